package vault

import (
	"sync"
	"sync/atomic"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// at views the C memory at p as a T.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

// bytesAt views n bytes of C memory at p.
func bytesAt(p uintptr, n int32) []byte { return unsafe.Slice(at[byte](p), int(n)) }

// address is where b begins, which must be C memory: what is translated from C may
// reckon with addresses only there.
func address(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }

// allocate returns n zero bytes of C memory, or nil where there are none. They are
// given back with release.
func allocate(tls *libc.TLS, n int) []byte {
	p := sqlite3.Xsqlite3_malloc64(tls, uint64(n))
	if p == 0 {
		return nil
	}
	b := bytesAt(p, int32(n))
	clear(b)
	return b
}

// release clears C memory and gives it back. It takes nil.
func release(tls *libc.TLS, b []byte) {
	clear(b)
	sqlite3.Xsqlite3_free(tls, address(b))
}

// function is the C function pointer p as the Go function F that the library
// translated it to.
func function[F any](p uintptr) F { return *(*F)(unsafe.Pointer(&p)) }

// pointer is the C function pointer to f, which must be a function declared at
// top level.
func pointer[F any](f F) uintptr { return *(*uintptr)(unsafe.Pointer(&f)) }

// registry numbers Go values so that C memory can refer to them. Looking one up
// takes no lock.
type registry[T any] struct {
	mu    sync.Mutex
	slots atomic.Pointer[[]*T]
}

// put returns the number of v, which is never 0.
func (r *registry[T]) put(v *T) uintptr {
	r.mu.Lock()
	defer r.mu.Unlock()
	var next []*T
	if old := r.slots.Load(); old != nil {
		next = append(next, *old...)
	}
	i := 0
	for i < len(next) && next[i] != nil {
		i++
	}
	if i == len(next) {
		next = append(next, nil)
	}
	next[i] = v
	r.slots.Store(&next)
	return uintptr(i + 1)
}

// get returns what put numbered.
func (r *registry[T]) get(id uintptr) *T { return (*r.slots.Load())[id-1] }

// drop forgets a number.
func (r *registry[T]) drop(id uintptr) {
	r.mu.Lock()
	defer r.mu.Unlock()
	next := append([]*T(nil), *r.slots.Load()...)
	next[id-1] = nil
	r.slots.Store(&next)
}

// structSize is the size of a C structure.
func structSize[T any]() uintptr {
	var v T
	return unsafe.Sizeof(v)
}
