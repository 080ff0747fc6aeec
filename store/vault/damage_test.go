package vault

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
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

// openLog is the log of v that is open.
func openLog(t *testing.T, v *Vault) *frameFile {
	t.Helper()
	for _, f := range *files.slots.Load() {
		if f == nil || f.fs != v.fs {
			continue
		}
		if log, ok := f.layer.(*frameFile); ok {
			return log
		}
	}
	t.Fatal("no log is open")
	return nil
}

// A damaged frame is the end of the log while it is recovered. While checksums are
// renewed it is an error, or SQLite would give zeros a checksum and confirm them.
func TestDamagedFrameByPurpose(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)")...))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 100)
	const frame = 3
	overwrite(t, v.Path()+"-wal", logHeader+frame*frameSize+1000)
	log := openLog(t, v)
	tls := libc.NewTLS()
	defer tls.Close()
	p := allocate(tls, frameSize)
	defer release(tls, p)
	at := int64(logHeader + frame*frameSize)

	if rc := log.read(tls, p[:logHeader], 0); rc != sqlite3.SQLITE_OK {
		t.Fatal(rc)
	}
	p[50] = 1
	if rc := log.read(tls, p, at); rc != sqlite3.SQLITE_OK || !isZero(p) {
		t.Errorf("recovering: code %d, zeros: %v", rc, isZero(p))
	}
	if rc := log.read(tls, p[:8], at-frameSize+16); rc != sqlite3.SQLITE_OK {
		t.Fatal(rc)
	}
	if rc := log.read(tls, p, at); rc != sqlite3.SQLITE_IOERR_DATA {
		t.Errorf("renewing checksums: code %d", rc)
	}
	if v.Damage() == nil {
		t.Error("the damage is not noted")
	}
}

// The first frame's checksum goes on from the one in the header of the log.
func TestDamagedFirstFrame(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(append(production, "wal_autocheckpoint(0)")...))
	db.SetMaxOpenConns(1)
	fillTable(t, db, 100)
	overwrite(t, v.Path()+"-wal", logHeader+1000)
	tls := libc.NewTLS()
	defer tls.Close()
	p := allocate(tls, frameSize)
	defer release(tls, p)
	log := openLog(t, v)
	if rc := log.read(tls, p[:8], 24); rc != sqlite3.SQLITE_OK {
		t.Fatal(rc)
	}
	if rc := log.read(tls, p, logHeader); rc != sqlite3.SQLITE_IOERR_DATA {
		t.Errorf("renewing checksums: code %d", rc)
	}
}

// What SQLite never writes is refused: other sizes, other places, and a page whose
// reserved bytes are in use.
func TestUnexpectedWritesAreRefused(t *testing.T) {
	v := newVault(t)
	db := openDB(t, v.DSN(production...))
	fillTable(t, db, 100)
	log := openLog(t, v)
	pages := &pageFile{db: log.db, v: v, keys: log.keys.pages, realFile: log.realFile}
	tls := libc.NewTLS()
	defer tls.Close()
	p := allocate(tls, 2*pageSize)
	defer release(tls, p)
	for name, rc := range map[string]int32{
		"two pages":       pages.write(tls, p, 0),
		"half a page":     pages.write(tls, p[:2048], 0),
		"between pages":   pages.write(tls, p[:pageSize], 100),
		"the lock page":   pages.write(tls, p[:pageSize], lockPage*pageSize),
		"part of a frame": log.write(tls, p[:100], logHeader),
		"header anywhere": log.write(tls, p[:logHeader], 5),
		"page anywhere":   log.write(tls, p[:pageSize], logHeader),
	} {
		if rc != sqlite3.SQLITE_IOERR_WRITE {
			t.Errorf("%s: code %d", name, rc)
		}
	}
	p[pageSize-1] = 1
	if rc := pages.write(tls, p[:pageSize], 0); rc != sqlite3.SQLITE_IOERR_WRITE {
		t.Errorf("reserved bytes of a page: code %d", rc)
	}
	if rc := log.write(tls, p[:pageSize], logHeader+frameHeader); rc != sqlite3.SQLITE_IOERR_WRITE {
		t.Errorf("reserved bytes of a frame: code %d", rc)
	}
	intact(t, db)
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
