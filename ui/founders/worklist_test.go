package founders

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
)

// worklist shows the measures of two founders in the place of the room.
func worklist(t *testing.T) (r *room, l *Worklist, opened *[]app.ID) {
	t.Helper()
	r, opened = newRoom(t), new([]app.ID)
	ana, bea := r.add(app.Founder{GivenNames: "Ana", FamilyNames: "Ionescu"}), r.add(app.Founder{GivenNames: "Bea", FamilyNames: "Öz"})
	s := r.session(ana, coaching.Session{Date: "2026-01-12"})
	r.measure(ana.ID, coaching.Measure{Text: "Konto eröffnen", Due: "2026-01-12", Responsible: "founder", FirstStep: "Bank anrufen"})
	r.measure(ana.ID, coaching.Measure{Text: "Antrag prüfen", Due: "2026-02-12", Responsible: "consultant", From: &coaching.Source{Session: s.ID}})
	r.measure(bea.ID, coaching.Measure{Text: "Laden suchen", Responsible: "founder"})
	r.measure(bea.ID, coaching.Measure{Text: "Karte drucken", Status: coaching.Done, DoneOn: "2026-01-10", Effect: "Zwei Kundinnen"})
	l = NewWorklist(WorklistParts{
		Records: r.office, Shell: r, Context: r.ctx, Now: r.screen.parts.Now,
		Open: func(founder, measure app.ID) { *opened = append(*opened, founder, measure) },
	})
	r.window.SetContent(l.Content())
	r.window.Resize(uitest.BesideSidebar)
	l.Refresh()
	return r, l, opened
}

func (l *Worklist) texts() (out []string) {
	for _, m := range l.shown {
		out = append(out, m.Text)
	}
	return out
}

func TestWorklistShowsWhatPressesFirst(t *testing.T) {
	r, l, opened := worklist(t)
	r.shows("Konto eröffnen", "Ionescu, Ana · Gründerin · Erster Schritt: Bank anrufen", "überfällig seit 12.01.2026",
		"Antrag prüfen", "Ionescu, Ana · Beraterin · Beratung", "3 Maßnahmen · 1 überfällig")
	r.hides("Karte drucken")
	uitest.LayoutMakesNothingAnew(t, l.Content())
	l.FocusSearch()
	uitest.Press(r.Canvas(), fyne.KeyDown)
	uitest.Press(r.Canvas(), fyne.KeyReturn)
	if len(*opened) != 2 || (*opened)[1] != l.shown[0].ID {
		t.Errorf("opened %v", *opened)
	}
}

func TestWorklistIsNarrowed(t *testing.T) {
	r, l, _ := worklist(t)
	check := func(name string, want ...string) {
		t.Helper()
		if got := l.texts(); len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	l.search.SetText("oz")
	check("name", "Laden suchen")
	l.status.Fill(showAll)
	l.narrow()
	check("settled too", "Laden suchen", "Karte drucken")
	r.shows("Wirkung: Zwei Kundinnen")
	l.search.SetText("")
	l.responsible.Fill("consultant")
	l.narrow()
	check("responsible", "Antrag prüfen")
	l.responsible.Fill("")
	l.origin.Fill(string(coaching.FromSession))
	l.narrow()
	check("origin", "Antrag prüfen")
	l.origin.Fill(string(coaching.FromSWOT))
	l.narrow()
	r.shows("Keine Maßnahme passt")
}

func TestWorklistPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r, _, _ := worklist(t)
		uitest.Shot(t, r.window, look+"-worklist")
	})
}
