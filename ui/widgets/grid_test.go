package widgets_test

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestGridTypesIntoTheRecord(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(1, priceCol)
	if o.field() != "60,00" {
		t.Fatalf("the field holds %q, all of it selected", o.field())
	}
	uitest.Type(o, "72,5")
	if o.rows[1].price != 72.5 {
		t.Errorf("the record says %v", o.rows[1].price)
	}
	if !o.says("50,50") || !o.says("Ohne Umsatzsteuer") {
		t.Errorf("the computed cell or the hint is not there: %q", uitest.Texts(o.Content()))
	}
	o.press(fyne.KeyTab)
	if !o.says("72,50") || o.field() != "22,00" {
		t.Errorf("left, it shows %q, then %q", uitest.Texts(o.Content()), o.field())
	}
	if !o.says("70,00") {
		t.Errorf("the sum is not new: %q", uitest.Texts(o.Content()))
	}
}

// TestGridTabGoesThroughAndOut goes from a field before the grid to the one behind it and back.
func TestGridTabGoesThroughAndOut(t *testing.T) {
	o := newOffers(t, offer{name: "a", price: 1}, offer{name: "b", price: 2})
	before, after := widgets.NewTextField("", nil), widgets.NewTextField("", nil)
	o.window.SetContent(container.NewVBox(before, o.grid, after))
	o.Focus(before)
	forth := []string{"a", "1,00", "", "*widgets.Choice", "*widgets.gridCheck", "b", "2,00", "", "*widgets.Choice", "*widgets.gridCheck"}
	for i, want := range forth {
		o.press(fyne.KeyTab)
		if got := o.field(); got != want {
			t.Fatalf("Tab %d leads to %q, want %q", i+1, got, want)
		}
	}
	o.press(fyne.KeyTab)
	if b, ok := o.Focused().(*widgets.Button); !ok || b.Text != "Zeile hinzufügen" {
		t.Fatalf("behind the last cell comes %T", o.Focused())
	}
	o.press(fyne.KeyTab)
	if o.Focused() != fyne.Focusable(after) {
		t.Fatalf("then comes %T", o.Focused())
	}
	uitest.Press(o, fyne.KeyTab, fyne.KeyModifierShift)
	for i, want := range slices.Backward(forth) {
		uitest.Press(o, fyne.KeyTab, fyne.KeyModifierShift)
		if got := o.field(); got != want {
			t.Fatalf("Shift+Tab to cell %d leads to %q, want %q", i+1, got, want)
		}
	}
	uitest.Press(o, fyne.KeyTab, fyne.KeyModifierShift)
	if o.Focused() != fyne.Focusable(before) {
		t.Errorf("before the first cell comes %T", o.Focused())
	}
}

func TestGridTabGoesRoundWhereNothingElseIs(t *testing.T) {
	o := newOffers(t, offer{name: "a"})
	events := o.events()
	events.Add = nil
	o.grid = widgets.NewGrid(offerColumns[:3], events)
	o.window.SetContent(o.grid)
	o.grid.Focus(0, costCol)
	o.press(fyne.KeyTab)
	if o.field() != "a" {
		t.Errorf("Tab leads to %q", o.field())
	}
	uitest.Press(o, fyne.KeyTab, fyne.KeyModifierShift)
	o.press(fyne.KeyTab)
	if o.field() != "a" {
		t.Errorf("Shift+Tab and Tab lead to %q", o.field())
	}
}

func TestGridGoesUpAndDown(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, priceCol)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyUp, "24,00"}, {fyne.KeyDown, "60,00"}, {fyne.KeyReturn, "15,00"}, {fyne.KeyDown, "15,00"}, {fyne.KeyUp, "60,00"},
	} {
		if o.press(step.key); o.field() != step.want {
			t.Fatalf("%s leads to %q, want %q", step.key, o.field(), step.want)
		}
	}
	o.press(fyne.KeyF2)
	if o.field() != "" {
		t.Errorf("F2 leaves %q selected", o.field())
	}
	uitest.Type(o, "1")
	if o.rows[1].price != 60.001 {
		t.Errorf("behind F2 the price is %v", o.rows[1].price)
	}
}

func TestGridEnterOnTheLastRowAddsOne(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(2, priceCol)
	o.press(fyne.KeyReturn)
	if len(o.rows) != 4 {
		t.Fatalf("%d rows", len(o.rows))
	}
	uitest.Type(o, "Beratung")
	if o.rows[3].name != "Beratung" {
		t.Errorf("the new row says %+v", o.rows[3])
	}
	o.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
	if len(o.rows) != 5 {
		t.Errorf("a row without a word is followed by another: %d rows", len(o.rows))
	}
}

