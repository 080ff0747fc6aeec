package archive

import (
	"bytes"
	_ "embed"
	"errors"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
)

// fullTeam is an archive with every key of a team, its meetings and their clock.
//
//go:embed testdata/team.json
var fullTeam string

func TestEveryKeyOfATeamSurvives(t *testing.T) {
	doc, err := Parse([]byte(fullTeam))
	if err != nil {
		t.Fatal(err)
	}
	text := string(encode(t, doc))
	for _, key := range strings.Split(fullTeam, `"`) {
		if !strings.Contains(text, key) && len(strings.TrimSpace(key)) > 1 && !strings.ContainsAny(key, "{}[]:,") {
			t.Errorf("%q is lost: %s", key, text)
		}
	}
	Trim(&doc)
	if !bytes.Equal(encode(t, doc), []byte(text)) {
		t.Errorf("something was trimmed: %s", encode(t, doc))
	}
}

func TestAGuestIsNamedLikeAFounder(t *testing.T) {
	doc, err := Parse([]byte(fullTeam))
	if err != nil {
		t.Fatal(err)
	}
	names := &numbered{map[place]app.ID{}, map[app.ID]string{}}
	if err := Resolve(&doc, names); err != nil {
		t.Fatal(err)
	}
	group := doc.Teams[0]
	m, guest := group.Meetings[0], group.GuestMembers[0].ID
	same := map[string]app.ID{
		"goal": group.Goals[1].Woman, "history": group.History[0].Woman, "role": m.Roles["facilitator"], "turn": m.Turns[0].Founder,
		"offer": m.Turns[0].Offers[0].To, "buddy": m.Buddies[0].C, "next": m.Next.Facilitator, "clock": m.Clock[0].Women[1], "gift": m.Clock[1].Woman,
	}
	for what, id := range same {
		if id != guest || guest == "g1" {
			t.Errorf("%s: %q, not %q", what, id, guest)
		}
	}
	if m.Attendance[guest] != team.Present || m.LateMinutes[doc.Founders[0].ID] != 7 || m.Turns[0].Commitments[0].Measure != doc.Founders[0].Measures[0].ID {
		t.Errorf("%+v", m)
	}
}

func TestFaultsOfATeam(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"cadenceDays":14`, `"cadenceDay":14`, "teams[0].cadenceDay: unknown key, expected cadenceDays"},
		{`"handoutLanguage":"ro"`, `"phone":"1"`, "teams[0].guestMembers[0].phone: unknown key"},
		{`"seconds":60`, `"second":60`, "teams[0].meetings[0].clock[2].second: unknown key, expected seconds"},
		{`"guestMembers":[{"id":"g1"`, `"guestMembers":[{"id":"f1"`, "teams[0].guestMembers[0].id: twice"},
		{`"woman":"f1","text":"Laden"`, `"woman":"f9","text":"Laden"`, "teams[0].goals[0].woman: reference, expected founder"},
		{`"lateMinutes":{"f1":7}`, `"lateMinutes":{"f9":7}`, "teams[0].meetings[0].lateMinutes.f9: reference, expected founder"},
		{`"c":"g1"`, `"c":"g9"`, "teams[0].meetings[0].buddies[0].c: reference, expected founder"},
		{`"to":"f1","round"`, `"to":"f9","round"`, "teams[0].meetings[0].clock[1].to: reference, expected founder"},
		{`"measure":"m1"`, `"measure":"m9"`, "teams[0].meetings[0].turns[0].commitments[0].measure: reference, expected measure"},
		{`"dropped":["oldest"]`, `"dropped":[""]`, "teams[0].meetings[0].dropped[0]: required"},
		{`"kind":"set"`, `"kind":"jump"`, "teams[0].meetings[0].clock[2].kind: value"},
		{`"at":"2025-03-04T16:03:00Z"`, `"at":"18:00"`, "teams[0].meetings[0].clock[2].at: value, expected 2025-05-13T16:04:05Z"},
	} {
		_, err := Parse([]byte(strings.Replace(fullTeam, c.old, c.new, 1)))
		var faults app.Faults
		if !errors.As(err, &faults) || !slices.ContainsFunc(faults, func(f app.Fault) bool { return strings.HasPrefix(f.Error(), c.want) }) {
			t.Errorf("%s: %v", c.new, err)
		}
	}
}

func TestTrimTakesAWomanOutOfTheTeam(t *testing.T) {
	doc, err := Parse([]byte(fullTeam))
	if err != nil {
		t.Fatal(err)
	}
	doc.Founders = doc.Founders[1:] // f1 and her measure
	Trim(&doc)
	group := doc.Teams[0]
	m := group.Meetings[0]
	if len(group.Members) != 1 || len(group.Goals) != 1 || len(m.LateMinutes) != 0 || len(m.Attendance) != 1 || len(m.Turns[0].Offers) != 0 ||
		m.Turns[0].Commitments[0].Measure != "" || m.Buddies[0].A != "f2" || m.Buddies[0].B != "g1" || m.Buddies[0].C != "" {
		t.Errorf("%+v", group)
	}
	if len(m.Clock) != 3 || m.Clock[1].To != "" || !slices.Equal(m.Clock[0].Women, []app.ID{"g1"}) {
		t.Errorf("%+v", m.Clock)
	}
	if _, err := Parse(encode(t, doc)); err != nil {
		t.Error(err)
	}
}
