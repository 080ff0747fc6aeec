package vault

import (
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// realFile is a file of the wrapped VFS, with its bytes as they are on disk.
// Alone it is the layer of files that stay as they are.
type realFile struct {
	p uintptr
}

func (r realFile) methods() *sqlite3.Tsqlite3_io_methods {
	return at[sqlite3.Tsqlite3_io_methods](at[sqlite3.Tsqlite3_file](r.p).FpMethods)
}

func (r realFile) read(tls *libc.TLS, p []byte, offset int64) int32 {
	return function[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](r.methods().FxRead)(tls, r.p, address(p), int32(len(p)), offset)
}

func (r realFile) write(tls *libc.TLS, p []byte, offset int64) int32 {
	return function[func(*libc.TLS, uintptr, uintptr, int32, int64) int32](r.methods().FxWrite)(tls, r.p, address(p), int32(len(p)), offset)
}

func (r realFile) truncate(tls *libc.TLS, size int64) int32 {
	return function[func(*libc.TLS, uintptr, int64) int32](r.methods().FxTruncate)(tls, r.p, size)
}

func (r realFile) size(tls *libc.TLS) (int64, int32) {
	p := tls.Alloc(8)
	defer tls.Free(8)
	rc := function[func(*libc.TLS, uintptr, uintptr) int32](r.methods().FxFileSize)(tls, r.p, p)
	return *at[int64](p), rc
}

func (r realFile) sync(tls *libc.TLS, flags int32) int32 {
	return function[func(*libc.TLS, uintptr, int32) int32](r.methods().FxSync)(tls, r.p, flags)
}

func (r realFile) close(tls *libc.TLS) int32 {
	if at[sqlite3.Tsqlite3_file](r.p).FpMethods == 0 {
		return sqlite3.SQLITE_OK
	}
	return function[func(*libc.TLS, uintptr) int32](r.methods().FxClose)(tls, r.p)
}

// plainFile is a file that is not encrypted: a super-journal, which holds names.
type plainFile struct {
	realFile
}

func (plainFile) locked()                              {}
func (plainFile) control(int32, uintptr) (int32, bool) { return sqlite3.SQLITE_OK, false }
func (plainFile) traits(real int32) int32              { return real }
func (plainFile) close(*libc.TLS)                      {}

// Memory of the kernel and of C is passed as uintptr; an int64 of C must be one
// of Go's.
var _ = [1]struct{}{}[unsafe.Sizeof(sqlite3.Tsqlite3_int64(0))-8]
