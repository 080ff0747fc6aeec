package competence

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

var looks = map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}}

// wear shows all that is open in another look, until the test ends.
func wear(t *testing.T, look widgets.Theme) {
	t.Helper()
	uitest.Theme(t, look)
	test.ApplyTheme(t, look)
}

// TestReadingsFitTheTab shows the page in every look in the room it must do with.
func TestReadingsFitTheTab(t *testing.T) {
	d := newDesk(t)
	d.open()
	shot := func(what, name string) {
		if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
			t.Errorf("%s needs %v", what, size)
		}
		uitest.Shot(t, d.window, "competence-"+what+"-"+name)
	}
	wear(t, looks["light"])
	shot("empty", "light")
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	for name, look := range looks {
		wear(t, look)
		d.page.Refresh()
		d.page.Open(ours.ID, profile.Competences[5])
		shot("single", name)
	}
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	hers.Evidence = map[string]string{profile.Competences[5]: "Ich traue mir wenig zu, wenn ich mit Ämtern spreche."}
	if _, err := d.office.SaveReading(d.ctx, d.founder.ID, hers); err != nil {
		t.Fatal(err)
	}
	for name, look := range looks {
		wear(t, look)
		d.page.Refresh()
		d.page.Open(ours.ID, profile.Competences[5])
		shot("both", name)
	}
	d.page.onAgree()
	agreed := d.page.model.open.ID
	for name, look := range looks {
		wear(t, look)
		d.page.Refresh()
		d.page.Open(agreed, profile.Competences[10])
		d.page.board.light(place{row: 3, column: len(d.page.board.shape.columns) - 1, level: 4})
		shot("agreed", name)
		d.page.board.light(nowhere)
	}
}

// TestWayFitsTheTab shows the page in every look in the room it must do with.
func TestWayFitsTheTab(t *testing.T) {
	d := newDesk(t)
	way := d.way()
	shot := func(what, name string) {
		if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
			t.Errorf("%s needs %v", what, size)
		}
		uitest.Shot(t, d.window, "way-"+what+"-"+name)
	}
	wear(t, looks["light"])
	shot("empty", "light")
	d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	way.Refresh()
	shot("one", "light")
	last := d.keep(profile.Exit, profile.ByBoth, "2025-11-28", lastLevels...)
	last.Evidence = map[string]string{profile.Competences[14]: "Sie sieht jetzt genauer, was noch fehlt."}
	if _, err := d.office.SaveReading(d.ctx, d.founder.ID, last); err != nil {
		t.Fatal(err)
	}
	for name, look := range looks {
		wear(t, look)
		way.Refresh()
		d.Canvas().Focus(way.radar)
		d.press("Right")
		shot("two", name)
		d.Canvas().Unfocus()
		way.scroll.ScrollToBottom()
		shot("bottom", name)
		way.scroll.ScrollToTop()
	}
}

// TestLongWordsFitTheTab shows both pages in the language with the longest words.
func TestLongWordsFitTheTab(t *testing.T) {
	if err := translations.Use("bg"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = translations.Use("de") })
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.keep(profile.Exit, profile.ByBoth, "2025-11-28", lastLevels...)
	for name, look := range map[string]widgets.Theme{"light": {}, "large": {Scale: 1.5}} {
		wear(t, look)
		d.open()
		d.page.Open(ours.ID, profile.Competences[5])
		if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
			t.Errorf("the readings need %v", size)
		}
		uitest.Shot(t, d.window, "competence-bg-"+name)
		d.way()
		if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
			t.Errorf("the way needs %v", size)
		}
		uitest.Shot(t, d.window, "way-bg-"+name)
	}
}
