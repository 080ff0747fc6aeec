package outfile

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteLeavesNothingHalf(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "SWOT-2025-03-24.pdf")
	broken := errors.New("the paper ran out")
	steps := []struct {
		name  string
		write func(io.Writer) error
		want  string
		err   error
	}{
		{"a new file that fails", func(w io.Writer) error { _, _ = w.Write([]byte("half")); return broken }, "", broken},
		{"a new file", func(w io.Writer) error { _, err := w.Write([]byte("first")); return err }, "first", nil},
		{"over it, failing", func(w io.Writer) error { _, _ = w.Write([]byte("half")); return broken }, "first", broken},
		{"over it", func(w io.Writer) error { _, err := w.Write([]byte("second")); return err }, "second", nil},
	}
	for _, step := range steps {
		if err := Write(path, step.write); !errors.Is(err, step.err) {
			t.Errorf("%s: error %v, want %v", step.name, err, step.err)
		}
		have, err := os.ReadFile(path)
		if string(have) != step.want || (err != nil) != (step.want == "") {
			t.Errorf("%s: the file holds %q (%v), want %q", step.name, have, err, step.want)
		}
		entries, err := os.ReadDir(folder)
		if err != nil || len(entries) > 1 {
			t.Errorf("%s: the folder holds %v (%v)", step.name, entries, err)
		}
	}
}

func TestWriteIntoAFolderThatIsNotThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone", "a.pdf")
	if err := Write(path, func(io.Writer) error { return nil }); !errors.Is(err, os.ErrNotExist) {
		t.Fatalf("error %v, want that the folder is missing", err)
	}
}
