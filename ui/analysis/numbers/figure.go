package numbers

import (
	"slices"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// said is a figure in words. What is serious gets a sign besides its sentence.
type said struct {
	key potential.FigureKey
	potential.Words
	serious bool
}

// seriously are the variants of sentences that tell of something missing.
var seriously = []string{"loss", "below", "over"}

// quietly are figures that have no value where another figure has none; their sentence tells why.
var quietly = []potential.FigureKey{potential.KeySafety, potential.KeySafetyMinimum}

func sayIt(l *translations.Locale, e potential.Explanation) said {
	return said{key: e.Key, Words: shortened(l, e).In(l), serious: serious(e)}
}

func serious(e potential.Explanation) bool {
	switch {
	case e.Variant == "none", e.Key == potential.KeyPrivateNeed:
		return e.Variant == "none" && !slices.Contains(quietly, e.Key)
	case e.Result != nil && *e.Result < 0:
		return true
	}
	return slices.Contains(seriously, e.Variant)
}

// mostParts is how many parts of a sum are named before the rest is added up.
const mostParts = 8

// shortened is the explanation with no more parts than can be read.
func shortened(l *translations.Locale, e potential.Explanation) potential.Explanation {
	for i, term := range e.Terms {
		rest := len(term.Parts) - mostParts + 1
		if rest < 2 {
			continue
		}
		sum, unit := 0.0, term.Parts[0].Values[0].Unit
		for _, part := range term.Parts[mostParts-1:] {
			sum += *part.Values[0].Amount
		}
		e.Terms = slices.Clone(e.Terms)
		e.Terms[i].Parts = append(slices.Clone(term.Parts[:mostParts-1]), potential.Part{
			Label:  l.T("analysis.numbers.explained.rest", vars{"n": int64(rest)}),
			Values: []potential.Value{{Amount: &sum, Unit: unit}},
		})
	}
	return e
}

// early says of a figure that it cannot be known yet, and what for.
func (s said) early(sentence, formula string) said {
	s.Sentence, s.Formula, s.Result, s.serious = sentence, formula, dash, false
	return s
}

// covering are the figures that tell from where on the fixed costs are covered, living those that count what she needs
// to live as well. Without any cost typed they would praise a turnover of nothing.
var (
	covering = []potential.FigureKey{potential.KeyBreakEven, potential.KeyBreakEvenUnits, potential.KeySafety}
	living   = []potential.FigureKey{potential.KeyMinimum, potential.KeySafetyMinimum}
)

// thresholds are the figures that need a turnover.
var thresholds = []potential.FigureKey{potential.KeyBreakEven, potential.KeyMinimum, potential.KeySafety, potential.KeySafetyMinimum, potential.KeyRatio}

// stripKeys are the figures that stay in sight.
var stripKeys = []potential.FigureKey{
	potential.KeyTurnover, potential.KeyBreakEven, potential.KeyMinimum, potential.KeyRest,
}

// group is some figures of the business that belong together.
type group struct {
	key  string // of its title
	keys []potential.FigureKey
}

// groups are all figures of the business, in the order in which they are told.
var groups = []group{
	{"earned", []potential.FigureKey{potential.KeyTurnover, potential.KeyContribution, potential.KeyRatio}},
	{"needed", []potential.FigureKey{potential.KeyFixedCosts, potential.KeyPrivateNeed, potential.KeyRequired}},
	{"left", []potential.FigureKey{potential.KeyResult, potential.KeyRest, potential.KeyEconomicResult, potential.KeyGap}},
	{"enough", []potential.FigureKey{
		potential.KeyBreakEven, potential.KeyBreakEvenUnits, potential.KeySafety, potential.KeyMinimum, potential.KeySafetyMinimum,
	}},
	{"time", []potential.FigureKey{potential.KeyHours, potential.KeyUtilisation}},
}

// fieldKeys are the figures of one field that the page explains.
var fieldKeys = []potential.FigureKey{
	potential.KeyFieldTurnover, potential.KeyUnitContribution, potential.KeyFieldContribution, potential.KeyFieldRatio,
	potential.KeyFieldHours, potential.KeyPerHour,
}

// ofBusiness says those figures of a business that it has.
func ofBusiness(l *translations.Locale, f *potential.Figures, keys []potential.FigureKey) []said {
	var out []said
	for _, key := range keys {
		e, ok := f.Explain(key)
		switch {
		case !ok:
		case f.Ratio == nil && slices.Contains(thresholds, key):
			out = append(out, sayIt(l, e).early(t("analysis.numbers.early"), t("analysis.numbers.early.formula")))
		case e.Result != nil && f.Totals.FixedCosts == 0 && slices.Contains(covering, key):
			costs := t("analysis.numbers.early.costs")
			out = append(out, sayIt(l, e).early(costs, costs))
		case e.Result != nil && f.Totals.PrivateNeeds == 0 && slices.Contains(living, key):
			private := t("analysis.numbers.early.private")
			out = append(out, sayIt(l, e).early(private, private))
		default:
			out = append(out, sayIt(l, e))
		}
	}
	return out
}

// ofField says the figures of one field.
func ofField(l *translations.Locale, field potential.FieldFigures, totals potential.Totals) []said {
	var out []said
	for _, key := range fieldKeys {
		if e, ok := field.Explain(key, totals); ok {
			out = append(out, sayIt(l, e))
		}
	}
	return out
}
