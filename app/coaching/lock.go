package coaching

import (
	"reflect"
	"slices"
	"strconv"

	"wurzelwerk/app"
)

// FaultLocked is the code of a change to a closed session that is no addendum; its sentence stands under "fault.locked".
const FaultLocked = "locked"

// Locked tells whether the session is closed or signed: what it says stands, and only addenda are added.
func (s Session) Locked() bool { return s.Status == Closed || s.Status == Signed }

// Missing lists what keeps a draft from being closed today: a record must say who came why, what was found and what is
// to be done; a mere note of an activity is no proof. Which parts a kind asks for says its Template.
func (s Session) Missing(today app.Date) app.Faults {
	faults := s.Validate()
	required := func(path string, given bool) {
		if !given {
			faults = append(faults, app.Fault{Path: path, Code: app.FaultRequired})
		}
	}
	required("kind", s.Kind != "")
	required("date", s.Date != "")
	required("start", s.Start != "")
	required("end", s.End != "")
	required("place", s.Place != "")
	for _, part := range TemplateOf(s.Kind).Required {
		required(string(part), s.has(part))
	}
	required("interpreter", s.InterpreterMins == 0 || written(s.Interpreter))
	required("reportableBecause", s.Reportable == nil || *s.Reportable || written(s.ReportedBecause))
	for i, t := range s.Tasks {
		required(app.Item("tasks", i)+".text", written(t.Text))
	}
	return append(faults, s.wrongTime(today)...)
}

// wrongTime finds a session that has not ended yet by its day, or of which the break leaves nothing.
func (s Session) wrongTime(today app.Date) (faults app.Faults) {
	if s.Date.Valid() && today.Valid() && s.Date > today {
		faults = append(faults, app.Fault{Path: "date", Code: app.FaultFuture})
	}
	switch {
	case !s.Start.Valid() || !s.End.Valid():
	case s.gross() == 0:
		faults = append(faults, app.Fault{Path: "end", Code: app.FaultRange, Want: "<> " + string(s.Start)})
	case s.Minutes() == 0:
		faults = append(faults, app.Fault{Path: "breakMinutes", Code: app.FaultRange, Want: "< " + strconv.Itoa(s.gross())})
	}
	return faults
}

// Close is the session locked today, or what is missing.
func (s Session) Close(today app.Date) (Session, app.Faults) {
	after := s
	after.Status, after.ClosedOn = Closed, today
	if faults := s.Change(after, today); len(faults) > 0 {
		return s, faults
	}
	return after, nil
}

// Sign is the closed session with the day on which both signed it, not before the session and not in the future.
func (s Session) Sign(on, today app.Date) (Session, app.Faults) {
	after := s
	after.Status, after.SignedOn = Signed, on
	if faults := s.Change(after, today); len(faults) > 0 {
		return s, faults
	}
	return after, nil
}

// Amend is the locked session with one more addendum of today.
func (s Session) Amend(text string, today app.Date) (Session, app.Faults) {
	after := s
	after.Addenda = append(slices.Clone(s.Addenda), Addendum{On: today, Text: text})
	if faults := s.Change(after, today); len(faults) > 0 {
		return s, faults
	}
	return after, nil
}

// free are the fields of a locked session that may still change: the confidential note is no part of the record, the
// others have rules of their own.
var free = []string{"addenda", "confidentialNote", "status", "signedOn"}

// Change lists what keeps the session from becoming after, seen from today: a draft may change as it likes and is
// closed only when nothing is missing; a locked session takes addenda, and a closed one the day of its signature.
func (s Session) Change(after Session, today app.Date) app.Faults {
	var faults app.Faults
	switch {
	case s.Locked():
		faults = append(after.Validate(), s.touched(after)...)
	case after.Locked():
		faults = after.Missing(today)
	default:
		faults = after.Validate()
	}
	faults = append(faults, s.newAddenda(after, today)...)
	return append(faults, s.signature(after, today)...)
}

// touched are the fields of a locked session that after has otherwise.
func (s Session) touched(after Session) (faults app.Faults) {
	before, later := reflect.ValueOf(s), reflect.ValueOf(after)
	for i := range before.NumField() {
		name := app.JSONName(before.Type().Field(i))
		if !slices.Contains(free, name) && !reflect.DeepEqual(before.Field(i).Interface(), later.Field(i).Interface()) {
			faults = append(faults, app.Fault{Path: name, Code: FaultLocked})
		}
	}
	if s.Status != after.Status && (s.Status != Closed || after.Status != Signed) {
		faults = append(faults, app.Fault{Path: "status", Code: FaultLocked})
	}
	return faults
}

func (s Session) newAddenda(after Session, today app.Date) (faults app.Faults) {
	if s.Locked() && (len(after.Addenda) < len(s.Addenda) || !slices.Equal(s.Addenda, after.Addenda[:len(s.Addenda)])) {
		return app.Faults{{Path: "addenda", Code: FaultLocked}}
	}
	for i := len(s.Addenda); i < len(after.Addenda); i++ {
		a, at := after.Addenda[i], app.Item("addenda", i)
		if !written(a.Text) {
			faults = append(faults, app.Fault{Path: at + ".text", Code: app.FaultRequired})
		}
		if a.On == "" {
			faults = append(faults, app.Fault{Path: at + ".on", Code: app.FaultRequired})
		}
		faults = append(faults, between(at+".on", after.ClosedOn, a.On, today)...)
	}
	return faults
}

// signature checks the day on which a session is signed, and that a signed one keeps it.
func (s Session) signature(after Session, today app.Date) app.Faults {
	switch {
	case s.Status == Signed && after.SignedOn != s.SignedOn && s.SignedOn != "":
		return app.Faults{{Path: "signedOn", Code: FaultLocked}}
	case after.Status != Signed && after.SignedOn != "":
		return app.Faults{{Path: "status", Code: app.FaultValue, Want: string(Signed)}}
	case after.Status == Signed && after.SignedOn == "" && s.Status != Signed:
		return app.Faults{{Path: "signedOn", Code: app.FaultRequired}}
	}
	return between("signedOn", after.Date, after.SignedOn, today)
}

// between finds a day that lies before the one it must follow, or in the future.
func between(path string, first, day, today app.Date) app.Faults {
	switch {
	case !day.Valid():
		return nil
	case first.Valid() && day < first:
		return app.Faults{{Path: path, Code: app.FaultOrder, Want: ">= " + string(first)}}
	case today.Valid() && day > today:
		return app.Faults{{Path: path, Code: app.FaultFuture}}
	}
	return nil
}
