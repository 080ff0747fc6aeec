package command

import (
	"io"
	"strings"

	"wurzelwerk/app/archive"
	"wurzelwerk/app/contact"
	"wurzelwerk/translations"
)

// calendar is what writes the appointments that the flags ask for: of one founder her sessions and the meetings of her
// teams while she belonged to them, of one team its meetings, without flags all of the office.
func (c *call) calendar(o Office, doc archive.Document) (func(io.Writer) error, error) {
	names, err := o.ArchiveNames(c.ctx)
	if err != nil {
		return nil, err
	}
	appointments := contact.AppointmentsOf(doc, names, c.l)
	out := contact.Calendar{Created: c.env.Now()}
	switch {
	case c.has(flagFounder):
		f, err := c.founder(o, doc, strings.Fields(c.flags[flagFounder]))
		if err != nil {
			return nil, err
		}
		out.Name, out.Events = c.l.T("doc.calendar.session"), appointments.Founder(f.ID)
	case c.has(flagTeam):
		words := strings.Fields(c.flags[flagTeam])
		t, rest, err := teamOf(doc.Teams, words)
		if err != nil {
			return nil, err
		}
		if len(rest) > 0 {
			return nil, errNoTeam.Because(nil, translations.Vars{"Words": strings.Join(words, " ")})
		}
		out.Name, out.Events = t.Name, appointments.Team(t)
	default:
		out.Name, out.Events = doc.Office.Name, appointments.Office()
	}
	return func(w io.Writer) error { return contact.WriteCalendar(w, out) }, nil
}
