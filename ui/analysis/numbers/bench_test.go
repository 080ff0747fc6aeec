package numbers

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/potential"
)

// BenchmarkKey is a key typed into a price among 50 fields, with 50 costs and 50 needs: parsing, computing, and bringing
// up to date all that is in sight.
func BenchmarkKey(b *testing.B) {
	for name, size := range map[string]fyne.Size{"window": room, "everything in sight": fyne.NewSize(835, 9000)} {
		b.Run(name, func(b *testing.B) {
			bench := newBench(b).with(many(50)).open(size)
			bench.page.fields.grid.Focus(3, colPrice)
			n := 0
			for b.Loop() {
				n++
				if err := bench.page.fields.set(3, colPrice, strconv.Itoa(100+n%900)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkRefresh is filling the page when nothing is different.
func BenchmarkRefresh(b *testing.B) {
	bench := newBench(b).with(many(50)).open(room)
	for b.Loop() {
		bench.page.Refresh()
	}
}

func BenchmarkFigures(b *testing.B) {
	bench := newBench(b).with(many(50)).open(room)
	for b.Loop() {
		f := potential.Compute(bench.desk.Analysis())
		ofBusiness(bench.page.locale, &f, stripKeys)
	}
}
