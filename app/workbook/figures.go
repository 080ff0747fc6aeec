package workbook

import (
	"strings"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// line is one figure of the business: what it is called in the books on cost accounting, and how it is reckoned.
type line struct {
	key     potential.FigureKey
	number  string
	formula string // {key} is the cell of another figure
	value   *float64
	none    string
}

func (b *book) figureSheet() table.Sheet {
	title := b.t("doc.potential.title")
	if date := b.f.Analysis.Date; date.Valid() {
		title = b.t("doc.workbook.title", translations.Vars{"Date": b.date(date)})
	}
	p := b.page(b.t("doc.workbook.figures"), title, b.t("doc.workbook.about"))
	if vat := b.f.Analysis.VAT; vat != "" {
		p.add(b.remark(b.t(vat.TextKey()) + ". " + b.t(vat.TextKey()+".help")))
	}
	p.Head = p.add(head(b.t("doc.workbook.number")), head(b.t("doc.potential.figures.figure")), numberHead(b.t("doc.workbook.month")), head(b.t("doc.workbook.meaning")))
	p.Widths = []float64{7, 36, 18, 80}
	b.figures = p.figureLines(b.lines(b.sources(), &b.f.Totals), 2, func(_ int, l line, e table.Entry) []table.Entry {
		help := b.t(l.key.TextKey() + ".help") // keys: potential.figure.*
		return []table.Entry{word(l.number), word(b.t(l.key.TextKey())), e, word(help)}
	})
	return p.Sheet
}

// figureLines writes lines whose figures stand in a column, and gives their places.
func (p *page) figureLines(lines []line, column int, row func(row int, l line, e table.Entry) []table.Entry) map[potential.FigureKey]string {
	places := make(map[potential.FigureKey]string, len(lines))
	var cells []string
	for i, l := range lines {
		n := len(p.Rows) + 1 + i
		places[l.key] = p.place(column, n)
		cells = append(cells, "{"+string(l.key)+"}", table.Name(column, n))
	}
	here := strings.NewReplacer(cells...)
	for _, l := range lines {
		l.formula = here.Replace(l.formula)
		n := len(p.Rows) + 1
		p.add(row(n, l, p.figure(n, l))...)
	}
	return places
}

// figure is the cell of a figure in its unit.
func (p *page) figure(row int, l line) table.Entry {
	switch l.key {
	case potential.KeyRatio, potential.KeySafety, potential.KeySafetyMinimum, potential.KeyUtilisation:
		return p.part(row, l.formula, l.value)
	case potential.KeyBreakEvenUnits, potential.KeyHours:
		return plain(row, l.formula, l.value, l.none)
	}
	return p.euro(row, l.formula, l.value, l.none)
}

// sources are the cells from which the figures of a business are reckoned.
type sources struct {
	turnover, contribution, perHour, hours string
	fixed, needs, income, repayment, wage  string
	sellable, gap                          string
	names, units                           string // the columns of the fields
	fields                                 []potential.FieldFigures
}

// sources are those of the business as it is.
func (b *book) sources() sources {
	f, c := b.fields, b.costs
	return sources{
		turnover: f.sum(fieldTurnover), contribution: f.sum(fieldContribution), perHour: f.sum(fieldPerHour), hours: f.sum(fieldHours),
		fixed: c.sum(c.fixed), needs: c.sum(c.needs), income: c.sum(c.income), repayment: c.repayment, wage: c.wage,
		sellable: c.sellable, gap: b.liquidity, names: f.all(fieldName), units: f.all(fieldUnit), fields: b.f.Fields,
	}
}

// lines are the figures of a business in reading order.
func (b *book) lines(s sources, t *potential.Totals) []line {
	required := "MAX(0,{fixed-costs}+{private-need}+" + s.repayment + ")"
	out := []line{
		{potential.KeyTurnover, "F1", s.turnover, &t.Turnover, dash},
		{potential.KeyContribution, "F3", s.contribution, &t.Contribution, dash},
		{potential.KeyRatio, "F4", divided("{contribution}", "{turnover}"), t.Ratio, dash},
		{potential.KeyPerHour, "F5", s.perHour, t.PerHour, dash},
		{potential.KeyFixedCosts, "", s.fixed, &t.FixedCosts, dash},
		{potential.KeyPrivateNeed, "F10", s.needs + "-" + s.income, &t.PrivateNeed, dash},
		{potential.KeyResult, "F6", "{contribution}-{fixed-costs}", &t.Result, dash},
		{potential.KeyRest, "", "{result}-{private-need}-" + s.repayment, &t.RestAfterPrivate, dash},
		{potential.KeyEconomicResult, "F11", given(numbers(s.wage), "{result}-"+s.wage), t.EconomicResult, dash},
		{potential.KeyBreakEven, "F7", b.threshold("{fixed-costs}"), t.BreakEven, b.unreachable()},
		{potential.KeyBreakEvenUnits, "F7", b.units(s), t.BreakEvenUnits, b.noUnits(s.fields)},
		{potential.KeyMinimum, "F8", b.threshold(required), t.MinimumTurnover, b.unreachable()},
		{potential.KeySafety, "F9", margin("{break-even}"), t.SafetyMargin, dash},
		{potential.KeySafetyMinimum, "F9", margin("{minimum-turnover}"), t.SafetyMarginToMinimum, dash},
		{potential.KeyHours, "", s.hours, &t.Hours, dash},
		{potential.KeyUtilisation, "", divided("{hours}", s.sellable), t.Utilisation, dash},
		{potential.KeyRequired, "F14", given(numbers(s.sellable), given(s.sellable+">0", required+"/"+s.sellable)), t.RequiredPerHour, dash},
	}
	if s.gap != "" {
		out = append(out, line{potential.KeyGap, "F12", s.gap, &b.f.Liquidity.Gap, dash})
	}
	return out
}

func (b *book) unreachable() string { return b.t("doc.workbook.unreachable") }

// threshold is the turnover whose contribution is an amount.
func (b *book) threshold(amount string) string {
	return reached("{contribution}", amount+"*{turnover}/{contribution}", b.unreachable())
}

// units are the units of a single field that cover the fixed costs; of several fields there is no such number.
func (b *book) units(s sources) string {
	covered := reached("SUM("+s.units+")", whole("{fixed-costs}", "SUM("+s.units+")"), b.unreachable())
	return given("AND(COUNTA("+s.names+")=1,COUNT("+s.units+")=1)", covered)
}

// noUnits is what stands in place of the units where there is no such number.
func (b *book) noUnits(fields []potential.FieldFigures) string {
	if len(fields) == 1 && fields[0].UnitContribution != nil {
		return b.unreachable()
	}
	return dash
}

// margin is how far turnover lies above a threshold.
func margin(threshold string) string {
	return given(numbers(threshold), given("{turnover}<>0", "({turnover}-"+threshold+")/{turnover}"))
}
