package potential

import (
	"math"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// variantsOf are the sentences that every figure has.
var variantsOf = map[FigureKey][]string{
	KeyTurnover: {""}, KeyContribution: {"", "loss"}, KeyRatio: {"", "loss", "none"}, KeyFixedCosts: {""}, KeyHours: {""},
	KeyPrivateNeed: {"", "covered"}, KeyResult: {"", "loss"}, KeyRest: {"", "loss"}, KeyEconomicResult: {"", "loss"},
	KeyBreakEven: {"", "none"}, KeyBreakEvenUnits: {"", "none"}, KeyMinimum: {"", "none"}, KeySafety: {"", "below", "none"},
	KeySafetyMinimum: {"", "below", "none"}, KeyUtilisation: {"", "over"}, KeyRequired: {""}, KeyGap: {"", "covered"},
	KeyFieldTurnover: {"", "none"}, KeyUnitContribution: {"", "loss", "none"}, KeyFieldContribution: {"", "loss", "none"},
	KeyFieldRatio: {"", "loss", "none"}, KeyFieldHours: {"", "none"}, KeyPerHour: {"", "below", "none"}, KeyMarketShare: {"", "none"},
	KeyGain: {"", "loss", "none"}, KeyThreshold: {"", "none"}, KeyPayback: {"", "never", "none"}, KeyShift: {"", "loss", "same"},
	KeyBalance: {"", "loss"}, KeyUtility: {"", "winner", "knocked-out", "none"}, KeySensitivity: {"", "stable"}, KeySwitch: {""},
	KeyNeed: {"urgent", "plan", "watch", "none"},
}

// said is what an explanation says in German, with plain spaces.
func said(e Explanation, ok bool) string {
	if !ok {
		return ""
	}
	w := e.In(translations.In("de"))
	return strings.ReplaceAll(w.Formula+" | "+w.Sentence, "\u00a0", " ")
}

func TestFiguresOfTheSampleExplained(t *testing.T) {
	f := Compute(nadel(t))
	for key, want := range map[FigureKey]string{
		KeyBreakEven:      "Fixkosten 1.450,00 € ÷ DB-Quote 80 % = 1.812,50 € | Ab 1.812,50 € Umsatz im Monat sind Ihre Kosten gedeckt.",
		KeyContribution:   "Änderungen 2.600,00 € + Braut/Festkleid 960,00 € + Maßanfertigung 600,00 € = 4.160,00 € | Nach Material und Ware bleiben im Monat 4.160,00 €.",
		KeySafety:         "(Umsatz 5.200,00 € − Gewinnschwelle 1.812,50 €) ÷ Umsatz 5.200,00 € = 65,14 % | Ihr Umsatz darf um 65,14 % sinken, bis ein Verlust entsteht.",
		KeyGap:            "Tiefster Stand -130,00 € im Februar 2025, Lücke 130,00 € | Im Februar 2025 fehlen Ihnen 130,00 €.",
		KeyUtilisation:    "Arbeitsstunden 150,67 Stunden ÷ verkaufbare Stunden 160 Stunden = 94,17 % | Ihre Zeit ist zu 94,17 % mit Aufträgen gefüllt.",
		KeyBreakEvenUnits: "",
		KeyGain:           "",
	} {
		if got := said(f.Explain(key)); got != want {
			t.Errorf("%s: %s", key, got)
		}
	}
	if got := said(f.Fields[2].Explain(KeyPerHour, f.Totals)); got != "150,00 € ÷ 600 Minuten × 60 = 15,00 € je Stunde | Eine Stunde „Maßanfertigung“ bringt 15,00 €. Nötig sind 21,50 €." {
		t.Error(got)
	}
	if got := said(f.Expansions[0].Explain(KeyPayback)); got != "Investition 2.400,00 € ÷ Gewinn im Monat 650,00 € = 3,7 Monate | Bis die Investition in „Berufskleidung“ verdient ist, dauert es 3,7 Monate." {
		t.Error(got)
	}
	if got := said(f.Shifts[0].Explain(f.Totals), true); got != "Deckungsbeitrag danach 4.940,00 € − Deckungsbeitrag heute 4.160,00 € = 780,00 € | „Verlagerung Maß → Braut“ bringt im Monat 780,00 € mehr." {
		t.Error(got)
	}
	if got := said(f.Options.ExplainSensitivity()); got != "Andere Gewichte: (Summe 100 − neu 30) ÷ (Summe 100 − alt 15) = 0,82 | Zählt „Vereinbarkeit“ 30, liegt vorn: mehr Änderungen." {
		t.Error(got)
	}
	if got := said(f.Options.Explain("E")); !strings.HasSuffix(got, "„zweiter Laden“ scheidet aus: Kapital über 3.000 EUR.") {
		t.Error(got)
	}
	switches := f.Options.ExplainSwitches("compat")
	if len(switches) != 1 || said(switches[0], true) != "Bei Gewicht 26,1 haben beide 3,96 Punkte. | Ab Gewicht 26,1 für „Vereinbarkeit“ liegt vorn: mehr Änderungen." {
		t.Error(switches)
	}
	if got := said(f.Needs[0].Explain(), true); got != "Bedeutung 5 × (5 − Stand 1) = 20 | Das ist dringend." {
		t.Error(got)
	}
	if _, ok := f.Options.Explain("Z"); ok {
		t.Error("an option that is not there is explained")
	}
	english := f.Expansions[0]
	if e, ok := english.Explain(KeyThreshold); !ok || e.In(translations.In("en")).Sentence != "From 10\u00a0units a month on, “Berufskleidung” carries itself." {
		t.Error(e)
	}
}

func TestFiguresWithoutAValueExplained(t *testing.T) {
	a := single(10, 100, 300, 5000)
	a.Expansions = []Expansion{{ID: "X", Name: "X", Quantity: ptr(1.0), PriceCents: ptr(int64(1)), InvestmentCents: ptr(int64(5)), ExtraFixedCostCents: ptr(int64(1))}}
	a.ImputedWage = ptr(int64(100))
	f := Compute(a)
	for key, want := range map[FigureKey]string{
		KeyBreakEven:      "Fixkosten 50,00 € ÷ DB-Quote -200 % = – | Mit diesen Preisen ist die Gewinnschwelle nicht erreichbar.",
		KeyBreakEvenUnits: "Fixkosten 50,00 € ÷ Deckungsbeitrag je Stück -2,00 € = -25, aufgerundet – | Mit diesem Preis ist die Gewinnschwelle nicht erreichbar.",
		KeyResult:         "Deckungsbeitrag -20,00 € − Fixkosten 50,00 € = -70,00 € | Ihrem Betrieb fehlen im Monat 70,00 €.",
		KeyEconomicResult: "Ergebnis -70,00 € − kalkulatorischer Lohn 1,00 € = -71,00 € | Für diesen Lohn fehlen im Monat 71,00 €.",
		KeyUtilisation:    "",
		KeyGap:            "",
	} {
		if got := said(f.Explain(key)); got != want {
			t.Errorf("%s: %s", key, got)
		}
	}
	if got := said(f.Expansions[0].Explain(KeyPayback)); got != "Investition 0,05 € ÷ Gewinn im Monat 0,00 € = – | „X“ rechnet sich nicht." {
		t.Error(got)
	}
	huge := Explanation{Key: KeyTurnover, Variant: none}
	if got := huge.In(translations.In("de")).Sentence; got != "Diese Zahl lässt sich nicht berechnen." {
		t.Error(got)
	}
}

func TestSingleFieldInUnits(t *testing.T) {
	f := Compute(single(1, 6158, 3230, 486105700))
	if got := said(f.Explain(KeyBreakEvenUnits)); got != "Fixkosten 4.861.057,00 € ÷ Deckungsbeitrag je Stück 29,28 € = 166.019,71, aufgerundet 166.020 Stück | Ab 166.020 Stück im Monat sind Ihre Kosten gedeckt." {
		t.Error(got)
	}
}

// TestEveryVariantIsReached draws nothing: it looks up which sentences a few businesses call for.
func TestEveryVariantIsReached(t *testing.T) {
	reached := map[FigureKey]map[string]bool{}
	for _, a := range situations(t) {
		for _, e := range explained(Compute(a)) {
			if reached[e.Key] == nil {
				reached[e.Key] = map[string]bool{}
			}
			reached[e.Key][e.Variant] = true
			if !slices.Contains(variantsOf[e.Key], e.Variant) {
				t.Errorf("%s has no sentence %q", e.Key, e.Variant)
			}
		}
	}
	for key, variants := range variantsOf {
		for _, v := range variants {
			if !reached[key][v] {
				t.Errorf("nothing says %s %q", key, v)
			}
		}
	}
}

// situations are businesses that do well, do badly, and are hardly begun.
func situations(t *testing.T) []Analysis {
	well := single(100, 1000, 400, 20000)
	well.Fields[0].MinutesPerUnit, well.SellableHours, well.ImputedWage = ptr(30.0), ptr(160.0), ptr(int64(1000))
	well.Fields[0].StrongestCompetitor = ptr(int64(50000))
	well.Liquidity = &Liquidity{From: "2025-01"}
	well.OtherIncome = []Cost{{Cents: 1}}
	well.Shifts = []Shift{{Name: "nichts"}, {Name: "weniger", Changes: []FieldChange{{Field: "A", Quantity: ptr(50.0)}}}}
	well.Expansions = []Expansion{{Name: "leer"}, {Quantity: ptr(1.0), PriceCents: ptr(int64(1)), VariableCostCents: ptr(int64(2)), ExtraFixedCostCents: ptr(int64(1))}}
	well.Statements = []Rating{rating("a.b", 3, 3), rating("a.c", 5, 5), rating("a.d", 5, 1), {Statement: "a.e"}}
	o := weighed(1, 1, [2]float64{5, 5}, [2]float64{1, 1})
	o.Sensitivity = &Sensitivity{Criterion: "a", Weight: 2}
	o.Alternatives = append(o.Alternatives, Alternative{ID: "U", Points: map[app.ID]float64{"a": 1}})
	well.Options = &o

	badly := single(100, 1000, 1400, 20000)
	badly.Fields[0].MinutesPerUnit, badly.SellableHours, badly.ImputedWage = ptr(120.0), ptr(160.0), ptr(int64(1000))
	badly.PrivateNeeds = []Cost{{Cents: 100000}}

	tight := single(10, 1000, 400, 20000)
	tight.PrivateNeeds = []Cost{{Cents: 100000}}
	return []Analysis{nadel(t), well, badly, tight, {Fields: []Field{{ID: "A"}}, SellableHours: ptr(1.0)}}
}

func TestNumbersAreWrittenShort(t *testing.T) {
	de, en := translations.In("de"), translations.In("en")
	for _, c := range []struct {
		v    Value
		l    *translations.Locale
		want string
	}{
		{Value{nil, UnitMoney}, de, "–"},
		{Value{ptr(181250.0), UnitMoney}, de, "1.812,50 €"},
		{Value{ptr(0.8), UnitPercent}, de, "80 %"},
		{Value{ptr(0.6514), UnitPercent}, en, "65.14%"},
		{Value{ptr(1.0), UnitHours}, de, "1 Stunde"},
		{Value{ptr(1.004), UnitHours}, de, "1 Stunde"},
		{Value{ptr(1.5), UnitHours}, de, "1,5 Stunden"},
		{Value{ptr(2.5), UnitUnits}, en, "2.5 units"},
		{Value{ptr(1.0), UnitUnits}, en, "1 unit"},
		{Value{ptr(240.0 / 65), UnitMonths}, de, "3,7 Monate"},
		{Value{ptr(2150.0), UnitPerHour}, en, "€21.50 per hour"},
		{Value{ptr(1234.5), UnitNumber}, de, "1.234,5"},
		{Value{ptr(-0.001), UnitNumber}, de, "0"},
		{Value{ptr(math.MaxFloat64), UnitMonths}, de, ""},
	} {
		got := strings.ReplaceAll(c.v.In(c.l), "\u00a0", " ")
		if c.want != "" && got != c.want || c.want == "" && strings.Contains(got, "⟦") {
			t.Errorf("%+v is %q, want %q", c.v, got, c.want)
		}
	}
}
