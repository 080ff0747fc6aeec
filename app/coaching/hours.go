package coaching

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Lengths of an hour of the clock and of a unit of teaching, in minutes.
const (
	hourMinutes = 60
	unitMinutes = 45
)

// ShortAdvice is how many minutes a woman may be advised without a form of participation: eight hours. From the next
// minute on the form is due at once.
const ShortAdvice = 8 * hourMinutes

// FormDue tells whether so many minutes of advice need the form of participation.
func FormDue(minutes int) bool { return minutes > ShortAdvice }

// Hours are the minutes of sessions that count. Preparation, travel, follow-up and interpreting stand apart: they are
// no hours of the woman.
type Hours struct {
	Sessions    int
	Minutes     int // with the woman, without breaks
	Preparation int
	Travel      int
	FollowUp    int
	Interpreter int
}

// Hours are the minutes with the woman in hours of 60 minutes, not rounded.
func (h Hours) Hours() float64 { return float64(h.Minutes) / hourMinutes }

// Units are the minutes with the woman in units of 45 minutes, not rounded.
func (h Hours) Units() float64 { return float64(h.Minutes) / unitMinutes }

// With is h and one session more, if that counts.
func (h Hours) With(s Session) Hours {
	if !s.Counts() {
		return h
	}
	return Hours{
		Sessions: h.Sessions + 1, Minutes: h.Minutes + s.Minutes(), Preparation: h.Preparation + s.PrepMinutes,
		Travel: h.Travel + s.TravelMinutes, FollowUp: h.FollowUp + s.FollowUpMinutes, Interpreter: h.Interpreter + s.InterpreterMins,
	}
}

// Sum are the hours of those sessions that count.
func Sum(sessions []Session) (h Hours) {
	for _, s := range sessions {
		h = h.With(s)
	}
	return h
}

// Period is a span of days with both its ends; an empty end is open.
type Period struct{ From, To app.Date }

// Contains tells whether the day lies in the period; no day lies in none.
func (p Period) Contains(day app.Date) bool {
	return day != "" && (p.From == "" || day >= p.From) && (p.To == "" || day <= p.To)
}

// MonthOf is the month of a day, "" for none.
func MonthOf(day app.Date) app.Month {
	if !day.Valid() {
		return ""
	}
	return app.Month(day[:len("2006-01")])
}

// TimeSheet is the proof of hours of one woman in one month.
type TimeSheet struct {
	Month app.Month
	Lines []SheetLine
	Total Hours
}

// SheetLine is one session on a time sheet.
type SheetLine struct {
	Session
	Number int // of the session among all that count for the woman, from 1
}

// TimeSheetOf is the time sheet of a woman's sessions in a month, in the order of time. A session past midnight belongs
// to the day on which it began.
func TimeSheetOf(sessions []Session, month app.Month) TimeSheet {
	out := TimeSheet{Month: month}
	for i, s := range Counted(sessions) {
		if MonthOf(s.Date) == month {
			out.Lines = append(out.Lines, SheetLine{Session: s, Number: i + 1})
			out.Total = out.Total.With(s)
		}
	}
	return out
}

// Months are the months in which sessions count, the oldest first: those that have a time sheet.
func Months(sessions []Session) (out []app.Month) {
	for _, s := range Counted(sessions) {
		if m := MonthOf(s.Date); m != "" && !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

// Counted are the sessions that count in the order of time.
func Counted(sessions []Session) []Session {
	out := slices.DeleteFunc(slices.Clone(sessions), func(s Session) bool { return !s.Counts() })
	slices.SortStableFunc(out, byTime)
	return out
}

func byTime(a, b Session) int {
	return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
}
