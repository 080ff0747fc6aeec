package team

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// CommitmentOf is a measure as a commitment of its founder, with which it is one from then on.
func CommitmentOf(m coaching.Measure, id app.ID) Commitment {
	return Commitment{ID: id, Text: m.Text, Due: m.Due, FirstStep: m.FirstStep, Measure: m.ID}
}

// MeasureOf is a commitment as a measure of its founder, and the commitment with the id of the measure, by which the two
// know each other. Nothing of what else was said in the team goes with it.
func MeasureOf(c Commitment, id app.ID) (coaching.Measure, Commitment) {
	c.Measure = id
	return coaching.Measure{
		ID: id, Text: c.Text, Due: c.Due, FirstStep: c.FirstStep, Responsible: "founder", Status: coaching.Open,
	}, c
}

// Told is a measure after a meeting has said on a day what became of the commitment that is one with it, and what it had
// said before: what was kept is done, what was kept partly is under way, anything else leaves it as it was. What is done
// or dropped stays so; only what the meeting itself had made done is open again when it takes that back.
func Told(m coaching.Measure, before, now Result, on app.Date) coaching.Measure {
	if before == Kept && now != Kept && m.Status == coaching.Done && m.DoneOn == on {
		m.Status, m.DoneOn = coaching.Open, ""
	}
	switch {
	case m.Status == coaching.Done || m.Status == coaching.Dropped:
	case now == Kept:
		m.Status, m.DoneOn = coaching.Done, on
	case now == Partly:
		m.Status = coaching.InProgress
	}
	return m
}

// CommitmentsOf are the commitments that are one with a measure, the newest last.
func (t Team) CommitmentsOf(measure app.ID) []Promise {
	var out []Promise
	for _, m := range t.Ordered() {
		for _, turn := range m.Turns {
			for _, c := range turn.Commitments {
				if c.Measure == measure && measure != "" {
					out = append(out, Promise{Woman: turn.Founder, Meeting: m.ID, Commitment: c})
				}
			}
		}
	}
	return out
}
