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

func TestConsentState(t *testing.T) {
	const today = Date("2026-06-15")
	given := Consent{Purpose: PurposePhoto, GivenOn: "2026-01-10", TextVersion: ConsentText}
	change := func(do func(*Consent)) Consent {
		c := given
		do(&c)
		return c
	}
	for name, c := range map[string]struct {
		consent Consent
		want    ConsentState
		holds   bool
	}{
		"given":                    {given, ConsentValid, true},
		"given today":              {change(func(c *Consent) { c.GivenOn = today }), ConsentValid, true},
		"given tomorrow":           {change(func(c *Consent) { c.GivenOn = "2026-06-16" }), ConsentUnsigned, false},
		"not given yet":            {change(func(c *Consent) { c.GivenOn = "" }), ConsentUnsigned, false},
		"never given":              {change(func(c *Consent) { c.GivenOn, c.WithdrawnOn = "", "2026-02-01" }), ConsentDeclined, false},
		"withdrawn":                {change(func(c *Consent) { c.WithdrawnOn = today }), ConsentWithdrawn, false},
		"withdrawn and ended":      {change(func(c *Consent) { c.WithdrawnOn, c.Until = today, "2026-03-01" }), ConsentWithdrawn, false},
		"on its last day":          {change(func(c *Consent) { c.Until = today }), ConsentEnding, true},
		"in thirty days":           {change(func(c *Consent) { c.Until = "2026-07-15" }), ConsentEnding, true},
		"in thirty-one days":       {change(func(c *Consent) { c.Until = "2026-07-16" }), ConsentValid, true},
		"past its end":             {change(func(c *Consent) { c.Until = "2026-06-14" }), ConsentEnded, false},
		"of an earlier text":       {change(func(c *Consent) { c.TextVersion = "2025-02" }), ConsentOutdated, true},
		"of an unknown text":       {change(func(c *Consent) { c.TextVersion = "" }), ConsentOutdated, true},
		"of a later text":          {change(func(c *Consent) { c.TextVersion = "2999-01" }), ConsentValid, true},
		"of an earlier text, over": {change(func(c *Consent) { c.TextVersion, c.Until = "2025-02", "2026-06-14" }), ConsentEnded, false},
	} {
		if got := c.consent.StateOn(today); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
		if got := c.consent.Holds(today); got != c.holds {
			t.Errorf("%s holds: %v", name, got)
		}
	}
}

func TestConsentShares(t *testing.T) {
	c := Consent{Purpose: PurposeShare, Recipient: "diw", DataClasses: []string{"contact", "premises"}, GivenOn: "2026-01-10"}
	for name, x := range map[string]struct {
		recipient ID
		classes   []string
		day       Date
		want      bool
	}{
		"all":                {"diw", []string{"premises", "contact"}, "2026-01-10", true},
		"some":               {"diw", []string{"contact"}, "2026-02-10", true},
		"one too many":       {"diw", []string{"contact", "health"}, "2026-02-10", false},
		"somebody else":      {"ihk", []string{"contact"}, "2026-02-10", false},
		"before it is given": {"diw", []string{"contact"}, "2026-01-09", false},
	} {
		if got := c.Shares(x.recipient, x.classes, x.day); got != x.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	c.Purpose = PurposeSpecial
	if c.Shares("diw", nil, "2026-02-10") {
		t.Error("a consent for another purpose shares")
	}
}

func TestConsentNoted(t *testing.T) {
	const today = Date("2026-06-15")
	for name, c := range map[string]struct {
		consent Consent
		paths   string
	}{
		"to be printed and signed": {Consent{Purpose: PurposeCoaching}, ""},
		"signed":                   {Consent{Purpose: PurposeCoaching, GivenOn: today, Signed: SignedPaper}, ""},
		"nobody knows how":         {Consent{Purpose: PurposeCoaching, GivenOn: today}, "signed"},
		"nobody knows when":        {Consent{Purpose: PurposeCoaching, Signed: SignedOral}, "givenOn"},
		"tomorrow":                 {Consent{Purpose: PurposePhoto, GivenOn: "2026-06-16", Signed: SignedOral}, "givenOn"},
		"withdrawn tomorrow":       {Consent{Purpose: PurposePhoto, GivenOn: today, Signed: SignedOral, WithdrawnOn: "2026-06-16"}, "withdrawnOn"},
		"with nobody, of nothing":  {Consent{Purpose: PurposeShare}, "recipient dataClasses"},
		"special, of nothing":      {Consent{Purpose: PurposeSpecial}, "dataClasses"},
		"no purpose":               {Consent{}, "purpose"},
	} {
		paths := ""
		for i, f := range c.consent.Noted(today) {
			if i > 0 {
				paths += " "
			}
			paths += f.Path
		}
		if paths != c.paths {
			t.Errorf("%s: %q", name, paths)
		}
	}
}

func TestConsentsEndTogether(t *testing.T) {
	const today = Date("2026-06-15")
	all := []Consent{
		{ID: "old", Purpose: PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2025-01-10", TextVersion: "2025-01"},
		{ID: "new", Purpose: PurposeSpecial, DataClasses: []string{"health", "family"}, GivenOn: "2026-02-10", TextVersion: ConsentText},
		{ID: "other", Purpose: PurposeSpecial, DataClasses: []string{"residence"}, GivenOn: "2026-02-10", TextVersion: ConsentText},
		{ID: "over", Purpose: PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2024-02-10", Until: "2024-12-31"},
		{ID: "a", Purpose: PurposeShare, Recipient: "diw", DataClasses: []string{"contact"}, GivenOn: "2026-02-10", TextVersion: ConsentText},
		{ID: "b", Purpose: PurposeShare, Recipient: "ihk", DataClasses: []string{"contact"}, GivenOn: "2026-02-10", TextVersion: ConsentText},
		{ID: "c", Purpose: PurposeCoaching, GivenOn: "2025-02-10"},
		{ID: "d", Purpose: PurposeCoaching, GivenOn: "2026-02-10", TextVersion: ConsentText},
	}
	ids := func(list []Consent) (out string) {
		for _, c := range list {
			out += string(c.ID) + " "
		}
		return out
	}
	for i, want := range []string{"old new ", "old new ", "other ", "old new over ", "a ", "b ", "c d ", "c d "} {
		if got := ids(all[i].EndWith(all, today)); got != want {
			t.Errorf("with %s end %q, want %q", all[i].ID, got, want)
		}
		ended := all[i].EndWith(all, today)
		for _, c := range ended {
			c.WithdrawnOn = today
			if c.Holds(today) {
				t.Errorf("%s holds on", c.ID)
			}
		}
	}
	for i, want := range []ID{"new", "", "", "new", "", "", "d", ""} {
		by, ok := all[i].ReplacedBy(all, today)
		if by.ID != want || ok != (want != "") {
			t.Errorf("%s is replaced by %q", all[i].ID, by.ID)
		}
	}
}
