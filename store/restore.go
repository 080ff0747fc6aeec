package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/store/vault"
)

// Restore puts a backup in the place of the office in the folder, which must not be open; a folder without an office
// gets it. The backup's own passphrase opens it. It is read through before anything is touched, and what stood in the
// folder is moved aside, not deleted; aside names that folder, "" when there was nothing. Founders who were erased since
// the backup was made are erased again.
// Errors: app.ErrPassphrase, app.ErrNotOffice, app.ErrDamaged, app.ErrOtherOffice (the folder holds another office),
// app.ErrLocked, app.ErrDiskFull, app.ErrReadOnly.
func Restore(ctx context.Context, folder, backup, passphrase string, config Config) (aside string, err error) {
	config = config.filled()
	if err := tryBackup(ctx, backup, passphrase); err != nil {
		return "", err
	}
	if err := sameOffice(folder, backup); err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fileError(err)
	}
	lock, err := acquire(folder)
	if err != nil {
		return "", err
	}
	if err = bringErased(folder, backup); err == nil {
		aside, err = replaceMarked(folder, backup, config.Now())
	}
	if err = errors.Join(err, lock.Unlock()); err != nil {
		return aside, fileError(err)
	}
	o, err := Open(ctx, folder, passphrase, config)
	if err != nil {
		return aside, err
	}
	return aside, o.release()
}

// restoredFile stands beside a database that was put back, until that has become a new incarnation of itself: even a crash
// in between lets no stamp be given out twice.
const restoredFile = "office.restored"

// replaceMarked is replace that leaves the mark for renew.
func replaceMarked(folder, backup string, now time.Time) (aside string, err error) {
	mark := filepath.Join(folder, restoredFile)
	err = os.WriteFile(mark, nil, 0o600)
	if err == nil {
		err = syncFolder(folder)
	}
	if err == nil {
		aside, err = replace(folder, backup, now)
	}
	if err != nil {
		err = errors.Join(err, removeFile(mark))
	}
	return aside, err
}

// renew makes a database that was put back a new incarnation of itself, before anything else is written.
func (o *Office) renew(ctx context.Context) error {
	mark := filepath.Join(o.folder, restoredFile)
	if _, err := os.Stat(mark); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := o.becomeNewActor(ctx); err != nil {
		return err
	}
	return fileError(removeFile(mark))
}

// tryBackup opens a copy of the backup, so that not a byte of it changes, and reads it through.
func tryBackup(ctx context.Context, backup, passphrase string) error {
	trial, err := os.MkdirTemp("", "wurzelwerk-*")
	if err != nil {
		return fileError(err)
	}
	defer os.RemoveAll(trial)
	if err := copyFile(backup, filepath.Join(trial, officeFile)); err != nil {
		return fileError(err)
	}
	o, err := Open(ctx, trial, passphrase, Config{})
	if err != nil {
		return err
	}
	return errors.Join(o.quickCheck(ctx, o.reader), o.release())
}

func sameOffice(folder, backup string) error {
	there, err := vault.Inspect(filepath.Join(folder, officeFile))
	if err != nil {
		return nil // no office in the folder, or one that cannot be read any more: that is what backups are for
	}
	wanted, err := vault.Inspect(backup)
	if err != nil {
		return vaultError(err)
	}
	if there.ID != wanted.ID {
		return app.ErrOtherOffice
	}
	return nil
}

// replace moves the office's files aside and copies the backup to their place; when that fails they come back.
func replace(folder, backup string, now time.Time) (aside string, err error) {
	aside = filepath.Join(folder, "replaced-"+now.UTC().Format(backupLayout))
	moved, err := moveAside(folder, aside)
	if err == nil {
		err = copyFile(backup, filepath.Join(folder, officeFile))
	}
	if err == nil {
		err = syncFolder(folder)
	}
	if err != nil {
		for _, name := range moved {
			err = errors.Join(err, os.Rename(filepath.Join(aside, name), filepath.Join(folder, name)))
		}
		return "", err
	}
	if len(moved) == 0 {
		return "", nil
	}
	return aside, nil
}

func moveAside(folder, aside string) (moved []string, err error) {
	for _, name := range []string{officeFile, officeFile + "-wal", officeFile + "-shm", officeFile + "-journal"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			continue
		}
		if err := os.MkdirAll(aside, 0o700); err != nil {
			return moved, err
		}
		if err := os.Rename(filepath.Join(folder, name), filepath.Join(aside, name)); err != nil {
			return moved, err
		}
		moved = append(moved, name)
	}
	return moved, nil
}

// copyFile writes the copy aside, syncs it and renames it, so that no half of it stands under the name.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	aside := to + ".part"
	out, err := os.OpenFile(aside, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	err = errors.Join(err, out.Sync(), out.Close())
	if err == nil {
		err = os.Rename(aside, to)
	}
	if err != nil {
		return errors.Join(err, removeFile(aside))
	}
	return nil
}
