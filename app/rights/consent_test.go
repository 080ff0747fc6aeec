package rights

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
)

const consentDay = app.Date("2026-06-15")

func agreed(p app.Purpose, recipient app.ID, classes ...string) app.Consent {
	return app.Consent{Purpose: p, Recipient: recipient, DataClasses: classes, GivenOn: "2026-01-10", TextVersion: app.ConsentText}
}

func TestLacking(t *testing.T) {
	answers := &archive.Profile{Answers: []profile.Answer{
		{Question: "health.insurance", Value: "statutory"},
		{Question: "family.children", Value: 2},
		{Question: "residence.title", Declined: true},
		{Question: "digital.elster", Value: true},
	}}
	coaching := agreed(app.PurposeCoaching, "")
	for name, c := range map[string]struct {
		founder archive.Founder
		want    []Lack
	}{
		"a new founder":      {archive.Founder{}, []Lack{{Purpose: app.PurposeCoaching}}},
		"one who has agreed": {archive.Founder{Consents: []app.Consent{coaching}}, nil},
		"one who has not signed yet": {
			archive.Founder{Consents: []app.Consent{{Purpose: app.PurposeCoaching}}}, []Lack{{Purpose: app.PurposeCoaching}},
		},
		"one in a project": {
			archive.Founder{Consents: []app.Consent{coaching}, Participation: &indicator.Participation{Project: "nord"}},
			[]Lack{{Purpose: app.PurposeReporting, Project: "nord"}},
		},
		"one in a project as archives of several know her": {
			archive.Founder{Consents: []app.Consent{coaching}, Participations: []indicator.Participation{{Project: "nord"}, {Project: "west"}}},
			[]Lack{{Purpose: app.PurposeReporting, Project: "nord"}},
		},
		"special answers, one allowed": {
			archive.Founder{Consents: []app.Consent{coaching, agreed(app.PurposeSpecial, "", "health")}, Profile: answers},
			[]Lack{{Purpose: app.PurposeSpecial, Classes: []string{"family"}}},
		},
		"referrals": {
			archive.Founder{Consents: []app.Consent{coaching, agreed(app.PurposeShare, "diw", "contact")}, Referrals: []app.Referral{
				{To: "diw", DataClasses: []string{"contact"}},
				{To: "diw", DataClasses: []string{"contact", "premises"}, Status: "sent"},
				{To: "diw", DataClasses: []string{"premises", "goal"}, Status: "accepted"},
				{To: "ihk", DataClasses: []string{"contact"}, Status: "drafted"},
				{To: "hwk", DataClasses: []string{"contact"}, Status: "done"},
				{To: "hwk", DataClasses: []string{"contact"}, Status: "declined"},
				{To: "vmdo"},
				{DataClasses: []string{"contact"}},
			}},
			[]Lack{
				{Purpose: app.PurposeShare, Recipient: "diw", Classes: []string{"contact", "premises", "goal"}},
				{Purpose: app.PurposeShare, Recipient: "ihk", Classes: []string{"contact"}},
			},
		},
	} {
		if got := Lacking(c.founder, consentDay); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestLackingIsMetByWhatItAsksFor: whoever gives every consent that is missing lacks none.
func TestLackingIsMetByWhatItAsksFor(t *testing.T) {
	classes := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"contact", "goal", "health", "family"}), rapid.ID)
	rapid.Check(t, func(t *rapid.T) {
		f := archive.Founder{Profile: &archive.Profile{}}
		for _, block := range classes.Draw(t, "answered") {
			f.Profile.Answers = append(f.Profile.Answers, profile.Answer{Question: block + ".x", Value: "yes"})
		}
		for range rapid.IntRange(0, 4).Draw(t, "referrals") {
			f.Referrals = append(f.Referrals, app.Referral{
				To: rapid.SampledFrom([]app.ID{"", "a", "b"}).Draw(t, "to"), DataClasses: classes.Draw(t, "classes"),
				Status: app.ReferralStatus(rapid.SampledFrom(append(app.ReferralStatus("").Values(), "")).Draw(t, "status")),
			})
		}
		for range rapid.IntRange(0, 3).Draw(t, "consents") {
			c := agreed(app.Purpose(rapid.SampledFrom(app.Purpose("").Values()).Draw(t, "purpose")), rapid.SampledFrom([]app.ID{"", "a"}).Draw(t, "recipient"), classes.Draw(t, "agreed")...)
			c.WithdrawnOn = rapid.SampledFrom([]app.Date{"", "2026-02-01"}).Draw(t, "withdrawn")
			f.Consents = append(f.Consents, c)
		}
		for _, l := range Lacking(f, consentDay) {
			f.Consents = append(f.Consents, agreed(l.Purpose, l.Recipient, l.Classes...))
		}
		if still := Lacking(f, consentDay); still != nil {
			t.Fatalf("still %+v", still)
		}
	})
}

func TestVeil(t *testing.T) {
	health := []app.Consent{agreed(app.PurposeSpecial, "", "health")}
	withdrawn := []app.Consent{health[0]}
	withdrawn[0].WithdrawnOn = "2026-03-01"
	for name, c := range map[string]struct {
		entry    app.HistoryEntry
		consents []app.Consent
		want     Veil
	}{
		"a name":                     {app.HistoryEntry{Kind: app.KindFounder, Field: "callName"}, nil, Open},
		"a residence title":          {app.HistoryEntry{Kind: app.KindFounder, Field: "residenceTitle"}, nil, Asked},
		"a funder's questionnaire":   {app.HistoryEntry{Kind: app.KindFounder, Field: "entry"}, nil, Asked},
		"a confidential note":        {app.HistoryEntry{Kind: app.KindSession, Field: "confidentialNote"}, nil, Asked},
		"the course of a session":    {app.HistoryEntry{Kind: app.KindSession, Field: "course"}, nil, Open},
		"a common answer":            {app.HistoryEntry{Kind: app.KindAnswer, Field: "value", Detail: "digital.elster"}, nil, Open},
		"a special one, allowed":     {app.HistoryEntry{Kind: app.KindAnswer, Field: "value", Detail: "health.insurance"}, health, Asked},
		"a special one, not allowed": {app.HistoryEntry{Kind: app.KindAnswer, Field: "note", Detail: "family.children"}, health, Closed},
		"a special one, withdrawn":   {app.HistoryEntry{Kind: app.KindAnswer, Field: "value", Detail: "health.insurance"}, withdrawn, Closed},
		"a whole special block":      {app.HistoryEntry{Kind: app.KindAnswer, Field: "value", Detail: "family", Count: 3}, nil, Closed},
		"a question nobody knows":    {app.HistoryEntry{Kind: app.KindAnswer, Field: "value", Detail: "stars.sign"}, nil, Asked},
	} {
		if got := VeilOf(c.entry, c.consents, consentDay); got != c.want {
			t.Errorf("%s: %d", name, got)
		}
	}
}
