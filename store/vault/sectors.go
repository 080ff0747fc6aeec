package vault

import (
	"golang.org/x/crypto/xts"
	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

const sectorSize = 512

// sectorFile is the layer of rollback journals and temporary files: sectors under
// AES-256-XTS, for SQLite writes them at any place and length. Their content
// cannot be authenticated; a rollback journal has checksums of SQLite's own.
//
// The file on disk is whole sectors. How many bytes at its end are none of the
// content is told by that many more bytes, fewer than a sector, which are written
// before every sync: SQLite finds the name of a super-journal from the end.
type sectorFile struct {
	realFile
	cipher *xts.Cipher
	length int64 // of the content, valid while dirty
	dirty  bool  // written to since the end was last put right
	work   []byte
}

// content is the length of the content in a file of size bytes.
func content(size int64) int64 {
	return max(0, size/sectorSize*sectorSize-size%sectorSize)
}

// sizeFor is the size of a file for a content of length bytes.
func sizeFor(length int64) int64 {
	whole := (length + sectorSize - 1) / sectorSize * sectorSize
	return whole + whole - length
}

func (f *sectorFile) size(tls *libc.TLS) (int64, int32) {
	if f.dirty {
		return f.length, sqlite3.SQLITE_OK
	}
	size, rc := f.realFile.size(tls)
	return content(size), rc
}

// load reads and deciphers the sectors from first on into w. Sectors that were
// never written, or lie behind the end, are zeros.
func (f *sectorFile) load(tls *libc.TLS, w []byte, first int64) int32 {
	rc := f.realFile.read(tls, w, first*sectorSize)
	if rc != sqlite3.SQLITE_OK && rc != sqlite3.SQLITE_IOERR_SHORT_READ {
		return rc
	}
	for i := 0; i < len(w); i += sectorSize {
		if s := w[i : i+sectorSize]; !isZero(s) {
			f.cipher.Decrypt(s, s, uint64(first)+uint64(i/sectorSize))
		}
	}
	return sqlite3.SQLITE_OK
}

// span returns working space for the sectors that hold n bytes from offset on,
// the number of the first and where in it the bytes begin. The space is nil where
// there is no memory.
func (f *sectorFile) span(tls *libc.TLS, offset int64, n int) (w []byte, first int64, from int) {
	first, from = offset/sectorSize, int(offset%sectorSize)
	size := (from + n + sectorSize - 1) / sectorSize * sectorSize
	if len(f.work) < size {
		release(tls, f.work)
		if f.work = allocate(tls, size); f.work == nil {
			return nil, first, from
		}
	}
	return f.work[:size], first, from
}

func (f *sectorFile) read(tls *libc.TLS, p []byte, offset int64) int32 {
	length, rc := f.size(tls)
	if rc != sqlite3.SQLITE_OK {
		return rc
	}
	have := int(min(max(0, length-offset), int64(len(p))))
	clear(p[have:])
	if have > 0 {
		w, first, from := f.span(tls, offset, have)
		if w == nil {
			return sqlite3.SQLITE_IOERR_NOMEM
		}
		if rc := f.load(tls, w, first); rc != sqlite3.SQLITE_OK {
			return rc
		}
		copy(p[:have], w[from:])
	}
	if have < len(p) {
		return sqlite3.SQLITE_IOERR_SHORT_READ
	}
	return sqlite3.SQLITE_OK
}

func (f *sectorFile) write(tls *libc.TLS, p []byte, offset int64) int32 {
	length, rc := f.size(tls)
	if rc != sqlite3.SQLITE_OK {
		return rc
	}
	w, first, from := f.span(tls, offset, len(p))
	if w == nil {
		return sqlite3.SQLITE_IOERR_NOMEM
	}
	if rc := f.loadEnds(tls, w, first, from, from+len(p), length); rc != sqlite3.SQLITE_OK {
		return rc
	}
	copy(w[from:], p)
	for i := 0; i < len(w); i += sectorSize {
		s := w[i : i+sectorSize]
		f.cipher.Encrypt(s, s, uint64(first)+uint64(i/sectorSize))
	}
	if rc := f.realFile.write(tls, w, first*sectorSize); rc != sqlite3.SQLITE_OK {
		return rc
	}
	f.length, f.dirty = max(length, offset+int64(len(p))), true
	return sqlite3.SQLITE_OK
}

// loadEnds fills what of the first and last sector of w is not going to be
// written: what stands there within the length of the content, else zeros.
func (f *sectorFile) loadEnds(tls *libc.TLS, w []byte, first int64, from, to int, length int64) int32 {
	last := len(w) - sectorSize
	for _, i := range []int{0, last} {
		s := w[i : i+sectorSize]
		at := first*sectorSize + int64(i)
		if from <= i && to >= i+sectorSize {
			continue
		}
		if at >= length {
			clear(s)
		} else if rc := f.load(tls, s, first+int64(i/sectorSize)); rc != sqlite3.SQLITE_OK {
			return rc
		}
		if last == 0 {
			break
		}
	}
	return sqlite3.SQLITE_OK
}

func (f *sectorFile) truncate(tls *libc.TLS, size int64) int32 {
	rc := f.realFile.truncate(tls, sizeFor(size))
	f.dirty = f.dirty && rc != sqlite3.SQLITE_OK
	return rc
}

// settle puts the end of the file right.
func (f *sectorFile) settle(tls *libc.TLS) int32 {
	if !f.dirty {
		return sqlite3.SQLITE_OK
	}
	size, rc := f.realFile.size(tls)
	if want := sizeFor(f.length); rc == sqlite3.SQLITE_OK && size != want {
		rc = f.realFile.truncate(tls, want)
	}
	f.dirty = rc != sqlite3.SQLITE_OK
	return rc
}

func (f *sectorFile) sync(tls *libc.TLS, flags int32) int32 {
	if rc := f.settle(tls); rc != sqlite3.SQLITE_OK {
		return rc
	}
	return f.realFile.sync(tls, flags)
}

func (f *sectorFile) locked() {}

func (f *sectorFile) control(op int32, arg uintptr) (int32, bool) {
	switch op {
	case sqlite3.SQLITE_FCNTL_SIZE_HINT, sqlite3.SQLITE_FCNTL_CHUNK_SIZE:
		return sqlite3.SQLITE_OK, true
	case sqlite3.SQLITE_FCNTL_MMAP_SIZE:
		*at[int64](arg) = 0
		return sqlite3.SQLITE_OK, true
	}
	return sqlite3.SQLITE_OK, false
}

func (f *sectorFile) traits(real int32) int32 {
	return real & sqlite3.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN
}

func (f *sectorFile) close(tls *libc.TLS) {
	_ = f.settle(tls)
	release(tls, f.work)
}
