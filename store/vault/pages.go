package vault

import (
	"encoding/binary"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// What a sealed page is bound to begins with its kind.
const (
	boundPage  = 1
	boundFrame = 2
)

// pageFile is the layer of a database file.
type pageFile struct {
	realFile
	v     *Vault
	db    *mainDB
	keys  *sealer
	known int64 // number of pages in the file while a lock is held, -1 if not known
	bound [9]byte
	work  []byte
}

func newPageFile(tls *libc.TLS, v *Vault, db *mainDB, real realFile) (*pageFile, int32) {
	f := &pageFile{realFile: real, v: v, db: db, keys: db.keys.pages, known: -1}
	f.bound[0] = boundPage
	if f.work = allocate(tls, pageSize); f.work == nil {
		return nil, sqlite3.SQLITE_NOMEM
	}
	return f, sqlite3.SQLITE_OK
}

func (f *pageFile) bind(n int64) []byte {
	binary.BigEndian.PutUint64(f.bound[1:], uint64(n))
	return f.bound[:]
}

// read serves whole pages and parts of one.
func (f *pageFile) read(tls *libc.TLS, p []byte, offset int64) int32 {
	n, from := offset/pageSize, int(offset%pageSize)
	if from+len(p) > pageSize || n == lockPage {
		return sqlite3.SQLITE_IOERR_READ
	}
	if offset == 0 && len(p) == probeSize {
		return f.probe(tls, p)
	}
	if len(p) == pageSize {
		return f.report(f.page(tls, p, n), n)
	}
	rc := f.report(f.page(tls, f.work, n), n)
	copy(p, f.work[from:])
	return rc
}

// probe serves SQLite's first look at the file, for its page size and reserved
// bytes. It never fails: a new file has no first page yet, and one that a crash
// has torn may stand whole in the log.
func (f *pageFile) probe(tls *libc.TLS, p []byte) int32 {
	if f.page(tls, f.work, 0) != sqlite3.SQLITE_OK {
		describeFormat(f.work)
	}
	copy(p, f.work)
	return sqlite3.SQLITE_OK
}

// page reads page n into p. Where the file ends before, p is cleared.
func (f *pageFile) page(tls *libc.TLS, p []byte, n int64) int32 {
	if rc := f.realFile.read(tls, p, pageOffset(n)); rc != sqlite3.SQLITE_OK {
		clear(p)
		return rc
	}
	if f.keys.openPage(p, f.bind(n)) != nil {
		return sqlite3.SQLITE_IOERR_DATA
	}
	return sqlite3.SQLITE_OK
}

// report notes damage to page n. Without its first page a file is no database.
func (f *pageFile) report(rc int32, n int64) int32 {
	if rc != sqlite3.SQLITE_IOERR_DATA {
		return rc
	}
	f.v.noteDamage(f.db.path, &DamageError{Path: f.db.path, Kind: "database", Page: n + 1})
	if n == 0 {
		return sqlite3.SQLITE_NOTADB
	}
	return rc
}

func (f *pageFile) write(tls *libc.TLS, p []byte, offset int64) int32 {
	n := offset / pageSize
	if offset%pageSize != 0 || len(p) != pageSize || n == lockPage || !isZero(p[usableSize:]) {
		return sqlite3.SQLITE_IOERR_WRITE
	}
	if rc := f.fill(tls, n); rc != sqlite3.SQLITE_OK {
		return rc
	}
	return f.put(tls, p, n)
}

func (f *pageFile) put(tls *libc.TLS, p []byte, n int64) int32 {
	if f.keys.page(f.work, p, f.bind(n)) != nil {
		return sqlite3.SQLITE_IOERR_WRITE
	}
	rc := f.realFile.write(tls, f.work, pageOffset(n))
	if rc != sqlite3.SQLITE_OK {
		f.known = -1
	} else if n >= f.known {
		f.known = n + 1
	}
	return rc
}

// fill writes the pages between the end of the file and page n, so that no hole
// is left in it: zeros that were never sealed are damage.
func (f *pageFile) fill(tls *libc.TLS, n int64) int32 {
	if f.known < 0 {
		size, rc := f.realFile.size(tls)
		if rc != sqlite3.SQLITE_OK {
			return rc
		}
		f.known = pagesIn(size)
	}
	for hole := f.known; hole < n; hole++ {
		if hole == lockPage {
			continue
		}
		if rc := f.put(tls, zeroPage[:], hole); rc != sqlite3.SQLITE_OK {
			return rc
		}
	}
	return sqlite3.SQLITE_OK
}

func (f *pageFile) truncate(tls *libc.TLS, size int64) int32 {
	if size%pageSize != 0 {
		return sqlite3.SQLITE_IOERR_TRUNCATE
	}
	f.known = -1
	return f.realFile.truncate(tls, fileSize(size/pageSize))
}

func (f *pageFile) size(tls *libc.TLS) (int64, int32) {
	size, rc := f.realFile.size(tls)
	return pagesIn(size) * pageSize, rc
}

func (f *pageFile) locked() { f.known = -1 }

// control corrects the hint on the size to come and declines memory mapping and
// growth in chunks, which would leave zeros at the end.
func (f *pageFile) control(op int32, arg uintptr) (int32, bool) {
	switch op {
	case sqlite3.SQLITE_FCNTL_SIZE_HINT:
		*at[int64](arg) = fileSize(*at[int64](arg) / pageSize)
		return sqlite3.SQLITE_OK, false
	case sqlite3.SQLITE_FCNTL_MMAP_SIZE:
		*at[int64](arg) = 0
		return sqlite3.SQLITE_OK, true
	case sqlite3.SQLITE_FCNTL_CHUNK_SIZE, sqlite3.SQLITE_FCNTL_POWERSAFE_OVERWRITE:
		return sqlite3.SQLITE_NOTFOUND, true
	}
	return sqlite3.SQLITE_OK, false
}

// traits claims power-safe overwriting only while a write-ahead log is open.
// SQLite asks the database and means log or journal: the log is written exactly
// where SQLite says, the journal in whole sectors.
func (f *pageFile) traits(real int32) int32 {
	keep := int32(sqlite3.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN | sqlite3.SQLITE_IOCAP_IMMUTABLE)
	if f.db.logs.Load() > 0 {
		keep |= sqlite3.SQLITE_IOCAP_POWERSAFE_OVERWRITE
	}
	return real & keep
}

func (f *pageFile) close(tls *libc.TLS) { release(tls, f.work) }

var zeroPage [pageSize]byte

func isZero(p []byte) bool {
	for _, b := range p {
		if b != 0 {
			return false
		}
	}
	return true
}
