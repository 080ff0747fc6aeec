package coaching

import (
	"slices"

	"wurzelwerk/app"
)

// FindingsOf are those of findings that concern the sessions of one woman, in the order of Check. An overlap that was
// found at the session of another is turned round, so that it stands at hers.
func FindingsOf(findings []Finding, women []Woman, id app.ID) (out []Finding) {
	for _, f := range findings {
		if f.Woman == id {
			out = append(out, f)
		} else if f.Code == FindOverlap && f.Other.Woman == id {
			out = append(out, f.turned(women))
		}
	}
	slices.SortStableFunc(out, inOrder)
	return out
}

// Near are the women with those of their sessions that may touch the ones of one woman: of her all, of the others those
// on the days of hers, the day before and the day after. Check finds of her the same among them as among all, in a
// fraction of the time.
func Near(women []Woman, id app.ID) []Woman {
	days := map[app.Date]bool{}
	for _, w := range women {
		for _, s := range w.Sessions {
			if w.ID == id && s.Date.Valid() {
				days[s.Date.AddDays(-1)], days[s.Date], days[s.Date.AddDays(1)] = true, true, true
			}
		}
	}
	var out []Woman
	for _, w := range women {
		if w.ID != id {
			w.Sessions = slices.DeleteFunc(slices.Clone(w.Sessions), func(s Session) bool { return !days[s.Date] })
		}
		if len(w.Sessions) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// turned is an overlap as it is found at the earlier of both sessions.
func (f Finding) turned(women []Woman) Finding {
	later := Entry{Woman: f.Woman, Session: Session{ID: f.Session, Date: f.Day}}
	for _, w := range women {
		if i := slices.IndexFunc(w.Sessions, func(s Session) bool { return s.ID == f.Session }); w.ID == f.Woman && i >= 0 {
			later.Session = w.Sessions[i]
		}
	}
	return Finding{Code: f.Code, Woman: f.Other.Woman, Session: f.Other.ID, Day: f.Other.Date, Other: later, Minutes: f.Minutes}
}
