package participation

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
)

func TestAnAnswerIsDeclinedAndGivenAfterAll(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	r := d.row("entry.disability")
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	if got := d.stored().Entry.Declined; !slices.Equal(got, []string{"disability"}) {
		t.Errorf("declined are %q", got)
	}
	d.press(fyne.KeySpace) // yes
	if e := d.stored().Entry; len(e.Declined) > 0 || e.Disability == nil || !*e.Disability {
		t.Errorf("%+v", e)
	}
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	if e := d.stored().Entry; !slices.Equal(e.Declined, []string{"disability"}) || e.Disability != nil {
		t.Errorf("%+v", e)
	}
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	if e := d.stored().Entry; len(e.Declined) > 0 || r.Unread() {
		t.Errorf("%+v", e)
	}
	d.row("entry.born")
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	if d.record().Born != desi.Born {
		t.Error("what stands in her record can be declined")
	}
}

func TestQuestionsFollowTheAnswers(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	asked := func(want bool, keys ...string) {
		t.Helper()
		for _, key := range keys {
			if d.asked(key) != want {
				t.Errorf("%s is asked: %v", key, !want)
			}
		}
	}
	choose := func(key, option string) {
		t.Helper()
		switch in := d.row(key).Input.(type) {
		case *question.Choice:
			in.Choice.Choose(option)
		case *question.Chips:
			in.Chips.Toggle(option)
		}
	}
	asked(true, "entry.hours", "entry.street")
	asked(false, "entry.unemployed-months", "entry.in-education")
	d.row("entry.hours").Input.(*question.Line).Field.SetText("")
	choose("entry.status", "unemployed")
	asked(true, "entry.unemployed-months")
	asked(false, "entry.hours")
	d.row("entry.unemployed-months")
	d.typeText("14")
	choose("entry.status", "inactive")
	asked(true, "entry.in-education", "entry.unemployed-months") // it has an answer all the same
	choose("entry.homeless", "yes")
	asked(false, "entry.street")
	if p := d.stored(); p.Entry.Status != "inactive" || *p.Entry.UnemployedMonths != 14 || p.Entry.HoursPerWeek != nil {
		t.Errorf("%+v", p.Entry)
	}
	d.page.sheet.column.Reveal(keyHead)
	d.sees("Monate der Arbeitslosigkeit sind angegeben, aber der Status ist ein anderer.")
	choose("entry.counted-as", "business")
	asked(false, "entry.born", "entry.gender", "entry.disability")
	asked(true, "entry.status") // answered
	d.page.sheet.column.Reveal(keyHead)
	d.sees("Gezählt wird ihr Betrieb. Sie selbst zählt nicht mit.", "Betrieb · Der Betrieb wird gezählt, aber sie hat keinen.")
	if d.stateOf("follow-up-form") != "not there" {
		t.Error("nobody asks a business six months after")
	}
	choose("entry.counted-as", "business") // takes it back
	d.sees("Noch offen: Zählt sie als Person oder ihr Betrieb?")
}

func TestAnotherRegulationAsksOtherQuestions(t *testing.T) {
	d := newDesk(t).add(desi)
	id := d.addProject(nordstadt)
	d.join(id).open()
	if d.asked("entry.jobless-household") {
		t.Error("asked under the new regulation")
	}
	project := nordstadt
	project.ID, project.Regulation = id, "1304/2013"
	if _, err := d.office.SaveProject(d.ctx, project); err != nil {
		t.Fatal(err)
	}
	d.page.Refresh()
	if !d.asked("entry.jobless-household") {
		t.Error("not asked under the old one")
	}
	d.sees("Verordnung (EU) 1304/2013")
	project.Regulation, project.From, project.To, project.KeepUntil = "", "", "", ""
	_, err := d.office.SaveProject(d.ctx, project)
	d.must(err)
	d.page.Refresh()
	d.sees("Dem Projekt fehlt die Verordnung. Niemand darin zählt.", "Dem Projekt fehlt Anfang oder Ende.", "Dem Projekt fehlt das Ende der Aufbewahrung.")
	d.seesNot("Verordnung (EU)")
	d.tap("Projekte öffnen")
	if d.projects != 1 {
		t.Error("the link does not lead to the projects")
	}
}

func TestHerRecordIsOneTruth(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	d.row("entry.street").Input.(*question.Line).Field.SetText("Nordmarkt 1")
	f, err := d.office.Founder(d.ctx, d.founder) // another page changes another part meanwhile
	d.must(err)
	f.BirthPlace = "Plovdiv"
	_, err = d.office.SaveFounder(d.ctx, f)
	d.must(err)
	d.press(fyne.KeyTab)
	if f := d.record(); f.Address.Street != "Nordmarkt 1" || f.Address.City != "Dortmund" || f.BirthPlace != "Plovdiv" {
		t.Errorf("%+v, %+v", f, f.Address)
	}
	if d.changed == 0 {
		t.Error("the window is not told")
	}
	for _, key := range []string{"entry.given-names", "entry.family-names"} {
		d.row(key).Input.(*question.Line).Field.SetText("")
	}
	d.press(fyne.KeyTab)
	f = d.record()
	if r := d.page.sheet.built["entry.family-names"]; r.Failure() == nil || f.FamilyNames != "Stoyanova" && f.GivenNames != "Desislava" {
		t.Errorf("%v, %q %q", r.Failure(), f.GivenNames, f.FamilyNames)
	}
}

