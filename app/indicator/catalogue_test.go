package indicator

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

func TestEveryWordOfTheFormsAndRulesIsThere(t *testing.T) {
	var keys []string
	for _, form := range Forms().Forms {
		keys = append(keys, form.Key.TextKey(), form.Key.HelpKey())
		for _, q := range form.Questions {
			keys = append(keys, q.TextKey())
			if q.Unit != "" {
				keys = append(keys, q.UnitKey())
			}
			for _, o := range q.Options {
				keys = append(keys, q.OptionKey(o))
			}
		}
	}
	for _, s := range Rules().Regulations {
		for _, i := range s.Indicators {
			keys = append(keys, i.TextKey())
		}
	}
	for _, j := range judgements {
		keys = append(keys, j.key.TextKey())
	}
	for _, c := range []IssueCode{
		IssueIncomplete, IssueFormDue, IssueAdvice, IssueProjectUnknown, IssueNoRegulation, IssueUndated, IssueNoRetention, IssueRetentionOver,
		IssueExitFirst, IssueFollowUpFirst, IssueOutside, IssueTwin, IssuePerhapsTwin, IssueNoBusiness, IssueStatusNumbers,
	} {
		keys = append(keys, c.TextKey())
	}
	for _, code := range []string{"de", "en"} {
		for _, key := range keys {
			if !translations.In(code).Has(key) {
				t.Errorf("%s lacks %s", code, key)
			}
		}
	}
}

func TestOptionsAreThoseOfTheRecords(t *testing.T) {
	for key, values := range map[string][]string{
		"entry.counted-as": CountedAs("").Values(), "entry.status": WorkStatus("").Values(), "exit.status": WorkStatus("").Values(),
		"follow-up.status": WorkStatus("").Values(), "entry.school": School("").Values(), "entry.vocational": Vocational("").Values(),
		"entry.gender": app.Gender("").Values(),
	} {
		if q, _ := Forms().Question(key); strings.Join(q.Options, " ") != strings.Join(values, " ") {
			t.Errorf("%s offers %v, the record takes %v", key, q.Options, values)
		}
	}
}

func TestSpecialCategoriesAreFree(t *testing.T) {
	special := 0
	for _, form := range Forms().Forms {
		for _, q := range form.Questions {
			if q.Special {
				special++
			}
			if q.Special && (q.Need != NeedFree || q.Name() == "") {
				t.Errorf("%s is specially protected, but cannot be declined", q.Key)
			}
		}
	}
	if special != 3 {
		t.Errorf("%d questions are specially protected: disability, minority and other disadvantages are", special)
	}
}

