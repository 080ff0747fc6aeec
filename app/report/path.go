package report

// pathOp is a step of a path: 'm' moves, 'l' draws a line, 'c' a cubic curve with two control points.
type pathOp struct {
	operator byte
	points   []Point
}

// arc is the distance of a control point of a quarter circle of radius 1 from its end.
const arc = 0.5523

// roundRect is the outline of a rectangle with round corners, clockwise from its upper left.
func roundRect(x, y, w, h, r float64) []pathOp {
	r = min(r, w/2, h/2)
	k := r * (1 - arc)
	right, low := x+w, y+h
	return []pathOp{
		{'m', []Point{{x + r, y}}},
		{'l', []Point{{right - r, y}}},
		{'c', []Point{{right - k, y}, {right, y + k}, {right, y + r}}},
		{'l', []Point{{right, low - r}}},
		{'c', []Point{{right, low - k}, {right - k, low}, {right - r, low}}},
		{'l', []Point{{x + r, low}}},
		{'c', []Point{{x + k, low}, {x, low - k}, {x, low - r}}},
		{'l', []Point{{x, y + r}}},
		{'c', []Point{{x, y + k}, {x + k, y}, {x + r, y}}},
	}
}
