package potential

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app"
)

// numbered makes the ids n1, n2 …
func numbered() func() app.ID {
	n := 0
	return func() app.ID {
		n++
		return app.ID(fmt.Sprintf("n%d", n))
	}
}

// woven is an analysis with every kind of part and every kind of reference to one.
func woven() Analysis {
	return Analysis{
		ID: "p", Date: "2025-04-07", Note: "Zahlen aus dem März", Growth: &Growth{DueToCoaching: GrowthPartly}, BinnedOn: "2025-05-01",
		Statements: []Rating{{Statement: "pricing.calculated", Relevance: ptr(5), State: ptr(1), TakenOver: "2025-04-08"}},
		Fields:     []Field{{ID: "A", Name: "Nähen"}, {ID: "B", Name: "Kurse"}},
		Expansions: []Expansion{{ID: "X", Name: "Laden"}},
		Shifts:     []Shift{{ID: "A", Name: "mehr Kurse", Changes: []FieldChange{{Field: "A"}, {Field: "B"}, {Field: "older"}}}},
		Scenarios: []Scenario{{
			ID: "S", Changes: []FieldChange{{Field: "B", Dropped: true}}, NewFields: []Field{{ID: "C"}},
		}},
		Options: &Options{
			Criteria:     []Criterion{{ID: "A", Weight: 1}, {ID: "k", Weight: 2}},
			Alternatives: []Alternative{{ID: "a", Points: map[app.ID]float64{"A": 3, "k": 5}}, {ID: "b", KnockedOut: "Kapital"}},
			Sensitivity:  &Sensitivity{Criterion: "k", Weight: 3},
		},
		Liquidity: &Liquidity{From: "2025-01", Months: ptr(6)},
		Years:     []Year{{Year: 2024, Turnover: ptr(int64(100))}},
	}
}

func TestNextGoesOnUnderIDsOfItsOwn(t *testing.T) {
	before := woven()
	got := before.Next("2025-11-28", numbered())
	want := woven()
	want.ID, want.Date, want.Growth, want.BinnedOn, want.Statements[0].TakenOver = "n11", "2025-11-28", nil, "", ""
	want.Fields[0].ID, want.Fields[1].ID, want.Expansions[0].ID = "n1", "n2", "n3"
	want.Scenarios[0].ID, want.Scenarios[0].NewFields[0].ID, want.Scenarios[0].Changes[0].Field = "n4", "n5", "n2"
	want.Shifts[0].ID, want.Shifts[0].Changes[0].Field, want.Shifts[0].Changes[1].Field = "n6", "n1", "n2"
	o := want.Options
	o.Criteria[0].ID, o.Criteria[1].ID, o.Alternatives[0].ID, o.Alternatives[1].ID = "n7", "n8", "n9", "n10"
	o.Alternatives[0].Points, o.Sensitivity.Criterion = map[app.ID]float64{"n7": 3, "n8": 5}, "n8"
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s\nwant %s", inJSON(t, got), inJSON(t, want))
	}
	if !reflect.DeepEqual(before, woven()) {
		t.Error("the analysis before was changed")
	}
}

func TestNextComesToTheSame(t *testing.T) {
	before := nadel(t)
	after := before.Next("2026-01-01", numbered())
	have, want := Compute(after), Compute(before)
	if !reflect.DeepEqual(have.Totals, want.Totals) || !reflect.DeepEqual(have.Liquidity, want.Liquidity) {
		t.Errorf("%s\nwant %s", inJSON(t, have.Totals), inJSON(t, want.Totals))
	}
	for i, a := range have.Options.Alternatives {
		if b := want.Options.Alternatives[i]; !reflect.DeepEqual(a.Utility, b.Utility) || a.Rank != b.Rank {
			t.Errorf("%s: %v, want %v", a.Name, a.Utility, b.Utility)
		}
	}
	for i, s := range have.Shifts {
		if s.ContributionChange != want.Shifts[i].ContributionChange {
			t.Errorf("%s: %v, want %v", s.Name, s.ContributionChange, want.Shifts[i].ContributionChange)
		}
	}
}

func TestIdentified(t *testing.T) {
	whole := woven()
	if got := whole.Identified(numbered()); !reflect.DeepEqual(got, whole) {
		t.Errorf("what has ids got others: %s", inJSON(t, got))
	}
	a := Analysis{
		Fields: []Field{{}, {ID: "A"}}, Expansions: []Expansion{{ID: "A"}, {}}, Shifts: []Shift{{}},
		Scenarios: []Scenario{{NewFields: []Field{{ID: "A"}, {}}}},
		Options:   &Options{Criteria: []Criterion{{}}, Alternatives: []Alternative{{}, {ID: "a"}, {ID: "a"}}},
	}
	want := Analysis{
		Fields: []Field{{ID: "n1"}, {ID: "A"}}, Expansions: []Expansion{{ID: "A"}, {ID: "n2"}}, Shifts: []Shift{{ID: "n6"}},
		Scenarios: []Scenario{{ID: "n3", NewFields: []Field{{ID: "n4"}, {ID: "n5"}}}},
		Options:   &Options{Criteria: []Criterion{{ID: "n7"}}, Alternatives: []Alternative{{ID: "n8"}, {ID: "a"}, {ID: "n9"}}},
	}
	if got := a.Identified(numbered()); !reflect.DeepEqual(got, want) {
		t.Errorf("%s\nwant %s", inJSON(t, got), inJSON(t, want))
	}
	if text := inJSON(t, a); strings.Contains(text, "n1") {
		t.Errorf("the analysis given was changed: %s", text)
	}
	if got := (Analysis{}).Identified(numbered()); !reflect.DeepEqual(got, Analysis{}) {
		t.Errorf("of nothing: %s", inJSON(t, got))
	}
}

func inJSON(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
