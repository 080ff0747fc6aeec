package swot

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Change is what became of a factor between two versions.
type Change string

// The changes of a factor. A factor that was both reworded and moved is Reworded with Moved set in its Difference.
const (
	Same     Change = "same"
	Added    Change = "added"
	Gone     Change = "gone"
	Reworded Change = "reworded"
	Moved    Change = "moved"
)

// Difference is one factor in two versions; the side where it does not stand is the zero Factor.
type Difference struct {
	Change Change
	Moved  bool // it stands in another quadrant
	Old    Factor
	New    Factor
}

// Compare lists every factor of both versions: those of the new one in their order, then those gone. A factor is the
// same one when it names the old one as its origin, else when the two share their id, else their text: in the same
// quadrant, or else in another.
func Compare(old, now Worksheet) []Difference {
	match := matches(old, now)
	matched := make(map[app.ID]bool, len(match))
	var out []Difference
	for _, f := range now.Factors {
		id, ok := match[f.ID]
		if !ok {
			out = append(out, Difference{Change: Added, New: f})
			continue
		}
		matched[id] = true
		before, _ := old.Factor(id)
		out = append(out, difference(before, f))
	}
	for _, f := range old.Factors {
		if !matched[f.ID] {
			out = append(out, Difference{Change: Gone, Old: f})
		}
	}
	return out
}

func difference(old, now Factor) Difference {
	d := Difference{Change: Same, Old: old, New: now, Moved: old.Quadrant != now.Quadrant}
	switch {
	case strings.TrimSpace(old.Text) != strings.TrimSpace(now.Text):
		d.Change = Reworded
	case d.Moved:
		d.Change = Moved
	}
	return d
}

// matches gives for each factor of now the factor of old that it goes on from; each old one serves once.
func matches(old, now Worksheet) map[app.ID]app.ID {
	match := make(map[app.ID]app.ID, len(now.Factors))
	used := make(map[app.ID]bool, len(old.Factors))
	take := func(now, old app.ID) {
		match[now], used[old] = old, true
	}
	for _, name := range []func(Factor) app.ID{origin, id} {
		for _, f := range now.Factors {
			if o := name(f); o != "" && old.index(o) >= 0 && !used[o] && match[f.ID] == "" {
				take(f.ID, o)
			}
		}
	}
	for _, anywhere := range []bool{false, true} {
		for _, f := range now.Factors {
			i := slices.IndexFunc(old.Factors, func(o Factor) bool {
				return !used[o.ID] && (anywhere || o.Quadrant == f.Quadrant) && sameText(o.Text, f.Text)
			})
			if i >= 0 && match[f.ID] == "" {
				take(f.ID, old.Factors[i].ID)
			}
		}
	}
	return match
}

func origin(f Factor) app.ID { return f.Origin }

func id(f Factor) app.ID { return f.ID }

func sameText(a, b string) bool {
	a, b = plain(a), plain(b)
	return a != "" && a == b
}

// plain folds a text for comparison: case, spaces and the full stop at its end do not count.
func plain(text string) string {
	return strings.TrimRight(strings.Join(strings.Fields(strings.ToLower(text)), " "), ".!")
}
