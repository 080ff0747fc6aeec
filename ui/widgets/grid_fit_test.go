package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// within sets the grid into a place of a size.
func (o *offers) within(size fyne.Size) {
	o.window.SetContent(container.NewWithoutLayout(o.grid))
	o.grid.Resize(size)
}

func TestGridCutsNothingAtAnySizeOfText(t *testing.T) {
	for _, scale := range []float32{1, 1.25, 1.5} {
		uitest.Theme(t, widgets.Theme{Scale: scale})
		o := threeOffers(t)
		o.grid.Focus(1, priceCol)
		uitest.Type(o, "x")
		o.within(fyne.NewSize(1100, o.grid.MinSize().Height))
		for _, text := range uitest.Texts(o.grid) {
			if strings.Contains(text, "…") {
				t.Errorf("at %v: %q is cut", scale, text)
			}
		}
		for _, o := range uitest.All[*canvas.Text](o.grid) {
			if wide := o.MinSize().Width; wide > o.Size().Width+1 && o.Text != "" {
				t.Errorf("at %v: %q is %v wide in %v", scale, o.Text, wide, o.Size().Width)
			}
		}
	}
}

func TestGridWithoutRoomForAllColumns(t *testing.T) {
	o := threeOffers(t)
	o.within(fyne.NewSize(420, 300))
	if !o.says("Angebot") || !o.says("Preis") || o.says("Offen") {
		t.Fatalf("shown: %q", uitest.Texts(o.grid))
	}
	o.grid.Focus(0, openCol)
	if !o.says("Angebot") || !o.says("Offen") || o.says("Preis") {
		t.Errorf("at the last column: %q", uitest.Texts(o.grid))
	}
	for range 4 {
		uitest.Press(o, fyne.KeyTab, fyne.KeyModifierShift)
	}
	if o.field() != "Kleid kürzen" {
		t.Errorf("four cells before is %q", o.field())
	}
	uitest.Press(o, fyne.KeyTab)
	if o.field() != "24,00" || !o.says("Preis") {
		t.Errorf("then comes %q of %q", o.field(), uitest.Texts(o.grid))
	}
}

func TestGridBarLeadsToOtherColumns(t *testing.T) {
	o := threeOffers(t)
	o.within(fyne.NewSize(420, 300))
	o.grid.Focus(0, priceCol)
	bar := o.bar(t)
	test.TapCanvas(o, bar.AddXY(400, 6))
	if !o.says("Offen") || o.says("Preis") || o.field() != "<nil>" {
		t.Errorf("a click at the end of the bar: %q, field %q", uitest.Texts(o.grid), o.field())
	}
	test.Drag(o, bar.AddXY(400, 6), -390, 0)
	if o.says("Offen") || !o.says("Preis") {
		t.Errorf("dragged back: %q", uitest.Texts(o.grid))
	}
}

// bar is where the bar below the rows begins: it is the only part of the grid that hears a drag.
func (o *offers) bar(t *testing.T) fyne.Position {
	t.Helper()
	for _, object := range uitest.Objects(o.grid) {
		if _, ok := object.(fyne.Draggable); ok && object.Size().Height < 20 && object.Size().Width > 300 {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(object)
		}
	}
	t.Fatal("there is no bar")
	return fyne.Position{}
}

func TestGridInVeryLittleRoom(t *testing.T) {
	for width := float32(40); width < 900; width += 37 {
		o := threeOffers(t)
		o.within(fyne.NewSize(width, 200))
		for col := range offerColumns {
			if col == gainCol {
				continue
			}
			if o.grid.Focus(1, col); o.Focused() == nil {
				t.Errorf("%v wide: column %d cannot be reached", width, col)
			}
		}
	}
}

func TestGridWithLessHeightScrollsAndDrawsWhatIsSeen(t *testing.T) {
	var rows []offer
	for i := range 50 {
		rows = append(rows, offer{name: fmt.Sprint("Angebot ", i+1), price: float64(i)})
	}
	o := newOffers(t, rows...)
	o.within(fyne.NewSize(900, 300))
	if !o.says("Angebot 1") || o.says("Angebot 30") || !o.says("Zeile hinzufügen") {
		t.Errorf("shown: %q", uitest.Texts(o.grid))
	}
	o.grid.Focus(39, nameCol)
	if o.field() != "Angebot 40" || !o.says("Angebot 39") || o.says("Angebot 20") {
		t.Errorf("at row 40: %q, shown %q", o.field(), uitest.Texts(o.grid))
	}
	test.TapCanvas(o, o.at(t, "Angebot 38"))
	if o.field() != "Angebot 38" {
		t.Errorf("a click leads to %q", o.field())
	}
	o.Unfocus()
	o.within(fyne.NewSize(900, o.grid.MinSize().Height))
	if !slices.Contains(uitest.Texts(o.grid), "Angebot 1") || len(uitest.All[*container.Scroll](o.grid)) != 0 {
		t.Error("with its height it still scrolls")
	}
}

