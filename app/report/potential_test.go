package report

import (
	"encoding/json"
	"slices"
	"testing"

	"wurzelwerk/app/potential"
	"wurzelwerk/assets"
)

func ptr[T any](v T) *T { return &v }

// nadel is the potential analysis of the sample office, with more ratings, scenarios, years and measures than it has
// there, so that every part of the document is filled.
func nadel(t testing.TB, lang string) PotentialInput {
	t.Helper()
	var office struct {
		Founders []struct {
			Potential []potential.Analysis `json:"potential"`
		} `json:"founders"`
	}
	if err := json.Unmarshal(assets.Sample(), &office); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(office.Founders[0].Potential, func(a potential.Analysis) bool { return a.ID == "p-nadel-1" })
	if i < 0 {
		t.Fatal("the sample office has no such analysis")
	}
	a := office.Founders[0].Potential[i]
	for n, s := range []string{
		"offer.quality", "offer.earners", "customers.regulars", "customers.competition", "pricing.firm", "finance.reserve",
		"finance.separate", "organisation.week", "person.german", "digital.social-media", "network.peers",
	} {
		a.Statements = append(a.Statements, potential.Rating{Statement: s, Relevance: ptr(3 + n%3), State: ptr(1 + (n*3)%5)})
	}
	a.Scenarios = []potential.Scenario{{
		ID: "w1", Name: "Preise um 10 % höher", Note: "Im Herbst mit Stammkundinnen besprechen.",
		Changes: []potential.FieldChange{
			{Field: "GF1", Price: ptr(int64(1320)), Quantity: ptr(247.0)}, {Field: "GF3", Price: ptr(int64(26400))},
		},
	}}
	a.Years = []potential.Year{
		{Year: 2023, Turnover: ptr(int64(3_800_000)), Employees: ptr(0.0), HoursPerWeek: ptr(32.0)},
		{Year: 2024, Turnover: ptr(int64(5_200_000)), Employees: ptr(0.5), HoursPerWeek: ptr(38.0)},
		{Year: 2025, Turnover: ptr(int64(6_240_000)), Employees: ptr(1.0), HoursPerWeek: ptr(38.0)},
	}
	a.Growth = &potential.Growth{DueToCoaching: potential.GrowthPartly, Words: "Die Preisliste hat mir Mut gemacht.", Date: "2025-11-28"}
	in := nordstadt(t, lang)
	return PotentialInput{
		Office: in.Office, Founder: in.Founder, Business: in.Business, Analysis: a, Measures: in.Measures[:4], Lang: lang, Created: created,
	}
}

func mustPotential(t testing.TB, in PotentialInput) *Document {
	t.Helper()
	d, err := Potential(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestShots(t *testing.T) {
	for _, lang := range []string{"de", "bg", "ar"} {
		d := mustPotential(t, nadel(t, lang))
		for i := range d.Pages() {
			shoot(t, d, i, "potential-"+lang+"-"+string(rune('1'+i)))
		}
	}
}
