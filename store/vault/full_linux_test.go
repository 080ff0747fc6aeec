package vault

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// smallDisk mounts a disk of a few megabytes, which only root may do.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("mounting a small disk takes root")
	}
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("mounting a small disk is not allowed here: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestDiskFull(t *testing.T) {
	for _, mode := range []string{"WAL", "DELETE"} {
		t.Run(mode, func(t *testing.T) {
			path := filepath.Join(smallDisk(t, "2m"), "office.wurzel")
			v, _, err := Create(path, passphrase, cheap)
			if err != nil {
				t.Fatal(err)
			}
			defer v.Close()
			dsn := v.DSN("journal_mode("+mode+")", "synchronous(FULL)", "cache_size(10)")
			db := openDB(t, dsn)
			db.SetMaxOpenConns(1)
			exec(t, db, "CREATE TABLE numbered (n INTEGER PRIMARY KEY, filler BLOB) STRICT")
			committed, failures := 0, 0
			for n := 1; n < 3000 && failures < 20; n++ {
				if _, err := db.Exec("INSERT INTO numbered VALUES (?, randomblob(20000))", committed+1); err != nil {
					failures++
					if !errors.Is(v.Explain(err), ErrDiskFull) {
						t.Fatalf("on a full disk: %v", v.Explain(err))
					}
					continue
				}
				committed++
			}
			if failures == 0 || committed == 0 {
				t.Fatalf("%d committed, %d failures", committed, failures)
			}
			whole := func(when string) {
				t.Helper()
				if got := one[int](t, db, "SELECT count(*) FROM numbered WHERE length(filler) = 20000"); got != committed {
					t.Fatalf("%s: %d rows, %d were committed", when, got, committed)
				}
				intact(t, db)
			}
			whole("on the full disk")
			db.Close()
			db = openDB(t, dsn)
			db.SetMaxOpenConns(1)
			whole("opened again")
			if _, err := db.Exec("VACUUM INTO ?", v.FileDSN(filepath.Join(filepath.Dir(path), "backup"))); !errors.Is(v.Explain(err), ErrDiskFull) {
				t.Errorf("a backup on a full disk: %v", err)
			}
			db.Close()
			if err := v.Damage(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestCreateOnAFullDisk(t *testing.T) {
	dir := smallDisk(t, "64k")
	filler := make([]byte, 60*1024)
	if err := os.WriteFile(filepath.Join(dir, "filler"), filler, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "office.wurzel")
	if _, _, err := Create(path, passphrase, cheap); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left behind: %v, %v", fmt.Sprint(entries), err)
	}
}

// A disk that may only be read: the office opens, and says so when written to.
func TestReadOnlyDisk(t *testing.T) {
	dir := smallDisk(t, "2m")
	path := filepath.Join(dir, "office.wurzel")
	v, _, err := Create(path, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	db := openDB(t, v.DSN("journal_mode(DELETE)"))
	fillTable(t, db, 10)
	db.Close()
	if err := v.Close(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("remounting is not allowed here: %v", err)
	}
	v, err = Unlock(path, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	db = openDB(t, v.DSN())
	defer db.Close()
	if got := one[int](t, db, "SELECT count(*) FROM person"); got != 10 {
		t.Errorf("%d rows", got)
	}
	if _, err := db.Exec("DELETE FROM person"); !errors.Is(v.Explain(err), ErrReadOnly) {
		t.Errorf("writing: %v", v.Explain(err))
	}
	if err := v.SetPassphrase(passphrase, "neu", cheap); err == nil {
		t.Error("the passphrase was changed")
	}
}
