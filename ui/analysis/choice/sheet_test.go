package choice

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
)

func TestAnotherAnalysisDropsWhatWasNotRead(t *testing.T) {
	b := tailor(t)
	p := b.options()
	p.criteria.Focus(0, criterionWeight)
	b.write("x")
	if p.Leave() == nil {
		t.Fatal("a weight that is no number is taken")
	}
	if err := b.desk.Next(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := p.Leave(); err != nil {
		t.Errorf("in the next analysis: %v", err)
	}
	m := b.market()
	m.growth.date.Entry.SetText("31.2.")
	if m.Leave() == nil {
		t.Fatal("a day that is none is taken")
	}
	if err := b.desk.Next(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := m.Leave(); err != nil {
		t.Errorf("in the next analysis: %v", err)
	}
}

func TestTheKeyboardStaysInSight(t *testing.T) {
	b := tailor(t)
	p := b.options()
	p.criteria.Focus(5, criterionName)
	offset := p.scroll.Offset.Y
	if offset == 0 {
		t.Error("the last criterion is out of sight")
	}
	b.Canvas().Focus(p.points)
	for range 3 {
		b.press(fyne.KeyDown)
	}
	if p.scroll.Offset.Y <= offset {
		t.Error("the last option of the board is out of sight")
	}
	p.options.Focus(0, optionName)
	if p.scroll.Offset.Y >= offset {
		t.Error("the first option is out of sight")
	}
}

func TestATableIsPasted(t *testing.T) {
	b := tailor(t)
	p := b.options()
	times := 0
	defer b.desk.Listen(func() { times++ })()
	p.criteria.Focus(0, criterionName)
	board := fyne.CurrentApp().Clipboard()
	board.SetContent("Geld\t30,5\nZeit\tviel\nFreude\t1.000")
	focused, ok := b.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatal("no cell has the keyboard")
	}
	focused.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
	c := b.stored().Options.Criteria
	if c[0].Name != "Geld" || c[0].Weight != 30.5 || c[1].Name != "Zeit" || c[1].Weight != 15 || c[2].Weight != 1000 {
		t.Errorf("%+v", c[:3])
	}
	if p.Leave() == nil {
		t.Error("a weight that is no number is not named")
	}
	if !b.says("Geld") || p.held {
		t.Error("the page does not show what was pasted")
	}
}

func TestAWidePageSetsItsPartsSideBySide(t *testing.T) {
	b := tailor(t)
	b.page = NewOptions(b.parts())
	b.set(fyne.NewSize(1120, 555))
	p := b.page.(*OptionsPage)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if at(p.options).Y != at(p.criteria).Y || at(p.options).X >= at(p.criteria).X {
		t.Error("options and criteria stand below each other")
	}
	uitest.Shot(t, b.window, "options-wide")
	b.desk.Edit(func(a *potential.Analysis) { a.Options = nil })
	if !b.says("Mit Vorschlägen beginnen") {
		t.Error("the page does not begin again")
	}
}
