package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/changes"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// historyMost is how many changes are loaded; older ones stand in the access report.
const historyMost = 50000

// historyPage is every change of her records: when, who, what, and what stood there before. What was told in confidence
// lies veiled.
type historyPage struct {
	book     *book
	consents []app.Consent
	past     past
	narrowed filter

	search            *widgets.SearchEntry
	kind, field, time *widgets.Choice
	count             *widgets.Text
	list              *widgets.KeyList
	none              fyne.CanvasObject
}

func newHistoryPage(b *book) *historyPage { return &historyPage{book: b} }

func (p *historyPage) build() fyne.CanvasObject {
	p.search = widgets.NewSearchEntry(t("papers.history.search"), func(words string) { p.narrowed.words = words; p.narrow() }, func() { p.list.Enter(p.book.Shell.Canvas()) })
	p.kind = widgets.NewChoice(nil, func(key string) { p.narrowed.kind, p.narrowed.field = app.Kind(key), ""; p.options(); p.narrow() })
	p.field = widgets.NewChoice(nil, func(key string) { p.narrowed.field = key; p.narrow() })
	p.time = widgets.NewChoice(timeOptions(), func(key string) { p.narrowed.days = daysOf(key); p.narrow() })
	p.time.Fill("")
	p.count = widgets.Caption("")
	p.list = widgets.NewKeyList(func() int { return len(p.past.shown) }, func() fyne.CanvasObject { return newChangeRow() }, p.fillRow)
	p.list.OnEnter = p.onOpen
	p.list.OnSelected = func(i int) { p.list.UnselectAll(); p.onOpen(i) }
	p.list.OnTop = func() { p.book.Shell.Canvas().Focus(p.search) }
	p.none = widgets.EmptyState(theme.HistoryIcon(), t("papers.history.none"), nil)
	head := widgets.Stack(arrange.Apart, p.search, widgets.Columns(p.kind, p.field, p.time), p.count)
	return widgets.Padded(container.NewBorder(container.New(underLayout{}, head), nil, nil, nil, widgets.NewCard("", container.NewStack(p.list, p.none))))
}

// forget shows nothing of her any more.
func (p *historyPage) forget() {
	p.past, p.consents, p.narrowed = past{}, nil, filter{}
	if p.list != nil {
		p.options()
		p.search.Fill("")
		p.time.Fill("")
		p.narrow()
	}
}

func (p *historyPage) refresh() {
	if !p.book.load() {
		return
	}
	entries, err := p.book.Records.History(p.book.Context, p.book.founder, historyMost)
	if err == nil {
		p.consents, err = p.book.Records.Consents(p.book.Context, p.book.founder)
	}
	if err != nil {
		p.book.Shell.Fail(err)
		return
	}
	today := p.book.Today()
	p.past = newPast(entries, func(h app.HistoryEntry) rights.Veil { return rights.VeilOf(h, p.consents, today) })
	p.options()
	p.narrow()
}

// options offers the kinds of records that were changed, and the fields of the kind chosen.
func (p *historyPage) options() {
	p.kind.SetOptions(append([]widgets.Option{{Text: t("papers.history.kind.all")}}, p.past.kinds()...))
	p.kind.Fill(string(p.narrowed.kind))
	p.field.SetOptions(append([]widgets.Option{{Text: t("papers.history.field.all")}}, p.past.fields(p.narrowed.kind)...))
	p.field.Fill(p.narrowed.field)
}

func (p *historyPage) narrow() {
	p.past.narrow(p.narrowed, p.book.Today())
	p.count.SetText(t("papers.history.count", vars{"n": len(p.past.shown)}))
	p.none.Hide()
	if len(p.past.shown) == 0 {
		p.none.Show()
	}
	p.list.At = min(p.list.At, max(0, len(p.past.shown)-1))
	p.list.ScrollToTop()
	p.list.Refresh()
}

func (p *historyPage) fillRow(i int, o fyne.CanvasObject) {
	if i >= len(p.past.shown) {
		return
	}
	h := p.past.entries[p.past.shown[i]]
	before := ""
	switch veil := p.past.veil(h); {
	case h.Old == "":
	case veil == rights.Open:
		if value := changes.Value(h); value != "" {
			before = t("papers.history.before", vars{"Value": short(value, 200)})
		}
	default:
		before = t("papers.history.veiled")
	}
	o.(*changeRow).show(join(changes.Text(h), changes.Subject(h)), before, momentText(h.When), changes.Actor(h.Actor))
}

// onOpen shows a change with the whole value; one that is veiled only when asked for once more.
func (p *historyPage) onOpen(i int) {
	if i >= len(p.past.shown) {
		return
	}
	h := p.past.entries[p.past.shown[i]]
	body := widgets.Stack(
		arrange.Apart, fact(t("papers.history.when"), momentText(h.When)), fact(t("papers.history.who"), changes.Actor(h.Actor)),
		fact(t("papers.history.what"), join(changes.Text(h), changes.Subject(h))),
	)
	if h.Old != "" {
		arrange.Put(body, p.before(h))
	}
	(&widgets.Dialog{Title: t("papers.history.change"), Cancel: t("widget.failure.close"), Width: 560, Body: body}).Show(p.book.Shell.Canvas())
}

// before is what stood there, or a button that shows it, or why it is not shown.
func (p *historyPage) before(h app.HistoryEntry) fyne.CanvasObject {
	label := t("papers.history.old")
	switch p.past.veil(h) {
	case rights.Open:
		value := changes.Value(h)
		if value == "" {
			value = t("papers.history.other")
		}
		return fact(label, value)
	case rights.Closed:
		return fact(label, t("papers.history.closed"))
	}
	text := widgets.NewLines("")
	text.Hide()
	var ask *widgets.Button
	ask = widgets.QuietButton(t("papers.history.reveal"), theme.VisibilityIcon(), func() {
		text.Say(changes.Value(h), theme.ColorNameForeground)
		text.Show()
		ask.Hide()
		if top := p.book.Shell.Canvas().Overlays().Top(); top != nil {
			top.Refresh()
		}
	})
	return widgets.Stack(tight, widgets.Caption(label), arrange.Muted(t("papers.history.veiled")), text, widgets.Row(ask))
}

// The times of the filter by their keys, in days with today.
var times = []struct {
	key  string
	days int
}{{"", 0}, {"today", 1}, {"week", 7}, {"month", 30}, {"quarter", 91}, {"year", 365}}

func timeOptions() (out []widgets.Option) {
	for _, x := range times {
		key := "papers.history.time"
		if x.key != "" {
			key += "." + x.key // keys: papers.history.time.*
		}
		out = append(out, widgets.Option{Key: x.key, Text: translations.T(key)})
	}
	return out
}

func daysOf(key string) int {
	for _, x := range times {
		if x.key == key {
			return x.days
		}
	}
	return 0
}
