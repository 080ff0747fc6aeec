package coaching

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
)

// Goals are the goals behind agreements: for each that no other carries on its History. The goal with the newest last
// agreement comes first, of the same day the one later in the list. Of agreements that carry each other on in a circle
// the newest is the last.
func Goals(all []Agreement) [][]Agreement {
	carried, told := make(map[app.ID]bool, len(all)), make(map[app.ID]bool, len(all))
	for _, a := range all {
		carried[a.CarriedFrom] = true
	}
	newest := slices.Clone(all)
	slices.Reverse(newest)
	slices.SortStableFunc(newest, func(a, b Agreement) int { return cmp.Compare(b.Date, a.Date) })
	var out [][]Agreement
	add := func(a Agreement) {
		history := a.History(all)
		for _, h := range history {
			told[h.ID] = true
		}
		out = append(out, history)
	}
	for _, a := range newest {
		if !carried[a.ID] {
			add(a)
		}
	}
	for _, a := range newest {
		if !told[a.ID] {
			add(a)
		}
	}
	slices.SortStableFunc(out, func(a, b []Agreement) int { return cmp.Compare(b[len(b)-1].Date, a[len(a)-1].Date) })
	return out
}
