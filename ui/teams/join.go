package teams

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// joinDialog finds founders who come into the team, several at once.
type joinDialog struct {
	page   *womenPage
	chosen []app.ID

	search *widgets.SearchEntry
	list   *fyne.Container
	on     *widgets.DateField
	dialog *widgets.Dialog
}

// mostFound is how many founders the dialog lists; who is not among them is searched for.
const mostFound = 60

func (p *womenPage) onJoin() {
	d := &joinDialog{page: p, list: container.NewVBox()}
	d.search = widgets.NewSearchEntry(t("founders.search"), func(string) { d.fill() }, nil)
	d.on = form.Day(t("teams.field.joined"), p.book.parts.Today(), p.book.parts.Now)
	d.dialog = &widgets.Dialog{
		Title: t("teams.join.title"), Confirm: t("teams.join.confirm"), Width: 560, OnConfirm: d.onConfirm,
		Body: widgets.Column(d.search, arrange.High(280, widgets.Scrolled(d.list)), d.on),
	}
	d.dialog.Show(p.book.parts.Shell.Canvas())
	d.fill()
}

// fill lists who is found and not in the team yet; who is chosen stays on top.
func (d *joinDialog) fill() {
	b := d.page.book
	rows, err := b.parts.Records.Founders(b.parts.Context, app.FounderFilter{
		Words: strings.TrimSpace(d.search.Text), State: app.Active, Sort: app.ByName, Language: translations.Current().Code(),
	})
	if err != nil {
		b.parts.Shell.Fail(err)
		return
	}
	there := b.team.Women("")
	rows = slices.DeleteFunc(rows, func(r app.FounderRow) bool { return slices.Contains(there, r.ID) })
	d.list.Objects = nil
	for i, r := range rows {
		if i == mostFound {
			arrange.Put(d.list, arrange.Muted(t("teams.join.more", vars{"n": len(rows) - i})))
			break
		}
		check := widgets.NewCheck(join(r.Name, r.Trade), func(on bool) { d.onCheck(r.ID, on) })
		check.Checked = slices.Contains(d.chosen, r.ID)
		arrange.Put(d.list, check)
	}
	switch {
	case len(rows) > 0:
	case d.search.Text == "":
		arrange.Put(d.list, arrange.Muted(t("teams.join.all")))
	default:
		arrange.Put(d.list, arrange.Muted(t("teams.join.none")))
	}
	d.list.Refresh()
	d.show()
}

func (d *joinDialog) onCheck(id app.ID, on bool) {
	d.chosen = slices.DeleteFunc(d.chosen, func(other app.ID) bool { return other == id })
	if on {
		d.chosen = append(d.chosen, id)
	}
	d.show()
}

// show says on the button how many will come in.
func (d *joinDialog) show() {
	verb := t("teams.join.confirm")
	if len(d.chosen) > 0 {
		verb = t("teams.join.count", vars{"n": len(d.chosen)})
	}
	d.dialog.SetConfirm(verb)
	d.dialog.SetConfirmEnabled(len(d.chosen) > 0)
}

func (d *joinDialog) onConfirm() bool {
	if len(d.chosen) == 0 || !d.on.Check() {
		return false
	}
	of := d.page.book.team
	for _, id := range d.chosen {
		of = of.Join(id, form.Date(d.on.Date()))
	}
	if err := d.page.keep(of); err != nil {
		d.page.book.parts.Shell.Fail(err)
		return false
	}
	return true
}
