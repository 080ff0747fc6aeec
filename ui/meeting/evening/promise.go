package evening

import (
	"context"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// Due are the earlier commitments of a woman that come up now.
func (e *Evening) Due(woman app.ID) []team.Promise {
	return hers(woman, e.Team().Due(e.m.ID), func(p team.Promise) app.ID { return p.Woman })
}

// NotYetDue are the earlier commitments of a woman that are due later.
func (e *Evening) NotYetDue(woman app.ID) []team.Promise {
	return hers(woman, e.Team().NotYetDue(e.m.ID), func(p team.Promise) app.ID { return p.Woman })
}

// FollowUps are the commitments of a woman of which it must still be said what becomes of them.
func (e *Evening) FollowUps(woman app.ID) []team.FollowUp {
	return hers(woman, e.Team().FollowUps(e.m.ID), func(f team.FollowUp) app.ID { return f.Woman })
}

func hers[T any](woman app.ID, all []T, whose func(T) app.ID) (out []T) {
	for _, one := range all {
		if whose(one) == woman {
			out = append(out, one)
		}
	}
	return out
}

// EditCommitment changes a commitment that a woman makes now. One that is not there yet is made, due at the next meeting;
// one in which nothing stands any more is taken away.
func (e *Evening) EditCommitment(woman, id app.ID, change func(c *team.Commitment)) {
	e.EditTurn(woman, func(t *team.Turn) {
		i := slices.IndexFunc(t.Commitments, func(c team.Commitment) bool { return c.ID == id })
		if i < 0 {
			c := team.Commitment{ID: id, Due: e.NextDay()}
			change(&c)
			if !blank(c) {
				t.Commitments = append(t.Commitments, c)
			}
			return
		}
		change(&t.Commitments[i])
		if blank(t.Commitments[i]) {
			t.Commitments = slices.Delete(t.Commitments, i, i+1)
		}
	})
}

// blank tells that nothing was typed. The day alone is a proposal.
func blank(c team.Commitment) bool {
	return c.Text+c.FirstStep+c.Evidence == "" && c.CarriedFrom == "" && c.Measure == ""
}

// RemoveCommitment takes away a commitment that was made now.
func (e *Evening) RemoveCommitment(woman, id app.ID) {
	at := slices.IndexFunc(e.m.Turn(woman).Commitments, func(c team.Commitment) bool { return c.ID == id })
	if at < 0 {
		return
	}
	gone := e.m.Turn(woman).Commitments[at]
	e.change(StepRemoved, woman, func(t *team.Turn) { t.Commitments = withoutCommitment(t.Commitments, id) }, func(t *team.Turn) {
		t.Commitments = slices.Insert(t.Commitments, min(at, len(t.Commitments)), gone)
	})
}

// NextDay is the day agreed for the next meeting, else that of one that is planned, else that of the cadence; "" when
// none is known.
func (e *Evening) NextDay() app.Date {
	if e.m.Next != nil && e.m.Next.Date != "" {
		return e.m.Next.Date
	}
	for _, other := range e.team.Ordered() {
		if other.ID != e.m.ID && other.Date > e.day() && other.Standing() == team.Planned {
			return other.Date
		}
	}
	t := e.Team()
	if next, ok := t.NextDate(e.day().AddDays(1)); ok {
		return next.Date
	}
	return ""
}

// EditNext changes what is agreed for the next meeting; when nothing is left of it, nothing is agreed.
func (e *Evening) EditNext(change func(n *team.Next)) {
	e.Edit(func(m *team.Meeting) { m.Next = changed(m.Next, change) })
}

// AgreeNext agrees the next meeting as proposed, in one step.
func (e *Evening) AgreeNext(change func(n *team.Next)) {
	before := e.m.Next
	e.do(StepNext, func(m *team.Meeting) { m.Next = changed(before, change) }, func(m *team.Meeting) { m.Next = before })
}

func changed(next *team.Next, change func(n *team.Next)) *team.Next {
	var n team.Next
	if next != nil {
		n = *next
	}
	change(&n)
	if n == (team.Next{}) {
		return nil
	}
	return &n
}

// SetBuddies says who calls whom.
func (e *Evening) SetBuddies(groups []team.Buddies) {
	before := e.m.Buddies
	e.do(StepBuddies, func(m *team.Meeting) { m.Buddies = groups }, func(m *team.Meeting) { m.Buddies = before })
}

// ProposeBuddies is who should call whom.
func (e *Evening) ProposeBuddies() []team.Buddies { return e.Team().ProposeBuddies(e.m) }

// DealRoles gives the roles to those who are there or expected.
func (e *Evening) DealRoles() {
	before, roles := e.m.Roles, e.Team().ProposeRoles(e.m)
	e.do(StepRoles, func(m *team.Meeting) { m.Roles = roles }, func(m *team.Meeting) { m.Roles = before })
}

// Call is the call that was agreed for a woman at the meeting before; false when there was none.
func (e *Evening) Call(woman app.ID) (team.Buddies, bool) {
	m, ok := e.lastMeeting()
	if !ok {
		return team.Buddies{}, false
	}
	i := callOf(m, woman)
	if i < 0 {
		return team.Buddies{}, false
	}
	return m.Buddies[i], true
}

func callOf(m team.Meeting, woman app.ID) int {
	return slices.IndexFunc(m.Buddies, func(b team.Buddies) bool { return slices.Contains(b.Women(), woman) })
}

// Called notes at the meeting before whether the call of a woman took place; nil for not known. It is kept at once.
func (e *Evening) Called(ctx context.Context, woman app.ID, done *bool) error {
	m, ok := e.lastMeeting()
	i := callOf(m, woman)
	if !ok || i < 0 {
		return app.ErrNotFound
	}
	m.Buddies = slices.Clone(m.Buddies)
	m.Buddies[i].Done = done
	kept, err := e.Records.SaveMeeting(ctx, e.Parts.Team, m)
	if err == nil {
		e.team = e.team.WithMeeting(kept)
	}
	return err
}

// lastMeeting is the meeting before this one that took place.
func (e *Evening) lastMeeting() (team.Meeting, bool) {
	last, found := team.Meeting{}, false
	for _, m := range e.Team().Ordered() {
		if m.ID == e.m.ID {
			return last, found
		}
		if m.Standing() == team.Held {
			last, found = m, true
		}
	}
	return last, found
}
