// Package team holds the success teams: their women, their meetings with each woman's turn, the clock that runs in the
// room, and the commitments that come out of them. It imports app, coaching (a measure that becomes a commitment, and
// back) and translations, and nothing else of ours; it knows no file, no store and no window.
//
// Which function do I want?
//   - who belongs to the team: Team.Women; who joins, leaves, sets herself a goal: Team.Join, TakeIn, Leave, SetGoal
//   - the next meeting: Team.Upcoming, NextDate, Prepare (number, day, place, roles), Invitation; who calls whom: ProposeBuddies
//   - minutes for each woman and the course of the evening: NewPlan, Team.AgendaOf
//   - the clock: StateOf a log of events; what to write into it besides what was tapped: PutBack, GoOn, Finish, TakeBack
//   - what was promised: Team.Due, NotYetDue, Open; what comes of what was not kept: Team.FollowUps, CarryOver, Replace, Drop
//   - figures: Team.FiguresOf, Statistics; what to think of: Team.Hints
//   - paper: Team.MinutesOf for all, Team.SlipOf for one woman
//
// A woman is named by an id wherever she stands: that of her record when she is a founder, that of a Guest when she is
// none. Both kinds of ids live in one space, so that no place needs to say which it is, and a guest who becomes a
// founder of the office keeps all that was hers.
//
// The JSON names of the fields are those of the open archive and stay; fields are only added.
package team

import "wurzelwerk/app"

// Team of women who carry each other.
type Team struct {
	ID            app.ID    `json:"id"`
	Name          string    `json:"name"`
	Goal          string    `json:"goal,omitempty"` // what the team wants, beside the goal of each woman
	CadenceDays   int       `json:"cadenceDays,omitempty"`
	Weekday       Weekday   `json:"weekday,omitempty"`      // on which it meets
	Start         app.Clock `json:"start,omitempty"`        // of its meetings
	Minutes       int       `json:"minutes,omitempty"`      // of its meetings, 0 for not agreed
	Members       []app.ID  `json:"members,omitempty"`      // founders
	Guests        []string  `json:"guests,omitempty"`       // first names of women who have no part in meetings
	GuestMembers  []Guest   `json:"guestMembers,omitempty"` // guests who take part as members do
	Goals         []Goal    `json:"goals,omitempty"`
	History       []Stay    `json:"history,omitempty"` // who was in the team, when
	Rules         string    `json:"rules,omitempty"`
	RulesAgreedOn app.Date  `json:"rulesAgreedOn,omitempty"`
	Place         string    `json:"place,omitempty"`
	Childcare     *bool     `json:"childcare,omitempty"`
	StartedOn     app.Date  `json:"startedOn,omitempty"`
	EndedOn       app.Date  `json:"endedOn,omitempty"`
	BinnedOn      app.Date  `json:"binnedOn,omitempty"`
	Meetings      []Meeting `json:"meetings,omitempty"`
}

// Guest is a woman of the team who is no founder of this office. Nothing is known of her but what she is called. Her
// id is of the founders' space: no founder and no other guest bears it.
type Guest struct {
	ID              app.ID `json:"id"`
	Name            string `json:"name"`                      // first name
	HandoutLanguage string `json:"handoutLanguage,omitempty"` // of her papers, ISO 639-1
}

// Goal of a woman for about GoalWeeks weeks.
type Goal struct {
	Woman   app.ID   `json:"woman"`
	Text    string   `json:"text"`
	From    app.Date `json:"from,omitempty"`
	Until   app.Date `json:"until,omitempty"`
	Reached Reached  `json:"reached,omitempty"`
}

// Stay is the time of a woman in the team. Without Left she is still in it.
type Stay struct {
	Woman  app.ID   `json:"woman"`
	Joined app.Date `json:"joined,omitempty"`
	Left   app.Date `json:"left,omitempty"` // first day without her
	Why    string   `json:"why,omitempty"`  // she left
}

// GoalWeeks is for how long a goal of a woman is meant; a larger one is split.
const GoalWeeks = 8

// Reached is whether a goal was reached.
type Reached string

// Values lists the answers.
func (Reached) Values() []string { return []string{"yes", "partly", "no"} }

// Weekday is a day of the week, "" for none.
type Weekday string

// Values lists the days of the week from Monday.
func (Weekday) Values() []string {
	return []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// Validate lists what keeps the team from being saved.
func (t Team) Validate() app.Faults {
	faults := app.CheckValues(t)
	if t.Name == "" {
		faults = append(faults, app.Fault{Path: "name", Code: app.FaultRequired})
	}
	faults = append(faults, t.checkNumbers()...)
	faults = append(faults, t.checkWomen()...)
	for i, m := range t.Meetings {
		faults = append(faults, m.checkMore().At(app.Item("meetings", i))...)
	}
	return faults
}
