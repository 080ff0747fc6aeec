package competence

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/widgets"
)

// strip is the readings to choose from, each a chip of two lines, in as many rows as they need. It takes the focus as
// one: Left and Right open the next, Down and Enter go on to the board.
type strip struct {
	widget.BaseWidget
	onOpen func(app.ID)
	onDown func()

	chips   []chip
	open    app.ID
	focused bool
	hover   int
}

// chip is one reading.
type chip struct {
	id          app.ID
	title, line string
	at          fyne.Position
	size        fyne.Size
}

const (
	chipSide float32 = 10
	chipGap  float32 = 6
)

func newStrip(onOpen func(app.ID), onDown func()) *strip {
	s := &strip{onOpen: onOpen, onDown: onDown, hover: -1}
	s.ExtendBaseWidget(s)
	return s
}

// show fills the strip.
func (s *strip) show(readings []profile.Reading, open app.ID) {
	s.chips, s.open = nil, open
	for _, r := range readings {
		s.chips = append(s.chips, chip{
			id: r.ID, title: t("competence.chip", vars{"Phase": phaseName(r.Phase), "Rater": raterName(r.Rater)}),
			line: t("competence.chip.line", vars{"Date": dateText(r.Date), "Rated": r.Rated(), "All": len(profile.Competences)}),
		})
	}
	s.hover = -1
	s.place(s.Size().Width)
	s.Refresh()
}

// place sets the chips side by side and breaks the rows; it returns the height.
func (s *strip) place(width float32) float32 {
	text, small := theme.Size(theme.SizeNameText), theme.Size(theme.SizeNameCaptionText)
	x, y, high := float32(0), float32(0), letterHigh(theme.SizeNameText)+letterHigh(theme.SizeNameCaptionText)+8
	for i := range s.chips {
		c := &s.chips[i]
		title := fyne.MeasureText(c.title, text, fyne.TextStyle{Bold: true}).Width
		c.size = fyne.NewSize(max(title, fyne.MeasureText(c.line, small, fyne.TextStyle{}).Width)+2*chipSide, high)
		if x > 0 && x+c.size.Width > width {
			x, y = 0, y+high+chipGap
		}
		c.at = fyne.NewPos(x, y)
		x += c.size.Width + chipGap
	}
	return y + high
}

func (s *strip) under(at fyne.Position) int {
	return slices.IndexFunc(s.chips, func(c chip) bool {
		return at.X >= c.at.X && at.X < c.at.X+c.size.Width && at.Y >= c.at.Y && at.Y < c.at.Y+c.size.Height
	})
}

func (s *strip) index() int {
	return slices.IndexFunc(s.chips, func(c chip) bool { return c.id == s.open })
}

// Tapped opens the reading under the pointer.
func (s *strip) Tapped(e *fyne.PointEvent) {
	widgets.SignOfLife()
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	if i := s.under(e.Position); i >= 0 {
		s.onOpen(s.chips[i].id)
	}
}

// MouseIn lights the chip under the pointer.
func (s *strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved lights the chip under the pointer.
func (s *strip) MouseMoved(e *desktop.MouseEvent) {
	widgets.SignOfLife()
	s.light(s.under(e.Position))
}

// MouseOut takes the light away.
func (s *strip) MouseOut() { s.light(-1) }

func (s *strip) light(i int) {
	if i != s.hover {
		s.hover = i
		s.Refresh()
	}
}

// FocusGained shows the focus.
func (s *strip) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides it.
func (s *strip) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing.
func (s *strip) TypedRune(rune) {}

// TypedKey opens the next reading.
func (s *strip) TypedKey(key *fyne.KeyEvent) {
	widgets.SignOfLife()
	switch key.Name {
	case fyne.KeyLeft:
		s.step(-1)
	case fyne.KeyRight:
		s.step(1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		s.onDown()
	default:
		widgets.ForwardKey(s, key)
	}
}

func (s *strip) step(by int) {
	if to := s.index() + by; to >= 0 && to < len(s.chips) {
		s.onOpen(s.chips[to].id)
	}
}

// CreateRenderer draws the chips.
func (s *strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{strip: s} }

type stripRenderer struct {
	strip   *strip
	objects []fyne.CanvasObject
}

func (r *stripRenderer) paint() {
	r.objects = nil
	for i, c := range r.strip.chips {
		open := c.id == r.strip.open
		ground := box(c.at.X, c.at.Y, c.size.Width, c.size.Height, 8, widgets.Color(widgets.ColorCard))
		ground.StrokeColor, ground.StrokeWidth = widgets.Color(theme.ColorNameInputBorder), 1
		switch {
		case open:
			ground.FillColor, ground.StrokeColor = widgets.Color(theme.ColorNameSelection), widgets.Color(theme.ColorNamePrimary)
		case i == r.strip.hover:
			ground.StrokeColor = widgets.Color(widgets.ColorMuted)
		}
		if open && r.strip.focused {
			ground.StrokeWidth = 2.5
		}
		width, y := c.size.Width-2*chipSide, c.at.Y+4
		r.objects = append(r.objects, ground,
			words(c.title, c.at.X+chipSide, y, width, theme.SizeNameText, theme.ColorNameForeground, open, fyne.TextAlignLeading),
			words(c.line, c.at.X+chipSide, y+letterHigh(theme.SizeNameText), width, theme.SizeNameCaptionText, widgets.ColorMuted, false, fyne.TextAlignLeading))
	}
}

// MinSize is as high as the rows in the width of the last layout.
func (r *stripRenderer) MinSize() fyne.Size {
	if len(r.strip.chips) == 0 {
		return fyne.NewSize(0, 0)
	}
	return fyne.NewSize(120, r.strip.place(r.strip.Size().Width))
}

// Layout breaks the rows anew.
func (r *stripRenderer) Layout(size fyne.Size) {
	r.strip.place(size.Width)
	r.paint()
}

// Refresh draws anew.
func (r *stripRenderer) Refresh() {
	r.strip.place(r.strip.Size().Width)
	r.paint()
	canvas.Refresh(r.strip)
}

// Objects lists what is drawn.
func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *stripRenderer) Destroy() {}
