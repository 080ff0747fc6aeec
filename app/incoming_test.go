package app

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestCompleteFillsGapsOnly(t *testing.T) {
	yes := true
	f := Founder{
		ID: "x", GivenNames: "Ayşe", Phones: []Phone{{Number: "0231 1"}, {Number: "+49 170 22 33 44"}}, Emails: []string{"a@example.org"},
		Address: &Address{City: "Dortmund"}, Languages: []LanguageSkill{{Language: "tr", Mother: true}}, Goal: Texts{"de": "Laden"},
	}
	from := Founder{
		ID: "y", GivenNames: "Ayse", FamilyNames: "Yılmaz", Phones: []Phone{{Number: "0049 (0)170-223344", Type: "cell", Safe: &yes}, {Number: "0231 2"}},
		Emails: []string{"A@example.org", "b@example.org"}, Address: &Address{City: "dortmund", PostalCode: "44145"},
		Languages: []LanguageSkill{{Language: "tr", Level: "C2"}, {Language: "de", Level: "B1"}}, Goal: Texts{"de": "anders", "tr": "Dükkan"},
		Born: "1980-01-01", ArchivedOn: "2025-01-01", BinnedOn: "2025-01-01",
	}
	want := Founder{
		ID: "x", GivenNames: "Ayşe", FamilyNames: "Yılmaz",
		Phones: []Phone{{Number: "0231 1"}, {Number: "+49 170 22 33 44", Type: "cell", Safe: &yes}, {Number: "0231 2"}},
		Emails: []string{"a@example.org", "b@example.org"}, Address: &Address{City: "Dortmund", PostalCode: "44145"},
		Languages: []LanguageSkill{{Language: "tr", Mother: true, Level: "C2"}, {Language: "de", Level: "B1"}},
		Goal:      Texts{"de": "Laden", "tr": "Dükkan"}, Born: "1980-01-01",
	}
	before := f
	before.Phones, before.Goal = append([]Phone(nil), f.Phones...), Texts{"de": "Laden"}
	got, changed := Complete(f, from)
	if !changed || !reflect.DeepEqual(got, want) {
		t.Errorf("complete: %+v, want %+v", got, want)
	}
	if !reflect.DeepEqual(f, before) || f.Address.PostalCode != "" {
		t.Errorf("what was completed was changed in place: %+v", f)
	}
	if again, changed := Complete(got, from); changed || !reflect.DeepEqual(again, got) {
		t.Errorf("a second time adds %+v", again)
	}
}

func TestAddressesThatDifferAreNotMixed(t *testing.T) {
	f := Founder{GivenNames: "X", Address: &Address{City: "Dortmund", PostalCode: "44145"}}
	if got, changed := Complete(f, Founder{Address: &Address{Street: "Neue Straße 1", City: "Berlin"}}); changed {
		t.Errorf("the street of another city: %+v", got.Address)
	}
	b := Business{Name: "Nadel", Address: &Address{City: "Dortmund"}}
	b, changed := CompleteBusiness(b, Business{ID: "z", Name: "Nadel & Faden", Trade: "Schneiderei", Address: &Address{City: "Bochum", Street: "X"}})
	if !changed || b.Name != "Nadel" || b.Trade != "Schneiderei" || b.ID != "" || b.Address.Street != "" {
		t.Errorf("business: %+v", b)
	}
}

func TestCompleteTwiceChangesNothing(t *testing.T) {
	texts := rapid.SampledFrom([]string{"", "a", "A", " ", "+49 231 5", "0231 5", "é", "de", "tr"})
	people := rapid.Custom(func(t *rapid.T) Founder {
		f := Founder{GivenNames: texts.Draw(t, "given"), Born: Date(texts.Draw(t, "born")), Emails: rapid.SliceOfN(texts, 0, 3).Draw(t, "mails")}
		for range rapid.IntRange(0, 3).Draw(t, "phones") {
			f.Phones = append(f.Phones, Phone{Number: texts.Draw(t, "number"), Type: PhoneType(texts.Draw(t, "type"))})
		}
		for range rapid.IntRange(0, 3).Draw(t, "languages") {
			f.Languages = append(f.Languages, LanguageSkill{Language: texts.Draw(t, "language"), Source: texts.Draw(t, "source")})
		}
		if rapid.Bool().Draw(t, "address") {
			f.Address = &Address{Street: texts.Draw(t, "street"), City: texts.Draw(t, "city")}
		}
		if rapid.Bool().Draw(t, "goal") {
			f.Goal = Texts{texts.Draw(t, "language"): texts.Draw(t, "goal")}
		}
		return f
	})
	rapid.Check(t, func(t *rapid.T) {
		f, from := people.Draw(t, "founder"), people.Draw(t, "from")
		once, changed := Complete(f, from)
		if !changed && !reflect.DeepEqual(once, f) {
			t.Fatalf("changed without a word: %+v, %+v", f, once)
		}
		if twice, changed := Complete(once, from); changed {
			t.Fatalf("the second time adds: %+v, %+v", once, twice)
		}
		for i, p := range f.Phones {
			if once.Phones[i].Number != p.Number {
				t.Fatalf("a phone was overwritten: %+v, %+v", f, once)
			}
		}
		if f.GivenNames != "" && once.GivenNames != f.GivenNames || f.Born != "" && once.Born != f.Born {
			t.Fatalf("overwritten: %+v, %+v", f, once)
		}
	})
}

func TestDigits(t *testing.T) {
	for text, want := range map[string]string{
		"+49 231 5550101": "02315550101", "0049 (0)231/555 01 01": "02315550101", "0231-5550101": "02315550101", "4923155": "4923155",
		"+90 532 1": "905321", "": "", "keine": "", "٠٢٣١": "",
	} {
		if got := Digits(text); got != want {
			t.Errorf("Digits(%q) = %q, want %q", text, got, want)
		}
	}
}
