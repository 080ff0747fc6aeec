package competence

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/uitest"
)

// The names of the areas stand clear of what stands over the columns, however narrow the board is.
func TestHeadsOfTheBoardStandClear(t *testing.T) {
	d := newDesk(t)
	ours := d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	hers := d.keep(profile.Entry, profile.ByFounder, "2025-03-03", herLevels...)
	d.open()
	for name, look := range looks {
		wear(t, look)
		for _, beside := range []bool{false, true} {
			d.page.Refresh()
			d.page.Open(ours.ID, "")
			d.page.onBeside("")
			if beside {
				d.page.onBeside(hers.ID)
			}
			b := newBoard()
			b.show(d.page.model.views())
			for width := float32(360); width <= 900; width += 60 {
				b.Resize(fyne.NewSize(width, 2000))
				clearHeads(t, b, name)
			}
		}
	}
}

// clearHeads looks for words in the heads of a board that touch each other.
func clearHeads(t *testing.T, b *board, look string) {
	t.Helper()
	var words []*canvas.Text
	for _, o := range test.WidgetRenderer(b).Objects() {
		if text, ok := o.(*canvas.Text); ok && o.Visible() {
			words = append(words, text)
		}
	}
	for _, h := range b.shape.heads {
		var inHead []*canvas.Text
		for _, w := range words {
			if y := w.Position().Y + w.MinSize().Height/2; y > h.top && y < h.top+h.high {
				inHead = append(inHead, w)
			}
		}
		for i, w := range inHead {
			for _, o := range inHead[:i] {
				if touch(w, o) {
					t.Errorf("%s, %v wide: %q touches %q", look, b.Size().Width, w.Text, o.Text)
				}
			}
		}
		if len(inHead) < 2 {
			t.Errorf("%s: the head of %q holds %d words of %q", look, h.area, len(inHead), uitest.Texts(b))
		}
	}
}

func touch(a, b *canvas.Text) bool {
	p, q, m, n := a.Position(), b.Position(), a.MinSize(), b.MinSize()
	return p.X < q.X+n.Width && q.X < p.X+m.Width && p.Y+1 < q.Y+n.Height && q.Y+1 < p.Y+m.Height
}

// On a narrow board the steps stand below the names; both are hit where they are seen.
func TestNarrowBoardHasTheStepsBelowTheNames(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByConsultant, "2025-03-05", firstLevels...)
	d.open()
	for width, below := range map[float32]bool{300: true, 520: false} {
		s := newBoardShape(d.page.model.views(), width)
		c := s.columns[0]
		if s.below != below || c.x < boardEdge || c.x+c.wide > width-boardRight {
			t.Fatalf("%v wide: below %v, the steps from %v to %v", width, s.below, c.x, c.x+c.wide)
		}
		for i, r := range s.rows {
			top, high := r.steps()
			for _, name := range r.names {
				wide := fyne.MeasureText(name, theme.TextSize(), fyne.TextStyle{}).Width
				if right := boardEdge + 2 + wide; !below && right > c.x || right > width {
					t.Errorf("%v wide: %q ends at %v", width, name, right)
				}
			}
			if below && top < r.top+float32(len(r.names))*letterHigh(theme.SizeNameText) {
				t.Errorf("%v wide: the steps of %q stand on its name", width, r.names)
			}
			if p := s.under(fyne.NewPos(s.stepAt(c, 3)+1, top+high/2)); p != (place{i, 0, 3}) {
				t.Errorf("%v wide: step 3 of row %d is %+v", width, i, p)
			}
			if p := s.under(fyne.NewPos(boardEdge+4, r.top+1)); p.row != i || p.level != 0 {
				t.Errorf("%v wide: the name of row %d is %+v", width, i, p)
			}
		}
	}
}
