package profile

import "cmp"

// Travelled is the distance between two readings. Only competences that are rated in both count; what was not rated
// is never taken for zero.
type Travelled struct {
	From, To                      Reading
	Rated                         int             // how many competences are rated in both
	Steps                         []Step          // one for each of them, in the order of the framework
	Areas                         map[string]Mean // by the key of the area, all three
	Mean                          Mean            // over all that are rated in both
	Improved, Unchanged, Declined int             // together they are Rated
}

// Step is how far one competence has come, in levels.
type Step struct {
	Competence       string
	From, To, Change int // Change is To less From
}

// Mean holds the mean levels of both readings over the competences rated in both; nil when there are none.
type Mean struct{ From, To *float64 }

// Change is how much the mean has risen, in levels; nil when there is no mean.
func (m Mean) Change() *float64 {
	if m.From == nil || m.To == nil {
		return nil
	}
	change := *m.To - *m.From
	return &change
}

// Distance compares two readings, the earlier one first. The mean of an area is the sum of its levels by the number
// of its competences that are rated in both.
func Distance(from, to Reading) Travelled {
	t := Travelled{From: from, To: to, Areas: make(map[string]Mean, len(Areas))}
	for _, area := range Areas {
		steps := stepsOf(area, from, to)
		t.Areas[area.Key] = meanOf(steps)
		t.Steps = append(t.Steps, steps...)
	}
	t.Rated, t.Mean = len(t.Steps), meanOf(t.Steps)
	for _, s := range t.Steps {
		switch {
		case s.Change > 0:
			t.Improved++
		case s.Change < 0:
			t.Declined++
		default:
			t.Unchanged++
		}
	}
	return t
}

func stepsOf(area Area, from, to Reading) []Step {
	var steps []Step
	for _, c := range area.Competences {
		before, rated := from.Level(c)
		after, ratedToo := to.Level(c)
		if rated && ratedToo {
			steps = append(steps, Step{c, before, after, after - before})
		}
	}
	return steps
}

func meanOf(steps []Step) Mean {
	if len(steps) == 0 {
		return Mean{}
	}
	from, to := 0, 0
	for _, s := range steps {
		from, to = from+s.From, to+s.To
	}
	n := float64(len(steps))
	before, after := float64(from)/n, float64(to)/n
	return Mean{&before, &after}
}

// Compared chooses the readings that figures and documents compare: the first entry, and the newest exit or, while
// there is none, the newest interim. Of several on one day an agreed one comes before the consultant's, and hers
// before the founder's own; of several alike the later in the list counts. A reading without a date counts only when
// none of its phase has one, one in the bin never. A phase without a reading gives the zero Reading; ok tells that both were found.
func Compared(readings []Reading) (entry, exit Reading, ok bool) {
	entry, begun := chosen(readings, Entry, func(a, b Reading) int { return cmp.Compare(a.Date, b.Date) })
	newest := func(a, b Reading) int { return cmp.Compare(b.Date, a.Date) }
	exit, ended := chosen(readings, Exit, newest)
	if !ended {
		exit, ended = chosen(readings, Interim, newest)
	}
	return entry, exit, begun && ended
}

// weight says whose reading goes first on the same day.
var weight = map[Rater]int{ByBoth: 3, ByConsultant: 2, ByFounder: 1}

// chosen is the reading of a phase that comes first by day, then by weight of its rater.
func chosen(readings []Reading, phase ReadingPhase, byDay func(a, b Reading) int) (best Reading, found bool) {
	for _, r := range readings {
		if r.Phase != phase || r.BinnedOn != "" {
			continue
		}
		if !found || ahead(r, best, byDay) {
			best, found = r, true
		}
	}
	return best, found
}

func ahead(r, best Reading, byDay func(a, b Reading) int) bool {
	if (r.Date == "") != (best.Date == "") {
		return r.Date != ""
	}
	return cmp.Or(byDay(r, best), weight[best.Rater]-weight[r.Rater]) <= 0
}
