package potential

import (
	"time"

	"wurzelwerk/app"
)

// Liquidity is the plan of payments month by month.
type Liquidity struct {
	From            app.Month  `json:"from"`
	OpeningCents    int64      `json:"openingCents"`
	TurnoverCents   []int64    `json:"turnoverCents,omitempty"`   // of the first months; then that of the fields counts
	VariablePercent *float64   `json:"variablePercent,omitempty"` // of the turnover; from the ratio of the fields when nil
	Payments        []Payment  `json:"payments,omitempty"`
	Months          *int       `json:"months,omitempty"`        // 6–24; as many as turnovers when nil, 12 without any
	Repeated        []Repeated `json:"repeated,omitempty"`      // such as tax every quarter, insurance twice a year
	SeasonPercent   []float64  `json:"seasonPercent,omitempty"` // of the fields' turnover, January to December; all twelve or none
}

// The limits of a plan in months.
const (
	MinMonths     = 6
	MaxMonths     = 24
	DefaultMonths = 12
)

// Payment is a single amount in one month; negative for money going out.
type Payment struct {
	Month app.Month `json:"month"`
	Name  string    `json:"name"`
	Cents int64     `json:"cents"`
}

// Repeated is an amount that comes every year in the same months; negative for money going out.
type Repeated struct {
	Name   string `json:"name"`
	Cents  int64  `json:"cents"`            // each time
	Months []int  `json:"months,omitempty"` // of the calendar, 1–12
}

const yearMonths = 12

// span is how many months the plan covers.
func (l Liquidity) span() int {
	switch {
	case l.Months != nil:
		return min(max(1, *l.Months), MaxMonths)
	case len(l.TurnoverCents) > 0:
		return min(len(l.TurnoverCents), MaxMonths)
	}
	return DefaultMonths
}

// season is the part of the fields' turnover that a month of the calendar brings.
func (l Liquidity) season(month int) float64 {
	if len(l.SeasonPercent) != yearMonths {
		return 1
	}
	return l.SeasonPercent[month-1] / 100
}

// monthAfter is the month n months after m, and its number in the calendar.
func monthAfter(m app.Month, n int) (later app.Month, month int) {
	t := app.Date(m+"-01").Time().AddDate(0, n, 0)
	return app.Month(t.Format("2006-01")), int(t.Month())
}

// FirstDay is the first day of a month, at midnight UTC, for writing it; the zero time for one that is invalid.
func FirstDay(m app.Month) time.Time { return app.Date(m + "-01").Time() }
