package hours

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// Page is the page of one founder. Show its Content, then Refresh.
type Page struct {
	parts    *Parts
	id       app.ID
	woman    coaching.Woman
	findings []coaching.Finding
	names    map[app.ID]string
	body     *fyne.Container
	scroll   *container.Scroll
}

// Page returns the page of a founder. It shows nothing before the first Refresh.
func (r *Room) Page(founder app.ID) *Page {
	p := &Page{parts: &r.parts, id: founder, body: widgets.Column()}
	p.scroll = widgets.VScroll(widgets.Padded(p.body))
	return p
}

// Content is what the window shows.
func (p *Page) Content() fyne.CanvasObject { return p.scroll }

// Leave has nothing to keep: the page only shows.
func (p *Page) Leave() error { return nil }

// Refresh loads and fills the page.
func (p *Page) Refresh() {
	if err := p.load(); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.show()
}

func (p *Page) load() error {
	ctx, records := p.parts.Context, p.parts.Records
	sessions, err := records.Sessions(ctx, p.id)
	if err != nil {
		return err
	}
	women, err := records.Women(ctx)
	if err != nil {
		return err
	}
	if p.names, err = records.CalledNames(ctx); err != nil {
		return err
	}
	p.woman = coaching.Woman{ID: p.id}
	if i := slices.IndexFunc(women, func(w coaching.Woman) bool { return w.ID == p.id }); i >= 0 {
		p.woman.Stays = women[i].Stays
	}
	p.woman.Sessions = sessions
	near := coaching.Near(women, p.id)
	p.findings = coaching.FindingsOf(coaching.Check(near, p.parts.Now().Location()), near, p.id)
	return nil
}

// show fills the page.
func (p *Page) show() {
	p.body.Objects = nil
	if len(p.woman.Sessions) == 0 {
		arrange.Put(p.body, p.empty())
	} else {
		arrange.Put(p.body, p.sumCard())
		if len(p.findings) > 0 {
			arrange.Put(p.body, p.findingsCard())
		}
		for _, m := range monthsOf(p.woman.Sessions) {
			arrange.Put(p.body, p.monthCard(m))
		}
	}
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

func (p *Page) empty() fyne.CanvasObject {
	open := widgets.QuietButton(t("hours.empty.open"), theme.NavigateNextIcon(), func() { p.parts.OpenSession(p.id, "") })
	return widgets.NewCard("", widgets.EmptyState(theme.HistoryIcon(), t("hours.empty"), open))
}

// sumCard is what counts in all, how near that is to the threshold, and what stands apart.
func (p *Page) sumCard() fyne.CanvasObject {
	total := coaching.Sum(p.woman.Sessions)
	where := thresholdOf(p.woman, p.findings)
	body := widgets.Stack(10, figures(
		figure(numberText(float64(total.Minutes), 0), t("hours.figure.minutes", vars{"n": total.Minutes})),
		figure(numberText(total.Hours(), 2), t("hours.figure.hours")),
		figure(numberText(total.Units(), 2), t("hours.figure.units")),
		figure(numberText(float64(total.Sessions), 0), t("hours.figure.sessions", vars{"n": total.Sessions})),
	), newGauge(where), p.thresholdLine(where))
	if apart := apartText(total); apart != "" {
		arrange.Put(body, widgets.Stack(0, widgets.Caption(t("hours.apart")), widgets.NewLines(apart)))
	}
	about := t("hours.about")
	if n := drafts(p.woman.Sessions); n > 0 {
		about = t("hours.drafts", vars{"n": n})
	}
	arrange.Put(body, widgets.CaptionLines(about))
	return widgets.NewCard(t("hours.title"), body)
}

// thresholdLine says where she stands in a sentence with a sign before it, and leads to the form that is due.
func (p *Page) thresholdLine(where threshold) fyne.CanvasObject {
	ink, _, shape := where.hue()
	line := widgets.NewLines(where.text())
	line.ColorName, line.Bold = ink, where.state == over
	said := beside(sign(shape, ink), line)
	if where.state != over {
		return said
	}
	open := widgets.PrimaryButton(t("hours.threshold.open"), theme.NavigateNextIcon(), func() { p.parts.OpenParticipation(p.id, where.project) })
	return widgets.Stack(arrange.Apart, said, widgets.Row(open))
}

// findingsCard lists what is to be looked at, each line with the way to its session.
func (p *Page) findingsCard() fyne.CanvasObject {
	body := widgets.Stack(2)
	for _, f := range p.findings {
		day := widgets.LinkButton(dateText(f.Day), nil, func() { p.parts.OpenSession(p.id, f.Session) })
		arrange.Put(body, beside(outdented(day), widgets.NewLines(FindingText(f, p.names))))
	}
	return widgets.NewCard(t("hours.findings"), body)
}

// monthCard is one month: its sum, its sessions, and the way to its time sheet.
func (p *Page) monthCard(m month) fyne.CanvasObject {
	title, sum := t("hours.month.none"), t("hours.month.pending")
	if m.Month != "" {
		title = monthText(m.Month)
	}
	if m.total.Sessions > 0 {
		sum = SumText(m.total)
	}
	body := widgets.Stack(arrange.Apart, widgets.NewLines(sum), p.table(m))
	if m.total.Sessions == 0 || m.Month == "" {
		return widgets.NewCard(title, body)
	}
	return widgets.NewCard(title, body, widgets.QuietButton(t("hours.sheet"), theme.DocumentPrintIcon(), func() { p.onPrint(m.Month) }))
}

func (p *Page) table(m month) fyne.CanvasObject {
	table := newTable(t("hours.column.number"), t("hours.column.date"), t("hours.column.time"), t("hours.column.break"),
		t("hours.column.minutes"), t("hours.column.kind"), t("hours.column.state"))
	for _, l := range m.lines {
		table.add(p.line(l)...)
	}
	return table.Container
}

// line is one session in the table of its month.
func (p *Page) line(l coaching.SheetLine) []fyne.CanvasObject {
	number, rest := "", ""
	if l.Number > 0 {
		number = numberText(float64(l.Number), 0)
	}
	if l.BreakMinutes > 0 {
		rest = numberText(float64(l.BreakMinutes), 0)
	}
	day := dateText(l.Date)
	if day == "" {
		day = t("hours.month.none")
	}
	minutes := widgets.NewText(numberText(float64(l.Minutes()), 0))
	if l.Number == 0 {
		minutes.ColorName = widgets.ColorMuted
	}
	return []fyne.CanvasObject{
		trailing(widgets.NewText(number)), widgets.LinkButton(day, nil, func() { p.parts.OpenSession(p.id, l.ID) }),
		widgets.NewText(TimeText(l.Session, l.Date)), trailing(widgets.NewText(rest)), trailing(minutes),
		widgets.NewText(kindText(l.Session)), stateBadge(l.Session),
	}
}

func stateBadge(s coaching.Session) fyne.CanvasObject {
	switch {
	case !s.Locked():
		return widgets.QuietBadge(t("hours.state.draft"))
	case !s.Counts():
		return widgets.QuietBadge(t("hours.state.kept-out"))
	case s.Status == coaching.Closed:
		return widgets.WarningBadge(t("hours.state.closed"))
	case s.SignedOn == "":
		return widgets.SuccessBadge(t(s.Status.TextKey())) // keys: doc.session.status.*
	default:
		return widgets.SuccessBadge(t("hours.state.signed", vars{"Date": dateText(s.SignedOn)}))
	}
}
