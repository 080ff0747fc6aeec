package analysis

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestHalves(t *testing.T) {
	size := theme.CaptionTextSize()
	wide := fyne.MeasureText("Räume, Lage,", size, fyne.TextStyle{}).Width + 1
	for name, want := range map[string][]string{
		"Räume":                     {"Räume"},
		"Räume, Lage, Ausstattung":  {"Räume, Lage,", "Ausstattung"},
		"Geschäftsbuchhaltung":      {"Geschäftsbuchhaltung"},
		"Geschäftsbuchhaltung lang": {"Geschäftsbuchhaltung", "lang"},
	} {
		if got := halves(name, wide, size, fyne.TextStyle{}); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestNamesOfFieldsAreWholeInEveryLanguage(t *testing.T) {
	t.Cleanup(func() { _ = translations.Use("de") })
	for _, scale := range []float32{1, 1.5} {
		uitest.Theme(t, widgets.Theme{Scale: scale})
		for _, language := range translations.Window() {
			if language.Code == "bg" && scale > 1 {
				continue // one of its names is longer than two rows of letters so large
			}
			if err := translations.Use(language.Code); err != nil {
				t.Fatal(err)
			}
			r := newRoom(t)
			r.keep(tailor())
			r.open()
			for _, o := range uitest.All[*canvas.Text](r.window.Content()) {
				if strings.HasSuffix(o.Text, "…") && !strings.HasSuffix(o.Text, " …") {
					t.Errorf("%s at %v: %q is cut", language.Code, scale, o.Text)
				}
			}
		}
	}
}
