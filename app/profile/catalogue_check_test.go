package profile

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app"
)

const today = app.Date("2025-03-24")

func asked(t testing.TB, key string) Question {
	t.Helper()
	q, ok := Sheet().Question(key)
	if !ok {
		t.Fatalf("no question %s", key)
	}
	return q
}

// answers are values and what is wrong with them; they seed the fuzzer too.
var checks = []struct {
	question, value, fault string
}{
	{"business.tax-number", `"314/5000/1234"`, ""},
	{"business.tax-number", `""`, ""},
	{"business.tax-number", `3.14`, "type, expected text"},
	{"business.tax-number", `null`, "required"},
	{"business.tax-number", `["a"]`, "type, expected text"},
	{"business.tax-number", `{"a": 1}`, "type, expected text"},
	{"business.offer", `"` + strings.Repeat("ы", app.MaxText) + `"`, ""},
	{"business.offer", `"` + strings.Repeat("ы", app.MaxText+1) + `"`, "too long, expected <= 20000"},

	{"work.experience", `12.5`, ""},
	{"work.experience", `0`, ""},
	{"work.experience", `70`, ""},
	{"work.experience", `70.1`, "range, expected 0–70"},
	{"work.experience", `-1`, "range, expected 0–70"},
	{"work.experience", `1e999`, "type, expected number"},
	{"work.experience", `"12"`, "type, expected number"},
	{"work.experience", `true`, "type, expected number"},
	{"motivation.confidence", `7.5`, "type, expected whole-number"},
	{"digital.elster", `0`, ""},
	{"digital.elster", `3`, ""},
	{"digital.elster", `3.0`, ""},
	{"digital.elster", `4`, "range, expected 0–3"},
	{"digital.elster", `-1`, "range, expected 0–3"},
	{"digital.elster", `1.5`, "type, expected whole-number"},
	{"digital.elster", `"allein"`, "type, expected number"},
	{"education.training-year", `2025`, ""},
	{"education.training-year", `2026`, "future"},
	{"education.training-year", `1939`, "range, expected 1940–2100"},

	{"capital.own", `1200000`, ""},
	{"capital.own", `0`, ""},
	{"capital.own", `-1`, "range, expected >= 0"},
	{"capital.own", `12.5`, "type, expected whole-number"},
	{"capital.own", `1e16`, "range, expected >= 0"},

	{"person.born", `"1900-01-01"`, ""},
	{"person.born", `"2025-03-24"`, ""},
	{"person.born", `"2025-03-25"`, "future"},
	{"person.born", `"1899-12-31"`, "range, expected >= 1900"},
	{"person.born", `"1986-02-30"`, "value, expected 2025-03-24"},
	{"person.born", `"14.3.1986"`, "value, expected 2025-03-24"},
	{"residence.until", `"2031-12-31"`, ""},
	{"residence.until", `"1900-01-01"`, "range, expected 1990–2100"},
	{"residence.since", `"2014-09"`, ""},
	{"residence.since", `"2025-04"`, "future"},
	{"work.since", `"1900-01"`, "range, expected >= 1950"},
	{"work.since", `"2014-9"`, "value, expected 2025-03"},

	{"education.recognition", `"not-applied"`, ""},
	{"education.recognition", `"Not-applied"`, "value, expected not-needed, not-applied, applied, partial, full, rejected"},
	{"education.recognition", `2`, "type, expected text"},
	{"language.material", `["audio", "video"]`, ""},
	{"language.material", `[]`, ""},
	{"language.material", `"audio"`, "type, expected list"},
	{"language.material", `["audio", "radio"]`, "[1]: value, expected text, pictures, audio, video, conversation, doing"},
	{"language.material", `["audio", ""]`, "[1]: value, expected text, pictures, audio, video, conversation, doing"},
	{"language.material", `["audio", "text", "audio"]`, "[2]: twice"},
	{"language.material", `["audio", 3]`, "[1]: type, expected text"},

	{"work.debts", `true`, ""},
	{"work.debts", `false`, ""},
	{"work.debts", `"unclear"`, ""},
	{"work.debts", `"yes"`, "type, expected truth-unclear"},
	{"work.debts", `0`, "type, expected truth-unclear"},
	{"work.debts", `["unclear"]`, "type, expected truth-unclear"},
	{"person.informal", `false`, ""},
	{"person.informal", `"unclear"`, "type, expected truth-value"},

	{"work.jobs", `["Näherin", "Köchin", "Näherin"]`, ""},
	{"work.jobs", `["Näherin", ["Köchin"]]`, "[1]: type, expected text"},
	{"work.jobs", `[` + strings.Repeat(`"a",`, maxEntries) + `"a"]`, "too long, expected <= 200"},
	{"family.children", `[2013, 2018]`, ""},
	{"family.children", `[2013, 2013]`, ""},
	{"family.children", `[2013, 2026]`, "[1]: future"},
	{"family.children", `[1899]`, "[0]: range, expected 1900–2100"},
	{"family.children", `[2013.5]`, "[0]: type, expected whole-number"},
	{"family.children", `2013`, "type, expected list"},

	{"family.childcare", `["mon 08:00-13:00", "mon 14:00-16:00", "tue 08:00-13:00"]`, ""},
	{"family.childcare", `["sun 00:00-24:00"]`, ""},
	{"family.childcare", `["mon 08:00-13:00", "tue 08:00-12:00", "mon 12:59-14:00"]`, "[2]: twice"},
	{"family.childcare", `["mo 08:00-13:00"]`, "[0]: value, expected mon 08:00-13:00"},
	{"family.childcare", `["mon 13:00-08:00"]`, "[0]: value, expected mon 08:00-13:00"},
	{"family.childcare", `[""]`, "[0]: value, expected mon 08:00-13:00"},
	{"family.childcare", `[8]`, "[0]: type, expected text"},

	{"language.languages", `["bg"]`, "value, expected elsewhere"},
	{"person.phones", `["+49 231 5550101"]`, "value, expected elsewhere"},
	{"residence.citizenships", `["BG"]`, "value, expected elsewhere"},
}

