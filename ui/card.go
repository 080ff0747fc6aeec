package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

// card shows a page of the first start, or the unlock page, in the middle of the window. buttons may be nil.
func card(title, step string, body, buttons fyne.CanvasObject) fyne.CanvasObject {
	name, at := widgets.Strong(Name), widgets.Caption(step)
	name.ColorName, at.Shrinks = theme.ColorNamePrimary, false
	head := container.NewVBox(name, container.NewBorder(nil, nil, nil, at, widgets.Heading(title)))
	if buttons == nil {
		buttons = widgets.Row()
	}
	parts := container.New(cardParts{}, head, widgets.Scrolled(body), buttons)
	return container.New(cardLayout{}, widgets.NewCard("", parts))
}

// cardParts sets head, scrolled body and buttons one below the other, and wants the whole height of the body.
type cardParts struct{}

const cardGap = widgets.Gap

// MinSize is small, so that the window may be.
func (cardParts) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, o[0].MinSize().Height+o[2].MinSize().Height+2*cardGap+120)
}

// wanted is the height at which nothing needs to be scrolled.
func (cardParts) wanted(o []fyne.CanvasObject) float32 {
	return o[0].MinSize().Height + o[2].MinSize().Height + 2*cardGap + o[1].(*container.Scroll).Content.MinSize().Height
}

// Layout gives the body what head and buttons leave.
func (cardParts) Layout(o []fyne.CanvasObject, size fyne.Size) {
	head, foot := o[0].MinSize().Height, o[2].MinSize().Height
	o[0].Resize(fyne.NewSize(size.Width, head))
	o[1].Move(fyne.NewPos(-3, head+cardGap))
	o[1].Resize(fyne.NewSize(size.Width+6, size.Height-head-foot-2*cardGap))
	o[2].Move(fyne.NewPos(0, size.Height-foot))
	o[2].Resize(fyne.NewSize(size.Width, foot))
}

// cardLayout holds a card in the middle of the window, as high as its body wants and the window allows.
type cardLayout struct{}

const (
	cardWidth  float32 = 590
	cardHeight float32 = 420 // at least, so that the pages of the first start do not jump
	cardFrame  float32 = 40  // what a card adds around its body
)

// MinSize is that of a small window.
func (cardLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 400) }

// Layout centres.
func (cardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c := objects[0].(*widgets.Card)
	parts := c.Body.(*fyne.Container)
	scale := c.Theme().Size(theme.SizeNameText) / widgets.Theme{}.Size(theme.SizeNameText)
	width := min(cardWidth*scale, size.Width-2*widgets.Gap)
	c.Resize(fyne.NewSize(width, c.Size().Height)) // text wraps before its height is asked
	height := min(max(cardHeight, cardParts{}.wanted(parts.Objects)+cardFrame), size.Height-2*widgets.Gap)
	c.Resize(fyne.NewSize(width, height))
	c.Move(fyne.NewPos((size.Width-width)/2, (size.Height-height)/2))
}
