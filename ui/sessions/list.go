package sessions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// list is her sessions, the newest first.
type list struct {
	page *Page
	sum  *widgets.Text
	when *widgets.Lines // the next appointment
	head fyne.CanvasObject
	add  *widgets.Button
	note *widgets.Lines // that nothing may be changed
	rows *fyne.Container
	box  *fyne.Container

	empty, full fyne.CanvasObject
}

func newList(p *Page) *list {
	l := &list{page: p, sum: widgets.Strong(""), when: widgets.CaptionLines(""), note: widgets.CaptionLines(t("sessions.restricted")), rows: widgets.Stack(arrange.Tight), box: container.NewStack()}
	l.sum.Shrinks = true
	l.note.ColorName = widgets.ColorWarningText
	l.add = widgets.PrimaryButton(t("sessions.new"), theme.ContentAddIcon(), p.NewSession)
	hours := widgets.LinkButton(t("sessions.hours.open"), theme.NavigateNextIcon(), func() { p.book.parts.OpenHours(p.book.founder.ID) })
	l.head = ends(290, widgets.Stack(0, l.sum, l.when, l.note), widgets.Row(hours, l.add))
	l.full = container.NewBorder(container.New(asidePadding{}, l.head), nil, nil, nil, widgets.VScroll(widgets.Padded(l.rows)))
	l.empty = widgets.EmptyState(theme.DocumentCreateIcon(), t("sessions.empty"),
		widgets.PrimaryButton(t("sessions.empty.new"), theme.ContentAddIcon(), p.NewSession))
	return l
}

// fill shows the sessions.
func (l *list) fill() {
	b := l.page.book
	shown := l.full
	if len(b.sessions) == 0 && !b.readOnly() {
		shown = l.empty
	}
	l.sum.SetText(sumText(b.sessions))
	l.when.Say(l.nextText(), widgets.ColorMuted)
	l.when.Hidden = l.when.Text == ""
	l.note.Hidden, l.add.Hidden = !b.readOnly(), b.readOnly()
	l.rows.Objects = nil
	for _, s := range slices.Backward(b.sessions) {
		l.rows.Objects = append(l.rows.Objects, l.row(s))
	}
	l.rows.Refresh()
	l.box.Objects = []fyne.CanvasObject{shown}
	l.box.Refresh()
}

// focus gives the keyboard to the first session.
func (l *list) focus() {
	if len(l.rows.Objects) > 0 {
		l.page.shell().Canvas().Focus(l.rows.Objects[0].(*tapRow))
	}
}

// sumText is how many sessions there were and how long, as far as they count.
func sumText(sessions []coaching.Session) string {
	h := coaching.Sum(sessions)
	text := t("sessions.count", vars{"n": len(sessions)})
	if h.Minutes == 0 {
		return text
	}
	return join(text, t("sessions.count.hours", vars{"Hours": translations.Current().Number(h.Hours(), 2)}))
}

// nextText is when they meet next, "" where nothing is agreed.
func (l *list) nextText() string {
	a, ok := coaching.NextAppointment(l.page.book.sessions, l.page.book.parts.Today())
	if !ok {
		return ""
	}
	at := ""
	if a.Start.Valid() {
		at = t("sessions.clock", vars{"Time": string(a.Start)})
	}
	return t("sessions.next", vars{"When": join(dayText(a.Day), at)})
}

// row is one session, which opens.
func (l *list) row(s coaching.Session) *tapRow {
	p := l.page
	number := widgets.Subheading("")
	number.Alignment = fyne.TextAlignCenter
	number.Text = "–"
	if n := p.numberOf(s.ID); n > 0 {
		number.Text = translations.Current().Number(float64(n), 0)
	}
	when := widgets.Strong(join(dayText(s.Date), timesText(s)))
	when.Shrinks = true
	words := widgets.NewText(join(kindName(s.Kind), about(s)))
	words.Shrinks, words.ColorName = true, widgets.ColorMuted
	length := widgets.NewText("")
	if n := s.Minutes(); n > 0 {
		length.Text = minutesText(n)
	}
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem { return l.menu(s) })
	right := widgets.Row(fixed(80, length), fixed(136, stateBadge(s, p.book.parts.Today())), more)
	row := newTapRow(container.New(cellLayout(34), number, ends(270, widgets.Stack(0, when, words), right)), func() { p.Open(s.ID) })
	row.pad, row.card = 9, true
	return row
}

// cellLayout sets a cell of a width that grows with the texts before an object that takes the rest.
type cellLayout float32

// MinSize is the height of the higher one.
func (w cellLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	return fyne.NewSize(float32(w)*widgets.Zoom()+m.Width, max(o[0].MinSize().Height, m.Height))
}

// Layout centres the cell.
func (w cellLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wide, high := float32(w)*widgets.Zoom(), o[0].MinSize().Height
	o[0].Resize(fyne.NewSize(wide-arrange.Apart, high))
	o[0].Move(fyne.NewPos(0, (size.Height-high)/2))
	o[1].Move(fyne.NewPos(wide, 0))
	o[1].Resize(fyne.NewSize(size.Width-wide, size.Height))
}

func (l *list) menu(s coaching.Session) []widgets.MenuItem {
	p := l.page
	items := []widgets.MenuItem{
		{Label: t("sessions.open"), Icon: theme.DocumentIcon(), Action: func() { p.Open(s.ID) }},
		{Label: t("sessions.pdf"), Icon: theme.DocumentPrintIcon(), Action: func() { p.print(s) }},
	}
	if !s.Locked() && !p.book.readOnly() {
		items = append(items, widgets.MenuItem{Label: t("sessions.bin"), Icon: theme.DeleteIcon(), Action: func() { p.onBin(s.ID) }})
	}
	return items
}
