package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// NumberField takes a number, or none when it is empty. It tells each value that can be read; what cannot stays as
// typed, with the error below the Field around it. On leaving it shows the number as format writes it.
type NumberField struct {
	TextField
	// Unit is a word at the right end of the field, "€" or "Minuten". Refresh shows another one.
	Unit string
	// OnFocus is called when the keyboard comes or goes; may be nil.
	OnFocus func(focused bool)
	// OnError is called when what is wrong changes, nil for nothing. NewField sets it, to show the error below.
	OnError func(error)

	parse   func(text string) (float64, error)
	format  func(float64) string
	changed func(value *float64)
	value   *float64
	err     error
	unit    *Text
	busy    bool // changed is being told
}

// NewNumberField returns an empty field. parse reads a text that is not empty, format writes a number; changed hears
// each new value, nil for none, and may be nil.
func NewNumberField(parse func(text string) (float64, error), format func(float64) string, changed func(value *float64)) *NumberField {
	f := &NumberField{parse: parse, format: format, changed: changed, unit: Caption("")}
	f.unit.Shrinks, f.unit.Hidden = false, true
	f.ActionItem = container.NewCenter(container.New(layout.NewCustomPaddedLayout(0, 0, 2, 8), f.unit))
	f.Wrapping, f.Scroll = fyne.TextWrap(fyne.TextTruncateClip), fyne.ScrollNone
	f.extend(f.read)
	f.OnLeave = f.settle
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer draws the entry with the unit in it.
func (f *NumberField) CreateRenderer() fyne.WidgetRenderer {
	f.showUnit()
	return f.TextField.CreateRenderer()
}

// Refresh draws the field again.
func (f *NumberField) Refresh() {
	f.showUnit()
	f.TextField.Refresh()
}

func (f *NumberField) showUnit() {
	f.unit.SetText(f.Unit)
	setHidden(f.unit, f.Unit == "")
}

// FocusGained tells OnFocus.
func (f *NumberField) FocusGained() {
	f.TextField.FocusGained()
	if f.OnFocus != nil {
		f.OnFocus(true)
	}
}

// FocusLost tells OnFocus.
func (f *NumberField) FocusLost() {
	f.TextField.FocusLost()
	if f.OnFocus != nil {
		f.OnFocus(false)
	}
}

// Fill shows a number without telling it as a change, nil for none. While the number is the same, what is being typed
// or cannot be read stays; so it does while changed is told, when the record answers with what it made of the number.
func (f *NumberField) Fill(value *float64) {
	if !f.busy && (!sameNumber(value, f.value) || f.err == nil && !f.focused()) {
		f.take(value)
	}
	f.value = clone(value)
}

// Forget drops a text that cannot be read and shows the last number again: another record is shown.
func (f *NumberField) Forget() { f.take(f.value) }

func (f *NumberField) take(value *float64) {
	f.value = clone(value)
	f.fail(nil)
	f.TextField.Fill(f.written())
}

// Value returns the last number that could be read, nil for none.
func (f *NumberField) Value() *float64 { return clone(f.value) }

// Err returns what is wrong with the text, nil for nothing.
func (f *NumberField) Err() error { return f.err }

// written is the number as the format writes it.
func (f *NumberField) written() string {
	if f.value == nil {
		return ""
	}
	return f.format(*f.value)
}

// read takes a text after each key.
func (f *NumberField) read(text string) {
	if strings.TrimSpace(text) == "" {
		f.fail(nil)
		f.tell(nil)
		return
	}
	n, err := f.parse(text)
	f.fail(err)
	if err == nil {
		f.tell(&n)
	}
}

func (f *NumberField) tell(value *float64) {
	if sameNumber(value, f.value) {
		return
	}
	f.value = value
	if f.changed != nil {
		f.busy = true
		f.changed(clone(value))
		f.busy = false
	}
}

func (f *NumberField) fail(err error) {
	f.err = err
	if f.OnError != nil {
		f.OnError(err)
	}
}

// settle writes the number as it is written here once the field is left.
func (f *NumberField) settle() {
	if f.err == nil && f.Text != f.written() {
		f.TextField.Fill(f.written())
	}
}

func (f *NumberField) focused() bool {
	c := canvasOf(f.impl)
	return c != nil && c.Focused() == fyne.Focusable(f)
}

func sameNumber(a, b *float64) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

func clone(value *float64) *float64 {
	if value == nil {
		return nil
	}
	n := *value
	return &n
}
