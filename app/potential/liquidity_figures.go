package potential

import (
	"slices"

	"wurzelwerk/app"
)

// LiquidityFigures is the plan month by month (F12).
type LiquidityFigures struct {
	Opening float64
	Months  []MonthFigures
	Gap     float64   // the money that is missing at the worst, 0 when it always suffices
	Lowest  app.Month // the first month with the lowest balance
}

// MonthFigures are the payments of one month, each as an amount of its own sign, and the balance at its end.
type MonthFigures struct {
	Month         app.Month
	Opening       float64
	Turnover      float64
	VariableCosts float64 // going out
	FixedCosts    float64 // going out, without what is no cash
	PrivateNeed   float64 // going out, less other income
	Repayment     float64 // going out
	In, Out       float64 // single and repeated payments
	Balance       float64
}

// Change is what the month adds to the balance.
func (m MonthFigures) Change() float64 {
	return m.Turnover - m.VariableCosts - m.FixedCosts - m.PrivateNeed - m.Repayment + m.In - m.Out
}

// Least is the place of the lowest month in the plan.
func (l LiquidityFigures) Least() int {
	return slices.IndexFunc(l.Months, func(m MonthFigures) bool { return m.Month == l.Lowest })
}

// liquidity computes the plan; nil without one, or without a month to begin with.
func liquidity(a Analysis, t Totals) *LiquidityFigures {
	l := a.Liquidity
	if l == nil || !l.From.Valid() {
		return nil
	}
	out := &LiquidityFigures{Opening: float64(l.OpeningCents), Months: make([]MonthFigures, l.span())}
	balance, least := out.Opening, 0
	for i := range out.Months {
		m := &out.Months[i]
		var month int
		m.Month, month = monthAfter(l.From, i)
		m.Opening = balance
		m.trade(*l, t, i, month)
		m.FixedCosts = paid(a.FixedCosts, month)
		m.PrivateNeed = paid(a.PrivateNeeds, month) - paid(a.OtherIncome, month)
		m.Repayment = t.Repayment
		m.pay(*l, month)
		balance += m.Change()
		m.Balance = balance
		if balance < out.Months[least].Balance {
			least = i
		}
	}
	out.Lowest = out.Months[least].Month
	out.Gap = max(0, -out.Months[least].Balance)
	return out
}

// trade sets turnover and variable costs of the month number i of the plan.
func (m *MonthFigures) trade(l Liquidity, t Totals, i, month int) {
	if i >= len(l.TurnoverCents) {
		season := l.season(month)
		m.Turnover, m.VariableCosts = t.Turnover*season, (t.Turnover-t.Contribution)*season
	} else {
		m.Turnover = float64(l.TurnoverCents[i])
		m.VariableCosts = m.Turnover * t.variable()
	}
	if l.VariablePercent != nil {
		m.VariableCosts = m.Turnover * *l.VariablePercent / 100
	}
}

// variable is what of the turnover of the fields goes out as variable costs, as far as a plan may say so.
func (t Totals) variable() float64 {
	if t.Turnover <= 0 {
		return 0
	}
	return min((t.Turnover-t.Contribution)/t.Turnover, MaxPercent/100)
}

// paid is what of the costs is paid in a month of the calendar.
func paid(costs []Cost, month int) float64 {
	total := 0.0
	for _, c := range costs {
		total += c.paid(month)
	}
	return total
}

func (c Cost) paid(month int) float64 {
	switch {
	case c.Kind == Depreciation:
		return 0
	case len(c.PaidIn) == 0:
		return float64(c.Cents)
	case slices.Contains(c.PaidIn, month):
		return float64(c.Cents) * yearMonths / float64(len(c.PaidIn))
	}
	return 0
}

// pay adds single and repeated payments.
func (m *MonthFigures) pay(l Liquidity, month int) {
	for _, p := range l.Payments {
		if p.Month == m.Month {
			m.move(p.Cents)
		}
	}
	for _, r := range l.Repeated {
		if slices.Contains(r.Months, month) {
			m.move(r.Cents)
		}
	}
}

func (m *MonthFigures) move(cents int64) {
	if cents < 0 {
		m.Out -= float64(cents)
	} else {
		m.In += float64(cents)
	}
}
