package report

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// scenario is a "what if" of the analysis with the business as it would be, and what is said of it besides.
type scenario struct {
	potential.Scenario
	figures potential.Figures
	says    []string
}

// comparedKeys are the figures that stand before and after a scenario.
var comparedKeys = []potential.FigureKey{
	potential.KeyTurnover, potential.KeyContribution, potential.KeyResult, potential.KeyRest, potential.KeyBreakEven,
	potential.KeyMinimum, potential.KeyHours, potential.KeyUtilisation, potential.KeyGap,
}

// besideToday is how many scenarios stand beside today in one table.
const besideToday = 3

// scenarios are those that were kept, the shifts and the expansions, before and after.
func (s *potentialSheet) scenarios() []Block {
	all := s.allScenarios()
	if len(all) == 0 {
		return nil
	}
	var blocks []Block
	for part := range slices.Chunk(all, besideToday) {
		for _, x := range part {
			blocks = append(blocks, s.differences(x)...)
		}
		blocks = append(blocks, s.comparison(part), Space(10))
	}
	return section(s.T("doc.potential.scenarios.title"), s.T("doc.potential.scenarios.about"), blocks...)
}

func (s *potentialSheet) allScenarios() []scenario {
	a := s.figures.Analysis
	var out []scenario
	add := func(x potential.Scenario, says ...string) {
		out = append(out, scenario{x, potential.Compute(potential.Apply(a, x)), says})
	}
	for _, x := range a.Scenarios {
		add(x)
	}
	for i, x := range a.Shifts {
		add(x.Scenario(), s.say(s.figures.Shifts[i].Explain(s.figures.Totals)).Sentence)
	}
	for i, x := range a.Expansions {
		add(potential.Expand(a, x), s.expansionSays(s.figures.Expansions[i])...)
	}
	return out
}

// expansionSays are the sentences on an expansion; one that never pays has a single one.
func (s *potentialSheet) expansionSays(e potential.ExpansionFigures) []string {
	var out []string
	for _, key := range potential.ExpansionKeys {
		if x, ok := e.Explain(key); ok {
			if sentence := s.say(x).Sentence; !slices.Contains(out, sentence) {
				out = append(out, sentence)
			}
		}
		if e.NeverPays() {
			break
		}
	}
	return out
}

// differences say what a scenario changes.
func (s *potentialSheet) differences(x scenario) []Block {
	name := P(s.scenarioName(x), Style{Bold: true})
	name.Lead = true
	items := []Block{name}
	for _, text := range append(s.changes(x), x.says...) {
		items = append(items, P(text, tableCell))
	}
	if x.Note != "" {
		items = append(items, P(x.Note, Style{Size: 10, Italic: true}))
	}
	return []Block{Stack{Gap: 1, Items: items}, Space(7)}
}

func (s *potentialSheet) scenarioName(x scenario) string {
	if x.Name == "" {
		return s.T("doc.potential.scenarios.unnamed")
	}
	return x.Name
}

// changes list what is different in a scenario.
func (s *potentialSheet) changes(x scenario) []string {
	a := s.figures.Analysis
	var out []string
	for _, c := range x.Changes {
		if i := slices.IndexFunc(a.Fields, func(f potential.Field) bool { return f.ID == c.Field }); i >= 0 {
			out = append(out, s.fieldChanges(a.Fields[i], c)...)
		}
	}
	for _, f := range x.NewFields {
		out = append(out, s.T("doc.potential.change.new", translations.Vars{
			"Field": isolated(f.Name), "Quantity": s.value(f.Quantity, potential.UnitUnits), "Price": s.value(wholeCents(f.PriceCents), potential.UnitMoney),
		}))
	}
	for _, c := range x.FixedCosts {
		after := float64(c.Cents)
		out = append(out, s.T("doc.potential.change.fixed", translations.Vars{"Name": isolated(c.Name), "After": s.value(&after, potential.UnitMoney)}))
	}
	if x.SellableHours != nil {
		out = append(out, s.T("doc.potential.change.hours", vars("After", s.value(x.SellableHours, potential.UnitHours))))
	}
	for _, p := range x.Payments {
		amount := float64(p.Cents)
		out = append(out, s.T("doc.potential.change.payment", translations.Vars{
			"Name": isolated(p.Name), "Amount": s.value(&amount, potential.UnitMoney), "Month": s.monthName(p.Month),
		}))
	}
	return out
}

func (s *potentialSheet) monthName(m app.Month) string { return s.Month(potential.FirstDay(m)) }

func (s *potentialSheet) fieldChanges(f potential.Field, c potential.FieldChange) []string {
	name := isolated(f.Name)
	if c.Dropped {
		return []string{s.T("doc.potential.change.dropped", vars("Field", name))}
	}
	var out []string
	add := func(key string, before, after *float64, unit potential.Unit) { // keys: doc.potential.change.*
		if after != nil {
			out = append(out, s.T("doc.potential.change."+key, translations.Vars{
				"Field": name, "Before": s.value(before, unit), "After": s.value(after, unit),
			}))
		}
	}
	add("quantity", f.Quantity, c.Quantity, potential.UnitUnits)
	add("price", wholeCents(f.PriceCents), wholeCents(c.Price), potential.UnitMoney)
	add("cost", wholeCents(f.VariableCostCents), wholeCents(c.VariableCost), potential.UnitMoney)
	add("minutes", f.MinutesPerUnit, c.Minutes, potential.UnitMinutes)
	return out
}

// comparison sets scenarios beside today.
func (s *potentialSheet) comparison(part []scenario) Block {
	titles := []string{s.T("doc.potential.figures.figure"), s.T("doc.potential.scenarios.today")}
	t := Table{Widths: []float64{1.4, 1}, Zebra: true, RowHeads: true}
	for _, x := range part {
		titles = append(titles, s.scenarioName(x))
		t.Widths = append(t.Widths, 1)
	}
	t.Head = heads(titles...)
	for _, key := range comparedKeys {
		before, ok := s.figures.Explain(key)
		if !ok {
			continue
		}
		row := []Block{P(s.T(key.TextKey()), tableCell), s.cell(before.Result, before.Unit, tableCell)}
		for _, x := range part {
			after, _ := x.figures.Explain(key)
			row = append(row, s.beside(before, after))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// beside is a figure after, and under it by how much it differs.
func (s *potentialSheet) beside(before, after potential.Explanation) Block {
	items := []Block{s.cell(after.Result, before.Unit, tableCell)}
	if before.Result != nil && after.Result != nil && before.Unit != potential.UnitPercent {
		change := potential.Places(*after.Result, 6) - potential.Places(*before.Result, 6)
		items = append(items, right(s.difference(change, before.Unit), tableSmall))
	}
	return Stack{Items: items}
}

// difference is an amount with its sign, "=" for none.
func (s *potentialSheet) difference(change float64, unit potential.Unit) string {
	text, zero := s.value(&change, unit), 0.0
	switch {
	case text == s.value(&zero, unit):
		return "="
	case change > 0:
		return s.signed("+" + text)
	}
	return text
}
