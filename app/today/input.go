package today

import "wurzelwerk/app"

// Input is what the list is made of: records at work, by the days that matter. More than needed does no harm.
type Input struct {
	Today       app.Date
	Sessions    []Session
	Meetings    []Meeting // that are neither held nor cancelled
	Measures    []Task    // that are open
	Commitments []Promise // that are open
	Agreements  []Task    // without a result
	Residences  []Residence
	Forms       []Form // that are missing or incomplete
	Consents    []Consent
	Referrals   []Referral // that are sent and not answered
	Retentions  []Retention
}

// Session is a session, or the appointment that one holds for the next.
type Session struct {
	ID, Founder app.ID
	Date        app.Date
	Start       app.Clock
	Draft       bool
	Next        app.Date // agreed for the next one
	NextStart   app.Clock
}

// Meeting of a success team.
type Meeting struct {
	ID, Team app.ID
	Date     app.Date
	Start    app.Clock
}

// Task is something with a day by which it is due.
type Task struct {
	ID, Founder app.ID
	Due         app.Date
}

// Promise is a commitment of a team.
type Promise struct {
	ID, Team, Meeting, Founder app.ID
	Due                        app.Date
	Measure                    app.ID // of hers, with which it is one
}

// Residence is the end of a founder's residence title.
type Residence struct {
	Founder app.ID
	Until   app.Date
}

// Form of the funder: "entry-form", "exit-form" or "follow-up-form". Without a project it is due for the minutes alone.
type Form struct {
	Founder, Project app.ID
	Form             string
	Due              app.Date
}

// Consent that was given and not withdrawn. Of several of one purpose for one recipient the last to end counts; one
// without an end never does.
type Consent struct {
	ID, Founder, Recipient app.ID
	Purpose                app.Purpose
	Until                  app.Date
}

// Referral and the day on which it was sent.
type Referral struct {
	ID, Founder app.ID
	Sent        app.Date
}

// Retention is the end of the duty to keep the papers of a project.
type Retention struct {
	Project app.ID
	Until   app.Date
}
