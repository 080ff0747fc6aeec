package ui

import (
	"errors"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
	"wurzelwerk/ui/founders"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// paged is a tab of a founder that has pages of its own.
type paged struct {
	w     *Window
	bar   *widgets.TabBar
	all   map[string]founders.Page
	shown map[string]founders.Page // that were in front
}

// leaf is one page of it.
type leaf struct {
	key, title string
	page       founders.Page
}

func newPaged(w *Window, leaves ...leaf) *paged {
	p := &paged{w: w, all: make(map[string]founders.Page), shown: make(map[string]founders.Page)}
	tabs := make([]widgets.Tab, len(leaves))
	for i, l := range leaves {
		p.all[l.key] = l.page
		tabs[i] = widgets.Tab{Key: l.key, Title: l.title, OnShow: l.page.Refresh, Build: func() fyne.CanvasObject {
			p.shown[l.key] = l.page
			return l.page.Content()
		}}
	}
	p.bar = widgets.NewTabBar(tabs...)
	p.bar.OnChange = func(string) { p.leaveHidden() }
	return p
}

// Content implements founders.Page.
func (p *paged) Content() fyne.CanvasObject { return p.bar }

// Refresh implements founders.Page.
func (p *paged) Refresh() {
	if page := p.shown[p.bar.Key()]; page != nil {
		page.Refresh()
		return
	}
	p.bar.Open(0)
}

// Leave implements founders.Page.
func (p *paged) Leave() error {
	var errs []error
	for _, page := range p.shown {
		errs = append(errs, page.Leave())
	}
	return errors.Join(errs...)
}

// leaveHidden keeps what was typed on the pages that went behind. What cannot be kept stays there and is asked for when
// the founder is left.
func (p *paged) leaveHidden() {
	for key, page := range p.shown {
		if key == p.bar.Key() {
			continue
		}
		if err := page.Leave(); err != nil {
			p.w.Warn(message.Of(err, translations.Current()).Text)
		}
	}
}

// Print shows the page in front as a document where it can be one.
func (p *paged) Print() {
	if front, ok := p.all[p.bar.Key()].(printer); ok {
		front.Print()
	}
}
