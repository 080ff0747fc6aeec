package analysis

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// entry is a line of the index: what it opens, a sign and a figure at its right.
type entry struct {
	key, title, right string
	sign              sign
	gap               bool // stands apart from the line above
}

// index is the parts of a page to choose from. It is one stop for the keyboard: Up and Down open the next part, Enter
// goes into it.
type index struct {
	widget.BaseWidget
	onOpen func(key string)
	onInto func()

	entries []entry
	at      string
	focused bool
	hover   int // -1 for none
}

const (
	lineHigh float32 = 33
	lineSide float32 = 10
	groupGap float32 = 8
)

func newIndex(open func(key string), into func()) *index {
	x := &index{onOpen: open, onInto: into, hover: -1}
	x.ExtendBaseWidget(x)
	return x
}

// show fills the index.
func (x *index) show(entries []entry, at string) {
	if slices.Equal(x.entries, entries) && x.at == at {
		return
	}
	x.entries, x.at = entries, at
	x.Refresh()
}

// top is where a line begins.
func (x *index) top(i int) float32 {
	y := float32(i) * lineHigh * zoom()
	for _, e := range x.entries[:min(i+1, len(x.entries))] {
		if e.gap {
			y += groupGap
		}
	}
	return y
}

func (x *index) under(p fyne.Position) int {
	for i := range x.entries {
		if top := x.top(i); p.Y >= top && p.Y < top+lineHigh*zoom() {
			return i
		}
	}
	return -1
}

// Tapped opens the line under the pointer.
func (x *index) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if c := fyne.CurrentApp().Driver().CanvasForObject(x); c != nil {
		c.Focus(x)
	}
	if i := x.under(e.Position); i >= 0 {
		x.onOpen(x.entries[i].key)
	}
}

// MouseIn lights a line.
func (x *index) MouseIn(e *desktop.MouseEvent) { x.light(x.under(e.Position)) }

// MouseMoved lights the line under the pointer.
func (x *index) MouseMoved(e *desktop.MouseEvent) { x.light(x.under(e.Position)) }

// MouseOut takes the light away.
func (x *index) MouseOut() { x.light(-1) }

func (x *index) light(i int) {
	widgets.SignOfLife()
	if i != x.hover {
		x.hover = i
		x.Refresh()
	}
}

// FocusGained shows the focus.
func (x *index) FocusGained() { x.focused = true; x.Refresh() }

// FocusLost hides it.
func (x *index) FocusLost() { x.focused = false; x.Refresh() }

// TypedRune does nothing.
func (x *index) TypedRune(rune) {}

// TypedKey goes through the lines.
func (x *index) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyUp:
		x.step(-1)
	case fyne.KeyDown:
		x.step(1)
	case fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter:
		x.onInto()
	default:
		widgets.ForwardKey(x, key)
	}
}

func (x *index) step(by int) {
	i := slices.IndexFunc(x.entries, func(e entry) bool { return e.key == x.at }) + by
	if i >= 0 && i < len(x.entries) {
		x.onOpen(x.entries[i].key)
	}
}

// CreateRenderer draws the lines.
func (x *index) CreateRenderer() fyne.WidgetRenderer {
	r := &indexRenderer{index: x, signs: make(map[shape][]*canvas.Image), used: make(map[shape]int)}
	r.paint()
	return r
}

type indexRenderer struct {
	size    fyne.Size // drawn for
	index   *index
	objects []fyne.CanvasObject
	signs   map[shape][]*canvas.Image // drawn already, to be used again: drawing one takes long
	used    map[shape]int
}

// shape is what the picture of a sign hangs on.
type shape struct {
	sign sign
	ink  color.Color
	size float32
}

// picture is an image of a sign that stands nowhere else.
func (r *indexRenderer) picture(s sign, size float32) *canvas.Image {
	ink, _ := s.hue()
	key := shape{s, widgets.Color(ink), size}
	i := r.used[key]
	r.used[key]++
	if i == len(r.signs[key]) {
		r.signs[key] = append(r.signs[key], canvas.NewImageFromResource(s.icon()))
	}
	return r.signs[key][i]
}

func (r *indexRenderer) paint() {
	r.objects = nil
	clear(r.used)
	for i := range r.index.entries {
		r.line(i)
	}
}

