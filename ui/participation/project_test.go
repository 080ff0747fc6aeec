package participation

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (d *desk) participations() []indicator.Participation {
	d.Helper()
	all, err := d.office.Participations(d.ctx, d.founder)
	d.must(err)
	return all
}

func TestAFounderWithoutParticipation(t *testing.T) {
	d := newDesk(t).add(desi).open()
	d.sees("Es gibt noch kein Projekt, an dem sie teilnehmen kann.")
	d.tap("Projekte öffnen")
	if d.projects != 1 {
		t.Error("the button does not lead to the projects")
	}
	d.page.Open("", "entry-form") // nothing to open
	d.page.NextOpen()
	d.addProject(nordstadt)
	d.page.Refresh()
	d.sees("Sie nimmt an keinem Projekt teil.", "nie beides")
	for i, end := range []app.Clock{"13:00", "12:01"} {
		day := app.NewDate(2025, time.March, 10+i)
		s, err := d.office.SaveSession(d.ctx, d.founder, coaching.Session{
			Date: day, Start: "08:00", End: end, Kind: "other", Place: "office", Concern: "x", Course: "x", Analysis: "x", Recommendation: "x", Agreements: "x",
		})
		d.must(err)
		closed, faults := s.Close("2025-03-31")
		d.must(faults.Err())
		_, err = d.office.SaveSession(d.ctx, d.founder, closed)
		d.must(err)
	}
	d.page.Refresh()
	d.sees("Sie hat mehr als acht Stunden Beratung und nimmt an keinem Projekt teil.")
	d.must(d.page.Leave())
	d.well()
}

func TestTakenIntoAProjectByKeyboard(t *testing.T) {
	d := newDesk(t).add(desi)
	one, other := d.addProject(nordstadt), d.addProject(app.Project{Name: "Zweites"})
	d.open()
	d.tap("In ein Projekt aufnehmen")
	d.tap("Aufnehmen")
	uitest.Dialog(t, d.Canvas())
	if got := d.shows("Diese Angabe fehlt."); !got || len(d.participations()) != 0 {
		t.Errorf("taken in without a project: %v", d.participations())
	}
	uitest.Input[*widgets.Choice](t, uitest.Top(d.window), "Projekt").Choose(string(one))
	uitest.Input[*widgets.Choice](t, uitest.Top(d.window), "Gezählt wird").Choose("person")
	day := uitest.All[*widgets.DateField](uitest.Top(d.window))[0]
	day.Entry.SetText("+7")
	d.tap("Aufnehmen")
	if !d.shows("Dieses Datum liegt in der Zukunft.") {
		t.Error("an entry to come is taken")
	}
	day.Entry.SetText("3.3.2025")
	d.Canvas().Focus(day.Entry)
	d.press(fyne.KeyReturn)
	uitest.Closed(t, d.Canvas())
	all := d.participations()
	if len(all) != 1 || all[0].Project != one || all[0].CountedAs != indicator.AsPerson || all[0].Entry.Date != "2025-03-03" {
		t.Fatalf("%+v", all)
	}
	if d.page.form != indicator.EntryForm || d.changed == 0 || d.told != "In das Projekt aufgenommen." {
		t.Errorf("%s is in front, told %q", d.page.form, d.told)
	}
	d.page.onJoin() // only the other one is left
	d.seesNot("Nordstadt")
	uitest.Input[*widgets.Choice](t, uitest.Top(d.window), "Gezählt wird").Choose("business")
	d.tap("Aufnehmen")
	if all := d.participations(); len(all) != 2 || d.page.model.project != other {
		t.Errorf("%+v", all)
	}
	d.page.onJoin()
	uitest.Closed(t, d.Canvas())
	if d.told != "Sie nimmt schon an allen Projekten teil." {
		t.Errorf("told %q", d.told)
	}
}

func TestParticipationsSideBySide(t *testing.T) {
	d := newDesk(t).add(desi)
	first, second := d.addProject(nordstadt), d.addProject(app.Project{Name: "Zweites", Regulation: "1304/2013"})
	d.join(first, func(p *indicator.Participation) { p.Exit = &indicator.Exit{Date: "2025-06-30"} })
	d.join(second, func(p *indicator.Participation) { p.Entry.Date = "2025-07-01" }).open()
	if d.page.model.project != second {
		t.Errorf("in front is not the one in which she is")
	}
	d.row("entry.hours").Input.(*question.Line).Field.SetText("35")
	d.page.bar.choice.Choose(string(first))
	d.row("exit.date")
	d.page.bar.choice.Choose(string(second))
	if got := *d.stored().Entry.HoursPerWeek; got != 35 {
		t.Errorf("what was typed before is %v", got)
	}
	d.page.Open(first, "entry-form")
	if got := *d.stored().Entry.HoursPerWeek; got != 20 || d.page.model.project != first {
		t.Errorf("of the other project there are %v hours", got)
	}
}

