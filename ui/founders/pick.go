package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// pick is one of several values to choose among: a mark and the words, which wrap. Space and a click choose it, the
// arrows go on to the next one of its group.
type pick struct {
	widget.BaseWidget
	group  *pickGroup
	value  mergeChoice
	words  *widget.RichText
	mark   *widget.Icon
	ring   bool
	lit    bool
	ground *canvas.Rectangle
}

// pickGroup is the values of one field; one of them is chosen.
type pickGroup struct {
	picks  []*pick
	chosen mergeChoice
	choose func(mergeChoice)
}

const (
	pickPadding float32 = 6
	pickLetters int     = 300 // of a value, so that a long text does not fill the dialog
)

// add offers a value; an empty text says that nothing is entered.
func (g *pickGroup) add(value mergeChoice, text string) *pick {
	ink := theme.ColorNameForeground
	if text == "" {
		text, ink = translations.T("merge.value.none"), widgets.ColorMuted
	}
	p := &pick{group: g, value: value, words: widgets.ColorParagraph(cut(text, pickLetters), ink), mark: widget.NewIcon(nil)}
	p.ground = &canvas.Rectangle{CornerRadius: 6}
	p.ExtendBaseWidget(p)
	g.picks = append(g.picks, p)
	return p
}

// cut shortens a text and keeps its lines.
func cut(text string, letters int) string {
	if runes := []rune(text); len(runes) > letters {
		return string(runes[:letters-1]) + "…"
	}
	return text
}

func (g *pickGroup) set(value mergeChoice) {
	g.chosen = value
	for _, p := range g.picks {
		p.Refresh()
	}
	g.choose(value)
}

// Tapped chooses the value.
func (p *pick) Tapped(*fyne.PointEvent) {
	p.take(p)
}

func (p *pick) take(chosen *pick) {
	widgets.SignOfLife()
	p.group.set(chosen.value)
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(chosen)
	}
}

// TypedRune does nothing: Space arrives as a key.
func (p *pick) TypedRune(rune) {}

// TypedKey chooses this value or a neighbour.
func (p *pick) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace:
		p.take(p)
	case fyne.KeyLeft, fyne.KeyUp:
		p.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		p.step(1)
	default:
		widgets.ForwardKey(p, key)
	}
}

func (p *pick) step(by int) {
	for i, other := range p.group.picks {
		if next := i + by; other == p && next >= 0 && next < len(p.group.picks) {
			p.take(p.group.picks[next])
			return
		}
	}
}

// TypedShortcut hands shortcuts to the dialog.
func (p *pick) TypedShortcut(s fyne.Shortcut) { widgets.ForwardShortcut(p, s) }

// FocusGained shows the focus.
func (p *pick) FocusGained() { p.ring = true; p.Refresh() }

// FocusLost hides it.
func (p *pick) FocusLost() { p.ring = false; p.Refresh() }

// MouseIn lights the value.
func (p *pick) MouseIn(*desktop.MouseEvent) { widgets.SignOfLife(); p.lit = true; p.Refresh() }

// MouseMoved does nothing.
func (p *pick) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (p *pick) MouseOut() { p.lit = false; p.Refresh() }

// CreateRenderer sets the mark before the words.
func (p *pick) CreateRenderer() fyne.WidgetRenderer {
	r := &pickRenderer{p}
	r.colour()
	return r
}

type pickRenderer struct{ pick *pick }

// MinSize is as high as the words need at the width they have.
func (r *pickRenderer) MinSize() fyne.Size {
	icon := r.pick.Theme().Size(theme.SizeNameInlineIcon)
	words := r.pick.words.MinSize()
	return fyne.NewSize(icon+2*pickPadding+textLeast, max(icon+2*pickPadding, words.Height))
}

// Layout keeps the mark at the first line.
func (r *pickRenderer) Layout(size fyne.Size) {
	p, icon := r.pick, r.pick.Theme().Size(theme.SizeNameInlineIcon)
	p.ground.Resize(size)
	p.mark.Resize(fyne.NewSquareSize(icon))
	p.mark.Move(fyne.NewPos(pickPadding, pickPadding-1))
	p.words.Move(fyne.NewPos(icon+pickPadding, 0))
	p.words.Resize(fyne.NewSize(size.Width-icon-2*pickPadding, size.Height))
}

func (r *pickRenderer) colour() {
	p := r.pick
	chosen := p.group.chosen == p.value
	p.ground.FillColor = widgets.Color(theme.ColorNameInputBackground)
	p.ground.StrokeColor, p.ground.StrokeWidth = widgets.Color(theme.ColorNameInputBorder), 1
	icon, ink := theme.RadioButtonIcon(), widgets.ColorMuted
	if chosen {
		p.ground.FillColor = widgets.Color(widgets.ColorTint)
		icon, ink = theme.RadioButtonCheckedIcon(), theme.ColorNamePrimary
	}
	switch {
	case p.ring:
		p.ground.StrokeColor, p.ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
	case p.lit:
		p.ground.StrokeColor = widgets.Color(widgets.ColorMuted)
	}
	p.mark.SetResource(theme.NewColoredResource(icon, ink))
}

// Refresh takes colours and mark again.
func (r *pickRenderer) Refresh() {
	r.colour()
	r.pick.words.Refresh()
	canvas.Refresh(r.pick.ground)
}

// Objects are ground, mark and words.
func (r *pickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.pick.ground, r.pick.mark, r.pick.words}
}

// Destroy has nothing to give back.
func (r *pickRenderer) Destroy() {}
