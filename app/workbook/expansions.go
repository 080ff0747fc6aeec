package workbook

import (
	"cmp"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

func (b *book) expansionSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.expansions"), b.t("doc.workbook.expansions"), b.t("doc.workbook.about"))
	p.Head = len(p.Rows) + 2
	p.list(append(b.expansionInputs(), b.expansionFigures()...), len(b.f.Expansions))
	return p.Sheet
}

func (b *book) expansionInputs() []column {
	of := func(i int) potential.ExpansionFigures { return at(b.f.Expansions, i) }
	return []column{
		{b.t("doc.potential.fields.field"), true, func(i, _ int) table.Entry { return name(of(i).Name) }},
		{b.t("doc.potential.fields.quantity"), true, func(i, _ int) table.Entry { return number(of(i).Quantity) }},
		{b.t("doc.potential.fields.price"), true, func(i, _ int) table.Entry { return b.amount(of(i).PriceCents) }},
		{b.t("doc.potential.fields.cost"), true, func(i, _ int) table.Entry { return b.amount(of(i).VariableCostCents) }},
		{b.t("doc.potential.fields.minutes"), true, func(i, _ int) table.Entry { return number(of(i).MinutesPerUnit) }},
		{b.t("doc.workbook.extra"), true, func(i, _ int) table.Entry { return b.amount(of(i).ExtraFixedCostCents) }},
		{b.t("doc.workbook.investment"), true, func(i, _ int) table.Entry { return b.amount(of(i).InvestmentCents) }},
	}
}

// expansionFigures are reckoned as those of the fields are; F13 is the payback in months.
func (b *book) expansionFigures() []column {
	of := func(i int) potential.ExpansionFigures { return at(b.f.Expansions, i) }
	unreachable, never := b.unreachable(), b.t("doc.workbook.never")
	hours, sellable := b.fields.sum(fieldHours), b.costs.sellable
	return []column{
		{b.t(potential.KeyTurnover.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("B#", "C#"), "B#*C#"), of(i).Turnover, dash)
		}},
		{b.t(potential.KeyUnitContribution.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("C#"), "C#-N(D#)"), of(i).UnitContribution, dash)
		}},
		{b.t(potential.KeyContribution.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("B#", "I#"), "B#*I#"), of(i).Contribution, dash)
		}},
		{b.t(potential.KeyGain.TextKey()), false, func(i, row int) table.Entry {
			return b.euro(row, given(numbers("J#"), "J#-N(F#)"), of(i).Gain, dash)
		}},
		{b.t(potential.KeyThreshold.TextKey()), false, func(i, row int) table.Entry {
			none := dash
			if of(i).UnitContribution != nil {
				none = unreachable
			}
			return plain(row, given(numbers("I#"), reached("I#", whole("F#", "I#"), unreachable)), of(i).ThresholdUnits, none)
		}},
		{b.t(potential.KeyPayback.TextKey()), false, func(i, row int) table.Entry {
			none := dash
			if of(i).NeverPays() {
				none = never
			}
			return plain(row, given(numbers("K#"), reached("K#", given(numbers("G#"), "G#/K#"), never)), of(i).Payback, none)
		}},
		{b.t(potential.KeyHours.TextKey()), false, func(i, row int) table.Entry {
			return plain(row, given(numbers("B#", "E#"), "B#*E#/60"), of(i).Hours, dash)
		}},
		{b.t(potential.KeyUtilisation.TextKey()), false, func(i, row int) table.Entry {
			return b.part(row, given(numbers("N#", sellable), given(sellable+">0", "("+hours+"+N#)/"+sellable)), of(i).Utilisation)
		}},
	}
}

// scenarios are the shifts and scenarios in their order, each with its name.
func (b *book) scenarios() []potential.Scenario {
	var out []potential.Scenario
	for _, s := range b.f.Analysis.Shifts {
		out = append(out, s.Scenario())
	}
	out = append(out, b.f.Analysis.Scenarios...)
	for i := range out {
		out[i].Name = cmp.Or(out[i].Name, b.t("doc.potential.scenarios.unnamed"))
	}
	return out
}
