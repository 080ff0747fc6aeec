// Package swot is the SWOT worksheet: factors in four quadrants, the confrontation matrix (TOWS) that scores inner
// against outer factors, the strategy that leads, the warnings of good practice, and the comparison of two versions.
//
// Which function do I want? The figures: Analyse. What to improve before signing: Warnings. What changed between two
// versions: Compare. A copy to go on from: Worksheet.Next.
//
// It imports package app and nothing else of ours.
package swot

import (
	"slices"
	"strconv"

	"wurzelwerk/app"
)

// Worksheet is one dated version of a founder's SWOT.
type Worksheet struct {
	ID          app.ID   `json:"id"`
	Date        app.Date `json:"date,omitempty"`
	Version     int      `json:"version,omitempty"` // from 1
	Predecessor app.ID   `json:"predecessor,omitempty"`
	Status      Status   `json:"status,omitempty"`
	Language    string   `json:"language,omitempty"`      // ISO 639-1, of the factors' texts
	Business    app.ID   `json:"business,omitempty"`      // which of her businesses
	Field       string   `json:"businessField,omitempty"` // the whole business when empty
	Horizon     string   `json:"horizon,omitempty"`
	Present     []string `json:"present,omitempty"` // who took part
	Question    string   `json:"question,omitempty"`
	Factors     []Factor `json:"factors,omitempty"`
	Matrix      []Score  `json:"matrix,omitempty"`
	BinnedOn    app.Date `json:"binnedOn,omitempty"`
}

// Factor is one entry of a quadrant; the order of the factors of a quadrant is their rank.
type Factor struct {
	ID           app.ID       `json:"id"`
	Quadrant     Quadrant     `json:"quadrant"`
	Text         string       `json:"text,omitempty"`
	Translations app.Texts    `json:"translations,omitempty"`
	Evidence     string       `json:"evidence,omitempty"`
	EvidenceKind EvidenceKind `json:"evidenceKind,omitempty"`
	Importance   int          `json:"importance,omitempty"` // 1–3, 0 not rated
	Likelihood   int          `json:"likelihood,omitempty"` // 1–3, outer factors only
	Perspective  Perspective  `json:"perspective,omitempty"`
	Origin       app.ID       `json:"origin,omitempty"` // the factor of an earlier version that this one goes on from
}

// Score is one cell of the confrontation matrix: how strongly inner factor A and outer factor B are connected, 0–3.
type Score struct {
	A     app.ID `json:"a"`
	B     app.ID `json:"b"`
	Score int    `json:"score"`
}

// Status of a worksheet.
type Status string

// The states of a worksheet.
const (
	Draft  Status = "draft"
	Agreed Status = "agreed"
	Signed Status = "signed"
)

// Values lists the states.
func (Status) Values() []string { return []string{string(Draft), string(Agreed), string(Signed)} }

// Quadrant of the worksheet.
type Quadrant string

// The quadrants.
const (
	Strength    Quadrant = "strength"
	Weakness    Quadrant = "weakness"
	Opportunity Quadrant = "opportunity"
	Threat      Quadrant = "threat"
)

// Quadrants in reading order.
var Quadrants = []Quadrant{Strength, Weakness, Opportunity, Threat}

// Values lists the quadrants.
func (Quadrant) Values() []string {
	return []string{string(Strength), string(Weakness), string(Opportunity), string(Threat)}
}

// Letter is S, W, O or T.
func (q Quadrant) Letter() string {
	switch q {
	case Strength:
		return "S"
	case Weakness:
		return "W"
	case Opportunity:
		return "O"
	default:
		return "T"
	}
}

// Outer tells whether the quadrant holds what lies outside the business.
func (q Quadrant) Outer() bool { return q == Opportunity || q == Threat }

// EvidenceKind is what stands behind a factor.
type EvidenceKind string

// Values lists the kinds of evidence.
func (EvidenceKind) Values() []string {
	return []string{"figure", "customer", "observation", "assumption"}
}

// Perspective is whose view a factor is.
type Perspective string

// Values lists the perspectives.
func (Perspective) Values() []string { return []string{"founder", "consultant", "team", "customer"} }

