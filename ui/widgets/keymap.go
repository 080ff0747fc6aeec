package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wurzelwerk/translations"
)

// Binding ties a key to an action.
type Binding struct {
	Key      fyne.KeyName
	Modifier fyne.KeyModifier // 0 for a function key
	Does     string           // in the language of the window, for the help page; "" is not listed
	Always   bool             // also while a dialog is open
	Run      func()
}

// KeyMap holds the shortcuts of a window. They work wherever the focus is, because the fields and buttons of this
// package hand on what they do not use; while a dialog is open only those marked Always do.
type KeyMap struct {
	canvas   fyne.Canvas
	bindings []Binding
}

// NewKeyMap returns an empty map and makes the canvas hear its keys.
func NewKeyMap(c fyne.Canvas) *KeyMap {
	m := &KeyMap{canvas: c}
	c.SetOnTypedKey(m.typedKey)
	return m
}

// Add binds keys; a later binding of the same key takes the place of an earlier one.
func (m *KeyMap) Add(bindings ...Binding) {
	for _, b := range bindings {
		m.bindings = append([]Binding{b}, m.bindings...)
		if s := shortcut(b.Key, b.Modifier); s != nil {
			hearShortcut(m.canvas, s, func() { m.Do(b.Key, b.Modifier) })
		}
	}
}

// Do runs what is bound to a key and tells whether something was.
func (m *KeyMap) Do(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	SignOfLife()
	for _, b := range m.bindings {
		if b.Key == key && b.Modifier == modifier {
			if b.Always || m.canvas.Overlays().Top() == nil {
				b.Run()
				return true
			}
			return false
		}
	}
	return false
}

// Bindings lists what is bound and has a description, in the order added.
func (m *KeyMap) Bindings() []Binding {
	var list []Binding
	for _, b := range m.bindings {
		if b.Does != "" {
			list = append([]Binding{b}, list...)
		}
	}
	return list
}

func (m *KeyMap) typedKey(key *fyne.KeyEvent) { m.Do(key.Name, 0) }

// shortcut is how Fyne names a combination: undo and its like have types of their own.
func shortcut(key fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	switch {
	case modifier == 0:
		return nil
	case modifier == fyne.KeyModifierShortcutDefault && key == fyne.KeyZ:
		return &fyne.ShortcutUndo{}
	case modifier == fyne.KeyModifierShortcutDefault && key == fyne.KeyY:
		return &fyne.ShortcutRedo{}
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: modifier}
}

// Label writes the keys as they stand on the keyboard of the language, "Strg+N".
func (b Binding) Label() string {
	var parts []string
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{
		{fyne.KeyModifierControl, translations.T("key.ctrl")},
		{fyne.KeyModifierSuper, "⌘"},
		{fyne.KeyModifierAlt, translations.T("key.alt")},
		{fyne.KeyModifierShift, translations.T("key.shift")},
	} {
		if b.Modifier&m.modifier != 0 {
			parts = append(parts, m.name)
		}
	}
	name := string(b.Key)
	arrows := map[fyne.KeyName]string{fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyUp: "↑", fyne.KeyDown: "↓"}
	if arrow, ok := arrows[b.Key]; ok {
		name = arrow
	}
	return strings.Join(append(parts, name), "+")
}
