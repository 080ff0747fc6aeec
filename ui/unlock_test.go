package ui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/store"
	"wurzelwerk/ui/uitest"
)

func TestLaterStartUnlocks(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Lock()
	d.start()
	d.mustShow("Büro entsperren", d.folder)
	d.shot("unlock")
	d.Canvas().Focus(d.field("Passphrase"))
	uitest.Type(d.Canvas(), "FLIEDER")
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	d.mustShow("Feststelltaste")
	if d.field("Passphrase").Text != "FLIEDER" || d.Office() != nil {
		t.Errorf("after a wrong passphrase the field holds %q", d.field("Passphrase").Text)
	}
	d.shot("unlock-wrong")
	d.unlock()
	if got := d.Window.Window().Title(); got != "Wurzelwerk" {
		t.Errorf("the title is %q", got)
	}
}

func TestLockByKeyHidesEverything(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	ctx := d.Context()
	d.ShowHelpForTest()
	uitest.Press(d.Canvas(), fyne.KeyL, fyne.KeyModifierControl)
	if d.Office() != nil || ctx.Err() == nil || d.Window.Window().Title() != "Wurzelwerk" || d.Canvas().Overlays().Top() != nil {
		t.Errorf("office %v, title %q", d.Office(), d.Window.Window().Title())
	}
	if d.shows("Nordstadt") {
		t.Errorf("the locked window shows %q", uitest.Texts(d.root()))
	}
	uitest.Press(d.Canvas(), fyne.KeyF, fyne.KeyModifierControl)
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.unlock()
}

func TestIdleMinutesLock(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	pass := func(ticks int) {
		for range ticks {
			d.now = d.now.Add(10 * time.Second)
			d.jobs.Elapse(10 * time.Second)
		}
	}
	pass(59)
	if d.Office() == nil {
		t.Fatal("it locks before ten minutes")
	}
	uitest.Press(d.Canvas(), fyne.KeyF1)
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	pass(59)
	if d.Office() == nil {
		t.Fatal("a key is no sign of life")
	}
	pass(2)
	if d.Office() != nil {
		t.Fatal("it does not lock after ten minutes")
	}
	d.unlock()
	d.Preferences().SetLockMinutes(0)
	pass(200)
	if d.Office() == nil {
		t.Error("it locks although it never should")
	}
	d.now = d.now.Add(2 * time.Minute)
	d.jobs.Elapse(10 * time.Second)
	if d.Office() != nil {
		t.Error("it does not lock after the computer has slept")
	}
}

func TestWhatIsTypedIsSavedBeforeLocking(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	saved := 0
	saver := d.Autosave(func() error { saved++; return nil })
	saver.Touch()
	d.Lock()
	if saved != 1 || d.Office() != nil {
		t.Fatalf("saved %d times", saved)
	}
	d.unlock()
	saver = d.Autosave(func() error { return app.ErrDiskFull })
	saver.Touch()
	d.Lock()
	if d.Office() == nil {
		t.Fatal("it locks although something is not saved")
	}
	d.mustShow("kein Platz")
}

func TestWhatCannotBeSavedIsToldOnceNotEachTick(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Autosave(func() error { return app.ErrDiskFull }).Touch()
	for range 75 {
		d.now = d.now.Add(10 * time.Second)
		d.jobs.Elapse(10 * time.Second)
	}
	if got := len(d.Canvas().Overlays().List()); got != 1 || d.Office() == nil {
		t.Errorf("%d dialogs are open", got)
	}
}

func TestRecoveryCodeOpensAndSetsAPassphrase(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	code, err := d.Office().NewRecoveryCode()
	if err != nil {
		t.Fatal(err)
	}
	d.Lock()
	d.press("Passphrase vergessen …")
	d.field("Wiederherstellungscode").SetText("K7QM2-9XPRT")
	next := "Brücke Fenster Petersilie"
	d.field("Neue Passphrase").SetText(next)
	d.field("Noch einmal").SetText(next)
	d.shot("unlock-recovery")
	d.press("Öffnen")
	d.mustShow("Der Wiederherstellungscode stimmt nicht.")
	d.field("Wiederherstellungscode").SetText(code)
	d.press("Öffnen")
	if d.Office() == nil || d.Canvas().Overlays().Top() != nil {
		t.Fatalf("the code does not open: %q", uitest.Texts(d.top()))
	}
	d.Lock()
	d.field("Passphrase").SetText(next)
	d.press("Entsperren")
	if d.Office() == nil {
		t.Error("the new passphrase does not open")
	}
}

func TestFolderWithoutOffice(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Lock()
	d.OpenFolderForTest(t.TempDir())
	d.mustShow("kein Büro")
	d.press("Schließen")
	d.mustShow("Büro entsperren")
}

func TestOfficeOpenElsewhere(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Lock()
	other, err := store.Open(t.Context(), d.folder, secret, store.Config{})
	if err != nil {
		t.Fatal(err)
	}
	d.field("Passphrase").SetText(secret)
	d.press("Entsperren")
	d.mustShow("schon in einem anderen Fenster geöffnet")
	if err := other.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.press("Schließen")
	d.unlock()
}

func TestDamagedOfficeIsRestoredFromABackup(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	if _, err := d.Office().BackupNow(d.Context()); err != nil {
		t.Fatal(err)
	}
	d.Lock()
	path := filepath.Join(d.folder, "office.wurzelwerk")
	if err := os.WriteFile(path, []byte("nothing of an office"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.field("Passphrase").SetText(secret)
	d.press("Entsperren")
	if d.Office() != nil {
		t.Fatal("a broken file opens")
	}
	d.press("Schließen")
	d.press("Sicherung einspielen …")
	d.mustShow("24.03.2025 um 14:05")
	d.shot("restore")
	d.field("Passphrase der Sicherung").SetText("falsch")
	d.press("Einspielen")
	d.mustShow("falsch")
	d.field("Passphrase der Sicherung").SetText(secret)
	d.press("Einspielen")
	d.mustShow("Sicherung eingespielt")
	d.unlock()
	if loaded, err := d.Office().SampleLoaded(d.Context()); err != nil || !loaded {
		t.Errorf("the restored office has its records: %v, %v", loaded, err)
	}
}
