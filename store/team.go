package store

import (
	"cmp"
	"context"
	"errors"
	"reflect"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// Teams are the success teams outside the bin with all their meetings, by name.
func (o *Office) Teams(ctx context.Context) ([]team.Team, error) {
	return o.teams(ctx, "binned_on IS NULL")
}

// TeamsOf are the teams outside the bin to which a founder belongs or once belonged, with all their meetings, by name.
func (o *Office) TeamsOf(ctx context.Context, founder app.ID) ([]team.Team, error) {
	if !founder.Valid() {
		return nil, app.ErrNotFound
	}
	return o.teams(ctx, "binned_on IS NULL AND (instr(members, ?1) > 0 OR instr(history, ?1) > 0)", string(founder))
}

func (o *Office) teams(ctx context.Context, condition string, args ...any) (out []team.Team, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadAll[team.Team](ctx, q, teamTable, condition, args...)
		return err
	})
	order := collate.New(language.German, collate.IgnoreCase)
	slices.SortStableFunc(out, func(a, b team.Team) int {
		return cmp.Or(order.CompareString(a.Name, b.Name), cmp.Compare(a.StartedOn, b.StartedOn))
	})
	return out, err
}

// Team is one team with all its meetings, also one in the bin. Error: app.ErrNotFound.
func (o *Office) Team(ctx context.Context, id app.ID) (t team.Team, err error) {
	err = o.read(ctx, func(q querier) error {
		t, err = loadOne[team.Team](ctx, q, teamTable, id)
		return err
	})
	return t, err
}

// SaveTeam keeps a team as given; without an id it is new, and so is a guest without one. Its meetings stay as the
// office holds them, so that an older picture of them undoes nothing (SaveMeeting keeps one); only those of a new
// team are kept with it. It returns the team as kept, meetings and all.
// Errors: app.Faults; app.ErrNotFound for a team that was erased.
func (o *Office) SaveTeam(ctx context.Context, t team.Team) (team.Team, error) {
	if err := t.Validate().Err(); err != nil {
		return t, err
	}
	t = identified(t, o.NewID)
	err := o.writeUndoable(ctx, func(c *change) error {
		held, err := loadOne[team.Team](c.ctx, c.tx, teamTable, t.ID)
		if errors.Is(err, app.ErrNotFound) {
			_, err = c.save(teamTable, &t, "", "")
			return err
		}
		if err != nil {
			return err
		}
		t.Meetings = held.Meetings
		place, err := c.place(teamTable, t.ID, "", false)
		if err != nil {
			return err
		}
		return c.saveFields(teamTable, reflect.ValueOf(t), keys{id: t.ID, dossier: t.ID}, place)
	})
	return t, err
}

// identified is the team with an id for every guest, and with lists of its own for what gets its id when it is written.
func identified(t team.Team, newID func() app.ID) team.Team {
	t.GuestMembers = slices.Clone(t.GuestMembers)
	for i, g := range t.GuestMembers {
		if g.ID == "" {
			t.GuestMembers[i].ID = newID()
		}
	}
	t.Meetings = slices.Clone(t.Meetings)
	for i, m := range t.Meetings {
		t.Meetings[i] = apart(m)
	}
	return t
}

// apart is the meeting with lists of its own, into which ids can be written.
func apart(m team.Meeting) team.Meeting {
	m.Turns = slices.Clone(m.Turns)
	for i := range m.Turns {
		m.Turns[i].Commitments = slices.Clone(m.Turns[i].Commitments)
	}
	return m
}

// BinTeam puts a team and all its meetings into the bin.
func (o *Office) BinTeam(ctx context.Context, id app.ID) error {
	return o.mark(ctx, teamTable, id, "binned_on", o.Today())
}

// RestoreTeam brings a team back from the bin with all its meetings.
func (o *Office) RestoreTeam(ctx context.Context, id app.ID) error {
	return o.mark(ctx, teamTable, id, "binned_on", "")
}
