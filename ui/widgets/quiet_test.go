package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestQuietFieldReadsAsTextAndTakesKeys(t *testing.T) {
	var heard []string
	focused := 0
	f := widgets.NewQuietField(func(s string) { heard = append(heard, s) })
	f.OnFocus = func(on bool) {
		if on {
			focused++
		}
	}
	after := widgets.NewTextField("", nil)
	c := uitest.Window(t, container.NewVBox(f, after)).Canvas()
	f.SetInstead("keine Angabe")
	if !slices.Contains(uitest.Texts(f), "keine Angabe") {
		t.Errorf("at rest it shows %q", uitest.Texts(f))
	}
	f.Fill("geladen")
	rest := f.MinSize()
	if !slices.Contains(uitest.Texts(f), "geladen") || len(uitest.All[*widget.RichText](f)) != 0 {
		t.Errorf("at rest it shows %q", uitest.Texts(f))
	}
	c.Focus(f)
	if len(uitest.All[*widget.RichText](f)) == 0 || f.MinSize() != rest {
		t.Error("with the keyboard it is no entry, or of another size")
	}
	uitest.Press(c, fyne.KeyEnd)
	uitest.Type(c, "!")
	uitest.Press(c, fyne.KeyTab)
	if c.Focused() != fyne.Focusable(after) || !slices.Equal(heard, []string{"geladen!"}) || focused != 1 {
		t.Errorf("heard %q, focus %T", heard, c.Focused())
	}
	if !slices.Contains(uitest.Texts(f), "geladen!") || len(uitest.All[*widget.RichText](f)) != 0 {
		t.Errorf("left, it shows %q", uitest.Texts(f))
	}
	f.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if c.Focused() != fyne.Focusable(f) {
		t.Error("a click does not bring the keyboard")
	}
}

func TestQuietAreaGrowsWithItsText(t *testing.T) {
	area := widgets.NewQuietArea(2, nil)
	area.Resize(fyne.NewSize(200, area.MinSize().Height))
	uitest.Window(t, container.NewWithoutLayout(area))
	before := area.MinSize().Height
	area.Fill(strings.Repeat("Sie näht und ändert Kleider. ", 12))
	if high := area.MinSize().Height; high < 2*before {
		t.Errorf("%v high with a long text, %v without", high, before)
	}
}

func TestChipsByKeysAndClick(t *testing.T) {
	options := []widgets.Option{{"0", "nicht"}, {"1", "mit Hilfe"}, {"2", "allein"}, {"3", "kann es zeigen"}}
	for _, c := range []struct {
		several bool
		want    [][]string
	}{
		{false, [][]string{{"1"}, nil, {"2"}, {"3"}, {"0"}, nil}},
		{true, [][]string{{"1"}, nil, {"3"}, {"0", "3"}, {"3"}}},
	} {
		var got [][]string
		chips := widgets.NewChips(options, c.several, func(chosen []string) { got = append(got, chosen) })
		canvas := uitest.Window(t, chips).Canvas()
		canvas.Focus(chips)
		uitest.Press(canvas, fyne.KeyRight)
		uitest.Press(canvas, fyne.KeySpace)
		uitest.Press(canvas, fyne.KeySpace)
		if c.several {
			uitest.Type(canvas, "3")
			uitest.Press(canvas, fyne.KeySpace)
			chips.Toggle("0")
			chips.Toggle("0")
		} else {
			uitest.Type(canvas, "a")
			uitest.Type(canvas, "3")
			test.TapAt(chips, fyne.NewPos(8, 8))
			uitest.Press(canvas, fyne.KeyDelete)
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("several %v: %q, want %q", c.several, got, c.want)
		}
	}
}

func TestChipsWrap(t *testing.T) {
	var options []widgets.Option
	for i := range 12 {
		options = append(options, widgets.Option{Key: fmt.Sprint(i), Text: "eine Möglichkeit"})
	}
	chips := widgets.NewChips(options, true, nil)
	uitest.Window(t, container.NewWithoutLayout(chips))
	chips.Resize(fyne.NewSize(2000, 30))
	line := chips.MinSize().Height
	chips.Resize(fyne.NewSize(300, 30))
	if high := chips.MinSize().Height; high < 5*line {
		t.Errorf("%v high in a narrow place, %v in a wide one", high, line)
	}
}

