package potential

import "wurzelwerk/app"

// Options are alternatives weighed by utility analysis.
type Options struct {
	Criteria     []Criterion   `json:"criteria,omitempty"`
	Alternatives []Alternative `json:"alternatives,omitempty"`
	Sensitivity  *Sensitivity  `json:"sensitivity,omitempty"`
}

// Criterion has a weight; the weights need not sum to 100.
type Criterion struct {
	ID     app.ID  `json:"id"`
	Name   string  `json:"name"`
	Weight float64 `json:"weight"`
}

// Alternative has points by criterion, unless it is knocked out.
type Alternative struct {
	ID         app.ID             `json:"id"`
	Name       string             `json:"name"`
	Strategy   string             `json:"strategy,omitempty"` // one of Strategies; others are kept
	Points     map[app.ID]float64 `json:"points,omitempty"`   // 0–MaxPoints
	KnockedOut string             `json:"knockedOut,omitempty"`
}

// MaxPoints is the best mark of an alternative in a criterion.
const MaxPoints = 5

// Sensitivity asks what another weight of one criterion would change.
type Sensitivity struct {
	Criterion app.ID  `json:"criterion"`
	Weight    float64 `json:"weight"`
}

// Strategies are the ways that an alternative may go, as its Strategy names them: those of Ansoff, and those of the
// programme.
var Strategies = []string{
	"penetration", "market-development", "product-development", "diversification", "shift", "specialisation", "exit",
}

// Ansoff is the place of a strategy in the matrix of Ansoff.
type Ansoff struct{ NewMarket, NewProduct bool }

// AnsoffPlace is where a strategy stands in the matrix. Shift and specialisation serve the market that there is with
// what there is; an exit and strategies of other programmes have no place.
func AnsoffPlace(strategy string) (place Ansoff, ok bool) {
	switch strategy {
	case "penetration", "shift", "specialisation":
		return Ansoff{}, true
	case "market-development":
		return Ansoff{NewMarket: true}, true
	case "product-development":
		return Ansoff{NewProduct: true}, true
	case "diversification":
		return Ansoff{NewMarket: true, NewProduct: true}, true
	}
	return Ansoff{}, false
}
