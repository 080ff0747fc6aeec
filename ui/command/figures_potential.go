package command

import (
	"strings"

	"wurzelwerk/app/archive"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// potentialLines are the figures of her newest potential analysis.
func (c *call) potentialLines(founder archive.Founder) []string {
	a, ok := potential.Newest(founder.Potential)
	if !ok {
		return nil
	}
	f := potential.Compute(a)
	head := c.l.T("command.figures.potential.undated")
	if a.Date.Valid() {
		head = c.l.T("command.figures.potential", translations.Vars{"Date": c.l.Date(a.Date.Time())})
	}
	var lines []string
	for _, key := range potential.BusinessKeys {
		if e, ok := f.Explain(key); ok {
			words := e.In(c.l)
			lines = append(lines, c.l.T("command.figures.potential.line", translations.Vars{"Name": words.Name, "Value": words.Result}))
		}
	}
	for _, x := range f.Fields {
		lines = append(lines, c.fieldLine(x))
	}
	lines = append(lines, c.changeLines(f)...)
	lines = append(lines, c.optionLines(f.Options)...)
	lines = append(lines, c.needLines(f.Needs)...)
	for i := range lines {
		lines[i] = "    " + lines[i]
	}
	return append([]string{"  " + head}, lines...)
}

func (c *call) fieldLine(x potential.FieldFigures) string {
	values := []string{
		c.value(x.Turnover, potential.UnitMoney), c.value(x.Contribution, potential.UnitMoney),
		c.value(x.Ratio, potential.UnitPercent), c.value(x.PerHour, potential.UnitPerHour),
	}
	if x.Quadrant != "" {
		values = append(values, c.l.T(x.Quadrant.TextKey()))
	}
	if x.BelowRequired {
		values = append(values, c.l.T("command.figures.potential.below"))
	}
	return c.l.T("command.figures.potential.line", translations.Vars{"Name": x.Name, "Value": strings.Join(values, ", ")})
}

func (c *call) value(amount *float64, unit potential.Unit) string {
	return potential.Value{Amount: amount, Unit: unit}.In(c.l)
}

// changeLines say what expansions and shifts would bring.
func (c *call) changeLines(f potential.Figures) []string {
	var lines []string
	for _, x := range f.Expansions {
		for _, key := range []potential.FigureKey{potential.KeyGain, potential.KeyPayback} {
			if e, ok := x.Explain(key); ok && !(key == potential.KeyGain && x.NeverPays()) {
				lines = append(lines, e.In(c.l).Sentence)
			}
		}
	}
	for _, s := range f.Shifts {
		lines = append(lines, s.Explain(f.Totals).In(c.l).Sentence)
	}
	return lines
}

func (c *call) optionLines(o *potential.OptionsFigures) []string {
	if o == nil {
		return nil
	}
	var lines []string
	for _, a := range append(o.Ranking(), o.Unranked()...) {
		if e, ok := o.Explain(a.ID); ok {
			lines = append(lines, e.In(c.l).Sentence)
		}
	}
	if e, ok := o.ExplainSensitivity(); ok {
		lines = append(lines, e.In(c.l).Sentence)
	}
	return lines
}

func (c *call) needLines(needs []potential.Need) []string {
	count := map[potential.Urgency]int{}
	for _, n := range needs {
		count[n.Urgency]++
	}
	if len(needs) == count[""] {
		return nil
	}
	return []string{c.l.T("command.figures.potential.needs", translations.Vars{
		"Urgent": count[potential.Urgent], "Plan": count[potential.ToPlan], "Watch": count[potential.ToWatch],
	})}
}
