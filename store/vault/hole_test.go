package vault

import (
	"database/sql"
	"os"
	"testing"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// holes lists the pages of a file that are zeros on disk.
func holes(t *testing.T, path string) (found []int) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at := headerSize; at+pageSize <= len(b); at += pageSize {
		if isZero(b[at : at+pageSize]) {
			found = append(found, (at-headerSize)/pageSize+1)
		}
	}
	return found
}

// growWithHole makes pages and frees them again in one statement. SQLite never
// writes such pages, but the file grows past them.
func growWithHole(t *testing.T, db *sql.DB) {
	t.Helper()
	execAll(t, db,
		"CREATE TABLE IF NOT EXISTS gone (n INTEGER PRIMARY KEY, x BLOB)",
		"CREATE TRIGGER IF NOT EXISTS go AFTER INSERT ON gone WHEN new.n = 60 BEGIN DELETE FROM gone; END",
		series(60)+"INSERT INTO gone SELECT value, zeroblob(9000) FROM series",
	)
}

// The platform's own layer leaves a hole; else the tests below would show nothing.
func TestPlainFileHasHoles(t *testing.T) {
	path := t.TempDir() + "/plain.db"
	db := openDB(t, "file:"+path+"?_pragma=journal_mode(DELETE)")
	db.SetMaxOpenConns(1)
	growWithHole(t, db)
	if len(holes(t, path)) == 0 {
		t.Error("there is no hole")
	}
}

// Pages that are skipped when the file grows are sealed zeros, not a hole, also
// when another connection, or the same one, has made the file shorter before.
func TestNoHoleInTheFile(t *testing.T) {
	for name, pragmas := range map[string][]string{
		"shared":    {"journal_mode(DELETE)", "secure_delete(OFF)"},
		"log":       {"journal_mode(WAL)", "secure_delete(OFF)", "synchronous(OFF)", "wal_autocheckpoint(1)"},
		"exclusive": {"journal_mode(DELETE)", "secure_delete(OFF)", "locking_mode(EXCLUSIVE)"},
	} {
		t.Run(name, func(t *testing.T) {
			v := newVault(t)
			a := openDB(t, v.DSN(pragmas...))
			a.SetMaxOpenConns(1)
			growWithHole(t, a)
			fillTable(t, a, 5000)
			exec(t, a, "DELETE FROM person WHERE id > 5")
			if name == "exclusive" {
				exec(t, a, "VACUUM")
			} else {
				b := openDB(t, v.DSN(pragmas...))
				exec(t, b, "VACUUM")
				b.Close()
			}
			growWithHole(t, a)
			if found := holes(t, v.Path()); len(found) > 0 {
				t.Errorf("pages %v are holes", found)
			}
			intact(t, a)
		})
	}
}

func TestSizeHintCountsTheHeader(t *testing.T) {
	tls := libc.NewTLS()
	defer tls.Close()
	f := &pageFile{}
	hint := tls.Alloc(8)
	defer tls.Free(8)
	*at[int64](hint) = 5 * pageSize
	if _, done := f.control(sqlite3.SQLITE_FCNTL_SIZE_HINT, hint); done {
		t.Error("the hint is not passed on")
	}
	if got := *at[int64](hint); got != headerSize+5*pageSize {
		t.Errorf("the hint is %d", got)
	}
}
