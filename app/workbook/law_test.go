package workbook

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// names are what users type, among them what a spreadsheet could take for something else.
var names = rapid.SampledFrom([]string{
	"", "Änderungen", "O'Neill; Söhne", `=HYPERLINK("http://example.org";"x")`, "+49 231", "@SUM(A1)", "-1", "👗 Kleid", "a\nb", "\t=1", "'", `"`, "Шивачка", "خياطة", "#REF!", "{turnover}", "1000",
})

// chance draws a value or nothing.
func chance[T any](t *rapid.T, g *rapid.Generator[T], label string) *T {
	if rapid.IntRange(0, 4).Draw(t, label+"?") == 0 {
		return nil
	}
	x := g.Draw(t, label)
	return &x
}

func cents(high int64) *rapid.Generator[int64] { return rapid.Int64Range(0, high) }

// typed are numbers with at most two decimals, often whole or zero.
func typed(high int) *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Map(rapid.IntRange(0, high), func(n int) float64 { return float64(n) }),
		rapid.Map(rapid.IntRange(0, 100*high), func(n int) float64 { return float64(n) / 100 }),
	)
}

func fields(t *rapid.T, n int) []potential.Field {
	out := make([]potential.Field, n)
	for i := range out {
		out[i] = potential.Field{
			ID: app.ID(rune('A' + i)), Name: names.Draw(t, "name"), Quantity: chance(t, typed(1000), "quantity"),
			PriceCents: chance(t, cents(50000), "price"), VariableCostCents: chance(t, cents(30000), "cost"), MinutesPerUnit: chance(t, typed(600), "minutes"),
			GrowthPercent: chance(t, typed(30), "growth"), StrongestCompetitor: chance(t, cents(5000000), "competitor"), StrongestCompetitorName: names.Draw(t, "who"),
		}
	}
	return out
}

func costs(t *rapid.T, label string) []potential.Cost {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) potential.Cost {
		return potential.Cost{
			Name: names.Draw(t, "name"), Cents: cents(200000).Draw(t, "cents"),
			Kind:   rapid.SampledFrom([]potential.CostKind{"", potential.Depreciation, potential.Interest, potential.OtherCost}).Draw(t, "kind"),
			PaidIn: rapid.SliceOfNDistinct(rapid.IntRange(1, 12), 0, 4, rapid.ID[int]).Draw(t, "paid in"),
		}
	}), 0, 4).Draw(t, label)
}

func plan(t *rapid.T) *potential.Liquidity {
	from := app.Month(rapid.SampledFrom([]string{"2024-02", "2025-01", "2025-11"}).Draw(t, "from"))
	later := rapid.SampledFrom([]app.Month{"2024-02", "2025-01", "2025-12", "2026-03", "2030-01", ""})
	money := rapid.Int64Range(-300000, 300000)
	return &potential.Liquidity{
		From: from, OpeningCents: money.Draw(t, "opening"), Months: chance(t, rapid.IntRange(6, 24), "months"),
		TurnoverCents: rapid.SliceOfN(cents(900000), 0, 8).Draw(t, "turnovers"), VariablePercent: chance(t, typed(100), "percent"),
		SeasonPercent: rapid.SampledFrom([][]float64{nil, {80, 85, 100, 110, 125, 110, 90, 80, 100, 0, 110, 110.5}}).Draw(t, "season"),
		Payments: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) potential.Payment {
			return potential.Payment{Month: later.Draw(t, "month"), Name: names.Draw(t, "name"), Cents: money.Draw(t, "cents")}
		}), 0, 3).Draw(t, "payments"),
		Repeated: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) potential.Repeated {
			return potential.Repeated{Name: names.Draw(t, "name"), Cents: money.Draw(t, "cents"), Months: rapid.SliceOfNDistinct(rapid.IntRange(1, 12), 0, 4, rapid.ID[int]).Draw(t, "months")}
		}), 0, 3).Draw(t, "repeated"),
	}
}

