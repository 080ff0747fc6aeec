package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFiguresOfTeams(t *testing.T) {
	d := sampleDesk(t)
	_, got, ok := strings.Cut(d.must("figures"), "t-nordlichter\tNordlichter\n")
	want := `  Meeting of 13/05/2025
    Working time of each woman: 20 minutes, in all 118 of 120 minutes
    Commitments: 4 due, 2 kept, 1 partly, 1 not, 0 moved
    Kept: 50% (partly counts half: 62.5%)
`
	if !ok || got != want {
		t.Errorf("%s", got)
	}
	var all struct{ Teams map[string]map[string]any }
	decode(t, d.must("figures", "--json"), &all)
	if team := all.Teams["t-nordlichter"]; team["meeting"] != "t-n-4" || team["keptRateHalf"] != 0.625 || len(all.Teams) != 1 {
		t.Errorf("%v", all)
	}
	if got := d.must("figures", "f-desi"); strings.Contains(got, "Nordlichter") {
		t.Errorf("the team stands among the figures of one woman: %s", got)
	}
}

func TestFiguresOfTeamsWithoutAMeeting(t *testing.T) {
	d := sampleDesk(t)
	file := filepath.Join(t.TempDir(), "teams.json")
	text := `{"format":"wurzelwerk-archive","version":1,"teams":[{"id":"t-new","name":"Neue"},{"id":"t-bin","name":"Alte","binnedOn":"2025-01-01"}]}`
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	d.must("import", file)
	if got := d.must("figures"); !strings.HasSuffix(got, "t-new\tNeue\n  No meeting yet\n") || strings.Contains(got, "Alte") {
		t.Errorf("%s", got)
	}
	var all struct{ Teams map[string]json.RawMessage }
	decode(t, d.must("figures", "--json"), &all)
	var have strings.Builder
	for _, field := range strings.Fields(string(all.Teams["t-new"])) {
		have.WriteString(field)
	}
	want := `{"id":"t-new","meeting":null,"shareMinutes":null,"usedMinutes":null,"due":0,"kept":0,"partly":0,"notKept":0,"keptRate":null,"keptRateHalf":null}`
	if have.String() != want || all.Teams["t-bin"] != nil {
		t.Errorf("%s", have.String())
	}
}
