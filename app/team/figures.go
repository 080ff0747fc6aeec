package team

import (
	"cmp"

	"wurzelwerk/app"
)

// MeetingFigures are those of one meeting that was held. They count the team and no single woman.
type MeetingFigures struct {
	Meeting app.ID
	Number  int
	Date    app.Date
	Plan    Plan // of those who were there; without minutes where the meeting has none
	Counts
}

// Counts are what is counted over meetings.
type Counts struct {
	Marked  int // women of whom the attendance is known
	Present int // of them there, late or not
	Due     int // commitments with a result
	Kept    int
	Partly  int
	NotKept int
	Moved   int
	Open    int // commitments that were due and have no result
}

// KeptRate is which part of the commitments was kept, nil without any.
func (c Counts) KeptRate() *float64 { return ratio(float64(c.Kept), c.Due) }

// KeptRateHalf is KeptRate where what was kept partly counts half.
func (c Counts) KeptRateHalf() *float64 { return ratio(float64(c.Kept)+float64(c.Partly)/2, c.Due) }

// AttendanceRate is which part of the women was there, nil where nothing is known.
func (c Counts) AttendanceRate() *float64 { return ratio(float64(c.Present), c.Marked) }

func ratio(part float64, whole int) *float64 {
	if whole == 0 {
		return nil
	}
	r := part / float64(whole)
	return &r
}

func (c Counts) plus(d Counts) Counts {
	return Counts{
		Marked: c.Marked + d.Marked, Present: c.Present + d.Present, Due: c.Due + d.Due, Kept: c.Kept + d.Kept,
		Partly: c.Partly + d.Partly, NotKept: c.NotKept + d.NotKept, Moved: c.Moved + d.Moved, Open: c.Open + d.Open,
	}
}

// FiguresOf are the figures of a meeting.
func (t Team) FiguresOf(m Meeting) MeetingFigures {
	f := MeetingFigures{Meeting: m.ID, Number: m.Number, Date: m.Date, Plan: NewPlan(cmp.Or(m.Minutes, t.Minutes), len(t.Present(m)))}
	f.Marked, f.Present, f.Due = len(m.Attendance), f.Plan.Women, len(m.Results)
	for _, r := range m.Results {
		switch r {
		case Kept:
			f.Kept++
		case Partly:
			f.Partly++
		case NotKept:
			f.NotKept++
		case Moved:
			f.Moved++
		}
	}
	for _, p := range t.WithMeeting(m).Due(m.ID) {
		if p.Result == "" {
			f.Open++
		}
	}
	return f
}

// Statistics are the figures of all meetings that were held, in the order of time, and the counts of all together.
func (t Team) Statistics() (meetings []MeetingFigures, all Counts) {
	for _, m := range t.Ordered() {
		if m.Standing() != Held {
			continue
		}
		f := t.FiguresOf(m)
		meetings, all = append(meetings, f), all.plus(f.Counts)
	}
	return meetings, all
}
