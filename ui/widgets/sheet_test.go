package widgets_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestDialogTakesAndGivesBackTheFocus(t *testing.T) {
	below, field := widgets.NewTextField("", nil), widgets.NewTextField("", nil)
	c := uitest.Window(t, container.NewVBox(below)).Canvas()
	c.Focus(below)
	ok := false
	cancelled := 0
	d := &widgets.Dialog{
		Title: "Neue Gründerin", Body: widgets.Form(widgets.NewField("Name", field, "")), Confirm: "Anlegen",
		OnConfirm: func() bool { return ok }, OnCancel: func() { cancelled++ },
	}
	d.Show(c)
	if c.Focused() != fyne.Focusable(field) {
		t.Fatalf("the focus is in %T", c.Focused())
	}
	uitest.Type(c, "Ana")
	uitest.Press(c, fyne.KeyReturn)
	if !d.Open() || field.Text != "Ana" || below.Text != "" {
		t.Fatal("a dialog that is not right yet was closed")
	}
	ok = true
	uitest.Press(c, fyne.KeyReturn)
	if d.Open() || c.Focused() != fyne.Focusable(below) {
		t.Errorf("open %v, focus in %T", d.Open(), c.Focused())
	}
	d.Show(c)
	uitest.Press(c, fyne.KeyEscape)
	if d.Open() || cancelled != 1 || c.Focused() != fyne.Focusable(below) {
		t.Errorf("Esc: open %v, cancelled %d", d.Open(), cancelled)
	}
}

func TestDialogWithSeveralLinesIsConfirmedByCtrlEnter(t *testing.T) {
	area := widgets.NewAreaField("", 3, nil)
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	confirmed := 0
	d := &widgets.Dialog{Title: "Notiz", Body: area, Confirm: "Speichern", OnConfirm: func() bool { confirmed++; return true }}
	d.Show(c)
	uitest.Type(c, "a")
	uitest.Press(c, fyne.KeyReturn)
	if confirmed != 0 || area.Text != "a\n" {
		t.Fatalf("%q, confirmed %d", area.Text, confirmed)
	}
	uitest.Press(c, fyne.KeyReturn, fyne.KeyModifierControl)
	if confirmed != 1 || d.Open() {
		t.Errorf("confirmed %d, open %v", confirmed, d.Open())
	}
}

func TestDangerIsNotConfirmedByEnter(t *testing.T) {
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	done := 0
	d := widgets.Ask(c, "Endgültig löschen?", "Ana wird gelöscht.", "Löschen", true, func() { done++ })
	uitest.Press(c, fyne.KeyReturn)
	if done != 0 || d.Open() {
		t.Fatalf("done %d, open %v", done, d.Open())
	}
	d = widgets.Ask(c, "Endgültig löschen?", "Ana wird gelöscht.", "Löschen", true, func() { done++ })
	test.Tap(uitest.Button(t, uitest.Dialog(t, c), "Löschen"))
	if done != 1 || d.Open() {
		t.Errorf("done %d, open %v", done, d.Open())
	}
}

func TestQuestionIsConfirmedByEnter(t *testing.T) {
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	done := 0
	d := widgets.Ask(c, "Neue Version?", "Die alte bleibt.", "Anlegen", false, func() { done++ })
	uitest.Press(c, fyne.KeyReturn)
	if done != 1 || d.Open() {
		t.Errorf("done %d, open %v", done, d.Open())
	}
}

func TestDialogOverDialog(t *testing.T) {
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	first := &widgets.Dialog{Title: "eins", Confirm: "Weiter"}
	first.Show(c)
	second := widgets.Ask(c, "zwei", "Wirklich?", "Ja", false, func() {})
	uitest.Press(c, fyne.KeyEscape)
	if second.Open() || !first.Open() {
		t.Fatal("Esc closes the wrong dialog")
	}
	uitest.Press(c, fyne.KeyEscape)
	if first.Open() || c.Overlays().Top() != nil {
		t.Error("the first dialog stays")
	}
}

