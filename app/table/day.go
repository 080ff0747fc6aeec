package table

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"wurzelwerk/app"
)

// lastSerial is the day number of 31 December 9999.
const lastSerial = 2958465

// Day is the day that a day number of a spreadsheet means. Number 1 is 1 January 1900, which Excel shows for an empty
// value as well; the 29 February 1900 (number 60), which never was, and what lies outside the calendar give "". With
// the days of 1904 number 0 is 1 January 1904. A time of day is left off.
func Day(number float64, from1904 bool) app.Date {
	n := int(math.Floor(number))
	switch {
	case math.IsNaN(number) || n < 0 || n > lastSerial:
		return ""
	case from1904:
		return app.NewDate(1904, time.January, 1+n)
	case n == 0 || n == 60:
		return ""
	case n < 60: // Lotus 1-2-3 took 1900 for a leap year, and Excel after it
		return app.NewDate(1899, time.December, 31+n)
	}
	return app.NewDate(1899, time.December, 30+n)
}

// shows tells that a text, as a spreadsheet shows the number, is that day with day, month and year in any order: then
// the number is a day.
func shows(text string, day app.Date) bool {
	t := day.Time()
	if day == "" || t.IsZero() {
		return false
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) < 3 {
		return false
	}
	has := func(options ...string) bool {
		for _, w := range words {
			for _, o := range options {
				if strings.EqualFold(w, o) {
					return true
				}
			}
		}
		return false
	}
	d, m, y := t.Day(), int(t.Month()), t.Year()
	named := strings.ContainsFunc(text, unicode.IsLetter)
	return has(strconv.Itoa(d), t.Format("02")) && has(strconv.Itoa(y), t.Format("06")) && (named || has(strconv.Itoa(m), t.Format("01")))
}

// DayNumber is the day number of a valid day from 1 March 1900 on, the first one that all spreadsheets agree on; 0 for
// any other.
func DayNumber(d app.Date) int {
	if d < firstDay || !d.Valid() {
		return 0
	}
	const day = 24 * 60 * 60
	return int((d.Time().Unix() - time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC).Unix()) / day)
}
