package indicator

import (
	"slices"

	"wurzelwerk/app"
)

// Ref is one participation behind a number: the woman, the project, her sex as it is counted, and the day by which she
// counts: that of the entry, the exit or the follow-up.
type Ref struct {
	Founder app.ID
	Project app.ID
	Gender  app.Gender
	Day     app.Date
}

// Number is a count with everyone behind it; the number is how many there are.
type Number []Ref

// Of are those of one sex.
func (n Number) Of(g app.Gender) Number {
	var out Number
	for _, r := range n {
		if r.Gender == g {
			out = append(out, r)
		}
	}
	return out
}

// Founders are the women behind the number, each once.
func (n Number) Founders() []app.ID {
	out := make([]app.ID, 0, len(n))
	seen := make(map[app.ID]bool, len(n))
	for _, r := range n {
		if !seen[r.Founder] {
			seen[r.Founder] = true
			out = append(out, r.Founder)
		}
	}
	return out
}

// Figure is an indicator counted. It has no number where the office holds nothing to count it by: it is told elsewhere,
// or its voluntary question was asked of nobody.
type Figure struct {
	Indicator
	Has      bool
	Number   Number
	Answered int // of voluntary questions: how many of those counted have an answer
}

// Report is what is counted under one regulation in a period: outputs by the day of entry, results by the day of exit,
// longer-term results by the day of the follow-up.
type Report struct {
	Regulation app.Regulation
	Period     Period
	People     Number // everyone who counts as a person by her entry
	Businesses Number
	Figures    []Figure // in the order of the regulation
}

// Figure is that of an indicator.
func (r Report) Figure(code string) (Figure, bool) {
	i := slices.IndexFunc(r.Figures, func(f Figure) bool { return f.Code == code })
	if i < 0 {
		return Figure{}, false
	}
	return r.Figures[i], true
}

// Count counts the participations in projects under a regulation (Regulation (EU) 2021/1057, Annex I; Regulation (EU)
// 1304/2013, Annex I). One whose entry form lacks what counting needs does not count, nor does the second entry of the
// same woman in the same project; results count for those alone whose entry counts. Whoever is counted as a business is
// not counted as a person.
func Count(r Roll, regulation app.Regulation, period Period) Report {
	return count(r.entrants(), regulation, period)
}

// CountAll counts under every regulation that a project of the roll has, the newest first.
func CountAll(r Roll, period Period) []Report {
	all := r.entrants()
	var out []Report
	for _, s := range app.Regulation("").Values() {
		regulation := app.Regulation(s)
		if slices.ContainsFunc(r.Projects, func(p app.Project) bool { return p.Regulation == regulation }) {
			out = append(out, count(all, regulation, period))
		}
	}
	return out
}

func count(all []*entrant, regulation app.Regulation, period Period) Report {
	out := Report{Regulation: regulation, Period: period}
	for _, i := range Rules().Indicators(regulation) {
		out.Figures = append(out.Figures, Figure{Indicator: i, Has: i.Of != OfElsewhere && len(i.Asked) == 0})
	}
	for _, e := range all {
		if e.regulation() != regulation {
			continue
		}
		if period.holds(e.entry) {
			if e.counted() == AsPerson {
				out.People = append(out.People, e.ref(e.entry))
			} else {
				out.Businesses = append(out.Businesses, e.ref(e.entry))
			}
		}
		for i := range out.Figures {
			out.Figures[i].take(e, period)
		}
	}
	return out
}

// take adds a participation where it counts.
func (f *Figure) take(e *entrant, period Period) {
	if string(f.Of) != string(e.counted()) || !period.holds(e.on(f.At)) {
		return
	}
	if slices.ContainsFunc(f.known, func(read reader) bool { return read(e.facts).known }) {
		f.Has = true
		f.Answered++
	}
	if f.test(e.facts) {
		f.Number = append(f.Number, e.ref(e.on(f.At)))
	}
}
