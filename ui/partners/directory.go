package partners

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// directory is the page of the partners: the list with search and filter, and one partner beside it.
type directory struct {
	*Screen
	all    []app.Partner
	texts  map[app.ID]app.SearchText
	shown  []app.Partner
	chosen app.ID

	search  *widgets.SearchEntry
	filter  *widgets.Choice
	list    *widgets.KeyList
	none    fyne.CanvasObject
	count   *widgets.Text
	detail  *fyne.Container
	whole   fyne.CanvasObject
	filling bool
}

func newDirectory(s *Screen) *directory {
	d := &directory{Screen: s, detail: container.NewStack(), count: widgets.Caption("")}
	d.search = widgets.NewSearchEntry(t("partners.search"), func(string) { d.narrow() }, func() { d.list.Enter(s.parts.Shell.Canvas()) })
	d.filter = widgets.NewChoice(nil, func(string) { d.narrow() })
	d.list = widgets.NewKeyList(func() int { return len(d.shown) }, func() fyne.CanvasObject { return arrange.NewRow() }, d.fillRow)
	d.list.OnSelected = d.onSelected
	d.list.OnEnter = d.list.Select
	d.list.OnTop = func() { s.parts.Shell.Canvas().Focus(d.search) }
	clear := widgets.QuietButton(t("founders.none.clear"), theme.CancelIcon(), d.onClear)
	d.none = container.NewVBox(layout.NewSpacer(), widgets.MutedParagraph(t("partners.none")), container.NewCenter(clear), layout.NewSpacer())
	d.none.Hide()
	create := widgets.QuietButton(t("partners.new"), theme.ContentAddIcon(), d.create)
	top := widgets.Stack(arrange.Apart, arrange.Ends(110, d.search, create), d.filter, layout.NewSpacer())
	left := widgets.Padded(container.NewBorder(top, d.count, nil, nil, container.NewStack(d.list, d.none)))
	split := container.NewHSplit(left, d.detail)
	split.Offset = 0.32
	d.whole = split
	return d
}

func (d *directory) content() fyne.CanvasObject { return d.whole }

func (d *directory) focus() { d.parts.Shell.Canvas().Focus(d.search) }

func (d *directory) refresh() error {
	all, err := d.parts.Records.Partners(d.parts.Context)
	if err != nil {
		return err
	}
	d.all, d.texts = all, make(map[app.ID]app.SearchText, len(all))
	for _, p := range all {
		d.texts[p.ID] = searched(p)
	}
	d.filter.SetOptions(d.filters())
	d.filter.Fill(d.filter.Key())
	d.count.SetText(t("partners.count", vars{"n": len(all)}))
	d.narrow()
	return d.showDetail()
}

// filters are all, the roles and the modules that there are.
func (d *directory) filters() []widgets.Option {
	out := []widgets.Option{{Text: t("partners.filter.all")}}
	for _, r := range app.PartnerRole("").Values() {
		if slices.ContainsFunc(d.all, func(p app.Partner) bool { return string(p.Role) == r }) {
			out = append(out, widgets.Option{Key: filterRole + r, Text: roleText(app.PartnerRole(r))})
		}
	}
	for _, p := range d.all {
		o := widgets.Option{Key: filterModule + p.Module, Text: p.Module}
		if p.Module != "" && !slices.Contains(out, o) {
			out = append(out, o)
		}
	}
	return out
}

const (
	filterRole   = "role:"
	filterModule = "module:"
)

// searched is what a partner is found by.
func searched(p app.Partner) app.SearchText {
	city := ""
	if p.Address != nil {
		city = p.Address.City + " " + p.Address.District
	}
	return textOf([]string{p.Name, p.Contact}, append([]string{p.Module, city, p.Note}, p.Services...)...)
}

func (d *directory) passes(p app.Partner, words app.Search) bool {
	switch key := d.filter.Key(); {
	case strings.HasPrefix(key, filterRole) && key != filterRole+string(p.Role):
		return false
	case strings.HasPrefix(key, filterModule) && key != filterModule+p.Module:
		return false
	}
	text := d.texts[p.ID]
	return found(words, &text)
}

// narrow shows the partners that are found.
func (d *directory) narrow() {
	words := app.NewSearch(d.search.Text)
	d.shown = slices.DeleteFunc(slices.Clone(d.all), func(p app.Partner) bool { return !d.passes(p, words) })
	d.none.Hide()
	if len(d.shown) == 0 && len(d.all) > 0 {
		d.none.Show()
	}
	d.list.At = min(d.list.At, max(0, len(d.shown)-1))
	d.list.Refresh()
	d.reselect()
}

func (d *directory) onClear() {
	d.search.Fill("")
	d.filter.Fill("")
	d.narrow()
	d.focus()
}

func (d *directory) fillRow(i int, o fyne.CanvasObject) {
	if i < len(d.shown) {
		p := d.shown[i]
		o.(*arrange.Row).Fill(p.Name, join(roleText(p.Role), p.Module), "")
	}
}

func (d *directory) onSelected(i int) {
	if d.filling || i >= len(d.shown) {
		return
	}
	d.list.At = i
	d.open(d.shown[i].ID)
}

// reselect marks the chosen partner again without opening it anew.
func (d *directory) reselect() {
	d.filling = true
	defer func() { d.filling = false }()
	d.list.UnselectAll()
	if i := slices.IndexFunc(d.shown, func(p app.Partner) bool { return p.ID == d.chosen }); i >= 0 {
		d.list.At = i
		d.list.Select(i)
	}
}

// open shows a partner; it may be filtered out of the list.
func (d *directory) open(id app.ID) {
	d.chosen = id
	d.reselect()
	if err := d.showDetail(); err != nil {
		d.parts.Shell.Fail(err)
	}
}

func (d *directory) partner() (app.Partner, bool) {
	i := slices.IndexFunc(d.all, func(p app.Partner) bool { return p.ID == d.chosen })
	if i < 0 {
		return app.Partner{}, false
	}
	return d.all[i], true
}

func (d *directory) showDetail() error {
	content, err := d.detailOf()
	if err != nil {
		return err
	}
	d.detail.Objects = []fyne.CanvasObject{content}
	d.detail.Refresh()
	return nil
}

func (d *directory) detailOf() (fyne.CanvasObject, error) {
	p, ok := d.partner()
	if ok {
		return d.card(p)
	}
	if len(d.all) > 0 {
		return widgets.EmptyState(theme.MailForwardIcon(), t("partners.choose"), nil), nil
	}
	return widgets.EmptyState(theme.MailForwardIcon(), t("partners.empty"),
		widgets.PrimaryButton(t("partners.empty.new"), theme.ContentAddIcon(), d.create)), nil
}
