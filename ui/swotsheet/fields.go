package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// fields is the four fields of a worksheet below its frame. One factor at most has its editor open.
type fields struct {
	sheet     *Sheet
	guides    map[swot.Quadrant]bool
	group     *widgets.DragGroup
	quadrants map[swot.Quadrant]*quadrant
	page      *container.Scroll
	column    *fyne.Container // on the page
	grid      *fyne.Container // in the column
	editor    *editor
	language  string  // of her handouts, when it is another than that of the texts
	version   app.ID  // the worksheet that is shown
	high      float32 // of all quadrants when the page was laid out
}

func newFields(s *Sheet, guides map[swot.Quadrant]bool) *fields {
	f := &fields{sheet: s, guides: guides, group: &widgets.DragGroup{}, quadrants: map[swot.Quadrant]*quadrant{}}
	for _, kind := range swot.Quadrants {
		f.quadrants[kind] = newQuadrant(f, kind, f.group)
	}
	return f
}

// content builds the page: what stands above, then the four fields two by two.
func (f *fields) content(above fyne.CanvasObject) fyne.CanvasObject {
	cells := make([]fyne.CanvasObject, 0, len(swot.Quadrants))
	for _, kind := range swot.Quadrants {
		cells = append(cells, f.quadrants[kind])
	}
	f.grid = container.New(quadrantGrid{}, cells...)
	f.column = widgets.Column(above, f.grid, widgets.Caption(t("swot.factor.keys")))
	f.page = widgets.VScroll(widgets.Padded(f.column))
	return container.New(&sightLayout{f, 0}, f.page)
}

// renew has all rows built again.
func (f *fields) renew() {
	f.putAway()
	f.high = 0
	for _, q := range f.quadrants {
		q.renew()
	}
}

func (f *fields) kindOf(list *widgets.DragList) swot.Quadrant {
	for kind, q := range f.quadrants {
		if q.list == list {
			return kind
		}
	}
	return ""
}

// show fills the fields with a worksheet. handout is the language of her handouts.
func (f *fields) show(w swot.Worksheet, handout string, locked bool) {
	f.language = ""
	if handout != w.Language {
		f.language = handout
	}
	if f.version != w.ID {
		f.version = w.ID
		f.closeEditor()
		f.startGuides(w)
	}
	warnings := swot.Warnings(w)
	for _, q := range f.quadrants {
		q.fill(w, warnings)
		q.lock(locked)
	}
	f.keepEditor(w, warnings)
	f.settle()
}

// startGuides opens the guiding questions as the user left them; before she said anything, where nothing stands yet.
func (f *fields) startGuides(w swot.Worksheet) {
	for kind, q := range f.quadrants {
		open, said := f.guides[kind]
		if !said {
			open = len(w.In(kind)) == 0
		}
		q.showGuide(open)
	}
}

func (f *fields) openGuide(kind swot.Quadrant, open bool) {
	f.guides[kind] = open
	f.quadrants[kind].showGuide(open)
	f.settle()
}

// openEditor shows the editor of a factor in its place, with the cursor in its text.
func (f *fields) openEditor(id app.ID) {
	f.sheet.guard(func() {
		f.putAway()
		factor, ok := f.sheet.model.sheet.Factor(id)
		if !ok {
			return
		}
		q := f.quadrants[factor.Quadrant]
		f.editor = newEditor(q, factor, f.language)
		f.editor.warn(hintsOf(f.sheet.model.sheet, swot.Warnings(f.sheet.model.sheet), id))
		q.occupy(id, f.editor.content)
		f.settle()
		f.focusEditor()
	})
}

