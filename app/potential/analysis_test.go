package potential

import "testing"

func TestWhatKeepsAnAnalysisFromBeingSaved(t *testing.T) {
	at := func(n int) *int { return &n }
	for want, a := range map[string]Analysis{
		"": {VAT: "small-business", Statements: []Rating{{Relevance: at(1), State: at(5)}, {}}},
		"vat: value, expected regular, small-business": {VAT: "none"},
		"statements[1].relevance: range, expected 1–5\nstatements[1].state: range, expected 1–5": {
			Statements: []Rating{{}, {Relevance: at(6), State: at(0)}},
		},
		"fixedCosts[0].kind: value, expected depreciation, interest, other": {FixedCosts: []Cost{{Kind: "rent"}}},
		"liquidity.from: value, expected 2025-03":                           {Liquidity: &Liquidity{From: "March"}},
	} {
		if got := a.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
