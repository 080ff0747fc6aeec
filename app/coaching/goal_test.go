package coaching

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// chains writes the ids of goals: "b<a" for b that carries a on.
func chains(goals [][]Agreement) string {
	var out []string
	for _, g := range goals {
		var ids []string
		for _, a := range slices.Backward(g) {
			ids = append(ids, string(a.ID))
		}
		out = append(out, strings.Join(ids, "<"))
	}
	return strings.Join(out, " ")
}

func TestGoalsAreChains(t *testing.T) {
	of := func(id, from app.ID, day app.Date) Agreement { return Agreement{ID: id, CarriedFrom: from, Date: day} }
	for _, c := range []struct {
		name, want string
		all        []Agreement
	}{
		{"none", "", nil},
		{"carried on", "c<b<a d", []Agreement{of("a", "", "2025-01-01"), of("d", "", "2025-05-01"), of("b", "a", "2025-04-01"), of("c", "b", "2025-07-01")}},
		{"of the same day and undated", "b a u", []Agreement{of("u", "", ""), of("a", "", "2025-01-01"), of("b", "", "2025-01-01")}},
		{"two from one", "c<a b<a", []Agreement{of("a", "", "2025-01-01"), of("b", "a", "2025-02-01"), of("c", "a", "2025-03-01")}},
		{"a circle", "b<a", []Agreement{of("a", "b", "2025-01-01"), of("b", "a", "2025-02-01")}},
		{"from itself", "a", []Agreement{of("a", "a", "2025-01-01")}},
		{"the one before is gone", "b", []Agreement{of("b", "a", "2025-02-01")}},
	} {
		if got := chains(Goals(c.all)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNoAgreementIsLostAmongGoals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []app.ID{"", "a", "b", "c", "d", "e"}
		var all []Agreement
		for _, id := range ids[1:] {
			all = append(all, Agreement{ID: id, CarriedFrom: rapid.SampledFrom(ids).Draw(t, "from"), Date: rapid.SampledFrom([]app.Date{"", "2025-01-01", "2025-02-01"}).Draw(t, "day")})
		}
		goals, told := Goals(all), map[app.ID]bool{}
		for _, g := range goals {
			for i, a := range g {
				told[a.ID] = true
				if i > 0 && a.CarriedFrom != g[i-1].ID {
					t.Fatalf("%s does not carry on %s", a.ID, g[i-1].ID)
				}
			}
		}
		if len(told) != len(all) {
			t.Fatalf("%v of %v", told, all)
		}
		if !slices.IsSortedFunc(goals, func(a, b []Agreement) int {
			return strings.Compare(string(b[len(b)-1].Date), string(a[len(a)-1].Date))
		}) {
			t.Fatal("the newest does not come first")
		}
	})
}
