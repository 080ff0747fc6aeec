package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// TextField is a field of one line. Enter submits it or, without OnSubmitted, confirms the dialog around it; Esc and
// the shortcuts of the window work while it has the focus.
//
// Filling a field that is not yet on the screen is quick, a long text is best set after it was laid out.
type TextField struct {
	widget.Entry
	// OnLeave is called when the focus goes, after the last change: the moment to save or to check.
	OnLeave func()
	// OnKey sees every key before the field does and returns true for one that it has used.
	OnKey func(*fyne.KeyEvent) bool
	// OnShortcut sees every shortcut before the field does and returns true for one that it has used.
	OnShortcut func(fyne.Shortcut) bool
	// Limit is the most letters accepted, 0 for no limit.
	Limit int
	// SelectsAll lets the keyboard, when it comes, select what stands there: what is typed then takes its place.
	SelectsAll bool

	onLength func(int)
	impl     fyne.CanvasObject // the widget as the canvas knows it, which may hold this one
	pressed  bool              // the mouse brings the keyboard
}

// NewTextField returns an empty field. changed is called for each change by the user or by SetText; it may be nil.
func NewTextField(placeholder string, changed func(string)) *TextField {
	f := &TextField{}
	f.PlaceHolder = placeholder
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.Scroll = fyne.ScrollNone
	f.extend(changed)
	f.ExtendBaseWidget(f)
	return f
}

// NewAreaField returns an empty field of several lines that wraps and shows the given number of them. Enter starts a
// new line, Ctrl+Enter confirms the dialog around it, Tab goes on to the next field.
func NewAreaField(placeholder string, lines int, changed func(string)) *TextField {
	f := &TextField{}
	f.PlaceHolder, f.MultiLine, f.Wrapping = placeholder, true, fyne.TextWrapWord
	f.extend(changed)
	f.ExtendBaseWidget(f)
	f.SetMinRowsVisible(lines)
	return f
}

// NewPasswordField returns a field that hides what is typed, with a button that shows it. Nothing is altered on the
// way: no capitals, no corrections.
func NewPasswordField(placeholder string, changed func(string)) *TextField {
	f := NewTextField(placeholder, changed)
	f.Password = true
	eye := LinkButton("", theme.VisibilityIcon(), nil)
	eye.OnTapped = func() {
		f.Password = !f.Password
		eye.SetIcon(map[bool]fyne.Resource{true: theme.VisibilityIcon(), false: theme.VisibilityOffIcon()}[f.Password])
		f.Refresh()
		focus(f)
	}
	f.ActionItem = eye
	return f
}

// ExtendBaseWidget makes w the widget that stands on the canvas.
func (f *TextField) ExtendBaseWidget(w fyne.Widget) {
	f.impl = w
	f.Entry.ExtendBaseWidget(w)
}

func (f *TextField) extend(changed func(string)) {
	f.OnChanged = func(text string) {
		if f.Limit > 0 && utf8.RuneCountInString(text) > f.Limit {
			f.Entry.SetText(string([]rune(text)[:f.Limit]))
			return
		}
		if f.onLength != nil {
			f.onLength(utf8.RuneCountInString(text))
		}
		if changed != nil {
			changed(text)
		}
	}
}

// Fill shows a text without telling it as a change: what was loaded is not to be saved again.
func (f *TextField) Fill(text string) {
	changed := f.OnChanged
	f.OnChanged = nil
	f.SetText(text)
	f.OnChanged = changed
	if f.onLength != nil {
		f.onLength(utf8.RuneCountInString(text))
	}
}

// AcceptsTab is false: Tab leaves the field, also one of several lines.
func (f *TextField) AcceptsTab() bool { return false }

// FocusGained brings the field into sight. A click does not, as the page would move away under the pointer.
func (f *TextField) FocusGained() {
	f.Entry.FocusGained()
	if f.pressed {
		return
	}
	if f.SelectsAll {
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	InSight(f.impl)
}

// MouseDown sets the cursor.
func (f *TextField) MouseDown(e *desktop.MouseEvent) {
	f.pressed = true
	defer func() { f.pressed = false }()
	f.Entry.MouseDown(e)
}

// FocusLost tells OnLeave.
func (f *TextField) FocusLost() {
	f.Entry.FocusLost()
	if f.OnLeave != nil {
		f.OnLeave()
	}
}

// TypedRune takes a letter.
func (f *TextField) TypedRune(r rune) {
	SignOfLife()
	f.Entry.TypedRune(r)
}

// TypedKey keeps the keys of editing and hands on the rest.
func (f *TextField) TypedKey(key *fyne.KeyEvent) {
	SignOfLife()
	if f.OnKey != nil && f.OnKey(key) {
		return
	}
	switch {
	case isEnter(key.Name) && !f.MultiLine && f.OnSubmitted == nil, isFunctionKey(key.Name):
		ForwardKey(f.impl, key)
	default:
		f.Entry.TypedKey(key)
	}
}

func isFunctionKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return true
	}
	return false
}

// TypedShortcut keeps those of editing and hands on the rest.
func (f *TextField) TypedShortcut(s fyne.Shortcut) {
	if f.OnShortcut != nil && f.OnShortcut(s) || ForwardShortcut(f.impl, s) {
		return
	}
	f.Entry.TypedShortcut(s)
}

// AreaField is another name of the field that NewAreaField returns.
type AreaField = TextField
