package vault

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// copies opens copies of one vault without asking for the passphrase each time.
type copies struct {
	dir     string
	dataKey []byte
	image   []byte // of the database file
	log     []byte // of its write-ahead log, if any
	rows    string
}

// newCopies makes a small vault: a table with an overflowing row, three pages.
// When closed is false, its newest rows stand in the log alone.
func newCopies(t *testing.T, closed bool) *copies {
	t.Helper()
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)")...))
	db.SetMaxOpenConns(1)
	exec(t, db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, note TEXT) STRICT")
	exec(t, db, "INSERT INTO person VALUES (1, 'Aylin', ?), (2, 'Birte', 'kurz')", strings.Repeat("Weberei ", 520))
	if closed {
		exec(t, db, "PRAGMA journal_mode=DELETE")
	} else {
		exec(t, db, "UPDATE person SET note = 'länger' WHERE id = 2")
	}
	defer db.Close()
	c := &copies{dir: t.TempDir(), dataKey: bytes.Clone(v.dataKey), rows: readRows(t, db)}
	var err error
	if c.image, err = os.ReadFile(v.Path()); err != nil {
		t.Fatal(err)
	}
	if closed {
		return c
	}
	if c.log, err = os.ReadFile(v.Path() + "-wal"); err != nil {
		t.Fatal(err)
	}
	return c
}

const allRows = "SELECT group_concat(id || name || note, '|') FROM (SELECT * FROM person ORDER BY name)"

func readRows(t failer, db *sql.DB) string {
	t.Helper()
	return one[string](t, db, allRows)
}

// read opens a copy with the given content and reads everything.
func (c *copies) read(t *testing.T, image, log []byte) (rows string, v *Vault, err error) {
	t.Helper()
	path := filepath.Join(c.dir, "copy")
	err = os.WriteFile(path, image, 0o600)
	if log != nil {
		err = errors.Join(err, os.WriteFile(path+"-wal", log, 0o600))
		_ = os.Remove(path + "-shm")
	}
	if err != nil {
		t.Fatal(err)
	}
	v, err = open(path, options{}, func(*slotTable) ([]byte, error) { return bytes.Clone(c.dataKey), nil })
	if err != nil {
		return "", nil, err
	}
	defer func() { err = errors.Join(err, v.Close()) }()
	db, err := sql.Open("sqlite", v.DSN())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.QueryRow(allRows).Scan(&rows)
	return rows, v, err
}

// Every byte of the pages once: none goes unnoticed.
func TestEveryByteChanged(t *testing.T) {
	c := newCopies(t, true)
	for at := headerSize; at < len(c.image); at++ {
		image := bytes.Clone(c.image)
		image[at] ^= 1 << (at % 8)
		if rows, v, err := c.read(t, image, nil); err == nil || !errors.Is(v.Explain(err), ErrDamaged) {
			t.Fatalf("byte %d changed: %v, rows right: %v", at, err, rows == c.rows)
		}
	}
}

// Every byte of the header once: it stands twice, so none matters.
func TestEveryByteOfTheHeaderChanged(t *testing.T) {
	c := newCopies(t, true)
	want, _, err := parseHeader(c.image)
	if err != nil {
		t.Fatal(err)
	}
	for at := range headerSize {
		image := bytes.Clone(c.image)
		image[at] ^= 1 << (at % 8)
		got, healthy, err := parseHeader(image)
		if err != nil || healthy || !reflect.DeepEqual(got, want) {
			t.Fatalf("byte %d: %v, seen as whole: %v", at, err, healthy)
		}
		if at%64 != 0 {
			continue
		}
		if rows, _, err := c.read(t, image, nil); err != nil || rows != c.rows {
			t.Fatalf("byte %d: %v", at, err)
		}
	}
}

// The header alone, without a second copy to help.
func TestEveryByteOfTheLastCopyChanged(t *testing.T) {
	v := newVault(t)
	whole, err := os.ReadFile(v.Path())
	if err != nil {
		t.Fatal(err)
	}
	clear(whole[copySize:headerSize])
	path := filepath.Join(t.TempDir(), "copy")
	for at := range copySize {
		image := bytes.Clone(whole)
		image[at] ^= 1 << (at % 8)
		if err := os.WriteFile(path, image, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Unlock(path, passphrase)
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotVault) && !errors.Is(err, ErrNewerFormat) {
			t.Fatalf("byte %d: %v", at, err)
		}
	}
}

