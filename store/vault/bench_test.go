package vault

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// stores are the same database under the platform's own file layer and under
// ours. Cost of the layer is the quotient of the two.
var stores = []struct {
	name string
	dsn  func(testing.TB, ...string) string
}{
	{"plain", func(b testing.TB, pragmas ...string) string {
		dsn := "file:" + filepath.Join(b.TempDir(), "plain.db") + "?_pragma=page_size(4096)"
		for _, p := range pragmas {
			dsn += "&_pragma=" + p
		}
		return dsn
	}},
	{"encrypted", func(b testing.TB, pragmas ...string) string { return newVault(b).DSN(pragmas...) }},
}

func benchmark(b *testing.B, run func(b *testing.B, db *sql.DB)) {
	for _, s := range stores {
		b.Run(s.name, func(b *testing.B) {
			db := openDB(b, s.dsn(b, production...))
			db.SetMaxOpenConns(1)
			run(b, db)
			db.Close()
		})
	}
}

// people fills a table of n rows of some 400 bytes.
func people(b *testing.B, db *sql.DB, n int) {
	b.Helper()
	exec(b, db, "CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, name TEXT, note TEXT) STRICT")
	insertPeople(b, db, n)
}

func insertPeople(b *testing.B, db *sql.DB, n int) {
	b.Helper()
	tx, err := db.Begin()
	if err != nil {
		b.Fatal(err)
	}
	st, err := tx.Prepare("INSERT INTO person (name, note) VALUES (?, ?)")
	if err != nil {
		b.Fatal(err)
	}
	note := strings.Repeat("Nähatelier in Kiel; ", 20)
	for i := range n {
		if _, err := st.Exec(fmt.Sprint("Gründerin ", i), note); err != nil {
			b.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkBulkInsert(b *testing.B) {
	benchmark(b, func(b *testing.B, db *sql.DB) {
		exec(b, db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, note TEXT) STRICT")
		for b.Loop() {
			insertPeople(b, db, 10_000)
		}
	})
}

func BenchmarkPointRead(b *testing.B) {
	benchmark(b, func(b *testing.B, db *sql.DB) {
		people(b, db, 50_000)
		exec(b, db, "PRAGMA wal_checkpoint(TRUNCATE)")
		st, err := db.Prepare("SELECT name FROM person WHERE id = ?")
		if err != nil {
			b.Fatal(err)
		}
		defer st.Close()
		var name string
		for i := 0; b.Loop(); i++ {
			if err := st.QueryRow(1 + i*7919%50_000).Scan(&name); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkCommit(b *testing.B) {
	benchmark(b, func(b *testing.B, db *sql.DB) {
		people(b, db, 1000)
		for i := 0; b.Loop(); i++ {
			exec(b, db, "UPDATE person SET name = ? WHERE id = ?", fmt.Sprint("Neu ", i), 1+i%1000)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	benchmark(b, func(b *testing.B, db *sql.DB) {
		people(b, db, 50_000)
		exec(b, db, "PRAGMA wal_checkpoint(TRUNCATE)")
		for b.Loop() {
			if got := one[int](b, db, "SELECT count(*) FROM person WHERE note LIKE '%Lübeck%'"); got != 0 {
				b.Fatal(got)
			}
		}
	})
}
