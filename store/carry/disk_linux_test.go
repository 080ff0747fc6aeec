package carry

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// smallDisk is a disk of its own with little room.
func smallDisk(t *testing.T) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	return disk
}

func TestAFullDisk(t *testing.T) {
	disk := smallDisk(t)
	clock := &watchmaker{time.Now()}
	a, b := newDesk(t, clock, 1, folder{disk}), newDesk(t, clock, 2, folder{disk})
	know(a, b)
	for no := range 200 { // what is encrypted does not become smaller
		a.add(sync.ID{1, byte(no)})
	}
	b.add(sync.ID{2})
	b.round(t, exchange.Rules{})
	filler := filepath.Join(disk, "pictures")
	if err := os.WriteFile(filler, make([]byte, 1<<20), 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	report, err := Round(ctx, a, a.place, exchange.Rules{})
	if err != nil || len(report.Taken) != 1 || len(report.Sent) != 0 || len(report.Failed) != 1 || !errors.Is(report.Failed[0].Err, app.ErrDiskFull) {
		t.Errorf("%v, %+v", err, report)
	}
	if left := names(t, disk, string(a.card.Office)); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if report := a.round(t, exchange.Rules{}); len(report.Sent) != 1 || report.Sent[0].Changes != 200 {
		t.Errorf("there is room again: %+v", report)
	}
}

func TestAFolderThatMayOnlyBeRead(t *testing.T) {
	disk := smallDisk(t)
	clock := &watchmaker{time.Now()}
	a, b := newDesk(t, clock, 1, folder{disk}), newDesk(t, clock, 2, folder{disk})
	know(a, b)
	a.add(sync.ID{1})
	b.add(sync.ID{2})
	b.round(t, exchange.Rules{})
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("this machine does not let tests protect a disk:", err)
	}
	report, err := Round(ctx, a, a.place, exchange.Rules{})
	if err != nil || len(report.Taken) != 1 || len(report.Failed) != 1 || !errors.Is(report.Failed[0].Err, app.ErrReadOnly) || a.wrote != 0 {
		t.Errorf("%v, %+v", err, report)
	}
	if err := a.place.Test(ctx); !errors.Is(err, app.ErrReadOnly) {
		t.Error(err)
	}
}

// TestAFullDiskAndARealOffice sees to it that nothing counts as sent that never stood there.
func TestAFullDiskAndARealOffice(t *testing.T) {
	disk := smallDisk(t)
	a, b := newBureau(t, "Anker", time.Now, folder{disk}), newBureau(t, "Birke", time.Now, folder{disk})
	meet(t, a, b)
	a.save()
	filler := filepath.Join(disk, "pictures")
	if err := os.WriteFile(filler, make([]byte, 1<<20), 0o600); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	report, err := Round(ctx, a, a.place, exchange.Rules{})
	if err != nil || len(report.Sent) != 0 || len(report.Failed) != 1 || !errors.Is(report.Failed[0].Err, app.ErrDiskFull) {
		t.Errorf("%v, %+v", err, report)
	}
	if peers := sure(a.Peers(ctx)); !peers[0].Sent.IsZero() || !sure(a.NeedsSending(ctx, b.place.own)) {
		t.Errorf("counts as sent: %+v", peers[0])
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	a.round()
	b.round()
	if !alike(1, a, b) {
		t.Errorf("%v and %v", a.founders(), b.founders())
	}
}
