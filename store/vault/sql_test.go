package vault

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// Every journal mode, with a cache so small that transactions spill.
func TestJournalModes(t *testing.T) {
	for _, mode := range []string{"WAL", "DELETE", "TRUNCATE", "PERSIST", "MEMORY"} {
		t.Run(mode, func(t *testing.T) {
			v := newVault(t)
			dsn := v.DSN("journal_mode("+mode+")", "synchronous(FULL)", "cache_size(10)", "cache_spill(5)", "temp_store(FILE)")
			db := openDB(t, dsn)
			db.SetMaxOpenConns(1)
			if got := one[string](t, db, "PRAGMA journal_mode"); !strings.EqualFold(got, mode) {
				t.Fatalf("journal mode is %s", got)
			}
			fillTable(t, db, 3000)
			tx, err := db.Begin()
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range []string{
				"UPDATE person SET note = note || note", "DELETE FROM person WHERE id % 3 = 0",
				"CREATE INDEX by_name ON person (name)", "SAVEPOINT s", "DELETE FROM person", "ROLLBACK TO s",
			} {
				if _, err := tx.Exec(q); err != nil {
					t.Fatalf("%s: %v", q, err)
				}
			}
			if err := tx.Rollback(); err != nil {
				t.Fatal(err)
			}
			intact(t, db)
			if got := one[int](t, db, "SELECT count(*) FROM person WHERE name LIKE ? || '%'", secretName); got != 3000 {
				t.Fatalf("%d rows after rolling back", got)
			}
			exec(t, db, "DELETE FROM person WHERE id > 1000")
			exec(t, db, "VACUUM")
			db.Close()
			db = openDB(t, dsn)
			intact(t, db)
			if got := one[int](t, db, "SELECT count(*) FROM person"); got != 1000 {
				t.Fatalf("%d rows after VACUUM", got)
			}
			if err := v.Damage(); err != nil {
				t.Error(err)
			}
		})
	}
}

// From log to journal and back, on one connection and on several.
func TestChangingTheJournalMode(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN("synchronous(FULL)"))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 500)
	for i, mode := range []string{"wal", "delete", "wal", "persist", "wal", "truncate"} {
		if got := one[string](t, db, "PRAGMA journal_mode="+mode); got != mode {
			t.Fatalf("journal mode is %s", got)
		}
		exec(t, db, "UPDATE person SET note = ? WHERE id % 7 = ?", mode, i)
		intact(t, db)
	}
}

func TestCheckpoints(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(20)")...))
	reader := openDB(t, v.DSN(production...))
	fillTable(t, db, 200)
	tx, err := reader.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	count := func() (n int) {
		if err := tx.QueryRow("SELECT sum(length(note)) FROM person").Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := count()
	for i := range 300 {
		exec(t, db, "UPDATE person SET note = ? WHERE id = ?", strings.Repeat("neu ", i), 1+i%200)
	}
	if got := count(); got != before {
		t.Errorf("the reader's view moved from %d to %d", before, got)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	for _, mode := range []string{"PASSIVE", "FULL", "RESTART", "TRUNCATE"} {
		exec(t, db, "UPDATE person SET name = ?", mode)
		var blocked, frames, moved int
		if err := db.QueryRow("PRAGMA wal_checkpoint("+mode+")").Scan(&blocked, &frames, &moved); err != nil || blocked != 0 {
			t.Errorf("checkpoint %s: blocked %d, %v", mode, blocked, err)
		}
		intact(t, db)
	}
	if info, err := os.Stat(v.Path() + "-wal"); err != nil || info.Size() != 0 {
		t.Errorf("the log was not cut: %v %v", info, err)
	}
	if got := one[int](t, reader, "SELECT count(*) FROM person WHERE name = 'TRUNCATE'"); got != 200 {
		t.Errorf("the reader sees %d rows", got)
	}
}

func TestReadersAndWriterAtOnce(t *testing.T) {
	v := newVault(t)
	writer := openDB(t, v.DSN(append(production, "wal_autocheckpoint(50)")...))
	writer.SetMaxOpenConns(1)
	exec(t, writer, "CREATE TABLE pair (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, filler BLOB) STRICT")
	exec(t, writer, series(50)+"INSERT INTO pair SELECT value, 0, 0, randomblob(3000) FROM series")
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		reader := openDB(t, v.DSN(production...))
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				var wrong int
				if err := reader.QueryRow("SELECT count(*) FROM pair WHERE a <> b").Scan(&wrong); err != nil || wrong != 0 {
					t.Errorf("%d torn rows, %v", wrong, err)
					return
				}
			}
		})
	}
	for i := range 200 {
		exec(t, writer, "UPDATE pair SET a = a + 1, b = b + 1, filler = randomblob(3000) WHERE id % 5 = ?", i%5)
	}
	close(done)
	wg.Wait()
	intact(t, writer)
}

