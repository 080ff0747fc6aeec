package potential

import "wurzelwerk/app"

// FigureKey names a kind of figure. Its texts stand in the translations under "potential.figure.<key>": its name,
// ".help" with what it is in plain words, ".formula" with places for her numbers, ".sentence" with what it means for
// her, and further sentences for a Variant.
type FigureKey string

// The figures of a business.
const (
	KeyTurnover       FigureKey = "turnover"
	KeyContribution   FigureKey = "contribution"
	KeyRatio          FigureKey = "ratio"
	KeyHours          FigureKey = "hours"
	KeyFixedCosts     FigureKey = "fixed-costs"
	KeyPrivateNeed    FigureKey = "private-need"
	KeyResult         FigureKey = "result"
	KeyEconomicResult FigureKey = "economic-result"
	KeyBreakEven      FigureKey = "break-even"
	KeyBreakEvenUnits FigureKey = "break-even-units" // of a single field
	KeyMinimum        FigureKey = "minimum-turnover"
	KeySafety         FigureKey = "safety-margin"
	KeySafetyMinimum  FigureKey = "safety-margin-minimum"
	KeyRest           FigureKey = "rest-after-private"
	KeyUtilisation    FigureKey = "utilisation"
	KeyRequired       FigureKey = "required-per-hour"
	KeyGap            FigureKey = "liquidity-gap"
)

// BusinessKeys are the figures that Figures.Explain explains, in reading order.
var BusinessKeys = []FigureKey{
	KeyTurnover, KeyContribution, KeyRatio, KeyFixedCosts, KeyPrivateNeed, KeyResult, KeyRest, KeyEconomicResult,
	KeyBreakEven, KeyBreakEvenUnits, KeyMinimum, KeySafety, KeySafetyMinimum, KeyHours, KeyUtilisation, KeyRequired, KeyGap,
}

// The figures of a field, an expansion and a shift.
const (
	KeyFieldTurnover     FigureKey = "field-turnover"
	KeyUnitContribution  FigureKey = "unit-contribution"
	KeyFieldContribution FigureKey = "field-contribution"
	KeyFieldRatio        FigureKey = "field-ratio"
	KeyFieldHours        FigureKey = "field-hours"
	KeyPerHour           FigureKey = "contribution-per-hour"
	KeyMarketShare       FigureKey = "market-share"

	KeyGain      FigureKey = "expansion-gain"
	KeyThreshold FigureKey = "expansion-threshold"
	KeyPayback   FigureKey = "expansion-payback"

	KeyShift FigureKey = "shift-change"
)

// FieldKeys are the figures that FieldFigures.Explain explains, ExpansionKeys those of ExpansionFigures.Explain.
var (
	FieldKeys = []FigureKey{
		KeyFieldTurnover, KeyUnitContribution, KeyFieldContribution, KeyFieldRatio, KeyFieldHours, KeyPerHour, KeyMarketShare,
	}
	ExpansionKeys = []FigureKey{KeyGain, KeyThreshold, KeyPayback}
)

// The other figures: of a month of the plan, an option, another weight, a switch of the winner, a statement.
const (
	KeyBalance     FigureKey = "balance"
	KeyUtility     FigureKey = "utility"
	KeySensitivity FigureKey = "sensitivity"
	KeySwitch      FigureKey = "switch"
	KeyNeed        FigureKey = "need"
)

// Unit says what a number counts, and so how it is written.
type Unit string

// The units. Their words stand in the translations under "potential.unit.<unit>" but that of money.
const (
	UnitMoney   Unit = "money"    // cents
	UnitPerHour Unit = "per-hour" // cents an hour
	UnitPercent Unit = "percent"  // a ratio: 0.8 is written 80 %
	UnitHours   Unit = "hours"
	UnitMinutes Unit = "minutes"
	UnitUnits   Unit = "units" // of what she sells
	UnitMonths  Unit = "months"
	UnitNumber  Unit = "number"
	UnitMonth   Unit = "month" // a month of the calendar, in the text of a term
)

// Value is a number with its unit; a nil one is written as a dash.
type Value struct {
	Amount *float64
	Unit   Unit
}

// Part is one of several things that are put together: a field with its turnover, a criterion with weight and points.
type Part struct {
	Label  string  // hers
	Values []Value // multiplied where there are several
}

// Term is what stands in a formula or a sentence in the place of Name: a value, parts that are added, or words of hers.
type Term struct {
	Name string
	Value
	Parts []Part
	Text  string
}

// Explanation shows how a figure comes about with her numbers, and which sentence says what it means. In gives the
// words.
type Explanation struct {
	Key     FigureKey
	Terms   []Term
	Result  *float64
	Unit    Unit
	Variant string // of the sentence: "" for the usual one, "none" where there is no result, "loss" …
}

// none is the variant of the sentence where a figure has no value.
const none = "none"

func explanation(key FigureKey, unit Unit, result *float64, terms ...Term) Explanation {
	e := Explanation{Key: key, Unit: unit, Result: result, Terms: terms}
	if result == nil {
		e.Variant = none
	}
	return e
}

// when is the explanation with a variant of its sentence where that holds, and terms that only it needs.
func (e Explanation) when(holds bool, variant string, terms ...Term) Explanation {
	if holds && e.Result != nil {
		e.Variant = variant
	}
	e.Terms = append(e.Terms, terms...)
	return e
}

func term(name string, amount *float64, unit Unit) Term {
	return Term{Name: name, Value: Value{amount, unit}}
}

func money(name string, cents float64) Term { return term(name, figure(cents), UnitMoney) }

// amount is the money of an hour, for sentences that speak of the hour themselves.
func amount(perHour *float64) Term { return term("Amount", perHour, UnitMoney) }

func words(name, text string) Term { return Term{Name: name, Text: text} }

func month(m app.Month) Term {
	return Term{Name: "Month", Value: Value{Unit: UnitMonth}, Text: string(m)}
}
