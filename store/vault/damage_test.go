package vault

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// overwrite changes one byte of a file that is open elsewhere.
func overwrite(t *testing.T, path string, at int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	b := []byte{0}
	_, errR := f.ReadAt(b, at)
	b[0] ^= 0x10
	_, errW := f.WriteAt(b, at)
	if err := errors.Join(errR, errW, f.Close()); err != nil {
		t.Fatal(err)
	}
}

// A frame that was good when the log was recovered and is not any more.
func TestDamageToTheLogInUse(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)", "cache_size(5)")...))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 1000)
	info, err := os.Stat(v.Path() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	for frame := range (info.Size() - logHeader) / frameSize {
		overwrite(t, v.Path()+"-wal", logHeader+frame*frameSize+500)
	}
	other := openDB(t, v.DSN())
	var n int
	err = v.Explain(other.QueryRow("SELECT sum(length(note)) FROM person").Scan(&n))
	var d *DamageError
	if !errors.As(err, &d) || d.Kind != "wal" || !strings.HasSuffix(d.Path, "-wal") {
		t.Fatalf("got %d, %v", n, err)
	}
	if v.Damage() == nil {
		t.Error("the damage was forgotten")
	}
}

// A frame replaced by an earlier one of the same page, behind the back of a
// running program, which knows from memory where the newest stands.
func TestEarlierFrameInUse(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)")...))
	db.SetMaxOpenConns(1)
	execAll(t, db, "CREATE TABLE one (v TEXT)", "INSERT INTO one VALUES ('alt')", "UPDATE one SET v = 'neu'")
	log, err := os.ReadFile(v.Path() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	frames := (len(log) - logHeader) / frameSize
	last, earlier := log[len(log)-frameSize:], log[len(log)-2*frameSize:len(log)-frameSize]
	if !bytes.Equal(last[:4], earlier[:4]) {
		t.Fatalf("the last two of %d frames are not of the same page", frames)
	}
	copy(last, earlier)
	if err := os.WriteFile(v.Path()+"-wal", log, 0o600); err != nil {
		t.Fatal(err)
	}
	var got string
	other := openDB(t, v.DSN())
	if err := v.Explain(other.QueryRow("SELECT v FROM one").Scan(&got)); !errors.Is(err, ErrDamaged) {
		t.Errorf("read %q, %v", got, err)
	}
}

// A frame of the running transaction that is lost before the checksums of the log
// are renewed: a commit that is confirmed must still be there afterwards.
func TestDamageWhileChecksumsAreRenewed(t *testing.T) {
	refused := 0
	for frame := range int64(15) {
		v := newVault(t)
		path := v.Path()
		db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)", "cache_size(4)", "cache_spill(2)")...))
		db.SetMaxOpenConns(1)
		fillTable(t, db, 300)
		exec(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
		tx, err := db.Begin()
		if err != nil {
			t.Fatal(err)
		}
		_, errA := tx.Exec("UPDATE person SET name = 'eins'")
		if info, err := os.Stat(path + "-wal"); err != nil || info.Size() < logHeader+(frame+1)*frameSize {
			t.Fatalf("frame %d was not written ahead: %v, %v", frame, info, err)
		}
		overwrite(t, path+"-wal", logHeader+frame*frameSize+99)
		_, errB := tx.Exec("UPDATE person SET name = 'zwei' WHERE id < 20")
		if err := errors.Join(errA, errB, tx.Commit()); err != nil {
			refused++
			db.Close()
			continue
		}
		db2 := openDB(t, v.DSN())
		var n int
		if err := db2.QueryRow("SELECT count(*) FROM person WHERE name IN ('eins', 'zwei')").Scan(&n); err == nil && n != 300 {
			t.Fatalf("frame %d: the commit was confirmed and %d of 300 rows are there", frame, n)
		}
		db2.Close()
		db.Close()
	}
	if refused == 0 {
		t.Error("no commit was refused")
	}
}

// The checksums and salts of frames must not stand in the log as SQLite made them.
func TestFrameChecksumsAreHidden(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)")...))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 500)
	log, err := os.ReadFile(v.Path() + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	salts, seen := log[16:24], map[string]bool{}
	for at := logHeader; at+frameSize <= len(log); at += frameSize {
		secret := log[at+secretsAt : at+frameHeader]
		if bytes.Equal(secret[:8], salts) || seen[string(secret[:8])] {
			t.Fatalf("the salts stand in the frame at %d", at)
		}
		seen[string(secret[:8])] = true
	}
	if len(seen) < 10 {
		t.Errorf("only %d frames", len(seen))
	}
}

// Zeros in place of a page, as a disk gives them that has lost a block.
func TestZeroedPage(t *testing.T) {
	c := newCopies(t, true)
	for page := range (len(c.image) - headerSize) / pageSize {
		image := append([]byte(nil), c.image...)
		clear(image[headerSize+page*pageSize:][:pageSize])
		rows, v, err := c.read(t, image, nil)
		if err == nil || !errors.Is(v.Explain(err), ErrDamaged) {
			t.Errorf("page %d: %v, read %.40q", page+1, err, rows)
		}
	}
}

// What is wrong with a backup is told, but is not damage to the office.
func TestDamagedBackupIsNotADamagedOffice(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(production...))
	fillTable(t, db, 100)
	backup := filepath.Join(t.TempDir(), "backup.wurzel")
	exec(t, db, "VACUUM INTO ?", v.FileDSN(backup))
	overwrite(t, backup, headerSize+2*pageSize+9)
	check := openDB(t, v.FileDSN(backup))
	var result string
	err := v.Explain(check.QueryRow("PRAGMA integrity_check").Scan(&result))
	var d *DamageError
	if err == nil && result == "ok" || err != nil && (!errors.As(err, &d) || d.Path != backup) {
		t.Errorf("the check of a damaged backup says %q, %v", result, err)
	}
	if err := v.Damage(); err != nil {
		t.Errorf("the office is held to be damaged: %v", err)
	}
	intact(t, db)
	check.Close()
}

func TestExplainLeavesOtherErrorsAlone(t *testing.T) {
	v := newVault(t)
	if v.Explain(nil) != nil {
		t.Error("nil became an error")
	}
	plain := errors.New("etwas anderes")
	if got := v.Explain(plain); got != plain {
		t.Errorf("got %v", got)
	}
	db := openDB(t, v.DSN())
	_, err := db.Exec("SELECT * FROM missing")
	if got := v.Explain(err); got != err {
		t.Errorf("got %v", got)
	}
	db.Close()
}

func TestKeysAreClearedOnClose(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN())
	exec(t, db, "CREATE TABLE x (y)")
	db.Close()
	key := v.dataKey
	if isZero(key) {
		t.Fatal("there was no key")
	}
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	if !isZero(key) || len(v.files) != 0 {
		t.Error("keys are left")
	}
	if err := openDB(t, v.DSN()).Ping(); err == nil {
		t.Error("a database was opened through a locked vault")
	}
	if err := v.Close(); err != nil {
		t.Errorf("closing twice: %v", err)
	}
}
