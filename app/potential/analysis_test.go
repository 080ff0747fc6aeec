package potential

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/assets"
)

func ptr[T any](v T) *T { return &v }

// nadel is the analysis of the sample office.
func nadel(t testing.TB) Analysis {
	t.Helper()
	var sample struct {
		Founders []struct{ Potential []Analysis }
	}
	if err := json.Unmarshal(assets.Sample(), &sample); err != nil || len(sample.Founders[0].Potential) != 1 {
		t.Fatal(err)
	}
	return sample.Founders[0].Potential[0]
}

func TestTheSampleIsRight(t *testing.T) {
	if faults := nadel(t).Validate(); len(faults) > 0 {
		t.Error(faults)
	}
}

// wrongs are analyses with what keeps them from being saved.
var wrongs = []struct {
	a    Analysis
	want string
}{
	{Analysis{}, ""},
	{Analysis{VAT: SmallBusiness, Statements: []Rating{{Statement: "a", Relevance: ptr(1), State: ptr(5)}, {Statement: "b"}}}, ""},
	{Analysis{VAT: "none"}, "vat: value, expected regular, small-business"},
	{
		Analysis{Statements: []Rating{{Statement: "a"}, {Statement: "b", Relevance: ptr(6), State: ptr(0)}}},
		"statements[1].relevance: range, expected 1–5\nstatements[1].state: range, expected 1–5",
	},
	{Analysis{Statements: []Rating{{Statement: "a"}, {}, {Statement: "a"}}}, "statements[1].statement: required\nstatements[2].statement: twice"},
	{Analysis{FixedCosts: []Cost{{Kind: "rent"}}}, "fixedCosts[0].kind: value, expected depreciation, interest, other"},
	{Analysis{Liquidity: &Liquidity{From: "March"}}, "liquidity.from: value, expected 2025-03"},

	{Analysis{Fields: []Field{{PriceCents: ptr(int64(100)), VariableCostCents: ptr(int64(900))}}}, ""}, // below cost
	{Analysis{Fields: []Field{{Quantity: ptr(1e6), PriceCents: ptr(int64(1e6)), MinutesPerUnit: ptr(0.0)}}}, ""},
	{Analysis{Fields: []Field{{PriceCents: ptr(int64(-1))}}}, "fields[0].priceCents: range, expected 0–1000000000000"},
	{Analysis{Fields: []Field{{}, {Quantity: ptr(math.NaN())}}}, "fields[1].quantity: range, expected 0–1000000000"},
	{Analysis{Fields: []Field{{Quantity: ptr(-0.5)}}}, "fields[0].quantity: range, expected 0–1000000000"},
	{Analysis{Fields: []Field{{MinutesPerUnit: ptr(math.Inf(1))}}}, "fields[0].minutesPerUnit: range, expected 0–1000000"},
	{Analysis{Fields: []Field{{GrowthPercent: ptr(-101.0)}}}, "fields[0].growthPercent: range, expected -100–10000"},
	{
		Analysis{Fields: []Field{{Quantity: ptr(1e6), PriceCents: ptr(int64(MaxCents))}}},
		"fields[0].quantity: range, expected <= 1000",
	},
	{Analysis{FixedCosts: []Cost{{Cents: -1, PaidIn: []int{1, 13}}}}, "fixedCosts[0].cents: range, expected 0–1000000000000\nfixedCosts[0].paidIn[1]: range, expected 1–12"},
	{Analysis{PrivateNeeds: []Cost{{}, {Cents: math.MaxInt64}}}, "privateNeeds[1].cents: range, expected 0–1000000000000"},
	{Analysis{OtherIncome: []Cost{{Cents: math.MinInt64}}}, "otherIncome[0].cents: range, expected 0–1000000000000"},
	{Analysis{LoanRepayment: ptr(int64(-1))}, "loanRepaymentCents: range, expected 0–1000000000000"},
	{Analysis{ImputedWage: ptr(int64(-1))}, "imputedWageCents: range, expected 0–1000000000000"},
	{Analysis{SellableHours: ptr(0.0)}, "sellableHours: range, expected > 0, <= 1000000"},
	{Analysis{SellableHours: ptr(-8.0)}, "sellableHours: range, expected > 0, <= 1000000"},
	{Analysis{Portfolio: &Portfolio{ptr(-1.0), ptr(-100.0)}}, "portfolio.marketShare: range, expected 0–10000"},
	{
		Analysis{Liquidity: &Liquidity{OpeningCents: -MaxCents, TurnoverCents: []int64{0, -1}, VariablePercent: ptr(-1.0), Months: ptr(25)}},
		"liquidity.turnoverCents[1]: range, expected 0–1000000000000\nliquidity.variablePercent: range, expected 0–10000\n" +
			"liquidity.months: range, expected 6–24",
	},
	{
		Analysis{Liquidity: &Liquidity{Months: ptr(6), Payments: []Payment{{Month: "x"}}, Repeated: []Repeated{{Months: []int{0}}}}},
		"liquidity.payments[0].month: value, expected 2025-03\nliquidity.repeated[0].months[0]: range, expected 1–12",
	},
	{Analysis{Liquidity: &Liquidity{SeasonPercent: []float64{100, -1}}}, "liquidity.seasonPercent[1]: range, expected 0–10000\nliquidity.seasonPercent: value, expected twelve"},
	{
		Analysis{Expansions: []Expansion{{Quantity: ptr(-1.0), ExtraFixedCostCents: ptr(int64(-1)), InvestmentCents: ptr(int64(-1))}}},
		"expansions[0].quantity: range, expected 0–1000000000\nexpansions[0].extraFixedCostCents: range, expected 0–1000000000000\n" +
			"expansions[0].investmentCents: range, expected 0–1000000000000",
	},
	{
		Analysis{Shifts: []Shift{{Changes: []FieldChange{{}, {Quantity: ptr(-1.0), Price: ptr(int64(-1))}}}}},
		"shifts[0].changes[1].quantity: range, expected 0–1000000000\nshifts[0].changes[1].priceCents: range, expected 0–1000000000000",
	},
	{
		Analysis{Scenarios: []Scenario{{}, {NewFields: []Field{{PriceCents: ptr(int64(-1))}}, SellableHours: ptr(0.0), FixedCosts: []Cost{{Cents: -1}}}}},
		"scenarios[1].newFields[0].priceCents: range, expected 0–1000000000000\nscenarios[1].fixedCosts[0].cents: range, expected 0–1000000000000\n" +
			"scenarios[1].sellableHours: range, expected > 0, <= 1000000",
	},
	{Analysis{Options: &Options{}}, ""},
	{Analysis{Options: &Options{Criteria: []Criterion{{Weight: 0}, {Weight: 2}}}}, ""},
	{Analysis{Options: &Options{Criteria: []Criterion{{Weight: 0}, {Weight: 0}}}}, "options.criteria: range, expected > 0"},
	{
		Analysis{Options: &Options{Criteria: []Criterion{{Weight: -1}, {Weight: 2}}, Sensitivity: &Sensitivity{Weight: -1}}},
		"options.criteria[0].weight: range, expected 0–1000000\noptions.sensitivity.weight: range, expected 0–1000000",
	},
	{Analysis{Options: &Options{Alternatives: []Alternative{{Points: map[app.ID]float64{"b": 6, "a": -1, "c": 5}}}}}, "options.alternatives[0].points.a: range, expected 0–5\noptions.alternatives[0].points.b: range, expected 0–5"},
	{Analysis{Years: []Year{{Year: 2024}, {Year: 1899}, {Year: 2024, HoursPerWeek: ptr(169.0)}}}, "years[1].year: range, expected 1900–2100\nyears[2].hoursPerWeek: range, expected 0–168\nyears[2].year: twice"},
	{Analysis{Growth: &Growth{DueToCoaching: "perhaps"}}, "growth.dueToCoaching: value, expected yes, partly, no"},
}

