package intake

import (
	"cmp"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
)

// plan is what becomes of an entry of the file.
type plan int

const (
	leaveOut plan = iota
	addNew        // a new founder
	complete      // fills gaps of a founder of the office
	join          // completes what an earlier entry of the same file becomes, who is the same woman
)

// row is one entry of the file and what is to become of it.
type row struct {
	entry contact.Entry
	known []known   // founders of the office who may be the same woman, the likeliest first
	into  int       // of known, the one to complete
	twin  int       // the earlier row that may be the same woman, -1 for none
	grade app.Grade // how sure that is
	same  bool      // the twin says all that this one does
	plan  plan

	text app.SearchText // what the search looks in
}

// known is a founder of the office who may be the woman of an entry.
type known struct {
	app.Duplicate
	gains []string // JSON names of the fields that completing her fills; none: all of it is known
}

// here tells whether she is certainly the woman of the entry, and not in the bin.
func (k known) here() bool { return k.Grade == app.GradeCertain && k.Row.BinnedOn == "" }

// propose says what to do with the entry before the user has looked at it: one of whom nothing is new is left out, a
// woman who is certainly here is completed, one who may be here is new, and marked.
func (r *row) propose() plan {
	switch {
	case r.faulty() || r.covered() >= 0:
		return leaveOut
	case len(r.known) > 0 && r.known[0].here():
		return complete
	case r.twin >= 0 && r.same:
		return leaveOut
	case r.twin >= 0 && r.grade == app.GradeCertain:
		return join
	default:
		return addNew
	}
}

// covered is the first of the known of whom all is known that the entry says, -1 for none.
func (r *row) covered() int {
	return slices.IndexFunc(r.known, func(k known) bool { return len(k.gains) == 0 && k.Row.BinnedOn == "" })
}

// faulty tells whether something keeps the entry from being taken over.
func (r *row) faulty() bool { return len(r.entry.Faults) > 0 }

// doubtful tells whether she may be somebody who is here already, so that a person must look.
func (r *row) doubtful() bool {
	if r.faulty() || r.certain() {
		return false
	}
	return len(r.known) > 0 && r.known[0].Grade != app.GradePossible || r.twin >= 0 && r.grade == app.GradeLikely
}

// certain tells whether she is somebody who is here already, in the office or in the file.
func (r *row) certain() bool {
	return len(r.known) > 0 && r.known[0].here() || r.twin >= 0 && r.grade == app.GradeCertain
}

// noted tells whether there is something to look at: a fault, a woman who may be here already, or a value that may be
// read wrongly.
func (r *row) noted() bool { return r.faulty() || r.certain() || r.doubtful() || r.doubt() != nil }

// plans are what can be done with an entry: nothing with a faulty one, and no joining with one that is left out.
func (s *sheet) plans(i int) []option {
	r := &s.rows[i]
	if r.faulty() {
		return []option{{plan: leaveOut}}
	}
	out := []option{{plan: addNew}}
	for i, k := range r.known {
		if k.Row.BinnedOn == "" {
			out = append(out, option{complete, i})
		}
	}
	if s.joinable(i) {
		out = append(out, option{plan: join})
	}
	return append(out, option{plan: leaveOut})
}

func (s *sheet) joinable(i int) bool {
	twin := s.rows[i].twin
	return twin >= 0 && s.rows[twin].plan != leaveOut
}

// option is one thing that can be done with an entry.
type option struct {
	plan plan
	into int // of known, for complete
}

// chosen is what was chosen of the options.
func (r *row) chosen() option {
	if r.plan == complete {
		return option{complete, r.into}
	}
	return option{plan: r.plan}
}

// sheet is all entries of a file.
type sheet struct {
	rows []row
}

// set does something else with an entry. Entries that were to go into it stand for themselves once it is left out.
func (s *sheet) set(i int, o option) {
	if o.plan == join && !s.joinable(i) {
		o.plan = addNew
	}
	s.rows[i].plan, s.rows[i].into = o.plan, o.into
	if o.plan != leaveOut {
		return
	}
	for j := i + 1; j < len(s.rows); j++ {
		if s.rows[j].twin == i && s.rows[j].plan == join {
			s.rows[j].plan = addNew
		}
	}
}

// find lists the entries that are found, the best first; all in their order when nothing is searched for.
func (s *sheet) find(search app.Search, noted bool) []int {
	hits := make(map[int]app.Hit)
	var out []int
	for i := range s.rows {
		if r := &s.rows[i]; !noted || r.noted() {
			if hits[i] = search.In(&r.text); hits[i] != app.NoHit {
				out = append(out, i)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(hits[a], hits[b]) })
	return out
}

// counts is how many entries become what.
type counts struct{ added, completed, joined, out, faulty, noted int }

func (s *sheet) counts() counts {
	var c counts
	for i := range s.rows {
		r := &s.rows[i]
		switch r.plan {
		case addNew:
			c.added++
		case complete:
			c.completed++
		case join:
			c.joined++
		default:
			c.out++
		}
		if r.faulty() {
			c.faulty++
		}
		if r.noted() {
			c.noted++
		}
	}
	return c
}

// photos is how many entries have a picture, which is not taken over.
func (s *sheet) photos() int {
	n := 0
	for i := range s.rows {
		if slices.ContainsFunc(s.rows[i].entry.Left, func(l contact.Note) bool { return l.Code == "photo" }) {
			n++
		}
	}
	return n
}

// incoming is what the office is asked to take in, and of each the row that it comes from.
func (s *sheet) incoming() (list []app.Incoming, rows []int) {
	places := make(map[int]int) // row → place in the list, from 1
	for i := range s.rows {
		r := &s.rows[i]
		if r.plan == leaveOut {
			continue
		}
		in := app.Incoming{Founder: r.entry.Founder, Business: r.entry.Business}
		switch r.plan {
		case complete:
			in.Into = r.known[r.into].Row.ID
		case join:
			in.Same = places[r.twin]
		}
		list, rows = append(list, in), append(rows, i)
		places[i] = len(list)
	}
	return list, rows
}