func TestLazyColumnBuildsWhatIsNear(t *testing.T) {
	built := 0
	keys := make([]string, 200)
	for i := range keys {
		keys[i] = fmt.Sprint("k", i)
	}
	var list *widgets.LazyColumn
	list = widgets.NewLazyColumn(func(key string) fyne.CanvasObject {
		built++
		f := widgets.NewQuietField(nil)
		f.OnFocus = func(bool) { list.Reveal(key) }
		return widgets.NewField(key, f, "")
	}, func(string) float32 { return 40 })
	w := uitest.Window(t, list)
	list.SetKeys(keys...)
	if built == 0 || built > 30 {
		t.Fatalf("%d of 200 are built", built)
	}
	field := list.Reveal("k150").(*widgets.Field)
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(field).Y
	if built > 60 || top < 0 || top+field.Size().Height > uitest.Screen.Height {
		t.Fatalf("%d are built, the one looked for stands at %v", built, top)
	}
	w.Canvas().Focus(field.Input.(fyne.Focusable))
	for range 40 {
		uitest.Press(w.Canvas(), fyne.KeyTab)
	}
	uitest.Type(w.Canvas(), "190")
	if f, ok := w.Canvas().Focused().(*widgets.QuietField); !ok || f.Text != "190" {
		t.Fatalf("40 Tabs after the 150th the keyboard is in %T", w.Canvas().Focused())
	}
	was := built
	list.SetKeys(slices.Delete(slices.Clone(keys), 3, 5)...)
	if built != was {
		t.Error("what was built is built again")
	}
	list.Reveal("k190")
	if !slices.Contains(uitest.Texts(list), "190") {
		t.Error("what was typed is gone")
	}
}

func TestWeekReadsTimesAndCountsHours(t *testing.T) {
	var spans []widgets.WeekSpan
	var wrong error
	g := widgets.NewWeekGrid(func(s []widgets.WeekSpan, err error) { spans, wrong = s, err })
	c := uitest.Window(t, container.NewWithoutLayout(g)).Canvas()
	g.Resize(g.MinSize().AddWidthHeight(60, 0))
	c.Focus(g.First())
	for _, text := range []string{"8", "1330", "14.30", "16"} {
		uitest.Type(c, text)
		uitest.Press(c, fyne.KeyTab)
	}
	if want := []widgets.WeekSpan{{0, 480, 810}, {0, 870, 960}}; !slices.Equal(spans, want) || wrong != nil {
		t.Fatalf("%v, %v", spans, wrong)
	}
	texts := uitest.Texts(g)
	for _, want := range []string{"08:00", "13:30", "14:30", "7 Std.", "Zusammen 7 Std. in der Woche"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	test.Tap(uitest.Button(t, g, "Montag bis Freitag gleich"))
	if len(spans) != 10 || !slices.Contains(uitest.Texts(g), "Zusammen 35 Std. in der Woche") {
		t.Errorf("%v, %q", spans, uitest.Texts(g))
	}
}

func TestWeekSaysWhatIsWrongAndKeepsAll(t *testing.T) {
	var wrong error
	g := widgets.NewWeekGrid(func(_ []widgets.WeekSpan, err error) { wrong = err })
	c := uitest.Window(t, g).Canvas()
	for text, sentence := range map[string]string{"25": "keine Uhrzeit", "9": "", "17": "vor dem Anfang", "": "Anfang und Ende"} {
		g.Fill([]widgets.WeekSpan{{0, 480, 960}})
		c.Focus(g.First())
		g.First().SetText(text)
		if sentence == "" && wrong != nil || sentence != "" && (wrong == nil || !strings.Contains(wrong.Error(), sentence)) {
			t.Errorf("from %q: %v", text, wrong)
		}
	}
	kept := []widgets.WeekSpan{{2, 60, 120}, {2, 180, 240}, {2, 300, 390}}
	g.Fill(kept)
	if got, err := g.Spans(); !slices.Equal(got, kept) || err != nil || !slices.Contains(uitest.Texts(g), "Zusammen 3,5 Std. in der Woche") {
		t.Errorf("%v, %v, %q", got, err, uitest.Texts(g))
	}
}

func TestQuietPictures(t *testing.T) {
	line, area := widgets.NewQuietField(nil), widgets.NewQuietArea(2, nil)
	line.Fill("Desislava")
	area.Fill("Näht und ändert Kleider, am liebsten für Hochzeiten. Hat in Plovdiv zehn Jahre in einem Atelier gearbeitet und dort auch ausgebildet.")
	declined := widgets.NewQuietField(nil)
	declined.SetInstead("keine Angabe")
	choice := widgets.NewChoice([]widgets.Option{{"a", "nicht beantragt"}}, nil)
	choice.Quiet = true
	choice.Fill("a")
	chips := widgets.NewChips([]widgets.Option{{"yes", "Ja"}, {"no", "Nein"}, {"unclear", "Unklar"}}, false, nil)
	chips.Fill("no")
	week := widgets.NewWeekGrid(nil)
	week.Fill([]widgets.WeekSpan{{0, 480, 780}, {0, 870, 960}, {3, 480, 780}})
	alive := widgets.NewQuietField(nil)
	alive.Fill("wird getippt")
	for name, look := range map[string]widgets.Theme{"light": {}, "dark": {Look: widgets.LookDark}, "large": {Scale: 1.5}} {
		uitest.Theme(t, look)
		w := uitest.Window(t, widgets.Padded(widgets.Form(
			widgets.NewField("Zeile", line, ""), widgets.NewField("Zeilen", area, ""), widgets.NewField("Lebendig", alive, ""), declined,
			widgets.NewField("Anerkennung", choice, ""), widgets.NewField("Ja oder nein", chips, ""), week)))
		w.Canvas().Focus(alive)
		uitest.Shot(t, w, "quiet-"+name)
	}
}
