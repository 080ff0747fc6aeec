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

func TestWhoCalledWaits(t *testing.T) {
	team := Team{Members: women(4), Meetings: []Meeting{{ID: "1", State: Held, Date: "2025-01-01", Buddies: []Buddies{{A: "a", B: "b"}}}}}
	if got := team.ProposeBuddies(Meeting{ID: "2", Date: "2025-01-15"}); !slices.Equal(got, []Buddies{{A: "a", B: "c"}, {A: "b", B: "d"}}) {
		t.Errorf("%+v", got)
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

// cheapest is the least sum of recencies over all ways to part women into pairs and, when they are odd, one group of
// three.
func cheapest(recent [][]int, left []int) int {
	if len(left) == 0 {
		return 0
	}
	least := 1 << 30
	for j := 1; j < len(left); j++ {
		rest := slices.Delete(slices.Clone(left), j, j+1)[1:]
		least = min(least, recent[left[0]][left[j]]+cheapest(recent, rest))
	}
	return least
}

func cheapestOdd(recent [][]int, n int) int {
	least := 1 << 30
	for i := range n {
		for j := range i {
			for k := range j {
				var left []int
				for x := range n {
					if x != i && x != j && x != k {
						left = append(left, x)
					}
				}
				least = min(least, recent[i][j]+recent[i][k]+recent[j][k]+cheapest(recent, left))
			}
		}
	}
	return least
}

func TestBuddiesAreTheLeastRecent(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.IntRange(3, 7).Draw(r, "women")
		team := Team{Members: women(n)}
		who := rapid.SampledFrom(append(women(n), "gone"))
		for i := range 5 {
			b := Buddies{A: who.Draw(r, "a"), B: who.Draw(r, "b")}
			team.Meetings = append(team.Meetings, Meeting{ID: app.ID(rune('A' + i)), State: Held, Date: app.NewDate(2025, 1, 1+i), Buddies: []Buddies{b}})
		}
		m := Meeting{ID: "Z", Date: "2026-01-01"}
		recent := team.recency(m, team.Members)
		cost := 0
		for _, b := range team.ProposeBuddies(m) {
			for i, x := range b.Women() {
				for _, y := range b.Women()[:i] {
					cost += recent[slices.Index(team.Members, x)][slices.Index(team.Members, y)]
				}
			}
		}
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		want := cheapest(recent, all)
		if n%2 == 1 {
			want = cheapestOdd(recent, n)
		}
		if cost != want {
			r.Fatalf("the sum is %d, %d can be reached", cost, want)
		}
	})
}

func BenchmarkProposeBuddies(b *testing.B) {
	team := Team{Members: women(11)}
	for b.Loop() {
		team.ProposeBuddies(Meeting{})
	}
}