// focusEditor sets the cursor behind the text.
func (f *fields) focusEditor() {
	if c := f.sheet.Shell.Canvas(); c != nil && c.Focused() != fyne.Focusable(f.editor.text) {
		c.Focus(f.editor.text)
		f.editor.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		f.editor.text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	if factor, ok := f.sheet.model.sheet.Factor(f.editor.id); ok {
		q := f.quadrants[factor.Quadrant]
		f.reveal(q, q.top(factor.ID), f.editor.content.MinSize().Height)
	}
}

// take gives an object of the page the keyboard. A new row is not on the canvas before it was painted, therefore it is
// the canvas of the window that is asked.
func (f *fields) take(o fyne.Focusable) {
	if c := f.sheet.Shell.Canvas(); c != nil {
		c.Focus(o)
	}
}

// closeEditor shows the row again and gives it the keyboard.
func (f *fields) closeEditor() {
	id := f.putAway()
	if id == "" {
		return
	}
	f.settle()
	if factor, ok := f.sheet.model.sheet.Factor(id); ok {
		f.quadrants[factor.Quadrant].focus(id)
	}
}

// putAway takes the editor out and says whose it was.
func (f *fields) putAway() app.ID {
	if f.editor == nil {
		return ""
	}
	id := f.editor.id
	f.editor = nil
	for _, q := range f.quadrants {
		q.occupy(id, nil)
	}
	return id
}

// keepEditor fills the open editor again, in the quadrant where its factor stands now.
func (f *fields) keepEditor(w swot.Worksheet, warnings []swot.Warning) {
	if f.editor == nil {
		return
	}
	factor, ok := w.Factor(f.editor.id)
	if !ok {
		f.editor = nil
		return
	}
	q := f.quadrants[factor.Quadrant]
	if f.editor.host != editorHost(q) {
		f.editor = newEditor(q, factor, f.language)
		q.occupy(factor.ID, f.editor.content)
	}
	f.editor.fill(factor, f.language)
	f.editor.warn(hintsOf(w, warnings, factor.ID))
}

// focus gives a factor the keyboard: its row, or the editor that is open for it.
func (f *fields) focus(id app.ID) {
	factor, ok := f.sheet.model.sheet.Factor(id)
	if !ok {
		return
	}
	if f.editor != nil && f.editor.id == id {
		f.focusEditor()
		return
	}
	f.quadrants[factor.Quadrant].focus(id)
}

// layOut places everything on the page anew.
func (f *fields) layOut() {
	if f.page == nil {
		return
	}
	for _, q := range f.quadrants {
		q.Refresh()
	}
	settle(f.page)
}

// settle lays the page out again when a quadrant grew or shrank.
func (f *fields) settle() {
	if f.page == nil {
		return
	}
	high := float32(0)
	for _, q := range f.quadrants {
		high += q.MinSize().Height
	}
	if high != f.high {
		f.high = high
		f.layOut()
	}
}

// reveal scrolls so that a part of a quadrant is in sight: at top below the upper edge of the quadrant, high.
func (f *fields) reveal(q *quadrant, top, high float32) {
	if f.page == nil {
		return
	}
	top += f.column.Position().Y + f.grid.Position().Y + q.Position().Y
	if y := into(f.page.Offset.Y, f.page.Size().Height, top-widgets.Gap, top+high+widgets.Gap); y != f.page.Offset.Y {
		f.page.ScrollToOffset(fyne.NewPos(0, y))
	}
}

// sightLayout gives the page all room. When that becomes less, because a notice came up below, the factor at work
// stays in sight.
type sightLayout struct {
	fields *fields
	high   float32
}

// MinSize is that of the page.
func (l *sightLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout fills the place.
func (l *sightLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	if size.Height < l.high {
		l.fields.revealFocus()
	}
	l.high = size.Height
}

// revealFocus scrolls to the row or the editor that has the keyboard.
func (f *fields) revealFocus() {
	c := f.sheet.Shell.Canvas()
	if c == nil || c.Focused() == nil {
		return
	}
	for _, q := range f.quadrants {
		for id, row := range q.rows {
			if c.Focused() == fyne.Focusable(row) || f.editor != nil && f.editor.id == id {
				f.reveal(q, q.top(id), q.slots[id].MinSize().Height)
			}
		}
	}
}

// quadrantGrid sets four objects two by two; those of a row are as high as the higher one.
type quadrantGrid struct{}

// MinSize is two columns wide and as high as the rows need at the width they have.
func (quadrantGrid) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b, c, d := o[0].MinSize(), o[1].MinSize(), o[2].MinSize(), o[3].MinSize()
	return fyne.NewSize(
		max(a.Width, c.Width)+max(b.Width, d.Width)+widgets.Gap,
		max(a.Height, b.Height)+max(c.Height, d.Height)+widgets.Gap,
	)
}

// Layout gives each its half of the width before it asks for the height.
func (g quadrantGrid) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := (size.Width - widgets.Gap) / 2
	for range 2 {
		for _, q := range o {
			q.Resize(fyne.NewSize(width, q.MinSize().Height))
		}
	}
	spare := max(size.Height-g.MinSize(o).Height, 0) / 2
	y := float32(0)
	for row := range 2 {
		left, right := o[2*row], o[2*row+1]
		high := max(left.MinSize().Height, right.MinSize().Height) + spare
		for i, q := range []fyne.CanvasObject{left, right} {
			q.Move(fyne.NewPos(float32(i)*(width+widgets.Gap), y))
			q.Resize(fyne.NewSize(width, high))
		}
		y += high + widgets.Gap
	}
}
