package plan

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// startForm is what a plan begins with: its first month, how long it is, what is there at first, and what of the
// turnover material takes.
type startForm struct {
	plan func() potential.Liquidity

	from     *widgets.Choice
	months   *widgets.Choice
	opening  *widgets.NumberField
	variable *widgets.NumberField
	percent  *widgets.Field // around variable
}

func newStartForm(plan func() potential.Liquidity, edit func(func(*potential.Liquidity))) *startForm {
	s := &startForm{plan: plan}
	s.from = widgets.NewChoice(nil, func(key string) {
		edit(func(l *potential.Liquidity) { l.From = app.Month(key) })
	})
	s.months = widgets.NewChoice(nil, func(key string) {
		if n, err := strconv.Atoi(key); err == nil {
			edit(func(l *potential.Liquidity) { setMonths(l, n) })
		}
	})
	s.opening = widgets.NewNumberField(readAmount(-potential.MaxCents), euros, func(cents *float64) {
		edit(func(l *potential.Liquidity) {
			l.OpeningCents = 0
			if cents != nil {
				l.OpeningCents = potential.Cents(*cents)
			}
		})
	})
	s.opening.Unit = t("analysis.plan.unit.euro")
	s.variable = widgets.NewNumberField(readNumber(0, potential.MaxPercent), short, func(percent *float64) {
		edit(func(l *potential.Liquidity) { l.VariablePercent = percent })
	})
	s.variable.Unit = t("analysis.plan.unit.percent")
	return s
}

func (s *startForm) content() fyne.CanvasObject {
	s.percent = widgets.NewField(t("analysis.plan.start.variable"), s.variable, "")
	return widgets.Column(
		widgets.Columns(
			widgets.NewField(t("analysis.plan.start.from"), s.from, ""),
			widgets.NewField(t("analysis.plan.start.months"), s.months, ""),
		),
		widgets.Columns(widgets.NewField(t("analysis.plan.start.opening"), s.opening, ""), s.percent),
	)
}

// fill shows the plan.
func (s *startForm) fill(f potential.Figures) {
	l := s.plan()
	fillChoice(s.from, fromOptions(l.From), string(l.From))
	fillChoice(s.months, lengthOptions(span(l)), strconv.Itoa(span(l)))
	opening := float64(l.OpeningCents)
	s.opening.Fill(&opening)
	s.variable.Fill(l.VariablePercent)
	s.percent.SetHint(variableHint(f))
}

// variableHint says what counts while the percent is empty.
func variableHint(f potential.Figures) string {
	if f.Ratio == nil || *f.Ratio > 1 {
		return t("analysis.plan.start.variable.unknown")
	}
	material := 1 - *f.Ratio
	percent := potential.Value{Amount: &material, Unit: potential.UnitPercent}
	return t("analysis.plan.start.variable.hint", translations.Vars{"Percent": percent.In(translations.Current())})
}

// wrong lists the fields that cannot be read.
func (s *startForm) wrong() []string {
	var out []string
	if s.opening.Err() != nil {
		out = append(out, t("analysis.plan.start.opening"))
	}
	if s.variable.Err() != nil {
		out = append(out, t("analysis.plan.start.variable"))
	}
	return out
}

// fillChoice shows options and the chosen one, and draws only what is different.
func fillChoice(c *widgets.Choice, options []widgets.Option, key string) {
	if old := c.Options(); len(old) != len(options) || c.Key() != key || len(options) > 0 && (old[0] != options[0] || old[len(old)-1] != options[len(old)-1]) {
		c.SetOptions(options)
		c.Fill(key)
	}
}

// fromReach is how many months before and after the first one can be chosen.
const fromReach = 24

func fromOptions(from app.Month) []widgets.Option {
	if !from.Valid() {
		return []widgets.Option{{Key: string(from), Text: string(from)}}
	}
	var out []widgets.Option
	for n := -fromReach; n <= fromReach; n++ {
		if m := later(from, n); m.Valid() {
			out = append(out, widgets.Option{Key: string(m), Text: longMonth(m)})
		}
	}
	return out
}

// lengthOptions are the lengths of a plan, and the present one where it is none of them.
func lengthOptions(now int) []widgets.Option {
	option := func(n int) widgets.Option {
		return widgets.Option{Key: strconv.Itoa(n), Text: t("analysis.plan.start.months.option", translations.Vars{"n": n})}
	}
	var out []widgets.Option
	if now < potential.MinMonths {
		out = append(out, option(now))
	}
	for n := potential.MinMonths; n <= potential.MaxMonths; n++ {
		out = append(out, option(n))
	}
	return out
}

// gridColumn is the column of what a grid could not read.
func gridColumn(err error) string {
	if wrong := (*widgets.GridError)(nil); errors.As(err, &wrong) {
		return wrong.Column
	}
	return err.Error()
}
