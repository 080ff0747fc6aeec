package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"
)

// heldFile is a vault file that stays open as long as anybody in the process
// uses it. It must: closing any descriptor of a file drops the locks that SQLite
// holds on it (POSIX record locks belong to the process).
type heldFile struct {
	f    *os.File
	info fs.FileInfo
	refs int
}

var holding struct {
	sync.Mutex
	files []*heldFile
}

// hold opens the file at path, for writing where that is allowed, or returns it
// with one more reference if it is open already.
func hold(path string) (*heldFile, error) {
	holding.Lock()
	defer holding.Unlock()
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	for _, h := range holding.files {
		if os.SameFile(h.info, info) {
			h.refs++
			return h, nil
		}
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, fs.ErrPermission) || isReadOnlyDisk(err) {
		f, err = os.Open(path)
	}
	if err != nil {
		return nil, err
	}
	h := &heldFile{f: f, info: info, refs: 1}
	holding.files = append(holding.files, h)
	return h, nil
}

// release drops one reference and closes the file with the last.
func (h *heldFile) release() {
	holding.Lock()
	defer holding.Unlock()
	h.refs--
	if h.refs > 0 {
		return
	}
	for i, o := range holding.files {
		if o == h {
			holding.files = append(holding.files[:i], holding.files[i+1:]...)
			break
		}
	}
	_ = h.f.Close()
}

// header reads the first bytes of the file, as many as there are up to the size
// of a header.
func (h *heldFile) header() ([]byte, error) {
	image := make([]byte, headerSize)
	n, err := h.f.ReadAt(image, 0)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return image[:n], err
}

// writeTable writes both copies of the table, one after the other, so that a
// crash leaves at least one whole.
func (h *heldFile) writeTable(t *slotTable) error {
	image := t.encode()
	for _, offset := range []int64{0, copySize} {
		if _, err := h.f.WriteAt(image[offset:offset+copySize], offset); err != nil {
			return err
		}
		if err := h.f.Sync(); err != nil {
			return err
		}
	}
	return nil
}
