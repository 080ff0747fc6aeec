package swot

import (
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func TestWhatIsRefused(t *testing.T) {
	cases := []struct {
		name   string
		change func(*Worksheet)
		want   string
	}{
		{"nothing", func(*Worksheet) {}, ""},
		{"a version before the first", func(w *Worksheet) { w.Version = -1 }, "version: range, expected >= 1"},
		{"an unknown status", func(w *Worksheet) { w.Status = "done" }, "status: value, expected draft, agreed, signed"},
		{"a day that is none", func(w *Worksheet) { w.Date = "24.03.2025" }, "date: value, expected 2025-03-24"},
		{"a factor without a quadrant", func(w *Worksheet) { w.Factors = append(w.Factors, Factor{ID: "x"}) }, "factors[4].quadrant: required"},
		{"an unknown quadrant", func(w *Worksheet) { w.Factors = append(w.Factors, Factor{ID: "x", Quadrant: "risk"}) }, "factors[4].quadrant: value, expected strength, weakness, opportunity, threat"},
		{"too important", func(w *Worksheet) { w.Factors[0].Importance = 4 }, "factors[0].importance: range, expected 1–3"},
		{"less than unlikely", func(w *Worksheet) { w.Factors[0].Likelihood = -1 }, "factors[0].likelihood: range, expected 1–3"},
		{"a score of 4", func(w *Worksheet) { w.SetScore("S1", "O1", 4) }, "matrix[0].score: range, expected 0–3"},
		{"a cell of two inner factors", func(w *Worksheet) { w.SetScore("S1", "W1", 1) }, "matrix[0].b: reference, expected O, T"},
		{"a cell the wrong way round", func(w *Worksheet) { w.SetScore("O1", "S1", 1) }, "matrix[0].a: reference, expected S, W"},
		{"a cell of a factor that is not there", func(w *Worksheet) { w.SetScore("S1", "O2", 1) }, "matrix[0].b: reference, expected O, T"},
		{"a cell twice", func(w *Worksheet) {
			w.Matrix = []Score{{"S1", "O1", 1}, {"S1", "O1", 2}}
		}, "matrix[1]: twice"},
		{"too long a text", func(w *Worksheet) { w.Factors[0].Text = strings.Repeat("ш", app.MaxText+1) }, "factors[0].text: too long, expected <= 20000"},
	}
	for _, c := range cases {
		w := sheet(1, 1, 1, 1, nil)
		slices.SortFunc(w.Factors, func(a, b Factor) int { return strings.Compare(string(a.ID), string(b.ID)) })
		c.change(&w)
		if got := w.Validate().Error(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLabelsAreLetterAndPlace(t *testing.T) {
	w := Worksheet{Factors: []Factor{
		{ID: "a", Quadrant: Threat}, {ID: "b", Quadrant: Strength}, {ID: "c", Quadrant: Threat}, {ID: "d", Quadrant: Weakness},
	}}
	for id, want := range map[app.ID]string{"a": "T1", "b": "S1", "c": "T2", "d": "W1", "e": ""} {
		if got := w.Label(id); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
}

func TestScoresTellNoughtFromUnscored(t *testing.T) {
	w := sheet(1, 0, 1, 0, nil)
	if _, scored := w.Score("S1", "O1"); scored {
		t.Error("scored before")
	}
	for _, score := range []int{0, 3, 2} {
		w.SetScore("S1", "O1", score)
		if got, scored := w.Score("S1", "O1"); got != score || !scored || len(w.Matrix) != 1 {
			t.Errorf("%d, %v, %v", got, scored, w.Matrix)
		}
	}
}

func TestWarnings(t *testing.T) {
	rich := func() Worksheet { return worked() }
	cases := []struct {
		name   string
		change func(*Worksheet)
		want   []Warning
	}{
		{"nothing to better", func(*Worksheet) {}, nil},
		{"no question", func(w *Worksheet) { w.Question = " \n" }, []Warning{{Code: NoQuestion}}},
		{"an empty quadrant", func(w *Worksheet) {
			w.Factors = slices.DeleteFunc(w.Factors, func(f Factor) bool { return f.Quadrant == Threat })
		}, []Warning{{Code: QuadrantEmpty, Quadrant: Threat}}},
		{"seven factors are not too many", func(w *Worksheet) { w.fill(Strength, 7) }, nil},
		{"eight are", func(w *Worksheet) { w.fill(Strength, 8) }, []Warning{{Code: TooMany, Quadrant: Strength, Count: 8}}},
		{
			"no evidence", func(w *Worksheet) { w.set("W2", func(f *Factor) { f.EvidenceKind = "" }) },
			[]Warning{{Code: NoEvidence, Quadrant: Weakness, Factor: "W2"}},
		},
		{"evidence without a kind", func(w *Worksheet) {
			w.set("W2", func(f *Factor) { f.Evidence, f.EvidenceKind = "Buchhaltung", "" })
		}, nil},
		{
			"wir in an outer factor", func(w *Worksheet) { w.set("O1", func(f *Factor) { f.Text = "„Wir bekommen Förderung" }) },
			[]Warning{{Code: WeInOuter, Quadrant: Opportunity, Factor: "O1"}},
		},
		{"wir in an inner factor", func(w *Worksheet) { w.set("S1", func(f *Factor) { f.Text = "Wir nähen gut" }) }, nil},
		{"wir later in the sentence", func(w *Worksheet) { w.set("O1", func(f *Factor) { f.Text = "Das Amt, das wir kennen" }) }, nil},
		{"the EU is not a Romanian I", func(w *Worksheet) { w.set("O1", func(f *Factor) { f.Text = "EU-Förderung für Gründerinnen" }) }, nil},
		{"a Romanian I", func(w *Worksheet) {
			w.Language = "ro"
			w.set("O1", func(f *Factor) { f.Text = "Eu primesc sprijin" })
		}, []Warning{{Code: WeInOuter, Quadrant: Opportunity, Factor: "O1"}}},
		{"we in Arabic", func(w *Worksheet) {
			w.Language = "ar"
			w.set("T1", func(f *Factor) { f.Text = "نحن في خطر" })
		}, []Warning{{Code: WeInOuter, Quadrant: Threat, Factor: "T1"}}},
		{"120 letters of two bytes", func(w *Worksheet) { w.set("T1", func(f *Factor) { f.Text = strings.Repeat("ж", 120) }) }, nil},
		{
			"121 letters", func(w *Worksheet) { w.set("T1", func(f *Factor) { f.Text = strings.Repeat("x", 121) }) },
			[]Warning{{Code: TextLong, Quadrant: Threat, Factor: "T1"}},
		},
		{"the same text", func(w *Worksheet) {
			w.set("S1", func(f *Factor) { f.Text = "Gute  Lage." })
			w.set("O2", func(f *Factor) { f.Text = "gute lage" })
		}, []Warning{{Code: TextTwice, Quadrant: Opportunity, Factor: "O2", Other: "S1"}}},
		{"texts still to be written", func(w *Worksheet) {
			w.set("S1", func(f *Factor) { f.Text = "" })
			w.set("O2", func(f *Factor) { f.Text = " " })
		}, nil},
	}
	for _, c := range cases {
		w := rich()
		slices.SortFunc(w.Factors, func(a, b Factor) int {
			return slices.Index(Quadrants, a.Quadrant) - slices.Index(Quadrants, b.Quadrant)
		})
		c.change(&w)
		if got := Warnings(w); !slices.Equal(got, c.want) {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func (w *Worksheet) set(id app.ID, change func(*Factor)) { change(&w.Factors[w.index(id)]) }

func (w *Worksheet) fill(q Quadrant, n int) {
	for i := len(w.In(q)); i < n; i++ {
		w.Add(Factor{ID: name(q, i), Quadrant: q, Text: string(name(q, i)), Evidence: "seen"})
	}
}
