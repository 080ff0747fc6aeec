package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// listPane is the list of founders with search, filter and count.
type listPane struct {
	parts    *Parts
	onOpen   func(app.ID)
	onNew    func()
	onBin    func()
	leave    func(next func()) // keeps what is typed and goes on
	rows     []app.FounderRow
	origins  map[app.ID]string // the offices that founders came from
	archived int
	total    int // active founders, whatever is searched for
	chosen   app.ID
	filling  bool

	search  *widgets.SearchEntry
	filter  *filterBar
	list    *widgets.KeyList
	empty   *fyne.Container
	count   *widgets.Text
	pane    *fyne.Container
	content fyne.CanvasObject
}

func newListPane(parts *Parts, onOpen func(app.ID), onNew, onBin func()) *listPane {
	p := &listPane{parts: parts, onOpen: onOpen, onNew: onNew, onBin: onBin}
	p.search = widgets.NewSearchEntry(translations.T("founders.search"), p.onSearch, p.onDown)
	p.filter = newFilterBar(parts.Shell.Canvas, p.onFilter, onBin)
	p.list = widgets.NewKeyList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newRowView() }, p.fillRow)
	p.list.OnSelected = p.onSelected
	p.list.OnEnter = p.onEnter
	p.list.OnTop = p.focusSearch
	p.empty = container.NewStack()
	p.count = widgets.Caption("")
	p.count.Shrinks = false
	create := widgets.PrimaryButton(translations.T("founders.new"), theme.ContentAddIcon(), onNew)
	more := widgets.MenuButton(translations.T("founder.more"), nil, p.menu)
	top := widgets.Column(cells([]float32{0, -1}, p.search, create), p.filter.content)
	foot := cells([]float32{0, -1}, p.count, more)
	p.pane = container.New(paneLayout{}, top, container.NewStack(p.list, p.empty), foot)
	p.content = widgets.Padded(p.pane)
	return p
}

// refresh loads what is found and counts.
func (p *listPane) refresh() {
	p.filter.filter.Words, p.filter.filter.Language = p.search.Text, translations.Current().Code()
	rows, err := p.parts.Records.Founders(p.parts.Context, p.filter.filter)
	if err == nil {
		p.origins, err = p.parts.Records.Origins(p.parts.Context)
	}
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.rows = rows
	p.recount()
	p.list.At = min(p.list.At, max(0, len(rows)-1))
	p.list.Refresh()
	p.reselect()
	p.showEmpty()
}

// recount counts all that are active and archived; a search that finds nothing must still say whether anybody is here.
func (p *listPane) recount() {
	count := func(s app.FounderState) int {
		rows, err := p.parts.Records.Founders(p.parts.Context, app.FounderFilter{State: s})
		if err != nil {
			return 0
		}
		return len(rows)
	}
	p.total, p.archived = count(app.Active), count(app.Archived)
	p.showCount()
}

func (p *listPane) showCount() {
	text := translations.T("founders.count", vars{"n": len(p.rows)})
	if p.searching() {
		text = translations.T("founders.count.found", vars{"n": len(p.rows)})
	}
	if p.archived > 0 && !p.searching() {
		text = join(text, translations.T("founders.count.archived", vars{"n": p.archived}))
	}
	p.count.SetText(text)
	p.pane.Layout.Layout(p.pane.Objects, p.pane.Size())
}

func (p *listPane) searching() bool { return p.search.Text != "" || p.filter.narrowed() }

func (p *listPane) showEmpty() {
	p.empty.Objects = nil
	if len(p.rows) == 0 && p.searching() {
		clear := widgets.QuietButton(translations.T("founders.none.clear"), theme.CancelIcon(), p.onClear)
		p.empty.Objects = []fyne.CanvasObject{emptyState(theme.SearchIcon(), translations.T("founders.none"), clear)}
	}
	p.empty.Refresh()
	p.list.Hidden = len(p.rows) == 0
	p.list.Refresh()
}

func (p *listPane) fillRow(i int, o fyne.CanvasObject) {
	if i < len(p.rows) {
		o.(*rowView).fillFrom(p.rows[i], p.origins[p.rows[i].ID])
	}
}

func (p *listPane) onSearch(string) {
	p.list.At = 0
	p.onFilter()
}

// onFilter shows what is found now; it counts nothing that the search cannot change.
func (p *listPane) onFilter() {
	p.filter.filter.Words, p.filter.filter.Language = p.search.Text, translations.Current().Code()
	rows, err := p.parts.Records.Founders(p.parts.Context, p.filter.filter)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.rows = rows
	p.list.ScrollToTop()
	p.showCount()
	p.list.Refresh()
	p.reselect()
	p.showEmpty()
}

func (p *listPane) onClear() {
	p.filter.reset()
	p.search.Fill("")
	p.onFilter()
	p.focusSearch()
}

func (p *listPane) onDown() { p.list.Enter(p.parts.Shell.Canvas()) }

func (p *listPane) onEnter(i int) {
	if i < len(p.rows) && p.rows[i].ID == p.chosen {
		p.onOpen(p.chosen)
		return
	}
	p.list.Select(i)
}

func (p *listPane) onSelected(i int) {
	if p.filling || i >= len(p.rows) {
		return
	}
	p.list.At = i
	p.onOpen(p.rows[i].ID)
}

// choose marks a founder in the list; she may be filtered out.
func (p *listPane) choose(id app.ID) {
	p.chosen = id
	p.reselect()
}

// reselect marks the chosen founder again without opening her anew.
func (p *listPane) reselect() {
	p.filling = true
	defer func() { p.filling = false }()
	p.list.UnselectAll()
	if i := slices.IndexFunc(p.rows, func(r app.FounderRow) bool { return r.ID == p.chosen }); i >= 0 {
		p.list.At = i
		p.list.Select(i)
	}
}

// menu is what is done with the whole list.
func (p *listPane) menu() []widgets.MenuItem {
	var items []widgets.MenuItem
	if p.parts.TakeIn != nil {
		items = append(items, widgets.MenuItem{Label: translations.T("founders.take") + " …", Icon: theme.DownloadIcon(), Action: func() { p.leave(p.parts.TakeIn) }})
	}
	if p.parts.GiveOut != nil {
		items = append(items, widgets.MenuItem{Label: translations.T("founders.give") + " …", Icon: theme.UploadIcon(), Action: func() { p.leave(p.onGiveOut) }})
	}
	items = append(items, widgets.MenuItem{Label: translations.T("founders.bin"), Icon: theme.DeleteIcon(), Action: p.onBin})
	if p.parts.Erasures != nil {
		items = append(items, widgets.MenuItem{Label: translations.T("sharing.erased") + " …", Icon: theme.ContentClearIcon(), Action: p.parts.Erasures})
	}
	return items
}

func (p *listPane) onGiveOut() {
	shown := make([]app.ID, len(p.rows))
	for i, r := range p.rows {
		shown[i] = r.ID
	}
	p.parts.GiveOut(shown)
}

// showNewest takes search and filter away and puts who was changed last on top.
func (p *listPane) showNewest() {
	p.filter.filter.Sort = app.ByChange
	p.filter.reset()
	p.search.Fill("")
	p.refresh()
	p.list.ScrollToTop()
}

func (p *listPane) focusSearch() { p.parts.Shell.Canvas().Focus(p.search) }
