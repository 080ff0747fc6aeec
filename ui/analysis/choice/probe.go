package choice

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/chart"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/widgets"
)

// probe tries another weight of one criterion: what the options are worth over all its weights, where the winner
// changes, and the ranking at the weight that is tried. For every criterion it says how far the winner is from losing.
type probe struct {
	page      *OptionsPage
	criterion app.ID // the one that is tried

	options  []widgets.Option // of the chips
	chips    *widgets.Chips
	chooser  *fyne.Container // around the chips
	slider   *widgets.SliderField
	total    float64 // of all weights
	chart    *charts.Sensitivity
	sentence *widgets.Lines
	switches *widgets.Lines
	rows     []*probeRow
	ranking  *table
	turns    *table
	card     *widgets.Card
}

const (
	chartHigh  float32 = 330
	leastChart float32 = 420
	leastSide  float32 = 330
)

func newProbe(p *OptionsPage) *probe {
	b := &probe{
		page: p, chooser: container.NewStack(), chart: charts.NewSensitivity(chart.Sensitivity{Now: math.NaN()}),
		sentence: widgets.NewLines(""), switches: widgets.NewLines(""),
		ranking: newTable(column{grow: 3, least: 130}, column{grow: 1, least: 50}, column{right: true}),
		turns: newTable(
			column{title: t("analysis.options.probe.criterion"), grow: 2, least: 120},
			column{title: t("analysis.options.probe.now"), right: true},
			column{title: t("analysis.options.probe.turn"), grow: 5, least: 200},
		),
	}
	b.sentence.Bold = true
	b.slider = widgets.NewSliderField(t("analysis.options.probe.weight"), widgets.SliderScale{Max: 1}, b.read, figure, b.onWeight)
	explain := widgets.LinkButton(t("analysis.options.ranking.explain"), nil, b.onExplain)
	side := stacked(8, b.slider, b.sentence, b.switches, b.ranking, container.NewHBox(explain))
	body := stacked(widgets.Gap, widgets.CaptionLines(t("analysis.options.probe.help")), b.chooser,
		beside(0.6, leastChart, leastSide, high(chartHigh, b.chart), top(side)),
		widgets.Strong(t("analysis.options.probe.turns")), b.turns)
	b.card = widgets.NewCard(t("analysis.options.probe.title"), body)
	return b
}

// show fills the card; it hides while nothing can be tried.
func (b *probe) show(o *potential.OptionsFigures, v potential.Verdict) {
	var options []widgets.Option
	for _, c := range o.Criteria {
		if len(o.Lines(c.ID)) > 0 {
			options = append(options, widgets.Option{Key: string(c.ID), Text: named(c.Name)})
		}
	}
	b.card.Hidden = len(options) == 0
	if b.card.Hidden {
		return
	}
	b.choose(o, v, options)
	b.fill(o)
}

// choose keeps the criterion that is tried, else takes the one that was asked for, or the one that matters most.
func (b *probe) choose(o *potential.OptionsFigures, v potential.Verdict, options []widgets.Option) {
	there := func(id app.ID) bool {
		return slices.ContainsFunc(options, func(c widgets.Option) bool { return c.Key == string(id) })
	}
	switch {
	case there(b.criterion):
	case o.Sensitivity != nil && there(o.Sensitivity.Criterion):
		b.criterion = o.Sensitivity.Criterion
	case v.Turn != nil && there(v.Turn.Criterion.ID):
		b.criterion = v.Turn.Criterion.ID
	default:
		b.criterion = app.ID(options[0].Key)
	}
	if !slices.Equal(options, b.options) {
		b.options = options
		b.chips = widgets.NewChips(options, false, b.onCriterion)
		show(b.chooser, b.chips)
	}
	b.chips.Fill(string(b.criterion))
}

// onCriterion takes the one that was chosen; one must be.
func (b *probe) onCriterion(chosen []string) {
	if len(chosen) == 1 {
		b.criterion = app.ID(chosen[0])
	}
	b.page.Refresh()
}

func (b *probe) read(text string) (float64, error) { return readNumber(text, 0, b.total) }

// onWeight keeps the weight that is tried, and forgets it when it is that of today.
func (b *probe) onWeight(weight float64) {
	b.page.edit(func(o *potential.Options) {
		o.Sensitivity = &potential.Sensitivity{Criterion: b.criterion, Weight: weight}
		if i := slices.IndexFunc(o.Criteria, b.tried); i >= 0 && o.Criteria[i].Weight == weight {
			o.Sensitivity = nil
		}
	})
}

func (b *probe) tried(c potential.Criterion) bool { return c.ID == b.criterion }

func (b *probe) onExplain() {
	o := b.page.Desk.Figures().Options
	if o == nil {
		return
	}
	if e, ok := o.ExplainSensitivity(); ok && o.Sensitivity.Criterion == b.criterion {
		explain(b.page.Shell.Canvas(), e)
		return
	}
	if all := o.ExplainSwitches(b.criterion); len(all) > 0 {
		explain(b.page.Shell.Canvas(), all[0])
		return
	}
	if len(o.Winners) > 0 {
		b.page.onExplain(o.Winners[0])
	}
}

