package coaching

import (
	"cmp"
	"slices"
	"time"

	"wurzelwerk/app"
)

// FindingCode is what is wrong, or should be looked at.
type FindingCode string

// The codes.
const (
	FindOverlap       FindingCode = "overlap"               // two sessions of one consultant at the same time
	FindParticipation FindingCode = "outside-participation" // on no day between entry and exit
	FindProject       FindingCode = "outside-project"       // on no day of the project
	FindLongDay       FindingCode = "long-day"              // a consultant's day of more than LongDay minutes
	FindWeekend       FindingCode = "weekend"
	FindSignature     FindingCode = "signature" // closed and not signed
	FindForm          FindingCode = "form-due"  // more than ShortAdvice without a form of entry
	FindClock         FindingCode = "clock-change"
)

// FindingCodes are all codes, the gravest first.
var FindingCodes = []FindingCode{
	FindOverlap, FindForm, FindParticipation, FindProject, FindLongDay, FindClock, FindSignature, FindWeekend,
}

// LongDay is how many minutes of sessions a consultant may have on one day: ten hours.
const LongDay = 10 * hourMinutes

// Finding is one thing that a check of hours finds, at the session where it shows.
type Finding struct {
	Code    FindingCode
	Woman   app.ID
	Session app.ID
	Day     app.Date
	Other   Entry // of an overlap: the earlier one of the two
	Minutes int   // that overlap, of the long day, of her advice until then, or that really passed
}

// Check looks at all sessions with a day, drafts and what is kept out of the proof among them, but those in the bin. The
// zone is the one in whose days the clocks may have changed; nil for none. The findings stand in the order of time, of
// one session the gravest first.
func Check(women []Woman, zone *time.Location) []Finding {
	var entries []Entry
	var out []Finding
	for _, w := range women {
		for _, s := range w.Sessions {
			if s.BinnedOn == "" && s.Date.Valid() {
				entries = append(entries, Entry{w.ID, s})
				out = append(out, w.alone(s, zone)...)
			}
		}
		out = append(out, w.formDue()...)
	}
	slices.SortStableFunc(entries, func(a, b Entry) int { return byTime(a.Session, b.Session) })
	out = append(out, overlaps(entries)...)
	out = append(out, longDays(entries)...)
	slices.SortStableFunc(out, inOrder)
	return out
}

// inOrder sorts findings by time, of one session the gravest first.
func inOrder(a, b Finding) int {
	return cmp.Or(
		cmp.Compare(a.Day, b.Day), cmp.Compare(a.Woman, b.Woman), cmp.Compare(a.Session, b.Session),
		cmp.Compare(slices.Index(FindingCodes, a.Code), slices.Index(FindingCodes, b.Code)),
	)
}

// alone is what is found of a session by itself.
func (w Woman) alone(s Session, zone *time.Location) (out []Finding) {
	add := func(code FindingCode, minutes int) {
		out = append(out, Finding{Code: code, Woman: w.ID, Session: s.ID, Day: s.Date, Minutes: minutes})
	}
	if code := w.outside(s); code != "" {
		add(code, 0)
	}
	if day := s.Date.Time().Weekday(); day == time.Saturday || day == time.Sunday {
		add(FindWeekend, 0)
	}
	if s.Status == Closed {
		add(FindSignature, 0)
	}
	if change := s.ClockChange(zone); change != 0 {
		add(FindClock, max(0, s.Minutes()+change))
	}
	return out
}

// outside looks at the day of a session: it must lie in her time in a project and in the time of that project. Where the
// session names its project, that counts alone. A woman without participation is given short advice, at any time.
func (w Woman) outside(s Session) FindingCode {
	stays := w.Stays
	if s.Project != "" {
		stays = slices.DeleteFunc(slices.Clone(stays), func(y Stay) bool { return y.Project != s.Project })
	}
	if len(stays) == 0 {
		return ""
	}
	in := slices.DeleteFunc(slices.Clone(stays), func(y Stay) bool { return !y.Contains(s.Date) })
	if len(in) == 0 {
		return FindParticipation
	}
	if !slices.ContainsFunc(in, func(y Stay) bool { return y.Funded.Contains(s.Date) }) {
		return FindProject
	}
	return ""
}

// formDue finds the session with which a woman without a form of entry had more than short advice.
func (w Woman) formDue() []Finding {
	if slices.ContainsFunc(w.Stays, func(y Stay) bool { return y.EntryForm }) {
		return nil
	}
	minutes := 0
	for _, s := range Counted(w.Sessions) {
		if minutes += s.Minutes(); FormDue(minutes) {
			return []Finding{{Code: FindForm, Woman: w.ID, Session: s.ID, Day: s.Date, Minutes: minutes}}
		}
	}
	return nil
}

// overlaps finds at each session the one before it of the same consultant that lasts longest into it. Sessions that
// touch do not overlap.
func overlaps(entries []Entry) (out []Finding) {
	last := map[string]Entry{} // by consultant: the one that ends last
	for _, e := range entries {
		from, to, ok := e.interval()
		if !ok {
			continue
		}
		before, there := last[e.Consultant]
		_, until, _ := before.interval()
		if there && until > from {
			out = append(out, Finding{
				Code: FindOverlap, Woman: e.Woman, Session: e.ID, Day: e.Date, Other: before, Minutes: min(to, until) - from,
			})
		}
		if !there || to > until {
			last[e.Consultant] = e
		}
	}
	return out
}

// longDays finds at the last session of a consultant's day that there was more than LongDay. Preparation and travel
// may lie on other days and do not count.
func longDays(entries []Entry) (out []Finding) {
	type day struct {
		consultant string
		on         app.Date
	}
	minutes, last := map[day]int{}, map[day]Entry{}
	for _, e := range entries {
		d := day{e.Consultant, e.Date}
		minutes[d] += e.Minutes()
		last[d] = e
	}
	for d, n := range minutes {
		if e := last[d]; n > LongDay {
			out = append(out, Finding{Code: FindLongDay, Woman: e.Woman, Session: e.ID, Day: d.on, Minutes: n})
		}
	}
	return out
}

// Within are the findings of the days of a period.
func Within(findings []Finding, p Period) []Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f Finding) bool { return !p.Contains(f.Day) })
}
