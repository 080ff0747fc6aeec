package choice

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
)

func TestTheSampleDecides(t *testing.T) {
	b := tailor(t)
	b.options()
	for _, words := range []string{
		"„Verlagerung Braut“ liegt vorn: 4,10 von 5 Punkten, 0,15 mehr als „mehr Änderungen“.",
		"Zählt „Ertrag“ weniger als 18,9 (heute 25 von 100), gewinnt „mehr Änderungen“.",
		"über 26,1: mehr Änderungen", "3,15", "scheidet aus: Kapital über 3.000 EUR",
	} {
		if !b.says(words) {
			t.Errorf("the page does not say %q", words)
		}
	}
}

func TestEmptyPageBeginsWithSuggestions(t *testing.T) {
	b := newOffice(t)
	b.keep(potential.Analysis{Date: "2026-01-19", Shifts: []potential.Shift{{Name: "mehr Braut"}}})
	p := b.lay().options()
	uitest.Button(t, b.window.Content(), "Mit Vorschlägen beginnen").OnTapped()
	o := b.stored().Options
	if o == nil || len(o.Criteria) != 6 || len(o.Alternatives) != 2 || o.Alternatives[1].Name != "mehr Braut" {
		t.Fatalf("%+v", o)
	}
	b.write("Laden")
	if name := b.stored().Options.Alternatives[0].Name; name != "Laden" {
		t.Errorf("the keyboard is not in the first option: %q", name)
	}
	for range 2 {
		b.press(fyne.KeyDelete, fyne.KeyModifierControl)
	}
	for range o.Criteria {
		p.removeCriterion(0)
	}
	if o := b.stored().Options; o != nil {
		t.Errorf("%+v is left", o)
	}
	if !b.says("Mit Vorschlägen beginnen") {
		t.Error("the page does not begin again")
	}
}

func TestOptionsAreWrittenFromTheKeyboard(t *testing.T) {
	b := tailor(t)
	p := b.options()
	p.options.Focus(1, optionName)
	b.write("Brautkleider")
	p.options.Focus(1, optionOut)
	b.write("zu teuer")
	o := b.stored().Options
	if a := o.Alternatives[1]; a.Name != "Brautkleider" || a.KnockedOut != "zu teuer" {
		t.Errorf("%+v", a)
	}
	if words := p.verdict.title.Text; !strings.HasPrefix(words, "„mehr Änderungen“ liegt vorn") {
		t.Errorf("what is knocked out still wins: %s", words)
	}
	for range "zu teuer" {
		b.press(fyne.KeyBackspace)
	}
	if a := b.stored().Options.Alternatives[1]; a.KnockedOut != "" {
		t.Errorf("%+v", a)
	}
	p.options.Focus(0, optionWay)
	b.write("Diver")
	if way := b.stored().Options.Alternatives[0].Strategy; way != "diversification" {
		t.Errorf("the way is %q", way)
	}
}

func TestBadWeightsStandUnderTheirCell(t *testing.T) {
	b := tailor(t)
	p := b.options()
	for text, want := range map[string]string{
		"viel": "viel", "-5": "von 0 bis 1.000.000", "9999999": "von 0 bis 1.000.000", "1,5": "",
	} {
		err := p.setCriterion(0, criterionWeight, text)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	p.criteria.Focus(0, criterionWeight)
	b.write("x")
	var coded *app.Error
	if err := p.Leave(); !errors.As(err, &coded) || coded.Vars["Field"] != "Gewicht" {
		t.Errorf("leaving with a weight that is no number: %v", err)
	}
	if w := b.stored().Options.Criteria[0].Weight; w != 1.5 {
		t.Errorf("the last good weight is not kept: %v", w)
	}
	b.press(fyne.KeyEscape)
	if err := p.Leave(); err != nil {
		t.Error(err)
	}
	if err := p.setOption(0, optionName, strings.Repeat("x", mostLetters+1)); err == nil {
		t.Error("a name as long as a page is taken")
	}
}

func TestTheLastWeightCannotGo(t *testing.T) {
	b := tailor(t)
	p := b.options()
	for i := 5; i > 0; i-- {
		if err := p.setCriterion(i, criterionWeight, "0"); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.setCriterion(0, criterionWeight, ""); err == nil {
		t.Error("no criterion would count")
	}
	p.removeCriterion(0)
	if b.told == "" || len(b.stored().Options.Criteria) != 6 {
		t.Errorf("told %q", b.told)
	}
	p.removeCriterion(5)
	if len(b.stored().Options.Criteria) != 5 {
		t.Error("one without a weight cannot be removed")
	}
}

func TestPointsAreGivenFromTheKeyboard(t *testing.T) {
	b := tailor(t)
	p := b.options()
	b.Canvas().Focus(p.points)
	b.press(fyne.KeyDown)
	b.press(fyne.KeyRight)
	b.write("1")
	o := b.stored().Options
	shift, capital := o.Alternatives[1], o.Criteria[1].ID
	if shift.Points[capital] != 1 {
		t.Errorf("%v", shift.Points)
	}
	if p.cell.Text != "Verlagerung Braut · Kapitalbedarf: 1 sehr schwach" {
		t.Errorf("the cell is %q", p.cell.Text)
	}
	b.press(fyne.KeyDelete)
	if _, marked := b.stored().Options.Alternatives[1].Points[capital]; marked {
		t.Error("Delete leaves the mark")
	}
	if p.verdict.note.Text != "„Verlagerung Braut“ zählt noch nicht mit: Es fehlen Punkte bei Kapitalbedarf." {
		t.Errorf("%q", p.verdict.note.Text)
	}
	for range 9 {
		b.press(fyne.KeyDown)
	}
	b.write("9")
	b.write("0")
	o = b.stored().Options
	if points := o.Alternatives[3].Points[capital]; points != 0 {
		t.Errorf("the last option has %v", points)
	}
	b.press(fyne.KeyReturn)
	if b.Canvas().Overlays().Top() == nil {
		t.Error("Enter opens no list")
	}
}

func TestPointsAreGivenByTheMouse(t *testing.T) {
	b := tailor(t)
	p := b.options()
	at := p.points.shape.cell(boardPlace{2, 5})
	p.points.Tapped(&fyne.PointEvent{Position: fyne.NewPos(at.x+at.wide/2, at.y+at.high/2)})
	top := b.Canvas().Overlays().Top()
	if top == nil {
		t.Fatal("no list opens")
	}
	if texts := uitest.Texts(top); !slices.Contains(texts, "5 sehr gut") || !slices.Contains(texts, "keine Punkte") {
		t.Errorf("%q", texts)
	}
	b.press(fyne.KeyDown)
	b.press(fyne.KeyReturn)
	if points := b.stored().Options.Alternatives[2].Points[b.stored().Options.Criteria[5].ID]; points != 5 {
		t.Errorf("the first of the list gives %v", points)
	}
	p.points.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, at.y)})
	if p.points.at != (boardPlace{2, 5}) {
		t.Error("a click on a name moves the keyboard")
	}
}

