// Package arrange sets texts, cards and buttons on the pages of rooms: one below the other, side by side where there is
// room, or one at each end of a line. Its layouts ask wrapping texts for their height at the width that they get, and
// grow with the size of texts.
//
// Which function do I want? Put for what comes into a widgets.Stack, Sides for two columns that fall below each other in
// a narrow window, Ends for a line with actions at its right, Wrap for words in as many lines as needed, Fact and Facts
// for what is known, Muted and Bold for texts, High for what has a height of its own.
//
// It imports ui/widgets and Fyne, and nothing else of ours.
package arrange

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/ui/widgets"
)

// Gaps, in the units of a canvas at text size 100 %.
const (
	Tight float32 = 4 // between lines that belong together
	Apart float32 = 8 // between things that follow each other
)

// Put adds objects to a container that is laid out later, once, when all are in it; nil is left out.
func Put(c *fyne.Container, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
}

// Wrap sets words or buttons side by side in as many lines as they need.
func Wrap(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewRowWrapLayoutWithCustomPadding(Apart, Tight), objects...)
}

// Fact is a small label above what it names; nil for nothing.
func Fact(label, text string) fyne.CanvasObject {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	return widgets.Stack(0, widgets.Caption(label), widgets.NewLines(text))
}

// Facts sets those that are not nil in two columns.
func Facts(known ...fyne.CanvasObject) *fyne.Container {
	return InTwos(func(left, right fyne.CanvasObject) *fyne.Container { return Sides(0.5, 180, left, right) }, known...)
}

// InTwos sets those that are not nil in lines of two, which pair sets beside each other.
func InTwos(pair func(left, right fyne.CanvasObject) *fyne.Container, known ...fyne.CanvasObject) *fyne.Container {
	out, open := widgets.Stack(Apart), fyne.CanvasObject(nil)
	for _, f := range known {
		switch {
		case f == nil:
		case open == nil:
			open = f
		default:
			Put(out, pair(open, f))
			open = nil
		}
	}
	Put(out, open)
	return out
}

// Muted is a text of secondary weight.
func Muted(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.ColorName = widgets.ColorMuted
	return l
}

// Bold is a text that stands out.
func Bold(text string) *widgets.Lines {
	l := widgets.NewLines(text)
	l.Bold = true
	return l
}
