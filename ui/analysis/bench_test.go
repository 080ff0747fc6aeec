package analysis

import (
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/ui/uitest"
)

func idOf(i int) app.ID {
	return app.ID(strings.Repeat(string(rune('a'+i%26)), 12) + strings.Repeat(string(rune('a'+i/26)), 13) + "a")
}

// large is a business of 50 fields with a plan of 24 months, and as much of everything else as an office may see.
func large() potential.Analysis {
	a := tailor()
	a.Fields, a.SellableHours = nil, pointer(2000.0)
	for i := range 50 {
		a.Fields = append(a.Fields, potential.Field{
			ID: idOf(i), Name: fmt.Sprint("Geschäftsfeld ", i), Quantity: pointer(float64(i%9 + 3)), PriceCents: pointer(int64(1200 + 310*i)),
			VariableCostCents: pointer(int64(200 + 90*i)), MinutesPerUnit: pointer(float64(5 + i)), GrowthPercent: pointer(float64(i%9) - 3),
			StrongestCompetitor: pointer(int64(90_000)),
		})
		a.FixedCosts = append(a.FixedCosts, potential.Cost{Name: fmt.Sprint("Kosten ", i), Cents: 9500, PaidIn: []int{1, 7}})
		a.PrivateNeeds = append(a.PrivateNeeds, potential.Cost{Name: fmt.Sprint("Bedarf ", i), Cents: 3000})
	}
	a.Liquidity = &potential.Liquidity{
		From: "2025-01", Months: pointer(24), SeasonPercent: []float64{80, 80, 90, 100, 110, 120, 120, 100, 100, 100, 100, 100},
		Repeated: []potential.Repeated{{Name: "Steuer", Cents: -50_000, Months: []int{3, 6, 9, 12}}},
	}
	for i := range 24 {
		month := app.Month(fmt.Sprintf("20%d-%02d", 25+i/12, i%12+1))
		a.Liquidity.Payments = append(a.Liquidity.Payments, potential.Payment{Month: month, Name: "Zahlung", Cents: -5000})
	}
	a.Scenarios = []potential.Scenario{{ID: idOf(300), Name: "Preise", Changes: []potential.FieldChange{{Field: idOf(0), Quantity: pointer(9.0)}}}}
	o := &potential.Options{}
	for i := range 8 {
		o.Criteria = append(o.Criteria, potential.Criterion{ID: idOf(100 + i), Name: fmt.Sprint("Kriterium ", i), Weight: float64(5 + i)})
	}
	for i := range 8 {
		points := map[app.ID]float64{}
		for j := range 8 {
			points[idOf(100+j)] = float64((i*3 + j*5) % 6)
		}
		o.Alternatives = append(o.Alternatives, potential.Alternative{ID: idOf(200 + i), Name: fmt.Sprint("Option ", i), Points: points})
	}
	a.Options = o
	for year := 2016; year < 2026; year++ {
		a.Years = append(a.Years, potential.Year{Year: year, Turnover: pointer(int64(year) * 3000)})
	}
	return a
}

// BenchmarkKey is what one key typed into a price costs with a page in front: the copy, all figures anew, the frame and
// the page filled again. The target is 16 ms of our own code.
func BenchmarkKey(b *testing.B) {
	r := newRoom(b)
	r.keep(large())
	r.open()
	for _, t := range r.sheet.tabs {
		r.sheet.views.OpenKey(t.key)
		if statements, ok := r.sheet.built[t.key].(*statements); ok {
			statements.open("pricing")
		}
		if len(uitest.Texts(r.sheet.shown[t.key])) == 0 {
			b.Fatalf("%s shows nothing", t.key)
		}
		b.Run(t.key, func(b *testing.B) {
			cents := int64(1000)
			for b.Loop() {
				cents++
				r.sheet.desk.Edit(func(a *potential.Analysis) { a.Fields[0].PriceCents = pointer(cents) })
			}
		})
	}
}

// BenchmarkRate is one answer to a statement.
func BenchmarkRate(b *testing.B) {
	r := newRoom(b)
	r.keep(large())
	r.open()
	p := r.statements()
	p.open("pricing")
	step := answer(1)
	for b.Loop() {
		step = step%potential.MaxRating + 1
		p.rows[0].scales[state].set(step)
	}
}

// BenchmarkOpen is the tab shown the first time.
func BenchmarkOpen(b *testing.B) {
	r := newRoom(b)
	r.keep(large())
	for b.Loop() {
		r.sheet = New(r.sheet.Parts).Sheet(r.founder.ID)
		r.open()
	}
}
