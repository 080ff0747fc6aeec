package vault

import (
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
