package report

// Row puts blocks beside each other, from the reading start. Widths are shares of the width, equal if nil; a share
// of less than 0 is a fixed width in points, written as its negative.
type Row struct {
	Gap     float64
	Widths  []float64
	Cells   []Block
	Stretch bool // panels become as high as the highest
}

// Fit implements Block.
func (r Row) Fit(width float64) Box {
	b := &rowBox{stretched: r.Stretch}
	x := 0.0
	for i, w := range shares(r.Widths, len(r.Cells), width-r.Gap*float64(len(r.Cells)-1)) {
		b.cells = append(b.cells, r.Cells[i].Fit(w))
		b.at = append(b.at, x)
		x += w + r.Gap
	}
	return b
}

// shares divides width among n.
func shares(widths []float64, n int, width float64) []float64 {
	out := make([]float64, n)
	var sum float64
	for i := range out {
		share := 1.0
		if i < len(widths) {
			share = widths[i]
		}
		if out[i] = share; share < 0 {
			width += share
		} else {
			sum += share
		}
	}
	for i, share := range out {
		if out[i] = -share; share >= 0 {
			out[i] = width * share / sum
		}
	}
	return out
}

type rowBox struct {
	cells     []Box // nil: nothing is left of this cell
	at        []float64
	stretched bool
}

func (b *rowBox) Height() float64 {
	var h float64
	for _, cell := range b.cells {
		if cell != nil {
			h = max(h, cell.Height())
		}
	}
	return h
}

func (b *rowBox) Draw(c *Canvas, x, y float64) {
	h := b.Height()
	for i, cell := range b.cells {
		if cell == nil {
			continue
		}
		if b.stretched {
			cell = stretch(cell, h)
		}
		cell.Draw(c, x+b.at[i], y)
	}
}

func (b *rowBox) least() float64 {
	var h float64
	for _, cell := range b.cells {
		if cell != nil {
			h = max(h, least(cell))
		}
	}
	return h
}

func (b *rowBox) Split(height float64) (head, rest Box) { return b.divide(height, cut) }

func (b *rowBox) force(height float64) (head, rest Box) {
	return b.divide(height, func(box Box, height float64) (Box, Box) {
		if h, r := cut(box, height); h != nil {
			return h, r
		}
		return force(box, height)
	})
}

// divide cuts every cell; the row stays whole if one that has content would not begin.
func (b *rowBox) divide(height float64, by func(Box, float64) (Box, Box)) (head, rest Box) {
	upper := &rowBox{make([]Box, len(b.cells)), b.at, b.stretched}
	lower := &rowBox{make([]Box, len(b.cells)), b.at, b.stretched}
	left := false
	for i, cell := range b.cells {
		if cell == nil {
			continue
		}
		h, r := by(cell, height)
		if h == nil {
			return nil, b
		}
		upper.cells[i], lower.cells[i] = h, r
		left = left || r != nil
	}
	if !left {
		return upper, nil
	}
	return upper, lower
}

// Panel is a frame with a coloured head. On a further page Again stands in place of Head.
type Panel struct {
	Head, Again Block // may be nil
	Body        Block
	Line        Color // of the frame
	Fill        Color
	HeadFill    Color
	Radius      float64
	Pad         float64
}

// Fit implements Block.
func (p Panel) Fit(width float64) Box {
	b := &panelBox{style: p, width: width, body: p.Body.Fit(width - 2*p.Pad)}
	if p.Head != nil {
		b.head = p.Head.Fit(width - 2*p.Pad)
		b.again = b.head
	}
	if p.Again != nil {
		b.again = p.Again.Fit(width - 2*p.Pad)
	}
	return b
}

type panelBox struct {
	style       Panel
	width       float64
	head, again Box
	body        Box
	room        float64 // at least this high
}

const headPad = 5.0

func (b *panelBox) headHeight() float64 {
	if b.head == nil {
		return 0
	}
	return b.head.Height() + 2*headPad
}

func (b *panelBox) Height() float64 {
	return max(b.room, b.headHeight()+b.body.Height()+2*b.style.Pad)
}

func (b *panelBox) least() float64 { return b.headHeight() + least(b.body) + 2*b.style.Pad }

func (b *panelBox) stretch(height float64) Box {
	higher := *b
	higher.room = height
	return &higher
}

func (b *panelBox) Draw(c *Canvas, x, y float64) {
	s, h, hh := b.style, b.Height(), b.headHeight()
	c.begin(artifact)
	if s.Fill != 0 {
		c.Rect(x, y, b.width, h, s.Radius, Paint{Fill: s.Fill})
	}
	if b.head != nil && s.HeadFill != 0 {
		c.Rect(x, y, b.width, hh, s.Radius, Paint{Fill: s.HeadFill})
		c.Rect(x, y+hh/2, b.width, hh/2, 0, Paint{Fill: s.HeadFill})
	}
	if s.Line != 0 {
		c.Rect(x, y, b.width, h, s.Radius, Paint{Line: s.Line, Width: 0.8})
	}
	c.end()
	if b.head != nil {
		b.head.Draw(c, x+s.Pad, y+headPad)
	}
	b.body.Draw(c, x+s.Pad, y+hh+s.Pad)
}

func (b *panelBox) Split(height float64) (head, rest Box) {
	h, r := cut(b.body, height-b.headHeight()-2*b.style.Pad)
	return b.parts(h, r)
}

func (b *panelBox) force(height float64) (head, rest Box) {
	return b.parts(force(b.body, height-b.headHeight()-2*b.style.Pad))
}

func (b *panelBox) parts(h, r Box) (head, rest Box) {
	if h == nil {
		return nil, b
	}
	upper, lower := *b, *b
	upper.body, upper.room = h, 0
	lower.body, lower.head, lower.room = r, b.again, 0
	if r == nil {
		return &upper, nil
	}
	return &upper, &lower
}
