package founders

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
)

// crowd is a room with n founders.
func crowd(b *testing.B, n int) *room {
	b.Helper()
	r := newRoom(b)
	doc := archive.Document{Format: archive.Format, Version: archive.Version, Office: app.Office{ID: "o", Name: "o"}}
	for i := range n {
		f := full()
		f.ID, f.FamilyNames = app.ID(fmt.Sprintf("f%d", i)), fmt.Sprintf("Stoyanova%d", i)
		doc.Founders = append(doc.Founders, archive.Founder{Founder: f})
	}
	if _, err := r.office.Import(r.ctx, doc); err != nil {
		b.Fatal(err)
	}
	r.screen.Refresh()
	return r
}

// BenchmarkSearch types one letter after the other among 10,000 founders: store and list, without painting.
func BenchmarkSearch(b *testing.B) {
	r := crowd(b, 10000)
	word := []rune("stoyanova99")
	for i := 0; b.Loop(); i++ {
		r.screen.list.search.SetText(string(word[:i%len(word)+1]))
	}
}

// BenchmarkScroll goes down one page among 10,000 founders.
func BenchmarkScroll(b *testing.B) {
	r := crowd(b, 10000)
	r.Canvas().Focus(r.screen.list.list)
	for i := 0; b.Loop(); i++ {
		r.screen.list.list.Highlight(i * 13 % 10000)
	}
}

// BenchmarkOpen opens one founder after the other on each tab.
func BenchmarkOpen(b *testing.B) {
	for _, tab := range []string{TabOverview, TabMaster, TabMeasures} {
		b.Run(tab, func(b *testing.B) {
			r := crowd(b, 100)
			rows := r.screen.list.rows
			r.screen.Open(rows[0].ID, tab)
			for i := 1; b.Loop(); i++ {
				r.screen.Open(rows[i%len(rows)].ID, "")
			}
		})
	}
}

// BenchmarkRefresh fills the list anew among 10,000 founders, as after each saving.
func BenchmarkRefresh(b *testing.B) {
	r := crowd(b, 10000)
	for b.Loop() {
		r.screen.list.refresh()
	}
}
