package team

import (
	"encoding/json"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestWithoutLeavesNoTrace(t *testing.T) {
	group := Team{
		Name: "Nordlichter", Members: []app.ID{"desi", "rasha"}, GuestMembers: []Guest{{ID: "eva", Name: "Eva"}},
		Goals:   []Goal{{Woman: "rasha", Text: "Kanzlei"}, {Woman: "desi", Text: "Laden"}},
		History: []Stay{{Woman: "rasha", Joined: "2024-09-09"}, {Woman: "desi", Joined: "2024-10-10"}},
		Meetings: []Meeting{{
			Roles:      map[string]app.ID{"scribe": "rasha", "host": "desi"},
			Attendance: map[app.ID]Attendance{"desi": "present", "rasha": "present"},
			Results:    map[app.ID]Result{"z1": "kept", "z2": "partly", "z0": "not-kept"},
			Reasons:    map[app.ID]string{"z0": "krank", "z1": "gelungen"}, Dropped: []app.ID{"z2", "z1"},
			LateMinutes: map[app.ID]int{"rasha": 17, "desi": 3},
			Turns: []Turn{
				{Founder: "desi", Offers: []Offer{{From: "rasha", To: "desi", Text: "hilft"}, {From: "desi", To: "eva", Text: "Auto"}}, Commitments: []Commitment{{ID: "z1"}}},
				{Founder: "rasha", Wish: "Ermächtigung", Commitments: []Commitment{{ID: "z2", CarriedFrom: "z0"}}},
			},
			Buddies: []Buddies{{A: "desi", B: "rasha"}, {A: "rasha", B: "desi", C: "eva"}},
			Clock: []Event{
				{Kind: EventBegin, Minutes: 61, Women: []app.ID{"desi", "rasha"}}, {Kind: EventTurn, Woman: "rasha"}, {Kind: EventGive, Woman: "desi", To: "rasha"},
			},
			Next: &Next{Date: "2025-05-27", Facilitator: "rasha"},
		}},
	}
	group.Meetings = append(group.Meetings, Meeting{Turns: []Turn{{Founder: "rasha"}, {Founder: "desi", Wish: "zuletzt"}}})
	before := text(t, group)
	left := text(t, group.Without("rasha"))
	for _, word := range []string{"rasha", "Ermächtigung", "hilft", "z2", "z0", "Kanzlei", "2024-09", "krank", "17"} {
		if strings.Contains(left, word) {
			t.Errorf("%q is still there: %s", word, left)
		}
	}
	for _, word := range []string{"desi", "z1", "host", "2025-05-27", "Laden", "2024-10", "gelungen", "eva", "61", "zuletzt", "Auto"} {
		if !strings.Contains(left, word) {
			t.Errorf("%q is lost: %s", word, left)
		}
	}
	if m := group.Without("rasha").Meetings[0]; len(m.Clock) != 3 || len(m.Buddies) != 1 || m.Buddies[0] != (Buddies{A: "desi", B: "eva"}) {
		t.Errorf("%+v", m)
	}
	if left := text(t, group.Without("eva")); strings.Contains(left, "Eva") || strings.Contains(left, "eva") || !strings.Contains(left, "rasha") {
		t.Errorf("a guest is still there: %s", left)
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

// TestAnErasedWomanLeavesTheTimeOfTheOthers compares the clock before and after: the others took the same time.
func TestAnErasedWomanLeavesTheTimeOfTheOthers(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		seconds := 0
		log := story()
		for range rapid.IntRange(0, 20).Draw(r, "entries") {
			seconds += rapid.IntRange(0, 300).Draw(r, "step")
			kind := rapid.SampledFrom([]EventKind{EventTurn, EventRound, EventPause, EventResume, EventSkip, EventExtend}).Draw(r, "kind")
			log = append(log, at(seconds, Event{Kind: kind, Woman: rapid.SampledFrom(women(4)).Draw(r, "woman"), Minutes: 3}))
		}
		group := Team{Members: women(4), Meetings: []Meeting{{ID: "1", Clock: log}}}
		before, now := StateOf(log, after(seconds)), StateOf(group.Without("b").Meetings[0].Clock, after(seconds))
		for _, a := range before.Women {
			for _, b := range now.Women {
				for _, round := range Rounds {
					if a.Woman == b.Woman && (a.In(round).Used != b.In(round).Used || a.In(round).Begun != b.In(round).Begun) {
						r.Fatalf("%+v\n%+v", a, b)
					}
				}
			}
		}
		if len(now.Women) != 3 || before.Elapsed != now.Elapsed || before.Round != now.Round {
			r.Fatalf("%+v\n%+v", before, now)
		}
	})
}
