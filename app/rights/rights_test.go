package rights

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/team"
)

// two projects, one of which is kept until the end of 2031, and de-minimis aid told on 10 March 2025.
func funder() (archive.Founder, []app.Project) {
	f := archive.Founder{
		Participation:  &indicator.Participation{Project: "a"},
		Participations: []indicator.Participation{{Project: "b", CountedAs: indicator.AsBusiness}},
		Profile:        &archive.Profile{Answers: []profile.Answer{{Question: deMinimisQuestion, Value: "yes", On: "2025-03-10"}}},
	}
	return f, []app.Project{{ID: "a", Name: "Nord", KeepUntil: "2031-12-31"}, {ID: "b", Name: "Süd"}}
}

func TestDuties(t *testing.T) {
	f, projects := funder()
	want := []Duty{{FundedDuty, "Nord", "2031-12-31"}, {FundedDuty, "Süd", ""}, {AidDuty, "", "2035-03-10"}}
	if got := Duties(f, projects); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	f.Participations[0].CountedAs = indicator.AsPerson
	if got := Duties(f, projects); len(got) != 2 {
		t.Errorf("advice to a person is no aid: %+v", got)
	}
	f, _ = funder()
	f.Profile.Answers[0].On = ""
	if got := Duties(f, nil); len(got) != 3 || got[0].Until != "" || got[2] != (Duty{Kind: AidDuty}) {
		t.Errorf("nobody knows until when: %+v", got)
	}
	if got := Duties(archive.Founder{}, projects); got != nil {
		t.Errorf("a founder without participation: %+v", got)
	}
}

func TestWhatMayBeErasedWhen(t *testing.T) {
	f, projects := funder()
	duties := Duties(f, projects)
	for kind, want := range map[app.Kind]struct {
		day   app.Date
		known bool
	}{
		app.KindSession: {"2032-01-01", false}, app.KindBusiness: {"2035-03-11", true}, app.KindFounder: {"2035-03-11", false},
		app.KindSWOT: {"", true}, app.KindReferral: {"", true},
	} {
		if day, known := ErasableFrom(duties, kind); day != want.day || known != want.known {
			t.Errorf("%s: %s %t", kind, day, known)
		}
	}
}

func TestRefusal(t *testing.T) {
	runs := []Duty{{FundedDuty, "Nord", "2031-12-31"}, {FundedDuty, "Süd", "2033-12-31"}, {FundedDuty, "West", ""}}
	kept := app.Founder{Restriction: &app.Restriction{Since: "2026-01-01", Why: app.ForKeeping}}
	for _, c := range []struct {
		what   string
		f      app.Founder
		duties []Duty
		reason string
		today  app.Date
		want   error
	}{
		{"nothing to keep", app.Founder{}, nil, "", "2026-01-01", nil},
		{"an end that nobody knows only warns", app.Founder{}, runs[2:], "", "2026-01-01", nil},
		{"the last day", app.Founder{}, runs, "", "2033-12-31", ErrKept},
		{"the day after", app.Founder{}, runs, "", "2034-01-01", nil},
		{"restricted", kept, runs, "", "2026-01-01", ErrKept},
		{"a reason alone", app.Founder{}, runs, "order", "2026-01-01", ErrUnready},
		{"a reason, and restricted", kept, runs, "order", "2026-01-01", nil},
		{"a reason for nothing", kept, runs, "order", "2034-01-01", ErrNoCause},
	} {
		err := Refusal(c.f, c.duties, c.reason, c.today)
		if !errors.Is(err, c.want) || c.want == nil && err != nil {
			t.Errorf("%s: %v", c.what, err)
		}
		var e *app.Error
		if c.want == ErrKept && (!errors.As(err, &e) || e.Vars["Until"] != app.Date("2033-12-31") || e.Vars["Project"] != "Süd") {
			t.Errorf("%s: %+v", c.what, e)
		}
	}
}

// TestRefusalLaw: while any duty runs nobody is erased without being restricted; without one everybody may be.
func TestRefusalLaw(t *testing.T) {
	days := rapid.Map(rapid.IntRange(0, 40), func(n int) app.Date { return app.Date("2026-01-01").AddDays(n) })
	rapid.Check(t, func(t *rapid.T) {
		duties := rapid.SliceOfN(rapid.Map(days, func(d app.Date) Duty { return Duty{Kind: FundedDuty, Until: d} }), 0, 4).Draw(t, "duties")
		today, reason := days.Draw(t, "today"), rapid.SampledFrom([]string{"", "order"}).Draw(t, "reason")
		var f app.Founder
		if rapid.Bool().Draw(t, "restricted") {
			f.Restriction = &app.Restriction{}
		}
		day, _ := ErasableFrom(duties, app.KindFounder)
		runs := today < day
		allowed := !runs && reason == "" || runs && reason != "" && f.Restriction != nil
		if err := Refusal(f, duties, reason, today); (err == nil) != allowed {
			t.Fatalf("%v, may be erased from %q", err, day)
		}
	})
}

