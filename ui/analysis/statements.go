package analysis

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// The parts of the page besides the fields of the catalogue.
const (
	partOverview = "#overview"
	partUrgent   = "#urgent"
	partSWOT     = "#swot"
)

// statements is the page on which the founder says how far each statement holds and how much it matters.
type statements struct {
	sheet *Sheet
	at    string            // the part in front
	keys  []string          // the statements in front; those of partUrgent stay until it is opened anew
	auto  map[question]bool // nobody was asked yet, although the other question has an answer

	index    *index
	rows     []*statementRow
	list     *fyne.Container
	nothing  fyne.CanvasObject // in place of the list
	card     *widgets.Card
	overview *overview
	offer    *offer
	page     *fyne.Container
	scroll   *container.Scroll
	content  *fyne.Container
}

// question is one of the two questions about a statement.
type question struct {
	key  string
	side side
}

func newStatements(s *Sheet) *statements {
	p := &statements{sheet: s, at: partOverview, auto: make(map[question]bool)}
	p.index = newIndex(p.open, p.into)
	p.list = container.New(stackLayout{})
	p.nothing = widgets.EmptyState(theme.ConfirmIcon(), t("analysis.urgent.none"), nil)
	p.card = widgets.NewCard("", p.list)
	p.overview = newOverview(p.open)
	p.offer = newOffer(s)
	p.page = widgets.Column()
	p.scroll = container.NewVScroll(widgets.Padded(p.page))
	p.content = beside(p.index, p.scroll)
	return p
}

// Content is the index beside the part that it opened.
func (p *statements) Content() fyne.CanvasObject { return p.content }

// Leave has nothing to keep: an answer is kept when it is given.
func (p *statements) Leave() error { return nil }

// Refresh fills the page.
func (p *statements) Refresh() {
	p.index.show(p.entries(), p.at)
	switch p.at {
	case partOverview:
		p.put(p.overview.content)
		p.overview.show(p.ratings())
	case partSWOT:
		p.put(p.offer.content)
		p.offer.show(p.ratings())
	default:
		p.fillRows()
		p.put(p.card)
	}
}

// put brings a part to the front.
func (p *statements) put(o fyne.CanvasObject) {
	if len(p.page.Objects) == 1 && p.page.Objects[0] == o {
		return
	}
	p.page.Objects = []fyne.CanvasObject{o}
	p.page.Refresh()
}

func (p *statements) ratings() []potential.Rating { return p.sheet.desk.Analysis().Statements }

// entries are the lines of the index.
func (p *statements) entries() []entry {
	ratings, number := p.ratings(), translations.Current().Number
	figures := make(map[string]potential.AreaFigures)
	for _, f := range potential.Overview(ratings) {
		figures[f.Key] = f
	}
	pressing, proposals := urgentOnes(ratings), potential.Proposals(ratings)
	out := []entry{
		{key: partOverview, title: t("analysis.overview")},
		{key: partUrgent, title: t("analysis.urgent"), right: number(float64(len(pressing)), 0), sign: signIf(urgent, len(pressing) > 0)},
	}
	for i, key := range fieldKeys(ratings) {
		f := figures[key]
		e := entry{key: key, title: fieldName(key), gap: i == 0, sign: areaSign(f)}
		if key != otherField {
			e.right = fmt.Sprintf("%s/%s", number(float64(f.Rated), 0), number(float64(f.Statements), 0))
		}
		out = append(out, e)
	}
	return append(out, entry{
		key: partSWOT, title: t("analysis.swot"), right: number(float64(untaken(proposals)), 0), sign: signIf(strong, untaken(proposals) > 0), gap: true,
	})
}

func signIf(s sign, on bool) sign {
	if on {
		return s
	}
	return noSign
}

// areaSign is the most pressing of a field.
func areaSign(f potential.AreaFigures) sign {
	switch {
	case f.Urgent > 0:
		return urgent
	case f.Plan > 0:
		return toPlan
	}
	return noSign
}

// open brings a part to the front.
func (p *statements) open(part string) {
	p.at = part
	p.keys = nil
	list := statementsOf(part, p.ratings())
	if part == partUrgent {
		list = urgentOnes(p.ratings())
	}
	for _, s := range list {
		p.keys = append(p.keys, s.key)
	}
	p.Refresh()
	p.scroll.ScrollToTop()
}

// Show brings a statement into view, as coaching.Source names it.
func (p *statements) Show(part string) {
	_, key := coaching.Source{Part: part}.Place()
	p.open(placeOf(key))
	if i := slices.Index(p.keys, key); i >= 0 {
		p.reveal(p.rows[i])
		p.focus(p.rows[i].scales[state])
	}
}

