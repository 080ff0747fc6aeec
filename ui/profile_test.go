package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// profile searches a founder, opens her profile, and gives the bar of its pages.
func (d *desk) profile(words string) *widgets.TabBar {
	d.t.Helper()
	d.Go("founders")
	uitest.Press(d.Canvas(), fyne.KeyF, fyne.KeyModifierControl)
	uitest.Type(d.Canvas(), words)
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	uitest.Press(d.Canvas(), fyne.Key3, fyne.KeyModifierControl)
	bars := uitest.All[*widgets.TabBar](d.root())
	if len(bars) != 2 {
		d.t.Fatalf("%d bars of tabs, want the founder's and the profile's", len(bars))
	}
	return bars[1]
}

func TestEmptyWayBeginsTheFirstReading(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	pages := d.profile("olena")
	pages.OpenKey("way")
	d.press("Erste Einschätzung anlegen")
	d.mustShow("Neue Einschätzung")
	d.press("Anlegen")
	if pages.Key() != "readings" {
		t.Errorf("in front is %q", pages.Key())
	}
	d.mustShow("0 von 15")
	uitest.Type(d.Canvas(), "4")
	d.mustShow("1 von 15")
	pages.OpenKey("way")
	d.press("Zweite Einschätzung anlegen")
	d.mustShow("Neue Einschätzung")
}

func TestDroppedCardsArePreviewed(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	path := filepath.Join(t.TempDir(), "Visitenkarte.VCF")
	card := "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Стоянова;Гергана;;;\r\nFN:Гергана Стоянова\r\nEND:VCARD\r\n"
	if err := os.WriteFile(path, []byte(card), 0o600); err != nil {
		t.Fatal(err)
	}
	d.DropForTest(path)
	d.mustShow("Visitenkarte.VCF", "1 neu", "Стоянова, Гергана")
	d.press("1 Gründerin übernehmen")
	d.mustShow("Übernommen: 1 neu", "Гергана Стоянова")
	if bar := d.profile("gergana"); bar.Key() != "sheet" || !strings.Contains(strings.Join(uitest.Texts(d.root()), "|"), "Гергана Стоянова") {
		t.Errorf("typed in Latin letters, she is not found: %q", uitest.Texts(d.root()))
	}
}
