package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tab is one page of a TabBar.
type Tab struct {
	Key   string
	Title string
	// Build makes the content when the tab is first shown.
	Build func() fyne.CanvasObject
	// OnShow is called each time the tab comes to the front, after Build; may be nil.
	OnShow func()
}

// TabBar shows one of several pages under a row of titles. A page is built when it is first shown. The row takes the
// focus: Left and Right change the page, Down or Enter goes into it. Give Next to Ctrl+Tab and Open to Ctrl+1…7.
type TabBar struct {
	widget.BaseWidget
	OnChange func(key string) // after a page was shown

	tabs    []Tab
	built   map[int]fyne.CanvasObject
	at      int
	strip   *tabStrip
	content *fyne.Container
}

// NewTabBar returns a bar with no page shown; call Open.
func NewTabBar(tabs ...Tab) *TabBar {
	b := &TabBar{tabs: tabs, built: make(map[int]fyne.CanvasObject), at: -1, content: container.NewStack()}
	b.strip = newTabStrip(b)
	b.ExtendBaseWidget(b)
	return b
}

// Open brings the page at an index to the front; an index out of range does nothing.
func (b *TabBar) Open(i int) {
	if i < 0 || i >= len(b.tabs) {
		return
	}
	if i != b.at {
		page, ok := b.built[i]
		if !ok {
			page = b.tabs[i].Build()
			b.built[i] = page
		}
		b.at = i
		b.content.Objects = []fyne.CanvasObject{page}
		b.content.Refresh()
		b.strip.Refresh()
	}
	if b.tabs[i].OnShow != nil {
		b.tabs[i].OnShow()
	}
	if b.OnChange != nil {
		b.OnChange(b.tabs[i].Key)
	}
}

// OpenKey brings a page to the front by its key; an unknown key does nothing.
func (b *TabBar) OpenKey(key string) {
	for i, t := range b.tabs {
		if t.Key == key {
			b.Open(i)
		}
	}
}

// SetTitle gives the page with the key another title, as one that tells how much waits there.
func (b *TabBar) SetTitle(key, title string) {
	for i := range b.tabs {
		if b.tabs[i].Key == key && b.tabs[i].Title != title {
			b.tabs[i].Title = title
			b.strip.titles[i].SetText(title)
			b.strip.Refresh()
		}
	}
}

// Key returns the key of the page in front, "" before the first Open.
func (b *TabBar) Key() string {
	if b.at < 0 {
		return ""
	}
	return b.tabs[b.at].Key
}

// Next brings the next page to the front, by -1 the one before; after the last comes the first.
func (b *TabBar) Next(by int) { b.Open((b.at + by + len(b.tabs)) % len(b.tabs)) }

// Focus gives the keyboard to the row of titles.
func (b *TabBar) Focus() { focus(b.strip) }

// Built tells whether a page was built already.
func (b *TabBar) Built(key string) bool {
	for i, t := range b.tabs {
		if t.Key == key {
			return b.built[i] != nil
		}
	}
	return false
}

// Forget lets all pages be built anew, for another record. The page in front is built and shown at once.
func (b *TabBar) Forget() {
	at := max(b.at, 0)
	clear(b.built)
	b.at = -1
	b.Open(at)
}

// CreateRenderer sets the row above the page.
func (b *TabBar) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(Color(theme.ColorNameSeparator))
	return &renderer{
		objects: []fyne.CanvasObject{line, b.strip, b.content},
		refresh: func() { line.FillColor = Color(theme.ColorNameSeparator) },
		min: func() fyne.Size {
			row, page := b.strip.MinSize(), b.content.MinSize()
			return fyne.NewSize(max(row.Width, page.Width), row.Height+1+page.Height)
		},
		layout: func(size fyne.Size) {
			height := b.strip.MinSize().Height
			b.strip.Resize(fyne.NewSize(size.Width, height))
			line.Resize(fyne.NewSize(size.Width, 1))
			line.Move(fyne.NewPos(0, height))
			b.content.Move(fyne.NewPos(0, height+1))
			b.content.Resize(fyne.NewSize(size.Width, size.Height-height-1))
		},
	}
}

