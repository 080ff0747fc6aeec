package store

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

// CommitMeasure makes a measure a commitment in the turn of its founder at a meeting; from then on the two are one:
// what later meetings say of the commitment is told the measure. A measure that is a commitment of that meeting
// already stays the one it is. It is one change that Undo takes back whole; the meeting is returned as kept.
// Errors: app.ErrNotFound without the meeting or the measure, and for a measure of a founder who is not of the team.
func (o *Office) CommitMeasure(ctx context.Context, meeting, measure app.ID) (team.Meeting, error) {
	return team.Meeting{}, app.ErrUnsupported
}

// TrackCommitment keeps a commitment of a founder as a measure of hers, which knows the team, the meeting and the
// commitment it came from (coaching.Source), and the commitment knows the measure: one change that Undo takes back
// whole. Nothing else of what was said in the team goes with it. One that is one with a measure already gives that
// measure, out of the bin where it lay there.
// Errors: app.ErrNotFound without the commitment, and for one of a guest, who has no measures.
func (o *Office) TrackCommitment(ctx context.Context, commitment app.ID) (coaching.Measure, error) {
	return coaching.Measure{}, app.ErrUnsupported
}
