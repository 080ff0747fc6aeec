package profiling

import (
	"testing"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// TestPictures shows the places of the sheet; with SHOTS set to a folder it writes them there.
func TestPictures(t *testing.T) {
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		t.Run(name, func(t *testing.T) {
			uitest.Theme(t, look)
			d := newDesk(t).sample().open(tab, nil)
			shot := func(what string) {
				if size := d.window.Content().MinSize(); size.Width > tab.Width || size.Height > tab.Height {
					t.Errorf("%s needs %v", what, size)
				}
				uitest.Shot(t, d.window, "sheet-"+name+"-"+what)
			}
			shot("01-person")
			for i, b := range d.sheet.Catalogue.Blocks {
				d.sheet.onBlock(b.Key)
				shot("02-" + string(rune('a'+i)) + "-" + b.Key)
			}
		})
	}
}
