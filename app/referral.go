package app

import "cmp"

// Referral sends a founder to a partner, or tells which partner she came from, with a reason and her wish.
type Referral struct {
	ID          ID             `json:"id"`
	Date        Date           `json:"date,omitempty"`
	From        ID             `json:"from,omitempty"`   // partner that sent her to us; never with To
	To          ID             `json:"to,omitempty"`     // partner
	Reason      string         `json:"reason,omitempty"` // key of a ReferralReason, or own words
	Text        string         `json:"text,omitempty"`
	Wish        string         `json:"wish,omitempty"`    // hers, in her words
	Urgency     string         `json:"urgency,omitempty"` // one of Urgencies, or own words
	DataClasses []string       `json:"dataClasses,omitempty"`
	Consent     ID             `json:"consent,omitempty"`
	Status      ReferralStatus `json:"status,omitempty"` // "" is a draft
	SentOn      Date           `json:"sentOn,omitempty"` // of one that came to us: when it came
	AcceptedOn  Date           `json:"acceptedOn,omitempty"`
	DeclinedOn  Date           `json:"declinedOn,omitempty"`
	Declined    string         `json:"declinedBecause,omitempty"`
	DoneOn      Date           `json:"doneOn,omitempty"`
	Result      string         `json:"result,omitempty"`
	Accompanied *bool          `json:"accompanied,omitempty"` // warm hand-over
	WithdrawnOn Date           `json:"withdrawnOn,omitempty"`
}

// ReferralStatus is how far a referral has come.
type ReferralStatus string

// The states.
const (
	ReferralDrafted   ReferralStatus = "drafted"
	ReferralSent      ReferralStatus = "sent"
	ReferralAccepted  ReferralStatus = "accepted"
	ReferralDeclined  ReferralStatus = "declined"
	ReferralDone      ReferralStatus = "done"
	ReferralWithdrawn ReferralStatus = "withdrawn"
)

// Values lists the states in their order.
func (ReferralStatus) Values() []string {
	return []string{
		string(ReferralDrafted), string(ReferralSent), string(ReferralAccepted), string(ReferralDeclined),
		string(ReferralDone), string(ReferralWithdrawn),
	}
}

// TextKey is the key of the word in the translations; a referral without a status is a draft.
func (s ReferralStatus) TextKey() string {
	return "referrals.status." + string(cmp.Or(s, ReferralDrafted)) // keys: referrals.status.*
}

// Urgencies are the words offered for how urgent a referral is, from the least.
var Urgencies = []string{"normal", "soon", "urgent"}

// Codes of faults of a referral.
const (
	FaultState   = "state"   // this step does not lead on from where the referral stands
	FaultSent    = "sent"    // a referral that has gone out stays as it went
	FaultConsent = "consent" // she has not agreed; what is missing is the Gap in Want
)

// Incoming tells whether a partner sent her to us.
func (r Referral) Incoming() bool { return r.From != "" }

// Partner is the other side: who she is sent to, or who sent her.
func (r Referral) Partner() ID { return cmp.Or(r.From, r.To) }

// Draft tells whether the referral has not gone out, and may still change.
func (r Referral) Draft() bool { return cmp.Or(r.Status, ReferralDrafted) == ReferralDrafted }

// Open tells whether something is still to happen.
func (r Referral) Open() bool {
	return r.Draft() || r.Status == ReferralSent || r.Status == ReferralAccepted
}

// AnsweredOn is when the other side accepted or declined; "" before.
func (r Referral) AnsweredOn() Date { return cmp.Or(r.AcceptedOn, r.DeclinedOn) }

// WaitingSince is since when a sent referral waits for an answer; "" when it does not, or nobody knows.
func (r Referral) WaitingSince() Date {
	if r.Status != ReferralSent {
		return ""
	}
	return cmp.Or(r.SentOn, r.Date)
}

// WaitingDays is how many days a referral has waited for an answer until today; 0 when it does not wait.
func (r Referral) WaitingDays(today Date) int {
	since := r.WaitingSince()
	if !since.Valid() || !today.Valid() || today < since {
		return 0
	}
	return since.days(today)
}

// dayOf is a day of a referral by its name in the archive.
type dayOf struct {
	path string
	on   Date
}

// days are those of its steps, the withdrawal last, the others in the order in which they follow each other.
func (r Referral) days() []dayOf {
	return []dayOf{
		{"sentOn", r.SentOn},
		{"acceptedOn", r.AcceptedOn},
		{"declinedOn", r.DeclinedOn},
		{"doneOn", r.DoneOn},
		{"withdrawnOn", r.WithdrawnOn},
	}
}

// Validate lists what contradicts itself in the referral: two directions, or days in the wrong order.
func (r Referral) Validate() Faults {
	faults := CheckValues(r)
	if r.From != "" && r.To != "" {
		faults = append(faults, Fault{Path: "from", Code: FaultTwice})
	}
	way := r.Date
	for _, day := range r.days()[:4] {
		if day.on != "" && way != "" && day.on < way {
			faults = append(faults, Fault{Path: day.path, Code: FaultOrder, Want: ">= " + string(way)})
		}
		way = cmp.Or(day.on, way)
	}
	if r.AcceptedOn != "" && r.DeclinedOn != "" {
		faults = append(faults, Fault{Path: "declinedOn", Code: FaultTwice})
	}
	if begun := cmp.Or(r.SentOn, r.Date); r.WithdrawnOn != "" && begun != "" && r.WithdrawnOn < begun {
		faults = append(faults, Fault{Path: "withdrawnOn", Code: FaultOrder, Want: ">= " + string(begun)})
	}
	return faults
}
