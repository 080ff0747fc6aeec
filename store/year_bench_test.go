package store

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
)

// BenchmarkYear plays 50 offices around one in the middle for 52 weeks: each shares a woman with it, and each week both
// change as many of her measures and exchange a file either way. It reports what one change costs in bytes and time;
// linear growth means that this stays the same for more of them.
func BenchmarkYear(b *testing.B) {
	for _, changes := range []int{2, 4, 8} {
		b.Run(fmt.Sprint(changes, "-changes"), func(b *testing.B) {
			for b.Loop() {
				y := newYear(b, 50)
				b.ResetTimer()
				for week := range 52 {
					y.week(week, changes)
				}
				b.ReportMetric(float64(y.bytes)/float64(y.changes), "B/change")
				b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(y.changes), "ms/change")
				b.ReportMetric(float64(y.changes), "changes")
			}
		})
	}
}

type year struct {
	region  *region
	hub     *bureau
	around  []*bureau
	women   []app.ID
	bytes   int
	changes int
}

func newYear(b *testing.B, offices int) *year {
	f := newRegion(b)
	y := &year{region: f, hub: f.office("Mitte")}
	for i := range offices - 1 {
		o := f.office(fmt.Sprint("Büro ", i))
		f.pair(y.hub, o)
		woman := o.founder(app.Founder{GivenNames: "Desislava", FamilyNames: fmt.Sprint("Stoyanova ", i)}).ID
		for n := range 10 {
			o.measure(woman, coaching.Measure{Text: fmt.Sprint("Angebot schreiben ", n)})
		}
		o.share(woman, y.hub, "contact", "measures")
		y.around, y.women = append(y.around, o), append(y.women, woman)
		y.carry(o, y.hub)
	}
	return y
}

// carry brings a file from one office to another.
func (y *year) carry(from, to *bureau) {
	var file bytes.Buffer
	sent := must[exchange.Sending](y.region.t)(from.Send(y.region.ctx, to.self, &file))
	must[exchange.Receipt](y.region.t)(to.takes(file.Bytes()))
	y.bytes += file.Len()
	y.changes += sent.Changes
}

func (y *year) week(week, changes int) {
	y.region.now = y.region.now.Add(7 * 24 * time.Hour)
	for i, o := range y.around {
		for _, side := range []*bureau{o, y.hub} {
			list := must[[]coaching.Measure](y.region.t)(side.Measures(y.region.ctx, y.women[i]))
			for n := range changes {
				m := list[(2*n+week)%len(list)]
				m.FirstStep = fmt.Sprint("Woche ", week, ", Schritt ", n, " von ", side == o)
				side.measure(y.women[i], m)
			}
		}
		y.carry(o, y.hub)
		y.carry(y.hub, o)
	}
}
