package intake

import (
	"slices"
	"strings"

	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// columns are what the columns of a list hold, as a person may say it.
type columns struct {
	list   table.Table
	head   int // index of the row of headings, -1 where none was found
	fields []contact.Column
}

// newColumns takes over what was understood of a list; without a batch nothing is understood yet.
func newColumns(list table.Table, known []contact.Column) columns {
	c := columns{list: list, head: -1, fields: slices.Clone(known)}
	if len(known) > 0 {
		c.head = headOf(list.Rows, known)
		return c
	}
	width := 0
	for _, row := range list.Rows {
		width = max(width, len(row.Cells))
	}
	for i := range width {
		c.fields = append(c.fields, contact.Column{Name: table.ColumnName(i)})
	}
	return c
}

// names are the fields of which a list must have one.
var names = []string{"given", "family", "name", "name-family-first", "call", "original"}

// named tells whether a column holds names.
func (c columns) named() bool {
	return slices.ContainsFunc(c.fields, func(f contact.Column) bool { return slices.Contains(names, f.Field) })
}

// headOf is the index of the row in which most of the headings stand, -1 for none.
func headOf(rows []table.Row, known []contact.Column) int {
	best, most := -1, 0
	for i, row := range rows {
		n := 0
		for j, c := range known {
			if c.Heading != "" && cellText(row, j) == c.Heading {
				n++
			}
		}
		if n > most {
			best, most = i, n
		}
	}
	return best
}

func cellText(row table.Row, column int) string {
	if column >= len(row.Cells) {
		return ""
	}
	return strings.TrimSpace(row.Cells[column].Text)
}

// samplesShown is how many values of a column are shown.
const samplesShown = 3

// samples are the first values below the heading of a column.
func (c columns) samples(column int) []string {
	var out []string
	for _, row := range c.list.Rows[c.head+1:] {
		if text := cellText(row, column); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
		if len(out) == samplesShown {
			break
		}
	}
	return out
}

// unread is a heading that means nothing, for a column that is not used.
const unread = "–"

// relisted is the list under headings that say what each column holds; the rows keep their numbers. A head that is
// repeated further down, as on every page, stays a head.
func (c columns) relisted() table.Table {
	head := table.Row{Number: 1}
	var old table.Row
	if c.head >= 0 {
		old = c.list.Rows[c.head]
		head.Number = old.Number
	}
	for _, field := range c.fields {
		text := unread
		if field.Field != "" {
			text = contact.Column{Field: field.Field}.TakenAs(translations.In("de"))
		}
		head.Cells = append(head.Cells, table.Cell{Text: text})
	}
	out := c.list
	out.Rows = []table.Row{head}
	for _, row := range c.list.Rows[c.head+1:] {
		if c.head >= 0 && sameText(row, old) {
			continue
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func sameText(a, b table.Row) bool {
	for i := range max(len(a.Cells), len(b.Cells)) {
		if cellText(a, i) != cellText(b, i) {
			return false
		}
	}
	return true
}

// reread reads the list as the columns say, and keeps the headings of the file.
func (c columns) reread() (contact.Batch, error) {
	batch, err := contact.ReadList(c.relisted())
	for i := range batch.Columns {
		batch.Columns[i].Heading = c.fields[i].Heading
	}
	return batch, err
}
