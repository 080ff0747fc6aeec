package choice

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// The columns of the options and of the criteria.
const (
	optionName = iota
	optionWay
	optionOut
)

const (
	criterionName = iota
	criterionWeight
	criterionShare
)

func (p *OptionsPage) newOptionsGrid() *widgets.Grid {
	ways := []widgets.Option{{Key: "", Text: strategyName("")}}
	for _, s := range potential.Strategies {
		ways = append(ways, widgets.Option{Key: s, Text: strategyName(s)})
	}
	return widgets.NewGrid([]widgets.GridColumn{
		{Title: t("analysis.options.list.name"), Kind: widgets.GridText, Width: 150, Grow: 3},
		{Title: t("analysis.options.list.way"), Kind: widgets.GridChoice, Options: ways, Width: 190, Hint: t("analysis.options.list.way.help")},
		{Title: t("analysis.options.list.out"), Kind: widgets.GridText, Width: 120, Grow: 2, Hint: t("analysis.options.list.out.help")},
	}, widgets.GridEvents{
		Rows: func() int { return len(p.current().Alternatives) },
		Text: p.optionText, Set: p.setOption,
		Add: func() {
			id := p.Desk.NewID()
			p.edit(func(o *potential.Options) { o.Alternatives = append(o.Alternatives, potential.Alternative{ID: id}) })
		},
		AddLabel: t("analysis.options.list.add"),
		Remove: func(row int) {
			p.edit(func(o *potential.Options) { o.Alternatives = slices.Delete(o.Alternatives, row, row+1) })
		},
		Move: func(from, to int) {
			p.edit(func(o *potential.Options) { o.Alternatives = moved(o.Alternatives, from, to) })
		},
		Together: p.inOne,
	})
}

func (p *OptionsPage) inOne(change func()) { p.together(change, p.Refresh) }

func (p *OptionsPage) optionText(row, col int) string {
	a := p.current().Alternatives[row]
	return [...]string{optionName: a.Name, optionWay: a.Strategy, optionOut: a.KnockedOut}[col]
}

func (p *OptionsPage) setOption(row, col int, text string) error {
	if err := checkName(text); err != nil {
		return err
	}
	p.edit(func(o *potential.Options) {
		a := &o.Alternatives[row]
		switch col {
		case optionName:
			a.Name = text
		case optionWay:
			a.Strategy = text
		case optionOut:
			a.KnockedOut = text
			if strings.TrimSpace(text) == "" {
				a.KnockedOut = ""
			}
		}
	})
	return nil
}

// mostLetters is how long a name or a reason may be.
const mostLetters = 200

func checkName(text string) error {
	if utf8.RuneCountInString(text) > mostLetters {
		return sentence(t("analysis.options.error.long", vars{"n": mostLetters}))
	}
	return nil
}

func (p *OptionsPage) newCriteriaGrid() *widgets.Grid {
	return widgets.NewGrid([]widgets.GridColumn{
		{Title: t("analysis.options.criteria.name"), Kind: widgets.GridText, Width: 110, Grow: 1},
		{Title: t("analysis.options.criteria.weight"), Kind: widgets.GridNumber, Width: 66, Hint: t("analysis.options.criteria.weight.help")},
		{Title: t("analysis.options.criteria.share"), Kind: widgets.GridFixed, Width: 62},
	}, widgets.GridEvents{
		Rows: func() int { return len(p.current().Criteria) },
		Text: p.criterionText, Set: p.setCriterion, Footer: p.criteriaSum,
		Add: func() {
			id := p.Desk.NewID()
			p.edit(func(o *potential.Options) { addCriterion(o, id) })
		},
		AddLabel: t("analysis.options.criteria.add"),
		Remove:   p.removeCriterion,
		Move: func(from, to int) {
			p.edit(func(o *potential.Options) { o.Criteria = moved(o.Criteria, from, to) })
		},
		Together: p.inOne,
	})
}

func (p *OptionsPage) criterionText(row, col int) string {
	o := p.current()
	c := o.Criteria[row]
	switch col {
	case criterionName:
		return c.Name
	case criterionWeight:
		return figure(c.Weight)
	default:
		return share(c.Weight, weightOf(o.Criteria))
	}
}

// share writes a weight as a part of all of them, without decimals.
func share(weight, total float64) string {
	if total == 0 {
		return dash
	}
	return valueOf(ref(potential.Places(weight/total, 2)), potential.UnitPercent)
}

func (p *OptionsPage) setCriterion(row, col int, text string) error {
	if col == criterionName {
		if err := checkName(text); err != nil {
			return err
		}
		p.edit(func(o *potential.Options) { o.Criteria[row].Name = text })
		return nil
	}
	weight := 0.0
	if text != "" {
		var err error
		if weight, err = readNumber(text, 0, potential.MaxWeight); err != nil {
			return err
		}
	}
	return p.try(func(o *potential.Options) error { return setWeight(o, row, weight) })
}

// try makes a change that can be refused, and says why it was.
func (p *OptionsPage) try(change func(o *potential.Options) error) (err error) {
	p.edit(func(o *potential.Options) { err = change(o) })
	if err != nil {
		return sentence(t("analysis.options.error.weight"))
	}
	return nil
}

func (p *OptionsPage) removeCriterion(row int) {
	if err := p.try(func(o *potential.Options) error { return removeCriterion(o, row) }); err != nil {
		p.Shell.Tell(err.Error())
	}
}

func (p *OptionsPage) criteriaSum(col int) string {
	total := weightOf(p.current().Criteria)
	switch col {
	case criterionName:
		return t("analysis.options.criteria.sum")
	case criterionWeight:
		return figure(total)
	default:
		return share(total, total)
	}
}
