package vault

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cheap is what a passphrase costs in tests.
var cheap = Cost{1, 64, 1}

const (
	passphrase = "Löwenzahn & Gänseblümchen"
	secretName = "Aylin-Unverwechselbar"
)

// production are the settings that the office is opened with.
var production = []string{
	"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(ON)",
	"busy_timeout(5000)", "temp_store(MEMORY)", "secure_delete(ON)",
}

func newVault(t testing.TB) *Vault {
	t.Helper()
	v, _, err := Create(filepath.Join(t.TempDir(), "office.wurzel"), passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := v.Close(); err != nil {
			t.Error(err)
		}
	})
	return v
}

func openDB(t testing.TB, dsn string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// failer is a test, or one case of a property.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

func exec(t failer, db *sql.DB, query string, args ...any) {
	t.Helper()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

func one[T any](t failer, db *sql.DB, query string, args ...any) T {
	t.Helper()
	var v T
	if err := db.QueryRow(query, args...).Scan(&v); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return v
}

// intact checks the whole database.
func intact(t failer, db *sql.DB) {
	t.Helper()
	if got := one[string](t, db, "PRAGMA integrity_check"); got != "ok" {
		t.Fatalf("integrity check: %s", got)
	}
}

func TestCreateThenUnlock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Büro #1 100% ?&+;.wurzel")
	v, code, err := Create(path, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	db := openDB(t, v.DSN(production...))
	intact(t, db)
	exec(t, db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT")
	exec(t, db, "INSERT INTO person (name) VALUES (?)", secretName)
	if err := v.Close(); !errors.Is(err, ErrInUse) {
		t.Fatalf("closing while a database is open: %v", err)
	}
	db.Close()
	id := v.ID()
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	for name, unlock := range map[string]func() (*Vault, error){
		"passphrase":    func() (*Vault, error) { return Unlock(path, passphrase) },
		"decomposed":    func() (*Vault, error) { return Unlock(path, "Lo\u0308wenzahn & Ga\u0308nseblu\u0308mchen") },
		"recovery code": func() (*Vault, error) { return UnlockRecovery(path, code) },
	} {
		v, err := unlock()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		db := openDB(t, v.DSN(production...))
		if got := one[string](t, db, "SELECT name FROM person"); got != secretName {
			t.Errorf("%s: read %q", name, got)
		}
		if v.ID() != id {
			t.Errorf("%s: the id has changed", name)
		}
		db.Close()
		if err := v.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCreateRefusesAnExistingFile(t *testing.T) {
	v := newVault(t)
	if _, _, err := Create(v.Path(), passphrase, cheap); !errors.Is(err, fs.ErrExist) {
		t.Fatalf("got %v", err)
	}
}

func TestVacuumInto(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(production...))
	fillTable(t, db, 2000)
	backup := filepath.Join(t.TempDir(), "Sicherung für März.wurzel")
	exec(t, db, "VACUUM INTO ?", v.FileDSN(backup))
	check := openDB(t, v.FileDSN(backup))
	intact(t, check)
	check.Close()
	info, err := Inspect(backup)
	if err != nil || info.ID != v.ID() {
		t.Fatalf("the backup is not of this office: %v %v", info, err)
	}
	b, err := Unlock(backup, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	copied := openDB(t, b.DSN(production...))
	if got := one[int](t, copied, "SELECT count(*) FROM person"); got != 2000 {
		t.Fatalf("%d rows in the backup", got)
	}
	copied.Close()
}

func fillTable(t testing.TB, db *sql.DB, rows int) {
	t.Helper()
	exec(t, db, "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, note TEXT) STRICT")
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		if _, err := tx.Exec("INSERT INTO person (name, note) VALUES (?, ?)", fmt.Sprint(secretName, i), strings.Repeat("Gründung ", i%40)); err != nil {
			t.Fatal(err)
		}
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

func TestMissingAndEmptyFilesAreRefused(t *testing.T) {
	v := newVault(t)
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Unlock(empty, passphrase); !errors.Is(err, ErrNotVault) {
		t.Errorf("empty file: %v", err)
	}
	if _, err := Unlock(empty+"2", passphrase); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	if err := openDB(t, v.FileDSN(empty)).Ping(); err == nil {
		t.Error("an empty file was opened as a database")
	}
	if err := os.Remove(v.Path()); err != nil {
		t.Fatal(err)
	}
	if err := openDB(t, v.DSN()).Ping(); err == nil {
		t.Error("a missing file was opened as a new database")
	}
}
