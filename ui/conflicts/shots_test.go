package conflicts

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
)

// TestPictures shows the page with conflicts of every kind; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t)
		shot := func(name string) { uitest.Shot(t, r.Window, look+"-"+name) }
		shot("k0-none")
		r.dropped()
		shot("k1-deleted")
		r.buried()
		shot("k7-buried")
		r.differ(func(f *app.Founder) { f.ResidenceTitle = "Fiktionsbescheinigung" }, func(f *app.Founder) { f.ResidenceTitle = "Niederlassungserlaubnis" })
		r.differ(
			func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 1", Type: "cell"}} },
			func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 1", Type: "cell"}, {Number: "0231 2"}} })
		r.notes()
		for row, name := range []string{"k2-text", "k4-list", "k5-veiled"} {
			r.page.show(row)
			shot(name)
		}
		r.page.show(0)
		r.page.detail.merge()
		shot("k3-merge")
		r.Escape()
		r.page.detail.takeLost()
		r.page.onRow(len(r.page.rows) - 1)
		r.page.show(len(r.page.rows) - 1)
		shot("k6-settled")
		r.Well()
	})
}
