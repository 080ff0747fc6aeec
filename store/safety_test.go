package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
)

// at is quick with the clock standing at the given time.
func at(when time.Time) Config {
	c := quick
	c.Now = func() time.Time { return when }
	return c
}

func closedOffice(t *testing.T, config Config) (folder, recovery string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "Büro № 1 ? 100 %")
	o, recovery, err := Create(context.Background(), folder, app.Office{Name: "Büro"}, passphrase, config)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.Import(context.Background(), sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	return folder, recovery
}

func TestOpeningRefusals(t *testing.T) {
	ctx := context.Background()
	folder, recovery := closedOffice(t, quick)
	if _, err := Open(ctx, folder, "falsch", quick); !errors.Is(err, app.ErrPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if _, err := OpenRecovery(ctx, folder, "AAAA-BBBB", "neu", quick); !errors.Is(err, app.ErrRecovery) {
		t.Errorf("wrong recovery code: %v", err)
	}
	if _, err := Open(ctx, t.TempDir(), passphrase, quick); !errors.Is(err, app.ErrNoOffice) {
		t.Errorf("no office: %v", err)
	}
	if _, _, err := Create(ctx, folder, app.Office{Name: "Zweites"}, passphrase, quick); !errors.Is(err, app.ErrOfficeHere) {
		t.Errorf("an office is there already: %v", err)
	}
	if _, _, err := Create(ctx, t.TempDir(), app.Office{}, passphrase, quick); !errors.As(err, new(app.Faults)) {
		t.Errorf("an office without a name: %v", err)
	}
	empty := t.TempDir()
	if err := os.WriteFile(filepath.Join(empty, officeFile), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, empty, passphrase, quick); !errors.Is(err, app.ErrNotOffice) {
		t.Errorf("an empty file: %v", err)
	}
	o, err := OpenRecovery(ctx, folder, recovery, "Neue Worte im Mai", quick)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, folder, "Neue Worte im Mai", quick); !errors.Is(err, app.ErrLocked) {
		t.Errorf("open twice: %v", err)
	}
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if o, err = Open(ctx, folder, "Neue Worte im Mai", quick); err != nil {
		t.Fatal(err)
	}
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	ctx := context.Background()
	folder, _ := closedOffice(t, quick)
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.writer.Exec("PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	if err := o.release(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(ctx, folder, passphrase, quick); !errors.Is(err, app.ErrNewer) {
		t.Errorf("a newer database: %v", err)
	}
}

func TestNothingStandsInClear(t *testing.T) {
	ctx := context.Background()
	folder, _ := closedOffice(t, quick)
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close(ctx)
	saveFounder(t, o, app.Founder{GivenNames: "Geheimnisvolle"})
	files := 0
	err = filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		for _, word := range []string{"Geheimnisvolle", "Desislava", "Стоянова", "Nadel", "SQLite format", "given_names"} {
			if strings.Contains(string(content), word) {
				t.Errorf("%s holds %q in clear", filepath.Base(path), word)
			}
		}
		return err
	})
	if err != nil || files < 4 {
		t.Errorf("looked at %d files: %v", files, err)
	}
}

func TestDamagedBytesAreNoticed(t *testing.T) {
	ctx := context.Background()
	folder, _ := closedOffice(t, quick)
	path := filepath.Join(folder, officeFile)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	want := exported(t, o)
	if err := o.release(); err != nil {
		t.Fatal(err)
	}
	noticed := 0
	for offset := 5; offset < len(whole); offset += 4099 {
		broken := append([]byte(nil), whole...)
		broken[offset] ^= 0x40
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		if !harmless(t, folder, want) {
			noticed++
		}
	}
	if noticed == 0 {
		t.Error("no damage was noticed at all")
	}
}

// harmless tells whether the office opens and exports as before; anything but that must be an error that names the
// damage.
func harmless(t *testing.T, folder, want string) bool {
	t.Helper()
	ctx := context.Background()
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		if !errors.Is(err, app.ErrDamaged) && !errors.Is(err, app.ErrPassphrase) && !errors.Is(err, app.ErrNotOffice) && !errors.Is(err, app.ErrNewer) {
			t.Errorf("opening: %v", err)
		}
		return false
	}
	defer o.release()
	err = o.Check(ctx)
	if err == nil {
		if got := exported(t, o); got != want {
			t.Error("damage changed the data without a word")
		}
		return true
	}
	if !errors.Is(err, app.ErrDamaged) {
		t.Errorf("checking: %v", err)
	}
	return false
}

