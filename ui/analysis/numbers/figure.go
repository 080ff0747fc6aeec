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
var seriously = []string{"loss", "below", "over", "none"}

// quietly are figures that have no value for a good reason, which their sentence tells.
var quietly = []potential.FigureKey{potential.KeySafety, potential.KeySafetyMinimum, potential.KeyRatio}

func sayIt(l *translations.Locale, e potential.Explanation) said {
	serious := slices.Contains(seriously, e.Variant)
	if e.Variant == "none" && slices.Contains(quietly, e.Key) {
		serious = false
	}
	return said{key: e.Key, Words: e.In(l), serious: serious}
}

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
		if e, ok := f.Explain(key); ok {
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
