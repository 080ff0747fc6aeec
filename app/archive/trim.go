package archive

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// Trim takes out of a document what refers to records that are not in it, such as the part of an erased founder in
// the minutes of her team or the worksheet of a measure that has been deleted for good. What is left can be parsed.
// Origins of factors, results of commitments and what was carried over may be older than the document and stay.
func Trim(d *Document) {
	forget(d)
	for again := true; again; again = forget(d) { // what goes may take with it what others refer to
		for i := range d.Founders {
			d.Founders[i].trim()
		}
		for i := range d.Teams {
			trimTeam(&d.Teams[i])
		}
	}
}

// forget empties what refers to records that are not there, and tells whether there was anything to empty.
func forget(d *Document) (found bool) {
	declared := map[place]bool{}
	owner := map[place]string{}
	walk(d, func(ref Ref) {
		if ref.Own {
			declared[ref.place()] = true
			owner[ref.place()] = founderOf(ref.Path)
		}
	})
	walk(d, func(ref Ref) {
		at := ref.place()
		if !ref.Own && !ref.Loose && *ref.ID != "" && (!declared[at] || ref.Hers && owner[at] != founderOf(ref.Path)) {
			*ref.ID, found = "", true
		}
	})
	return found
}

// without is the list without the entries that are empty now; nil when none is left, as in a parsed document.
func without[T any](list []T, empty func(T) bool) []T {
	list = slices.DeleteFunc(slices.Clone(list), empty)
	if len(list) == 0 {
		return nil
	}
	return list
}

func (f *Founder) trim() {
	if f.Participation != nil && f.Participation.Project == "" {
		f.Participation = nil
	}
	f.Participations = slices.DeleteFunc(f.Participations, func(p indicator.Participation) bool { return p.Project == "" })
	for i := range f.SWOT {
		f.SWOT[i].Matrix = without(f.SWOT[i].Matrix, func(s swot.Score) bool { return s.A == "" || s.B == "" })
	}
	for i := range f.Measures {
		trimMeasure(&f.Measures[i])
	}
	for i := range f.Potential {
		trimAnalysis(&f.Potential[i])
	}
}

func trimMeasure(m *coaching.Measure) {
	if m.From == nil {
		return
	}
	if m.From.Potential == "" {
		m.From.Part = ""
	}
	if m.From.Team == "" {
		m.From.Meeting = ""
	}
	if m.From.Meeting == "" {
		m.From.Commitment = ""
	}
	for i, pair := range m.From.Pairs {
		for j, id := range pair {
			if id != nil && *id == "" {
				m.From.Pairs[i][j] = nil
			}
		}
	}
	m.From.Pairs = without(m.From.Pairs, func(p coaching.Pair) bool { return p == coaching.Pair{} })
}

func trimAnalysis(a *potential.Analysis) {
	nowhere := func(c potential.FieldChange) bool { return c.Field == "" }
	for i := range a.Shifts {
		a.Shifts[i].Changes = without(a.Shifts[i].Changes, nowhere)
	}
	for i := range a.Scenarios {
		a.Scenarios[i].Changes = without(a.Scenarios[i].Changes, nowhere)
	}
	if a.Options == nil {
		return
	}
	for i := range a.Options.Alternatives {
		delete(a.Options.Alternatives[i].Points, "")
	}
	if s := a.Options.Sensitivity; s != nil && s.Criterion == "" {
		a.Options.Sensitivity = nil
	}
}

func trimTeam(t *team.Team) {
	nobody := func(id app.ID) bool { return id == "" }
	t.Members = without(t.Members, nobody)
	t.Goals = without(t.Goals, func(g team.Goal) bool { return g.Woman == "" })
	t.History = without(t.History, func(s team.Stay) bool { return s.Woman == "" })
	for i := range t.Meetings {
		trimMeeting(&t.Meetings[i], nobody)
	}
}

// trimMeeting leaves the entries of the clock: they keep the time of the others even where they name nobody.
func trimMeeting(m *team.Meeting, nobody func(app.ID) bool) {
	delete(m.Attendance, "")
	delete(m.LateMinutes, "")
	for role, id := range m.Roles {
		if id == "" {
			delete(m.Roles, role)
		}
	}
	m.Turns = without(m.Turns, func(t team.Turn) bool { return t.Founder == "" })
	for j := range m.Turns {
		m.Turns[j].Offers = without(m.Turns[j].Offers, func(o team.Offer) bool { return o.From == "" || o.To == "" })
	}
	for i := range m.Buddies {
		if b := &m.Buddies[i]; b.A == "" || b.B == "" {
			*b = b.Without("")
		}
	}
	m.Buddies = without(m.Buddies, func(b team.Buddies) bool { return b.B == "" })
	for i := range m.Clock {
		m.Clock[i].Women = without(m.Clock[i].Women, nobody)
	}
}
