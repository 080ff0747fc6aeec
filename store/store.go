// Package store keeps one office: its records in an encrypted SQLite file, the log of their changes, its backups.
//
// Which function do I want?
//   - a new office: Create; an existing one: Open, OpenRecovery; put a backup in its place: Restore
//   - records: Founders, Founder, SaveFounder and their kin, a file for each kind of record
//   - one woman twice: Duplicates, MatchFounders, MergeFounders; lists of founders from outside: ImportFounders
//   - everything in and out: Import, Export
//   - what changed and taking it back: History, Undo
//   - a woman's rights: Restrict, Unrestrict, Duties, Erase, Erasures, Access
//   - other offices: Pair, Share, Leaving, Send, Preview, Receive, Conflicts, Settle, Requests, AnswerRequest
//   - safety: Backup, BackupIfDue, Backups, Check
//
// Every write is one transaction that bears one stamp of a hybrid logical clock; rows of synced tables are written in
// change.go alone or, with the stamps of other offices, in apply_store.go, so nothing escapes the change log. Reads are
// nouns, writes are verbs; records come in and go out as the types of package app and those below it, ids and all.
//
// The package imports app and what is below it, never ui. Databases of every released version open for ever.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
	_ "modernc.org/sqlite" // the database driver

	"wurzelwerk/app"
	"wurzelwerk/store/vault"
)

// Config is what an office needs from outside; the zero value is the real clock, real randomness and the full cost of
// trying a passphrase.
type Config struct {
	Now     func() time.Time
	Random  io.Reader
	Cost    vault.Cost
	Program string // its version, which sync files name
}

func (c Config) filled() Config {
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Random == nil {
		c.Random = rand.Reader
	}
	if c.Cost == (vault.Cost{}) {
		c.Cost = vault.DefaultCost
	}
	return c
}

// Office is one open office. Its methods may be called from several goroutines; writes wait for each other.
type Office struct {
	config Config
	folder string
	vault  *vault.Vault
	lock   *flock.Flock
	writer *sql.DB // one connection
	reader *sql.DB // query only

	writing sync.Mutex
	clock   int64
	lsn     int64
	actor   int64
	self    app.ID // id of this office's own row
	undo    [][]cellBefore

	directory directory
}

// The files of an office folder.
const (
	officeFile   = "office.wurzelwerk"
	lockFile     = "office.lock"
	backupFolder = "backups"
)

// HoldsOffice tells whether the folder holds an office.
func HoldsOffice(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, officeFile))
	return err == nil
}

// Create makes a new office in the folder and opens it. The recovery code is shown once and never kept.
// Errors: app.ErrOfficeHere, app.ErrReadOnly, app.ErrDiskFull, app.Faults.
func Create(ctx context.Context, folder string, info app.Office, passphrase string, config Config) (o *Office, recovery string, err error) {
	if err := info.Validate().Err(); err != nil {
		return nil, "", err
	}
	config = config.filled()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, "", fileError(err)
	}
	lock, err := acquire(folder)
	if err != nil {
		return nil, "", err
	}
	v, recovery, err := vault.Create(filepath.Join(folder, officeFile), passphrase, config.Cost)
	if err != nil {
		return nil, "", errors.Join(vaultError(err), lock.Unlock())
	}
	o, err = start(ctx, folder, v, lock, config, func(o *Office) error { return o.found(ctx, info) })
	return o, recovery, err
}

// Open unlocks the office in the folder with its passphrase.
// Errors: app.ErrNoOffice, app.ErrNotOffice, app.ErrNewer, app.ErrPassphrase, app.ErrLocked (open elsewhere),
// app.ErrDamaged, app.ErrReadOnly.
func Open(ctx context.Context, folder, passphrase string, config Config) (*Office, error) {
	return open(ctx, folder, config, func(path string) (*vault.Vault, error) { return vault.Unlock(path, passphrase) })
}

