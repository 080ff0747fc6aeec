package store

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
)

// measured is an office with as many women, each with 100 measures, all of them shared with a partner and confirmed.
func measured(b *testing.B, women int, share bool) (*Office, *farOffice, []app.ID) {
	b.Helper()
	ctx, o := context.Background(), newOffice(b)
	far := newFar(b, o, "DIW", exchange.Pairing{})
	var ids []app.ID
	for i := range women {
		f := saveFounder(b, o, app.Founder{GivenNames: "Desislava", FamilyNames: fmt.Sprint("Stoyanova ", i)})
		ids = append(ids, f.ID)
		if share {
			agree(b, o, f.ID, far, "contact", "measures")
			shared(b, o, f.ID, far)
		}
	}
	send(b, o, far)
	addMeasures(b, ctx, o, ids)
	return o, far, ids
}

func addMeasures(b *testing.B, ctx context.Context, o *Office, ids []app.ID) {
	b.Helper()
	for _, id := range ids {
		list := make([]coaching.Measure, 100)
		for i := range list {
			list[i] = coaching.Measure{Text: fmt.Sprint("Angebot schreiben ", i), Responsible: "Gründerin", Due: "2025-04-01", FirstStep: "Vorlage öffnen"}
		}
		if err := o.write(ctx, func(c *change) error { return c.saveSome(measureTable, list, id) }); err != nil {
			b.Fatal(err)
		}
	}
}

// send sends what there is, and has it confirmed.
func send(b *testing.B, o *Office, far *farOffice) int {
	b.Helper()
	var file bytes.Buffer
	must[exchange.Sending](b)(o.Send(context.Background(), far.card.Office, &file))
	far.confirm(b, o, o.lsn)
	return file.Len()
}

// BenchmarkSendNewRows sends 100,000 new rows of women who are shared already; its peer is BenchmarkPlainInsert.
func BenchmarkSendNewRows(b *testing.B) {
	o, far, _ := measured(b, 1000, true)
	var size int
	from := must[peer](b)(peerOf(context.Background(), o.reader, far.card.Office)).state.From()
	for b.Loop() {
		size = send(b, o, far)
		b.StopTimer()
		far.confirm(b, o, from)
		b.StartTimer()
	}
	b.ReportMetric(float64(size)/100_000, "B/row")
}

// BenchmarkSendChanges sends 100 changes out of offices of several sizes.
func BenchmarkSendChanges(b *testing.B) {
	for _, women := range []int{10, 1000} {
		b.Run(fmt.Sprint(women*100, "rows"), func(b *testing.B) {
			ctx := context.Background()
			o, far, ids := measured(b, women, true)
			send(b, o, far)
			all := must[[]coaching.Measure](b)(loadAll[coaching.Measure](ctx, o.reader, measureTable, "parent = ?", mustBytes(ids[0])))
			if len(all) != 100 || len(ids) != women {
				b.Fatal(len(all))
			}
			size, round := 0, 0
			for b.Loop() {
				b.StopTimer()
				round++
				err := o.write(ctx, func(c *change) error {
					for _, m := range all {
						if err := c.setCell(measureTable, mustBytes(m.ID), firstColumn, fmt.Sprint("Angebot ", round)); err != nil {
							return err
						}
					}
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				size = send(b, o, far)
			}
			b.ReportMetric(float64(size)/100, "B/change")
		})
	}
}