func TestWhatKeepsAnAnalysisFromBeingSaved(t *testing.T) {
	for _, c := range wrongs {
		if got := c.a.Validate().Error(); got != c.want {
			t.Errorf("%q,\nwant %q", got, c.want)
		}
		text, err := json.Marshal(Compute(c.a).Faults)
		if ranges := strings.Count(c.want, "range"); err != nil || strings.Count(string(text), "range") != ranges {
			t.Errorf("Compute says %s, %v; want %d ranges", text, err, ranges)
		}
	}
}

func TestNetOfVAT(t *testing.T) {
	for _, c := range []struct {
		vat         VAT
		gross, want int64
		percent     float64
	}{
		{SmallBusiness, 11900, 11900, 19},
		{RegularVAT, 11900, 10000, 19},
		{"", 10700, 10000, 7},
		{RegularVAT, 1000, 840, 19}, // 840.336…
		{RegularVAT, 1000, 1000, 0},
		{RegularVAT, 1000, 1000, -19},
		{RegularVAT, 1000, 1000, math.NaN()},
		{RegularVAT, math.MaxInt64, 0, math.Inf(1)},
	} {
		if got := c.vat.Net(c.gross, c.percent); got != c.want {
			t.Errorf("%s: %d at %v %% is %d net, want %d", c.vat, c.gross, c.percent, got, c.want)
		}
	}
	for _, rate := range Statements().Defaults.VATPercent {
		if got := SmallBusiness.Net(12345, rate); got != 12345 {
			t.Errorf("gross of a small business is %d net", got)
		}
	}
}

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		amount float64
		want   int64
	}{
		{0, 0},
		{0.5, 1},
		{-0.5, -1},
		{1.5, 2},
		{2.5, 3},
		{0.49, 0},
		{0.145 * 100, 15}, // 14.499999999999998
		{1.005 * 100, 101},
		{166019.71, 166020},
		{9e15 + 1, 9e15 + 1},
		{1e300, math.MaxInt64},
		{-1e300, math.MinInt64},
		{math.NaN(), 0},
		{math.Inf(1), 0},
	} {
		if got := Cents(c.amount); got != c.want {
			t.Errorf("%v is %d cents, want %d", c.amount, got, c.want)
		}
	}
	for _, c := range []struct {
		x      float64
		places int
		want   float64
	}{{2.0 / 3, 4, 0.6667}, {-2.0 / 3, 4, -0.6667}, {0.00005, 4, 0.0001}, {1e15, 4, 1e15}, {1e10 / 3, 4, 3333333333.3333}, {-0.00001, 4, 0}} {
		if got := Places(c.x, c.places); got != c.want || math.Signbit(got) && got == 0 {
			t.Errorf("%v is %v, want %v", c.x, got, c.want)
		}
	}
}
