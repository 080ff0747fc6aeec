package profiling

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/question"
)

// added is a catalogue with one question of each kind that can be answered, none of which the code has heard of.
const added = `{
 "options": {"colour": ["red", "green"], "many": ["a1","a2","a3","a4","a5","a6"], "steps": ["0","1","2","3"]},
 "blocks": [{"key": "invented", "questions": [
  {"key": "invented.text", "kind": "text"},
  {"key": "invented.words", "kind": "words"},
  {"key": "invented.number", "kind": "number", "unit": "months", "min": 0, "max": 99},
  {"key": "invented.scale", "kind": "number", "optionSet": "steps"},
  {"key": "invented.money", "kind": "money"},
  {"key": "invented.date", "kind": "date", "past": true},
  {"key": "invented.month", "kind": "month"},
  {"key": "invented.choice", "kind": "choice", "optionSet": "colour"},
  {"key": "invented.long-choice", "kind": "choice", "optionSet": "many"},
  {"key": "invented.choices", "kind": "choices", "optionSet": "many"},
  {"key": "invented.yesno", "kind": "yesno"},
  {"key": "invented.list", "kind": "list"},
  {"key": "invented.numbers", "kind": "numbers"},
  {"key": "invented.week", "kind": "week"},
  {"key": "invented.bound", "kind": "text", "of": "founder.birthPlace"}
 ]}]
}`

// inventions is what is typed or pressed for each kind, what is saved then, and how it reads when it is shown again.
var inventions = []struct {
	question string
	do       func(d *desk, in question.Input)
	saved    string
	shown    string
}{
	{"text", typed("Nähstube"), "Nähstube", "Nähstube"},
	{"words", typed("Eins zwei"), "Eins zwei", "Eins zwei"},
	{"number", typed("12,5"), "12.5", "12,5"},
	{"scale", keyed("3"), "3", ""},
	{"money", typed("1.250"), "125000", "1.250,00\u00a0€"},
	{"date", typed("24.12.25"), "2025-12-24", "24.12.2025"},
	{"month", typed("9.2014"), "2014-09", "September 2014"},
	{"choice", chosen("green"), "green", ""},
	{"long-choice", chosen("a4"), "a4", ""},
	{"choices", func(_ *desk, in question.Input) {
		in.(*question.Chips).Chips.Toggle("a5")
		in.(*question.Chips).Chips.Toggle("a2")
	}, "[a2 a5]", ""},
	{"yesno", func(d *desk, _ question.Input) { d.press(fyne.KeyRight); d.press(fyne.KeySpace) }, "no", ""},
	{"list", typed("Eins", "Zwei"), "[Eins Zwei]", "Eins"},
	{"numbers", typed("2013", "2018"), "[2013 2018]", "2.013"},
	{"week", typed("8", "13"), "[mon 08:00-13:00]", "08:00"},
	{"bound", typed("Plovdiv"), "", "Plovdiv"},
}

// typed types texts, each but the last followed by Enter.
func typed(texts ...string) func(*desk, question.Input) {
	return func(d *desk, _ question.Input) {
		for i, text := range texts {
			if i > 0 {
				d.press(fyne.KeyReturn)
			}
			d.typeText(text)
		}
	}
}

// chosen chooses an option, side by side or in a list.
func chosen(key string) func(*desk, question.Input) {
	return func(_ *desk, in question.Input) {
		if c, ok := in.(*question.Chips); ok {
			c.Chips.Toggle(key)
			return
		}
		in.(*question.Choice).Choice.Choose(key)
	}
}

func keyed(letters string) func(*desk, question.Input) {
	return func(d *desk, _ question.Input) { d.typeText(letters) }
}

// TestAddedQuestionNeedsNoCode drives one question of each kind from the catalogue through the page into the office
// and back.
func TestAddedQuestionNeedsNoCode(t *testing.T) {
	catalogue, err := profile.ParseCatalogue([]byte(added))
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t).add(desi).open(tab, catalogue)
	for _, c := range inventions {
		r := d.row("invented." + c.question)
		c.do(d, r.Input)
	}
	if err := d.sheet.Leave(); err != nil {
		t.Fatal(err)
	}
	answers := d.stored()
	checkSaved(t, answers)
	if d.record().BirthPlace != "Plovdiv" {
		t.Errorf("%+v", d.record())
	}
	d.sheet = d.room(catalogue).Sheet(d.founder)
	d.window.SetContent(d.sheet.Content())
	d.sheet.Refresh()
	checkShown(d, answers)
	if p := catalogue.Progress("", d.sheet.model.founder, d.sheet.model.answers); p.Answered != len(inventions) {
		t.Errorf("%+v", p)
	}
}

