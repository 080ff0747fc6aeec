package today

import (
	"cmp"
	"maps"
	"slices"

	"wurzelwerk/app"
)

// list is a list in the making.
type list struct {
	today app.Date
	lines []Line
	ends  map[int]app.Date // the day so many days from today
}

// in is the day so many days from today.
func (l *list) in(days int) app.Date {
	day, ok := l.ends[days]
	if !ok {
		day = l.today.AddDays(days)
		l.ends[days] = day
	}
	return day
}

func (l *list) add(line Line) { l.lines = append(l.lines, line) }

// urgency of something that is due on a day; false while it is further off than the notice.
func (l *list) urgency(day app.Date, notice int) (Urgency, bool) {
	switch {
	case day == "" || day > l.in(notice) || !day.Valid():
		return "", false
	case day < l.today:
		return Overdue, true
	case day == l.today:
		return Now, true
	default:
		return Soon, true
	}
}

// until adds what is due, or ends, on a day.
func (l *list) until(kind Kind, day app.Date, notice int, place Place) {
	if urgency, ok := l.urgency(day, notice); ok {
		l.add(Line{Kind: kind, Day: day, Urgency: urgency, Place: place})
	}
}

// sessions adds those of today, appointments for which no session stands there yet, and drafts of earlier days.
func (l *list) sessions(all []Session) {
	seen := map[app.ID]bool{} // founders with a session today
	for _, s := range all {
		seen[s.Founder] = seen[s.Founder] || s.Date == l.today
		place := Place{Founder: s.Founder, Record: s.ID}
		switch {
		case !s.Draft || s.Date > l.today || !s.Date.Valid():
		case s.Date == l.today:
			l.add(Line{Kind: KindSession, Day: s.Date, At: s.Start, Urgency: Now, Place: place})
		case s.Date < l.in(-DraftLate):
			l.add(Line{Kind: KindDraft, Day: s.Date, Urgency: Overdue, Place: place})
		default:
			l.add(Line{Kind: KindDraft, Day: s.Date, Urgency: Now, Place: place})
		}
	}
	for _, s := range all {
		if s.Next == l.today && !seen[s.Founder] {
			seen[s.Founder] = true
			l.add(Line{Kind: KindAppointment, Day: s.Next, At: s.NextStart, Urgency: Now, Place: Place{Founder: s.Founder, Record: s.ID}})
		}
	}
}

// tasks adds measures, and commitments but those that are one with a measure that stands there.
func (l *list) tasks(measures []Task, commitments []Promise) {
	promised, listed := map[app.ID]bool{}, map[app.ID]bool{}
	for _, c := range commitments {
		promised[c.Measure] = true
	}
	for _, m := range measures {
		before := len(l.lines)
		l.until(KindMeasure, m.Due, DueNotice, Place{Founder: m.Founder, Record: m.ID})
		if promised[m.ID] && len(l.lines) > before {
			listed[m.ID] = true
		}
	}
	for _, c := range commitments {
		if c.Measure == "" || !listed[c.Measure] {
			l.until(KindCommitment, c.Due, DueNotice, Place{Founder: c.Founder, Team: c.Team, Meeting: c.Meeting, Record: c.ID})
		}
	}
}

func (l *list) consents(all []Consent) {
	type purpose struct {
		founder, recipient app.ID
		purpose            app.Purpose
	}
	last := make(map[purpose]int, len(all))
	for i, c := range all {
		key := purpose{c.Founder, c.Recipient, c.Purpose}
		at, ok := last[key]
		if !ok || c.Until == "" || all[at].Until != "" && c.Until > all[at].Until {
			last[key] = i
		}
	}
	for at := range maps.Values(last) {
		c := all[at]
		l.until(KindConsent, c.Until, ConsentNotice, Place{Founder: c.Founder, Record: c.ID})
	}
}

// referrals adds those that wait for an answer for ReferralWait days; their day is the one on which that was so.
func (l *list) referrals(all []Referral) {
	for _, r := range all {
		if r.Sent <= l.in(-ReferralWait) && r.Sent.Valid() {
			l.until(KindReferral, r.Sent.AddDays(ReferralWait), 0, Place{Founder: r.Founder, Record: r.ID})
		}
	}
}

// ByUrgency are the lines of one urgency.
func ByUrgency(lines []Line, u Urgency) []Line {
	return slices.DeleteFunc(slices.Clone(lines), func(l Line) bool { return l.Urgency != u })
}

// ranked is a line by its number, with what comes first in the order in one number: urgency, day, time, kind.
type ranked struct {
	rank uint64
	line int
}

// sorted are the lines in their order. An office may have tens of thousands: numbers are sorted, not lines.
func (l *list) sorted() []Line {
	order := make([]ranked, len(l.lines))
	for i, line := range l.lines {
		order[i] = ranked{rankOf(line), i}
	}
	slices.SortFunc(order, func(a, b ranked) int {
		if a.rank != b.rank {
			return cmp.Compare(a.rank, b.rank)
		}
		p, q := &l.lines[a.line].Place, &l.lines[b.line].Place
		return cmp.Or(
			cmp.Compare(p.Founder, q.Founder), cmp.Compare(p.Team, q.Team), cmp.Compare(p.Record, q.Record), cmp.Compare(p.Form, q.Form),
		)
	})
	out := make([]Line, len(order))
	for i, r := range order {
		out[i] = l.lines[r.line]
	}
	return out
}

// untimed is behind every time.
const untimed = 9999

func rankOf(l Line) uint64 {
	day, at := digits(string(l.Day)), digits(string(l.At))
	if l.Urgency == Now {
		day = 0 // one day for all: a draft of yesterday does not stand above who comes at nine
	}
	if l.At == "" {
		at = untimed
	}
	urgency, kind := slices.Index(Urgencies, l.Urgency), slices.Index(Kinds, l.Kind)
	return uint64(urgency)<<60 | day<<24 | at<<8 | uint64(kind)
}

// digits are the digits of a day or a time as one number, which orders them as they come.
func digits(text string) (n uint64) {
	for i := range len(text) {
		if c := text[i]; c >= '0' && c <= '9' {
			n = n*10 + uint64(c-'0')
		}
	}
	return n
}
