package workbook

import (
	"cmp"
	"slices"
	"strconv"

	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
)

// The columns of the sheet of options: the number, name and weight of a criterion, its weight in the trial, and the
// points of each alternative.
const (
	optionWeight = 2
	optionTrial  = 3
	optionPoints = 4
)

// options is the sheet of options in the making.
type options struct {
	*page
	potential.OptionsFigures
	top  int  // the first row of the trial
	rows span // of the criteria
}

// What stands above the criteria, in rows: the trial, the reasons and the heads.
const (
	reasonRow     = 8
	aboveCriteria = 12
)

// trialCell is a cell of the trial: the number of the criterion, its other weight, the sum of the weights, its weight
// today, and the factor for the other weights.
func (o *options) trialCell(line int) string { return "$C$" + strconv.Itoa(o.top+line) }

// The lines of the trial.
const (
	trialNumber = iota
	trialWeight
	trialTotal
	trialToday
	trialFactor
)

// criterion are the cells of a column of the criteria.
func (o *options) criterion(column int) string { return "$" + o.rows.of(column) }

func (b *book) optionSheet() table.Sheet {
	p := b.page(b.t("doc.workbook.options"), b.t("doc.potential.options.title"), b.t("doc.workbook.options.about"))
	o := &options{page: p, OptionsFigures: *b.f.Options}
	o.top = len(p.Rows) + 1
	first := o.top + aboveCriteria
	o.rows = span{first, first + len(o.Criteria)}
	o.trial()
	o.knockedOut()
	o.criteria()
	o.results(b.t(potential.KeyUtility.TextKey()), optionWeight, o.Alternatives)
	o.results(b.t(potential.KeySensitivity.TextKey()), optionTrial, o.trialFigures())
	return p.Sheet
}

// asked is the place of the criterion that gets another weight, and what weight; -1 where nothing is asked.
func (o *options) asked() (place int, weight *float64) {
	s := o.f.Analysis.Options.Sensitivity
	if s == nil {
		return -1, nil
	}
	return slices.IndexFunc(o.Criteria, func(c potential.Criterion) bool { return c.ID == s.Criterion }), &s.Weight
}

// trialFigures are the alternatives in the trial, without a utility where there is none.
func (o *options) trialFigures() []potential.AlternativeFigures {
	if o.Sensitivity != nil {
		return o.Sensitivity.Alternatives
	}
	figures := make([]potential.AlternativeFigures, len(o.Alternatives))
	for i, a := range o.Alternatives {
		figures[i].Alternative = a.Alternative
	}
	return figures
}

// trial writes which criterion gets another weight, and how the others give way (F16): in their proportion, so that
// the sum stays.
func (o *options) trial() {
	place, weight := o.asked()
	n, today, factor := number(nil), (*float64)(nil), (*float64)(nil)
	if place >= 0 {
		at := float64(place + 1)
		n.Number, today = &at, &o.Criteria[place].Weight
	}
	if o.Sensitivity != nil {
		f := (o.Total - *weight) / (o.Total - *today)
		factor = &f
	}
	typed, row := o.remark(o.mark(true)), o.top
	cell := func(line int) string { return o.trialCell(line) }
	numbered, weights := o.criterion(0), o.criterion(optionWeight)
	find := given("COUNTIF("+numbered+","+cell(trialNumber)+")=1", "SUMIF("+numbered+","+cell(trialNumber)+","+weights+")")
	within := "AND(" + cell(trialWeight) + ">=0," + cell(trialWeight) + "<=" + cell(trialTotal) + ")"
	rest := cell(trialTotal) + "-" + cell(trialToday)
	share := given(rest+">0.000000001*"+cell(trialTotal), "("+cell(trialTotal)+"-"+cell(trialWeight)+")/("+rest+")")
	blank := table.Entry{}
	o.add(blank, word(o.t("doc.workbook.trial.criterion")), n, typed)
	o.add(blank, word(o.t("doc.workbook.trial.weight")), number(weight), typed)
	reckoned := func(text string, value *float64) table.Entry {
		e := formula(row, text, value, dash)
		e.Format = twoDecimals
		return e
	}
	o.add(blank, word(o.t("doc.workbook.trial.total")), reckoned("SUM("+weights+")", &o.Total))
	o.add(blank, word(o.t("doc.workbook.trial.today")), reckoned(given(numbers(cell(trialNumber)), find), today))
	o.add(blank, word(o.t("doc.workbook.trial.factor")), reckoned(given(numbers(cell(trialWeight), cell(trialToday)), given(within, share)), factor))
	o.add()
}

