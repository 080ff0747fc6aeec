package command

import (
	"strings"

	"wurzelwerk/app/archive"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// printFigures writes the figures of founders for reading.
func (c *call) printFigures(founders []archive.Founder) error {
	var lines []string
	for _, f := range founders {
		if f.BinnedOn != "" {
			continue
		}
		lines = append(lines, line(string(f.ID), f.ListName()))
		lines = append(lines, c.swotLines(f)...)
	}
	if len(lines) == 0 {
		return nil
	}
	return c.print(lines...)
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
