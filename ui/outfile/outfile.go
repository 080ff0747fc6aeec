// Package outfile writes the files that a user asked for, whole or not at all. It imports none of ours.
package outfile

import (
	"bufio"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// Write writes a file so that no half of it ever stands under its name: aside in the same folder, synced, renamed,
// the folder synced. When that fails nothing new is left behind and a file of that name stays as it was. Only its
// owner may read it.
func Write(path string, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &os.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	}
	aside, err := os.CreateTemp(filepath.Dir(path), ".wurzelwerk-*.part")
	if err != nil {
		return about(path, err)
	}
	out := bufio.NewWriterSize(aside, 1<<16)
	err = write(out)
	if err == nil {
		err = out.Flush()
	}
	if err == nil {
		err = aside.Sync()
	}
	err = errors.Join(err, aside.Close())
	if err == nil {
		err = os.Rename(aside.Name(), path)
	}
	if err != nil {
		return about(path, errors.Join(err, os.Remove(aside.Name())))
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// about names the file that was asked for in place of the one aside, which nobody knows.
func about(path string, err error) error {
	return &os.PathError{Op: "write", Path: path, Err: err}
}

// syncFolder makes the new name lasting. A system that cannot sync a folder keeps the file all the same.
func syncFolder(folder string) {
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