func TestHalfPointsStay(t *testing.T) {
	b := tailor(t)
	b.desk.Edit(func(a *potential.Analysis) { a.Options.Alternatives[0].Points[a.Options.Criteria[0].ID] = 3.5 })
	b.options()
	if !b.says("3,5") {
		t.Error("a mark between two is not shown")
	}
}

func TestAnotherWeightIsTried(t *testing.T) {
	b := tailor(t)
	p := b.options()
	if p.probe.slider.Value() != 30 || p.probe.sentence.Text != "Zählt „Vereinbarkeit“ 30, liegt vorn: mehr Änderungen." {
		t.Errorf("%v, %q", p.probe.slider.Value(), p.probe.sentence.Text)
	}
	p.probe.onWeight(15)
	if b.stored().Options.Sensitivity != nil || !p.probe.sentence.Hidden {
		t.Error("the weight of today is kept as a trial")
	}
	p.probe.chips.Toggle(p.probe.options[0].Key)
	p.probe.onWeight(10)
	o := b.stored().Options
	if s := o.Sensitivity; s == nil || s.Criterion != o.Criteria[0].ID || s.Weight != 10 {
		t.Errorf("%+v", s)
	}
	if p.probe.switches.Text != "Ab Gewicht 18,9 für „Ertrag“ liegt vorn: Verlagerung Braut." {
		t.Errorf("%q", p.probe.switches.Text)
	}
	p.probe.onExplain()
	if texts := uitest.Texts(uitest.Dialog(t, b.Canvas())); !slices.Contains(texts, "Zählt „Ertrag“ 10, liegt vorn: mehr Änderungen.") {
		t.Errorf("%q", texts)
	}
}

func TestOneOptionHasNothingToTry(t *testing.T) {
	b := tailor(t)
	b.desk.Edit(func(a *potential.Analysis) { a.Options.Criteria = a.Options.Criteria[:1] })
	p := b.options()
	if !p.probe.card.Hidden {
		t.Error("the only criterion can be tried")
	}
}

func TestAMeasureKnowsItsOption(t *testing.T) {
	b := tailor(t)
	p := b.options()
	winner := p.ranking.rows[0].option
	uitest.Button(t, b.window.Content(), "Maßnahme").OnTapped()
	want := coaching.Source{Potential: b.desk.Analysis().ID, Part: "option:" + string(winner)}
	if b.source.Part != want.Part || b.source.Potential != want.Potential || b.text != "Umsetzen: Verlagerung Braut" {
		t.Errorf("%+v %q", b.source, b.text)
	}
	p.Show(b.source.Part)
	b.write("X")
	if name := b.stored().Options.Alternatives[1].Name; name != "X" {
		t.Errorf("the way back leads elsewhere: %q", name)
	}
	p.Show("years")
}

func TestTheRankingExplainsItself(t *testing.T) {
	b := tailor(t)
	b.options()
	uitest.Button(t, b.window.Content(), "So gerechnet").OnTapped()
	texts := strings.Join(uitest.Texts(uitest.Dialog(t, b.Canvas())), " ")
	for _, words := range []string{"„Verlagerung Braut“ hat 4,1 Punkte und liegt vorn.", "Ertrag 25 × 5", "Nutzwert: die Punkte einer Option"} {
		if !strings.Contains(texts, words) {
			t.Errorf("%q is missing in %q", words, texts)
		}
	}
}
