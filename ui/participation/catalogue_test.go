package participation

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
)

// invented is a catalogue with questions that the code has not heard of: one of each kind, options in few and in many
// words, a condition, and a value in the founder's record.
const invented = `{
 "options": {"school": ["none", "lower"], "vocational": ["none", "one-year", "apprenticeship", "health-school", "master-craft", "university"], "isced": ["0","1","2","3","4","5","6","7","8"]},
 "forms": [{"key": "entry", "questions": [
  {"key": "entry.x-date", "kind": "date", "of": "entry.date", "need": "counting"},
  {"key": "entry.x-text", "kind": "text", "of": "exit.reason", "need": "form"},
  {"key": "entry.x-number", "kind": "number", "min": 0, "max": 60, "of": "entry.hoursPerWeek", "need": "form"},
  {"key": "entry.x-whole", "kind": "number", "whole": true, "min": 0, "max": 60, "unit": "months", "of": "entry.unemployedMonths", "need": "form"},
  {"key": "entry.x-scale", "kind": "number", "whole": true, "optionSet": "isced", "of": "entry.isced", "need": "form"},
  {"key": "entry.x-choice", "kind": "choice", "optionSet": "school", "of": "entry.school", "need": "form"},
  {"key": "entry.x-long", "kind": "choice", "optionSet": "vocational", "of": "entry.vocational", "need": "form"},
  {"key": "entry.x-yesno", "kind": "yesno", "of": "entry.rural", "need": "free"},
  {"key": "entry.x-then", "kind": "yesno", "of": "entry.homeless", "need": "free", "when": {"question": "entry.x-yesno", "is": ["no"]}},
  {"key": "entry.x-record", "kind": "text", "of": "founder.birthPlace", "need": "form"}
 ]}]
}`

// TestAnAddedQuestionNeedsNoCode drives one question of each kind by the keyboard into the office and back.
func TestAnAddedQuestionNeedsNoCode(t *testing.T) {
	catalogue, err := indicator.ParseCatalogue([]byte(invented))
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t).add(desi)
	d.join(d.addProject(nordstadt), func(p *indicator.Participation) { p.Entry = nil }).openWith(catalogue)
	if d.asked("entry.x-then") {
		t.Error("asked before its condition is fulfilled")
	}
	for _, c := range []struct{ question, keys string }{
		{"x-date", "3.3.25"},
		{"x-text", "Umzug"},
		{"x-number", "12,5"},
		{"x-whole", "14"},
		{"x-scale", "<3"},
		{"x-choice", "> "},
		{"x-long", "<2"},
		{"x-yesno", "> "},
		{"x-then", " "},
		{"x-record", "Plovdiv"},
	} {
		d.row("entry." + c.question)
		d.keys(c.keys)
		d.press(fyne.KeyTab)
	}
	d.well()
	p := d.stored()
	e := p.Entry
	if e.Date != "2025-03-03" || *e.HoursPerWeek != 12.5 || *e.UnemployedMonths != 14 || p.Exit.Reason != "Umzug" || *e.Rural || !*e.Homeless {
		t.Errorf("%+v", e)
	}
	if *e.ISCED != 3 || e.School != "lower" || e.Vocational != "apprenticeship" || d.record().BirthPlace != "Plovdiv" {
		t.Errorf("ISCED %d, school %s, vocational %s, born in %s", *e.ISCED, e.School, e.Vocational, d.record().BirthPlace)
	}
	d.openWith(catalogue)
	d.sees("10 von 10 beantwortet", "03.03.2025", "12,5", "Umzug")
	d.page.sheet.column.Reveal("entry.x-record")
	d.sees("Plovdiv", "Lehre")
}

// keys presses keys: > is Right, a < opens a list and the digit after it goes so many options down and chooses; all else
// is typed.
func (d *desk) keys(keys string) {
	d.Helper()
	if down, list := strings.CutPrefix(keys, "<"); list {
		d.press(fyne.KeySpace)
		for range down[0] - '0' {
			d.press(fyne.KeyDown)
		}
		d.press(fyne.KeyReturn)
		return
	}
	for _, r := range keys {
		switch r {
		case '>':
			d.press(fyne.KeyRight)
		case ' ':
			d.press(fyne.KeySpace)
		default:
			d.typeText(string(r))
		}
	}
}

// TestEveryQuestionOfTheFormsIsDrawn opens every form under both regulations and counts, and looks at each question.
func TestEveryQuestionOfTheFormsIsDrawn(t *testing.T) {
	seen := map[string]bool{}
	for _, regulation := range []app.Regulation{"2021/1057", "1304/2013"} {
		for _, status := range []indicator.WorkStatus{"unemployed", "inactive", "employed"} {
			d := newDesk(t).add(desi)
			project := nordstadt
			project.Regulation = regulation
			no := false
			d.join(d.addProject(project), func(p *indicator.Participation) {
				p.Entry.Status, p.Exit, p.FollowUp = status, &indicator.Exit{Status: status, Regular: &no}, &indicator.FollowUp{Status: status}
			}).open()
			for step := range formSteps {
				d.page.Open("", step)
				for _, key := range d.page.sheet.keys[1:] {
					r := d.row(key)
					q, _ := indicator.Forms().Question(key)
					seen[key] = true
					checkRow(t, r, q)
				}
			}
		}
	}
	for _, form := range indicator.Forms().Forms {
		for _, q := range form.Questions {
			if !seen[q.Key] {
				t.Errorf("%s is never asked", q.Key)
			}
		}
	}
}

func checkRow(t *testing.T, r *question.Row, q indicator.Question) {
	t.Helper()
	texts := strings.Join(uitest.Texts(r), " ")
	if !strings.Contains(texts, labelOf(q)) || q.Special != strings.Contains(texts, "besonders geschützt") {
		t.Errorf("%s shows %q", q.Key, texts)
	}
	if (q.Name() != "") != strings.Contains(texts, "keine Angabe") {
		t.Errorf("%s can be declined: %q", q.Key, texts)
	}
	if q.OfFounder() != strings.Contains(texts, "aus ihren Stammdaten") {
		t.Errorf("%s does not say where it lives: %q", q.Key, texts)
	}
}
