package indicator

import (
	"fmt"
	"io"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// Paper is a report as it is handed over.
type Paper struct {
	Roll        Roll
	Period      Period
	Regulations []app.Regulation // none: all that a project of the roll has
	Today       app.Date         // for the list of open points
	Rows        bool             // also one line for each participation
	Secret      []byte           // of the office: the lines bear pseudonyms, and nothing names anybody; nil for names
	Special     bool             // the lines hold also what is specially protected
}

// Reports are those that stand on the paper.
func (p Paper) Reports() []Report {
	if len(p.Regulations) == 0 {
		return CountAll(p.Roll, p.Period)
	}
	all := p.Roll.entrants()
	out := make([]Report, len(p.Regulations))
	for i, regulation := range p.Regulations {
		out[i] = count(all, regulation, p.Period)
	}
	return out
}

// Write writes the report in a language, as ".csv" or ".xlsx". A workbook has the indicators, our own beside them, the
// lines where they are wanted, and the open points unless there are pseudonyms. CSV has room for one list: the lines
// where they are wanted, else the indicators and our own. Errors are those of table.Write.
func (p Paper) Write(w io.Writer, l *translations.Locale, ending string) error {
	s := scribe{Paper: p, l: l, names: map[app.ID]string{}, projects: map[app.ID]string{}}
	for _, x := range p.Roll.Women {
		s.names[x.Founder.ID] = x.Founder.ListName()
	}
	for _, x := range p.Roll.Projects {
		s.projects[x.ID] = x.Name
	}
	if strings.EqualFold(ending, ".xlsx") {
		return table.WriteBook(w, table.Book{Sheets: s.sheets(), RightToLeft: l.RightToLeft()})
	}
	return table.Write(w, flat(s.list()), ending)
}

// scribe writes a paper in a language.
type scribe struct {
	Paper
	l        *translations.Locale
	names    map[app.ID]string
	projects map[app.ID]string
}

// sheets are those of the workbook.
func (s scribe) sheets() []table.Sheet {
	reports := s.Reports()
	out := []table.Sheet{
		{Name: table.SheetName(s.l.T("indicator.table.sheet.figures")), Rows: s.figures(reports)},
		{Name: table.SheetName(s.l.T("indicator.table.sheet.own")), Rows: s.own()},
	}
	if s.Rows {
		for _, r := range reports {
			name := s.l.T("indicator.table.sheet.rows") + " " + string(r.Regulation)
			out = append(out, divided(name, s.lines(r.Regulation))...)
		}
	}
	if s.Secret == nil {
		out = append(out, divided(s.l.T("indicator.table.sheet.issues"), s.issues())...)
	}
	return out
}

// list is what stands in a file with room for one list.
func (s scribe) list() [][]table.Entry {
	if !s.Rows {
		return append(append(s.figures(s.Reports()), nil), s.own()...)
	}
	var out [][]table.Entry
	for _, r := range s.Reports() {
		out = append(out, s.lines(r.Regulation)...)
	}
	return out
}

// maxCells is how many cells a sheet of the workbook gets, well within what package table takes.
const maxCells = 40_000

// divided spreads rows under a head over as many sheets as they need.
func divided(name string, rows [][]table.Entry) []table.Sheet {
	head, rows := rows[:1], rows[1:]
	most := maxCells / max(1, len(head[0]))
	var out []table.Sheet
	for first := true; first || len(rows) > 0; first = false {
		n := min(most, len(rows))
		title := name
		if !first {
			title = fmt.Sprintf("%s %d", name, len(out)+1)
		}
		part := append(append([][]table.Entry{}, head...), rows[:n]...)
		out = append(out, table.Sheet{Name: table.SheetName(title), Rows: part, Head: 1})
		rows = rows[n:]
	}
	return out
}

// flat is a list as a table of texts, which CSV has.
func flat(rows [][]table.Entry) table.Table {
	var t table.Table
	for i, row := range rows {
		cells := make([]table.Cell, len(row))
		for j, e := range row {
			cells[j].Text = e.Text
			if e.Number != nil {
				cells[j].Text = number(*e.Number)
			}
		}
		t.Rows = append(t.Rows, table.Row{Number: i + 1, Cells: cells})
	}
	return t
}

func (s scribe) head(texts ...string) []table.Entry {
	out := make([]table.Entry, len(texts))
	for i, text := range texts {
		out[i] = table.Entry{Text: text, Look: table.Head}
	}
	return out
}

func words(text string) table.Entry { return table.Entry{Text: text} }

// dash stands where there is no number.
const dash = "–"

func amount(n int) table.Entry {
	x := float64(n)
	return table.Entry{Number: &x, Format: "0"}
}

func (s scribe) day(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return s.l.Date(d.Time())
}

// period is the sentence that names the days.
func (s scribe) period() string {
	open := s.l.T("indicator.table.open")
	vars := translations.Vars{"From": open, "To": open}
	if s.Period.From.Valid() {
		vars["From"] = s.day(s.Period.From)
	}
	if s.Period.To.Valid() {
		vars["To"] = s.day(s.Period.To)
	}
	return s.l.T("indicator.table.period", vars)
}
