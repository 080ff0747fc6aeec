package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// Liquidity is the page of the plan: on top whether the money suffices, as a chart and a sentence, below it what is
// known and expected, and all of it as a table.
type Liquidity struct {
	Parts
	shown    app.ID // the analysis
	start    *startForm
	months   *monthGrid
	payments *paymentGrid
	repeated *repeatedGrid
	result   *planResult
	page     *pinned
	filled   fyne.CanvasObject
	empty    fyne.CanvasObject
	content  *fyne.Container
}

// The room that the cards with the grids of months and payments need, at 100 %.
const (
	monthsWide   float32 = 344
	paymentsWide float32 = 400
)

// NewLiquidity returns the page, not yet built.
func NewLiquidity(p Parts) *Liquidity {
	l := &Liquidity{Parts: p}
	l.start = newStartForm(l.plan, l.edit)
	l.months = newMonthGrid(p.Desk, l.plan, l.edit)
	l.payments = newPaymentGrid(l.plan, func() []potential.Payment { return l.plan().Payments }, l.editPayments)
	l.repeated = newRepeatedGrid(l.plan, l.edit)
	return l
}

// Content builds the page.
func (l *Liquidity) Content() fyne.CanvasObject {
	if l.content == nil {
		l.result = newPlanResult()
		months := widgets.NewCard(t("analysis.plan.turnover.title"), l.months.content(), l.months.menu())
		start := container.New(stack{widgets.Gap},
			widgets.NewCard(t("analysis.plan.start.title"), l.start.content()),
			widgets.NewCard(t("analysis.plan.payments.title"), l.payments.grid))
		typed := container.New(stack{widgets.Gap},
			container.New(&pairOf{first: 0.56, leasts: [2]float32{paymentsWide, monthsWide}}, start, months),
			widgets.NewCard(t("analysis.plan.repeated.title"), l.repeated.content()))
		table := widgets.NewCard(t("analysis.plan.table.title"), l.result.sheet())
		measure := widgets.QuietButton(t("analysis.plan.measure"), theme.ContentAddIcon(), l.onMeasure)
		l.page, l.filled = newPinned(widgets.NewCard("", l.result.content(measure)), container.New(stack{widgets.Gap}, typed, table))
		for _, grid := range []*widgets.Grid{l.months.grid, l.payments.grid, l.repeated.grid} {
			grid.OnCell = func(at fyne.Position, size fyne.Size) { follow(l.page.scroll, grid, at, size) }
			grid.OnResized = func() { settle(l.page.scroll) }
		}
		l.empty = widgets.EmptyState(theme.HistoryIcon(), t("analysis.plan.none.title")+"\n\n"+t("analysis.plan.none.text"),
			widgets.PrimaryButton(t("analysis.plan.none.action"), theme.ContentAddIcon(), l.onBegin))
		l.content = container.NewStack()
	}
	return l.content
}

// Refresh fills the page from the desk.
func (l *Liquidity) Refresh() {
	if l.Desk.Locked() {
		l.show(nil)
		return
	}
	if l.Desk.Analysis().Liquidity == nil {
		l.show(l.empty)
		return
	}
	if id := l.Desk.Analysis().ID; id != l.shown {
		l.shown = id
		l.forget()
	}
	l.start.fill(l.Desk.Figures())
	l.months.fill()
	l.payments.fill()
	l.repeated.grid.Refresh()
	l.result.fill(l.Desk.Figures())
	l.show(l.filled)
	settle(l.page.scroll)
}

// forget drops what was typed into another analysis and could not be read.
func (l *Liquidity) forget() {
	l.start.opening.Forget()
	l.start.variable.Forget()
	for _, grid := range []*widgets.Grid{l.months.grid, l.payments.grid, l.repeated.grid} {
		grid.Forget()
	}
}

// show puts one object into the page, nil for none.
func (l *Liquidity) show(o fyne.CanvasObject) { put(l.content, o) }

// put shows one object in a place, nil for none.
func put(place *fyne.Container, o fyne.CanvasObject) {
	switch {
	case o == nil && len(place.Objects) > 0:
		place.Objects = nil
	case o != nil && (len(place.Objects) != 1 || place.Objects[0] != o):
		place.Objects = []fyne.CanvasObject{o}
	default:
		return
	}
	place.Refresh()
}

// Leave takes away payments that were begun and not written. An error says what cannot be read.
func (l *Liquidity) Leave() error {
	if l.Desk.Locked() || l.Desk.Analysis().Liquidity == nil {
		return nil
	}
	if err := unfinished(l.start.wrong(), l.months.grid, l.payments.grid, l.repeated.grid); err != nil {
		return err
	}
	l.edit(tidy)
	return nil
}

// unfinished counts what is typed and cannot be read in fields and grids.
func unfinished(fields []string, grids ...*widgets.Grid) error {
	for _, g := range grids {
		if err := g.Flush(); err != nil {
			fields = append(fields, gridColumn(err))
		}
	}
	if len(fields) == 0 {
		return nil
	}
	return desk.Unfinished(len(fields), fields[0])
}

// plan is the plan as it is on the desk. It must not be changed.
func (l *Liquidity) plan() potential.Liquidity {
	if plan := l.Desk.Analysis().Liquidity; plan != nil {
		return *plan
	}
	return potential.Liquidity{}
}

// edit changes the plan.
func (l *Liquidity) edit(change func(plan *potential.Liquidity)) {
	l.Desk.Edit(func(a *potential.Analysis) {
		if a.Liquidity != nil {
			change(a.Liquidity)
		}
	})
}

func (l *Liquidity) editPayments(change func(list *[]potential.Payment)) {
	l.edit(func(plan *potential.Liquidity) { change(&plan.Payments) })
}

func (l *Liquidity) onBegin() {
	l.Desk.Edit(func(a *potential.Analysis) { a.Liquidity = firstPlan(l.Desk.Today()) })
	l.Refresh()
	l.Shell.Canvas().Focus(l.start.opening)
}

func (l *Liquidity) onMeasure() {
	text := t("analysis.plan.measure.enough")
	if f := l.Desk.Figures().Liquidity; f != nil && f.Gap > 0 {
		text = t("analysis.plan.measure.gap", translations.Vars{"Amount": money(f.Gap), "Month": longMonth(f.Lowest)})
	}
	l.Measure(l.source(coaching.PartLiquidity), text)
}
