package profiling

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
)

// desi is a founder of whom only the name is known.
var desi = app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"}

func TestAnswersAreStampedAndSaved(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.row("work.jobs")
	d.typeText("Näherin")
	answers := d.flush()
	want := profile.Answer{Question: "work.jobs", Value: []any{"Näherin"}, On: "2026-01-19", By: "Ute Becker", Source: "self"}
	if fmt.Sprint(answers["work.jobs"]) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", answers["work.jobs"], want)
	}
	head := profile.Answer{Question: "work", On: "2026-01-19", By: "Ute Becker", Source: "self"}
	if answers["work"] != head {
		t.Errorf("the head is %v", answers["work"])
	}
	if len(answers) != 2 {
		t.Errorf("%v are saved too", answers)
	}
	if !d.shows("Gespeichert 14:05") || !d.shows("1/8") {
		t.Errorf("%q", d.texts())
	}
}

func TestThreeStates(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	r := d.row("work.experience")
	d.press(question.KeyDecline, fyne.KeyModifierAlt)
	if a := d.flush()["work.experience"]; !a.Declined || a.Value != nil {
		t.Errorf("declined it is %v", a)
	}
	d.typeText("12")
	d.press(fyne.KeyTab)
	if a := d.flush()["work.experience"]; a.Declined || profile.TextOf(a.Value) != "12" {
		t.Errorf("answered it is %v", a)
	}
	r.Input.(*question.Line).Field.SetText("")
	r.Leave()
	if a, ok := d.flush()["work.experience"]; ok {
		t.Errorf("emptied it is %v", a)
	}
	d.decline(r)
	if !d.flush()["work.experience"].Declined {
		t.Error("a click does not decline")
	}
	d.decline(r)
	if a, ok := d.flush()["work.experience"]; ok {
		t.Errorf("taken back it is %v", a)
	}
}

// question is one of the catalogue.
func (d *desk) question(key string) profile.Question {
	d.Helper()
	q, ok := d.sheet.Catalogue.Question(key)
	if !ok {
		d.Fatalf("there is no question %q", key)
	}
	return q
}

// decline clicks on "keine Angabe" of a question.
func (d *desk) decline(r *question.Row) {
	d.Helper()
	r.MouseIn(&desktop.MouseEvent{})
	for _, text := range uitest.All[*canvas.Text](r) {
		if text.Text == "keine Angabe" && text.TextSize == theme.CaptionTextSize() {
			r.Tapped(&fyne.PointEvent{Position: text.Position().AddXY(4, 4)})
			return
		}
	}
	d.Fatal("she cannot decline")
}

func TestWholeBlockDeclined(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.sheet.onBlock("capital")
	d.sheet.pane.head.decline.Toggle("declined")
	if a := d.flush()["capital"]; !a.Declined || a.By != "Ute Becker" {
		t.Errorf("%v", a)
	}
	if state := d.sheet.model.state(d.question("capital.own")); state != profile.Declined || !d.shows("6/6") {
		t.Errorf("%v, %q", state, d.texts())
	}
	if question, ok := d.sheet.Catalogue.Next("capital.own", d.sheet.model.founder, d.sheet.model.answers); !ok || profile.BlockOf(question) == "capital" {
		t.Errorf("the next is %q", question)
	}
}

func TestHeadIsEditedAndAnswersOfThisDayFollow(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.row("network.mentor")
	d.typeText("Frau Kaya")
	h := d.sheet.pane.head
	d.Canvas().Focus(h.date.Field)
	h.date.Field.SetText("12.1.")
	d.press(fyne.KeyReturn)
	h.source.Choose("document")
	answers := d.flush()
	for _, key := range []string{"network", "network.mentor"} {
		if a := answers[key]; a.On != "2026-01-12" || a.Source != "document" || a.By != "Ute Becker" {
			t.Errorf("%v", a)
		}
	}
	d.Canvas().Focus(h.date.Field)
	h.date.Field.SetText("1.2.2026")
	d.press(fyne.KeyReturn)
	if !d.shows("Zukunft") || d.flush()["network"].On != "2026-01-12" {
		t.Errorf("a day in the future is taken: %q", d.texts())
	}
}

func TestBoundQuestionsChangeTheRecord(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	changed := 0
	d.sheet.Changed = func(app.ID) { changed++ }
	d.row("person.call-name")
	d.typeText("Desi")
	d.row("person.informal").Input.(*question.Chips).Chips.Toggle("yes")
	d.row("person.born")
	d.typeText("3.5.88")
	d.press(fyne.KeyReturn)
	d.row("person.street")
	d.typeText("Mallinckrodtstr. 1")
	d.row("person.emails")
	d.typeText("desi@example.org")
	answers, f := d.flush(), d.record()
	if f.CallName != "Desi" || f.Informal == nil || !*f.Informal || f.Born != "1988-05-03" || f.Address.Street != "Mallinckrodtstr. 1" || f.Emails[0] != "desi@example.org" {
		t.Errorf("%+v", f)
	}
	if a := answers["person.call-name"]; a.Value != nil || a.On != "2026-01-19" || a.By != "Ute Becker" {
		t.Errorf("the value stands twice: %v", a)
	}
	if changed == 0 {
		t.Error("nobody is told that the record changed")
	}
	f.Pronunciation = "Desi-SLA-wa"
	if _, err := d.office.SaveFounder(d.ctx, f); err != nil {
		t.Fatal(err)
	}
	d.row("person.city")
	d.typeText("Dortmund")
	if d.flush(); d.record().Pronunciation != "Desi-SLA-wa" || d.record().Address.City != "Dortmund" {
		t.Errorf("what another page changed is lost: %+v", d.record())
	}
}

