package table

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// readCSV reads rows as spreadsheets do: an empty line counts as a row, one with breaks inside a cell as one.
func readCSV(text string) (Table, error) {
	t := Table{}
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	text, t.Comma = delimiter(text)
	lines, err := records(text, t.Comma, false)
	if errors.Is(err, csv.ErrBareQuote) || errors.Is(err, csv.ErrQuote) {
		strict := err
		if lines, err = records(text, t.Comma, true); err == nil && errors.Is(strict, csv.ErrQuote) && endsOpen(lines) {
			err = unclosed(strict)
		}
	}
	if err != nil {
		return Table{}, err
	}
	extra, cells := 0, 0
	for _, l := range lines {
		row := Row{Number: l.line - extra, Cells: guarded(l.fields)}
		for _, field := range l.fields {
			extra += strings.Count(field, "\n")
		}
		if cells += len(row.Cells); len(row.Cells) > 0 {
			t.Rows = append(t.Rows, row)
		}
		if err := t.within(row, cells); err != nil {
			return Table{}, err
		}
	}
	if len(t.Rows) == 0 {
		return Table{}, ErrEmpty
	}
	return t, nil
}

// within holds a row that was added to the limits.
func (t *Table) within(row Row, cells int) error {
	switch {
	case len(row.Cells) > MaxColumns:
		return beyond(ErrColumns, MaxColumns)
	case len(t.Rows) > MaxRows:
		return beyond(ErrRows, MaxRows)
	case cells > MaxCells:
		return beyond(ErrCells, MaxCells)
	}
	return nil
}

// record is one row and the line of the file in which it begins.
type record struct {
	line   int
	fields []string
}

func records(text string, comma rune, lazy bool) ([]record, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, lazy
	var out []record
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if len(out) > MaxRows {
			return nil, beyond(ErrRows, MaxRows)
		}
		line, _ := r.FieldPos(0)
		out = append(out, record{line, fields})
	}
}

// endsOpen tells that a quotation mark swallowed the rest of the file: the last cell goes over several lines.
func endsOpen(lines []record) bool {
	if len(lines) == 0 {
		return false
	}
	last := lines[len(lines)-1].fields
	return strings.Contains(last[len(last)-1], "\n")
}

// unclosed is ErrQuotes with the line in which the row begins.
func unclosed(err error) error {
	var wrong *csv.ParseError
	errors.As(err, &wrong)
	return ErrQuotes.Because(err, map[string]any{"Row": wrong.StartLine})
}

// guarded are the cells of a row without the guard against formulas and without the empty ones at the end.
func guarded(fields []string) []Cell {
	cells, last := make([]Cell, len(fields)), 0
	for i, field := range fields {
		cells[i] = Cell{Text: unguard(field)}
		if strings.TrimSpace(field) != "" {
			last = i + 1
		}
	}
	return cells[:last]
}

// sample is how much of a file is looked at to find what parts its cells.
const sample = 64 << 10

// delimiter finds the mark between cells, and takes off a first line that names it, as Excel writes it ("sep=;").
// Else it is the one that stands most evenly in the first lines, outside quotation marks; a semicolon in doubt.
func delimiter(text string) (rest string, comma rune) {
	first, rest, _ := strings.Cut(text, "\n")
	if mark, ok := strings.CutPrefix(strings.ToLower(strings.Trim(first, "\r\" ")), "sep="); ok && len(mark) == 1 {
		return "\n" + rest, rune(mark[0])
	}
	best, most := ';', 0
	for _, mark := range []rune{';', '\t', ','} {
		if n := evenness(text[:min(len(text), sample)], mark); n > most && (mark != ',' || !onlyInNames(text)) {
			best, most = mark, n
		}
	}
	return text, best
}

// onlyInNames tells that commas part no cells: the first line, the head of a single column, has none, and all others
// stand before a space, as in "Stoyanova, Desislava".
func onlyInNames(text string) bool {
	head, rest, _ := strings.Cut(strings.TrimLeft(text[:min(len(text), sample)], "\r\n"), "\n")
	return !strings.Contains(head, ",") && strings.Count(rest, ",") == strings.Count(rest, ", ")
}

// evenness weighs a mark: how many lines hold as many of it as the line that holds most, times that number.
func evenness(text string, mark rune) int {
	counts := map[int]int{}
	n, quoted := 0, false
	for _, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == mark:
			n++
		case r == '\n':
			counts[n]++
			n = 0
		}
	}
	counts[n]++
	best := 0
	for n, lines := range counts {
		best = max(best, n*lines)
	}
	return best
}
