package coaching

import "wurzelwerk/app"

// Measure is what is to be done, by whom, until when; it remembers where it came from.
type Measure struct {
	ID          app.ID        `json:"id"`
	Text        string        `json:"text"`
	From        *Source       `json:"from,omitempty"`
	Responsible Responsible   `json:"responsible,omitempty"`
	Supporter   string        `json:"supporter,omitempty"`
	Due         app.Date      `json:"due,omitempty"`
	CostCents   *int64        `json:"costCents,omitempty"`
	FirstStep   string        `json:"firstStep,omitempty"`
	Status      MeasureStatus `json:"status,omitempty"`
	DroppedFor  string        `json:"droppedBecause,omitempty"`
	Effect      string        `json:"effect,omitempty"`
	DoneOn      app.Date      `json:"doneOn,omitempty"`
	BinnedOn    app.Date      `json:"binnedOn,omitempty"`
}

// FounderMeasure is a measure, and whose it is.
type FounderMeasure struct {
	Founder app.ID
	Name    string // as lists sort it
	Measure
}

// Responsible is who does it.
type Responsible string

// Values lists who may be responsible.
func (Responsible) Values() []string { return []string{"founder", "consultant", "team", "partner"} }

// MeasureStatus is how far a measure has come.
type MeasureStatus string

// The states of a measure.
const (
	Open       MeasureStatus = "open"
	InProgress MeasureStatus = "in-progress"
	Done       MeasureStatus = "done"
	Dropped    MeasureStatus = "dropped"
)

// Values lists the states in their order.
func (MeasureStatus) Values() []string {
	return []string{string(Open), string(InProgress), string(Done), string(Dropped)}
}

// Validate lists what keeps the measure from being saved.
func (m Measure) Validate() app.Faults {
	faults := app.CheckValues(m)
	if m.From != nil {
		faults = append(faults, m.From.Validate().At("from")...)
	}
	if m.Text == "" {
		faults = append(faults, app.Fault{Path: "text", Code: app.FaultRequired})
	}
	if m.CostCents != nil && *m.CostCents < 0 {
		faults = append(faults, app.Fault{Path: "costCents", Code: app.FaultRange, Want: ">= 0"})
	}
	return faults
}

// Overdue tells whether the measure should have been done before today.
func (m Measure) Overdue(today app.Date) bool {
	return m.Due != "" && m.Due < today && m.Status != Done && m.Status != Dropped && m.BinnedOn == ""
}
