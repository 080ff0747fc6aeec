package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NavItem is an entry of the sidebar: an icon and a word. Enter and Space open it, Up and Down go to its neighbours.
type NavItem struct {
	widget.BaseWidget
	Label  string
	Icon   fyne.Resource
	Badge  string // a count of what waits there; "" for none
	Active bool
	Action func()

	focused, hovered bool
}

// NewNavItem returns an entry that runs action.
func NewNavItem(label string, icon fyne.Resource, action func()) *NavItem {
	n := &NavItem{Label: label, Icon: icon, Action: action}
	n.ExtendBaseWidget(n)
	return n
}

// SetActive marks the entry as the place where the user is.
func (n *NavItem) SetActive(active bool) {
	if n.Active != active {
		n.Active = active
		n.Refresh()
	}
}

// SetBadge shows how much waits there.
func (n *NavItem) SetBadge(text string) {
	if n.Badge != text {
		n.Badge = text
		n.Refresh()
	}
}

// Tapped opens the entry.
func (n *NavItem) Tapped(*fyne.PointEvent) {
	if n.Action != nil {
		n.Action()
	}
}

// MouseIn lights the entry.
func (n *NavItem) MouseIn(*desktop.MouseEvent) { SignOfLife(); n.hovered = true; n.Refresh() }

// MouseMoved does nothing.
func (n *NavItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (n *NavItem) MouseOut() { n.hovered = false; n.Refresh() }

// FocusGained shows the focus.
func (n *NavItem) FocusGained() { n.focused = true; n.Refresh() }

// FocusLost hides it.
func (n *NavItem) FocusLost() { n.focused = false; n.Refresh() }

// TypedRune does nothing.
func (n *NavItem) TypedRune(rune) {}

// TypedKey opens the entry or goes to a neighbour.
func (n *NavItem) TypedKey(key *fyne.KeyEvent) {
	c := canvasOf(n)
	switch {
	case isEnter(key.Name) || key.Name == fyne.KeySpace:
		n.Tapped(nil)
	case key.Name == fyne.KeyDown && c != nil:
		c.FocusNext()
	case key.Name == fyne.KeyUp && c != nil:
		c.FocusPrevious()
	default:
		ForwardKey(n, key)
	}
}

// CreateRenderer draws icon and word.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{CornerRadius: 8}
	icon, word := widget.NewIcon(nil), NewText(n.Label)
	word.Shrinks = true
	badge := WarningBadge(n.Badge)
	refresh := func() {
		ink := ColorOnSidebar
		ground.FillColor = nil
		switch {
		case n.Active:
			ink, ground.FillColor = ColorOnActive, Color(ColorSidebarActive)
		case n.hovered:
			ground.FillColor = withAlpha(Color(ColorSidebarActive), 128)
		}
		ground.StrokeWidth, ground.StrokeColor = 0, nil
		if n.focused {
			ground.StrokeWidth, ground.StrokeColor = 2, Color(ColorOnSidebar)
		}
		icon.SetResource(theme.NewColoredResource(n.Icon, ink))
		word.ColorName, word.Bold = ink, n.Active
		word.Text = n.Label
		word.Refresh()
		badge.SetText(n.Badge)
	}
	place := func(size fyne.Size) {
		ground.Resize(size)
		side, height := n.Theme().Size(theme.SizeNameInlineIcon), word.MinSize().Height
		icon.Resize(fyne.NewSquareSize(side))
		icon.Move(fyne.NewPos(10, (size.Height-side)/2))
		end := badge.MinSize()
		badge.Resize(fyne.NewSize(end.Width, size.Height))
		badge.Move(fyne.NewPos(size.Width-end.Width-6, 0))
		word.Resize(fyne.NewSize(size.Width-side-24-end.Width, height))
		word.Move(fyne.NewPos(side+18, (size.Height-height)/2))
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{ground, icon, word, badge}, layout: place,
		refresh: func() {
			refresh()
			place(n.Size())
		},
		min: func() fyne.Size { return fyne.NewSize(60, word.MinSize().Height+16) },
	}
}

// NavEntry names a place that the sidebar leads to.
type NavEntry struct {
	Key, Label string
	Icon       fyne.Resource
}

// Sidebar is the dark column at the left: the name of the program, the places, and a foot for state and lock.
type Sidebar struct {
	widget.BaseWidget
	items map[string]*NavItem
	body  *fyne.Container
}

// NewSidebar returns a sidebar whose entries call open with their key. Below its title stands a line, and the objects of
// foot at the bottom.
func NewSidebar(title string, line *Text, entries []NavEntry, open func(key string), foot ...fyne.CanvasObject) *Sidebar {
	s := &Sidebar{items: make(map[string]*NavItem)}
	name := Subheading(title)
	name.ColorName = ColorOnActive
	head := container.New(columnLayout{gap: 0}, name, line)
	column := container.New(columnLayout{gap: 2}, container.New(layout.NewCustomPaddedLayout(14, 14, 10, 4), head))
	for _, e := range entries {
		s.items[e.Key] = NewNavItem(e.Label, e.Icon, func() { open(e.Key) })
		column.Add(s.items[e.Key])
	}
	bottom := container.New(columnLayout{gap: 4})
	for _, o := range foot {
		if _, line := o.(*Text); line {
			o = container.New(layout.NewCustomPaddedLayout(0, 0, 10, 4), o)
		}
		bottom.Add(o)
	}
	s.body = container.New(layout.NewCustomPaddedLayout(4, 10, 8, 8), container.NewBorder(nil, bottom, nil, nil, column))
	s.ExtendBaseWidget(s)
	return s
}

// Select marks the entry with the key and no other.
func (s *Sidebar) Select(key string) {
	for k, item := range s.items {
		item.SetActive(k == key)
	}
}

// SetBadge shows at the entry with the key how much waits there; "" for nothing.
func (s *Sidebar) SetBadge(key, text string) {
	if item := s.items[key]; item != nil {
		item.SetBadge(text)
	}
}

// SidebarText returns a line for the foot of the sidebar.
func SidebarText(text string) *Text {
	t := Caption(text)
	t.ColorName = ColorOnSidebar
	return t
}

// CreateRenderer draws the ground under the entries.
func (s *Sidebar) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(Color(ColorSidebar))
	return &renderer{
		objects: []fyne.CanvasObject{ground, s.body},
		refresh: func() { ground.FillColor = Color(ColorSidebar) },
		min: func() fyne.Size {
			return fyne.NewSize(SidebarWidth*(1+(Zoom()-1)*0.6), s.body.MinSize().Height)
		},
		layout: func(size fyne.Size) {
			ground.Resize(size)
			s.body.Resize(size)
		},
	}
}
