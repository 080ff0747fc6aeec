package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DragGroup joins lists between which rows may move. The order of joining is the order in which Alt+Page keys go.
type DragGroup struct{ lists []*DragList }

// DragList shows rows that are put in order by dragging their handle, or with Alt+Up and Alt+Down while the handle or
// a field of the row has the focus. Within a DragGroup a row can be dropped on another list, or sent there with
// Alt+Page Up and Alt+Page Down. The list changes nothing by itself: the callbacks change the data, then SetRows.
type DragList struct {
	widget.BaseWidget
	// OnReorder wants the row at from to stand at to.
	OnReorder func(from, to int)
	// OnMove wants the row at from to stand at to in another list of the group.
	OnMove func(from int, target *DragList, to int)

	group *DragGroup
	rows  []*dragRow
	mark  int // where a dragged row would be dropped, -1 for none
}

// NewDragList returns an empty list. group may be nil.
func NewDragList(group *DragGroup) *DragList {
	l := &DragList{group: group, mark: -1}
	if group != nil {
		group.lists = append(group.lists, l)
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetRows shows other rows.
func (l *DragList) SetRows(rows []fyne.CanvasObject) {
	l.rows = make([]*dragRow, len(rows))
	for i, content := range rows {
		l.rows[i] = newDragRow(l, content)
	}
	l.Refresh()
}

// Len returns how many rows are shown.
func (l *DragList) Len() int { return len(l.rows) }

// FocusRow gives the keyboard to the handle of a row; an index out of range does nothing. Call it after SetRows to
// stay with a row that was moved.
func (l *DragList) FocusRow(i int) {
	if i >= 0 && i < len(l.rows) {
		focus(l.rows[i].handle)
	}
}

// Shortcut moves the row that holds content when s is one of the list's, and tells whether it was. Give it to
// TextField.OnShortcut of the fields in a row.
func (l *DragList) Shortcut(content fyne.CanvasObject, s fyne.Shortcut) bool {
	i := slices.IndexFunc(l.rows, func(r *dragRow) bool { return r.content == content })
	custom, ok := s.(*desktop.CustomShortcut)
	if i < 0 || !ok || custom.Modifier != fyne.KeyModifierAlt {
		return false
	}
	switch custom.KeyName {
	case fyne.KeyUp:
		l.reorder(i, i-1)
	case fyne.KeyDown:
		l.reorder(i, i+1)
	case fyne.KeyPageUp:
		l.send(i, -1)
	case fyne.KeyPageDown:
		l.send(i, 1)
	default:
		return false
	}
	return true
}

func (l *DragList) reorder(from, to int) {
	if to >= 0 && to < len(l.rows) && to != from && l.OnReorder != nil {
		l.OnReorder(from, to)
	}
}

func (l *DragList) send(from, by int) {
	if l.group == nil || l.OnMove == nil {
		return
	}
	if i := slices.Index(l.group.lists, l) + by; i >= 0 && i < len(l.group.lists) {
		target := l.group.lists[i]
		l.OnMove(from, target, len(target.rows))
	}
}

// drop finds the list under a point of the canvas and the place between its rows.
func (l *DragList) drop(at fyne.Position) (*DragList, int) {
	lists := []*DragList{l}
	if l.group != nil {
		lists = l.group.lists
	}
	for _, candidate := range lists {
		origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(candidate)
		p := at.Subtract(origin)
		if !candidate.Visible() || p.X < 0 || p.Y < -20 || p.X > candidate.Size().Width || p.Y > candidate.Size().Height+20 {
			continue
		}
		for i, row := range candidate.rows {
			if p.Y < row.Position().Y+row.Size().Height/2 {
				return candidate, i
			}
		}
		return candidate, len(candidate.rows)
	}
	return nil, -1
}

func (l *DragList) showMark(target *DragList, at int) {
	lists := []*DragList{l}
	if l.group != nil {
		lists = l.group.lists
	}
	for _, list := range lists {
		mark := -1
		if list == target {
			mark = at
		}
		if list.mark != mark {
			list.mark = mark
			list.Refresh()
		}
	}
}

func (l *DragList) dropped(from int, target *DragList, to int) {
	l.showMark(nil, -1)
	switch {
	case target == nil:
	case target == l:
		if to > from {
			to--
		}
		l.reorder(from, to)
	case l.OnMove != nil:
		l.OnMove(from, target, to)
	}
}

const rowGap float32 = 4

// CreateRenderer stacks the rows and draws the place of a drop.
func (l *DragList) CreateRenderer() fyne.WidgetRenderer {
	r := &dragListRenderer{list: l, mark: &canvas.Rectangle{CornerRadius: 2}}
	r.Refresh()
	return r
}

type dragListRenderer struct {
	list    *DragList
	mark    *canvas.Rectangle
	objects []fyne.CanvasObject
}

// MinSize adds the heights of the rows; an empty list keeps room for a drop.
func (r *dragListRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(60, 0)
	for _, row := range r.list.rows {
		m := row.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height+rowGap)
	}
	return fyne.NewSize(size.Width, max(size.Height, 28))
}

// Layout stacks the rows.
func (r *dragListRenderer) Layout(size fyne.Size) {
	y, line := float32(0), float32(0)
	for i, row := range r.list.rows {
		if i == r.list.mark {
			line = y
		}
		row.Resize(fyne.NewSize(size.Width, row.MinSize().Height))
		row.Resize(fyne.NewSize(size.Width, row.MinSize().Height))
		row.Move(fyne.NewPos(0, y))
		y += row.Size().Height + rowGap
	}
	if r.list.mark >= len(r.list.rows) {
		line = y
	}
	r.mark.Resize(fyne.NewSize(size.Width, 3))
	r.mark.Move(fyne.NewPos(0, max(line-3, 0)))
}

// Refresh takes the rows anew.
func (r *dragListRenderer) Refresh() {
	r.objects = r.objects[:0]
	for _, row := range r.list.rows {
		r.objects = append(r.objects, row)
	}
	r.objects = append(r.objects, r.mark)
	r.mark.FillColor = Color(theme.ColorNamePrimary)
	r.mark.Hidden = r.list.mark < 0
	r.Layout(r.list.Size())
	canvas.Refresh(r.list)
}

// Objects lists rows and mark.
func (r *dragListRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy has nothing to give back.
func (r *dragListRenderer) Destroy() {}
