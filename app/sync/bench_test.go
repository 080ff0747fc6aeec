package sync

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"testing"
)

// benchChanges are as many changes as an office writes: n rows of ten columns, or n changes of one column.
func benchChanges(o testOffice, n int, rows bool) []Change {
	random := rand.New(rand.NewPCG(1, 2))
	id := func() (id ID) {
		for i := range id {
			id[i] = byte(random.Uint32())
		}
		return id
	}
	words := words()
	text := func() string {
		return fmt.Sprint(words[random.IntN(len(words))], " ", words[random.IntN(len(words))], " ", random.IntN(100))
	}
	out := make([]Change, n)
	dossier, clock := id(), Clock(testNow)
	for i := range out {
		if i%50 == 0 {
			dossier = id()
		}
		clock += int64(random.IntN(5000)) << clockBits
		c := Change{Kind: KindCell, LSN: int64(i + 1), Table: 4, Row: id(), Dossier: dossier, Column: 10 + i%10, Value: text(), Stamp: Stamp{clock, o.actor}}
		if rows {
			c.Kind, c.Column, c.Value = KindRow, ColumnRow, nil
			for column := range 10 {
				switch {
				case column < 4:
					c.Values = append(c.Values, ColumnValue{10 + column, text()})
				case column < 7:
					c.Values = append(c.Values, ColumnValue{10 + column, int64(random.IntN(10000))})
				default:
					c.Values = append(c.Values, ColumnValue{10 + column, nil})
				}
			}
		}
		out[i] = c
	}
	return out
}

const benchCount = 100_000

func benchFile(b *testing.B, changes []Change) (file []byte, from, to testOffice) {
	b.Helper()
	from, to = newTestOffice(b, 1, "Nord"), newTestOffice(b, 2, "Süd")
	h := testHeader(from, to)
	h.To = int64(len(changes))
	return writeFile(b, h, from, to, changes), from, to
}

func BenchmarkWrite100000(b *testing.B) {
	for name, rows := range map[string]bool{"rows": true, "cells": false} {
		b.Run(name, func(b *testing.B) {
			changes := benchChanges(newTestOffice(b, 1, "Nord"), benchCount, rows)
			var size int
			for b.Loop() {
				file, _, _ := benchFile(b, changes)
				size = len(file)
			}
			b.ReportMetric(float64(size)/benchCount, "B/change")
		})
	}
}

func BenchmarkRead100000(b *testing.B) {
	for name, rows := range map[string]bool{"rows": true, "cells": false} {
		b.Run(name, func(b *testing.B) {
			file, from, to := benchFile(b, benchChanges(newTestOffice(b, 1, "Nord"), benchCount, rows))
			r := reading(to, from)
			r.Ahead = true
			for b.Loop() {
				f, err := Open(bytes.NewReader(file), int64(len(file)), r)
				if err != nil {
					b.Fatal(err)
				}
				for err == nil {
					_, err = f.Next()
				}
				f.Close()
				if err != io.EOF {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAcknowledgement is the smallest file there is.
func BenchmarkAcknowledgement(b *testing.B) {
	var size int
	for b.Loop() {
		file, _, _ := benchFile(b, nil)
		size = len(file)
	}
	b.ReportMetric(float64(size), "B/file")
}

func BenchmarkMerge(b *testing.B) {
	here := State{Stands: true, Value: "Desislava", Stamp: Stamp{5, Actor{1}}}
	in := Change{Kind: KindCell, Table: 4, Row: ID{1}, Dossier: ID{1}, Column: 10, Value: "Dessislava", Stamp: Stamp{6, Actor{2}}, Replaced: Stamp{5, Actor{1}}}
	for b.Loop() {
		if out := Merge(here, in); !out.Take || out.Conflict != nil {
			b.Fatal(out)
		}
	}
}
