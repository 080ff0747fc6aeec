package participation

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/swot"
)

// TestTheLineOverTime looks at the same participation on several days.
func TestTheLineOverTime(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt), func(p *indicator.Participation) {
		yes := true
		p.Exit = &indicator.Exit{Date: "2025-11-28", Regular: &yes}
	}).open()
	_, err := d.office.SaveWorksheet(d.ctx, d.founder, swot.Worksheet{Date: "2025-04-20", Factors: []swot.Factor{{ID: d.office.NewID(), Quadrant: "strength", Text: "Nähen"}}})
	d.must(err)
	for _, c := range []struct {
		today, step, want string
	}{
		{"2025-03-04", "entry-form", "done: erledigt am 03.03.2025"},
		{"2025-03-04", "first-session", "due: fällig bis 10.03.2025"},
		{"2025-03-11", "first-session", "overdue: überfällig seit 10.03.2025"},
		{"2025-03-04", "goal-agreement", "later: später, bis 14.04.2025"},
		{"2025-03-04", "swot", "done: erledigt am 20.04.2025"},
		{"2025-11-29", "exit-form", "due: fällig bis 26.12.2025"},
		{"2025-12-27", "exit-form", "overdue: überfällig seit 26.12.2025"},
		{"2025-12-27", "follow-up-form", "later: später, bis 28.05.2026"},
		{"2026-05-01", "follow-up-form", "due: fällig bis 28.05.2026"},
		{"2026-05-29", "follow-up-form", "overdue: überfällig seit 28.05.2026"},
	} {
		d.clock = app.Date(c.today).Time().Add(9 * time.Hour)
		d.page.Refresh()
		if got := d.stateOf(c.step); got != c.want {
			t.Errorf("%s: %s is %q, want %q", c.today, c.step, got, c.want)
		}
	}
	d.page.Open("", "exit-form")
	d.sees("Auszufüllen bis vier Wochen nach dem Austritt, also bis 26.12.2025.")
	d.page.Open("", "follow-up-form")
	d.sees("Auszufüllen sechs Monate nach dem Austritt, am 28.05.2026.")
}

func TestAnAnswerMovesTheLine(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	if got := d.stateOf("exit-form"); got != "unknown: offen bis zum Austritt" {
		t.Errorf("%q", got)
	}
	d.page.Open("", "exit-form")
	d.sees("Auszufüllen bis vier Wochen nach dem Austritt.")
	d.row("exit.date")
	d.typeText("28.11.2025")
	d.press(fyne.KeyTab)
	if got := d.stateOf("exit-form"); got != "due: fällig bis 26.12.2025" {
		t.Errorf("%q", got)
	}
	d.row("exit.status")
	d.press(fyne.KeySpace)
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyTab)
	if got := d.stateOf("exit-form"); got != "due: 3 Angaben fehlen noch" {
		t.Errorf("%q", got)
	}
}

func TestTheLineOpensItsPlaces(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	for i, s := range d.page.timeline.steps {
		d.step = ""
		d.Canvas().Focus(d.page.timeline.list)
		d.page.timeline.list.Highlight(i)
		d.press(fyne.KeyReturn)
		switch {
		case s.form != "" && (d.page.form != s.form || d.page.sheet.form != s.form || d.step != ""):
			t.Errorf("%s shows the form %s and leads to %q", s.Key, d.page.form, d.step)
		case s.form == "" && d.step != s.Key:
			t.Errorf("%s leads to %q", s.Key, d.step)
		}
	}
	d.page.timeline.list.Select(0)
	if d.page.form != indicator.EntryForm {
		t.Errorf("a click shows %s", d.page.form)
	}
}

// TestAStateIsToldByMoreThanItsColour: each state has a mark of its own.
func TestAStateIsToldByMoreThanItsColour(t *testing.T) {
	seen := map[string]coaching.StepState{}
	for _, state := range []coaching.StepState{coaching.StepDone, coaching.StepOverdue, coaching.StepDue, coaching.StepLater, coaching.StepUnknown} {
		r := newStepRow()
		r.show(stop{Step: coaching.Step{StandardStep: coaching.StandardStep{Key: "swot"}, State: state}}, false, false)
		d := r.CreateRenderer().(*stepRenderer)
		shape := ""
		for _, o := range []fyne.CanvasObject{d.disc, d.square, d.dot, d.dash, d.tick[0], d.cry} {
			if o.Visible() {
				shape += "x"
			} else {
				shape += "-"
			}
		}
		if other, twice := seen[shape]; twice {
			t.Errorf("%s looks like %s", state, other)
		}
		seen[shape] = state
	}
}

func TestTheFormWhoseTurnItIsComesFirst(t *testing.T) {
	d := newDesk(t).add(desi)
	project := d.addProject(nordstadt)
	yes, hours := true, 20.0
	left := func(p *indicator.Participation) {
		p.Exit = &indicator.Exit{Date: "2025-11-28", Status: "self-employed", Regular: &yes, HoursPerWeek: &hours, InEducation: &yes, Qualification: &yes}
	}
	for _, c := range []struct {
		today string
		as    func(*indicator.Participation)
		want  indicator.FormKey
	}{
		{"2025-03-05", func(p *indicator.Participation) { p.Entry.Status = "" }, indicator.EntryForm},
		{"2025-12-05", func(p *indicator.Participation) { left(p); p.Exit.Status = "" }, indicator.ExitForm},
		{"2025-12-05", left, indicator.EntryForm},
		{"2026-05-20", left, indicator.FollowUpForm},
	} {
		d.clock = app.Date(c.today).Time()
		d.join(project, c.as).open()
		if d.page.form != c.want {
			t.Errorf("%s: %s is in front, want %s", c.today, d.page.form, c.want)
		}
	}
	d.page.Open(project, "exit-form")
	d.page.Open(project, "")
	if d.page.form != indicator.FollowUpForm {
		t.Errorf("opened without a form it shows %s", d.page.form)
	}
}
