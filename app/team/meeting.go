package team

import "wurzelwerk/app"

// Meeting of a team. In its tables a woman stands by her id, a commitment by that of the commitment.
type Meeting struct {
	ID               app.ID                `json:"id"`
	Number           int                   `json:"number,omitempty"`
	State            MeetingState          `json:"state,omitempty"` // Standing tells it where nothing is said
	Date             app.Date              `json:"date,omitempty"`
	Start            app.Clock             `json:"start,omitempty"`
	Minutes          int                   `json:"minutes,omitempty"` // 0 for not agreed
	Place            string                `json:"place,omitempty"`
	Childcare        *bool                 `json:"childcare,omitempty"`
	InvitedOn        app.Date              `json:"invitedOn,omitempty"`
	Sequence         int                   `json:"sequence,omitempty"` // of the calendar entry; Revised raises it
	CancelledBecause string                `json:"cancelledBecause,omitempty"`
	Roles            map[string]app.ID     `json:"roles,omitempty"` // woman by Role
	Attendance       map[app.ID]Attendance `json:"attendance,omitempty"`
	LateMinutes      map[app.ID]int        `json:"lateMinutes,omitempty"`
	Results          map[app.ID]Result     `json:"results,omitempty"` // of earlier commitments
	Reasons          map[app.ID]string     `json:"reasons,omitempty"` // why a commitment was moved or not kept
	Dropped          []app.ID              `json:"dropped,omitempty"` // commitments given up here
	Turns            []Turn                `json:"turns,omitempty"`
	Buddies          []Buddies             `json:"buddies,omitempty"`
	Next             *Next                 `json:"next,omitempty"`
	Note             string                `json:"note,omitempty"`  // of the consultant; on no paper of the team
	Clock            []Event               `json:"clock,omitempty"` // what happened on the clock, in its order
}

// Turn is one woman's part of a meeting.
type Turn struct {
	Founder     app.ID       `json:"founder"` // or guest
	News        string       `json:"news,omitempty"`
	Wish        string       `json:"wish,omitempty"`
	Obstacle    string       `json:"obstacle,omitempty"`
	Ideas       []string     `json:"ideas,omitempty"`  // of the others for her, as they came
	Offers      []Offer      `json:"offers,omitempty"` // made in her turn
	Commitments []Commitment `json:"commitments,omitempty"`
}

// Offer of help from one woman to another.
type Offer struct {
	From app.ID `json:"from"`
	To   app.ID `json:"to"`
	Text string `json:"text"`
}

// Commitment is what a woman will have done by a day.
type Commitment struct {
	ID          app.ID   `json:"id"`
	Text        string   `json:"text"`
	Due         app.Date `json:"due,omitempty"`
	FirstStep   string   `json:"firstStep,omitempty"`
	Evidence    string   `json:"evidence,omitempty"`    // how will we know
	CarriedFrom app.ID   `json:"carriedFrom,omitempty"` // commitment; may be older than the oldest meeting known
	Change      Change   `json:"change,omitempty"`      // against the one it was carried from
	Measure     app.ID   `json:"measure,omitempty"`     // of hers, with which it is one; see CommitmentOf and MeasureOf
}

// Buddies call each other between meetings. In a team of an odd number there are three in one group.
type Buddies struct {
	A    app.ID   `json:"a"`
	B    app.ID   `json:"b"`
	C    app.ID   `json:"c,omitempty"`
	On   app.Date `json:"on,omitempty"`
	Done *bool    `json:"done,omitempty"`
}

// Next meeting as agreed.
type Next struct {
	Date        app.Date  `json:"date,omitempty"`
	Start       app.Clock `json:"start,omitempty"`
	Place       string    `json:"place,omitempty"`
	Facilitator app.ID    `json:"facilitator,omitempty"`
}

// MeetingState is how far a meeting has come.
type MeetingState string

// The states of a meeting.
const (
	Planned   MeetingState = "planned"
	Running   MeetingState = "running"
	Held      MeetingState = "held"
	Cancelled MeetingState = "cancelled"
)

// Values lists the states in their order.
func (MeetingState) Values() []string {
	return []string{string(Planned), string(Running), string(Held), string(Cancelled)}
}

// Attendance of a woman at a meeting.
type Attendance string

// The kinds of attendance; who is late is there.
const (
	Present Attendance = "present"
	Late    Attendance = "late"
	Excused Attendance = "excused"
	Absent  Attendance = "absent"
)

// Values lists the kinds of attendance.
func (Attendance) Values() []string {
	return []string{string(Present), string(Late), string(Excused), string(Absent)}
}

// Result of a commitment.
type Result string

// The results.
const (
	Kept    Result = "kept"
	Partly  Result = "partly"
	NotKept Result = "not-kept"
	Moved   Result = "moved"
)

// Values lists the results.
func (Result) Values() []string {
	return []string{string(Kept), string(Partly), string(NotKept), string(Moved)}
}

// Change is what becomes of a commitment that was not kept for the second time. One that is given up has no successor:
// it stands among the Dropped of the meeting.
type Change string

// The changes.
const (
	Smaller Change = "smaller"
	Other   Change = "other"
)

// Values lists the changes.
func (Change) Values() []string { return []string{string(Smaller), string(Other)} }

// Role of a woman in a meeting.
type Role string

// The roles: who leads through the evening, watches the time, writes, receives the others.
const (
	Facilitator Role = "facilitator"
	Timekeeper  Role = "timekeeper"
	Scribe      Role = "scribe"
	Host        Role = "host"
)

// Roles are all roles in the order in which they are given out.
var Roles = []Role{Facilitator, Timekeeper, Scribe, Host}
