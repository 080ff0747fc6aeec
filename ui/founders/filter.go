package founders

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// filterBar narrows and orders the list: two words in one line that open a menu each.
type filterBar struct {
	filter  app.FounderFilter
	changed func()
	onBin   func()
	canvas  func() fyne.Canvas

	narrow  *widgets.Button
	order   *widgets.Button
	content fyne.CanvasObject
}

func newFilterBar(canvas func() fyne.Canvas, changed, onBin func()) *filterBar {
	b := &filterBar{canvas: canvas, changed: changed, onBin: onBin, filter: app.FounderFilter{Sort: app.ByName}}
	b.narrow = widgets.LinkButton("", theme.MenuDropDownIcon(), b.onNarrow)
	b.order = widgets.LinkButton("", theme.MenuDropDownIcon(), b.onOrder)
	for _, button := range []*widgets.Button{b.narrow, b.order} {
		button.IconPlacement = widget.ButtonIconTrailingText
		button.Alignment = widget.ButtonAlignLeading
	}
	b.content = cells([]float32{0, -1}, b.narrow, b.order)
	b.refresh()
	return b
}

// narrowed tells whether the filter hides anybody whom the plain list shows.
func (b *filterBar) narrowed() bool {
	return b.filter.Phase != "" || b.filter.State != app.Active || b.filter.OpenMeasures
}

func (b *filterBar) reset() {
	b.filter.Phase, b.filter.State, b.filter.OpenMeasures = "", app.Active, false
	b.refresh()
}

func (b *filterBar) refresh() {
	b.narrow.SetText(b.summary())
	b.order.SetText(b.orderName(b.filter.Sort))
}

func (b *filterBar) summary() string {
	parts := []string{phaseName(b.filter.Phase)}
	if b.filter.State != app.Active {
		parts = append(parts, stateName(b.filter.State))
	}
	if b.filter.OpenMeasures {
		parts = append(parts, translations.T("founders.filter.measures.short"))
	}
	if text := join(parts...); text != "" {
		return text
	}
	return translations.T("founders.filter.phase.all")
}

func stateName(s app.FounderState) string {
	switch s {
	case app.Archived:
		return translations.T("founders.filter.state.archived")
	case app.ActiveAndArchived:
		return translations.T("founders.filter.state.all")
	case app.Binned:
		return translations.T("founders.bin")
	default:
		return translations.T("founders.filter.state.active")
	}
}

func (b *filterBar) orderName(o app.Order) string {
	switch o {
	case app.ByPhase:
		return translations.T("founders.sort.phase")
	case app.ByChange:
		return translations.T("founders.sort.change")
	default:
		return translations.T("founders.sort.name")
	}
}

func (b *filterBar) onNarrow() {
	items := []*fyne.MenuItem{b.item(translations.T("founders.filter.phase.all"), b.filter.Phase == "", func() { b.filter.Phase = "" })}
	for _, value := range app.Phase("").Values() {
		p := app.Phase(value)
		items = append(items, b.item(phaseName(p), b.filter.Phase == p, func() { b.filter.Phase = p }))
	}
	items = append(items, fyne.NewMenuItemSeparator())
	for _, s := range []app.FounderState{app.Active, app.Archived, app.ActiveAndArchived} {
		items = append(items, b.item(stateName(s), b.filter.State == s, func() { b.filter.State = s }))
	}
	items = append(items, &fyne.MenuItem{Label: stateName(app.Binned) + " …", Action: b.onBin}, fyne.NewMenuItemSeparator(),
		b.item(translations.T("founders.filter.measures"), b.filter.OpenMeasures, func() { b.filter.OpenMeasures = !b.filter.OpenMeasures }))
	if b.narrowed() {
		items = append(items, fyne.NewMenuItemSeparator(), b.item(translations.T("founders.filter.reset"), false, b.reset))
	}
	popUp(b.canvas(), b.narrow, items)
}

func (b *filterBar) onOrder() {
	var items []*fyne.MenuItem
	for _, o := range []app.Order{app.ByName, app.ByPhase, app.ByChange} {
		items = append(items, b.item(b.orderName(o), b.filter.Sort == o, func() { b.filter.Sort = o }))
	}
	popUp(b.canvas(), b.order, items)
}

func (b *filterBar) item(label string, checked bool, set func()) *fyne.MenuItem {
	return &fyne.MenuItem{Label: label, Checked: checked, Action: func() {
		set()
		b.refresh()
		b.changed()
	}}
}

// popUp opens a menu below an object and gives it the keyboard.
func popUp(c fyne.Canvas, below fyne.CanvasObject, items []*fyne.MenuItem) {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	at.Y += below.Size().Height + 2
	at.X = max(0, min(at.X, c.Size().Width-menu.MinSize().Width-widgets.Gap))
	menu.ShowAtPosition(at)
	c.Focus(menu)
}