func TestTeamShowsOthersByALetter(t *testing.T) {
	tm := team.Team{
		Name: "Nord", Members: []app.ID{"a", "b"}, GuestMembers: []team.Guest{{ID: "g", Name: "ösel"}, {ID: "h", Name: "7"}},
		Goals:   []team.Goal{{Woman: "a", Text: "hers"}, {Woman: "b", Text: "not hers"}},
		History: []team.Stay{{Woman: "a", Joined: "2025-01-01"}, {Woman: "b", Why: "not hers"}},
		Meetings: []team.Meeting{
			{Date: "2025-02-01", Turns: []team.Turn{{Founder: "a", Commitments: []team.Commitment{{ID: "z", Text: "promise"}}}}},
			{Date: "2025-03-01", Note: "not hers", Turns: []team.Turn{{Founder: "b", News: "not hers"}}},
			{
				Date: "2025-04-01", Note: "not hers", Attendance: map[app.ID]team.Attendance{"a": team.Late, "b": team.Present},
				LateMinutes: map[app.ID]int{"a": 5}, Roles: map[string]app.ID{"host": "a", "scribe": "b"},
				Results: map[app.ID]team.Result{"z": team.NotKept, "y": team.Kept}, Reasons: map[app.ID]string{"z": "ill", "y": "not hers"}, Dropped: []app.ID{"z"},
				Turns:   []team.Turn{{Founder: "b", Offers: []team.Offer{{From: "b", To: "a", Text: "lifts"}, {From: "b", To: "g", Text: "not hers"}, {From: "a", To: "g", Text: "bakes"}}}},
				Buddies: []team.Buddies{{A: "a", B: "b", C: "g"}, {A: "h", B: "g"}},
			},
		},
	}
	got, ok := TeamOf(tm, "a", map[app.ID]string{"a": "Ana", "b": "Bea"})
	want := Team{
		Name: "Nord", Stays: []Stay{{Joined: "2025-01-01"}}, Goals: []team.Goal{{Woman: "a", Text: "hers"}}, Women: []string{"?", "B.", "Ö."},
		Meetings: []Meeting{
			{Date: "2025-02-01", Promises: []Promise{{Text: "promise"}}},
			{
				Date: "2025-04-01", Attendance: team.Late, LateMinutes: 5, Roles: []string{"host"}, Note: true,
				Results: []Result{{"promise", team.NotKept, "ill", true}}, Calls: []string{"B.", "Ö."},
				Offers: []Offer{{"B.", "", "lifts"}, {"", "Ö.", "bakes"}},
			},
		},
	}
	if !ok || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v\nwant %+v", got, want)
	}
	text, err := json.Marshal(got)
	if err != nil || bytes.Contains(text, []byte("not hers")) {
		t.Errorf("%s %v", text, err)
	}
	if _, ok := TeamOf(tm, "x", nil); ok {
		t.Error("a stranger has a part")
	}
}

func TestAccessNamesWhoGotWhat(t *testing.T) {
	f, projects := funder()
	f.Consents = []app.Consent{
		{ID: "k", Purpose: "share", Recipient: "diw", DataClasses: []string{"contact"}, GivenOn: "2025-01-01"},
		{Purpose: app.PurposeSpecial, WithdrawnOn: "2025-02-01"},
	}
	f.Referrals = []app.Referral{
		{To: "diw", Status: "done", Date: "2025-05-12", DataClasses: []string{"contact", "premises"}, Consent: "k", Text: "room"},
		{To: "ihk", Status: "drafted"},
		{To: "hwk", Status: "withdrawn"},
		{To: "hwk", Status: "withdrawn", SentOn: "2025-03-01"},
		{From: "ihk", Status: "accepted", SentOn: "2025-03-01", DataClasses: []string{"contact"}},
		{To: "one of another office", Status: "sent", SentOn: "2025-03-01"},
	}
	partners := []app.Partner{{ID: "diw", Name: "DIW"}, {ID: "ihk", Name: "IHK"}, {ID: "hwk", Name: "HWK"}}
	at := time.Date(2025, 4, 1, 12, 0, 0, 0, time.Local)
	sent := []exchange.Disclosure{
		{At: at.AddDate(0, 2, 0), Recipient: "DIW", Classes: []string{"profile"}, Changes: 1},
		{At: at, Recipient: "Büro Süd", Classes: []string{"contact"}, Changes: 7, Basis: []app.ID{"k"}},
	}
	a := NewAccess(Record{Today: "2026-01-01", Founder: f, Projects: projects, Partners: partners, Sent: sent})
	if want := []Recipient{{"DIW", "", []string{"contact", "premises", "profile"}}, {"HWK", "", nil}, {"", "Nord", nil}, {"", "Süd", nil}, {"Büro Süd", "", []string{"contact"}}}; !reflect.DeepEqual(a.Recipients, want) {
		t.Errorf("recipients %+v", a.Recipients)
	}
	if want := []Disclosure{
		{On: "2025-03-01", To: "HWK"},
		{On: "2025-04-01", To: "Büro Süd", Classes: []string{"contact"}, Changes: 7, Consents: []app.ID{"k"}},
		{On: "2025-05-12", To: "DIW", Classes: []string{"contact", "premises"}, Why: "room", Basis: "k"},
		{On: "2025-06-01", To: "DIW", Classes: []string{"profile"}, Changes: 1},
	}; !reflect.DeepEqual(a.Disclosures, want) {
		t.Errorf("disclosures %+v", a.Disclosures)
	}
	want := []Purpose{{"share", ByConsent, "", "2025-01-01", "", ""}, {app.PurposeSpecial, ByExplicit, "", "", "", "2025-02-01"}, {"reporting", ByDuty, "Nord", "", "", ""}, {"reporting", ByDuty, "Süd", "", "", ""}}
	if !reflect.DeepEqual(a.Purposes, want) {
		t.Errorf("purposes %+v", a.Purposes)
	}
	var b bytes.Buffer
	if err := a.Encode(&b); err != nil || !strings.HasPrefix(b.String(), "{\n \"format\": \"wurzelwerk-access\"") {
		t.Errorf("%s %v", b.String(), err)
	}
}

