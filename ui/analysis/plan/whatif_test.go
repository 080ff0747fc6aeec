package plan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// whatIfOf shows the page of the sample.
func whatIfOf(t *testing.T) (*bench, *WhatIf) {
	t.Helper()
	b := tailor(t)
	w := NewWhatIf(b.parts())
	b.show(w, tab)
	return b, w
}

// slider is the lever of a field, or that of a kind alone.
func (w *WhatIf) slider(t *testing.T, kind quantityKind, name string) *widgets.SliderField {
	t.Helper()
	for key, l := range w.sliders.levers {
		if l.kind == kind && (l.name == name || name == "") && w.sliders.rows[key] != nil {
			return w.sliders.rows[key].slider
		}
	}
	t.Fatalf("no lever %s of %q among %v", kind, name, w.sliders.levers)
	return nil
}

// grab gives the keyboard to the slider of a field, not to its entry.
func (b *bench) grab(s *widgets.SliderField) {
	b.Helper()
	for _, o := range uitest.Objects(s) {
		if f, ok := o.(fyne.Focusable); ok && !strings.Contains(strings.ToLower(typeOf(o)), "number") {
			b.Canvas().Focus(f)
			return
		}
	}
	b.Fatal("the slider takes no focus")
}

func TestSliderIsMoved(t *testing.T) {
	b, w := whatIfOf(t)
	w.addScenario(potential.Scenario{Name: "Teurer"}, boardPrice)
	b.grab(w.slider(t, movePrice, "Änderungen"))
	b.press(fyne.KeyRight)
	b.press(fyne.KeyRight)
	s := b.stored().Scenarios[0]
	if s.Name != "Teurer" || len(s.Changes) != 1 || *s.Changes[0].Price != 1220 {
		t.Fatalf("%+v", s)
	}
	if !b.says("„Teurer“ bringt Ihnen im Monat 52,00 € mehr.") {
		t.Error("the verdict does not follow the slider")
	}
	if got := line(w.outcome.main.rows[2]); got != "Umsatz | 5.200,00 € | 5.252,00 € | +52,00 € | besser" {
		t.Errorf("%q", got)
	}
	b.press(fyne.KeyLeft)
	b.press(fyne.KeyLeft)
	if s := b.stored().Scenarios[0]; len(s.Changes) != 0 {
		t.Errorf("back at today's price something is left: %+v", s.Changes)
	}
}

func TestNumbersAreTypedIntoLevers(t *testing.T) {
	b, w := whatIfOf(t)
	w.addScenario(potential.Scenario{Name: "Mehr"}, boardQuantity)
	field := uitest.All[*widgets.NumberField](w.slider(t, moveQuantity, "Braut/Festkleid"))[0]
	b.Canvas().Focus(field)
	b.write("1.000.000")
	if s := b.stored().Scenarios[0]; len(s.Changes) != 1 || *s.Changes[0].Quantity != 1_000_000 {
		t.Fatalf("%+v", s.Changes)
	}
	b.write("-3")
	if err := w.Leave(); err == nil {
		t.Error("the page is left with what cannot be read")
	}
	if s := b.stored().Scenarios[0]; *s.Changes[0].Quantity != 1_000_000 {
		t.Errorf("the last good value is lost: %+v", s.Changes)
	}
	if field.Text != "-3" {
		t.Errorf("the field says %q", field.Text)
	}
	b.write("8")
	if err := w.Leave(); err != nil || len(b.stored().Scenarios[0].Changes) != 0 {
		t.Errorf("%v", err)
	}
}

func TestEveryStart(t *testing.T) {
	b, w := whatIfOf(t)
	before := len(ideas(b.desk.Analysis()))
	items := w.starts()
	if len(items) != 6 {
		t.Fatalf("%d starts", len(items))
	}
	for n, item := range items {
		item.Action()
		if top := b.Canvas().Overlays().Top(); top != nil {
			uitest.Button(t, top, "Ausprobieren").OnTapped()
		}
		all := ideas(b.desk.Analysis())
		if len(all) != before+n+1 || !slices.Contains(all, w.idea) {
			t.Fatalf("%q makes %d ideas of %d", item.Label, len(all), before+n)
		}
		if s, ok := w.idea.scenario(b.desk.Analysis()); !ok || w.name.Text != s.Name || s.Name == "" {
			t.Errorf("%q is called %q", item.Label, w.name.Text)
		}
	}
	a := b.stored()
	if len(a.Scenarios) != 4 || len(a.Shifts) != 2 || len(a.Expansions) != 2 {
		t.Errorf("%d scenarios, %d shifts, %d expansions are kept", len(a.Scenarios), len(a.Shifts), len(a.Expansions))
	}
	names := map[string]bool{}
	for _, s := range a.Scenarios {
		names[s.Name] = true
	}
	for _, want := range []string{"Szenario", "Preise 10 % höher", "Nur noch Braut/Festkleid", "Ohne Maßanfertigung"} {
		if !names[want] {
			t.Errorf("no scenario is called %q: %v", want, names)
		}
	}
}

