package palette

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// opened shows a palette over three founders and two commands; ran hears what is run.
func opened(t *testing.T, ran *string) (fyne.Window, *Palette) {
	t.Helper()
	w := uitest.Window(t, widgets.NewText("below"))
	item := func(title, kind string) Item {
		return Item{Icon: theme.AccountIcon(), Title: title, Kind: kind, Run: func() { *ran = title }}
	}
	p := Show(w.Canvas(), Source{
		Find: func(words string) (out []Item) {
			for _, name := range []string{"Stoyanova, Desislava", "Yıldız, Ayşe", "Popescu, Ioana"} {
				if words != "" && strings.Contains(strings.ToLower(name), strings.ToLower(words)) {
					out = append(out, item(name, "Gründerin"))
				}
			}
			return out
		},
		Commands: []Item{item("Neue Gründerin", "Strg+N"), item("Büro sperren", "Strg+L")},
	})
	return w, p
}

func titles(p *Palette) (out []string) {
	for _, item := range p.items {
		out = append(out, item.Title)
	}
	return out
}

func TestAFewLettersLeadThere(t *testing.T) {
	for letters, want := range map[string]string{"": "Neue Gründerin|Büro sperren", "desi": "Stoyanova, Desislava", "buro": "Büro sperren", "büro sp": "Büro sperren", "zzz": ""} {
		var ran string
		w, p := opened(t, &ran)
		uitest.Type(w.Canvas(), letters)
		if got := strings.Join(titles(p), "|"); got != want {
			t.Errorf("%q finds %q, want %q", letters, got, want)
		}
		uitest.Press(w.Canvas(), fyne.KeyReturn)
		first, _, _ := strings.Cut(want, "|")
		if ran != first {
			t.Errorf("%q and Enter run %q, want %q", letters, ran, first)
		}
		if open := w.Canvas().Overlays().Top() != nil; open != (want == "") {
			t.Errorf("%q and Enter leave the palette open: %v", letters, open)
		}
	}
}

func TestTheListIsWalkedByKeys(t *testing.T) {
	var ran string
	w, _ := opened(t, &ran)
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn} {
		uitest.Press(w.Canvas(), key)
	}
	if ran != "Büro sperren" {
		t.Errorf("ran %q", ran)
	}
}

func TestEscClosesThePalette(t *testing.T) {
	var ran string
	w, _ := opened(t, &ran)
	uitest.Type(w.Canvas(), "desi")
	uitest.Press(w.Canvas(), fyne.KeyEscape)
	uitest.Closed(t, w.Canvas())
	if ran != "" {
		t.Errorf("ran %q", ran)
	}
}

func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		var ran string
		w, p := opened(t, &ran)
		uitest.LayoutMakesNothingAnew(t, uitest.Top(w))
		uitest.Shot(t, w, look+"-palette")
		uitest.Type(w.Canvas(), "zzz")
		uitest.Shot(t, w, look+"-palette-none")
		p.dialog.Close()
	})
}
