package store

import (
	"cmp"
	"context"
	"encoding/json"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
)

func TestArrangeKeepsOrderAndMovesFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "n")
		places := numbered(n)
		moves := rapid.IntRange(0, 40).Draw(t, "moves")
		for range moves {
			if len(places) > 1 && rapid.Bool().Draw(t, "move") {
				from := rapid.IntRange(0, len(places)-1).Draw(t, "from")
				to := rapid.IntRange(0, len(places)-1).Draw(t, "to")
				p := places[from]
				places = slices.Insert(slices.Delete(places, from, from+1), to, p)
			} else {
				places = slices.Insert(places, rapid.IntRange(0, len(places)).Draw(t, "at"), math.NaN())
			}
			arranged := arrange(places)
			for i := 1; i < len(arranged); i++ {
				if !(arranged[i-1] < arranged[i]) {
					t.Fatalf("%v becomes %v", places, arranged)
				}
			}
			changed := 0
			for i := range places {
				if places[i] != arranged[i] {
					changed++
				}
			}
			if changed > 1 && !slices.Equal(arranged, numbered(len(arranged))) {
				t.Fatalf("one step changed %d places: %v becomes %v", changed, places, arranged)
			}
			places = arranged
		}
	})
}

// TestWorksheetLaw saves, moves, scores and takes back at random: what is loaded is what was saved, and undoing all of
// it leads back to the start.
func TestWorksheetLaw(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	rapid.Check(t, func(r *rapid.T) {
		f := saveFounder(t, o, app.Founder{GivenNames: "Zufall"})
		var w swot.Worksheet
		var states []string
		for range rapid.IntRange(1, 12).Draw(r, "steps") {
			scramble(r, o, &w)
			saved, err := o.SaveWorksheet(ctx, f.ID, w)
			if err != nil {
				r.Fatal(err)
			}
			loaded, _, err := o.Worksheet(ctx, saved.ID)
			if err != nil || sheetText(loaded) != sheetText(saved) {
				r.Fatalf("saved %s\nloaded %s\n%v", sheetText(saved), sheetText(loaded), err)
			}
			if states == nil || states[len(states)-1] != sheetText(saved) {
				states = append(states, sheetText(saved))
			}
			w = saved
		}
		for i := len(states) - 2; i >= 0; i-- {
			if _, err := o.Undo(ctx); err != nil {
				r.Fatal(err)
			}
			loaded, _, err := o.Worksheet(ctx, w.ID)
			if err != nil || sheetText(loaded) != states[i] {
				r.Fatalf("undo leads to %s, want %s, %v", sheetText(loaded), states[i], err)
			}
		}
	})
	if err := o.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func scramble(r *rapid.T, o *Office, w *swot.Worksheet) {
	quadrant := swot.Quadrants[rapid.IntRange(0, 3).Draw(r, "quadrant")]
	switch what := rapid.IntRange(0, 4).Draw(r, "what"); {
	case what == 0 || len(w.Factors) == 0:
		w.Add(swot.Factor{ID: o.NewID(), Quadrant: quadrant, Text: rapid.String().Draw(r, "text")})
	case what == 1:
		w.Remove(oneOf(r, w).ID)
	case what == 2:
		w.Move(oneOf(r, w).ID, quadrant, rapid.IntRange(0, 5).Draw(r, "place"))
	case what == 3:
		f := oneOf(r, w)
		f.Evidence, f.Importance = rapid.String().Draw(r, "evidence"), rapid.IntRange(0, 3).Draw(r, "importance")
		w.Update(f)
	default:
		a, b := oneOf(r, w), oneOf(r, w)
		if !a.Quadrant.Outer() && b.Quadrant.Outer() {
			w.SetScore(a.ID, b.ID, rapid.IntRange(0, 3).Draw(r, "score"))
		}
	}
}

func oneOf(r *rapid.T, w *swot.Worksheet) swot.Factor {
	return w.Factors[rapid.IntRange(0, len(w.Factors)-1).Draw(r, "factor")]
}

// sheetText is a worksheet as text, its scores in an order of their own: the matrix is a set.
func sheetText(w swot.Worksheet) string {
	w.Matrix = slices.Clone(w.Matrix)
	slices.SortFunc(w.Matrix, func(a, b swot.Score) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	text, err := json.Marshal(w)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
