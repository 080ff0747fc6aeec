package potential

import (
	"math"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// Words are an explanation in a language.
type Words struct {
	Name     string // "Gewinnschwelle"
	Help     string // what it is, in plain words
	Formula  string // "Fixkosten 1.450,00 € ÷ DB-Quote 80 % = 1.812,50 €"
	Sentence string // "Ab 1.812,50 € Umsatz im Monat sind Ihre Kosten gedeckt."
	Result   string // "1.812,50 €", a dash where there is none
}

// dash stands for a number that is not there.
const dash = "–"

// In puts an explanation into words.
func (e Explanation) In(l *translations.Locale) Words {
	key := e.Key.TextKey()
	vars := translations.Vars{"Result": Value{e.Result, e.Unit}.In(l)}
	for _, t := range e.Terms {
		vars[t.Name] = t.in(l)
	}
	sentence := key + ".sentence"
	if e.Variant != "" {
		sentence += "." + e.Variant
	}
	if e.Variant == none && !translations.In("de").Has(sentence) {
		sentence = "potential.figure.none"
	}
	return Words{
		Name: l.T(key), Help: l.T(key + ".help"), Formula: l.T(key+".formula", vars), Sentence: l.T(sentence, vars),
		Result: vars["Result"].(string),
	}
}

func (t Term) in(l *translations.Locale) string {
	switch {
	case t.Parts != nil:
		parts := make([]string, len(t.Parts))
		for i, p := range t.Parts {
			parts[i] = p.in(l)
		}
		return strings.Join(parts, " + ")
	case t.Unit == UnitMonth:
		return l.Month(FirstDay(app.Month(t.Text)))
	case t.Text != "":
		return t.Text
	}
	return t.Value.In(l)
}

func (p Part) in(l *translations.Locale) string {
	values := make([]string, len(p.Values))
	for i, v := range p.Values {
		values[i] = v.In(l)
	}
	return strings.TrimSpace(p.Label + " " + strings.Join(values, " × "))
}

// places are how many decimals a number of a unit shows at most.
var places = map[Unit]int{UnitHours: 2, UnitMinutes: 1, UnitUnits: 2, UnitMonths: 1, UnitNumber: 2, UnitPercent: 2}

// In writes a value with its unit, with as many decimals as it needs and no more than its unit shows.
func (v Value) In(l *translations.Locale) string {
	if v.Amount == nil {
		return dash
	}
	x := *v.Amount
	switch v.Unit {
	case UnitMoney:
		return l.Money(Cents(x))
	case UnitPerHour:
		return l.T("potential.unit.per-hour", translations.Vars{"Value": l.Money(Cents(x))})
	case UnitNumber:
		return short(l, x, places[UnitNumber])
	case UnitPercent:
		return l.T("potential.unit.percent", translations.Vars{"Value": short(l, x*100, places[UnitPercent])})
	}
	x = Places(x, places[v.Unit])
	vars := translations.Vars{"Value": short(l, x, places[v.Unit]), "n": plural(x)}
	return l.T("potential.unit."+string(v.Unit), vars) // keys: potential.unit.*
}

// short writes a number with no more decimals than it has.
func short(l *translations.Locale, x float64, most int) string {
	x = Places(x, most)
	decimals := 0
	for decimals < most && Places(x, decimals) != x {
		decimals++
	}
	return l.Number(x, decimals)
}

// plural is a whole number whose form of the plural fits x; a fraction has that of many.
func plural(x float64) int64 {
	if x != math.Trunc(x) || math.Abs(x) > maxFigure {
		return 100
	}
	return int64(x)
}

// In is what a factor of a SWOT would say, in a language; the key of the statement where the catalogue does not know it.
func (p Proposal) In(l *translations.Locale) string {
	topic := p.Statement
	if s, known := Statements().Statement(p.Statement); known {
		topic = l.T(s.TopicKey())
	}
	if p.Strength {
		return l.T("potential.swot.strength", translations.Vars{"Topic": topic})
	}
	return l.T("potential.swot.weakness", translations.Vars{"Topic": topic})
}
