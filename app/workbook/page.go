package workbook

import (
	"strconv"
	"strings"

	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// dash stands where a figure has no value.
const dash = "–"

// page is a sheet in the making.
type page struct {
	*book
	table.Sheet
}

// page begins a sheet with its title and a remark.
func (b *book) page(name, title, remark string) *page {
	p := &page{book: b, Sheet: table.Sheet{Name: table.SheetName(name)}}
	p.add(table.Entry{Text: title, Look: table.Title})
	if remark != "" {
		p.add(table.Entry{Text: remark, Look: table.Remark})
	}
	p.add()
	return p
}

// add adds a row and gives its number.
func (p *page) add(entries ...table.Entry) int {
	p.Rows = append(p.Rows, entries)
	return len(p.Rows)
}

// place is a cell of the page as formulas of others name it.
func (p *page) place(column, row int) string { return table.Place(p.Name, column, row) }

// reach are the cells from one to another as formulas of other sheets name them.
func (p *page) reach(column, row, lastColumn, lastRow int) string {
	return p.place(column, row) + ":$" + table.ColumnName(lastColumn) + "$" + strconv.Itoa(lastRow)
}

// column is one column of a list.
type column struct {
	title string
	input bool
	entry func(i, row int) table.Entry // i is -1 for the free row at the end
}

// span are the rows of a list, the free one among them.
type span struct{ first, last int }

// of are the cells of a column, "B6:B9".
func (s span) of(column int) string {
	return table.Name(column, s.first) + ":" + table.Name(column, s.last)
}

// list writes what is typed and what is reckoned, the heads, n rows, and a free row for one more.
func (p *page) list(columns []column, n int) span {
	marks, heads := make([]table.Entry, len(columns)), make([]table.Entry, len(columns))
	for i, c := range columns {
		heads[i] = head(c.title)
		if c.title != "" {
			marks[i] = p.remark(p.mark(c.input))
		}
		if c.entry(-1, 1).Format != "" {
			heads[i].Look, marks[i].Format = table.NumberHead, asText
		}
	}
	p.add(marks...)
	out := span{first: p.add(heads...) + 1}
	for i := range n {
		p.line(columns, i)
	}
	out.last = p.line(columns, -1)
	return out
}

func (p *page) line(columns []column, i int) int {
	row, entries := len(p.Rows)+1, make([]table.Entry, len(columns))
	for c := range columns {
		entries[c] = columns[c].entry(i, row)
	}
	return p.add(entries...)
}

// mark says whether something is typed or reckoned.
func (b *book) mark(input bool) string {
	if input {
		return b.l.T("doc.workbook.input")
	}
	return b.l.T("doc.workbook.reckoned")
}

// remark is a grey word. It begins no line over the cells beside it, as these are not empty.
func (b *book) remark(text string) table.Entry { return table.Entry{Text: text, Look: table.Remark} }

// typed is a line with a single cell to type in, and gives its row.
func (p *page) typed(label string, e table.Entry) int {
	return p.add(word(label), e, p.remark(p.mark(true)))
}

func head(text string) table.Entry       { return table.Entry{Text: text, Look: table.Head} }
func numberHead(text string) table.Entry { return table.Entry{Text: text, Look: table.NumberHead} }
func word(text string) table.Entry       { return table.Entry{Text: text} }
func name(text string) table.Entry       { return table.Entry{Text: text, Look: table.Input} }
func total(text string) table.Entry      { return table.Entry{Text: text, Look: table.Total} }

// number is a number to be typed, as it is.
func number(x *float64) table.Entry {
	return table.Entry{Number: x, Format: asTyped, Look: table.Input}
}

// rate is a part of a whole to be typed, from percent.
func (b *book) rate(percent *float64) table.Entry {
	return table.Entry{Number: scaled(percent), Format: b.percent, Look: table.Input}
}

// amount is money to be typed, from cents.
func (b *book) amount(cents *int64) table.Entry {
	e := table.Entry{Format: b.money, Look: table.Input}
	if cents != nil {
		x := float64(*cents) / 100
		e.Number = &x
	}
	return e
}

// scaled is a hundredth: euro of cents, a part of percent.
func scaled(x *float64) *float64 {
	if x == nil {
		return nil
	}
	y := *x / 100
	return &y
}

// formula is a formula with its value, or the word in its place. Every # in it is the row, every @ the row before.
func formula(row int, text string, value *float64, none string) table.Entry {
	text = strings.NewReplacer("#", strconv.Itoa(row), "@", strconv.Itoa(row-1), `"–"`, quote(dash)).Replace(text)
	if value == nil {
		return table.Entry{Formula: text, Text: none}
	}
	return table.Entry{Formula: text, Number: value}
}

// euro is a formula for money whose value is in cents.
func (b *book) euro(row int, text string, cents *float64, none string) table.Entry {
	e := formula(row, text, scaled(cents), none)
	e.Format = b.money
	return e
}

// part is a formula for a part of a whole.
func (b *book) part(row int, text string, value *float64) table.Entry {
	e := formula(row, text, value, dash)
	e.Format = b.percent
	return e
}

// plain is a formula for a number with a decimal.
func plain(row int, text string, value *float64, none string) table.Entry {
	e := formula(row, text, value, none)
	e.Format = oneDecimal
	return e
}

const (
	asText      = "@"
	asTyped     = "General"
	oneDecimal  = "#,##0.0"
	twoDecimals = "#,##0.00"
)

// sum makes an entry one of a line of sums.
func sum(e table.Entry) table.Entry {
	e.Look = table.Total
	return e
}

// numbers is a condition: all cells hold numbers.
func numbers(cells ...string) string {
	for i, c := range cells {
		cells[i] = "ISNUMBER(" + c + ")"
	}
	if len(cells) == 1 {
		return cells[0]
	}
	return "AND(" + strings.Join(cells, ",") + ")"
}

// given is a formula where a condition holds, else a dash.
func given(condition, then string) string { return "IF(" + condition + "," + then + `,"–")` }

// divided is a quotient, a dash where there is nothing to divide by.
func divided(a, b string) string {
	return given(numbers(a, b), given(b+"<>0", a+"/"+b))
}

// whole are the fewest whole units that cover an amount, with the least that a spreadsheet leaves over.
func whole(amount, unit string) string {
	return "CEILING(MAX(0,(" + amount + ")/" + unit + "-0.00000001),1)"
}

// reached is a formula where an amount is above 0, else a word.
func reached(amount, then, none string) string {
	return "IF(ROUND(" + amount + ",6)>0," + then + "," + quote(none) + ")"
}

// quote is a text in a formula.
func quote(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

// t is a text in the language of the book.
func (b *book) t(key string, vars ...translations.Vars) string { return b.l.T(key, vars...) }

// at is the entry of a list, the empty one for the free row.
func at[T any](list []T, i int) (entry T) {
	if i >= 0 && i < len(list) {
		entry = list[i]
	}
	return entry
}
