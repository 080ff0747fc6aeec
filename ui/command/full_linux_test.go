package command

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"wurzelwerk/store"
)

func TestFullAndReadOnlyDisks(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=16k"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	d := sampleDesk(t)
	path := filepath.Join(disk, "out.json")
	if err := os.WriteFile(path, []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused := func(sentence string, args ...string) {
		t.Helper()
		if code := d.run(args...); code != Failed || !strings.HasPrefix(d.err.String(), sentence) {
			t.Errorf("%v: %d %s", args, code, d.err.String())
		}
		files, err := os.ReadDir(disk)
		if err != nil || len(files) != 1 {
			t.Errorf("%v: %v, %v", args, files, err)
		}
		if text, err := os.ReadFile(path); err != nil || string(text) != "older" {
			t.Errorf("%v: %q, %v", args, text, err)
		}
	}
	full := "There is no room left on the drive. This is about “" + disk
	refused(full, "export", path)
	refused(full, "pdf", "swot", "f-desi", "-o", filepath.Join(disk, "x.pdf"))
	refused("There is no room left on the drive.", "backup", filepath.Join(disk, "b.wurzelwerk"))
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("this machine does not let tests lock a disk:", err)
	}
	refused("The program may not use this file or folder. This is about “"+path, "export", path)
	refused("The program may not use this file or folder.", "backup", filepath.Join(disk, "b.wurzelwerk"))
	refused("The program may not use this file or folder.", "--office", filepath.Join(disk, "office"), "new", "--name", "N")
}

// TestSyncOnAFullDisk writes where there is no room: no half file stands there, and nothing counts as sent.
func TestSyncOnAFullDisk(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("mounting a small disk needs root")
	}
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4k"); err != nil {
		t.Skip("this machine does not let tests mount a disk:", err)
	}
	defer syscall.Unmount(disk, syscall.MNT_DETACH)
	nord, süd := twoOffices(t)
	nord.must("sync", "share", "f-desi", "Süd", "--classes", "contact,goal,swot,potential,sessions")
	if err := os.WriteFile(filepath.Join(disk, "old.sync"), []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(disk, "old.sync"), filepath.Join(disk, "new.sync")} {
		nord.refused([]refusal{
			{"sync send Süd -o " + path, Failed, "There is no room left on the drive."},
			{"sync card -o " + path, Failed, "There is no room left on the drive."},
		})
	}
	files, err := os.ReadDir(disk)
	if err != nil || len(files) != 1 {
		t.Errorf("%v, %v", files, err)
	}
	if text, err := os.ReadFile(filepath.Join(disk, "old.sync")); err != nil || string(text) != "older" {
		t.Errorf("%q, %v", text, err)
	}
	if s := figure[statusJSON](nord, "sync", "status"); s.Peers[0].Sent != nil || !s.Peers[0].Waiting {
		t.Errorf("noted as sent: %+v", s.Peers[0])
	}
	nord.inside(func(o *store.Office) error {
		list, err := o.Disclosures(t.Context(), "")
		if len(list) > 0 {
			t.Errorf("noted as disclosed: %+v", list)
		}
		return err
	})
	süd.must("sync", "receive", nord.send("Süd"))
}
