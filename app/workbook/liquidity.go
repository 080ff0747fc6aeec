package workbook

import (
	"strconv"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// The columns of the plan.
const planBalance = 10

func (b *book) liquiditySheet() table.Sheet {
	p := b.page(b.t("doc.workbook.liquidity"), b.t("doc.potential.plan.title"), b.t("doc.workbook.plan.about"))
	l, f := b.f.Analysis.Liquidity, b.f.Liquidity
	cell := func(label string, e table.Entry) string { return "$B$" + strconv.Itoa(p.typed(label, e)) }
	from := planInputs{
		first:   cell(b.t("doc.workbook.first"), b.firstDay(l.From)),
		opening: cell(b.t("doc.potential.plan.opening"), b.amount(&l.OpeningCents)),
		percent: cell(b.t("doc.workbook.variable"), b.rate(l.VariablePercent)),
	}
	p.add()
	p.Head = len(p.Rows) + 2
	rows := p.planRows(l, f, from)
	row := len(p.Rows) + 1
	balances := rows.of(planBalance)
	p.add(total(b.t(potential.KeyGap.TextKey())), sum(b.euro(row, "MAX(0,-MIN("+balances+"))", &f.Gap, dash)))
	b.liquidity = p.place(1, row)
	lowest := formula(row+1, "INDEX("+rows.of(0)+",MATCH(MIN("+balances+"),"+balances+",0))", dayNumber(f.Lowest), dash)
	lowest.Format = b.month
	p.add(word(b.t("doc.workbook.lowest")), lowest)
	return p.Sheet
}

// planInputs are the cells with which a plan begins.
type planInputs struct{ first, opening, percent string }

// planRows writes the months of the plan.
func (p *page) planRows(l *potential.Liquidity, f *potential.LiquidityFigures, from planInputs) span {
	marks, heads := make([]table.Entry, planBalance+1), make([]table.Entry, planBalance+1)
	for i, title := range []string{
		p.t("doc.potential.plan.month"), p.t("doc.potential.plan.opening"), p.t("doc.workbook.plan.own"), p.t(potential.KeyTurnover.TextKey()),
		p.t("doc.potential.plan.variable"), p.t(potential.KeyFixedCosts.TextKey()), p.t(potential.KeyPrivateNeed.TextKey()),
		p.t("doc.potential.costs.repayment"), p.t("doc.workbook.plan.in"), p.t("doc.workbook.plan.out"), p.t(potential.KeyBalance.TextKey()),
	} {
		marks[i], heads[i] = p.remark(p.mark(i == 2)), numberHead(title)
		marks[i].Format = asText
	}
	p.add(marks...)
	out := span{first: p.add(heads...) + 1}
	for i, m := range f.Months {
		out.last = p.planRow(l, i, m, from)
	}
	return out
}

// planRow writes the month number i of the plan.
func (p *page) planRow(l *potential.Liquidity, i int, m potential.MonthFigures, from planInputs) int {
	row, b := len(p.Rows)+1, p.book
	month, opening := from.first+"+0", from.opening+"+0"
	if i > 0 {
		month, opening = "EDATE(A@,1)", "K@+0"
	}
	start := formula(row, month, dayNumber(m.Month), dash)
	start.Format = b.month
	own := b.amount(nil)
	if i < len(l.TurnoverCents) {
		own = b.amount(&l.TurnoverCents[i])
	}
	turnover, contribution := b.fields.sum(fieldTurnover), b.fields.sum(fieldContribution)
	costs, season := "("+turnover+"-"+contribution+")", b.payments.inMonth(b.payments.season, "A#")
	ofOwn := "D#*IF(" + turnover + ">0,MIN(100," + costs + "/" + turnover + "),0)"
	variable := "IF(ISNUMBER(" + from.percent + "),D#*" + from.percent + ",IF(ISNUMBER(C#)," + ofOwn + "," + costs + "*" + season + "))"
	day := "$A#"
	return p.add(
		start, b.euro(row, opening, &m.Opening, dash), own,
		b.euro(row, "IF(ISNUMBER(C#),C#,"+turnover+"*"+season+")", &m.Turnover, dash),
		b.euro(row, variable, &m.VariableCosts, dash),
		b.euro(row, b.costs.paid(b.costs.fixed, day), &m.FixedCosts, dash),
		b.euro(row, b.costs.paid(b.costs.needs, day)+"-"+b.costs.paid(b.costs.income, day), &m.PrivateNeed, dash),
		b.euro(row, b.costs.repayment+"+0", &m.Repayment, dash),
		b.euro(row, b.payments.sum(">", day)+"+"+b.payments.inMonth(b.payments.in, day), &m.In, dash),
		b.euro(row, "0-"+b.payments.sum("<", day)+"+"+b.payments.inMonth(b.payments.out, day), &m.Out, dash),
		sum(b.euro(row, "ROUND(B#+D#-E#-F#-G#-H#+I#-J#,6)", &m.Balance, dash)),
	)
}
