package swotsheet

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
)

// lineage names for each factor the one of an earlier version that it goes on from.
type lineage map[app.ID]app.ID

func lineageOf(versions []swot.Worksheet) lineage {
	origins := make(lineage)
	for _, w := range versions {
		for _, f := range w.Factors {
			if f.Origin != "" {
				origins[f.ID] = f.Origin
			}
		}
	}
	return origins
}

// root is the first factor of the line; a line that runs in a circle ends after as many steps as there are factors.
func (l lineage) root(id app.ID) app.ID {
	for range len(l) {
		before, ok := l[id]
		if !ok {
			return id
		}
		id = before
	}
	return id
}

// grid is the matrix of the open version.
func (m *model) grid() grid {
	g := newGrid(m.sheet)
	g.origins = lineageOf(append(slices.Clone(m.versions), m.sheet))
	return g
}

// measuresOf lists the measures made from a pair, in this version or in those before.
func (g grid) measuresOf(measures []coaching.Measure, p pairKey) []coaching.Measure {
	var out []coaching.Measure
	for _, m := range measures {
		if m.From == nil || m.BinnedOn != "" {
			continue
		}
		if slices.ContainsFunc(m.From.Pairs, func(q coaching.Pair) bool { return g.same(q[0], p.a) && g.same(q[1], p.b) }) {
			out = append(out, m)
		}
	}
	return out
}

func (g grid) same(named *app.ID, id app.ID) bool {
	return named != nil && g.origins.root(*named) == g.origins.root(id)
}

// measures lists the measures that came from this version or those before, their pairs named by the factors of this
// version. Pairs whose factors have gone are left out.
func (g grid) measures(all []coaching.Measure) []coaching.Measure {
	here := make(map[app.ID]app.ID, len(g.sheet.Factors))
	for _, f := range g.sheet.Factors {
		here[g.origins.root(f.ID)] = f.ID
	}
	var out []coaching.Measure
	for _, m := range all {
		if m.From == nil || m.BinnedOn != "" {
			continue
		}
		from := coaching.Source{SWOT: g.sheet.ID}
		for _, pair := range m.From.Pairs {
			if moved, ok := g.carry(pair, here); ok {
				from.Pairs = append(from.Pairs, moved)
			}
		}
		if m.From.SWOT == g.sheet.ID || len(from.Pairs) > 0 {
			m.From = &from
			out = append(out, m)
		}
	}
	return out
}

// carry names a pair by the factors of this version; false when one of them is not there.
func (g grid) carry(pair coaching.Pair, here map[app.ID]app.ID) (moved coaching.Pair, ok bool) {
	for i, named := range pair {
		if named == nil {
			continue
		}
		id, found := here[g.origins.root(*named)]
		if !found {
			return pair, false
		}
		moved[i] = &id
	}
	return moved, true
}
