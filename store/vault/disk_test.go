package vault

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// disk is what a disk holds of some files: for certain what was synced, and any
// part of what was not.
type disk map[string]*diskFile

type diskFile struct {
	durable []byte
	exists  bool // its name is durable
	pending []change
	ghost   bool // deleted, which is not durable
}

// play brings the disk forward by one change.
func (d disk) play(c change) {
	f := d[c.path]
	if f == nil {
		f = &diskFile{}
		d[c.path] = f
	}
	switch c.what {
	case created:
		*f = diskFile{}
	case wrote, cut:
		f.pending = append(f.pending, c)
	case synced:
		for _, p := range f.pending {
			f.durable = p.apply(f.durable)
		}
		if !f.exists {
			d.syncFolder()
		}
		f.pending, f.exists = nil, true
	case deleted:
		if c.offset != 0 || !f.exists {
			delete(d, c.path)
			return
		}
		f.pending, f.ghost = nil, true
	}
}

// syncFolder makes durable which files there are. SQLite's file layer for Unix
// does so with the first sync of a new journal or log.
func (d disk) syncFolder() {
	for path, f := range d {
		if f.ghost {
			delete(d, path)
		}
	}
}

// apply makes the whole change to content.
func (c change) apply(content []byte) []byte {
	if c.what == cut {
		return resized(content, int(c.offset))
	}
	content = resized(content, max(len(content), int(c.offset)+len(c.data)))
	copy(content[c.offset:], c.data)
	return content
}

// tear makes some of the change: of each sector it touches all, nothing, or
// rubbish in place of its own bytes. Bytes it does not touch stay, which is what
// power-safe overwriting promises.
func (c change) tear(content []byte, rng *rand.Rand) []byte {
	if c.what == cut {
		if rng.IntN(2) == 0 {
			return content
		}
		return c.apply(content)
	}
	for from := 0; from < len(c.data); {
		sector := (int(c.offset) + from) / sectorSize * sectorSize
		to := min(len(c.data), sector+sectorSize-int(c.offset))
		part := change{what: wrote, offset: c.offset + int64(from), data: c.data[from:to]}
		switch rng.IntN(5) {
		case 0, 1:
			content = part.apply(content)
		case 2:
			part.data = bytes.Clone(part.data)
			for i := range part.data {
				part.data[i] = byte(rng.Uint32())
			}
			content = part.apply(content)
		}
		from = to
	}
	return content
}

func resized(content []byte, size int) []byte {
	if size <= len(content) {
		return content[:size]
	}
	return append(content, make([]byte, size-len(content))...)
}

// crash puts into dir what might be found there after a loss of power: every
// change not synced is there, missing or torn.
func (d disk) crash(t testing.TB, dir string, rng *rand.Rand) {
	t.Helper()
	for path, f := range d {
		if !f.exists && rng.IntN(2) == 0 || f.ghost && rng.IntN(2) == 0 {
			continue
		}
		content := bytes.Clone(f.durable)
		for _, c := range f.pending {
			switch rng.IntN(4) {
			case 0:
			case 1:
				content = c.tear(content, rng)
			default:
				content = c.apply(content)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, filepath.Base(path)), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
