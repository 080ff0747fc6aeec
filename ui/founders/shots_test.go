package founders

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	for _, look := range []struct {
		name, lang string
		look       widgets.Look
	}{{"light", "de", widgets.LookLight}, {"dark", "de", widgets.LookDark}, {"bg", "bg", widgets.LookLight}} {
		t.Run(look.name, func(t *testing.T) {
			if err := translations.Use(look.lang); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = translations.Use("de") })
			r := newRoom(t)
			fyne.CurrentApp().Settings().SetTheme(widgets.Theme{Look: look.look})
			shot := func(name string) { uitest.Shot(t, r.window, look.name+"-"+name) }
			r.screen.Refresh()
			shot("00-empty")
			r.sample()
			shot("01-choose")
			rows, err := r.office.Founders(r.ctx, app.FounderFilter{})
			if err != nil || len(rows) == 0 {
				t.Fatal(rows, err)
			}
			r.screen.Open(rows[0].ID, TabOverview)
			shot("02-overview")
			r.screen.Open(rows[0].ID, TabMaster)
			for _, s := range []string{sectionName, sectionContact, sectionPerson, sectionLanguage, sectionBusiness, sectionGoal} {
				r.screen.onSection(s)
				shot("03-" + s)
			}
			r.screen.Open(rows[0].ID, TabMeasures)
			shot("04-measures")
		})
	}
}

// sample loads the sample office, and more founders so that the list is long.
func (r *room) sample() {
	r.t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		r.t.Fatal(err)
	}
	if _, err := r.office.Import(r.ctx, doc); err != nil {
		r.t.Fatal(err)
	}
	r.add(app.Founder{GivenNames: "Żaneta", FamilyNames: "Kowalczyk", Phase: app.PhaseStart, Address: &app.Address{District: "Hörde"}})
	archived := r.add(app.Founder{GivenNames: "Жана", FamilyNames: "Петрова", Phase: app.PhaseAccess})
	if err := r.office.ArchiveFounder(r.ctx, archived.ID); err != nil {
		r.t.Fatal(err)
	}
	r.clock = r.clock.Add(time.Minute)
	r.screen.Refresh()
}