// fill shows the criterion that is tried.
func (b *probe) fill(o *potential.OptionsFigures) {
	c := o.Criteria[slices.IndexFunc(o.Criteria, b.tried)]
	weight := c.Weight
	if s := o.Sensitivity; s != nil && s.Criterion == c.ID {
		weight = s.Weight
	}
	b.total = o.Total
	b.slider.SetScale(widgets.SliderScale{Max: o.Total, Step: stepOf(o.Total)})
	b.slider.Fill(weight, c.Weight)
	b.chart.SetData(sensitivityChart(o, c, weight))
	b.fillWords(o, c)
	if at := o.At(c.ID, weight); at != nil {
		b.fillRanking(o, at)
	}
	b.fillTurns(o)
}

// stepOf is a step of 1, 2 or 5 with zeros, of which about a hundred reach through all weights.
func stepOf(total float64) float64 {
	const steps = 150
	for step := math.Pow(10, math.Floor(math.Log10(total/steps))); step > 0; step *= 10 {
		for _, n := range []float64{1, 2, 5} {
			if n*step >= total/steps {
				return n * step
			}
		}
	}
	return 0
}

// sensitivityChart shows the options over the weight of a criterion, in the unit of the weights.
func sensitivityChart(o *potential.OptionsFigures, c potential.Criterion, weight float64) chart.Sensitivity {
	data := chart.Sensitivity{
		Now:     weight / o.Total,
		Percent: func(share float64) string { return figure(o.Round(share * o.Total)) },
		Number:  func(worth float64) string { return translations.Current().Number(worth, potential.UtilityPlaces) },
		Switch: func(share float64, _, after string) string {
			return t("analysis.options.probe.switch", vars{"Weight": figure(o.Round(share * o.Total)), "Winner": after})
		},
		Words: chart.SensitivityWords{
			Now:   t("analysis.options.probe.today", vars{"Weight": figure(weight)}),
			Above: t("analysis.options.probe.worth"), Below: t("analysis.options.probe.axis", vars{"Name": named(c.Name)}),
		},
	}
	if weight != c.Weight {
		data.Words.Now = t("analysis.options.probe.tried", vars{"Weight": figure(weight)})
	}
	for _, l := range o.Lines(c.ID) {
		data.Options = append(data.Options, chart.SensitivityOption{Name: named(l.Name), Without: l.AtNone, Only: l.Full})
	}
	return data
}

// fillWords says who wins at the weight that is tried, and where the winner changes.
func (b *probe) fillWords(o *potential.OptionsFigures, c potential.Criterion) {
	tried := ""
	if e, ok := o.ExplainSensitivity(); ok && o.Sensitivity.Criterion == c.ID {
		tried = e.In(translations.Current()).Sentence
	}
	b.sentence.Hidden = tried == ""
	b.sentence.Say(tried, theme.ColorNameForeground)
	text := ""
	for i, r := range o.Reigns(c.ID) {
		if i > 0 {
			text = lines(text, t("analysis.options.probe.from", vars{
				"Name": named(c.Name), "Weight": figure(o.Round(r.From)), "Winner": named(o.Name(r.Winner)),
			}))
		}
	}
	if text == "" {
		text = t("analysis.options.probe.never", vars{"Name": named(c.Name)})
	}
	b.switches.Say(text, theme.ColorNameForeground)
}

// probeRow is an option at the weight of today and at that which is tried.
type probeRow struct {
	name  *widgets.Lines
	bar   *charts.Bar
	worth *widgets.Text
}

func (b *probe) fillRanking(o *potential.OptionsFigures, at *potential.SensitivityFigures) {
	tried := potential.OptionsFigures{Alternatives: at.Alternatives}.Ranking()
	for len(b.rows) < len(tried) {
		b.rows = append(b.rows, &probeRow{
			widgets.NewLines(""), charts.NewBar(charts.Unrated, charts.Unrated, potential.MaxPoints), number(""),
		})
	}
	cells := make([][]fyne.CanvasObject, len(tried))
	for i, a := range tried {
		row, before := b.rows[i], charts.Unrated
		k := slices.IndexFunc(o.Alternatives, func(x potential.AlternativeFigures) bool { return x.ID == a.ID })
		row.worth.SetText(points(a.Utility))
		if u := o.Alternatives[k].Utility; u != nil && *u != *a.Utility {
			before = *u
			row.worth.SetText(t("analysis.options.probe.change", vars{"Before": points(u), "After": points(a.Utility)}))
		}
		row.name.Bold = a.Rank == 1
		row.name.Say(t("analysis.options.probe.place", vars{"Rank": a.Rank, "Name": named(a.Name)}), theme.ColorNameForeground)
		row.bar.Fill(before, *a.Utility)
		cells[i] = []fyne.CanvasObject{row.name, row.bar, row.worth}
	}
	b.ranking.show(cells)
}

// fillTurns says for every criterion from which weight on another option would win.
func (b *probe) fillTurns(o *potential.OptionsFigures) {
	cells := make([][]fyne.CanvasObject, len(o.Criteria))
	for i, c := range o.Criteria {
		text := ""
		for _, turn := range o.Turns(c) {
			text = lines(text, turnText(turn, o))
		}
		if text == "" {
			text = t("analysis.options.probe.turn.none")
		}
		cells[i] = []fyne.CanvasObject{widgets.NewLines(named(c.Name)), number(figure(c.Weight)), widgets.NewLines(text)}
	}
	b.turns.show(cells)
}

func turnText(turn potential.Turn, o *potential.OptionsFigures) string {
	with := vars{"Weight": figure(o.Round(turn.At)), "Winner": named(turn.Winner)}
	if turn.Up {
		return t("analysis.options.probe.turn.more", with)
	}
	return t("analysis.options.probe.turn.less", with)
}
