package team

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestRolesOfTheNextMeetingOfTheSample(t *testing.T) {
	team := sample(t)
	next := Meeting{ID: "t-n-5", Date: "2025-05-27"}
	got := team.ProposeRoles(next)
	// Olena was agreed to lead. Of those without a role so far Desi comes first, then Ioana, then Rasha, who had another.
	want := map[string]app.ID{"facilitator": "f-olena", "timekeeper": "f-desi", "scribe": "f-ioana", "host": "f-rasha"}
	if !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
	next.Attendance = map[app.ID]Attendance{"f-olena": Excused, "f-ioana": Excused}
	next.Roles = map[string]app.ID{"scribe": "f-ayse", "host": "f-ioana", "cook": "f-desi"}
	got = team.ProposeRoles(next)
	want = map[string]app.ID{"facilitator": "f-desi", "timekeeper": "f-rasha", "scribe": "f-ayse", "host": "f-desi"}
	if !maps.Equal(got, want) {
		t.Errorf("of three: %v", got)
	}
}

func TestWhoHadAnotherRoleWaits(t *testing.T) {
	team := Team{Members: women(5), Meetings: []Meeting{{ID: "1", State: Held, Date: "2025-01-01", Roles: map[string]app.ID{"scribe": "a", "host": "b"}}}}
	want := map[string]app.ID{"facilitator": "c", "timekeeper": "d", "scribe": "e", "host": "a"}
	if got := team.ProposeRoles(Meeting{ID: "2", Date: "2025-01-15"}); !maps.Equal(got, want) {
		t.Errorf("%v", got)
	}
}

func TestRolesOfFew(t *testing.T) {
	if got := (Team{}).ProposeRoles(Meeting{}); len(got) != 0 {
		t.Errorf("of nobody: %v", got)
	}
	if got := (Team{Members: women(1)}).ProposeRoles(Meeting{}); len(got) != 4 || got["scribe"] != "a" {
		t.Errorf("of one: %v", got)
	}
}

func TestRolesGoRound(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(4, 12).Draw(r, "women")
		team := Team{Members: women(n)}
		led := map[app.ID]int{}
		for i := range 2 * n {
			m := Meeting{ID: app.ID(rune('A' + i)), Number: i + 1, Date: app.NewDate(2025, 1, 1+14*i), State: Held}
			m.Roles = team.ProposeRoles(m)
			if again := team.ProposeRoles(m); !maps.Equal(again, m.Roles) {
				r.Fatalf("%v becomes %v", m.Roles, again)
			}
			if holders := slices.Sorted(maps.Values(m.Roles)); len(holders) != 4 || len(slices.Compact(holders)) != 4 {
				r.Fatalf("roles of %d women: %v", n, m.Roles)
			}
			led[m.Roles["facilitator"]]++
			team = team.WithMeeting(m)
		}
		for id, times := range led {
			if times != 2 {
				r.Fatalf("%s led %d of %d meetings of %d women", id, times, 2*n, n)
			}
		}
	})
}

func TestOnlyWhoComesHasARole(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		team := Team{Members: women(rapid.IntRange(0, 8).Draw(r, "women"))}
		m := Meeting{Attendance: map[app.ID]Attendance{}, Roles: map[string]app.ID{}}
		for _, id := range team.Members {
			if a := rapid.SampledFrom([]Attendance{"", Present, Late, Excused, Absent}).Draw(r, "attendance"); a != "" {
				m.Attendance[id] = a
			}
		}
		for _, role := range Roles {
			if len(team.Members) > 0 && rapid.Bool().Draw(r, "set") {
				m.Roles[string(role)] = rapid.SampledFrom(team.Members).Draw(r, "who")
			}
		}
		coming := team.Coming(m)
		for role, id := range team.ProposeRoles(m) {
			if !slices.Contains(coming, id) {
				r.Fatalf("%s has the role %s and is not coming", id, role)
			}
			if kept := m.Roles[role]; slices.Contains(coming, kept) && kept != id {
				r.Fatalf("%s was taken from %s", role, kept)
			}
		}
	})
}
