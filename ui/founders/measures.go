package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// measuresPage is the tab of the measures of one founder.
type measuresPage struct {
	parts   *Parts
	id      app.ID
	changed func()
	list    measureList
	showAll bool

	count   *widgets.Text
	choice  *widgets.Choice
	top     *fyne.Container
	cards   *fyne.Container
	scroll  *container.Scroll
	content fyne.CanvasObject
}

const (
	showOpen = "open"
	showAll  = "all"
)

func newMeasures(parts *Parts, id app.ID, changed func()) *measuresPage {
	p := &measuresPage{parts: parts, id: id, changed: changed, cards: widgets.Column()}
	p.list.parts = parts
	p.count = widgets.NewText("")
	p.choice = widgets.NewChoice([]widgets.Option{
		{Key: showOpen, Text: translations.T("measures.open")}, {Key: showAll, Text: translations.T("measures.all")},
	}, p.onChoice)
	p.choice.Fill(showOpen)
	add := widgets.QuietButton(translations.T("measures.new"), theme.ContentAddIcon(), p.onNew)
	p.top = container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap), cells([]float32{0, -1}, beside(110, p.choice, p.count), add))
	p.scroll = widgets.VScroll(widgets.Padded(p.cards))
	p.content = container.NewBorder(p.top, nil, nil, nil, p.scroll)
	return p
}

// Content is the list with its line of actions.
func (p *measuresPage) Content() fyne.CanvasObject { return p.content }

// Leave has nothing to keep: measures are edited in dialogs.
func (p *measuresPage) Leave() error { return nil }

// Refresh loads the measures.
func (p *measuresPage) Refresh() {
	if err := p.list.load(p.id); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.show()
}

// bring scrolls to a measure, and shows the settled ones where it is one of them.
func (p *measuresPage) bring(id app.ID) {
	is := func(m coaching.Measure) bool { return m.ID == id }
	if !slices.ContainsFunc(p.shown(), is) && slices.ContainsFunc(p.list.all, is) {
		p.choice.Fill(showAll)
		p.onChoice(showAll)
	}
	if i := slices.IndexFunc(p.shown(), is); i >= 0 {
		p.scroll.Refresh() // gives the cards their places
		p.scroll.ScrollToOffset(p.cards.Objects[i].Position())
	}
}

// shown are the measures that the choice lets through.
func (p *measuresPage) shown() []coaching.Measure {
	if p.showAll {
		return p.list.all
	}
	return p.list.open()
}

func (p *measuresPage) show() {
	text := translations.T("measures.count", vars{"n": len(p.list.open())})
	if n := p.list.overdue(); n > 0 {
		text = join(text, translations.T("measures.overdue", vars{"n": n}))
	}
	p.count.SetText(text)
	p.top.Hidden = len(p.list.all) == 0
	p.cards.Objects = nil
	for _, m := range p.shown() {
		p.cards.Add(p.card(m))
	}
	if len(p.cards.Objects) == 0 {
		p.cards.Add(p.emptyState())
	}
	p.cards.Refresh()
}

func (p *measuresPage) emptyState() fyne.CanvasObject {
	if len(p.list.all) > 0 {
		return widgets.EmptyState(theme.ConfirmIcon(), translations.T("measures.none.open"), nil)
	}
	return widgets.EmptyState(theme.ListIcon(), translations.T("measures.none"), widgets.QuietButton(translations.T("measures.new"), theme.ContentAddIcon(), p.onNew))
}

func (p *measuresPage) card(m coaching.Measure) fyne.CanvasObject {
	today := p.parts.Today()
	badges := widgets.Row(statusBadge(m))
	if m.Overdue(today) {
		badges.Add(widgets.ErrorBadge(dueText(m, today)))
	} else if text := dueText(m, today); text != "" {
		badges.Add(widgets.QuietBadge(text))
	}
	if from := p.list.origin(m); from != "" {
		badges.Add(p.originLink(m, from))
	}
	text := widgets.Paragraph(m.Text)
	text.TextStyle.Bold = true
	body := widgets.Stack(4, badges, flush(text))
	if line := join(p.list.occasion(m), p.list.promised(m), detailLine(m)); line != "" {
		body.Add(muted(line))
	}
	return widgets.NewCard("", cells([]float32{0, -1}, body, p.actions(m)))
}

func (p *measuresPage) originLink(m coaching.Measure, from string) fyne.CanvasObject {
	if way := p.list.way(p.id, m); way != nil {
		return widgets.LinkButton(from, theme.NavigateNextIcon(), way)
	}
	return widgets.QuietBadge(from)
}

func statusBadge(m coaching.Measure) fyne.CanvasObject {
	name := statusName(m.Status)
	switch m.Status {
	case coaching.Done:
		return widgets.SuccessBadge(name)
	case coaching.Dropped:
		return widgets.QuietBadge(name)
	case coaching.InProgress:
		return widgets.WarningBadge(name)
	default:
		return widgets.NewBadge(name)
	}
}

