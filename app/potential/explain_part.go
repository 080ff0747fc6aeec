package potential

import (
	"slices"

	"wurzelwerk/app"
)

// Explain explains a figure of a field of the business with the totals t; false for a key that is none of a field.
func (f FieldFigures) Explain(key FigureKey, t Totals) (Explanation, bool) {
	name := words("Name", f.Name)
	quantity, price, cost := term("Quantity", f.Quantity, UnitUnits), term("Price", whole(f.PriceCents), UnitMoney), money("Cost", float64(or0(f.VariableCostCents)))
	unit, minutes := term("Unit", f.UnitContribution, UnitMoney), term("Minutes", f.MinutesPerUnit, UnitMinutes)
	turnover := term("Turnover", f.Turnover, UnitMoney)
	switch key {
	case KeyFieldTurnover:
		return explanation(key, UnitMoney, f.Turnover, name, quantity, price), true
	case KeyUnitContribution:
		e := explanation(key, UnitMoney, f.UnitContribution, name, price, cost)
		return e.when(or0(f.UnitContribution) < 0, "loss", money("Missing", -or0(f.UnitContribution))), true
	case KeyFieldContribution:
		e := explanation(key, UnitMoney, f.Contribution, name, quantity, unit)
		return e.when(or0(f.Contribution) < 0, "loss", money("Missing", -or0(f.Contribution))), true
	case KeyFieldRatio:
		contribution := term("Contribution", f.Contribution, UnitMoney)
		e := explanation(key, UnitPercent, f.Ratio, name, contribution, turnover)
		return e.when(or0(f.Ratio) <= 0, "loss", money("PerHundred", or0(f.Ratio)*100*100)), true
	case KeyFieldHours:
		return explanation(key, UnitHours, f.Hours, name, quantity, minutes), true
	case KeyPerHour:
		e := explanation(key, UnitPerHour, f.PerHour, name, unit, minutes, amount(f.PerHour))
		return e.when(f.BelowRequired, "below", term("Required", t.RequiredPerHour, UnitMoney)), true
	case KeyMarketShare:
		competitor := term("Competitor", whole(f.StrongestCompetitor), UnitMoney)
		return explanation(key, UnitNumber, f.MarketShare, name, turnover, competitor), true
	}
	return Explanation{}, false
}

// Explain explains a figure of an expansion; false for a key that is none of an expansion.
func (e ExpansionFigures) Explain(key FigureKey) (Explanation, bool) {
	name, extra := words("Name", e.Name), money("Extra", float64(or0(e.ExtraFixedCostCents)))
	switch key {
	case KeyGain:
		out := explanation(key, UnitMoney, e.Gain, name, term("Contribution", e.Contribution, UnitMoney), extra)
		return out.when(e.NeverPays(), "loss"), true
	case KeyThreshold:
		return explanation(key, UnitUnits, e.ThresholdUnits, name, extra, term("Unit", e.UnitContribution, UnitMoney)), true
	case KeyPayback:
		investment := term("Investment", whole(e.InvestmentCents), UnitMoney)
		out := explanation(key, UnitMonths, e.Payback, name, investment, term("Gain", e.Gain, UnitMoney))
		if e.NeverPays() {
			out.Variant = "never"
		}
		return out, true
	}
	return Explanation{}, false
}

// Explain explains what a shift changes in the contribution of a business with the totals before.
func (s ShiftFigures) Explain(before Totals) Explanation {
	e := explanation(
		KeyShift, UnitMoney, figure(s.ContributionChange), words("Name", s.Name), money("After", s.Contribution),
		money("Before", before.Contribution), money("Missing", -s.ContributionChange),
	)
	return e.when(s.ContributionChange < 0, "loss").when(s.ContributionChange == 0, "same")
}

