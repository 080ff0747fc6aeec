package swotsheet

import (
	"strings"
	"testing"

	"wurzelwerk/app/swot"
)

// fullSheet has seven factors in each quadrant and a whole matrix.
func fullSheet(d *desk) swot.Worksheet {
	w := swot.Worksheet{Question: "Wie weiter?"}
	for _, q := range swot.Quadrants {
		for range swot.MaxFactors {
			text := strings.Repeat("Saubere Handarbeit an Kleidern ", 3)
			w.Add(swot.Factor{ID: d.office.NewID(), Quadrant: q, Text: text, Evidence: "Buchhaltung", EvidenceKind: "figure"})
		}
	}
	for _, a := range w.Factors[:14] {
		for _, b := range w.Factors[14:] {
			w.SetScore(a.ID, b.ID, 2)
		}
	}
	return w
}

// BenchmarkKeyInEditor is what one letter typed into a factor costs until the next can be typed, saving apart.
func BenchmarkKeyInEditor(b *testing.B) {
	d := newDesk(b)
	d.keep(fullSheet(d))
	d.open(tab)
	d.sheet.fields.openEditor(d.sheet.model.sheet.Factors[0].ID)
	letters := []rune("ab")
	i := 0
	for b.Loop() {
		d.Canvas().Focused().TypedRune(letters[i%2])
		if i++; i%100 == 0 {
			d.sheet.fields.editor.text.SetText("Saubere Handarbeit")
		}
	}
}

// BenchmarkScore is what one key in a matrix of 14 by 14 costs.
func BenchmarkScore(b *testing.B) {
	d := newDesk(b)
	d.keep(fullSheet(d))
	d.open(tab)
	d.sheet.views.Open(viewMatrix)
	d.sheet.matrix.board.focus(0, 0)
	i := 0
	for b.Loop() {
		d.Canvas().Focused().TypedRune([]rune("0123")[i%4])
		i++
	}
}

// BenchmarkOpen is what opening the worksheet costs once it is in the office.
func BenchmarkOpen(b *testing.B) {
	d := newDesk(b)
	d.keep(fullSheet(d))
	d.open(tab)
	for b.Loop() {
		d.sheet.Refresh()
	}
}
