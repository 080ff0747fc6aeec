package table

import (
	"strconv"

	"wurzelwerk/app"
)

// Table is one list: rows of cells, the head among them.
type Table struct {
	Sheet string // name of the worksheet; "" in CSV
	Rows  []Row
	Notes []Note // what a reader should know of the file as a whole

	Comma     rune   // between the cells of CSV: ';' where zero
	DayFormat string // of days in XLSX, "dd.mm.yyyy" where empty
	Days1904  bool   // bare day numbers count from 1904, as old spreadsheets of the Macintosh did
}

// Row is one row that is not empty.
type Row struct {
	Number int // as the spreadsheet counts, from 1
	Hidden bool
	Cells  []Cell // without the empty ones at the end
}

// Cell is one value.
type Cell struct {
	Text   string   // as it is shown
	Number string   // the bare number beneath, where the cell holds one
	Day    app.Date // where the cell holds a day
}

// Note tells something of a file that was read: Code is one of the codes below, Text what it is about.
type Note struct{ Code, Text string }

// The codes of notes.
const (
	NoteSheets  = "sheets"  // other worksheets with content were not read: their names
	NoteCharset = "charset" // nothing in the file says how its letters are written; Text is what was guessed
)

// The limits of a file that is read.
const (
	MaxBytes   = 64 << 20 // of the file; an XLSX may unpack to twice as much
	MaxRows    = 100_000
	MaxColumns = 200
	MaxCells   = 1_000_000
)

// The failures of reading and writing; each has a sentence in the translations.
var (
	ErrNotTable  = &app.Error{Code: "not-table"}       // neither CSV nor XLSX
	ErrEmpty     = &app.Error{Code: "table-empty"}     // no cell holds anything
	ErrProtected = &app.Error{Code: "table-protected"} // a workbook under a password
	ErrOld       = &app.Error{Code: "table-old"}       // a workbook of Excel before 2007, or of another program
	ErrBytes     = &app.Error{Code: "table-bytes"}     // a file beyond the limits above, which stand in the value n
	ErrRows      = &app.Error{Code: "table-rows"}
	ErrColumns   = &app.Error{Code: "table-columns"}
	ErrCells     = &app.Error{Code: "table-cells"}
	ErrQuotes    = &app.Error{Code: "table-quotes"} // CSV: a quotation mark that never closes
	ErrCell      = &app.Error{Code: "table-cell"}   // a text longer than a cell of a spreadsheet may be
)

// Name is the name of the cell in the given column (from 0) and row (from 1): "C17".
func Name(column, row int) string { return ColumnName(column) + strconv.Itoa(row) }

// ColumnName is the letters of a column, counted from 0: "A", "AB".
func ColumnName(column int) string {
	name := ""
	for n := column + 1; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}
