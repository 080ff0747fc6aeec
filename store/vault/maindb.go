package vault

import (
	"crypto/rand"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// openMain checks the database file that was just opened and returns its entry
// with one more reference. Empty, short and foreign files are refused here, before
// SQLite takes them for something. Only the target of VACUUM INTO, which SQLite
// opens with leave to create it, may be empty: it gets the key slots of this vault
// and an id of its own.
func (v *Vault) openMain(tls *libc.TLS, path string, real realFile, flags int32) (*mainDB, int32) {
	size, rc := real.size(tls)
	if rc != sqlite3.SQLITE_OK {
		return nil, rc
	}
	mayCreate := flags&sqlite3.SQLITE_OPEN_CREATE != 0
	var file [idSize]byte
	if size == 0 && mayCreate {
		if file, rc = v.writeHeader(tls, real); rc != sqlite3.SQLITE_OK {
			return nil, rc
		}
	} else {
		image := allocate(tls, int(min(size, headerSize)))
		defer release(tls, image)
		if rc := real.read(tls, image, 0); rc != sqlite3.SQLITE_OK {
			return nil, rc
		}
		t, _, err := parseHeader(image)
		if err != nil || t.id != v.id || pagesIn(size) == 0 && !mayCreate {
			v.noteDamage(path, &DamageError{Path: path, Kind: "database"})
			return nil, sqlite3.SQLITE_NOTADB
		}
		file = t.file
	}
	keys, err := v.keysOf(file)
	if err != nil {
		return nil, sqlite3.SQLITE_CANTOPEN
	}
	return v.enter(path, keys), sqlite3.SQLITE_OK
}

// writeHeader begins a new file with a copy of the key slots.
func (v *Vault) writeHeader(tls *libc.TLS, real realFile) ([idSize]byte, int32) {
	v.mu.Lock()
	t := v.table.clone()
	v.mu.Unlock()
	rand.Read(t.file[:])
	image := allocate(tls, headerSize)
	defer release(tls, image)
	copy(image, t.encode())
	return t.file, real.write(tls, image, 0)
}

// enter returns the entry of the database at path with one more reference.
func (v *Vault) enter(path string, keys *fileKeys) *mainDB {
	v.mu.Lock()
	defer v.mu.Unlock()
	db := v.mains[path]
	if db == nil || db.keys != keys {
		db = &mainDB{path: path, keys: keys}
		v.mains[path] = db
	}
	db.refs++
	return db
}

// leave gives one reference back.
func (v *Vault) leave(db *mainDB) {
	v.mu.Lock()
	defer v.mu.Unlock()
	db.refs--
	if db.refs == 0 && v.mains[db.path] == db {
		delete(v.mains, db.path)
	}
}

// mainOf returns the entry of the database to which a log or journal belongs,
// with one more reference. That of another database than the one being opened is
// read when a super-journal names it.
func (v *Vault) mainOf(path string) (*mainDB, int32) {
	v.mu.Lock()
	if db := v.mains[path]; db != nil {
		db.refs++
		v.mu.Unlock()
		return db, sqlite3.SQLITE_OK
	}
	v.mu.Unlock()
	h, err := hold(path)
	if err != nil {
		return nil, sqlite3.SQLITE_CANTOPEN
	}
	defer h.release()
	image, err := h.header()
	if err != nil {
		return nil, sqlite3.SQLITE_IOERR_READ
	}
	t, _, err := parseHeader(image)
	if err != nil || t.id != v.id {
		return nil, sqlite3.SQLITE_NOTADB
	}
	keys, err := v.keysOf(t.file)
	if err != nil {
		return nil, sqlite3.SQLITE_CANTOPEN
	}
	return v.enter(path, keys), sqlite3.SQLITE_OK
}
