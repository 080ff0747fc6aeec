package team

import (
	"testing"

	"wurzelwerk/app"
)

func TestWhatKeepsATeamFromBeingSaved(t *testing.T) {
	for want, team := range map[string]Team{
		"":                                  {Name: "Nordlichter", CadenceDays: 14},
		"name: required":                    {},
		"cadenceDays: range, expected >= 1": {Name: "T", CadenceDays: -1},
		"meetings[0].attendance.f: value, expected present, late, excused, absent\nmeetings[0].results.z: value, expected kept, partly, not-kept, moved": {
			Name: "T", Meetings: []Meeting{{Attendance: map[app.ID]Attendance{"f": "there"}, Results: map[app.ID]Result{"z": "ok"}}},
		},
		"meetings[0].turns[0].commitments[0].due: value, expected 2025-03-24": {
			Name: "T", Meetings: []Meeting{{Turns: []Turn{{Commitments: []Commitment{{Due: "soon"}}}}}},
		},
	} {
		if got := team.Validate().Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
