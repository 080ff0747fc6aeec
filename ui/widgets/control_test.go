package widgets_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestButtonByKeys(t *testing.T) {
	pressed := 0
	b := widgets.PrimaryButton("Speichern", nil, func() { pressed++ })
	c := uitest.Window(t, b).Canvas()
	c.Focus(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA} {
		uitest.Press(c, key)
	}
	test.Tap(b)
	b.Disable()
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if pressed != 4 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestMenuButtonOpensItsItems(t *testing.T) {
	done := ""
	b := widgets.MenuButton("Mehr", nil, func() []widgets.MenuItem {
		return []widgets.MenuItem{{Label: "Archivieren", Action: func() { done = "archive" }}, {Label: "Löschen", Action: func() { done = "delete" }}}
	})
	c := uitest.Window(t, container.NewHBox(b)).Canvas()
	c.Focus(b)
	uitest.Press(c, fyne.KeyReturn)
	uitest.Dialog(t, c)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyReturn)
	if done != "delete" || c.Overlays().Top() != nil {
		t.Errorf("done %q", done)
	}
}

func TestScoreByClickAndKeys(t *testing.T) {
	var got []int
	var moved [][2]int
	cell := widgets.NewScoreCell(widgets.ColorStrength, func(s int) { got = append(got, s) })
	cell.OnMove = func(dx, dy int) { moved = append(moved, [2]int{dx, dy}) }
	c := uitest.Window(t, cell).Canvas()
	if cell.Score() != widgets.NoScore {
		t.Fatal("a new cell is judged")
	}
	for range 4 {
		test.Tap(cell)
	}
	uitest.Type(c, "294")
	uitest.Press(c, fyne.KeyDelete)
	uitest.Type(c, "0")
	if want := []int{1, 2, 3, 0, 2, widgets.NoScore, 0}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	for _, key := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown} {
		uitest.Press(c, key)
	}
	if want := [][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1}}; !slices.Equal(moved, want) {
		t.Errorf("%v", moved)
	}
	cell.Fill(7)
	if cell.Score() != widgets.NoScore || len(got) != 7 {
		t.Errorf("an impossible score is %d", cell.Score())
	}
}

func TestDotsByClickAndKeys(t *testing.T) {
	var got []int
	d := widgets.NewDots(func(v int) { got = append(got, v) })
	c := uitest.Window(t, container.NewHBox(d)).Canvas()
	test.TapAt(d, fyne.NewPos(40, 10))
	test.TapAt(d, fyne.NewPos(40, 10))
	test.TapAt(d, fyne.NewPos(8, 10))
	uitest.Press(c, fyne.KeyRight)
	uitest.Press(c, fyne.KeyLeft)
	uitest.Type(c, "305")
	uitest.Press(c, fyne.KeyLeft)
	if want := []int{3, 2, 1, 2, 1, 3, 0}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	d.Fill(9)
	if d.Value() != 3 || d.String() != "●●●" {
		t.Errorf("%d %s", d.Value(), d)
	}
}

func TestTabsAreBuiltWhenFirstShown(t *testing.T) {
	built := map[string]int{}
	var shown, changed []string
	tab := func(key string) widgets.Tab {
		return widgets.Tab{Key: key, Title: strings.ToUpper(key), OnShow: func() { shown = append(shown, key) }, Build: func() fyne.CanvasObject {
			built[key]++
			return widgets.NewTextField("", nil)
		}}
	}
	b := widgets.NewTabBar(tab("a"), tab("b"), tab("c"))
	b.OnChange = func(key string) { changed = append(changed, key) }
	w := uitest.Window(t, b)
	c := w.Canvas()
	b.Open(0)
	if built["b"] != 0 || !b.Built("a") || b.Built("b") {
		t.Fatalf("%v", built)
	}
	c.FocusNext()
	uitest.Press(c, fyne.KeyRight)
	uitest.Press(c, fyne.KeyLeft)
	uitest.Press(c, fyne.KeyLeft)
	b.OpenKey("b")
	b.Open(7)
	b.Next(1)
	want := []string{"a", "b", "a", "c", "b", "c"}
	if !slices.Equal(shown, want) || !slices.Equal(changed, want) || built["a"] != 1 {
		t.Errorf("shown %v, changed %v, built %v", shown, changed, built)
	}
	uitest.Press(c, fyne.KeyDown)
	if _, ok := c.Focused().(*widgets.TextField); !ok {
		t.Errorf("Down leads to %T", c.Focused())
	}
	b.Forget()
	if b.Key() != "c" || built["c"] != 2 || b.Built("a") {
		t.Errorf("%s %v", b.Key(), built)
	}
	test.TapCanvas(c, fyne.NewPos(16, 16))
	if b.Key() != "a" {
		t.Errorf("a click on the first title shows %s", b.Key())
	}
}