func TestUnknownAnswersAreShownAndKept(t *testing.T) {
	d := newDesk(t).add(desi)
	alien := []profile.Answer{{Question: "future.thing", Value: []any{"eins", "zwei"}, Note: "aus 2027"}, {Question: "future.no", Declined: true}}
	if err := d.office.SaveAnswers(d.ctx, d.founder, alien); err != nil {
		t.Fatal(err)
	}
	d.open(tab, nil)
	d.sheet.onBlock(otherBlock)
	for _, want := range []string{"Weitere Antworten", "future.thing", "eins, zwei", "aus 2027", "keine Angabe"} {
		if !d.shows(want) {
			t.Errorf("%q is not among %q", want, d.texts())
		}
	}
	d.row("work.experience")
	d.typeText("3")
	if a := d.flush(); len(a) != 4 || a["future.no"] != alien[1] {
		t.Errorf("%v", a)
	}
}

func TestWhatIsEditedElsewhereLeadsThere(t *testing.T) {
	d := newDesk(t).sample().open(tab, nil)
	for key, section := range map[string]string{"language.languages": "language", "person.phones": "contact", "business.trade": "business"} {
		r := d.row(key)
		d.press(fyne.KeyReturn)
		if d.opened != section {
			t.Errorf("%s leads to %q", key, d.opened)
		}
		if words := strings.Join(uitest.Texts(r), " "); !strings.Contains(words, valueText(d.question(key), must(d.sheet.model.value(d.question(key))))) {
			t.Errorf("%s shows %q", key, uitest.Texts(r))
		}
	}
}

func must(v any, ok bool) any {
	if !ok {
		panic("no value")
	}
	return v
}

func TestNextOpenCrossesBlocksAndSkipsHiddenOnes(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.row("person.emergency")
	d.press(question.KeyNext)
	if got := d.sheet.active.Key; got != "language.languages" {
		t.Errorf("after the last of a block comes %q", got)
	}
	d.consent("residence", "family", "health")
	seen := map[string]bool{}
	d.sheet.Refresh()
	for range 200 {
		d.sheet.NextOpen()
		if d.told != "" {
			break
		}
		r := d.sheet.active
		if seen[r.Key] {
			t.Fatalf("%s comes again", r.Key)
		}
		if q := d.question(r.Key); q.ShownOnly() || !q.Counted() {
			d.decline(r)
		} else {
			d.press(question.KeyDecline, fyne.KeyModifierAlt)
		}
		seen[r.Key] = true
	}
	if d.told != "Offene Fragen gibt es nur noch in verborgenen Blöcken." || len(seen) < 80 {
		t.Errorf("after %d questions it says %q", len(seen), d.told)
	}
}

func TestConditionsShowAndHideQuestions(t *testing.T) {
	d := newDesk(t).add(desi)
	d.consent("family")
	d.open(tab, nil)
	d.sheet.onBlock("family")
	d.sheet.reveal("family")
	if d.sheet.pane.find("family.children") != nil {
		t.Error("the years of birth are asked before it is known whether there are children")
	}
	d.row("family.has-children").Input.(*question.Chips).Chips.Toggle("yes")
	d.press(fyne.KeyReturn)
	for _, year := range []string{"2013", "2018"} {
		d.typeText(year)
		d.press(fyne.KeyReturn)
	}
	if a := d.flush()["family.children"]; fmt.Sprint(a.Value) != "[2013 2018]" {
		t.Errorf("%v", a)
	}
	d.press(fyne.KeyReturn)
	if got := d.sheet.active.Key; got != "family.single-parent" {
		t.Errorf("the keyboard is in %q", got)
	}
}

func TestHelpAndNoteByKeys(t *testing.T) {
	d := newDesk(t).sample().open(tab, nil)
	r := d.row("education.recognition")
	help := r.Words.Help
	if help == "" || d.shows(help[:20]) {
		t.Fatalf("the help %q is shown at once", help)
	}
	d.press(question.KeyHelp, fyne.KeyModifierAlt)
	if !d.shows(help[:20]) {
		t.Errorf("%q", d.texts())
	}
	d.press(question.KeyNote, fyne.KeyModifierAlt)
	uitest.Dialog(t, d.Canvas())
	d.typeText("Termin bei der HWK im Mai")
	test.Tap(d.dialogButton("Speichern"))
	if a := d.stored()["education.recognition"]; a.Note != "Termin bei der HWK im Mai" || a.Value != "not-applied" || a.On != "2025-03-10" {
		t.Errorf("%v", a)
	}
	if !d.shows("Termin bei der HWK") {
		t.Errorf("%q", d.texts())
	}
}

func TestPointerShowsWhatCanBeDeclined(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	r := d.row("work.experience")
	d.Canvas().Unfocus()
	if slices.Contains(uitest.Texts(r), "keine Angabe") {
		t.Error("it is shown at rest")
	}
	r.MouseIn(&desktop.MouseEvent{})
	if !slices.Contains(uitest.Texts(r), "keine Angabe") {
		t.Error("it is not shown under the pointer")
	}
	r.MouseOut()
	d.decline(r)
	r.MouseOut()
	d.Canvas().Unfocus()
	if !slices.Contains(uitest.Texts(r), "keine Angabe") {
		t.Error("declined, it is not shown")
	}
}
