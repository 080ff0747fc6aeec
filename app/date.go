package app

import (
	"time"
)

// Date is a calendar day without a zone, written 2025-03-24; the empty Date means "not asked".
type Date string

// Month is a calendar month, written 2025-03.
type Month string

// Clock is a time on the wall clock, written 09:30.
type Clock string

const (
	dateLayout  = "2006-01-02"
	monthLayout = "2006-01"
	clockLayout = "15:04"
)

// DateOf is the calendar day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(dateLayout)) }

// NewDate is the day d of month m in year y; days beyond the month's end roll over as in time.Date.
func NewDate(y int, m time.Month, d int) Date {
	return DateOf(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

// Valid tells whether the text is a real day of the calendar between the years 1000 and 9999.
func (d Date) Valid() bool { return valid(string(d), dateLayout) && d >= "1000" }

// Time is midnight UTC of the day; the zero time for an empty or invalid Date.
func (d Date) Time() time.Time {
	t, err := time.Parse(dateLayout, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// AddDays is the day n days later.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// days is how many days later the other day is.
func (d Date) days(later Date) int { return int(later.Time().Sub(d.Time()) / (24 * time.Hour)) }

// Expected says how a date is written, for messages about a wrong one.
func (Date) Expected() string { return "2025-03-24" }

// Valid tells whether the text is a real month.
func (m Month) Valid() bool { return valid(string(m), monthLayout) && m >= "1000" }

// Expected says how a month is written.
func (Month) Expected() string { return "2025-03" }

// Valid tells whether the text is a time between 00:00 and 23:59.
func (c Clock) Valid() bool { return valid(string(c), clockLayout) }

// Minutes after midnight; 0 for an invalid Clock.
func (c Clock) Minutes() int {
	if !c.Valid() {
		return 0
	}
	t, _ := time.Parse(clockLayout, string(c))
	return t.Hour()*60 + t.Minute()
}

// Expected says how a time is written.
func (Clock) Expected() string { return "09:30" }

func valid(text, layout string) bool {
	t, err := time.Parse(layout, text)
	return err == nil && t.Format(layout) == text
}
