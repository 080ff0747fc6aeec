package team

import (
	"cmp"
	"maps"
	"slices"

	"wurzelwerk/app"
)

// ProposeRoles says who has which role in a meeting. Who has one already keeps it as long as she is expected; who was
// agreed at the last meeting leads through this one. Every other role goes to the woman who had it least recently, of
// several to the one who had it least often, then to the one whose last role of any kind is longest ago, then by the
// order of the team. No woman has two roles while one has none. Only women who are expected have any.
func (t Team) ProposeRoles(m Meeting) map[string]app.ID {
	women := t.Coming(m)
	out := map[string]app.ID{}
	for role, id := range m.Roles {
		if slices.Contains(women, id) && slices.Contains(Roles, Role(role)) {
			out[role] = id
		}
	}
	past := t.before(m)
	if len(past) > 0 && out[string(Facilitator)] == "" {
		if next := past[len(past)-1].Next; next != nil && slices.Contains(women, next.Facilitator) && !given(out, next.Facilitator) {
			out[string(Facilitator)] = next.Facilitator
		}
	}
	for _, role := range Roles {
		if out[string(role)] == "" && len(women) > 0 {
			out[string(role)] = leastRecent(role, women, out, past)
		}
	}
	return out
}

func given(roles map[string]app.ID, woman app.ID) bool {
	return slices.Contains(slices.Collect(maps.Values(roles)), woman)
}

// leastRecent is who should have the role; women must not be empty.
func leastRecent(role Role, women []app.ID, given map[string]app.ID, past []Meeting) app.ID {
	rank := func(id app.ID) (r [4]int) {
		for _, other := range given {
			if other == id {
				r[0]++
			}
		}
		for i, m := range past {
			for name, other := range m.Roles {
				if other != id {
					continue
				}
				r[3] = i + 1
				if name == string(role) {
					r[1] = i + 1
					r[2]++
				}
			}
		}
		return r
	}
	return slices.MinFunc(women, func(a, b app.ID) int {
		ra, rb := rank(a), rank(b)
		return cmp.Or(cmp.Compare(ra[0], rb[0]), cmp.Compare(ra[1], rb[1]), cmp.Compare(ra[2], rb[2]), cmp.Compare(ra[3], rb[3]))
	})
}
