package team

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Promise is a commitment with who made it and where, and what was said of it at a meeting.
type Promise struct {
	Woman   app.ID
	Meeting app.ID // where it was made
	Commitment
	Result Result // said at the meeting, "" for none yet
	Reason string
	Missed int // how often it was not kept before, under whatever id, since it was last changed
}

// Due are the earlier commitments that come up at a meeting, in the order of the team: all that are due by its day or
// have no day, or have a result there, and that nobody kept, gave up or replaced by a new one before. What was promised
// by a woman who has left is not asked for.
func (t Team) Due(meeting app.ID) []Promise {
	due, _ := t.promises(meeting)
	return due
}

// NotYetDue are the earlier commitments that stay open beyond the day of a meeting.
func (t Team) NotYetDue(meeting app.ID) []Promise {
	_, later := t.promises(meeting)
	return later
}

// Open are all commitments that are open at the end of a day, in the order of Due and then of NotYetDue; without a day
// those that are open now.
func (t Team) Open(on app.Date) []Promise {
	const end = app.ID("end of the day")
	due, later := t.WithMeeting(Meeting{ID: end, Date: on, Start: "23:59", State: Planned}).promises(end)
	return append(due, later...)
}

func (t Team) promises(meeting app.ID) (due, later []Promise) {
	m, ok := t.Meeting(meeting)
	if !ok {
		return nil, nil
	}
	l := t.ledgerTo(m)
	women := slices.Concat(t.Women(m.Date), t.Present(m))
	for _, p := range l.made {
		_, said := m.Results[p.ID]
		switch {
		case p.Meeting == m.ID || l.settled[p.ID] || !said && !slices.Contains(women, p.Woman):
		case said || p.Due == "" || m.Date == "" || p.Due <= m.Date:
			due = append(due, l.said(p, m))
		default:
			later = append(later, l.said(p, m))
		}
	}
	order := t.sorted(women)
	byWoman := func(a, b Promise) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Woman), slices.Index(order, b.Woman)), cmp.Compare(a.Due, b.Due))
	}
	slices.SortStableFunc(due, byWoman)
	slices.SortStableFunc(later, byWoman)
	return due, later
}

// ledger is what is known of commitments up to a meeting.
type ledger struct {
	made    []Promise // in the order in which they were made, those of the meeting too
	byID    map[app.ID]Promise
	results map[app.ID]Result // the last one before the meeting
	failed  map[app.ID]int    // at how many meetings before it was not kept, or partly
	settled map[app.ID]bool   // before the meeting: kept, given up, or replaced
}

func (t Team) ledgerTo(m Meeting) ledger {
	l := ledger{byID: map[app.ID]Promise{}, results: map[app.ID]Result{}, failed: map[app.ID]int{}, settled: map[app.ID]bool{}}
	for _, past := range t.before(m) {
		l.write(past)
		for id, r := range past.Results {
			l.results[id] = r
			l.settled[id] = l.settled[id] || r == Kept
			if r == NotKept || r == Partly {
				l.failed[id]++
			}
		}
		for _, id := range past.Dropped {
			l.settled[id] = true
		}
		for _, turn := range past.Turns {
			for _, c := range turn.Commitments {
				l.settled[c.CarriedFrom] = true
			}
		}
	}
	l.write(m)
	return l
}

func (l *ledger) write(m Meeting) {
	for _, turn := range m.Turns {
		for _, c := range turn.Commitments {
			p := Promise{Woman: turn.Founder, Meeting: m.ID, Commitment: c}
			l.made = append(l.made, p)
			l.byID[c.ID] = p
		}
	}
}

// said adds to a promise what the meeting says of it.
func (l *ledger) said(p Promise, m Meeting) Promise {
	p.Result, p.Reason, p.Missed = m.Results[p.ID], m.Reasons[p.ID], l.missed(p.Commitment)
	return p
}

// missed counts the meetings before at which a commitment was not kept and nothing came of it yet, and the commitments
// that it was carried from without a change. One that was moved was not missed. Of what is older than the oldest meeting
// known, one counts.
func (l *ledger) missed(c Commitment) int {
	seen, n := map[app.ID]bool{c.ID: true}, l.failed[c.ID]
	for c.CarriedFrom != "" && c.Change == "" && !seen[c.CarriedFrom] {
		seen[c.CarriedFrom] = true
		if l.results[c.CarriedFrom] != Moved {
			n += max(1, l.failed[c.CarriedFrom])
		}
		before, known := l.byID[c.CarriedFrom]
		if !known {
			break
		}
		c = before.Commitment
	}
	return n
}
