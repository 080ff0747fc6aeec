package widgets_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestKeyboardStaysInSight: what gets the keyboard by Tab can be seen, downwards and back, and in a page within a page.
func TestKeyboardStaysInSight(t *testing.T) {
	var fields []fyne.CanvasObject
	for range 12 {
		fields = append(fields, widgets.NewTextField("", nil), widgets.NewQuietArea(1, nil), widgets.QuietButton("x", nil, nil),
			widgets.NewCheck("x", nil), widgets.NewChoice([]widgets.Option{{Key: "a", Text: "A"}}, nil))
	}
	inner := widgets.VScroll(container.NewVBox(fields[40:]...))
	inner.SetMinSize(fyne.NewSize(100, 120))
	page := widgets.VScroll(container.NewVBox(append(fields[:40:40], inner)...))
	w := uitest.Window(t, container.NewBorder(nil, widgets.QuietButton("foot", nil, nil), nil, nil, page))
	w.Resize(fyne.NewSize(400, 300))
	driver := fyne.CurrentApp().Driver()
	seen := func(o fyne.CanvasObject) bool {
		top, from := driver.AbsolutePositionForObject(o).Y, driver.AbsolutePositionForObject(page).Y
		return top >= from && top+o.Size().Height <= from+page.Size().Height
	}
	order := append([]fyne.CanvasObject{}, fields...)
	for i := len(fields) - 2; i >= 0; i-- {
		order = append(order, fields[i])
	}
	w.Canvas().Focus(fields[0].(fyne.Focusable))
	for i, o := range order {
		if w.Canvas().Focused() != o.(fyne.Focusable) || !seen(o) {
			t.Fatalf("step %d: the keyboard is in %T, in sight: %v", i, w.Canvas().Focused(), seen(o))
		}
		if i < len(fields)-1 {
			w.Canvas().FocusNext()
		} else {
			w.Canvas().FocusPrevious()
		}
	}
}

// TestOtherPagesStay: only the page that holds what gets the keyboard moves.
func TestOtherPagesStay(t *testing.T) {
	long := func() *container.Scroll {
		box := container.NewVBox()
		for range 30 {
			box.Add(widgets.NewText("x"))
		}
		return widgets.VScroll(box)
	}
	left, foot := long(), widgets.NewTextField("", nil)
	w := uitest.Window(t, container.NewBorder(nil, foot, nil, nil, left))
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(foot)
	if left.Offset.Y != 0 {
		t.Errorf("the page above moved by %v", left.Offset.Y)
	}
}

// TestTypedDateTakesThePlaceOfTheOld: the keyboard selects the date it comes to; a click sets the cursor.
func TestTypedDateTakesThePlaceOfTheOld(t *testing.T) {
	now := func() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }
	before, date := widgets.NewTextField("", nil), widgets.NewDateField("", "", now, nil)
	date.Fill(time.Date(2026, 12, 7, 0, 0, 0, 0, time.UTC))
	w := uitest.Window(t, container.NewVBox(before, date))
	w.Canvas().Focus(before)
	uitest.Press(w.Canvas(), fyne.KeyTab)
	uitest.Type(w.Canvas(), "+7")
	w.Canvas().Unfocus()
	if got := date.Date().Format(time.DateOnly); got != "2026-11-30" {
		t.Errorf("the date is %s, %q", got, date.Error())
	}
	date.Entry.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if got := date.Entry.SelectedText(); got != "" || w.Canvas().Focused() == nil {
		t.Errorf("a click selects %q", got)
	}
}