func TestGridEscBringsBackWhatStoodThere(t *testing.T) {
	o := threeOffers(t)
	passed := 0
	o.SetOnTypedKey(func(*fyne.KeyEvent) { passed++ })
	o.grid.Focus(0, priceCol)
	uitest.Type(o, "99x")
	o.press(fyne.KeyEscape)
	if o.rows[0].price != 24 || o.field() != "24,00" || o.grid.Flush() != nil || passed != 0 {
		t.Errorf("price %v, field %q, unfinished %v, %d keys passed on", o.rows[0].price, o.field(), o.grid.Flush(), passed)
	}
	if o.press(fyne.KeyEscape); passed != 1 {
		t.Error("the next Esc does not go to the window")
	}
}

func TestGridNamesWhatItCannotRead(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(1, priceCol)
	uitest.Type(o, "zwölf")
	o.press(fyne.KeyTab)
	const want = "Zeile 2, Preis: „zwölf“ ist keine Zahl. Beispiel: 1.234,5"
	err := o.grid.Flush()
	var place *widgets.GridError
	var input *translations.InputError
	if !errors.As(err, &place) || place.Row != 2 || place.Column != "Preis" || !errors.As(err, &input) || err.Error() != want {
		t.Fatalf("unfinished is %v", err)
	}
	if !o.says(want) || !o.says("zwölf") || o.rows[1].price != 60 {
		t.Errorf("shown: %q; price %v", uitest.Texts(o.Content()), o.rows[1].price)
	}
	o.grid.Refresh()
	o.grid.Focus(1, priceCol)
	if o.field() != "zwölf" {
		t.Errorf("the text is lost: %q", o.field())
	}
	uitest.Type(o, "12")
	if o.grid.Flush() != nil || o.says("Zeile 2") || o.rows[1].price != 12 {
		t.Errorf("mended: %v, price %v", o.grid.Flush(), o.rows[1].price)
	}
}

func TestGridHasTheHeightOfWhatItSays(t *testing.T) {
	o := threeOffers(t)
	resized := 0
	o.grid.OnResized = func() { resized++ }
	before := o.grid.MinSize().Height
	o.grid.Focus(1, priceCol)
	uitest.Type(o, "x")
	o.press(fyne.KeyTab)
	if o.grid.MinSize().Height <= before || resized != 1 {
		t.Errorf("%v high with an error, %v without, told %d times", o.grid.MinSize().Height, before, resized)
	}
	o.grid.Focus(1, priceCol)
	o.press(fyne.KeyDelete)
	if o.grid.MinSize().Height != before || resized != 2 {
		t.Errorf("%v high again, %v before, told %d times", o.grid.MinSize().Height, before, resized)
	}
}

func TestGridFollowsTheRecord(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, priceCol)
	uitest.Type(o, "2")
	o.rows[2].name = "Nähkurs"
	o.grid.Refresh()
	if !o.says("Nähkurs") || o.field() != "" {
		t.Errorf("another cell: %q", uitest.Texts(o.Content()))
	}
	uitest.Type(o, "5")
	if o.rows[0].price != 25 {
		t.Errorf("what is being typed is lost: %v", o.rows[0].price)
	}
	o.rows[0].price = 24 // as undo does
	o.grid.Refresh()
	if o.field() != "24,00" {
		t.Errorf("the field holds %q after the record went back", o.field())
	}
	uitest.Type(o, "x")
	o.rows[0].price = 30
	o.grid.Refresh()
	if o.grid.Flush() != nil || o.field() != "30,00" {
		t.Errorf("an old text stays over a new value: %v, %q", o.grid.Flush(), o.field())
	}
	uitest.Type(o, "y")
	if o.grid.Forget(); o.grid.Flush() != nil || o.field() != "30,00" {
		t.Errorf("forgotten: %v, %q", o.grid.Flush(), o.field())
	}
	o.rows = nil
	o.grid.Refresh()
	if o.says("30,00") {
		t.Errorf("without rows it shows %q", uitest.Texts(o.Content()))
	}
}

func TestGridWithOtherColumns(t *testing.T) {
	o := threeOffers(t)
	o.grid.Focus(0, openCol)
	o.grid.SetColumns([]widgets.GridColumn{{Title: "Wer", Leading: true, Kind: widgets.GridFixed}, {Title: "Netto", Kind: widgets.GridNumber}})
	if !o.says("Netto") || o.says("Offen") {
		t.Errorf("shown: %q", uitest.Texts(o.Content()))
	}
	o.grid.Focus(2, nameCol)
	if o.field() != "15,00" {
		t.Errorf("the focus goes to %q", o.field())
	}
}
