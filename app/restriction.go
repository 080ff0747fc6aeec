package app

// Restriction marks a founder whose records are kept and nothing more (GDPR Art. 18): nobody changes them until it is
// lifted, or she is erased.
type Restriction struct {
	Since Date              `json:"since"`
	Why   RestrictionReason `json:"why"`
	Note  string            `json:"note,omitempty"`
}

// RestrictionReason is why records are only kept.
type RestrictionReason string

// The reasons of GDPR Art. 18 (1) a–d, and a duty to keep what she wants erased.
const (
	Contested  RestrictionReason = "contested" // she says that they are not right
	Unlawful   RestrictionReason = "unlawful"  // they should not be held, but she wants them kept
	ForClaims  RestrictionReason = "claims"    // she needs them for claims of hers
	Objected   RestrictionReason = "objection" // she objected, and that is being looked at
	ForKeeping RestrictionReason = "keeping"   // she wants them erased, and a duty to keep them runs
)

// Values lists the reasons.
func (RestrictionReason) Values() []string {
	return []string{string(Contested), string(Unlawful), string(ForClaims), string(Objected), string(ForKeeping)}
}

// TextKey is the key of the sentence in the translations.
func (r RestrictionReason) TextKey() string { return "restriction.why." + string(r) } // keys: restriction.why.*

// Validate lists what keeps the restriction from being set.
func (r Restriction) Validate() Faults { return append(CheckValues(r), r.missing()...) }

// Noted lists what keeps the restriction from being set by hand today: beside what Validate asks for it may not begin in
// the future.
func (r Restriction) Noted(today Date) Faults {
	faults := r.Validate()
	if r.Since > today {
		faults = append(faults, Fault{Path: "since", Code: FaultFuture})
	}
	return faults
}

func (r Restriction) missing() (faults Faults) {
	if r.Since == "" {
		faults = append(faults, Fault{Path: "since", Code: FaultRequired})
	}
	if r.Why == "" {
		faults = append(faults, Fault{Path: "why", Code: FaultRequired})
	}
	return faults
}

// ErrRestricted refuses to change records that are only kept.
var ErrRestricted = &Error{Code: "restricted"}
