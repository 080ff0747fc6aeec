package numbers

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// round writes euros without cents where there are none.
func round(l *translations.Locale) func(euros float64) string {
	none := l.Number(0, 2)[1:]
	return func(euros float64) string {
		return strings.Replace(l.Money(potential.Cents(euros*100)), none, "", 1)
	}
}

func euros(cents float64) float64 { return cents / 100 }

func eurosOr(cents *float64) float64 {
	if cents == nil {
		return math.NaN()
	}
	return euros(*cents)
}

// breakEven is the picture of turnover and costs: over the quantity where there is one field, else over the turnover.
// False where there is no price yet.
func breakEven(l *translations.Locale, f *potential.Figures) (chart.BreakEven, bool) {
	money := round(l)
	picture := chart.BreakEven{
		Fixed: euros(f.FixedCosts), Money: money, Quantity: money,
		Words: chart.BreakEvenWords{
			Turnover: l.T(potential.KeyTurnover.TextKey()), Costs: l.T("analysis.numbers.chart.costs"),
			Fixed: l.T(potential.KeyFixedCosts.TextKey()), Gain: l.T("analysis.numbers.chart.gain"), Loss: l.T("analysis.numbers.chart.loss"),
			Above: l.T("analysis.numbers.chart.money"), Below: l.T("analysis.numbers.chart.turnover"),
		},
	}
	if single, ok := onlyField(f); ok {
		picture.Price, picture.Variable = eurosOr(asMoney(single.PriceCents)), eurosOr(single.UnitContribution)
		picture.Variable = picture.Price - picture.Variable
		picture.Now = *single.Quantity
		picture.Quantity = func(units float64) string { return unitsText(l, units) }
		picture.Words.Below = l.T("analysis.numbers.chart.units")
		picture.Words.Now = l.T("analysis.numbers.chart.now", vars{"Value": unitsText(l, *single.Quantity)})
		if f.BreakEvenUnits != nil {
			picture.Words.Point = l.T("analysis.numbers.chart.point", vars{"Value": unitsText(l, *f.BreakEvenUnits)})
		}
		return picture, true
	}
	if f.Ratio == nil {
		return picture, false
	}
	picture.Price, picture.Variable, picture.Now = 1, 1-*f.Ratio, euros(f.Turnover)
	picture.Words.Now = l.T("analysis.numbers.chart.now", vars{"Value": money(picture.Now)})
	if f.BreakEven != nil {
		picture.Words.Point = l.T("analysis.numbers.chart.point", vars{"Value": money(euros(*f.BreakEven))})
	}
	return picture, true
}

func unitsText(l *translations.Locale, units float64) string {
	return potential.Value{Amount: &units, Unit: potential.UnitUnits}.In(l)
}

func asMoney(cents *int64) *float64 {
	if cents == nil {
		return nil
	}
	amount := float64(*cents)
	return &amount
}

// onlyField is the one field of a business that has no other, when its price and quantity are known.
func onlyField(f *potential.Figures) (potential.FieldFigures, bool) {
	if len(f.Fields) != 1 || f.Fields[0].Turnover == nil {
		return potential.FieldFigures{}, false
	}
	return f.Fields[0], true
}

// perHour is the picture of what an hour brings in each field. False where that is known of none.
func perHour(l *translations.Locale, f *potential.Figures) (chart.PerHour, bool) {
	money := round(l)
	picture := chart.PerHour{
		Required: eurosOr(f.RequiredPerHour), Money: money,
		Words: chart.PerHourWords{
			Value:   l.T(potential.KeyPerHour.TextKey()),
			Unknown: l.T("analysis.numbers.chart.unknown"), Below: l.T("analysis.numbers.chart.per-hour"),
		},
	}
	if f.RequiredPerHour != nil {
		picture.Words.Required = l.T("analysis.numbers.chart.required", vars{"Value": money(picture.Required)})
	}
	known := false
	for _, field := range f.Fields {
		picture.Rows = append(picture.Rows, chart.PerHourRow{Name: named(l, field.Field), Value: eurosOr(field.PerHour)})
		known = known || field.PerHour != nil
	}
	return picture, known
}

// named is what a field is called, also while it has no name.
func named(l *translations.Locale, f potential.Field) string {
	if f.Name == "" {
		return l.T("analysis.numbers.unnamed")
	}
	return f.Name
}

// breakEvenRows are what the picture of turnover and costs shows in figures, the least turnover first.
func breakEvenRows(l *translations.Locale, f *potential.Figures) [][]string {
	if f.Ratio == nil {
		return nil
	}
	type point struct {
		name     string
		turnover float64
	}
	points := []point{{l.T("analysis.numbers.table.now"), f.Turnover}}
	for _, at := range []struct {
		key      potential.FigureKey
		turnover *float64
	}{{potential.KeyBreakEven, f.BreakEven}, {potential.KeyMinimum, f.MinimumTurnover}} {
		if at.turnover != nil {
			points = append(points, point{l.T(at.key.TextKey()), *at.turnover})
		}
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Compare(a.turnover, b.turnover) })
	rows := make([][]string, len(points))
	for i, p := range points {
		result := p.turnover**f.Ratio - f.FixedCosts
		rows[i] = []string{p.name, l.Money(potential.Cents(p.turnover)), l.Money(potential.Cents(p.turnover - result)), l.Money(potential.Cents(result))}
	}
	return rows
}

// perHourRows are what an hour of each field brings, and by how much that is more or less than it has to.
func perHourRows(l *translations.Locale, f *potential.Figures) [][]string {
	rows := make([][]string, len(f.Fields))
	for i, field := range f.Fields {
		rows[i] = []string{named(l, field.Field), amount(l, field.PerHour), dash, blank}
		if field.PerHour == nil || f.RequiredPerHour == nil {
			continue
		}
		more := *field.PerHour - *f.RequiredPerHour
		rows[i][2] = withSign(l, potential.Cents(more))
		rows[i][3] = l.T("analysis.numbers.table.reaches")
		if field.BelowRequired {
			rows[i][3] = l.T("analysis.numbers.table.too-little")
		}
	}
	return rows
}

// withSign is an amount with its sign, also where it is more.
func withSign(l *translations.Locale, cents int64) string {
	if cents > 0 {
		return "+" + euro(l, cents)
	}
	return euro(l, cents)
}
