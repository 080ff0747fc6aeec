package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/ui/widgets"
)

type quadrantRenderer struct {
	q                   *quadrant
	ground, head, badge *canvas.Rectangle
	objects             []fyne.CanvasObject
}

const (
	badgeSide float32 = 30
	inset     float32 = 10
)

func (r *quadrantRenderer) paint() {
	h := hues[r.q.kind]
	r.ground.FillColor, r.ground.StrokeColor = widgets.Color(widgets.ColorCard), widgets.Color(theme.ColorNameSeparator)
	r.head.FillColor, r.badge.FillColor = widgets.Color(h.ground), widgets.Color(h.ink)
}

// headHigh is the height of name and line.
func (r *quadrantRenderer) headHigh() float32 {
	return r.q.name.MinSize().Height + r.q.line.MinSize().Height + 8
}

// footHigh is the height of the line of hints.
func (r *quadrantRenderer) footHigh() float32 { return r.q.said.MinSize().Height + 6 }

// MinSize adds up what is open.
func (r *quadrantRenderer) MinSize() fyne.Size {
	q := r.q
	high := r.headHigh() + inset/2 + q.list.MinSize().Height + q.add.MinSize().Height + r.footHigh() + inset
	if !q.guide.Hidden {
		high += q.guide.MinSize().Height
	}
	return fyne.NewSize(max(q.list.MinSize().Width, 240)+2*inset, high)
}

// Layout stacks the parts; the list has the room that is left.
func (r *quadrantRenderer) Layout(size fyne.Size) {
	q := r.q
	r.ground.Resize(size)
	head := r.headHigh()
	r.head.Resize(fyne.NewSize(size.Width, head))
	side := badgeSide * unit()
	r.badge.Resize(fyne.NewSquareSize(side))
	r.badge.Move(fyne.NewPos(inset, (head-side)/2))
	letter := q.letter.MinSize()
	q.letter.Resize(fyne.NewSize(side, letter.Height))
	q.letter.Move(fyne.NewPos(inset, (head-letter.Height)/2))
	left, name := inset+side+10, q.name.MinSize().Height
	button := q.guideButton.MinSize()
	q.guideButton.Resize(button)
	q.guideButton.Move(fyne.NewPos(size.Width-button.Width-2, 2+(name-button.Height)/2))
	q.name.Resize(fyne.NewSize(size.Width-left-button.Width-4, name))
	q.name.Move(fyne.NewPos(left, 3))
	q.line.Resize(fyne.NewSize(size.Width-left-inset, q.line.MinSize().Height))
	q.line.Move(fyne.NewPos(left, 2+name))
	r.layoutBody(size)
}

func (r *quadrantRenderer) layoutBody(size fyne.Size) {
	q, width := r.q, size.Width-2*inset
	y := r.headHigh() + inset/2
	if !q.guide.Hidden {
		q.guide.Resize(fyne.NewSize(width, q.guide.MinSize().Height))
		q.guide.Resize(fyne.NewSize(width, q.guide.MinSize().Height))
		q.guide.Move(fyne.NewPos(inset, y))
		y += q.guide.Size().Height
	}
	foot, add := r.footHigh(), q.add.MinSize().Height
	q.list.Move(fyne.NewPos(inset, y))
	q.list.Resize(fyne.NewSize(width, max(size.Height-y-add-foot-inset/2, 0)))
	y = size.Height - foot - add
	q.add.Move(fyne.NewPos(inset, y))
	q.add.Resize(fyne.NewSize(width, add))
	y += add + 3
	icon := float32(0)
	if !q.mark.Hidden {
		icon = 18
		q.mark.Resize(fyne.NewSquareSize(14))
		q.mark.Move(fyne.NewPos(inset, y+1))
	}
	q.said.Move(fyne.NewPos(inset+icon, y))
	q.said.Resize(fyne.NewSize(width-icon, q.said.MinSize().Height))
}

// Refresh takes colours again and places anew.
func (r *quadrantRenderer) Refresh() {
	r.paint()
	r.Layout(r.q.Size())
	for _, o := range r.objects {
		if o != r.q.list {
			o.Refresh()
		}
	}
	canvas.Refresh(r.q)
}

// Objects lists the parts.
func (r *quadrantRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *quadrantRenderer) Destroy() {}
