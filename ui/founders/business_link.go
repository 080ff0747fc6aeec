package founders

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// linkDialog finds a business of another founder.
type linkDialog struct {
	parts *Parts
	known []app.Business // already hers
	link  func(app.ID)
	found []app.BusinessRow
	at    int

	search *widgets.SearchEntry
	list   *widgets.KeyList
	none   fyne.CanvasObject
	dialog *widgets.Dialog
}

func newLinkDialog(parts *Parts, known []app.Business, link func(app.ID)) *linkDialog {
	d := &linkDialog{parts: parts, known: known, link: link, at: -1}
	d.search = widgets.NewSearchEntry(translations.T("business.link.search"), d.onSearch, func() { d.list.Enter(parts.Shell.Canvas()) })
	d.list = widgets.NewKeyList(func() int { return len(d.found) }, func() fyne.CanvasObject { return newRowView() }, d.fillRow)
	d.list.OnSelected = d.onSelected
	d.list.OnEnter = d.onEnter
	d.list.OnTop = func() { parts.Shell.Canvas().Focus(d.search) }
	d.none = muted(translations.T("business.link.none"))
	d.dialog = &widgets.Dialog{
		Title: translations.T("business.link.title"), Confirm: translations.T("business.link.confirm"), Width: 520, OnConfirm: d.onConfirm,
		Body: widgets.Column(d.search, container.New(heightLayout(260), container.NewStack(d.list, d.none))),
	}
	return d
}

func (d *linkDialog) show() {
	d.dialog.Show(d.parts.Shell.Canvas())
	d.onSearch("")
}

func (d *linkDialog) onSearch(words string) {
	found, err := d.parts.Records.FindBusinesses(d.parts.Context, words)
	if err != nil {
		d.parts.Shell.Fail(err)
		return
	}
	d.found = slices.DeleteFunc(found, func(r app.BusinessRow) bool {
		return slices.ContainsFunc(d.known, func(b app.Business) bool { return b.ID == r.ID })
	})
	d.at, d.list.At = -1, 0
	d.list.UnselectAll()
	d.list.Refresh()
	d.none.Hide()
	if len(d.found) == 0 {
		d.none.Show()
	}
	d.dialog.SetConfirmEnabled(false)
}

func (d *linkDialog) fillRow(i int, o fyne.CanvasObject) {
	if i < len(d.found) {
		o.(*rowView).show(businessRowTexts(d.found[i]))
	}
}

// businessRowTexts are the name of a business and, below it, its trade and the women who run it.
func businessRowTexts(r app.BusinessRow) (name, below, badge string) {
	owners := translations.T("business.unowned")
	if len(r.Owners) > 0 {
		owners = translations.T("business.owners", vars{"Names": strings.Join(r.Owners, ", ")})
	}
	if r.Name == "" {
		return r.Trade, owners, ""
	}
	return r.Name, join(r.Trade, owners), ""
}

func (d *linkDialog) onSelected(i int) {
	d.at = i
	d.dialog.SetConfirmEnabled(i >= 0 && i < len(d.found))
}

func (d *linkDialog) onEnter(i int) {
	if d.at == i && d.onConfirm() {
		d.dialog.Close()
		return
	}
	d.list.Select(i)
}

func (d *linkDialog) onConfirm() bool {
	if d.at < 0 || d.at >= len(d.found) {
		return false
	}
	d.link(d.found[d.at].ID)
	return true
}
