package chime

import (
	"context"
	"errors"
	"runtime"
	"syscall"
	"unsafe"
)

var playSound = syscall.NewLazyDLL("winmm.dll").NewProc("PlaySoundW")

// Flags of PlaySound: wait for the end, no sound of its own, the sound lies in memory.
const (
	sync      = 0x0
	noDefault = 0x2
	memory    = 0x4
)

// Silent tells that the system has nothing to play a sound with.
func Silent() bool { return playSound.Find() != nil }

// Play sounds so many strokes and returns when they have faded; it does not end early with ctx.
// Errors: ErrSilent; an error where there is no loudspeaker.
func Play(ctx context.Context, strokes int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if Silent() {
		return ErrSilent
	}
	sound := wave(strokes)
	done, _, _ := playSound.Call(uintptr(unsafe.Pointer(&sound[0])), 0, sync|noDefault|memory)
	runtime.KeepAlive(sound)
	if done == 0 {
		return errors.New("chime: the system did not play the sound")
	}
	return nil
}
