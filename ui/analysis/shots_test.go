package analysis

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestTheFrameFitsTheTab shows frame and statements in every look at the least size they must have room in.
func TestTheFrameFitsTheTab(t *testing.T) {
	r := newRoom(t)
	r.keep(tailor())
	r.open()
	p := r.statements()
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		test.ApplyTheme(t, look)
		r.sheet.Refresh()
		shot := func(what string) {
			if size := r.window.Content().MinSize(); size.Width > tabSize.Width || size.Height > tabSize.Height {
				t.Errorf("%s %s needs %v", name, what, size)
			}
			uitest.Shot(t, r.window, "analysis-"+what+"-"+name)
		}
		for part, what := range map[string]string{partOverview: "overview", partUrgent: "urgent", "customers": "field", partSWOT: "offer"} {
			p.open(part)
			if what == "field" {
				p.into()
			}
			shot(what)
		}
		r.sheet.about.setOpen(true)
		shot("about")
		r.sheet.about.setOpen(false)
		r.sheet.newMeasure(coaching.Source{Part: "statement:pricing.calculated"}, "Preise kalkulieren")
		shot("measure")
		widgets.CloseDialogs(r.Canvas())
	}
}

// TestTheEmptyPlaceIsShown shows what stands there before the first analysis.
func TestTheEmptyPlaceIsShown(t *testing.T) {
	r := newRoom(t).open()
	if !r.says("Potenzialanalyse beginnen") {
		t.Errorf("%q", uitest.Texts(r.window.Content()))
	}
	uitest.Shot(t, r.window, "analysis-empty")
}
