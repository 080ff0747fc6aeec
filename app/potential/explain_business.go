package potential

// Explain explains a figure of the business; false for a key that is none, and for what the analysis does not have: a
// break-even in units with several fields, a plan, a wage, sellable hours.
func (f Figures) Explain(key FigureKey) (Explanation, bool) {
	switch key {
	case KeyTurnover:
		return explanation(key, UnitMoney, figure(f.Turnover), f.parts(UnitMoney, func(x FieldFigures) *float64 { return x.Turnover })), true
	case KeyContribution:
		e := explanation(key, UnitMoney, figure(f.Contribution), f.parts(UnitMoney, func(x FieldFigures) *float64 { return x.Contribution }))
		return e.when(f.Contribution < 0, "loss", money("Missing", -f.Contribution)), true
	case KeyHours:
		return explanation(key, UnitHours, figure(f.Hours), f.parts(UnitHours, func(x FieldFigures) *float64 { return x.Hours })), true
	case KeyFixedCosts:
		return explanation(key, UnitMoney, figure(f.FixedCosts), f.costs()), true
	case KeyGap:
		return f.explainGap()
	case KeyBreakEvenUnits:
		return f.explainUnits()
	case KeyBreakEven, KeyMinimum, KeySafety, KeySafetyMinimum:
		return f.explainThreshold(key), true
	case KeyUtilisation, KeyRequired:
		return f.explainHours(key), f.SellableHours != nil
	}
	return f.explainResult(key)
}

// parts lists what every field adds to a sum.
func (f Figures) parts(unit Unit, of func(FieldFigures) *float64) Term {
	out := Term{Name: "Parts"}
	for _, field := range f.Fields {
		if amount := of(field); amount != nil {
			out.Parts = append(out.Parts, Part{field.Name, []Value{{amount, unit}}})
		}
	}
	return out
}

// costs lists the fixed costs under the names that they have.
func (f Figures) costs() Term {
	out := Term{Name: "Parts"}
	for _, c := range f.Analysis.FixedCosts {
		out.Parts = append(out.Parts, Part{c.Name, []Value{{figure(float64(c.Cents)), UnitMoney}}})
	}
	return out
}

func (t Totals) explainResult(key FigureKey) (Explanation, bool) {
	switch key {
	case KeyRatio:
		e := explanation(key, UnitPercent, t.Ratio, money("Contribution", t.Contribution), money("Turnover", t.Turnover))
		return e.when(t.Contribution <= 0, "loss", money("PerHundred", or0(t.Ratio)*100*100)), true
	case KeyPrivateNeed:
		e := explanation(key, UnitMoney, figure(t.PrivateNeed), money("Needs", t.PrivateNeeds), money("Income", t.OtherIncome))
		return e.when(t.PrivateNeed <= 0, "covered"), true
	case KeyResult:
		e := explanation(key, UnitMoney, figure(t.Result), money("Contribution", t.Contribution), money("FixedCosts", t.FixedCosts))
		return e.when(t.Result < 0, "loss", money("Missing", -t.Result)), true
	case KeyEconomicResult:
		e := explanation(key, UnitMoney, t.EconomicResult, money("Before", t.Result), term("Wage", t.Wage, UnitMoney))
		return e.when(or0(t.EconomicResult) < 0, "loss", money("Missing", -or0(t.EconomicResult))), t.Wage != nil
	case KeyRest:
		e := explanation(key, UnitMoney, figure(t.RestAfterPrivate), append(t.burdens()[1:], money("Before", t.Result))...)
		return e.when(t.RestAfterPrivate < 0, "loss", money("Missing", -t.RestAfterPrivate)), true
	}
	return Explanation{}, false
}

// burdens are what the contribution has to bring: fixed costs, private need, repayment.
func (t Totals) burdens() []Term {
	return []Term{money("FixedCosts", t.FixedCosts), money("PrivateNeed", t.PrivateNeed), money("Repayment", t.Repayment)}
}

func (t Totals) explainThreshold(key FigureKey) Explanation {
	ratio, turnover := term("Ratio", t.Ratio, UnitPercent), money("Turnover", t.Turnover)
	switch key {
	case KeyBreakEven:
		return explanation(key, UnitMoney, t.BreakEven, money("FixedCosts", t.FixedCosts), ratio)
	case KeyMinimum:
		return explanation(key, UnitMoney, t.MinimumTurnover, append(t.burdens(), ratio)...)
	case KeySafety:
		e := explanation(key, UnitPercent, t.SafetyMargin, turnover, term("Threshold", t.BreakEven, UnitMoney))
		return e.when(or0(t.SafetyMargin) < 0, "below")
	default:
		e := explanation(key, UnitPercent, t.SafetyMarginToMinimum, turnover, term("Threshold", t.MinimumTurnover, UnitMoney))
		return e.when(or0(t.SafetyMarginToMinimum) < 0, "below")
	}
}

func (t Totals) explainHours(key FigureKey) Explanation {
	sellable := term("Sellable", t.SellableHours, UnitHours)
	if key == KeyRequired {
		return explanation(key, UnitPerHour, t.RequiredPerHour, append(t.burdens(), sellable, amount(t.RequiredPerHour))...)
	}
	e := explanation(key, UnitPercent, t.Utilisation, term("Hours", figure(t.Hours), UnitHours), sellable)
	return e.when(or0(t.Utilisation) > 1, "over")
}

func (f Figures) explainUnits() (Explanation, bool) {
	if len(f.Fields) != 1 || f.Fields[0].UnitContribution == nil {
		return Explanation{}, false
	}
	unit := f.Fields[0].UnitContribution
	return explanation(
		KeyBreakEvenUnits, UnitUnits, f.BreakEvenUnits, money("FixedCosts", f.FixedCosts), term("Unit", unit, UnitMoney),
		term("Exact", quotient(f.FixedCosts, *unit), UnitNumber), words("Name", f.Fields[0].Name),
	), true
}

func (f Figures) explainGap() (Explanation, bool) {
	if f.Liquidity == nil {
		return Explanation{}, false
	}
	least := f.Liquidity.Months[f.Liquidity.Least()]
	e := explanation(
		KeyGap, UnitMoney, figure(f.Liquidity.Gap), month(least.Month), money("Balance", least.Balance),
	)
	return e.when(f.Liquidity.Gap == 0, "covered"), true
}