// knockedOut writes the names of the alternatives and why one of them is out of the question.
func (o *options) knockedOut() {
	marks, names, reasons := make([]table.Entry, optionPoints), make([]table.Entry, optionPoints), make([]table.Entry, optionPoints)
	names[1], reasons[1] = head(o.t("doc.potential.options.option")), word(o.t("doc.workbook.reason"))
	for _, a := range o.Alternatives {
		marks, reasons = append(marks, o.remark(o.mark(true))), append(reasons, name(a.KnockedOut))
		names = append(names, numberHead(cmp.Or(a.Name, o.t("doc.potential.scenarios.unnamed"))))
	}
	o.add(marks...)
	o.add(names...)
	o.add(reasons...)
	o.add()
}

// criteria writes the criteria with their weights and points.
func (o *options) criteria() {
	follow := "IF(A#=" + o.trialCell(trialNumber) + "," + o.trialCell(trialWeight) + ",C#*" + o.trialCell(trialFactor) + ")"
	columns := []column{
		{o.t("doc.workbook.number"), false, func(_, row int) table.Entry {
			n := float64(row - o.rows.first + 1)
			return table.Entry{Number: &n}
		}},
		{o.t("doc.potential.options.criterion"), true, func(i, _ int) table.Entry { return name(at(o.Criteria, i).Name) }},
		{o.t("doc.potential.options.weight"), true, func(i, _ int) table.Entry {
			if i < 0 {
				return number(nil)
			}
			return number(&o.Criteria[i].Weight)
		}},
		{o.t("doc.workbook.trial.weights"), false, func(i, row int) table.Entry {
			e := formula(row, given(numbers(o.trialCell(trialFactor)), follow), o.trialWeight(i), dash)
			e.Format = twoDecimals
			return e
		}},
	}
	for a := range o.Alternatives {
		title := cmp.Or(o.Alternatives[a].Name, o.t("doc.potential.scenarios.unnamed"))
		columns = append(columns, column{title, true, func(i, _ int) table.Entry { return number(o.points(a, i)) }})
	}
	o.list(columns, len(o.Criteria))
}

func (o *options) points(alternative, criterion int) *float64 {
	if criterion < 0 {
		return nil
	}
	if p, ok := o.Alternatives[alternative].Points[o.Criteria[criterion].ID]; ok {
		return &p
	}
	return nil
}

// trialWeight is the weight of a criterion in the trial, 0 of the free row, none where there is no trial.
func (o *options) trialWeight(i int) *float64 {
	place, weight := o.asked()
	switch {
	case o.Sensitivity == nil:
		return nil
	case i == place:
		return weight
	}
	w := at(o.Criteria, i).Weight * (o.Total - *weight) / (o.Total - o.Criteria[place].Weight)
	return &w
}

// results writes the utilities with the weights of a column, and the ranks.
func (o *options) results(title string, weights int, alternatives []potential.AlternativeFigures) {
	row := o.add() + 1
	utilities, ranks := make([]table.Entry, optionPoints), make([]table.Entry, optionPoints)
	utilities[1], ranks[1] = total(title), word(o.t("doc.potential.options.rank"))
	last := optionPoints + len(alternatives) - 1
	all := "$" + table.Name(optionPoints, row) + ":$" + table.Name(last, row)
	for i, a := range alternatives {
		column := optionPoints + i
		e := formula(row, o.utility(weights, column), a.Utility, o.without(weights, a))
		e.Format = twoDecimals
		utilities = append(utilities, sum(e))
		rank := float64(a.Rank)
		cell := table.Name(column, row)
		r := plain(row+1, given(numbers(cell), "COUNTIF("+all+`,">"&(`+cell+"+0.000000001))+1"), &rank, dash)
		if r.Format = asTyped; a.Rank == 0 {
			r.Number, r.Text = nil, dash
		}
		ranks = append(ranks, r)
	}
	o.add(utilities...)
	o.add(ranks...)
}

// utility is F15 with the weights of a column.
func (o *options) utility(weights, column int) string {
	w, p := o.criterion(weights), o.rows.of(column)
	reason := table.Name(column, o.top+reasonRow)
	complete := "COUNTIF(" + w + `,">0")=COUNTIFS(` + w + `,">0",` + p + `,">=0")`
	weighed := given("SUM("+w+")>0", "SUMPRODUCT("+w+","+p+")/SUM("+w+")")
	marked := "IF(" + complete + "," + weighed + "," + quote(o.t("doc.workbook.points")) + ")"
	if weights == optionTrial {
		marked = given(numbers(o.trialCell(trialFactor)), marked)
	}
	return "IF(LEN(" + reason + ")>0," + quote(o.t("doc.workbook.out")) + "," + marked + ")"
}

// without is what stands in place of a utility.
func (o *options) without(weights int, a potential.AlternativeFigures) string {
	switch {
	case a.KnockedOut != "":
		return o.t("doc.workbook.out")
	case weights == optionTrial && o.Sensitivity == nil, o.Total == 0:
		return dash
	}
	return o.t("doc.workbook.points")
}
