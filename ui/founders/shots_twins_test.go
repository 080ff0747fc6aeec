package founders

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPicturesOfTwins shows the warnings of a woman who may be here already, and the merging of two entries.
func TestPicturesOfTwins(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			fyne.CurrentApp().Settings().SetTheme(look)
			t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(widgets.Theme{}) })
			r.window.Resize(uitest.BesideSidebar)
			r.screen.parts.TakeIn, r.screen.parts.GiveOut = func() {}, func([]app.ID) {}
			r.screen.parts.SaveCard = func(app.ID) {}
			shot := func(what string) { uitest.Shot(t, r.window, name+"-2"+what) }
			r.sample()
			known := zehra()
			known.Phones, known.Emails = []app.Phone{{Number: "0231 555 05", Type: "cell"}}, []string{"zehra@example.org"}
			known.Goal = app.Texts{"de": "Ein Blumenladen mit zwei Fenstern zur Straße, in dem auch meine Schwester arbeiten kann."}
			known = r.add(known)
			r.typeZehra()
			shot("0-create")
			r.answer("Abbrechen")
			f := zehra()
			f.Address = &app.Address{PostalCode: "44147", Street: "Schützenstr. 9", City: "Dortmund"}
			f.FamilyNames, f.Phones, f.CallName = "Ozturk", []app.Phone{{Number: "0176 12345"}}, "Zeze"
			f.Goal, f.Phase = app.Texts{"tr": "Kendi dükkânım."}, app.PhasePlanning
			f = r.add(f)
			r.measure(known.ID, coaching.Measure{Text: "Anrufen"})
			r.open(f, TabMaster)
			r.say("PLZ", "44145")
			m := r.screen.detail.pages[TabMaster].(*master)
			if err := m.saver.Flush(); err != nil {
				t.Fatal(err)
			}
			shot("1-form")
			r.screen.onMergeWith(f)
			shot("2-find")
			r.closeDialog()
			r.screen.showMerge(f.ID, known.ID)
			shot("3-merge")
			r.closeDialog()
			r.press("Mehr")
			shot("4-menu")
		})
	}
}
