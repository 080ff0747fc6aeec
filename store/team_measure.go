package store

import (
	"context"
	"database/sql"
	"errors"
	"maps"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

// CommitMeasure makes a measure a commitment in the turn of its founder at a meeting; from then on the two are one:
// what later meetings say of the commitment is told the measure. A measure that is a commitment of that meeting
// already stays the one it is. It is one change that Undo takes back whole; the meeting is returned as kept.
// Errors: app.ErrNotFound without the meeting or the measure, and for a measure of a founder who is not of the team.
func (o *Office) CommitMeasure(ctx context.Context, meeting, measure app.ID) (m team.Meeting, err error) {
	err = o.writeUndoable(ctx, func(c *change) error {
		task, err := loadOne[coaching.Measure](c.ctx, c.tx, measureTable, measure)
		if err != nil {
			return err
		}
		founder, err := parentOf(c.ctx, c.tx, measureTable, measure)
		if err != nil {
			return err
		}
		t, err := c.teamOf(meeting)
		if err != nil {
			return err
		}
		m, _ = t.Meeting(meeting)
		if !slices.Contains(slices.Concat(t.Women(m.Date), t.Present(m)), founder) {
			return app.ErrNotFound
		}
		turn := m.Turn(founder)
		if slices.ContainsFunc(turn.Commitments, func(made team.Commitment) bool { return made.Measure == measure }) {
			return nil
		}
		turn.Commitments = append(slices.Clone(turn.Commitments), team.CommitmentOf(task, o.NewID()))
		m.State = m.Standing() // which a turn would change where none is said
		m = m.WithTurn(turn)
		return c.saveMeeting(t.ID, &m)
	})
	return m, err
}

// teamOf is the team of a meeting that stands.
func (c *change) teamOf(meeting app.ID) (t team.Team, err error) {
	if err := c.mustStand(meetingTable, meeting); err != nil {
		return t, err
	}
	id, err := parentOf(c.ctx, c.tx, meetingTable, meeting)
	if err != nil {
		return t, err
	}
	return loadOne[team.Team](c.ctx, c.tx, teamTable, id)
}

// TrackCommitment keeps a commitment of a founder as a measure of hers, which knows the team, the meeting and the
// commitment it came from (coaching.Source), and the commitment knows the measure: one change that Undo takes back
// whole. What the meetings have said of the commitment is told the measure; nothing else that was said in the team
// goes with it. A commitment that is one with a measure already gives that measure, out of the bin where it lay there.
// Errors: app.ErrNotFound without the commitment, and for one of a guest, who has no measures; app.Faults for one
// without a text.
func (o *Office) TrackCommitment(ctx context.Context, commitment app.ID) (task coaching.Measure, err error) {
	err = o.writeUndoable(ctx, func(c *change) error {
		p, t, err := c.promise(commitment)
		if err != nil {
			return err
		}
		task, err = c.taskOf(p.Commitment)
		if !errors.Is(err, app.ErrNotFound) {
			return err
		}
		made, linked := team.MeasureOf(p.Commitment, o.NewID())
		made.From = &coaching.Source{Team: t.ID, Meeting: p.Meeting, Commitment: commitment}
		task = toldBy(t, made)
		if err := task.Validate().Err(); err != nil {
			return err
		}
		if err := c.saveOf(measureTable, &task, p.Woman); err != nil {
			return err
		}
		return c.setCell(commitmentTable, mustBytes(commitment), firstColumn+commitmentTable.column("measure"), mustBytes(linked.Measure))
	})
	return task, err
}

// promise finds a commitment and the team in which it was made.
func (c *change) promise(commitment app.ID) (p team.Promise, t team.Team, err error) {
	if err := c.mustStand(commitmentTable, commitment); err != nil {
		return p, t, err
	}
	turn, err := parentOf(c.ctx, c.tx, commitmentTable, commitment)
	if err != nil {
		return p, t, err
	}
	if p.Meeting, err = parentOf(c.ctx, c.tx, turnTable, turn); err != nil {
		return p, t, err
	}
	if t, err = c.teamOf(p.Meeting); err != nil {
		return p, t, err
	}
	m, _ := t.Meeting(p.Meeting)
	for _, turn := range m.Turns {
		for _, made := range turn.Commitments {
			if made.ID == commitment {
				p.Woman, p.Commitment = turn.Founder, made
				return p, t, nil
			}
		}
	}
	return p, t, app.ErrNotFound // in a turn that was taken away
}

// taskOf is the measure with which a commitment is one, taken out of the bin. Error: app.ErrNotFound.
func (c *change) taskOf(made team.Commitment) (task coaching.Measure, err error) {
	if task, err = loadOne[coaching.Measure](c.ctx, c.tx, measureTable, made.Measure); err != nil || task.BinnedOn == "" {
		return task, err
	}
	task.BinnedOn = ""
	return task, c.setCell(measureTable, mustBytes(task.ID), firstColumn+measureTable.column("binned_on"), nil)
}

// toldBy is a measure after all that the meetings of a team have said of its commitment.
func toldBy(t team.Team, task coaching.Measure) coaching.Measure {
	for _, m := range t.Ordered() {
		task = team.Told(task, "", m.Results[task.From.Commitment], m.Date)
	}
	return task
}

// tellMeasures tells the measures that are one with commitments what a meeting says of these now and did not say
// before.
func (c *change) tellMeasures(said map[app.ID]team.Result, m team.Meeting) error {
	ids := slices.Concat(slices.Collect(maps.Keys(said)), slices.Collect(maps.Keys(m.Results)))
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if said[id] == m.Results[id] {
			continue
		}
		task, err := c.measureOf(id)
		if errors.Is(err, app.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		told := team.Told(task, said[id], m.Results[id], m.Date)
		err = c.setCells(measureTable, mustBytes(task.ID), map[int]any{
			firstColumn + measureTable.column("status"):  textOrNull(string(told.Status)),
			firstColumn + measureTable.column("done_on"): textOrNull(string(told.DoneOn)),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// measureOf is the measure with which a commitment is one. Error: app.ErrNotFound.
func (c *change) measureOf(commitment app.ID) (task coaching.Measure, err error) {
	values, err := c.current(commitmentTable, mustBytes(commitment))
	if errors.Is(err, sql.ErrNoRows) {
		return task, app.ErrNotFound
	}
	if err != nil {
		return task, err
	}
	raw, _ := values[3+commitmentTable.column("measure")].([]byte)
	return loadOne[coaching.Measure](c.ctx, c.tx, measureTable, mustID(raw))
}

func textOrNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}
