package evaluation

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// figuresPage shows the indicators of a period, those of the office's own beside them, and what does not count yet.
type figuresPage struct {
	pageScroll
	screen *Screen
}

func newFiguresPage(s *Screen) *figuresPage { return &figuresPage{newPageScroll(), s} }

// fill shows what was computed.
func (p *figuresPage) fill(b book, r result) {
	if len(b.projects) == 0 && len(b.roll.Women) == 0 {
		p.place(widgets.EmptyState(theme.DocumentIcon(), t("evaluation.empty"),
			widgets.PrimaryButton(t("evaluation.project.new"), theme.ContentAddIcon(), p.screen.Create)))
		return
	}
	cards := []fyne.CanvasObject{p.aboutCard()}
	if len(r.held) > 0 {
		cards = append(cards, p.heldCard(r.held))
	}
	for _, report := range r.reports {
		cards = append(cards, p.reportCard(report))
	}
	if len(r.reports) == 0 {
		cards = append(cards, p.noRegulation())
	}
	p.set(append(cards, p.ownCard(r.own))...)
}

// aboutCard says how is counted, and offers the report.
func (p *figuresPage) aboutCard() fyne.CanvasObject {
	export := widgets.PrimaryButton(t("evaluation.export"), theme.DocumentSaveIcon(), p.screen.onExport)
	return widgets.NewCard("", ends(widgets.NewLines(t("evaluation.rule")), export))
}

// heldCard says what does not count, and why.
func (p *figuresPage) heldCard(held []indicator.Held) fyne.CanvasObject {
	body := widgets.Stack(arrange.Tight)
	for _, h := range held {
		text := t(h.Code.TextKey())
		if h.Form != "" {
			text = t("evaluation.of-form", vars{"Form": t(h.Form.TextKey()), "Text": text})
		}
		number := widgets.Strong(count(h.Count))
		arrange.Put(body, beside(28, number, widgets.NewLines(text)))
	}
	more := widgets.LinkButton(t("evaluation.held.open"), theme.NavigateNextIcon(), func() {
		p.screen.pages[PageOpen].(*openPage).choose(onlyBlocks)
		p.screen.Open(PageOpen)
	})
	card := widgets.NewCard(t("evaluation.held"), body, more)
	card.Accent = widgets.ColorWarningText
	return card
}

// noRegulation says why there are no indicators.
func (p *figuresPage) noRegulation() fyne.CanvasObject {
	projects := widgets.QuietButton(t("evaluation.to-projects"), theme.NavigateNextIcon(), func() { p.screen.Open(PageProjects) })
	return widgets.NewCard(t("evaluation.indicators"), ends(widgets.NewLines(t("command.report.no-regulation")), projects))
}

// reportCard are the indicators under one regulation.
func (p *figuresPage) reportCard(report indicator.Report) fyne.CanvasObject {
	f := newBoard(
		column{title: t("indicator.table.code")}, column{title: t("indicator.table.name"), text: true},
		column{title: t("indicator.table.total")}, column{title: t("gender.female")}, column{title: t("gender.male")},
		column{title: t("gender.non-binary")}, column{title: t("evaluation.unknown")},
	)
	f.onCell = func(at fyne.Position, size fyne.Size) { p.reveal(f, at, size) }
	var rows []row
	moment := indicator.Moment("")
	for _, figure := range report.Figures {
		if heading := momentText(figure); figure.At != moment && heading != "" {
			moment = figure.At
			rows = append(rows, row{heading: heading})
		}
		rows = append(rows, p.figure(figure))
	}
	f.fill(rows)
	return widgets.NewCard(t("indicator.table.title", vars{"Regulation": string(report.Regulation)}), f)
}

// momentText is when the day of an indicator is.
func momentText(f indicator.Figure) string { return t("evaluation.at." + string(f.At)) } // keys: evaluation.at.*

// dash stands where there is no number.
const dash = "–"

// figure is the row of an indicator: by sex where people are counted.
func (p *figuresPage) figure(f indicator.Figure) row {
	out := row{cells: []cell{{text: f.Code}, {text: t(f.TextKey())}}, note: noteText(f)}
	if !f.Has {
		for range 5 {
			out.cells = append(out.cells, cell{text: dash})
		}
		return out
	}
	b := behind{title: f.Code, text: t(f.TextKey()), at: f.At, business: f.Of == indicator.OfBusiness}
	out.cells = append(out.cells, p.number(b, f.Number, ""))
	for _, g := range append(app.Gender("").Values(), "") {
		if f.Of != indicator.OfPerson {
			out.cells = append(out.cells, cell{text: dash})
			continue
		}
		word := t("evaluation.unknown")
		if g != "" {
			word = t("gender." + g) // keys: gender.*
		}
		out.cells = append(out.cells, p.number(b, f.Number.Of(app.Gender(g)), word))
	}
	return out
}

// number is a cell that opens the women behind it; of is which of them, "" for all.
func (p *figuresPage) number(b behind, n indicator.Number, of string) cell {
	out := cell{text: count(len(n))}
	if len(n) > 0 {
		b.number, b.title = n, join(b.title, of)
		out.open = func() { p.screen.showBehind(b) }
	}
	return out
}

// noteText says why there is no number, or how many have answered a voluntary question.
func noteText(f indicator.Figure) string {
	switch {
	case f.Of == indicator.OfElsewhere:
		return t("evaluation.elsewhere")
	case !f.Has:
		return t("evaluation.nobody-asked")
	case len(f.Asked) > 0:
		return t("evaluation.answered", vars{"n": f.Answered})
	}
	return ""
}

// ownCard are the indicators of the office's own.
func (p *figuresPage) ownCard(own []indicator.OwnFigure) fyne.CanvasObject {
	f := newBoard(
		column{title: t("indicator.table.name"), text: true}, column{title: t("indicator.table.true")},
		column{title: t("indicator.table.known")}, column{title: t("indicator.table.mean")},
	)
	f.onCell = func(at fyne.Position, size fyne.Size) { p.reveal(f, at, size) }
	var rows []row
	for _, o := range own {
		b := behind{title: t(o.Key.TextKey()), at: indicator.AtEntry, market: o.Key == indicator.OwnOnMarket}
		rows = append(rows, row{
			cells: []cell{
				{text: t(o.Key.TextKey())},
				p.number(b, o.True, t("indicator.table.true")), p.number(b, o.Known, t("indicator.table.known")),
				{text: o.Change(translations.Current())},
			},
			note: t("evaluation.own." + string(o.Key)), // keys: evaluation.own.*
		})
	}
	f.fill(rows)
	return widgets.NewCard(t("indicator.table.title-own"), f)
}
