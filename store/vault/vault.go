// Package vault keeps an office encrypted at rest: it is an SQLite file layer
// (VFS) in pure Go that wraps the platform's own and encrypts whatever SQLite
// writes. Package store opens its database through it and needs to know nothing
// else about encryption.
//
// Which function do I want?
//
//   - a new office: [Create], which also returns the recovery code to print
//   - an existing one: [Unlock], or [UnlockRecovery] with the printed code
//   - to look at a file without a key: [Inspect]
//   - to open the database: sql.Open("sqlite", v.DSN("journal_mode(WAL)"))
//   - a backup: VACUUM INTO with [Vault.FileDSN] as its target
//   - to understand a failure: [Vault.Explain] and [Vault.Damage]
//   - to lock the office: close every database, then [Vault.Close]
//
// # What is written
//
// The file starts with 4096 bytes of key slots. A random 32-byte data key is
// wrapped by XChaCha20-Poly1305 under the passphrase (Argon2id) and under the
// recovery code (HKDF). All other keys are derived from the data key and from a
// random id of the file, so that pages of one file, or a write-ahead log left
// over from another, mean nothing in a second file of the same office.
//
// Every database page is sealed with XAES-256-GCM (C2SP) in place: SQLite leaves
// 40 bytes at the end of each page, for tag and nonce. Frames of the write-ahead
// log are sealed in the same way and their checksums enciphered. Rollback
// journals and temporary files are AES-256-XTS in sectors of 512 bytes; the
// temporary ones under a key that is forgotten when they are closed.
// Super-journals hold file names only and stay as they are, as does the shared
// memory file, which holds page numbers and one checksum of 64 bits over the log.
// Readable are also sizes, page numbers in the log, and when the file was changed.
//
// A changed page is noticed on reading and reported, never returned. What cannot
// be noticed: that a whole page, or the whole file, was put back to what it was
// at an earlier time.
//
// The package may be imported by package store alone; it imports none of ours.
// A file written by any released version can be opened by every later one.
package vault

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// Vault is one unlocked file. Its methods may be called from several goroutines.
type Vault struct {
	path string
	id   [idSize]byte
	held *heldFile

	mu      sync.Mutex
	table   *slotTable
	dataKey []byte
	files   map[[idSize]byte]*fileKeys
	mains   map[string]*mainDB
	damage  *DamageError // the first in the vault's own files
	latest  *DamageError // the last in any
	closed  bool

	fs *fileSystem
}

// Create makes a new vault file with an empty database at path and unlocks it.
// It also returns the recovery code in its printed form, which is shown once and
// stored nowhere. An existing file is refused with fs.ErrExist. The file is
// written aside, synced and renamed, so that no half of it stands at path.
func Create(path, passphrase string, cost Cost) (v *Vault, recoveryCode string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return nil, "", fmt.Errorf("vault: %w", err)
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			err = fs.ErrExist
		}
		return nil, "", fmt.Errorf("vault: cannot create %s: %w", path, err)
	}
	table, dataKey, recoveryCode, err := newTable(passphrase, cost)
	if err != nil {
		return nil, "", err
	}
	keys, err := newFileKeys(dataKey, table.file)
	if err != nil {
		return nil, "", err
	}
	if err := writeAside(path, append(table.encode(), firstPage(keys)...)); err != nil {
		return nil, "", fmt.Errorf("vault: cannot create %s: %w", path, err)
	}
	v, err = open(path, options{}, func(*slotTable) ([]byte, error) { return bytes.Clone(dataKey), nil })
	clear(dataKey)
	if err != nil {
		return nil, "", err
	}
	return v, recoveryCode, nil
}

// Unlock opens the vault at path with its passphrase. It returns ErrPassphrase
// for a wrong one, ErrNotVault, ErrDamaged, ErrNewerFormat or
// ErrHostileParameters for a file it cannot or will not open, and the operating
// system's error (fs.ErrNotExist) for a missing one.
func Unlock(path, passphrase string) (*Vault, error) {
	return open(path, options{}, func(t *slotTable) ([]byte, error) { return t.unwrapPassphrase(passphrase) })
}

// UnlockRecovery opens the vault at path with the printed recovery code, in any
// case, with or without spaces and hyphens. It returns ErrRecoveryCode for a
// wrong one, else the errors of Unlock.
func UnlockRecovery(path, code string) (*Vault, error) {
	return open(path, options{}, func(t *slotTable) ([]byte, error) { return t.unwrapRecovery(code) })
}