func checkSaved(t *testing.T, answers map[string]profile.Answer) {
	t.Helper()
	for _, c := range inventions {
		a := answers["invented."+c.question]
		got := profile.TextOf(a.Value)
		if got == "" && a.Value != nil {
			got = fmt.Sprint(a.Value)
		}
		if got != c.saved || a.On != "2026-01-19" {
			t.Errorf("%s is saved as %q: %v", c.question, got, a)
		}
	}
}

func checkShown(d *desk, answers map[string]profile.Answer) {
	d.Helper()
	for _, c := range inventions {
		r := d.row("invented." + c.question)
		d.Canvas().Unfocus()
		value, err := r.Input.Read()
		if err != nil || !question.Same(value, answers["invented."+c.question].Value) && c.saved != "" {
			d.Errorf("%s reads %v, %v", c.question, value, err)
		}
		if c.shown != "" && firstText(r) != c.shown {
			d.Errorf("%s shows %q, want %q", c.question, firstText(r), c.shown)
		}
		q, _ := d.sheet.Catalogue.Question(r.Key)
		if state := d.sheet.model.state(q); state != profile.Answered {
			d.Errorf("%s is %s", c.question, state)
		}
	}
}

// firstText is what stands in the first field of a row.
func firstText(r *question.Row) string {
	switch in := r.Input.(type) {
	case *question.Line:
		return in.Field.Text
	case *listInput:
		return in.lines[0].Field.Text
	case *weekInput:
		return in.grid.First().Text
	}
	return ""
}

// TestBlockByKeyboardAlone goes through a block with Enter and letters only, from the list of blocks on.
func TestBlockByKeyboardAlone(t *testing.T) {
	d := newDesk(t).add(desi).open(tab, nil)
	d.Canvas().Focus(d.sheet.index.lines)
	for range 13 {
		d.press(fyne.KeyDown)
	}
	if d.sheet.block != "mobility" {
		t.Fatalf("the block in front is %q", d.sheet.block)
	}
	d.press(fyne.KeyReturn) // into the block: the licence
	d.press(fyne.KeySpace)  // opens the list
	for range 3 {
		d.press(fyne.KeyDown)
	}
	d.press(fyne.KeyReturn)
	d.press(fyne.KeyReturn) // on to the vehicles
	d.typeText("f")         // Fahrrad
	d.press(fyne.KeySpace)
	d.press(fyne.KeyReturn)
	d.typeText("15") // the radius
	d.press(fyne.KeyReturn)
	d.press(question.KeyDecline, fyne.KeyModifierAlt) // the places
	d.press(fyne.KeyReturn)
	d.typeText("j") // there are rooms
	d.press(fyne.KeyReturn)
	d.typeText("24,5") // so many square metres
	d.press(fyne.KeyReturn)
	d.typeText("Ein Laden mit zwei Fenstern")
	d.press(question.KeyNext)
	if err := d.sheet.Leave(); err != nil {
		t.Fatal(err)
	}
	answers := d.stored()
	for question, want := range map[string]string{
		"mobility.licence": "car", "mobility.vehicle": "[bicycle]", "mobility.radius": "15", "mobility.rooms": "true",
		"mobility.rooms-area": "24.5", "mobility.rooms-what": "Ein Laden mit zwei Fenstern",
	} {
		if got := fmt.Sprint(answers[question].Value); got != want {
			t.Errorf("%s is %q, want %q", question, got, want)
		}
	}
	if !answers["mobility.places"].Declined {
		t.Errorf("%v", answers["mobility.places"])
	}
	if d.sheet.block != "strengths" {
		t.Errorf("the next open question is in %q", d.sheet.block)
	}
}

// TestEveryQuestionOfTheSheetCanBeShown builds every row of the sheet, with all conditions fulfilled or not.
func TestEveryQuestionOfTheSheetCanBeShown(t *testing.T) {
	d := newDesk(t).sample()
	d.consent("residence", "family", "health")
	d.open(tab, nil)
	rows := 0
	for _, b := range d.sheet.Catalogue.Blocks {
		d.sheet.onBlock(b.Key)
		if b.Sensitive {
			d.sheet.reveal(b.Key)
		}
		for _, q := range d.sheet.model.questions(b) {
			r := d.row(q.Key)
			if size := r.MinSize(); size.Height < 30 || size.Width > 620 {
				t.Errorf("%s needs %v", q.Key, size)
			}
			rows++
		}
	}
	if rows < 100 {
		t.Errorf("only %d questions", rows)
	}
}
