package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// typeAhead finds options by the letters typed within a second.
type typeAhead struct {
	text string
	last time.Time
}

func (t *typeAhead) find(r rune, options []Option, from int) int {
	if time.Since(t.last) > time.Second {
		t.text = ""
	}
	t.last = time.Now()
	t.text += strings.ToLower(string(r))
	if strings.Trim(t.text, strings.ToLower(string(r))) == "" { // the same letter again goes to the next
		t.text = strings.ToLower(string(r))
		from++
	}
	for i := range options {
		if at := (max(from, 0) + i) % len(options); strings.HasPrefix(strings.ToLower(options[at].Text), t.text) {
			return at
		}
	}
	return -1
}

// choiceMenu is the open list of a choice.
type choiceMenu struct {
	widget.BaseWidget
	options []Option
	at      int
	done    func(int) // -1 for none
	typed   typeAhead
	rows    []*Text
	scroll  *container.Scroll
}

func newChoiceMenu(options []Option, at int, done func(int)) *choiceMenu {
	m := &choiceMenu{options: options, at: max(at, 0), done: done}
	for _, o := range options {
		m.rows = append(m.rows, NewText(o.Text))
	}
	m.ExtendBaseWidget(m)
	m.scroll = container.NewVScroll(m)
	return m
}

func (m *choiceMenu) rowHeight() float32 { return m.rows[0].MinSize().Height + 10 }

// FocusGained does nothing: the list is all there is.
func (m *choiceMenu) FocusGained() {}

// FocusLost does nothing.
func (m *choiceMenu) FocusLost() {}

// TypedRune goes to the next option that begins with what was typed.
func (m *choiceMenu) TypedRune(r rune) {
	if r == ' ' && m.typed.text == "" {
		return
	}
	if i := m.typed.find(r, m.options, m.at); i >= 0 {
		m.moveTo(i)
	}
}

// TypedKey moves, chooses or closes.
func (m *choiceMenu) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		m.moveTo(m.at + 1)
	case fyne.KeyUp:
		m.moveTo(m.at - 1)
	case fyne.KeyHome:
		m.moveTo(0)
	case fyne.KeyEnd:
		m.moveTo(len(m.options) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		m.done(m.at)
	case fyne.KeySpace:
		if m.typed.text == "" {
			m.done(m.at)
		}
	case fyne.KeyEscape:
		m.done(-1)
	}
}

// AcceptsTab keeps Tab in the list, which is an overlay of its own.
func (m *choiceMenu) AcceptsTab() bool { return true }

func (m *choiceMenu) moveTo(i int) {
	m.at = max(0, min(len(m.options)-1, i))
	m.Refresh()
	m.reveal()
}

func (m *choiceMenu) reveal() {
	top, height := float32(m.at)*m.rowHeight(), m.scroll.Size().Height
	if top < m.scroll.Offset.Y {
		m.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if bottom := top + m.rowHeight(); bottom > m.scroll.Offset.Y+height {
		m.scroll.ScrollToOffset(fyne.NewPos(0, bottom-height))
	}
}

// Tapped chooses the row under the pointer.
func (m *choiceMenu) Tapped(e *fyne.PointEvent) {
	if i := int(e.Position.Y / m.rowHeight()); i >= 0 && i < len(m.options) {
		m.done(i)
	}
}

// MouseIn marks the row under the pointer.
func (m *choiceMenu) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved marks the row under the pointer.
func (m *choiceMenu) MouseMoved(e *desktop.MouseEvent) {
	if i := int(e.Position.Y / m.rowHeight()); i != m.at && i >= 0 && i < len(m.options) {
		m.at = i
		m.Refresh()
	}
}

// MouseOut leaves the mark.
func (m *choiceMenu) MouseOut() {}

// CreateRenderer draws the rows and the mark.
func (m *choiceMenu) CreateRenderer() fyne.WidgetRenderer {
	mark := &canvas.Rectangle{CornerRadius: 4}
	objects := []fyne.CanvasObject{mark}
	for _, row := range m.rows {
		objects = append(objects, row)
	}
	place := func() {
		mark.FillColor = Color(theme.ColorNameSelection)
		mark.Move(fyne.NewPos(3, float32(m.at)*m.rowHeight()+2))
		mark.Resize(fyne.NewSize(max(m.Size().Width-6, 0), m.rowHeight()-4))
	}
	return &renderer{
		objects: objects, refresh: place,
		min: func() fyne.Size {
			width := float32(0)
			for _, row := range m.rows {
				width = max(width, row.MinSize().Width)
			}
			return fyne.NewSize(width+24, m.rowHeight()*float32(len(m.rows)))
		},
		layout: func(size fyne.Size) {
			place()
			for i, row := range m.rows {
				row.Resize(fyne.NewSize(size.Width-20, row.MinSize().Height))
				row.Move(fyne.NewPos(10, float32(i)*m.rowHeight()+5))
			}
		},
	}
}
