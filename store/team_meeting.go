package store

import (
	"context"
	"database/sql"
	"errors"
	"reflect"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// SaveMeeting keeps one meeting of a team as given, with all turns and commitments; without an id it is new. It is
// one transaction that writes only what changed, meant to be called at every tap while a meeting runs. What the meeting
// newly says of a commitment that is one with a measure is told the measure in the same transaction (team.Told).
// It returns the meeting as kept: commitments without an id have got one.
// Errors: app.Faults; app.ErrNotFound without the team, or for a meeting of another one.
func (o *Office) SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error) {
	if err := m.Validate().Err(); err != nil {
		return m, err
	}
	m = apart(m)
	err := o.writeUndoable(ctx, func(c *change) error { return c.saveMeeting(teamID, &m) })
	return m, err
}

func (c *change) saveMeeting(teamID app.ID, m *team.Meeting) error {
	if err := c.mustStand(teamTable, teamID); err != nil {
		return err
	}
	said, err := c.resultsOf(teamID, m.ID)
	if err != nil {
		return err
	}
	if _, err := c.save(meetingTable, m, teamID, teamID); err != nil {
		return err
	}
	return c.tellMeasures(said, *m)
}

// resultsOf are the results that a meeting has so far; none of a new one. Error: app.ErrNotFound for one of another
// team.
func (c *change) resultsOf(teamID, meeting app.ID) (said map[app.ID]team.Result, err error) {
	values, err := c.current(meetingTable, mustBytes(meeting))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !equal(values[0], mustBytes(teamID)) {
		return nil, app.ErrNotFound
	}
	err = decodeJSON(values[3+meetingTable.column("results")], reflect.ValueOf(&said).Elem())
	return said, err
}

// DropMeeting takes a meeting away. There is no bin for it; Undo brings it back. Error: app.ErrNotFound.
func (o *Office) DropMeeting(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		if err := c.mustStand(meetingTable, id); err != nil {
			return err
		}
		return c.setCell(meetingTable, mustBytes(id), colGone, int64(1))
	})
}
