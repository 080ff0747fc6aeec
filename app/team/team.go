// Package team holds the success teams: members, meetings with each woman's turn, and commitments. It imports package
// app and nothing else of ours.
package team

import "wurzelwerk/app"

// Team of women who carry each other.
type Team struct {
	ID          app.ID    `json:"id"`
	Name        string    `json:"name"`
	CadenceDays int       `json:"cadenceDays,omitempty"`
	Members     []app.ID  `json:"members,omitempty"` // founders
	Guests      []string  `json:"guests,omitempty"`  // first names
	Rules       string    `json:"rules,omitempty"`
	Place       string    `json:"place,omitempty"`
	Childcare   *bool     `json:"childcare,omitempty"`
	Meetings    []Meeting `json:"meetings,omitempty"`
}

// Meeting of a team.
type Meeting struct {
	ID         app.ID                `json:"id"`
	Number     int                   `json:"number,omitempty"`
	Date       app.Date              `json:"date,omitempty"`
	Start      app.Clock             `json:"start,omitempty"`
	Minutes    int                   `json:"minutes,omitempty"`
	Place      string                `json:"place,omitempty"`
	Childcare  *bool                 `json:"childcare,omitempty"`
	Roles      map[string]app.ID     `json:"roles,omitempty"` // founder by role
	Attendance map[app.ID]Attendance `json:"attendance,omitempty"`
	Results    map[app.ID]Result     `json:"results,omitempty"` // by commitment
	Turns      []Turn                `json:"turns,omitempty"`
	Buddies    []Buddies             `json:"buddies,omitempty"`
	Next       *Next                 `json:"next,omitempty"`
	Note       string                `json:"note,omitempty"`
}

// Turn is one woman's part of a meeting.
type Turn struct {
	Founder     app.ID       `json:"founder"`
	News        string       `json:"news,omitempty"`
	Wish        string       `json:"wish,omitempty"`
	Obstacle    string       `json:"obstacle,omitempty"`
	Ideas       []string     `json:"ideas,omitempty"`
	Offers      []Offer      `json:"offers,omitempty"`
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
	Change      string   `json:"change,omitempty"`      // smaller, other
}

// Buddies call each other between meetings.
type Buddies struct {
	A    app.ID   `json:"a"`
	B    app.ID   `json:"b"`
	On   app.Date `json:"on,omitempty"`
	Done *bool    `json:"done,omitempty"`
}

// Next meeting as agreed.
type Next struct {
	Date        app.Date `json:"date,omitempty"`
	Facilitator app.ID   `json:"facilitator,omitempty"`
}

// Attendance of a founder at a meeting.
type Attendance string

// Values lists the kinds of attendance.
func (Attendance) Values() []string { return []string{"present", "late", "excused", "absent"} }

// Result of a commitment.
type Result string

// Values lists the results.
func (Result) Values() []string { return []string{"kept", "partly", "not-kept", "moved"} }

// Validate lists what keeps the team from being saved.
func (t Team) Validate() app.Faults {
	faults := app.CheckValues(t)
	if t.Name == "" {
		faults = append(faults, app.Fault{Path: "name", Code: app.FaultRequired})
	}
	if t.CadenceDays < 0 {
		faults = append(faults, app.Fault{Path: "cadenceDays", Code: app.FaultRange, Want: ">= 1"})
	}
	return faults
}
