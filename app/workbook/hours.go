package workbook

import (
	"cmp"
	"slices"
	"strconv"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// dayFormat is how a spreadsheet shows a day.
const dayFormat = "dd.mm.yyyy"

// OfficeHours is what the lists of hours are made of. Name says who a founder is, or what stands for her name.
type OfficeHours struct {
	Hours    coaching.OfficeHours
	Findings []coaching.Finding
	Name     func(app.ID) string
}

// hoursPage is a sheet of hours in the making.
type hoursPage struct {
	OfficeHours
	l *translations.Locale
	table.Sheet
}

// Hours are the hours of an office as a workbook: every session that counts, the sums of each woman, and what the check
// found. The sums are formulas over minutes; hours of 60 and units of 45 come out of the sum.
func Hours(o OfficeHours, l *translations.Locale) table.Book {
	sessions, women, findings := o.page(l, l.T("doc.hours.sessions")), o.page(l, l.T("doc.hours.women")), o.page(l, l.T("doc.hours.findings"))
	sessions.sessions()
	women.women()
	findings.findings()
	return table.Book{Sheets: []table.Sheet{sessions.Sheet, women.Sheet, findings.Sheet}, RightToLeft: l.RightToLeft()}
}

// HoursList is every session that counts as a plain list, without sums.
func HoursList(o OfficeHours, l *translations.Locale) table.Table {
	p := o.page(l, l.T("doc.hours.sessions"))
	t := table.Table{Sheet: p.Sheet.Name}
	head := table.Row{Number: 1}
	for _, c := range sessionColumns {
		head.Cells = append(head.Cells, table.Cell{Text: l.T(c.key)})
	}
	t.Rows = append(t.Rows, head)
	for i, e := range o.Hours.Entries {
		row := table.Row{Number: i + 2}
		for _, c := range sessionColumns {
			row.Cells = append(row.Cells, p.plain(c.cell(p, e)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// plain is an entry as a cell of a plain list.
func (p *hoursPage) plain(x table.Entry) table.Cell {
	switch {
	case x.Number == nil:
		return table.Cell{Text: x.Text}
	case x.Format == dayFormat:
		d := table.Day(*x.Number, false)
		return table.Cell{Text: p.l.Date(d.Time()), Day: d}
	}
	return table.Cell{Text: strconv.Itoa(int(*x.Number))}
}

func (o OfficeHours) page(l *translations.Locale, name string) *hoursPage {
	title := l.T("doc.hours.title", translations.Vars{"From": dayIn(l, o.Hours.From), "To": dayIn(l, o.Hours.To)})
	p := &hoursPage{OfficeHours: o, l: l, Sheet: table.Sheet{Name: table.SheetName(name), Head: 3}}
	p.Rows = [][]table.Entry{{{Text: title, Look: table.Title}}, {{Text: l.T("doc.hours.about"), Look: table.Remark}}}
	return p
}

// dayIn is a day in the language, three dots for an open end.
func dayIn(l *translations.Locale, day app.Date) string {
	if !day.Valid() {
		return "…"
	}
	return l.Date(day.Time())
}

func (p *hoursPage) add(entries ...table.Entry) { p.Rows = append(p.Rows, entries) }

func (p *hoursPage) heads(keys ...string) {
	entries := make([]table.Entry, len(keys))
	for i, key := range keys {
		entries[i] = table.Entry{Text: p.l.T(key), Look: table.Head}
	}
	p.add(entries...)
}

func text(s string) table.Entry { return table.Entry{Text: s} }

// amount is a whole number.
func amount(n int) table.Entry {
	x := float64(n)
	return table.Entry{Number: &x}
}

// day is a day of the calendar.
func day(d app.Date) table.Entry {
	n := table.DayNumber(d)
	if n == 0 {
		return text(string(d))
	}
	x := float64(n)
	return table.Entry{Number: &x, Format: dayFormat}
}

// sessionColumns are the columns of the list of sessions. What was said has no place in it.
var sessionColumns = []struct {
	key  string
	sum  bool
	cell func(p *hoursPage, e coaching.Entry) table.Entry
}{
	{"doc.hours.date", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return day(e.Date) }},
	{"doc.hours.woman", false, func(p *hoursPage, e coaching.Entry) table.Entry { return text(p.OfficeHours.Name(e.Woman)) }},
	{"doc.hours.start", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return text(string(e.Start)) }},
	{"doc.hours.end", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return text(string(e.End)) }},
	{"doc.hours.break", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.BreakMinutes) }},
	{"doc.hours.minutes", true, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.Minutes()) }},
	{"doc.hours.kind", false, func(p *hoursPage, e coaching.Entry) table.Entry {
		return text(p.word(e.Kind.TextKey(), string(e.Kind)))
	}},
	{"doc.hours.place", false, func(p *hoursPage, e coaching.Entry) table.Entry {
		return text(p.word(e.Place.TextKey(), string(e.Place)))
	}},
	{"doc.hours.consultant", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return text(e.Consultant) }},
	{"doc.hours.preparation", true, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.PrepMinutes) }},
	{"doc.hours.travel", true, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.TravelMinutes) }},
	{"doc.hours.followup", true, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.FollowUpMinutes) }},
	{"doc.hours.interpreter", true, func(_ *hoursPage, e coaching.Entry) table.Entry { return amount(e.InterpreterMins) }},
	{"doc.hours.status", false, func(p *hoursPage, e coaching.Entry) table.Entry { return text(p.l.T(e.Status.TextKey())) }},
	{"doc.hours.signed", false, func(_ *hoursPage, e coaching.Entry) table.Entry { return day(e.SignedOn) }},
}

