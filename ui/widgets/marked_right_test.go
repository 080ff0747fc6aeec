package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestRunsOfALineReadToTheLeft(t *testing.T) {
	for text, want := range map[string][]string{
		"":                       nil,
		"أنا أعمل":               {"أنا أعمل"},
		"باسمها. أريد أن":        {"باسمها", " .", "أريد أن"},
		"محل Nadel & Faden كبير": {"محل", " ", "Nadel & Faden", " ", "كبير"},
		"محل (صغير)":             {"محل", ") ", "صغير", "("},
		"منذ 20 عاما.":           {"منذ", " ", "20", " ", "عاما", "."},
	} {
		var got []string
		for _, p := range runs([]MarkedPart{{Text: text, Marked: true}}) {
			if !p.Marked {
				t.Errorf("%q lost its mark", p.Text)
			}
			got = append(got, p.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestMarkedArabicBeginsAtTheRight(t *testing.T) {
	m := NewMarked(MarkedPart{Text: "أريد محلا "}, MarkedPart{Text: "كبيرا", Marked: true}, MarkedPart{Text: "."})
	m.Resize(fyne.NewSize(300, 60))
	var at []float32
	right := float32(0)
	for _, o := range test.WidgetRenderer(m).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			at = append(at, o.Position().X)
			right = max(right, o.Position().X+text.Size().Width)
		}
	}
	if len(at) != 4 || !slices.IsSortedFunc(at, func(a, b float32) int { return int(b - a) }) || right != 300 {
		t.Errorf("drawn at %v, up to %v", at, right)
	}
	if readToTheLeft([]MarkedPart{{Text: "1. Nähen, ثم"}}) {
		t.Error("German with an Arabic word begins at the left")
	}
}
