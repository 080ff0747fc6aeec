package numbers

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every part of the page in both looks, in the room it has beside the list of founders.
func TestPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}} {
		uitest.Theme(t, look)
		b := newBench(t).open(room)
		shot := func(what string) { uitest.Shot(t, b.window, "numbers-"+what+"-"+name) }
		shot("top")
		for i, s := range b.page.sections[1:] {
			b.page.body.reveal(s.object)
			shot("part" + string(rune('1'+i)))
		}
		b.page.body.reveal(b.page.all.card)
		b.page.all.ask(potential.KeyMinimum)
		b.page.all.ask(potential.KeyTurnover)
		shot("asked")
		b.page.body.reveal(b.page.fields.card)
		b.page.strip.ask(potential.KeyMinimum)
		b.page.fields.grid.Focus(2, colPrice)
		uitest.Type(b.Canvas(), "1.2.3")
		shot("typing")
		b.page.fields.onGross()
		shot("gross")
	}
}

// TestOtherPictures shows the page empty, with many fields, wide, and with large texts.
func TestOtherPictures(t *testing.T) {
	b := newBench(t).with(func(a *potential.Analysis) { *a = potential.Analysis{} }).open(room)
	uitest.Shot(t, b.window, "numbers-empty")
	b = newBench(t).with(many(50)).open(room)
	uitest.Shot(t, b.window, "numbers-many")
	b.page.body.reveal(b.page.pictures.hours)
	uitest.Shot(t, b.window, "numbers-many-hours")
	b = newBench(t).open(fyne.NewSize(1120, 520))
	uitest.Shot(t, b.window, "numbers-wide")
	uitest.Theme(t, widgets.Theme{Scale: 1.5})
	b = newBench(t).open(room)
	uitest.Shot(t, b.window, "numbers-large")
}
