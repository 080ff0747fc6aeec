package evaluation

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/hours"
	"wurzelwerk/ui/widgets"
)

// hoursPage shows the hours of the office: in all, by consultant, month and woman, and what is to be looked at.
type hoursPage struct {
	pageScroll
	screen *Screen
	women  int // lines shown
	found  int
}

func newHoursPage(s *Screen) *hoursPage {
	return &hoursPage{pageScroll: newPageScroll(), screen: s, women: pageful, found: findingsShown}
}

// findingsShown is how many findings are shown at first.
const findingsShown = 8

// fill shows what was computed.
func (p *hoursPage) fill(b book, r result) {
	h := r.hours
	if len(h.Entries) == 0 && h.Drafts == 0 && len(r.findings) == 0 {
		p.place(widgets.EmptyState(theme.HistoryIcon(), t("evaluation.hours.none"), nil))
		return
	}
	left := []fyne.CanvasObject{p.total(h)}
	if len(h.Entries) > 0 {
		left = append(left, p.consultants(h), p.months(h))
	}
	var right []fyne.CanvasObject
	if len(r.findings) > 0 {
		right = append(right, p.findings(r.findings))
	}
	if len(h.Entries) > 0 {
		right = append(right, p.byWoman(b, h))
	}
	if len(right) == 0 {
		p.set(left...)
		return
	}
	p.set(halves(widgets.Column(left...), widgets.Column(right...)))
}

// total are the hours in all, what stands apart, and what does not count.
func (p *hoursPage) total(h coaching.OfficeHours) fyne.CanvasObject {
	of := func(label, number string) fyne.CanvasObject {
		big := widgets.Heading(number)
		big.Shrinks = false
		caption := widgets.Caption(label)
		caption.Shrinks = false
		return widgets.Stack(0, big, caption)
	}
	body := widgets.Stack(apart,
		flow(wide,
			of(t("evaluation.hours.hours"), fraction(h.Total.Hours())), of(t("evaluation.hours.units"), fraction(h.Total.Units())),
			of(t("evaluation.hours.minutes"), count(h.Total.Minutes)), of(t("evaluation.hours.sessions"), count(h.Total.Sessions)),
		),
		arrange.Muted(t("evaluation.hours.apart", vars{
			"Preparation": count(h.Total.Preparation), "Travel": count(h.Total.Travel), "FollowUp": count(h.Total.FollowUp),
			"Interpreter": count(h.Total.Interpreter),
		})),
	)
	if h.Drafts > 0 {
		arrange.Put(body, widgets.Row(widgets.WarningBadge(t("evaluation.hours.drafts", vars{"n": h.Drafts}))))
	}
	arrange.Put(body, widgets.CaptionLines(t("doc.hours.about")))
	export := widgets.MenuButton(t("evaluation.hours.export"), theme.DocumentSaveIcon(), p.exports)
	return widgets.NewCard(t("evaluation.hours.all"), body, export)
}

func (p *hoursPage) board(head string, rows []row) *board {
	f := newBoard(column{title: head, text: true},
		column{title: t("evaluation.hours.sessions")}, column{title: t("evaluation.hours.minutes")},
		column{title: t("evaluation.hours.hours")}, column{title: t("evaluation.hours.units")})
	f.onCell = func(at fyne.Position, size fyne.Size) { p.reveal(f, at, size) }
	f.fill(rows)
	return f
}

func hoursRow(name string, open func(), h coaching.Hours) row {
	return row{cells: []cell{
		{name, open}, {text: count(h.Sessions)}, {text: count(h.Minutes)}, {text: fraction(h.Hours())}, {text: fraction(h.Units())},
	}}
}

func (p *hoursPage) consultants(h coaching.OfficeHours) fyne.CanvasObject {
	var rows []row
	for _, name := range slices.SortedFunc(maps.Keys(h.Consultants), translations.Current().Compare) {
		rows = append(rows, hoursRow(cmp.Or(name, t("evaluation.hours.nobody")), nil, h.Consultants[name]))
	}
	return widgets.NewCard(t("evaluation.hours.by-consultant"), p.board(t("doc.hours.consultant"), rows))
}

func (p *hoursPage) months(h coaching.OfficeHours) fyne.CanvasObject {
	var rows []row
	for _, month := range h.MonthList() {
		rows = append(rows, hoursRow(monthText(month), func() { p.onMonth(month) }, h.Months[month]))
	}
	body := widgets.Stack(arrange.Tight, p.board(t("evaluation.hours.month"), rows), widgets.CaptionLines(t("evaluation.hours.month.about")))
	return widgets.NewCard(t("evaluation.hours.by-month"), body)
}

func (p *hoursPage) byWoman(b book, h coaching.OfficeHours) fyne.CanvasObject {
	var rows []row
	ids := b.byName(slices.Collect(maps.Keys(h.Women)))
	for _, id := range ids[:min(len(ids), p.women)] {
		rows = append(rows, hoursRow(b.name(id), func() { p.screen.parts.OpenFounder(id) }, h.Women[id]))
	}
	body := widgets.Stack(apart, p.board(t("doc.hours.woman"), rows))
	if len(ids) > p.women {
		arrange.Put(body, p.more(len(ids), &p.women, pageful))
	}
	return widgets.NewCard(t("evaluation.hours.by-woman"), body)
}

// more shows further lines of a list.
func (p *hoursPage) more(all int, shown *int, by int) fyne.CanvasObject {
	label := t("evaluation.more", vars{"n": min(by, all-*shown), "All": count(all)})
	return widgets.Row(widgets.QuietButton(label, theme.MoveDownIcon(), func() {
		*shown += by
		p.screen.show()
	}))
}

// findings are what is to be looked at, each with the way to its session.
func (p *hoursPage) findings(found []coaching.Finding) fyne.CanvasObject {
	body := widgets.Stack(apart)
	for n, f := range found {
		if n == p.found {
			arrange.Put(body, p.more(len(found), &p.found, pageful))
			break
		}
		if n > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, p.finding(f))
	}
	card := widgets.NewCard(t("evaluation.hours.findings", vars{"n": len(found)}), body)
	card.Accent = widgets.ColorWarningText
	return card
}

func (p *hoursPage) finding(f coaching.Finding) fyne.CanvasObject {
	name := widgets.Strong(p.screen.book.name(f.Woman))
	name.Shrinks = true
	words := widgets.Stack(2, name, widgets.CaptionLines(dateText(f.Day)), widgets.NewLines(hours.FindingText(f, p.screen.book.names)))
	return ends(words, widgets.LinkButton(t("evaluation.hours.session"), theme.NavigateNextIcon(), func() {
		p.screen.parts.OpenSession(f.Woman, f.Session)
	}))
}