func TestFailureSaysAllThree(t *testing.T) {
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	tried := 0
	d := widgets.ShowFailure(c, widgets.Failure{
		Happened: "Der Datenträger ist voll.", Safe: "Alles bis 14:05.", Next: "Schaffen Sie Platz.",
		Retry: "Noch einmal", OnRetry: func() { tried++ },
	})
	w := uitest.Dialog(t, c)
	for _, want := range []string{"Der Datenträger ist voll.", "Alles bis 14:05.", "Schaffen Sie Platz."} {
		if !slices.Contains(uitest.Texts(w), want) {
			t.Errorf("%q is missing in %q", want, uitest.Texts(w))
		}
	}
	test.Tap(uitest.Button(t, w, "Noch einmal"))
	if tried != 1 || d.Open() {
		t.Errorf("tried %d, open %v", tried, d.Open())
	}
}

func TestShortcutsWorkWhereverTheFocusIs(t *testing.T) {
	entry, area := widgets.NewTextField("", nil), widgets.NewAreaField("", 2, nil)
	button := widgets.QuietButton("x", nil, func() {})
	choice := widgets.NewChoice([]widgets.Option{{"a", "A"}}, nil)
	cell, dots := widgets.NewScoreCell(widgets.ColorStrength, nil), widgets.NewDots(nil)
	check := widgets.NewCheck("ja", nil)
	list := widgets.NewDragList(nil)
	list.SetRows([]fyne.CanvasObject{widgets.NewText("eins")})
	search := widgets.NewSearchEntry("", func(string) {}, nil)
	c := uitest.Window(t, container.NewVBox(entry, area, button, choice, cell, dots, check, list, search)).Canvas()
	heard := map[string]int{}
	keys := widgets.NewKeyMap(c)
	bind := func(key fyne.KeyName, m fyne.KeyModifier, name string, always bool) {
		keys.Add(widgets.Binding{Key: key, Modifier: m, Does: name, Always: always, Run: func() { heard[name]++ }})
	}
	bind(fyne.KeyN, fyne.KeyModifierControl, "new", false)
	bind(fyne.Key3, fyne.KeyModifierControl, "tab", false)
	bind(fyne.KeyTab, fyne.KeyModifierControl, "next", false)
	bind(fyne.KeyLeft, fyne.KeyModifierAlt, "back", false)
	bind(fyne.KeyF1, 0, "help", false)
	bind(fyne.KeyL, fyne.KeyModifierControl, "lock", true)
	press := func() {
		uitest.Press(c, fyne.KeyN, fyne.KeyModifierControl)
		uitest.Press(c, fyne.Key3, fyne.KeyModifierControl)
		uitest.Press(c, fyne.KeyTab, fyne.KeyModifierControl)
		uitest.Press(c, fyne.KeyLeft, fyne.KeyModifierAlt)
		uitest.Press(c, fyne.KeyF1)
		uitest.Press(c, fyne.KeyL, fyne.KeyModifierControl)
	}
	list.FocusRow(0)
	focusables := []fyne.Focusable{nil, entry, area, button, choice, cell, dots, check, search, c.Focused()}
	for i, f := range focusables {
		c.Focus(f)
		press()
		for _, name := range []string{"new", "tab", "next", "back", "help", "lock"} {
			if heard[name] != i+1 {
				t.Fatalf("with the focus in %T, %s was heard %d times, not %d", f, name, heard[name], i+1)
			}
		}
	}
	n := len(focusables)
	widgets.Ask(c, "Frage", "?", "Ja", false, func() {})
	press()
	if heard["new"] != n || heard["lock"] != n+1 {
		t.Errorf("over a dialog: new %d, lock %d", heard["new"]-n, heard["lock"]-n)
	}
	if got := keys.Bindings()[0].Label(); got != "Strg+N" {
		t.Error(got)
	}
	t.Cleanup(func() { _ = translations.Use("de") })
	_ = translations.Use("en")
	if got := keys.Bindings()[3].Label(); got != "Alt+←" {
		t.Error(got)
	}
}

