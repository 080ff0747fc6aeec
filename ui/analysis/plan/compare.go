package plan

import (
	"cmp"
	"math"
	"slices"

	"wurzelwerk/app/potential"
	"wurzelwerk/translations"
)

// compared is a figure of the business today and under an idea.
type compared struct {
	key           potential.FigureKey
	unit          potential.Unit
	before, after *float64
}

// mainKeys are the figures that answer first what an idea is worth; restKeys are the others.
var (
	mainKeys = []potential.FigureKey{
		potential.KeyRest, potential.KeyResult, potential.KeyTurnover, potential.KeyContribution, potential.KeyHours,
		potential.KeyUtilisation, potential.KeyGap,
	}
	restKeys = slices.DeleteFunc(slices.Clone(potential.BusinessKeys), func(k potential.FigureKey) bool {
		return slices.Contains(mainKeys, k)
	})
)

// compare sets figures side by side; those that neither side has are left out.
func compare(keys []potential.FigureKey, before, after potential.Figures) []compared {
	var out []compared
	for _, key := range keys {
		was, had := before.Explain(key)
		is, has := after.Explain(key)
		if had || has {
			row := compared{key: key, unit: was.Unit, before: was.Result, after: is.Result}
			if !had {
				row.unit = is.Unit
			}
			out = append(out, row)
		}
	}
	return out
}

// moreIsBetter tells which way is the better one; 0 where it depends.
var moreIsBetter = map[potential.FigureKey]int{
	potential.KeyTurnover: 1, potential.KeyContribution: 1, potential.KeyRatio: 1, potential.KeyResult: 1, potential.KeyRest: 1,
	potential.KeyEconomicResult: 1, potential.KeySafety: 1, potential.KeySafetyMinimum: 1,
	potential.KeyFixedCosts: -1, potential.KeyPrivateNeed: -1, potential.KeyBreakEven: -1, potential.KeyBreakEvenUnits: -1,
	potential.KeyMinimum: -1, potential.KeyRequired: -1, potential.KeyGap: -1,
}

// difference is after less before, nil where one of them is not known.
func (c compared) difference() *float64 {
	if c.before == nil || c.after == nil {
		return nil
	}
	d := *c.after - *c.before
	return &d
}

// better tells whether the idea does the figure good: 1, harm: -1, or neither.
func (c compared) better() int {
	d := c.difference()
	if d == nil || potential.Places(*d, 4) == 0 {
		return 0
	}
	if *d < 0 {
		return -moreIsBetter[c.key]
	}
	return moreIsBetter[c.key]
}

// in writes a value of the figure; hours and what an hour brings as plain numbers, since the name of the figure says
// what they are.
func (c compared) in(value *float64) string {
	unit := c.unit
	switch unit {
	case potential.UnitHours:
		unit = potential.UnitNumber
	case potential.UnitPerHour:
		unit = potential.UnitMoney
	}
	return potential.Value{Amount: value, Unit: unit}.In(translations.Current())
}

// change writes the difference: of percents in points, "" where it is not known, and that there is none.
func (c compared) change() string {
	d := c.difference()
	if d == nil {
		return ""
	}
	if c.in(c.before) == c.in(c.after) {
		return t("analysis.whatif.same")
	}
	return signed(*d, func(x float64) string {
		if c.unit == potential.UnitPercent {
			points := potential.Places(x*100, 2)
			return t("analysis.whatif.points", translations.Vars{"Value": short(points), "n": pluralOf(points)})
		}
		return c.in(&x)
	})
}

// pluralOf is a whole number whose form of the plural fits x.
func pluralOf(x float64) int64 {
	if x != math.Trunc(x) {
		return 100
	}
	return int64(x)
}

// verdict says in a sentence what an idea is worth to the founder.
func verdict(name string, before, after potential.Figures) string {
	d := potential.Cents(after.RestAfterPrivate) - potential.Cents(before.RestAfterPrivate)
	vars := translations.Vars{"Name": name, "Amount": money(math.Abs(float64(d)))}
	switch {
	case d > 0:
		return t("analysis.whatif.verdict.more", vars)
	case d < 0:
		return t("analysis.whatif.verdict.less", vars)
	}
	return t("analysis.whatif.verdict.same", vars)
}

// newMarks are the hints that an idea brings with it, first those on the whole business.
func newMarks(before, after potential.Figures) []potential.Mark {
	var out []potential.Mark
	for _, m := range after.Marks {
		if !slices.ContainsFunc(before.Marks, func(old potential.Mark) bool { return old.Code == m.Code && old.Field == m.Field }) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b potential.Mark) int { return cmp.Compare(min(len(a.Field), 1), min(len(b.Field), 1)) })
	return out
}

// markText is a hint in words, after the name of what it is about.
func markText(m potential.Mark) string {
	text := t(m.Code.TextKey())
	if m.Name == "" {
		return t("analysis.whatif.warning", translations.Vars{"Text": text})
	}
	return t("analysis.whatif.warning.named", translations.Vars{"Name": m.Name, "Text": text})
}
