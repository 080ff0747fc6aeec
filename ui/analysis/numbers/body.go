package numbers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/ui/widgets"
)

// section is a part of the page that is filled while it is in sight.
type section struct {
	object  fyne.CanvasObject
	refresh func()
	stale   bool
}

// body is the strip of figures above what scrolls.
type body struct {
	strip    fyne.CanvasObject
	sections []*section
	column   *fyne.Container
	scroll   *container.Scroll
	content  *fyne.Container
	high     float32 // of the column when it was placed
	above    float32 // height of the strip when it was placed
	filling  bool
}

func newBody(strip fyne.CanvasObject, sections []*section) *body {
	b := &body{strip: strip, sections: sections, column: newColumn()}
	for _, s := range sections {
		b.column.Add(s.object)
	}
	edge := container.New(layout.NewCustomPaddedLayout(2, widgets.Gap, widgets.Gap, widgets.Gap), b.column)
	b.scroll = container.NewVScroll(edge)
	b.scroll.OnScrolled = func(fyne.Position) { b.fill() }
	b.content = container.New(stripAbove{b}, b.scroll, strip)
	return b
}

// refresh fills what is in sight and remembers that the rest has to be.
func (b *body) refresh() {
	for _, s := range b.sections {
		s.stale = true
	}
	b.fill()
}

// fill fills what is in sight and not filled yet, until what grew has pushed nothing more into sight.
func (b *body) fill() {
	if b.filling {
		return
	}
	b.filling = true
	for more := true; more; {
		more = false
		for _, s := range b.sections {
			if s.stale && b.inSight(s) {
				s.stale, more = false, true
				s.refresh()
			}
		}
		b.settle()
	}
	b.filling = false
}

// inSight tells whether a section is seen, or nearly. Before the first layout all are.
func (b *body) inSight(s *section) bool {
	const margin = 60
	room := b.scroll.Size().Height
	if room <= 0 || s.object.Size().Height <= 0 {
		return true
	}
	top := s.object.Position().Y - b.scroll.Offset.Y
	return top < room+margin && top+s.object.Size().Height > -margin
}

// settle places everything again where something grew or shrank.
func (b *body) settle() {
	if size := b.content.Size(); size.Width > 0 && b.strip.MinSize().Height != b.above {
		b.content.Layout.Layout(b.content.Objects, size)
	}
	if high := b.column.MinSize().Height; high != b.high && b.scroll.Size().Width > 0 {
		b.high = high
		b.column.Layout.Layout(b.column.Objects, b.column.Size())
		b.high = b.column.MinSize().Height
		b.scroll.Refresh()
	}
}

// reveal scrolls so that an object of the column stands at the top.
func (b *body) reveal(o fyne.CanvasObject) {
	b.scroll.ScrollToOffset(fyne.NewPos(0, o.Position().Y))
	b.fill()
}

// follow scrolls so that a part of an object of the column is in sight, with a little around it.
func (b *body) follow(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	const around = 8
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y + at.Y - driver.AbsolutePositionForObject(b.scroll.Content).Y
	room, offset := b.scroll.Size().Height, b.scroll.Offset.Y
	to := min(max(offset, top+size.Height+around-room), top-around)
	if to = max(to, 0); to != offset {
		b.scroll.ScrollToOffset(fyne.NewPos(0, to))
		b.fill()
	}
}

// stripAbove gives the strip its height and what scrolls the rest. The strip comes last: what is scrolled under it
// would take its clicks otherwise.
type stripAbove struct{ body *body }

// MinSize leaves room for a little of what scrolls.
func (stripAbove) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, o[1].MinSize().Height+120)
}

// Layout asks the strip for its height in the width.
func (l stripAbove) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := set(o[1], widgets.Gap, widgets.Gap, size.Width-2*widgets.Gap)
	l.body.above = high
	top := high + 2*widgets.Gap - 2
	o[0].Move(fyne.NewPos(0, top))
	o[0].Resize(fyne.NewSize(size.Width, max(size.Height-top, 0)))
	l.body.fill()
}
