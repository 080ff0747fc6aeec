package archive

import (
	"encoding/json"
	"os"
	"reflect"
	"testing"
)

func TestFiguresOfTheSample(t *testing.T) {
	raw, err := os.ReadFile("testdata/nordstadt.expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var want struct {
		Founder                  string
		Profile, SWOT, Potential map[string]any
		Hours                    map[string]any
		Team                     map[string]any
	}
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for i, figures := range []map[string]any{want.Profile, want.SWOT, want.Potential, want.Hours, want.Team} {
		if len(figures) == 0 {
			t.Fatalf("instrument %d has no figures to compare with", i)
		}
	}
	text, err := json.Marshal(Figures(parseSample(t)))
	if err != nil {
		t.Fatal(err)
	}
	var have struct{ Founders, Teams map[string]map[string]any }
	if err := json.Unmarshal(text, &have); err != nil {
		t.Fatal(err)
	}
	for key, figures := range map[string]any{"profile": want.Profile, "swot": want.SWOT, "potential": want.Potential, "hours": want.Hours} {
		if !reflect.DeepEqual(have.Founders[want.Founder][key], figures) {
			t.Errorf("%s: have %v\nwant %v", key, have.Founders[want.Founder][key], figures)
		}
	}
	if id := want.Team["id"].(string); !reflect.DeepEqual(have.Teams[id], want.Team) {
		t.Errorf("have %v\nwant %v", have.Teams[id], want.Team)
	}
	if len(have.Founders) != 5 || len(have.Founders["f-rasha"]) != 0 || have.Teams == nil {
		t.Errorf("%s", text)
	}
}

func TestFiguresWithoutAScore(t *testing.T) {
	doc, err := Parse([]byte(worksheet(`"date":"2025-01-01"`)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(doc.Founders[0].Figures())
	want := `{"swot":{"id":"s","sums":{"SO":0,"ST":0,"WO":0,"WT":0},"means":{"SO":0,"ST":null,"WO":null,"WT":null},` +
		`"strategy":null,"rowSums":{},"columnSums":{},"strongestPairs":[]}}`
	if err != nil || string(text) != want {
		t.Errorf("%s\n%s", text, want)
	}
}

func TestFiguresTakeTheNewestWorksheet(t *testing.T) {
	doc, err := Parse([]byte(file(`"founders":[
		{"id":"f","givenNames":"A","swot":[{"id":"old","date":"2024-05-01","version":9},{"id":"new","date":"2025-05-01","version":2},
			{"id":"same day","date":"2025-05-01","version":1},{"id":"bin","date":"2026-01-01","binnedOn":"2026-01-02"}]},
		{"id":"g","givenNames":"B","binnedOn":"2026-01-02"}]`)))
	if err != nil {
		t.Fatal(err)
	}
	figures := Figures(doc)
	if f := figures.Founders["f"].SWOT; f == nil || f.ID != "new" {
		t.Errorf("%+v", f)
	}
	if _, there := figures.Founders["g"]; there {
		t.Error("a founder in the bin has figures")
	}
}

func TestFiguresOfReadings(t *testing.T) {
	entry := `{"id":"r1","phase":"entry","date":"2025-03-03","levels":{"vision":2,"creativity":5}}`
	none := `"areas":{"ideas-opportunities":{"entry":null,"exit":null},"into-action":{"entry":null,"exit":null},` +
		`"resources":{"entry":null,"exit":null}},"mean":{"entry":null,"exit":null,"change":null},"improved":0,"unchanged":0,"declined":0}`
	for _, c := range []struct{ name, profile, want string }{
		{"answers alone", `{"answers":[{"question":"digital.elster","value":0}]}`, `{}`},
		{"in the bin", `{"readings":[{"id":"r2","phase":"exit","levels":{"vision":2},"binnedOn":"2025-12-01"}]}`, `{}`},
		{"an entry alone", `{"readings":[` + entry + `]}`, `{"profile":{"rated":0,` + none + `}`},
		{"an exit alone", `{"readings":[{"id":"r2","phase":"exit","levels":{"vision":2}}]}`, `{"profile":{"rated":0,` + none + `}`},
		{
			"a decline, and what only one of them rates", `{"readings":[` + entry + `,{"id":"r2","phase":"interim","date":"2025-06-01","levels":{"vision":3,"creativity":4,"valuing-ideas":8}},
				{"id":"r3","phase":"exit","date":"2025-11-28","levels":{"vision":6,"creativity":3,"planning-management":1}}]}`,
			`{"profile":{"rated":2,"areas":{"ideas-opportunities":{"entry":3.5,"exit":4.5},"into-action":{"entry":null,"exit":null},` +
				`"resources":{"entry":null,"exit":null}},"mean":{"entry":3.5,"exit":4.5,"change":1},"improved":1,"unchanged":0,"declined":1}}`,
		},
	} {
		doc, err := Parse([]byte(file(`"founders":[{"id":"f","givenNames":"A","profile":` + c.profile + `}]`)))
		if err != nil {
			t.Fatal(c.name, err)
		}
		text, err := json.Marshal(doc.Founders[0].Figures())
		if err != nil || string(text) != c.want {
			t.Errorf("%s: %v\n%s\n%s", c.name, err, text, c.want)
		}
	}
}
