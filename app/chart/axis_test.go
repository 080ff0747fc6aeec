package chart

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestTicksAreRound(t *testing.T) {
	for _, c := range []struct {
		low, high float64
		most      int
		want      []float64
	}{
		{0, 10, 5, []float64{0, 2, 4, 6, 8, 10}},
		{0, 430, 5, []float64{0, 100, 200, 300, 400}},
		{-130, 5110, 6, []float64{0, 1000, 2000, 3000, 4000, 5000}},
		{-0.3, 0.3, 6, []float64{-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3}},
		{3.15, 4.1, 4, []float64{3.5, 4}},
	} {
		if got := roundStep(c.low, c.high, c.most).ticks(c.low, c.high); !slices.Equal(got, c.want) {
			t.Errorf("%v to %v: %v", c.low, c.high, got)
		}
	}
	s := scale{low: 0.1, high: 10, to: 100, log: true}
	if got := s.ticks(10); !slices.Equal(got, []float64{0.1, 0.2, 0.5, 1, 2, 5, 10}) {
		t.Errorf("logarithmic %v", got)
	}
	if at := s.at(1); math.Abs(at-50) > 1e-9 || s.at(0) != 0 || math.Abs(s.at(100)-100) > 1e-9 {
		t.Errorf("1 stands at %v", at)
	}
}

func TestTicksKeepWithinTheRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low, high := span(sound(rapid.Float64().Draw(t, "a")), sound(amounts.Draw(t, "b")))
		most := rapid.IntRange(1, 20).Draw(t, "most")
		r := roundStep(low, high, most)
		if r.digit != 1 && r.digit != 2 && r.digit != 5 {
			t.Fatalf("the step is %v", r)
		}
		ticks := r.ticks(low, high)
		if len(ticks) > most+1 {
			t.Errorf("%d ticks from %v to %v, wanted %d", len(ticks), low, high, most)
		}
		if from, to := r.outward(low, high); from > low+1e-6*(high-low) || to < high-1e-6*(high-low) || to-from > high-low+2.001*r.times(1) {
			t.Errorf("%v to %v was widened to %v to %v", low, high, from, to)
		}
		s := scale{low: low, high: high, from: 10, to: 110}
		last := math.Inf(-1)
		for _, v := range ticks {
			at := s.at(v)
			if at < last || at < 10 || at > 110 {
				t.Errorf("%v stands at %v after %v", v, at, last)
			}
			last = at
		}
	})
}

func TestStrokesLieWithinTheirArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.Custom(func(t *rapid.T) Point {
			return Point{rapid.Float64Range(0, 300).Draw(t, "x"), rapid.Float64Range(0, 300).Draw(t, "y")}
		})
		area := rapid.SliceOfN(at, 3, 6).Draw(t, "area")
		upright := rapid.Bool().Draw(t, "upright")
		low, high := area[0], area[0]
		for _, p := range area {
			low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
		}
		for _, s := range strokes(area, 5, upright) {
			if upright && s[0].X != s[1].X || !upright && s[0].Y != s[1].Y {
				t.Fatalf("the stroke %v is askew", s)
			}
			for _, p := range s {
				if p.X < low.X-1e-9 || p.X > high.X+1e-9 || p.Y < low.Y-1e-9 || p.Y > high.Y+1e-9 {
					t.Errorf("%v leaves %v", p, area)
				}
			}
		}
	})
	square := []Point{{0, 0}, {10, 0}, {10, 10}, {0, 10}}
	if n := len(strokes(square, 2, false)); n != 5 {
		t.Errorf("a square has %d strokes", n)
	}
	if got := strokes(square[:2], 2, false); got != nil {
		t.Errorf("a line has the strokes %v", got)
	}
}

func TestBoxesAreSpreadWithoutTouching(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		want := rapid.SliceOfN(rapid.Float64Range(-50, 300), n, n).Draw(t, "want")
		heights := rapid.SliceOfN(rapid.Float64Range(1, 40), n, n).Draw(t, "heights")
		slices.Sort(want)
		sum := 0.0
		for _, h := range heights {
			sum += h + 2
		}
		got, ok := spread(want, heights, 2, 10, 250)
		if ok != (sum-2 <= 240) {
			t.Fatalf("%v of 240 fit: %v", sum, ok)
		}
		end := 8.0
		for i := range got {
			if got[i] < end+2-1e-9 {
				t.Errorf("box %d begins at %v, the one before ends at %v", i, got[i], end)
			}
			end = got[i] + heights[i]
		}
		if end > 250+1e-9 {
			t.Errorf("the last ends at %v", end)
		}
	})
}

func TestNumbersOfAScaleDiffer(t *testing.T) {
	c := choice()
	c.Number, c.Now = whole, nan
	c.Percent = func(share float64) string { return fmt.Sprintf("%.0f", 2*share) + "/2" }
	c.Options = []SensitivityOption{c.Options[0], c.Options[3]} // the best does not change
	numbers := map[string]int{}
	for _, text := range c.Lay(framed(600, 400)).written() {
		numbers[text]++
	}
	for _, text := range []string{"2", "3", "4", "5", "0/2", "1/2", "2/2"} {
		if numbers[text] != 1 {
			t.Errorf("%q is written %d times", text, numbers[text])
		}
	}
}
