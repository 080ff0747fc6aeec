package ui_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// settings opens the settings on a tab, counted from 1.
func (d *desk) settings(tab int) {
	d.t.Helper()
	d.Go("settings")
	uitest.Press(d.Canvas(), fyne.KeyName(rune('0'+tab)), fyne.KeyModifierControl)
}

func TestLanguageChangesWhileItRuns(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(1)
	for _, l := range translations.Window()[1:] {
		d.choice(translations.T("setup.language")).Choose(l.Code)
		if translations.Current().Code() != l.Code || d.Preferences().Language() != l.Code || d.Office() == nil {
			t.Fatalf("%s was chosen, %s is shown", l.Code, translations.Current().Code())
		}
	}
	d.choice(translations.T("setup.language")).Choose("en")
	d.mustShow("Settings", "Founders", "Lock")
	d.start()
	d.mustShow("Unlock office")
}

func TestLookAndTextSizeAreRemembered(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(1)
	d.choice("Farben").Choose("dark")
	d.choice("Textgröße").Choose("150")
	d.choice("Sperren, wenn niemand etwas tut").Choose("5")
	want := widgets.Theme{Look: widgets.LookDark, Scale: 1.5}
	if got := d.Preferences().Theme(); got != want || fyne.CurrentApp().Settings().Theme() != fyne.Theme(want) {
		t.Errorf("%+v", got)
	}
	if d.Preferences().LockMinutes() != 5 {
		t.Errorf("it locks after %d minutes", d.Preferences().LockMinutes())
	}
	d.shot("settings-general-dark-150")
}

func TestOfficeDetailsAreChanged(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(2)
	d.mustShow("Gründungsberatung Nordstadt", d.folder)
	d.press("Ändern …")
	d.field("Name des Büros *").SetText("")
	d.press("Speichern")
	d.mustShow("Bitte geben Sie dem Büro einen Namen.")
	d.field("Name des Büros *").SetText("Wurzeln schlagen")
	d.field("Ort").SetText("Dortmund")
	d.press("Speichern")
	if d.Canvas().Overlays().Top() != nil || d.Window.Window().Title() != "Wurzelwerk" {
		t.Errorf("the title is %q", d.Window.Window().Title())
	}
	d.mustShow("Wurzeln schlagen")
	info, err := d.Office().Info(d.Context())
	if err != nil || info.City != "Dortmund" || info.Name != "Wurzeln schlagen" {
		t.Errorf("%+v, %v", info, err)
	}
	d.shot("settings-office")
}

func TestPassphraseIsChanged(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(3)
	d.shot("settings-security")
	d.press("Passphrase ändern")
	next := "Brücke Fenster Petersilie"
	d.field("Neue Passphrase").SetText(next)
	d.field("Noch einmal").SetText(next)
	d.field("Bisherige Passphrase").SetText("falsch")
	d.press("Ändern")
	d.mustShow("Die Passphrase stimmt nicht.")
	d.field("Bisherige Passphrase").SetText(secret)
	d.press("Ändern")
	d.mustShow("Die Passphrase ist geändert")
	d.Lock()
	d.field("Passphrase").SetText(next)
	d.press("Entsperren")
	if d.Office() == nil {
		t.Error("the new passphrase does not open")
	}
}

func TestNewRecoverySheetMustBeKept(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(3)
	d.press("Neues Blatt machen")
	d.press("Neues Blatt machen")
	d.mustShow("Wiederherstellungscode")
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	if d.Canvas().Overlays().Top() == nil || !uitest.Button(t, d.top(), "Fertig").Disabled() {
		t.Fatal("the sheet can be closed unseen")
	}
	d.shot("settings-recovery")
	d.press("Blatt ansehen und speichern …")
	d.shot("recovery-preview")
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	test.Tap(uitest.All[*widgets.Check](d.top())[0])
	d.press("Fertig")
	if d.Canvas().Overlays().Top() != nil {
		t.Error("the sheet cannot be closed")
	}
}

func TestBackupsAreMadeAndListed(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.settings(4)
	d.mustShow("Noch keine Sicherung.")
	d.press("Jetzt sichern")
	d.mustShow("24.03.2025 um 14:05", "Gesichert um 14:05")
	d.shot("settings-backups")
	d.press("Sicherung einspielen …")
	d.press("Schließen und einspielen")
	if d.Office() != nil {
		t.Fatal("the office is open while a backup takes its place")
	}
	d.field("Passphrase der Sicherung").SetText(secret)
	d.press("Einspielen")
	d.unlock()
}

