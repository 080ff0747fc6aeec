package team

import (
	"cmp"
	"slices"
	"time"

	"wurzelwerk/app"
)

// NextDate is a proposal for the day of the next meeting. Skipped are the days of the cadence between the last meeting
// and today on which there was none, First the first of them.
type NextDate struct {
	Date    app.Date
	Agreed  bool // at the last meeting; else it follows from the cadence
	Skipped int
	First   app.Date // "" without any skipped
}

// NextDate is the day of the next meeting as seen from today: the one agreed at the last meeting when it still lies
// ahead, else the first of the cadence, counted from the last meeting, that is not past; where the team keeps to a day
// of the week, the nearest such day. Before the first meeting it is the first such day from the team's start on. False
// when the cadence is not known and nothing is agreed.
func (t Team) NextDate(today app.Date) (NextDate, bool) {
	last, agreed, met := t.lastDay()
	if agreed >= today && agreed != "" {
		return NextDate{Date: agreed, Agreed: true}, true
	}
	if !met {
		from := max(today, t.StartedOn)
		known := t.Weekday != "" || t.CadenceDays > 0 || t.StartedOn >= today
		return NextDate{Date: t.onOrAfter(from)}, known && from.Valid()
	}
	if t.CadenceDays < 1 || !last.Valid() || !today.Valid() {
		return NextDate{}, false
	}
	return t.byCadence(last, agreed, today)
}

// lastDay is the day of the last meeting, held or not, and the day agreed at it for the next where no meeting stands
// for that day yet.
func (t Team) lastDay() (last, agreed app.Date, met bool) {
	for _, m := range t.Ordered() {
		if !m.Date.Valid() {
			continue
		}
		last, agreed, met = m.Date, "", true
		if m.Next != nil && m.Next.Date > m.Date {
			agreed = m.Next.Date
		}
	}
	return last, agreed, met
}

func (t Team) byCadence(last, agreed, today app.Date) (NextDate, bool) {
	met, next := last, NextDate{}
	skip := func(day app.Date) {
		if next.Skipped++; next.First == "" {
			next.First = day
		}
	}
	if agreed.Valid() {
		skip(agreed)
		last, met = agreed, agreed
	}
	for range 100_000 {
		day := last.AddDays(t.CadenceDays)
		if !day.Valid() || day <= last {
			return NextDate{}, false
		}
		last = day
		if next.Date = t.inRhythm(day, met); next.Date >= today {
			return next, true
		}
		skip(next.Date)
	}
	return NextDate{}, false
}

// aligned is the day of the team's weekday that is nearest to a day.
func (t Team) aligned(day app.Date) app.Date {
	wanted := slices.Index(Weekday("").Values(), string(t.Weekday))
	if wanted < 0 || !day.Valid() {
		return day
	}
	return day.AddDays((wanted-weekday(day)+10)%7 - 3)
}

// inRhythm is the day of the team's weekday nearest to a day, but after that of the meeting before.
func (t Team) inRhythm(day, before app.Date) app.Date {
	return t.onOrAfter(max(t.aligned(day), before.AddDays(1)))
}

// onOrAfter is the first day of the team's weekday from a day on.
func (t Team) onOrAfter(day app.Date) app.Date {
	if out := t.aligned(day); out >= day {
		return out
	}
	return t.aligned(day).AddDays(7)
}

// weekday counts from 0, Monday.
func weekday(d app.Date) int { return (int(d.Time().Weekday()) + 6) % 7 }

// WeekdayOf is the day of the week of a date, "" for none.
func WeekdayOf(d app.Date) Weekday {
	if !d.Valid() {
		return ""
	}
	return Weekday(Weekday("").Values()[weekday(d)])
}

// Prepare is the next meeting, planned: its number, day, time, place and roles. What was agreed at the last meeting
// counts first, then what the team has agreed, then how it was at the last.
func (t Team) Prepare(id app.ID, today app.Date) Meeting {
	m := Meeting{ID: id, Number: 1, State: Planned, Start: t.Start, Minutes: t.Minutes, Place: t.Place, Childcare: t.Childcare}
	if next, ok := t.NextDate(today); ok {
		m.Date = next.Date
	}
	past := t.Ordered()
	for _, other := range past {
		m.Number = max(m.Number, other.Number+1)
	}
	if len(past) > 0 {
		m = m.as(past[len(past)-1])
	}
	m.Minutes = t.LengthOf(m)
	m.Roles = t.ProposeRoles(m)
	return m
}

// as fills in what a meeting does not say yet from the one before it.
func (m Meeting) as(last Meeting) Meeting {
	if next := last.Next; next != nil {
		m.Start, m.Place = cmp.Or(next.Start, m.Start), cmp.Or(next.Place, m.Place)
	}
	m.Start, m.Place, m.Minutes = cmp.Or(m.Start, last.Start), cmp.Or(m.Place, last.Place), cmp.Or(m.Minutes, last.Minutes)
	if m.Childcare == nil {
		m.Childcare = last.Childcare
	}
	return m
}

// Span is when the meeting begins and ends in a zone; false without a day and a start. An hour that the clock skips in
// spring begins as time.Date says.
func (t Team) Span(m Meeting, zone *time.Location) (begin, end time.Time, ok bool) {
	if !m.Date.Valid() || !m.Start.Valid() {
		return begin, end, false
	}
	day, at := m.Date.Time(), m.Start.Minutes()
	begin = time.Date(day.Year(), day.Month(), day.Day(), at/60, at%60, 0, 0, zone)
	return begin, begin.Add(time.Duration(t.LengthOf(m)) * time.Minute), true
}

// Revised is a meeting that was changed, with the number that tells calendars to update their entry: it rises with every
// change of what stands there, since nobody knows whether a calendar has it already.
func Revised(before, after Meeting) Meeting {
	same := before.Date == after.Date && before.Start == after.Start && before.Minutes == after.Minutes &&
		before.Place == after.Place && (before.Standing() == Cancelled) == (after.Standing() == Cancelled)
	if !same && before.Date != "" {
		after.Sequence = max(after.Sequence, before.Sequence+1)
	}
	return after
}
