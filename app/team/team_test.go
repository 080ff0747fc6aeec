package team

import (
	"testing"

	"wurzelwerk/app"
)

func TestWhatKeepsATeamFromBeingSaved(t *testing.T) {
	for want, team := range map[string]Team{
		"":                                  {Name: "Nordlichter", CadenceDays: 1, Minutes: 1440, Meetings: []Meeting{{Number: 1, Minutes: 1, Sequence: 1}}, StartedOn: "2025-01-01", EndedOn: "2025-01-01"},
		"name: required":                    {},
		"cadenceDays: range, expected >= 1": {Name: "T", CadenceDays: -1},
		"meetings[0].attendance.f: value, expected present, late, excused, absent\nmeetings[0].results.z: value, expected kept, partly, not-kept, moved": {
			Name: "T", Meetings: []Meeting{{Attendance: map[app.ID]Attendance{"f": "there"}, Results: map[app.ID]Result{"z": "ok"}}},
		},
		"goals[0].text: required\ngoals[1].until: date order, expected >= 2025-03-01": {
			Name: "T", Goals: []Goal{{Woman: "a"}, {Woman: "a", Text: "x", From: "2025-03-01", Until: "2025-02-28"}},
		},
		"members[2]: twice\nguestMembers[0].id: twice\nguestMembers[1].name: required\nhistory[0].left: date order, expected >= 2025-03-01": {
			Name: "T", Members: []app.ID{"a", "b", "a"}, GuestMembers: []Guest{{ID: "b", Name: "B"}, {ID: "c", Name: " "}},
			History: []Stay{{Woman: "a", Joined: "2025-03-01", Left: "2025-02-01"}},
		},
		"weekday: value, expected monday, tuesday, wednesday, thursday, friday, saturday, sunday\nminutes: range, expected 1–1440\nendedOn: date order, expected >= 2025-03-01": {
			Name: "T", Weekday: "Montag", Minutes: 1441, StartedOn: "2025-03-01", EndedOn: "2025-01-01",
		},
		"meetings[0].state: value, expected planned, running, held, cancelled\nmeetings[0].number: range, expected >= 1\nmeetings[0].minutes: range, expected 1–1440\nmeetings[0].sequence: range, expected >= 0\nmeetings[0].roles.boss: value, expected facilitator, timekeeper, scribe, host\nmeetings[0].lateMinutes.a: range, expected 1–1440\nmeetings[0].turns[1].founder: twice": {
			Name: "T", Meetings: []Meeting{{
				State: "open", Number: -1, Minutes: -5, Sequence: -1, Roles: map[string]app.ID{"boss": "a", "host": "a"},
				LateMinutes: map[app.ID]int{"a": -1}, Turns: []Turn{{Founder: "a"}, {Founder: "a"}},
			}},
		},
		"meetings[1].clock[0].at: value, expected 2025-05-13T16:04:05Z\nmeetings[1].clock[0].kind: value, expected begin, turn, round, pause, resume, skip, extend, give, share, set, end\nmeetings[1].clock[0].round: value, expected opening, flash, look-back, work, commitments, closing\nmeetings[1].clock[1].at: required\nmeetings[1].clock[1].kind: required\nmeetings[1].clock[1].minutes: range, expected 1–1440\nmeetings[1].clock[1].seconds: range, expected 1–86400": {
			Name: "T", Meetings: []Meeting{{}, {Clock: []Event{{At: "18:00", Kind: "start", Round: "first"}, {Minutes: -1, Seconds: 86401}}}},
		},
		"meetings[0].turns[0].commitments[0].change: value, expected smaller, other": {
			Name: "T", Meetings: []Meeting{{Turns: []Turn{{Founder: "a", Commitments: []Commitment{{Change: "drop"}}}}}},
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
