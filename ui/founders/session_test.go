package founders

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

func (r *room) session(f app.Founder, s coaching.Session) coaching.Session {
	r.t.Helper()
	out, err := r.office.SaveSession(r.ctx, f.ID, s)
	return must(r, out, err)
}

func TestMeasureOfASessionLeadsBack(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	dated, undated := r.session(f, coaching.Session{Date: "2026-01-12"}), r.session(f, coaching.Session{Topic: "Steuern"})
	r.measure(f.ID, coaching.Measure{Text: "Konto eröffnen", From: &coaching.Source{Session: dated.ID}})
	r.open(f, TabMeasures)
	r.shows("Konto eröffnen", "aus der Beratung am 12.01.2026")
	var opened []app.ID
	r.screen.parts.OpenSession = func(founder, session app.ID) { opened = append(opened, founder, session) }
	r.open(f, TabMeasures)
	r.press("aus der Beratung am 12.01.2026")
	r.expect("session", fmt.Sprint(opened), fmt.Sprint([]app.ID{f.ID, dated.ID}))

	r.measure(f.ID, coaching.Measure{Text: "Steuerberaterin fragen", From: &coaching.Source{Session: undated.ID}})
	r.open(f, TabMeasures)
	r.shows("aus der Beratung")
}

func TestOverviewTellsWhenTheyMeetNext(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	r.open(f, TabOverview)
	r.hides("Nächster Termin")
	held := r.session(f, coaching.Session{Date: "2026-01-12", NextDate: "2026-01-26", NextStart: "14:30"})
	var opened app.ID
	r.screen.parts.OpenSession = func(_, session app.ID) { opened = session }
	r.open(f, TabOverview)
	r.shows("Nächster Termin: 26.01.2026, 14:30 Uhr")
	r.press("Zur Sitzung")
	r.expect("session", opened, held.ID)
	r.session(f, coaching.Session{Date: "2026-01-20"})
	r.open(f, TabOverview)
	r.shows("Nächster Termin: 20.01.2026")
}

func TestRestrictedFounderIsMarked(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	if err := r.office.Restrict(r.ctx, f.ID, app.Restriction{Since: "2026-01-15", Why: app.Contested}); err != nil {
		t.Fatal(err)
	}
	r.open(f, TabOverview)
	r.shows("gesperrt seit 15.01.2026")
	row := r.screen.list.rows[0]
	view := newRowView()
	view.fill(row)
	r.expect("row", view.below.Text, "gesperrt")
}

func TestMeasureIsBroughtIntoSight(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	for i := range 30 {
		r.measure(f.ID, coaching.Measure{Text: fmt.Sprintf("Aufgabe %d", i), Due: app.Date("2026-02-01").AddDays(i)})
	}
	done := r.measure(f.ID, coaching.Measure{Text: "Erledigtes", Status: coaching.Done, DoneOn: "2026-01-02"})
	r.screen.Refresh()
	r.screen.OpenMeasure(f.ID, done.ID)
	page := r.screen.detail.pages[TabMeasures].(*measuresPage)
	if len(page.cards.Objects) != 31 || page.scroll.Offset.Y == 0 {
		t.Errorf("%d cards, offset %v", len(page.cards.Objects), page.scroll.Offset)
	}
}

func TestSessionComesBackFromTheBin(t *testing.T) {
	r := newRoom(t)
	f := r.add(app.Founder{GivenNames: "Ana"})
	s := r.session(f, coaching.Session{Date: "2026-01-12", Topic: "Steuern"})
	if err := r.office.BinSession(r.ctx, s.ID); err != nil {
		t.Fatal(err)
	}
	r.screen.ShowBin()
	r.shows("Papierkorb")
	r.screen.bin.onRestore(0)
	if all, err := r.office.Sessions(r.ctx, f.ID); err != nil || len(all) != 1 {
		t.Error(all, err)
	}
}
