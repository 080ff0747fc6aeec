package intake

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/contact"
)

// crowd is a file of n cards, and every second of the women in the office.
func crowd(b *testing.B, n int) (*room, string) {
	b.Helper()
	r := newRoom(b)
	var file strings.Builder
	var known []app.Incoming
	for i := range n {
		born := app.NewDate(1960, 1, 1+i)
		fmt.Fprintf(&file, "BEGIN:VCARD\nVERSION:3.0\nN:Stoyanova%d;Desislava;;;\nFN:Desislava Stoyanova%d\nBDAY:%s\nTEL:0231 %06d\nADR:;;Heroldstr. %d;Dortmund;;44145;\nEND:VCARD\n",
			i, i, born, i, i)
		if i%2 == 0 {
			known = append(known, app.Incoming{Founder: app.Founder{
				GivenNames: "Desislava", FamilyNames: fmt.Sprint("Stoyanova", i), Born: born, Address: &app.Address{PostalCode: "44145"},
			}})
		}
	}
	if _, err := r.office.ImportFounders(r.ctx, known); err != nil {
		b.Fatal(err)
	}
	return r, r.file("viele.vcf", file.String())
}

// BenchmarkRead reads 10,000 cards and compares them with 5,000 founders: the work beside the window.
func BenchmarkRead(b *testing.B) {
	r, path := crowd(b, 10000)
	for b.Loop() {
		from, err := read(context.Background(), path, "2026-01-19", func(float64) {})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := newSheet(r.ctx, r.office, from.batch, func(float64) {}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen shows the review of 10,000 entries.
func BenchmarkOpen(b *testing.B) {
	r, path := crowd(b, 10000)
	v := r.review(path)
	for b.Loop() {
		v.open()
		v.dialog.Close()
	}
}

// BenchmarkScroll goes down one page among 10,000 entries.
func BenchmarkScroll(b *testing.B) {
	r, path := crowd(b, 10000)
	v := r.review(path)
	v.open()
	for i := 0; b.Loop(); i++ {
		v.list.goTo(i * 13 % 10000)
	}
}

// BenchmarkTick leaves one of 10,000 entries out and takes it again.
func BenchmarkTick(b *testing.B) {
	r, path := crowd(b, 10000)
	v := r.review(path)
	v.open()
	for b.Loop() {
		v.onTick(0)
	}
}

// BenchmarkSearch types one letter after the other among 10,000 entries.
func BenchmarkSearch(b *testing.B) {
	r, path := crowd(b, 10000)
	v := r.review(path)
	v.open()
	word := []rune("stoyanova99")
	for i := 0; b.Loop(); i++ {
		v.search.SetText(string(word[:i%len(word)+1]))
	}
}

// BenchmarkExport writes 10,000 founders as a workbook.
func BenchmarkExport(b *testing.B) {
	r, _ := crowd(b, 20000)
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{})
	if err != nil {
		b.Fatal(err)
	}
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	e := &export{parts: &r.parts}
	for b.Loop() {
		cards, err := e.cards(r.ctx, ids, func(float64) {})
		if err != nil {
			b.Fatal(err)
		}
		if err := write(&strings.Builder{}, formatXLSX, cards); err != nil {
			b.Fatal(err)
		}
	}
}

// review reads a file without showing it.
func (r *room) review(path string) *review {
	r.t.Helper()
	v := &review{parts: &r.parts, name: "viele.vcf"}
	from, err := read(r.ctx, path, v.today(), func(float64) {})
	if err != nil {
		r.t.Fatal(err)
	}
	s, err := newSheet(r.ctx, r.office, from.batch, func(float64) {})
	if err != nil {
		r.t.Fatal(err)
	}
	v.source, v.sheet = source{batch: contact.Batch{Columns: from.batch.Columns}}, s
	return v
}
