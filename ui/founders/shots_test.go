package founders

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/assets"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows every place of the room with the sample office; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	uitest.Looks(t, func(t *testing.T, look string) {
		r := newRoom(t)
		r.window.Resize(uitest.BesideSidebar)
		shot := func(name string) { uitest.Shot(t, r.window, look+"-"+name) }
		r.screen.Refresh()
		shot("00-empty")
		r.sample()
		r.screen.parts.OpenPotential = func(app.ID, coaching.Source) {}
		shot("01-choose")
		rows, err := r.office.Founders(r.ctx, app.FounderFilter{Words: "Stoyanova"})
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
		r.fromAnalysis(r.founder(rows[0].ID))
		r.screen.Open(rows[0].ID, TabMeasures)
		shot("04-measures")
		m := r.screen.detail.pages[TabMeasures].(*measuresPage)
		m.onEdit(m.list.all[0])
		shot("05-measure")
		r.closeDialog()
		r.screen.Create()
		d := r.Canvas().Focused().(*widgets.TextField)
		d.SetText("Desislava")
		r.window.Canvas().FocusNext()
		r.window.Canvas().Focused().(*widgets.TextField).SetText("Stojanova")
		r.window.Canvas().FocusNext()
		shot("06-create")
		r.closeDialog()
		b := newBusinessSection(r.screen.parts, rows[0].ID, func() {})
		b.refresh()
		b.edit(b.all[0])
		shot("07-business")
		r.closeDialog()
		b.onLink()
		shot("08-link")
		r.closeDialog()
		r.screen.list.filter.onNarrow()
		shot("09-filter")
		r.Canvas().Overlays().Remove(r.Canvas().Overlays().Top())
		if err := r.office.BinMeasure(r.ctx, m.list.all[0].ID); err != nil {
			t.Fatal(err)
		}
		if err := r.office.BinAnalysis(r.ctx, r.analyses(r.founder(rows[0].ID))[0].ID); err != nil {
			t.Fatal(err)
		}
		if err := r.office.BinFounder(r.ctx, rows[0].ID); err != nil {
			t.Fatal(err)
		}
		r.screen.ShowBin()
		shot("10-bin")
		r.screen.bin.onEmpty()
		shot("11-empty-bin")
		r.closeDialog()
		r.screen.Back()
		r.screen.list.search.SetText("xyz")
		shot("12-none")
	})
}

// closeDialog cancels what is open.
func (r *room) closeDialog() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	uitest.Closed(r.t, r.Canvas())
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
