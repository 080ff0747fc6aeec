package report

import "wurzelwerk/app/potential"

// The letters of the tables.
var (
	tableHead  = Style{Size: 9.5, Bold: true, Color: White}
	tableCell  = Style{Size: 10}
	tableTotal = Style{Size: 10, Bold: true}
	tableSmall = Style{Size: 9, Color: Muted}
)

// right is a text at the reading end, as figures stand.
func right(text string, style Style) Text {
	t := P(text, style)
	t.Align = End
	return t
}

// heads are the titles of columns: that of the first at the start, those of figures at the end.
func heads(titles ...string) []Block {
	out := make([]Block, len(titles))
	for i, title := range titles {
		if out[i] = right(title, tableHead); i == 0 {
			out[i] = P(title, tableHead)
		}
	}
	return out
}

// named begins a row with what it is about, and what is to be said of it in small.
func named(name string, style Style, notes ...string) Block {
	items := []Block{P(name, style)}
	for _, n := range notes {
		if n != "" {
			items = append(items, P(n, tableSmall))
		}
	}
	return Stack{Items: items}
}

// together keeps a block that is not high on one page.
func together(b Block) Block {
	const low = 0.6 * nextRoom
	if b.Fit(contentWidth).Height() > low {
		return b
	}
	return Keep{Items: []Block{b}}
}

// cell is an amount with its unit.
func (s *potentialSheet) cell(amount *float64, unit potential.Unit, style Style) Block {
	return right(s.value(amount, unit), style)
}

// centsCell is an amount of money.
func (s *potentialSheet) centsCell(cents float64, style Style) Block {
	return s.cell(&cents, potential.UnitMoney, style)
}

func wholeCents(cents *int64) *float64 {
	if cents == nil {
		return nil
	}
	v := float64(*cents)
	return &v
}

// section is a part of the file with its title and a sentence on it; none without content.
func section(title, about string, blocks ...Block) []Block {
	if len(blocks) == 0 {
		return nil
	}
	head := []Block{Space(14), Heading(2, title), Space(2)}
	if about != "" {
		p := P(about, Style{Size: 10, Color: Muted})
		p.Lead = true
		head = append(head, p, Space(5))
	}
	return append(head, blocks...)
}
