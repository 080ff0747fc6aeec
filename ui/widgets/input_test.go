package widgets_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestFieldOfSeveralLinesLetsTabThrough(t *testing.T) {
	area, after := widgets.NewAreaField("", 3, nil), widgets.NewTextField("", nil)
	c := uitest.Window(t, container.NewVBox(area, after)).Canvas()
	c.Focus(area)
	uitest.Type(c, "eins")
	uitest.Press(c, fyne.KeyReturn)
	uitest.Type(c, "zwei")
	uitest.Press(c, fyne.KeyTab)
	uitest.Type(c, "drei")
	if area.Text != "eins\nzwei" || after.Text != "drei" {
		t.Errorf("%q, %q", area.Text, after.Text)
	}
	uitest.Press(c, fyne.KeyTab, fyne.KeyModifierShift)
	if c.Focused() != fyne.Focusable(area) {
		t.Error("Shift+Tab does not go back")
	}
}

func TestFillTellsNobody(t *testing.T) {
	var heard []string
	f := widgets.NewTextField("", func(s string) { heard = append(heard, s) })
	left := 0
	f.OnLeave = func() { left++ }
	c := uitest.Window(t, f).Canvas()
	f.Fill("geladen")
	c.Focus(f)
	uitest.Type(c, "!")
	c.Unfocus()
	if !slices.Equal(heard, []string{"!geladen"}) || left != 1 {
		t.Errorf("heard %q, left %d times", heard, left)
	}
}

func TestLimitCountsAndHolds(t *testing.T) {
	f := widgets.NewTextField("", nil)
	f.Limit = 5
	field := widgets.NewField("Satz", f, "")
	c := uitest.Window(t, field).Canvas()
	c.Focus(f)
	uitest.Type(c, "Öztürkş")
	if f.Text != "Öztür" || !slices.Contains(uitest.Texts(field), "5 / 5") {
		t.Errorf("%q, %q", f.Text, uitest.Texts(field))
	}
	f.SetText("äö")
	if !slices.Contains(uitest.Texts(field), "2 / 5") {
		t.Errorf("%q", uitest.Texts(field))
	}
}

func TestFieldShowsErrorInPlaceOfHint(t *testing.T) {
	field := widgets.RequiredField("Telefon", widgets.NewTextField("", nil), "mit Vorwahl")
	uitest.Window(t, field)
	before := field.MinSize().Height
	field.SetError(errSentence("zu kurz"))
	texts := uitest.Texts(field)
	if !slices.Contains(texts, "zu kurz") || slices.Contains(texts, "mit Vorwahl") || !slices.Contains(texts, "Telefon *") {
		t.Errorf("%q", texts)
	}
	field.SetError(nil)
	if field.Error() != "" || !slices.Contains(uitest.Texts(field), "mit Vorwahl") || field.MinSize().Height != before {
		t.Errorf("%q", uitest.Texts(field))
	}
}

func TestPasswordIsHiddenUntilShown(t *testing.T) {
	f := widgets.NewPasswordField("", nil)
	w := uitest.Window(t, f)
	f.SetText("geheim")
	if !f.Password {
		t.Fatal("the password shows")
	}
	test.Tap(f.ActionItem.(*widgets.Button))
	if f.Password || w.Canvas().Focused() != fyne.Focusable(f) || f.Text != "geheim" {
		t.Error("the button does not show the password")
	}
}

