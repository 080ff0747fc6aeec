package vault

import (
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// handle is the sqlite3_file that SQLite sees. The sqlite3_file of the wrapped
// VFS follows it in the same piece of C memory.
type handle struct {
	methods uintptr
	id      uintptr
}

const handleSize = unsafe.Sizeof(handle{})

// file is one open file.
type file struct {
	layer
	fs   *fileSystem
	real realFile
	db   *mainDB // for a database, its log and its journal
}

// layer is how the content of one kind of file is kept on disk. Results are
// SQLite's codes. p is C memory.
type layer interface {
	read(tls *libc.TLS, p []byte, offset int64) int32
	write(tls *libc.TLS, p []byte, offset int64) int32
	truncate(tls *libc.TLS, size int64) int32
	size(tls *libc.TLS) (int64, int32)
	sync(tls *libc.TLS, flags int32) int32
	// locked tells that a lock was taken or given up.
	locked()
	// control changes a file control's argument before it is passed on; done
	// means that it is not passed on.
	control(op int32, arg uintptr) (rc int32, done bool)
	traits(real int32) int32
	close(tls *libc.TLS)
}

var files registry[file]

func fileAt(p uintptr) *file { return files.get(at[handle](p).id) }

// plainMethods serve wrapped files without shared memory, sharedMethods the rest.
// Version 2 and not 3: there is no memory mapping of encrypted files.
var (
	plainMethods = sqlite3.Tsqlite3_io_methods{
		FiVersion:               1,
		FxClose:                 pointer(xClose),
		FxRead:                  pointer(xRead),
		FxWrite:                 pointer(xWrite),
		FxTruncate:              pointer(xTruncate),
		FxSync:                  pointer(xSync),
		FxFileSize:              pointer(xFileSize),
		FxLock:                  pointer(xLock),
		FxUnlock:                pointer(xUnlock),
		FxCheckReservedLock:     pointer(xCheckReservedLock),
		FxFileControl:           pointer(xFileControl),
		FxSectorSize:            pointer(xSectorSize),
		FxDeviceCharacteristics: pointer(xDeviceCharacteristics),
	}
	sharedMethods = withSharedMemory(plainMethods)
)

func withSharedMemory(m sqlite3.Tsqlite3_io_methods) sqlite3.Tsqlite3_io_methods {
	m.FiVersion = 2
	m.FxShmMap = pointer(xShmMap)
	m.FxShmLock = pointer(xShmLock)
	m.FxShmBarrier = pointer(xShmBarrier)
	m.FxShmUnmap = pointer(xShmUnmap)
	return m
}

func xClose(tls *libc.TLS, p uintptr) int32 {
	h := at[handle](p)
	f := files.get(h.id)
	f.layer.close(tls)
	rc := f.real.close(tls)
	files.drop(h.id)
	h.methods = 0
	f.fs.closed(f)
	return rc
}

func xRead(tls *libc.TLS, p, buf uintptr, n int32, offset int64) int32 {
	return fileAt(p).read(tls, bytesAt(buf, n), offset)
}

func xWrite(tls *libc.TLS, p, buf uintptr, n int32, offset int64) int32 {
	return fileAt(p).write(tls, bytesAt(buf, n), offset)
}

func xTruncate(tls *libc.TLS, p uintptr, size int64) int32 {
	return fileAt(p).truncate(tls, size)
}

func xSync(tls *libc.TLS, p uintptr, flags int32) int32 {
	return fileAt(p).sync(tls, flags)
}

func xFileSize(tls *libc.TLS, p, size uintptr) int32 {
	n, rc := fileAt(p).size(tls)
	if rc == sqlite3.SQLITE_OK {
		*at[int64](size) = n
	}
	return rc
}

func xLock(tls *libc.TLS, p uintptr, level int32) int32 {
	f := fileAt(p)
	f.locked()
	return function[func(*libc.TLS, uintptr, int32) int32](f.real.methods().FxLock)(tls, f.real.p, level)
}

func xUnlock(tls *libc.TLS, p uintptr, level int32) int32 {
	f := fileAt(p)
	f.locked()
	return function[func(*libc.TLS, uintptr, int32) int32](f.real.methods().FxUnlock)(tls, f.real.p, level)
}

func xCheckReservedLock(tls *libc.TLS, p, result uintptr) int32 {
	f := fileAt(p)
	return function[func(*libc.TLS, uintptr, uintptr) int32](f.real.methods().FxCheckReservedLock)(tls, f.real.p, result)
}

func xFileControl(tls *libc.TLS, p uintptr, op int32, arg uintptr) int32 {
	f := fileAt(p)
	if rc, done := f.control(op, arg); done {
		return rc
	}
	return function[func(*libc.TLS, uintptr, int32, uintptr) int32](f.real.methods().FxFileControl)(tls, f.real.p, op, arg)
}

func xSectorSize(tls *libc.TLS, p uintptr) int32 {
	f := fileAt(p)
	n := function[func(*libc.TLS, uintptr) int32](f.real.methods().FxSectorSize)(tls, f.real.p)
	return max(n, sectorSize)
}

func xDeviceCharacteristics(tls *libc.TLS, p uintptr) int32 {
	f := fileAt(p)
	real := function[func(*libc.TLS, uintptr) int32](f.real.methods().FxDeviceCharacteristics)(tls, f.real.p)
	return f.traits(real)
}

func xShmMap(tls *libc.TLS, p uintptr, region, size, extend int32, result uintptr) int32 {
	f := fileAt(p)
	return function[func(*libc.TLS, uintptr, int32, int32, int32, uintptr) int32](f.real.methods().FxShmMap)(tls, f.real.p, region, size, extend, result)
}

func xShmLock(tls *libc.TLS, p uintptr, offset, n, flags int32) int32 {
	f := fileAt(p)
	f.locked()
	return function[func(*libc.TLS, uintptr, int32, int32, int32) int32](f.real.methods().FxShmLock)(tls, f.real.p, offset, n, flags)
}

func xShmBarrier(tls *libc.TLS, p uintptr) {
	f := fileAt(p)
	function[func(*libc.TLS, uintptr)](f.real.methods().FxShmBarrier)(tls, f.real.p)
}

func xShmUnmap(tls *libc.TLS, p uintptr, remove int32) int32 {
	f := fileAt(p)
	return function[func(*libc.TLS, uintptr, int32) int32](f.real.methods().FxShmUnmap)(tls, f.real.p, remove)
}

// tableFor is the address of the methods for a handle over real.
func tableFor(real realFile) uintptr {
	if m := real.methods(); m.FiVersion >= 2 && m.FxShmMap != 0 {
		return uintptr(unsafe.Pointer(&sharedMethods))
	}
	return uintptr(unsafe.Pointer(&plainMethods))
}
