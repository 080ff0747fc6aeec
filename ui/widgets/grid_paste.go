package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
)

// paste fills cells rightwards and downwards from the one at work and adds rows as needed. A single text goes into the
// field.
func (g *Grid) paste(text string) bool {
	table := splitTable(text)
	if len(table) == 0 {
		return true
	}
	if len(table) == 1 && len(table[0]) == 1 && g.field() == fyne.CanvasObject(g.entry) {
		g.entry.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: cellClipboard(table[0][0])})
		return true
	}
	from := g.at
	fill := func() { g.fill(from, table) }
	if g.events.Together != nil {
		g.alter(func() { g.events.Together(fill) })
	} else {
		g.alter(fill)
	}
	return true
}

// cellClipboard is one cell of a spreadsheet without the line end that comes with it.
type cellClipboard string

// Content returns the cell.
func (c cellClipboard) Content() string { return string(c) }

// SetContent does nothing: what was copied stays.
func (c cellClipboard) SetContent(string) {}

// fill sets the cells of a table and says how many were taken.
func (g *Grid) fill(from gridPlace, table [][]string) {
	taken, left := 0, 0
	for i, line := range table {
		row := from.row + i
		if row >= g.events.Rows() && g.events.Add != nil {
			g.events.Add()
		}
		for j, text := range line {
			col := from.col + j
			switch {
			case row >= g.events.Rows(), col >= len(g.columns):
				left++
			case g.columns[col].Kind != GridFixed:
				_ = g.set(gridPlace{row, col}, g.columns[col].read(text)) // what is wrong stands below its row
				taken++
			}
		}
	}
	g.said = translations.T("widget.grid.pasted", translations.Vars{"n": taken})
	if left > 0 {
		g.said += " " + translations.T("widget.grid.left", translations.Vars{"n": left})
	}
}

// read turns a pasted text into one of the column: the key of an option from its words, a tick from a word for yes.
func (c GridColumn) read(text string) string {
	text = strings.TrimSpace(text)
	switch c.Kind {
	case GridChoice:
		for _, o := range c.Options {
			if strings.EqualFold(o.Text, text) {
				return o.Key
			}
		}
	case GridCheck:
		switch strings.ToLower(text) {
		case "", "0", "-", "–", "false", "falsch", "no", strings.ToLower(translations.T("widget.grid.no")):
			return ""
		}
		return GridChecked
	}
	return text
}

// splitTable takes the text of a spreadsheet apart: cells are parted by tabs, rows by line ends; a cell in quotes may
// hold both. A line end at the very end begins no row.
func splitTable(text string) [][]string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	text = strings.TrimSuffix(text, "\n")
	if text == "" {
		return nil
	}
	table := [][]string{nil}
	for {
		cell, rest, end := cutCell(text)
		last := len(table) - 1
		table[last] = append(table[last], cell)
		switch end {
		case '\t':
		case '\n':
			table = append(table, nil)
		default:
			return table
		}
		text = rest
	}
}

// cutCell reads one cell and what ends it: a tab, a line end, or 0 at the end of the text.
func cutCell(text string) (cell, rest string, end byte) {
	if strings.HasPrefix(text, `"`) {
		if quoted, after, ok := cutQuoted(text[1:]); ok {
			if after == "" {
				return quoted, "", 0
			}
			return quoted, after[1:], after[0]
		}
	}
	i := strings.IndexAny(text, "\t\n")
	if i < 0 {
		return text, "", 0
	}
	return text[:i], text[i+1:], text[i]
}

// cutQuoted reads a cell up to the quote that ends it, which a tab, a line end or nothing follows; two quotes are one.
func cutQuoted(text string) (cell, after string, ok bool) {
	var b strings.Builder
	for {
		i := strings.IndexByte(text, '"')
		if i < 0 {
			return "", "", false
		}
		b.WriteString(text[:i])
		text = text[i+1:]
		if !strings.HasPrefix(text, `"`) {
			return b.String(), text, text == "" || text[0] == '\t' || text[0] == '\n'
		}
		b.WriteByte('"')
		text = text[1:]
	}
}