// word is the word for a choice, "" for none.
func (p *hoursPage) word(key, choice string) string {
	if choice == "" {
		return ""
	}
	return p.l.T(key)
}

func (p *hoursPage) sessions() {
	keys := make([]string, len(sessionColumns))
	for i, c := range sessionColumns {
		keys[i] = c.key
	}
	p.heads(keys...)
	first := len(p.Rows) + 1
	sums := make([]float64, len(sessionColumns))
	for _, e := range p.Hours.Entries {
		row := make([]table.Entry, len(sessionColumns))
		for i, c := range sessionColumns {
			row[i] = c.cell(p, e)
			if c.sum {
				sums[i] += *row[i].Number
			}
		}
		p.add(row...)
	}
	if len(p.Hours.Entries) == 0 {
		return
	}
	total := make([]table.Entry, len(sessionColumns))
	total[0] = table.Entry{Text: p.l.T("doc.hours.total"), Look: table.Total}
	for i, c := range sessionColumns {
		if c.sum {
			total[i] = p.sum(i, first, len(p.Rows), sums[i])
		}
	}
	p.add(total...)
}

func (p *hoursPage) sum(column, first, last int, value float64) table.Entry {
	return table.Entry{
		Formula: "SUM(" + table.Name(column, first) + ":" + table.Name(column, last) + ")", Number: &value, Look: table.Total,
	}
}

func (p *hoursPage) women() {
	p.heads("doc.hours.woman", "doc.hours.number", "doc.hours.minutes", "doc.hours.hours", "doc.hours.units",
		"doc.hours.preparation", "doc.hours.travel", "doc.hours.followup", "doc.hours.interpreter")
	first := len(p.Rows) + 1
	for _, id := range p.order() {
		h := p.Hours.Women[id]
		p.add(append([]table.Entry{text(p.OfficeHours.Name(id)), amount(h.Sessions), amount(h.Minutes)}, append(p.rates(h, table.Plain), apart(h)...)...)...)
	}
	last, h := len(p.Rows), p.Hours.Total
	if last < first {
		return
	}
	row := []table.Entry{
		{Text: p.l.T("doc.hours.total"), Look: table.Total},
		p.sum(1, first, last, float64(h.Sessions)), p.sum(2, first, last, float64(h.Minutes)),
	}
	row = append(row, p.rates(h, table.Total)...)
	for i, x := range apart(h) {
		row = append(row, p.sum(5+i, first, last, *x.Number))
	}
	p.add(row...)
}

// rates are the hours and units of a row, out of its minutes.
func (p *hoursPage) rates(h coaching.Hours, look table.Look) []table.Entry {
	hours, units := h.Hours(), h.Units()
	cell := table.Name(2, len(p.Rows)+1)
	return []table.Entry{
		{Formula: cell + "/60", Number: &hours, Format: "0.00", Look: look},
		{Formula: cell + "/45", Number: &units, Format: "0.00", Look: look},
	}
}

func apart(h coaching.Hours) []table.Entry {
	return []table.Entry{amount(h.Preparation), amount(h.Travel), amount(h.FollowUp), amount(h.Interpreter)}
}

// order are the women by name.
func (p *hoursPage) order() []app.ID {
	ids := make([]app.ID, 0, len(p.Hours.Women))
	for id := range p.Hours.Women {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b app.ID) int {
		return cmp.Or(p.l.Compare(p.OfficeHours.Name(a), p.OfficeHours.Name(b)), cmp.Compare(a, b))
	})
	return ids
}

func (p *hoursPage) findings() {
	p.heads("doc.hours.date", "doc.hours.woman", "doc.hours.finding", "doc.hours.minutes", "doc.hours.other")
	for _, f := range p.Findings {
		row := []table.Entry{day(f.Day), text(p.OfficeHours.Name(f.Woman)), text(p.l.T(f.Code.TextKey())), {}, {}}
		if f.Minutes > 0 {
			row[3] = amount(f.Minutes)
		}
		if f.Other.Woman != "" {
			row[4] = text(p.OfficeHours.Name(f.Other.Woman))
		}
		p.add(row...)
	}
}
