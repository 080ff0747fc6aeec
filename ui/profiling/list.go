package profiling

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/question"
	"wurzelwerk/ui/widgets"
)

// entry is a line of a list: a title, what stands below it, what stands at its right.
type entry struct {
	key, title, below, right string
	icon                     fyne.Resource // at the right edge, nil for none
	shown                    bool          // the one in front
}

// lineList is a list of lines that is one stop for the keyboard: Up and Down go through it, Enter opens a line. It
// draws its texts itself, since a page has many of them.
type lineList struct {
	widget.BaseWidget
	open func(key string)          // a line was opened by a click or Enter
	move func(key string)          // Up and Down came to a line; may be nil
	up   func()                    // Up at the first line; may be nil
	next func(*fyne.KeyEvent) bool // sees every key first

	entries []entry
	at      int
	focused bool
	hover   int // -1 for none
	scroll  *container.Scroll
}

func newLineList(open func(key string)) *lineList {
	l := &lineList{open: open, hover: -1}
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	return l
}

// show shows other lines. The keyboard stays at the line in front, if there is one.
func (l *lineList) show(entries []entry) {
	l.entries = entries
	l.at = max(0, min(l.at, len(entries)-1))
	for i, e := range entries {
		if e.shown {
			l.at = i
		}
	}
	l.Refresh()
}

func (l *lineList) lineHigh() float32 {
	for _, e := range l.entries {
		if e.below != "" {
			return 44 * widgets.Zoom()
		}
	}
	return 28 * widgets.Zoom()
}

// Tapped opens the line under the pointer.
func (l *lineList) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if i := l.under(e.Position); i >= 0 {
		l.at = i
		l.open(l.entries[i].key)
	}
}

func (l *lineList) under(p fyne.Position) int {
	if i := int(p.Y / l.lineHigh()); i >= 0 && i < len(l.entries) {
		return i
	}
	return -1
}

// MouseIn lights a line.
func (l *lineList) MouseIn(e *desktop.MouseEvent) { l.light(l.under(e.Position)) }

// MouseMoved lights the line under the pointer.
func (l *lineList) MouseMoved(e *desktop.MouseEvent) { l.light(l.under(e.Position)) }

// MouseOut takes the light away.
func (l *lineList) MouseOut() { l.light(-1) }

func (l *lineList) light(i int) {
	widgets.SignOfLife()
	if i != l.hover {
		l.hover = i
		l.Refresh()
	}
}

// FocusGained shows the focus.
func (l *lineList) FocusGained() { l.focused = true; l.Refresh() }

// FocusLost hides it.
func (l *lineList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune does nothing.
func (l *lineList) TypedRune(rune) {}

// TypedKey goes through the lines.
func (l *lineList) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	if l.next != nil && l.next(key) {
		return
	}
	switch {
	case key.Name == fyne.KeyUp && l.at == 0 && l.up != nil:
		l.up()
	case key.Name == fyne.KeyUp:
		l.moveTo(l.at - 1)
	case key.Name == fyne.KeyDown:
		l.moveTo(l.at + 1)
	case key.Name == fyne.KeyHome:
		l.moveTo(0)
	case key.Name == fyne.KeyEnd:
		l.moveTo(len(l.entries) - 1)
	case (question.IsEnter(key.Name) || key.Name == fyne.KeySpace) && len(l.entries) > 0:
		l.open(l.entries[l.at].key)
	default:
		widgets.ForwardKey(l, key)
	}
}

func (l *lineList) moveTo(i int) {
	if i < 0 || i >= len(l.entries) {
		return
	}
	l.at = i
	l.Refresh()
	l.reveal()
	if l.move != nil {
		l.move(l.entries[i].key)
	}
}

func (l *lineList) reveal() {
	top, room := float32(l.at)*l.lineHigh(), l.scroll.Size().Height
	if top < l.scroll.Offset.Y {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if bottom := top + l.lineHigh(); bottom > l.scroll.Offset.Y+room {
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-room))
	}
}