func TestWrongAnswersStayOnThePage(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	for key, c := range map[string]struct{ typed, says string }{
		"entry.date":  {"31.2.2025", "„31.2.2025“ ist kein Datum. Beispiel: 05.12.2025, 24.3. oder +7"},
		"entry.born":  {"1.5.2030", "Dieses Datum liegt in der Zukunft."},
		"entry.hours": {"200", "Erlaubt ist ein Wert von 0 bis 168."},
	} {
		r := d.row(key)
		r.Input.(*question.Line).Field.SetText(c.typed)
		d.press(fyne.KeyTab)
		if r.Failure() == nil || r.Failure().Error() != c.says {
			t.Errorf("%s: %q says %v", key, c.typed, r.Failure())
		}
	}
	d.row("entry.city").Input.(*question.Line).Field.SetText("Lünen")
	if err := d.page.Leave(); !errors.Is(err, ErrUnfinished) {
		t.Errorf("leaving says %v", err)
	}
	if p, f := d.stored(), d.record(); p.Entry.Date != "2025-03-03" || f.Born != desi.Born || f.Address.City != "Lünen" {
		t.Errorf("%+v, %+v", p.Entry, f)
	}
	d.page.Refresh()
	if d.row("entry.hours").Input.(*question.Line).Field.Text != "200" {
		t.Error("what cannot be read is gone")
	}
}

func TestExitBeforeEntryIsRefused(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	d.page.Open("", "exit-form")
	r := d.row("exit.date")
	d.typeText("1.2.2025")
	d.press(fyne.KeyTab)
	d.must(d.saver.Flush())
	if r.Failure() == nil || r.Failure().Error() != "Der Austritt liegt vor dem Eintritt." || !errors.Is(d.page.Leave(), ErrUnfinished) {
		t.Errorf("%v", r.Failure())
	}
	d.row("exit.status")
	d.press(fyne.KeySpace)
	d.press(fyne.KeyReturn)
	if p := d.stored(); p.Exit == nil || p.Exit.Date != "" || p.Exit.Status != "unemployed" {
		t.Errorf("%+v", p.Exit)
	}
	d.row("exit.date").Input.(*question.Line).Field.SetText("28.11.2025")
	d.press(fyne.KeyTab)
	if p := d.stored(); p.Exit.Date != "2025-11-28" || d.page.Leave() != nil {
		t.Errorf("%+v", p.Exit)
	}
	d.page.Open("", "entry-form")
	d.row("entry.date").Input.(*question.Line).Field.SetText("1.12.2025")
	d.press(fyne.KeyTab)
	d.must(d.saver.Flush())
	if r := d.page.sheet.built["entry.date"]; r.Failure() == nil || d.stored().Entry.Date != "2025-03-03" {
		t.Errorf("an entry after the exit is taken: %v", r.Failure())
	}
}

func TestAnAbsurdAgeDoesNotCount(t *testing.T) {
	f := desi
	f.Born = "2025-06-01"
	d := newDesk(t).add(f)
	d.join(d.addProject(nordstadt)).open()
	d.sees("Damit sie zählt, fehlt: „Geburtsdatum“")
	d.row("entry.born").Input.(*question.Line).Field.SetText("14.3.1986")
	d.press(fyne.KeyTab)
	d.page.sheet.column.Reveal(keyHead)
	d.seesNot("Damit sie zählt, fehlt")
	d.sees("Der Bogen ist vollständig.")
}

func TestTheNextOpenQuestion(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	d.page.Open("", "exit-form")
	if d.page.active.Key != "exit.date" {
		t.Fatalf("the keyboard is in %s", d.page.active.Key)
	}
	var seen []string
	for range 20 {
		d.press(question.KeyNext)
		if d.told != "" {
			break
		}
		key := d.page.active.Key
		if slices.Contains(seen, key) {
			t.Fatalf("%s comes again", key)
		}
		seen = append(seen, key)
		d.press(question.KeyDecline, fyne.KeyModifierAlt)
		if key == "exit.date" {
			break
		}
	}
	if want := []string{"exit.regular", "exit.status", "exit.in-education", "exit.qualification", "exit.date"}; !slices.Equal(seen, want) {
		t.Errorf("%q", seen)
	}
	d.press(question.KeyNext)
	if d.told != "Alle Fragen dieses Bogens sind beantwortet." {
		t.Errorf("told %q", d.told)
	}
}

func TestCertificatesSpeakForALevel(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt), func(p *indicator.Participation) { p.Entry.Vocational = "university" }).open()
	d.row("entry.isced")
	level, ok := indicator.Rules().SuggestISCED("", "university")
	if !ok {
		t.Fatal("no rule for it")
	}
	q, _ := indicator.Forms().Question("entry.isced")
	d.sees("Ihre Abschlüsse sprechen für: " + valueText(q, float64(level)))
}

func TestNothingIsLostWhenSavingIsRefused(t *testing.T) {
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt)).open()
	d.row("entry.hours").Input.(*question.Line).Field.SetText("35")
	d.must(d.office.Restrict(d.ctx, d.founder, app.Restriction{Since: "2025-12-01", Why: app.Contested}))
	if err := d.page.Leave(); !errors.Is(err, app.ErrRestricted) {
		t.Errorf("leaving says %v", err)
	}
	d.page.Refresh()
	if !errors.Is(d.failed, app.ErrRestricted) || d.row("entry.hours").Input.(*question.Line).Field.Text != "35" {
		t.Errorf("told %v", d.failed)
	}
	d.must(d.office.Unrestrict(d.ctx, d.founder))
	if p := d.stored(); *p.Entry.HoursPerWeek != 35 {
		t.Errorf("%v", *p.Entry.HoursPerWeek)
	}
}
