package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wurzelwerk/app"
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
