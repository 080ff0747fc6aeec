package coaching

import "wurzelwerk/app"

// Outcome is how a coaching ended, or where it stands on a day. To advise against founding is a good outcome: it keeps a
// woman from debts.
type Outcome struct {
	ID       app.ID   `json:"id"`
	Date     app.Date `json:"date,omitempty"`
	Project  app.ID   `json:"project,omitempty"`
	Business app.ID   `json:"business,omitempty"`
	Result   Result   `json:"result,omitempty"`
	Reasons  string   `json:"reasons,omitempty"`
	Instead  string   `json:"instead,omitempty"` // what she does now, after advice against it
	SheSays  string   `json:"sheSays,omitempty"` // in her words
	Agrees   *bool    `json:"agrees,omitempty"`  // she sees it so too
}

// Result is what came out of a coaching.
type Result string

// The results.
const (
	ResultFounding       Result = "founding"
	ResultConsolidation  Result = "consolidation"
	ResultShift          Result = "shift"
	ResultExpansion      Result = "expansion"
	ResultSpecialisation Result = "specialisation"
	ResultExit           Result = "exit" // an orderly end of the business
	ResultEmployment     Result = "employment"
	ResultAdvisedAgainst Result = "advised-against" // founding
	ResultOther          Result = "other"
)

// Values lists the results.
func (Result) Values() []string {
	return []string{
		string(ResultFounding), string(ResultConsolidation), string(ResultShift), string(ResultExpansion),
		string(ResultSpecialisation), string(ResultExit), string(ResultEmployment), string(ResultAdvisedAgainst), string(ResultOther),
	}
}

// Validate lists what keeps the outcome from being saved. Who advises against founding, or ends a business, says why.
func (o Outcome) Validate() app.Faults {
	faults := app.CheckValues(o)
	if o.Result == "" {
		faults = append(faults, app.Fault{Path: "result", Code: app.FaultRequired})
	}
	if (o.Result == ResultAdvisedAgainst || o.Result == ResultExit) && !written(o.Reasons) {
		faults = append(faults, app.Fault{Path: "reasons", Code: app.FaultRequired})
	}
	return faults
}
