package coaching

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Source is where a measure came from: a SWOT worksheet, a potential analysis, a success team or a session of coaching,
// never two of them.
// Pairs name factors of the worksheet: an inner and an outer one, either of which may be missing (null). Part is the
// place in the analysis, as PartOf writes it; "" for the whole. Of a team it is the commitment that the measure is one
// with, and the meeting at which that was made.
type Source struct {
	SWOT       app.ID `json:"swot,omitempty"`
	Pairs      []Pair `json:"pairs,omitempty"`
	Potential  app.ID `json:"potential,omitempty"`
	Part       string `json:"part,omitempty"`
	Team       app.ID `json:"team,omitempty"`
	Meeting    app.ID `json:"meeting,omitempty"`
	Commitment app.ID `json:"commitment,omitempty"`
	Session    app.ID `json:"session,omitempty"`
}

// Pair is an inner and an outer factor; nil where there is none.
type Pair [2]*app.ID

// The kinds of places in a potential analysis. A statement is named by its key, the plan of liquidity and the years
// stand once and have no name, all others are named by their id.
const (
	PartStatement = "statement"
	PartField     = "field"
	PartOption    = "option" // an alternative
	PartScenario  = "scenario"
	PartShift     = "shift"
	PartExpansion = "expansion"
	PartLiquidity = "liquidity"
	PartYears     = "years"
)

var parts = []string{
	PartStatement, PartField, PartOption, PartScenario, PartShift, PartExpansion, PartLiquidity, PartYears,
}

// PartOf is a place in a potential analysis as a Source has it: "field:<id>", or the kind alone without a name.
func PartOf(kind, name string) string {
	if name == "" {
		return kind
	}
	return kind + ":" + name
}

// Place takes the Part apart again: its kind, and the name there.
func (s Source) Place() (kind, name string) {
	kind, name, _ = strings.Cut(s.Part, ":")
	return kind, name
}

// Validate lists what is wrong with the source.
func (s Source) Validate() (faults app.Faults) {
	worksheet := s.SWOT != "" || len(s.Pairs) > 0
	if s.Potential != "" && worksheet {
		faults = append(faults, app.Fault{Path: "potential", Code: app.FaultTwice})
	}
	if s.Team != "" && (worksheet || s.Potential != "") {
		faults = append(faults, app.Fault{Path: "team", Code: app.FaultTwice})
	}
	if s.Session != "" && (worksheet || s.Potential != "" || s.Team != "") {
		faults = append(faults, app.Fault{Path: "session", Code: app.FaultTwice})
	}
	faults = append(faults, requires("potential", s.Potential, s.Part)...)
	faults = append(faults, requires("team", s.Team, string(s.Meeting))...)
	faults = append(faults, requires("meeting", s.Meeting, string(s.Commitment))...)
	if !s.knownPart() {
		faults = append(faults, app.Fault{Path: "part", Code: app.FaultValue, Want: strings.Join(parts, ", ")})
	}
	return faults
}

// requires asks for the whole where a place in it is named.
func requires(path string, whole app.ID, place string) app.Faults {
	if place == "" || whole != "" {
		return nil
	}
	return app.Faults{{Path: path, Code: app.FaultRequired}}
}

// knownPart tells whether the part, if there is one, is written as PartOf does.
func (s Source) knownPart() bool {
	if s.Part == "" {
		return true
	}
	kind, name := s.Place()
	alone := kind == PartLiquidity || kind == PartYears
	return slices.Contains(parts, kind) && alone == (s.Part == kind) && (alone || name != "")
}
