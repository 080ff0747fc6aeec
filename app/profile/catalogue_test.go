package profile

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

func TestTheSheetHasItsSixteenBlocks(t *testing.T) {
	want := []string{
		"person", "residence*", "language", "education", "work", "benefits", "family*", "health*", "business", "capital",
		"network", "digital", "motivation", "mobility", "strengths", "next-step",
	}
	var have []string
	for _, b := range Sheet().Blocks {
		key := b.Key
		if b.Sensitive {
			key += "*"
		}
		if len(b.Questions) < 3 {
			t.Errorf("%s asks only %d questions", key, len(b.Questions))
		}
		have = append(have, key)
	}
	if !slices.Equal(have, want) {
		t.Errorf("%v", have)
	}
}

func TestEveryQuestionIsFoundByItsKey(t *testing.T) {
	count := 0
	for _, b := range Sheet().Blocks {
		if found, ok := Sheet().Block(b.Key); !ok || len(found.Questions) != len(b.Questions) {
			t.Errorf("block %s: %v", b.Key, ok)
		}
		for _, q := range b.Questions {
			count++
			if found, ok := Sheet().Question(q.Key); !ok || found.Kind != q.Kind || BlockOf(q.Key) != b.Key {
				t.Errorf("%s: %+v, %v", q.Key, found, ok)
			}
		}
	}
	if count < 110 {
		t.Errorf("only %d questions", count)
	}
	for _, key := range []string{"", "health", "health.", "health.unheard-of"} {
		if q, ok := Sheet().Question(key); ok {
			t.Errorf("%q is %+v", key, q)
		}
	}
	if b, ok := Sheet().Block("faith"); ok {
		t.Errorf("%+v", b)
	}
}

// texts of the catalogue, and whether they may be missing.
func textsOf(c *Catalogue) map[string]bool {
	texts := map[string]bool{}
	for _, b := range c.Blocks {
		texts[b.TextKey()], texts[b.HelpKey()] = false, false
		for _, q := range b.Questions {
			texts[q.TextKey()], texts[q.HelpKey()] = false, true
			if q.Unit != "" {
				texts[q.UnitKey()] = false
			}
			for _, o := range q.Options {
				texts[q.OptionKey(o)] = false
			}
		}
	}
	return texts
}

func TestTheSheetHasItsTextsAndNoOthers(t *testing.T) {
	ours := regexp.MustCompile(`^sheet\.(block|q|option|unit)\.`)
	asked := textsOf(Sheet())
	for _, code := range []string{"de", "en"} {
		l := translations.In(code)
		for key, optional := range asked {
			if !optional && !l.Has(key) {
				t.Errorf("%s lacks %s", code, key)
			}
		}
		for _, key := range translations.Keys(code) {
			if _, known := asked[key]; !known && ours.MatchString(key) {
				t.Errorf("%s has %s, which the catalogue does not ask for", code, key)
			}
		}
	}
}

func TestWhatIsExpectedIsSaid(t *testing.T) {
	l := translations.In("de")
	for _, want := range []string{wantText, wantNumber, wantWhole, wantTruth, wantBound, wantList} {
		if !l.Has("fault.want." + want) {
			t.Errorf("no words for %q", want)
		}
	}
	for _, want := range []string{wantElsewhere, wantNoValue} {
		if !l.Has("fault.value." + want) {
			t.Errorf("no sentence for %q", want)
		}
	}
}

// TestHelpIsSimple keeps the German help short enough for readers at B1.
func TestHelpIsSimple(t *testing.T) {
	const words = 16
	end := regexp.MustCompile(`[.!?:](\s|$)`)
	for key := range textsOf(Sheet()) {
		if !translations.In("de").Has(key) {
			continue
		}
		for _, sentence := range end.Split(strings.NewReplacer("§ ", "§", "25.000 EUR", "x", "100.000 EUR", "x").Replace(translations.In("de").T(key)), -1) {
			if n := len(strings.Fields(sentence)); n > words {
				t.Errorf("%s: %d words: %s", key, n, sentence)
			}
		}
	}
}

func TestBoundChoicesOfferWhatTheRecordAllows(t *testing.T) {
	for key, values := range map[string]app.Choice{
		"business.phase": app.Phase(""), "business.legal-form": app.LegalForm(""), "residence.self-employment": app.Permission(""),
	} {
		if q, _ := Sheet().Question(key); !slices.Equal(q.Options, values.Values()) {
			t.Errorf("%s offers %v, want %v", key, q.Options, values.Values())
		}
	}
}

// small is a catalogue of one block, with the questions and one set of options.
func small(questions string) string {
	return `{"options": {"way": ["walk", "bus"], "grade": ["0", "1"]}, "blocks": [{"key": "a", "questions": [` + questions + `]}]}`
}

