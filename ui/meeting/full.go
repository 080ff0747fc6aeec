package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// fullScreen is the clock alone, over the whole screen, with the keys in small letters below it. It hears all keys of the
// page.
type fullScreen struct {
	widget.BaseWidget
	face  *face
	onKey func(*fyne.KeyEvent) bool
	hint  string
}

// onFull shows the clock alone, or the page again.
func (p *Page) onFull() {
	if p.full != nil {
		p.leaveFull()
		return
	}
	c := p.Shell.Canvas()
	if c == nil || c.Overlays().Top() != nil {
		return
	}
	p.full = &fullScreen{face: newFace(true), onKey: p.key}
	p.full.ExtendBaseWidget(p.full)
	c.Overlays().Add(p.full)
	p.full.Resize(c.Size())
	c.Focus(p.full)
	p.FullScreen(true)
	p.renew()
}

// leaveFull shows the page again.
func (p *Page) leaveFull() {
	if p.full == nil {
		return
	}
	p.Shell.Canvas().Overlays().Remove(p.full)
	p.full = nil
	p.FullScreen(false)
	p.home()
}

// showFull says which keys do what.
func (p *Page) showFull() {
	if p.full == nil {
		return
	}
	hint := p.hint()
	if !p.giving && !p.attending && p.said == "" {
		hint = t("meeting.full.hint", vars{"Next": p.goes(p.evening.Coming())})
	}
	if p.full.hint != hint {
		p.full.hint = hint
		p.full.Refresh()
	}
}

// FocusGained does nothing.
func (f *fullScreen) FocusGained() {}

// FocusLost does nothing.
func (f *fullScreen) FocusLost() {}

// TypedRune does nothing: figures come as keys.
func (f *fullScreen) TypedRune(rune) {}

// TypedKey gives the key to the page.
func (f *fullScreen) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	f.onKey(key)
}

// TypedShortcut lets the window hear its shortcuts: the office is locked from here too.
func (f *fullScreen) TypedShortcut(s fyne.Shortcut) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f); c != nil {
		widgets.TypedShortcut(c, s)
	}
}

// Tapped keeps clicks from the page below.
func (f *fullScreen) Tapped(*fyne.PointEvent) { widgets.SignOfLife() }

// CreateRenderer draws the clock and the line of keys.
func (f *fullScreen) CreateRenderer() fyne.WidgetRenderer {
	return &fullRenderer{full: f, ground: &canvas.Rectangle{}, hint: &canvas.Text{}}
}

type fullRenderer struct {
	full   *fullScreen
	ground *canvas.Rectangle
	hint   *canvas.Text
}

// Destroy has nothing to give back.
func (r *fullRenderer) Destroy() {}

// Objects are ground, clock and keys.
func (r *fullRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.full.face, r.hint}
}

// MinSize asks for nothing.
func (r *fullRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

// Layout leaves one line for the keys.
func (r *fullRenderer) Layout(size fyne.Size) {
	r.ground.FillColor = widgets.Color(theme.ColorNameBackground)
	r.ground.Resize(size)
	set(r.hint, r.full.hint, max(size.Height*0.022, 12), widgets.Color(widgets.ColorMuted), size.Width-2*widgets.Gap)
	line := r.hint.MinSize().Height + 8
	r.full.face.Resize(fyne.NewSize(size.Width, size.Height-line))
	centre(r.hint, (size.Width-r.hint.MinSize().Width)/2, size.Height-line/2)
}

// Refresh draws the line of keys anew.
func (r *fullRenderer) Refresh() {
	r.Layout(r.full.Size())
	canvas.Refresh(r.full)
}
