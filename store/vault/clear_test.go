package vault

import (
	"bytes"
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// known are strings that must stand in no file: content, names of tables, and
// what any plain database begins with.
var known = []string{secretName, "Gründung", "person", "CREATE TABLE", "SQLite format 3", passphrase}

// inFolder counts how often known strings stand in the files of dir, by file.
func inFolder(t *testing.T, dir string) (found map[string]int, seen int) {
	t.Helper()
	found = map[string]int{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		for _, s := range known {
			found[filepath.Base(path)] += bytes.Count(b, []byte(s))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found, seen
}

func nothingInClear(t *testing.T, dir, when string, atLeast int) {
	t.Helper()
	found, seen := inFolder(t, dir)
	if seen < atLeast {
		t.Errorf("%s: only %d files to look at", when, seen)
	}
	for name, n := range found {
		if n > 0 {
			t.Errorf("%s: %d known strings in %s", when, n, name)
		}
	}
}

func TestNothingStandsInClear(t *testing.T) {
	for _, mode := range []string{"WAL", "PERSIST"} {
		t.Run(mode, func(t *testing.T) {
			v := newVault(t)
			dir := filepath.Dir(v.Path())
			temporary := filepath.Join(dir, "temporary")
			if err := os.Mkdir(temporary, 0o700); err != nil {
				t.Fatal(err)
			}
			t.Setenv("SQLITE_TMPDIR", temporary)
			db := openDB(t, v.DSN("journal_mode("+mode+")", "synchronous(FULL)", "temp_store(FILE)", "cache_size(10)"))
			db.SetMaxOpenConns(1)
			fillTable(t, db, 2000)
			tx, err := db.Begin()
			if err != nil {
				t.Fatal(err)
			}
			if _, err := tx.Exec("UPDATE person SET note = note || ?", secretName); err != nil {
				t.Fatal(err)
			}
			nothingInClear(t, dir, "in a transaction", 2)
			if err := tx.Commit(); err != nil {
				t.Fatal(err)
			}
			nothingInClear(t, dir, "after it", 2)
			exec(t, db, "CREATE TEMP TABLE copy AS SELECT * FROM person")
			nothingInClear(t, dir, "with a temporary table", 2)
			exec(t, db, "VACUUM INTO ?", v.FileDSN(filepath.Join(dir, "backup")))
			nothingInClear(t, dir, "with a backup", 3)
			db.Close()
			nothingInClear(t, dir, "when closed", 2)
		})
	}
}

// Temporary files are deleted as soon as they are open, so a folder shows none.
// Their content is looked at through the layer itself.
func TestTemporaryFilesAreEnciphered(t *testing.T) {
	var seen [][]byte
	base := newRecorder(t)
	base.written = func(kind fileKind, p []byte) {
		if kind == kindTemporary {
			seen = append(seen, bytes.Clone(p))
		}
	}
	v := newRecordedVault(t, base, nil)
	db := openDB(t, v.DSN("temp_store(FILE)", "cache_size(10)"))
	db.SetMaxOpenConns(1)
	exec(t, db, "PRAGMA temp.cache_size=10")
	exec(t, db, "CREATE TEMP TABLE copy (id INTEGER PRIMARY KEY, name TEXT)")
	exec(t, db, series(5000)+"INSERT INTO copy SELECT value, ? || value FROM series", secretName)
	exec(t, db, "CREATE INDEX temp.by_name ON copy (name)")
	if got := one[sql.NullString](t, db, "SELECT max(name) FROM copy"); got.String != secretName+"999" {
		t.Errorf("read %q", got.String)
	}
	if len(seen) == 0 {
		t.Fatal("no temporary file was written")
	}
	for _, p := range seen {
		for _, s := range known {
			if bytes.Contains(p, []byte(s)) {
				t.Fatalf("%q in a temporary file", s)
			}
		}
	}
	db.Close()
}

// The search must be able to find what it looks for.
func TestThePlainLayerWouldBeSeen(t *testing.T) {
	dir := t.TempDir()
	db := openDB(t, "file:"+filepath.Join(dir, "plain.db"))
	fillTable(t, db, 20)
	db.Close()
	if found, _ := inFolder(t, dir); found["plain.db"] < 20 {
		t.Errorf("found %v", found)
	}
}
