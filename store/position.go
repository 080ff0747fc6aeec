package store

import (
	"math"
	"slices"
)

// arrange gives every entry of a list a position so that they stand in the list's order, changing as few as can be:
// the longest run that is in order already keeps its positions, so that moving one entry changes one row. NaN stands
// for an entry without a position.
func arrange(places []float64) []float64 {
	keep := longestRising(places)
	out := make([]float64, len(places))
	for i := 0; i < len(out); {
		if keep[i] {
			out[i] = places[i]
			i++
			continue
		}
		end := i
		for end < len(out) && !keep[end] {
			end++
		}
		if !spread(out, i, end, places) {
			return numbered(len(places))
		}
		i = end
	}
	return out
}

// spread places out[from:to] between its neighbours; false when there is no room left between them.
func spread(out []float64, from, to int, places []float64) bool {
	count := float64(to - from + 1)
	low, high := 0.0, 0.0
	switch {
	case from == 0 && to == len(out):
		low, high = 0, count
	case from == 0:
		high = places[to]
		low = high - count
	case to == len(out):
		low = out[from-1]
		high = low + count
	default:
		low, high = out[from-1], places[to]
	}
	step := (high - low) / count
	if step < 1e-9*max(1, math.Abs(high)) {
		return false
	}
	for i := from; i < to; i++ {
		out[i] = low + step*float64(i-from+1)
	}
	return true
}

func numbered(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(i + 1)
	}
	return out
}

// longestRising marks a longest strictly rising subsequence of the known places.
func longestRising(places []float64) []bool {
	var tails []int // index of the smallest last entry of a rising run of each length
	before := make([]int, len(places))
	for i, p := range places {
		before[i] = -1
		if math.IsNaN(p) {
			continue
		}
		n, _ := slices.BinarySearchFunc(tails, p, func(tail int, p float64) int {
			if places[tail] < p {
				return -1
			}
			return 1
		})
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	keep := make([]bool, len(places))
	if len(tails) == 0 {
		return keep
	}
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		keep[i] = true
	}
	return keep
}

// appendPlaces puts entries without a position behind all siblings, in their order.
func appendPlaces(places []float64, siblings map[string]sibling) []float64 {
	last := 0.0
	for _, s := range siblings {
		if !math.IsNaN(s.position) {
			last = max(last, s.position)
		}
	}
	out := slices.Clone(places)
	for i, p := range out {
		if math.IsNaN(p) {
			last++
			out[i] = last
		}
	}
	return out
}
