package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// LazyColumn scrolls a long column of objects, one below the other at most as wide as a form, and builds each when it
// comes near to what is seen. What is far away is not drawn; it keeps what the user did to it.
type LazyColumn struct {
	widget.BaseWidget

	build  func(key string) fyne.CanvasObject
	guess  func(key string) float32
	items  []lazyItem
	held   string // the item that has the keyboard and stays in the tree
	busy   bool   // items are being built; what grows meanwhile is measured after that
	scroll *container.Scroll
	column *lazyContent
}

// lazyItem is an object that may not be built yet, and its height as far as it is known.
type lazyItem struct {
	key    string
	object fyne.CanvasObject
	top    float32
	high   float32
}

const (
	lazyGap float32 = 14 // between items
	// lazyMargin is how far beyond what is seen items are built, so that Tab finds the next one.
	lazyMargin float32 = 24
)

// NewLazyColumn returns an empty column. build makes the item with a key when it is first needed; guess says how high
// it will be about.
func NewLazyColumn(build func(key string) fyne.CanvasObject, guess func(key string) float32) *LazyColumn {
	l := &LazyColumn{build: build, guess: guess}
	l.column = &lazyContent{}
	l.column.ExtendBaseWidget(l.column)
	l.scroll = container.NewVScroll(l.column)
	l.scroll.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	return l
}

// SetKeys shows the items with these keys, each once, in this order. Those that were shown before and are built stay
// as they are; the others are forgotten.
func (l *LazyColumn) SetKeys(keys ...string) {
	known := make(map[string]lazyItem, len(l.items))
	for _, item := range l.items {
		known[item.key] = item
	}
	anchor := l.anchor()
	l.items = make([]lazyItem, len(keys))
	for i, key := range keys {
		item, ok := known[key]
		if !ok {
			item = lazyItem{key: key, high: l.guess(key)}
		}
		l.items[i] = item
	}
	l.stack()
	if i := l.index(anchor.key); i >= 0 {
		l.scroll.Offset.Y = max(l.scroll.Offset.Y+l.items[i].top-anchor.top, 0)
	}
	l.place()
}

// anchor is the first item that begins in sight: what changes above it does not move it.
func (l *LazyColumn) anchor() lazyItem {
	for _, item := range l.items {
		if item.top >= l.scroll.Offset.Y && l.scroll.Offset.Y > 0 {
			return item
		}
	}
	return lazyItem{}
}

func (l *LazyColumn) index(key string) int {
	return slices.IndexFunc(l.items, func(item lazyItem) bool { return item.key == key })
}

// Top scrolls to the first item.
func (l *LazyColumn) Top() { l.scroll.ScrollToTop() }

// Built calls visit for each item that is built.
func (l *LazyColumn) Built(visit func(key string, o fyne.CanvasObject)) {
	for _, item := range l.items {
		if item.object != nil {
			visit(item.key, item.object)
		}
	}
}

// Hold keeps an item in the tree although it is scrolled away, "" none: the one that has the keyboard.
func (l *LazyColumn) Hold(key string) { l.held = key }

// Settle places the items again after some grew or shrank.
func (l *LazyColumn) Settle() {
	if l.busy {
		return
	}
	for i := range l.items {
		if item := &l.items[i]; item.object != nil {
			item.high = l.measure(item.object)
		}
	}
	l.place()
}

// Reveal scrolls so that an item is in sight with some room around it, and returns it; nil for an unknown key.
func (l *LazyColumn) Reveal(key string) fyne.CanvasObject {
	i := l.index(key)
	if i < 0 {
		return nil
	}
	l.ensure(i)
	for range 3 { // what is built on the way may be higher than it was guessed
		item, high := l.items[i], l.scroll.Size().Height
		offset := l.scroll.Offset.Y
		if bottom := item.top + item.high + lazyGap; bottom > offset+high {
			offset = bottom - high
		}
		offset = max(min(offset, item.top-lazyGap), 0)
		if offset == l.scroll.Offset.Y {
			break
		}
		l.scroll.ScrollToOffset(fyne.NewPos(0, offset))
		l.place()
	}
	return l.items[i].object
}

