package app

import "time"

// FounderFilter says which founders a list shows, and in which order.
type FounderFilter struct {
	Words        string // all of them must be found in name, business, trade, district, e-mail or phone; see Search
	Phase        Phase  // "" for every phase
	State        FounderState
	OpenMeasures bool   // only those with open measures
	Sort         Order  // by name when empty
	Language     string // ISO 639-1, for the collation of names
}

// FounderState is where in the office's cabinet a founder stands.
type FounderState int

// The states: at work, put away, thrown away and not yet erased, and all but the last.
const (
	Active FounderState = iota
	Archived
	Binned
	ActiveAndArchived
)

// Order of a list of founders.
type Order string

// The orders: by name in the collation of the language, by phase, by the last change with the newest first.
const (
	ByName   Order = "name"
	ByPhase  Order = "phase"
	ByChange Order = "change"
)

// FounderRow is one line of a list of founders.
type FounderRow struct {
	ID           ID
	Name         string // as lists sort it: "Stoyanova, Desislava"
	CallName     string
	Business     string
	Trade        string
	District     string
	Phase        Phase
	OpenMeasures int
	ArchivedOn   Date
	BinnedOn     Date
	Restricted   bool // her records are only kept
	Changed      time.Time
	Hit          Hit    // how well the words sought found her
	From         string // the office that shares her with this one, where no name of hers came along and Name says so
}

// BusinessRow is one line of a list of businesses with the women who run it.
type BusinessRow struct {
	ID     ID
	Name   string
	Trade  string
	Owners []string
}

// FounderReferral is a referral, and whose it is.
type FounderReferral struct {
	Founder ID
	Name    string // as lists sort it
	Referral
}

// Kind is a kind of record.
type Kind string

// The kinds of records, as the archive tells their ids apart.
const (
	KindOffice        Kind = "office"
	KindFounder       Kind = "founder"
	KindBusiness      Kind = "business"
	KindProject       Kind = "project"
	KindPartner       Kind = "partner"
	KindReading       Kind = "reading"
	KindAnswer        Kind = "answer"
	KindSWOT          Kind = "swot"
	KindFactor        Kind = "factor"
	KindMeasure       Kind = "measure"
	KindPotential     Kind = "potential"
	KindField         Kind = "field"
	KindExpansion     Kind = "expansion"
	KindShift         Kind = "shift"
	KindCriterion     Kind = "criterion"
	KindAlternative   Kind = "alternative"
	KindScenario      Kind = "scenario"
	KindSession       Kind = "session"
	KindConsent       Kind = "consent"
	KindReferral      Kind = "referral"
	KindTeam          Kind = "team"
	KindMeeting       Kind = "meeting"
	KindCommitment    Kind = "commitment"
	KindAgreement     Kind = "agreement" // of a goal
	KindOutcome       Kind = "outcome"
	KindParticipation Kind = "participation" // in a project; named by it in archives
)

// BinnedRecord is one thing in the bin.
type BinnedRecord struct {
	Kind    Kind // founder, reading, swot, potential, measure, session, agreement or team
	ID      ID
	Founder ID     // "" for a team
	Title   string // "" for a reading, an analysis and an agreement: their day tells them
	Day     Date   // of a reading, an analysis, a session or an agreement
	On      Date
}

// FieldMergedInto is the Field of the entry that tells of a merge; its Record is the one that was taken over. The
// entries of kind KindFounder with another Record than hers are what that one held and she does not.
const FieldMergedInto = "mergedInto"

// HistoryEntry is one change of one field: who changed it, when, and what stood there before. Of the profiling sheet,
// the answers of one block that one person gave within ten minutes are one entry.
type HistoryEntry struct {
	When   time.Time
	Actor  string // "" for this office
	Record ID
	Kind   Kind
	Field  string // JSON name; "" when the record was made
	Detail string // of answers: the key of the question, or of the block where several are meant; of readings the phase
	Count  int    // of answers: how many questions
	Old    string // text of the value before
}

// Undone says what Undo took back: how many fields of which kinds of records.
type Undone struct {
	Kinds  []Kind
	Fields int
}

// BackupFile is one backup of the office.
type BackupFile struct {
	Path  string
	When  time.Time
	Bytes int64
}
