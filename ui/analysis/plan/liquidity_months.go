package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/analysis/desk"
	"wurzelwerk/ui/widgets"
)

// monthGrid takes the season and the turnovers that the founder expects, month by month.
type monthGrid struct {
	desk *desk.Desk
	plan func() potential.Liquidity
	edit func(func(*potential.Liquidity))

	fields []float64 // what the fields bring in each month
	grid   *widgets.Grid
	mean   *widgets.Lines
}

// The columns of the grid.
const (
	colMonth = iota
	colSeason
	colFields
	colOwn
)

func newMonthGrid(d *desk.Desk, plan func() potential.Liquidity, edit func(func(*potential.Liquidity))) *monthGrid {
	m := &monthGrid{desk: d, plan: plan, edit: edit, mean: widgets.CaptionLines("")}
	euro := t("analysis.plan.unit.euro")
	m.grid = widgets.NewGrid([]widgets.GridColumn{
		{Title: t("analysis.plan.turnover.month"), Kind: widgets.GridFixed, Width: 66, Leading: true},
		{Title: t("analysis.plan.turnover.season"), Unit: t("analysis.plan.unit.percent"), Kind: widgets.GridNumber, Width: 60, Grow: 1},
		{Title: t("analysis.plan.turnover.fields"), Unit: euro, Kind: widgets.GridFixed, Width: 84, Grow: 1},
		{Title: t("analysis.plan.turnover.own"), Unit: euro, Kind: widgets.GridNumber, Width: 88, Grow: 1},
	}, widgets.GridEvents{Rows: func() int { return span(m.plan()) }, Text: m.text, Set: m.set})
	return m
}

func (m *monthGrid) content() fyne.CanvasObject {
	return container.New(stack{6}, widgets.CaptionLines(t("analysis.plan.turnover.text")), m.grid, m.mean)
}

// menu clears what was typed into a column.
func (m *monthGrid) menu() fyne.CanvasObject {
	return widgets.MenuButton(t("analysis.plan.more"), nil, m.items)
}

func (m *monthGrid) items() []widgets.MenuItem {
	return []widgets.MenuItem{
		{Label: t("analysis.plan.turnover.season.clear"), Action: func() {
			m.edit(func(l *potential.Liquidity) { l.SeasonPercent = nil })
		}},
		{Label: t("analysis.plan.turnover.own.clear"), Action: func() {
			m.edit(func(l *potential.Liquidity) { pin(l); l.TurnoverCents = nil })
		}},
	}
}

func (m *monthGrid) fill() {
	m.fields = fieldTurnovers(m.desk.Analysis())
	m.grid.Refresh()
	mean := meanSeason(m.plan()) / 100
	text := ""
	if m.plan().SeasonPercent != nil {
		percent := potential.Value{Amount: &mean, Unit: potential.UnitPercent}
		text = t("analysis.plan.turnover.mean", translations.Vars{"Percent": percent.In(translations.Current())})
	}
	m.mean.Say(text, widgets.ColorMuted)
}

// calendar is the month of the calendar of a row, counted from 0.
func (m *monthGrid) calendar(row int) int {
	day := potential.FirstDay(later(m.plan().From, row))
	return int(day.Month()) - 1
}

func (m *monthGrid) text(row, col int) string {
	switch col {
	case colMonth:
		return shortMonth(later(m.plan().From, row))
	case colSeason:
		return short(seasonOf(m.plan(), m.calendar(row)))
	case colFields:
		if row < len(m.fields) {
			return euros(m.fields[row])
		}
		return ""
	}
	if cents := own(m.plan(), row); cents != nil {
		return euros(*cents)
	}
	return ""
}

func (m *monthGrid) set(row, col int, text string) error {
	if col == colSeason {
		percent, err := ifAny(text, readNumber(0, potential.MaxPercent))
		if err == nil {
			m.edit(func(l *potential.Liquidity) { setSeason(l, m.calendar(row), percent) })
		}
		return err
	}
	cents, err := ifAny(text, readAmount(0))
	if err == nil {
		m.edit(func(l *potential.Liquidity) { setOwn(l, row, cents, m.fields) })
	}
	return err
}
