package table

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// Reckoned are the values of all formulas of a book, bare, by sheet and cell, as its file gives them when it is read
// and reckoned anew, whatever value stands beside them. An error that a spreadsheet shows, as #DIV/0!, is an error.
func Reckoned(b Book) (map[string]map[string]string, error) {
	var file bytes.Buffer
	if err := WriteBook(&file, b); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(&file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := make(map[string]map[string]string, len(b.Sheets))
	for _, s := range b.Sheets {
		out[s.Name] = map[string]string{}
		for i, row := range s.Rows {
			for column, e := range row {
				if e.Formula == "" {
					continue
				}
				name := Name(column, i+1)
				value, err := f.CalcCellValue(s.Name, name, excelize.Options{RawCellValue: true})
				if err != nil {
					return nil, fmt.Errorf("table: %s in %s: %w", e.Formula, Place(s.Name, column, i+1), err)
				}
				out[s.Name][name] = value
			}
		}
	}
	return out, nil
}
