package archive

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// fullCoaching is an archive with every key of sessions, goal agreements and outcomes.
//
//go:embed testdata/coaching.json
var fullCoaching string

func parsed(t *testing.T, text string) Document {
	t.Helper()
	doc, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestEveryKeyOfACoachingSurvives(t *testing.T) {
	doc := parsed(t, fullCoaching)
	text := encode(t, doc)
	var want, have bytes.Buffer
	if err := json.Compact(&want, []byte(fullCoaching)); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&have, text); err != nil || have.String() != want.String() {
		t.Errorf("%v\n%s\n%s", err, have.String(), want.String())
	}
	Trim(&doc)
	if !bytes.Equal(encode(t, doc), text) {
		t.Errorf("something was trimmed: %s", encode(t, doc))
	}
}

func TestFaultsOfACoaching(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"from":{"session":"c1"}`, `"from":{"session":"c4"}`, "founders[0].measures[0].from.session: reference, expected session"},
		{`"from":{"session":"c1"}`, `"from":{"session":"c1","team":"t"}`, "founders[0].measures[0].from.session: twice\nfounders[0].measures[0].from.team: reference, expected team"},
		{`"session":"c1","startingPoint"`, `"session":"c4","startingPoint"`, "founders[0].agreements[0].session: reference, expected session"},
		{`"carriedFrom":"a1"`, `"carriedFrom":"a9"`, "founders[0].agreements[1].carriedFrom: reference, expected agreement"},
		{`"result":"advised-against","reasons":"Trägt sich nicht"`, `"result":"advised-against"`, "founders[0].outcomes[0].reasons: required"},
		{`"until":"2025-06-30"`, `"until":"2025-03-09"`, "founders[0].agreements[0].until: date order, expected >= 2025-03-10"},
		{`"id":"a2"`, `"id":"a1"`, "founders[0].agreements[1].id: twice\nfounders[0].agreements[1].carriedFrom: reference, expected agreement"},
		{`"business":"b","project":"p","followUpMinutes"`, `"business":"b","project":"x","followUpMinutes"`, "founders[0].sessions[0].project: reference, expected project"},
		{`"agrees":false`, `"agreed":false`, "founders[0].outcomes[0].agreed: unknown key"},
	} {
		_, err := Parse([]byte(strings.Replace(fullCoaching, c.old, c.new, 1)))
		if err == nil || !sameLines(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.new, err, c.want)
		}
	}
}

// sameLines compares the lines without their order; what comes behind the expected words is not looked at.
func sameLines(have, want string) bool {
	lines := strings.Split(want, "\n")
	for _, line := range lines {
		if !strings.Contains(have, line) {
			return false
		}
	}
	return len(strings.Split(have, "\n")) == len(lines)
}

func TestWhatIsLeftWithoutItsSession(t *testing.T) {
	doc := parsed(t, fullCoaching)
	doc.Projects, doc.Founders[0].Participation = nil, nil
	doc.Founders[0].Sessions = doc.Founders[0].Sessions[1:]
	Trim(&doc)
	f := doc.Founders[0]
	if f.Measures[0].From.Session != "" || f.Agreements[0].Session != "" || f.Sessions[0].Project != "" || f.Outcomes[0].Project != "" {
		t.Errorf("%+v", f)
	}
	parsed(t, string(encode(t, doc)))
}

func TestHoursReport(t *testing.T) {
	doc := parsed(t, fullCoaching)
	text, err := json.Marshal(HoursReportOf(doc, coaching.Period{From: "2025-01-01", To: "2025-12-31"}, time.UTC))
	want := `{"from":"2025-01-01","to":"2025-12-31",` +
		`"total":{"sessions":2,"minutes":130,"hours":2.1667,"units45":2.8889,"preparationMinutes":15,"travelMinutes":20,"followUpMinutes":10,"interpreterMinutes":60},"drafts":1,` +
		`"founders":{"f":{"sessions":2,"minutes":130,"hours":2.1667,"units45":2.8889,"preparationMinutes":15,"travelMinutes":20,"followUpMinutes":10,"interpreterMinutes":60}},` +
		`"months":{"2025-03":{"sessions":1,"minutes":70,"hours":1.1667,"units45":1.5556,"preparationMinutes":15,"travelMinutes":20,"followUpMinutes":10,"interpreterMinutes":60},` +
		`"2025-12":{"sessions":1,"minutes":60,"hours":1,"units45":1.3333,"preparationMinutes":0,"travelMinutes":0,"followUpMinutes":0,"interpreterMinutes":0}},` +
		`"consultants":{"Meral":{"sessions":2,"minutes":130,"hours":2.1667,"units45":2.8889,"preparationMinutes":15,"travelMinutes":20,"followUpMinutes":10,"interpreterMinutes":60}},` +
		`"findings":[{"code":"overlap","founder":"g","session":"c4","date":"2025-03-11","minutes":30,"otherFounder":"f","otherSession":"c1"},` +
		`{"code":"outside-participation","founder":"f","session":"c2","date":"2025-12-06"},{"code":"signature","founder":"f","session":"c2","date":"2025-12-06"},` +
		`{"code":"weekend","founder":"f","session":"c2","date":"2025-12-06"}]}`
	if err != nil || string(text) != want {
		t.Errorf("%v\n%s\n%s", err, text, want)
	}
	doc.Founders[0].BinnedOn = "2026-01-01"
	if r := HoursReportOf(doc, coaching.Period{}, nil); r.Total.Sessions != 0 || len(r.Founders) != 0 || len(r.Findings) != 0 {
		t.Errorf("%+v", r)
	}
}

func TestFiguresOfHours(t *testing.T) {
	doc := parsed(t, fullCoaching)
	if h := doc.Founders[0].Figures().Hours; h == nil || *h != (HoursFigures{2, 130, 2.1667, 2.8889}) {
		t.Errorf("%+v", h)
	}
	if h := doc.Founders[1].Figures().Hours; h == nil || *h != (HoursFigures{}) {
		t.Errorf("drafts do not count: %+v", h)
	}
	if h := (Founder{Founder: app.Founder{ID: "x"}}).Figures().Hours; h != nil {
		t.Errorf("%+v", h)
	}
}
