package plan

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// sliderList is the levers of a board, one below the other.
type sliderList struct {
	page   *WhatIf
	shown  shownIdea
	levers map[string]lever
	rows   map[string]*sliderRow // those that are built
	column *widgets.LazyColumn
}

// shownIdea is an idea of an analysis.
type shownIdea struct {
	analysis app.ID
	idea     idea
}

// sliderRow is a lever, and below that of a field's quantity the way to give the field up.
type sliderRow struct {
	most    float64 // what the slider reached so far: it never shrinks under the hand
	slider  *widgets.SliderField
	gone    *fyne.Container // instead of the slider when the field is given up
	drop    *widgets.Button
	dropped bool
}

// sliderHigh is about how high a lever is, at 100 %.
const sliderHigh float32 = 64

func newSliderList(w *WhatIf) *sliderList {
	s := &sliderList{page: w, levers: map[string]lever{}, rows: map[string]*sliderRow{}}
	s.column = widgets.NewLazyColumn(s.build, func(string) float32 { return sliderHigh * unit() })
	return s
}

// text names a lever among those of an idea.
func (k leverKey) text() string { return string(k.kind) + ":" + string(k.field) + ":" + k.cost }

// fill shows the levers of the board.
func (s *sliderList) fill(a potential.Analysis) {
	if now := (shownIdea{a.ID, s.page.idea}); s.shown != now {
		s.shown = now
		s.column.SetKeys()
		clear(s.rows)
	}
	clear(s.levers)
	var keys []string
	for _, l := range s.page.idea.levers(a, s.page.board) {
		key := l.text()
		s.levers[key] = l
		keys = append(keys, key)
	}
	for key := range s.rows {
		if _, there := s.levers[key]; !there {
			delete(s.rows, key)
		}
	}
	s.column.SetKeys(keys...)
	for key, row := range s.rows {
		row.fill(s.levers[key])
	}
	s.column.Settle()
}

// wrong names the levers whose text cannot be read.
func (s *sliderList) wrong() []string {
	var out []string
	for key, row := range s.rows {
		if row.slider.Err() != nil {
			out = append(out, s.levers[key].label())
		}
	}
	return out
}

// label is what a lever is called.
func (l lever) label() string {
	kind := t("analysis.whatif.lever." + string(l.kind)) // keys: analysis.whatif.lever.*
	switch {
	case l.kind == moveHours || l.isNew && l.field == "":
		return kind
	case l.isNew:
		return t("analysis.whatif.lever.new", translations.Vars{"Name": l.named()})
	}
	return l.named()
}

func (l lever) named() string {
	if l.name == "" {
		return t("analysis.whatif.nameless")
	}
	return l.name
}

// unitText is what the values are counted in, "" where the label says it.
func (k quantityKind) unitText() string {
	switch {
	case k.isMoney():
		return t("analysis.plan.unit.euro")
	case k == moveMinutes:
		return t("analysis.whatif.unit.minutes")
	case k == moveHours:
		return t("analysis.whatif.unit.hours")
	}
	return ""
}

func (k quantityKind) read() func(string) (float64, error) {
	least, most := k.limits()
	if k.isMoney() {
		return readAmount(least)
	}
	return readNumber(least, most)
}

func (k quantityKind) write() func(float64) string {
	if k.isMoney() {
		return euros
	}
	return short
}

func (s *sliderList) build(key string) fyne.CanvasObject {
	l := s.levers[key]
	row := &sliderRow{}
	row.slider = widgets.NewSliderField(l.label(), widgets.SliderScale{Max: 1}, l.kind.read(), l.kind.write(), func(value float64) {
		s.page.edit(func(a *potential.Analysis, i idea) { i.move(a, l.leverKey, &value) })
	})
	row.slider.OnFocus = func(focused bool) {
		if focused {
			s.column.Hold(key)
			s.column.Reveal(key)
		}
	}
	row.slider.SetUnit(l.kind.unitText())
	row.gone = container.New(stack{2}, widgets.Strong(l.label()), widgets.CaptionLines(t("analysis.whatif.gone")))
	row.drop = widgets.LinkButton("", nil, func() {
		s.page.edit(func(a *potential.Analysis, i idea) { i.drop(a, l.field, !row.dropped) })
	})
	row.fill(l)
	s.rows[key] = row
	if l.kind != moveQuantity || l.isNew {
		return row.slider
	}
	return container.New(stack{0}, row.slider, row.gone, widgets.Flush(widgets.Row(row.drop)))
}

// fill shows the value of a lever and that of today.
func (r *sliderRow) fill(l lever) {
	most, step := l.scale()
	if most > r.most {
		r.most = most
		scale := widgets.SliderScale{Max: most, Step: step}
		if l.kind == moveHours {
			scale.Min = min(step, most) // without any hours nothing can be said of an hour
		}
		r.slider.SetScale(scale)
	}
	value, today := 0.0, math.NaN()
	if l.now != nil {
		value = *l.now
	}
	if l.today != nil {
		today = *l.today
	}
	r.slider.Fill(value, today)
	r.dropped = l.dropped
	r.slider.Hidden, r.gone.Hidden = l.dropped, !l.dropped
	word := t("analysis.whatif.drop")
	if l.dropped {
		word = t("analysis.whatif.keep")
	}
	if r.drop.Text != word {
		r.drop.SetText(word)
	}
}
