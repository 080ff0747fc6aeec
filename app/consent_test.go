package app

import "testing"

func TestConsentAllows(t *testing.T) {
	given := Consent{Purpose: PurposeSpecial, DataClasses: []string{"health", "family"}, GivenOn: "2025-03-10"}
	change := func(do func(*Consent)) Consent {
		c := given
		do(&c)
		return c
	}
	for name, c := range map[string]struct {
		consent Consent
		class   string
		today   Date
		want    bool
	}{
		"given":              {given, "health", "2025-03-10", true},
		"another class":      {given, "residence", "2025-03-10", false},
		"before it was":      {given, "health", "2025-03-09", false},
		"never given":        {change(func(c *Consent) { c.GivenOn = "" }), "health", "2025-03-10", false},
		"withdrawn":          {change(func(c *Consent) { c.WithdrawnOn = "2025-04-01" }), "health", "2025-04-01", false},
		"on its last day":    {change(func(c *Consent) { c.Until = "2025-12-31" }), "family", "2025-12-31", true},
		"past its end":       {change(func(c *Consent) { c.Until = "2025-12-31" }), "family", "2026-01-01", false},
		"for another reason": {change(func(c *Consent) { c.Purpose = "coaching" }), "health", "2025-03-10", false},
	} {
		if got := c.consent.Allows(c.class, c.today); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestConsentFaults(t *testing.T) {
	for name, c := range map[string]struct {
		consent Consent
		path    string
	}{
		"no purpose":       {Consent{}, "purpose"},
		"unknown purpose":  {Consent{Purpose: "fun"}, "purpose"},
		"ends before":      {Consent{Purpose: "photo", GivenOn: "2025-03-10", Until: "2025-03-09"}, "until"},
		"withdrawn before": {Consent{Purpose: "photo", GivenOn: "2025-03-10", WithdrawnOn: "2025-03-09"}, "withdrawnOn"},
	} {
		if faults := c.consent.Validate(); len(faults) != 1 || faults[0].Path != c.path {
			t.Errorf("%s: %v", name, faults)
		}
	}
	if faults := (Consent{Purpose: "photo", GivenOn: "2025-03-10", Until: "2025-03-10"}).Validate(); len(faults) != 0 {
		t.Error(faults)
	}
}
