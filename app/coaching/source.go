package coaching

import (
	"slices"
	"strings"

	"wurzelwerk/app"
)

// Source is where a measure came from: a SWOT worksheet or a potential analysis, never both. Pairs name factors of the
// worksheet: an inner and an outer one, either of which may be missing (null). Part is the place in the analysis, as
// PartOf writes it; "" for the whole.
type Source struct {
	SWOT      app.ID `json:"swot,omitempty"`
	Pairs     []Pair `json:"pairs,omitempty"`
	Potential app.ID `json:"potential,omitempty"`
	Part      string `json:"part,omitempty"`
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
	if s.Potential != "" && (s.SWOT != "" || len(s.Pairs) > 0) {
		faults = append(faults, app.Fault{Path: "potential", Code: app.FaultTwice})
	}
	if s.Part == "" {
		return faults
	}
	if s.Potential == "" {
		faults = append(faults, app.Fault{Path: "potential", Code: app.FaultRequired})
	}
	kind, name := s.Place()
	if alone := kind == PartLiquidity || kind == PartYears; !slices.Contains(parts, kind) || alone != (s.Part == kind) || !alone && name == "" {
		faults = append(faults, app.Fault{Path: "part", Code: app.FaultValue, Want: strings.Join(parts, ", ")})
	}
	return faults
}
