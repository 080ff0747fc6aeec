package ui_test

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
)

// team opens the team of the sample by a woman of it, on one of its tabs.
func (d *desk) team(tab fyne.KeyName) {
	d.t.Helper()
	d.Go("teams")
	uitest.Press(d.Canvas(), fyne.KeyF, fyne.KeyModifierControl)
	uitest.Type(d.Canvas(), "olena")
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	uitest.Press(d.Canvas(), fyne.KeyReturn)
	uitest.Press(d.Canvas(), tab, fyne.KeyModifierControl)
}

// states are how far the meetings of the sample's team have come.
func (d *desk) states() (out []team.MeetingState) {
	d.t.Helper()
	all, err := d.Office().(interface {
		Teams(ctx context.Context) ([]team.Team, error)
	}).Teams(context.Background())
	if err != nil || len(all) != 1 {
		d.t.Fatal(len(all), err)
	}
	for _, m := range all[0].Ordered() {
		out = append(out, m.Standing())
	}
	return out
}

// TestAMeetingFromTheListToTheClock prepares a meeting and begins it with the keyboard; locked and unlocked it goes on.
func TestAMeetingFromTheListToTheClock(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.team(fyne.Key2)
	d.press("Nächstes Treffen vorbereiten")
	d.mustShow("Treffen 5 · 24.03.2025 · geplant", "Olena")
	d.press("Treffen beginnen")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.mustShow("Treffen 5 · 24.03.2025 · geplant")
	d.press("Treffen beginnen")
	uitest.Press(d.Canvas(), fyne.Key0)
	uitest.Press(d.Canvas(), fyne.KeyF3)
	if s := d.states(); len(s) != 3 || !slices.Contains(s, team.Running) {
		t.Fatalf("the meetings are %v", s)
	}
	uitest.Press(d.Canvas(), fyne.KeyL, fyne.KeyModifierControl)
	if d.Office() != nil {
		t.Fatal("a running meeting keeps the office open")
	}
	d.unlock()
	d.Go("teams")
	d.mustShow("Das Treffen von „Nordlichter“ läuft noch.")
	d.press("Treffen fortsetzen")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.mustShow("· läuft")
}

// TestATeamLeadsToItsWomen goes from a woman of the team to her record and back.
func TestATeamLeadsToItsWomen(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.team(fyne.Key2)
	d.press("Als Maßnahme führen")
	d.press("Zur Maßnahme")
	d.mustShow("Termin im Festkleid-Geschäft", "Desislava Petrova Stoyanova", "aus dem Erfolgsteam")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.mustShow("Treffen 4 · 11.03.2025 · gehalten")
	uitest.Press(d.Canvas(), fyne.KeyP, fyne.KeyModifierControl)
	d.mustShow("Vorschau: Protokoll – Treffen 4", "Speichern …")
}