// fillRows shows the statements in front.
func (p *statements) fillRows() {
	title := t("analysis.urgent")
	if p.at != partUrgent {
		title = fieldName(p.at)
	}
	if p.card.Title != title {
		p.card.SetTitle(title)
	}
	shown, same := make([]fyne.CanvasObject, len(p.keys)), true
	for i, key := range p.keys {
		same = p.row(i).fill(p.shown(key, i == len(p.keys)-1)) && same
		shown[i] = p.rows[i].content
	}
	if len(p.keys) == 0 {
		shown = []fyne.CanvasObject{p.nothing}
	}
	if same && slices.Equal(shown, p.list.Objects) { // placing them again would draw all their signs again
		return
	}
	p.list.Objects = shown
	p.list.Refresh()
	p.page.Refresh()
}

func (p *statements) row(i int) *statementRow {
	for len(p.rows) <= i {
		p.rows = append(p.rows, newStatementRow(rowEvents{
			rate: p.onRate, move: p.onMove, focus: p.reveal, measure: p.onMeasure,
			swot: func(row *statementRow) { p.sheet.takeOver([]string{row.key}) },
		}))
	}
	return p.rows[i]
}

func (p *statements) shown(key string, last bool) shownRow {
	out := shownRow{last: last, look: p.sheet.look, measures: p.sheet.measuresOf(coaching.PartOf(coaching.PartStatement, key))}
	for _, s := range statementsOf(placeOf(key), p.ratings()) {
		if s.key == key {
			out.statement = s
		}
	}
	for _, s := range []side{state, relevance} {
		out.answers[s] = p.answer(out.statement, s)
	}
	return out
}

func (p *statements) answer(s statement, of side) answer {
	value := of.of(s.need.Rating)
	switch {
	case value != nil:
		return answer(*value)
	case !s.rated || p.auto[question{s.key, of}]:
		return unasked
	}
	return noWord
}

// onRate keeps an answer.
func (p *statements) onRate(row *statementRow, s side, value answer) {
	var step *int
	if value != noWord {
		step = pointer(int(value))
	}
	before, rated := ratingOf(p.ratings(), row.key)
	if !rated {
		p.auto[question{row.key, 1 - s}] = true
	}
	delete(p.auto, question{row.key, s})
	if rated && step == nil && s.of(before) == nil { // from open to "k. A.", which the record does not tell apart
		p.Refresh()
		return
	}
	p.sheet.desk.Edit(func(a *potential.Analysis) { rate(a, row.key, s, step) })
}

// onMove gives the keyboard to the same question of a neighbour, beyond the last of them to the next field.
func (p *statements) onMove(row *statementRow, s side, by int) {
	to := slices.Index(p.rows, row) + by
	if to < 0 || to >= len(p.keys) {
		if !p.turn(by) {
			return
		}
		to = 0
		if by < 0 {
			to = len(p.keys) - 1
		}
	}
	p.focus(p.rows[to].scales[s])
}

// turn brings the field before or after to the front.
func (p *statements) turn(by int) bool {
	fields := fieldKeys(p.ratings())
	for i, key := range fields {
		if to := i + by; key == p.at && to >= 0 && to < len(fields) {
			p.open(fields[to])
			return len(p.keys) > 0
		}
	}
	return false
}

// into gives the keyboard to the first statement.
func (p *statements) into() {
	if len(p.keys) > 0 {
		p.focus(p.rows[0].scales[state])
	}
}

func (p *statements) focus(f fyne.Focusable) {
	if c := p.sheet.Shell.Canvas(); c != nil {
		c.Focus(f)
	}
}

// reveal scrolls a row into view.
func (p *statements) reveal(row *statementRow) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(row.content).Y - driver.AbsolutePositionForObject(p.scroll).Y
	bottom := top + row.content.Size().Height
	switch {
	case top < 0:
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.scroll.Offset.Y+top-widgets.Gap))
	case bottom > p.scroll.Size().Height:
		p.scroll.ScrollToOffset(fyne.NewPos(0, p.scroll.Offset.Y+bottom-p.scroll.Size().Height+widgets.Gap))
	}
}

// onMeasure makes a measure from a need; where there are some already it shows them.
func (p *statements) onMeasure(row *statementRow) {
	part := coaching.PartOf(coaching.PartStatement, row.key)
	if p.sheet.measuresOf(part) > 0 {
		p.sheet.ShowMeasures(p.sheet.desk.Founder())
		return
	}
	p.sheet.newMeasure(coaching.Source{Part: part}, topicOf(row.key, translations.Current()))
}

// stackLayout sets objects one below the other, with room between them.
type stackLayout struct{}

// MinSize adds the heights.
func (stackLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, object := range o {
		m := object.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height)
	}
	return size
}

// Layout goes from top to bottom.
func (stackLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, object := range o {
		high := heightIn(object, size.Width)
		object.Resize(fyne.NewSize(size.Width, high))
		object.Move(fyne.NewPos(0, y))
		y += high
	}
}
