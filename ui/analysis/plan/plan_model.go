package plan

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

const yearMonths = 12

// firstPlan is the plan that a founder begins with: a year from the month of today, with nothing on the account.
func firstPlan(today app.Date) *potential.Liquidity {
	months := potential.DefaultMonths
	return &potential.Liquidity{From: monthOf(today), Months: &months}
}

func monthOf(d app.Date) app.Month { return app.Month(d.Time().Format("2006-01")) }

// later is the month n months after m; m itself where that is no month.
func later(m app.Month, n int) app.Month {
	if !m.Valid() {
		return m
	}
	return monthOf(app.DateOf(potential.FirstDay(m).AddDate(0, n, 0)))
}

// span is how many months a plan has that began without saying so.
func span(l potential.Liquidity) int {
	switch {
	case l.Months != nil:
		return *l.Months
	case len(l.TurnoverCents) > 0:
		return min(len(l.TurnoverCents), potential.MaxMonths)
	}
	return potential.DefaultMonths
}

// pin writes down how long the plan is, before its turnovers, which may have said so, become more or fewer.
func pin(l *potential.Liquidity) {
	if l.Months == nil {
		months := max(span(*l), potential.MinMonths)
		l.Months = &months
	}
}

// setMonths makes the plan longer or shorter. Own turnovers beyond its end wait for a longer plan.
func setMonths(l *potential.Liquidity, months int) { l.Months = &months }

// fieldTurnovers is what the fields bring in every month of the plan when the founder expects nothing else.
func fieldTurnovers(a potential.Analysis) []float64 {
	if a.Liquidity == nil {
		return nil
	}
	plan := *a.Liquidity
	pin(&plan)
	plan.TurnoverCents = nil
	f := potential.Compute(potential.Analysis{Fields: a.Fields, Liquidity: &plan})
	if f.Liquidity == nil {
		return nil
	}
	out := make([]float64, len(f.Liquidity.Months))
	for i, m := range f.Liquidity.Months {
		out[i] = m.Turnover
	}
	return out
}

// setOwn writes down what the founder herself expects of a month of the plan, counted from 0. As own turnovers are
// those of the first months, the months before it that have none keep what the fields bring. nil gives the month back
// to the fields: the last own ones together with those before it that say the same as the fields.
func setOwn(l *potential.Liquidity, month int, cents *float64, fields []float64) {
	pin(l)
	ofFields := func(month int) int64 {
		if month < len(fields) {
			return potential.Cents(fields[month])
		}
		return 0
	}
	if cents != nil {
		for len(l.TurnoverCents) <= month {
			l.TurnoverCents = append(l.TurnoverCents, ofFields(len(l.TurnoverCents)))
		}
		l.TurnoverCents[month] = potential.Cents(*cents)
		return
	}
	if month >= len(l.TurnoverCents) {
		return
	}
	l.TurnoverCents[month] = ofFields(month)
	if month < len(l.TurnoverCents)-1 {
		return
	}
	for n := len(l.TurnoverCents); n > 0 && l.TurnoverCents[n-1] == ofFields(n-1); n-- {
		l.TurnoverCents = l.TurnoverCents[:n-1]
	}
	if len(l.TurnoverCents) == 0 {
		l.TurnoverCents = nil
	}
}

// own is what the founder expects of a month of the plan, nil where the fields count.
func own(l potential.Liquidity, month int) *float64 {
	if month >= len(l.TurnoverCents) {
		return nil
	}
	cents := float64(l.TurnoverCents[month])
	return &cents
}

const wholeSeason = 100.0 // percent

// seasonOf is the percent of a month of the calendar, counted from 0.
func seasonOf(l potential.Liquidity, month int) float64 {
	if len(l.SeasonPercent) != yearMonths {
		return wholeSeason
	}
	return l.SeasonPercent[month]
}

// setSeason sets the percent of a month of the calendar, counted from 0; nil is a usual month. A year of usual months
// has no season.
func setSeason(l *potential.Liquidity, month int, percent *float64) {
	year := make([]float64, yearMonths)
	for i := range year {
		year[i] = seasonOf(*l, i)
	}
	year[month] = wholeSeason
	if percent != nil {
		year[month] = *percent
	}
	l.SeasonPercent = year
	if !slices.ContainsFunc(year, func(p float64) bool { return p != wholeSeason }) {
		l.SeasonPercent = nil
	}
}

// meanSeason is the mean percent of a year.
func meanSeason(l potential.Liquidity) float64 {
	sum := 0.0
	for month := range yearMonths {
		sum += seasonOf(l, month)
	}
	return sum / yearMonths
}

// The directions of a payment.
const (
	moneyOut = -1
	moneyIn  = 1
)

// amountOf is what of a signed amount goes in a direction, nil for nothing.
func amountOf(cents int64, direction int64) *float64 {
	if cents*direction <= 0 {
		return nil
	}
	amount := float64(cents * direction)
	return &amount
}

// withAmount is a signed amount after one in a direction was written down. Nothing written leaves an amount of the
// other direction.
func withAmount(cents int64, direction int64, amount *float64) int64 {
	if amount != nil {
		return potential.Cents(*amount) * direction
	}
	if cents*direction > 0 {
		return 0
	}
	return cents
}

// tidy takes away payments that nobody wrote anything into.
func tidy(l *potential.Liquidity) {
	l.Payments = tidyPayments(l.Payments)
	l.Repeated = slices.DeleteFunc(l.Repeated, func(r potential.Repeated) bool { return r.Name == "" && r.Cents == 0 })
}

func tidyPayments(list []potential.Payment) []potential.Payment {
	return slices.DeleteFunc(list, func(p potential.Payment) bool { return p.Name == "" && p.Cents == 0 })
}

// planMonths are the months that a payment may be in: those of the plan and what is used besides.
func planMonths(l potential.Liquidity) []app.Month {
	var out []app.Month
	for i := range span(l) {
		out = append(out, later(l.From, i))
	}
	for _, p := range l.Payments {
		out = append(out, p.Month)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