func TestMarksTellNothing(t *testing.T) {
	id, err := app.NewID(strings.NewReader("0123456789abcdef"))
	if err != nil {
		t.Fatal(err)
	}
	m := MarkOf(id)
	if len(m) != markLength || strings.Contains(string(m), string(id)) || MarkOf("") != "" || MarkOf("x") != "" || Number("x") != "" {
		t.Errorf("mark %q", m)
	}
	if n := Number(id); len(n) != 9 || n[4] != '-' {
		t.Errorf("number %q", n)
	}
	if got := ParseErased([]byte(" " + strings.ToUpper(string(m)) + "\r\nAna\n\n" + string(m) + "\n" + string(m[:10]))); len(got.Marks) != 1 || got.Marks[0] != m || len(got.Dossiers) != 0 {
		t.Errorf("read %q", got)
	}
}

func TestTheListOfErasedJoins(t *testing.T) {
	var ids []app.ID
	for i := range byte(4) {
		id, err := app.IDFromBytes(bytes.Repeat([]byte{i + 1}, 16))
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	one := Erased{Marks: []Mark{MarkOf(ids[0])}, Dossiers: map[app.ID][]app.ID{ids[0]: {ids[2]}, ids[1]: nil}}
	two := Erased{Marks: []Mark{MarkOf(ids[0]), MarkOf(ids[1])}, Dossiers: map[app.ID][]app.ID{ids[0]: {ids[3], ids[2]}}}
	got := ParseErased(one.Join(two).Format())
	want := map[app.ID][]app.ID{ids[0]: {ids[2], ids[3]}, ids[1]: nil}
	if len(got.Marks) != 2 || len(got.Dossiers) != 2 || !slices.Equal(got.Dossiers[ids[0]], want[ids[0]]) || len(got.Dossiers[ids[1]]) != 0 {
		t.Errorf("%+v", got)
	}
	for _, id := range ids {
		if strings.Contains(string(got.Format()), string(id)) {
			t.Errorf("the text of %q stands in the list", id)
		}
	}
	if !ParseErased(nil).Empty() || got.Empty() {
		t.Error("what is empty")
	}
}

func FuzzParseErased(f *testing.F) {
	for _, list := range []string{
		"", "\n", strings.Repeat("a", 64), strings.Repeat("Z", 64), strings.Repeat("0", 65) + "\r\n", strings.Repeat("01", 16),
		strings.Repeat("Ab", 16) + " " + strings.Repeat("0", 32) + "\t" + strings.Repeat("f", 32), strings.Repeat("01", 16) + " x",
	} {
		f.Add([]byte(list))
	}
	f.Fuzz(func(t *testing.T, list []byte) {
		e := ParseErased(list)
		if again := ParseErased(e.Format()); !bytes.Equal(again.Format(), e.Format()) || len(again.Marks) != len(e.Marks) || len(again.Dossiers) != len(e.Dossiers) {
			t.Errorf("%q becomes %q", e, again)
		}
	})
}

func TestCountsLeaveNothingOut(t *testing.T) {
	got := Counts(map[app.Kind]int{app.KindSession: 3, app.KindAnswer: 1, app.KindSWOT: 0})
	if want := []Count{{app.KindAnswer, 1}, {app.KindSession, 3}}; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
