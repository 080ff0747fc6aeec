package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestFirstStartMakesAnOffice(t *testing.T) {
	d := newDesk(t)
	if d.Window.Window().Title() != "Wurzelwerk" {
		t.Errorf("the title is %q", d.Window.Window().Title())
	}
	d.mustShow("Willkommen", "Schritt 1 von 4", "Deutsch")
	d.shot("setup-1-language")
	d.press("Weiter")
	d.mustShow("Schritt 2 von 4", d.folder)
	d.press("Weiter")
	d.mustShow("Bitte geben Sie dem Büro einen Namen.")
	d.shot("setup-2-office")
	d.field("Name des Büros *").SetText("Gründungsberatung Nordstadt")
	d.field("Ihr Name").SetText("Derya Yılmaz")
	d.press("Weiter")
	d.mustShow("Schritt 3 von 4")
	d.press("Zurück")
	if got := d.field("Ihr Name").Text; got != "Derya Yılmaz" {
		t.Errorf("on going back the name is %q", got)
	}
	d.press("Weiter")
	d.field("Neue Passphrase").SetText("nordstadt")
	d.press("Büro anlegen")
	d.mustShow("zu leicht zu erraten")
	d.field("Neue Passphrase").SetText(secret)
	d.field("Noch einmal").SetText(secret + "!")
	d.press("Büro anlegen")
	d.mustShow("Die beiden Eingaben sind verschieden.", "gut")
	d.shot("setup-3-passphrase")
	d.field("Noch einmal").SetText(secret)
	d.Canvas().Focus(d.field("Noch einmal"))
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	d.mustShow("Mit diesem Code kommen Sie")
	d.shot("setup-3-recovery")
	if !uitest.Button(t, d.root(), "Weiter").Disabled() {
		t.Error("one can go on without the recovery sheet")
	}
	test.Tap(uitest.All[*widgets.Check](d.root())[0])
	d.press("Weiter")
	d.mustShow("Womit beginnen?")
	d.shot("setup-4-begin")
	d.press("Leer beginnen")
	if got := d.Window.Window().Title(); got != "Wurzelwerk" {
		t.Errorf("the title is %q", got)
	}
	info, err := d.Office().Info(d.Context())
	if err != nil || info.Consultant != "Derya Yılmaz" {
		t.Errorf("%+v, %v", info, err)
	}
	if filesHold(t, d.folder, "Yılmaz") || filesHold(t, d.folder, secret) {
		t.Error("a name or the passphrase stands on the disk in clear")
	}
}

func TestFirstStartInAnotherLanguage(t *testing.T) {
	d := newDesk(t)
	d.choice("Sprache").Choose("en")
	d.mustShow("Welcome", "Step 1 of 4")
	if d.Preferences().Language() != "en" {
		t.Error("the language is not remembered")
	}
}

func TestFirstStartWithTheSample(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	loaded, err := d.Office().SampleLoaded(d.Context())
	if err != nil || !loaded {
		t.Fatalf("loaded %v, %v", loaded, err)
	}
	d.shot("founders-sample")
}

func TestAnotherOfficeBesideTheFirst(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.Lock()
	d.press("Neues Büro anlegen …")
	d.press("Zurück")
	d.mustShow("Büro entsperren")
	d.press("Neues Büro anlegen …")
	d.mustShow(d.folder + "-2")
	d.field("Name des Büros *").SetText("Zweites Büro")
	d.press("Weiter")
	d.field("Neue Passphrase").SetText(secret)
	d.field("Noch einmal").SetText(secret)
	d.press("Büro anlegen")
	d.Close() // the office that was made is closed too
	d.start()
	d.mustShow("Büro entsperren", d.folder+"-2")
	d.unlock()
	d.mustShow("Zweites Büro")
	if got := d.Window.Window().Title(); got != "Wurzelwerk" {
		t.Errorf("the title is %q", got)
	}
}
