package potential

import (
	"cmp"
	"strings"

	"wurzelwerk/translations"
)

// VerdictWords are a verdict in a language.
type VerdictWords struct {
	Title string // who wins, by how much; "" while nothing is won
	Turn  string // what would make another win; "" where that is no question
	Note  string // who does not count yet, and why; "" for nobody
}

// In puts a verdict into words.
func (v Verdict) In(l *translations.Locale) VerdictWords {
	return VerdictWords{Title: v.title(l), Turn: v.turn(l), Note: v.note(l)}
}

// NameIn is a name of hers, or says that there is none yet.
func NameIn(l *translations.Locale, name string) string {
	return cmp.Or(name, l.T("potential.verdict.unnamed"))
}

// UtilityPlaces is with how many decimals a utility is written, so that those of several options stand under each other.
const UtilityPlaces = 2

// nearly is a lead that these decimals do not show.
const nearly = 0.005

func (v Verdict) title(l *translations.Locale) string {
	if len(v.Winners) == 0 {
		return ""
	}
	points := l.Number(*v.Winners[0].Utility, UtilityPlaces)
	if len(v.Winners) > 1 {
		return l.T("potential.verdict.tie", translations.Vars{"Names": v.names(l), "Points": points})
	}
	with := translations.Vars{"Name": NameIn(l, v.Winners[0].Name), "Points": points}
	if v.Second == nil {
		return l.T("potential.verdict.alone", with)
	}
	with["Second"], with["Lead"] = NameIn(l, v.Second.Name), l.Number(v.Lead(), UtilityPlaces)
	if v.Lead() < nearly {
		return l.T("potential.verdict.near", with)
	}
	return l.T("potential.verdict.wins", with)
}

// names joins those of the winners as a list: "A", "B" and "C".
func (v Verdict) names(l *translations.Locale) string {
	text := ""
	for i, a := range v.Winners {
		name := l.T("potential.verdict.quoted", translations.Vars{"Name": NameIn(l, a.Name)})
		switch {
		case i == 0:
			text = name
		case i == len(v.Winners)-1:
			text = l.T("potential.verdict.and", translations.Vars{"First": text, "Last": name})
		default:
			text = l.T("potential.verdict.next", translations.Vars{"First": text, "Last": name})
		}
	}
	return text
}

func (v Verdict) turn(l *translations.Locale) string {
	switch {
	case len(v.Winners) != 1 || v.Second == nil:
		return ""
	case v.Turn == nil && len(v.options.Criteria) < 2:
		return l.T("potential.verdict.single")
	case v.Turn == nil:
		return l.T("potential.verdict.stable", translations.Vars{"Name": NameIn(l, v.Winners[0].Name)})
	}
	number := func(x float64) string { return short(l, x, places[UnitNumber]) }
	with := translations.Vars{
		"Criterion": NameIn(l, v.Turn.Criterion.Name), "Weight": number(v.options.Round(v.Turn.At)),
		"Now": number(v.Turn.Criterion.Weight), "Total": number(v.options.Total), "Winner": NameIn(l, v.Turn.Winner),
	}
	if v.Turn.Up {
		return l.T("potential.verdict.more", with)
	}
	return l.T("potential.verdict.less", with)
}

func (v Verdict) note(l *translations.Locale) string {
	switch n := len(v.Waiting); {
	case n == 0 || v.options.Total == 0: // without a weight there are no points that could be missing
		return ""
	case n == 1:
		w := v.Waiting[0]
		return l.T("potential.verdict.waiting", translations.Vars{"Name": NameIn(l, w.Name), "Criteria": w.MissingIn(l)})
	default:
		return l.T("potential.verdict.several", translations.Vars{"n": n})
	}
}

// MissingIn names the criteria in which an option has no points.
func (w Waiting) MissingIn(l *translations.Locale) string {
	names := make([]string, len(w.Missing))
	for i, c := range w.Missing {
		names[i] = NameIn(l, c.Name)
	}
	return strings.Join(names, ", ")
}