func TestSidebarByKeysAndClick(t *testing.T) {
	var opened []string
	locked := 0
	s := widgets.NewSidebar("Wurzelwerk", widgets.SidebarText("Büro Nordstadt"), []widgets.NavEntry{{"a", "Eins", theme.HomeIcon()}, {"b", "Zwei", theme.HomeIcon()}},
		func(key string) { opened = append(opened, key) },
		widgets.NewNavItem("Sperren", theme.LogoutIcon(), func() { locked++ }))
	w := uitest.Window(t, container.NewBorder(nil, nil, s, nil))
	c := w.Canvas()
	c.FocusNext()
	uitest.Press(c, fyne.KeyReturn)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeySpace)
	uitest.Press(c, fyne.KeyDown)
	uitest.Press(c, fyne.KeyReturn)
	if !slices.Equal(opened, []string{"a", "b"}) || locked != 1 {
		t.Errorf("opened %v, locked %d", opened, locked)
	}
	s.Select("b")
	for _, item := range uitest.All[*widgets.NavItem](s) {
		if item.Active != (item.Label == "Zwei") {
			t.Errorf("%s is active: %v", item.Label, item.Active)
		}
	}
	if s.Size().Width != widgets.SidebarWidth {
		t.Errorf("it is %v wide", s.Size().Width)
	}
}

func TestTextIsCutToItsRoom(t *testing.T) {
	line := widgets.Caption("Änderungsschneiderei und Maßanfertigung in der Nordstadt")
	w := uitest.Window(t, line)
	w.Resize(fyne.NewSize(120, 40))
	got := uitest.Texts(line)[0]
	if !strings.HasSuffix(got, "…") || !strings.HasPrefix(got, "Änderung") {
		t.Errorf("%q", got)
	}
	w.Resize(fyne.NewSize(900, 40))
	if got := uitest.Texts(line)[0]; got != line.Text {
		t.Errorf("%q", got)
	}
}

func TestNoticeTellsAndOffers(t *testing.T) {
	opened := 0
	n := widgets.NewNotice()
	uitest.Window(t, n)
	if n.Message() != "" || n.Visible() {
		t.Fatal("a new notice shows")
	}
	n.Tell("Gespeichert", widgets.Action{Label: "Öffnen", Run: func() { opened++ }})
	test.Tap(uitest.Button(t, n, "Öffnen"))
	if opened != 1 || n.Message() != "Gespeichert" {
		t.Errorf("opened %d, %q", opened, n.Message())
	}
	n.Warn("Der Ordner fehlt")
	test.Tap(uitest.Button(t, n, "Schließen"))
	if n.Visible() {
		t.Error("it stays")
	}
}

func TestProgressCountsAndIsCancelledOnce(t *testing.T) {
	cancelled := 0
	p := widgets.NewProgress("Sicherung", func() { cancelled++ })
	uitest.Window(t, p)
	p.Set(0.426)
	if !slices.Contains(uitest.Texts(p), "43\u00a0%") {
		t.Errorf("%q", uitest.Texts(p))
	}
	p.Set(-1)
	if slices.ContainsFunc(uitest.Texts(p), func(s string) bool { return strings.Contains(s, "%") }) {
		t.Errorf("%q", uitest.Texts(p))
	}
	b := uitest.Button(t, p, "Abbrechen")
	test.Tap(b)
	test.Tap(b)
	if cancelled != 1 {
		t.Errorf("cancelled %d times", cancelled)
	}
}

func TestSavedMark(t *testing.T) {
	m := widgets.NewSavedMark()
	uitest.Window(t, m)
	m.Pending()
	m.Saved(monday())
	if m.Text.Text != "Gespeichert 14:05" {
		t.Error(m.Text.Text)
	}
	m.Failed()
	if !strings.Contains(m.Text.Text, "Nicht gespeichert") {
		t.Error(m.Text.Text)
	}
}