func TestGridHasALineOfSumsOnlyWithSums(t *testing.T) {
	o := threeOffers(t)
	with := o.grid.MinSize().Height
	events := o.events()
	events.Footer = func(int) string { return "" }
	if without := widgets.NewGrid(offerColumns, events).MinSize().Height; without > with-20 {
		t.Errorf("%v high with sums, %v without", with, without)
	}
}

func TestGridSaysWhatIsCutAndWhereTheKeyboardIs(t *testing.T) {
	const name = "Änderungen an Abendkleidern, Anzügen und Mänteln, auch zu Hause"
	o := newOffers(t, offer{name: "kurz"}, offer{name: name})
	o.within(fyne.NewSize(700, 300))
	var at fyne.Position
	o.grid.OnCell = func(pos fyne.Position, size fyne.Size) { at = pos.AddXY(size.Width, size.Height) }
	if o.says(name) {
		t.Fatal("the name is not cut")
	}
	o.grid.Focus(0, nameCol)
	first := at
	if o.says(name) || !o.says("Was sie anbietet") {
		t.Errorf("below stands %q", uitest.Texts(o.grid))
	}
	o.press(fyne.KeyDown)
	if !o.says(name) || at.Y <= first.Y || at.X != first.X {
		t.Errorf("at %v after %v, below stands %q", at, first, uitest.Texts(o.grid))
	}
}

func TestGridPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		uitest.Theme(t, look)
		narrow, numbers := unseenOffers(someOffers()...), newNumbers()
		o := newOffers(t, someOffers()...)
		o.window.SetContent(widgets.Page(
			widgets.NewCard("Geschäftsfelder", o.grid),
			widgets.Columns(
				widgets.NewCard("Schmal", container.NewGridWrap(fyne.NewSize(380, 290*max(look.Scale, 1)), narrow.grid)),
				widgets.NewCard("Was wäre, wenn", numbers.sliders()),
				widgets.NewCard("Zahlen", numbers.fields()),
			),
		))
		o.Focus(numbers.wrong)
		uitest.Type(o, "1h")
		narrow.grid.Focus(0, kindCol)
		o.grid.Focus(1, priceCol)
		uitest.Type(o, "zwölf")
		o.grid.Focus(0, priceCol)
		uitest.Type(o, "1234,5")
		if size := o.Content().MinSize(); size.Width > uitest.Screen.Width {
			t.Errorf("%s: the least size is %v", name, size)
		}
		if o.rows[0].price != 1234.5 || !o.says("1h") {
			t.Errorf("%s: %v, %q", name, o.rows[0].price, uitest.Texts(o.Content()))
		}
		uitest.Shot(t, o.window, "grid-"+name)
	}
}

// shownNumbers are number fields and sliders for the pictures.
type shownNumbers struct{ right, wrong *widgets.NumberField }

func newNumbers() shownNumbers {
	n := shownNumbers{widgets.NewNumberField(parse, format, nil), widgets.NewNumberField(parse, format, nil)}
	n.right.Unit, n.wrong.Unit = "€ je Stück", "Stunden"
	n.right.Fill(value(12.5))
	return n
}

func (n shownNumbers) fields() fyne.CanvasObject {
	return widgets.Form(widgets.NewField("Preis", n.right, "Ohne Umsatzsteuer"), widgets.NewField("Zeit", n.wrong, ""))
}

func (n shownNumbers) sliders() fyne.CanvasObject {
	column := widgets.Column()
	for _, v := range []float64{14, 20, 35} {
		s := widgets.NewSliderField("Preis", widgets.SliderScale{Min: 10, Max: 30, Step: 0.5}, parse, format, nil)
		s.SetUnit("€")
		s.Fill(v, 20)
		column.Add(s)
	}
	return column
}

func TestGridGivesNumbersTheRoomThatNamesLeave(t *testing.T) {
	o := newOffers(t, offer{"Kleid", 1234567.89, 3.5, "work", true}, offer{"Tasche", 1234567.89, 22, "goods", false})
	o.within(fyne.NewSize(1100, 300))
	if !o.says("1.234.567,89") || o.says("1.234.567,89…") {
		t.Errorf("a long price is cut beside room: %q", uitest.Texts(o.grid))
	}
}

func TestGridHandsTheWheelOnAtItsEnds(t *testing.T) {
	o := threeOffers(t)
	o.within(fyne.NewSize(1100, o.grid.MinSize().Height-30))
	var heard []float32
	o.grid.OnWheel = func(e *fyne.ScrollEvent) { heard = append(heard, e.Scrolled.DY) }
	var rows fyne.Scrollable
	for _, object := range uitest.Objects(o.grid) {
		if s, ok := object.(fyne.Scrollable); ok {
			rows = s
		}
	}
	if rows == nil {
		t.Fatal("nothing scrolls")
	}
	for _, by := range []float32{10, -100, -10, 100, 20} {
		rows.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)})
	}
	if !slices.Equal(heard, []float32{10, -10, 20}) {
		t.Errorf("handed on %v", heard)
	}
}
