package coaching

import (
	"cmp"
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Woman is what the hours of an office need of one founder.
type Woman struct {
	ID       app.ID
	Sessions []Session // with the consultant's name; an empty one is the one consultant of the office
	Stays    []Stay
}

// Stay is her participation in one project.
type Stay struct {
	Project   app.ID
	Period           // from entry to exit, open where a day is missing
	Funded    Period // the time of the project
	EntryForm bool   // the form of entry is there
}

// Entry is one session of the office and whose it is.
type Entry struct {
	Woman app.ID
	Session
}

// OfficeHours are the hours of an office in a period.
type OfficeHours struct {
	Period
	Total       Hours
	Entries     []Entry // those that count, in the order of time
	Women       map[app.ID]Hours
	Months      map[app.Month]Hours
	Consultants map[string]Hours
	Drafts      int // sessions of the period that do not count since nobody has closed them
}

// OfficeHoursOf counts the sessions whose day lies in the period. A session without a day lies in none.
func OfficeHoursOf(women []Woman, p Period) OfficeHours {
	out := OfficeHours{
		Period: p, Women: map[app.ID]Hours{}, Months: map[app.Month]Hours{}, Consultants: map[string]Hours{},
	}
	for _, w := range women {
		for _, s := range w.Sessions {
			switch {
			case !p.Contains(s.Date) || s.BinnedOn != "":
			case !s.Locked():
				out.Drafts++
			case s.Counts():
				out.Entries = append(out.Entries, Entry{w.ID, s})
			}
		}
	}
	slices.SortStableFunc(out.Entries, func(a, b Entry) int {
		return cmp.Or(byTime(a.Session, b.Session), cmp.Compare(a.Woman, b.Woman))
	})
	for _, e := range out.Entries {
		month := MonthOf(e.Date)
		out.Total = out.Total.With(e.Session)
		out.Women[e.Woman] = out.Women[e.Woman].With(e.Session)
		out.Months[month] = out.Months[month].With(e.Session)
		out.Consultants[e.Consultant] = out.Consultants[e.Consultant].With(e.Session)
	}
	return out
}

// MonthList are the months of the period that have hours, the oldest first.
func (o OfficeHours) MonthList() []app.Month { return slices.Sorted(maps.Keys(o.Months)) }
