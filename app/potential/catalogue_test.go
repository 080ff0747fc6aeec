package potential

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/translations"
)

func TestTheCatalogueHasItsTenFields(t *testing.T) {
	want := []string{"offer", "customers", "pricing", "finance", "organisation", "premises", "person", "legal", "digital", "network"}
	var have []string
	for _, f := range Statements().Fields {
		have = append(have, f.Key)
		if n := len(f.Statements); n < 4 || n > 5 {
			t.Errorf("%s has %d statements", f.Key, n)
		}
		for _, s := range f.Statements {
			if found, ok := Statements().Statement(s.Key); !ok || found != s || FieldOf(s.Key) != f.Key {
				t.Errorf("%s: %+v, %v", s.Key, found, ok)
			}
		}
	}
	if !slices.Equal(have, want) {
		t.Errorf("%v", have)
	}
	for _, key := range []string{"pricing.calculated", "customers.beyond-community", "legal.cash-register", "digital.own-website"} {
		if _, ok := Statements().Statement(key); !ok {
			t.Errorf("no statement %s", key)
		}
	}
	for _, key := range []string{"", "pricing", "pricing.", "pricing.guessed"} {
		if s, ok := Statements().Statement(key); ok {
			t.Errorf("%q is %+v", key, s)
		}
	}
	if d := Statements().Defaults; d.MarketShare != 1 || d.GrowthPercent != 3 {
		t.Errorf("%+v", d)
	}
}

// textsOf are the keys of all texts of the package.
func textsOf() []string {
	return slices.Concat(textsOfCatalogue(), textsOfWords(), textsOfFigures())
}

func textsOfCatalogue() []string {
	var out []string
	for _, f := range Statements().Fields {
		out = append(out, f.TextKey())
		for _, s := range f.Statements {
			out = append(out, s.TextKey(), s.TopicKey())
			if s.Help {
				out = append(out, s.HelpKey())
			}
		}
	}
	for n := range MaxRating + 1 {
		step := &n
		if n == 0 {
			step = nil
		}
		out = append(out, StateKey(step), RelevanceKey(step), PointsKey(n))
	}
	return out
}

// textsOfWords are the keys of the words for values, some of which have help.
func textsOfWords() []string {
	out := []string{"potential.swot.strength", "potential.swot.weakness", "potential.cost.depreciation.help"}
	for _, u := range []Urgency{Urgent, ToPlan, ToWatch} {
		out = append(out, u.TextKey())
	}
	for _, q := range Quadrants {
		out = append(out, q.TextKey(), q.TextKey()+".help")
	}
	for _, s := range Strategies {
		out = append(out, StrategyKey(s), StrategyKey(s)+".help")
	}
	for _, v := range VAT("").Values() {
		out = append(out, VAT(v).TextKey(), VAT(v).TextKey()+".help")
	}
	for _, k := range CostKind("").Values() {
		out = append(out, CostKind(k).TextKey())
	}
	for _, a := range Attribution("").Values() {
		out = append(out, Attribution(a).TextKey())
	}
	return out
}

func textsOfFigures() []string {
	out := []string{"potential.figure.none"}
	for _, c := range MarkCodes {
		out = append(out, c.TextKey())
	}
	for _, u := range []Unit{UnitPerHour, UnitPercent, UnitHours, UnitMinutes, UnitUnits, UnitMonths} {
		out = append(out, "potential.unit."+string(u))
	}
	for key, variants := range variantsOf {
		out = append(out, key.TextKey(), key.TextKey()+".help", key.TextKey()+".formula")
		for _, v := range variants {
			out = append(out, strings.TrimSuffix(key.TextKey()+".sentence."+v, "."))
		}
	}
	return out
}

func TestThePackageHasItsTextsAndNoOthers(t *testing.T) {
	ours := regexp.MustCompile(`^potential\.(field|statement|state|relevance|points|urgency|quadrant|strategy|vat|cost|growth|mark|unit|swot|figure)\.`)
	texts := textsOf()
	for _, code := range []string{"de", "en"} {
		l := translations.In(code)
		for _, key := range texts {
			if !l.Has(key) {
				t.Errorf("%s lacks %s", code, key)
			}
		}
		for _, key := range translations.Keys(code) {
			if ours.MatchString(key) && !slices.Contains(texts, key) {
				t.Errorf("%s has %s, which nothing asks for", code, key)
			}
		}
	}
}

// TestWordsAreSimple keeps statements and help short enough for readers at B1.
func TestWordsAreSimple(t *testing.T) {
	const most = 15
	end := regexp.MustCompile(`[.!?:](\s|$)`)
	l := translations.In("de")
	for _, key := range textsOf() {
		if strings.HasSuffix(key, ".formula") {
			continue
		}
		for _, sentence := range end.Split(l.T(key), -1) {
			if n := len(strings.Fields(sentence)); n > most {
				t.Errorf("%s: %d words: %s", key, n, sentence)
			}
		}
	}
	for _, f := range Statements().Fields {
		for _, s := range f.Statements {
			if text := l.T(s.TextKey()); !strings.HasSuffix(text, ".") || strings.HasSuffix(l.T(s.TopicKey()), ".") {
				t.Errorf("%s: %s", s.Key, text)
			}
		}
	}
}

// small is a catalogue of one field with these statements.
func small(statements string) string {
	return `{"defaults": {"marketShare": 1, "growthPercent": 3, "vatPercent": [19]}, "fields": [{"key": "a", "statements": [` + statements + `]}]}`
}

var catalogues = []struct{ text, fault string }{
	{small(""), ""},
	{small(`{"key": "a.b"}, {"key": "a.b-c", "help": true}`), ""},
	{``, "EOF"},
	{small("") + "{}", "after the end"},
	{`{"area": []}`, "unknown field"},
	{`{"fields": []}`, "default"},
	{strings.Replace(small(""), `"marketShare": 1`, `"marketShare": 0`, 1), "default"},
	{strings.Replace(small(""), "[19]", "[]", 1), "default"},
	{strings.Replace(small(""), `"growthPercent": 3`, `"growthPercent": -101`, 1), "default"},
	{strings.Replace(small(""), `{"key": "a", "statements": []}`, `{"key": "a"}, {"key": "a"}`, 1), `field "a"`},
	{strings.Replace(small(""), `"a"`, `"A"`, 1), `field "A"`},
	{small(`{"key": "b.b"}`), "not that of its field"},
	{small(`{"key": "a.b"}, {"key": "a.b"}`), "twice"},
	{small(`{"key": "a.b c"}`), "not that of its field"},
	{small(`{"key": "a.b", "text": "x"}`), "unknown field"},
}

func TestACatalogueIsReadStrictly(t *testing.T) {
	for _, c := range catalogues {
		_, err := ParseCatalogue([]byte(c.text))
		if c.fault == "" && err != nil || c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)) {
			t.Errorf("%s\n%v, want %q", c.text, err, c.fault)
		}
	}
}

func FuzzParseCatalogue(f *testing.F) {
	for _, c := range catalogues {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCatalogue([]byte(text))
		if err != nil {
			return
		}
		for _, field := range c.Fields {
			for _, s := range field.Statements {
				if found, ok := c.Statement(s.Key); !ok || found != s || FieldOf(s.Key) != field.Key {
					t.Errorf("%q: %+v", s.Key, found)
				}
			}
		}
	})
}
