package coaching

import (
	"reflect"
	"slices"

	"wurzelwerk/app"
)

// Locked tells whether both have signed: what the agreement says stands, and only what became of it is added.
func (a Agreement) Locked() bool { return a.SignedOn != "" }

// afterSigning are the fields of a signed agreement that may still change: what became of it, and where it lies.
var afterSigning = []string{"signedOn", "result", "reached", "reviewedOn", "binnedOn"}

// Change lists what keeps the agreement from becoming after, seen from today: an unsigned one may change as it likes and
// is signed only when nothing is missing; a signed one takes its result, and another day of signature, but stays signed.
// Nothing is signed or reviewed in the future.
func (a Agreement) Change(after Agreement, today app.Date) (faults app.Faults) {
	switch {
	case a.Locked():
		faults = append(after.Validate(), a.touched(after)...)
	case after.Locked():
		faults = after.Missing()
	default:
		faults = after.Validate()
	}
	for _, day := range []struct {
		path       string
		was, later app.Date
	}{{"signedOn", a.SignedOn, after.SignedOn}, {"reviewedOn", a.ReviewedOn, after.ReviewedOn}} {
		if day.later != day.was {
			faults = append(faults, between(day.path, "", day.later, today)...)
		}
	}
	return faults
}

// touched are the fields of a signed agreement that after has otherwise.
func (a Agreement) touched(after Agreement) (faults app.Faults) {
	before, later := reflect.ValueOf(a), reflect.ValueOf(after)
	for i := range before.NumField() {
		name := app.JSONName(before.Type().Field(i))
		if !slices.Contains(afterSigning, name) && !reflect.DeepEqual(before.Field(i).Interface(), later.Field(i).Interface()) {
			faults = append(faults, app.Fault{Path: name, Code: FaultLocked})
		}
	}
	if !after.Locked() {
		faults = append(faults, app.Fault{Path: "signedOn", Code: app.FaultRequired})
	}
	return faults
}

// Sign is the agreement with the day on which both signed it, or what is missing.
func (a Agreement) Sign(on, today app.Date) (Agreement, app.Faults) {
	after := a
	after.SignedOn = on
	faults := a.Change(after, today)
	if on == "" && !a.Locked() {
		faults = append(after.Missing(), app.Fault{Path: "signedOn", Code: app.FaultRequired})
	}
	if len(faults) > 0 {
		return a, faults
	}
	return after, nil
}

// Review is the agreement with what became of it, or what is wrong: whether the goal was reached, and the day on which
// both looked at it, must be given.
func (a Agreement) Review(reached Reached, result string, on, today app.Date) (Agreement, app.Faults) {
	after := a
	after.Reached, after.Result, after.ReviewedOn = reached, result, on
	faults := a.Change(after, today)
	for _, part := range []struct {
		path  string
		given bool
	}{{"reached", reached != ""}, {"reviewedOn", on != ""}} {
		if !part.given {
			faults = append(faults, app.Fault{Path: part.path, Code: app.FaultRequired})
		}
	}
	if len(faults) > 0 {
		return a, faults
	}
	return after, nil
}
