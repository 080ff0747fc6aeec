package swotsheet

import (
	"slices"
	"testing"

	"wurzelwerk/app/swot"
)

func TestComparisonByQuadrant(t *testing.T) {
	old := swot.Worksheet{Version: 1, Factors: []swot.Factor{
		{ID: "a", Quadrant: swot.Strength, Text: "bleibt"},
		{ID: "b", Quadrant: swot.Strength, Text: "wird anders"},
		{ID: "c", Quadrant: swot.Weakness, Text: "geht"},
		{ID: "d", Quadrant: swot.Threat, Text: "zieht um"},
		{ID: "e", Quadrant: swot.Threat, Text: "zieht um und wird anders"},
	}}
	now := swot.Worksheet{Version: 2, Factors: []swot.Factor{
		{ID: "a2", Origin: "a", Quadrant: swot.Strength, Text: "bleibt"},
		{ID: "b2", Origin: "b", Quadrant: swot.Strength, Text: "ist anders"},
		{ID: "d2", Origin: "d", Quadrant: swot.Opportunity, Text: "zieht um"},
		{ID: "e2", Origin: "e", Quadrant: swot.Opportunity, Text: "umgezogen"},
		{ID: "f", Quadrant: swot.Opportunity, Text: "kommt"},
	}}
	c := newComparison(old, now)
	want := map[swot.Quadrant][]swot.Change{
		swot.Strength:    {swot.Same, swot.Reworded},
		swot.Weakness:    {swot.Gone},
		swot.Opportunity: {swot.Moved, swot.Reworded, swot.Added},
	}
	for _, q := range swot.Quadrants {
		var have []swot.Change
		for _, d := range c.quadrant[q] {
			have = append(have, d.Change)
		}
		if !slices.Equal(have, want[q]) {
			t.Errorf("%s: %v, want %v", q, have, want[q])
		}
	}
	if have := c.summary(); have != "1 neu · 1 entfallen · 2 umformuliert · 1 verschoben · 1 unverändert" {
		t.Errorf("summary %q", have)
	}
	both := changeWords(c.quadrant[swot.Opportunity][1])
	if !slices.Equal(both, []string{"umformuliert", "verschoben", "von Risiken"}) {
		t.Errorf("words of a factor moved and reworded: %v", both)
	}
}
