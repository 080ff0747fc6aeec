package numbers

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

const (
	monthsOfYear = 12
	leastLetters = 3 // of the name of a month that are enough to know it
)

// monthName is the name of a month of the calendar, 1–12.
func monthName(l *translations.Locale, month int) string {
	name := l.Month(time.Date(2000, time.Month(month), 1, 0, 0, 0, 0, time.UTC))
	return strings.TrimSpace(strings.TrimSuffix(name, "2000"))
}

// showMonths names the months in which a cost is paid by their first letters.
func showMonths(l *translations.Locale, months []int) string {
	if len(months) == 0 || len(months) == monthsOfYear {
		return l.T("analysis.numbers.every-month")
	}
	names := make([]string, 0, len(months))
	for _, m := range months {
		if m < 1 || m > monthsOfYear {
			continue
		}
		letters := []rune(monthName(l, m))
		names = append(names, string(letters[:min(leastLetters, len(letters))]))
	}
	return strings.Join(names, ", ")
}

// takeMonths reads months by number or by name, in the language or in German: "3, 9", "Mär Sep". Nothing at all, the
// words for every month, and all twelve mean every month.
func takeMonths(l *translations.Locale, text string) ([]int, error) {
	if s := app.Fold(text); s == "" || s == app.Fold(l.T("analysis.numbers.every-month")) {
		return nil, nil
	}
	var months []int
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(",;/+&.", r)
	}) {
		month := monthOf(l, word)
		if month == 0 {
			example := showMonths(l, []int{3, 9})
			return nil, errors.New(l.T("analysis.numbers.error.months", vars{"Text": text, "Example": example}))
		}
		months = append(months, month)
	}
	slices.Sort(months)
	months = slices.Compact(months)
	if len(months) == monthsOfYear {
		return nil, nil
	}
	return months, nil
}

// monthOf is the month that a word means, 0 for none.
func monthOf(l *translations.Locale, word string) int {
	if n, err := strconv.Atoi(word); err == nil {
		if n < 1 || n > monthsOfYear {
			return 0
		}
		return n
	}
	for _, language := range []*translations.Locale{l, translations.In("de")} {
		if m := meant(language, word); m != 0 {
			return m
		}
	}
	return 0
}

func meant(l *translations.Locale, word string) int {
	folded := app.Fold(word)
	if len([]rune(word)) < leastLetters || folded == "" {
		return 0
	}
	for m := 1; m <= monthsOfYear; m++ {
		if strings.HasPrefix(app.Fold(monthName(l, m)), folded) {
			return m
		}
	}
	return 0
}
