package hours

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// state is how the minutes of a woman stand to the threshold of short advice.
type state int

const (
	under  state = iota
	full         // the threshold to the minute
	over         // the form is due
	formed       // the form is there
)

// threshold is where a woman stands.
type threshold struct {
	state   state
	minutes int
	since   app.Date // the day with which the form became due
	project app.ID   // whose form of entry is missing, "" where she takes part in none
}

// thresholdOf reads the threshold from what the check found of the woman.
func thresholdOf(w coaching.Woman, findings []coaching.Finding) threshold {
	out := threshold{minutes: coaching.Sum(w.Sessions).Minutes}
	for _, stay := range w.Stays {
		if stay.EntryForm {
			out.state = formed
			return out
		}
		if out.project == "" {
			out.project = stay.Project
		}
	}
	i := slices.IndexFunc(findings, func(f coaching.Finding) bool { return f.Code == coaching.FindForm })
	switch {
	case i >= 0:
		out.state, out.since = over, findings[i].Day
	case out.minutes == coaching.ShortAdvice:
		out.state = full
	}
	return out
}

// month is the sessions of one month, "" for those without a day.
type month struct {
	app.Month
	lines []coaching.SheetLine // the number is 0 of those that do not count
	total coaching.Hours
}

// monthsOf are the months of all sessions, the newest first, those without a day at the end. In a month they stand in
// the order of time.
func monthsOf(sessions []coaching.Session) []month {
	numbers := map[app.ID]int{}
	for i, s := range coaching.Counted(sessions) {
		numbers[s.ID] = i + 1
	}
	var out []month
	for _, s := range sessions {
		m := coaching.MonthOf(s.Date)
		i := slices.IndexFunc(out, func(o month) bool { return o.Month == m })
		if i < 0 {
			i, out = len(out), append(out, month{Month: m})
		}
		out[i].lines = append(out[i].lines, coaching.SheetLine{Session: s, Number: numbers[s.ID]})
		out[i].total = out[i].total.With(s)
	}
	slices.SortStableFunc(out, func(a, b month) int {
		switch {
		case a.Month > b.Month:
			return -1
		case a.Month < b.Month:
			return 1
		}
		return 0
	})
	return out
}

// drafts counts the sessions that nobody has closed.
func drafts(sessions []coaching.Session) (n int) {
	for _, s := range sessions {
		if !s.Locked() {
			n++
		}
	}
	return n
}
