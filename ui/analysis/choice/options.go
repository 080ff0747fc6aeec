package choice

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// OptionsPage weighs the options of a founder: what may be done, what counts, how well each fits, who wins, and what
// would make another win.
type OptionsPage struct {
	Parts

	options  *widgets.Grid
	criteria *widgets.Grid
	points   *pointsBoard
	cell     *widgets.Lines // the cell of the points at work, in words
	verdict  *verdictCard
	ranking  *ranking
	matrix   *ansoffMatrix
	probe    *probe

	sheet
	empty   fyne.CanvasObject
	content *fyne.Container
}

// NewOptions returns the page, not yet built.
func NewOptions(p Parts) *OptionsPage {
	page := &OptionsPage{Parts: p, verdict: newVerdictCard(), matrix: newAnsoffMatrix()}
	page.options, page.criteria = page.newOptionsGrid(), page.newCriteriaGrid()
	page.cell = widgets.CaptionLines("")
	page.points = newPointsBoard(p.Shell.Canvas, page.onMark, page.onCell)
	page.points.onMove = func(at fyne.Position, size fyne.Size) { page.follow(page.points, at, size) }
	page.ranking = newRanking(page.onMeasure, page.onExplain)
	page.probe = newProbe(page)
	return page
}

// The least widths of parts that stand side by side, at 100 %.
const (
	leastOptions  float32 = 600
	leastCriteria float32 = 360
	leastRanking  float32 = 540
	leastMatrix   float32 = 380
)

// Content builds the page.
func (p *OptionsPage) Content() fyne.CanvasObject {
	lists := beside(0.62, leastOptions, leastCriteria,
		card(t("analysis.options.list.title"), t("analysis.options.list.help"), p.options),
		card(t("analysis.options.criteria.title"), t("analysis.options.criteria.help"), p.criteria))
	points := card(t("analysis.options.points.title"), t("analysis.options.points.help"), stacked(6, p.points, p.cell))
	result := beside(0.54, leastRanking, leastMatrix,
		widgets.NewCard(t("analysis.options.ranking.title"), top(p.ranking.table)),
		widgets.NewCard(t("analysis.options.ansoff.title"), top(p.matrix.content)))
	p.build(p.verdict.content, []*widgets.Grid{p.options, p.criteria}, lists, points, result, p.probe.card)
	start := widgets.PrimaryButton(t("analysis.options.start"), theme.ContentAddIcon(), p.onStart)
	p.empty = widgets.EmptyState(theme.QuestionIcon(), t("analysis.options.empty"), start)
	p.content = container.NewStack()
	return p.content
}

// card is a card with a line of help above what it holds.
func card(title, help string, body fyne.CanvasObject) *widgets.Card {
	return widgets.NewCard(title, stacked(6, widgets.CaptionLines(help), body))
}

// Refresh shows the open analysis.
func (p *OptionsPage) Refresh() {
	if p.held {
		return
	}
	if p.turned(p.Desk.Analysis().ID) {
		p.forget()
	}
	o := p.Desk.Figures().Options
	if o == nil {
		show(p.content, p.empty)
		return
	}
	show(p.content, p.page)
	p.options.Refresh()
	p.criteria.Refresh()
	p.points.show(o)
	v := o.Verdict()
	p.verdict.show(v, o)
	p.ranking.show(o, v)
	p.matrix.show(o.Alternatives)
	p.probe.show(o, v)
	p.settle()
}

// forget drops what could not be read in another analysis.
func (p *OptionsPage) forget() {
	p.options.Forget()
	p.criteria.Forget()
	p.probe.slider.Forget()
	p.probe.criterion = ""
}

// show puts one object into a container.
func show(in *fyne.Container, o fyne.CanvasObject) {
	if len(in.Objects) != 1 || in.Objects[0] != o {
		in.Objects = []fyne.CanvasObject{o}
		in.Refresh()
	}
}

// Leave says what cannot be read and so was not kept.
func (p *OptionsPage) Leave() error {
	wrong := unread(p.options, p.criteria)
	if p.probe.slider.Err() != nil {
		wrong = append(wrong, t("analysis.options.probe.weight"))
	}
	return unfinished(wrong)
}

// unread are the columns of the cells that cannot be read.
func unread(grids ...*widgets.Grid) []string {
	var wrong []string
	for _, g := range grids {
		var cell *widgets.GridError
		if errors.As(g.Flush(), &cell) {
			wrong = append(wrong, cell.Column)
		}
	}
	return wrong
}

func unfinished(wrong []string) error {
	if len(wrong) == 0 {
		return nil
	}
	return desk.Unfinished(len(wrong), wrong[0])
}

// Show leads to an option, "option:<id>"; a place that is not here is ignored.
func (p *OptionsPage) Show(part string) {
	kind, name := coaching.Source{Part: part}.Place()
	for i, a := range p.current().Alternatives {
		if kind == coaching.PartOption && string(a.ID) == name {
			p.scroll.ScrollToTop()
			p.options.Focus(i, optionName)
		}
	}
}

// edit changes the options of the open analysis.
func (p *OptionsPage) edit(change func(o *potential.Options)) {
	p.Desk.Edit(func(a *potential.Analysis) {
		change(optionsOf(a))
		settle(a)
	})
}

// current are the options as they stand, none where there are none.
func (p *OptionsPage) current() potential.Options {
	if o := p.Desk.Analysis().Options; o != nil {
		return *o
	}
	return potential.Options{}
}

func (p *OptionsPage) onStart() {
	p.Desk.Edit(func(a *potential.Analysis) { a.Options = suggested(*a, p.Desk.NewID) })
	p.Refresh()
	p.options.Focus(0, 0)
}

func (p *OptionsPage) onMark(option, criterion int, points *float64) {
	p.edit(func(o *potential.Options) { setPoints(&o.Alternatives[option], o.Criteria[criterion].ID, points) })
}

// onCell says the cell at work; while there is none, how cells are marked.
func (p *OptionsPage) onCell(words string) {
	if words == "" {
		words = t("analysis.options.points.keys")
	}
	p.cell.Say(words, widgets.ColorMuted)
}

func (p *OptionsPage) onMeasure(option app.ID) {
	name := ""
	for _, a := range p.current().Alternatives {
		if a.ID == option {
			name = a.Name
		}
	}
	source := coaching.Source{Potential: p.Desk.Analysis().ID, Part: coaching.PartOf(coaching.PartOption, string(option))}
	p.Measure(source, t("analysis.options.measure.text", vars{"Name": named(name)}))
}

func (p *OptionsPage) onExplain(option app.ID) {
	if o := p.Desk.Figures().Options; o != nil {
		if e, ok := o.Explain(option); ok {
			explain(p.Shell.Canvas(), e)
		}
	}
}