func TestWrongCataloguesAreRefused(t *testing.T) {
	const good = `{"key":"entry.date","kind":"date","of":"entry.date","need":"counting"}`
	form := func(questions string) string {
		return `{"options":{"s":["a"]},"forms":[{"key":"entry","questions":[` + questions + `]}]}`
	}
	if _, err := ParseCatalogue([]byte(form(good))); err != nil {
		t.Error(err)
	}
	for name, text := range map[string]string{
		"no JSON":              `{`,
		"unknown key":          `{"forms":[],"color":1}`,
		"something after":      form(good) + "{}",
		"unknown form":         `{"forms":[{"key":"party","questions":[]}]}`,
		"twice":                form(good + "," + good),
		"key of another form":  form(strings.Replace(good, "entry.date", "exit.date", 1)),
		"no need":              form(strings.Replace(good, "counting", "perhaps", 1)),
		"no such field":        form(strings.Replace(good, `"of":"entry.date"`, `"of":"entry.day"`, 1)),
		"a field below a leaf": form(strings.Replace(good, `"of":"entry.date"`, `"of":"entry.date.day"`, 1)),
		"another kind":         form(strings.Replace(good, `"kind":"date"`, `"kind":"yesno"`, 1)),
		"special and needed":   form(strings.Replace(good, `{`, `{"special":true,`, 1)),
		"no options":           form(`{"key":"entry.status","kind":"choice","of":"entry.status","need":"free"}`),
		"unknown options":      form(`{"key":"entry.status","kind":"choice","optionSet":"x","of":"entry.status","need":"free"}`),
		"condition on nothing": form(strings.Replace(good, `{`, `{"when":{"question":"entry.x","is":["a"]},`, 1)),
		"condition on a wrong answer": form(`{"key":"entry.status","kind":"choice","optionSet":"s","of":"entry.status","need":"free"},` +
			strings.Replace(good, `{`, `{"unless":{"question":"entry.status","is":["b"]},`, 1)),
	} {
		if _, err := ParseCatalogue([]byte(text)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestWrongRulesAreRefused(t *testing.T) {
	const head = `"thresholdMinutes":480,"exitDays":28,"followUpMonths":6,"marketMonths":24`
	indicator := func(condition string) string {
		return `{` + head + `,"conditions":[{"key":"old","field":"age","min":55}],"regulations":[{"regulation":"2021/1057","indicators":[
			{"code":"X1","of":"person","at":"entry","if":` + condition + `}]}]}`
	}
	if _, err := ParseRules([]byte(indicator(`{"all":[{"as":"old"},{"not":{"field":"entry.isced","max":2}}]}`))); err != nil {
		t.Error(err)
	}
	for name, text := range map[string]string{
		"no JSON":            `{`,
		"no offsets":         `{}`,
		"two things":         indicator(`{"as":"old","field":"age","min":1}`),
		"nothing":            indicator(`{}`),
		"nothing of a field": indicator(`{"field":"age"}`),
		"too much of it":     indicator(`{"field":"age","min":1,"known":true}`),
		"unknown field":      indicator(`{"field":"entry.shoe","min":1}`),
		"unknown name":       indicator(`{"as":"young"}`),
		"wrong within all":   indicator(`{"all":[{"as":"young"}]}`),
		"wrong within not":   indicator(`{"not":{"as":"young"}}`),
		"condition unnamed":  `{` + head + `,"conditions":[{"field":"age","min":1}]}`,
		"condition twice":    `{` + head + `,"conditions":[{"key":"a","field":"age","min":1},{"key":"a","field":"age","min":1}]}`,
		"no regulation":      `{` + head + `,"regulations":[{"regulation":"1/1"}]}`,
		"no unit":            strings.Replace(indicator(`{"as":"old"}`), "person", "dog", 1),
		"no moment":          strings.Replace(indicator(`{"as":"old"}`), `"at":"entry"`, `"at":"noon"`, 1),
		"asked of nothing":   strings.Replace(indicator(`{"as":"old"}`), `"at"`, `"asked":["entry.x"],"at"`, 1),
		"code twice":         `{` + head + `,"regulations":[{"regulation":"2021/1057","indicators":[{"code":"X","of":"person","at":"entry"},{"code":"X","of":"person","at":"exit"}]}]}`,
	} {
		if _, err := ParseRules([]byte(text)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
}

func TestAllIndicatorsOfBothRegulations(t *testing.T) {
	for regulation, want := range map[app.Regulation]map[string]int{
		"2021/1057": {"EECO": 19, "EECR": 6}, "1304/2013": {"CO": 23, "CR": 9},
	} {
		have := map[string]int{}
		for _, i := range Rules().Indicators(regulation) {
			have[strings.TrimRight(i.Code, "0123456789")]++
		}
		for series, n := range want {
			if have[series] != n {
				t.Errorf("%s has %d of %s, want %d", regulation, have[series], series, n)
			}
		}
	}
	if Rules().Indicators("1/1") != nil {
		t.Error("an unknown regulation has indicators")
	}
}

func TestSuggestedLevels(t *testing.T) {
	for _, c := range []struct {
		school     School
		vocational Vocational
		level      int
		ok         bool
	}{
		{"upper", "apprenticeship", 4, true},
		{"lower", "apprenticeship", 3, true},
		{"", "university", 6, true},
		{"none", "none", 1, true},
		{"upper", "none", 3, true},
		{"", "none", 0, false},
		{"upper", "", 0, false},
		{"", "", 0, false},
	} {
		if level, ok := Rules().SuggestISCED(c.school, c.vocational); level != c.level || ok != c.ok {
			t.Errorf("%q, %q: %d, %v", c.school, c.vocational, level, ok)
		}
	}
}
