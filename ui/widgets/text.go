package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text is one line of text that follows the theme and ends in "…" where the room does not suffice. For text of
// several lines use Paragraph.
type Text struct {
	widget.BaseWidget
	Text      string
	SizeName  fyne.ThemeSizeName
	ColorName fyne.ThemeColorName
	Bold      bool
	Italic    bool
	Alignment fyne.TextAlign
	Shrinks   bool // takes any width and cuts the text; else the whole text is its minimum
}

// NewText returns a line in the size and colour of plain text.
func NewText(text string) *Text {
	t := &Text{Text: text, SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}
	t.ExtendBaseWidget(t)
	return t
}

// Heading returns the largest text, the name of a page.
func Heading(text string) *Text {
	t := NewText(text)
	t.SizeName, t.Bold, t.Shrinks = theme.SizeNameHeadingText, true, true
	return t
}

// Subheading returns the title of a section.
func Subheading(text string) *Text {
	t := NewText(text)
	t.SizeName, t.Bold, t.Shrinks = theme.SizeNameSubHeadingText, true, true
	return t
}

// Strong returns bold text of normal size.
func Strong(text string) *Text {
	t := NewText(text)
	t.Bold = true
	return t
}

// Caption returns small muted text.
func Caption(text string) *Text {
	t := NewText(text)
	t.SizeName, t.ColorName, t.Shrinks = theme.SizeNameCaptionText, ColorMuted, true
	return t
}

// SetText shows another text.
func (t *Text) SetText(text string) {
	if t.Text != text {
		t.Text = text
		t.Refresh()
	}
}

// Paragraph returns text that wraps over several lines.
func Paragraph(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// MutedParagraph returns a hint or explanation that wraps over several lines.
func MutedParagraph(text string) *widget.RichText {
	return ColorParagraph(text, ColorMuted)
}

// ColorParagraph returns wrapping text in a colour of the theme.
func ColorParagraph(text string, name fyne.ThemeColorName) *widget.RichText {
	r := widget.NewRichText(&widget.TextSegment{Text: text, Style: widget.RichTextStyle{ColorName: name, SizeName: theme.SizeNameText}})
	r.Wrapping = fyne.TextWrapWord
	return r
}

// CreateRenderer draws the line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewText("", color.Black)
	apply := func() {
		th := t.Theme()
		line.TextSize = th.Size(t.SizeName)
		line.TextStyle = fyne.TextStyle{Bold: t.Bold, Italic: t.Italic}
		line.Color = Color(t.ColorName)
		line.Alignment = t.Alignment
		line.Text = t.fit(t.Size().Width)
	}
	apply()
	return &renderer{
		objects: []fyne.CanvasObject{line},
		min: func() fyne.Size {
			size := t.measure(t.Text)
			if t.Shrinks {
				size.Width = min(size.Width, t.Theme().Size(t.SizeName)*2)
			}
			return size
		},
		layout: func(size fyne.Size) {
			line.Resize(size)
			if cut := t.fit(size.Width); cut != line.Text {
				line.Text = cut
				line.Refresh()
			}
		},
		refresh: apply,
	}
}

func (t *Text) measure(s string) fyne.Size {
	return fyne.MeasureText(s, t.Theme().Size(t.SizeName), fyne.TextStyle{Bold: t.Bold, Italic: t.Italic})
}

// fit cuts the text to a width by halving.
func (t *Text) fit(width float32) string {
	if !t.Shrinks || width <= 0 || t.measure(t.Text).Width <= width+0.5 {
		return t.Text
	}
	letters := []rune(t.Text)
	low, high := 0, len(letters)
	for low < high {
		middle := (low + high + 1) / 2
		if t.measure(string(letters[:middle])+"…").Width <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return string(letters[:low]) + "…"
}
