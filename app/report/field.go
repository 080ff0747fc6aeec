package report

// Field is a line to write on, with its name in small under it.
type Field struct {
	Name string
	Room float64 // above the line, 30 points if 0
}

// Fit implements Block.
func (f Field) Fit(width float64) Box {
	room := f.Room
	if room == 0 {
		room = 30
	}
	line := Func{Height: room + 3, Draw: func(c *Canvas, x, y, w float64) {
		c.Line(x, y+room, x+w, y+room, Stroke{Color: Ink, Width: 0.7})
	}}
	name := P(f.Name, Style{Size: 9, Color: Muted})
	return Keep{Items: []Block{line, name}}.Fit(width)
}

// Blank is a line to write on behind its name.
type Blank struct{ Name string }

// Fit implements Block.
func (b Blank) Fit(width float64) Box {
	const height, base = 22, 19 // a hand needs more room than print
	style := Style{Size: 9.5, Color: Muted}
	name := newParagraph([]Span{{Text: b.Name}}, style.look()).width() + 0.5
	line := Func{Height: height, Draw: func(c *Canvas, x, y, w float64) {
		c.Line(x, y+base, x+w, y+base, Stroke{Color: Ink, Width: 0.7})
	}}
	label := Stack{Items: []Block{Space(height - 15), P(b.Name, style)}}
	return Row{Gap: 6, Widths: []float64{-min(name, width/2), 1}, Cells: []Block{label, line}}.Fit(width)
}

// Signatures are lines beside each other, with the sentence that is signed above them. Use it as the Last of a Tail.
func Signatures(sentence string, names ...string) Block {
	cells := make([]Block, len(names))
	for i, name := range names {
		cells[i] = Field{Name: name}
	}
	return Keep{Gap: 2, Items: []Block{P(sentence, Style{}), Row{Gap: 22, Cells: cells}}}
}

// Facts is a list of names and values, one under the other. The names take the width of the longest of them.
type Facts struct {
	Rows [][2]string
	Size float64
}

// Fit implements Block. A fact without a value is left out.
func (f Facts) Fit(width float64) Box {
	const gap, share = 10, 0.5 // at most half of the width for the names
	style := Style{Size: f.Size, Color: Muted}
	var names float64
	for _, row := range f.Rows {
		if row[1] != "" {
			names = max(names, newParagraph([]Span{{Text: row[0]}}, style.look()).width())
		}
	}
	var items []Block
	for _, row := range f.Rows {
		if row[1] != "" {
			items = append(items, Row{Gap: gap, Widths: []float64{-min(names+0.5, share*width), 1}, Cells: []Block{
				P(row[0], style), P(row[1], Style{Size: f.Size}),
			}})
		}
	}
	return Stack{Gap: 1, Items: items}.Fit(width)
}
