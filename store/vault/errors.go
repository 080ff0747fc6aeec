package vault

import (
	"errors"
	"fmt"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What can go wrong with a vault file. Compare with errors.Is.
var (
	// ErrPassphrase: the passphrase is wrong, or none was given.
	ErrPassphrase = errors.New("the passphrase is wrong")
	// ErrRecoveryCode: the recovery code is mistyped or belongs to another office.
	ErrRecoveryCode = errors.New("the recovery code is wrong")
	// ErrNotVault: the file is empty or something other than a vault.
	ErrNotVault = errors.New("the file is not an office file")
	// ErrNewerFormat: the file was written by a newer version of the program.
	ErrNewerFormat = errors.New("the office file was written by a newer version")
	// ErrDamaged: what stands in the file is not what was written.
	ErrDamaged = errors.New("the office file is damaged")
	// ErrHostileParameters: the file demands more time or memory for checking
	// the passphrase than any honest file does.
	ErrHostileParameters = errors.New("the office file demands an absurd effort to check the passphrase")
	// ErrInUse: a database is still open.
	ErrInUse = errors.New("the office file is still in use")
	// ErrDiskFull: the disk is full; nothing that was saved before is lost.
	ErrDiskFull = errors.New("the disk is full")
	// ErrReadOnly: the file or its folder may not be written to.
	ErrReadOnly = errors.New("the office file cannot be written to")
)

var errClosed = errors.New("vault: the office is locked")

// DamageError says where a file did not hold what was written to it. It matches
// ErrDamaged.
type DamageError struct {
	Path string // of the file
	Kind string // "database" or "wal"
	Page int64  // number of the database page, from 1; 0 for the file as a whole
}

// Error names file and page.
func (e *DamageError) Error() string {
	if e.Page == 0 {
		return fmt.Sprintf("vault: %s (%s) is damaged", e.Path, e.Kind)
	}
	return fmt.Sprintf("vault: %s (%s) is damaged in page %d", e.Path, e.Kind, e.Page)
}

// Is reports whether target is ErrDamaged.
func (e *DamageError) Is(target error) bool { return target == ErrDamaged }

// Damage returns the first failed integrity check of the vault's own database or
// log since unlocking, as a *DamageError, or nil. The torn end of a log after a
// crash is not damage.
func (v *Vault) Damage() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.damage == nil {
		return nil
	}
	return v.damage
}

// noteDamage keeps what was found in the database at path, or in its log.
func (v *Vault) noteDamage(path string, d *DamageError) {
	info, err := os.Stat(path)
	own := err == nil && os.SameFile(info, v.held.info)
	v.mu.Lock()
	defer v.mu.Unlock()
	v.latest = d
	if own && v.damage == nil {
		v.damage = d
	}
}

func (v *Vault) latestDamage() *DamageError {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.latest
}

// Explain adds to an error of the database what this package knows about it: it
// then also matches ErrDamaged, with the *DamageError found last in any file under
// this key, ErrDiskFull or ErrReadOnly. Other errors, and nil, come back unchanged.
func (v *Vault) Explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w: %w", ErrDiskFull, err)
	case sqlite3.SQLITE_READONLY:
		return fmt.Errorf("%w: %w", ErrReadOnly, err)
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_IOERR:
		if damage := v.latestDamage(); damage != nil {
			return fmt.Errorf("%w: %w", damage, err)
		}
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}
