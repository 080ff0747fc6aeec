package agenda

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/today"
	"wurzelwerk/ui/uitest"
)

const day = app.Date("2026-01-19") // a Monday

// busy is an office with one founder of whom something is overdue, due today and due soon.
func busy(t *testing.T) (r *room, founder app.ID) {
	t.Helper()
	r = newRoom(t, day)
	f, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Ayşe", FamilyNames: "Yıldız", ResidenceUntil: "2026-02-28"})
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []coaching.Measure{
		{Text: "Konto\neröffnen", Due: "2026-01-12"}, {Text: "Preise rechnen", Due: day.AddDays(3)}, {Text: "Später", Due: "2026-06-01"},
	} {
		if _, err := r.office.SaveMeasure(r.ctx, f.ID, m); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := r.office.SaveSession(r.ctx, f.ID, coaching.Session{Date: day, Start: "14:30", Kind: "swot", Topic: "SWOT fertig machen"}); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	return r, f.ID
}

func TestTheDayStandsByUrgency(t *testing.T) {
	r, _ := busy(t)
	r.shows("Heute, Montag, 19. Januar 2026", "1 für heute · 1 überfällig · 2 bald", "Überfällig (1)", "Yıldız, Ayşe",
		"Maßnahme: Konto eröffnen", "seit 12.01.2026", "Heute (1)", "Beratung: SWOT fertig machen", "14:30 Uhr", "Bald (2)",
		"Maßnahme: Preise rechnen", "am 22.01.2026", "Aufenthaltstitel endet", "am 28.02.2026")
	if r.loaded != 4 {
		t.Errorf("told of %d lines", r.loaded)
	}
	uitest.LayoutMakesNothingAnew(t, r.window.Content())
}

func TestALineOpensItsPlace(t *testing.T) {
	r, founder := busy(t)
	c := r.window.Canvas()
	r.screen.FocusSearch()
	uitest.Press(c, fyne.KeyReturn) // a heading opens nothing
	if len(r.opened) != 0 {
		t.Errorf("a heading opens %v", r.opened)
	}
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyReturn)
	if len(r.opened) != 1 || r.opened[0].Kind != today.KindSession || r.opened[0].Place.Founder != founder {
		t.Errorf("opened %+v", r.opened)
	}
	r.screen.list.OnSelected(3)
	if len(r.opened) != 2 || r.opened[1].Kind != today.KindMeasure {
		t.Errorf("opened %+v", r.opened)
	}
}

func TestTheListIsNarrowed(t *testing.T) {
	r, _ := busy(t)
	for group, want := range map[string]int{everything: 4, appointments: 1, tasks: 2, papers: 0, deadlines: 1} {
		r.screen.chips.Toggle(group)
		lines := 0
		for _, e := range r.screen.shown {
			if e.heading == "" {
				lines++
			}
		}
		if lines != want {
			t.Errorf("%s: %d lines, want %d", group, lines, want)
		}
	}
}

func TestNothingDueAndNobodyThere(t *testing.T) {
	r := newRoom(t, day)
	r.shows("Legen Sie die erste Gründerin an.", "Gründerin anlegen")
	uitest.Button(t, r.window.Content(), "Gründerin anlegen").OnTapped()
	if r.created != 1 {
		t.Error("nobody is asked for a founder")
	}
	if _, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Ana"}); err != nil {
		t.Fatal(err)
	}
	r.screen.Refresh()
	r.shows("Für heute ist nichts offen.")
}

func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t, "2025-05-20")
		uitest.Shot(t, r.window, look+"-empty")
		r.sample()
		uitest.Shot(t, r.window, look+"-day")
		r.screen.chips.Toggle(papers)
		uitest.Shot(t, r.window, look+"-papers")
	})
}