// OpenRecovery unlocks the office with the printed recovery code and sets a new passphrase.
// Errors: as Open, and app.ErrRecovery.
func OpenRecovery(ctx context.Context, folder, code, passphrase string, config Config) (*Office, error) {
	config = config.filled()
	return open(ctx, folder, config, func(path string) (*vault.Vault, error) {
		v, err := vault.UnlockRecovery(path, code)
		if err != nil {
			return nil, err
		}
		if err := v.ResetPassphrase(passphrase, config.Cost); err != nil {
			return nil, errors.Join(err, v.Close())
		}
		return v, nil
	})
}

func open(ctx context.Context, folder string, config Config, unlock func(path string) (*vault.Vault, error)) (*Office, error) {
	config = config.filled()
	if !HoldsOffice(folder) {
		return nil, app.ErrNoOffice.Because(nil, map[string]any{"Folder": folder})
	}
	lock, err := acquire(folder)
	if err != nil {
		return nil, err
	}
	v, err := unlock(filepath.Join(folder, officeFile))
	if err != nil {
		return nil, errors.Join(vaultError(err), lock.Unlock())
	}
	return start(ctx, folder, v, lock, config, func(o *Office) error { return o.resume(ctx) })
}

// start opens the database of an unlocked vault; prepare makes it a new office or takes up an old one.
func start(ctx context.Context, folder string, v *vault.Vault, lock *flock.Flock, config Config, prepare func(*Office) error) (*Office, error) {
	o := &Office{config: config, folder: folder, vault: v, lock: lock}
	err := o.connect()
	if err == nil {
		err = o.migrate(ctx)
	}
	if err == nil {
		err = prepare(o)
	}
	if err == nil {
		err = o.renew(ctx)
	}
	if err == nil {
		err = o.keepErased(ctx)
	}
	if err == nil {
		err = o.takeUpAside(ctx)
	}
	if err == nil {
		err = o.directory.load(ctx, o.reader)
	}
	if err != nil {
		err = o.explain(err)
		return nil, errors.Join(err, o.release())
	}
	return o, nil
}

func (o *Office) connect() (err error) {
	common := []string{"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)", "busy_timeout(5000)", "temp_store(memory)", "secure_delete(1)"}
	if o.writer, err = sql.Open("sqlite", o.vault.DSN(common...)+"&_txlock=immediate"); err != nil {
		return err
	}
	o.writer.SetMaxOpenConns(1)
	if o.reader, err = sql.Open("sqlite", o.vault.DSN(append(common, "query_only(1)")...)); err != nil {
		return err
	}
	o.reader.SetMaxOpenConns(2)
	return nil
}

// Close ends the work in good order: it takes the daily backup when one is due, empties the write-ahead log and
// forgets the keys. The office is closed even when an error is returned.
func (o *Office) Close(ctx context.Context) error {
	_, err := o.BackupIfDue(ctx)
	if e := o.write(ctx, func(c *change) error { return c.exec("UPDATE local SET clean = 1") }); e != nil {
		err = errors.Join(err, e)
	}
	if _, e := o.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); e != nil {
		err = errors.Join(err, o.explain(e))
	}
	return errors.Join(err, o.release())
}

func (o *Office) release() error {
	var err error
	for _, db := range []*sql.DB{o.reader, o.writer} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	o.directory.clear()
	o.undo = nil
	return errors.Join(err, o.vault.Close(), o.lock.Unlock())
}

// Folder is where the office lies.
func (o *Office) Folder() string { return o.folder }

// NewID draws a new id.
func (o *Office) NewID() app.ID {
	id, err := app.NewID(o.config.Random)
	if err != nil {
		panic(fmt.Sprintf("no randomness: %v", err)) // the system cannot work on without it
	}
	return id
}

// Today is the calendar day by the office's clock.
func (o *Office) Today() app.Date { return app.DateOf(o.config.Now()) }

// SetPassphrase changes the passphrase; the data is not written again. Error: app.ErrPassphrase.
func (o *Office) SetPassphrase(current, next string) error {
	return vaultError(o.vault.SetPassphrase(current, next, o.config.Cost))
}

// NewRecoveryCode replaces the recovery code; the old one opens only older backups from now on.
func (o *Office) NewRecoveryCode() (string, error) {
	code, err := o.vault.NewRecoveryCode()
	return code, vaultError(err)
}
