package swotsheet

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/swot"
	"wurzelwerk/ui/widgets"
)

// board is the matrix with heads that stay in place while the cells scroll: for each half of the rows a band names
// the two strategies, below it the cells with the sums of their rows and columns.
type board struct {
	onScore  func(p pairKey, score int)
	onPick   func(p pairKey) // a cell took the focus
	onFactor func(id app.ID) // the pointer is on the head of a factor
	grid     grid
	shape    shape
	cells    [][]*widgets.ScoreCell
	bands    [2][2]*band
	rowSums  [][2]*widgets.Text
	colSums  [][2]*widgets.Text
	totals   [2][2]*widgets.Text
	body     *container.Scroll
	rowHeads *fyne.Container
	colHeads *fyne.Container
	outer    *fyne.Container
	at       pairKey
}

func newBoard(onScore func(pairKey, int), onPick func(pairKey), onFactor func(app.ID)) *board {
	return &board{onScore: onScore, onPick: onPick, onFactor: onFactor, outer: container.NewStack()}
}

// renew has everything built again, because the look has changed.
func (b *board) renew() { b.body = nil }

// show fills the board; it is built anew only when factors came, went or changed places or words.
func (b *board) show(g grid) {
	if b.body == nil || !sameFactors(b.grid, g) {
		b.grid = g
		b.build()
	}
	b.grid = g
	b.fill()
}

func sameFactors(a, b grid) bool {
	return equalFactors(a.rows, b.rows) && equalFactors(a.columns, b.columns)
}

func equalFactors(a, b []swot.Factor) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].ID != b[i].ID || a[i].Quadrant != b[i].Quadrant || a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

func (b *board) build() {
	b.shape = newShape(b.grid, b.outer.Size().Width)
	inside := container.New(b.shape)
	b.buildBands(inside)
	b.buildCells(inside)
	b.buildSums(inside)
	b.body = container.NewScroll(inside)
	b.buildHeads()
	left, top := container.NewClip(b.rowHeads), container.NewClip(b.colHeads)
	b.body.OnScrolled = b.follow
	b.outer.Objects = []fyne.CanvasObject{container.New(boardLayout{b.shape.measures, b.shape.size.Width, b.rowHeads}, top, left, b.body)}
	b.outer.Refresh()
}

func (b *board) buildBands(inside *fyne.Container) {
	for i, rows := range b.shape.rows {
		for j, columns := range b.shape.columns {
			b.bands[i][j] = newBand(cross[i][j])
			b.shape.put(inside, b.bands[i][j], columns.at, rows.at-b.shape.bandHigh, columns.width, b.shape.bandHigh-4)
			b.bands[i][j].Hidden = columns.count == 0 || rows.count == 0
		}
	}
}

func (b *board) buildCells(inside *fyne.Container) {
	b.cells = make([][]*widgets.ScoreCell, len(b.grid.rows))
	for r := range b.grid.rows {
		b.cells[r] = make([]*widgets.ScoreCell, len(b.grid.columns))
		for c := range b.grid.columns {
			pair := b.grid.pair(r, c)
			cell := widgets.NewScoreCell(hues[b.grid.rows[r].Quadrant].bar, func(score int) { b.onScore(pair, score) })
			cell.OnMove = func(dx, dy int) { b.focus(r+dy, c+dx) }
			cell.OnFocus = func(focused bool) {
				if focused {
					b.picked(pair, r, c)
				}
			}
			b.cells[r][c] = cell
			x, w := b.shape.column(c)
			b.shape.put(inside, cell, x, b.shape.row(r), w-3, b.shape.cellHigh-3)
		}
	}
}

func (b *board) buildSums(inside *fyne.Container) {
	b.rowSums = make([][2]*widgets.Text, len(b.grid.rows))
	for r := range b.grid.rows {
		for j, columns := range b.shape.columns {
			b.rowSums[r][j] = b.sum(inside, columns, columns.sumAt(), b.shape.row(r), b.shape.sumWide)
		}
	}
	b.colSums = make([][2]*widgets.Text, len(b.grid.columns))
	for c := range b.grid.columns {
		x, w := b.shape.column(c)
		for i, rows := range b.shape.rows {
			b.colSums[c][i] = b.sum(inside, rows, x, rows.sumAt(), w-3)
		}
	}
	for i, rows := range b.shape.rows {
		for j, columns := range b.shape.columns {
			b.totals[i][j] = b.sum(inside, columns, columns.sumAt(), rows.sumAt(), b.shape.sumWide)
			b.totals[i][j].Bold = true
			b.totals[i][j].Hidden = rows.count == 0 || columns.count == 0
		}
	}
}

func (b *board) sum(inside *fyne.Container, s span, x, y, width float32) *widgets.Text {
	text := widgets.NewText("")
	text.Alignment, text.ColorName = fyne.TextAlignCenter, widgets.ColorMuted
	text.Hidden = s.count == 0
	b.shape.put(inside, text, x, y, width, b.shape.cellHigh-3)
	return text
}

