package vault

import (
	"os"
	"testing"
)

// A database beyond 1 GiB has the page that SQLite leaves to its locks.
func TestDatabaseBeyondTheLockPage(t *testing.T) {
	if !soaking() {
		t.Skip("writes more than 1 GiB; set WURZELWERK_SOAK=1")
	}
	v := newVault(t)
	db := openDB(t, v.DSN("journal_mode(WAL)", "synchronous(OFF)"))
	db.SetMaxOpenConns(1)
	exec(t, db, "CREATE TABLE big (id INTEGER PRIMARY KEY, filler BLOB) STRICT")
	for range 11 {
		exec(t, db, series(100)+"INSERT INTO big (filler) SELECT randomblob(1000000) FROM series")
	}
	exec(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	db.Close()
	info, err := os.Stat(v.Path())
	if err != nil || info.Size() < (lockPage+10)*pageSize {
		t.Fatalf("the file is too small: %v %v", info, err)
	}
	f, err := os.Open(v.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	locks := make([]byte, pageSize)
	if _, err := f.ReadAt(locks, lockPage*pageSize); err != nil || !isZero(locks) {
		t.Errorf("something was written where the locks lie (%v)", err)
	}
	db = openDB(t, v.DSN("journal_mode(WAL)"))
	db.SetMaxOpenConns(1)
	intact(t, db)
	exec(t, db, "DELETE FROM big WHERE id > 1050")
	exec(t, db, "VACUUM")
	exec(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	intact(t, db)
	exec(t, db, "DELETE FROM big WHERE id > 10")
	exec(t, db, "VACUUM")
	intact(t, db)
	if err := v.Damage(); err != nil {
		t.Error(err)
	}
}
