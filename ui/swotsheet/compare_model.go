package swotsheet

import (
	"wurzelwerk/app/swot"
)

// comparison is two versions side by side, by quadrant of the later one; what has gone stands where it stood.
type comparison struct {
	old, now swot.Worksheet
	quadrant map[swot.Quadrant][]swot.Difference
	count    map[swot.Change]int
}

func newComparison(old, now swot.Worksheet) comparison {
	c := comparison{
		old: old, now: now,
		quadrant: make(map[swot.Quadrant][]swot.Difference, len(swot.Quadrants)), count: map[swot.Change]int{},
	}
	for _, d := range swot.Compare(old, now) {
		q := d.New.Quadrant
		if d.Change == swot.Gone {
			q = d.Old.Quadrant
		}
		c.quadrant[q] = append(c.quadrant[q], d)
		c.count[d.Change]++
	}
	return c
}

func (c comparison) summary() string {
	return t("swot.compare.summary", vars{
		"Added": c.count[swot.Added], "Gone": c.count[swot.Gone], "Reworded": c.count[swot.Reworded],
		"Moved": c.count[swot.Moved], "Same": c.count[swot.Same],
	})
}

// words says what became of a factor, and where it stood before when it was moved.
func changeWords(d swot.Difference) []string {
	out := []string{t("swot.change." + string(d.Change))} // keys: swot.change.*
	if !d.Moved {
		return out
	}
	if d.Change != swot.Moved {
		out = append(out, t("swot.change.moved"))
	}
	return append(out, t("swot.change.from", vars{"Quadrant": quadrantName(d.Old.Quadrant)}))
}
