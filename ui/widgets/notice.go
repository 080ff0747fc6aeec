package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// Action is something to do, by its label.
type Action struct {
	Label string
	Run   func()
}

// Notice is the bar at the foot of the window that tells what was done and offers what may follow:
// "Gespeichert – Öffnen · Ordner zeigen". It stays until the next one or until it is closed.
type Notice struct {
	widget.BaseWidget
	text    *Text
	icon    *widget.Icon
	actions *fyne.Container
	failure bool
}

// NewNotice returns a bar that is hidden.
func NewNotice() *Notice {
	n := &Notice{text: NewText(""), icon: widget.NewIcon(nil), actions: Row()}
	n.text.Shrinks = true
	n.ExtendBaseWidget(n)
	n.Hide()
	return n
}

// Tell shows what was done and what may follow.
func (n *Notice) Tell(text string, actions ...Action) { n.say(false, text, actions) }

// Warn shows what went wrong without stopping the work.
func (n *Notice) Warn(text string, actions ...Action) { n.say(true, text, actions) }

// Message returns the sentence shown, "" while hidden.
func (n *Notice) Message() string {
	if n.Hidden {
		return ""
	}
	return n.text.Text
}

func (n *Notice) say(failure bool, text string, actions []Action) {
	n.failure = failure
	n.text.Text = text
	n.actions.RemoveAll()
	for _, a := range actions {
		n.actions.Add(LinkButton(a.Label, nil, a.Run))
	}
	n.actions.Add(LinkButton(translations.T("widget.notice.close"), theme.CancelIcon(), n.Hide))
	n.Show()
	n.Refresh()
}

// CreateRenderer draws the bar.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}
	refresh := func() {
		paper, ink, icon := ColorSuccessTint, ColorSuccessText, theme.ConfirmIcon()
		if n.failure {
			paper, ink, icon = ColorWarningTint, ColorWarningText, theme.WarningIcon()
		}
		ground.FillColor, ground.StrokeColor = Color(paper), Color(ink)
		n.text.ColorName = ink
		n.text.Refresh()
		n.icon.SetResource(theme.NewColoredResource(icon, ink))
	}
	refresh()
	return &renderer{
		objects: []fyne.CanvasObject{ground, n.icon, n.text, n.actions}, refresh: refresh,
		min: func() fyne.Size {
			return n.actions.MinSize().AddWidthHeight(120, 8)
		},
		layout: func(size fyne.Size) {
			ground.Resize(size)
			side, height, actions := n.Theme().Size(theme.SizeNameInlineIcon), n.text.MinSize().Height, n.actions.MinSize()
			n.icon.Resize(fyne.NewSquareSize(side))
			n.icon.Move(fyne.NewPos(10, (size.Height-side)/2))
			n.actions.Resize(actions)
			n.actions.Move(fyne.NewPos(size.Width-actions.Width-4, (size.Height-actions.Height)/2))
			n.text.Resize(fyne.NewSize(size.Width-actions.Width-side-28, height))
			n.text.Move(fyne.NewPos(side+18, (size.Height-height)/2))
		},
	}
}

// Progress shows how far a piece of work is, with a figure, and lets it be cancelled. It moves only when it is told:
// nothing is animated.
type Progress struct {
	widget.BaseWidget
	title  *Text
	figure *Text
	cancel *Button
	done   float64
}

// NewProgress returns a bar at 0 %. cancel is called once, when the user cancels; nil for work that cannot be.
func NewProgress(title string, cancel func()) *Progress {
	p := &Progress{title: NewText(title), figure: Strong("")}
	p.title.Shrinks = true
	p.figure.Alignment = fyne.TextAlignTrailing
	p.cancel = QuietButton(translations.T("widget.cancel"), theme.CancelIcon(), func() {
		p.cancel.Disable()
		cancel()
	})
	if cancel == nil {
		p.cancel.Hide()
	}
	p.ExtendBaseWidget(p)
	p.Set(0)
	return p
}

// Set shows the part that is done, from 0 to 1; less than 0 means that nobody knows, and shows no figure.
func (p *Progress) Set(done float64) {
	p.done = min(done, 1)
	p.figure.Text = ""
	if done >= 0 {
		p.figure.Text = translations.Current().Number(p.done*100, 0) + "\u00a0%"
	}
	p.Refresh()
}

// CreateRenderer draws title, bar and button.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	ground, bar := &canvas.Rectangle{CornerRadius: 3}, &canvas.Rectangle{CornerRadius: 3}
	width := float32(0)
	refresh := func() {
		ground.FillColor, bar.FillColor = Color(theme.ColorNameSeparator), Color(theme.ColorNamePrimary)
		bar.Resize(fyne.NewSize(width*float32(max(p.done, 0)), 6))
		p.figure.Refresh()
	}
	return &renderer{
		objects: []fyne.CanvasObject{p.title, p.figure, ground, bar, p.cancel}, refresh: refresh,
		min: func() fyne.Size {
			button := p.cancel.MinSize()
			return fyne.NewSize(button.Width+240, max(button.Height, p.title.MinSize().Height+14))
		},
		layout: func(size fyne.Size) {
			button, line := p.cancel.MinSize(), p.title.MinSize().Height
			width = size.Width - button.Width - Gap
			if p.cancel.Hidden {
				width = size.Width
			}
			p.cancel.Resize(button)
			p.cancel.Move(fyne.NewPos(size.Width-button.Width, (size.Height-button.Height)/2))
			p.title.Resize(fyne.NewSize(width-60, line))
			p.figure.Resize(fyne.NewSize(60, line))
			p.figure.Move(fyne.NewPos(width-60, 0))
			ground.Resize(fyne.NewSize(width, 6))
			ground.Move(fyne.NewPos(0, line+6))
			bar.Move(fyne.NewPos(0, line+6))
			refresh()
		},
	}
}
