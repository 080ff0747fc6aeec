package swotsheet

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// quadrant is one of the four fields: its head, the guiding questions, the factors, the entry for a new one, and a
// line of hints.
type quadrant struct {
	widget.BaseWidget
	fields *fields
	kind   swot.Quadrant
	order  []app.ID
	rows   map[app.ID]*factorRow
	slots  map[app.ID]*fyne.Container
	hint   string // of the quadrant as a whole
	looked app.ID // the row that is looked at

	letter, name, line *widgets.Text
	guideButton        *widgets.Button
	guide              *fyne.Container
	list               *widgets.DragList
	add                *widgets.TextField
	mark               *widget.Icon
	said               *widgets.Text
}

func newQuadrant(f *fields, kind swot.Quadrant, group *widgets.DragGroup) *quadrant {
	q := &quadrant{
		fields: f, kind: kind, rows: map[app.ID]*factorRow{}, slots: map[app.ID]*fyne.Container{},
		letter: widgets.Strong(kind.Letter()), name: widgets.Strong(quadrantName(kind)), line: widgets.Caption(""),
		list: widgets.NewDragList(group), mark: hintIcon(), said: widgets.Caption(""),
	}
	q.name.SizeName, q.name.ColorName, q.name.Shrinks = theme.SizeNameSubHeadingText, hues[kind].ink, true
	q.letter.ColorName, q.letter.Alignment = widgets.ColorCard, fyne.TextAlignCenter
	q.guideButton = widgets.LinkButton(t("swot.guide.title"), theme.MenuExpandIcon(), func() { f.openGuide(kind, q.guide.Hidden) })
	q.guide = guideOf(kind)
	q.list.OnReorder = func(from, to int) { f.sheet.onMove(q.order[from], kind, to) }
	q.list.OnMove = func(from int, target *widgets.DragList, to int) { f.sheet.onMove(q.order[from], f.kindOf(target), to) }
	q.add = widgets.NewTextField(t("swot.factor.add"), nil)
	q.add.Limit = app.MaxText
	q.add.OnSubmitted = q.submit
	q.add.OnKey = q.keyInAdd
	q.ExtendBaseWidget(q)
	return q
}

// hintIcon marks what there is a hint about.
func hintIcon() *widget.Icon {
	icon := widget.NewIcon(theme.NewColoredResource(theme.InfoIcon(), widgets.ColorWarningText))
	icon.Hide()
	return icon
}

// guideOf is the guiding questions of a quadrant, one below the other.
func guideOf(kind swot.Quadrant) *fyne.Container {
	var text strings.Builder
	for i, question := range guidingQuestions(kind) {
		if i > 0 {
			text.WriteString("\n")
		}
		text.WriteString("• " + question)
	}
	if kind == swot.Threat {
		text.WriteString("\n" + t("swot.quadrant.threat.also"))
	}
	return container.NewStack(widgets.ColorParagraph(text.String(), widgets.ColorMuted))
}

func (q *quadrant) submit(text string) {
	if q.fields.sheet.onAdd(q.kind, text) {
		q.add.Fill("")
	}
}

// keyInAdd goes up into the list.
func (q *quadrant) keyInAdd(key *fyne.KeyEvent) bool {
	if key.Name == fyne.KeyUp && len(q.order) > 0 {
		q.focus(q.order[len(q.order)-1])
		return true
	}
	return false
}

// fill shows the factors and hints of a worksheet.
func (q *quadrant) fill(w swot.Worksheet, warnings []swot.Warning) {
	factors := w.In(q.kind)
	q.line.SetText(quadrantKind(q.kind) + " · " + t("swot.quadrant.count", vars{"Count": len(factors), "Max": swot.MaxFactors}))
	q.hint = q.hints(w, warnings)
	order := make([]app.ID, len(factors))
	for i, f := range factors {
		order[i] = f.ID
		q.row(f.ID).show(w.Label(f.ID), f, hintsOf(w, warnings, f.ID))
	}
	if !slices.Equal(order, q.order) {
		q.order = order
		q.arrange()
	}
	q.say()
}

