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
	b = newBench(t).with(single).open(room)
	uitest.Shot(t, b.window, "numbers-single")
	b.page.body.reveal(b.page.all.card)
	uitest.Shot(t, b.window, "numbers-single-figures")
	b.page.body.reveal(b.page.pictures.thresholds)
	uitest.Shot(t, b.window, "numbers-single-picture")
	b.page.body.reveal(b.page.pictures.hours)
	uitest.Shot(t, b.window, "numbers-single-hours")
	b = newBench(t).with(func(a *potential.Analysis) { *a = potential.Analysis{} }).open(room)
	b.page.fields.add()
	uitest.Shot(t, b.window, "numbers-first")
	b.page.body.reveal(b.page.costs[0].card)
	uitest.Shot(t, b.window, "numbers-first-costs")
	uitest.Theme(t, widgets.Theme{Scale: 1.5})
	b = newBench(t).open(room)
	uitest.Shot(t, b.window, "numbers-large")
}

// single is a business that sells one thing with a long name below its costs, and has no hours.
func single(a *potential.Analysis) {
	a.SellableHours = nil
	a.Fields = []potential.Field{{
		ID: "field0000000000000000000001", Name: "Mittagstisch mit Lieferung nach Hause und ins Büro", Quantity: ptr(1250.0),
		PriceCents: ptr(int64(550)), VariableCostCents: ptr(int64(620)), MinutesPerUnit: ptr(4.0),
	}}
}