// A transaction over two files is tied together by a super-journal, whose name
// stands at the very end of both journals.
func TestTransactionOverTwoFiles(t *testing.T) {
	v := newVault(t)
	second := filepath.Join(t.TempDir(), "zweite.wurzel")
	db := openDB(t, v.DSN("journal_mode(PERSIST)", "synchronous(FULL)"))
	db.SetMaxOpenConns(1)
	exec(t, db, "CREATE TABLE a (x)")
	exec(t, db, "ATTACH ? AS second", v.FileDSN(second))
	exec(t, db, "CREATE TABLE second.b (x)")
	for i := range 20 {
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		_, errA := tx.Exec("INSERT INTO a VALUES (?)", i)
		_, errB := tx.Exec("INSERT INTO second.b VALUES (?)", i)
		if err := errors.Join(errA, errB, tx.Commit()); err != nil {
			t.Fatal(err)
		}
	}
	if a, b := one[int](t, db, "SELECT count(*) FROM a"), one[int](t, db, "SELECT count(*) FROM b"); a != 20 || b != 20 {
		t.Fatalf("%d and %d rows", a, b)
	}
	db.Close()
	other, err := Unlock(second, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	check := openDB(t, other.DSN())
	intact(t, check)
	check.Close()
}

func TestOtherPageSizesAreRefused(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN("journal_mode(DELETE)"))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 100)
	_, _ = db.Exec("PRAGMA page_size=8192")
	_, _ = db.Exec("VACUUM")
	if got := one[int](t, db, "PRAGMA page_size"); got != pageSize {
		t.Errorf("page size is %d", got)
	}
	if got := one[int](t, db, "SELECT count(*) FROM person"); got != 100 {
		t.Errorf("%d rows", got)
	}
	intact(t, db)
}

func TestFileOfAnotherOfficeIsRefused(t *testing.T) {
	v, other := newVault(t), newVault(t)
	db := openDB(t, v.FileDSN(other.Path()))
	err := db.Ping()
	if err == nil {
		t.Fatal("the file of another office was opened")
	}
	if !errors.Is(v.Explain(err), ErrDamaged) {
		t.Errorf("got %v", v.Explain(err))
	}
}

// The log of an earlier file at the same place means nothing in a later one.
func TestForeignLogIsIgnored(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(production...))
	fillTable(t, db, 50)
	backup := filepath.Join(t.TempDir(), "backup.wurzel")
	exec(t, db, "VACUUM INTO ?", v.FileDSN(backup))
	exec(t, db, "UPDATE person SET name = 'später'")
	log, err := os.ReadFile(v.Path() + "-wal")
	if err != nil || len(log) == 0 {
		t.Fatalf("no log: %v", err)
	}
	if err := os.WriteFile(backup+"-wal", log, 0o600); err != nil {
		t.Fatal(err)
	}
	restored, err := Unlock(backup, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	defer restored.Close()
	again := openDB(t, restored.DSN(production...))
	intact(t, again)
	if got := one[int](t, again, "SELECT count(*) FROM person WHERE name = 'später'"); got != 0 {
		t.Errorf("%d rows came from the log of another file", got)
	}
	again.Close()
}

// Whatever is done to the encrypted database is done to a plain one; they must
// not differ.
func TestSameAsPlain(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		v, _, err := Create(filepath.Join(dir, "vault"), passphrase, Cost{1, 8, 1})
		if err != nil {
			rt.Fatal(err)
		}
		mode := rapid.SampledFrom([]string{"WAL", "DELETE", "PERSIST"}).Draw(rt, "mode")
		pragmas := []string{"journal_mode(" + mode + ")", "synchronous(OFF)", "cache_size(10)", "temp_store(FILE)", "wal_autocheckpoint(5)"}
		plain := "file:" + filepath.Join(dir, "plain") + "?_pragma=" + strings.Join(pragmas, "&_pragma=")
		both := []*sql.DB{openDB(t, v.DSN(pragmas...)), openDB(t, plain)}
		for _, db := range both {
			db.SetMaxOpenConns(1)
			exec(rt, db, "CREATE TABLE r (id INTEGER PRIMARY KEY, v TEXT, n INTEGER)")
			exec(rt, db, "CREATE INDEX r_n ON r (n)")
		}
		steps := rapid.SliceOfN(randomStep(), 1, 25).Draw(rt, "steps")
		for _, q := range steps {
			_, err0 := both[0].Exec(q)
			_, err1 := both[1].Exec(q)
			if fmt.Sprint(err0) != fmt.Sprint(err1) || err0 != nil && strings.Contains(err0.Error(), "no such table") {
				rt.Fatalf("%s: %v, plain %v", q, err0, err1)
			}
		}
		for _, db := range both {
			_, _ = db.Exec("COMMIT")
		}
		const all = "SELECT coalesce(group_concat(id || v || n), '') FROM (SELECT * FROM r ORDER BY n, id)"
		if a, b := one[string](rt, both[0], all), one[string](rt, both[1], all); a != b {
			rt.Fatalf("the databases differ:\n%.300s\n%.300s", a, b)
		}
		intact(rt, both[0])
		for _, db := range both {
			db.Close()
		}
		if err := errors.Join(v.Damage(), v.Close()); err != nil {
			rt.Fatal(err)
		}
	})
}

// series begins a statement that reads the numbers from 1 to n.
func series(n int) string {
	return fmt.Sprintf("WITH RECURSIVE series (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series WHERE value < %d) ", n)
}

func randomStep() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		return rapid.SampledFrom([]string{
			"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT s", "RELEASE s", "ROLLBACK TO s", "VACUUM", "PRAGMA wal_checkpoint(RESTART)",
			series(n*3) + fmt.Sprintf("INSERT OR REPLACE INTO r SELECT value, hex(zeroblob(value * 37 %% 6000)), value %% %d FROM series", n),
			fmt.Sprintf("UPDATE r SET v = v || '%d', n = n + 1 WHERE id %% %d = 0", n, n),
			fmt.Sprintf("DELETE FROM r WHERE id %% %d = 1", n),
			fmt.Sprintf("DELETE FROM r WHERE id > %d", n),
		}).Draw(t, "step")
	})
}
