package charts

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wurzelwerk/app/chart"
)

// Wrapped breaks a text into lines that are at most width wide; a single word that is wider keeps its line. There is
// at least one line.
func Wrapped(text string, width, size float32, style fyne.TextStyle) []string {
	var lines []string
	line := ""
	for _, word := range strings.Split(text, " ") {
		switch {
		case word == "":
			continue
		case line == "":
			line = word
		case fyne.MeasureText(line+" "+word, size, style).Width <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	return append(lines, line)
}

// measured is how much room the lines of a text take.
func measured(lines []string, size float32, style fyne.TextStyle) fyne.Size {
	all := fyne.NewSize(0, 0)
	for _, line := range lines {
		m := fyne.MeasureText(line, size, style)
		all = fyne.NewSize(max(all.Width, m.Width), all.Height+m.Height)
	}
	return all
}

// write sets the lines of a text into a box.
func write(lines []string, box fyne.Position, width, size float32, c color.Color, align chart.Align, style fyne.TextStyle) []fyne.CanvasObject {
	alignment := map[chart.Align]fyne.TextAlign{
		chart.Left: fyne.TextAlignLeading, chart.Center: fyne.TextAlignCenter, chart.Right: fyne.TextAlignTrailing,
	}[align]
	var out []fyne.CanvasObject
	for _, line := range lines {
		text := canvas.NewText(line, c)
		text.TextSize, text.TextStyle, text.Alignment = size, style, alignment
		text.Move(box)
		text.Resize(fyne.NewSize(width, text.MinSize().Height))
		box.Y += text.MinSize().Height
		out = append(out, text)
	}
	return out
}
