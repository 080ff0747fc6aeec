package chart

import (
	"math"
	"slices"
)

// utmost is the greatest value that is drawn; beyond it values are cut.
const utmost = 1e15

// sound is v within what can be drawn; NaN for what is no number.
func sound(v float64) float64 {
	if !known(v) {
		return math.NaN()
	}
	return max(-utmost, min(v, utmost))
}

// soundOr is sound, with a value for what is no number.
func soundOr(v, otherwise float64) float64 {
	if v = sound(v); math.IsNaN(v) {
		return otherwise
	}
	return v
}

// span is the least range that holds the known values, widened if it is next to nothing; 0 to 1 without any.
func span(values ...float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if known(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if low > high {
		return 0, 1
	}
	if least := 1e-6 * max(1, math.Abs(low), math.Abs(high)); high-low < least {
		if low >= 0 && low < least {
			return low, low + 1
		}
		half := max(least, math.Abs(low)/10)
		return low - half, high + half
	}
	return low, high
}

// round is a step between ticks: 1, 2 or 5 times a power of ten.
type round struct {
	digit float64
	power int
}

// times is a multiple of the step, without the faults that adding up would bring.
func (r round) times(n float64) float64 {
	if r.power < 0 {
		return n * r.digit / math.Pow10(-r.power)
	}
	return n * r.digit * math.Pow10(r.power)
}

// next is the next greater step.
func (r round) next() round {
	switch r.digit {
	case 1:
		return round{2, r.power}
	case 2:
		return round{5, r.power}
	}
	return round{1, r.power + 1}
}

// roundStep is the least round step that parts a range into at most most.
func roundStep(low, high float64, most int) round {
	raw := (high - low) / float64(max(1, most))
	r := round{1, int(math.Floor(math.Log10(raw))) - 1}
	for r.times(1) < raw*(1-rounding) {
		r = r.next()
	}
	return r
}

// ticks are the multiples of a step within the range.
func (r round) ticks(low, high float64) []float64 {
	step := r.times(1)
	var out []float64
	for n := math.Ceil(low/step - rounding); n <= math.Floor(high/step+rounding); n++ {
		out = append(out, r.times(n)+0) // never -0
	}
	return out
}

// outward is the range widened to ticks.
func (r round) outward(low, high float64) (float64, float64) {
	step := r.times(1)
	return r.times(math.Floor(low/step + rounding)), r.times(math.Ceil(high/step - rounding))
}

// scale leads from values to places.
type scale struct {
	low, high float64
	from, to  float64
	log       bool // low is greater than 0
}

// at is the place of a value; one beyond the scale stands at its end.
func (s scale) at(v float64) float64 {
	v = max(s.low, min(v, s.high))
	share := (v - s.low) / (s.high - s.low)
	if s.log {
		share = math.Log(v/s.low) / math.Log(s.high/s.low)
	}
	return s.from + share*(s.to-s.from)
}

// ticks are the marks of the scale, at most most: 1, 2 and 5 of each power of ten where it is logarithmic and has room
// for them, otherwise every how many-th power.
func (s scale) ticks(most int) []float64 {
	if !s.log {
		return roundStep(s.low, s.high, most).ticks(s.low, s.high)
	}
	var out []float64
	first, last := int(math.Floor(math.Log10(s.low))), int(math.Ceil(math.Log10(s.high)))
	digits := []float64{1, 2, 5}
	every := 1
	for ; (last-first)*len(digits)/every > 2*most; every++ {
		digits = digits[:1]
	}
	for power := first; power <= last; power++ {
		for _, d := range digits {
			v := round{d, power}.times(1)
			if power%every == 0 && v >= s.low*(1-rounding) && v <= s.high*(1+rounding) {
				out = append(out, v)
			}
		}
	}
	return out
}

// thinned is the least every for which boxes of these widths around the places do not touch when only each every-th
// is shown. The boxes are moved into the frame.
func (b *board) thinned(places []float64, sizes []Size) int {
	for _, every := range []int{1, 2, 3, 4, 6, 12, 24, 60, 120} {
		if b.free(places, sizes, every) {
			return every
		}
	}
	return max(1, len(places))
}

func (b *board) free(places []float64, sizes []Size, every int) bool {
	end, up := math.Inf(-1), true
	if n := len(places); n > 1 {
		up = places[0] <= places[n-1]
	}
	order := make([]int, 0, len(places))
	for i := 0; i < len(places); i += every {
		order = append(order, i)
	}
	if !up {
		slices.Reverse(order)
	}
	for _, i := range order {
		x := b.inside(Rect{X: places[i] - sizes[i].W/2, W: sizes[i].W}).X
		if sizes[i].W > 0 && x < end {
			return false
		}
		end = x + sizes[i].W + b.apart()
	}
	return true
}
