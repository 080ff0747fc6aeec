package choice

import (
	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

type vars = translations.Vars

func t(key string, v ...vars) string { return translations.T(key, v...) }

// dash stands for a figure that is not there.
const dash = "–"

// figure writes a number with no more decimals than it has, two at most.
func figure(x float64) string { return valueOf(&x, potential.UnitNumber) }

// valueOf writes a figure with its unit, a dash where there is none.
func valueOf(x *float64, unit potential.Unit) string {
	return potential.Value{Amount: x, Unit: unit}.In(translations.Current())
}

// typed writes a number as it stands in a field, nothing where there is none.
func typed(x *float64) string {
	if x == nil {
		return ""
	}
	return figure(*x)
}

// points writes a utility with two decimals, so that those of several options stand under each other.
func points(utility *float64) string {
	if utility == nil {
		return dash
	}
	return translations.Current().Number(*utility, potential.UtilityPlaces)
}

// changed writes a change with its sign, as a percentage.
func changed(ratio *float64) string {
	if ratio == nil {
		return ""
	}
	percent := potential.Places(*ratio*100, 1)
	text := valueOf(ref(percent/100), potential.UnitPercent)
	if percent > 0 {
		return "+" + text
	}
	return text
}

func ref[T any](x T) *T { return &x }

// named is a name of hers, or that there is none yet.
func named(name string) string { return potential.NameIn(translations.Current(), name) }

// readNumber reads a number from low to high.
func readNumber(text string, low, high float64) (float64, error) {
	x, err := translations.Current().ParseNumber(text)
	if err != nil {
		return 0, err
	}
	if !(x >= low && x <= high) {
		return 0, outside(low, high)
	}
	return x, nil
}

// readOptional is readNumber where an empty text is no number.
func readOptional(text string, low, high float64) (*float64, error) {
	if text == "" {
		return nil, nil
	}
	x, err := readNumber(text, low, high)
	if err != nil {
		return nil, err
	}
	return &x, nil
}

// readMoney reads an amount that is not negative; nil for an empty text.
func readMoney(text string) (*int64, error) {
	if text == "" {
		return nil, nil
	}
	cents, err := translations.Current().ParseMoney(text)
	if err != nil {
		return nil, err
	}
	if cents < 0 || cents > potential.MaxCents {
		return nil, sentence(t("analysis.market.error.money", vars{"Most": translations.Current().Money(potential.MaxCents)}))
	}
	return &cents, nil
}

// sentence is an error that is said as it stands.
type sentence string

// Error returns the sentence.
func (s sentence) Error() string { return string(s) }

func outside(low, high float64) error {
	return sentence(t("analysis.market.error.range", vars{"Low": figure(low), "High": figure(high)}))
}

func moneyText(cents *int64) string {
	if cents == nil {
		return ""
	}
	return translations.Current().Money(*cents)
}

func strategyName(strategy string) string {
	if strategy == "" {
		return t("analysis.options.strategy.none")
	}
	return t(potential.StrategyKey(strategy))
}

func dateText(d app.Date) string { return translations.Current().Date(d.Time()) }
