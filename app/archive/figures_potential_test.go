package archive

import (
	"encoding/json"
	"strings"
	"testing"
)

// ofAnalysis are the figures of an analysis with the given members, in JSON.
func ofAnalysis(t *testing.T, members string) string {
	t.Helper()
	doc, err := Parse([]byte(analysis(members)))
	if err != nil {
		t.Fatal(members, err)
	}
	text, err := json.Marshal(doc.Founders[0].Figures().Potential)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestFiguresOfAnalysesThatLackMuch(t *testing.T) {
	nothing := `{"id":"p","turnoverCents":0,"contributionCents":0,"contributionRatio":null,"hours":0,"fields":{},"fixedCostCents":0,` +
		`"privateNeedCents":0,"resultBeforeWageCents":0,"economicResultCents":null,"breakEvenTurnoverCents":null,"minimumTurnoverCents":null,` +
		`"safetyMargin":null,"safetyMarginToMinimum":null,"restAfterPrivateCents":0,"utilisation":null,"requiredContributionPerHourCents":null,` +
		`"liquidity":null,"expansions":{},"shifts":{},"options":null,"needs":{}}`
	if got := ofAnalysis(t, `"date":"2025-01-01"`); got != nothing {
		t.Errorf("%s\n%s", got, nothing)
	}
	for _, c := range []struct{ members, want string }{
		{`"fields":[{"id":"A","name":"A"}]`, `"fields":{"A":{"turnoverCents":null,"contributionCents":null,"ratio":null,"contributionPerHourCents":null,"quadrant":null}}`},
		{`"fields":[{"id":"A","name":"A","quantity":1,"priceCents":2000}],"fixedCosts":[{"name":"K","cents":5000000}]`, `"breakEvenTurnoverCents":5000000,"breakEvenUnits":2500,`},
		{`"fields":[{"id":"A","name":"A","quantity":1.5,"priceCents":333,"minutesPerUnit":7}]`, `{"turnoverCents":500,"contributionCents":500,"ratio":1,"contributionPerHourCents":2854,`},
		{`"expansions":[{"id":"X","name":"X","quantity":1,"priceCents":5,"extraFixedCostCents":9,"investmentCents":1}]`, `"expansions":{"X":{"monthlyGainCents":-4,"thresholdUnits":2,"paybackMonths":null}}`},
		{`"expansions":[{"id":"X","name":"X","priceCents":0}]`, `"expansions":{"X":{"monthlyGainCents":null,"thresholdUnits":null,"paybackMonths":null}}`},
		{`"options":{}`, `"options":{"utility":{},"winner":null,"knockedOut":[],"sensitivity":null}`},
		{
			`"options":{"criteria":[{"id":"k","name":"K","weight":1},{"id":"l","name":"L","weight":1}],"sensitivity":{"criterion":"k","weight":9},"alternatives":[
			{"id":"a","name":"A","points":{"k":3,"l":2}},{"id":"b","name":"B","points":{"k":2,"l":3}},{"id":"c","name":"C","points":{"k":5}}]}`,
			`"options":{"utility":{"a":2.5,"b":2.5,"c":null},"winner":"a","tied":["a","b"],"knockedOut":[],"sensitivity":null}`,
		},
		{`"statements":[{"statement":"of.later","relevance":5,"state":null}]`, `"needs":{"of.later":{"need":null}}`},
		{`"liquidity":{"from":"2025-12","openingCents":5,"turnoverCents":[1,2]}`, `"liquidity":{"balancesCents":[6,8],"gapCents":0,"lowestMonth":"2025-12"}`},
	} {
		if got := ofAnalysis(t, c.members); !strings.Contains(got, c.want) {
			t.Errorf("%s\nlacks %s", got, c.want)
		}
	}
}

func TestFiguresTakeTheNewestAnalysis(t *testing.T) {
	doc, err := Parse([]byte(founder(`"potential":[{"id":"new","date":"2025-05-01"},{"id":"old","date":"2024-05-01"},{"id":"bin","date":"2026-05-01","binnedOn":"2026-05-02"}]`)))
	if err != nil {
		t.Fatal(err)
	}
	if f := doc.Founders[0].Figures().Potential; f == nil || f.ID != "new" {
		t.Errorf("%+v", f)
	}
	doc.Founders[0].Potential = doc.Founders[0].Potential[2:]
	if f := doc.Founders[0].Figures().Potential; f != nil {
		t.Errorf("%+v", f)
	}
}

const fieldsAndScenario = `"fields":[{"id":"A","name":"A"},{"id":"B","name":"B"}],
	"scenarios":[{"id":"S","name":"S","changes":[{"field":"A","dropped":true},{"field":"B","quantity":2}],"newFields":[{"id":"C","name":"C"}]}]`

func TestScenariosNameFieldsOfTheirAnalysis(t *testing.T) {
	if _, err := Parse([]byte(analysis(fieldsAndScenario))); err != nil {
		t.Error(err)
	}
	for from, want := range map[string]string{
		`"field":"A"`:        "founders[0].potential[0].scenarios[0].changes[0].field: reference, expected field",
		`{"id":"C"`:          "founders[0].potential[0].scenarios[0].newFields[0].id: twice",
		`"scenarios":[{"id"`: "founders[0].potential[0].scenarios[0].key: unknown key",
	} {
		to := map[string]string{`"field":"A"`: `"field":"Z"`, `{"id":"C"`: `{"id":"A"`, `"scenarios":[{"id"`: `"scenarios":[{"key":1,"id"`}[from]
		_, err := Parse([]byte(analysis(strings.Replace(fieldsAndScenario, from, to, 1))))
		if err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestTrimTakesAFieldOutOfScenarios(t *testing.T) {
	doc, err := Parse([]byte(analysis(fieldsAndScenario)))
	if err != nil {
		t.Fatal(err)
	}
	a := &doc.Founders[0].Potential[0]
	a.Fields = a.Fields[:1]
	Trim(&doc)
	if changes := a.Scenarios[0].Changes; len(changes) != 1 || changes[0].Field != "A" || len(a.Scenarios[0].NewFields) != 1 {
		t.Errorf("%+v", changes)
	}
}