func TestTakenOutAndBack(t *testing.T) {
	d := newDesk(t).add(desi)
	project := d.addProject(nordstadt)
	d.join(project).open()
	d.row("entry.hours").Input.(*question.Line).Field.SetText("35")
	d.page.onDrop()
	d.well()
	if len(d.participations()) != 0 || !d.shows("Sie nimmt an keinem Projekt teil.") {
		t.Fatal("she is still in it")
	}
	if len(d.actions) != 1 || d.actions[0].Label != "Rückgängig" {
		t.Fatalf("%+v", d.actions)
	}
	d.actions[0].Run()
	all := d.participations()
	if len(all) != 1 || *all[0].Entry.HoursPerWeek != 35 || d.page.model.project != project || *all[0].Entry.ISCED != 3 {
		t.Errorf("%+v", all)
	}
	d.sees("Gezählt wird sie als Person.")
}

func TestTwinsAreNamed(t *testing.T) {
	twin := desi
	d := newDesk(t)
	project := d.addProject(nordstadt)
	d.add(twin).join(project, func(p *indicator.Participation) { p.Entry.Date = "2025-01-10" })
	first := d.founder
	d.add(desi).join(project).open()
	d.sees("Person · Sie steht schon einmal im Projekt. Nur der erste Eintritt zählt. Gemeint ist Stoyanova, Desislava.")
	d.row("entry.born").Input.(*question.Line).Field.SetText("1.1.1970")
	d.press(fyne.KeyTab)
	d.record()
	d.page.Refresh()
	d.page.sheet.column.Reveal(keyHead)
	d.sees("Das Geburtsdatum ist ein anderes.")
	d.founder = first
	d.open()
	d.seesNot("Gemeint ist")
	business, err := d.office.SaveBusiness(d.ctx, first, app.Business{Name: "Nadel & Faden"})
	d.must(err)
	d.join(project, func(p *indicator.Participation) { p.CountedAs = indicator.AsBusiness })
	d.add(app.Founder{GivenNames: "Rasha", FamilyNames: "al-Khatib"})
	d.must(d.office.LinkBusiness(d.ctx, d.founder, business.ID))
	d.join(project, func(p *indicator.Participation) { p.CountedAs, p.Entry.Date = indicator.AsBusiness, "2025-05-05" }).open()
	d.sees("Sie steht schon einmal im Projekt. Nur der erste Eintritt zählt. Gemeint ist Stoyanova, Desislava.")
}

func TestAnUnknownProject(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	d.page.model.projects = nil // as a bundle of another office may bring it
	d.page.show(d.page.model.project, indicator.EntryForm)
	d.sees("Unbekanntes Projekt", "Das Projekt gibt es nicht mehr. Die Teilnahme zählt nicht.")
}

func TestRestrictedRecordsAreOnlyShown(t *testing.T) {
	d := newDesk(t).sample()
	d.must(d.office.Restrict(d.ctx, d.founder, app.Restriction{Since: "2025-12-01", Why: app.Contested}))
	d.open()
	d.page.Open("", "entry-form")
	d.sees("Diese Daten werden nur aufbewahrt.")
	d.page.sheet.column.Reveal("entry.isced")
	d.sees("selbständig", "20 Stunden pro Woche", "3 – Abitur oder Lehre")
	d.seesNot("Mehr", "Nächste offene Frage", "keine Angabe")
	for _, r := range d.page.sheet.rows() {
		if r.Input.First() != nil {
			t.Errorf("%s can be changed", r.Key)
		}
	}
	d.press(fyne.KeyTab)
	d.must(d.page.Leave())
	d.must(d.office.Unrestrict(d.ctx, d.founder))
	d.page.Refresh()
	d.seesNot("Diese Daten werden nur aufbewahrt.")
	if d.row("entry.hours").Input.First() == nil {
		t.Error("it cannot be changed after the restriction is lifted")
	}
}

func TestWhatTheRecordsLackIsNoError(t *testing.T) {
	d := newDesk(t).add(app.Founder{CallName: "Desi"})
	d.join(d.addProject(app.Project{Name: "Leer"}), func(p *indicator.Participation) { *p = indicator.Participation{Project: p.Project} }).open()
	for step := range formSteps {
		d.page.Open("", step)
	}
	for _, s := range d.page.timeline.steps {
		if s.State != coaching.StepUnknown {
			t.Errorf("%s is %s", s.Key, s.State)
		}
	}
	if steps := d.page.timeline.steps; !slices.ContainsFunc(steps, func(s stop) bool { return s.text() == "offen bis zum Eintritt" }) {
		t.Error("nothing waits for the entry")
	}
	d.well()
}
