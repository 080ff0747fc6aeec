package coaching

import "wurzelwerk/app"

// Session is one meeting of consultant and founder. Only signed and closed sessions count; their times are times of
// the clock, an end before the start means past midnight. A closed session is locked, see Change.
type Session struct {
	ID              app.ID        `json:"id"`
	Date            app.Date      `json:"date,omitempty"`
	Start           app.Clock     `json:"start,omitempty"`
	End             app.Clock     `json:"end,omitempty"`
	BreakMinutes    int           `json:"breakMinutes,omitempty"`
	PrepMinutes     int           `json:"prepMinutes,omitempty"`
	TravelMinutes   int           `json:"travelMinutes,omitempty"`
	Kind            Kind          `json:"kind,omitempty"`
	Place           Place         `json:"place,omitempty"`
	Language        string        `json:"language,omitempty"`
	Interpreter     string        `json:"interpreter,omitempty"`
	InterpreterMins int           `json:"interpreterMinutes,omitempty"`
	Present         []string      `json:"present,omitempty"`
	Consultant      string        `json:"consultant,omitempty"`
	Topic           string        `json:"topic,omitempty"`
	Concern         string        `json:"concern,omitempty"`
	Course          string        `json:"course,omitempty"`
	Analysis        string        `json:"analysis,omitempty"`
	Recommendation  string        `json:"recommendation,omitempty"`
	Agreements      string        `json:"agreements,omitempty"`
	Papers          []string      `json:"papers,omitempty"`
	NextDate        app.Date      `json:"nextDate,omitempty"`
	Addenda         []Addendum    `json:"addenda,omitempty"`
	Confidential    string        `json:"confidentialNote,omitempty"` // no document but the access report holds it
	Status          SessionStatus `json:"status,omitempty"`
	SignedOn        app.Date      `json:"signedOn,omitempty"`
	ClosedOn        app.Date      `json:"closedOn,omitempty"`
	Business        app.ID        `json:"business,omitempty"` // that it is about
	Project         app.ID        `json:"project,omitempty"`  // that pays for it
	FollowUpMinutes int           `json:"followUpMinutes,omitempty"`
	Tasks           []Task        `json:"tasks,omitempty"`
	NextStart       app.Clock     `json:"nextStart,omitempty"`
	Reportable      *bool         `json:"reportable,omitempty"` // false keeps it out of the proof of hours
	ReportedBecause string        `json:"reportableBecause,omitempty"`
	BinnedOn        app.Date      `json:"binnedOn,omitempty"`
}

// Task is one agreement of a session: what is done until when, by the founder or by the consultant.
type Task struct {
	Text  string   `json:"text"`
	By    TaskBy   `json:"by,omitempty"`
	Until app.Date `json:"until,omitempty"`
}

// TaskBy is whose task it is.
type TaskBy string

// Values lists who may take a task.
func (TaskBy) Values() []string { return []string{"founder", "consultant"} }

// Addendum is a dated correction of a closed session.
type Addendum struct {
	On   app.Date `json:"on"`
	Text string   `json:"text"`
}

// Kind is what a session is about.
type Kind string

// Values lists the kinds of session.
func (Kind) Values() []string {
	return []string{"first", "profiling", "swot", "potential", "finance", "authorities", "follow-up", "other"}
}

// Place is where a session is held.
type Place string

// Values lists the places.
func (Place) Values() []string { return []string{"office", "shop", "online", "phone", "home", "other"} }

// SessionStatus is draft, closed (locked) or signed.
type SessionStatus string

// The states of a session; an empty one is a draft.
const (
	Draft  SessionStatus = "draft"
	Closed SessionStatus = "closed"
	Signed SessionStatus = "signed"
)

// Values lists the states in their order.
func (SessionStatus) Values() []string {
	return []string{string(Draft), string(Closed), string(Signed)}
}

// dayMinutes is the longest that any part of a session may take.
const dayMinutes = 24 * 60

// Validate lists what keeps the session from being saved, even as a draft.
func (s Session) Validate() app.Faults {
	faults := app.CheckValues(s)
	for _, span := range []struct {
		path    string
		minutes int
	}{
		{"breakMinutes", s.BreakMinutes},
		{"prepMinutes", s.PrepMinutes},
		{"travelMinutes", s.TravelMinutes},
		{"interpreterMinutes", s.InterpreterMins},
		{"followUpMinutes", s.FollowUpMinutes},
	} {
		switch {
		case span.minutes < 0:
			faults = append(faults, app.Fault{Path: span.path, Code: app.FaultRange, Want: ">= 0"})
		case span.minutes > dayMinutes:
			faults = append(faults, app.Fault{Path: span.path, Code: app.FaultRange, Want: "<= 1440"})
		}
	}
	return faults
}
