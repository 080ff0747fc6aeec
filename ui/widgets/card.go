package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Card is a framed ground with an optional title and actions beside it. It is the unit a page is made of.
type Card struct {
	widget.BaseWidget
	Title   string
	Accent  fyne.ThemeColorName // of a bar at the left edge and of the title's ground; "" for none
	Ground  fyne.ThemeColorName // ColorCard unless set before it is shown
	Body    fyne.CanvasObject
	Actions fyne.CanvasObject // at the right of the title, may be nil

	title *Text
}

const (
	cardPadding float32 = 12
	titleGap    float32 = 10
)

// NewCard returns a card around body. The title may be empty, actions stand at its right.
func NewCard(title string, body fyne.CanvasObject, actions ...fyne.CanvasObject) *Card {
	c := &Card{Title: title, Body: body, Ground: ColorCard}
	if len(actions) > 0 {
		c.Actions = Row(actions...)
	}
	c.ExtendBaseWidget(c)
	return c
}

// SetTitle shows another title.
func (c *Card) SetTitle(title string) {
	c.Title = title
	c.Refresh()
}

// CreateRenderer draws ground, frame, title and body.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	ground, accent := &canvas.Rectangle{CornerRadius: CardRadius, StrokeWidth: 1}, &canvas.Rectangle{CornerRadius: 2}
	c.title = Strong(c.Title)
	c.title.Shrinks = true
	objects := []fyne.CanvasObject{ground, accent, c.title}
	if c.Body != nil {
		objects = append(objects, c.Body)
	}
	if c.Actions != nil {
		objects = append(objects, c.Actions)
	}
	refresh := func() {
		ground.FillColor, ground.StrokeColor = Color(c.Ground), Color(theme.ColorNameSeparator)
		accent.Hidden = c.Accent == ""
		if c.Accent != "" {
			accent.FillColor = Color(c.Accent)
		}
		c.title.SetText(c.Title)
	}
	refresh()
	return &renderer{objects: objects, min: c.minSize, refresh: refresh, layout: func(size fyne.Size) {
		ground.Resize(size)
		c.layout(size, accent)
	}}
}

func (c *Card) headHeight() float32 {
	height := float32(0)
	if c.Title != "" {
		height = c.title.MinSize().Height
	}
	if c.Actions != nil {
		height = max(height, c.Actions.MinSize().Height)
	}
	return height
}

func (c *Card) minSize() fyne.Size {
	size := fyne.NewSize(0, 0)
	if c.Body != nil {
		size = c.Body.MinSize()
	}
	if head := c.headHeight(); head > 0 {
		size.Height += head + titleGap
		width := c.title.MinSize().Width
		if c.Actions != nil {
			width += c.Actions.MinSize().Width + cardPadding
		}
		size.Width = max(size.Width, width)
	}
	return size.AddWidthHeight(2*cardPadding, 2*cardPadding)
}

func (c *Card) layout(size fyne.Size, accent *canvas.Rectangle) {
	head, width := c.headHeight(), size.Width-2*cardPadding
	actions := float32(0)
	if c.Actions != nil {
		m := c.Actions.MinSize()
		actions = m.Width + cardPadding
		c.Actions.Resize(m)
		c.Actions.Move(fyne.NewPos(size.Width-cardPadding-m.Width, cardPadding+(head-m.Height)/2))
	}
	left := cardPadding
	if c.Accent != "" {
		accent.Resize(fyne.NewSize(4, max(head, 4)))
		accent.Move(fyne.NewPos(cardPadding, cardPadding))
		left += 10
	}
	height := c.title.MinSize().Height
	c.title.Move(fyne.NewPos(left, cardPadding+(head-height)/2))
	c.title.Resize(fyne.NewSize(max(width-actions-(left-cardPadding), 0), height))
	if c.Body == nil {
		return
	}
	top := cardPadding
	if head > 0 {
		top += head + titleGap
	}
	c.Body.Move(fyne.NewPos(cardPadding, top))
	c.Body.Resize(fyne.NewSize(width, max(size.Height-top-cardPadding, 0)))
}

// Badge is a short word on a tinted ground: a phase, a state. It never tells by colour alone.
type Badge struct {
	widget.BaseWidget
	Text   string
	Ground fyne.ThemeColorName
	Ink    fyne.ThemeColorName
}

// NewBadge returns a badge in the primary hue.
func NewBadge(text string) *Badge { return newBadge(text, ColorTint, ColorOnTint) }

// WarningBadge returns a badge that asks for attention.
func WarningBadge(text string) *Badge { return newBadge(text, ColorWarningTint, ColorWarningText) }

// SuccessBadge returns a badge for what is done.
func SuccessBadge(text string) *Badge { return newBadge(text, ColorSuccessTint, ColorSuccessText) }

// ErrorBadge returns a badge for what went wrong.
func ErrorBadge(text string) *Badge { return newBadge(text, ColorErrorTint, ColorErrorText) }

// QuietBadge returns a badge without a hue.
func QuietBadge(text string) *Badge {
	return newBadge(text, theme.ColorNameButton, theme.ColorNameForeground)
}

func newBadge(text string, ground, ink fyne.ThemeColorName) *Badge {
	b := &Badge{Text: text, Ground: ground, Ink: ink}
	b.ExtendBaseWidget(b)
	return b
}

// SetText shows another word; an empty one hides the ground too.
func (b *Badge) SetText(text string) {
	if b.Text != text {
		b.Text = text
		b.Refresh()
	}
}

// CreateRenderer draws the word on its ground.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	ground, word := &canvas.Rectangle{}, Strong(b.Text)
	word.SizeName, word.Alignment = theme.SizeNameCaptionText, fyne.TextAlignCenter
	refresh := func() {
		ground.FillColor = Color(b.Ground)
		ground.Hidden = b.Text == ""
		word.ColorName = b.Ink
		word.SetText(b.Text)
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{ground, word}, refresh: refresh,
		min: func() fyne.Size {
			if b.Text == "" {
				return fyne.NewSize(0, 0)
			}
			return word.MinSize().AddWidthHeight(16, 4)
		},
		layout: func(size fyne.Size) {
			height := word.MinSize().Height
			ground.Resize(fyne.NewSize(size.Width, height+4))
			ground.Move(fyne.NewPos(0, (size.Height-height-4)/2))
			ground.CornerRadius = (height + 4) / 2
			word.Resize(fyne.NewSize(size.Width, height))
			word.Move(fyne.NewPos(0, (size.Height-height)/2))
		},
	}
}