// In lists the factors of one quadrant in their order.
func (w Worksheet) In(q Quadrant) []Factor {
	var out []Factor
	for _, f := range w.Factors {
		if f.Quadrant == q {
			out = append(out, f)
		}
	}
	return out
}

// Factor finds a factor by its id.
func (w Worksheet) Factor(id app.ID) (Factor, bool) {
	i := slices.IndexFunc(w.Factors, func(f Factor) bool { return f.ID == id })
	if i < 0 {
		return Factor{}, false
	}
	return w.Factors[i], true
}

// Label is the letter and place of a factor on the page ("S1"), "" for one that is not of this worksheet.
func (w Worksheet) Label(id app.ID) string {
	f, ok := w.Factor(id)
	if !ok {
		return ""
	}
	place := slices.IndexFunc(w.In(f.Quadrant), func(g Factor) bool { return g.ID == id })
	return f.Quadrant.Letter() + strconv.Itoa(place+1)
}

// Score of the pair, 0 when it was not scored; scored tells the two apart.
func (w Worksheet) Score(a, b app.ID) (score int, scored bool) {
	for _, s := range w.Matrix {
		if s.A == a && s.B == b {
			return s.Score, true
		}
	}
	return 0, false
}

// SetScore sets a cell of the matrix.
func (w *Worksheet) SetScore(a, b app.ID, score int) {
	w.Matrix = slices.Clone(w.Matrix)
	i := slices.IndexFunc(w.Matrix, func(s Score) bool { return s.A == a && s.B == b })
	if i < 0 {
		w.Matrix = append(w.Matrix, Score{A: a, B: b, Score: score})
		return
	}
	w.Matrix[i].Score = score
}

// Validate lists what keeps the worksheet from being saved: values out of range, a score between factors that are
// not an inner and an outer one of this worksheet, a cell scored twice.
func (w Worksheet) Validate() app.Faults {
	faults := app.CheckValues(w)
	if w.Version < 0 {
		faults = append(faults, app.Fault{Path: "version", Code: app.FaultRange, Want: ">= 1"})
	}
	for i, f := range w.Factors {
		faults = append(faults, f.validate().At(app.Item("factors", i))...)
	}
	return append(faults, w.validateMatrix()...)
}

func (f Factor) validate() app.Faults {
	var faults app.Faults
	if f.Quadrant == "" {
		faults = append(faults, app.Fault{Path: "quadrant", Code: app.FaultRequired})
	}
	if f.Importance < 0 || f.Importance > 3 {
		faults = append(faults, app.Fault{Path: "importance", Code: app.FaultRange, Want: "1–3"})
	}
	if f.Likelihood < 0 || f.Likelihood > 3 {
		faults = append(faults, app.Fault{Path: "likelihood", Code: app.FaultRange, Want: "1–3"})
	}
	return faults
}

func (w Worksheet) validateMatrix() app.Faults {
	var faults app.Faults
	quadrants := make(map[app.ID]Quadrant, len(w.Factors))
	for _, f := range w.Factors {
		quadrants[f.ID] = f.Quadrant
	}
	seen := make(map[[2]app.ID]bool, len(w.Matrix))
	for i, s := range w.Matrix {
		at := app.Item("matrix", i)
		qa, okA := quadrants[s.A]
		qb, okB := quadrants[s.B]
		switch {
		case !okA || qa.Outer():
			faults = append(faults, app.Fault{Path: at + ".a", Code: app.FaultReference, Want: "S, W"})
		case !okB || !qb.Outer():
			faults = append(faults, app.Fault{Path: at + ".b", Code: app.FaultReference, Want: "O, T"})
		case seen[[2]app.ID{s.A, s.B}]:
			faults = append(faults, app.Fault{Path: at, Code: app.FaultTwice})
		}
		if s.Score < 0 || s.Score > 3 {
			faults = append(faults, app.Fault{Path: at + ".score", Code: app.FaultRange, Want: "0–3"})
		}
		seen[[2]app.ID{s.A, s.B}] = true
	}
	return faults
}
