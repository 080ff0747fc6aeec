package table

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"wurzelwerk/app"
)

// maxText is how many units of UTF-16 a cell of a spreadsheet holds.
const maxText = 32767

// Write writes a table whose first row is the head, as ".csv" or ".xlsx". CSV is UTF-8 with a byte order mark, which
// spreadsheets need to know it, and every text that they would take for a formula has an apostrophe before it, which
// Read takes off again. In XLSX texts are texts, days are days, the head stays in sight and filters. Error:
// app.ErrUnsupported for another ending, ErrCell with the value Cell.
func Write(w io.Writer, t Table, ending string) error {
	for _, row := range t.Rows {
		for i, c := range row.Cells {
			if len(c.Text) > maxText && sixteenLength(c.Text) > maxText {
				return ErrCell.Because(nil, map[string]any{"Cell": Name(i, row.Number)})
			}
		}
	}
	switch strings.ToLower(ending) {
	case ".csv":
		return writeCSV(w, t)
	case ".xlsx":
		return writeWorkbook(w, t)
	}
	return app.ErrUnsupported
}

func sixteenLength(text string) int {
	n := utf8.RuneCountInString(text)
	for _, r := range text {
		if r > 0xffff {
			n++
		}
	}
	return n
}

func writeCSV(w io.Writer, t Table) error {
	out := bufio.NewWriter(w)
	_, _ = out.WriteString("\ufeff")
	comma := t.Comma
	if comma == 0 {
		comma = ';'
	}
	for _, row := range t.Rows {
		for i, c := range row.Cells {
			if i > 0 {
				_, _ = out.WriteRune(comma)
			}
			_, _ = out.WriteString(quoted(guard(newlines.Replace(c.Text))))
		}
		_, _ = out.WriteString("\r\n")
	}
	return out.Flush()
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// quoted puts quotation marks around a text that holds anything which parts cells in some program, so that the mark
// between cells is the only one that stands free.
func quoted(text string) string {
	if strings.ContainsAny(text, "\";,\t\n") || strings.TrimSpace(text) != text {
		return `"` + strings.ReplaceAll(strings.ReplaceAll(text, `"`, `""`), "\n", "\r\n") + `"`
	}
	return text
}

// book is a workbook on its way out.
type book struct {
	*excelize.File
	sheet            string
	head, text, days int // styles
}

func writeWorkbook(w io.Writer, t Table) error {
	b, err := newBook(t)
	if err != nil {
		return err
	}
	defer b.Close()
	widths := []int{}
	for i, row := range t.Rows {
		for column, c := range row.Cells {
			if column == len(widths) {
				widths = append(widths, 0)
			}
			widths[column] = max(widths[column], longest(c.Text))
			if err := b.put(column, i, c); err != nil {
				return err
			}
		}
	}
	if err := b.dress(widths, len(t.Rows)); err != nil {
		return err
	}
	return b.File.Write(w)
}

func newBook(t Table) (b book, err error) {
	b = book{File: excelize.NewFile(), sheet: t.Sheet}
	if b.sheet == "" {
		b.sheet = "1"
	}
	if err := b.SetSheetName(b.GetSheetName(0), b.sheet); err != nil {
		return b, err
	}
	days := t.DayFormat
	if days == "" {
		days = "dd.mm.yyyy"
	}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.head, excelize.Style{NumFmt: formatText, Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.text, excelize.Style{NumFmt: formatText, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}}},
		{&b.days, excelize.Style{CustomNumFmt: &days, Alignment: &excelize.Alignment{Vertical: "top"}}},
	} {
		if *s.id, err = b.NewStyle(&s.style); err != nil {
			return b, err
		}
	}
	return b, b.SetDocProps(&excelize.DocProperties{Creator: "Wurzelwerk"})
}

// formatText is the number format under which a spreadsheet leaves every text as it is.
const formatText = 49

// firstDay is the first day whose number all spreadsheets agree on.
const firstDay = app.Date("1900-03-01")

// put writes a cell; row counts from 0, which is the head.
func (b book) put(column, row int, c Cell) error {
	name := Name(column, row+1)
	if number := DayNumber(c.Day); number > 0 {
		if err := b.SetCellInt(b.sheet, name, int64(number)); err != nil {
			return err
		}
		return b.SetCellStyle(b.sheet, name, name, b.days)
	}
	style := b.text
	if row == 0 {
		style = b.head
	}
	if c.Text == "" {
		return nil
	}
	if err := b.SetCellStr(b.sheet, name, c.Text); err != nil {
		return err
	}
	return b.SetCellStyle(b.sheet, name, name, style)
}

// The widths of columns, in letters.
const (
	narrowest = 8
	widest    = 48
)

// dress sets widths, keeps the head in sight, and lets it filter.
func (b book) dress(widths []int, rows int) error {
	for column, letters := range widths {
		name := ColumnName(column)
		if err := b.SetColWidth(b.sheet, name, name, float64(min(max(letters+2, narrowest), widest))); err != nil {
			return err
		}
	}
	if rows < 2 || len(widths) == 0 {
		return nil
	}
	if err := b.AutoFilter(b.sheet, "A1:"+ColumnName(len(widths)-1)+strconv.Itoa(rows), nil); err != nil {
		return err
	}
	return b.SetPanes(b.sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// longest is the length of the longest line of a text, in letters.
func longest(text string) int {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n = max(n, utf8.RuneCountInString(line))
	}
	return n
}