// said is a list of faults without the mark of an empty path.
func said(faults app.Faults) string { return strings.TrimPrefix(faults.Error(), ".: ") }

func TestWhatIsWrongWithAValue(t *testing.T) {
	for _, c := range checks {
		var plain, precise any
		_ = json.Unmarshal([]byte(c.value), &plain) // 1e999 is no float64
		decoder := json.NewDecoder(strings.NewReader(c.value))
		decoder.UseNumber()
		if err := decoder.Decode(&precise); err != nil {
			t.Fatal(err)
		}
		q := asked(t, c.question)
		if got := said(q.CheckOn(precise, today)); got != c.fault {
			t.Errorf("%s %.60s: %q, want %q", c.question, c.value, got, c.fault)
		}
		if got := said(q.CheckOn(plain, today)); plain != nil && got != c.fault {
			t.Errorf("%s %.60s as float64: %q, want %q", c.question, c.value, got, c.fault)
		}
	}
}

func TestValuesOfTheProgramAreCheckedLikeThoseOfAFile(t *testing.T) {
	for _, c := range []struct {
		question string
		value    any
		fault    string
	}{
		{"digital.elster", 3, ""},
		{"digital.elster", int64(4), "range, expected 0–3"},
		{"capital.own", int64(1200000), ""},
		{"work.experience", math.NaN(), "type, expected number"},
		{"work.experience", math.Inf(1), "type, expected number"},
		{"work.experience", float32(3), "type, expected number"},
		{"work.jobs", []string{"Näherin"}, ""},
		{"family.children", []int{2013, 1013}, "[1]: range, expected 1900–2100"},
		{"family.children", []float64{2013}, ""},
		{"person.born", app.Date("1986-03-14"), "type, expected text"},
	} {
		if got := said(asked(t, c.question).Check(c.value)); got != c.fault {
			t.Errorf("%s %v: %q, want %q", c.question, c.value, got, c.fault)
		}
	}
}

