package profile

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

func TestAreasHoldAllCompetencesInOrder(t *testing.T) {
	var all, keys []string
	for _, a := range Areas {
		all, keys = append(all, a.Competences...), append(keys, a.Key)
	}
	if !slices.Equal(all, Competences) || !slices.Equal(keys, []string{"ideas-opportunities", "resources", "into-action"}) {
		t.Errorf("%v %v", keys, all)
	}
}

func TestStages(t *testing.T) {
	var have []string
	for level := range MaxLevel + 2 {
		have = append(have, Stage(level))
	}
	want := []string{"", "foundation", "foundation", "intermediate", "intermediate", "advanced", "advanced", "expert", "expert", ""}
	if !slices.Equal(have, want) {
		t.Errorf("%v", have)
	}
}

// rated is a reading with the levels of the first competences; 0 leaves one out.
func rated(levels ...int) Reading {
	r := Reading{Levels: map[string]int{}}
	for i, level := range levels {
		if level != 0 {
			r.Levels[Competences[i]] = level
		}
	}
	return r
}

func TestDistance(t *testing.T) {
	// Rated in both: creativity 5→5, valuing-ideas 2→6, self-awareness 7→4.
	travelled := Distance(rated(3, 5, 0, 2, 0, 7), rated(0, 5, 8, 6, 0, 4))
	want := []Step{
		{"creativity", 5, 5, 0},
		{"valuing-ideas", 2, 6, 4},
		{"self-awareness-self-efficacy", 7, 4, -3},
	}
	if !slices.Equal(travelled.Steps, want) || travelled.Rated != 3 || travelled.Improved != 1 || travelled.Unchanged != 1 || travelled.Declined != 1 {
		t.Errorf("%+v", travelled)
	}
	for name, c := range map[string]struct {
		mean     Mean
		from, to float64
	}{
		"all":                 {travelled.Mean, 14.0 / 3, 5},
		"ideas-opportunities": {travelled.Areas["ideas-opportunities"], 3.5, 5.5},
		"resources":           {travelled.Areas["resources"], 7, 4},
	} {
		if c.mean.From == nil || *c.mean.From != c.from || *c.mean.To != c.to || *c.mean.Change() != c.to-c.from {
			t.Errorf("%s: %v %v", name, c.mean.From, c.mean.To)
		}
	}
	if m, there := travelled.Areas["into-action"]; !there || m != (Mean{}) || m.Change() != nil {
		t.Errorf("a mean over nothing is %v", m)
	}
}

func TestDistanceFromNothing(t *testing.T) {
	travelled := Distance(rated(1, 2, 3), Reading{})
	if travelled.Rated != 0 || travelled.Steps != nil || travelled.Mean != (Mean{}) || len(travelled.Areas) != 3 {
		t.Errorf("%+v", travelled)
	}
	for key, m := range travelled.Areas {
		if m != (Mean{}) {
			t.Errorf("%s: %v", key, m)
		}
	}
}

func readings() *rapid.Generator[Reading] {
	return rapid.Custom(func(t *rapid.T) Reading {
		return Reading{Levels: rapid.MapOf(rapid.SampledFrom(Competences), rapid.IntRange(1, MaxLevel)).Draw(t, "levels")}
	})
}

func TestLawsOfDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := readings().Draw(t, "from"), readings().Draw(t, "to")
		there, back := Distance(from, to), Distance(to, from)
		if there.Improved+there.Unchanged+there.Declined != there.Rated || there.Rated != len(there.Steps) {
			t.Fatalf("%+v", there)
		}
		if there.Improved != back.Declined || there.Unchanged != back.Unchanged || len(there.Steps) != len(back.Steps) {
			t.Fatalf("%+v\n%+v", there, back)
		}
		for i, s := range there.Steps {
			if b := back.Steps[i]; b != (Step{s.Competence, s.To, s.From, -s.Change}) {
				t.Fatalf("%v %v", s, b)
			}
		}
	})
}

// TestNotRatedIsNeverZero keeps levels and their means within the scale.
func TestNotRatedIsNeverZero(t *testing.T) {
	within := func(x float64) bool { return x >= 1 && x <= MaxLevel }
	rapid.Check(t, func(t *rapid.T) {
		way := Distance(readings().Draw(t, "from"), readings().Draw(t, "to"))
		for _, s := range way.Steps {
			if s.From < 1 || s.To < 1 {
				t.Fatalf("not rated was counted: %v", s)
			}
		}
		for _, m := range append(slices.Collect(maps.Values(way.Areas)), way.Mean) {
			if m.From != nil && !(within(*m.From) && within(*m.To)) {
				t.Fatalf("a mean outside the levels: %v %v", *m.From, *m.To)
			}
		}
	})
}

