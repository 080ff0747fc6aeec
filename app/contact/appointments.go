package contact

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// Appointments finds the appointments of an office in its archive. They bear the ids of the office, not the names that
// archives know, so that calendars know them again.
type Appointments struct {
	doc    archive.Document
	l      *translations.Locale
	byName map[app.ID]app.ID
}

// AppointmentsOf reads an archive. names are those under which it knows the records of the office, by id.
func AppointmentsOf(doc archive.Document, names map[app.ID]string, l *translations.Locale) Appointments {
	a := Appointments{doc: doc, l: l, byName: make(map[app.ID]app.ID, len(names))}
	for id, name := range names {
		a.byName[app.ID(name)] = id
	}
	return a
}

// known is the id of what the archive knows by a name; a record without a name goes by its id there.
func (a Appointments) known(name app.ID) app.ID {
	if id, ok := a.byName[name]; ok {
		return id
	}
	return name
}

// Office are all appointments: the sessions with the names of the founders, and the meetings of all teams.
func (a Appointments) Office() (out []Event) {
	for _, f := range a.doc.Founders {
		out = append(out, a.sessions(f, f.Spoken())...)
	}
	for _, t := range a.doc.Teams {
		out = append(out, a.Team(t)...)
	}
	return out
}

// Founder are the sessions of one founder, known by her id or by her name in the archive, and the meetings of her teams
// while she belonged to them. No name stands in them.
func (a Appointments) Founder(id app.ID) (out []Event) {
	i := slices.IndexFunc(a.doc.Founders, func(f archive.Founder) bool { return f.ID == id || a.known(f.ID) == id })
	if i < 0 {
		return nil
	}
	f := a.doc.Founders[i]
	out = a.sessions(f, "")
	for _, t := range a.doc.Teams {
		t.Meetings = slices.DeleteFunc(slices.Clone(t.Meetings), func(m team.Meeting) bool {
			return !slices.Contains(t.Women(m.Date), f.ID)
		})
		out = append(out, a.Team(t)...)
	}
	return out
}

// Team are the meetings of a team of the archive.
func (a Appointments) Team(t team.Team) []Event {
	t.Meetings = slices.Clone(t.Meetings)
	for i := range t.Meetings {
		t.Meetings[i].ID = a.known(t.Meetings[i].ID)
	}
	return MeetingEvents(t, a.l)
}

// sessions are those of a founder who is not in the bin; name is how she is called in them.
func (a Appointments) sessions(f archive.Founder, name string) []Event {
	if f.BinnedOn != "" {
		return nil
	}
	all := slices.Clone(f.Sessions)
	for i := range all {
		all[i].ID = a.known(all[i].ID)
	}
	return SessionEvents(all, name, a.l)
}