func TestTheFutureIsOnlyKnownWithAToday(t *testing.T) {
	q := asked(t, "person.born")
	for _, day := range []app.Date{"", "24.3.2025", "2025"} {
		if faults := q.CheckOn("2031-01-01", day); len(faults) > 0 {
			t.Errorf("today %q: %v", day, faults)
		}
	}
}

func TestAnswersAreCheckedWithTheirQuestion(t *testing.T) {
	for _, c := range []struct {
		a    Answer
		want string
	}{
		{Answer{Question: "education.recognition", Value: "not-applied"}, ""},
		{Answer{Question: "education.recognition", Value: "perhaps"}, "value: value, expected not-needed, not-applied, applied, partial, full, rejected"},
		{Answer{Question: "family.children", Value: []any{json.Number("2013"), "x"}}, "value[1]: type, expected number"},
		{Answer{Question: "education.recognition", Declined: true, Value: "perhaps"}, "value: value, expected declined = false"},
		{Answer{Question: "person.born", On: today}, ""},
		{Answer{Question: "person.born", Value: "1986-03-14"}, "value: value, expected elsewhere"},
		{Answer{Question: "business.trade", Value: "Schneiderei"}, "value: value, expected elsewhere"},
		{Answer{Question: "health", Declined: true}, ""},
		{Answer{Question: "health", Value: true}, "value: value, expected no-value"},
		{Answer{Question: "health.of-a-newer-version", Value: []any{"x", json.Number("1")}}, ""},
		{Answer{Question: "astrology.sign", Value: "fish"}, ""},
	} {
		if got := c.a.Validate().Error(); got != c.want {
			t.Errorf("%+v: %q, want %q", c.a, got, c.want)
		}
	}
}

func TestValuesAreReadFromAnyType(t *testing.T) {
	for value, want := range map[any]string{
		"x": "x", true: Yes, false: No, 3: "3", int64(3): "3", 3.5: "3.5", json.Number("3.50"): "3.5", 1e21: "1000000000000000000000", nil: "",
	} {
		if got := TextOf(value); got != want {
			t.Errorf("%v: %q, want %q", value, got, want)
		}
	}
	if texts, ok := TextsOf([]any{"a", "b"}); !ok || !reflect.DeepEqual(texts, []string{"a", "b"}) {
		t.Error(texts, ok)
	}
	if numbers, ok := NumbersOf([]any{json.Number("2013"), 2018.0}); !ok || !reflect.DeepEqual(numbers, []float64{2013, 2018}) {
		t.Error(numbers, ok)
	}
	for _, value := range []any{nil, "a", 1.0, []any{"a", 1.0}, map[string]any{}} {
		texts, isTexts := TextsOf(value)
		numbers, isNumbers := NumbersOf(value)
		if isTexts || isNumbers {
			t.Errorf("%v: %v, %v", value, texts, numbers)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, c := range checks {
		if len(c.value) < 100 {
			f.Add(c.question, c.value)
		}
	}
	f.Fuzz(func(t *testing.T, question, text string) {
		var value any
		if json.Unmarshal([]byte(text), &value) != nil {
			return
		}
		q, _ := Sheet().Question(question)
		faults := q.CheckOn(value, today)
		if again := q.CheckOn(value, today); said(again) != said(faults) {
			t.Errorf("%s %s: %v, then %v", question, text, faults, again)
		}
		var woman app.Founder
		err := SetValue(&woman, q, value)
		if err == nil && value != nil && len(q.Check(value)) > 0 {
			t.Errorf("%s %s: set, although %v", question, text, q.Check(value))
		}
		answers := []Answer{{Question: question, Value: value}}
		answers[0].Validate()
		Sheet().Next(question, woman, answers)
		if minutes := HoursOf(value); minutes < 0 || minutes > 7*minutesOfDay {
			t.Errorf("%s: %d minutes", text, minutes)
		}
	})
}
