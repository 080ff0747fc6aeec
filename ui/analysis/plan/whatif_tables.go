package plan

import (
	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// fieldPair is a field today and after an idea; nil where it is not there.
type fieldPair struct {
	name          string
	before, after *potential.FieldFigures
}

// fieldPairs sets the fields side by side: those of today, then the new ones.
func fieldPairs(before, after potential.Figures) []fieldPair {
	var out []fieldPair
	of := func(f potential.Figures, id app.ID) *potential.FieldFigures {
		return find(f.Fields, func(x potential.FieldFigures) bool { return x.ID == id })
	}
	for n := range before.Fields {
		f := &before.Fields[n]
		out = append(out, fieldPair{f.Name, f, of(after, f.ID)})
	}
	for n := range after.Fields {
		if f := &after.Fields[n]; of(before, f.ID) == nil {
			out = append(out, fieldPair{f.Name, nil, f})
		}
	}
	return out
}

// fieldRows shows what each field brings today and after an idea: its contribution, and that of an hour.
func fieldRows(before, after potential.Figures) (heads []string, rows []tableRow) {
	heads = []string{
		t("analysis.whatif.field"), t("analysis.whatif.field.today"), t("analysis.whatif.field.then"), t("analysis.whatif.difference"),
		t("analysis.whatif.field.hour"),
	}
	for _, p := range fieldPairs(before, after) {
		was, is := contributionOf(p.before), contributionOf(p.after)
		c := compared{key: potential.KeyContribution, unit: potential.UnitMoney, before: was, after: is}
		if p.before == nil {
			c.before = new(float64)
		}
		if p.after == nil {
			c.after = new(float64)
		}
		name := p.name
		if name == "" {
			name = t("analysis.whatif.nameless")
		}
		hour := ""
		if p.after != nil {
			hour = c.in(p.after.PerHour)
		}
		rows = append(rows, tableRow{cells: []cell{
			{text: name}, {text: c.in(was)}, {text: c.in(is), bold: true}, c.changeCell(), {text: hour},
		}})
	}
	return heads, rows
}

func contributionOf(f *potential.FieldFigures) *float64 {
	if f == nil {
		return nil
	}
	return f.Contribution
}

// ideaRows sets all ideas of the analysis beside each other; a click opens one.
func (o *outcome) ideaRows(before potential.Figures, shown idea) (heads []string, rows []tableRow) {
	heads = []string{t("analysis.whatif.idea"), t("analysis.whatif.all.rest"), t("analysis.whatif.difference"), t("analysis.whatif.all.hours")}
	row := func(name string, after potential.Totals) tableRow {
		c := compared{key: potential.KeyRest, unit: potential.UnitMoney, before: &before.RestAfterPrivate, after: &after.RestAfterPrivate}
		return tableRow{cells: []cell{
			{text: name}, {text: c.in(c.after)}, c.changeCell(), {text: short(potential.Places(after.Hours, 2))},
		}}
	}
	today := row(t("analysis.whatif.today"), before.Totals)
	today.cells[2].text = ""
	rows = []tableRow{today}
	for _, i := range ideas(before.Analysis) {
		s, _ := i.scenario(before.Analysis)
		r := row(i.text(before.Analysis), potential.Under(before.Analysis, s))
		r.here = i == shown
		r.cells[0].bold = r.here
		r.open = func() { o.page.open(i); o.scroll.ScrollToTop() }
		rows = append(rows, r)
	}
	return heads, rows
}
