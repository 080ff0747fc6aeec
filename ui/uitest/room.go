package uitest

import (
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// BesideSidebar is the size that Screen leaves for a room.
var BesideSidebar = fyne.NewSize(Screen.Width-widgets.SidebarWidth, Screen.Height)

// Looks runs a test for each look that a room is shown in: light, dark, in Bulgarian and at 150 %. Its name begins the
// names of pictures.
func Looks(t *testing.T, run func(t *testing.T, look string)) {
	for _, look := range []struct {
		name, lang string
		theme      widgets.Theme
	}{
		{"light", "de", widgets.Theme{}},
		{"dark", "de", widgets.Theme{Look: widgets.LookDark}},
		{"bg", "bg", widgets.Theme{}},
		{"large", "de", widgets.Theme{Scale: 1.5}},
	} {
		t.Run(look.name, func(t *testing.T) {
			if err := translations.Use(look.lang); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = translations.Use("de") })
			Theme(t, look.theme)
			run(t, look.name)
		})
	}
}

// Saver calls Save when it is flushed and was touched since Save went well. It does not wait.
type Saver struct {
	Save  func() error
	dirty bool
}

// Touch waits for a flush.
func (s *Saver) Touch() { s.dirty = true }

// Flush saves what waits.
func (s *Saver) Flush() error {
	if !s.dirty {
		return nil
	}
	err := s.Save()
	s.dirty = err != nil
	return err
}

// Top is the dialog on top, or the content of the window where none is open.
func Top(w fyne.Window) fyne.CanvasObject {
	if top := w.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return w.Content()
}

// Closed ends the test while a dialog is open.
func Closed(t testing.TB, c fyne.Canvas) {
	t.Helper()
	if top := c.Overlays().Top(); top != nil {
		t.Fatalf("a dialog is open: %q", Texts(top))
	}
}

// Input finds the visible input of a type whose field has a label; the test ends if there is none.
func Input[T fyne.CanvasObject](t testing.TB, root fyne.CanvasObject, label string) T {
	t.Helper()
	for _, f := range All[*widgets.Field](root) {
		if input, ok := f.Input.(T); ok && f.Label == label {
			return input
		}
	}
	t.Fatalf("no field %q among %q", label, Texts(root))
	panic("unreachable")
}
