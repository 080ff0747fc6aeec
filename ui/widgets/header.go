package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// Header is the top of a page: its name, a line below it, badges beside it, and its labelled actions at the right.
type Header struct {
	widget.BaseWidget
	title   *Text
	line    *Text
	badges  *fyne.Container
	actions *fyne.Container
}

// NewHeader returns a header without badges. One of the actions at most is a PrimaryButton; what does not fit stands
// in a MenuButton.
func NewHeader(title string, actions ...fyne.CanvasObject) *Header {
	h := &Header{title: Heading(title), line: Caption(""), badges: Row(), actions: Row(actions...)}
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle shows another name.
func (h *Header) SetTitle(title string) {
	h.title.SetText(title)
	h.Refresh()
}

// SetLine shows a line below the name, "" for none.
func (h *Header) SetLine(text string) {
	h.line.SetText(text)
	h.Refresh()
}

// SetBadges shows badges beside the name.
func (h *Header) SetBadges(badges ...fyne.CanvasObject) {
	h.badges.Objects = badges
	h.badges.Refresh()
	h.Refresh()
}

// SetActions shows other actions.
func (h *Header) SetActions(actions ...fyne.CanvasObject) {
	h.actions.Objects = actions
	h.actions.Refresh()
	h.Refresh()
}

// CreateRenderer places the parts.
func (h *Header) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{h.title, h.line, h.badges, h.actions},
		min: func() fyne.Size {
			height := h.title.MinSize().Height
			if h.line.Text != "" {
				height += h.line.MinSize().Height
			}
			return fyne.NewSize(120+h.actions.MinSize().Width, max(height, h.actions.MinSize().Height)+2*Gap-4)
		},
		layout:  h.layout,
		refresh: func() { h.layout(h.Size()) },
	}
}

func (h *Header) layout(size fyne.Size) {
	actions, badges, title := h.actions.MinSize(), h.badges.MinSize(), h.title.MinSize()
	h.actions.Resize(actions)
	h.actions.Move(fyne.NewPos(size.Width-actions.Width-Gap, (size.Height-actions.Height)/2))
	room := size.Width - actions.Width - 3*Gap
	width := min(h.title.measure(h.title.Text).Width+1, max(room-badges.Width-Gap, 60))
	height := title.Height
	h.line.Hidden = h.line.Text == ""
	if !h.line.Hidden {
		height += h.line.MinSize().Height
	}
	top := (size.Height - height) / 2
	h.title.Resize(fyne.NewSize(width, title.Height))
	h.title.Move(fyne.NewPos(Gap, top))
	h.badges.Resize(fyne.NewSize(badges.Width, title.Height))
	h.badges.Move(fyne.NewPos(Gap+width+10, top+2))
	h.line.Resize(fyne.NewSize(room, h.line.MinSize().Height))
	h.line.Move(fyne.NewPos(Gap, top+title.Height))
}

// SavedMark tells that what was typed is kept: "Gespeichert 14:05", or that it is not.
type SavedMark struct{ *Text }

// NewSavedMark returns a mark that says nothing yet.
func NewSavedMark() *SavedMark {
	m := &SavedMark{Caption("")}
	m.Shrinks = false
	return m
}

// Saved tells the time of the last saving.
func (m *SavedMark) Saved(at time.Time) {
	m.say(translations.T("widget.saved.at", translations.Vars{"Time": translations.Current().Time(at)}), ColorMuted)
}

// Pending tells that something is typed and not yet saved.
func (m *SavedMark) Pending() { m.say(translations.T("widget.saved.pending"), ColorMuted) }

// Failed tells that saving failed and the text is kept in the field.
func (m *SavedMark) Failed() { m.say(translations.T("widget.saved.failed"), ColorErrorText) }

func (m *SavedMark) say(text string, ink fyne.ThemeColorName) {
	m.Text.Text, m.ColorName = text, ink
	m.Refresh()
}

// EmptyState fills a place where nothing is yet: an icon, a sentence and one action, which may be nil.
func EmptyState(icon fyne.Resource, sentence string, action fyne.CanvasObject) *fyne.Container {
	picture := widget.NewIcon(theme.NewColoredResource(icon, ColorMuted))
	words := widget.NewLabel(sentence)
	words.Alignment, words.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	parts := []fyne.CanvasObject{container.NewCenter(container.NewGridWrap(fyne.NewSquareSize(48), picture)), words}
	if action != nil {
		parts = append(parts, container.NewCenter(action))
	}
	return container.NewCenter(container.New(fixedWidth{420}, container.NewVBox(parts...)))
}

type fixedWidth struct{ width float32 }

// MinSize asks the height at the width.
func (f fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		if o.Size().Width != f.width {
			o.Resize(fyne.NewSize(f.width, o.MinSize().Height))
		}
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(f.width, height)
}

// Layout fills the width.
func (f fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}