func TestIdeasAreNamedCopiedAndRemoved(t *testing.T) {
	b, w := whatIfOf(t)
	first := w.idea
	b.Canvas().Focus(w.name)
	b.write("Mehr Festkleider")
	if got := b.stored().Shifts[0].Name; got != "Mehr Festkleider" {
		t.Errorf("%q", got)
	}
	if w.chooser.Options()[0].Text != "Mehr Festkleider · Verlagerung" {
		t.Errorf("%+v", w.chooser.Options()[0])
	}
	w.onCopy()
	if s := b.stored().Scenarios; len(s) != 1 || s[0].Name != "Mehr Festkleider (2)" || len(s[0].Changes) != 3 {
		t.Errorf("%+v", s)
	}
	w.chooser.Choose(first.part())
	if w.idea != first {
		t.Fatalf("%+v is shown", w.idea)
	}
	w.onRemove()
	if len(b.stored().Shifts) != 0 || w.idea == first || b.told == "" {
		t.Fatalf("%+v is shown, %q was told", w.idea, b.told)
	}
	b.actions[0].Run()
	if s := b.stored().Shifts; len(s) != 1 || len(s[0].Changes) != 3 || w.idea != first {
		t.Errorf("%+v", s)
	}
	items := w.menu()
	items[0].Action()
	if s := b.stored().Shifts[0]; len(s.Changes) != 0 {
		t.Errorf("not all is back: %+v", s.Changes)
	}
}

func TestFieldIsGivenUpAndKept(t *testing.T) {
	b, w := whatIfOf(t)
	w.addScenario(potential.Scenario{Name: "Weniger"}, boardQuantity)
	uitest.Button(t, w.sliders.column, "Feld aufgeben").OnTapped()
	s := b.stored().Scenarios[0]
	if len(s.Changes) != 1 || !s.Changes[0].Dropped || !b.says("Dieses Feld gibt es dann nicht mehr.") {
		t.Errorf("%+v", s.Changes)
	}
	if got := line(w.outcome.fields.rows[0]); got != "Änderungen | 2.600,00 € | – | -2.600,00 € | " {
		t.Errorf("%q", got)
	}
	uitest.Button(t, w.sliders.column, "Feld doch behalten").OnTapped()
	if s := b.stored().Scenarios[0]; len(s.Changes) != 0 {
		t.Errorf("%+v", s.Changes)
	}
}

func TestExpansionIsTyped(t *testing.T) {
	b, w := whatIfOf(t)
	w.addExpansion(potential.Expansion{Name: "Kurse"})
	if len(w.options) != 0 || !w.boards.Hidden {
		t.Errorf("an expansion has the boards %v", w.options)
	}
	for kind, text := range map[quantityKind]string{moveQuantity: "10", movePrice: "25", moveInvestment: "1.000,00 €"} {
		b.Canvas().Focus(uitest.All[*widgets.NumberField](w.slider(t, kind, ""))[0])
		b.write(text)
	}
	e := b.stored().Expansions[1]
	if *e.Quantity != 10 || *e.PriceCents != 2500 || *e.InvestmentCents != 100000 || e.MinutesPerUnit != nil {
		t.Errorf("%+v", e)
	}
	if !b.says("dauert es 4 Monate") {
		t.Error("nobody says when it is paid back")
	}
}

func TestNewThingsAreTyped(t *testing.T) {
	b, w := whatIfOf(t)
	w.addScenario(potential.Scenario{Name: "Neu"}, boardNew)
	for _, label := range []string{"Feld hinzufügen", "Kosten hinzufügen", "Zahlung hinzufügen"} {
		uitest.Button(t, w.news.forms, label).OnTapped()
	}
	for n, text := range []string{"6", "40", "4", "90", "120", "800", ""} {
		b.Canvas().Focus(w.news.numbers[n])
		b.write(text)
	}
	s := b.stored().Scenarios[0]
	if len(s.NewFields) != 1 || len(s.FixedCosts) != 1 || len(s.Payments) != 1 {
		t.Fatalf("%+v", s)
	}
	want := potential.Field{Quantity: at(6), PriceCents: cents(at(4000)), VariableCostCents: cents(at(400)), MinutesPerUnit: at(90)}
	if want.ID = s.NewFields[0].ID; want.ID == "" || !reflect.DeepEqual(s.NewFields[0], want) {
		t.Errorf("%+v", s.NewFields[0])
	}
	if s.FixedCosts[0].Cents != 12000 || s.Payments[0].Cents != -80000 {
		t.Errorf("%+v %+v", s.FixedCosts, s.Payments)
	}
	b.Canvas().Focus(w.news.numbers[0])
	b.write("?")
	if err := w.Leave(); err == nil {
		t.Error("the page is left with what cannot be read")
	}
	b.write("6")
	for range 3 {
		uitest.Button(t, w.news.forms, "Entfernen").OnTapped()
	}
	if s := b.stored().Scenarios[0]; len(s.NewFields)+len(s.FixedCosts)+len(s.Payments) != 0 {
		t.Errorf("%+v", s)
	}
}

