package app

import (
	"errors"
	"fmt"
	"strings"
)

// Fault is one thing that is wrong with a record: where (a path such as "founders[0].born"), what (a code whose
// sentence stands in the translations under "fault.<code>"), and what was expected instead.
type Fault struct {
	Path string
	Code string
	Want string
}

// The codes of faults.
const (
	FaultRequired  = "required"   // must not be empty
	FaultType      = "type"       // another JSON type was expected
	FaultValue     = "value"      // not one of the allowed values, or not of the expected form
	FaultRange     = "range"      // a number outside its range
	FaultTooLong   = "too-long"   // more characters than allowed
	FaultUnknown   = "unknown"    // unknown key
	FaultTwice     = "twice"      // stands twice where it may stand once
	FaultReference = "reference"  // names a record that is not there
	FaultNewer     = "newer"      // written by a newer version of the program
	FaultJSON      = "json"       // not well-formed JSON
	FaultEncoding  = "encoding"   // not UTF-8
	FaultFuture    = "future"     // a date that cannot lie in the future
	FaultOrder     = "date-order" // a date before the one it must follow
)

func (f Fault) Error() string {
	path := f.Path
	if path == "" {
		path = "."
	}
	what := strings.ReplaceAll(f.Code, "-", " ")
	switch f.Code {
	case FaultUnknown:
		what = "unknown key"
	case FaultJSON:
		what = "not well-formed JSON"
	}
	if f.Want == "" {
		return path + ": " + what
	}
	return fmt.Sprintf("%s: %s, expected %s", path, what, f.Want)
}

// Faults are all that is wrong with a record, each once, in the order found.
type Faults []Fault

func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// Err is nil when nothing is wrong.
func (f Faults) Err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

// At puts prefix before every path.
func (f Faults) At(prefix string) Faults {
	out := make(Faults, len(f))
	for i, fault := range f {
		fault.Path = joinPath(prefix, fault.Path)
		out[i] = fault
	}
	return out
}

func joinPath(prefix, path string) string {
	switch {
	case prefix == "" || path == "":
		return prefix + path
	case path[0] == '[':
		return prefix + path
	default:
		return prefix + "." + path
	}
}

// Error is a failure with a code for the user's sentence (translations "error.<code>", its hint under
// "error.<code>.hint") and the technical cause for the log. Two Errors are the same for errors.Is when their codes
// are.
type Error struct {
	Code string
	Vars map[string]any
	Err  error
}

func (e *Error) Error() string {
	if e.Err == nil {
		return e.Code
	}
	return e.Code + ": " + e.Err.Error()
}

func (e *Error) Unwrap() error { return e.Err }

// Is compares codes.
func (e *Error) Is(target error) bool {
	var t *Error
	return errors.As(target, &t) && t.Code == e.Code
}

// Because is a copy of e with its cause and the values for its sentence.
func (e *Error) Because(err error, vars map[string]any) *Error {
	return &Error{Code: e.Code, Vars: vars, Err: err}
}

// The failures that every room shares.
var (
	ErrNotFound    = &Error{Code: "not-found"}       // no such record, or it has been erased
	ErrUnsupported = &Error{Code: "unsupported"}     // this file or kind is not supported
	ErrLocked      = &Error{Code: "office-open"}     // the office is open in another window
	ErrReadOnly    = &Error{Code: "read-only"}       // the folder or file cannot be written
	ErrDiskFull    = &Error{Code: "disk-full"}       // no room left
	ErrDamaged     = &Error{Code: "damaged"}         // the file is damaged
	ErrNewer       = &Error{Code: "newer"}           // made by a newer version
	ErrPassphrase  = &Error{Code: "passphrase"}      // wrong passphrase
	ErrRecovery    = &Error{Code: "recovery"}        // wrong recovery code
	ErrNoOffice    = &Error{Code: "no-office"}       // no office in the folder
	ErrOfficeHere  = &Error{Code: "office-here"}     // the folder holds an office already
	ErrNotOffice   = &Error{Code: "not-office"}      // the file is not one of ours
	ErrNothing     = &Error{Code: "nothing-to-undo"} // no change to take back
	ErrOtherOffice = &Error{Code: "other-office"}    // the file is of another office
	ErrInUse       = &Error{Code: "in-use"}          // other records name it; Vars n: how many
	ErrNoFile      = &Error{Code: "no-file"}         // the file or folder is not there
)
