package founders

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

// place is one text of the founder in the tests of the draft.
type place struct {
	path string
	at   func(*app.Founder) *string
}

var places = []place{
	{"givenNames", func(f *app.Founder) *string { return &f.GivenNames }},
	{"familyNames", func(f *app.Founder) *string { return &f.FamilyNames }},
	{"callName", func(f *app.Founder) *string { return &f.CallName }},
	{"contactNote", func(f *app.Founder) *string { return &f.ContactNote }},
	{"address.city", func(f *app.Founder) *string { return &ownAddress(&f.Address).City }},
}

// TestDraftSavesAllThatIsRight: whatever is typed, the record to save is valid, holds every text that is right, and
// the last saved one in the place of each that is not.
func TestDraftSavesAllThatIsRight(t *testing.T) {
	long := strings.Repeat("x", app.MaxText+1)
	rapid.Check(t, func(t *rapid.T) {
		saved := app.Founder{GivenNames: "Ana", ContactNote: "n", Address: &app.Address{City: "c"}}
		d := &draft{saved: saved, today: func() app.Date { return today }}
		texts := map[string]string{}
		for _, p := range places {
			texts[p.path] = rapid.SampledFrom([]string{"", "a", "Ș", long}).Draw(t, p.path)
			d.bindings = append(d.bindings, &binding{
				label: p.path, path: p.path, show: func(app.Founder) {}, refuse: func(error) {},
				put: func(f *app.Founder) { *p.at(f) = texts[p.path] },
			})
		}
		record := d.record()
		if faults := record.Validate(today); len(faults) > 0 {
			t.Fatalf("the record is wrong: %v", faults)
		}
		nameless := record.GivenNames == "Ana" && texts["givenNames"] != "Ana"
		for _, p := range places {
			have, last := *p.at(&record), *p.at(&saved)
			switch {
			case texts[p.path] == long && have != last:
				t.Fatalf("%s is %q, want the saved %q", p.path, have, last)
			case texts[p.path] != long && have != texts[p.path] && !(nameless && have == last):
				t.Fatalf("%s is %q, want the typed %q", p.path, have, texts[p.path])
			}
		}
		if saved.Address.City != "c" {
			t.Fatal("the saved founder was changed in place")
		}
	})
}

var months = []struct{ text, want string }{
	{"", ""},
	{"9.2014", "2014-09"},
	{"09/2014", "2014-09"},
	{"2014-09", "2014-09"},
	{" September 2014 ", "2014-09"},
	{"13.2014", ""},
	{"2014", ""},
	{"bald", ""},
	{"9", ""},
	{"1.9.2014", ""},
	{"0.2014", ""},
	{"9.14", ""},
}

func TestParseMonth(t *testing.T) {
	for _, c := range months {
		have, err := parseMonth(c.text)
		if string(have) != c.want || (err != nil) != (c.want == "" && c.text != "") {
			t.Errorf("%q: %q, %v, want %q", c.text, have, err, c.want)
		}
	}
}

func TestMonthReadsWhatItWrites(t *testing.T) {
	for _, l := range translations.Window() {
		if err := translations.Use(l.Code); err != nil {
			t.Fatal(err)
		}
		for m := time.January; m <= time.December; m++ {
			month := app.Month(string(app.NewDate(1987, m, 1))[:7])
			if have, err := parseMonth(monthText(month)); err != nil || have != month {
				t.Errorf("%s: %q is read as %q, %v", l.Code, monthText(month), have, err)
			}
		}
	}
	if err := translations.Use("de"); err != nil {
		t.Fatal(err)
	}
}

func FuzzParseMonth(f *testing.F) {
	for _, c := range months {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := parseMonth(text)
		if err == nil && m != "" && !m.Valid() {
			t.Errorf("%q gives %q", text, m)
		}
	})
}

func TestHerLanguage(t *testing.T) {
	for _, c := range []struct {
		founder app.Founder
		want    string
	}{
		{app.Founder{}, ""},
		{app.Founder{HandoutLanguage: "de"}, ""},
		{app.Founder{HandoutLanguage: "bg"}, "bg"},
		{app.Founder{HandoutLanguage: "bg", Goal: app.Texts{"tr": "x", "de": "y"}}, "tr"},
		{app.Founder{HandoutLanguage: "bg", Goal: app.Texts{"tr": "x", "bg": "y"}}, "bg"},
		{app.Founder{HandoutLanguage: "de", Languages: []app.LanguageSkill{{Language: "de", Mother: true}, {Language: "ro", Mother: true}}}, "ro"},
	} {
		if have := herLanguage(c.founder); have != c.want {
			t.Errorf("%+v: %q, want %q", c.founder, have, c.want)
		}
	}
}

func TestCountriesAreNamed(t *testing.T) {
	all := countries()
	if len(all) < 240 || len(all) > 260 {
		t.Errorf("%d countries: %v", len(all), all)
	}
	for _, code := range all {
		if name := countryName(code); name == "" || name == code {
			t.Errorf("%s has no name", code)
		}
	}
	for code, want := range map[string]string{"BG": "Bulgarien", "SY": "Syrien", "XK": "Kosovo", "XX?": "XX?"} {
		if have := countryName(code); have != want {
			t.Errorf("%s is called %q, want %q", code, have, want)
		}
	}
}

func TestLanguagesAreNamed(t *testing.T) {
	for _, o := range languageOptions("")[1:] {
		if o.Text == o.Key {
			t.Errorf("%s has no name", o.Key)
		}
	}
}

func TestAreaText(t *testing.T) {
	for m2, want := range map[float64]string{38: "38", 38.5: "38,5", 38.25: "38,25", 38.257: "38,26", 1200: "1.200"} {
		if have := areaText(m2); have != want {
			t.Errorf("%v: %q, want %q", m2, have, want)
		}
	}
}