func (r *indexRenderer) line(i int) {
	x, z := r.index, zoom()
	e, top, wide := x.entries[i], x.top(i), x.Size().Width
	shown := e.key == x.at
	if shown || i == x.hover {
		ground := &canvas.Rectangle{CornerRadius: 6, FillColor: widgets.Color(theme.ColorNameHover)}
		if shown {
			ground.FillColor = widgets.Color(theme.ColorNameSelection)
		}
		if shown && x.focused {
			ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNamePrimary), 2
		}
		ground.Move(fyne.NewPos(0, top))
		ground.Resize(fyne.NewSize(wide, lineHigh*z-2))
		r.objects = append(r.objects, ground)
	}
	ink := widgets.Color(widgets.ColorMuted)
	right := &canvas.Text{Text: e.right, TextSize: theme.CaptionTextSize(), Color: ink}
	taken := right.MinSize().Width + lineSide
	r.put(right, wide-taken, top)
	if e.sign != noSign {
		size := 15 * z
		picture := r.picture(e.sign, size)
		taken += size + 4
		picture.Resize(fyne.NewSquareSize(size))
		picture.Move(fyne.NewPos(wide-taken, top+(lineHigh*z-2-size)/2))
		r.objects = append(r.objects, picture)
	}
	r.objects = append(r.objects, twoLines(e.title, lineSide, top, wide-taken-lineSide-4, lineHigh*z-2, shown)...)
}

// twoLines writes a name in the middle of a line of the index or of a table; where it is wider than its room in two
// rows of small letters, and only what is wider still is cut.
func twoLines(name string, x, top, wide, high float32, bold bool) []fyne.CanvasObject {
	style, size := fyne.TextStyle{Bold: bold}, theme.TextSize()
	rows := []string{name}
	if fyne.MeasureText(name, size, style).Width > wide {
		size = theme.CaptionTextSize()
		rows = halves(name, wide, size, style)
	}
	var out []fyne.CanvasObject
	line := fyne.MeasureText(name, size, style).Height
	y := top + (high-line*float32(len(rows)))/2
	for _, row := range rows {
		o := &canvas.Text{Text: cut(row, wide, size, style), TextSize: size, TextStyle: style, Color: widgets.Color(theme.ColorNameForeground)}
		o.Move(fyne.NewPos(x, y))
		o.Resize(o.MinSize())
		out = append(out, o)
		y += line
	}
	return out
}

// halves breaks a name after the last word that has room; one that has room itself stays whole.
func halves(name string, wide, size float32, style fyne.TextStyle) []string {
	fits := func(s string) bool { return fyne.MeasureText(s, size, style).Width <= wide }
	if fits(name) {
		return []string{name}
	}
	at := -1
	for i, r := range name {
		if r == ' ' && (at < 0 || fits(name[:i])) {
			at = i
		}
	}
	if at < 0 {
		return []string{name}
	}
	return []string{name[:at], name[at+1:]}
}

func (r *indexRenderer) put(text *canvas.Text, x, top float32) {
	size := text.MinSize()
	text.Move(fyne.NewPos(x, top+(lineHigh*zoom()-2-size.Height)/2))
	text.Resize(size)
	r.objects = append(r.objects, text)
}

// cut shortens a text to a width.
func cut(text string, width, size float32, style fyne.TextStyle) string {
	if fyne.MeasureText(text, size, style).Width <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if short := string(runes[:n]) + "…"; fyne.MeasureText(short, size, style).Width <= width {
			return short
		}
	}
	return "…"
}

// MinSize is as high as all lines.
func (r *indexRenderer) MinSize() fyne.Size {
	return fyne.NewSize(indexLeast*zoom(), r.index.top(len(r.index.entries)))
}

// Layout draws in another width; for the same it makes nothing anew, else the canvas would lay out without end.
func (r *indexRenderer) Layout(size fyne.Size) {
	if size != r.size {
		r.size = size
		r.paint()
	}
}

// Refresh draws anew.
func (r *indexRenderer) Refresh() {
	r.paint()
	canvas.Refresh(r.index)
}

// Objects lists what is drawn.
func (r *indexRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *indexRenderer) Destroy() {}

// beside sets the index at the left and the part that it opened at the right, each scrolling for itself.
func beside(x *index, part fyne.CanvasObject) *fyne.Container {
	return container.New(besideLayout{}, container.NewVScroll(x), part)
}

type besideLayout struct{}

// How wide the index stands at 100 %, how little it does with, and how much of the width it may take.
const (
	indexWide  float32 = 236
	indexLeast float32 = 120
	indexShare float32 = 0.34
)

// MinSize leaves both to scroll.
func (besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(indexLeast*zoom()+widgets.Gap+o[1].MinSize().Width, o[1].MinSize().Height)
}

// Layout gives the index its width.
func (besideLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wide := max(min(indexWide*zoom(), size.Width*indexShare), indexLeast*zoom())
	o[0].Move(fyne.NewPos(widgets.Gap, widgets.Gap))
	o[0].Resize(fyne.NewSize(wide, size.Height-widgets.Gap))
	o[1].Move(fyne.NewPos(widgets.Gap+wide, 0))
	o[1].Resize(fyne.NewSize(size.Width-wide-widgets.Gap, size.Height))
}
