package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Lines is text in one look that takes as many lines as it needs at the width it is given, without room around it. It
// costs a fraction of a Paragraph to build; a place with many texts is made of it.
type Lines struct {
	widget.BaseWidget
	Text      string
	SizeName  fyne.ThemeSizeName
	ColorName fyne.ThemeColorName
	Bold      bool
	Italic    bool
}

// NewLines returns a text in the size and colour of plain text.
func NewLines(text string) *Lines {
	l := &Lines{Text: text, SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}
	l.ExtendBaseWidget(l)
	return l
}

// CaptionLines returns small muted text.
func CaptionLines(text string) *Lines {
	l := NewLines(text)
	l.SizeName, l.ColorName = theme.SizeNameCaptionText, ColorMuted
	return l
}

// Say shows another text in a colour.
func (l *Lines) Say(text string, ink fyne.ThemeColorName) {
	if l.Text != text || l.ColorName != ink {
		l.Text, l.ColorName = text, ink
		l.Refresh()
	}
}

// CreateRenderer draws the lines.
func (l *Lines) CreateRenderer() fyne.WidgetRenderer {
	r := &linesRenderer{lines: l}
	r.apply()
	return r
}

// linesRenderer holds one text for each line.
type linesRenderer struct {
	lines   *Lines
	width   float32 // for which the lines were broken
	broken  []string
	objects []fyne.CanvasObject
}

// Destroy has nothing to give back.
func (r *linesRenderer) Destroy() {}

// Objects are the lines.
func (r *linesRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the lines at the present width.
func (r *linesRenderer) MinSize() fyne.Size {
	high := fyne.MeasureText("M", r.size(), r.style()).Height
	return fyne.NewSize(r.size()*2, high*float32(max(len(r.broken), 1)))
}

// Layout breaks the text anew when the width is another.
func (r *linesRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.apply()
	}
	y := float32(0)
	for _, o := range r.objects {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high
	}
}

// Refresh takes text and look again.
func (r *linesRenderer) Refresh() {
	r.apply()
	r.Layout(r.lines.Size())
	canvas.Refresh(r.lines)
}

func (r *linesRenderer) size() float32 { return r.lines.Theme().Size(r.lines.SizeName) }

func (r *linesRenderer) style() fyne.TextStyle {
	return fyne.TextStyle{Bold: r.lines.Bold, Italic: r.lines.Italic}
}

func (r *linesRenderer) apply() {
	style, size, ink := r.style(), r.size(), Color(r.lines.ColorName)
	r.broken = breakText(r.lines.Text, r.width, func(s string) float32 { return fyne.MeasureText(s, size, style).Width })
	for len(r.objects) < len(r.broken) {
		r.objects = append(r.objects, canvas.NewText("", color.Black))
	}
	r.objects = r.objects[:len(r.broken)]
	for i, o := range r.objects {
		line := o.(*canvas.Text)
		line.Text, line.TextSize, line.TextStyle, line.Color = r.broken[i], size, style, ink
	}
}

// breakText breaks a text at its line ends, and between words so that no line is wider than width; a word that is wider
// alone is broken between letters. A width of 0 breaks at line ends only.
func breakText(text string, width float32, measure func(string) float32) []string {
	var out []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		if width <= 0 || measure(paragraph) <= width {
			out = append(out, paragraph)
			continue
		}
		line := ""
		for _, word := range splitWords(paragraph) {
			if line != "" && measure(line+" "+word) <= width {
				line += " " + word
				continue
			}
			if line != "" {
				out = append(out, line)
			}
			line = word
			for head := fitting(line, width, measure); head < len(line); head = fitting(line, width, measure) {
				out = append(out, line[:head])
				line = line[head:]
			}
		}
		out = append(out, line)
	}
	return out
}

// splitWords parts a text where a line may end: not at a space that does not break, as in an amount.
func splitWords(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' })
}

// fitting is how many bytes of a word are not wider than width, at least one letter.
func fitting(word string, width float32, measure func(string) float32) int {
	if measure(word) <= width {
		return len(word)
	}
	fits := 0
	for i := range word {
		if fits > 0 && measure(word[:i]) > width {
			return fits
		}
		fits = i
	}
	if fits == 0 {
		return len(word)
	}
	return fits
}