func TestACatalogueIsReadStrictly(t *testing.T) {
	for _, c := range []struct{ text, fault string }{
		{small(`{"key": "a.b", "kind": "choice", "optionSet": "way"}`), ""},
		{small(`{"key": "a.b", "kind": "yesno"}, {"key": "a.c", "kind": "text", "when": {"question": "a.b", "is": ["unclear"]}}`), ""},
		{small(`{"key": "a.b", "kind": "money", "of": "business.premises.rentCents", "min": 0}`), ""},
		{`{"blocks": []}`, ""},
		{``, "EOF"},
		{`{"blocks": []} {}`, "after the end"},
		{`{"block": []}`, "unknown field"},
		{`{"options": {"way": []}}`, "not a set"},
		{`{"options": {"yesno": ["yes"]}}`, "not a set"},
		{`{"options": {"way": ["bus", "bus"]}}`, "stands twice"},
		{`{"options": {"way": ["by bus"]}}`, "no option"},
		{`{"blocks": [{"key": "a"}, {"key": "a"}]}`, `block "a"`},
		{`{"blocks": [{"key": "A"}]}`, `block "A"`},
		{small(`{"key": "b.b", "kind": "text"}`), "not that of its block"},
		{small(`{"key": "a.b", "kind": "text"}, {"key": "a.b", "kind": "text"}`), "twice"},
		{small(`{"key": "a.b c", "kind": "text"}`), "not that of its block"},
		{small(`{"key": "a.b", "kind": "poem"}`), `no kind "poem"`},
		{small(`{"key": "a.b", "kind": "choice"}`), "no options"},
		{small(`{"key": "a.b", "kind": "choice", "optionSet": "road"}`), `no options "road"`},
		{small(`{"key": "a.b", "kind": "text", "optionSet": "way"}`), `no options "way"`},
		{small(`{"key": "a.b", "kind": "yesno", "optionSet": "way"}`), "no set"},
		{small(`{"key": "a.b", "kind": "number", "optionSet": "way"}`), `"walk" is no number`},
		{small(`{"key": "a.b", "kind": "number", "unit": "per year"}`), "no unit"},
		{small(`{"key": "a.b", "kind": "number", "min": 2, "max": 1}`), "min"},
		{small(`{"key": "a.b", "kind": "text", "max": 1}`), "no limits"},
		{small(`{"key": "a.b", "kind": "money", "whole": true}`), "whole"},
		{small(`{"key": "a.b", "kind": "text", "of": "founder.shoeSize"}`), "holds no text"},
		{small(`{"key": "a.b", "kind": "text", "of": "founder.address"}`), "holds no text"},
		{small(`{"key": "a.b", "kind": "text", "of": "founder.born.year"}`), "holds no text"},
		{small(`{"key": "a.b", "kind": "text", "of": "team.name"}`), "holds no text"},
		{small(`{"key": "a.b", "kind": "date", "of": "founder.inGermanySince"}`), "holds no date"},
		{small(`{"key": "a.b", "kind": "week", "of": "founder.contactNote"}`), "holds no week"},
		{small(`{"key": "a.b", "kind": "languages"}`), "must be bound"},
		{small(`{"key": "a.b", "kind": "text", "when": {"question": "a.c"}}`), `no question "a.c"`},
		{small(`{"key": "a.b", "kind": "text", "when": {"question": "a.b"}}`), `no question "a.b"`},
		{small(`{"key": "a.b", "kind": "text", "of": "business.name"}, {"key": "a.c", "kind": "text", "when": {"question": "a.b"}}`), "condition"},
		{small(`{"key": "a.b", "kind": "yesno"}, {"key": "a.c", "kind": "text", "when": {"question": "a.b", "is": ["maybe"]}}`), "no option"},
	} {
		_, err := ParseCatalogue([]byte(c.text))
		if c.fault == "" && err != nil || c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)) {
			t.Errorf("%s\n%v, want %q", c.text, err, c.fault)
		}
	}
}

func FuzzParseCatalogue(f *testing.F) {
	f.Add(`{"options": {"way": ["a"]}, "blocks": [{"key": "a"}, {"key": "b", "sensitive": true}]}`)
	f.Add(small(`{"key": "a.b", "kind": "number", "optionSet": "grade", "when": {"question": "a.b"}}`))
	f.Add(small(`{"key": "a.b", "kind": "text", "of": "founder.goal.*"}`))
	f.Add(small(`{"key": "a.b", "kind": "yesno", "of": "founder.interpreter.womanPreferred"}`))
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCatalogue([]byte(text))
		if err != nil {
			return
		}
		f := app.Founder{HandoutLanguage: "bg"}
		for key := range c.places {
			q, ok := c.Question(key)
			if !ok || q.Key != key {
				t.Errorf("%q: %+v", key, q)
			}
			q.Check("x")
			if q.Bound() && !q.ShownOnly() && SetValue(&f, q, nil) != nil {
				t.Errorf("%q cannot be taken from %s", key, q.Of)
			}
		}
		p := c.Progress("", f, nil)
		if next, ok := c.Next("", f, nil); ok != (p.Asked < p.Questions) || !ok && next != "" {
			t.Errorf("%+v, next %q", p, next)
		}
	})
}