// order keeps names in lists as a screen would.
type order struct {
	lists []*widgets.DragList
	names [][]string
}

func newOrder(names ...[]string) *order {
	o := &order{names: names}
	group := &widgets.DragGroup{}
	for i := range names {
		l := widgets.NewDragList(group)
		l.OnReorder = func(from, to int) {
			name := o.names[i][from]
			o.names[i] = slices.Insert(slices.Delete(o.names[i], from, from+1), to, name)
			o.show()
			l.FocusRow(to)
		}
		l.OnMove = func(from int, target *widgets.DragList, to int) {
			j := slices.Index(o.lists, target)
			name := o.names[i][from]
			o.names[i] = slices.Delete(o.names[i], from, from+1)
			o.names[j] = slices.Insert(o.names[j], to, name)
			o.show()
		}
		o.lists = append(o.lists, l)
	}
	o.show()
	return o
}

func (o *order) show() {
	for i, l := range o.lists {
		var rows []fyne.CanvasObject
		for _, name := range o.names[i] {
			f := widgets.NewTextField("", nil)
			f.Fill(name)
			f.OnShortcut = func(s fyne.Shortcut) bool { return l.Shortcut(f, s) }
			rows = append(rows, f)
		}
		l.SetRows(rows)
	}
}

func (o *order) is(t *testing.T, want ...string) {
	t.Helper()
	for i, names := range o.names {
		if got := strings.Join(names, ""); got != want[i] {
			t.Errorf("list %d is %q, want %q", i, got, want[i])
		}
		if texts := strings.Join(uitest.Texts(o.lists[i]), ""); !strings.Contains(texts, want[i]) && want[i] != "" && len(want[i]) == 1 {
			t.Errorf("list %d shows %q", i, texts)
		}
	}
}

func TestRowsAreReorderedByKeys(t *testing.T) {
	o := newOrder([]string{"a", "b", "c"}, []string{"x"})
	c := uitest.Window(t, container.NewGridWithColumns(2, o.lists[0], o.lists[1])).Canvas()
	o.lists[0].FocusRow(0)
	alt := fyne.KeyModifierAlt
	uitest.Press(c, fyne.KeyDown, alt)
	o.is(t, "bac", "x")
	uitest.Press(c, fyne.KeyDown, alt)
	uitest.Press(c, fyne.KeyDown, alt)
	o.is(t, "bca", "x")
	uitest.Press(c, fyne.KeyUp)
	uitest.Press(c, fyne.KeyUp, alt)
	o.is(t, "cba", "x")
	uitest.Press(c, fyne.KeyPageDown, alt)
	o.is(t, "ba", "xc")
	field := uitest.All[*widgets.TextField](o.lists[1])[0]
	c.Focus(field)
	uitest.Press(c, fyne.KeyPageUp, alt)
	o.is(t, "bax", "c")
}

func TestRowsAreDragged(t *testing.T) {
	o := newOrder([]string{"a", "b", "c"}, []string{"x", "y"})
	w := uitest.Window(t, container.NewGridWithColumns(2, o.lists[0], o.lists[1]))
	drag := func(list, row int, to fyne.Position) {
		t.Helper()
		var handle fyne.Draggable
		n := 0
		for _, obj := range uitest.Objects(o.lists[list]) {
			if d, ok := obj.(fyne.Draggable); ok && strings.HasSuffix(fmt.Sprintf("%T", obj), ".dragHandle") {
				if n == row {
					handle = d
				}
				n++
			}
		}
		handle.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
		handle.DragEnd()
	}
	height := o.lists[0].MinSize().Height / 3
	drag(0, 0, fyne.NewPos(30, height*2.9))
	o.is(t, "bca", "xy")
	drag(0, 2, fyne.NewPos(30, 2))
	o.is(t, "abc", "xy")
	drag(0, 1, fyne.NewPos(30, height*1.2))
	o.is(t, "abc", "xy")
	half := w.Canvas().Size().Width / 2
	drag(0, 1, fyne.NewPos(half+30, height*0.9))
	o.is(t, "ac", "xby")
	drag(1, 0, fyne.NewPos(half*3, 5))
	o.is(t, "ac", "xby")
}
