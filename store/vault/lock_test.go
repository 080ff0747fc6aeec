package vault

import (
	"database/sql"
	"fmt"
	"os"
	osexec "os/exec"
	"strings"
	"testing"
)

// lockVariable makes the test program try to write to a vault once.
const lockVariable = "WURZELWERK_VAULT_LOCK"

// tryToWrite says what came of writing to the vault at path.
func tryToWrite(path string) string {
	v, err := Unlock(path, passphrase)
	if err != nil {
		return err.Error()
	}
	db, err := sql.Open("sqlite", v.DSN())
	if err != nil {
		return err.Error()
	}
	if _, err := db.Exec("INSERT INTO person (name) VALUES ('von nebenan')"); err != nil {
		return err.Error()
	}
	return "written"
}

// Looking at a file must not drop the locks that a transaction in this process
// holds on it, as closing a file of one's own would.
func TestLocksSurviveInspection(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN("journal_mode(DELETE)"))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 3)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec("DELETE FROM person"); err != nil {
		t.Fatal(err)
	}
	if _, err := Inspect(v.Path()); err != nil {
		t.Fatal(err)
	}
	again, err := Unlock(v.Path(), passphrase)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	if got := neighbour(t, v.Path()); !strings.Contains(got, "locked") {
		t.Errorf("another process, during a transaction: %s", got)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if got := neighbour(t, v.Path()); got != "written" {
		t.Errorf("another process, after it: %s", got)
	}
	if got := one[int](t, db, "SELECT count(*) FROM person"); got != 4 {
		t.Errorf("%d rows", got)
	}
}

func neighbour(t *testing.T, path string) string {
	t.Helper()
	cmd := osexec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), lockVariable+"="+path)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatal(err, string(out))
	}
	return strings.TrimSpace(string(out))
}

// One connection that keeps its locks needs no shared memory.
func TestExclusiveLocking(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN("locking_mode(EXCLUSIVE)", "journal_mode(WAL)", "cache_size(10)", "wal_autocheckpoint(10)"))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 2000)
	for i := range 20 {
		exec(t, db, "UPDATE person SET note = ? WHERE id % 20 = ?", fmt.Sprint(i), i)
	}
	exec(t, db, "DELETE FROM person WHERE id > 100")
	exec(t, db, "VACUUM")
	intact(t, db)
	db.Close()
	if got := one[int](t, openDB(t, v.DSN(production...)), "SELECT count(*) FROM person"); got != 100 {
		t.Errorf("%d rows", got)
	}
}
