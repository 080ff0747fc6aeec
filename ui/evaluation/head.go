package evaluation

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// head is the top of the room: what it is, of which days and projects, and the fields to choose others.
type head struct {
	chosen  *Chosen
	now     func() time.Time
	changed func() // other days or projects are chosen, and can be computed

	line     *widgets.Text
	span     *widgets.Choice
	from, to *widgets.DateField
	scope    *widgets.Choice
	content  fyne.CanvasObject
}

func newHead(parts *Parts, changed func()) *head {
	h := &head{chosen: parts.Chosen, now: parts.Now, changed: changed}
	title := widgets.Heading(t("nav.evaluation"))
	h.line = widgets.Caption("")
	var span, scope *widgets.Field
	span, h.span = form.Choice(t("evaluation.period"), spanOptions(), string(h.chosen.span()), h.onSpan)
	scope, h.scope = form.Choice(t("evaluation.scope"), nil, "", h.onScope)
	h.from = widgets.NewDateField(t("evaluation.from"), "", parts.Now, func(time.Time) { h.onDay() })
	h.to = widgets.NewDateField(t("evaluation.to"), "", parts.Now, func(time.Time) { h.onDay() })
	of := func(width fieldLayout, o fyne.CanvasObject) fyne.CanvasObject { return container.New(width, o) }
	fields := flow(apart, of(200, span), of(120, h.from), of(120, h.to), of(320, scope))
	h.content = container.New(layout.NewCustomPaddedLayout(widgets.Gap, 0, widgets.Gap, widgets.Gap), beside(190, widgets.Stack(0, title, h.line), fields))
	h.from.Fill(h.chosen.Days.From.Time())
	h.to.Fill(h.chosen.Days.To.Time())
	h.showDays()
	return h
}

// fieldLayout gives a field a width, which grows with the texts, and none while it is hidden.
type fieldLayout float32

// MinSize is the width, at the height of the field.
func (w fieldLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	if !o[0].Visible() {
		return fyne.Size{}
	}
	return fyne.NewSize(float32(w)*widgets.Zoom(), o[0].MinSize().Height)
}

// Layout fills.
func (w fieldLayout) Layout(o []fyne.CanvasObject, size fyne.Size) { o[0].Resize(size) }

func spanOptions() []widgets.Option {
	var out []widgets.Option
	for _, s := range indicator.Spans {
		out = append(out, widgets.Option{Key: string(s), Text: t(s.TextKey())})
	}
	return append(out, widgets.Option{Key: string(free), Text: t("evaluation.period.free")})
}

// show fills in what can be chosen, and says of what the pages tell.
func (h *head) show(b book, r result) {
	options := []widgets.Option{{Key: "", Text: t("evaluation.scope.all")}}
	for _, regulation := range app.Regulation("").Values() {
		if len(b.roll.Under(app.Regulation(regulation))) > 0 || h.chosen.Regulation == app.Regulation(regulation) {
			options = append(options, widgets.Option{Key: keyRegulation + regulation, Text: regulationText(app.Regulation(regulation))})
		}
	}
	for _, p := range b.projects {
		options = append(options, widgets.Option{Key: keyProject + string(p.ID), Text: p.Name})
	}
	h.scope.SetOptions(options)
	h.scope.Fill(h.chosen.key(b.projects))
	h.line.SetText(periodText(r.period))
}

func regulationText(r app.Regulation) string {
	return t("evaluation.regulation", vars{"Regulation": string(r)})
}

// onSpan takes another span. Days to be typed begin with those that are shown.
func (h *head) onSpan(key string) {
	h.chosen.Span = indicator.Span(key)
	h.showDays()
	h.onDay()
}

// from and to are fields only while days are typed.
func (h *head) showDays() {
	shown := h.chosen.span() == free
	h.from.Hidden, h.to.Hidden = !shown, !shown
	if h.content != nil {
		h.content.Refresh()
	}
}

// propose puts the days of a period into the fields, unless days are typed.
func (h *head) propose(p indicator.Period) {
	if h.chosen.span() != free {
		h.chosen.Days = p
		h.from.Fill(p.From.Time())
		h.to.Fill(p.To.Time())
	}
}

func (h *head) onDay() {
	if h.read() {
		h.changed()
	}
}

// read takes the days that are typed, and says below them what is wrong.
func (h *head) read() bool {
	if h.chosen.span() != free {
		return true
	}
	if !h.from.Check() || !h.to.Check() {
		return false
	}
	days := indicator.Period{From: form.Date(h.from.Date()), To: form.Date(h.to.Date())}
	if err := days.Validate().Err(); err != nil {
		form.Inputs{"from": h.from, "to": h.to}.Show(err, form.Fault)
		return false
	}
	h.chosen.Days = days
	return true
}

func (h *head) onScope(key string) {
	h.chosen.choose(key)
	h.changed()
}
