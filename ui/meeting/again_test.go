package meeting

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
)

func TestKilledProgramGoesOnWhereTheClockShouldBe(t *testing.T) {
	d := newDesk(t).work()
	d.pass(90 * time.Second)
	before := d.state()
	d.kill(3 * time.Minute)
	after := d.state()
	if after.Woman != before.Woman || after.Round != before.Round || after.Remaining != before.Remaining-180 || after.Left != before.Left-180 {
		t.Errorf("%+v, before %+v", after, before)
	}
	if d.page.open != before.Woman || d.page.face.sight.tone != going {
		t.Errorf("the sheet of %q is open, %v", d.page.open, d.page.face.sight)
	}
	d.pass(time.Second)
	if got := d.state().Remaining; got != before.Remaining-181 {
		t.Errorf("%d seconds are left", got)
	}
}

func TestKilledInAPauseItPausesStill(t *testing.T) {
	d := newDesk(t).work()
	d.press(fyne.KeySpace)
	before := d.state().Remaining
	d.kill(7 * time.Minute)
	if s := d.state(); !s.Paused || s.Remaining != before || d.page.face.sight.tone != paused {
		t.Errorf("%+v", s)
	}
}

func TestSleepCountsAsTime(t *testing.T) {
	d := newDesk(t).work()
	before := d.state().Remaining
	d.now = d.now.Add(4 * time.Minute) // the program stood still
	d.pass(time.Second)
	if got := d.state().Remaining; got != before-241 || d.warned != "" {
		t.Errorf("%d seconds are left of %d, warned %q", got, before, d.warned)
	}
}

func TestClockPutBackChangesNothing(t *testing.T) {
	for name, put := range map[string]func(d *desk){
		"while it looks": func(d *desk) { d.now = d.now.Add(-time.Hour) },
		"while it was away": func(d *desk) {
			d.kill(-2 * time.Hour)
		},
	} {
		d := newDesk(t).work()
		d.pass(30 * time.Second)
		before := d.state()
		put(d)
		d.pass(10 * time.Second)
		after := d.state()
		lost := before.Remaining - after.Remaining
		if d.warned == "" || after.Woman != before.Woman || lost > 41 || after.Asks {
			t.Errorf("%s: %d seconds are lost, warned %q, %+v", name, lost, d.warned, after)
		}
		kept := d.stored().Clock
		if kept[len(kept)-1].Kind != team.EventSet {
			t.Errorf("%s: the log ends with %s", name, kept[len(kept)-1].Kind)
		}
		d.pass(20 * time.Second)
		if got := d.state().Remaining; got != after.Remaining-20 {
			t.Errorf("%s: in 20 seconds %d pass", name, after.Remaining-got)
		}
	}
}

func TestNextDayItAsks(t *testing.T) {
	d := newDesk(t).work()
	d.pass(time.Minute)
	before := d.state().Remaining
	d.kill(14 * time.Hour)
	if s := d.state(); !s.Asks || !d.page.asks.content.Visible() || d.page.bar.content.Visible() {
		t.Fatalf("%+v", s)
	}
	d.press(fyne.KeyF3)
	s := d.state()
	if s.Asks || s.Remaining < before || d.page.asks.content.Visible() || !d.page.bar.content.Visible() {
		t.Errorf("%d seconds are left of %d, %+v", s.Remaining, before, s)
	}
	d.pass(5 * time.Second)
	if got := d.state().Remaining; got != s.Remaining-5 {
		t.Errorf("in 5 seconds %d pass", s.Remaining-got)
	}
}

func TestNextDayItMayBeOver(t *testing.T) {
	d := newDesk(t).work()
	d.kill(14 * time.Hour)
	uitest.Button(t, d.window.Content(), "Als beendet eintragen").OnTapped()
	m := d.stored()
	if m.Standing() != team.Held || !d.done || m.Date != "2025-05-13" {
		t.Errorf("%v on %v, done %v", m.Standing(), m.Date, d.done)
	}
	if s := team.StateOf(m.Clock, d.now); !s.Ended || s.Elapsed > 3600 {
		t.Errorf("%+v", s)
	}
}

func TestHeldMeetingIsShownAndCanBeTakenUpAgain(t *testing.T) {
	d := newDesk(t).work()
	d.pass(time.Minute)
	for d.page.evening.Coming().Kind != team.EventEnd {
		d.press(fyne.KeyF3)
	}
	d.press(fyne.KeyF3)
	uitest.Button(t, uitest.Dialog(t, d.Canvas()), "Beenden").OnTapped()
	if m := d.stored(); m.Standing() != team.Held || !d.done {
		t.Fatalf("%v", m.Standing())
	}
	d.kill(time.Hour)
	if s := d.page.face.sight; s.name != "Das Treffen ist zu Ende" || d.awake != nil && d.awake[len(d.awake)-1] {
		t.Errorf("%v", s)
	}
	d.press(fyne.KeyF10)
	if s := d.state(); s.Ended || d.stored().Standing() != team.Running {
		t.Errorf("%+v", s)
	}
}

func TestMeetingOfAnotherDayIsHeldToday(t *testing.T) {
	d := newDesk(t)
	d.now = d.now.Add(24 * time.Hour)
	d.begin()
	if m := d.stored(); m.Date != "2025-05-14" || m.Start != "18:00" {
		t.Errorf("%v, %v", m.Date, m.Start)
	}
	d.press(fyne.KeyF10)
	if m := d.stored(); m.Date != "2025-05-13" || m.Standing() != team.Planned || !d.page.attending {
		t.Errorf("%v, %v", m.Date, m.Standing())
	}
}

func TestTwoMeetingsOnOneDayDoNotDisturbEachOther(t *testing.T) {
	d := newDesk(t).work()
	other, err := d.office.SaveMeeting(d.ctx, d.team.ID, team.Meeting{ID: d.office.NewID(), Number: 5, Date: "2025-05-13", Start: "20:00"})
	d.must(err)
	before := d.state()
	d.kill(time.Minute)
	if s := d.state(); s.Woman != before.Woman {
		t.Errorf("%+v", s)
	}
	kept, err := d.office.Team(d.ctx, d.team.ID)
	d.must(err)
	if m, ok := kept.Meeting(other.ID); !ok || len(m.Clock) > 0 || m.Standing() != team.Planned {
		t.Errorf("%+v", m)
	}
}

func TestErasedWomanHasNoName(t *testing.T) {
	d := newDesk(t).open()
	d.press(fyne.Key0)
	d.page.closed = true
	d.page.evening.Women()
	gone := app.ID("aaaaaaaaaaaaaaaaaaaaaaaaaa")
	m := d.stored()
	m.Attendance[gone] = team.Present
	_, err := d.office.SaveMeeting(d.ctx, d.team.ID, m)
	d.must(err)
	d.open()
	if n := len(d.page.evening.Women()); n != 6 || d.page.name(gone) != "ehemaliges Mitglied" {
		t.Errorf("%d women, one is called %q", n, d.page.name(gone))
	}
}
