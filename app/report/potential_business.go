package report

import (
	"cmp"
	"slices"
	"strings"

	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
)

// business are the fields: what is sold, what it brings, and what an hour brings.
func (s *potentialSheet) business() []Block {
	if len(s.figures.Fields) == 0 {
		return nil
	}
	blocks := section(s.T("doc.potential.fields.title"), joinedSentences(s.T(potential.KeyContribution.TextKey()+".help"), s.T(potential.KeyRatio.TextKey()+".help")), s.sold(), Space(8), s.brought())
	if c, ok := s.perHourChart(); ok {
		about := s.T("doc.potential.hours.about")
		if len(c.Rows) < len(s.figures.Fields) {
			about = s.T("doc.potential.hours.some", vars("Count", len(c.Rows)))
		}
		const base, row = 62, 21
		height := base + row*float64(len(c.Rows))
		alt := s.perHourWords()
		blocks = append(blocks, Keep{Items: section(s.T(potential.KeyPerHour.TextKey()), about, Chart{Of: c, Height: height, Alt: alt})})
	}
	return blocks
}

func (s *potentialSheet) sold() Block {
	t := Table{Widths: []float64{1, -70, -84, -84, -76}, Zebra: true, RowHeads: true, Head: heads(
		s.T("doc.potential.fields.field"), s.T("doc.potential.fields.quantity"), s.T("doc.potential.fields.price"),
		s.T("doc.potential.fields.cost"), s.T("doc.potential.fields.minutes"),
	)}
	for _, f := range s.figures.Fields {
		t.Rows = append(t.Rows, []Block{
			P(f.Name, tableCell), s.cell(f.Quantity, potential.UnitNumber, tableCell),
			s.cell(wholeCents(f.PriceCents), potential.UnitMoney, tableCell),
			s.cell(wholeCents(f.VariableCostCents), potential.UnitMoney, tableCell),
			s.cell(f.MinutesPerUnit, potential.UnitNumber, tableCell),
		})
	}
	return t
}

func (s *potentialSheet) brought() Block {
	t := Table{Widths: []float64{1, -88, -88, -64, -76}, Zebra: true, RowHeads: true, Head: heads(
		s.T("doc.potential.fields.field"), s.T(potential.KeyTurnover.TextKey()), s.T(potential.KeyContribution.TextKey()),
		s.T(potential.KeyRatio.TextKey()), s.T("doc.potential.fields.hour"),
	)}
	for _, f := range s.figures.Fields {
		t.Rows = append(t.Rows, []Block{
			named(f.Name, tableCell, s.marks(f)...), s.cell(f.Turnover, potential.UnitMoney, tableCell),
			s.cell(f.Contribution, potential.UnitMoney, tableCell), s.cell(f.Ratio, potential.UnitPercent, tableCell),
			s.cell(f.PerHour, potential.UnitMoney, tableCell),
		})
	}
	f := s.figures
	t.Rows = append(t.Rows, []Block{
		P(s.T("doc.potential.sum"), tableTotal), s.centsCell(f.Turnover, tableTotal), s.centsCell(f.Contribution, tableTotal),
		s.cell(f.Ratio, potential.UnitPercent, tableTotal), s.cell(f.PerHour, potential.UnitMoney, tableTotal),
	})
	return t
}

// marks are the hints to a field.
func (s *potentialSheet) marks(f potential.FieldFigures) []string {
	var out []string
	for _, m := range s.figures.Marks {
		if m.Field == f.ID && m.Field != "" {
			out = append(out, s.T("doc.potential.mark", vars("Text", s.T(m.Code.TextKey()))))
		}
	}
	return out
}

// mostBars is how many fields the picture of hours shows, those with the greatest turnover.
const mostBars = 14

func (s *potentialSheet) perHourChart() (chart.PerHour, bool) {
	fields := slices.DeleteFunc(slices.Clone(s.figures.Fields), func(f potential.FieldFigures) bool { return f.PerHour == nil })
	if len(fields) == 0 {
		return chart.PerHour{}, false
	}
	if len(fields) > mostBars {
		slices.SortStableFunc(fields, func(a, b potential.FieldFigures) int { return cmp.Compare(*b.Turnover, *a.Turnover) })
		fields = fields[:mostBars]
	}
	c := chart.PerHour{Required: orNone(s.figures.RequiredPerHour), Money: s.euro, Words: chart.PerHourWords{Below: s.T("doc.potential.hours.below")}}
	for _, f := range fields {
		c.Rows = append(c.Rows, chart.PerHourRow{Name: f.Name, Value: orNone(f.PerHour)})
	}
	if s.figures.RequiredPerHour != nil {
		c.Words.Required = s.T("doc.potential.hours.required", vars("Value", s.value(s.figures.RequiredPerHour, potential.UnitMoney)))
	}
	return c, true
}

