package contact

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/charset"
	"wurzelwerk/app/table"
)

// ReadList takes the rows of a table for founders. The head is found by its words in any language of the window;
// titles above it and headings over several columns are understood, unknown columns are listed and not used. A row
// that cannot be taken over has faults with the names of cells. The error is ErrNoHead or ErrNoPeople.
func ReadList(t table.Table) (Batch, error) {
	head := findHead(t.Rows)
	if head < 0 {
		return Batch{}, ErrNoHead
	}
	b := Batch{Columns: readHead(t.Rows, head)}
	for _, n := range t.Notes {
		b.Left = append(b.Left, Note{Code: n.Code, Text: n.Text})
	}
	l := listing{Table: t, columns: b.Columns, head: t.Rows[head]}
	l.slashed = l.slashOrder(t.Rows[head+1:])
	for _, row := range t.Rows[head+1:] {
		switch {
		case l.isHead(row):
		case l.isVoid(row), l.isTotal(row):
			if text := firstLetters(row); text != "" {
				b.Left = append(b.Left, Note{Code: "row-unused", At: table.Name(0, row.Number), Text: text})
			}
		default:
			b.Entries = append(b.Entries, l.entry(row))
		}
	}
	if len(b.Entries) == 0 {
		return Batch{}, ErrNoPeople
	}
	if l.guessedOrder {
		b.Left = append(b.Left, Note{Code: "name-order"})
	}
	return b, nil
}

// listing is the work on one list.
type listing struct {
	table.Table
	columns      []Column
	head         table.Row
	slashed      dayOrder
	guessedOrder bool // whole names without a comma were split
}

// isHead tells a row that repeats the head, as on every page of a long list.
func (l *listing) isHead(row table.Row) bool {
	for i, c := range l.columns {
		if c.Field != "" && cellText(row, i) != cellText(l.head, i) {
			return false
		}
	}
	return true
}

// isVoid tells a row that holds nothing in any column that is used.
func (l *listing) isVoid(row table.Row) bool {
	for i := range row.Cells {
		if l.columns[i].Field != "" && cellText(row, i) != "" {
			return false
		}
	}
	return true
}

// total begins a row that sums up what stands above it.
var total = regexp.MustCompile(`(?i)^(summe|gesamt|insgesamt|anzahl|total|sum|общо|всичко|toplam)([\s:][^,]*)?$`)

// isTotal tells a row that sums up: nothing but such a word stands in the columns that are used.
func (l *listing) isTotal(row table.Row) bool {
	words := 0
	for i := range row.Cells {
		if text := cellText(row, i); text != "" && l.columns[i].Field != "" && strings.Trim(text, "0123456789.,") != "" {
			words++
			if !total.MatchString(text) {
				return false
			}
		}
	}
	return words == 1
}

// firstLetters is the first text of a row that is more than a number.
func firstLetters(row table.Row) string {
	for i := range row.Cells {
		if text := cellText(row, i); strings.ContainsFunc(text, unicode.IsLetter) {
			return text
		}
	}
	return ""
}

// rowWork is what is done with one row.
type rowWork struct {
	*listing
	e     *Entry
	home  app.Address
	whole []string // a name that stands in one cell, or in several under one heading
	first bool     // the family name stands first in it
	more  string   // names between given and family name
}

func (l *listing) entry(row table.Row) Entry {
	e := Entry{Place: row.Number, list: true, places: map[string]string{}}
	r := rowWork{listing: l, e: &e}
	if row.Hidden {
		e.note("hidden", table.Name(0, row.Number), "")
	}
	for i, c := range row.Cells {
		if field := l.columns[i].Field; field != "" {
			r.cell(field, c, table.Name(i, row.Number))
		}
	}
	r.wholeName()
	r.moreNames()
	if r.home != (app.Address{}) {
		e.Founder.Address = &r.home
	}
	r.postalCode()
	if e.Founder.DisplayName() == "" {
		e.Faults = append(e.Faults, app.Fault{Path: l.nameCell(row.Number), Code: FaultNoName})
	}
	if e.Business.DisplayName() == "" && e.Business.Website != "" {
		e.note("url", e.places["business.website"], e.Business.Website)
		e.Business = app.Business{}
	}
	return e
}

// nameCell is where the name of a row should stand.
func (l *listing) nameCell(row int) string {
	for _, field := range []string{"family", "name", "name-family-first", "given"} {
		if i := slices.IndexFunc(l.columns, func(c Column) bool { return c.Field == field }); i >= 0 {
			return table.Name(i, row)
		}
	}
	return table.Name(0, row)
}

// cellError is what a spreadsheet shows where a formula failed.
var cellError = regexp.MustCompile(`^#(REF!|N/A|NV|VALUE!|WERT!|NAME\?|DIV/0!|BEZUG!|NUM!|ZAHL!|NULL!|SPILL!|CALC!)$`)

// cell takes one cell over.
func (r *rowWork) cell(field string, c table.Cell, at string) {
	c.Text = clean(c.Text)
	switch {
	case c.Text == "":
		return
	case cellError.MatchString(c.Text):
		r.e.note("cell-error", at, c.Text)
		return
	case charset.Unreadable(c.Text):
		r.unreadable(field, c.Text, at)
		c.Text = strings.Map(printable, c.Text)
	}
	if set, ok := cells[field]; ok {
		set(r, c, at)
		return
	}
	if target := textCells[field]; target.of != nil {
		*target.of(r) = c.Text
		r.e.places[target.path] = at
	}
}

func (r *rowWork) unreadable(field, text, at string) {
	if slices.Contains(nameFields, field) {
		r.e.Faults = append(r.e.Faults, app.Fault{Path: at, Code: FaultUnreadable, Want: text})
		return
	}
	r.e.note("unreadable", at, text)
}

// textCells are the fields that take a text as it stands, with their path in the founder.
var textCells = map[string]struct {
	path string
	of   func(*rowWork) *string
}{
	"salutation": {"salutation", func(r *rowWork) *string { return &r.e.Founder.Salutation }},
	"additional": {"givenNames", func(r *rowWork) *string { return &r.more }},
	"given":      {"givenNames", func(r *rowWork) *string { return &r.e.Founder.GivenNames }},
	"patronymic": {"patronymic", func(r *rowWork) *string { return &r.e.Founder.Patronymic }},
	"family":     {"familyNames", func(r *rowWork) *string { return &r.e.Founder.FamilyNames }},
	"call":       {"callName", func(r *rowWork) *string { return &r.e.Founder.CallName }},
	"original":   {"nameInOriginalScript", func(r *rowWork) *string { return &r.e.Founder.NameInOriginalScript }},
	"birthplace": {"birthPlace", func(r *rowWork) *string { return &r.e.Founder.BirthPlace }},
	"street":     {"address.street", func(r *rowWork) *string { return &r.home.Street }},
	"city":       {"address.city", func(r *rowWork) *string { return &r.home.City }},
	"district":   {"address.district", func(r *rowWork) *string { return &r.home.District }},
	"country":    {"address.country", func(r *rowWork) *string { return &r.home.Country }},
	"consultant": {"consultant", func(r *rowWork) *string { return &r.e.Founder.Consultant }},
	"business":   {"business.name", func(r *rowWork) *string { return &r.e.Business.Name }},
	"trade":      {"business.trade", func(r *rowWork) *string { return &r.e.Business.Trade }},
	"website":    {"business.website", func(r *rowWork) *string { return &r.e.Business.Website }},
}
