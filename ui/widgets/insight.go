package widgets

import (
	"cmp"
	"slices"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// scrolls are those made by VScroll, as long as they live. They are used on the thread of the window alone.
var scrolls []weak.Pointer[container.Scroll]

// VScroll scrolls a content up and down, and brings what gets the keyboard inside it into sight.
func VScroll(content fyne.CanvasObject) *container.Scroll {
	s := container.NewVScroll(content)
	scrolls = slices.DeleteFunc(scrolls, func(p weak.Pointer[container.Scroll]) bool { return p.Value() == nil })
	scrolls = append(scrolls, weak.Make(s))
	return s
}

// Fill makes another content that of a scroll, and paints it at once: what was never painted belongs to no window yet, so
// that refreshing the content alone would show it only when something else moves.
func Fill(s *container.Scroll, content fyne.CanvasObject) {
	s.Content = content
	s.Refresh()
	canvas.Refresh(s)
}

// sightGap is the room left around what is brought into sight.
const sightGap float32 = 12

// InSight scrolls so that an object inside a VScroll can be seen; of one that is too high, its top. A widget of your own
// calls it when it gets the keyboard.
func InSight(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || o.Size().Height == 0 {
		return
	}
	around := scrollsAround(o, c)
	slices.SortFunc(around, func(a, b *container.Scroll) int { return cmp.Compare(a.Size().Height, b.Size().Height) })
	for _, s := range around {
		bringIn(s, o)
	}
}

// scrollsAround finds the scrolls that hold an object. Fyne knows no parents: what moves with the content stands in it.
func scrollsAround(o fyne.CanvasObject, c fyne.Canvas) (out []*container.Scroll) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o)
	for _, p := range scrolls {
		s := p.Value()
		if s == nil || s.Content == nil || !s.Visible() || driver.CanvasForObject(s) != c {
			continue
		}
		was := s.Content.Position()
		s.Content.Move(was.AddXY(0, 1))
		if driver.AbsolutePositionForObject(o) != at {
			out = append(out, s)
		}
		s.Content.Move(was)
	}
	return out
}

func bringIn(s *container.Scroll, o fyne.CanvasObject) {
	position := fyne.CurrentApp().Driver().AbsolutePositionForObject
	room := s.Size().Height
	top := position(o).Y - position(s).Y - sightGap
	bottom := top + o.Size().Height + 2*sightGap
	by := float32(0)
	switch {
	case top < 0:
		by = top
	case bottom > room:
		by = min(bottom-room, top)
	}
	most := max(0, s.Content.MinSize().Height-room)
	if to := max(0, min(s.Offset.Y+by, most)); by != 0 && to != s.Offset.Y {
		s.ScrollToOffset(fyne.NewPos(s.Offset.X, to))
	}
}
