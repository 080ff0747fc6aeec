// Package palette is the list over the window that goes to any founder, team or command by a few letters.
//
// Which function do I want? Show, with what it may lead to.
//
// It imports package app for folding, translations, ui/widgets and Fyne; it knows no records and not package ui.
package palette

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Item is one line: where it leads, in a word what it is, and what it does.
type Item struct {
	Icon  fyne.Resource
	Title string
	Kind  string // stands at the right: "Gründerin", or the key of a command: "Strg+N"
	Run   func()
}

// Source is what the palette finds.
type Source struct {
	// Find returns the records that fit the words, the best first; with "" those that were open last. May be nil.
	Find     func(words string) []Item
	Commands []Item // those fit of which the title holds all words
}

// Palette is the list while it is shown.
type Palette struct {
	canvas fyne.Canvas
	source Source
	items  []Item

	search *widgets.SearchEntry
	list   *widgets.KeyList
	none   fyne.CanvasObject
	dialog *widgets.Dialog
}

const (
	listHeight float32 = 300
	listWidth  float32 = 560
)

// Show opens the palette over a canvas.
func Show(c fyne.Canvas, source Source) *Palette {
	p := &Palette{canvas: c, source: source}
	p.search = widgets.NewSearchEntry(translations.T("palette.search"), p.onSearch, nil)
	p.search.OnKey = p.onKey
	p.list = widgets.NewKeyList(func() int { return len(p.items) }, func() fyne.CanvasObject { return newLine() }, p.fill)
	p.list.HideSeparators = true
	p.list.OnEnter, p.list.OnSelected = p.run, p.run
	p.list.OnTop = func() { c.Focus(p.search) }
	p.none = widgets.MutedParagraph(translations.T("palette.none"))
	room := container.New(height(listHeight), container.NewStack(p.list, p.none))
	p.dialog = &widgets.Dialog{
		Title: translations.T("palette.title"), Cancel: translations.T("help.close"), Width: listWidth, Body: widgets.Column(p.search, room),
	}
	p.dialog.Show(c)
	p.onSearch("")
	return p
}

// height is as high as it says.
type height float32

// MinSize is the height and no width.
func (h height) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, float32(h)) }

// Layout gives all the room to each.
func (h height) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (p *Palette) onSearch(words string) {
	p.items = nil
	if p.source.Find != nil {
		p.items = append(p.items, p.source.Find(words)...)
	}
	p.items = append(p.items, fitting(p.source.Commands, words)...)
	p.list.At = 0
	p.list.UnselectAll()
	p.list.Refresh()
	p.list.ScrollToTop()
	p.none.Hide()
	if len(p.items) == 0 {
		p.none.Show()
	}
}

// fitting are the items of which the title holds all words, however they are written.
func fitting(all []Item, words string) (out []Item) {
	wanted := strings.Fields(app.Fold(words))
	for _, item := range all {
		title, fits := app.Fold(item.Title), true
		for _, word := range wanted {
			fits = fits && strings.Contains(title, word)
		}
		if fits {
			out = append(out, item)
		}
	}
	return out
}

// onKey runs the first item with Enter and goes down to the list.
func (p *Palette) onKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		p.run(0)
	case fyne.KeyDown:
		p.list.Enter(p.canvas)
	default:
		return false
	}
	return true
}

// run closes the palette before the item is shown, which may open a dialog of its own.
func (p *Palette) run(i int) {
	if i >= len(p.items) {
		return
	}
	p.dialog.Close()
	p.items[i].Run()
}

func (p *Palette) fill(i int, o fyne.CanvasObject) {
	if i < len(p.items) {
		o.(*line).show(p.items[i])
	}
}