// perHourWords says what an hour of each field brings.
func (s *potentialSheet) perHourWords() string {
	var out []string
	for _, f := range s.figures.Fields {
		if e, ok := f.Explain(potential.KeyPerHour, s.figures.Totals); ok {
			out = append(out, s.say(e).Sentence)
		}
	}
	return strings.Join(out, " ")
}

// costs are what the business and she herself need in a month, and what there is to set against it.
func (s *potentialSheet) costs() []Block {
	a, f := s.figures.Analysis, s.figures
	if len(a.FixedCosts)+len(a.PrivateNeeds)+len(a.OtherIncome) == 0 && f.Repayment == 0 {
		return nil
	}
	fixed := s.costTable(s.T(potential.KeyFixedCosts.TextKey()), a.FixedCosts, f.FixedCosts)
	private := s.costTable(s.T("doc.potential.costs.private"), a.PrivateNeeds, f.PrivateNeeds)
	private = append(private, s.costTable(s.T("doc.potential.costs.income"), a.OtherIncome, f.OtherIncome)...)
	private = append(private, s.otherNeeds())
	help := joinedSentences(s.T(potential.KeyFixedCosts.TextKey()+".help"), s.T(potential.KeyPrivateNeed.TextKey()+".help"))
	return section(s.T("doc.potential.costs.title"), help, together(Row{Gap: 14, Cells: []Block{Stack{Items: fixed}, Stack{Items: private}}}))
}

func joinedSentences(sentences ...string) string { return strings.Join(sentences, " ") }

func (s *potentialSheet) costTable(title string, costs []potential.Cost, sum float64) []Block {
	if len(costs) == 0 {
		return nil
	}
	t := Table{Widths: costWidths, Zebra: true, RowHeads: true, Head: heads(title, s.T("doc.potential.costs.month"))}
	for _, c := range costs {
		t.Rows = append(t.Rows, []Block{named(c.Name, tableCell, s.costNote(c)), s.centsCell(float64(c.Cents), tableCell)})
	}
	t.Rows = append(t.Rows, []Block{P(s.T("doc.potential.sum"), tableTotal), s.centsCell(sum, tableTotal)})
	return []Block{t, Space(8)}
}

var costWidths = []float64{1, -86}

// costNote says what is special about a cost: that it is no payment, or when it is paid.
func (s *potentialSheet) costNote(c potential.Cost) string {
	var notes []string
	if c.Kind == potential.Depreciation {
		notes = append(notes, s.T(c.Kind.TextKey()+".help")) // keys: potential.cost.*
	}
	if len(c.PaidIn) > 0 {
		months := make([]string, len(c.PaidIn))
		for i, m := range c.PaidIn {
			months[i] = s.Number(float64(m), 0)
		}
		notes = append(notes, s.T("doc.potential.costs.paid", vars("Months", strings.Join(months, s.T("doc.list.comma")+" "))))
	}
	return strings.Join(notes, " ")
}

// otherNeeds are the single figures beside the lists.
func (s *potentialSheet) otherNeeds() Block {
	f := s.figures
	t := Table{Widths: costWidths, Zebra: true, RowHeads: true, Head: heads(s.T("doc.potential.costs.more"), s.T("doc.potential.costs.month"))}
	add := func(name string, amount *float64, unit potential.Unit) {
		if amount != nil {
			t.Rows = append(t.Rows, []Block{P(name, tableCell), s.cell(amount, unit, tableCell)})
		}
	}
	add(s.T(potential.KeyPrivateNeed.TextKey()), &f.PrivateNeed, potential.UnitMoney)
	add(s.T("doc.potential.costs.repayment"), &f.Repayment, potential.UnitMoney)
	add(s.T("doc.potential.costs.wage"), f.Wage, potential.UnitMoney)
	add(s.T("doc.potential.costs.sellable"), f.SellableHours, potential.UnitHours)
	return t
}
