package sync

import (
	"bytes"
	"errors"
	"io"
	"os"
	"runtime"
	"testing"
)

// zeros is how many zero bytes the bomb holds: 10 GB in the long run.
func zeros() int64 {
	if os.Getenv("WURZELWERK_SOAK") == "1" {
		return 10 << 30
	}
	return 512 << 20
}

// TestZerosAreRefused packs gigabytes of zeros as a file that a partner has truly signed. They are refused while they are
// unpacked, in a little memory, whether they begin where the header stands or behind it.
func TestZerosAreRefused(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	for name, length := range map[string][]byte{"one record": {0xff, 0xff, 0xff, 0xff, 0x0f}, "empty records": nil} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			w, err := Create(&file, testHeader(a, b), a.keys, b.card)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.zip.Write(length); err != nil {
				t.Fatal(err)
			}
			if _, err := io.CopyN(w.zip, endless{}, zeros()); err != nil {
				t.Fatal(err)
			}
			if err := w.seal(); err != nil {
				t.Fatal(err)
			}
			t.Logf("%d bytes packed", file.Len())
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, _, err = readFile(file.Bytes(), reading(b, a))
			runtime.ReadMemStats(&after)
			if !errors.Is(err, ErrSize) && !errors.Is(err, ErrBroken) {
				t.Error(err)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 128<<20 {
				t.Errorf("%d MB were asked for", used>>20)
			}
		})
	}
}

// endless is a source of zeros.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
