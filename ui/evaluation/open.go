package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// What the list of open points can be narrowed to.
const (
	onlyOverdue = "overdue"
	onlyBlocks  = "blocks"
)

// pageful is how many lines of a long list are shown, and by how many it grows.
const pageful = 50

// openPage lists what keeps the report from being complete.
type openPage struct {
	pageScroll
	screen *Screen
	only   string // "" for all
	most   int    // lines shown

	choice  *widgets.Choice
	count   *widgets.Text
	content fyne.CanvasObject
}

func newOpenPage(s *Screen) *openPage {
	p := &openPage{pageScroll: newPageScroll(), screen: s, most: pageful}
	p.choice = widgets.NewChoice(nil, p.choose)
	p.count = widgets.NewText("")
	p.count.Shrinks = true
	top := container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap), beside(280, p.choice, p.count))
	p.content = container.NewBorder(top, nil, nil, nil, p.scroll)
	return p
}

// Content is what the tab shows.
func (p *openPage) Content() fyne.CanvasObject { return p.content }

// choose narrows the list.
func (p *openPage) choose(only string) {
	p.only, p.most = only, pageful
	p.screen.show()
	p.scroll.ScrollToTop()
}

// fill shows what was computed.
func (p *openPage) fill(b book, r result) {
	today := p.screen.parts.Today()
	numbers := map[string]int{}
	var shown []indicator.Issue
	for _, i := range r.issues {
		is := map[string]bool{"": true, onlyOverdue: i.Overdue(today), onlyBlocks: i.Blocks}
		for key, yes := range is {
			if yes {
				numbers[key]++
			}
		}
		if is[p.only] {
			shown = append(shown, i)
		}
	}
	p.choice.SetOptions([]widgets.Option{
		{Key: "", Text: t("evaluation.open.all", vars{"n": numbers[""]})},
		{Key: onlyOverdue, Text: t("evaluation.open.overdue", vars{"n": numbers[onlyOverdue]})},
		{Key: onlyBlocks, Text: t("evaluation.open.blocks", vars{"n": numbers[onlyBlocks]})},
	})
	p.choice.Fill(p.only)
	p.count.SetText("")
	if r.later > 0 {
		p.count.SetText(t("evaluation.open.later", vars{"n": r.later, "Date": dateText(r.period.To)}))
	}
	if len(shown) == 0 {
		p.place(widgets.EmptyState(theme.ConfirmIcon(), p.nothing(b, len(r.issues)), nil))
		return
	}
	p.set(p.card(shown, today))
}

// nothing says that there is nothing to do, or nothing yet.
func (p *openPage) nothing(b book, all int) string {
	switch {
	case len(b.projects) == 0 && len(b.roll.Women) == 0:
		return t("evaluation.open.empty")
	case all > 0:
		return t("evaluation.open.none-such")
	}
	return t("evaluation.open.none")
}

func (p *openPage) card(issues []indicator.Issue, today app.Date) fyne.CanvasObject {
	body := widgets.Stack(apart)
	for n, i := range issues {
		if n == p.most {
			more := widgets.QuietButton(t("evaluation.more", vars{"n": min(pageful, len(issues)-n), "All": count(len(issues))}), theme.MoveDownIcon(), func() {
				p.most += pageful
				p.screen.show()
			})
			arrange.Put(body, widget.NewSeparator(), widgets.Row(more))
			break
		}
		if n > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, p.line(i, today))
	}
	return widgets.NewCard("", body)
}

// line is one open point: until when, whose it is, what is missing, and the way to it.
func (p *openPage) line(i indicator.Issue, today app.Date) fyne.CanvasObject {
	b := &p.screen.book
	who := b.titles[i.Project]
	if i.Founder != "" {
		who = b.name(i.Founder)
	}
	name := widgets.Strong(who)
	name.Shrinks = true
	words := widgets.Stack(2, name)
	if i.Founder != "" {
		form := ""
		if i.Form != "" {
			form = t(i.Form.TextKey())
		}
		if line := join(b.titles[i.Project], form); line != "" {
			arrange.Put(words, widgets.CaptionLines(line))
		}
	}
	arrange.Put(words, widgets.NewLines(t(i.Code.TextKey())))
	if other := b.names[i.Other]; other != "" && i.Other != i.Founder {
		arrange.Put(words, arrange.Muted(t("evaluation.twin", vars{"Name": other})))
	}
	if missing := i.QuestionsIn(translations.Current()); missing != "" {
		arrange.Put(words, arrange.Muted(t("evaluation.missing", vars{"Questions": missing})))
	}
	return beside(150, p.marks(i, today), ends(words, widgets.QuietButton(t("evaluation.open.way"), theme.NavigateNextIcon(), p.way(i))))
}

// marks are until when, and whether it keeps from counting.
func (p *openPage) marks(i indicator.Issue, today app.Date) fyne.CanvasObject {
	out := widgets.Stack(arrange.Tight)
	switch {
	case i.Overdue(today):
		icon := widget.NewIcon(theme.NewColoredResource(theme.WarningIcon(), widgets.ColorErrorText))
		arrange.Put(out, widgets.Row(icon, widgets.ErrorBadge(t("evaluation.overdue"))), widgets.NewLines(t("evaluation.since", vars{"Date": dateText(i.Due)})))
	case i.Due == today:
		arrange.Put(out, widgets.Row(widgets.WarningBadge(t("evaluation.due-today"))))
	case i.Due != "":
		arrange.Put(out, widgets.NewLines(t("evaluation.until", vars{"Date": dateText(i.Due)})))
	default:
		arrange.Put(out, arrange.Muted(t("evaluation.no-day")))
	}
	if i.Blocks {
		arrange.Put(out, widgets.Row(widgets.WarningBadge(t("evaluation.counts-not"))))
	}
	return out
}

// way leads to where the point is settled.
func (p *openPage) way(i indicator.Issue) func() {
	if i.Founder == "" {
		return func() { p.screen.openProject(i.Project) }
	}
	return func() { p.screen.parts.OpenForm(i.Founder, i.Project, string(i.Form)) }
}
