package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Button is a labelled button that Enter and Space press while it has the focus. Keys it does not use go on to the
// dialog or the window.
type Button struct {
	widget.Button
}

// PrimaryButton is the one filled button of a page or dialog.
func PrimaryButton(label string, icon fyne.Resource, tapped func()) *Button {
	return newButton(label, icon, widget.HighImportance, tapped)
}

// QuietButton is any other button.
func QuietButton(label string, icon fyne.Resource, tapped func()) *Button {
	return newButton(label, icon, widget.MediumImportance, tapped)
}

// LinkButton is a button without a ground, for actions inside a text or a row.
func LinkButton(label string, icon fyne.Resource, tapped func()) *Button {
	return newButton(label, icon, widget.LowImportance, tapped)
}

// DangerButton is the red button of a confirming dialog. It belongs nowhere else.
func DangerButton(label string, icon fyne.Resource, tapped func()) *Button {
	return newButton(label, icon, widget.DangerImportance, tapped)
}

func newButton(label string, icon fyne.Resource, importance widget.Importance, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.Importance, b.OnTapped = label, icon, importance, tapped
	b.ExtendBaseWidget(b)
	return b
}

// MinSize leaves room beside the label.
func (b *Button) MinSize() fyne.Size {
	size := b.Button.MinSize()
	if b.Text != "" {
		size.Width += 8
	}
	return size
}

// MouseIn lights the button.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	SignOfLife()
	b.Button.MouseIn(e)
}

// FocusGained shows the focus and brings the button into sight.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	InSight(b)
}

// TypedKey presses the button on Enter and Space.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	SignOfLife()
	switch {
	case isEnter(key.Name) || key.Name == fyne.KeySpace:
		if !b.Disabled() && b.OnTapped != nil {
			b.OnTapped()
		}
	default:
		ForwardKey(b, key)
	}
}

// MenuItem is an entry of a MenuButton.
type MenuItem struct {
	Label  string
	Icon   fyne.Resource
	Action func()
}

// MenuButton opens a menu below itself. Its label is a word; the actions of a page that are not worth a button of
// their own go here.
func MenuButton(label string, icon fyne.Resource, items func() []MenuItem) *Button {
	b := newButton(label, icon, widget.MediumImportance, nil)
	if icon == nil {
		b.SetIcon(theme.MoreHorizontalIcon())
	}
	b.OnTapped = func() { showMenu(b, items()) }
	return b
}

func showMenu(below fyne.CanvasObject, items []MenuItem) {
	c := canvasOf(below)
	if c == nil || len(items) == 0 {
		return
	}
	entries := make([]*fyne.MenuItem, len(items))
	for i, item := range items {
		entries[i] = &fyne.MenuItem{Label: item.Label, Icon: item.Icon, Action: item.Action}
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", entries...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	at.Y += below.Size().Height + 2
	at.X = max(min(at.X, c.Size().Width-menu.MinSize().Width-Gap), 0)
	menu.ShowAtPosition(at)
	c.Focus(menu)
}

// Check is a check box that hands keys it does not use on to the dialog or the window.
type Check struct {
	widget.Check
}

// NewCheck returns a check box; changed may be nil.
func NewCheck(label string, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained shows the focus and brings the box into sight.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	InSight(c)
}

// TypedKey forwards keys; Space arrives as a rune.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeySpace {
		return
	}
	ForwardKey(c, key)
}