func (b *board) buildHeads() {
	left, top := newShapeLike(b.shape), newShapeLike(b.shape)
	left.stretch = true
	b.rowHeads, b.colHeads = container.New(left), container.New(top)
	for i, q := range []swot.Quadrant{swot.Strength, swot.Weakness} {
		if rows := b.shape.rows[i]; rows.count > 0 {
			left.put(b.rowHeads, quadrantHead(q), 0, rows.at-b.shape.bandHigh, b.shape.headWide-8, b.shape.bandHigh-4)
			left.put(b.rowHeads, sumHead(t("swot.matrix.sum"), fyne.TextAlignTrailing), 0, rows.sumAt(), b.shape.headWide-10, b.shape.cellHigh-3)
		}
	}
	for r, f := range b.grid.rows {
		head := newFactorHead(b.grid.sheet.Label(f.ID), f, true, b.onFactor)
		left.put(b.rowHeads, head, 0, b.shape.row(r), b.shape.headWide-8, b.shape.cellHigh-3)
	}
	for j, q := range []swot.Quadrant{swot.Opportunity, swot.Threat} {
		if columns := b.shape.columns[j]; columns.count > 0 {
			top.put(b.colHeads, quadrantHead(q), columns.at, 0, columns.width, b.shape.topHigh/2)
			top.put(b.colHeads, sumHead("Σ", fyne.TextAlignCenter), columns.sumAt(), b.shape.topHigh/2, b.shape.sumWide, b.shape.topHigh/2)
		}
	}
	for c, f := range b.grid.columns {
		x, w := b.shape.column(c)
		head := newFactorHead(b.grid.sheet.Label(f.ID), f, false, b.onFactor)
		top.put(b.colHeads, head, x, b.shape.topHigh/2, w-3, b.shape.topHigh/2)
	}
	left.size, top.size = fyne.NewSize(b.shape.headWide, b.shape.size.Height), fyne.NewSize(b.shape.size.Width, b.shape.topHigh)
	b.rowHeads.Resize(left.size)
	b.colHeads.Resize(top.size)
}

func quadrantHead(q swot.Quadrant) *widgets.Text {
	text := widgets.Strong(quadrantName(q))
	text.ColorName, text.Shrinks = hues[q].ink, true
	return text
}

func sumHead(word string, align fyne.TextAlign) *widgets.Text {
	text := widgets.NewText(word)
	text.Alignment, text.ColorName, text.Shrinks = align, widgets.ColorMuted, true
	return text
}

// follow moves the heads along with the cells.
func (b *board) follow(offset fyne.Position) {
	b.rowHeads.Move(fyne.NewPos(0, -offset.Y))
	b.colHeads.Move(fyne.NewPos(-offset.X, 0))
}

// fill shows scores and sums.
func (b *board) fill() {
	for r := range b.cells {
		for c, cell := range b.cells[r] {
			if score := b.grid.score(r, c); score != cell.Score() {
				cell.Fill(score)
			}
		}
	}
	for i := range cross {
		for j, s := range cross[i] {
			part := b.grid.part(s)
			b.bands[i][j].show(part, b.grid.analysis.Leading == s)
			b.totals[i][j].SetText(strconv.Itoa(part.Sum))
		}
	}
	for r, f := range b.grid.rows {
		for j := range b.rowSums[r] {
			part := b.grid.part(cross[b.shape.rowHalf(r)][j])
			b.rowSums[r][j].SetText(strconv.Itoa(part.Rows[f.ID]))
		}
	}
	for c, f := range b.grid.columns {
		for i := range b.colSums[c] {
			part := b.grid.part(cross[i][b.shape.columnHalf(c)])
			b.colSums[c][i].SetText(strconv.Itoa(part.Columns[f.ID]))
		}
	}
}

// focus gives a cell the keyboard; beyond the edge it stays.
func (b *board) focus(row, column int) {
	if row < 0 || column < 0 || row >= len(b.cells) || column >= len(b.cells[row]) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.outer); c != nil {
		c.Focus(b.cells[row][column])
	}
}

func (b *board) picked(p pairKey, row, column int) {
	b.at = p
	b.reveal(row, column)
	b.onPick(p)
}

// reveal scrolls so that a cell is in sight.
func (b *board) reveal(row, column int) {
	x, w := b.shape.column(column)
	y := b.shape.row(row)
	offset, room := b.body.Offset, b.body.Size()
	if room.IsZero() {
		return
	}
	moved := fyne.NewPos(
		into(offset.X, room.Width, x-focusRoom, x+w),
		into(offset.Y, room.Height, y-b.shape.bandHigh-focusRoom, y+b.shape.cellHigh),
	)
	if moved != offset {
		b.body.ScrollToOffset(moved)
		b.follow(b.body.Offset)
	}
}

// into moves an offset as little as needed to see from–to.
func into(offset, room, from, to float32) float32 {
	return max(min(offset, from), to-room, 0)
}
