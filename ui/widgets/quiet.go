package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// QuietField is a TextField that reads as a text on a line until the keyboard or a click comes into it: a page of many
// fields looks like a filled sheet, and costs what its texts cost. Everything else is as in a TextField.
type QuietField struct {
	TextField
	// OnFocus is called when the keyboard comes or goes; may be nil.
	OnFocus func(focused bool)
	// Instead stands in the place of an empty text while the field is at rest, such as "keine Angabe".
	Instead string

	lines   int // 0 for a field of one line
	live    bool
	hovered bool
	drawn   *quietRenderer // nil before it was on the screen
}

// NewQuietField returns an empty field of one line. changed is called for each change by the user; it may be nil.
func NewQuietField(changed func(string)) *QuietField {
	f := &QuietField{}
	f.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	f.Scroll = fyne.ScrollNone
	f.extend(changed)
	f.ExtendBaseWidget(f)
	return f
}

// NewQuietArea returns an empty field of several lines, which is at least as high as the given number of them and
// shows all its text at rest.
func NewQuietArea(lines int, changed func(string)) *QuietField {
	f := &QuietField{lines: lines}
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.extend(changed)
	f.ExtendBaseWidget(f)
	f.SetMinRowsVisible(lines)
	return f
}

// SetInstead shows other words in the place of an empty text.
func (f *QuietField) SetInstead(words string) {
	if f.Instead != words {
		f.Instead = words
		f.Refresh()
	}
}

// FocusGained brings the field to life.
func (f *QuietField) FocusGained() {
	f.wake()
	f.TextField.FocusGained()
	if f.OnFocus != nil {
		f.OnFocus(true)
	}
}

// FocusLost lets it rest.
func (f *QuietField) FocusLost() {
	f.live = false
	f.TextField.FocusLost()
	if f.OnFocus != nil {
		f.OnFocus(false)
	}
}

// MouseDown brings the field to life and sets the cursor.
func (f *QuietField) MouseDown(e *desktop.MouseEvent) {
	f.wake()
	f.TextField.MouseDown(e)
}

// MouseIn lights the line.
func (f *QuietField) MouseIn(*desktop.MouseEvent) { f.hover(true) }

// MouseMoved does nothing.
func (f *QuietField) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the light away.
func (f *QuietField) MouseOut() { f.hover(false) }

func (f *QuietField) hover(in bool) {
	SignOfLife()
	f.hovered = in
	if !f.live {
		f.Refresh()
	}
}

func (f *QuietField) wake() {
	f.live = true
	if f.drawn != nil {
		f.drawn.wake()
	}
}

// CreateRenderer draws the text on its line; the entry is made when it is needed first.
func (f *QuietField) CreateRenderer() fyne.WidgetRenderer {
	text := NewLines("")
	r := &quietRenderer{field: f, text: text, line: &canvas.Rectangle{}}
	r.rest = []fyne.CanvasObject{text, r.line}
	if f.live {
		r.wake()
	}
	r.settle()
	f.drawn = r
	return r
}

// quietRenderer draws the field at rest, or lets the renderer of the entry do it.
type quietRenderer struct {
	field *QuietField
	text  *Lines
	line  *canvas.Rectangle
	rest  []fyne.CanvasObject
	entry fyne.WidgetRenderer
}

// quietIndent is where the text begins, as it does in an entry.
func quietIndent() float32 { return theme.InnerPadding() }

func (r *quietRenderer) wake() {
	if r.entry == nil {
		r.entry = r.field.TextField.CreateRenderer()
	}
	r.entry.Layout(r.field.Size())
}

// settle gives text and line the look of the moment.
func (r *quietRenderer) settle() {
	words, ink := r.field.Text, theme.ColorNameForeground
	r.text.Italic = words == ""
	if words == "" {
		words, ink = r.field.Instead, ColorMuted
	}
	if r.field.lines == 0 {
		words = r.cut(words)
	}
	r.text.Text, r.text.ColorName = words, ink
	r.line.FillColor = Color(theme.ColorNameInputBorder)
	if r.field.hovered {
		r.line.FillColor = Color(theme.ColorNamePrimary)
	}
}

// cut ends a text of one line in "…" where it is too wide.
func (r *quietRenderer) cut(words string) string {
	t := Text{Text: words, SizeName: theme.SizeNameText, Shrinks: true}
	return t.fit(r.field.Size().Width - 2*quietIndent())
}

// Destroy has nothing to give back.
func (r *quietRenderer) Destroy() {}

// Objects are those of the field at rest or of the entry.
func (r *quietRenderer) Objects() []fyne.CanvasObject {
	if r.field.live {
		return r.entry.Objects()
	}
	return r.rest
}

// MinSize is the same at rest and alive, so that nothing moves when the keyboard comes.
func (r *quietRenderer) MinSize() fyne.Size {
	letter := fyne.MeasureText("M", r.field.Theme().Size(theme.SizeNameText), fyne.TextStyle{})
	lines := float32(max(r.field.lines, 1))
	high := letter.Height * lines
	if r.field.lines > 0 {
		high = max(high, r.text.MinSize().Height)
	}
	return fyne.NewSize(letter.Width*3+2*quietIndent(), high+2*quietIndent()+2)
}

// Layout places both, since the entry is not asked again when it comes to life.
func (r *quietRenderer) Layout(size fyne.Size) {
	side := quietIndent()
	r.settle()
	r.text.Move(fyne.NewPos(side, side+1))
	r.text.Resize(fyne.NewSize(max(size.Width-2*side, 1), max(size.Height-2*side-2, 1)))
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	if r.entry != nil {
		r.entry.Layout(size)
	}
}

// Refresh draws what is to be seen now.
func (r *quietRenderer) Refresh() {
	if r.field.live {
		r.entry.Refresh()
		return
	}
	r.settle()
	r.text.Refresh()
	canvas.Refresh(r.field)
}
