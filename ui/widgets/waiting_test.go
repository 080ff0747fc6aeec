package widgets_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestTheSidebarTellsHowMuchWaits(t *testing.T) {
	s := widgets.NewSidebar("Wurzelwerk", widgets.SidebarText(""), []widgets.NavEntry{{"a", "Ein langer Name eines Ortes", theme.HomeIcon()}}, func(string) {})
	w := uitest.Window(t, container.NewBorder(nil, nil, s, nil))
	item := uitest.All[*widgets.NavItem](s)[0]
	words := func() string { return strings.Join(uitest.Texts(item), "|") }
	alone := words()
	s.SetBadge("a", "12")
	s.SetBadge("nowhere", "3")
	if got := words(); !strings.HasSuffix(got, "|12") || len(got) > len(alone)+3 {
		t.Errorf("%q, without a badge %q", got, alone)
	}
	badge, name := uitest.All[*widgets.Badge](item)[0], uitest.All[*widgets.Text](item)[0]
	if end := name.Position().X + name.Size().Width; end > badge.Position().X || badge.Position().X+badge.Size().Width > item.Size().Width {
		t.Errorf("the name ends at %v, the badge stands at %v, %v wide", end, badge.Position(), badge.Size())
	}
	s.SetBadge("a", "")
	if got := words(); strings.TrimSuffix(got, "|") != strings.TrimSuffix(alone, "|") {
		t.Errorf("%q remains", got)
	}
	uitest.LayoutMakesNothingAnew(t, w.Content())
}

func TestATitleTellsHowMuchWaits(t *testing.T) {
	page := func() fyne.CanvasObject { return widgets.NewText("Seite") }
	b := widgets.NewTabBar(widgets.Tab{Key: "a", Title: "Eins", Build: page}, widgets.Tab{Key: "b", Title: "Zwei", Build: page})
	uitest.Window(t, b)
	b.Open(0)
	b.SetTitle("b", "Zwei (3)")
	b.SetTitle("c", "Drei")
	if got := strings.Join(uitest.Texts(b), "|"); got != "Eins|Zwei (3)|Seite" {
		t.Errorf("%q", got)
	}
}

func TestAListHearsKeysOfItsOwn(t *testing.T) {
	l := widgets.NewKeyList(func() int { return 3 }, func() fyne.CanvasObject { return widgets.NewText("Zeile") }, func(int, fyne.CanvasObject) {})
	heard, opened := "", -1
	l.OnEnter = func(i int) { opened = i }
	l.OnKey = func(key *fyne.KeyEvent) bool {
		heard += string(key.Name)
		return key.Name == fyne.Key1
	}
	c := uitest.Window(t, l).Canvas()
	l.Enter(c)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.KeyDown, fyne.KeyReturn} {
		uitest.Press(c, key)
	}
	if heard != "1DownReturn" || opened != 1 {
		t.Errorf("heard %q, opened %d", heard, opened)
	}
}