// width is what an item gets.
func (l *LazyColumn) width() float32 {
	return min(max(l.scroll.Size().Width-2*Gap, 1), FormWidth*Zoom())
}

// ensure builds an item and tells whether its height is another than was known.
func (l *LazyColumn) ensure(i int) bool {
	item := &l.items[i]
	if item.object != nil {
		return false
	}
	l.busy = true
	item.object = l.build(item.key)
	l.busy = false
	high := l.measure(item.object)
	changed := high != item.high
	item.high = high
	if changed {
		l.stack()
	}
	return changed
}

// measure gives an object its width before it asks for the height.
func (l *LazyColumn) measure(o fyne.CanvasObject) float32 {
	if width := l.width(); o.Size().Width != width {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}
	return o.MinSize().Height
}

// stack sets the tops from the heights.
func (l *LazyColumn) stack() {
	y := lazyGap
	for i := range l.items {
		l.items[i].top = y
		y += l.items[i].high + lazyGap
	}
}

func (l *LazyColumn) total() float32 {
	if len(l.items) == 0 {
		return 0
	}
	last := l.items[len(l.items)-1]
	return last.top + last.high + lazyGap
}

// near tells whether an item is seen or nearly.
func (l *LazyColumn) near(i int) bool {
	item, offset := l.items[i], l.scroll.Offset.Y
	return item.top+item.high > offset-lazyMargin && item.top < offset+l.scroll.Size().Height+lazyMargin
}

// place builds what is near and sets it where it belongs. What stands above the upper edge and turns out to be of
// another height does not move what is seen.
func (l *LazyColumn) place() {
	if l.busy || l.scroll.Size().Width <= 1 {
		return
	}
	l.stack()
	for i := 0; i < len(l.items); i++ {
		before := l.items[i]
		if l.near(i) && l.ensure(i) && before.top+before.high < l.scroll.Offset.Y {
			l.scroll.Offset.Y += l.items[i].high - before.high
		}
	}
	width := l.width()
	l.column.near = l.column.near[:0]
	for i, item := range l.items {
		if item.object != nil && (item.key == l.held || l.near(i)) {
			item.object.Move(fyne.NewPos(Gap, item.top))
			item.object.Resize(fyne.NewSize(width, item.high))
			l.column.near = append(l.column.near, item.object)
		}
	}
	if high := l.total(); high != l.column.high {
		l.column.high = high
		l.scroll.Refresh()
	}
	l.column.Refresh()
}

// CreateRenderer shows the scrolled column.
func (l *LazyColumn) CreateRenderer() fyne.WidgetRenderer {
	return &renderer{
		objects: []fyne.CanvasObject{l.scroll},
		min:     func() fyne.Size { return fyne.NewSize(120, 60) },
		layout: func(size fyne.Size) {
			l.scroll.Resize(size)
			l.Settle()
		},
	}
}

// lazyContent holds the items that are near.
type lazyContent struct {
	widget.BaseWidget
	near []fyne.CanvasObject
	high float32
}

// CreateRenderer draws what is near.
func (c *lazyContent) CreateRenderer() fyne.WidgetRenderer { return &lazyRenderer{c} }

type lazyRenderer struct{ content *lazyContent }

// Destroy has nothing to give back.
func (*lazyRenderer) Destroy() {}

// Objects are the items that are near.
func (r *lazyRenderer) Objects() []fyne.CanvasObject { return r.content.near }

// MinSize is as high as all items.
func (r *lazyRenderer) MinSize() fyne.Size { return fyne.NewSize(1, r.content.high) }

// Layout leaves the items where they were placed.
func (*lazyRenderer) Layout(fyne.Size) {}

// Refresh leaves the items to refresh themselves.
func (r *lazyRenderer) Refresh() {}
