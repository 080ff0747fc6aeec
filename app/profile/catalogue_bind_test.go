package profile

import (
	"errors"
	"reflect"
	"testing"

	"wurzelwerk/app"
)

func ptr[T any](v T) *T { return &v }

func woman() app.Founder {
	return app.Founder{
		GivenNames: "Desislava", Born: "1986-03-14", InGermanySince: "2014-09", SelfEmployment: "yes", Informal: ptr(false),
		Address: &app.Address{Street: "Münsterstraße 95", City: "Dortmund"}, Emails: []string{"desi@nadel-und-faden.example"},
		HandoutLanguage: "bg", Goal: app.Texts{"bg": "Искам да живея от ателието си.", "de": "Ich will davon leben."},
		Languages: []app.LanguageSkill{{Language: "bg", Mother: true}}, Phones: []app.Phone{{Number: "+49 231 5550101"}},
		Interpreter: &app.Interpreter{Needed: "contracts"},
	}
}

func TestBoundValuesLiveInTheRecord(t *testing.T) {
	f := woman()
	for key, want := range map[string]any{
		"person.given-names": "Desislava", "person.family-names": nil, "person.born": "1986-03-14", "residence.since": "2014-09",
		"residence.self-employment": "yes", "person.informal": false, "person.street": "Münsterstraße 95", "person.postal-code": nil,
		"person.emails": []string{"desi@nadel-und-faden.example"}, "motivation.goal": "Ich will davon leben.",
		"motivation.goal-own": "Искам да живея от ателието си.", "language.languages": f.Languages, "person.phones": f.Phones,
		"language.interpreter": *f.Interpreter, "language.handout": "bg", "residence.citizenships": nil,
		"business.trade": nil, "capital.own": nil,
	} {
		got, ok := ValueOf(f, asked(t, key))
		if !reflect.DeepEqual(got, want) || ok != (want != nil) {
			t.Errorf("%s is %#v, %v, want %#v", key, got, ok, want)
		}
	}
	if got, ok := ValueOf(app.Founder{}, asked(t, "person.street")); ok {
		t.Errorf("no address, but %v", got)
	}
}

func TestValuesOfABusiness(t *testing.T) {
	b := app.Business{Trade: "Schneiderei", CraftClass: "B2", LegalForm: "sole-trader", Premises: &app.Premises{RentCents: ptr(int64(78000))}}
	rent := Question{Kind: KindMoney, Of: "business.premises.rentCents"}
	area := Question{Kind: KindNumber, Of: "business.premises.areaM2"}
	for _, c := range []struct {
		q    Question
		want any
	}{
		{asked(t, "business.trade"), "Schneiderei"},
		{asked(t, "education.craft"), "B2"},
		{asked(t, "business.legal-form"), "sole-trader"},
		{rent, int64(78000)},
		{area, nil},
		{asked(t, "business.name"), nil},
		{asked(t, "person.given-names"), nil},
	} {
		if got, ok := BusinessValue(b, c.q); got != c.want || ok != (c.want != nil) {
			t.Errorf("%s is %#v, %v, want %#v", c.q.Of, got, ok, c.want)
		}
	}
}

func TestASetValueIsFoundAgainAndChangesNothingElse(t *testing.T) {
	for key, values := range map[string][]any{
		"person.given-names": {"Rashā", "", nil}, "person.born": {"1900-01-01", nil}, "residence.since": {"2020-02", nil},
		"residence.self-employment": {"with-permit", nil}, "person.informal": {true, false, nil},
		"person.street": {"Mallinckrodtstraße 2", nil}, "person.district": {"Nordstadt"}, "motivation.goal": {"Anders.", nil},
		"motivation.goal-own": {"Друго.", nil}, "business.phase": {"start", nil},
	} {
		for _, value := range values {
			before, f := woman(), woman()
			shared := f // shares address, goal and lists
			if err := SetValue(&f, asked(t, key), value); err != nil {
				t.Errorf("%s = %v: %v", key, value, err)
			}
			if got, ok := ValueOf(f, asked(t, key)); ok != (value != nil && value != "") || ok && got != value {
				t.Errorf("%s = %v: now %v, %v", key, value, got, ok)
			}
			if !reflect.DeepEqual(shared, before) {
				t.Errorf("%s = %v changed the copy: %+v", key, value, shared)
			}
			old, _ := ValueOf(before, asked(t, key))
			if err := SetValue(&f, asked(t, key), old); err != nil || !reflect.DeepEqual(f, before) {
				t.Errorf("%s back to %v: %v\n%+v", key, old, err, f)
			}
		}
	}
}

func TestListsAndEmptyParts(t *testing.T) {
	var f app.Founder
	emails, street := asked(t, "person.emails"), asked(t, "person.street")
	if err := SetValue(&f, emails, []any{"a@b.example", "c@d.example"}); err != nil || !reflect.DeepEqual(f.Emails, []string{"a@b.example", "c@d.example"}) {
		t.Error(err, f.Emails)
	}
	if err := SetValue(&f, street, "Münsterstraße 95"); err != nil || f.Address.Street != "Münsterstraße 95" {
		t.Error(err, f.Address)
	}
	for q, nothing := range map[*Question]any{&emails: []string{}, &street: ""} {
		if err := SetValue(&f, *q, nothing); err != nil {
			t.Error(err)
		}
	}
	if !reflect.DeepEqual(f, app.Founder{}) {
		t.Errorf("%+v", f)
	}
}

func TestWhatCannotBeSet(t *testing.T) {
	for _, key := range []string{"business.trade", "language.languages", "person.phones", "residence.citizenships", "capital.own"} {
		f := woman()
		if err := SetValue(&f, asked(t, key), nil); !errors.Is(err, ErrNotEditable) || !reflect.DeepEqual(f, woman()) {
			t.Errorf("%s: %v", key, err)
		}
	}
	f := app.Founder{Languages: []app.LanguageSkill{{Language: "de", Mother: true}}}
	if err := SetValue(&f, asked(t, "motivation.goal-own"), "Ziel"); !errors.Is(err, ErrNotEditable) {
		t.Errorf("no language but German: %v", err)
	}
	for key, value := range map[string]any{"person.born": "14.3.1986", "residence.self-employment": "maybe", "person.informal": Unclear, "person.emails": "a@b.example"} {
		f := woman()
		var faults app.Faults
		if err := SetValue(&f, asked(t, key), value); !errors.As(err, &faults) || !reflect.DeepEqual(f, woman()) {
			t.Errorf("%s = %v: %v", key, value, err)
		}
	}
}

func TestHerLanguage(t *testing.T) {
	for want, f := range map[string]app.Founder{
		"":   {HandoutLanguage: "de", Languages: []app.LanguageSkill{{Language: "de", Mother: true}, {Language: "tr"}}},
		"bg": {HandoutLanguage: "bg", Goal: app.Texts{"bg": "x", "tr": "y"}},
		"tr": {HandoutLanguage: "bg", Goal: app.Texts{"bg": "", "tr": "y"}},
		"ar": {HandoutLanguage: "de", Languages: []app.LanguageSkill{{Language: "ar", Mother: true}}},
		"ro": {HandoutLanguage: "ro", Goal: app.Texts{"de": "x"}},
	} {
		if got := HerLanguage(f); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
