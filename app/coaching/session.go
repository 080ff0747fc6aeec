// Package coaching holds what happens between consultant and founder: sessions and the measures that come out of
// them and of the instruments. It imports package app and nothing else of ours.
package coaching

import "wurzelwerk/app"

// Session is one meeting of consultant and founder. Only signed and closed sessions count; their times are times of
// the clock, an end before the start means past midnight.
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
}

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

// Values lists the states in their order.
func (SessionStatus) Values() []string { return []string{"draft", "closed", "signed"} }

// Validate lists what keeps the session from being saved.
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
	} {
		if span.minutes < 0 {
			faults = append(faults, app.Fault{Path: span.path, Code: app.FaultRange, Want: ">= 0"})
		}
	}
	return faults
}
