package workbook

import (
	"slices"
	"strconv"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// costPlaces are where costs and needs stand: the rows of the sums, and cells.
type costPlaces struct {
	page                      *page
	rows                      span // of the fixed costs
	fixed, needs, income      int
	repayment, wage, sellable string
}

// The columns of a list of costs; from the fourth on one for each month of the calendar.
const (
	costAmount = 1
	costMonth  = 3
)

func (c costPlaces) sum(row int) string { return c.page.place(costAmount, row) }

// paid is the sum of a list in the month of the calendar in which a cell has its day.
func (c costPlaces) paid(row int, day string) string {
	return "INDEX(" + c.page.reach(costMonth, row, costMonth+11, row) + ",1,MONTH(" + day + "))"
}

func (b *book) costSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.costs"), b.t("doc.potential.costs.title"), b.t("doc.workbook.about"))
	a, t := b.f.Analysis, b.f.Totals
	b.costs.page = p
	b.costs.rows, b.costs.fixed = p.costList(b.t(potential.KeyFixedCosts.TextKey()), a.FixedCosts, t.FixedCosts)
	_, b.costs.needs = p.costList(b.t("doc.potential.costs.private"), a.PrivateNeeds, t.PrivateNeeds)
	_, b.costs.income = p.costList(b.t("doc.potential.costs.income"), a.OtherIncome, t.OtherIncome)
	p.add(head(b.t("doc.potential.costs.more")))
	b.costs.repayment = p.place(1, p.typed(b.t("doc.potential.costs.repayment"), b.amount(a.LoanRepayment)))
	b.costs.wage = p.place(1, p.typed(b.t("doc.potential.costs.wage"), b.amount(a.ImputedWage)))
	b.costs.sellable = p.place(1, p.typed(b.t("doc.potential.costs.sellable"), number(a.SellableHours)))
	return p.Sheet
}

// costList writes a list of amounts a month and what of them is paid in each month of the calendar; it gives the rows
// and that of the sum.
func (p *page) costList(title string, costs []potential.Cost, all float64) (rows span, sums int) {
	columns := []column{
		{title, true, func(i, _ int) table.Entry { return name(at(costs, i).Name) }},
		{p.t("doc.potential.costs.month"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return p.amount(nil)
			}
			return p.amount(&costs[i].Cents)
		}},
		{p.t("doc.workbook.kind"), false, func(i, _ int) table.Entry { return word(p.kind(at(costs, i).Kind)) }},
	}
	for m, title := range p.calendar() {
		columns = append(columns, column{title, false, func(i, row int) table.Entry { return p.payment(at(costs, i), m+1, row) }})
	}
	p.Rows = append(p.Rows, nil)
	rows = p.list(columns, len(costs))
	row := len(p.Rows) + 1
	line := []table.Entry{total(p.t("doc.potential.sum")), sum(p.euro(row, "SUM("+rows.of(costAmount)+")", &all, dash)), total("")}
	for m := range 12 {
		paid := 0.0
		for _, c := range costs {
			_, amount := share(c, m+1)
			paid += amount
		}
		line = append(line, sum(p.euro(row, "SUM("+rows.of(costMonth+m)+")", &paid, dash)))
	}
	return rows, p.add(line...)
}

// kind is the word for a kind of costs, "" for the usual one.
func (b *book) kind(k potential.CostKind) string {
	if k == "" {
		return ""
	}
	return b.t(k.TextKey())
}

func (b *book) payment(c potential.Cost, month, row int) table.Entry {
	text, cents := share(c, month)
	if text == "" {
		return table.Entry{}
	}
	return b.euro(row, text, &cents, dash)
}

// share is what of a cost is paid in a month of the calendar, in cents: a cost that is no cash never, one of certain
// months there with its part of the year, any other in every month. The formula is "" where nothing is paid.
func share(c potential.Cost, month int) (text string, cents float64) {
	n := len(c.PaidIn)
	switch {
	case c.Kind == potential.Depreciation, n > 0 && !slices.Contains(c.PaidIn, month):
		return "", 0
	case n > 0:
		return "$B#*12/" + strconv.Itoa(n), float64(c.Cents) * 12 / float64(n)
	}
	return "$B#+0", float64(c.Cents)
}
