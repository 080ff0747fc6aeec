package store

import (
	"context"
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"wurzelwerk/app"
	"wurzelwerk/store/vault"
)

// vaultError turns an error of the vault, or of the files beneath it, into one that the user has a sentence for.
func vaultError(err error) error {
	for _, known := range []struct {
		cause error
		is    *app.Error
	}{
		{vault.ErrPassphrase, app.ErrPassphrase},
		{vault.ErrRecoveryCode, app.ErrRecovery},
		{vault.ErrNotVault, app.ErrNotOffice},
		{vault.ErrNewerFormat, app.ErrNewer},
		{vault.ErrDamaged, app.ErrDamaged},
		{vault.ErrHostileParameters, app.ErrNotOffice},
		{vault.ErrDiskFull, app.ErrDiskFull},
		{vault.ErrReadOnly, app.ErrReadOnly},
		{fs.ErrExist, app.ErrOfficeHere},
	} {
		if errors.Is(err, known.cause) {
			return known.is.Because(err, nil)
		}
	}
	return fileError(err)
}

// fileError turns an error of the file system into one that the user has a sentence for.
func fileError(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, diskFull), errors.Is(err, syscall.EDQUOT):
		return app.ErrDiskFull.Because(err, nil)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return app.ErrReadOnly.Because(err, nil)
	case errors.Is(err, fs.ErrNotExist):
		return app.ErrNoFile.Because(err, nil)
	default:
		return err
	}
}

// explain turns an error of the database into one that the user has a sentence for. Errors that bear a code already,
// faults and the end of a context stay as they are.
func (o *Office) explain(err error) error {
	var known *app.Error
	var faults app.Faults
	if err == nil || errors.As(err, &known) || errors.As(err, &faults) || errors.Is(err, context.Canceled) {
		return err
	}
	var e *sqlite.Error
	if errors.As(err, &e) {
		switch e.Code() & 0xff {
		case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
			return app.ErrLocked.Because(err, nil)
		case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
			return app.ErrReadOnly.Because(err, nil)
		}
	}
	return vaultError(o.vault.Explain(err))
}
