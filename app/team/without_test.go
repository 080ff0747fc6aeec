package team

import (
	"encoding/json"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func TestWithoutLeavesNoTrace(t *testing.T) {
	group := Team{
		Name: "Nordlichter", Members: []app.ID{"desi", "rasha"},
		Meetings: []Meeting{{
			Roles:      map[string]app.ID{"scribe": "rasha", "host": "desi"},
			Attendance: map[app.ID]Attendance{"desi": "present", "rasha": "present"},
			Results:    map[app.ID]Result{"z1": "kept", "z2": "partly"},
			Turns: []Turn{
				{Founder: "desi", Offers: []Offer{{From: "rasha", To: "desi", Text: "hilft"}}, Commitments: []Commitment{{ID: "z1"}}},
				{Founder: "rasha", Wish: "Ermächtigung", Commitments: []Commitment{{ID: "z2"}}},
			},
			Buddies: []Buddies{{A: "desi", B: "rasha"}},
			Next:    &Next{Date: "2025-05-27", Facilitator: "rasha"},
		}},
	}
	before := text(t, group)
	left := text(t, group.Without("rasha"))
	for _, word := range []string{"rasha", "Ermächtigung", "hilft", "z2"} {
		if strings.Contains(left, word) {
			t.Errorf("%q is still there: %s", word, left)
		}
	}
	for _, word := range []string{"desi", "z1", "host", "2025-05-27"} {
		if !strings.Contains(left, word) {
			t.Errorf("%q is lost: %s", word, left)
		}
	}
	if text(t, group) != before {
		t.Error("the team itself was changed")
	}
}

func text(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