// CreateRenderer draws the lines.
func (l *lineList) CreateRenderer() fyne.WidgetRenderer {
	r := &listRenderer{list: l, mark: &canvas.Rectangle{CornerRadius: 6}, ring: &canvas.Rectangle{CornerRadius: 6}}
	r.look()
	return r
}

// listRenderer draws the texts of the lines, a ground below the one in front, and the ring of the keyboard.
type listRenderer struct {
	list       *lineList
	mark, ring *canvas.Rectangle
	lines      []listLine
	objects    []fyne.CanvasObject
}

// listLine are the texts of one line.
type listLine struct {
	title, below, right *widgets.Text
	icon                *canvas.Image
}

const listSide float32 = 8

func (r *listRenderer) look() {
	l := r.list
	for len(r.lines) < len(l.entries) {
		line := listLine{title: widgets.NewText(""), below: widgets.Caption(""), right: widgets.Caption(""), icon: &canvas.Image{}}
		line.title.Shrinks, line.right.Shrinks = true, false
		r.lines = append(r.lines, line)
	}
	r.objects = []fyne.CanvasObject{r.mark}
	r.mark.FillColor, r.mark.Hidden = widgets.Color(theme.ColorNameSelection), true
	for i, e := range l.entries {
		line := r.lines[i]
		line.title.Text, line.below.Text, line.right.Text = e.title, e.below, e.right
		line.title.Bold, line.title.ColorName = e.shown, theme.ColorNameForeground
		if i == l.hover {
			line.title.ColorName = theme.ColorNamePrimary
		}
		r.objects = append(r.objects, line.title)
		if e.below != "" {
			r.objects = append(r.objects, line.below)
		}
		if e.right != "" {
			r.objects = append(r.objects, line.right)
		}
		if line.icon.Resource = e.icon; e.icon != nil {
			r.objects = append(r.objects, line.icon)
		}
		r.mark.Hidden = r.mark.Hidden && !e.shown
	}
	r.ring.StrokeWidth, r.ring.StrokeColor, r.ring.Hidden = 2, widgets.Color(theme.ColorNamePrimary), !l.focused || len(l.entries) == 0
	r.objects = append(r.objects, r.ring)
}

// Destroy has nothing to give back.
func (r *listRenderer) Destroy() {}

// Objects are those that say something.
func (r *listRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as all lines.
func (r *listRenderer) MinSize() fyne.Size {
	return fyne.NewSize(60, r.list.lineHigh()*float32(len(r.list.entries)))
}

// Layout goes line by line.
func (r *listRenderer) Layout(size fyne.Size) {
	high, icon := r.list.lineHigh(), theme.IconInlineSize()*0.8
	for i, e := range r.list.entries {
		line, top := r.lines[i], high*float32(i)
		right := size.Width - listSide
		if e.icon != nil {
			line.icon.Resize(fyne.NewSquareSize(icon))
			line.icon.Move(fyne.NewPos(right-icon, top+(high-icon)/2))
			right -= icon + 5
		}
		if e.right != "" {
			m := line.right.MinSize()
			line.right.Resize(m)
			line.right.Move(fyne.NewPos(right-m.Width, top+(high-m.Height)/2))
			right -= m.Width + 5
		}
		title, below := line.title.MinSize().Height, line.below.MinSize().Height
		y := top + (high-title)/2
		if e.below != "" {
			y = top + (high-title-below)/2
		}
		for _, text := range []*widgets.Text{line.title, line.below} {
			text.Move(fyne.NewPos(listSide, y))
			text.Resize(fyne.NewSize(max(right-listSide, 1), text.MinSize().Height))
			y += title
		}
		if e.shown {
			r.mark.Move(fyne.NewPos(0, top))
			r.mark.Resize(fyne.NewSize(size.Width, high))
		}
	}
	r.ring.Move(fyne.NewPos(0, high*float32(r.list.at)))
	r.ring.Resize(fyne.NewSize(size.Width, high))
}

// Refresh takes lines and colours again.
func (r *listRenderer) Refresh() {
	r.look()
	r.Layout(r.list.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(r.list)
}