// hints is what is to be said of the quadrant as a whole.
func (q *quadrant) hints(w swot.Worksheet, warnings []swot.Warning) string {
	about := 0
	for _, hint := range warnings {
		if hint.Quadrant != q.kind {
			continue
		}
		if hint.Factor == "" {
			return warningText(w, hint)
		}
		about++
	}
	if about == 0 {
		return ""
	}
	return t("swot.warning.factors", vars{"n": about})
}

func hintsOf(w swot.Worksheet, warnings []swot.Warning, id app.ID) []string {
	var out []string
	for _, hint := range warnings {
		if hint.Factor == id {
			out = append(out, warningText(w, hint))
		}
	}
	return out
}

func (q *quadrant) row(id app.ID) *factorRow {
	row, ok := q.rows[id]
	if !ok {
		row = newFactorRow(q)
		q.rows[id] = row
		q.slots[id] = container.NewStack(row)
	}
	return row
}

// arrange sets the rows in their order and forgets those that have gone.
func (q *quadrant) arrange() {
	for id := range q.rows {
		if !slices.Contains(q.order, id) {
			delete(q.rows, id)
			delete(q.slots, id)
		}
	}
	rows := make([]fyne.CanvasObject, len(q.order))
	for i, id := range q.order {
		rows[i] = q.slots[id]
	}
	q.list.SetRows(rows)
}

// occupy shows an object in the place of a row: its editor, or nil for the row again.
func (q *quadrant) occupy(id app.ID, o fyne.CanvasObject) {
	slot, ok := q.slots[id]
	if !ok {
		return
	}
	if o == nil {
		o = q.rows[id]
	}
	slot.Objects = []fyne.CanvasObject{o}
	slot.Refresh()
	q.list.Refresh()
}

// say writes the line at the foot: of the row that is looked at, else of the quadrant.
func (q *quadrant) say() {
	text, warn := q.hint, q.hint != ""
	if row, ok := q.rows[q.looked]; ok {
		text, warn = row.said(), len(row.hints) > 0
	}
	ink := widgets.ColorMuted
	if warn {
		ink = widgets.ColorWarningText
	}
	if q.said.Text != text || q.said.ColorName != ink {
		q.said.Text, q.said.ColorName = text, ink
		q.mark.Hidden = !warn
		q.Refresh()
	}
}

// focus gives a row the keyboard.
func (q *quadrant) focus(id app.ID) {
	if row, ok := q.rows[id]; ok {
		q.fields.take(row)
		q.fields.reveal(q, q.top(id), row.MinSize().Height)
	}
}

// top is how far below the upper edge of the quadrant the row of a factor begins.
func (q *quadrant) top(id app.ID) float32 {
	const rowGap = 4 // between the rows of a list
	y := q.list.Position().Y
	for _, before := range q.order {
		if before == id {
			break
		}
		y += q.slots[before].MinSize().Height + rowGap
	}
	return y
}

// showGuide opens or folds the guiding questions.
func (q *quadrant) showGuide(open bool) {
	q.guide.Hidden = !open
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
	}
	q.guideButton.SetIcon(icon)
	q.Refresh()
}

// renew forgets the rows, because the look has changed.
func (q *quadrant) renew() {
	q.order, q.rows, q.slots = nil, map[app.ID]*factorRow{}, map[app.ID]*fyne.Container{}
}

func (q *quadrant) lock(locked bool) {
	if locked {
		q.add.Disable()
	} else {
		q.add.Enable()
	}
}

// CreateRenderer places head, questions, list, entry and hints.
func (q *quadrant) CreateRenderer() fyne.WidgetRenderer {
	r := &quadrantRenderer{
		q: q, ground: &canvas.Rectangle{CornerRadius: widgets.CardRadius, StrokeWidth: 1},
		head: &canvas.Rectangle{}, badge: &canvas.Rectangle{CornerRadius: 6},
	}
	r.head.TopLeftCornerRadius, r.head.TopRightCornerRadius = widgets.CardRadius, widgets.CardRadius
	r.objects = []fyne.CanvasObject{
		r.ground, r.head, r.badge, q.letter, q.name, q.line, q.guideButton, q.guide, q.list, q.add, q.mark, q.said,
	}
	r.paint()
	return r
}
