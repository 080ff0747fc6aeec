package archive

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
)

// mendTeam makes what was drawn for a team a record that may be saved.
func mendTeam(t *team.Team) {
	t.Name = "x" + t.Name
	t.EndedOn = ""
	for i := range t.GuestMembers {
		t.GuestMembers[i].Name = "x" + t.GuestMembers[i].Name
	}
	for i := range t.Goals {
		t.Goals[i].Text, t.Goals[i].Until = "x", ""
	}
	for i := range t.History {
		t.History[i].Joined = ""
	}
	for i := range t.Meetings {
		m := &t.Meetings[i]
		roles := map[string]app.ID{}
		for range m.Roles {
			roles[string(team.Roles[len(roles)])] = ""
		}
		if m.Roles != nil {
			m.Roles = roles
		}
	}
}

// mendWomen leaves every woman once where she may stand only once.
func mendWomen(t *team.Team) {
	guests := map[app.ID]bool{}
	for _, g := range t.GuestMembers {
		guests[g.ID] = true
	}
	seen := map[app.ID]bool{}
	t.Members = without(t.Members, func(id app.ID) bool {
		twice := seen[id] || guests[id]
		seen[id] = true
		return twice
	})
	for i := range t.Meetings {
		m, speakers := &t.Meetings[i], map[app.ID]bool{}
		m.Turns = without(m.Turns, func(turn team.Turn) bool {
			twice := speakers[turn.Founder]
			speakers[turn.Founder] = true
			return twice
		})
	}
}

// mendSources leaves the team only to measures that come from nowhere else, no place without the whole, and no
// commitment that went with its turn.
func mendSources(d *Document, measures []coaching.Measure) {
	made := map[app.ID]bool{}
	walk(d, func(ref Ref) { made[*ref.ID] = made[*ref.ID] || ref.Own && ref.Kind == app.KindCommitment })
	for _, m := range measures {
		if m.From == nil {
			continue
		}
		if m.From.SWOT != "" || len(m.From.Pairs) > 0 || m.From.Potential != "" || m.From.Session != "" {
			m.From.Team = ""
		}
		if m.From.Team == "" {
			m.From.Meeting = ""
		}
		if m.From.Meeting == "" || !made[m.From.Commitment] {
			m.From.Commitment = ""
		}
	}
}
