package contact

import (
	"regexp"
	"strings"

	"wurzelwerk/app"
)

// What keeps a text from being a day.
const (
	noYear  = "no-year"  // a birthday without its year
	noDay   = "no-day"   // no day at all, or one that is not in the calendar
	zeroDay = "zero-day" // the day that spreadsheets show for an empty cell
)

var (
	isoDay     = regexp.MustCompile(`^(\d{4})-?(\d\d)-?(\d\d)([T ].*)?$`)
	yearless   = regexp.MustCompile(`^--(\d\d)?-?(\d\d)?([T ].*)?$|^---\d\d$`)
	dottedDay  = regexp.MustCompile(`^(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})$`)
	zeroDays   = []app.Date{"1899-12-30", "1899-12-31", "1900-01-00", "1900-01-01", "1900-01-02", "1904-01-01", "1904-01-02"}
	yearOfNone = "1604" // Apple's year for a birthday without one
)

// cardDay reads a day as cards write it: 19850324, 1985-03-24, with or without a time, and 24.03.1985. trouble is one
// of the codes above.
func cardDay(text string) (day app.Date, trouble string) {
	switch m := isoDay.FindStringSubmatch(text); {
	case text == "":
		return "", ""
	case m != nil && m[1] == yearOfNone:
		return "", noYear
	case m != nil:
		return realDay(m[1], m[2], m[3])
	case yearless.MatchString(text):
		return "", noYear
	}
	if m := dottedDay.FindStringSubmatch(text); m != nil {
		return realDay(m[3], two(m[2]), two(m[1]))
	}
	return "", noDay
}

// realDay is a day of the calendar that somebody can be born on.
func realDay(year, month, day string) (app.Date, string) {
	d := app.Date(strings.Join([]string{year, month, day}, "-"))
	switch {
	case isZeroDay(d):
		return "", zeroDay
	case !d.Valid():
		return "", noDay
	}
	return d, ""
}

func isZeroDay(d app.Date) bool {
	for _, zero := range zeroDays {
		if d == zero {
			return true
		}
	}
	return false
}

// two completes a number of one figure.
func two(text string) string {
	if len(text) == 1 {
		return "0" + text
	}
	return text
}
