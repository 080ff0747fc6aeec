package numbers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// unit is how much larger texts are than at 100 %.
func unit() float32 { return theme.Size(theme.SizeNameText) / 13 }

// heightIn asks an object of wrapping words for its height in a width: the width is given first.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	if o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// set gives an object its place and as much height as it needs in a width, which it returns.
func set(o fyne.CanvasObject, x, y, width float32) float32 {
	high := heightIn(o, width)
	o.Resize(fyne.NewSize(width, high))
	o.Move(fyne.NewPos(x, y))
	return high
}

// stack fills its room with what is shown.
type stack struct{}

func newStack(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(stack{}, objects...)
}

// MinSize is small: the page scrolls.
func (stack) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

// Layout gives each object the whole room.
func (stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

// column sets objects one below the other, each as high as it needs in the whole width.
type column struct{ gap float32 }

func newColumn(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column{widgets.Gap}, objects...)
}

func newLines(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column{4}, objects...)
}

// MinSize adds the heights.
func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+c.gap)
		}
	}
	return fyne.NewSize(size.Width, max(size.Height-c.gap, 0))
}

// Layout goes from top to bottom.
func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if o.Visible() {
			y += set(o, 0, y, size.Width) + c.gap
		}
	}
}

// flow sets objects side by side in columns of equal width, as many as have room, each row as high as its tallest.
type flow struct {
	least float32 // width of a column at text size 100 %
	most  int     // columns
	width float32 // of the last layout
}

func newFlow(least float32, most int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{least: least, most: most}, objects...)
}

func newPair(left, right fyne.CanvasObject) *fyne.Container { return newFlow(440, 2, left, right) }

func (f *flow) columns(width float32) int {
	least := f.least * unit()
	return max(1, min(f.most, int((width+widgets.Gap)/(least+widgets.Gap))))
}

// rows calls visit for each row of visible objects with its height and the width of a column.
func (f *flow) rows(objects []fyne.CanvasObject, width float32, visit func(row []fyne.CanvasObject, high, wide float32)) {
	n := f.columns(width)
	wide := (width - widgets.Gap*float32(n-1)) / float32(n)
	var row []fyne.CanvasObject
	high := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		row, high = append(row, o), max(high, heightIn(o, wide))
		if len(row) == n {
			visit(row, high, wide)
			row, high = nil, 0
		}
	}
	if len(row) > 0 {
		visit(row, high, wide)
	}
}

// MinSize is as high as the rows in the width of the last layout.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := -widgets.Gap
	f.rows(objects, max(f.width, f.least*unit()), func(_ []fyne.CanvasObject, row, _ float32) { high += row + widgets.Gap })
	return fyne.NewSize(f.least*unit(), max(high, 0))
}

// Layout gives all objects of a row its height, but for fields.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	y := float32(0)
	f.rows(objects, size.Width, func(row []fyne.CanvasObject, high, wide float32) {
		for i, o := range row {
			own := high
			if _, ok := o.(*widgets.Field); ok { // it would stretch its input
				own = o.MinSize().Height
			}
			o.Resize(fyne.NewSize(wide, own))
			o.Move(fyne.NewPos(float32(i)*(wide+widgets.Gap), y))
		}
		y += high + widgets.Gap
	})
}

// capped gives a long table no more height than can be seen at once; it scrolls by itself then.
type capped struct{ rows func() int }

const (
	// longTable is from how many rows on a table scrolls by itself.
	longTable         = 16
	mostHigh  float32 = 400 // of a long table, at text size 100 %
)

func newCapped(o fyne.CanvasObject, rows func() int) *fyne.Container {
	return container.New(capped{rows}, o)
}

// MinSize is that of the object as far as it has room.
func (c capped) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	if c.rows() >= longTable {
		size.Height = min(size.Height, mostHigh*unit())
	}
	return size
}

// Layout fills the room.
func (capped) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}

// signed sets a sign before words that wrap, and actions after them.
type signed struct{}

func newSigned(sign, words, actions fyne.CanvasObject) *fyne.Container {
	return container.New(signed{}, sign, words, actions)
}

// MinSize is as high as the highest in the present width.
func (signed) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, max(o[1].MinSize().Height, o[2].MinSize().Height, theme.IconInlineSize()))
}

// Layout gives the words what sign and actions leave.
func (signed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	icon, actions := theme.IconInlineSize(), o[2].MinSize()
	left := icon + 8
	width := size.Width - left - actions.Width - 8
	high := heightIn(o[1], width)
	o[0].Resize(fyne.NewSquareSize(icon))
	o[0].Move(fyne.NewPos(0, (size.Height-icon)/2))
	o[1].Resize(fyne.NewSize(width, high))
	o[1].Move(fyne.NewPos(left, (size.Height-high)/2))
	o[2].Resize(actions)
	o[2].Move(fyne.NewPos(size.Width-actions.Width, (size.Height-actions.Height)/2))
}

// fitted tells an object its width before it is laid out.
type fitted struct{ fit func(width float32) }

func newFitted(o fyne.CanvasObject, fit func(width float32)) *fyne.Container {
	return container.New(fitted{fit}, o)
}

// MinSize is that of the object.
func (fitted) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout fills the room.
func (f fitted) Layout(o []fyne.CanvasObject, size fyne.Size) {
	f.fit(size.Width)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}
