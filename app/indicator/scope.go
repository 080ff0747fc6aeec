package indicator

import (
	"slices"

	"wurzelwerk/app"
)

// In is the roll of some of its projects alone: those who take part in them, with nothing but these participations.
func (r Roll) In(projects ...app.ID) Roll {
	out := Roll{}
	for _, p := range r.Projects {
		if slices.Contains(projects, p.ID) {
			out.Projects = append(out.Projects, p)
		}
	}
	for _, w := range r.Women {
		w.Participations = slices.DeleteFunc(slices.Clone(w.Participations), func(p Participation) bool {
			return !slices.Contains(projects, p.Project)
		})
		if len(w.Participations) > 0 {
			out.Women = append(out.Women, w)
		}
	}
	return out
}

// Under are the projects of the roll that have a regulation.
func (r Roll) Under(regulation app.Regulation) []app.ID {
	var out []app.ID
	for _, p := range r.Projects {
		if p.Regulation == regulation {
			out = append(out, p.ID)
		}
	}
	return out
}

// Held is a reason for which participations, or their results, do not count, and how many there are: of women and
// projects, each pair once.
type Held struct {
	Code  IssueCode
	Form  FormKey // "" where it is about none
	Count int
}

// HeldBack are the reasons among issues, in the order in which these name them.
func HeldBack(issues []Issue) []Held {
	type pair struct {
		Held
		founder, project app.ID
	}
	var out []Held
	seen := map[pair]bool{}
	for _, i := range issues {
		reason := Held{Code: i.Code, Form: i.Form}
		if key := (pair{reason, i.Founder, i.Project}); !i.Blocks || seen[key] {
			continue
		} else {
			seen[key] = true
		}
		at := slices.IndexFunc(out, func(h Held) bool { return h.Code == i.Code && h.Form == i.Form })
		if at < 0 {
			at, out = len(out), append(out, reason)
		}
		out[at].Count++
	}
	return out
}