// detailLine is all that is known of a measure besides its text, due date and origin.
func detailLine(m coaching.Measure) string {
	parts := []string{responsibleName(m.Responsible)}
	if m.Supporter != "" {
		parts = append(parts, translations.T("measure.helps", vars{"Name": m.Supporter}))
	}
	if m.FirstStep != "" {
		parts = append(parts, translations.T("measure.first", vars{"Text": m.FirstStep}))
	}
	if m.CostCents != nil {
		parts = append(parts, translations.Current().Money(*m.CostCents))
	}
	if m.Effect != "" {
		parts = append(parts, translations.T("measure.effect", vars{"Text": m.Effect}))
	}
	if m.Status == coaching.Dropped && m.DroppedFor != "" {
		parts = append(parts, translations.T("measure.dropped", vars{"Text": m.DroppedFor}))
	}
	return join(parts...)
}

func (p *measuresPage) actions(m coaching.Measure) fyne.CanvasObject {
	first := widgets.QuietButton(translations.T("measure.finish"), theme.ConfirmIcon(), func() { p.onFinish(m) })
	if m.Settled() {
		first = widgets.QuietButton(translations.T("measure.reopen"), theme.ContentUndoIcon(), func() { p.onReopen(m) })
	}
	edit := widgets.QuietButton(translations.T("measure.edit"), theme.DocumentCreateIcon(), func() { p.onEdit(m) })
	more := widgets.MenuButton(translations.T("founder.more"), nil, func() []widgets.MenuItem { return p.menu(m) })
	return widgets.Row(first, edit, more)
}

func (p *measuresPage) menu(m coaching.Measure) []widgets.MenuItem {
	var items []widgets.MenuItem
	if way := p.list.way(p.id, m); way != nil {
		items = append(items, widgets.MenuItem{Label: wayName(m), Icon: theme.NavigateNextIcon(), Action: way})
	}
	for _, entry := range []func(coaching.Measure) (widgets.MenuItem, bool){p.teamItem, p.commitItem} {
		if item, ok := entry(m); ok {
			items = append(items, item)
		}
	}
	return append(items, widgets.MenuItem{Label: translations.T("measure.bin"), Icon: theme.DeleteIcon(), Action: func() { p.onBin(m) }})
}

func (p *measuresPage) onChoice(key string) {
	p.showAll = key == showAll
	p.show()
}

func (p *measuresPage) onNew() {
	p.edit(coaching.Measure{Status: coaching.Open, Responsible: "founder"})
}

func (p *measuresPage) onEdit(m coaching.Measure) { p.edit(m) }

func (p *measuresPage) edit(m coaching.Measure) {
	newMeasureDialog(p.parts, m, p.save).show()
}

func (p *measuresPage) save(m coaching.Measure) error {
	if _, err := p.parts.Records.SaveMeasure(p.parts.Context, p.id, m); err != nil {
		return err
	}
	p.Refresh()
	p.changed()
	return nil
}

func (p *measuresPage) onFinish(m coaching.Measure) {
	m.Status, m.DoneOn = coaching.Done, p.parts.Today()
	p.keep(m)
}

func (p *measuresPage) onReopen(m coaching.Measure) {
	m.Status, m.DoneOn = coaching.Open, ""
	p.keep(m)
}

func (p *measuresPage) keep(m coaching.Measure) {
	if err := p.save(m); err != nil {
		p.parts.Shell.Fail(err)
	}
}

func (p *measuresPage) onBin(m coaching.Measure) {
	if err := p.parts.Records.BinMeasure(p.parts.Context, m.ID); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.Refresh()
	p.changed()
	p.parts.Shell.Tell(translations.T("measure.binned.notice", vars{"Text": short(m.Text, 60)}),
		widgets.Action{Label: translations.T("founder.restore"), Run: func() { p.onRestore(m) }})
}

func (p *measuresPage) onRestore(m coaching.Measure) {
	if err := p.parts.Records.RestoreMeasure(p.parts.Context, m.ID); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.Refresh()
	p.changed()
	p.parts.Shell.Tell(translations.T("bin.restored.notice", vars{"Title": short(m.Text, 60)}))
}

// measuresCard shows on the overview what is to be done next.
func (o *overview) measuresCard() fyne.CanvasObject {
	title, open := translations.T("overview.measures"), o.measures.open()
	all := widgets.LinkButton(translations.T("overview.measures.more"), nil, func() { o.actions.tab(TabMeasures) })
	if len(open) == 0 {
		return widgets.NewCard(title, muted(translations.T("overview.measures.none")), all)
	}
	body := widgets.Stack(4)
	for i, m := range open {
		if i == measuresShown {
			body.Add(muted(translations.T("overview.measures.rest", vars{"n": len(open) - i})))
			break
		}
		body.Add(o.measureLine(m))
	}
	return widgets.NewCard(title, body, all)
}

// measuresShown is how many open measures the overview lists.
const measuresShown = 4

func (o *overview) measureLine(m coaching.Measure) fyne.CanvasObject {
	today, text := o.parts.Today(), flush(widgets.Paragraph(m.Text))
	due := dueText(m, today)
	switch {
	case due == "":
		return text
	case m.Overdue(today):
		return cells([]float32{0, -1}, text, widgets.ErrorBadge(due))
	default:
		return cells([]float32{0, -1}, text, widgets.QuietBadge(due))
	}
}