func choices(t *rapid.T) *potential.Options {
	o := &potential.Options{}
	for i := range rapid.IntRange(0, 4).Draw(t, "criteria") {
		o.Criteria = append(o.Criteria, potential.Criterion{ID: app.ID(rune('a' + i)), Name: names.Draw(t, "name"), Weight: typed(40).Draw(t, "weight")})
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "alternatives") {
		a := potential.Alternative{ID: app.ID(rune('A' + i)), Name: names.Draw(t, "name"), Points: map[app.ID]float64{}, KnockedOut: rapid.SampledFrom([]string{"", "", "=zu teuer"}).Draw(t, "out")}
		for _, c := range o.Criteria {
			if p := chance(t, typed(5), "points"); p != nil {
				a.Points[c.ID] = *p
			}
		}
		o.Alternatives = append(o.Alternatives, a)
	}
	if rapid.Bool().Draw(t, "trial") {
		o.Sensitivity = &potential.Sensitivity{Criterion: rapid.SampledFrom([]app.ID{"a", "b", "x"}).Draw(t, "criterion"), Weight: typed(60).Draw(t, "weight")}
	}
	return o
}

func changes(t *rapid.T) []potential.FieldChange {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) potential.FieldChange {
		return potential.FieldChange{
			Field: rapid.SampledFrom([]app.ID{"A", "B", "C", "Z"}).Draw(t, "field"), Quantity: chance(t, typed(500), "quantity"),
			Price: chance(t, cents(40000), "price"), Minutes: chance(t, typed(300), "minutes"), Dropped: rapid.IntRange(0, 4).Draw(t, "dropped") == 0,
		}
	}), 0, 3).Draw(t, "changes")
}

// analyses draws an analysis as a consultant might type it, with gaps.
func analyses() *rapid.Generator[potential.Analysis] {
	return rapid.Custom(func(t *rapid.T) potential.Analysis {
		a := potential.Analysis{
			Date: "2025-04-07", VAT: potential.SmallBusiness, Fields: fields(t, rapid.IntRange(0, 4).Draw(t, "fields")),
			FixedCosts: costs(t, "fixed"), PrivateNeeds: costs(t, "needs"), OtherIncome: costs(t, "income"),
			LoanRepayment: chance(t, cents(100000), "repayment"), ImputedWage: chance(t, cents(400000), "wage"),
			SellableHours: chance(t, rapid.Float64Range(1, 300), "sellable"), Options: choices(t),
			Statements: []potential.Rating{{Statement: "pricing.calculated", Relevance: chance(t, rapid.IntRange(1, 5), "relevance"), State: chance(t, rapid.IntRange(1, 5), "state")}, {Statement: "=own"}},
		}
		if rapid.Bool().Draw(t, "plan") {
			a.Liquidity = plan(t)
		}
		for _, f := range fields(t, rapid.IntRange(0, 2).Draw(t, "expansions")) {
			a.Expansions = append(a.Expansions, potential.Expansion{
				ID: f.ID, Name: f.Name, Quantity: f.Quantity, PriceCents: f.PriceCents, VariableCostCents: f.VariableCostCents, MinutesPerUnit: f.MinutesPerUnit,
				ExtraFixedCostCents: chance(t, cents(90000), "extra"), InvestmentCents: chance(t, cents(900000), "investment"),
			})
		}
		if rapid.Bool().Draw(t, "shift") {
			a.Shifts = []potential.Shift{{Name: names.Draw(t, "shift name"), Changes: changes(t)}}
		}
		if rapid.Bool().Draw(t, "scenario") {
			a.Scenarios = []potential.Scenario{{Name: names.Draw(t, "scenario name"), Changes: changes(t), NewFields: fields(t, 1), FixedCosts: costs(t, "other costs"), SellableHours: chance(t, rapid.Float64Range(1, 300), "other hours")}}
		}
		for i := range rapid.IntRange(0, 4).Draw(t, "years") {
			a.Years = append(a.Years, potential.Year{Year: 2018 + i*rapid.IntRange(1, 2).Draw(t, "step"), Turnover: chance(t, cents(9000000), "turnover"), Employees: chance(t, typed(5), "staff"), HoursPerWeek: chance(t, typed(60), "hours")})
		}
		return a
	})
}

func TestFormulasOfRandomAnalysesGiveTheFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := Potential(analyses().Draw(t, "analysis"), translations.In("de"))
		agree(t, b)
		for _, s := range b.Sheets {
			noWordsInFormulas(t, s)
		}
	})
}

// noWordsInFormulas looks for what a user typed where a spreadsheet would reckon with it.
func noWordsInFormulas(t *rapid.T, s table.Sheet) {
	for _, row := range s.Rows {
		for _, e := range row {
			for _, typed := range []string{"HYPERLINK", "Neill", "SUM(A1)", "👗", "turnover", "own", "zu teuer"} {
				if strings.Contains(e.Formula, typed) {
					t.Fatalf("%s stands in %s", typed, e.Formula)
				}
			}
		}
	}
}
