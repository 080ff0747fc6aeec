package arrange

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestColumnsFallBelowEachOther(t *testing.T) {
	left, right := widgets.NewLines("links"), widgets.NewLines("rechts")
	sides := Sides(0.5, 180, left, right)
	w := uitest.Window(t, sides)
	w.Resize(fyne.NewSize(600, 300))
	if left.Position().Y != 0 || right.Position() != fyne.NewPos(300+widgets.Gap/2, 0) || left.Size().Width != 300-widgets.Gap/2 {
		t.Errorf("side by side: %v, %v %v", left.Size(), right.Position(), right.Size())
	}
	w.Resize(fyne.NewSize(300, 300))
	if right.Position().X != 0 || right.Position().Y < left.Size().Height || right.Size().Width != 300 {
		t.Errorf("one below the other: %v, %v %v", left.Size(), right.Position(), right.Size())
	}
	uitest.LayoutMakesNothingAnew(t, sides)
}

func TestActionsFallBelowTheirLine(t *testing.T) {
	line, button := widgets.NewLines(strings.Repeat("Wort ", 30)), widgets.QuietButton("Öffnen", nil, nil)
	ends := Ends(200, line, button)
	w := uitest.Window(t, ends)
	w.Resize(fyne.NewSize(600, 300))
	width := button.MinSize().Width
	if line.Size().Width != 600-width-Apart || button.Position().X != 600-width {
		t.Errorf("beside it: %v, %v", line.Size(), button.Position())
	}
	w.Resize(fyne.NewSize(200+width, 300))
	if line.Size().Width != 200+width || button.Position().X != 0 || button.Position().Y < line.Size().Height {
		t.Errorf("below it: %v, %v", line.Size(), button.Position())
	}
	uitest.LayoutMakesNothingAnew(t, ends)
}

func TestAStackAsksTextsForTheirHeight(t *testing.T) {
	long, short, hidden := widgets.NewLines(strings.Repeat("Wort ", 30)), Muted("kurz"), Bold("nie")
	hidden.Hide()
	stack := widgets.Stack(Apart, long, hidden, short)
	w := uitest.Window(t, stack)
	w.Resize(fyne.NewSize(200, 400))
	if long.Size().Height < 3*short.Size().Height || short.Position().Y != long.Size().Height+Apart {
		t.Errorf("%v, then %v", long.Size(), short.Position())
	}
	if none := widgets.Stack(Apart).MinSize(); none != (fyne.Size{}) {
		t.Errorf("nothing is %v", none)
	}
}

func TestFactsThatAreKnown(t *testing.T) {
	if Fact("Ort", " ") != nil {
		t.Error("a fact of nothing")
	}
	facts := Facts(Fact("A", "1"), nil, Fact("B", "2"), Fact("C", ""), Fact("D", "4"))
	w := uitest.Window(t, widgets.Stack(0, facts, Wrap(widgets.NewBadge("x"))))
	if got := strings.Join(uitest.Texts(w.Content()), " "); got != "A 1 B 2 D 4 x" {
		t.Errorf("%q", got)
	}
	Put(facts, nil)
	if len(facts.Objects) != 2 {
		t.Errorf("%d lines", len(facts.Objects))
	}
}
