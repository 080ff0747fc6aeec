package vault

import (
	"bytes"
	"fmt"
	"sync/atomic"
	"testing"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// recorder is a VFS between ours and the platform's that keeps a journal of all
// changes to files, in the order in which SQLite asked for them.
type recorder struct {
	name    string
	base    uintptr
	changes []change
	written func(kind fileKind, p []byte)
}

// change is one step of a file's life.
type change struct {
	path   string
	what   changeKind
	offset int64 // of what is written; the new size when cut; not 0 if deleting was synced
	data   []byte
}

type changeKind int

const (
	created changeKind = iota
	wrote
	cut
	synced
	deleted
)

type recordedFile struct {
	r    *recorder
	real realFile
	path string
	kind fileKind
}

var (
	recorders     registry[recorder]
	recordedFiles registry[recordedFile]
	recorderName  atomic.Int64
)

// newRecorder registers a recorder for the time of the test.
func newRecorder(t testing.TB) *recorder {
	t.Helper()
	tls := libc.NewTLS()
	r := &recorder{name: fmt.Sprint("recorder", recorderName.Add(1)), base: sqlite3.Xsqlite3_vfs_find(tls, 0)}
	size := uint64(structSize[sqlite3.Tsqlite3_vfs]())
	p := sqlite3.Xsqlite3_malloc64(tls, size+uint64(len(r.name))+1)
	copy(bytesAt(p+uintptr(size), int32(len(r.name)+1)), r.name+"\x00")
	self := at[sqlite3.Tsqlite3_vfs](p)
	*self = *at[sqlite3.Tsqlite3_vfs](r.base)
	self.FiVersion = 2
	self.FszOsFile += int32(handleSize)
	self.FpNext, self.FzName = 0, p+uintptr(size)
	self.FpAppData = recorders.put(r)
	self.FxOpen = pointer(recordOpen)
	self.FxDelete = pointer(recordDelete)
	if rc := sqlite3.Xsqlite3_vfs_register(tls, p, 0); rc != sqlite3.SQLITE_OK {
		t.Fatalf("registering: %d", rc)
	}
	t.Cleanup(func() {
		sqlite3.Xsqlite3_vfs_unregister(tls, p)
		recorders.drop(self.FpAppData)
		sqlite3.Xsqlite3_free(tls, p)
		tls.Close()
	})
	return r
}

// newRecordedVault makes a vault whose files r watches.
func newRecordedVault(t testing.TB, r *recorder, kind func(int32) fileKind) *Vault {
	t.Helper()
	path := newVault(t).Path()
	v, err := open(path, options{base: r.name, kind: kind}, func(s *slotTable) ([]byte, error) {
		return s.unwrapPassphrase(passphrase)
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.Close(); err != nil {
			t.Error(err)
		}
	})
	return v
}

// note keeps a change of a file that outlives a crash: one with a name that is
// not shared memory.
func (r *recorder) note(c change) {
	if c.path != "" {
		r.changes = append(r.changes, c)
	}
}

func recordOpen(tls *libc.TLS, pVfs, name, p uintptr, flags int32, outFlags uintptr) int32 {
	r := recorders.get(at[sqlite3.Tsqlite3_vfs](pVfs).FpAppData)
	h := at[handle](p)
	h.methods = 0
	f := &recordedFile{r: r, real: realFile{p + handleSize}, kind: kindOf(flags)}
	at[sqlite3.Tsqlite3_file](f.real.p).FpMethods = 0
	open := function[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32](at[sqlite3.Tsqlite3_vfs](r.base).FxOpen)
	if rc := open(tls, r.base, name, f.real.p, flags, outFlags); rc != sqlite3.SQLITE_OK {
		return rc
	}
	if name != 0 {
		f.path = libc.GoString(name)
	}
	if size, _ := f.real.size(tls); size == 0 {
		r.note(change{path: f.path, what: created})
	}
	h.id = recordedFiles.put(f)
	h.methods = recordMethods.address()
	return sqlite3.SQLITE_OK
}

func recordDelete(tls *libc.TLS, pVfs, name uintptr, sync int32) int32 {
	r := recorders.get(at[sqlite3.Tsqlite3_vfs](pVfs).FpAppData)
	r.note(change{path: libc.GoString(name), what: deleted, offset: int64(sync)})
	remove := function[func(*libc.TLS, uintptr, uintptr, int32) int32](at[sqlite3.Tsqlite3_vfs](r.base).FxDelete)
	return remove(tls, r.base, name, sync)
}

// methodTable is a table of methods in Go memory that is never freed.
type methodTable struct{ m *sqlite3.Tsqlite3_io_methods }

func (t methodTable) address() uintptr { return pointer(t.m) }

var recordMethods = methodTable{recordTable()}

// recordTable is our own table with the methods replaced that change a file; all
// others go through to the real file by way of a layer that leaves it as it is.
func recordTable() *sqlite3.Tsqlite3_io_methods {
	m := sharedMethods
	m.FxClose = pointer(recordClose)
	m.FxRead = pointer(func(tls *libc.TLS, p, buf uintptr, n int32, offset int64) int32 {
		return recorded(p).real.read(tls, bytesAt(buf, n), offset)
	})
	m.FxWrite = pointer(recordWrite)
	m.FxTruncate = pointer(recordTruncate)
	m.FxSync = pointer(recordSync)
	m.FxFileSize = pointer(func(tls *libc.TLS, p, size uintptr) int32 {
		n, rc := recorded(p).real.size(tls)
		*at[int64](size) = n
		return rc
	})
	m.FxLock = pointer(func(tls *libc.TLS, p uintptr, level int32) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32) int32](f.methods().FxLock)(tls, f.p, level)
	})
	m.FxUnlock = pointer(func(tls *libc.TLS, p uintptr, level int32) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32) int32](f.methods().FxUnlock)(tls, f.p, level)
	})
	m.FxCheckReservedLock = pointer(func(tls *libc.TLS, p, result uintptr) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, uintptr) int32](f.methods().FxCheckReservedLock)(tls, f.p, result)
	})
	m.FxFileControl = pointer(func(tls *libc.TLS, p uintptr, op int32, arg uintptr) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32, uintptr) int32](f.methods().FxFileControl)(tls, f.p, op, arg)
	})
	m.FxSectorSize = pointer(func(tls *libc.TLS, p uintptr) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr) int32](f.methods().FxSectorSize)(tls, f.p)
	})
	m.FxDeviceCharacteristics = pointer(func(tls *libc.TLS, p uintptr) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr) int32](f.methods().FxDeviceCharacteristics)(tls, f.p)
	})
	recordSharedMemory(&m)
	return &m
}

