package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is a labelled input: the label above, a hint, the error and the counter of letters below.
type Field struct {
	widget.BaseWidget
	Label    string
	Required bool // marks the label with a star
	Input    fyne.CanvasObject

	hint, failure string
	label         *Text
	note          *widget.RichText
	counter       *Text
}

// NewField returns a field around an input. The hint stands below it and may be empty. An input with a Limit shows
// how much of it is used; what is wrong with a NumberField stands below it.
func NewField(label string, input fyne.CanvasObject, hint string) *Field {
	f := &Field{Label: label, Input: input, hint: hint, label: Strong(label), counter: Caption("")}
	f.label.Shrinks = true
	f.counter.Alignment, f.counter.Shrinks = fyne.TextAlignTrailing, false
	f.note = widget.NewRichText(&widget.TextSegment{Style: widget.RichTextStyle{SizeName: theme.SizeNameCaptionText}})
	f.note.Wrapping = fyne.TextWrapWord
	if text, ok := input.(*TextField); ok && text.Limit > 0 {
		text.onLength = f.count
		f.count(len([]rune(text.Text)))
	}
	if number, ok := input.(*NumberField); ok {
		number.OnError = f.SetError
	}
	f.ExtendBaseWidget(f)
	f.say()
	return f
}

// RequiredField returns a field whose label carries a star.
func RequiredField(label string, input fyne.CanvasObject, hint string) *Field {
	f := NewField(label, input, hint)
	f.Required = true
	f.label.SetText(label + " *")
	return f
}

// SetError shows what is wrong below the input, nil takes it away. The words of the error are shown as they are.
func (f *Field) SetError(err error) {
	failure := ""
	if err != nil {
		failure = err.Error()
	}
	if failure != f.failure {
		f.failure = failure
		f.say()
	}
}

// Error returns the sentence shown below the input, "" if none.
func (f *Field) Error() string { return f.failure }

// SetHint shows another hint.
func (f *Field) SetHint(hint string) {
	if hint != f.hint {
		f.hint = hint
		f.say()
	}
}

// Focus gives the keyboard to the input.
func (f *Field) Focus() { focus(f.Input) }

func (f *Field) count(letters int) {
	limit := f.Input.(*TextField).Limit
	f.counter.SetText(strconv.Itoa(letters) + " / " + strconv.Itoa(limit))
	f.counter.ColorName = ColorMuted
	if letters >= limit {
		f.counter.ColorName = ColorWarningText
	}
	f.counter.Refresh()
}

func (f *Field) say() {
	segment := f.note.Segments[0].(*widget.TextSegment)
	segment.Text, segment.Style.ColorName = f.hint, ColorMuted
	if f.failure != "" {
		segment.Text, segment.Style.ColorName = f.failure, ColorErrorText
	}
	f.note.Hidden = segment.Text == ""
	f.note.Refresh()
	f.Refresh()
}

// CreateRenderer stacks label, input and note.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{f.label, f.Input, f.note, f.counter},
		min:     f.minSize, layout: f.layout,
	}
}

// below is the height of the line under the input.
func (f *Field) below() float32 {
	height := float32(0)
	if !f.note.Hidden {
		height = f.note.MinSize().Height
	}
	if f.counter.Text != "" {
		height = max(height, f.counter.MinSize().Height)
	}
	return height
}

func (f *Field) minSize() fyne.Size {
	label, input := f.label.MinSize(), f.Input.MinSize()
	if f.Label == "" {
		label.Height = 0
	}
	return fyne.NewSize(max(label.Width, input.Width, 60), label.Height+2+input.Height+f.below())
}

func (f *Field) layout(size fyne.Size) {
	y, height := float32(0), f.label.MinSize().Height
	if f.Label != "" {
		f.label.Move(fyne.NewPos(0, 0))
		f.label.Resize(fyne.NewSize(size.Width, height))
		y = height + 2
	}
	counter := f.counter.MinSize()
	f.note.Resize(fyne.NewSize(size.Width-counter.Width, f.note.MinSize().Height))
	height = max(f.Input.MinSize().Height, size.Height-y-f.below())
	f.Input.Move(fyne.NewPos(0, y))
	f.Input.Resize(fyne.NewSize(size.Width, height))
	f.note.Move(fyne.NewPos(-f.note.Theme().Size(theme.SizeNameInnerPadding), y+height))
	f.counter.Resize(counter)
	f.counter.Move(fyne.NewPos(size.Width-counter.Width, y+height+2))
}
