package choice

import (
	"strings"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// The columns of the fields in their markets.
const (
	fieldName = iota
	fieldTurnover
	fieldGrowth
	fieldRival
	fieldRivalTurnover
	fieldShare
	fieldPlace
)

func (p *MarketPage) newFieldsGrid() *widgets.Grid {
	return widgets.NewGrid([]widgets.GridColumn{
		fieldName:     {Title: t("analysis.market.fields.name"), Kind: widgets.GridText, Width: 112, Grow: 1},
		fieldTurnover: {Title: t("analysis.market.fields.turnover"), Kind: widgets.GridFixed, Width: 96},
		fieldGrowth: {
			Title: t("analysis.market.fields.growth"), Unit: "%", Kind: widgets.GridNumber, Width: 84,
			Hint: t("analysis.market.fields.growth.help"),
		},
		fieldRival: {
			Title: t("analysis.market.fields.rival"), Kind: widgets.GridText, Width: 120, Grow: 3,
			Hint: t("analysis.market.fields.rival.help"),
		},
		fieldRivalTurnover: {
			Title: t("analysis.market.fields.rival-turnover"), Kind: widgets.GridNumber, Width: 100,
			Hint: t("analysis.market.fields.rival-turnover.help"),
		},
		fieldShare: {Title: t("analysis.market.fields.share"), Kind: widgets.GridFixed, Width: 66},
		fieldPlace: {Title: t("analysis.market.fields.place"), Kind: widgets.GridFixed, Leading: true, Width: 106},
	}, widgets.GridEvents{
		Rows: func() int { return len(p.Desk.Analysis().Fields) },
		Text: p.fieldText, Set: p.setField,
		Add: func() {
			id := p.Desk.NewID()
			p.Desk.Edit(func(a *potential.Analysis) { a.Fields = append(a.Fields, potential.Field{ID: id}) })
		},
		AddLabel: t("analysis.market.fields.add"),
		Together: func(change func()) { p.together(change, p.Refresh) },
	})
}

func (p *MarketPage) fieldText(row, col int) string {
	f := p.Desk.Analysis().Fields[row]
	figures, _ := p.figures(f.ID)
	switch col {
	case fieldName:
		return f.Name
	case fieldTurnover:
		return valueOf(figures.Turnover, potential.UnitMoney)
	case fieldGrowth:
		return typed(f.GrowthPercent)
	case fieldRival:
		return f.StrongestCompetitorName
	case fieldRivalTurnover:
		return moneyText(f.StrongestCompetitor)
	case fieldShare:
		return valueOf(figures.MarketShare, potential.UnitNumber)
	default:
		return quadrantName(figures.Quadrant)
	}
}

func quadrantName(q potential.Quadrant) string {
	if q == "" {
		return dash
	}
	return t(q.TextKey())
}

func (p *MarketPage) setField(row, col int, text string) error {
	change, err := fieldChange(col, text)
	if err != nil {
		return err
	}
	p.Desk.Edit(func(a *potential.Analysis) { change(&a.Fields[row]) })
	return nil
}

// fieldChange reads a cell.
func fieldChange(col int, text string) (func(f *potential.Field), error) {
	switch col {
	case fieldGrowth:
		growth, err := readOptional(strings.TrimSuffix(strings.TrimSpace(text), "%"), leastGrowth, potential.MaxPercent)
		return func(f *potential.Field) { f.GrowthPercent = growth }, err
	case fieldRivalTurnover:
		cents, err := readMoney(text)
		return func(f *potential.Field) { f.StrongestCompetitor = cents }, err
	case fieldRival:
		return func(f *potential.Field) { f.StrongestCompetitorName = text }, checkName(text)
	default:
		return func(f *potential.Field) { f.Name = text }, checkName(text)
	}
}

// leastGrowth is a market that is gone within a year.
const leastGrowth = -100
