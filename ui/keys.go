package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

const control = fyne.KeyModifierShortcutDefault

// binding ties a key to an action; says is the key of its description.
type binding struct {
	key      fyne.KeyName
	modifier fyne.KeyModifier
	says     string
	always   bool
	run      func()
}

func (w *Window) bindings() []binding {
	list := []binding{
		{fyne.KeyN, control, "help.key.new", false, on(w, creator.Create)},
		{fyne.KeyF, control, "help.key.search", false, on(w, searcher.FocusSearch)},
		{fyne.KeyP, control, "help.key.print", false, on(w, printer.Print)},
		{fyne.KeyK, control, "help.key.palette", false, w.showPalette},
		{fyne.KeyTab, control, "help.key.next-tab", false, on(w, func(t tabbed) { t.NextTab(1) })},
		{fyne.KeyTab, control | fyne.KeyModifierShift, "", false, on(w, func(t tabbed) { t.NextTab(-1) })},
		{fyne.KeyLeft, fyne.KeyModifierAlt, "help.key.back", false, w.Back},
		{fyne.KeyZ, control, "help.key.undo", false, w.undo},
		{fyne.KeyL, control, "help.key.lock", true, w.Lock},
		{fyne.KeyF8, 0, "help.key.next-open", false, on(w, asker.NextOpen)},
		{fyne.KeyF1, 0, "help.key.help", false, w.showHelp},
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8} {
		list = append(list, binding{key, control, "", false, on(w, func(t tabbed) { t.ShowTab(i + 1) })})
	}
	return append(list, w.meetingBindings()...)
}

// on runs an action of the screen in front if it has it.
func on[T any](w *Window, do func(T)) func() {
	return func() {
		if front, ok := w.screen().(T); ok {
			do(front)
		}
	}
}

func (w *Window) bindKeys() {
	for _, b := range w.bindings() {
		w.keys.Add(widgets.Binding{Key: b.key, Modifier: b.modifier, Always: b.always, Run: b.run})
	}
}

// showHelp shows the keys and how the most frequent things are done.
func (w *Window) showHelp() {
	keys := container.New(&keyTable{})
	// keys: help.key.*
	for _, b := range w.bindings() {
		if b.says != "" {
			keys.Add(widgets.QuietBadge(widgets.Binding{Key: b.key, Modifier: b.modifier}.Label()))
			keys.Add(widgets.NewText(translations.T(b.says)))
		}
	}
	keys.Add(widgets.QuietBadge(translations.T("key.ctrl") + "+1 … 8"))
	keys.Add(widgets.NewText(translations.T("help.key.tabs")))
	ways := container.NewVBox(widgets.Subheading(translations.T("help.ways")))
	for _, way := range []string{
		translations.T("help.way.save"), translations.T("help.way.rows"), translations.T("help.way.date"),
		translations.T("help.way.score"), translations.T("help.way.lock"), translations.T("help.way.backup"),
	} {
		ways.Add(prose("• " + way))
	}
	body := widgets.Columns(container.NewVBox(widgets.Subheading(translations.T("help.keys")), keys), ways)
	(&widgets.Dialog{Title: translations.T("help.title"), Body: body, Cancel: translations.T("help.close"), Width: 860}).Show(w.Canvas())
}

// keyTable sets keys and what they do in two columns.
type keyTable struct{}

const keyColumn, keyLine float32 = 110, 6

// MinSize adds the lines.
func (*keyTable) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for i := 0; i+1 < len(objects); i += 2 {
		m := objects[i+1].MinSize()
		size = fyne.NewSize(max(size.Width, keyColumn+m.Width), size.Height+m.Height+keyLine)
	}
	return size
}

// Layout goes line by line.
func (*keyTable) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i := 0; i+1 < len(objects); i += 2 {
		key, does := objects[i].MinSize(), objects[i+1].MinSize()
		objects[i].Resize(fyne.NewSize(key.Width, does.Height))
		objects[i].Move(fyne.NewPos(0, y))
		objects[i+1].Resize(fyne.NewSize(size.Width-keyColumn, does.Height))
		objects[i+1].Move(fyne.NewPos(keyColumn, y))
		y += does.Height + keyLine
	}
}
