package swotsheet

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/swot"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestViewsFitTheTab shows every view in both looks at the least size it must have room in.
func TestViewsFitTheTab(t *testing.T) {
	d := newDesk(t)
	d.keep(tailor())
	d.open(tab)
	first := d.sheet.model.sheet
	d.sheet.onNext()
	d.sheet.onUpdate(d.sheet.model.sheet.Factors[1].ID, func(f *swot.Factor) { f.Text = "Spricht drei Sprachen" })
	d.sheet.onMove(d.sheet.model.sheet.Factors[8].ID, swot.Threat, 0)
	d.sheet.onRemove(d.sheet.model.sheet.Factors[2].ID)
	d.sheet.onAdd(swot.Strength, "Neue Stammkundinnen aus dem Erfolgsteam")
	second := d.sheet.model.sheet
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		test.ApplyTheme(t, look)
		d.sheet.onOpen(first.ID)
		shot := func(what string) {
			if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
				t.Errorf("%s needs %v", what, size)
			}
			uitest.Shot(t, d.window, "swot-"+what+"-"+name)
		}
		d.sheet.views.Open(viewFields)
		d.sheet.fields.closeEditor()
		shot("fields")
		d.sheet.fields.openEditor(first.Factors[8].ID)
		shot("editor")
		d.sheet.fields.closeEditor()
		d.sheet.views.Open(viewMatrix)
		d.sheet.matrix.board.focus(0, 0)
		shot("matrix")
		d.sheet.onOpen(second.ID)
		d.sheet.views.Open(viewCompare)
		shot("compare")
	}
}
