package swotsheet

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// questionCard asks what the score of the chosen cell answers, and says the score in a word.
type questionCard struct {
	pair    pairKey
	text    *widget.Label
	score   *widgets.Text
	scale   *fyne.Container
	measure *widgets.Button
	card    *widgets.Card
}

func newQuestionCard(onMeasure func(pairKey)) *questionCard {
	q := &questionCard{text: widgets.Paragraph(""), score: widgets.Strong("")}
	q.measure = widgets.QuietButton(t("swot.measure.make"), theme.ContentAddIcon(), func() { onMeasure(q.pair) })
	q.scale = container.New(&tight{})
	for score := range swot.MaxScore + 1 {
		q.scale.Add(widgets.Caption(strconv.Itoa(score) + "  " + scoreName(score)))
	}
	q.card = widgets.NewCard("", widgets.Column(flush(q.text), q.score, q.scale, widgets.Row(q.measure)))
	return q
}

// show asks the question of a pair, or says how to choose one.
func (q *questionCard) show(g grid, p pairKey, measures []coaching.Measure) {
	question := g.question(p)
	q.pair = p
	if question == "" {
		q.pair = pairKey{}
		question = t("swot.matrix.pick")
	}
	q.text.SetText(question)
	q.score.Hidden = q.pair == pairKey{}
	q.measure.Hidden = q.score.Hidden
	if !q.score.Hidden {
		score := unscored
		if s, ok := g.scores[p]; ok {
			score = s
		}
		q.score.SetText(scoreText(score))
		label := t("swot.measure.make")
		if len(g.measuresOf(measures, p)) > 0 {
			label = t("swot.measure.another")
		}
		q.measure.SetText(label)
	}
	q.card.Refresh()
}

// showFactor shows the whole text of one factor.
func (q *questionCard) showFactor(label string, f swot.Factor) {
	q.text.SetText(label + " " + f.Text)
	q.score.Hide()
	q.measure.Hide()
	q.card.Refresh()
}

func scoreText(score int) string {
	if score == unscored {
		return scoreName(score)
	}
	return strconv.Itoa(score) + " · " + scoreName(score)
}

// tight sets lines below each other without a gap, in the middle of the height they have.
type tight struct{}

// MinSize adds the heights.
func (*tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

// Layout sets the lines.
func (l *tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := max(size.Height-l.MinSize(objects).Height, 0) / 2
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		high := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, high))
		y += high
	}
}

// leadingCard says which strategy leads, with a bar for each mean.
type leadingCard struct {
	sentence *widget.Label
	note     *widgets.Text
	bars     map[swot.Strategy]*bar
	card     *widgets.Card
}

func newLeadingCard() *leadingCard {
	l := &leadingCard{sentence: widgets.Paragraph(""), note: widgets.Caption(""), bars: map[swot.Strategy]*bar{}}
	rows := container.New(&tight{})
	for _, s := range swot.Strategies {
		l.bars[s] = newBar(StrategyName(s))
		rows.Add(l.bars[s])
	}
	l.card = widgets.NewCard(t("swot.leading.title"), widgets.Column(flush(l.sentence), rows, l.note))
	return l
}

func (l *leadingCard) show(g grid) {
	l.sentence.SetText(leadingSentence(g))
	for s, bar := range l.bars {
		mean, ok := g.part(s).Mean()
		bar.show(mean, ok, s == g.analysis.Leading)
	}
	scored, cells := g.scored()
	l.note.SetText(t("swot.matrix.scored", vars{"Scored": scored, "Cells": cells}))
	l.card.Refresh()
}

// leadingSentence names the leading strategy, those level with it, and whether the matrix is complete.
func leadingSentence(g grid) string {
	if g.analysis.Leading == "" {
		return t("swot.leading.none")
	}
	out := []string{t("swot.leading." + lower(g.analysis.Leading))} // keys: swot.leading.*
	if tied := g.tied(); len(tied) > 0 {
		var names []string
		for _, s := range tied {
			names = append(names, StrategyName(s))
		}
		out = append(out, t("swot.leading.tied", vars{"Names": strings.Join(names, ", ")}))
	}
	if scored, cells := g.scored(); scored < cells {
		out = append(out, t("swot.leading.partial"))
	}
	return strings.Join(out, " ")
}

// bar is one line of a bar chart: name, bar, figure. The leading one has its name in bold.
type bar struct {
	widget.BaseWidget
	name, figure *widgets.Text
	ground, fill *canvas.Rectangle
	share        float32
	leads        bool
}

func newBar(name string) *bar {
	b := &bar{
		name: widgets.NewText(name), figure: widgets.NewText(""),
		ground: &canvas.Rectangle{CornerRadius: 3}, fill: &canvas.Rectangle{CornerRadius: 3},
	}
	b.figure.Alignment = fyne.TextAlignTrailing
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) show(mean float64, ok, leads bool) {
	b.share, b.leads = float32(mean)/swot.MaxScore, leads
	b.figure.Text = "–"
	if ok {
		b.figure.Text = meanText(mean)
	}
	b.name.Bold, b.figure.Bold = leads, leads
	b.Refresh()
}

