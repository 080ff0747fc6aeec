package swotsheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/ui/widgets"
)

// matrixView is the confrontation matrix: the board, and beside it the question of the chosen cell, the strategy that
// leads and the strongest pairs with what is made of them.
type matrixView struct {
	onScore   func(p pairKey, score int)
	onMeasure func(p pairKey) // make a measure
	onOpen    func(id app.ID) // open a measure
	onFields  func()          // go to the four fields

	board    *board
	question *questionCard
	leading  *leadingCard
	pairs    *pairsCard
	side     *container.Scroll
	content  *fyne.Container
	split    fyne.CanvasObject
	grid     grid
	measures []coaching.Measure
}

// sideWide is the width of what stands beside the board.
func sideWide() float32 { return 266 * min(unit(), 1.2) }

func newMatrixView(v matrixView) *matrixView {
	m := &v
	m.board = newBoard(m.scored, m.picked, m.pointed)
	m.question = newQuestionCard(func(p pairKey) { m.onMeasure(p) })
	m.leading = newLeadingCard()
	m.pairs = newPairsCard(func(p pairKey) { m.onMeasure(p) }, func(id app.ID) { m.onOpen(id) })
	cards := widgets.Column(m.question.card, m.leading.card, m.pairs.card)
	m.side = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(4, 4, 4, 10), cards))
	board := container.NewBorder(nil, widgets.Caption(t("swot.matrix.keys")), nil, nil, m.board.outer)
	m.split = container.New(sideLayout{}, board, m.side)
	m.content = container.NewStack()
	return m
}

// show fills the view.
func (m *matrixView) show(g grid, measures []coaching.Measure) {
	m.grid, m.measures = g, measures
	if m.grid.empty() {
		button := widgets.QuietButton(t("swot.matrix.to-fields"), nil, m.onFields)
		m.swap(widgets.EmptyState(theme.GridIcon(), t("swot.matrix.empty"), button))
		return
	}
	m.swap(m.split)
	m.board.show(m.grid)
	m.question.show(m.grid, m.question.pair, m.measures)
	m.leading.show(m.grid)
	m.pairs.show(m.grid, m.measures)
	settle(m.side)
}

func (m *matrixView) swap(o fyne.CanvasObject) {
	if len(m.content.Objects) != 1 || m.content.Objects[0] != o {
		m.content.Objects = []fyne.CanvasObject{o}
		m.content.Refresh()
	}
}

func (m *matrixView) scored(p pairKey, score int) { m.onScore(p, score) }

func (m *matrixView) picked(p pairKey) {
	m.question.show(m.grid, p, m.measures)
	settle(m.side)
	m.side.ScrollToTop()
}

// pointed shows the whole text of a factor while the pointer is on its head.
func (m *matrixView) pointed(id app.ID) {
	f, ok := m.grid.sheet.Factor(id)
	if ok {
		m.question.showFactor(m.grid.sheet.Label(id), f)
	} else {
		m.question.show(m.grid, m.question.pair, m.measures)
	}
	settle(m.side)
}

// sideLayout gives the second object its width and the first the rest.
type sideLayout struct{}

// MinSize leaves room for a small board.
func (sideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	board := objects[0].MinSize()
	return fyne.NewSize(board.Width+sideWide()+widgets.Gap, board.Height)
}

// Layout sets the two side by side.
func (sideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := size.Width - sideWide() - widgets.Gap
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width+widgets.Gap, 0))
	objects[1].Resize(fyne.NewSize(sideWide(), size.Height))
}
