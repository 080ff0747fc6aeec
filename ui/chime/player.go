//go:build !windows

package chime

import (
	"context"
	"errors"
	"os"
	"os/exec"
)

// players are the programs that play a file, the first of which is there is taken: those of PipeWire, PulseAudio and
// ALSA, and that of macOS.
var players = [][]string{{"pw-play"}, {"paplay"}, {"aplay", "-q"}, {"afplay"}}

// Silent tells that the system has nothing to play a sound with.
func Silent() bool { return player() == nil }

func player() []string {
	for _, command := range players {
		if path, err := exec.LookPath(command[0]); err == nil {
			return append([]string{path}, command[1:]...)
		}
	}
	return nil
}

// Play sounds so many strokes and returns when they have faded, or when ctx ends.
// Errors: ErrSilent; what the system says, as without a loudspeaker.
func Play(ctx context.Context, strokes int) error {
	command := player()
	if command == nil {
		return ErrSilent
	}
	file, err := os.CreateTemp("", "chime-*.wav")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	_, err = file.Write(wave(strokes))
	if err := errors.Join(err, file.Close()); err != nil {
		return err
	}
	return exec.CommandContext(ctx, command[0], append(command[1:], file.Name())...).Run()
}
