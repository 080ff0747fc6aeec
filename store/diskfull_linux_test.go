package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

func TestDiskFull(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=3m"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	ctx := context.Background()
	o, _, err := Create(ctx, filepath.Join(disk, "büro"), app.Office{Name: "Büro"}, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	var kept []app.ID
	for range 500 {
		f, err := o.SaveFounder(ctx, app.Founder{GivenNames: "Voll", ContactNote: strings.Repeat("x", app.MaxText)})
		if errors.Is(err, app.ErrDiskFull) {
			break
		}
		if err != nil {
			t.Fatalf("a full disk gives: %v", err)
		}
		kept = append(kept, f.ID)
	}
	if len(kept) == 0 || len(kept) == 500 {
		t.Fatalf("kept %d founders", len(kept))
	}
	if err := o.Backup(ctx, filepath.Join(disk, "sicherung.wurzelwerk")); !errors.Is(err, app.ErrDiskFull) {
		t.Errorf("a backup onto a full disk: %v", err)
	}
	if err := o.release(); err != nil {
		t.Fatal(err)
	}
	if o, err = Open(ctx, filepath.Join(disk, "büro"), passphrase, quick); err != nil {
		t.Fatal("opening on the full disk:", err)
	}
	defer o.release()
	for _, id := range kept {
		if _, err := o.Founder(ctx, id); err != nil {
			t.Fatalf("a founder that was kept: %v", err)
		}
	}
}

// smallDisk is a folder on a disk of 4 MB.
func smallDisk(t *testing.T) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4m"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(disk, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return disk
}

// TestDiskFullLeavesNothingHalf takes in a list, and merges two founders, on disks that have no room for it.
func TestDiskFullLeavesNothingHalf(t *testing.T) {
	ctx, note := context.Background(), strings.Repeat("x", app.MaxText)
	for name, write := range map[string]func(o *Office, disk string, a, b app.Founder) error{
		"list": func(o *Office, _ string, _, _ app.Founder) error {
			_, err := o.ImportFounders(ctx, cards(10000))
			return err
		},
		"merge": func(o *Office, disk string, a, b app.Founder) error {
			var err error
			for i := 0; err == nil; i++ {
				err = os.WriteFile(filepath.Join(disk, fmt.Sprint("full", i)), make([]byte, 1<<20), 0o600)
			}
			a.ContactNote = strings.Repeat("y", app.MaxText)
			return o.MergeFounders(ctx, a, b.ID)
		},
	} {
		t.Run(name, func(t *testing.T) {
			disk := smallDisk(t)
			o, _, err := Create(ctx, filepath.Join(disk, "büro"), app.Office{Name: "Büro"}, passphrase, quick)
			if err != nil {
				t.Fatal(err)
			}
			defer o.release()
			a := saveFounder(t, o, app.Founder{GivenNames: "Erste", ContactNote: note})
			b := saveFounder(t, o, app.Founder{GivenNames: "Zweite", ContactNote: note})
			if err := o.SaveAnswers(ctx, b.ID, []profile.Answer{{Question: "digital.elster", Value: 2}}); err != nil {
				t.Fatal(err)
			}
			before, lsn := exported(t, o), o.lsn
			if err := write(o, disk, a, b); !errors.Is(err, app.ErrDiskFull) {
				t.Errorf("on a full disk: %v", err)
			}
			if got := exported(t, o); got != before || o.lsn != lsn {
				t.Errorf("what did not fit left something:\n%s", firstDifference(before, got))
			}
			if rows, err := o.Founders(ctx, app.FounderFilter{}); err != nil || len(rows) != 2 {
				t.Errorf("the list shows %s, %v", names(rows), err)
			}
			checkDossiers(t, o)
		})
	}
}

func TestReadOnlyDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=8m"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	ctx, folder := context.Background(), filepath.Join(disk, "büro")
	o, _, err := Create(ctx, folder, app.Office{Name: "Büro"}, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	f := saveFounder(t, o, app.Founder{GivenNames: "Bleibt"})
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	remount := func(flags uintptr) {
		if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|flags, "size=8m"); err != nil {
			t.Skip("this machine does not let tests remount a disk:", err)
		}
	}
	remount(syscall.MS_RDONLY)
	if _, err := Open(ctx, folder, passphrase, quick); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("opening on a read-only disk: %v", err)
	}
	if _, _, err := Create(ctx, filepath.Join(disk, "neu"), app.Office{Name: "Neu"}, passphrase, quick); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("a new office on a read-only disk: %v", err)
	}
	remount(0)
	if o, err = Open(ctx, folder, passphrase, quick); err != nil {
		t.Fatal(err)
	}
	defer o.release()
	if _, err := o.Founder(ctx, f.ID); err != nil {
		t.Errorf("what was kept before: %v", err)
	}
}