func TestArchiveGoesOutAndIn(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.settings(5)
	d.shot("settings-data")
	path := filepath.Join(t.TempDir(), "Archiv.json")
	d.press("Archiv speichern …")
	d.mustShow("nicht verschlüsselt")
	d.press("Weiter")
	d.saveAs(filepath.Dir(path), "Archiv.json")
	d.ImportFileForTest(path)
	d.mustShow("enthält 5")
	d.press("Aufnehmen")
	d.mustShow("Neu: 0 · geändert: 0")
	broken := filepath.Join(t.TempDir(), "kaputt.json")
	if err := os.WriteFile(broken, []byte(`{"format":"x"`), 0o600); err != nil {
		t.Fatal(err)
	}
	d.ImportFileForTest(broken)
	d.mustShow("Was sicher ist")
	d.press("Schließen")
}

func TestBackupIsSavedElsewhere(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.settings(4)
	folder := t.TempDir()
	d.press("An anderen Ort …")
	if got := d.field(translations.T("preview.save.name")).Text; got != "Sicherung 2025-03-24.wurzelwerk" {
		t.Errorf("the name proposed is %q", got)
	}
	d.saveAs(folder, "Stick")
	if _, err := os.Stat(filepath.Join(folder, "Stick.wurzelwerk")); err != nil {
		t.Error(err)
	}
	if d.Preferences().SaveFolder() != folder {
		t.Errorf("the folder %q is remembered", d.Preferences().SaveFolder())
	}
}

// saveAs fills the dialog that asks where to save.
func (d *desk) saveAs(folder, name string) {
	d.t.Helper()
	d.field(translations.T("preview.save.name")).SetText(name)
	d.field(translations.T("preview.save.folder")).SetText(folder)
	d.press(translations.T("preview.save.verb"))
	if d.Canvas().Overlays().Top() != nil {
		d.t.Fatalf("not saved: %q", uitest.Texts(d.top()))
	}
}

func TestSampleIsRemovedByOneClickAndAYes(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.settings(5)
	d.press("Beispiel entfernen")
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	if loaded, err := d.Office().SampleLoaded(d.Context()); err != nil || !loaded {
		t.Fatalf("Enter removes it: %v, %v", loaded, err)
	}
	d.press("Beispiel entfernen")
	d.press("Entfernen")
	if loaded, err := d.Office().SampleLoaded(d.Context()); err != nil || loaded {
		t.Errorf("it is still loaded: %v, %v", loaded, err)
	}
	d.press("Beispielbüro laden")
	d.mustShow("Das Beispielbüro ist geladen.", "Beispiel entfernen")
}

func TestAboutNamesLicences(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(6)
	d.mustShow("Apache-2.0", "0.1", "SIL Open Font License", "doi:10.2791/593884")
	d.shot("settings-about")
}

func TestHelpListsTheKeys(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	uitest.Press(d.Canvas(), fyne.KeyF1)
	d.mustShow("Strg+N", "Strg+L", "Alt+←", "F1", "Suchen", "Zurück")
	d.shot("help")
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	if d.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the help")
	}
}

func TestBackGoesToTheScreenBefore(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Go("settings")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	if d.shows("Darstellung") {
		t.Error("the settings are still shown")
	}
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	if d.Office() == nil {
		t.Error("going back from the first screen closes the office")
	}
}

func TestUndoTakesBackTheLastChange(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	if err := d.Office().SaveInfo(d.Context(), app.Office{Name: "Anders"}); err != nil {
		t.Fatal(err)
	}
	d.Go("founders")
	d.Canvas().Unfocus()
	uitest.Press(d.Canvas(), fyne.KeyZ, fyne.KeyModifierControl)
	d.mustShow("Zurückgenommen")
	info, err := d.Office().Info(d.Context())
	if err != nil || info.Name != "Gründungsberatung Nordstadt" {
		t.Errorf("%+v, %v", info, err)
	}
	for range 9 { // what the store did itself may be taken back before there is nothing
		uitest.Press(d.Canvas(), fyne.KeyZ, fyne.KeyModifierControl)
	}
	d.mustShow("nichts mehr zurückzunehmen")
}

