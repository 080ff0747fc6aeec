package archive

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app/indicator"
)

func TestIndicatorsOfTheSample(t *testing.T) {
	raw, err := os.ReadFile("testdata/nordstadt.expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct{ ESF map[string]any }
	if err := json.Unmarshal(raw, &want); err != nil || len(want.ESF) < 10 {
		t.Fatal(err, want)
	}
	text, err := json.Marshal(Figures(parseSample(t)))
	if err != nil {
		t.Fatal(err)
	}
	var have struct{ Indicators map[string]any }
	if err := json.Unmarshal(text, &have); err != nil || !reflect.DeepEqual(have.Indicators, want.ESF) {
		t.Errorf("%v\nhave %v\nwant %v", err, have.Indicators, want.ESF)
	}
}

func TestIndicatorsWithoutAndUnderTwoRegulations(t *testing.T) {
	projects := `"projects":[{"id":"n","name":"N","regulation":"2021/1057"},{"id":"o","name":"O","regulation":"1304/2013"}],`
	founder := func(project, rest string) string {
		return `{"id":"` + project + `","givenNames":"A","gender":"female","born":"1980-01-01","participation":{"project":"` + project +
			`","countedAs":"person","entry":{"date":"2025-03-03","status":"employed","isced":3}}` + rest + `}`
	}
	for _, c := range []struct{ name, text, want string }{
		{"nothing", `"founders":[]`, `{}`},
		{"a project without a regulation", `"projects":[{"id":"n","name":"N"}],"founders":[` + founder("n", "") + `]`, `{}`},
		{"one in the bin", projects[:strings.Index(projects, ",{")] + `],"founders":[` + founder("n", `,"binnedOn":"2026-01-01"`) + `]`, `"EECO01":0`},
		{"both", projects + `"founders":[` + founder("n", "") + `,` + founder("o", "") + `]`, `"regulation":"2021/1057, 1304/2013"`},
		{"both", projects + `"founders":[` + founder("n", "") + `,` + founder("o", "") + `]`, `"EECO01":1`},
		{"both", projects + `"founders":[` + founder("n", "") + `,` + founder("o", "") + `]`, `"CO05":1`},
	} {
		doc, err := Parse([]byte(file(c.text)))
		if err != nil {
			t.Fatal(c.name, err)
		}
		text, err := json.Marshal(Figures(doc).Indicators)
		if err != nil || !strings.Contains(string(text), c.want) {
			t.Errorf("%s: %v\n%s\nlacks %s", c.name, err, text, c.want)
		}
	}
}

func TestTheRollOfTheSample(t *testing.T) {
	roll := RollOf(parseSample(t))
	if len(roll.Women) != 5 || len(roll.Projects) != 1 {
		t.Fatalf("%d women, %d projects", len(roll.Women), len(roll.Projects))
	}
	desi := roll.Women[0]
	minutes := 0
	for _, a := range desi.Advice {
		minutes += a.Minutes
	}
	if o := desi.Own; minutes != 225 || o.LevelChange == nil || fourPlaces(*o.LevelChange) != 1.2667 || o.TurnoverBefore != nil ||
		o.MeasuresPlanned+o.MeasuresBegun+o.MeasuresDone == 0 || desi.Business == "" {
		t.Errorf("%d minutes, %+v", minutes, desi)
	}
}

func TestTurnoverOfTwoAnalyses(t *testing.T) {
	analysis := func(id, rest string) string {
		return `{"id":"` + id + `",` + rest + `"fields":[{"id":"A","name":"A","quantity":10,"priceCents":` + map[bool]string{true: "1000", false: "1500"}[id == "old"] + `}]}`
	}
	for _, c := range []struct {
		analyses string
		grown    bool
	}{
		{analysis("new", `"date":"2025-05-01",`) + `,` + analysis("old", `"date":"2024-05-01",`), true},
		{analysis("new", `"date":"2025-05-01",`), false},
		{analysis("new", `"date":"2025-05-01",`) + `,` + analysis("old", ""), false},
		{analysis("new", `"date":"2025-05-01",`) + `,` + analysis("old", `"date":"2024-05-01","binnedOn":"2025-01-01",`), false},
	} {
		doc, err := Parse([]byte(file(`"founders":[{"id":"f","givenNames":"A","potential":[` + c.analyses + `]}]`)))
		if err != nil {
			t.Fatal(err)
		}
		o := RollOf(doc).Women[0].Own
		if grown := o.TurnoverBefore != nil && *o.TurnoverBefore == 10000 && *o.TurnoverAfter == 15000; grown != c.grown {
			t.Errorf("%s: %+v", c.analyses, o)
		}
	}
}

func TestTheReportIsFlat(t *testing.T) {
	paper := indicator.Paper{Roll: RollOf(parseSample(t)), Period: indicator.Period{From: "2025-01-01", To: "2025-12-31"}, Today: "2025-12-31"}
	text, err := json.Marshal(IndicatorReportOf(paper))
	if err != nil {
		t.Fatal(err)
	}
	var have map[string]any
	if err := json.Unmarshal(text, &have); err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]any{
		"regulation": "2021/1057", "from": "2025-01-01", "to": "2025-12-31", "EECO01": 5.0, "EECO12": nil, "EECO18": nil, "EECR04": 1.0, "EECR06": 0.0,
	} {
		if got, there := have[key]; got != want || !there {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	sex := have["bySex"].(map[string]any)["EECO03"].(map[string]any)
	behind := have["founders"].(map[string]any)["EECO03"]
	if sex["female"] != 1.0 || sex["male"] != 0.0 || !reflect.DeepEqual(behind, []any{"f-rasha"}) {
		t.Errorf("%v, %v", sex, behind)
	}
	if own := have["own"].([]any)[0].(map[string]any); own["key"] != "improved" || own["true"] != 1.0 || own["mean"] != 1.2667 {
		t.Errorf("%v", own)
	}
	if open := have["open"].([]any); len(open) == 0 {
		t.Error("nothing is open in the sample, which lacks a street")
	}
}
