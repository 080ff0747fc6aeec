package numbers

import (
	"errors"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// vars are the values put into a text.
type vars = translations.Vars

func t(key string, values ...vars) string { return translations.T(key, values...) }

// euro is an amount as it stands in a column of euros: "1.234,56".
func euro(l *translations.Locale, cents int64) string { return l.Number(float64(cents)/100, 2) }

// short writes a number with no more decimals than it has, at most two.
func short(l *translations.Locale, x float64) string {
	x = potential.Places(x, 2)
	for decimals := range 2 {
		if potential.Places(x, decimals) == x {
			return l.Number(x, decimals)
		}
	}
	return l.Number(x, 2)
}

// blank is no value at all; dash stands for one that cannot be computed.
const (
	blank = ""
	dash  = "–"
)

func euroOr(l *translations.Locale, cents *int64) string {
	if cents == nil {
		return blank
	}
	return euro(l, *cents)
}

func shortOr(l *translations.Locale, x *float64) string {
	if x == nil {
		return blank
	}
	return short(l, *x)
}

// takeMoney reads an amount that may be missing and cannot be negative.
func takeMoney(l *translations.Locale, text string) (*int64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	cents, err := l.ParseMoney(text)
	if err != nil {
		return nil, err
	}
	if cents < 0 {
		return nil, errors.New(l.T("analysis.numbers.error.negative"))
	}
	return &cents, nil
}

// takeNumber reads a number that may be missing, cannot be negative, and is at most so large.
func takeNumber(l *translations.Locale, text string, most float64) (*float64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	x, err := l.ParseNumber(text)
	if err != nil {
		return nil, err
	}
	return within(l, x, most)
}

func within(l *translations.Locale, x, most float64) (*float64, error) {
	switch {
	case x < 0:
		return nil, errors.New(l.T("analysis.numbers.error.negative"))
	case x > most:
		return nil, errors.New(l.T("analysis.numbers.error.most", vars{"Most": l.Number(most, 0)}))
	}
	return &x, nil
}

// takeMinutes reads minutes; hours may be written as 1:30 or as 2 h.
func takeMinutes(l *translations.Locale, text string) (*float64, error) {
	s := strings.ToLower(strings.TrimSpace(text))
	if hours, minutes, ok := strings.Cut(s, ":"); ok {
		h, err := takeNumber(l, hours, potential.MaxMinutes)
		m, err2 := takeNumber(l, minutes, 59)
		if err != nil || err2 != nil || h == nil || m == nil {
			return nil, errors.New(l.T("analysis.numbers.error.minutes", vars{"Text": text}))
		}
		return within(l, *h*minutesPerHour+*m, potential.MaxMinutes)
	}
	for _, unit := range []string{"min", "h", "std"} {
		if number, ok := strings.CutSuffix(strings.TrimSuffix(s, "."), unit); ok {
			x, err := takeNumber(l, number, potential.MaxMinutes)
			if err != nil || x == nil {
				return nil, errors.New(l.T("analysis.numbers.error.minutes", vars{"Text": text}))
			}
			if unit != "min" {
				return within(l, *x*minutesPerHour, potential.MaxMinutes)
			}
			return x, nil
		}
	}
	return takeNumber(l, text, potential.MaxMinutes)
}

const minutesPerHour = 60

// newFault is a sentence on what was right before a change and is wrong after it, nil where there is no such thing.
func newFault(l *translations.Locale, before, after potential.Analysis) error {
	known := before.Validate()
	for _, fault := range after.Validate() {
		if contains(known, fault) {
			continue
		}
		if fault.Code == app.FaultTooLong {
			return errors.New(l.T("analysis.numbers.error.long"))
		}
		return errors.New(l.T("analysis.numbers.error.product"))
	}
	return nil
}

func contains(faults app.Faults, fault app.Fault) bool {
	for _, f := range faults {
		if f.Path == fault.Path && f.Code == fault.Code {
			return true
		}
	}
	return false
}
