package workbook

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// paymentPlaces are where single and repeated payments and the seasons stand.
type paymentPlaces struct {
	page            *page
	single          span
	in, out, season int // rows
}

// The columns of the sheet of payments; from the fourth on one for each month of the calendar.
const (
	paymentMonth = iota
	paymentName
	paymentAmount
	paymentCalendar
)

// inMonth is the cell of a row for the month of the calendar in which a cell has its day.
func (s paymentPlaces) inMonth(row int, day string) string {
	return "INDEX(" + s.page.reach(paymentCalendar, row, paymentCalendar+11, row) + ",1,MONTH(" + day + "))"
}

// sum are the single payments of one sign in the month that begins with the day in a cell.
func (s paymentPlaces) sum(sign, day string) string {
	amounts := s.page.reach(paymentAmount, s.single.first, paymentAmount, s.single.last)
	days := s.page.reach(paymentMonth, s.single.first, paymentMonth, s.single.last)
	return "SUMIFS(" + amounts + "," + days + `,">="&` + day + "," + days + `,"<"&EDATE(` + day + ",1)," + amounts + `,"` + sign + `0")`
}

func (b *book) paymentSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.payments"), b.t("doc.workbook.payments"), b.t("doc.workbook.payments.about"))
	l := b.f.Analysis.Liquidity
	b.payments.page = p
	b.payments.single = p.list([]column{
		{b.t("doc.potential.plan.month"), true, func(i, _ int) table.Entry { return b.firstDay(at(l.Payments, i).Month) }},
		{b.t("doc.workbook.payments.single"), true, func(i, _ int) table.Entry { return name(at(l.Payments, i).Name) }},
		{b.t("doc.workbook.amount"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return b.amount(nil)
			}
			return b.amount(&l.Payments[i].Cents)
		}},
	}, len(l.Payments))
	p.add()
	p.repeated(l.Repeated)
	p.add()
	p.seasons(l.SeasonPercent)
	return p.Sheet
}

// firstDay is a month to be typed.
func (b *book) firstDay(m app.Month) table.Entry {
	e := table.Entry{Format: b.month, Look: table.Input}
	if m.Valid() {
		e.Number = dayNumber(m)
	}
	return e
}

func dayNumber(m app.Month) *float64 {
	n := float64(table.DayNumber(app.Date(m + "-01")))
	return &n
}

// repeated writes the payments of every year with their months, and the sums of each month.
func (p *page) repeated(list []potential.Repeated) {
	columns := []column{
		{"", true, func(int, int) table.Entry { return table.Entry{} }},
		{p.t("doc.workbook.payments.repeated"), true, func(i, _ int) table.Entry { return name(at(list, i).Name) }},
		{p.t("doc.workbook.amount"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return p.amount(nil)
			}
			return p.amount(&list[i].Cents)
		}},
	}
	for m, title := range p.calendar() {
		columns = append(columns, column{title, false, func(i, row int) table.Entry {
			r := at(list, i)
			if cents := float64(r.Cents); slices.Contains(r.Months, m+1) {
				return p.euro(row, "$C#+0", &cents, dash)
			}
			return table.Entry{}
		}})
	}
	rows := p.list(columns, len(list))
	p.payments.in = p.repeatedSum(p.t("doc.workbook.plan.in"), rows, list, ">", 1)
	p.payments.out = p.repeatedSum(p.t("doc.workbook.plan.out"), rows, list, "<", -1)
}

// repeatedSum adds up the payments of one sign in each month of the calendar, as an amount above 0.
func (p *page) repeatedSum(title string, rows span, list []potential.Repeated, sign string, factor float64) int {
	line := []table.Entry{{}, total(title), total("")}
	for m := range 12 {
		cents := 0.0
		for _, r := range list {
			if slices.Contains(r.Months, m+1) {
				cents += max(0, factor*float64(r.Cents))
			}
		}
		text := "SUMIF(" + rows.of(paymentCalendar+m) + `,"` + sign + `0")`
		if factor < 0 {
			text = "0-" + text
		}
		line = append(line, sum(p.euro(len(p.Rows)+1, text, &cents, dash)))
	}
	return p.add(line...)
}

// seasons writes what part of the fields' turnover each month of the calendar brings.
func (p *page) seasons(percent []float64) {
	heads := []table.Entry{{}, {}, {}}
	for _, title := range p.calendar() {
		heads = append(heads, numberHead(title))
	}
	p.add(heads...)
	line := []table.Entry{{}, word(p.t("doc.workbook.season")), p.remark(p.mark(true))}
	for m := range 12 {
		part := 100.0
		if len(percent) == 12 {
			part = percent[m]
		}
		line = append(line, p.rate(&part))
	}
	p.payments.season = p.add(line...)
}
