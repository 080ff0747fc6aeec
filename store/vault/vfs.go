package vault

import (
	"fmt"
	"strings"
	"sync/atomic"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// fileSystem is the VFS of one vault as registered with SQLite.
type fileSystem struct {
	v    *Vault
	name string
	kind func(flags int32) fileKind
	base uintptr // the wrapped sqlite3_vfs
	self uintptr // ours, in C memory
	id   uintptr
	tls  *libc.TLS
	open atomic.Int32
}

// mainDB is a database file that is open, through however many connections.
type mainDB struct {
	path string
	keys *fileKeys
	refs int          // open handles of the database, guarded by the vault
	logs atomic.Int32 // open handles of its write-ahead log
}

// fileKind is how a file is encrypted.
type fileKind int

const (
	kindPages fileKind = iota
	kindFrames
	kindSectors
	kindTemporary
	kindPlain
)

func kindOf(flags int32) fileKind {
	switch {
	case flags&sqlite3.SQLITE_OPEN_MAIN_DB != 0:
		return kindPages
	case flags&sqlite3.SQLITE_OPEN_WAL != 0:
		return kindFrames
	case flags&sqlite3.SQLITE_OPEN_MAIN_JOURNAL != 0:
		return kindSectors
	case flags&sqlite3.SQLITE_OPEN_SUPER_JOURNAL != 0:
		return kindPlain
	}
	return kindTemporary
}

var (
	fileSystems registry[fileSystem]
	lastName    atomic.Int64
)

// register makes SQLite know the VFS of v: the wrapped VFS under another name,
// with the functions replaced that deal with files. The others (time, chance,
// sleep, loading of extensions) take nothing from the VFS they are called on.
func register(v *Vault, opt options) (*fileSystem, error) {
	fs := &fileSystem{v: v, kind: opt.kind, tls: libc.NewTLS()}
	fs.name = fmt.Sprintf("wurzelwerk%d", lastName.Add(1))
	if fs.kind == nil {
		fs.kind = kindOf
	}
	size := uint64(structSize[sqlite3.Tsqlite3_vfs]())
	fs.self = sqlite3.Xsqlite3_malloc64(fs.tls, size+uint64(len(fs.name))+1)
	if fs.self == 0 {
		return nil, fmt.Errorf("no memory for the file layer")
	}
	if fs.base = findVFS(fs.tls, opt.base); fs.base == 0 {
		return nil, fmt.Errorf("SQLite has no file layer %q", opt.base)
	}
	fs.id = fileSystems.put(fs)
	name := fs.self + uintptr(size)
	copy(bytesAt(name, int32(len(fs.name)+1)), fs.name+"\x00")
	base, self := at[sqlite3.Tsqlite3_vfs](fs.base), at[sqlite3.Tsqlite3_vfs](fs.self)
	*self = *base
	self.FiVersion = min(base.FiVersion, 2)
	self.FszOsFile += int32(handleSize)
	self.FpNext = 0
	self.FzName = name
	self.FpAppData = fs.id
	self.FxOpen = pointer(xOpen)
	self.FxDelete = pointer(xDelete)
	self.FxAccess = pointer(xAccess)
	self.FxFullPathname = pointer(xFullPathname)
	if rc := sqlite3.Xsqlite3_vfs_register(fs.tls, fs.self, 0); rc != sqlite3.SQLITE_OK {
		fs.free()
		return nil, fmt.Errorf("SQLite refuses the file layer (code %d)", rc)
	}
	return fs, nil
}

// findVFS returns the VFS of that name, the default for "", or 0.
func findVFS(tls *libc.TLS, name string) uintptr {
	if name == "" {
		return sqlite3.Xsqlite3_vfs_find(tls, 0)
	}
	p := tls.Alloc(len(name) + 1)
	defer tls.Free(len(name) + 1)
	copy(bytesAt(p, int32(len(name)+1)), name+"\x00")
	return sqlite3.Xsqlite3_vfs_find(tls, p)
}

func (fs *fileSystem) unregister() error {
	rc := sqlite3.Xsqlite3_vfs_unregister(fs.tls, fs.self)
	fs.free()
	if rc != sqlite3.SQLITE_OK {
		return fmt.Errorf("vault: SQLite keeps the file layer %s (code %d)", fs.name, rc)
	}
	return nil
}

func (fs *fileSystem) free() {
	fileSystems.drop(fs.id)
	sqlite3.Xsqlite3_free(fs.tls, fs.self)
	fs.tls.Close()
}

func fileSystemAt(pVfs uintptr) *fileSystem {
	return fileSystems.get(at[sqlite3.Tsqlite3_vfs](pVfs).FpAppData)
}

func (fs *fileSystem) methods() *sqlite3.Tsqlite3_vfs { return at[sqlite3.Tsqlite3_vfs](fs.base) }

func xDelete(tls *libc.TLS, pVfs, name uintptr, syncFolder int32) int32 {
	fs := fileSystemAt(pVfs)
	return function[func(*libc.TLS, uintptr, uintptr, int32) int32](fs.methods().FxDelete)(tls, fs.base, name, syncFolder)
}

func xAccess(tls *libc.TLS, pVfs, name uintptr, flags int32, result uintptr) int32 {
	fs := fileSystemAt(pVfs)
	return function[func(*libc.TLS, uintptr, uintptr, int32, uintptr) int32](fs.methods().FxAccess)(tls, fs.base, name, flags, result)
}

func xFullPathname(tls *libc.TLS, pVfs, name uintptr, n int32, result uintptr) int32 {
	fs := fileSystemAt(pVfs)
	return function[func(*libc.TLS, uintptr, uintptr, int32, uintptr) int32](fs.methods().FxFullPathname)(tls, fs.base, name, n, result)
}

// xOpen opens a file of the wrapped VFS and puts the layer of its kind over it.
func xOpen(tls *libc.TLS, pVfs, name, p uintptr, flags int32, outFlags uintptr) int32 {
	fs := fileSystemAt(pVfs)
	h := at[handle](p)
	h.methods = 0
	real := realFile{p + handleSize}
	at[sqlite3.Tsqlite3_file](real.p).FpMethods = 0
	open := function[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](fs.methods().FxOpen)
	rc := open(tls, fs.base, name, real.p, flags, outFlags)
	if rc != sqlite3.SQLITE_OK {
		real.close(tls)
		return rc
	}
	f, rc := fs.wrap(tls, name, real, flags)
	if rc != sqlite3.SQLITE_OK {
		real.close(tls)
		return rc
	}
	h.id = files.put(f)
	h.methods = tableFor(real)
	fs.open.Add(1)
	return sqlite3.SQLITE_OK
}

// wrap makes the file for what was just opened.
func (fs *fileSystem) wrap(tls *libc.TLS, name uintptr, real realFile, flags int32) (*file, int32) {
	var path string
	if name != 0 {
		path = libc.GoString(name)
	}
	kind := fs.kind(flags)
	if kind == kindPlain && strings.HasSuffix(path, "-journal") {
		// To see whether a super-journal is still needed, SQLite opens the journals
		// that it names as if they were super-journals.
		kind = kindSectors
	}
	f := &file{fs: fs, real: real}
	var rc int32
	switch kind {
	case kindPages:
		f.db, rc = fs.v.openMain(tls, path, real, flags)
	case kindFrames, kindSectors:
		f.db, rc = fs.v.mainOf(strings.TrimSuffix(strings.TrimSuffix(path, "-wal"), "-journal"))
	}
	if rc != sqlite3.SQLITE_OK {
		return nil, rc
	}
	if f.layer, rc = fs.layerOf(tls, kind, f.db, real); rc != sqlite3.SQLITE_OK && f.db != nil {
		fs.v.leave(f.db)
	}
	return f, rc
}

// layerOf makes the layer for a file of some kind that belongs to db.
func (fs *fileSystem) layerOf(tls *libc.TLS, kind fileKind, db *mainDB, real realFile) (layer, int32) {
	switch kind {
	case kindPages:
		return newPageFile(tls, fs.v, db, real)
	case kindFrames:
		return newFrameFile(tls, fs.v, db, real)
	case kindSectors:
		return &sectorFile{realFile: real, cipher: db.keys.sectors}, sqlite3.SQLITE_OK
	case kindPlain:
		return plainFile{real}, sqlite3.SQLITE_OK
	}
	cipher, err := randomSectors()
	if err != nil {
		return nil, sqlite3.SQLITE_CANTOPEN
	}
	return &sectorFile{realFile: real, cipher: cipher}, sqlite3.SQLITE_OK
}

// closed tells that f was closed.
func (fs *fileSystem) closed(f *file) {
	if f.db != nil {
		fs.v.leave(f.db)
	}
	fs.open.Add(-1)
}
