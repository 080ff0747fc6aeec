package swot

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func differences(old, now []Factor) []string {
	var out []string
	for _, d := range Compare(Worksheet{Factors: old}, Worksheet{Factors: now}) {
		moved := ""
		if d.Moved && d.Change != Moved {
			moved = "+moved"
		}
		out = append(out, fmt.Sprintf("%s>%s %s%s", d.Old.ID, d.New.ID, d.Change, moved))
	}
	return out
}

func TestCompareByHand(t *testing.T) {
	factor := func(id, origin app.ID, q Quadrant, text string) Factor {
		return Factor{ID: id, Origin: origin, Quadrant: q, Text: text}
	}
	a, b := factor("a", "", Strength, "Handarbeit"), factor("b", "", Threat, "Miete steigt")
	cases := []struct {
		name     string
		old, now []Factor
		want     []string
	}{
		{"nothing", nil, nil, nil},
		{"added and gone", []Factor{a}, []Factor{b}, []string{">b added", "a> gone"}},
		{"same id", []Factor{a, b}, []Factor{b, a}, []string{"b>b same", "a>a same"}},
		{"by origin, reworded", []Factor{a}, []Factor{factor("x", "a", Strength, "Feine Handarbeit")}, []string{"a>x reworded"}},
		{"by origin, moved", []Factor{a}, []Factor{factor("x", "a", Weakness, " Handarbeit ")}, []string{"a>x moved"}},
		{"reworded and moved", []Factor{a}, []Factor{factor("x", "a", Threat, "Handarbeit ist teuer")}, []string{"a>x reworded+moved"}},
		{"by text", []Factor{a}, []Factor{factor("x", "", Strength, "Handarbeit")}, []string{"a>x same"}},
		{"by text, written otherwise", []Factor{a}, []Factor{factor("x", "", Strength, "handarbeit.")}, []string{"a>x reworded"}},
		{"by text in another quadrant", []Factor{b}, []Factor{factor("x", "", Weakness, "Miete steigt")}, []string{"b>x moved"}},
		{
			"twins keep to their quadrant",
			[]Factor{factor("a", "", Strength, "Preis"), factor("b", "", Weakness, "Preis")},
			[]Factor{factor("x", "", Weakness, "Preis"), factor("y", "", Strength, "Preis")},
			[]string{"b>x same", "a>y same"},
		},
		{
			"the origin goes before the id",
			[]Factor{a},
			[]Factor{factor("a", "", Strength, "anderes"), factor("x", "a", Strength, "Handarbeit")},
			[]string{">a added", "a>x same"},
		},
		{
			"empty texts are no twins",
			[]Factor{factor("a", "", Strength, "")},
			[]Factor{factor("x", "", Strength, "")},
			[]string{">x added", "a> gone"},
		},
	}
	for _, c := range cases {
		if got := differences(c.old, c.now); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestCompareNamesEveryFactorOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := sheets().Draw(t, "old"), sheets().Draw(t, "now")
		for i := range now.Factors {
			if rapid.Bool().Draw(t, "renamed") {
				now.Factors[i].ID = app.ID(fmt.Sprint("n", i))
			}
			now.Factors[i].Origin = app.ID(rapid.SampledFrom([]string{"", "f0", "f1", "x"}).Draw(t, "origin"))
		}
		var olds, news []app.ID
		for _, d := range Compare(old, now) {
			if (d.Change == Added) != (d.Old.ID == "") || (d.Change == Gone) != (d.New.ID == "") {
				t.Fatalf("%+v", d)
			}
			if d.Old.ID != "" {
				olds = append(olds, d.Old.ID)
			}
			if d.New.ID != "" {
				news = append(news, d.New.ID)
			}
		}
		if !slices.Equal(news, ids(now.Factors)) {
			t.Fatalf("new %v, want %v", news, ids(now.Factors))
		}
		slices.Sort(olds)
		want := ids(old.Factors)
		slices.Sort(want)
		if !slices.Equal(olds, want) {
			t.Fatalf("old %v, want %v", olds, want)
		}
	})
}
