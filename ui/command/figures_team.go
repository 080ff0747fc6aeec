package command

import (
	"wurzelwerk/app/potential"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// teamLines are the figures of a team's newest meeting.
func (c *call) teamLines(t team.Team) []string {
	lines := []string{line(string(t.ID), t.Name)}
	m, ok := t.Newest()
	if !ok {
		return append(lines, "  "+c.l.T("command.figures.team.none"))
	}
	head := c.l.T("command.figures.team.undated")
	if m.Date.Valid() {
		head = c.l.T("command.figures.team", translations.Vars{"Date": c.l.Date(m.Date.Time())})
	}
	lines = append(lines, "  "+head)
	f := t.FiguresOf(m)
	if p := f.Plan; p.Women > 0 && p.Used <= p.Minutes {
		lines = append(lines, "    "+c.l.T("command.figures.team.share", translations.Vars{"Share": p.Work, "Used": p.Used, "Minutes": p.Minutes}))
	}
	lines = append(lines, "    "+c.l.T("command.figures.team.due", translations.Vars{
		"Due": f.Due, "Kept": f.Kept, "Partly": f.Partly, "NotKept": f.NotKept, "Moved": f.Moved,
	}))
	if rate := f.KeptRate(); rate != nil {
		lines = append(lines, "    "+c.l.T("command.figures.team.rate", translations.Vars{
			"Rate": c.value(rate, potential.UnitPercent), "Half": c.value(f.KeptRateHalf(), potential.UnitPercent),
		}))
	}
	return lines
}
