package swot

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// sheets generates worksheets that are right.
func sheets() *rapid.Generator[Worksheet] {
	return rapid.Custom(func(t *rapid.T) Worksheet {
		w := Worksheet{ID: "sheet", Version: rapid.IntRange(0, 9).Draw(t, "version"), Present: []string{"Desi"}}
		for i := range rapid.IntRange(0, 12).Draw(t, "factors") {
			q := rapid.SampledFrom(Quadrants).Draw(t, "quadrant")
			f := Factor{ID: app.ID(fmt.Sprint("f", i)), Quadrant: q, Importance: rapid.IntRange(0, 3).Draw(t, "importance")}
			f.Text = rapid.SampledFrom([]string{"", "a", "b", "A.", "c", "d"}).Draw(t, "text")
			f.Translations = app.Texts{"bg": "х"}
			if q.Outer() {
				f.Likelihood = rapid.IntRange(0, 3).Draw(t, "likelihood")
			}
			w.Add(f)
		}
		for _, a := range w.Factors {
			for _, b := range w.Factors {
				if !a.Quadrant.Outer() && b.Quadrant.Outer() && rapid.Bool().Draw(t, "scored") {
					w.SetScore(a.ID, b.ID, rapid.IntRange(0, MaxScore).Draw(t, "score"))
				}
			}
		}
		return w
	})
}

func ids(factors []Factor) []app.ID {
	out := make([]app.ID, len(factors))
	for i, f := range factors {
		out[i] = f.ID
	}
	return out
}

func mustBeRight(t *rapid.T, w Worksheet) {
	t.Helper()
	if faults := w.Validate(); len(faults) > 0 {
		t.Fatalf("%v", faults)
	}
}

func TestMovePutsAFactorInItsPlaceAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sheets().Filter(func(w Worksheet) bool { return len(w.Factors) > 0 }).Draw(t, "sheet")
		before := w
		copied := clone(w)
		f := rapid.SampledFrom(w.Factors).Draw(t, "factor")
		to := rapid.SampledFrom(Quadrants).Draw(t, "to")
		place := rapid.IntRange(-1, 6).Draw(t, "place")
		w.Move(f.ID, to, place)

		mustBeRight(t, w)
		if !reflect.DeepEqual(before, copied) {
			t.Fatal("the worksheet it was copied from has changed")
		}
		others := slices.DeleteFunc(ids(before.In(to)), func(id app.ID) bool { return id == f.ID })
		at := min(max(place, 0), len(others))
		if want := slices.Insert(others, at, f.ID); !slices.Equal(ids(w.In(to)), want) {
			t.Fatalf("%v, want %v", ids(w.In(to)), want)
		}
		for _, q := range Quadrants {
			rest := slices.DeleteFunc(ids(before.In(q)), func(id app.ID) bool { return id == f.ID })
			if q != to && !slices.Equal(ids(w.In(q)), rest) {
				t.Fatalf("%s became %v", q, ids(w.In(q)))
			}
		}
		kept := before.Matrix
		if f.Quadrant.Outer() != to.Outer() {
			kept = slices.DeleteFunc(slices.Clone(kept), func(s Score) bool { return s.A == f.ID || s.B == f.ID })
		}
		if !slices.Equal(w.Matrix, kept) {
			t.Fatalf("scores %v, want %v", w.Matrix, kept)
		}
		if moved, _ := w.Factor(f.ID); !to.Outer() && moved.Likelihood != 0 || to.Outer() && moved.Likelihood != f.Likelihood {
			t.Fatalf("likelihood %d", moved.Likelihood)
		}
	})
}

func clone(w Worksheet) Worksheet {
	w.Factors, w.Matrix, w.Present = slices.Clone(w.Factors), slices.Clone(w.Matrix), slices.Clone(w.Present)
	return w
}

func TestMoveOfAStrangerDoesNothing(t *testing.T) {
	w := worked()
	w.Move("nobody", Strength, 0)
	w.Remove("nobody")
	if w.Update(Factor{ID: "nobody", Quadrant: Strength}) || len(w.Factors) != 12 || len(w.Matrix) != 36 {
		t.Errorf("%d factors, %d scores", len(w.Factors), len(w.Matrix))
	}
}

func TestRemoveTakesTheScoresWithIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sheets().Filter(func(w Worksheet) bool { return len(w.Factors) > 0 }).Draw(t, "sheet")
		before, copied := w, clone(w)
		f := rapid.SampledFrom(w.Factors).Draw(t, "factor")
		w.Remove(f.ID)

		mustBeRight(t, w)
		if !reflect.DeepEqual(before, copied) {
			t.Fatal("the worksheet it was copied from has changed")
		}
		if _, there := w.Factor(f.ID); there || len(w.Factors) != len(before.Factors)-1 {
			t.Fatalf("%v", ids(w.Factors))
		}
		for _, s := range before.Matrix {
			_, scored := w.Score(s.A, s.B)
			if scored == (s.A == f.ID || s.B == f.ID) {
				t.Fatalf("%v of %v", s, w.Matrix)
			}
		}
	})
}

func TestUpdateKeepsThePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sheets().Filter(func(w Worksheet) bool { return len(w.Factors) > 0 }).Draw(t, "sheet")
		before, copied := w, clone(w)
		f := rapid.SampledFrom(w.Factors).Draw(t, "factor")
		f.Text, f.Quadrant = "new", rapid.SampledFrom(Quadrants).Draw(t, "quadrant")
		if !w.Update(f) {
			t.Fatal("not found")
		}
		mustBeRight(t, w)
		if got, _ := w.Factor(f.ID); !reflect.DeepEqual(got, f) || !slices.Equal(ids(w.Factors), ids(before.Factors)) {
			t.Fatalf("%v", w.Factors)
		}
		if !reflect.DeepEqual(before, copied) {
			t.Fatal("the worksheet it was copied from has changed")
		}
	})
}

func TestNextIsTheSameUnderNewNames(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := sheets().Draw(t, "sheet")
		w.Status, w.BinnedOn = Signed, "2025-01-01"
		n := 0
		next := w.Next("2025-11-28", func() app.ID { n++; return app.ID(fmt.Sprint("n", n)) })

		mustBeRight(t, next)
		if next.Predecessor != w.ID || next.ID == w.ID || next.Version != max(1, w.Version)+1 ||
			next.Status != Draft || next.Date != "2025-11-28" || next.BinnedOn != "" {
			t.Fatalf("%+v", next)
		}
		if n != 1+len(w.Factors) || !reflect.DeepEqual(sums(w), sums(next)) {
			t.Fatalf("%d ids; %v became %v", n, sums(w), sums(next))
		}
		for _, d := range Compare(w, next) {
			if d.Change != Same || d.Moved || d.New.Origin != d.Old.ID {
				t.Fatalf("%+v", d)
			}
		}
	})
}

func TestNextSharesNothing(t *testing.T) {
	w := worked()
	w.Present, w.Factors[0].Translations = []string{"Desi"}, app.Texts{"bg": "х"}
	before := w.Matrix[0].Score
	next := w.Next("2025-11-28", func() app.ID { return "n" })
	next.Present[0], next.Factors[0].Translations["bg"], next.Matrix[0].Score = "Rasha", "друг", before+1
	if w.Present[0] != "Desi" || w.Factors[0].Translations["bg"] != "х" || w.Matrix[0].Score != before {
		t.Errorf("the predecessor has changed: %+v", w)
	}
}

func sums(w Worksheet) map[Strategy]int {
	out := map[Strategy]int{}
	for s, p := range Analyse(w).Parts {
		out[s] = p.Sum
	}
	return out
}
