package command

import (
	"io"
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/contact"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// calendar is what writes the appointments that the flags ask for: of one founder her sessions and the meetings of her
// teams while she belonged to them, of one team its meetings, without flags all of the office. They bear the ids of the
// office, not the names that archives know, so that calendars know them again.
func (c *call) calendar(o Office, doc archive.Document) (func(io.Writer) error, error) {
	names, err := o.ArchiveNames(c.ctx)
	if err != nil {
		return nil, err
	}
	ids := make(map[app.ID]app.ID, len(names))
	for id, name := range names {
		ids[app.ID(name)] = id
	}
	out := contact.Calendar{Created: c.env.Now()}
	switch {
	case c.has(flagFounder):
		out.Name, out.Events, err = c.ofFounder(o, doc, ids)
	case c.has(flagTeam):
		out.Name, out.Events, err = c.ofTeam(doc, ids)
	default:
		out.Name = doc.Office.Name
		for _, f := range doc.Founders {
			out.Events = append(out.Events, c.sessions(f, f.Spoken(), ids)...)
		}
		for _, t := range doc.Teams {
			out.Events = append(out.Events, c.meetingEvents(t, ids, func(team.Meeting) bool { return true })...)
		}
	}
	return func(w io.Writer) error { return contact.WriteCalendar(w, out) }, err
}

func (c *call) ofFounder(o Office, doc archive.Document, ids map[app.ID]app.ID) (string, []contact.Event, error) {
	f, err := c.founder(o, doc, strings.Fields(c.flags[flagFounder]))
	if err != nil {
		return "", nil, err
	}
	events := c.sessions(f, "", ids)
	for _, t := range doc.Teams {
		events = append(events, c.meetingEvents(t, ids, func(m team.Meeting) bool { return slices.Contains(t.Women(m.Date), f.ID) })...)
	}
	return c.l.T("doc.calendar.session"), events, nil
}

func (c *call) ofTeam(doc archive.Document, ids map[app.ID]app.ID) (string, []contact.Event, error) {
	words := strings.Fields(c.flags[flagTeam])
	t, rest, err := teamOf(doc.Teams, words)
	if err != nil {
		return "", nil, err
	}
	if len(rest) > 0 {
		return "", nil, errNoTeam.Because(nil, translations.Vars{"Words": strings.Join(words, " ")})
	}
	return t.Name, c.meetingEvents(t, ids, func(team.Meeting) bool { return true }), nil
}

// sessions are those of a founder who is not in the bin.
func (c *call) sessions(f archive.Founder, name string, ids map[app.ID]app.ID) []contact.Event {
	if f.BinnedOn != "" {
		return nil
	}
	all := slices.Clone(f.Sessions)
	for i := range all {
		all[i].ID = known(all[i].ID, ids)
	}
	return contact.SessionEvents(all, name, c.l)
}

func (c *call) meetingEvents(t team.Team, ids map[app.ID]app.ID, wanted func(team.Meeting) bool) []contact.Event {
	t.Meetings = slices.DeleteFunc(slices.Clone(t.Meetings), func(m team.Meeting) bool { return !wanted(m) })
	for i := range t.Meetings {
		t.Meetings[i].ID = known(t.Meetings[i].ID, ids)
	}
	return contact.MeetingEvents(t, c.l)
}

// known is the id of what an archive knows by a name; a record without a name goes by its id there.
func known(name app.ID, ids map[app.ID]app.ID) app.ID {
	if id, ok := ids[name]; ok {
		return id
	}
	return name
}