func TestDateReadsWhatIsTyped(t *testing.T) {
	var got []time.Time
	d := widgets.NewDateField("Beginn", "", monday, func(day time.Time) { got = append(got, day) })
	c := uitest.Window(t, container.NewVBox(d, widgets.NewTextField("", nil))).Canvas()
	for _, step := range []struct{ typed, shown, want string }{
		{"+7", "31.03.2025", "2025-03-31"},
		{"24.12.", "24.12.2025", "2025-12-24"},
		{"heute", "24.03.2025", "2025-03-24"},
		{"31.2.", "31.2.", "2025-03-24"},
		{"2025-02-01", "01.02.2025", "2025-02-01"},
	} {
		d.Entry.Fill("")
		c.Focus(d.Entry)
		uitest.Type(c, step.typed)
		uitest.Press(c, fyne.KeyTab)
		if d.Entry.Text != step.shown || d.Date().Format(time.DateOnly) != step.want {
			t.Errorf("%q shows %q, is %v", step.typed, d.Entry.Text, d.Date())
		}
		if bad := step.typed == step.shown; bad != strings.Contains(d.Error(), "kein Datum") || d.Check() == bad {
			t.Errorf("%q: %q", step.typed, d.Error())
		}
	}
	if len(got) != 4 {
		t.Errorf("%d changes told", len(got))
	}
	c.Focus(d.Entry)
	uitest.Press(c, fyne.KeyUp)
	if d.Date().Day() != 2 {
		t.Errorf("Up gives %v", d.Date())
	}
	d.Entry.SetText("")
	if !d.Check() || !d.Date().IsZero() {
		t.Errorf("emptied, it is %v, %q", d.Date(), d.Error())
	}
	uitest.Press(c, fyne.KeyDown)
	if !d.Date().Equal(time.Date(2025, 3, 24, 0, 0, 0, 0, time.UTC)) && d.Date().Day() != 24 {
		t.Errorf("Down in an empty field gives %v", d.Date())
	}
}

func TestChoiceByKeysAndClick(t *testing.T) {
	var got []string
	choice := widgets.NewChoice([]widgets.Option{{"o", "Orientierung"}, {"p", "Planung"}, {"s", "Start"}, {"f", "Festigung"}},
		func(key string) { got = append(got, key) })
	w := uitest.Window(t, widgets.Narrow(choice))
	c := w.Canvas()
	if !slices.Contains(uitest.Texts(choice), "Bitte wählen") {
		t.Errorf("%q", uitest.Texts(choice))
	}
	c.Focus(choice)
	uitest.Type(c, "st")
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyUp)
	if want := []string{"s", "f", "s"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	uitest.Press(c, fyne.KeyReturn)
	if c.Overlays().Top() == nil {
		t.Fatal("the list is not open")
	}
	uitest.Type(c, "p")
	uitest.Press(c, fyne.KeyReturn)
	if choice.Key() != "p" || c.Overlays().Top() != nil || c.Focused() != fyne.Focusable(choice) {
		t.Errorf("%q, focus %T", choice.Key(), c.Focused())
	}
	uitest.Press(c, fyne.KeySpace)
	uitest.Press(c, fyne.KeyHome)
	uitest.Press(c, fyne.KeyEscape)
	if choice.Key() != "p" || c.Overlays().Top() != nil {
		t.Error("Esc chooses")
	}
	test.Tap(choice)
	test.TapCanvas(c, fyne.NewPos(40, choice.Size().Height+10))
	if choice.Key() != "o" {
		t.Errorf("a click on the first row gives %q", choice.Key())
	}
	choice.Disable()
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	test.Tap(choice)
	if choice.Key() != "o" || c.Overlays().Top() != nil {
		t.Error("a disabled choice can be changed")
	}
}

func TestSearchGoesDownAndClears(t *testing.T) {
	var searched []string
	down := 0
	s := widgets.NewSearchEntry("Suchen", func(q string) { searched = append(searched, q) }, func() { down++ })
	c := uitest.Window(t, s).Canvas()
	escaped := 0
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyEscape {
			escaped++
		}
	})
	c.Focus(s)
	uitest.Type(c, "des")
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyReturn)
	uitest.Press(c, fyne.KeyEscape)
	uitest.Press(c, fyne.KeyEscape)
	if !slices.Equal(searched, []string{"d", "de", "des", ""}) || down != 2 || escaped != 1 {
		t.Errorf("searched %q, down %d, Esc to the window %d", searched, down, escaped)
	}
}

func TestFieldKeepsItsHeightBesideAnError(t *testing.T) {
	now := func() time.Time { return time.Date(2025, 3, 24, 0, 0, 0, 0, time.UTC) }
	born, code := widgets.NewDateField("Geburtsdatum", "", now, nil), widgets.NewTextField("", nil)
	columns := widgets.Columns(born, widgets.NewField("PLZ", code, ""))
	c := uitest.Window(t, container.NewVBox(columns)).Canvas()
	before := code.Size().Height
	c.Focus(born.Entry)
	uitest.Type(c, "31.2.")
	if born.Check() {
		t.Fatal("31.2. is a date")
	}
	columns.Resize(columns.MinSize())
	if after := code.Size().Height; after != before {
		t.Errorf("the field is %v high, before %v", after, before)
	}
}
