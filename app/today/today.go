// Package today makes the list with which the program opens: what happens today, what is due, and what ends soon. It is
// a pure function of a small input, so that the store can ask for no more than it needs. It imports package app and
// nothing else of ours.
//
// Which function do I want? List for the lines of the page, each with the place that it opens; Reminders for what may
// be said outside the program, where no name may stand.
package today

import "wurzelwerk/app"

// Kind is what a line is about.
type Kind string

// The kinds.
const (
	KindSession     Kind = "session"     // planned for today
	KindAppointment Kind = "appointment" // agreed for today, no session begun
	KindMeeting     Kind = "meeting"     // of a success team, today
	KindForm        Kind = "form"        // of the funder, missing
	KindDraft       Kind = "draft"       // session of an earlier day that nobody has closed
	KindReferral    Kind = "referral"    // sent, not answered
	KindResidence   Kind = "residence"   // title that ends
	KindConsent     Kind = "consent"     // that ends
	KindAgreement   Kind = "agreement"   // goal whose day has come
	KindMeasure     Kind = "measure"
	KindCommitment  Kind = "commitment"
	KindRetention   Kind = "retention" // duty to keep that ends
)

// Kinds are all kinds in the order in which lines of one day stand.
var Kinds = []Kind{
	KindSession, KindAppointment, KindMeeting, KindForm, KindDraft, KindReferral, KindResidence, KindConsent, KindAgreement,
	KindMeasure, KindCommitment, KindRetention,
}

// TextKey is the key of the word in the translations.
func (k Kind) TextKey() string { return "today.kind." + string(k) } // keys: today.kind.*

// Urgency is how a line presses.
type Urgency string

// The urgencies: its day is past, it is today, it comes soon.
const (
	Overdue Urgency = "overdue"
	Now     Urgency = "now"
	Soon    Urgency = "soon"
)

// Urgencies are all urgencies in their order: who comes today stands above what has been waiting for days.
var Urgencies = []Urgency{Now, Overdue, Soon}

// TextKey is the key of the word in the translations.
func (u Urgency) TextKey() string { return "today.urgency." + string(u) } // keys: today.urgency.*

// Place is what a line opens: the record, and the founder, team, meeting or project that it belongs to, as far as there
// is one.
type Place struct {
	Founder app.ID
	Team    app.ID
	Meeting app.ID
	Project app.ID
	Record  app.ID // of the line's kind: the session, measure, commitment, …
	Form    string // that is missing, as Form names it
}

// Line is one line of the list. It holds no names and no texts.
type Line struct {
	Kind    Kind
	Day     app.Date // on which it is, was due, or ends
	At      app.Clock
	Urgency Urgency
	Place   Place
}

// How many days before its day a line comes, and after which a draft or a referral is late.
const (
	DueNotice       = 7 // measures, commitments, goals
	FormNotice      = 28
	ConsentNotice   = app.ConsentNotice
	RetentionNotice = 30
	DraftLate       = 7
	ReferralWait    = 14
)

// List are the lines of a day by urgency, then by day, time, kind and place; those of today by time and kind. What has
// no time stands behind what has one. Whoever lies in the bin, is archived or restricted should not be in the input.
func List(in Input) []Line {
	l := list{today: in.Today, ends: map[int]app.Date{}}
	if !in.Today.Valid() {
		return nil
	}
	l.sessions(in.Sessions)
	for _, m := range in.Meetings {
		if m.Date == in.Today {
			l.add(Line{Kind: KindMeeting, Day: m.Date, At: m.Start, Urgency: Now, Place: Place{Team: m.Team, Meeting: m.ID, Record: m.ID}})
		}
	}
	l.tasks(in.Measures, in.Commitments)
	for _, a := range in.Agreements {
		l.until(KindAgreement, a.Due, DueNotice, Place{Founder: a.Founder, Record: a.ID})
	}
	for _, r := range in.Residences {
		l.until(KindResidence, r.Until, app.ResidenceNotice, Place{Founder: r.Founder, Record: r.Founder})
	}
	for _, f := range in.Forms {
		l.until(KindForm, f.Due, FormNotice, Place{Founder: f.Founder, Project: f.Project, Record: f.Project, Form: f.Form})
	}
	l.consents(in.Consents)
	l.referrals(in.Referrals)
	for _, r := range in.Retentions {
		l.until(KindRetention, r.Until, RetentionNotice, Place{Project: r.Project, Record: r.Project})
	}
	return l.sorted()
}

// Reminder is how many lines of a kind there are; it says nothing on whom they are about.
type Reminder struct {
	Kind Kind
	N    int
}

// TextKey is the key of the sentence in the translations; it takes n.
func (r Reminder) TextKey() string { return "today.reminder." + string(r.Kind) } // keys: today.reminder.*

// Reminders count the lines that are overdue or of today by kind, in the order of Kinds.
func Reminders(lines []Line) (out []Reminder) {
	n := map[Kind]int{}
	for _, line := range lines {
		if line.Urgency != Soon {
			n[line.Kind]++
		}
	}
	for _, k := range Kinds {
		if n[k] > 0 {
			out = append(out, Reminder{k, n[k]})
		}
	}
	return out
}
