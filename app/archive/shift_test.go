package archive

import (
	"encoding/json"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/team"
	"wurzelwerk/app/today"
	"wurzelwerk/assets"
)

// everywhere fills every field of the format once, days with one day and moments with one moment.
func everywhere(v reflect.Value) {
	switch v.Interface().(type) {
	case app.Date:
		v.SetString("2025-05-27")
		return
	case app.Month:
		v.SetString("2025-05")
		return
	case team.Moment:
		v.SetString("2025-05-27T16:00:00Z")
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		everywhere(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			everywhere(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		everywhere(v.Index(0))
	case reflect.Array:
		for i := range v.Len() {
			everywhere(v.Index(i))
		}
	case reflect.Map:
		entry := reflect.New(v.Type().Elem()).Elem()
		everywhere(entry)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.Zero(v.Type().Key()), entry)
	case reflect.Int:
		v.SetInt(2025)
	}
}

func textOf(t testing.TB, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestShiftForgetsNoDay(t *testing.T) {
	var d Document
	everywhere(reflect.ValueOf(&d).Elem())
	before := textOf(t, d)
	Shift(&d, 371)
	after := textOf(t, d)
	if strings.Contains(after, "2025-05") || strings.Count(before, "2025-05-27") < 40 || strings.Count(before, "2025-05-27") != strings.Count(after, "2026-06-02") {
		t.Errorf("moved %d of %d days:\n%s", strings.Count(after, "2026-06-02"), strings.Count(before, "2025-05-27"), after)
	}
	if strings.Count(after, `"2026-05"`) != strings.Count(before, `"2025-05"`) || strings.Contains(after, `"year":2025`) {
		t.Errorf("months and years:\n%s", after)
	}
}

func TestShiftMovesAnswers(t *testing.T) {
	for _, c := range []struct {
		question    string
		value, want any
	}{
		{"next-step.by", "2025-05-27", "2026-06-02"},
		{"work.since", "2019-11", "2020-11"},
		{"family.children", []any{json.Number("2013"), json.Number("2018")}, []any{json.Number("2014"), json.Number("2019")}},
		{"work.experience", json.Number("1950"), json.Number("1950")},
		{"next-step.by", "bald", "bald"},
		{"goal.dream", "2025-05-27", "2025-05-27"},
	} {
		d := Document{Founders: []Founder{{Profile: &Profile{Answers: []profile.Answer{{Question: c.question, Value: c.value}}}}}}
		Shift(&d, 371)
		if got := d.Founders[0].Profile.Answers[0].Value; !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v becomes %v, want %v", c.question, c.value, got, c.want)
		}
	}
}

func TestShiftBackAndForth(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := documents().Draw(r, "document")
		before := textOf(t, d)
		days := rapid.IntRange(-2000, 2000).Draw(r, "days")
		Shift(&d, days)
		Shift(&d, -days)
		if got := textOf(t, d); got != before {
			r.Fatalf("by %d days and back:\n%s\n%s", days, before, got)
		}
	})
}

func livelySample(t testing.TB) Document {
	t.Helper()
	d, err := ParseSample(assets.Sample(), assets.SampleToday())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheSampleLivesOnAnyDay(t *testing.T) {
	always := []today.Kind{
		today.KindSession, today.KindMeeting, today.KindDraft, today.KindReferral, today.KindResidence,
		today.KindConsent, today.KindAgreement, today.KindMeasure, today.KindCommitment,
	}
	for n := range 500 {
		day, d := app.Date("2025-01-01").AddDays(n*3), livelySample(t)
		ShiftSample(&d, day)
		lines := today.List(Today(d, day))
		for _, kind := range always {
			if !slices.ContainsFunc(lines, func(l today.Line) bool { return l.Kind == kind }) {
				t.Errorf("on %s: no %s", day, kind)
			}
		}
		if signed := d.Founders[0].Sessions[0].Date.Time().Weekday(); signed != app.Date("2025-03-10").Time().Weekday() {
			t.Errorf("on %s: another day of the week", day)
		}
	}
}

var days = regexp.MustCompile(`\d{4}-\d\d(-\d\d)?`)

func TestFiguresOfTheSampleStayWhenItMoves(t *testing.T) {
	want := days.ReplaceAllString(textOf(t, Figures(parseSample(t))), "")
	for n := range 300 {
		day, d := app.Date("2025-01-01").AddDays(n*5), livelySample(t)
		ShiftSample(&d, day)
		if got := days.ReplaceAllString(textOf(t, Figures(d)), ""); got != want {
			t.Fatalf("on %s:\n%s\nwant\n%s", day, got, want)
		}
	}
}

func TestTheSampleIsLaidUponTheCase(t *testing.T) {
	base, d := parseSample(t), livelySample(t)
	if len(d.Founders) != len(base.Founders) || len(d.Teams[0].Meetings) != len(base.Teams[0].Meetings)+1 {
		t.Fatalf("%d founders, %d meetings", len(d.Founders), len(d.Teams[0].Meetings))
	}
	for i, f := range d.Founders {
		if f.GivenNames != base.Founders[i].GivenNames || f.Born != base.Founders[i].Born {
			t.Errorf("%s became %s", base.Founders[i].GivenNames, f.GivenNames)
		}
	}
	for _, bad := range []string{"", "{", `{"founders": [{"id": "f-desi", "sessions": [{"id": "c1", "kind": "party"}]}]}`, `{"founders": [{"id": "nobody"}], "x": 1}`} {
		if _, err := ParseSample(assets.Sample(), []byte(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}
