package coaching

import (
	"slices"

	"wurzelwerk/app"
)

// Payment are the sessions of a woman in a month that one project pays for: what stands on one time sheet.
type Payment struct {
	Project  app.ID // "" where there is none or may be several
	Sessions []Session
}

// Payments are those of a month, in the order of time. Sessions that do not count are on none.
func (w Woman) Payments(m app.Month) (out []Payment) {
	for _, s := range Counted(w.Sessions) {
		if MonthOf(s.Date) != m {
			continue
		}
		project := w.ProjectOf(s)
		i := slices.IndexFunc(out, func(p Payment) bool { return p.Project == project })
		if i < 0 {
			i, out = len(out), append(out, Payment{Project: project})
		}
		out[i].Sessions = append(out[i].Sessions, s)
	}
	return out
}

// Business is the one of her businesses that the sessions are about: the only one that they name or, where they name
// none, the only one that she has. There may be none.
func (p Payment) Business(all []app.Business) app.Business {
	var named []app.ID
	for _, s := range p.Sessions {
		if s.Business != "" && !slices.Contains(named, s.Business) {
			named = append(named, s.Business)
		}
	}
	for _, b := range all {
		if len(named) == 1 && b.ID == named[0] || len(named) == 0 && len(all) == 1 {
			return b
		}
	}
	return app.Business{}
}
