package indicator

import "testing"

func TestWhatKeepsAParticipationFromBeingSaved(t *testing.T) {
	n := func(i int) *int { return &i }
	for want, p := range map[string]Participation{
		"":                  {Project: "p", CountedAs: "person", Entry: &Entry{Date: "2025-03-03", ISCED: n(0)}, Exit: &Exit{Date: "2025-03-03"}},
		"project: required": {},
		"entry.isced: range, expected 0–8\nentry.unemployedMonths: range, expected >= 0": {
			Project: "p", Entry: &Entry{ISCED: n(9), UnemployedMonths: n(-1)},
		},
		"exit.date: date order, expected >= 2025-03-03": {Project: "p", Entry: &Entry{Date: "2025-03-03"}, Exit: &Exit{Date: "2025-03-02"}},
		"countedAs: value, expected person, business\nfollowUp.status: value, expected unemployed, inactive, employed, self-employed": {
			Project: "p", CountedAs: "both", FollowUp: &FollowUp{Status: "rich"},
		},
	} {
		if got := p.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
