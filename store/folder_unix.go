//go:build !windows

package store

import (
	"errors"
	"os"
	"syscall"
)

// diskFull is what the system says when no room is left.
const diskFull = syscall.ENOSPC

// syncFolder makes a rename in the folder last through a power cut.
func syncFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
