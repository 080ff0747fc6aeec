package widgets_test

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func (o *offers) names() string {
	var names []string
	for _, r := range o.rows {
		names = append(names, r.name)
	}
	return fmt.Sprint(names)
}

// at is where words stand on the canvas.
func (o *offers) at(t *testing.T, words string) fyne.Position {
	t.Helper()
	for _, text := range uitest.All[*canvas.Text](o.grid) {
		if text.Text == words {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(text).AddXY(3, 3)
		}
	}
	t.Fatalf("%q is not shown among %q", words, uitest.Texts(o.grid))
	return fyne.Position{}
}

// sign is where a sign at the end of the row with these words stands, the last one being 1.
func (o *offers) sign(t *testing.T, words string, fromRight int) fyne.Position {
	t.Helper()
	right := fyne.CurrentApp().Driver().AbsolutePositionForObject(o.grid).X + o.grid.Size().Width
	return fyne.NewPos(right-21*float32(fromRight)+10, o.at(t, words).Y)
}

func TestGridMovesRows(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(1, priceCol)
	uitest.Type(o, "x")
	uitest.Press(o, fyne.KeyUp, fyne.KeyModifierAlt)
	if o.names() != "[Tasche nähen Kleid kürzen Kurs]" {
		t.Fatalf("moved up: %s", o.names())
	}
	if err := o.grid.Flush(); err == nil || err.(*widgets.GridError).Row != 1 || o.field() != "x" {
		t.Errorf("what was unfinished did not come along: %v, field %q", err, o.field())
	}
	uitest.Press(o, fyne.KeyUp, fyne.KeyModifierAlt)
	uitest.Press(o, fyne.KeyDown, fyne.KeyModifierAlt)
	uitest.Press(o, fyne.KeyDown, fyne.KeyModifierAlt)
	uitest.Press(o, fyne.KeyDown, fyne.KeyModifierAlt)
	if o.names() != "[Kleid kürzen Kurs Tasche nähen]" || o.grid.Flush().(*widgets.GridError).Row != 3 {
		t.Errorf("moved down: %s, %v", o.names(), o.grid.Flush())
	}
}

func TestGridRemovesRows(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(2, costCol)
	uitest.Type(o, "x")
	o.grid.Focus(0, priceCol)
	uitest.Press(o, fyne.KeyDelete, fyne.KeyModifierControl)
	if o.names() != "[Tasche nähen Kurs]" || o.field() != "60,00" || o.grid.Flush().(*widgets.GridError).Row != 2 {
		t.Fatalf("left: %s, field %q, unfinished %v", o.names(), o.field(), o.grid.Flush())
	}
	o.press(fyne.KeyDown)
	uitest.Press(o, fyne.KeyDelete, fyne.KeyModifierControl)
	if o.names() != "[Tasche nähen]" || o.field() != "60,00" || o.grid.Flush() != nil {
		t.Errorf("left: %s, field %q, unfinished %v", o.names(), o.field(), o.grid.Flush())
	}
	uitest.Press(o, fyne.KeyDelete, fyne.KeyModifierControl)
	if _, ok := o.Focused().(*widgets.Button); len(o.rows) != 0 || !ok {
		t.Fatalf("left: %s, focus %T", o.names(), o.Focused())
	}
	o.press(fyne.KeySpace)
	uitest.Type(o, "Neu")
	if o.names() != "[Neu]" {
		t.Errorf("added: %s", o.names())
	}
}

