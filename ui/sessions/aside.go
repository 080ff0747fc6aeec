package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// aside is what stands beside the text: what was agreed last, and her open measures.
type aside struct {
	page   *Page
	sum    *widgets.Lines
	fold   *widgets.Button
	cards  *fyne.Container
	scroll *container.Scroll
	box    fyne.CanvasObject
	layout *deskLayout
}

func newAside(p *Page) *aside {
	a := &aside{page: p, sum: widgets.CaptionLines(""), cards: widgets.Stack(widgets.Gap)}
	a.fold = widgets.LinkButton("", nil, a.onFold)
	a.scroll = widgets.VScroll(container.New(asidePadding{}, a.cards))
	head := container.New(asidePadding{}, ends(80, a.sum, a.fold))
	a.box = container.NewBorder(head, nil, nil, nil, a.scroll)
	a.layout = &deskLayout{folded: a.isFolded, onFold: a.showFold}
	return a
}

// asidePadding leaves the gap of a page at the right, and less at the left.
type asidePadding struct{}

// MinSize adds the gaps.
func (asidePadding) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(2*widgets.Gap, widgets.Gap)
}

// Layout leaves the gaps.
func (asidePadding) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(widgets.Gap, widgets.Gap))
	o[0].Resize(size.SubtractWidthHeight(2*widgets.Gap, widgets.Gap))
}

func (a *aside) isFolded(narrow bool) bool {
	if chosen := a.page.room.folds.aside; chosen != nil {
		return !*chosen
	}
	return narrow
}

// showFold is told by the layout.
func (a *aside) showFold(folded bool) {
	if folded {
		a.scroll.Hide()
		a.fold.SetText(t("sessions.aside.open"))
		return
	}
	a.scroll.Show()
	a.fold.SetText(t("sessions.aside.close"))
}

func (a *aside) onFold() {
	open := a.layout.was
	a.page.room.folds.aside = &open
	a.page.desk.Refresh()
}

// fill shows what was agreed before the open session, and the open measures.
func (a *aside) fill() {
	b := a.page.book
	last, ok := coaching.LastAgreed(b.sessions, b.draft)
	measures := b.openMeasures()
	agreed := len(last.Tasks)
	if agreed == 0 && ok {
		agreed = 1
	}
	a.sum.Say(t("sessions.aside.sum", vars{"Agreed": agreed, "n": len(measures)}), widgets.ColorMuted)
	a.cards.Objects = []fyne.CanvasObject{a.agreedCard(last, ok), a.measuresCard(measures)}
	a.cards.Refresh()
	a.scroll.Refresh()
}

func (a *aside) agreedCard(last coaching.Session, ok bool) fyne.CanvasObject {
	if !ok {
		return widgets.NewCard(t("sessions.aside.agreed"), widgets.CaptionLines(t("sessions.aside.agreed.none")))
	}
	body := widgets.Stack(arrange.Apart, widgets.CaptionLines(join(dayText(last.Date), kindName(last.Kind))))
	for _, task := range last.Tasks {
		body.Objects = append(body.Objects, a.task(last, task))
	}
	if text := strings.TrimSpace(last.Agreements); text != "" {
		body.Objects = append(body.Objects, widgets.NewLines(text))
	}
	return widgets.NewCard(t("sessions.aside.agreed"), body)
}

// task is what one of them took over last time, and whether it is done as far as a measure tells.
func (a *aside) task(of coaching.Session, task coaching.Task) fyne.CanvasObject {
	b := a.page.book
	line := taskLine(b, task)
	m, taken := task.TakenOver(b.measures, of.ID)
	if taken {
		line = join(line, t("measure.status."+string(m.Status))) // keys: measure.status.*
	}
	words := widgets.Stack(0, widgets.NewLines(task.Text), widgets.CaptionLines(line))
	if taken {
		return newTapRow(words, func() { a.page.openMeasure(m.ID) })
	}
	return words
}

// taskLine is who does a task and until when.
func taskLine(b *book, task coaching.Task) string {
	who, until := "", ""
	switch task.By {
	case "founder":
		who = b.founder.Spoken()
	case "consultant":
		who = t("sessions.task.mine")
	}
	if task.Until.Valid() {
		until = t("sessions.task.by", vars{"Date": dateText(task.Until)})
	}
	return join(who, until)
}

func (a *aside) measuresCard(measures []coaching.Measure) fyne.CanvasObject {
	if len(measures) == 0 {
		return widgets.NewCard(t("sessions.aside.measures"), widgets.CaptionLines(t("sessions.aside.measures.none")))
	}
	body := widgets.Stack(arrange.Tight)
	for _, m := range measures {
		body.Objects = append(body.Objects, a.measure(m))
	}
	return widgets.NewCard(t("sessions.aside.measures"), body)
}

// measure is an open measure, which opens where it is worked on.
func (a *aside) measure(m coaching.Measure) fyne.CanvasObject {
	b := a.page.book
	who := ""
	if m.Responsible != "" {
		who = t("responsible." + string(m.Responsible)) // keys: responsible.*
	}
	line := widgets.CaptionLines("")
	switch {
	case m.Overdue(b.parts.Today()):
		line.Say(join(t("measure.overdue", vars{"Date": dateText(m.Due)}), who), widgets.ColorErrorText)
	case m.Due.Valid():
		line.Say(join(t("measure.due", vars{"Date": dateText(m.Due)}), who), widgets.ColorMuted)
	default:
		line.Say(who, widgets.ColorMuted)
	}
	line.Hidden = line.Text == ""
	return newTapRow(widgets.Stack(0, widgets.NewLines(m.Text), line), func() { a.page.openMeasure(m.ID) })
}
