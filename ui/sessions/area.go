package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/widgets"
)

// area is a field of several lines that grows with its text while it is typed, so that nothing typed is out of sight.
type area struct {
	field   *widgets.QuietField
	live    bool // the keyboard is in it
	rows    int  // that the text needs at the width it has
	widths  map[string]float32
	size    float32
	resized func()
	box     *fyne.Container
}

// newArea returns an area of at least so many lines. Typed hears each letter, resized that it needs other room.
func newArea(lines int, instead string, typed func(string), resized func()) *area {
	a := &area{widths: map[string]float32{}, resized: resized}
	a.field = widgets.NewQuietArea(lines, func(text string) {
		a.grow()
		typed(text)
	})
	a.field.Instead = instead
	a.field.OnFocus = func(focused bool) {
		a.live = focused
		a.grow()
		a.resized()
	}
	a.field.Limit = app.MaxText
	a.box = container.New(areaLayout{a}, a.field)
	return a
}

// fill shows a text that is kept.
func (a *area) fill(text string) {
	a.field.Fill(text)
	a.grow()
}

// grow has the area laid out again when the text needs other lines than before.
func (a *area) grow() {
	rows := a.count(a.field.Size().Width - 2*theme.InnerPadding())
	if rows != a.rows {
		a.rows = rows
		a.resized()
	}
}

// count is how many lines the text takes at a width.
func (a *area) count(width float32) (rows int) {
	if size := theme.TextSize(); size != a.size {
		a.size = size
		clear(a.widths)
	}
	blank := a.measure(" ")
	for paragraph := range strings.SplitSeq(a.field.Text, "\n") {
		rows++
		x := float32(0)
		for word := range strings.SplitSeq(paragraph, " ") {
			w := a.measure(word)
			if x > 0 && x+blank+w > width && width > 0 {
				rows++
				x = w
				continue
			}
			if x > 0 {
				x += blank
			}
			x += w
		}
	}
	return rows
}

func (a *area) measure(word string) float32 {
	w, ok := a.widths[word]
	if !ok {
		w = fyne.MeasureText(word, a.size, fyne.TextStyle{}).Width
		a.widths[word] = w
	}
	return w
}

// areaLayout gives an area the room of its text.
type areaLayout struct{ area *area }

// MinSize is that of the field, which at rest shows all its text; while it is typed in at least the lines of its text.
func (l areaLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	if !l.area.live {
		return size
	}
	line := fyne.MeasureText("M", theme.TextSize(), fyne.TextStyle{}).Height
	return size.Max(fyne.NewSize(0, line*float32(l.area.rows)+2*theme.InnerPadding()+2))
}

// Layout fills.
func (l areaLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.area.rows = l.area.count(size.Width - 2*theme.InnerPadding())
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}

// section is one of the written parts: its name, the questions that help to write it, and its text.
type section struct {
	editor *editor
	part   coaching.Section
	label  *widgets.Text
	prompt *widgets.Lines
	input  *area
	line   *line
	box    fyne.CanvasObject
}

// newSection makes the input of a part. Lines is how many it has at least.
func (e *editor) newSection(part coaching.Section, lines int, at func(s *coaching.Session) *string) *section {
	name := t(part.TextKey()) // keys: doc.session.section.*
	s := &section{editor: e, part: part, label: widgets.Strong(name), prompt: widgets.CaptionLines("")}
	l := &line{path: string(part), label: name}
	s.input = newArea(lines, t("sessions.text.none"), func(string) { e.touched(l) }, e.settle)
	s.input.field.OnCursorChanged = func() { e.follow(s.input) }
	field := widgets.NewField("", s.input.box, "")
	l.box, l.target, l.fault = field, s.input.field, field.SetError
	l.fill = func(x coaching.Session) {
		if text := *at(&x); s.input.field.Text != text {
			s.input.fill(text)
		}
	}
	l.read = func(x *coaching.Session, _ bool) bool {
		*at(x) = s.input.field.Text
		return true
	}
	s.line = e.add(l)
	s.box = widgets.Stack(0, s.label, s.prompt, field)
	return s
}

// ask shows the questions that a kind of session has for the part, and whether it is needed to close it.
func (s *section) ask(tpl coaching.Template) {
	prompt := ""
	for _, p := range tpl.Prompts {
		if p == s.part {
			prompt = t(tpl.PromptKey(p)) // keys: session.prompt.*
		}
	}
	label := s.line.label
	for _, p := range tpl.Required {
		if p == s.part {
			label += " *"
		}
	}
	s.label.SetText(label)
	s.prompt.Hidden = prompt == ""
	s.prompt.Say(prompt, widgets.ColorMuted)
}
