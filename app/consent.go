package app

import "slices"

// The purposes of consents.
const (
	PurposeCoaching  Purpose = "coaching"
	PurposeShare     Purpose = "share"     // with one recipient, of certain classes of data
	PurposeReporting Purpose = "reporting" // to the funder of a project
	PurposeSpecial   Purpose = "special"   // special categories of personal data (GDPR Art. 9): residence, family, health
	PurposePhoto     Purpose = "photo"
	PurposeContact   Purpose = "contact"
)

// TextKey is the key of its name in the translations.
func (p Purpose) TextKey() string { return "consents.purpose." + string(p) } // keys: consents.purpose.*

// ConsentText is the revision of the texts that are agreed to, "doc.consent.*"; when their words change it becomes a
// later one, and those who agreed to an earlier text are asked again.
const ConsentText = "2026-11"

// The ways in which a consent was given.
const (
	SignedPaper   = "paper"
	SignedOral    = "oral"
	SignedDigital = "digital"
)

// ConsentNotice is how many days before its end a consent ends soon.
const ConsentNotice = 30

// ConsentState is what a consent is worth on a day.
type ConsentState string

// The states. Only the first three let the office do what the consent is for.
const (
	ConsentValid     ConsentState = "valid"
	ConsentEnding    ConsentState = "ending"   // valid, and ends within ConsentNotice days
	ConsentOutdated  ConsentState = "outdated" // valid, but of a text before ConsentText, or nobody knows of which
	ConsentUnsigned  ConsentState = "unsigned" // asked for and not given yet
	ConsentDeclined  ConsentState = "declined" // asked for and never given
	ConsentEnded     ConsentState = "ended"
	ConsentWithdrawn ConsentState = "withdrawn"
)

// Values lists the states.
func (ConsentState) Values() []string {
	return []string{
		string(ConsentValid), string(ConsentEnding), string(ConsentOutdated), string(ConsentUnsigned), string(ConsentDeclined),
		string(ConsentEnded), string(ConsentWithdrawn),
	}
}

// TextKey is the key of its name in the translations.
func (s ConsentState) TextKey() string { return "consents.state." + string(s) } // keys: consents.state.*

// StateOn is what the consent is worth on a day.
func (c Consent) StateOn(day Date) ConsentState {
	switch {
	case c.WithdrawnOn != "" && c.GivenOn == "":
		return ConsentDeclined
	case c.WithdrawnOn != "":
		return ConsentWithdrawn
	case c.GivenOn == "" || c.GivenOn > day:
		return ConsentUnsigned
	case c.Until != "" && c.Until < day:
		return ConsentEnded
	case c.TextVersion < ConsentText:
		return ConsentOutdated
	case c.Until != "" && c.Until <= day.AddDays(ConsentNotice):
		return ConsentEnding
	}
	return ConsentValid
}

// Holds tells whether the consent is worth something on the day: it was given by then, has not been withdrawn, and is
// not past its end.
func (c Consent) Holds(day Date) bool {
	switch c.StateOn(day) {
	case ConsentValid, ConsentEnding, ConsentOutdated:
		return true
	}
	return false
}

// Allows tells whether on the day the consent covers special data of the class, such as the key of a sensitive block
// of the profiling sheet.
func (c Consent) Allows(class string, today Date) bool {
	return c.Purpose == PurposeSpecial && c.Holds(today) && slices.Contains(c.DataClasses, class)
}

// Shares tells whether on the day the consent lets the office give all of the classes to the recipient.
func (c Consent) Shares(recipient ID, classes []string, today Date) bool {
	if c.Purpose != PurposeShare || c.Recipient != recipient || !c.Holds(today) {
		return false
	}
	return !slices.ContainsFunc(classes, func(class string) bool { return !slices.Contains(c.DataClasses, class) })
}

// SameMatter tells whether both are about the same: one purpose, one recipient and, where they name classes of data, a
// class in common.
func (c Consent) SameMatter(o Consent) bool {
	if c.Purpose != o.Purpose || c.Recipient != o.Recipient {
		return false
	}
	if len(c.DataClasses) == 0 || len(o.DataClasses) == 0 {
		return true
	}
	return slices.ContainsFunc(c.DataClasses, func(class string) bool { return slices.Contains(o.DataClasses, class) })
}

// EndWith are the consents that end when she takes one back on a day: that one and all others that hold and are about the
// same matter, so that no earlier one lets go on what she has ended.
func (c Consent) EndWith(all []Consent, day Date) (out []Consent) {
	for _, o := range all {
		if o.ID == c.ID || o.SameMatter(c) && o.Holds(day) {
			out = append(out, o)
		}
	}
	return out
}

// ReplacedBy is a later consent about the same matter that holds on the day, is of the present text, and names all that
// this one names; false where there is none, and for one that is itself worth as much.
func (c Consent) ReplacedBy(all []Consent, day Date) (Consent, bool) {
	for _, o := range all {
		if o.ID == c.ID || o.GivenOn < c.GivenOn || !o.SameMatter(c) || o.StateOn(day) != ConsentValid && o.StateOn(day) != ConsentEnding {
			continue
		}
		names := len(o.DataClasses) == 0 || !slices.ContainsFunc(c.DataClasses, func(class string) bool { return !slices.Contains(o.DataClasses, class) })
		if names && c.StateOn(day) != o.StateOn(day) {
			return o, true
		}
	}
	return Consent{}, false
}

// Validate lists what keeps the consent from being saved.
func (c Consent) Validate() Faults {
	faults := CheckValues(c)
	if c.Purpose == "" {
		faults = append(faults, Fault{Path: "purpose", Code: FaultRequired})
	}
	for _, end := range []struct {
		path string
		on   Date
	}{{"until", c.Until}, {"withdrawnOn", c.WithdrawnOn}} {
		if c.GivenOn != "" && end.on != "" && end.on < c.GivenOn {
			faults = append(faults, Fault{Path: end.path, Code: FaultOrder, Want: ">= " + string(c.GivenOn)})
		}
	}
	return faults
}

// Noted lists what keeps the consent from being noted by hand today. Beside what Validate asks for, it says with whom
// and what is shared, when and how it was given once it was, and nothing of it lies in the future but its end.
func (c Consent) Noted(today Date) Faults {
	faults := c.Validate()
	required := func(path string, given bool) {
		if !given {
			faults = append(faults, Fault{Path: path, Code: FaultRequired})
		}
	}
	past := func(path string, on Date) {
		if on > today {
			faults = append(faults, Fault{Path: path, Code: FaultFuture})
		}
	}
	required("recipient", c.Purpose != PurposeShare || c.Recipient != "")
	required("dataClasses", c.Purpose != PurposeShare && c.Purpose != PurposeSpecial || len(c.DataClasses) > 0)
	required("signed", c.GivenOn == "" || c.Signed != "")
	required("givenOn", c.GivenOn != "" || c.Signed == "")
	past("givenOn", c.GivenOn)
	past("withdrawnOn", c.WithdrawnOn)
	return faults
}
