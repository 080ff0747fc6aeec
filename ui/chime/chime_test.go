package chime

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestWaveIsAFileThatEveryPlayerKnows(t *testing.T) {
	for strokes, seconds := range map[int]float64{0: fading, 1: fading, 2: fading + apart, 99: fading + 4*apart} {
		w := wave(strokes)
		if !bytes.HasPrefix(w, []byte("RIFF")) || string(w[8:16]) != "WAVEfmt " || string(w[36:40]) != "data" {
			t.Fatalf("%d strokes begin with %q", strokes, w[:44])
		}
		if riff, data := binary.LittleEndian.Uint32(w[4:]), binary.LittleEndian.Uint32(w[40:]); int(riff) != len(w)-8 || int(data) != len(w)-44 {
			t.Errorf("%d strokes: %d and %d of %d bytes", strokes, riff, data, len(w))
		}
		if got := float64(len(w)-44) / 2 / rate; got < seconds-0.01 || got > seconds+0.01 {
			t.Errorf("%d strokes sound for %v s, not %v", strokes, got, seconds)
		}
	}
}

// loudest is the largest value between two seconds.
func loudest(t *testing.T, w []byte, from, to float64) int {
	t.Helper()
	samples := make([]int16, (len(w)-44)/2)
	if err := binary.Read(bytes.NewReader(w[44:]), binary.LittleEndian, samples); err != nil {
		t.Fatal(err)
	}
	most := 0
	for _, s := range samples[int(from*rate):min(int(to*rate), len(samples))] {
		most = max(most, int(s), -int(s))
	}
	return most
}

func TestStrokesSwellWithoutAClickAndFade(t *testing.T) {
	w := wave(2)
	if start := loudest(t, w, 0, 1.0/rate*3); start > 1000 {
		t.Errorf("it begins with %d", start)
	}
	first, before, second := loudest(t, w, 0, 0.1), loudest(t, w, apart-0.1, apart), loudest(t, w, apart, apart+0.1)
	if first < 8000 || before > first/3 || second < 2*before {
		t.Errorf("first %d, before the second %d, second %d", first, before, second)
	}
	if end := loudest(t, w, apart+fading-0.05, apart+fading); end > first/50 {
		t.Errorf("it ends with %d of %d", end, first)
	}
}

func TestSystemWithoutAPlayerIsSilent(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows plays sounds itself")
	}
	t.Setenv("PATH", t.TempDir())
	if !Silent() || !errors.Is(Play(context.Background(), 1), ErrSilent) {
		t.Error("something is played without a player")
	}
}

func TestPlayerIsGivenTheSoundAndNothingIsLeft(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows plays sounds itself")
	}
	bin, temp := t.TempDir(), t.TempDir()
	heard := filepath.Join(bin, "heard")
	script := "#!/bin/sh\nwhile IFS= read -r _; do :; done < \"$1\" 2>/dev/null\nprintf %s \"$1\" > " + heard + "\n"
	if err := os.WriteFile(filepath.Join(bin, "paplay"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	t.Setenv("TMPDIR", temp)
	if Silent() {
		t.Fatal("the player is not found")
	}
	if err := Play(context.Background(), 2); err != nil {
		t.Fatal(err)
	}
	if name, err := os.ReadFile(heard); err != nil || filepath.Dir(string(name)) != temp {
		t.Errorf("%q, %v", name, err)
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Errorf("%v, %v is left", left, err)
	}
}
