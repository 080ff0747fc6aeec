package ui_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// potential searches a founder, opens her potential analysis, and gives the bar of its pages.
func (d *desk) potential(words string) *widgets.TabBar {
	d.t.Helper()
	d.profile(words)
	uitest.Press(d.Canvas(), fyne.Key5, fyne.KeyModifierControl)
	bars := uitest.All[*widgets.TabBar](d.root())
	if len(bars) != 2 {
		d.t.Fatalf("%d bars of tabs, want the founder's and the analysis': %q", len(bars), uitest.Texts(d.root()))
	}
	return bars[1]
}

// focus goes on with Tab until a widget of a type has the keyboard.
func (d *desk) focus(kind string) {
	d.t.Helper()
	for range 60 {
		if fmt.Sprintf("%T", d.Canvas().Focused()) == kind {
			return
		}
		uitest.Press(d.Canvas(), fyne.KeyTab)
	}
	d.t.Fatalf("Tab never comes to %s", kind)
}

// TestAMeasureLeadsBackToItsNeed makes a measure of what is urgent, and goes from the measures back to the statement.
func TestAMeasureLeadsBackToItsNeed(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	pages := d.potential("desislava")
	d.mustShow("So steht der Betrieb")
	d.focus("*analysis.index")
	uitest.Press(d.Canvas(), fyne.KeyDown)
	d.mustShow("Meine Preise sind ausgerechnet, nicht geschätzt.", "20 · dringend")
	d.press("Maßnahme")
	d.press("Anlegen")
	d.mustShow("1 Maßnahme ansehen")
	pages.OpenKey("numbers")
	d.mustShow("Fixkosten im Monat")
	uitest.Press(d.Canvas(), fyne.Key7, fyne.KeyModifierControl)
	d.mustShow("Preise kalkulieren")
	d.press(translations.T("measure.from.potential"))
	if pages.Key() != "statements" {
		t.Errorf("in front is %q: %q", pages.Key(), uitest.Texts(d.root()))
	}
	d.mustShow("Meine Preise sind ausgerechnet, nicht geschätzt.")
}

func TestPotentialIsPrinted(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.potential("desislava")
	uitest.Press(d.Canvas(), fyne.KeyP, fyne.KeyModifierControl)
	d.mustShow("Potenzialanalyse vom 03.02.2025")
}
