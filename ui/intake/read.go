package intake

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
)

// Endings are those of the files that Show reads.
var Endings = []string{".vcf", ".csv", ".xlsx"}

// Reads tells whether Show reads files that are called so.
func Reads(path string) bool {
	for _, ending := range Endings {
		if strings.EqualFold(filepath.Ext(path), ending) {
			return true
		}
	}
	return false
}

// source is a file that was read.
type source struct {
	list  *table.Table // nil for cards
	batch contact.Batch
}

// The parts of the work that reading and comparing take, for the bar.
const (
	readingPart = 0.3
	matchedPart = 0.7
)

// read reads a file and tells how far it is.
func read(ctx context.Context, path string, today app.Date, progress func(float64)) (source, error) {
	file, err := os.Open(path)
	if err != nil {
		return source{}, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return source{}, err
	}
	from := &reading{from: file, ctx: ctx, size: info.Size(), progress: progress}
	var s source
	if ending := strings.ToLower(filepath.Ext(path)); ending == ".vcf" {
		s.batch, err = contact.ReadCards(from)
	} else {
		s, err = readList(from, ending)
	}
	s.batch.Check(today)
	return s, err
}

func readList(from io.Reader, ending string) (source, error) {
	list, err := table.Read(from, ending)
	if err != nil {
		return source{}, err
	}
	batch, err := contact.ReadList(list)
	return source{list: &list, batch: batch}, err
}

// reading is a file that tells how far it is read, and ends when the user cancels.
type reading struct {
	from     io.Reader
	ctx      context.Context
	size     int64
	done     int64
	progress func(float64)
}

// Read reads on.
func (r *reading) Read(to []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.from.Read(to)
	r.done += int64(n)
	if r.size > 0 {
		r.progress(readingPart * float64(r.done) / float64(r.size))
	}
	return n, err
}