// Changes to the log are those of a torn log: the rows are the newest, or those
// before, or there is an error. Garbage never.
func TestLogChanged(t *testing.T) {
	c := newCopies(t, false)
	before := strings.Replace(c.rows, "länger", "kurz", 1)
	step := 13
	if soaking() {
		step = 1
	}
	kept, lost := 0, 0
	for at := 0; at < len(c.log); at += step {
		log := bytes.Clone(c.log)
		log[at] ^= 1 << (at % 8)
		rows, _, err := c.read(t, c.image, log)
		switch {
		case err != nil:
		case rows == c.rows:
			kept++
		case rows == before:
			lost++
		default:
			t.Fatalf("byte %d of the log changed gave %.100q", at, rows)
		}
	}
	if kept > 20 {
		t.Errorf("%d changes were not noticed", kept)
	}
	if lost == 0 {
		t.Error("no change made the log end early; the test changed nothing that matters")
	}
}

// Frames put in another order, repeated, or taken from elsewhere in the log.
func TestFramesMovedAbout(t *testing.T) {
	c := newCopies(t, false)
	before := strings.Replace(c.rows, "länger", "kurz", 1)
	frames := (len(c.log) - logHeader) / frameSize
	for a := range frames {
		for b := range frames {
			log := bytes.Clone(c.log)
			copy(log[logHeader+a*frameSize:][:frameSize], c.log[logHeader+b*frameSize:])
			rows, _, err := c.read(t, c.image, log)
			if err == nil && rows != before && rows != c.rows {
				t.Fatalf("frame %d in the place of %d gave %.100q", b, a, rows)
			}
			if err == nil && a != b && rows == c.rows {
				t.Errorf("frame %d in the place of %d was not noticed", b, a)
			}
		}
	}
}

// Pages in each other's place.
func TestPagesMovedAbout(t *testing.T) {
	c := newCopies(t, true)
	pages := (len(c.image) - headerSize) / pageSize
	if pages < 3 {
		t.Fatalf("only %d pages", pages)
	}
	for a := range pages {
		for b := range pages {
			if a == b {
				continue
			}
			image := bytes.Clone(c.image)
			copy(image[headerSize+a*pageSize:][:pageSize], c.image[headerSize+b*pageSize:])
			rows, v, err := c.read(t, image, nil)
			if err == nil || !errors.Is(v.Explain(err), ErrDamaged) {
				t.Errorf("page %d in the place of %d: %.50q, %v", b+1, a+1, rows, err)
			}
		}
	}
}

func TestCutOffFiles(t *testing.T) {
	c := newCopies(t, true)
	for _, size := range cutSizes(len(c.image)) {
		rows, v, err := c.read(t, c.image[:size], nil)
		if err == nil {
			t.Errorf("cut to %d of %d bytes: read %.50q", size, len(c.image), rows)
			continue
		}
		if v != nil {
			err = v.Explain(err)
		}
		if want := ErrDamaged; !errors.Is(err, want) && !(size < len(magic) && errors.Is(err, ErrNotVault)) {
			t.Errorf("cut to %d bytes: %v", size, err)
		}
	}
}

func cutSizes(size int) (sizes []int) {
	for n := 0; n < size; n += 509 {
		sizes = append(sizes, n)
	}
	for page := range size / pageSize {
		for _, d := range []int{-1, 0, 1, 511, 512} {
			if n := page*pageSize + d; n >= 0 && n < size {
				sizes = append(sizes, n)
			}
		}
	}
	return sizes
}

func TestCutOffLogs(t *testing.T) {
	c := newCopies(t, false)
	before := strings.Replace(c.rows, "länger", "kurz", 1)
	for size := 0; size < len(c.log); size += 97 {
		rows, _, err := c.read(t, c.image, c.log[:size])
		if err == nil && rows != before {
			t.Fatalf("log cut to %d of %d: %.100q", size, len(c.log), rows)
		}
		if err != nil && size > len(c.log)-frameSize {
			t.Fatalf("log cut to %d of %d: %v", size, len(c.log), err)
		}
	}
}

// Damage is told with file and page.
func TestDamageIsLocated(t *testing.T) {
	c := newCopies(t, true)
	image := bytes.Clone(c.image)
	image[headerSize+pageSize+100] ^= 1
	_, v, err := c.read(t, image, nil)
	var d *DamageError
	if !errors.As(v.Explain(err), &d) || d.Page != 2 || d.Kind != "database" || filepath.Base(d.Path) != "copy" {
		t.Fatalf("got %+v from %v", d, err)
	}
	if got := fmt.Sprint(d); !strings.Contains(got, "page 2") {
		t.Errorf("it reads %q", got)
	}
}
