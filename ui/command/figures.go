package command

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// printFigures writes the figures of founders and teams for reading, after lines about the office.
func (c *call) printFigures(lines []string, founders []archive.Founder, teams ...team.Team) error {
	for _, f := range founders {
		if f.BinnedOn != "" {
			continue
		}
		lines = append(lines, line(string(f.ID), f.ListName()))
		lines = append(lines, c.profileLines(f)...)
		lines = append(lines, c.swotLines(f)...)
		lines = append(lines, c.potentialLines(f)...)
		lines = append(lines, c.hoursFigures(f)...)
	}
	for _, t := range teams {
		if t.BinnedOn == "" {
			lines = append(lines, c.teamLines(t)...)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return c.print(lines...)
}

func (c *call) profileLines(f archive.Founder) []string {
	readings := f.Readings()
	if len(readings) == 0 {
		return nil
	}
	from, to, _ := profile.Compared(readings)
	way := profile.Distance(from, to)
	if way.Rated == 0 {
		return []string{"  " + c.l.T("command.figures.profile.begun")}
	}
	lines := []string{
		"  " + c.l.T("command.figures.profile", translations.Vars{"From": c.day(from.Date), "To": c.day(to.Date)}),
		"    " + c.meanLine(c.l.T("command.figures.profile.all"), way.Mean),
	}
	for _, area := range profile.Areas {
		name := c.l.T("entrecomp.area." + area.Key) // keys: entrecomp.area.*
		lines = append(lines, "    "+c.meanLine(name, way.Areas[area.Key]))
	}
	return append(lines, "    "+c.l.T("command.figures.profile.counts", translations.Vars{
		"Rated": way.Rated, "Improved": way.Improved, "Unchanged": way.Unchanged, "Declined": way.Declined,
	}))
}

func (c *call) day(d app.Date) string {
	if !d.Valid() {
		return c.l.T("command.figures.profile.undated")
	}
	return c.l.Date(d.Time())
}

// meanLine writes a mean over nothing as dashes.
func (c *call) meanLine(name string, m profile.Mean) string {
	number := func(x *float64) string {
		if x == nil {
			return "–"
		}
		return c.l.Number(*x, 2)
	}
	change := number(m.Change())
	if x := m.Change(); x != nil && *x > 0 {
		change = "+" + change
	}
	return c.l.T("command.figures.profile.mean", translations.Vars{
		"Name": name, "From": number(m.From), "To": number(m.To), "Change": change,
	})
}

func (c *call) swotLines(f archive.Founder) []string {
	w, ok := f.NewestSWOT()
	if !ok {
		return nil
	}
	a := swot.Analyse(w)
	head := c.l.T("command.figures.swot.undated", translations.Vars{"Version": max(1, w.Version)})
	if w.Date != "" {
		head = c.l.T("command.figures.swot", translations.Vars{"Date": c.l.Date(w.Date.Time()), "Version": max(1, w.Version)})
	}
	lines := []string{"  " + head}
	for _, s := range swot.Strategies {
		part := a.Parts[s]
		mean := "–"
		if m, ok := part.Mean(); ok {
			mean = c.l.Number(m, 2)
		}
		// keys: swot.strategy.*
		name := c.l.T("swot.strategy." + strings.ToLower(string(s)))
		lines = append(lines, "    "+c.l.T("command.figures.strategy", translations.Vars{"Name": name, "Sum": part.Sum, "Mean": mean}))
	}
	if a.Leading != "" {
		name := c.l.T("swot.strategy." + strings.ToLower(string(a.Leading)))
		lines = append(lines, "    "+c.l.T("command.figures.leading", translations.Vars{"Name": name}))
	}
	if len(a.Pairs) > 0 {
		var pairs []string
		for _, p := range a.Pairs {
			pairs = append(pairs, w.Label(p.A)+" + "+w.Label(p.B))
		}
		lines = append(lines, "    "+c.l.T("command.figures.pairs", translations.Vars{"Pairs": strings.Join(pairs, ", ")}))
	}
	return lines
}