func TestNewCostsKeepTheirOwnNames(t *testing.T) {
	b, w := whatIfOf(t)
	w.addScenario(potential.Scenario{Name: "Neu"}, boardNew)
	uitest.Button(t, w.news.forms, "Kosten hinzufügen").OnTapped()
	w.news.renameCost(0, "Miete")
	if got := b.stored().Scenarios[0].FixedCosts[0].Name; got == "Miete" {
		t.Error("the new cost has taken the name of the rent")
	}
	w.news.renameCost(0, "Raummiete")
	if got := b.stored().Scenarios[0].FixedCosts[0].Name; got != "Raummiete" {
		t.Errorf("%q", got)
	}
}

func TestMeasureFromAnIdea(t *testing.T) {
	b, w := whatIfOf(t)
	uitest.Button(t, b.window.Content(), "Maßnahme").OnTapped()
	if len(b.source.Validate()) > 0 || b.source.Part != w.idea.part() || !strings.Contains(b.text, "Verlagerung") {
		t.Errorf("%+v %q", b.source, b.text)
	}
	all := ideas(b.desk.Analysis())
	w.Show(all[1].part())
	if w.idea != all[1] {
		t.Errorf("%+v is shown", w.idea)
	}
	w.Show("option:7")
	w.Show(coaching.PartOf(coaching.PartScenario, "gone"))
	if w.idea != all[1] {
		t.Errorf("%+v is shown", w.idea)
	}
}

func TestComparedIdeasOpen(t *testing.T) {
	b, w := whatIfOf(t)
	table := w.outcome.all
	if n := len(table.rows); n != 3 {
		t.Fatalf("%d rows", n)
	}
	b.Canvas().Focus(table)
	b.press(fyne.KeyDown)
	b.press(fyne.KeyDown)
	b.press(fyne.KeyReturn)
	if w.idea.kind != coaching.PartExpansion {
		t.Errorf("%+v is shown", w.idea)
	}
	b.press(fyne.KeyEscape)
	if table.at != noRow {
		t.Errorf("row %d is lit", table.at)
	}
}

func TestFirstIdea(t *testing.T) {
	b := newBench(t, potential.Analysis{Date: "2026-01-19"})
	w := NewWhatIf(b.parts())
	b.show(w, tab)
	if !b.says("Tragen Sie zuerst bei „Zahlen“ ein Geschäftsfeld ein.") {
		t.Error("the page does not say what is missing")
	}
	b.desk.Edit(func(a *potential.Analysis) { a.Fields = []potential.Field{{ID: b.desk.NewID(), Name: "Kuchen"}} })
	uitest.Button(t, b.window.Content(), "Neue Idee")
	w.addShift(halfShift(b.desk.Figures()))
	if s := b.stored().Shifts; len(s) != 1 || s[0].Name != "Verlagerung" {
		t.Errorf("%+v", s)
	}
	if len(uitest.All[*widgets.SliderField](b.window.Content())) != 1 {
		t.Error("the only field has no lever")
	}
}

func TestTableSaysHowFiguresComeAbout(t *testing.T) {
	b, w := whatIfOf(t)
	b.Canvas().Focus(w.outcome.main)
	if title := w.outcome.main.tip.Title(); title == "" || w.outcome.main.tip.Hidden || len(w.outcome.main.tip.Lines()) != 2 {
		t.Errorf("the bubble says %q", title)
	}
	b.press(fyne.KeyUp)
	if w.outcome.main.at != len(w.outcome.main.rows)-1 {
		t.Errorf("row %d is lit", w.outcome.main.at)
	}
	b.Canvas().Unfocus()
	if w.outcome.main.at != noRow || !w.outcome.main.tip.Hidden {
		t.Error("the bubble stays")
	}
}

// firstSlider is the lever that stands on top.
func firstSlider(t testing.TB, w *WhatIf) *widgets.SliderField {
	t.Helper()
	found := uitest.All[*widgets.SliderField](w.sliders.column)
	if len(found) == 0 {
		t.Fatal("no lever is shown")
	}
	return found[0]
}

// TestLeversFollowTheKeyboard: a lever that is reached by the keyboard is in sight.
func TestLeversFollowTheKeyboard(t *testing.T) {
	b := newBench(t, largest(bareDesk(t).desk.NewID))
	w := NewWhatIf(b.parts())
	b.show(w, tab)
	b.grab(firstSlider(t, w))
	for range 40 {
		b.press(fyne.KeyTab)
	}
	at, ok := b.Canvas().Focused().(fyne.CanvasObject)
	if !ok {
		t.Fatalf("%T has the keyboard", b.Canvas().Focused())
	}
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(at).Y
	if y < 0 || y > tab.Height || len(w.sliders.rows) < 8 {
		t.Errorf("the keyboard is at %v, %d levers are built", y, len(w.sliders.rows))
	}
	if built := len(w.sliders.rows); built == len(w.Desk.Analysis().Fields) {
		t.Error("all levers were built at once")
	}
}
