package report

import "strings"

// writingLines are empty lines to write on by hand, each so high.
func writingLines(n int, height float64) Block {
	return Func{Height: float64(n) * height, Draw: func(c *Canvas, x, y, w float64) {
		for i := range n {
			at := y + float64(i+1)*height - 3
			c.Line(x, at, x+w, at, Stroke{Color: Muted, Width: 0.5})
		}
	}}
}

// box is what is ticked by hand.
const box = "☐"

// boxes are options to tick, each beside its box. One that fits on a line is not broken.
type boxes struct {
	options []string
	style   Style
}

// Fit implements Block.
func (b boxes) Fit(width float64) Box {
	const larger = 1.25 // than the text, so that a pen finds room
	size := b.style.look().size
	t := Text{Style: b.style}
	long := false // the option before takes more than a line
	for i, option := range b.options {
		words := []Span{{Text: box, Size: larger * size, Color: Ink}, {Text: "\u00a0" + isolated(strings.ReplaceAll(option, " ", "\u00a0"))}}
		between, before := "   ", long
		if long = newParagraph(words, b.style.look()).width() > width; long {
			words[1].Text = "\u00a0" + isolated(option)
		}
		if long || before {
			between = "\n"
		}
		if i > 0 {
			t.Spans = append(t.Spans, Span{Text: between})
		}
		t.Spans = append(t.Spans, words...)
	}
	return t.Fit(width)
}
