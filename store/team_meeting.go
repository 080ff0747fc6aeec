package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// SaveMeeting keeps one meeting of a team as given, with all turns and commitments; without an id it is new. It is
// one transaction that writes only what changed, meant to be called at every tap while a meeting runs. What the meeting
// newly says of a commitment that is one with a measure is told the measure in the same transaction (team.Told).
// It returns the meeting as kept: commitments without an id have got one.
// Errors: app.Faults; app.ErrNotFound without the team, or for a meeting of another one.
func (o *Office) SaveMeeting(ctx context.Context, teamID app.ID, m team.Meeting) (team.Meeting, error) {
	m = apart(m)
	return m, app.ErrUnsupported
}

// DropMeeting takes a meeting away. There is no bin for it; Undo brings it back.
// Error: app.ErrNotFound.
func (o *Office) DropMeeting(ctx context.Context, id app.ID) error {
	return o.writeUndoable(ctx, func(c *change) error {
		if err := c.mustStand(meetingTable, id); err != nil {
			return err
		}
		return c.setCell(meetingTable, mustBytes(id), colGone, int64(1))
	})
}