// Explain explains the balance of a month.
func (m MonthFigures) Explain() Explanation {
	in, out := m.Turnover+m.In, m.VariableCosts+m.FixedCosts+m.PrivateNeed+m.Repayment+m.Out
	e := explanation(
		KeyBalance, UnitMoney, figure(m.Balance), month(m.Month), money("Opening", m.Opening),
		money("In", in), money("Out", out), money("Missing", -m.Balance),
	)
	return e.when(m.Balance < 0, "loss")
}

// Explain explains how a rating comes to its need; its sentence is that of the urgency.
func (n Need) Explain() Explanation {
	var points, relevance, state *float64
	if n.Points != nil {
		points, relevance, state = figure(float64(*n.Points)), figure(float64(*n.Relevance)), figure(float64(*n.State))
	}
	e := explanation(KeyNeed, UnitNumber, points, term("Relevance", relevance, UnitNumber), term("State", state, UnitNumber))
	return e.when(true, string(n.Urgency))
}

// Explain explains the utility of an alternative; false for one that is not there.
func (o OptionsFigures) Explain(alternative app.ID) (Explanation, bool) {
	i := slices.IndexFunc(o.Alternatives, func(a AlternativeFigures) bool { return a.ID == alternative })
	if i < 0 {
		return Explanation{}, false
	}
	a, parts := o.Alternatives[i], Term{Name: "Parts"}
	for _, c := range o.Criteria {
		if p, marked := a.Points[c.ID]; marked && c.Weight > 0 {
			parts.Parts = append(parts.Parts, Part{c.Name, []Value{{figure(c.Weight), UnitNumber}, {figure(p), UnitNumber}}})
		}
	}
	e := explanation(
		KeyUtility, UnitNumber, a.Utility, words("Name", a.Name), parts, term("Total", figure(o.Total), UnitNumber),
		term("Rank", figure(float64(a.Rank)), UnitNumber), words("Reason", a.KnockedOut),
	)
	if a.KnockedOut != "" {
		e.Variant = "knocked-out"
	}
	return e.when(a.Rank == 1, "winner"), true
}

// ExplainSensitivity explains what another weight does: by how much it makes the others shrink or grow, and whether the
// winner stays. False where nothing was asked or can be computed.
func (o OptionsFigures) ExplainSensitivity() (Explanation, bool) {
	s := o.Sensitivity
	if s == nil {
		return Explanation{}, false
	}
	k, rest := o.rest(s.Criterion)
	c := o.Criteria[k]
	e := explanation(
		KeySensitivity, UnitNumber, quotient(o.Total-s.Weight, rest), words("Criterion", c.Name), term("Total", figure(o.Total), UnitNumber),
		term("Old", figure(c.Weight), UnitNumber), term("Weight", figure(s.Weight), UnitNumber), words("Winner", o.names(s.Winners)),
	)
	return e.when(s.Stable, "stable"), true
}

// ExplainSwitches says for every weight of a criterion at which the winner changes who is the best from there on.
func (o OptionsFigures) ExplainSwitches(criterion app.ID) []Explanation {
	var out []Explanation
	lines := o.Lines(criterion)
	for i, r := range o.Reigns(criterion) {
		if i == 0 {
			continue
		}
		k := slices.IndexFunc(lines, func(l Line) bool { return l.ID == r.Winner })
		c := slices.IndexFunc(o.Criteria, func(c Criterion) bool { return c.ID == criterion })
		out = append(out, explanation(
			KeySwitch, UnitNumber, figure(o.Round(r.From)), words("Criterion", o.Criteria[c].Name), words("Winner", lines[k].Name),
			term("Utility", figure(lines[k].at(r.From/o.Total)), UnitNumber),
		))
	}
	return out
}

// names lists the names of alternatives.
func (o OptionsFigures) names(ids []app.ID) string {
	out := ""
	for _, a := range o.Alternatives {
		if slices.Contains(ids, a.ID) {
			if out != "" {
				out += ", "
			}
			out += a.Name
		}
	}
	return out
}
