package team

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestBuddiesOfTheSample(t *testing.T) {
	team := sample(t)
	team = team.WithMeeting(Meeting{ID: "t-n-5", Date: "2025-05-27", Attendance: map[app.ID]Attendance{
		"f-desi": Present, "f-rasha": Present, "f-ayse": Late, "f-olena": Present, "f-ioana": Excused,
	}})
	m, _ := team.Meeting("t-n-5")
	got := team.ProposeBuddies(m)
	want := []Buddies{{A: "f-desi", B: "f-rasha", On: "2025-06-03"}, {A: "f-ayse", B: "f-olena", On: "2025-06-03"}}
	if !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	m.Attendance["f-ioana"] = Present
	if got = team.ProposeBuddies(m); len(got) != 2 || got[1].C == "" {
		t.Errorf("of five: %+v", got)
	}
}

func TestBuddiesOfFew(t *testing.T) {
	for n, want := range [][]Buddies{nil, nil, {{A: "a", B: "b"}}, {{A: "a", B: "b", C: "c"}}} {
		if got := (Team{Members: women(n)}).ProposeBuddies(Meeting{}); !slices.Equal(got, want) {
			t.Errorf("%d women: %+v", n, got)
		}
	}
}

func TestBuddiesLaw(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(2, 17).Draw(r, "women")
		team := Team{Members: women(n)}
		for i := range 4 {
			m := Meeting{ID: app.ID(rune('A' + i)), Number: i + 1, State: Held, Date: app.NewDate(2025, 1, 1+i)}
			m.Buddies = team.ProposeBuddies(m)
			met, threes := map[app.ID]int{}, 0
			for _, b := range m.Buddies {
				for _, id := range b.Women() {
					met[id]++
				}
				if b.C != "" {
					threes++
				}
			}
			if len(met) != n || threes != n%2 || len(m.Buddies) != n/2 {
				r.Fatalf("%d women: %+v", n, m.Buddies)
			}
			team = team.WithMeeting(m)
		}
	})
}

// TestBuddiesMeetAll lets teams meet twice as often as there are other women: all pairs have called each other then.
func TestBuddiesMeetAll(t *testing.T) {
	for _, n := range []int{4, 6, 8} {
		team, called := Team{Members: women(n)}, map[[2]app.ID]int{}
		for i := range 2 * (n - 1) {
			m := Meeting{ID: app.ID(rune('A' + i)), Number: i + 1, State: Held, Date: app.NewDate(2025, 1, 1+i)}
			m.Buddies = team.ProposeBuddies(m)
			for _, b := range m.Buddies {
				called[[2]app.ID{b.A, b.B}]++
			}
			team = team.WithMeeting(m)
		}
		if len(called) != n*(n-1)/2 {
			t.Errorf("of %d women %d of %d pairs called each other: %v", n, len(called), n*(n-1)/2, called)
		}
	}
}

func BenchmarkProposeBuddies(b *testing.B) {
	team := Team{Members: women(11)}
	for b.Loop() {
		team.ProposeBuddies(Meeting{})
	}
}
