package sessions

import (
	"strings"
	"testing"

	"wurzelwerk/app/coaching"
)

// BenchmarkKey is what one letter costs in the middle of a record of so many letters, with the save that follows it a
// second later: typed alone, and typed and saved in the office.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name    string
		letters int
		save    bool
	}{{"typed/500", 500, false}, {"typed/10000", 10_000, false}, {"saved/500", 500, true}, {"saved/10000", 10_000, true}} {
		b.Run(c.name, func(b *testing.B) {
			r := sampled(b)
			r.fill()
			r.begin("swot")
			r.area("course", strings.Repeat("Wort um Wort ", c.letters/13))
			r.flush()
			input := r.editor().sections[1].input.field
			r.Canvas().Focus(input)
			for b.Loop() {
				input.TypedRune('a')
				if c.save {
					r.flush()
				}
			}
		})
	}
}

// BenchmarkOpen opens the page of a woman with fifty sessions, and one of them.
func BenchmarkOpen(b *testing.B) {
	r := sampled(b)
	for i := range 50 {
		r.put(coaching.Session{Kind: "swot", Date: today.AddDays(-i), Start: "09:00", End: "10:00", Concern: strings.Repeat("Worum es ging. ", 20)})
	}
	id := r.sessions()[30].ID
	for b.Loop() {
		r.open(r.founder)
		r.page.Open(id)
	}
}
