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

// harvest is a file with the measures of founders, so many of them, and who gets it.
func harvest(b *testing.B, rows int) (file []byte, from, to *bureau) {
	b.Helper()
	f := newRegion(b)
	offices := f.partners(2)
	from, to = offices[0], offices[1]
	const each = 1000
	for i := range rows / each {
		founder := from.founder(app.Founder{GivenNames: "Desislava", FamilyNames: fmt.Sprint("Stoyanova-", i)})
		err := from.write(f.ctx, func(c *change) error {
			for j := range each {
				m := coaching.Measure{
					Text: fmt.Sprintf("Ordner %d anlegen und Belege abheften", j), Responsible: "founder", Due: "2026-05-01", FirstStep: "Register kaufen",
					Status: "open",
				}
				if _, err := c.save(measureTable, &m, founder.ID, founder.ID); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		from.share(founder.ID, to)
	}
	return from.file(to), from, to
}

const plenty = 100_000

// BenchmarkReceiveNewRows merges a file with 100,000 new rows.
func BenchmarkReceiveNewRows(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		file, _, to := harvest(b, plenty)
		b.StartTimer()
		r, err := to.takes(file)
		if err != nil || r.Changes < plenty {
			b.Fatal(r.Changes, err)
		}
		b.ReportMetric(float64(len(file))/plenty, "bytes/row")
	}
}

// BenchmarkPlainInsert is the peer of BenchmarkReceiveNewRows and BenchmarkSendNewRows: as many rows by plain INSERT in
// the same store.
func BenchmarkPlainInsert(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		_, from, to := harvest(b, plenty)
		query := "SELECT id, dossier, parent, position, gone, " + `"text", "from", responsible, supporter, due, cost_cents, first_step, status, dropped_because, effect, done_on, binned_on FROM measure`
		rows, err := from.reader.Query(query)
		if err != nil {
			b.Fatal(err)
		}
		var all [][]any
		for rows.Next() {
			cells, pointers := make([]any, 17), make([]any, 17)
			for i := range cells {
				pointers[i] = &cells[i]
			}
			if err := rows.Scan(pointers...); err != nil {
				b.Fatal(err)
			}
			all = append(all, cells)
		}
		if err := rows.Close(); err != nil || len(all) != plenty {
			b.Fatal(len(all), err)
		}
		b.StartTimer()
		tx, err := to.writer.Begin()
		if err != nil {
			b.Fatal(err)
		}
		s, err := tx.Prepare(`INSERT INTO measure (id, dossier, parent, position, gone, "text", "from", responsible, supporter, due, cost_cents,
			first_step, status, dropped_because, effect, done_on, binned_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
		if err != nil {
			b.Fatal(err)
		}
		for _, cells := range all {
			if _, err := s.Exec(cells...); err != nil {
				b.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReceiveAgain takes a file that was merged already.
func BenchmarkReceiveAgain(b *testing.B) {
	file, _, to := harvest(b, plenty)
	if _, err := to.takes(file); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		r, err := to.Receive(context.Background(), bytes.NewReader(file), int64(len(file)), exchange.Taking{})
		if err != nil || !r.Old {
			b.Fatal(r, err)
		}
	}
}

// BenchmarkReceiveEdits merges a file with 100,000 changes of one column.
func BenchmarkReceiveEdits(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		file, from, to := harvest(b, plenty)
		if _, err := to.takes(file); err != nil {
			b.Fatal(err)
		}
		to.sends(from)
		err := from.write(context.Background(), func(c *change) error {
			ids, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM measure")
			if err != nil {
				return err
			}
			for _, id := range ids {
				if err := c.setCell(measureTable, id, firstColumn+measureTable.column("first_step"), "Register und Locher kaufen"); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
		edits := from.file(to)
		b.StartTimer()
		r, err := to.takes(edits)
		if err != nil || r.Changes != plenty {
			b.Fatal(r.Changes, err)
		}
	}
}
