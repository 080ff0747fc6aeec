package meeting

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// tags shows short texts side by side, each of which can be taken away.
type tags struct {
	remove  func(i int)
	texts   []string
	content *fyne.Container
}

func newTags(remove func(i int)) *tags {
	t := &tags{remove: remove, content: newFlow()}
	t.content.Hide() // takes no room while it is empty
	return t
}

// show shows other texts where they are other ones.
func (t *tags) show(texts []string) {
	if slices.Equal(t.texts, texts) {
		return
	}
	t.texts = slices.Clone(texts)
	t.content.Objects = nil
	for i, text := range texts {
		t.content.Add(newTag(text, func() { t.remove(i) }))
	}
	show(t.content, len(texts) > 0)
	t.content.Refresh()
}

// tag is one text with a cross. The cross, or Delete while it has the keyboard, takes it away.
type tag struct {
	widget.BaseWidget
	words   *widgets.Lines
	remove  func()
	focused bool
	hovered bool
}

const (
	tagSide float32 = 8
	tagWide float32 = 300 // at most, at text size 100 %
)

func newTag(text string, remove func()) *tag {
	g := &tag{words: widgets.NewLines(text), remove: remove}
	g.words.ColorName = widgets.ColorOnTint
	g.ExtendBaseWidget(g)
	return g
}

// crossWide is the room of the cross.
func crossWide() float32 { return 22 * zoom() }

// Tapped on the cross takes the text away.
func (g *tag) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if e.Position.X >= g.Size().Width-crossWide()-tagSide/2 {
		g.remove()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
}

// MouseIn lights the cross.
func (g *tag) MouseIn(*desktop.MouseEvent) { widgets.SignOfLife(); g.hovered = true; g.Refresh() }

// MouseMoved does nothing.
func (g *tag) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (g *tag) MouseOut() { g.hovered = false; g.Refresh() }

// FocusGained shows the focus.
func (g *tag) FocusGained() {
	g.focused = true
	g.Refresh()
	widgets.InSight(g)
}

// FocusLost hides it.
func (g *tag) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune does nothing.
func (g *tag) TypedRune(rune) {}

// TypedKey takes the text away on Delete.
func (g *tag) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.remove()
	default:
		widgets.ForwardKey(g, key)
	}
}

// CreateRenderer draws ground, text and cross.
func (g *tag) CreateRenderer() fyne.WidgetRenderer {
	return &tagRenderer{tag: g, ground: &canvas.Rectangle{}, cross: canvas.NewImageFromResource(nil)}
}

type tagRenderer struct {
	tag    *tag
	ground *canvas.Rectangle
	cross  *canvas.Image
}

// Destroy has nothing to give back.
func (r *tagRenderer) Destroy() {}

// Objects are ground, text and cross.
func (r *tagRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.tag.words, r.cross}
}

// MinSize is that of the text in one line, or in as many as it needs.
func (r *tagRenderer) MinSize() fyne.Size {
	wide := fyne.MeasureText(r.tag.words.Text, theme.TextSize(), fyne.TextStyle{}).Width + 1
	if most := tagWide * zoom(); wide > most {
		wide = most
	}
	r.tag.words.Resize(fyne.NewSize(wide, r.tag.words.Size().Height))
	return fyne.NewSize(wide+2*tagSide+crossWide(), r.tag.words.MinSize().Height+8)
}

// Layout sets the cross to the right.
func (r *tagRenderer) Layout(size fyne.Size) {
	r.ground.CornerRadius, r.ground.FillColor = 6, widgets.Color(widgets.ColorTint)
	r.ground.StrokeWidth, r.ground.StrokeColor = 0, nil
	if r.tag.focused {
		r.ground.StrokeWidth, r.ground.StrokeColor = 2, widgets.Color(theme.ColorNamePrimary)
	}
	r.ground.Resize(size)
	r.tag.words.Move(fyne.NewPos(tagSide, 4))
	r.tag.words.Resize(fyne.NewSize(size.Width-2*tagSide-crossWide(), size.Height-8))
	ink := widgets.ColorMuted
	if r.tag.hovered || r.tag.focused {
		ink = widgets.ColorOnTint
	}
	r.cross.Resource = theme.NewColoredResource(theme.CancelIcon(), ink)
	side := 15 * zoom()
	r.cross.Resize(fyne.NewSquareSize(side))
	r.cross.Move(fyne.NewPos(size.Width-side-tagSide, (size.Height-side)/2))
}

// Refresh takes the look again.
func (r *tagRenderer) Refresh() {
	r.Layout(r.tag.Size())
	r.cross.Refresh()
	canvas.Refresh(r.tag)
}
