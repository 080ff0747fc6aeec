package app

import "testing"

func TestRestrictionNoted(t *testing.T) {
	for name, c := range map[string]struct {
		restriction Restriction
		path        string
	}{
		"today":      {Restriction{Since: "2026-06-15", Why: Contested}, ""},
		"tomorrow":   {Restriction{Since: "2026-06-16", Why: Contested}, "since"},
		"no day":     {Restriction{Why: ForKeeping}, "since"},
		"no reason":  {Restriction{Since: "2026-06-15"}, "why"},
		"for no one": {Restriction{Since: "2026-06-15", Why: "anger"}, "why"},
	} {
		faults := c.restriction.Noted("2026-06-15")
		if len(faults) > 1 || (len(faults) == 1) != (c.path != "") || len(faults) == 1 && faults[0].Path != c.path {
			t.Errorf("%s: %v", name, faults)
		}
	}
}
