package rights

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/profile"
)

// everything is a founder with something in every class.
func everything() archive.Founder {
	no, yes, area := false, true, 38.0
	return archive.Founder{
		Founder: app.Founder{
			ID: "f", GivenNames: "Ana", Born: "1990-01-01", Citizenships: []string{"BG"}, ResidenceTitle: "§ 21", HandoutLanguage: "bg", Goal: app.Texts{"de": "Ziel"},
			Phones: []app.Phone{{Number: "1"}, {Number: "2", Safe: &no}, {Number: "3", Safe: &yes}}, ContactNote: "abends", Consultant: "Meral",
		},
		Participation:  &indicator.Participation{Project: "p", Entry: &indicator.Entry{Disability: &yes, Declined: []string{"minority"}}},
		Participations: []indicator.Participation{{Project: "q", Entry: &indicator.Entry{Minority: &yes}}},
		Profile: &archive.Profile{Readings: []profile.Reading{{ID: "r"}}, Answers: []profile.Answer{
			{Question: "digital.elster"}, {Question: "health"}, {Question: "health.insurance"}, {Question: "family.care"}, {Question: "nobody.knows"},
		}},
		Business:   &app.Business{ID: "b", Name: "Nadel", Premises: &app.Premises{AreaM2: &area}},
		Businesses: []app.Business{{ID: "c", Name: "Faden", Premises: &app.Premises{AreaM2: &area}}},
		Measures:   []coaching.Measure{{Text: "M"}, {Text: "weg", BinnedOn: "2025-01-01"}},
		Agreements: []coaching.Agreement{{ID: "a"}, {ID: "weg", BinnedOn: "2025-01-01"}},
		Outcomes:   []coaching.Outcome{{ID: "o"}},
		Sessions: []coaching.Session{
			{ID: "s", Status: coaching.Signed, Confidential: "geheim"}, {ID: "draft"}, {ID: "weg", Status: coaching.Closed, BinnedOn: "2025-01-01"},
		},
		Consents: []app.Consent{{ID: "k"}},
	}
}

func TestSharedIsWhatTheClassesHold(t *testing.T) {
	all := everything()
	entry := func(e indicator.Entry) *indicator.Entry { return &e }
	for classes, want := range map[string]archive.Founder{
		"": {}, "unknown": {},
		"contact":   {Founder: app.Founder{GivenNames: "Ana", Phones: []app.Phone{all.Phones[0], all.Phones[2]}, ContactNote: "abends"}},
		"person":    {Founder: app.Founder{Born: "1990-01-01"}},
		"languages": {Founder: app.Founder{HandoutLanguage: "bg"}},
		"goal":      {Founder: app.Founder{Goal: all.Goal}, Agreements: all.Agreements[:1], Outcomes: all.Outcomes},
		"business":  {Business: &app.Business{ID: "b", Name: "Nadel"}, Businesses: []app.Business{{ID: "c", Name: "Faden"}}},
		"premises":  {Business: &app.Business{Premises: all.Business.Premises}, Businesses: []app.Business{{Premises: all.Businesses[0].Premises}}},
		"premises business": {
			Business: all.Business, Businesses: all.Businesses,
		},
		"measures":  {Measures: all.Measures[:1]},
		"sessions":  {Sessions: []coaching.Session{{ID: "s", Status: coaching.Signed}}},
		"profile":   {Profile: &archive.Profile{Readings: all.Profile.Readings, Answers: all.Profile.Answers[:1]}},
		"health":    {Profile: &archive.Profile{Answers: all.Profile.Answers[1:3]}},
		"family":    {Profile: &archive.Profile{Answers: all.Profile.Answers[3:4]}},
		"residence": {Founder: app.Founder{Citizenships: all.Citizenships, ResidenceTitle: "§ 21"}},
		"participation": {
			Participation:  &indicator.Participation{Project: "p", Entry: entry(indicator.Entry{Declined: []string{}})},
			Participations: []indicator.Participation{{Project: "q", Entry: &indicator.Entry{}}},
		},
	} {
		if got := Shared(all, strings.Fields(classes)); !alike(got, want) {
			t.Errorf("%q: %+v\nwant %+v", classes, got, want)
		}
	}
	if *all.Participation.Entry.Disability != true || len(all.Participation.Entry.Declined) != 1 || all.Sessions[0].Confidential == "" || len(all.Phones) != 3 {
		t.Error("her own records have changed")
	}
}

// alike compares what is filled, whether empty lists are nil or not.
func alike(a, b archive.Founder) bool {
	return reflect.DeepEqual(filled(a), filled(b))
}

func filled(f archive.Founder) archive.Founder {
	v := reflect.ValueOf(&f).Elem()
	for i := range v.NumField() {
		if field := v.Field(i); field.Kind() == reflect.Slice && field.Len() == 0 {
			field.SetZero()
		}
	}
	if len(f.Phones) == 0 {
		f.Phones = nil
	}
	return f
}

func TestEveryClassHoldsSomethingThatIsThere(t *testing.T) {
	known := map[string]bool{"profile.readings": true, "profile.answers": true, "business.premises": true, "spacesSought": true}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[archive.Founder]()) {
		known[app.JSONName(f)] = true
	}
	for _, class := range app.DataClasses() {
		for _, path := range class.Holds {
			if !known[path] {
				t.Errorf("%s holds %q, which nobody has", class.Key, path)
			}
		}
	}
}

// TestSharedLaw: more classes give no less, and neither her name, what is specially protected nor what is confidential
// goes along unasked.
func TestSharedLaw(t *testing.T) {
	var keys []string
	for _, c := range app.DataClasses() {
		keys = append(keys, c.Key)
	}
	rapid.Check(t, func(t *rapid.T) {
		classes := rapid.SliceOfDistinct(rapid.SampledFrom(keys), rapid.ID[string]).Draw(t, "classes")
		got := Shared(everything(), classes)
		has := func(key string) bool { return slices.Contains(classes, key) }
		if (got.GivenNames != "") != has("contact") || (got.ResidenceTitle != "") != has("residence") || (len(got.Sessions) > 0) != has("sessions") {
			t.Fatalf("%v: %+v", classes, got)
		}
		for _, a := range profileAnswers(got) {
			if block, _, _ := strings.Cut(a.Question, "."); (block == "health" || block == "family") && !has(block) {
				t.Fatalf("%v: %+v", classes, a)
			}
		}
		for _, s := range got.Sessions {
			if s.Confidential != "" {
				t.Fatal("the confidential note goes along")
			}
		}
		if got.ID != "" || got.Consultant != "" || got.Consents != nil {
			t.Fatalf("what no class holds goes along: %+v", got)
		}
	})
}

func profileAnswers(f archive.Founder) []profile.Answer {
	if f.Profile == nil {
		return nil
	}
	return f.Profile.Answers
}
