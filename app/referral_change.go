package app

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// Unsendable lists what keeps the referral from going out on a day, whether it has gone already or not: both sides know
// whom it is about and why, and she has agreed to what goes. One that came to us needs no consent of ours.
func (r Referral) Unsendable(consents []Consent, day Date) (faults Faults) {
	required := func(path string, given bool) {
		if !given {
			faults = append(faults, Fault{Path: path, Code: FaultRequired})
		}
	}
	if r.Incoming() {
		return nil
	}
	required("to", r.To != "")
	required("reason", firstText(r.Reason, r.Text) != "")
	required("dataClasses", len(r.DataClasses) > 0)
	if r.To == "" || len(r.DataClasses) == 0 {
		return faults
	}
	gap := GapMissing
	if i := slices.IndexFunc(consents, func(c Consent) bool { return c.ID == r.Consent }); r.Consent != "" && i >= 0 {
		gap = consents[i].Gap(r.To, r.DataClasses, day)
	}
	if gap != GapNone {
		faults = append(faults, Fault{Path: "consent", Code: FaultConsent, Want: string(gap)})
	}
	return faults
}

// Send notes that the draft went out on a day, or that one to us came in. Like all the steps after it, it takes the
// consents of the founder and today, and gives the referral as it was with what is wrong, when it is not allowed.
func (r Referral) Send(on Date, consents []Consent, today Date) (Referral, Faults) {
	return r.step(ReferralSent, consents, today, func(r *Referral) { r.SentOn = on })
}

// Accept notes that the other side takes her.
func (r Referral) Accept(on Date, consents []Consent, today Date) (Referral, Faults) {
	return r.step(ReferralAccepted, consents, today, func(r *Referral) { r.AcceptedOn = on })
}

// Decline notes that the other side does not take her, and why.
func (r Referral) Decline(on Date, why string, consents []Consent, today Date) (Referral, Faults) {
	return r.step(ReferralDeclined, consents, today, func(r *Referral) { r.DeclinedOn, r.Declined = on, why })
}

// Finish notes what became of it; also of a declined one, such as what helped her instead.
func (r Referral) Finish(on Date, result string, consents []Consent, today Date) (Referral, Faults) {
	return r.step(ReferralDone, consents, today, func(r *Referral) { r.DoneOn, r.Result = on, result })
}

// Withdraw ends an open referral that she, or the office, does not want any more.
func (r Referral) Withdraw(on Date, consents []Consent, today Date) (Referral, Faults) {
	return r.step(ReferralWithdrawn, consents, today, func(r *Referral) { r.WithdrawnOn = on })
}

func (r Referral) step(to ReferralStatus, consents []Consent, today Date, note func(*Referral)) (Referral, Faults) {
	after := r
	after.Status = to
	note(&after)
	if !slices.Contains(steps[cmp.Or(r.Status, ReferralDrafted)], to) {
		return r, Faults{{Path: "status", Code: FaultState}}
	}
	if faults := r.Change(after, consents, today); len(faults) > 0 {
		return r, faults
	}
	return after, nil
}

// steps lead from a state to others.
var steps = map[ReferralStatus][]ReferralStatus{
	ReferralDrafted:  {ReferralSent, ReferralWithdrawn},
	ReferralSent:     {ReferralAccepted, ReferralDeclined, ReferralWithdrawn},
	ReferralAccepted: {ReferralDone, ReferralWithdrawn},
	ReferralDeclined: {ReferralDone},
}

// leads tells whether one or several steps lead from a state to another; one that is noted late takes several at once.
func leads(from, to ReferralStatus) bool {
	for _, next := range steps[from] {
		if next == to || leads(next, to) {
			return true
		}
	}
	return false
}

// movable are the fields that may change after a referral has gone out.
var movable = []string{
	"status", "acceptedOn", "declinedOn", "declinedBecause", "doneOn", "result", "accompanied", "withdrawnOn",
}

// Change lists what keeps the referral from becoming after, seen from today, with the consents of the founder. The
// referral is a zero one where after is new. A draft may change as it likes; what has gone out stays, and only goes on;
// what was noted of one that came to us may be mended.
// It may only go out by a consent that covers it on the day when it goes.
func (r Referral) Change(after Referral, consents []Consent, today Date) Faults {
	faults := after.Validate()
	before, next := cmp.Or(r.Status, ReferralDrafted), cmp.Or(after.Status, ReferralDrafted)
	if !r.Draft() && (!r.Incoming() || !after.Incoming()) {
		faults = append(faults, r.touched(after)...)
	}
	if next != before {
		if !leads(before, next) {
			faults = append(faults, Fault{Path: "status", Code: FaultState})
		}
		faults = append(faults, after.unsaid()...)
	}
	if r.Draft() && !after.Draft() && (next != ReferralWithdrawn || after.SentOn != "") {
		faults = append(faults, after.Unsendable(consents, cmp.Or(after.SentOn, after.Date, today))...)
	}
	return append(faults, after.future(today)...)
}

// touched are the fields that should have stayed as they went out.
func (r Referral) touched(after Referral) (faults Faults) {
	before, later := reflect.ValueOf(r), reflect.ValueOf(after)
	for i := range before.NumField() {
		name := JSONName(before.Type().Field(i))
		if !slices.Contains(movable, name) && !reflect.DeepEqual(before.Field(i).Interface(), later.Field(i).Interface()) {
			faults = append(faults, Fault{Path: name, Code: FaultSent})
		}
	}
	return faults
}

// unsaid lists what a state that was just reached must say.
func (r Referral) unsaid() (faults Faults) {
	required := func(path, text string) {
		if strings.TrimSpace(text) == "" {
			faults = append(faults, Fault{Path: path, Code: FaultRequired})
		}
	}
	switch r.Status {
	case ReferralSent:
		required("sentOn", string(r.SentOn))
	case ReferralAccepted:
		required("acceptedOn", string(r.AcceptedOn))
	case ReferralDeclined:
		required("declinedOn", string(r.DeclinedOn))
		required("declinedBecause", r.Declined)
	case ReferralDone:
		required("doneOn", string(r.DoneOn))
	case ReferralWithdrawn:
		required("withdrawnOn", string(r.WithdrawnOn))
	}
	return faults
}

func (r Referral) future(today Date) (faults Faults) {
	for _, day := range r.days() {
		if today.Valid() && day.on.Valid() && day.on > today {
			faults = append(faults, Fault{Path: day.path, Code: FaultFuture})
		}
	}
	return faults
}
