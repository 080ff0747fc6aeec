// Package profile holds the readings of a founder's fifteen competences (EntreComp) and the answers to the profiling
// sheet.
//
// Which function do I want?
//   - Sheet is the catalogue of all questions, from catalogue.json; a new question is an entry there and its texts.
//   - (Question).Value, State and (*Catalogue).Visible, Progress, Next say how the sheet stands with a founder.
//   - (Question).Check and CheckOn judge a value, ValueOf and SetValue reach one that lives in her record.
//   - Distance compares two readings, Disagreements two views of one day.
//
// It imports package app and nothing else of ours.
package profile

import (
	"maps"
	"slices"

	"wurzelwerk/app"
)

// Reading is one dated rating of the competences.
type Reading struct {
	ID       app.ID            `json:"id"`
	Phase    ReadingPhase      `json:"phase"`
	Date     app.Date          `json:"date,omitempty"`
	Rater    Rater             `json:"rater,omitempty"`
	Levels   map[string]int    `json:"levels,omitempty"`   // 1–8 by competence; an absent one was not rated
	Evidence map[string]string `json:"evidence,omitempty"` // by competence
	Note     string            `json:"note,omitempty"`
	BinnedOn app.Date          `json:"binnedOn,omitempty"`
}

// ReadingPhase is when in the coaching a reading was taken.
type ReadingPhase string

// Values lists the phases of readings.
func (ReadingPhase) Values() []string { return []string{"entry", "interim", "exit"} }

// Rater is whose reading it is.
type Rater string

// Values lists the raters.
func (Rater) Values() []string { return []string{"founder", "consultant", "agreed"} }

// Competences are the fifteen competences of EntreComp (JRC 2016, EUR 27939), in the order of the framework.
var Competences = []string{
	"spotting-opportunities", "creativity", "vision", "valuing-ideas", "ethical-sustainable-thinking",
	"self-awareness-self-efficacy", "motivation-perseverance", "mobilising-resources", "financial-economic-literacy",
	"mobilising-others", "taking-the-initiative", "planning-management", "coping-with-uncertainty",
	"working-with-others", "learning-through-experience",
}

// MaxLevel is the highest level of a competence.
const MaxLevel = 8

// Validate lists what keeps the reading from being saved.
func (r Reading) Validate() app.Faults {
	faults := app.CheckValues(r)
	for _, c := range Competences {
		if level, ok := r.Levels[c]; ok && (level < 1 || level > MaxLevel) {
			faults = append(faults, app.Fault{Path: "levels." + c, Code: app.FaultRange, Want: "1–8"})
		}
	}
	faults = append(faults, unknown(r.Levels, "levels")...)
	return append(faults, unknown(r.Evidence, "evidence")...)
}

// unknown lists the keys that are no competences.
func unknown[V any](byCompetence map[string]V, path string) app.Faults {
	var faults app.Faults
	for _, c := range slices.Sorted(maps.Keys(byCompetence)) {
		if !slices.Contains(Competences, c) {
			faults = append(faults, app.Fault{Path: path + "." + c, Code: app.FaultUnknown})
		}
	}
	return faults
}

// Answer is one answer of the profiling sheet. No answer in the list means "not asked"; Declined means that she does
// not want to say; both differ from any value, also from 0.
type Answer struct {
	Question string   `json:"question"`        // its key, or that of a block: when and by whom that was asked as a whole
	Value    any      `json:"value,omitempty"` // text, number, truth value, or a list of those
	Declined bool     `json:"declined,omitempty"`
	On       app.Date `json:"on,omitempty"`
	By       string   `json:"by,omitempty"`
	Source   Origin   `json:"source,omitempty"`
	Note     string   `json:"note,omitempty"`
}

// Origin is where an answer comes from.
type Origin string

// Values lists the origins.
func (Origin) Values() []string { return []string{"self", "document", "consultant"} }

// Validate lists what keeps the answer from being saved. The value must fit its question, and there is none where it
// lives in another record or the answer is that of a whole block. Questions that the catalogue does not know keep any
// value.
func (a Answer) Validate() app.Faults {
	faults := app.CheckValues(a)
	if a.Question == "" {
		faults = append(faults, app.Fault{Path: "question", Code: app.FaultRequired})
	}
	if a.Declined && a.Value != nil {
		faults = append(faults, app.Fault{Path: "value", Code: app.FaultValue, Want: "declined = false"})
		return faults
	}
	return append(faults, a.checkValue().At("value")...)
}

// checkValue leaves the value alone that belongs to a question of a newer version.
func (a Answer) checkValue() app.Faults {
	if a.Value == nil {
		return nil
	}
	if _, block := Sheet().Block(a.Question); block {
		return app.Faults{{Code: app.FaultValue, Want: wantNoValue}}
	}
	q, known := Sheet().Question(a.Question)
	switch {
	case !known:
		return nil
	case q.Bound():
		return app.Faults{{Code: app.FaultValue, Want: wantElsewhere}}
	}
	return q.Check(a.Value)
}
