package plan

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/translations"
)

// rhythms are ways to write months, and what they mean; nil cannot be read.
var rhythms = map[string][]int{
	"3, 6, 9, 12":       {3, 6, 9, 12},
	"12;3 6/9":          {3, 6, 9, 12},
	"Mär, Juni":         {3, 6},
	"März und Juni":     {3, 6},
	"maerz":             nil,
	"marz":              {3},
	"jan + jul":         {1, 7},
	"11-2":              {1, 2, 11, 12},
	"Sep – Nov":         nil, // a dash between spaces joins nothing
	"Sep–Nov":           {9, 10, 11},
	"5, 5, 5":           {5},
	"jeden Monat":       everyMonth(),
	"13":                nil,
	"0":                 nil,
	"ju":                nil,
	"1-":                nil,
	"Quartal":           nil,
	"3,6 ,, 9":          {3, 6, 9},
	"99999999999999999": nil,
}

func TestReadRhythm(t *testing.T) {
	for text, want := range rhythms {
		got, err := readRhythm(text)
		if (err == nil) != (want != nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, %v; want %v", text, got, err, want)
		}
	}
	if got, err := readRhythm("  "); err != nil || got != nil {
		t.Errorf("nothing: %v, %v", got, err)
	}
}

// TestRhythmIsReadAsWritten goes through every language.
func TestRhythmIsReadAsWritten(t *testing.T) {
	t.Cleanup(func() { _ = translations.Use("de") })
	for _, language := range translations.Window() {
		if err := translations.Use(language.Code); err != nil {
			t.Fatal(err)
		}
		rapid.Check(t, func(r *rapid.T) {
			months := rapid.SliceOfNDistinct(rapid.IntRange(1, yearMonths), 1, yearMonths, rapid.ID[int]).Draw(r, "months")
			slices.Sort(months)
			text := writeRhythm(months)
			if got, err := readRhythm(text); err != nil || !reflect.DeepEqual(got, months) {
				r.Fatalf("%s: %v is written %q and read %v, %v", language.Code, months, text, got, err)
			}
		})
	}
}

func FuzzReadRhythm(f *testing.F) {
	for text := range rhythms {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		months, err := readRhythm(text)
		if err != nil {
			return
		}
		if !slices.IsSorted(months) || len(slices.Compact(slices.Clone(months))) != len(months) {
			t.Fatalf("%q gives %v", text, months)
		}
		for _, m := range months {
			if m < 1 || m > yearMonths {
				t.Fatalf("%q gives %v", text, months)
			}
		}
	})
}
