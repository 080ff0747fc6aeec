// Package workbook puts a potential analysis into a workbook with live formulas, so that a tax adviser can change a
// price and all that follows from it is reckoned anew.
//
// Which function do I want? Potential makes the workbook, Hours that of the hours of an office, HoursList the same as a
// plain list; table.WriteBook and table.Write of package table write them as files.
//
// What is typed stands in cells with a light ground under or beside the word for it, everything else is a formula that
// says the same as potential.Compute: a figure without a value is a dash or a word, never an error of the spreadsheet.
// Words that a user typed stand in cells of text alone and in no formula. Money is in euro there. It imports packages
// app, app/coaching, app/potential, app/table and translations.
package workbook

import (
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// book is a workbook in the making: the analysis with its figures, and where the figures that others need stand.
type book struct {
	l *translations.Locale
	f potential.Figures

	money, percent, month string // formats

	fields    fieldPlaces
	costs     costPlaces
	payments  paymentPlaces
	liquidity string // the place of the gap, "" without a plan
	figures   map[potential.FigureKey]string
}

// Potential is an analysis as a workbook in a language: key figures, business fields, costs, plan of payments,
// expansions, scenarios, statements, options, portfolio and years, as far as the analysis has them. Values that are
// out of range count as not given.
func Potential(a potential.Analysis, l *translations.Locale) table.Book {
	b := &book{l: l, f: potential.Compute(a), month: months[l.Code()] + "mmm yyyy"}
	b.money, b.percent = `#,##0.00\ "€"`, `0.0\ %`
	if strings.HasPrefix(l.Money(0), "€") {
		b.money = `"€"#,##0.00`
	}
	switch hundred := l.T("potential.unit.percent", translations.Vars{"Value": "100"}); {
	case strings.HasPrefix(hundred, "%"):
		b.percent = "%0.0"
	case hundred == "100%":
		b.percent = "0.0%"
	}
	return table.Book{Sheets: b.sheets(), RightToLeft: l.RightToLeft()}
}

// months name the language in which a spreadsheet writes months.
var months = map[string]string{
	"de": "[$-407]", "en": "[$-809]", "bg": "[$-402]", "ro": "[$-418]", "tr": "[$-41F]", "ar": "[$-401]",
}

// sheets are the sheets in the order in which they are read; they are made in the order in which they need one another.
func (b *book) sheets() []table.Sheet {
	fields, costs := b.fieldSheet(), b.costSheet()
	var plan []table.Sheet
	if b.f.Liquidity != nil {
		payments := b.paymentSheet()
		plan = []table.Sheet{b.liquiditySheet(), payments}
	}
	out := append([]table.Sheet{b.figureSheet(), fields, costs}, plan...)
	if len(b.f.Expansions) > 0 {
		out = append(out, b.expansionSheet())
	}
	if len(b.f.Shifts)+len(b.f.Analysis.Scenarios) > 0 {
		out = append(out, b.scenarioSheet())
	}
	out = append(out, b.needSheet())
	if o := b.f.Options; o != nil && len(o.Criteria)+len(o.Alternatives) > 0 {
		out = append(out, b.optionSheet())
	}
	return append(out, b.portfolioSheet(), b.yearSheet())
}

// date is a day as the language writes it.
func (b *book) date(d app.Date) string { return b.l.Date(d.Time()) }

// calendar are the short names of the months of the year.
func (b *book) calendar() []string {
	out := make([]string, 12)
	for i := range out {
		name := b.l.Month(time.Date(2000, time.Month(i+1), 1, 0, 0, 0, 0, time.UTC))
		out[i] = strings.TrimSpace(strings.Replace(name, "2000", "", 1))
	}
	return out
}