// tabStrip is the row of titles. Where not all have room, those around the page in front are shown between arrows.
type tabStrip struct {
	widget.BaseWidget
	bar           *TabBar
	titles        []*Text
	row           tabRow
	before, after *widget.Icon
	focused       bool
	hover         int
}

func newTabStrip(b *TabBar) *tabStrip {
	s := &tabStrip{bar: b, hover: -1, before: widget.NewIcon(theme.NavigateBackIcon()), after: widget.NewIcon(theme.NavigateNextIcon())}
	for _, t := range b.tabs {
		s.titles = append(s.titles, Strong(t.Title))
	}
	s.ExtendBaseWidget(s)
	return s
}

// widths are those of the titles.
func (s *tabStrip) widths() []float32 {
	out := make([]float32, len(s.titles))
	for i, t := range s.titles {
		out[i] = t.MinSize().Width
	}
	return out
}

// under is the title at a place, or the page that an arrow leads to; -1 for none.
func (s *tabStrip) under(x float32) int {
	for i := s.row.first; i < s.row.last; i++ {
		left := s.row.left[i]
		if x >= left-s.row.gap/2 && x < left+s.titles[i].MinSize().Width+s.row.gap/2 {
			return i
		}
	}
	switch {
	case s.row.first > 0 && x < Gap+tabArrow:
		return s.row.first - 1
	case s.row.last < len(s.titles) && x > s.Size().Width-Gap-tabArrow:
		return s.row.last
	}
	return -1
}

// Tapped shows the page under the pointer.
func (s *tabStrip) Tapped(e *fyne.PointEvent) {
	focus(s)
	s.bar.Open(s.under(e.Position.X))
}

// MouseIn lights a title.
func (s *tabStrip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved lights the title under the pointer.
func (s *tabStrip) MouseMoved(e *desktop.MouseEvent) { s.light(s.under(e.Position.X)) }

// MouseOut takes the light away.
func (s *tabStrip) MouseOut() { s.light(-1) }

func (s *tabStrip) light(i int) {
	SignOfLife()
	if i != s.hover {
		s.hover = i
		s.Refresh()
	}
}

// FocusGained shows the focus.
func (s *tabStrip) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides it.
func (s *tabStrip) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune does nothing.
func (s *tabStrip) TypedRune(rune) {}

// TypedKey changes the page.
func (s *tabStrip) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.bar.Next(-1)
	case fyne.KeyRight:
		s.bar.Next(1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		if c := canvasOf(s); c != nil {
			c.FocusNext()
		}
	default:
		ForwardKey(s, key)
	}
}

// CreateRenderer draws the titles and the line under the chosen one.
func (s *tabStrip) CreateRenderer() fyne.WidgetRenderer {
	mark, ring := &canvas.Rectangle{}, &canvas.Rectangle{CornerRadius: 6}
	objects := []fyne.CanvasObject{ring, mark, s.before, s.after}
	for _, t := range s.titles {
		objects = append(objects, t)
	}
	refresh := func() {
		mark.FillColor = Color(theme.ColorNamePrimary)
		focusRing(ring, s.focused)
		for i, t := range s.titles {
			t.ColorName = theme.ColorNameForeground
			if i == s.bar.at || i == s.hover {
				t.ColorName = theme.ColorNamePrimary
			}
		}
		s.place()
		mark.Hidden = s.bar.at < 0
		ring.Hidden = mark.Hidden
		if s.bar.at >= 0 {
			left, size := s.row.left[s.bar.at], s.titles[s.bar.at].MinSize()
			mark.Move(fyne.NewPos(left, s.MinSize().Height-2))
			mark.Resize(fyne.NewSize(size.Width, 3))
			ring.Move(fyne.NewPos(left-8, 3))
			ring.Resize(fyne.NewSize(size.Width+16, size.Height+10))
		}
	}
	r := &renderer{
		objects: objects, refresh: refresh, layout: func(fyne.Size) { refresh() },
		min: func() fyne.Size {
			if len(s.titles) == 0 {
				return fyne.NewSize(0, 0)
			}
			return fyne.NewSize(slices.Max(s.widths())+2*(Gap+tabArrow), s.titles[0].MinSize().Height+18)
		},
	}
	return r
}