// CreateRenderer draws name, bar and figure.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	line := container.New(barLayout{b}, b.name, b.ground, b.fill, b.figure)
	return &barRenderer{WidgetRenderer: widget.NewSimpleRenderer(line), bar: b, line: line}
}

type barRenderer struct {
	fyne.WidgetRenderer
	bar  *bar
	line *fyne.Container
}

// Refresh takes colours and length again.
func (r *barRenderer) Refresh() {
	r.bar.ground.FillColor = widgets.Color(theme.ColorNameSeparator)
	r.bar.fill.FillColor = widgets.Color(widgets.ColorMuted)
	if r.bar.leads {
		r.bar.fill.FillColor = widgets.Color(theme.ColorNamePrimary)
	}
	r.line.Layout.Layout(r.line.Objects, r.line.Size())
	r.WidgetRenderer.Refresh()
}

type barLayout struct{ bar *bar }

// MinSize is one line.
func (barLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, objects[0].MinSize().Height+6)
}

// Layout sets name, bar and figure side by side.
func (l barLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const thick = 8
	nameWide, figureWide := 84*unit(), 40*unit()
	high := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(0, (size.Height-high)/2))
	objects[0].Resize(fyne.NewSize(nameWide, high))
	room := size.Width - nameWide - figureWide
	for _, o := range objects[1:3] {
		o.Move(fyne.NewPos(nameWide, (size.Height-thick)/2))
		o.Resize(fyne.NewSize(room, thick))
	}
	objects[2].Resize(fyne.NewSize(room*min(l.bar.share, 1), thick))
	objects[3].Move(fyne.NewPos(nameWide+room, (size.Height-high)/2))
	objects[3].Resize(fyne.NewSize(figureWide, high))
}

// pairsCard lists the strongest pairs, each with its measures or the button that makes one.
type pairsCard struct {
	onMeasure func(pairKey)
	onOpen    func(app.ID)
	rows      *fyne.Container
	card      *widgets.Card
}

// mostPairs is how many pairs the card lists before it counts the rest.
const mostPairs = 6

func newPairsCard(onMeasure func(pairKey), onOpen func(app.ID)) *pairsCard {
	p := &pairsCard{onMeasure: onMeasure, onOpen: onOpen, rows: widgets.Column()}
	p.card = widgets.NewCard(t("swot.pairs.title"), p.rows)
	return p
}

func (p *pairsCard) show(g grid, measures []coaching.Measure) {
	p.rows.RemoveAll()
	pairs, left := g.pairs(mostPairs)
	if len(pairs) == 0 {
		p.rows.Add(flush(widgets.MutedParagraph(t("swot.pairs.none"))))
	}
	for _, s := range pairs {
		p.rows.Add(p.row(g, s, measures))
	}
	if left > 0 {
		p.rows.Add(widgets.Caption(t("swot.pairs.more", vars{"Count": left})))
	}
	p.card.Refresh()
}

func (p *pairsCard) row(g grid, s swot.Score, measures []coaching.Measure) fyne.CanvasObject {
	pair := pairKey{s.A, s.B}
	a, _ := g.sheet.Factor(s.A)
	b, _ := g.sheet.Factor(s.B)
	strategy := swot.StrategyOf(a.Quadrant, b.Quadrant)
	head := widgets.Strong(g.sheet.Label(s.A) + " × " + g.sheet.Label(s.B))
	score := widgets.NewText(StrategyName(strategy) + " · " + scoreText(s.Score))
	score.ColorName = widgets.ColorMuted
	lines := container.New(&tight{}, widgets.Row(head, score), factorLine(a), factorLine(b))
	made := g.measuresOf(measures, pair)
	for _, m := range made {
		lines.Add(p.link(m))
	}
	if len(made) == 0 {
		lines.Add(widgets.Row(widgets.LinkButton(t("swot.measure.make"), theme.ContentAddIcon(), func() { p.onMeasure(pair) })))
	}
	return lines
}

func factorLine(f swot.Factor) *widgets.Text {
	line := widgets.Caption(short(f.Text, 200))
	line.ColorName = hues[f.Quadrant].ink
	return line
}

func (p *pairsCard) link(m coaching.Measure) fyne.CanvasObject {
	text := t("swot.measure.link", vars{"Text": short(m.Text, 70)})
	if m.Due != "" {
		text = t("swot.measure.link-due", vars{"Text": short(m.Text, 70), "Date": dateText(m.Due)})
	}
	return flush(newLink(text, func() { p.onOpen(m.ID) }))
}
