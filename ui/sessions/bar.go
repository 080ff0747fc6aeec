package sessions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// bar is the line above an open session: the way back, what it is, how far it is, and what can be done with it.
type bar struct {
	page    *Page
	title   *widgets.Text
	state   *fyne.Container
	actions *fyne.Container
	shown   string // the state and the rights for which the actions were made
	box     fyne.CanvasObject
}

func newBar(p *Page) *bar {
	b := &bar{page: p, title: widgets.Subheading(""), state: container.NewStack(), actions: container.NewStack()}
	back := widgets.LinkButton(t("sessions.back"), theme.NavigateBackIcon(), p.onList)
	left := container.NewBorder(nil, nil, back, nil, container.New(titleLayout{}, b.title, b.state))
	b.box = container.New(barLayout{}, ends(330, left, b.actions))
	return b
}

// barLayout leaves the gap of a page above and beside.
type barLayout struct{}

// MinSize adds the gaps.
func (barLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*widgets.Gap, arrange.Tight+6)
}

// Layout leaves the gaps.
func (barLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(size.Width-2*widgets.Gap, size.Height-arrange.Tight-6))
	o[0].Move(fyne.NewPos(widgets.Gap, arrange.Tight+6))
}

// titleLayout sets a badge behind a title, which gives way where there is little room.
type titleLayout struct{}

// MinSize is a little of the title and the badge.
func (titleLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(a.Width+arrange.Apart+b.Width, max(a.Height, b.Height))
}

// Layout keeps the badge behind the words.
func (titleLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	text := o[0].(*widgets.Text)
	own := fyne.MeasureText(text.Text, theme.Size(text.SizeName), fyne.TextStyle{Bold: text.Bold}).Width + 1
	badge := o[1].MinSize()
	width := max(min(own, size.Width-badge.Width-arrange.Apart), 0)
	high := text.MinSize().Height
	text.Resize(fyne.NewSize(width, high))
	text.Move(fyne.NewPos(0, (size.Height-high)/2))
	o[1].Resize(fyne.NewSize(badge.Width, badge.Height))
	o[1].Move(fyne.NewPos(width+arrange.Apart, (size.Height-badge.Height)/2))
}

// fill shows the open session.
func (b *bar) fill() {
	p := b.page
	s := p.book.draft
	name := title(s, p.numberOf(s.ID))
	if !s.Locked() {
		name = join(name, dateText(s.Date))
	}
	if name != b.title.Text {
		b.title.SetText(name)
	}
	b.state.Objects = []fyne.CanvasObject{stateBadge(s, p.book.parts.Today())}
	b.state.Refresh()
	if shown := string(s.ID) + string(s.Status) + map[bool]string{true: "r"}[p.book.readOnly()]; shown != b.shown {
		b.shown = shown
		b.actions.Objects = []fyne.CanvasObject{widgets.Row(b.buttons(s)...)}
		b.actions.Refresh()
	}
	b.box.Refresh()
}

func (b *bar) buttons(s coaching.Session) []fyne.CanvasObject {
	p := b.page
	paper := widgets.QuietButton(t("sessions.pdf"), theme.DocumentPrintIcon(), p.Print)
	if p.book.readOnly() {
		return []fyne.CanvasObject{paper}
	}
	switch s.Status {
	case coaching.Signed:
		return []fyne.CanvasObject{widgets.QuietButton(t("sessions.amend")+" …", nil, p.onAmend), paper}
	case coaching.Closed:
		sign := widgets.PrimaryButton(t("sessions.sign")+" …", theme.DocumentCreateIcon(), p.onSign)
		return []fyne.CanvasObject{sign, widgets.QuietButton(t("sessions.amend")+" …", nil, p.onAmend), paper}
	}
	finish := widgets.PrimaryButton(t("sessions.close"), theme.ConfirmIcon(), p.onClose)
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem {
		return []widgets.MenuItem{
			{Label: t("sessions.new") + " …", Icon: theme.ContentAddIcon(), Action: p.NewSession},
			{Label: t("sessions.bin"), Icon: theme.DeleteIcon(), Action: func() { p.onBin(p.book.draft.ID) }},
		}
	})
	return []fyne.CanvasObject{finish, paper, more}
}
