package competence

import (
	"context"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
)

// views are what stands side by side: the open reading alone, with another one, or the two views of its phase with the
// agreed values beside them.
type views struct {
	columns []profile.Reading // one or two
	agreed  *profile.Reading  // beside the founder's and the consultant's view; may be the open one
	both    bool              // the columns are the founder's and the consultant's view
	open    app.ID
}

// views finds what the user wants to see.
func (m *model) views() views {
	v := views{columns: []profile.Reading{m.open}, open: m.open.ID}
	if i := m.place(m.beside); i >= 0 {
		v.columns = append(v.columns, m.readings[i])
		return v
	}
	if m.beside == besideNothing {
		return v
	}
	hers, found := m.nearest(profile.ByFounder)
	ours, foundToo := m.nearest(profile.ByConsultant)
	if !found || !foundToo {
		return v
	}
	v.columns, v.both = []profile.Reading{hers, ours}, true
	if agreed, ok := m.nearest(profile.ByBoth); ok {
		v.agreed = &agreed
	}
	return v
}

// apart is by how many levels the two views of a competence differ, 0 unless that is worth talking about.
func (v views) apart(competence string) int {
	if !v.both {
		return 0
	}
	for _, d := range profile.Disagreements(v.columns[0], v.columns[1]) {
		if d.Competence == competence {
			return max(d.Founder-d.Consultant, d.Consultant-d.Founder)
		}
	}
	return 0
}

// disagreements is how many competences the two views see differently.
func (v views) disagreements() int {
	if !v.both {
		return 0
	}
	return len(profile.Disagreements(v.columns[0], v.columns[1]))
}

// holder is the reading whose evidence keeps the note on a disagreement: the agreed one, and as long as there is none
// the consultant's. So it is kept, synced and printed with the rating that settles the difference.
func (v views) holder() (profile.Reading, bool) {
	switch {
	case !v.both:
		return profile.Reading{}, false
	case v.agreed != nil:
		return *v.agreed, true
	}
	return v.columns[1], true
}

// others are the readings shown beside the open one.
func (v views) others() []profile.Reading {
	var out []profile.Reading
	for _, r := range v.columns {
		if r.ID != v.open {
			out = append(out, r)
		}
	}
	if v.agreed != nil && v.agreed.ID != v.open {
		out = append(out, *v.agreed)
	}
	return out
}

// canAgree tells that there are two views and no agreed reading yet.
func (v views) canAgree() bool { return v.both && v.agreed == nil }

// settled are the levels that two views have in common. Where they differ, or one has none, there is none: that is to
// be talked about.
func settled(hers, ours profile.Reading) map[string]int {
	levels := map[string]int{}
	for _, c := range profile.Competences {
		level, rated := hers.Level(c)
		if other, ratedToo := ours.Level(c); rated && ratedToo && level == other {
			levels[c] = level
		}
	}
	return levels
}

// agree begins the agreed reading of the phase with what both views have in common, and opens it.
func (m *model) agree(ctx context.Context) error {
	v := m.views()
	if !v.canAgree() {
		return nil
	}
	return m.begin(ctx, profile.Reading{
		Phase: m.open.Phase, Date: m.today(), Rater: profile.ByBoth, Levels: settled(v.columns[0], v.columns[1]),
	})
}