// TestAnUnratedCompetenceChangesNothing rates one more competence in one of the two readings only.
func TestAnUnratedCompetenceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := readings().Draw(t, "from"), readings().Draw(t, "to")
		c := rapid.SampledFrom(Competences).Draw(t, "competence")
		delete(from.Levels, c)
		delete(to.Levels, c)
		before := Distance(from, to)
		from.Levels, to.Levels = maps.Clone(from.Levels), maps.Clone(to.Levels)
		to.Levels[c] = rapid.IntRange(1, MaxLevel).Draw(t, "level")
		from.Levels[c] = rapid.SampledFrom([]int{0, -1, MaxLevel + 1}).Draw(t, "no level")
		after := Distance(from, to)
		after.From, after.To = before.From, before.To
		if !reflect.DeepEqual(before, after) {
			t.Fatalf("%+v\n%+v", before, after)
		}
	})
}

func TestWhichReadingsAreCompared(t *testing.T) {
	read := func(id app.ID, phase ReadingPhase, date app.Date, rater Rater) Reading {
		return Reading{ID: id, Phase: phase, Date: date, Rater: rater}
	}
	for _, c := range []struct {
		name        string
		readings    []Reading
		entry, exit app.ID
		ok          bool
	}{
		{name: "none"},
		{"entry alone", []Reading{read("a", Entry, "2025-03-03", ByBoth)}, "a", "", false},
		{"exit alone", []Reading{read("b", Exit, "2025-03-03", ByBoth)}, "", "b", false},
		{
			"first entry, newest exit",
			[]Reading{
				read("late", Entry, "2025-04-03", ByBoth), read("a", Entry, "2025-03-03", ByFounder),
				read("early", Exit, "2025-10-01", ByBoth), read("b", Exit, "2025-11-01", ByFounder), read("c", Interim, "2025-12-01", ByBoth),
			},
			"a", "b", true,
		},
		{
			"newest interim while there is no exit",
			[]Reading{read("a", Entry, "2025-03-03", ""), read("b", Interim, "2025-06-01", ""), read("c", Interim, "2025-05-01", "")},
			"a", "b", true,
		},
		{
			"agreed before consultant before founder",
			[]Reading{
				read("f", Entry, "2025-03-03", ByFounder), read("a", Entry, "2025-03-03", ByBoth), read("c", Entry, "2025-03-03", ByConsultant),
				read("none", Exit, "2025-11-01", ""), read("c2", Exit, "2025-11-01", ByConsultant), read("f2", Exit, "2025-11-01", ByFounder),
			},
			"a", "c2", true,
		},
		{
			"with a date before without",
			[]Reading{
				read("undated", Entry, "", ByBoth), read("a", Entry, "2025-03-03", ByFounder),
				read("b", Exit, "2025-11-01", ByFounder), read("undated2", Exit, "", ByBoth),
			},
			"a", "b", true,
		},
		{
			"the later of two alike",
			[]Reading{
				read("x", Entry, "", ""), read("a", Entry, "", ""),
				read("y", Exit, "2025-11-01", ByBoth), read("b", Exit, "2025-11-01", ByBoth),
			},
			"a", "b", true,
		},
		{
			"in the bin",
			[]Reading{
				{ID: "x", Phase: Entry, Date: "2025-01-03", BinnedOn: "2025-12-01"},
				read("a", Entry, "2025-03-03", ByFounder),
				{ID: "y", Phase: Exit, Date: "2025-11-01", BinnedOn: "2025-12-01"},
				read("b", Interim, "2025-06-01", ByFounder),
			},
			"a", "b", true,
		},
		{"without a phase", []Reading{read("x", "", "2025-03-03", ByBoth)}, "", "", false},
	} {
		entry, exit, ok := Compared(c.readings)
		if entry.ID != c.entry || exit.ID != c.exit || ok != c.ok {
			t.Errorf("%s: %q %q %v", c.name, entry.ID, exit.ID, ok)
		}
	}
}

func TestDisagreements(t *testing.T) {
	founder, consultant := rated(5, 3, 0, 2, 8, 1), rated(3, 4, 7, 4, 0, 1)
	want := []Disagreement{{"spotting-opportunities", 5, 3}, {"valuing-ideas", 2, 4}}
	if have := Disagreements(founder, consultant); !slices.Equal(have, want) {
		t.Errorf("%v", have)
	}
	if founder.Rated() != 5 || (Reading{}).Rated() != 0 {
		t.Error(founder.Rated())
	}
}
