package agenda

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/today"
	"wurzelwerk/ui/widgets"
)

// row is a heading, or a line: a shape, whom and what it is about, and when.
type row struct {
	widget.BaseWidget
	heading *widgets.Text
	icon    *widget.Icon
	who     *widgets.Text
	what    *widgets.Text
	when    *widgets.Badge
}

const (
	rowSide    float32 = 8
	rowHigh    float32 = 5 // above and below the words
	iconSize   float32 = 20
	iconRoom   float32 = 32
	rowBetween float32 = 10
)

func newRow() *row {
	r := &row{
		heading: widgets.Subheading(""), icon: widget.NewIcon(nil), who: widgets.Strong(""), what: widgets.Caption(""), when: widgets.QuietBadge(""),
	}
	r.who.Shrinks, r.what.Shrinks = true, true
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) showHeading(text string) {
	r.heading.SetText(text)
	r.icon.Hide()
	r.who.SetText("")
	r.what.SetText("")
	r.when.SetText("")
	r.Refresh()
}

func (r *row) showLine(l today.Line, name, words string, day app.Date) {
	ground, ink, hue := inks(l.Urgency)
	r.heading.SetText("")
	r.icon.SetResource(theme.NewColoredResource(iconOf(l.Kind), hue))
	r.icon.Show()
	r.who.SetText(who(l, name, words))
	r.what.SetText(what(l, words))
	r.when.Ground, r.when.Ink = ground, ink
	r.when.SetText(when(l, day))
	r.when.Refresh()
	r.Refresh()
}

// inks are ground and letters of the day, and the hue of the shape.
func inks(u today.Urgency) (ground, ink, hue fyne.ThemeColorName) {
	switch u {
	case today.Overdue:
		return widgets.ColorErrorTint, widgets.ColorErrorText, widgets.ColorErrorText
	case today.Now:
		return widgets.ColorTint, widgets.ColorOnTint, theme.ColorNamePrimary
	default:
		return theme.ColorNameButton, theme.ColorNameForeground, widgets.ColorMuted
	}
}

// CreateRenderer places the words.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ row *row }

// MinSize is that of a line.
func (w *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(240, w.row.who.MinSize().Height+w.row.what.MinSize().Height+2*rowHigh)
}

// Layout keeps the day at the right and gives the words the rest.
func (w *rowRenderer) Layout(size fyne.Size) {
	r := w.row
	heading, name, words, day := r.heading.MinSize(), r.who.MinSize(), r.what.MinSize(), r.when.MinSize()
	r.heading.Move(fyne.NewPos(rowSide, size.Height-heading.Height-rowHigh))
	r.heading.Resize(fyne.NewSize(max(0, size.Width-2*rowSide), heading.Height))
	r.icon.Resize(fyne.NewSquareSize(iconSize))
	r.icon.Move(fyne.NewPos(rowSide, (size.Height-iconSize)/2))
	left, right := rowSide+iconRoom, size.Width-rowSide-day.Width
	r.when.Resize(day)
	r.when.Move(fyne.NewPos(right, (size.Height-day.Height)/2))
	room := max(0, right-rowBetween-left)
	r.who.Move(fyne.NewPos(left, rowHigh))
	r.who.Resize(fyne.NewSize(room, name.Height))
	r.what.Move(fyne.NewPos(left, rowHigh+name.Height))
	r.what.Resize(fyne.NewSize(room, words.Height))
}

// Refresh places the day anew, whose width follows its words.
func (w *rowRenderer) Refresh() {
	w.Layout(w.row.Size())
	for _, o := range w.Objects() {
		o.Refresh()
	}
}

// Objects are the words, the shape and the day.
func (w *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{w.row.heading, w.row.icon, w.row.who, w.row.what, w.row.when}
}

// Destroy has nothing to give back.
func (w *rowRenderer) Destroy() {}
