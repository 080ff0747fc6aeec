package widgets

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTheTabInFrontHasRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOfN(rapid.Float32Range(20, 200), 1, 9).Draw(t, "widths")
		at := rapid.IntRange(-1, len(widths)-1).Draw(t, "at")
		room := rapid.Float32Range(200+2*(Gap+tabArrow), 1500).Draw(t, "room")
		r := newTabRow(widths, at, room)
		if at >= 0 && (at < r.first || at >= r.last) {
			t.Fatalf("the page in front is not among %d to %d", r.first, r.last)
		}
		end := float32(0)
		for i := r.first; i < r.last; i++ {
			if r.left[i] < end {
				t.Fatalf("title %d lies on the one before it", i)
			}
			end = r.left[i] + widths[i]
		}
		if end > room-Gap+1 {
			t.Fatalf("the titles end at %v of %v", end, room)
		}
		if all := r.first == 0 && r.last == len(widths); !all && end > room-Gap-tabArrow+1 {
			t.Fatalf("the titles lie on the arrow: %v of %v", end, room)
		}
	})
}

func TestTabsMoveTogetherBeforeOneIsLeftOut(t *testing.T) {
	widths := []float32{100, 100, 100}
	for _, c := range []struct {
		room        float32
		at          int
		first, last int
		gap         float32
	}{
		{2*Gap + 340, 0, 0, 3, 20},
		{2*Gap + 330, 0, 0, 3, 15},
		{2*Gap + 320, 0, 0, 3, 10},
		{2*Gap + 310, 0, 0, 2, 10},
		{2*Gap + 310, 2, 1, 3, 10},
		{2*Gap + 140, 1, 1, 2, 10},
	} {
		if r := newTabRow(widths, c.at, c.room); r.first != c.first || r.last != c.last || r.gap != c.gap {
			t.Errorf("%v: %+v", c, r)
		}
	}
}
