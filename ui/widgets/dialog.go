package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// Dialog is a sheet over the window that must be answered: title, body, a button that carries the verb, and one to
// cancel. The first field of the body has the focus, else the button that confirms. Esc cancels; Enter in a line, and
// Ctrl+Enter anywhere, confirms. When it closes, the focus is where it was before.
type Dialog struct {
	Title   string
	Body    fyne.CanvasObject
	Confirm string // the verb: "Speichern", "Löschen"; "" for a dialog that can only be closed
	Cancel  string // "" for the usual word
	Danger  bool   // a red button, and the focus on Cancel
	Width   float32
	Final   bool // cannot be cancelled, only confirmed
	// OnConfirm returns false to keep the dialog open, because a field is not right yet. It calls Close itself before
	// it opens another dialog. May be nil.
	OnConfirm func() bool
	OnCancel  func()

	canvas  fyne.Canvas
	sheet   *sheet
	before  fyne.Focusable
	keys    func(*fyne.KeyEvent)
	deafen  func()
	confirm *Button
	cancel  *Button
	foot    *fyne.Container
}

var confirmShortcut = &desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault}

// Show opens the dialog over a canvas.
func (d *Dialog) Show(c fyne.Canvas) {
	d.canvas, d.before = c, c.Focused()
	c.Unfocus()
	d.sheet = newSheet(d.panel(), d.width())
	d.keys = c.OnTypedKey()
	c.SetOnTypedKey(d.typedKey)
	d.deafen = hearShortcut(c, confirmShortcut, func() { d.answer(true) })
	c.Overlays().Add(d.sheet)
	open[c] = append(open[c], d)
	if d.Danger {
		c.Focus(d.cancel)
		return
	}
	c.FocusNext()
	if d.confirm != nil && c.Focused() == fyne.Focusable(d.cancel) {
		c.Focus(d.confirm)
	}
}

// Close takes the dialog away without an answer.
func (d *Dialog) Close() {
	if d.sheet == nil {
		return
	}
	d.canvas.Overlays().Remove(d.sheet)
	d.deafen()
	d.canvas.SetOnTypedKey(d.keys)
	d.sheet = nil
	if open[d.canvas] = slices.DeleteFunc(open[d.canvas], func(o *Dialog) bool { return o == d }); len(open[d.canvas]) == 0 {
		delete(open, d.canvas)
	}
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
}

// Open tells whether the dialog is shown.
func (d *Dialog) Open() bool { return d.sheet != nil }

// SetConfirmEnabled lets the dialog be confirmed, or not yet.
func (d *Dialog) SetConfirmEnabled(enabled bool) {
	if d.confirm == nil {
		return
	}
	if enabled {
		d.confirm.Enable()
	} else {
		d.confirm.Disable()
	}
}

// SetConfirm changes the verb of the button that confirms, also while the dialog is shown: "4 übernehmen" once it is
// known how many.
func (d *Dialog) SetConfirm(verb string) {
	if d.Confirm == verb {
		return
	}
	d.Confirm = verb
	if d.sheet == nil || d.confirm == nil {
		return
	}
	d.confirm.SetText(verb)
	d.foot.Refresh()
	d.sheet.Refresh()
}

func (d *Dialog) width() float32 {
	if d.Width > 0 {
		return d.Width
	}
	return 460
}

func (d *Dialog) answer(yes bool) {
	if d.sheet == nil || d.canvas.Overlays().Top() != d.sheet {
		return
	}
	if !yes && d.Final {
		return
	}
	if !yes || d.Confirm == "" {
		d.Close()
		if d.OnCancel != nil {
			d.OnCancel()
		}
		return
	}
	if d.confirm.Disabled() || d.OnConfirm != nil && !d.OnConfirm() {
		return
	}
	d.Close()
}

func (d *Dialog) typedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyEscape:
		d.answer(false)
	case isEnter(key.Name) && !d.Danger:
		d.answer(true)
	}
}

