package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// documentsPage lists every document that can be made of her, grouped by what it comes from.
type documentsPage struct {
	book   *book
	open   func(page string)
	made   made
	scroll *container.Scroll
}

func newDocumentsPage(b *book, open func(page string)) *documentsPage {
	return &documentsPage{book: b, open: open}
}

func (p *documentsPage) build() fyne.CanvasObject {
	p.scroll = widgets.Page()
	if p.book.erased {
		gone(p.scroll)
	}
	return p.scroll
}

// forget shows nothing of her any more.
func (p *documentsPage) forget() {
	p.made = made{}
	gone(p.scroll)
}

func (p *documentsPage) refresh() {
	if !p.book.load() {
		return
	}
	if err := p.made.load(p.book); err != nil {
		p.book.Shell.Fail(err)
		return
	}
	page := widgets.Column()
	for _, g := range p.groups() {
		if len(g.entries) > 0 {
			arrange.Put(page, p.card(g))
		}
	}
	widgets.Fill(p.scroll, widgets.Padded(page))
}

// group are the documents that come from one place.
type group struct {
	title   string
	entries []entry
}

// entry is one kind of document.
type entry struct {
	title, about string
	newest       string // what there is, and of when
	lacking      string // why there is nothing yet
	items        []item // those to choose from, the newest first; a single one opens at once
}

// item is one document.
type item struct {
	label string
	show  func()
}

func (p *documentsPage) card(g group) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart)
	for i, e := range g.entries {
		if i > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, p.row(e))
	}
	return widgets.NewCard(g.title, body)
}

// row is a document with what it is for; one that cannot be made yet is grey and says why.
func (p *documentsPage) row(e entry) fyne.CanvasObject {
	title := widgets.Strong(e.title)
	title.Shrinks = true
	if e.lacking != "" {
		title.ColorName = widgets.ColorMuted
		return ends(260, widgets.Stack(0, title, widgets.CaptionLines(e.about)), asHigh(whole(e.lacking)))
	}
	right := widgets.Row(whole(e.newest), p.button(e))
	return ends(260, widgets.Stack(0, title, widgets.CaptionLines(e.about)), right)
}

// whole is a small line that is never cut.
func whole(text string) fyne.CanvasObject {
	c := widgets.Caption(text)
	c.Shrinks = false
	return c
}

// asHigh gives a small line about the height of a button, so that it stands where one would.
func asHigh(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(7, 7, 0, 0), o)
}

func (p *documentsPage) button(e entry) fyne.CanvasObject {
	if len(e.items) == 1 {
		return widgets.QuietButton(t("papers.show"), theme.DocumentPrintIcon(), e.items[0].show)
	}
	return widgets.MenuButton(t("papers.choose"), theme.DocumentPrintIcon(), func() []widgets.MenuItem {
		out := make([]widgets.MenuItem, len(e.items))
		for i, it := range e.items {
			out[i] = widgets.MenuItem{Label: it.label, Icon: theme.DocumentIcon(), Action: it.show}
		}
		return out
	})
}

func (p *documentsPage) groups() []group {
	return []group{
		{t("papers.group.profile"), p.profile()},
		{t("papers.group.analyses"), p.analyses()},
		{t("papers.group.coaching"), p.coaching()},
		{t("papers.group.given"), p.given()},
		{t("papers.group.dossier"), p.dossier()},
	}
}