func recordSharedMemory(m *sqlite3.Tsqlite3_io_methods) {
	m.FxShmMap = pointer(func(tls *libc.TLS, p uintptr, region, size, extend int32, result uintptr) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32, int32, int32, uintptr) int32](f.methods().FxShmMap)(tls, f.p, region, size, extend, result)
	})
	m.FxShmLock = pointer(func(tls *libc.TLS, p uintptr, offset, n, flags int32) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32, int32, int32) int32](f.methods().FxShmLock)(tls, f.p, offset, n, flags)
	})
	m.FxShmBarrier = pointer(func(tls *libc.TLS, p uintptr) {
		f := recorded(p).real
		function[func(*libc.TLS, uintptr)](f.methods().FxShmBarrier)(tls, f.p)
	})
	m.FxShmUnmap = pointer(func(tls *libc.TLS, p uintptr, remove int32) int32 {
		f := recorded(p).real
		return function[func(*libc.TLS, uintptr, int32) int32](f.methods().FxShmUnmap)(tls, f.p, remove)
	})
}

func recorded(p uintptr) *recordedFile { return recordedFiles.get(at[handle](p).id) }

func recordClose(tls *libc.TLS, p uintptr) int32 {
	f := recorded(p)
	rc := f.real.close(tls)
	recordedFiles.drop(at[handle](p).id)
	at[handle](p).methods = 0
	return rc
}

func recordWrite(tls *libc.TLS, p, buf uintptr, n int32, offset int64) int32 {
	f := recorded(p)
	data := bytesAt(buf, n)
	if f.r.written != nil {
		f.r.written(f.kind, data)
	}
	f.r.note(change{path: f.path, what: wrote, offset: offset, data: bytes.Clone(data)})
	return f.real.write(tls, data, offset)
}

func recordTruncate(tls *libc.TLS, p uintptr, size int64) int32 {
	f := recorded(p)
	f.r.note(change{path: f.path, what: cut, offset: size})
	return f.real.truncate(tls, size)
}

func recordSync(tls *libc.TLS, p uintptr, flags int32) int32 {
	f := recorded(p)
	f.r.note(change{path: f.path, what: synced})
	return f.real.sync(tls, flags)
}
