package preview

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes a file so that no half one ever stands under its name: aside in the same folder, synced, renamed,
// the folder synced. On an error nothing new is left behind and a file of that name stays as it was.
func writeFile(path string, write func(io.Writer) error) (err error) {
	aside, err := os.CreateTemp(filepath.Dir(path), ".wurzelwerk-*.part")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreClosed(aside.Close()), os.Remove(aside.Name()))
		}
	}()
	if err = write(aside); err != nil {
		return err
	}
	if err = aside.Sync(); err != nil {
		return err
	}
	if err = aside.Close(); err != nil {
		return err
	}
	if err = os.Rename(aside.Name(), path); err != nil {
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}

// syncFolder makes the new name lasting. Systems that cannot sync a folder keep the file all the same.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
