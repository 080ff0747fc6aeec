package swot

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// The edits below never touch the lists of a worksheet that w was copied from or to.

// Add puts a factor at the end of its quadrant.
func (w *Worksheet) Add(f Factor) { w.Factors = append(slices.Clip(w.Factors), f) }

// Update replaces the factor of the same id, keeping its place; false when there is none.
func (w *Worksheet) Update(f Factor) bool {
	i := w.index(f.ID)
	if i < 0 {
		return false
	}
	if w.Factors[i].Quadrant.Outer() != f.Quadrant.Outer() {
		w.unscore(f.ID)
	}
	w.Factors = slices.Clone(w.Factors)
	w.Factors[i] = f
	return true
}

// Remove takes a factor out, and its cells of the matrix with it.
func (w *Worksheet) Remove(id app.ID) {
	w.Factors = slices.DeleteFunc(slices.Clone(w.Factors), func(f Factor) bool { return f.ID == id })
	w.unscore(id)
}

// Move puts a factor at place (from 0) of quadrant q. Its scores stay as long as it stays inner or outer: between
// those two the question of the cell is another. Going inside, it loses its likelihood.
func (w *Worksheet) Move(id app.ID, q Quadrant, place int) {
	i := w.index(id)
	if i < 0 {
		return
	}
	f := w.Factors[i]
	if f.Quadrant.Outer() != q.Outer() {
		w.unscore(id)
	}
	if !q.Outer() {
		f.Likelihood = 0
	}
	f.Quadrant = q
	rest := slices.Delete(slices.Clone(w.Factors), i, i+1)
	w.Factors = slices.Insert(rest, placeIn(rest, q, place), f)
}

// placeIn is the index in all factors of the given place of quadrant q.
func placeIn(factors []Factor, q Quadrant, place int) int {
	last := len(factors)
	for i, f := range factors {
		if f.Quadrant != q {
			continue
		}
		if place <= 0 {
			return i
		}
		place--
		last = i + 1
	}
	return last
}

func (w *Worksheet) index(id app.ID) int {
	return slices.IndexFunc(w.Factors, func(f Factor) bool { return f.ID == id })
}

func (w *Worksheet) unscore(id app.ID) {
	w.Matrix = slices.DeleteFunc(slices.Clone(w.Matrix), func(s Score) bool { return s.A == id || s.B == id })
}

// Next is a new draft that starts from w: the same factors under new ids with all their scores, the next version
// number, w as its predecessor. Each new factor names the old one as its origin.
func (w Worksheet) Next(on app.Date, newID func() app.ID) Worksheet {
	next := w
	next.ID, next.Predecessor = newID(), w.ID
	next.Version, next.Date, next.Status, next.BinnedOn = max(1, w.Version)+1, on, Draft, ""
	next.Present = slices.Clone(w.Present)
	next.Factors, next.Matrix = nil, nil
	renamed := make(map[app.ID]app.ID, len(w.Factors))
	for _, f := range w.Factors {
		id := newID()
		renamed[f.ID] = id
		f.Origin, f.ID = f.ID, id
		f.Translations = maps.Clone(f.Translations)
		next.Factors = append(next.Factors, f)
	}
	for _, s := range w.Matrix {
		next.Matrix = append(next.Matrix, Score{A: renamed[s.A], B: renamed[s.B], Score: s.Score})
	}
	return next
}
