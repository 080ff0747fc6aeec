package competence

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

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
