package vault

import (
	"encoding/binary"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// A write-ahead log is a header of 32 bytes and frames of 24 bytes and a page
// ("Database File Format", section 4.1).
const (
	logHeader   = 32
	frameHeader = 24
	frameSize   = frameHeader + pageSize
	secretsAt   = 8 // salts and checksums in a frame's header
)

// frameFile is the layer of a write-ahead log. Frames lie on disk where SQLite
// puts them and are as long. Page number and commit mark stay readable; salts and
// checksums are enciphered, the page is sealed and bound to the frame's place and
// page number. It cannot be bound to the salts: SQLite leaves them out at first
// when it is going to renew the checksums.
type frameFile struct {
	realFile
	v      *Vault
	db     *mainDB
	keys   *fileKeys
	strict bool  // a failed tag is damage and not the end of the log
	head   int64 // the frame whose header is in bound, -1 for none
	bound  [1 + 8 + 4]byte
	tweak  [16]byte
	work   []byte
}

func newFrameFile(tls *libc.TLS, v *Vault, db *mainDB, real realFile) (*frameFile, int32) {
	f := &frameFile{realFile: real, v: v, db: db, keys: db.keys, head: -1}
	f.bound[0] = boundFrame
	if f.work = allocate(tls, frameSize); f.work == nil {
		return nil, sqlite3.SQLITE_NOMEM
	}
	db.logs.Add(1)
	return f, sqlite3.SQLITE_OK
}

// bind takes over what frame n is bound to from its plain header.
func (f *frameFile) bind(header []byte, n int64) {
	binary.BigEndian.PutUint64(f.bound[1:], uint64(n))
	copy(f.bound[9:], header[:4])
	f.head = n
}

// read serves the header of the log and parts of one frame. SQLite reads whole
// frames in two cases: to recover the log, from its header on, where the first
// frame that is not whole ends it, and to renew checksums of frames it has just
// written, starting with the eight bytes of the checksum before.
func (f *frameFile) read(tls *libc.TLS, p []byte, offset int64) int32 {
	if offset+int64(len(p)) <= logHeader {
		f.strict = offset != 0
		return f.realFile.read(tls, p, offset)
	}
	n, from := (offset-logHeader)/frameSize, int((offset-logHeader)%frameSize)
	if offset < logHeader || from+len(p) > frameSize {
		return sqlite3.SQLITE_IOERR_READ
	}
	if from+len(p) <= frameHeader {
		f.strict = true
		rc := f.header(tls, n)
		copy(p, f.work[from:])
		return rc
	}
	if from == 0 {
		return f.whole(tls, p, n)
	}
	rc := f.frame(tls, f.work, n)
	if rc == sqlite3.SQLITE_IOERR_DATA {
		f.noteDamage()
	}
	copy(p, f.work[from:])
	return rc
}

// whole reads frame n from its start. In recovery a frame that fails its tag
// comes back as zeros, which SQLite takes for the end of the log.
func (f *frameFile) whole(tls *libc.TLS, p []byte, n int64) int32 {
	rc := f.frame(tls, f.work, n)
	if rc == sqlite3.SQLITE_IOERR_DATA {
		if f.strict {
			f.noteDamage()
			return rc
		}
		clear(f.work)
		rc = sqlite3.SQLITE_OK
	}
	copy(p, f.work)
	return rc
}

// header reads the plain header of frame n into the start of work.
func (f *frameFile) header(tls *libc.TLS, n int64) int32 {
	h := f.work[:frameHeader]
	rc := f.realFile.read(tls, h, logHeader+n*frameSize)
	if rc == sqlite3.SQLITE_OK {
		f.keys.heads.apply(f.keys.heads.block.Decrypt, h[secretsAt:], f.tweak[:], uint64(n))
	}
	return rc
}

// frame reads frame n into w.
func (f *frameFile) frame(tls *libc.TLS, w []byte, n int64) int32 {
	if rc := f.realFile.read(tls, w, logHeader+n*frameSize); rc != sqlite3.SQLITE_OK {
		clear(w)
		return rc
	}
	f.keys.heads.apply(f.keys.heads.block.Decrypt, w[secretsAt:frameHeader], f.tweak[:], uint64(n))
	f.bind(w, n)
	if f.keys.frames.openPage(w[frameHeader:], f.bound[:]) != nil {
		return sqlite3.SQLITE_IOERR_DATA
	}
	return sqlite3.SQLITE_OK
}

func (f *frameFile) noteDamage() {
	page := int64(binary.BigEndian.Uint32(f.bound[9:]))
	f.v.noteDamage(f.db.path, &DamageError{Path: f.db.path + "-wal", Kind: "wal", Page: page})
}

// write takes what SQLite writes: the log's header, a frame's header, a frame's
// page.
func (f *frameFile) write(tls *libc.TLS, p []byte, offset int64) int32 {
	if offset == 0 && len(p) == logHeader {
		f.head = -1
		return f.realFile.write(tls, p, offset)
	}
	n, from := (offset-logHeader)/frameSize, (offset-logHeader)%frameSize
	switch {
	case offset >= logHeader && from == 0 && len(p) == frameHeader:
		return f.writeHeader(tls, p, n)
	case offset >= logHeader && from == frameHeader && len(p) == pageSize && isZero(p[usableSize:]):
		return f.writePage(tls, p, n)
	}
	return sqlite3.SQLITE_IOERR_WRITE
}

func (f *frameFile) writeHeader(tls *libc.TLS, p []byte, n int64) int32 {
	h := f.work[:frameHeader]
	copy(h, p)
	f.bind(h, n)
	f.keys.heads.apply(f.keys.heads.block.Encrypt, h[secretsAt:], f.tweak[:], uint64(n))
	return f.realFile.write(tls, h, logHeader+n*frameSize)
}

// writePage seals a page. SQLite writes it right after its header, or, to replace
// a page of the running transaction, without one.
func (f *frameFile) writePage(tls *libc.TLS, p []byte, n int64) int32 {
	if f.head != n {
		if rc := f.header(tls, n); rc != sqlite3.SQLITE_OK {
			return rc
		}
		f.bind(f.work, n)
	}
	if f.keys.frames.page(f.work[:pageSize], p, f.bound[:]) != nil {
		return sqlite3.SQLITE_IOERR_WRITE
	}
	return f.realFile.write(tls, f.work[:pageSize], logHeader+n*frameSize+frameHeader)
}

func (f *frameFile) locked() {}

func (f *frameFile) control(int32, uintptr) (int32, bool) { return sqlite3.SQLITE_OK, false }

func (f *frameFile) traits(real int32) int32 { return real }

func (f *frameFile) close(tls *libc.TLS) {
	f.db.logs.Add(-1)
	release(tls, f.work)
}
