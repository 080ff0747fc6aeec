// Package uitest helps to test screens without a display: it opens windows of Fyne's test driver in the look of the
// program, presses keys as the real window does, finds what is shown, and takes pictures. Only tests import it.
package uitest

import (
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/widgets"
)

// Screen is the size that pictures and tests of whole screens have.
var Screen = fyne.NewSize(1366, 768)

func init() { test.NewApp().Settings().SetTheme(widgets.Theme{}) }

// Theme shows all that follows in another look, until the test ends.
func Theme(t testing.TB, look widgets.Theme) {
	t.Helper()
	fyne.CurrentApp().Settings().SetTheme(look)
	t.Cleanup(func() { fyne.CurrentApp().Settings().SetTheme(widgets.Theme{}) })
}

// Window opens a window of the size of Screen, in the light look at 100 % unless Theme was called. It is closed with
// the test.
func Window(t testing.TB, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	w := test.NewWindow(content)
	w.SetPadded(false)
	w.Resize(Screen)
	t.Cleanup(w.Close)
	return w
}

// Press gives a key to the canvas as the real window does: shortcuts to the focused widget if it hears any, else to
// the canvas; Tab to the next field; other keys to the focused widget, else to the canvas.
func Press(c fyne.Canvas, key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	modifier := fyne.KeyModifier(0)
	for _, m := range modifiers {
		modifier |= m
	}
	focused := c.Focused()
	if tabs, ok := focused.(fyne.Tabbable); key == fyne.KeyTab && modifier&^fyne.KeyModifierShift == 0 && !(ok && tabs.AcceptsTab()) {
		if modifier == 0 {
			c.FocusNext()
		} else {
			c.FocusPrevious()
		}
		return
	}
	if s := shortcut(key, modifier); s != nil {
		if hears, ok := focused.(fyne.Shortcutable); ok {
			hears.TypedShortcut(s)
		} else {
			widgets.TypedShortcut(c, s)
		}
		return
	}
	event := &fyne.KeyEvent{Name: key}
	if focused != nil {
		focused.TypedKey(event)
	} else if c.OnTypedKey() != nil {
		c.OnTypedKey()(event)
	}
}

func shortcut(key fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	switch {
	case modifier == 0 || modifier == fyne.KeyModifierShift:
		return nil
	case modifier == fyne.KeyModifierControl && key == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case modifier == fyne.KeyModifierControl && key == fyne.KeyA:
		return &fyne.ShortcutSelectAll{}
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

// Type gives letters to the focused widget, as typing does.
func Type(c fyne.Canvas, text string) {
	for _, r := range text {
		if f := c.Focused(); f != nil {
			f.TypedRune(r)
		}
	}
}

// Objects lists all visible objects under root, from front to back as drawn.
func Objects(root fyne.CanvasObject) []fyne.CanvasObject {
	if root == nil || !root.Visible() {
		return nil
	}
	all := []fyne.CanvasObject{root}
	var children []fyne.CanvasObject
	switch o := root.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		all = append(all, Objects(child)...)
	}
	return all
}

// All lists the visible objects of a type under root.
func All[T fyne.CanvasObject](root fyne.CanvasObject) []T {
	var found []T
	for _, o := range Objects(root) {
		if match, ok := o.(T); ok {
			found = append(found, match)
		}
	}
	return found
}

// LayoutMakesNothingAnew checks all widgets below root: laid out in the size that they have, each must keep the objects
// that it shows. The canvas lays out again for every object that it has not seen, and would never come to rest.
func LayoutMakesNothingAnew(t testing.TB, root fyne.CanvasObject) {
	t.Helper()
	for _, o := range All[fyne.Widget](root) {
		r := test.WidgetRenderer(o)
		before := slices.Clone(r.Objects())
		r.Layout(o.Size())
		if !slices.Equal(before, r.Objects()) {
			t.Errorf("%T makes new objects when it is laid out again", o)
		}
	}
}

// Texts lists all words shown under root, and what stands in its fields.
func Texts(root fyne.CanvasObject) []string {
	var texts []string
	for _, o := range Objects(root) {
		switch o := o.(type) {
		case *canvas.Text:
			texts = append(texts, o.Text)
		case *widgets.TextField:
			texts = append(texts, o.Text)
		case *widget.Entry:
			texts = append(texts, o.Text)
		}
	}
	return texts
}

// Button finds the visible button with a label; the test ends if there is none.
func Button(t testing.TB, root fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	for _, b := range All[*widgets.Button](root) {
		if b.Text == label {
			return b
		}
	}
	t.Fatalf("no button %q among %q", label, Texts(root))
	return nil
}

// Dialog returns what lies over the content of the canvas; the test ends if nothing does.
func Dialog(t testing.TB, c fyne.Canvas) fyne.CanvasObject {
	t.Helper()
	top := c.Overlays().Top()
	if top == nil {
		t.Fatal("no dialog is open")
	}
	return top
}

// Shot writes a picture of the window to a file when the variable SHOTS names a folder, and does nothing else.
func Shot(t testing.TB, w fyne.Window, name string) {
	t.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	size := w.Canvas().Size() // the test driver does not lay out again what has grown
	w.Resize(size.AddWidthHeight(1, 1))
	w.Resize(size)
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
