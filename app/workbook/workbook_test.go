package workbook

import (
	"math"
	"strconv"
	"testing"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// agree compares the value of every formula, which potential.Compute gave, with what the formula itself gives.
func agree(t reporter, b table.Book) {
	t.Helper()
	values, err := table.Reckoned(b)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	for _, s := range b.Sheets {
		compare(t, s, values[s.Name])
	}
}

type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

func compare(t reporter, s table.Sheet, values map[string]string) {
	t.Helper()
	for i, row := range s.Rows {
		for column, e := range row {
			if e.Formula == "" {
				continue
			}
			cell := table.Name(column, i+1)
			if got := values[cell]; !like(got, e) {
				t.Errorf("%s %s: %s gives %s, want %s", s.Name, cell, e.Formula, got, said(e))
			}
		}
	}
}

// like tells that a value is that of an entry: the same word, or the same number to far below a cent.
func like(got string, e table.Entry) bool {
	if e.Number == nil {
		return got == e.Text
	}
	x, err := strconv.ParseFloat(got, 64)
	return err == nil && math.Abs(x-*e.Number) <= 1e-4+1e-9*math.Abs(*e.Number)
}

func said(e table.Entry) string {
	if e.Number == nil {
		return e.Text
	}
	return strconv.FormatFloat(*e.Number, 'f', -1, 64)
}

func TestAllFormulasGiveTheFigures(t *testing.T) {
	for _, l := range translations.Documents() {
		agree(t, Potential(nadel(t), translations.In(l.Code)))
		agree(t, Potential(potential.Analysis{}, translations.In(l.Code)))
	}
}