func TestClosingSavesAndClosesTheOffice(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	saved := false
	d.Autosave(func() error { saved = true; return nil }).Touch()
	d.Close()
	if !saved || d.Office() != nil {
		t.Errorf("saved %v, office %v", saved, d.Office())
	}
}

func TestPreferencesHoldNoPerson(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.Go("settings")
	d.Lock()
	p := fyne.CurrentApp().Preferences()
	for _, key := range []string{"language", "look", "folder", "save-folder"} {
		if v := p.String(key); strings.Contains(v, "Nordstadt") || strings.Contains(v, secret) {
			t.Errorf("%s is %q", key, v)
		}
	}
}

func TestEverySettingFitsInEveryLanguageAndSize(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	large := widgets.Theme{Scale: 1.5}
	uitest.Theme(t, large)
	d.Preferences().SetTheme(large)
	d.Window.Window().Resize(uitest.Screen)
	for _, l := range translations.Window() {
		d.settings(1)
		d.choice(translations.T("setup.language")).Choose(l.Code)
		for tab := 1; tab <= 6; tab++ {
			d.settings(tab)
			d.fits(l.Code)
			d.shot("large-" + l.Code + "-settings-" + strconv.Itoa(tab))
		}
		uitest.Press(d.Canvas(), fyne.KeyF1)
		d.fits(l.Code)
		d.shot("large-" + l.Code + "-help")
		uitest.Press(d.Canvas(), fyne.KeyEscape)
	}
	for _, l := range translations.Window() {
		d.Lock()
		d.Preferences().SetLanguage(l.Code)
		d.start()
		d.fits(l.Code)
		d.shot("large-" + l.Code + "-unlock")
	}
}

// fits tells when the window needs more room than the screen has, or shows a text that nobody has translated.
func (d *desk) fits(language string) {
	d.t.Helper()
	if size := d.root().MinSize(); size.Width > uitest.Screen.Width || size.Height > uitest.Screen.Height {
		d.t.Errorf("%s: the window needs %v", language, size)
	}
	if d.shows("⟦") || d.shows("{{") {
		d.t.Errorf("%s: %q", language, uitest.Texts(d.top()))
	}
}

func TestFileDialogsOpenAndAreCancelled(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.Preferences().SetSaveFolder(t.TempDir())
	for name, open := range map[string]func(){
		"open":   func() { d.OpenFile([]string{".json"}, func(string) { t.Error("opened") }) },
		"folder": func() { d.ChooseFolder(func(string) { t.Error("chosen") }) },
	} {
		open()
		if d.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s: no dialog is open", name)
		}
		d.shot("file-" + name)
		d.Canvas().Unfocus()
		uitest.Press(d.Canvas(), fyne.KeyEscape)
		if d.Canvas().Overlays().Top() != nil {
			t.Fatalf("%s: Esc does not close it", name)
		}
		uitest.Press(d.Canvas(), fyne.KeyF1)
		d.mustShow("Strg+N")
		uitest.Press(d.Canvas(), fyne.KeyEscape)
	}
}

func TestDroppedFilesAreAskedAbout(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	folder := t.TempDir()
	archive, backup := filepath.Join(folder, "a.json"), filepath.Join(folder, "b.wurzelwerk")
	if err := d.ExportForTest(archive); err != nil {
		t.Fatal(err)
	}
	if err := d.Office().Backup(d.Context(), backup); err != nil {
		t.Fatal(err)
	}
	d.DropForTest(archive)
	d.mustShow("enthält 5")
	d.press("Abbrechen")
	d.DropForTest(filepath.Join(folder, "c.docx"))
	d.mustShow("c.docx", "Visitenkarten (.vcf)")
	d.DropForTest(archive, backup)
	d.mustShow("eine Datei nach der anderen")
	d.Lock()
	d.DropForTest(archive)
	d.mustShow("a.json")
	d.DropForTest(backup)
	d.mustShow("Sicherung einspielen", "b.wurzelwerk")
	d.field("Passphrase der Sicherung").SetText(secret)
	d.press("Einspielen")
	d.unlock()
}
