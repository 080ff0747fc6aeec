package contact

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// dayOrder is how a list writes days with slashes.
type dayOrder int

const (
	unclear dayOrder = iota // no day of the list tells
	dayFirst
	monthFirst
)

var (
	numbers     = regexp.MustCompile(`^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?(?:[ T].*)?$`)
	bareSerial  = regexp.MustCompile(`^\d{1,6}(?:[.,]0+)?$`)
	compactDate = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)
)

// slashOrder looks in all days of the list for one that only one order makes sense of.
func (l *listing) slashOrder(rows []table.Row) dayOrder {
	column := slices.IndexFunc(l.columns, func(c Column) bool { return c.Field == "born" })
	day, month := false, false
	for _, row := range rows {
		m := numbers.FindStringSubmatch(cellText(row, max(column, 0)))
		if column < 0 || m == nil || m[2] != "/" {
			continue
		}
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		day, month = day || a > 12, month || b > 12
	}
	switch {
	case day == month:
		return unclear
	case day:
		return dayFirst
	}
	return monthFirst
}

// born reads a day of birth in the ways of the languages and of spreadsheets. One that cannot be read is a fault; the
// day that a spreadsheet shows for an empty cell is left out and named.
func (r *rowWork) born(c table.Cell, at string) {
	day, trouble := r.day(c, at)
	switch trouble {
	case "":
	case noDay:
		r.e.Faults = append(r.e.Faults, app.Fault{Path: at, Code: FaultNotADay, Want: c.Text})
	default:
		r.e.note(trouble, at, c.Text)
	}
	r.e.Founder.Born = day
	r.e.places["born"] = at
}

func (r *rowWork) day(c table.Cell, at string) (app.Date, string) {
	switch {
	case c.Day != "":
		if isZeroDay(c.Day) {
			return "", zeroDay
		}
		return c.Day, ""
	case compactDate.MatchString(c.Text), isoDay.MatchString(c.Text), yearless.MatchString(c.Text):
		return cardDay(c.Text)
	case bareSerial.MatchString(c.Text):
		return r.serial(c.Text, at)
	}
	if m := numbers.FindStringSubmatch(c.Text); m != nil {
		return r.numbered(c.Text, m, at)
	}
	for _, l := range translations.Window() {
		if t, err := translations.In(l.Code).ParseDate(c.Text, time.Time{}); err == nil && t.Year() > 1000 {
			return app.DateOf(t), ""
		}
	}
	if c.Number != "" { // a day that the spreadsheet shows without its year or day
		return r.serial(c.Number, at)
	}
	return "", noDay
}

// serial reads a bare number: a year alone, or the number that a spreadsheet has for a day.
func (r *rowWork) serial(text, at string) (app.Date, string) {
	number, err := strconv.ParseFloat(text[:len(text)-len(fractionOf(text))], 64)
	switch day := table.Day(number, r.Days1904); {
	case err != nil:
		return "", noDay
	case number < 3:
		return "", zeroDay
	case number >= 1900 && number <= 2100:
		return "", "only-year"
	case day == "" || number < 5000:
		return "", noDay
	default:
		r.e.note("serial-day", at, text+" = "+string(day))
		return day, ""
	}
}

var fraction = regexp.MustCompile(`[.,]0+$`)

func fractionOf(text string) string { return fraction.FindString(text) }

// numbered reads a day written with three numbers; m are its parts.
func (r *rowWork) numbered(text string, m []string, at string) (app.Date, string) {
	d, month, year := m[1], m[3], m[4]
	if strings.Trim(d+month, "0") == "" {
		return "", zeroDay
	}
	if m[2] == "/" && r.slashed == monthFirst {
		d, month = month, d
	}
	if m[2] == "/" && r.slashed == unclear {
		a, _ := strconv.Atoi(d)
		b, _ := strconv.Atoi(month)
		switch {
		case b > 12:
			d, month = month, d
		case a <= 12 && a != b:
			r.e.note("day-month", at, text)
		}
	}
	if len(year) == 2 {
		year = century(year)
		r.e.note("short-year", at, text+" = "+year)
	}
	return realDay(year, two(month), two(d))
}

// century completes a year of two figures: nobody who was born after 2012 founds a business, nor before 1913.
func century(year string) string {
	if year <= "12" {
		return "20" + year
	}
	return "19" + year
}
