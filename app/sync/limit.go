package sync

import (
	"io"
	"time"
)

// What a file may need at most.
const (
	MaxPacked   = 256 << 20 // bytes of a file
	MaxUnpacked = 1 << 30   // bytes of what is in it
	MaxRecord   = 1 << 20   // bytes of one record, which a header is too
	MaxRatio    = 200       // how much larger it may unpack, above freeUnpacked

	freeUnpacked = 16 << 20
	maxNesting   = 8
	maxWindow    = 8 << 20
)

// How far the clock of a sender may be ahead of ours.
const (
	MaxAhead  = 24 * time.Hour   // more is held back until somebody has looked at the clocks
	WarnAhead = 10 * time.Minute // more is told
)

// bounded ends with ErrSize once more than left bytes were read.
type bounded struct {
	from io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.from.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, ErrSize
	}
	return n, err
}

// unpackLimit is how large a file of packed bytes may unpack.
func unpackLimit(packed int64) int64 {
	return min(MaxUnpacked, max(freeUnpacked, packed*MaxRatio))
}
