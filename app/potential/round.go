package potential

import "math"

// maxFigure is the largest number that is shown: beyond it whole cents can no longer be told apart.
const maxFigure = 1 << 53

// Cents rounds an amount to whole cents, halves away from zero. What lies within a millionth of a half counts as the
// half, so that 0.145 × 100 gives 15 as it does on paper. What no int64 holds gives the nearest that one does, what is
// no number 0.
func Cents(amount float64) int64 {
	x := Places(amount, 0)
	switch {
	case x >= math.MaxInt64:
		return math.MaxInt64
	case x <= math.MinInt64:
		return math.MinInt64
	}
	return int64(x)
}

// Places rounds to a number of decimal places, at most six, by the rule of Cents; what is no finite number gives 0.
func Places(x float64, places int) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return 0
	}
	const noise = 1e6
	scale := math.Pow10(places)
	fine := x * scale * noise
	if math.Abs(fine) >= maxFigure {
		if math.Abs(x*scale) >= maxFigure {
			return x
		}
		return math.Round(x*scale) / scale
	}
	return math.Round(math.Round(fine)/noise)/scale + 0
}

// figure is x where it can be shown, else nil: so no figure is ever infinite or no number.
func figure(x float64) *float64 {
	if math.IsNaN(x) || math.Abs(x) > maxFigure {
		return nil
	}
	x += 0 // no "-0"
	return &x
}

// quotient is nil where there is nothing to divide by, or too little.
func quotient(a, b float64) *float64 {
	if b == 0 {
		return nil
	}
	return figure(a / b)
}

// whole is an amount in cents, or a nil one, to reckon with.
func whole(cents *int64) *float64 {
	if cents == nil {
		return nil
	}
	x := float64(*cents)
	return &x
}

// or0 is the number, 0 for nil.
func or0[T int64 | float64](p *T) T {
	if p == nil {
		return 0
	}
	return *p
}
