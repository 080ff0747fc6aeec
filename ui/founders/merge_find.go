package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// twinFinder finds the other entry of the same woman: at first those who look alike, then whoever is searched for.
type twinFinder struct {
	parts  *Parts
	self   app.Founder
	merge  func(other app.ID)
	alike  []app.Duplicate
	found  []app.FounderRow
	chosen app.ID

	search *widgets.SearchEntry
	list   *widgets.KeyList
	none   fyne.CanvasObject
	dialog *widgets.Dialog
}

func (s *Screen) onMergeWith(f app.Founder) {
	s.leaveThen(func() {
		d := newTwinFinder(s.parts, f, func(other app.ID) { s.showMerge(f.ID, other) })
		d.dialog.Show(s.parts.Shell.Canvas())
		d.onSearch("")
	})
}

func newTwinFinder(parts *Parts, self app.Founder, merge func(other app.ID)) *twinFinder {
	d := &twinFinder{parts: parts, self: self, merge: merge}
	if alike, err := parts.Records.Duplicates(parts.Context, self); err != nil {
		parts.Shell.Fail(err)
	} else {
		d.alike = slices.DeleteFunc(alike, func(t app.Duplicate) bool { return t.Row.BinnedOn != "" })
	}
	d.search = widgets.NewSearchEntry(translations.T("founders.search"), d.onSearch, func() { d.list.Enter(parts.Shell.Canvas()) })
	d.list = widgets.NewKeyList(func() int { return len(d.found) }, func() fyne.CanvasObject { return newRowView() }, d.fillRow)
	d.list.OnSelected = d.onSelected
	d.list.OnEnter = d.onEnter
	d.list.OnTop = func() { parts.Shell.Canvas().Focus(d.search) }
	d.none = muted(translations.T("founders.none"))
	d.dialog = &widgets.Dialog{
		Title: translations.T("merge.find.title", vars{"Name": self.ShortName()}), Confirm: translations.T("merge.find.confirm"),
		Width: 560 * widgets.Zoom(), OnConfirm: d.onConfirm,
		Body: widgets.Column(muted(translations.T("merge.find.text")), d.search,
			container.New(heightLayout(280), container.NewStack(d.list, d.none))),
	}
	return d
}

func rowsOf(duplicates []app.Duplicate) []app.FounderRow {
	rows := make([]app.FounderRow, len(duplicates))
	for i, d := range duplicates {
		rows[i] = d.Row
	}
	return rows
}

func (d *twinFinder) onSearch(words string) {
	d.found = rowsOf(d.alike)
	if words != "" || len(d.alike) == 0 {
		filter := app.FounderFilter{Words: words, State: app.ActiveAndArchived, Language: translations.Current().Code()}
		rows, err := d.parts.Records.Founders(d.parts.Context, filter)
		if err != nil {
			d.parts.Shell.Fail(err)
			return
		}
		d.found = slices.DeleteFunc(rows, func(r app.FounderRow) bool { return r.ID == d.self.ID })
	}
	d.chosen, d.list.At = "", 0
	d.list.UnselectAll()
	d.list.Refresh()
	d.none.Hide()
	if len(d.found) == 0 {
		d.none.Show()
	}
	d.dialog.SetConfirmEnabled(false)
}

func (d *twinFinder) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(d.found) {
		return
	}
	view, row := o.(*rowView), d.found[i]
	if n := slices.IndexFunc(d.alike, func(t app.Duplicate) bool { return t.Row.ID == row.ID }); n >= 0 {
		view.show(twinLines(d.alike[n]))
		return
	}
	view.fill(row)
}

func (d *twinFinder) onSelected(i int) {
	if i < len(d.found) {
		d.chosen = d.found[i].ID
		d.dialog.SetConfirmEnabled(true)
	}
}

func (d *twinFinder) onEnter(i int) {
	if i < len(d.found) && d.found[i].ID == d.chosen {
		d.onConfirm()
		return
	}
	d.list.Select(i)
}

func (d *twinFinder) onConfirm() bool {
	if d.chosen == "" {
		return false
	}
	d.dialog.Close()
	d.merge(d.chosen)
	return true
}
