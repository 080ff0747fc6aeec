package competence

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/profile"
)

// filled is a desk with both views and the agreed reading of a phase, all fifteen rated.
func filled(b *testing.B) *desk {
	d := newDesk(b)
	d.keep(profile.Entry, profile.ByFounder, "2025-03-03", lastLevels...)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	return d
}

// BenchmarkOpenReadings is what opening the page costs with two views of fifteen competences, drawn by software.
func BenchmarkOpenReadings(b *testing.B) {
	d := filled(b)
	for b.Loop() {
		d.open()
		d.Canvas().Capture()
	}
}

// BenchmarkRate is what one key on the board costs, saving and painting apart.
func BenchmarkRate(b *testing.B) {
	d := filled(b)
	d.open()
	d.Canvas().Focus(d.page.board)
	i := 0
	for b.Loop() {
		d.Canvas().Focused().TypedRune([]rune("12345678")[i%8])
		i++
	}
}

// BenchmarkNextRow is what going on to the next competence costs, with its sentences and its evidence.
func BenchmarkNextRow(b *testing.B) {
	d := filled(b)
	d.open()
	d.Canvas().Focus(d.page.board)
	i := 0
	for b.Loop() {
		key := fyne.KeyDown
		if i/14%2 == 1 {
			key = fyne.KeyUp
		}
		d.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
		i++
	}
}

// BenchmarkOpenWay is what opening the way costs, with radar and table drawn by software.
func BenchmarkOpenWay(b *testing.B) {
	d := newDesk(b)
	d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	d.keep(profile.Exit, profile.ByBoth, "2025-11-28", lastLevels...)
	for b.Loop() {
		d.way()
		d.Canvas().Capture()
	}
}
