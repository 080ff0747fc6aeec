package plan

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

func t(key string, vars ...translations.Vars) string { return translations.T(key, vars...) }

// euros writes cents without the sign of the currency, for cells and fields whose unit stands beside them.
func euros(cents float64) string {
	return translations.Current().Number(float64(potential.Cents(cents))/100, 2)
}

// wholeEuros writes cents in whole euros, for the scale of a chart.
func wholeEuros(cents float64) string { return translations.Current().Number(cents/100, 0) }

func money(cents float64) string { return translations.Current().Money(potential.Cents(cents)) }

// short writes a number with no more decimals than it has.
func short(x float64) string {
	const most = 4
	decimals := 0
	for decimals < most && potential.Places(x, decimals) != potential.Places(x, most) {
		decimals++
	}
	return translations.Current().Number(potential.Places(x, most), decimals)
}

// ranged says that a number is smaller or larger than it may be.
func ranged(x, low, high float64, write func(float64) string) error {
	switch {
	case x < low && low == 0:
		return errors.New(t("analysis.plan.error.negative"))
	case x < low && low == leastHours:
		return errors.New(t("analysis.plan.error.positive"))
	case x < low:
		return errors.New(t("analysis.plan.error.least", translations.Vars{"Least": write(low)}))
	case x > high:
		return errors.New(t("analysis.plan.error.most", translations.Vars{"Most": write(high)}))
	}
	return nil
}

// readAmount reads an amount in cents that is not below low.
func readAmount(low float64) func(text string) (float64, error) {
	return func(text string) (float64, error) {
		cents, err := translations.Current().ParseMoney(text)
		if err != nil {
			return 0, err
		}
		return float64(cents), ranged(float64(cents), low, potential.MaxCents, money)
	}
}

// readNumber reads a number from low to high.
func readNumber(low, high float64) func(text string) (float64, error) {
	return func(text string) (float64, error) {
		x, err := translations.Current().ParseNumber(text)
		if err != nil {
			return 0, err
		}
		return x, ranged(x, low, high, short)
	}
}

// ifAny reads a cell that may be empty: nil.
func ifAny(text string, read func(string) (float64, error)) (*float64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	x, err := read(text)
	if err != nil {
		return nil, err
	}
	return &x, nil
}

// monthName is the short name of a month of the calendar, 1–12.
func monthName(month int) string {
	return t("analysis.plan.month." + strconv.Itoa(month)) // keys: analysis.plan.month.*
}

// shortMonth writes a month with its year in little room, "Jan 25".
func shortMonth(m app.Month) string {
	day := potential.FirstDay(m)
	if day.IsZero() {
		return string(m)
	}
	return t("analysis.plan.month-of", translations.Vars{"Month": monthName(int(day.Month())), "Year": day.Format("06")})
}

// longMonth writes a month with its year, "Januar 2025"; what is no month as it is.
func longMonth(m app.Month) string {
	day := potential.FirstDay(m)
	if day.IsZero() {
		return string(m)
	}
	return translations.Current().Month(day)
}

// signed writes a difference with its sign; write writes a number and knows the minus.
func signed(x float64, write func(float64) string) string {
	if text := write(x); x > 0 && write(0) != text {
		return "+" + text
	} else if write(math.Abs(x)) != write(0) {
		return text
	}
	return write(0)
}
