package workbook

import (
	"cmp"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// scenario is a block of the sheet of scenarios: the business as it would be.
type scenario struct {
	*page
	potential.Figures
	rows []int // of each field on the sheet of fields, 0 for a new one
}

func (b *book) scenarioSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.scenarios"), b.t("doc.potential.scenarios.title"), b.t("doc.workbook.scenarios.about"))
	for _, s := range b.scenarios() {
		p.scenario(s)
	}
	return p.Sheet
}

// scenario writes a block: the fields, the fixed costs that differ, the hours, and all figures beside those of today.
func (p *page) scenario(s potential.Scenario) {
	before := p.f.Analysis
	before.Liquidity, before.Expansions, before.Shifts, before.Options, before.Statements = nil, nil, nil, nil, nil
	after := scenario{page: p, Figures: potential.Compute(potential.Apply(before, s))}
	dropped := after.align(s)
	p.add(table.Entry{Text: s.Name, Look: table.Title})
	rows := p.list(append(after.inputs(), p.fieldFigures(after.Fields)...), len(after.Fields))
	sums := p.fieldSums(rows, after.Fields, after.Totals)
	for _, field := range dropped {
		p.add(p.remark(p.t("doc.potential.change.dropped", translations.Vars{"Field": field})))
	}
	from := p.sources()
	from.turnover, from.contribution = table.Name(fieldTurnover, sums), table.Name(fieldContribution, sums)
	from.perHour, from.hours = table.Name(fieldPerHour, sums), table.Name(fieldHours, sums)
	from.names, from.units, from.fields = rows.of(fieldName), rows.of(fieldUnit), after.Fields
	from.fixed, from.gap = after.fixedCosts(from.fixed), ""
	from.sellable = after.sellable(from.sellable)
	after.compare(from)
	p.add()
}

// align finds for every field of the scenario that of today which it comes from, and names those that are gone.
func (s *scenario) align(from potential.Scenario) (dropped []string) {
	gone := map[app.ID]bool{}
	for _, c := range from.Changes {
		gone[c.Field] = gone[c.Field] || c.Dropped
	}
	for i, f := range s.f.Fields {
		if gone[f.ID] {
			dropped = append(dropped, cmp.Or(f.Name, s.t("doc.potential.scenarios.unnamed")))
		} else {
			s.rows = append(s.rows, s.book.fields.rows.first+i)
		}
	}
	for len(s.rows) < len(s.Fields) {
		s.rows = append(s.rows, 0)
	}
	return dropped
}

// inputs are the columns that are typed where they differ from today, and else follow today's.
func (s *scenario) inputs() []column {
	columns, today := s.fieldInputs(s.Fields), s.fieldInputs(s.f.Fields)
	for c := range columns {
		typed := columns[c].entry
		columns[c].entry = func(i, row int) table.Entry {
			e := typed(i, row)
			if i < 0 || s.rows[i] == 0 {
				return e
			}
			at := s.rows[i]
			if !same(e, today[c].entry(at-s.book.fields.rows.first, at)) {
				return e
			}
			return follow(e, s.book.fields.place(c, at))
		}
	}
	return columns
}

// same tells that two cells hold the same.
func same(a, b table.Entry) bool {
	if a.Number == nil || b.Number == nil {
		return a.Number == b.Number && a.Text == b.Text
	}
	return *a.Number == *b.Number
}

// follow is a formula that gives what is typed in another cell.
func follow(e table.Entry, place string) table.Entry {
	out := table.Entry{Formula: place, Text: e.Text, Number: e.Number, Format: e.Format}
	if e.Text == "" {
		out.Formula, out.Text = given(numbers(place), place), ""
		if e.Number == nil {
			out.Text = dash
		}
	}
	return out
}

// fixedCosts writes the fixed costs that differ from today's, and gives the cell of their sum.
func (s *scenario) fixedCosts(today string) string {
	var changed []potential.Cost
	var places []string
	for i, c := range s.Analysis.FixedCosts {
		place := ""
		if i < len(s.f.Analysis.FixedCosts) {
			if s.f.Analysis.FixedCosts[i].Cents == c.Cents {
				continue
			}
			place = s.costs.page.place(costAmount, s.costs.rows.first+i)
		}
		changed, places = append(changed, c), append(places, place)
	}
	if len(changed) == 0 {
		return today
	}
	rows := s.list([]column{
		{s.t(potential.KeyFixedCosts.TextKey()), true, func(i, _ int) table.Entry { return name(at(changed, i).Name) }},
		{s.t("doc.potential.scenarios.today"), false, func(i, row int) table.Entry { return s.costToday(row, at(changed, i).Name, at(places, i)) }},
		{s.t("doc.workbook.after"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return s.amount(nil)
			}
			return s.amount(&changed[i].Cents)
		}},
	}, len(changed))
	text := today + "+SUM(" + rows.of(2) + ")-SUM(" + rows.of(1) + ")"
	row := s.add(total(s.t("doc.potential.sum")), total(""), sum(s.euro(len(s.Rows)+1, text, &s.Totals.FixedCosts, dash)))
	return table.Name(2, row)
}

// costToday is what a cost is today: nothing where it is new.
func (s *scenario) costToday(row int, name, place string) table.Entry {
	if place == "" {
		return table.Entry{}
	}
	for _, c := range s.f.Analysis.FixedCosts {
		if c.Name == name {
			cents := float64(c.Cents)
			return s.euro(row, place+"+0", &cents, dash)
		}
	}
	return table.Entry{}
}

// sellable writes the hours where they differ from today's, and gives their cell.
func (s *scenario) sellable(today string) string {
	hours := number(s.Analysis.SellableHours)
	if same(hours, number(s.f.Analysis.SellableHours)) {
		return today
	}
	return table.Name(1, s.typed(s.t("doc.potential.costs.sellable"), hours))
}

// compare writes all figures beside those of today.
func (s *scenario) compare(from sources) {
	today := map[potential.FigureKey]line{}
	for _, l := range s.lines(s.sources(), &s.f.Totals) {
		today[l.key] = l
	}
	s.add(head(""), numberHead(s.t("doc.potential.scenarios.today")), numberHead(s.t("doc.workbook.after")), numberHead(s.t("doc.workbook.difference")))
	s.figureLines(s.lines(from, &s.Totals), 2, func(row int, l line, e table.Entry) []table.Entry {
		before := today[l.key]
		before.formula = s.figures[l.key]
		var change *float64
		if l.value != nil && before.value != nil {
			x := *l.value - *before.value
			change = &x
		}
		return []table.Entry{
			word(s.t(l.key.TextKey())), s.figure(row, before), e,
			s.figure(row, line{l.key, "", given(numbers("B#", "C#"), "C#-B#"), change, dash}),
		}
	})
}
