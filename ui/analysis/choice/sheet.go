package choice

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// sheet is what both pages are: a head that may be empty, and below it cards that scroll.
type sheet struct {
	scroll *container.Scroll
	page   *fyne.Container
	shown  app.ID // the analysis
	held   bool   // many cells are being changed; the page is filled once after that
}

// build sets the cards below a head. What grows places everything anew; what has the keyboard is scrolled to.
func (s *sheet) build(head fyne.CanvasObject, grids []*widgets.Grid, cards ...fyne.CanvasObject) {
	s.scroll = widgets.Page(cards...)
	s.page = container.New(&pageLayout{s.scroll}, s.scroll, head)
	for _, g := range grids {
		g.OnResized = s.settle
		g.OnCell = func(at fyne.Position, size fyne.Size) { s.follow(g, at, size) }
	}
}

// settle places everything anew after something grew or shrank.
func (s *sheet) settle() {
	if s.page != nil && !s.held {
		s.page.Layout.Layout(s.page.Objects, s.page.Size())
	}
}

// turned tells whether another analysis is on the desk than the one that was shown.
func (s *sheet) turned(open app.ID) bool {
	other := open != s.shown
	s.shown = open
	return other
}

// together runs a change of many cells and fills the page once.
func (s *sheet) together(change, refresh func()) {
	s.held = true
	change()
	s.held = false
	refresh()
}

// follow scrolls so that a part of an object is in sight, with a little around it.
func (s *sheet) follow(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	const around = 8
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y + at.Y - driver.AbsolutePositionForObject(s.scroll.Content).Y
	room, offset := s.scroll.Size().Height, s.scroll.Offset.Y
	to := max(min(max(offset, top+size.Height+around-room), top-around), 0)
	if to != offset {
		s.scroll.ScrollToOffset(fyne.NewPos(0, to))
	}
}
