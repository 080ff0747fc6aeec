package contact

import (
	_ "embed"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// The words by which columns are known, by what they are taken as. The headings of the lists that this program writes
// are known besides, in every language.
//
//go:embed columns.json
var columnWords []byte

// Fields are what a column can be taken as, sorted.
func Fields() []string { return slices.Sorted(maps.Keys(wordsOfColumns())) }

var wordsOfColumns = sync.OnceValue(func() map[string][]string {
	var words map[string][]string
	if err := json.Unmarshal(columnWords, &words); err != nil {
		panic("the words of columns: " + err.Error()) // compiled in and tested
	}
	return words
})

// fieldOf gives what a heading stands for, by its key.
var fieldOf = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, field := range Fields() {
		for _, word := range wordsOfColumns()[field] {
			out[headingKey(word)] = field
		}
	}
	for _, language := range translations.Window() {
		for _, field := range Fields() {
			// keys: contact.field.*
			key := headingKey(translations.In(language.Code).T("contact.field." + field))
			if _, known := out[key]; !known {
				out[key] = field
			}
		}
	}
	return out
})

// headingKey makes headings comparable: folded, and without the numbers that tell "Telefon 1" from "Telefon 2".
func headingKey(heading string) string {
	words := slices.DeleteFunc(strings.Fields(app.Fold(heading)), func(w string) bool {
		return strings.TrimFunc(w, unicode.IsDigit) == ""
	})
	return strings.Join(words, " ")
}

// maxAbove is how many rows may stand above the head: titles, dates, blanks.
const maxAbove = 40

// findHead is the index of the row that, with what stands above it, names most columns; -1 where none names a person.
func findHead(rows []table.Row) int {
	best, most := -1, 0
	for i := range min(len(rows), maxAbove) {
		fields := map[string]bool{}
		names := false
		for _, c := range readHead(rows, i) {
			if c.Field != "" {
				fields[c.Field] = true
				names = names || slices.Contains(nameFields, c.Field)
			}
		}
		if len(fields) > most && (names || len(fields) > 2) {
			best, most = i, len(fields)
		}
	}
	return best
}

var (
	nameFields = []string{"given", "family", "name", "name-family-first", "call", "original"}
	// manyFields may stand in several columns.
	manyFields = []string{
		"name", "phone", "phone-cell", "phone-home", "phone-work", "phone-messenger", "phone-fax", "phone-other", "email",
		"languages", "mother-tongue", "note",
	}
)

// readHead names the columns of a list.
func readHead(rows []table.Row, head int) []Column {
	width := len(rows[max(0, head-1)].Cells)
	for _, row := range rows[head:] {
		width = max(width, len(row.Cells))
	}
	columns := make([]Column, 0, width)
	for i := range width {
		c := Column{Name: table.ColumnName(i)}
		c.Heading, c.Field = readHeading(rows, head, i, columns)
		columns = append(columns, c)
	}
	settle(columns)
	return columns
}

// readHeading is what stands over a column: in the head, in the row above where the head is blank (cells joined
// downwards), or at the left where both are (cells joined sideways). Where the word alone says nothing, that above it
// is put before it: "Telefon" over "privat".
func readHeading(rows []table.Row, head, column int, before []Column) (heading, field string) {
	heading = cellText(rows[head], column)
	group := groupOf(rows, head, column)
	if heading == "" {
		heading = above(rows, head, column)
	}
	if heading == "" && column > 0 && before[column-1].Heading != "" && holdsText(rows[head+1:], column) {
		return before[column-1].Heading, before[column-1].Field
	}
	for _, words := range []string{heading, group + " " + heading, heading + " " + group} {
		if field := fieldOf()[headingKey(words)]; field != "" && heading != "" {
			return heading, field
		}
	}
	return heading, ""
}

func cellText(row table.Row, column int) string {
	if column >= len(row.Cells) {
		return ""
	}
	return clean(row.Cells[column].Text)
}

// above is the cell directly over that of the head.
func above(rows []table.Row, head, column int) string {
	if head == 0 || rows[head-1].Number != rows[head].Number-1 {
		return ""
	}
	return cellText(rows[head-1], column)
}

// groupOf is the heading over several columns: the nearest at the left in the row above the head, if that has several.
func groupOf(rows []table.Row, head, column int) string {
	if head == 0 || rows[head-1].Number != rows[head].Number-1 {
		return ""
	}
	group, several := "", 0
	for i, c := range rows[head-1].Cells {
		if text := clean(c.Text); text != "" {
			if several++; i <= column {
				group = text
			}
		}
	}
	if several < 2 {
		return ""
	}
	return group
}

// holdsText tells whether one of the rows next to come has something in the column.
func holdsText(rows []table.Row, column int) bool {
	rows = rows[:min(len(rows), 5*maxAbove)]
	return slices.ContainsFunc(rows, func(row table.Row) bool { return cellText(row, column) != "" })
}

// settle lets the company of a column say what it means, and uses each but once where once is all that can be.
func settle(columns []Column) {
	has := map[string]bool{}
	for _, c := range columns {
		has[c.Field] = true
	}
	seen := map[string]bool{}
	for i := range columns {
		field := &columns[i].Field
		*field = settled(*field, has)
		if seen[*field] && !slices.Contains(manyFields, *field) {
			*field = ""
		}
		seen[*field] = true
	}
}

// settled is what a field means among the others of the list: a name beside given names is the family name, beside
// family names the given one, and beside both of no use; an address beside a place is the street.
func settled(field string, has map[string]bool) string {
	switch given, family := has["given"], has["family"]; field {
	case "name", "name-family-first":
		switch {
		case given && family:
			return ""
		case given && field == "name":
			return "family"
		case family && field == "name":
			return "given"
		}
	case "address":
		if !has["street"] && (has["postal-code"] || has["city"] || has["postal-city"]) {
			return "street"
		}
	}
	return field
}
