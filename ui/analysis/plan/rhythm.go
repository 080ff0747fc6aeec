package plan

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

// writeRhythm names the months of the calendar in which something is paid: "Mär, Jun, Sep, Dez", all of them "jeden
// Monat".
func writeRhythm(months []int) string {
	if len(months) == yearMonths {
		return t("analysis.plan.rhythm.always")
	}
	names := make([]string, len(months))
	for i, m := range months {
		names[i] = monthName(m)
	}
	return strings.Join(names, ", ")
}

// readRhythm reads months as they are typed: "3, 6, 9, 12", "3-6", "Mär und Juni", "jeden Monat". The result is in
// order, each month once; of nothing typed nothing.
func readRhythm(text string) ([]int, error) {
	if app.Fold(strings.TrimSpace(text)) == app.Fold(t("analysis.plan.rhythm.always")) {
		return everyMonth(), nil
	}
	var out []int
	for _, part := range strings.FieldsFunc(text, isBetweenMonths) {
		if app.Fold(part) == app.Fold(t("analysis.plan.rhythm.and")) {
			continue
		}
		months, ok := readMonths(part)
		if !ok {
			return nil, errors.New(t("analysis.plan.rhythm.error", translations.Vars{"Text": part}))
		}
		out = append(out, months...)
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

func isBetweenMonths(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(",;/+.&", r)
}

func everyMonth() []int {
	out := make([]int, yearMonths)
	for i := range out {
		out[i] = i + 1
	}
	return out
}

// readMonths reads a month, or from one to another, also over the turn of the year.
func readMonths(part string) ([]int, bool) {
	first, last, isRange := strings.Cut(strings.NewReplacer("–", "-", "—", "-").Replace(part), "-")
	from, ok := readMonth(first)
	if !isRange || !ok {
		return []int{from}, ok
	}
	to, ok := readMonth(last)
	if !ok {
		return nil, false
	}
	out := []int{from}
	for m := from; m != to; {
		m = m%yearMonths + 1
		out = append(out, m)
	}
	return out, true
}

// readMonth reads the number of a month or the beginning of its name, of three letters at least.
func readMonth(word string) (int, bool) {
	if n, err := strconv.Atoi(word); err == nil {
		return n, n >= 1 && n <= yearMonths
	}
	const least = 3
	typed := app.Fold(word)
	for m := 1; m <= yearMonths; m++ {
		for _, name := range []string{monthName(m), wholeMonthName(m)} {
			if name = app.Fold(name); typed == name || len(typed) >= least && strings.HasPrefix(name, typed) {
				return m, true
			}
		}
	}
	return 0, false
}

// wholeMonthName is the name of a month as it stands in a date.
func wholeMonthName(month int) string {
	day := app.NewDate(2001, time.Month(month), 1).Time()
	return strings.TrimSpace(strings.ReplaceAll(translations.Current().Month(day), "2001", ""))
}
