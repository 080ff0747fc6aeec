// Package archive is the open format: one JSON file with everything that an office holds, in and out. It imports the
// packages of app and nothing else of ours; it opens no file and knows no store.
//
// Which function do I want?
//   - Read and Parse: a file into a Document, with every fault at once; Encode: a Document into a file.
//   - Resolve: the names of a file into ids of the office; Rename: ids into names, before Encode.
//   - Figures: everything that is computed from a Document.
//
// A file that was ever written can be read for ever: keys are only added, and a change that older programs would
// misread raises Version.
package archive

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
)

// Format and Version stand at the head of every archive.
const (
	Format  = "wurzelwerk-archive"
	Version = 1
)

// MaxID is how many characters an id in a file may have.
const MaxID = 64

// Document is everything that an office holds. In a parsed file the ids are the names the file gave; Resolve turns
// them into ids of the office, Rename turns them back. The office is a label of where the file comes from: its id is
// never resolved.
type Document struct {
	Format   string        `json:"format"`
	Version  int           `json:"version"`
	Office   app.Office    `json:"office,omitzero"`
	Projects []app.Project `json:"projects,omitempty"`
	Partners []app.Partner `json:"partners,omitempty"`
	Spaces   []app.Space   `json:"spaces,omitempty"`
	Founders []Founder     `json:"founders,omitempty"`
	Teams    []team.Team   `json:"teams,omitempty"`
}

// Founder is a founder with all that belongs to her. Her first business and participation stand under "business" and
// "participation", further ones in the lists. A business of several women stands, the same, with each of them.
type Founder struct {
	app.Founder
	Participation  *indicator.Participation  `json:"participation,omitempty"`
	Participations []indicator.Participation `json:"participations,omitempty"`
	Profile        *Profile                  `json:"profile,omitempty"`
	Business       *app.Business             `json:"business,omitempty"`
	Businesses     []app.Business            `json:"businesses,omitempty"`
	SWOT           []swot.Worksheet          `json:"swot,omitempty"`
	Measures       []coaching.Measure        `json:"measures,omitempty"`
	Potential      []potential.Analysis      `json:"potential,omitempty"`
	Sessions       []coaching.Session        `json:"sessions,omitempty"`
	Consents       []app.Consent             `json:"consents,omitempty"`
	Referrals      []app.Referral            `json:"referrals,omitempty"`
	Agreements     []coaching.Agreement      `json:"agreements,omitempty"`
	Outcomes       []coaching.Outcome        `json:"outcomes,omitempty"`
	SpacesSought   []app.SpaceSought         `json:"spacesSought,omitempty"`
}

// Profile holds the readings of a founder and her answers to the profiling sheet.
type Profile struct {
	Readings []profile.Reading `json:"readings,omitempty"`
	Answers  []profile.Answer  `json:"answers,omitempty"`
}

// Summary says what an import did, in records by kind.
type Summary struct {
	Added     map[app.Kind]int
	Changed   map[app.Kind]int
	Unchanged map[app.Kind]int
}
