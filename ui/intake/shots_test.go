package intake

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the intake; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t)
			uitest.Theme(t, look)
			r.circle()
			shot := func(what string) { uitest.Shot(t, r.window, "intake-"+name+"-"+what) }
			v := r.show("testdata/phone.vcf")
			shot("0-cards")
			v.list.goTo(1)
			shot("1-likely")
			v.list.goTo(3)
			shot("2-fault")
			r.close()
			v = r.show(r.file("Kursliste.csv", course))
			shot("4-list")
			v.onColumns()
			shot("5-columns")
			r.close()
			ShowExport(r.parts, []app.ID{v.sheet.rows[0].known[0].Row.ID})
			shot("6-export")
			r.close()
		})
	}
}

// close closes all dialogs.
func (r *room) close() {
	r.t.Helper()
	for r.Canvas().Overlays().Top() != nil {
		uitest.Press(r.Canvas(), fyne.KeyEscape)
	}
}
