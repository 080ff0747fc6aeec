package app

// Gender as the funder counts it.
type Gender string

// Permission is whether she may work for herself under her residence title.
type Permission string

// Phase is where a founder stands, after the 4+1 phases of the IQ network.
type Phase string

// PhoneType is the kind of a number.
type PhoneType string

// CEFR is a level of the Common European Framework of Reference for Languages.
type CEFR string

// InterpreterNeed is when an interpreter is needed.
type InterpreterNeed string

// The phases, in their order.
const (
	PhaseAccess        Phase = "access"
	PhaseOrientation   Phase = "orientation"
	PhasePlanning      Phase = "planning"
	PhaseStart         Phase = "start"
	PhaseConsolidation Phase = "consolidation"
)

// Values lists what a Gender may be.
func (Gender) Values() []string { return []string{"female", "male", "non-binary"} }

// Values lists what a Permission may be.
func (Permission) Values() []string { return []string{"yes", "no", "with-permit", "unclear"} }

// Values lists the phases in their order.
func (Phase) Values() []string {
	return []string{string(PhaseAccess), string(PhaseOrientation), string(PhasePlanning), string(PhaseStart), string(PhaseConsolidation)}
}

// Values lists what a PhoneType may be.
func (PhoneType) Values() []string {
	return []string{"cell", "home", "work", "messenger", "fax", "other"}
}

// Values lists the levels from the lowest.
func (CEFR) Values() []string {
	return []string{"pre-A1", "A1", "A2", "B1", "B2", "C1", "C2"}
}

// Values lists what an InterpreterNeed may be.
func (InterpreterNeed) Values() []string { return []string{"no", "contracts", "sometimes", "always"} }
