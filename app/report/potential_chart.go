package report

import (
	"math"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
)

// euro is a scale of money without its sign, with cents only where there are some.
func (s *potentialSheet) euro(v float64) string {
	if v == math.Trunc(v) {
		return s.signed(s.Number(v, 0))
	}
	return s.signed(s.Number(v, 2))
}

// money is an amount in euros with its sign.
func (s *potentialSheet) money(v float64) string {
	cents := v * 100
	return s.value(&cents, potential.UnitMoney)
}

// orNone is a figure in euros; NaN for none.
func orNone(cents *float64) float64 {
	if cents == nil {
		return math.NaN()
	}
	return *cents / 100
}

// breakEvenChart is drawn over the turnover of a month; there is none without a turnover.
func (s *potentialSheet) breakEvenChart() (chart.BreakEven, bool) {
	f := s.figures
	if f.Ratio == nil {
		return chart.BreakEven{}, false
	}
	c := chart.BreakEven{
		Fixed: f.FixedCosts / 100, Price: 1, Variable: 1 - *f.Ratio, Now: f.Turnover / 100, Quantity: s.euro, Money: s.euro,
		Words: chart.BreakEvenWords{
			Turnover: s.T(potential.KeyTurnover.TextKey()), Costs: s.T("doc.potential.picture.costs"), Fixed: s.T(potential.KeyFixedCosts.TextKey()),
			Gain: s.T("doc.potential.picture.gain"), Loss: s.T("doc.potential.picture.loss"),
			Now:   s.T("doc.potential.picture.now", vars("Value", s.value(&f.Turnover, potential.UnitMoney))),
			Above: s.T("doc.potential.picture.above"), Below: s.T("doc.potential.picture.below"),
		},
	}
	if f.BreakEven != nil {
		c.Words.Point = s.T("doc.potential.picture.point", vars("Value", s.value(f.BreakEven, potential.UnitMoney)))
	}
	return c, true
}
