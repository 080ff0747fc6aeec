package founders

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestMergeProposesTheFullerThenTheNewer(t *testing.T) {
	early, late := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	cases := []struct {
		name        string
		kept, other app.Founder
		keptNewer   bool
		path        string
		want        mergeChoice
		both        string
	}{
		{"only the other knows", app.Founder{CallName: "Desi"}, app.Founder{CallName: "Desi", Born: "1985-03-03"}, true, "born", takeOther, ""},
		{"only the kept one knows", app.Founder{Consultant: "Ada"}, app.Founder{}, false, "consultant", takeKept, ""},
		{"the other is fuller", app.Founder{GivenNames: "Ana"}, app.Founder{GivenNames: "Ana Maria"}, true, "givenNames", takeOther, ""},
		{"the kept one is fuller", app.Founder{GivenNames: "Ana Maria"}, app.Founder{GivenNames: "Ana"}, false, "givenNames", takeKept, ""},
		{"the other is newer", app.Founder{FamilyNames: "Kaya"}, app.Founder{FamilyNames: "Demir"}, false, "familyNames", takeOther, ""},
		{"the kept one is newer", app.Founder{FamilyNames: "Kaya"}, app.Founder{FamilyNames: "Demir"}, true, "familyNames", takeKept, ""},
		{"another spelling of one name", app.Founder{FamilyNames: "Stojanova"}, app.Founder{FamilyNames: "Stoyanova"}, true, "familyNames", takeKept, ""},
		{"phones complete each other", app.Founder{Phones: []app.Phone{{Number: "0231 1"}}}, app.Founder{Phones: []app.Phone{{Number: "0231 2"}}}, true, "phones", takeBoth, "0231 1\n0231 2"},
		{"all phones are in one", app.Founder{Phones: []app.Phone{{Number: "0231 1"}}}, app.Founder{Phones: []app.Phone{{Number: "0231 1"}, {Number: "0231 2"}}}, true, "phones", takeOther, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			kept, other := early, late
			if c.keptNewer {
				kept, other = late, early
			}
			m := newMerging(c.kept, c.other, kept, other)
			if len(m.fields) != 1 || m.fields[0].path != c.path {
				t.Fatalf("%d fields differ: %+v", len(m.fields), m.fields)
			}
			if f := m.fields[0]; f.choice != c.want || f.both != c.both {
				t.Errorf("%d with both %q, want %d with %q", f.choice, f.both, c.want, c.both)
			}
		})
	}
}

func TestMergeLosesNothingThatIsNotShown(t *testing.T) {
	kept := app.Founder{ID: "kept", GivenNames: "Ana", ArchivedOn: "2025-01-01"}
	other := app.Founder{ID: "other", GivenNames: "Ana", BinnedOn: "2025-02-02", Interpreter: &app.Interpreter{Person: "Frau Popova"}}
	m := newMerging(kept, other, time.Time{}, time.Time{})
	if len(m.fields) != 0 {
		t.Fatalf("shown as different: %+v", m.fields)
	}
	f := m.result()
	if f.Interpreter == nil || f.Interpreter.Person != "Frau Popova" {
		t.Error("the interpreter is lost")
	}
	if f.ID != "kept" || f.ArchivedOn != "2025-01-01" || f.BinnedOn != "" {
		t.Errorf("the entry stands elsewhere: %q %q %q", f.ID, f.ArchivedOn, f.BinnedOn)
	}
}

func TestMergeTakesWhatIsChosen(t *testing.T) {
	kept := app.Founder{ID: "kept", FamilyNames: "Kaya", Address: &app.Address{City: "Dortmund"}, Emails: []string{"a@example.org"}}
	other := app.Founder{ID: "other", FamilyNames: "Demir", Address: &app.Address{Street: "Steinstr. 1"}, Emails: []string{"b@example.org"}}
	m := newMerging(kept, other, time.Time{}, time.Time{})
	choose := func(path string, c mergeChoice) {
		for i := range m.fields {
			if m.fields[i].path == path {
				m.fields[i].choice = c
				return
			}
		}
		t.Fatalf("%s does not differ", path)
	}
	choose("familyNames", takeOther)
	choose("address", takeBoth)
	choose("emails", takeKept)
	want := app.Founder{ID: "kept", FamilyNames: "Demir", Address: &app.Address{City: "Dortmund", Street: "Steinstr. 1"}, Emails: []string{"a@example.org"}}
	if f := m.result(); !reflect.DeepEqual(f, want) {
		t.Errorf("%+v, want %+v", f, want)
	}
	if *kept.Address != (app.Address{City: "Dortmund"}) {
		t.Error("the address of the one who stays was changed in place")
	}
}

func word(t *rapid.T, label string) string {
	return rapid.SampledFrom([]string{"", "Ana", "Ana Maria", "Кая", "Öz"}).Draw(t, label)
}

func someFounder(t *rapid.T, label string) app.Founder {
	f := app.Founder{GivenNames: word(t, label+" given"), FamilyNames: word(t, label+" family"), Goal: app.Texts{}}
	for _, code := range rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"de", "bg", "tr"}), 0, 3, rapid.ID).Draw(t, label+" goal") {
		f.Goal[code] = word(t, label+" text") + "!"
	}
	for _, n := range rapid.SliceOfN(rapid.SampledFrom([]string{"0231 1", "0231 2", "+49 231 1"}), 0, 3).Draw(t, label+" phones") {
		f.Phones = append(f.Phones, app.Phone{Number: n})
	}
	return f
}

// Whatever is chosen, each field of the result is that of one of the two, or one completed from the other.
func TestMergeResultComesFromTheTwo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		kept, other := someFounder(t, "kept"), someFounder(t, "other")
		m := newMerging(kept, other, time.Time{}, time.Time{})
		for i := range m.fields {
			choices := []mergeChoice{takeKept, takeOther}
			if m.fields[i].both != "" {
				choices = append(choices, takeBoth)
			}
			m.fields[i].choice = rapid.SampledFrom(choices).Draw(t, m.fields[i].path)
		}
		result := m.result()
		for _, f := range m.fields {
			want := map[mergeChoice]string{takeKept: f.kept, takeOther: f.other, takeBoth: f.both}[f.choice]
			if have := fieldAt(result, f.index).Text; have != want {
				t.Fatalf("%s is %q, chosen was %q", f.path, have, want)
			}
		}
	})
}
