package report

// Table has a head that stands again on every page. A row is moved to the next page as a whole unless it is high.
type Table struct {
	Widths []float64 // as in Row
	Head   []Block
	Rows   [][]Block
	Zebra  bool // every other row on a grey wash
	// RowHeads marks the first cell of each row as the head of that row.
	RowHeads bool
}

const (
	cellPadX = 6.0
	cellPadY = 3.0
	// highRow is the height from which on a row may be cut.
	highRow = 220.0
)

// Fit implements Block.
func (t Table) Fit(width float64) Box {
	n := len(t.Head)
	for _, row := range t.Rows {
		n = max(n, len(row))
	}
	widths := shares(t.roomForWords(n), n, width)
	b := &tableBox{width: width, tag: &tag{role: RoleTable}}
	if len(t.Head) > 0 {
		head := t.line(t.Head, widths, RoleColHead)
		head.head = true
		b.head = head
	}
	for i, row := range t.Rows {
		l := t.line(row, widths, RoleCell)
		l.wash = t.Zebra && i%2 == 1
		b.rows = append(b.rows, l)
	}
	return b
}

// roomForWords widens columns of fixed width so that the longest word in them is not broken, within reason.
func (t Table) roomForWords(n int) []float64 {
	const most = 130
	out := make([]float64, n)
	for i := range out {
		out[i] = 1
		if i < len(t.Widths) {
			out[i] = t.Widths[i]
		}
		if out[i] >= 0 {
			continue
		}
		for _, row := range append([][]Block{t.Head}, t.Rows...) {
			if i < len(row) {
				if text, ok := row[i].(Text); ok {
					out[i] = min(out[i], -min(most, text.longestWord()+2*cellPadX+0.5))
				}
			}
		}
	}
	return out
}

func (t Table) line(cells []Block, widths []float64, role Role) *tableRow {
	inner := make([]Box, len(cells))
	at := make([]float64, len(cells))
	x := cellPadX
	for i, cell := range cells {
		kind := role
		if i == 0 && t.RowHeads && role == RoleCell {
			kind = RoleRowHead
		}
		inner[i] = Group{Role: kind, Block: cell}.Fit(widths[i] - 2*cellPadX)
		at[i] = x
		x += widths[i]
	}
	var width float64
	for _, w := range widths {
		width += w
	}
	r := &tableRow{cells: &rowBox{cells: inner, at: at}, width: width, tag: &tag{role: RoleRow}}
	r.height = r.cells.Height() + 2*cellPadY
	return r
}

type tableRow struct {
	cells         *rowBox
	width, height float64
	tag           *tag
	head          bool
	wash          bool
}

func (r *tableRow) Height() float64 { return r.height }

func (r *tableRow) Draw(c *Canvas, x, y float64) {
	h := r.Height()
	c.begin(r.tag)
	c.begin(artifact)
	switch {
	case r.head:
		c.Rect(x, y, r.width, h, 0, Paint{Fill: Teal})
	case r.wash:
		c.Rect(x, y, r.width, h, 0, Paint{Fill: Wash})
	}
	c.Line(x, y+h, x+r.width, y+h, Stroke{Color: Hairline, Width: 0.6})
	c.end()
	r.cells.Draw(c, x, y+cellPadY)
	c.end()
}

func (r *tableRow) Split(height float64) (head, rest Box) {
	return r.parts(r.cells.Split(height - 2*cellPadY))
}

func (r *tableRow) force(height float64) (head, rest Box) {
	return r.parts(r.cells.force(height - 2*cellPadY))
}

func (r *tableRow) parts(h, l Box) (head, rest Box) {
	if h == nil {
		return nil, r
	}
	upper, lower := *r, *r
	upper.cells = h.(*rowBox)
	upper.height = h.Height() + 2*cellPadY
	if l == nil {
		return &upper, nil
	}
	lower.cells = l.(*rowBox)
	lower.height = l.Height() + 2*cellPadY
	return &upper, &lower
}

type tableBox struct {
	head   Box // nil: none
	rows   []*tableRow
	width  float64
	tag    *tag
	repeat bool // the head was read before
}

func (b *tableBox) Height() float64 {
	h := b.headHeight()
	for _, r := range b.rows {
		h += r.Height()
	}
	return h
}

func (b *tableBox) headHeight() float64 {
	if b.head == nil {
		return 0
	}
	return b.head.Height()
}

func (b *tableBox) least() float64 {
	if len(b.rows) == 0 {
		return b.Height()
	}
	first := b.rows[0]
	if first.Height() > highRow {
		return b.headHeight() + first.cells.least() + 2*cellPadY
	}
	return b.headHeight() + first.Height()
}

func (b *tableBox) Draw(c *Canvas, x, y float64) {
	c.begin(b.tag)
	if b.head != nil {
		b.drawHead(c, x, y)
		y += b.head.Height()
	}
	for _, r := range b.rows {
		r.Draw(c, x, y)
		y += r.Height()
	}
	c.end()
}

func (b *tableBox) drawHead(c *Canvas, x, y float64) {
	if b.repeat {
		c.begin(artifact)
		defer c.end()
	}
	b.head.Draw(c, x, y)
}

func (b *tableBox) Split(height float64) (head, rest Box) {
	y := b.headHeight()
	for i, r := range b.rows {
		if y+r.Height() <= height+slack {
			y += r.Height()
			continue
		}
		if r.Height() > highRow {
			if h, l := r.Split(height - y); h != nil {
				return b.parts(i, h, l)
			}
		}
		if i == 0 {
			return nil, b
		}
		return b.parts(i, nil, r)
	}
	return b, nil
}

func (b *tableBox) force(height float64) (head, rest Box) {
	if len(b.rows) == 0 {
		return b, nil
	}
	h, l := b.rows[0].force(height - b.headHeight())
	return b.parts(0, h, l)
}

// parts cuts the table within row i.
func (b *tableBox) parts(i int, head, rest Box) (Box, Box) {
	upper, lower := *b, *b
	upper.rows = append([]*tableRow(nil), b.rows[:i]...)
	if head != nil {
		upper.rows = append(upper.rows, head.(*tableRow))
	}
	lower.rows = nil
	if rest != nil {
		lower.rows = append(lower.rows, rest.(*tableRow))
	}
	lower.rows = append(lower.rows, b.rows[i+1:]...)
	lower.repeat = true
	if len(lower.rows) == 0 {
		return &upper, nil
	}
	return &upper, &lower
}