func (d *Dialog) panel() fyne.CanvasObject {
	word := d.Cancel
	if word == "" {
		word = translations.T("widget.cancel")
	}
	d.cancel = QuietButton(word, nil, func() { d.answer(false) })
	buttons := Row(d.cancel)
	if d.Confirm != "" {
		d.confirm = PrimaryButton(d.Confirm, nil, func() { d.answer(true) })
		if d.Danger {
			d.confirm = DangerButton(d.Confirm, theme.WarningIcon(), func() { d.answer(true) })
		}
		buttons = Row(d.cancel, d.confirm)
	}
	if d.Final {
		d.cancel.Hide()
	}
	d.foot = container.NewBorder(nil, nil, nil, buttons)
	title := Subheading(d.Title)
	body := d.Body
	if body == nil {
		body = layout.NewSpacer()
	}
	scroll := VScroll(container.New(layout.NewCustomPaddedLayout(3, 3, 3, 3+sheetBar), body))
	return container.New(sheetLayout{}, title, scroll, d.foot)
}

// sheetLayout puts title, scrolled body and foot one below the other.
type sheetLayout struct{}

const (
	sheetPadding float32 = 20
	sheetBar     float32 = 12 // of the padding at the right, where the bar stands that scrolls the body
)

// MinSize asks the body for its whole height.
func (sheetLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	inner := o[1].(*container.Scroll).Content.MinSize()
	title, foot := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(max(inner.Width-sheetBar, foot.Width)+2*sheetPadding, title.Height+inner.Height+foot.Height+2*Gap+2*sheetPadding)
}

// Layout lets the body scroll when the window is too low.
func (sheetLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	title, foot, width := o[0].MinSize(), o[2].MinSize(), size.Width-2*sheetPadding
	o[0].Resize(fyne.NewSize(width, title.Height))
	o[0].Move(fyne.NewPos(sheetPadding, sheetPadding))
	o[2].Resize(fyne.NewSize(width, foot.Height))
	o[2].Move(fyne.NewPos(sheetPadding, size.Height-sheetPadding-foot.Height))
	top := sheetPadding + title.Height + Gap
	o[1].Move(fyne.NewPos(sheetPadding-3, top))
	o[1].Resize(fyne.NewSize(width+6+sheetBar, size.Height-top-foot.Height-Gap-sheetPadding))
}

// sheet darkens the window and holds the panel in its middle.
type sheet struct {
	widget.BaseWidget
	panel fyne.CanvasObject
	width float32
}

func newSheet(panel fyne.CanvasObject, width float32) *sheet {
	s := &sheet{panel: panel, width: width}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped keeps clicks from the window below.
func (s *sheet) Tapped(*fyne.PointEvent) {}

// MouseIn keeps the pointer from the window below.
func (s *sheet) MouseIn(*desktop.MouseEvent) {}

// MouseMoved keeps the pointer from the window below.
func (s *sheet) MouseMoved(*desktop.MouseEvent) {}

// MouseOut does nothing.
func (s *sheet) MouseOut() {}

// CreateRenderer draws the shade and the panel.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	shade := &canvas.Rectangle{}
	ground := &canvas.Rectangle{CornerRadius: CardRadius, StrokeWidth: 1}
	refresh := func() {
		shade.FillColor = withAlpha(Color(ColorSidebar), 110)
		ground.FillColor, ground.StrokeColor = Color(theme.ColorNameOverlayBackground), Color(theme.ColorNameSeparator)
	}
	refresh()
	place := func(size fyne.Size) {
		shade.Resize(size)
		width := min(max(s.width, s.panel.MinSize().Width), size.Width-2*Gap)
		s.panel.Resize(fyne.NewSize(width, s.panel.Size().Height))
		height := min(s.panel.MinSize().Height, size.Height-2*Gap)
		at := fyne.NewPos((size.Width-width)/2, max((size.Height-height)*0.4, Gap))
		for _, o := range []fyne.CanvasObject{ground, s.panel} {
			o.Resize(fyne.NewSize(width, height))
			o.Move(at)
		}
	}
	return &renderer{
		objects: []fyne.CanvasObject{shade, ground, s.panel},
		refresh: func() {
			refresh()
			place(s.Size())
		},
		min:    func() fyne.Size { return fyne.NewSize(0, 0) },
		layout: place,
	}
}

// open lists the dialogs of each canvas from bottom to top.
var open = make(map[fyne.Canvas][]*Dialog)

// CloseDialogs takes all dialogs and menus of a canvas away without an answer.
func CloseDialogs(c fyne.Canvas) {
	for dialogs := open[c]; len(dialogs) > 0; dialogs = open[c] {
		dialogs[len(dialogs)-1].Close()
	}
	for top := c.Overlays().Top(); top != nil; top = c.Overlays().Top() {
		c.Overlays().Remove(top)
	}
}