func TestUndoInAFieldIsTheField(t *testing.T) {
	entry := widgets.NewTextField("", nil)
	c := uitest.Window(t, entry).Canvas()
	undone := 0
	widgets.NewKeyMap(c).Add(widgets.Binding{Key: fyne.KeyZ, Modifier: fyne.KeyModifierControl, Run: func() { undone++ }})
	c.Focus(entry)
	uitest.Type(c, "abc")
	uitest.Press(c, fyne.KeyZ, fyne.KeyModifierControl)
	if entry.Text != "" || undone != 0 {
		t.Errorf("%q, undone %d", entry.Text, undone)
	}
	c.Unfocus()
	uitest.Press(c, fyne.KeyZ, fyne.KeyModifierControl)
	if undone != 1 {
		t.Errorf("undone %d", undone)
	}
}

func TestConfirmCarriesAnotherVerb(t *testing.T) {
	c := uitest.Window(t, widgets.NewText("")).Canvas()
	d := &widgets.Dialog{Title: "Aus Datei", Confirm: "Übernehmen"}
	d.Show(c)
	short := uitest.Button(t, uitest.Dialog(t, c), "Übernehmen")
	right := fyne.CurrentApp().Driver().AbsolutePositionForObject(short).X + short.Size().Width
	long := "12 Gründerinnen mit allem, was die Datei von ihnen weiß, in das Büro übernehmen"
	d.SetConfirm(long)
	b := uitest.Button(t, uitest.Dialog(t, c), long)
	if b.Size().Width < b.MinSize().Width {
		t.Errorf("the button is %v wide and needs %v", b.Size().Width, b.MinSize().Width)
	}
	panel := c.Size().Width
	if left := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).X; left < 0 || left+b.Size().Width > panel {
		t.Errorf("the button stands at %v", left)
	}
	d.SetConfirm("Übernehmen")
	if now := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).X + b.Size().Width; now != right {
		t.Errorf("the button ends at %v, before at %v", now, right)
	}
	d.Close()
	d.SetConfirm("Speichern")
	d.Show(c)
	uitest.Button(t, uitest.Dialog(t, c), "Speichern")
}

func TestTheBarOfADialogStandsBesideItsFields(t *testing.T) {
	w := uitest.Window(t, widgets.NewText(""))
	w.Resize(fyne.NewSize(900, 400))
	area := widgets.NewAreaField("", 40, nil)
	(&widgets.Dialog{Title: "Notiz", Body: area, Confirm: "Speichern", Width: 600}).Show(w.Canvas())
	scroll := uitest.All[*container.Scroll](uitest.Top(w))[0]
	if scroll.Content.Size().Height <= scroll.Size().Height {
		t.Fatal("nothing scrolls")
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	field, bar := at(area).X+area.Size().Width, at(scroll).X+scroll.Size().Width-theme.ScrollBarSize()
	if field > bar {
		t.Errorf("the field ends at %v, the bar begins at %v", field, bar)
	}
}

func TestWordsNarrowAChoice(t *testing.T) {
	ana, bea, none := widgets.Option{Key: "a", Text: "Ana"}, widgets.Option{Key: "b", Text: "Bea"}, widgets.Option{Text: "keine"}
	for _, c := range []struct {
		name, was, is string
		found         []widgets.Option
	}{
		{"what is found stays", "b", "b", []widgets.Option{ana, bea}},
		{"nothing is chosen among several", "", "", []widgets.Option{ana, bea}},
		{"the only one is chosen", "", "a", []widgets.Option{ana}},
		{"one that has no key is no other", "", "a", []widgets.Option{none, ana}},
		{"another one takes its place", "b", "a", []widgets.Option{ana}},
		{"what is not found is let go", "b", "", []widgets.Option{none}},
		{"nothing is found", "b", "", nil},
	} {
		choice := widgets.NewChoice([]widgets.Option{ana, bea}, nil)
		choice.Fill(c.was)
		if choice.Narrow(c.found); choice.Key() != c.is {
			t.Errorf("%s: %q, not %q", c.name, choice.Key(), c.is)
		}
	}
}
