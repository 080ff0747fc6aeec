package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// The keys of the tabs that this room brings itself.
const (
	TabOverview = "overview"
	TabMaster   = "master"
	TabMeasures = "measures"
)

// detail is one founder: her header and her tabs, or a hint to choose one.
type detail struct {
	parts   *Parts
	actions detailActions
	founder app.Founder
	pages   map[string]Page

	header  *fyne.Container
	tabs    *widgets.TabBar
	body    fyne.CanvasObject
	content *fyne.Container
}

// detailActions are what the header and the tabs ask of the room.
type detailActions struct {
	archive, unarchive, bin, restore func(app.Founder)
	changed                          func() // something of the founder was saved
	section                          func(key string)
	tab                              func(key string)
	open                             func(app.ID)
	merge                            func(kept, other app.ID)
	mergeWith                        func(app.Founder) // finds the other one first
	card, calendar                   func(app.Founder)
}

func newDetail(parts *Parts, actions detailActions) *detail {
	d := &detail{parts: parts, actions: actions, pages: map[string]Page{}, content: container.NewStack()}
	d.header = container.NewStack()
	d.tabs = widgets.NewTabBar(d.tabList()...)
	d.tabs.OnChange = func(string) { d.leaveHidden() }
	d.body = container.NewBorder(d.header, nil, nil, nil, d.tabs)
	return d
}

func (d *detail) tabList() []widgets.Tab {
	tabs := []widgets.Tab{
		d.tab(Tab{Key: TabOverview, Title: translations.T("founder.tab.overview"), New: d.newOverview}),
		d.tab(Tab{Key: TabMaster, Title: translations.T("founder.tab.master"), New: d.newMaster}),
	}
	for _, t := range d.parts.Tabs {
		tabs = append(tabs, d.tab(t))
	}
	tabs = append(tabs, d.tab(Tab{Key: TabMeasures, Title: translations.T("founder.tab.measures"), New: d.newMeasures}))
	for _, t := range d.parts.Last {
		tabs = append(tabs, d.tab(t))
	}
	return tabs
}

func (d *detail) tab(t Tab) widgets.Tab {
	return widgets.Tab{
		Key: t.Key, Title: t.Title,
		Build: func() fyne.CanvasObject {
			page := t.New(d.founder.ID)
			d.pages[t.Key] = page
			return page.Content()
		},
		OnShow: func() {
			if page := d.pages[t.Key]; page != nil {
				page.Refresh()
			}
		},
	}
}

func (d *detail) newOverview(id app.ID) Page {
	return newOverview(d.parts, id, d.actions)
}

func (d *detail) newMaster(id app.ID) Page { return newMaster(d.parts, id, d.actions, d.onChanged) }

func (d *detail) newMeasures(id app.ID) Page { return newMeasures(d.parts, id, d.onChanged) }

// show opens a founder on the tab that is in front; the tab of another founder must have been left.
func (d *detail) show(f app.Founder) {
	other := f.ID != d.founder.ID
	d.founder = f
	d.fillHeader()
	d.content.Objects = []fyne.CanvasObject{d.body}
	d.content.Refresh()
	if other {
		clear(d.pages)
		d.tabs.Forget()
	}
}

// showNothing tells what to do while no founder is open.
func (d *detail) showNothing(hint fyne.CanvasObject) {
	d.founder = app.Founder{}
	clear(d.pages)
	d.content.Objects = []fyne.CanvasObject{hint}
	d.content.Refresh()
}

// refresh loads the open founder and the tab in front again.
func (d *detail) refresh() error {
	if d.founder.ID == "" {
		return nil
	}
	if err := d.refreshHeader(); err != nil {
		return err
	}
	if page := d.pages[d.tabs.Key()]; page != nil {
		page.Refresh()
	}
	return nil
}

func (d *detail) refreshHeader() error {
	f, err := d.parts.Records.Founder(d.parts.Context, d.founder.ID)
	if err != nil {
		return err
	}
	d.founder = f
	d.fillHeader()
	return nil
}

func (d *detail) onChanged() {
	if err := d.refreshHeader(); err != nil {
		d.parts.Shell.Fail(err)
	}
	d.actions.changed()
}

func (d *detail) fillHeader() {
	f := d.founder
	name := f.DisplayName()
	if f.Nameless() && f.From == d.origin() {
		name = translations.T("founders.unnamed")
	}
	h := widgets.NewHeader(name, d.buttons()...)
	h.SetLine(d.line())
	h.SetBadges(d.badges()...)
	d.header.Objects = []fyne.CanvasObject{h}
	d.header.Refresh()
}