func TestGridSignsAtTheEndOfARow(t *testing.T) {
	o := threeOffers(t)
	up, remove := o.sign(t, "Tasche nähen", 3), o.sign(t, "Tasche nähen", 1)
	test.MoveMouse(o, remove)
	if !o.says("Zeile 2 löschen (Strg+Entf)") {
		t.Errorf("the sign does not say what it does: %q", uitest.Texts(o.grid))
	}
	test.TapCanvas(o, up)
	if o.names() != "[Tasche nähen Kleid kürzen Kurs]" {
		t.Errorf("moved: %s", o.names())
	}
	test.TapCanvas(o, remove)
	if o.names() != "[Tasche nähen Kurs]" {
		t.Errorf("removed: %s", o.names())
	}
	test.TapCanvas(o, o.sign(t, "Tasche nähen", 2))
	if o.names() != "[Kurs Tasche nähen]" {
		t.Errorf("moved down: %s", o.names())
	}
}

func TestGridByThePointer(t *testing.T) {
	o := threeOffers(t)
	test.TapCanvas(o, o.at(t, "60,00"))
	if o.field() != "60,00" {
		t.Errorf("a click leads to %q", o.field())
	}
	test.TapCanvas(o, o.at(t, "20,50")) // computed: the next one that can be edited
	if _, ok := o.Focused().(*widgets.Choice); !ok {
		t.Errorf("a click on a computed cell leads to %T", o.Focused())
	}
	test.MoveMouse(o, o.at(t, "15,00"))
	if !o.says("Der Preis liegt unter den Kosten.") {
		t.Errorf("the mark is not explained: %q", uitest.Texts(o.grid))
	}
}

func TestGridChoosesAndTicks(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, kindCol)
	uitest.Type(o, "W")
	if o.rows[0].kind != "goods" || !o.says("Ware") {
		t.Errorf("a letter chooses %q", o.rows[0].kind)
	}
	o.press(fyne.KeyF2, fyne.KeyDown, fyne.KeyReturn)
	if _, ok := o.Focused().(*widgets.Choice); !ok || o.rows[0].kind != "work" {
		t.Errorf("the list chooses %q, focus %T", o.rows[0].kind, o.Focused())
	}
	o.press(fyne.KeyRight, fyne.KeyF2)
	if o.rows[0].open {
		t.Error("F2 does not tick")
	}
	uitest.Type(o, " ")
	if !o.rows[0].open {
		t.Error("Space does not tick")
	}
	o.press(fyne.KeyLeft, fyne.KeyDown)
	if _, ok := o.Focused().(*widgets.Choice); !ok || o.rows[1].kind != "goods" {
		t.Errorf("Down in a choice goes to the next row: %T, %q", o.Focused(), o.rows[1].kind)
	}
	o.press(fyne.KeySpace, fyne.KeyEscape, fyne.KeyReturn)
	test.TapCanvas(o, o.at(t, "Ware"))
	if uitest.Dialog(t, o) == nil || o.rows[1].kind != "goods" {
		t.Error("a click on a choice does not open it")
	}
}

func TestGridShowsTheTickOfTheCellAtWork(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, openCol)
	field := o.Focused().(fyne.CanvasObject)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
	shown := func() color.Color {
		return o.Capture().At(int(at.X+field.Size().Width/2)-6, int(at.Y+field.Size().Height/2))
	}
	ticked := shown()
	uitest.Type(o, " ")
	if shown() == ticked {
		t.Errorf("with and without a tick the cell is %v", ticked)
	}
}

func TestGridHandsOnWhatItDoesNotUse(t *testing.T) {
	o := threeOffers(t)
	var heard []string
	keys := widgets.NewKeyMap(o.Canvas)
	keys.Add(
		widgets.Binding{Key: fyne.KeyF1, Run: func() { heard = append(heard, "F1") }},
		widgets.Binding{Key: fyne.KeyN, Modifier: fyne.KeyModifierControl, Run: func() { heard = append(heard, "N") }},
	)
	for col := range offerColumns {
		o.grid.Focus(0, col)
		o.press(fyne.KeyF1)
		uitest.Press(o, fyne.KeyN, fyne.KeyModifierControl)
	}
	if fmt.Sprint(heard) != "[F1 N F1 N F1 N F1 N F1 N F1 N]" {
		t.Errorf("heard %q", heard)
	}
}