func TestBackupAndRestore(t *testing.T) {
	ctx := context.Background()
	day := time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)
	folder, _ := closedOffice(t, at(day))
	backups := must[[]app.BackupFile](t)(BackupsIn(folder))
	if len(backups) != 1 || backups[0].Bytes == 0 {
		t.Fatalf("backups: %+v", backups)
	}
	o, err := Open(ctx, folder, passphrase, at(day.Add(time.Hour)))
	if err != nil {
		t.Fatal(err)
	}
	before, actor := exported(t, o), o.actor
	saveFounder(t, o, app.Founder{GivenNames: "Später"})
	if done := must[bool](t)(o.BackupIfDue(ctx)); done {
		t.Error("a second backup on one day")
	}
	if _, err := Restore(ctx, folder, backups[0].Path, passphrase, quick); !errors.Is(err, app.ErrLocked) {
		t.Errorf("restoring an open office: %v", err)
	}
	if err := o.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, folder, backups[0].Path, "falsch", quick); !errors.Is(err, app.ErrPassphrase) {
		t.Errorf("restoring with a wrong passphrase: %v", err)
	}
	aside := must[string](t)(Restore(ctx, folder, backups[0].Path, passphrase, quick))
	if _, err := os.Stat(filepath.Join(aside, officeFile)); err != nil {
		t.Errorf("what stood there: %v", err)
	}
	if o, err = Open(ctx, folder, passphrase, quick); err != nil {
		t.Fatal(err)
	}
	defer o.Close(ctx)
	if got := exported(t, o); got != before {
		t.Error(firstDifference(before, got))
	}
	if o.actor == actor {
		t.Error("a restored office writes under its old actor")
	}
	saveFounder(t, o, app.Founder{GivenNames: "Danach"})
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestRestoreRefusesAnotherOffice(t *testing.T) {
	ctx := context.Background()
	mine, _ := closedOffice(t, quick)
	other, _ := closedOffice(t, quick)
	backup := must[[]app.BackupFile](t)(BackupsIn(other))[0].Path
	if _, err := Restore(ctx, mine, backup, passphrase, quick); !errors.Is(err, app.ErrOtherOffice) {
		t.Errorf("another office's backup: %v", err)
	}
	fresh := filepath.Join(t.TempDir(), "neuer Rechner")
	if aside := must[string](t)(Restore(ctx, fresh, backup, passphrase, quick)); aside != "" {
		t.Errorf("nothing stood there, but %s was set aside", aside)
	}
	content, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	content[len(content)/2] ^= 1
	broken := filepath.Join(t.TempDir(), "kaputt.wurzelwerk")
	if err := os.WriteFile(broken, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, other, broken, passphrase, quick); !errors.Is(err, app.ErrDamaged) {
		t.Errorf("a damaged backup: %v", err)
	}
	if o, err := Open(ctx, other, passphrase, quick); err != nil {
		t.Errorf("the office suffered from a refused backup: %v", err)
	} else if err := o.Close(ctx); err != nil {
		t.Error(err)
	}
}

func TestRotationKeepsDaysWeeksMonths(t *testing.T) {
	var backups []app.BackupFile
	start := time.Date(2026, 11, 22, 18, 0, 0, 0, time.UTC)
	for i := range 700 {
		when := start.Add(-time.Duration(i) * 12 * time.Hour)
		backups = append(backups, app.BackupFile{Path: when.Format(backupLayout), When: when})
	}
	keep := kept(backups)
	if len(keep) < 20 || len(keep) > 23 {
		t.Errorf("kept %d of %d", len(keep), len(backups))
	}
	for _, day := range []string{"2026-11-22T180000Z", "2026-11-16T180000Z", "2026-11-08T180000Z", "2026-10-31T180000Z", "2025-12-31T180000Z"} {
		if !keep[day] {
			t.Errorf("%s is not kept", day)
		}
	}
	if keep["2026-11-22T060000Z"] || keep["2025-11-30T180000Z"] {
		t.Error("too much is kept")
	}
}

func TestClockNeverGoesBack(t *testing.T) {
	ctx := context.Background()
	folder, _ := closedOffice(t, at(time.Date(2040, 1, 1, 0, 0, 0, 0, time.UTC)))
	o, err := Open(ctx, folder, passphrase, at(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close(ctx)
	last := o.clock
	for range 70 {
		saveFounder(t, o, app.Founder{GivenNames: "X"})
		if o.clock <= last {
			t.Fatalf("the clock went from %d to %d", last, o.clock)
		}
		last = o.clock
	}
}

func TestSecondStartKnocks(t *testing.T) {
	ctx := context.Background()
	folder, _ := closedOffice(t, quick)
	if asked := must[bool](t)(Knock(folder)); asked {
		t.Error("nobody is there, and still somebody was asked")
	}
	o, err := Open(ctx, folder, passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close(ctx)
	if o.Knocked() {
		t.Error("a knock that nobody made")
	}
	if asked := must[bool](t)(Knock(folder)); !asked || !o.Knocked() || o.Knocked() {
		t.Error("the knock was not heard once")
	}
	if asked := must[bool](t)(Knock(t.TempDir())); asked {
		t.Error("an empty folder was asked")
	}
}
