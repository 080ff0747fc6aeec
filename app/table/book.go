package table

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Book is a workbook of several sheets whose formulas a spreadsheet program reckons anew when a number is changed.
type Book struct {
	Sheets      []Sheet
	RightToLeft bool // columns begin at the right
}

// Sheet is one worksheet.
type Sheet struct {
	Name   string // as SheetName makes it, no two alike
	Rows   [][]Entry
	Widths []float64 // of the first columns in letters; the others are as wide as what stands in them
	Head   int       // rows at the top that stay in sight
}

// Entry is what stands in a cell: a formula with its value, a number or a text. Without any the cell is empty, but
// for its look.
type Entry struct {
	Formula string // as English programs have it, without "="; Text or Number is what it gives
	Number  *float64
	Text    string // never taken for a formula, whatever it begins with
	Format  string // of a number or a formula, as "#,##0.00"; with one it stands at the right, also where there is a word
	Look    Look
}

// Look is how a cell is to be seen.
type Look int

// The looks.
const (
	Plain      Look = iota
	Title           // large, in one line over the cells beside it
	Remark          // grey, in one line over the cells beside it
	Head            // of a column or a group of rows
	NumberHead      // of a column of numbers, which stand at the right
	Input           // to be typed in: on a light ground
	Total           // a sum: bold under a line
)

// maxSheetName is how many units of UTF-16 the name of a worksheet may have.
const maxSheetName = 31

// SheetName makes a name that every spreadsheet program takes for a worksheet: at most 31 units of UTF-16, without the
// signs : \ / ? * [ ] and without an apostrophe at its ends.
func SheetName(text string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`:\/?*[]`, r), r < ' ', r == utf8.RuneError:
			return ' '
		}
		return r
	}, text)
	name = strings.Join(strings.Fields(name), " ")
	for sixteenLength(name) > maxSheetName {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if name = strings.Trim(name, "' "); name == "" || strings.EqualFold(name, "history") {
		return name + "_" // "History" is a name that Excel keeps for itself
	}
	return name
}

// Place is a cell as a formula on another worksheet names it: 'Kosten'!$B$5. The column counts from 0, the row from 1.
func Place(sheet string, column, row int) string {
	return "'" + strings.ReplaceAll(sheet, "'", "''") + "'!$" + ColumnName(column) + "$" + Name(0, row)[1:]
}

// check tells what keeps a book from being written.
func (b Book) check() error {
	names := map[string]bool{}
	for _, s := range b.Sheets {
		lower := strings.ToLower(s.Name)
		if names[lower] || s.Name != SheetName(s.Name) {
			return fmt.Errorf("table: %q is no name for a worksheet, or stands twice", s.Name)
		}
		names[lower] = true
		if err := s.check(); err != nil {
			return err
		}
	}
	return nil
}

// maxSheetText is how many bytes of text a sheet may have: beyond it excelize would put it aside into a file.
const maxSheetText = 4 << 20

func (s Sheet) check() error {
	size := 0
	for i, row := range s.Rows {
		for column, e := range row {
			if len(e.Text) > maxText && sixteenLength(e.Text) > maxText {
				return ErrCell.Because(nil, map[string]any{"Cell": Name(column, i+1)})
			}
			if size += len(e.Text) + len(e.Formula) + 64; size > maxSheetText {
				return beyond(ErrBytes, maxSheetText>>20)
			}
		}
	}
	return nil
}