// options replace parts of the layer below in tests of power loss.
type options struct {
	base string                     // name of the wrapped VFS, "" for the platform's default
	kind func(flags int32) fileKind // how SQLite's open flags map to an encryption, nil for kindOf
}

func open(path string, opt options, unwrap func(*slotTable) ([]byte, error)) (*Vault, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	held, err := hold(path)
	if err != nil {
		return nil, fmt.Errorf("vault: cannot open %s: %w", path, err)
	}
	v, err := unlock(path, held, opt, unwrap)
	if err != nil {
		held.release()
		return nil, fmt.Errorf("vault: cannot open %s: %w", path, err)
	}
	return v, nil
}

func unlock(path string, held *heldFile, opt options, unwrap func(*slotTable) ([]byte, error)) (*Vault, error) {
	image, err := held.header()
	if err != nil {
		return nil, err
	}
	table, healthy, err := parseHeader(image)
	if err != nil {
		return nil, err
	}
	dataKey, err := unwrap(table)
	if err != nil {
		return nil, err
	}
	v := &Vault{
		path: path, id: table.id, held: held, table: table, dataKey: dataKey,
		files: map[[idSize]byte]*fileKeys{},
		mains: map[string]*mainDB{},
	}
	if !healthy {
		// A copy lost to a crash or a bad sector is replaced from the good one. A
		// file that cannot be written is no reason not to open it.
		_ = held.writeTable(table)
	}
	if v.fs, err = register(v, opt); err != nil {
		clear(dataKey)
		return nil, err
	}
	return v, nil
}

// Path is the absolute path of the vault file.
func (v *Vault) Path() string { return v.path }

// ID is the random id of the data key. It is the same in every backup of an
// office and in no other office.
func (v *Vault) ID() [16]byte { return v.id }

// SetPassphrase replaces the passphrase and leaves the data as it is. The current
// one is verified (ErrPassphrase). Backups made earlier keep the passphrase they
// were made with.
func (v *Vault) SetPassphrase(current, next string, cost Cost) error {
	return v.changeTable(func(t *slotTable) error {
		key, err := t.unwrapPassphrase(current)
		if err != nil {
			return err
		}
		clear(key)
		s, err := wrapPassphrase(t, v.dataKey, next, cost)
		if err != nil {
			return err
		}
		t.replace(s)
		return nil
	})
}

// NewRecoveryCode replaces the recovery code and returns the new one in its
// printed form. The old code opens only backups made earlier.
func (v *Vault) NewRecoveryCode() (string, error) {
	var code string
	err := v.changeTable(func(t *slotTable) error {
		secret := make([]byte, recoverySize)
		rand.Read(secret)
		s, err := wrapRecovery(t, v.dataKey, secret)
		if err != nil {
			return err
		}
		t.replace(s)
		code = formatRecovery(secret)
		return nil
	})
	return code, err
}

// changeTable writes a changed slot table to the file, twice, and keeps it.
func (v *Vault) changeTable(change func(*slotTable) error) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.closed {
		return errClosed
	}
	next := v.table.clone()
	if err := change(next); err != nil {
		return fmt.Errorf("vault: %s: %w", v.path, err)
	}
	next.sequence++
	if err := v.held.writeTable(next); err != nil {
		return fmt.Errorf("vault: cannot write the key slots of %s: %w", v.path, err)
	}
	v.table = next
	return nil
}

// Close locks the vault: the keys are overwritten and the file layer is
// unregistered. It fails with ErrInUse, and does nothing, while a database is
// still open through it; it must not run while one is being opened. A second
// call does nothing.
func (v *Vault) Close() error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.closed {
		return nil
	}
	if n := v.fs.open.Load(); n != 0 {
		return fmt.Errorf("vault: %w: %s has %d open files", ErrInUse, v.path, n)
	}
	err := v.fs.unregister()
	v.closed = true
	clear(v.dataKey)
	for _, k := range v.files {
		k.wipe()
	}
	clear(v.files)
	v.held.release()
	return err
}

// keysOf returns the keys of one file of this office.
func (v *Vault) keysOf(file [idSize]byte) (*fileKeys, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if k := v.files[file]; k != nil {
		return k, nil
	}
	k, err := newFileKeys(v.dataKey, file)
	if err == nil {
		v.files[file] = k
	}
	return k, err
}

// writeAside puts content at path: written under another name in the same
// folder, synced, renamed, and the folder synced.
func writeAside(path string, content []byte) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".new-vault-*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return syncFolder(dir)
}

// syncFolder makes a rename durable. Windows has no such call and needs none.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