// line is what stands below her name: what she is called and how that is said, the language of her handouts, and her
// business.
func (d *detail) line() string {
	called, said, handout := "", "", ""
	if d.founder.HandoutLanguage != "" {
		handout = translations.T("founder.handout.badge", vars{"Language": languageName(d.founder.HandoutLanguage)})
	}
	if d.founder.CallName != "" {
		called = translations.T("founder.called", vars{"Name": d.founder.CallName})
	}
	if d.founder.Pronunciation != "" {
		said = translations.T("founder.spoken", vars{"Text": d.founder.Pronunciation})
	}
	business := ""
	if all, err := d.parts.Records.Businesses(d.parts.Context, d.founder.ID); err == nil && len(all) > 0 {
		business = all[0].DisplayName()
	}
	return join(called, said, handout, business)
}

func (d *detail) badges() []fyne.CanvasObject {
	f := d.founder
	var out []fyne.CanvasObject
	if f.Phase != "" {
		out = append(out, widgets.NewBadge(phaseName(f.Phase)))
	}
	if office := d.origin(); office != "" {
		out = append(out, widgets.QuietBadge(translations.T("founder.from-office", vars{"Office": office})))
	}
	if f.Restriction != nil {
		out = append(out, widgets.WarningBadge(translations.T("founder.restricted.badge", vars{"Date": dateText(f.Restriction.Since)})))
	}
	if f.ArchivedOn != "" {
		out = append(out, widgets.WarningBadge(translations.T("founder.archived.badge", vars{"Date": dateText(f.ArchivedOn)})))
	}
	if f.BinnedOn != "" {
		out = append(out, widgets.WarningBadge(translations.T("founder.binned.badge", vars{"Date": dateText(f.BinnedOn)})))
	}
	return out
}

// origin is the office that shares her with this one; "" for none.
func (d *detail) origin() string {
	origins, err := d.parts.Records.Origins(d.parts.Context)
	if err != nil {
		return ""
	}
	return origins[d.founder.ID]
}

func (d *detail) buttons() []fyne.CanvasObject {
	f := d.founder
	if f.BinnedOn != "" {
		return []fyne.CanvasObject{widgets.QuietButton(translations.T("founder.restore"), theme.ContentUndoIcon(), func() { d.actions.restore(f) })}
	}
	var out []fyne.CanvasObject
	if f.ArchivedOn != "" {
		out = append(out, widgets.QuietButton(translations.T("founder.unarchive"), theme.ContentUndoIcon(), func() { d.actions.unarchive(f) }))
	}
	return append(out, widgets.MenuButton(translations.T("founder.more"), nil, d.menu))
}

func (d *detail) menu() []widgets.MenuItem {
	f := d.founder
	var items []widgets.MenuItem
	if d.parts.SaveCard != nil {
		items = append(items, widgets.MenuItem{
			Label: translations.T("founder.card") + " …", Icon: theme.AccountIcon(), Action: func() { d.actions.card(f) },
		})
	}
	if d.parts.SaveCalendar != nil {
		items = append(items, widgets.MenuItem{
			Label: translations.T("founder.calendar") + " …", Icon: theme.DocumentSaveIcon(), Action: func() { d.actions.calendar(f) },
		})
	}
	items = append(items, widgets.MenuItem{
		Label: translations.T("founder.merge") + " …", Icon: theme.ContentCopyIcon(), Action: func() { d.actions.mergeWith(f) },
	})
	if f.ArchivedOn == "" {
		items = append(items, widgets.MenuItem{
			Label: translations.T("founder.archive") + " …", Icon: theme.FolderIcon(), Action: func() { d.actions.archive(f) },
		})
	}
	return append(items, widgets.MenuItem{
		Label: translations.T("founder.bin") + " …", Icon: theme.DeleteIcon(), Action: func() { d.actions.bin(f) },
	})
}

// leave keeps what is typed in all tabs. The error is the first that could not.
func (d *detail) leave() error {
	for _, page := range d.pages {
		if err := page.Leave(); err != nil {
			return err
		}
	}
	return nil
}

// leaveHidden keeps what was typed in the tabs that went behind. What cannot be kept stays on its tab and is asked for
// when the founder is left.
func (d *detail) leaveHidden() {
	for key, page := range d.pages {
		if key == d.tabs.Key() {
			continue
		}
		if err := page.Leave(); err != nil {
			d.parts.Shell.Tell(message.Of(err, translations.Current()).Text)
		}
	}
}
