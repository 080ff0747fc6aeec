package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"wurzelwerk/app"
)

// maxUnpacked is how many bytes all parts of a workbook may have together; maxTags how many tags its table of texts.
const (
	maxUnpacked = 2 * MaxBytes
	maxTags     = 6 * MaxCells
)

// readWorkbook reads the first visible worksheet with content. Texts are as the spreadsheet shows them, formulas with
// the value that was last reckoned.
func readWorkbook(data []byte) (Table, error) {
	if err := checkParts(data); err != nil {
		return Table{}, err
	}
	// With both limits the same nothing is unpacked into files.
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return Table{}, ErrNotTable.Because(err, nil)
	}
	defer f.Close()
	props, err := f.GetWorkbookProps()
	if err != nil {
		return Table{}, ErrNotTable.Because(err, nil)
	}
	from1904 := props.Date1904 != nil && *props.Date1904
	var found *Table
	var others []string
	for _, sheet := range sheets(f) {
		t, err := readSheet(f, sheet, from1904, found != nil)
		switch {
		case err != nil:
			return Table{}, err
		case len(t.Rows) == 0:
		case found == nil:
			found = &t
		default:
			others = append(others, sheet)
		}
	}
	if found == nil {
		return Table{}, ErrEmpty
	}
	if len(others) > 0 {
		found.Notes = append(found.Notes, Note{NoteSheets, strings.Join(others, ", ")})
	}
	return *found, nil
}

// sheets are the names of the worksheets, the visible ones first.
func sheets(f *excelize.File) []string {
	var visible, hidden []string
	for _, name := range f.GetSheetList() {
		if shown, err := f.GetSheetVisible(name); err == nil && shown {
			visible = append(visible, name)
			continue
		}
		hidden = append(hidden, name)
	}
	return append(visible, hidden...)
}

// checkParts refuses a file that is no workbook, and one that unpacks to more than can be held.
func checkParts(data []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return ErrNotTable.Because(err, nil)
	}
	book, size := false, uint64(0)
	for _, part := range archive.File {
		if size += part.UncompressedSize64; size > maxUnpacked {
			return beyond(ErrBytes, maxUnpacked>>20)
		}
		switch name := strings.ToLower(part.Name); {
		case name == "mimetype":
			return ErrOld // a workbook of OpenDocument
		case name == "xl/workbook.xml":
			book = true
		case name == "xl/sharedstrings.xml" || name == "xl/styles.xml":
			if err := checkTags(part); err != nil {
				return err
			}
		}
	}
	if !book {
		return ErrNotTable
	}
	return nil
}

// checkTags counts the tags of a part that is held in full: each takes many times its own bytes.
func checkTags(part *zip.File) error {
	r, err := part.Open()
	if err != nil {
		return ErrNotTable.Because(err, nil)
	}
	defer r.Close()
	buf, tags := make([]byte, 32<<10), 0
	for {
		n, err := r.Read(buf)
		if tags += bytes.Count(buf[:n], []byte("<")); tags > maxTags {
			return beyond(ErrCells, MaxCells)
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return ErrNotTable.Because(err, nil)
		}
	}
}

// readSheet reads the rows of a worksheet, or only looks whether it has one. It goes over them twice at once, for what
// is shown and for what lies beneath.
func readSheet(f *excelize.File, sheet string, from1904, look bool) (Table, error) {
	shown, err := f.Rows(sheet)
	if err != nil {
		return Table{}, ErrNotTable.Because(err, nil)
	}
	defer shown.Close()
	beneath, err := f.Rows(sheet)
	if err != nil {
		return Table{}, ErrNotTable.Because(err, nil)
	}
	defer beneath.Close()
	t, cells := Table{Sheet: sheet, Days1904: from1904}, 0
	for number := 1; shown.Next() && beneath.Next(); number++ {
		row := Row{Number: number, Hidden: shown.GetRowOpts().Hidden}
		texts, err := shown.Columns()
		if err != nil {
			return Table{}, ErrNotTable.Because(err, nil)
		}
		raws, err := beneath.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return Table{}, ErrNotTable.Because(err, nil)
		}
		if row.Cells = sheetCells(texts, raws, from1904); len(row.Cells) == 0 {
			continue
		}
		t.Rows = append(t.Rows, row)
		if cells += len(row.Cells); look {
			return t, nil
		}
		if err := t.within(row, cells); err != nil {
			return Table{}, err
		}
	}
	return t, nil
}

// sheetCells are the cells of a row without the empty ones at the end.
func sheetCells(texts, raws []string, from1904 bool) []Cell {
	for len(texts) > 0 && strings.TrimSpace(texts[len(texts)-1]) == "" {
		texts = texts[:len(texts)-1]
	}
	cells := make([]Cell, len(texts))
	for i, text := range texts {
		raw := ""
		if i < len(raws) {
			raw = raws[i]
		}
		cells[i] = sheetCell(text, raw, from1904)
	}
	return cells
}

// sheetCell is a cell from what is shown and what lies beneath.
func sheetCell(text, raw string, from1904 bool) Cell {
	number, err := strconv.ParseFloat(raw, 64)
	if err != nil || math.IsInf(number, 0) || math.IsNaN(number) {
		if day, ok := isoCell(raw); ok && text != raw {
			return Cell{Text: text, Day: day}
		}
		return Cell{Text: text}
	}
	c := Cell{Text: text, Number: raw}
	if day := Day(number, from1904); text != raw && shows(text, day) {
		c.Day = day
	}
	if strings.Contains(text, "E+") && number == math.Trunc(number) && math.Abs(number) < 1e15 {
		c.Text = strconv.FormatFloat(number, 'f', 0, 64) // a long number, as a telephone's, that is shown shortened
	}
	return c
}

// isoCell reads a cell of the kind that holds a day as text.
func isoCell(raw string) (app.Date, bool) {
	if len(raw) < 10 {
		return "", false
	}
	d := app.Date(raw[:10])
	return d, d.Valid()
}
