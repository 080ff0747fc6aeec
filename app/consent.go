package app

import "slices"

// PurposeSpecial is consent to keep special categories of personal data (GDPR Art. 9): residence, family, health.
const PurposeSpecial Purpose = "special"

// Allows tells whether on the day the consent covers special data of the class, such as the key of a sensitive block
// of the profiling sheet: it was given by then, has not been withdrawn, and is not past its end.
func (c Consent) Allows(class string, today Date) bool {
	given := c.GivenOn != "" && c.GivenOn <= today
	ended := c.WithdrawnOn != "" || c.Until != "" && c.Until < today
	return c.Purpose == PurposeSpecial && given && !ended && slices.Contains(c.DataClasses, class)
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
