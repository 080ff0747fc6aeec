package exchange

import (
	"time"

	"wurzelwerk/app"
)

// ShareState is how a share stands.
type ShareState string

// The states.
const (
	ShareActive  ShareState = "active"
	ShareConsent ShareState = "consent" // switched on, but no consent names the partner, or none any more
	ShareHeld    ShareState = "held"    // she is restricted or lies in the bin
	ShareEnded   ShareState = "ended"   // switched off; the partner is asked to remove what it has
	ShareRemoved ShareState = "removed" // the partner has removed it
	ShareKept    ShareState = "kept"    // the partner keeps it on a basis of its own
	ShareRefused ShareState = "asked"   // the partner asked us to remove it, and nothing goes back
)

// TextKey is the key of its name in the translations.
func (s ShareState) TextKey() string { return "share.state." + string(s) } // keys: share.state.*

// Values lists the states.
func (ShareState) Values() []string {
	return []string{
		string(ShareActive), string(ShareConsent), string(ShareHeld), string(ShareEnded), string(ShareRemoved),
		string(ShareKept), string(ShareRefused),
	}
}

// Share is a founder's or a team's dossier shared between this office and another.
type Share struct {
	Dossier app.ID
	Team    bool
	Peer    app.ID   // office
	Name    string   // of the peer
	Ours    bool     // this office shares it; else the other does
	Classes []string // wished; none: all that the consents name
	Goes    []string // classes that go today
	State   ShareState
	// Asked is when the partner was asked to remove the dossier, or asked us to; Answered when the answer came, or was
	// given. "" where that has not happened.
	Asked, Answered app.Date
}

// Leaving is exactly what the next file to a partner holds.
type Leaving struct {
	Peer        Peer
	Dossiers    []LeavingDossier
	Changes     int // values, all together; a record that is gone counts as one, and so does one that moved
	Erasures    int // dossiers that the partner has to erase
	Withdrawals int // dossiers that it is asked to remove
	Answers     int // to its own requests
}

// Empty tells that there is nothing but, at most, an acknowledgement.
func (l Leaving) Empty() bool { return l.Changes+l.Erasures+l.Withdrawals+l.Answers == 0 }

// LeavingDossier is what goes of one dossier.
type LeavingDossier struct {
	ID      app.ID
	Kind    app.Kind // founder, business, team; of the own other machine any
	Name    string
	New     bool     // the partner has had nothing of it
	Classes []string // in which it goes
	Basis   []app.ID // consents
	Changes int
	Parts   []LeavingPart // the first MaxParts
}

// MaxParts is how many parts of one dossier are listed.
const MaxParts = 300

// LeavingPart is one value that goes.
type LeavingPart struct {
	Kind    app.Kind
	Record  app.ID
	Field   string // JSON name of the column; "" for a record that is gone
	Detail  string // key of the question, of an answer; phase, of a reading
	Class   string // by which it goes
	Text    string // the value as text; "" for an emptied one
	Removed bool
}

// Sending is a file that was written.
type Sending struct {
	Leaving
	Digest [32]byte
	Bytes  int64
}

// Disclosure is one entry of the log of what left the office.
type Disclosure struct {
	At        time.Time
	Office    app.ID // to whom
	Recipient string // its name then
	Founder   app.ID
	Classes   []string
	Changes   int
	Basis     []app.ID // consents
	Digest    string   // SHA-256 of the file, hex
}
