package app

import (
	"fmt"
	"testing"
)

// women are founders in several scripts, each name of her own.
func women(n int) []Founder {
	given := []string{"Desislava", "Ayşe", "Олена", "رشا", "Ștefania", "Żaneta", "Ελένη", "Mária"}
	family := []string{"Stoyanova", "Yılmaz", "Коваленко", "الخطيب", "Țurcanu", "Łukasik", "Παπαδοπούλου", "Kovács"}
	out := make([]Founder, n)
	for i := range out {
		out[i] = Founder{
			GivenNames: given[i%8], FamilyNames: family[i/8%8] + fmt.Sprint(i), NameInOriginalScript: given[i%8] + " " + family[i/8%8],
			Born: NewDate(1960+i%40, 1, 1+i%365), Phones: []Phone{{Number: fmt.Sprintf("+49 231 %07d", i)}},
			Address: &Address{PostalCode: "44145", City: "Dortmund", District: "Nordstadt"},
		}
	}
	return out
}

// BenchmarkSearchText makes founders ready for searching.
func BenchmarkSearchText(b *testing.B) {
	all := women(1000)
	i := 0
	for b.Loop() {
		NewSearchText(all[i%len(all)], "Nordstadt", "44145", "Werkstatt")
		i++
	}
}

// BenchmarkPortrait makes founders ready for comparing.
func BenchmarkPortrait(b *testing.B) {
	all := women(1000)
	i := 0
	for b.Loop() {
		NewPortrait(all[i%len(all)]).Keys()
		i++
	}
}
