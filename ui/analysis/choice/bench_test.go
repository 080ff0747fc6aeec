package choice

import (
	"testing"

	"wurzelwerk/app/potential"
)

// large is a business of fifty fields with ten options in eight criteria and ten years.
func large(b *testing.B) *bench {
	bench := tailor(b)
	bench.desk.Edit(func(a *potential.Analysis) {
		for len(a.Fields) < 50 {
			f := a.Fields[len(a.Fields)%3]
			f.ID = bench.desk.NewID()
			a.Fields = append(a.Fields, f)
		}
		for len(a.Options.Criteria) < 8 {
			addCriterion(a.Options, bench.desk.NewID())
		}
		for len(a.Options.Alternatives) < 10 {
			a.Options.Alternatives = append(a.Options.Alternatives, potential.Alternative{ID: bench.desk.NewID(), Name: "Laden"})
		}
		for i := range a.Options.Alternatives {
			for k, c := range a.Options.Criteria {
				setPoints(&a.Options.Alternatives[i], c.ID, ref(float64((i+k)%6)))
			}
		}
		for year := range 10 {
			a.Years = append(a.Years, potential.Year{Year: 2016 + year, Turnover: ref(int64(4_000_000 + 100_000*year)), Employees: ref(1.0)})
		}
	})
	return bench
}

// BenchmarkOptionsAfterAKey is a key in a weight: what is computed, and what is drawn anew.
func BenchmarkOptionsAfterAKey(b *testing.B) {
	bench := large(b)
	p := bench.options()
	for i := range b.N {
		if err := p.setCriterion(0, criterionWeight, []string{"25", "26"}[i%2]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMarketAfterAKey is a key in a growth.
func BenchmarkMarketAfterAKey(b *testing.B) {
	bench := large(b)
	p := bench.market()
	for i := range b.N {
		if err := p.setField(0, fieldGrowth, []string{"2", "4"}[i%2]); err != nil {
			b.Fatal(err)
		}
	}
}
