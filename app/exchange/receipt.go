package exchange

import (
	"time"

	"wurzelwerk/app"
)

// Receipt is what a file has brought, or would bring.
type Receipt struct {
	Peer      Peer
	Written   time.Time     // by the sender's clock
	Ahead     time.Duration // of the sender's clock, where it is worth a word
	Old       bool          // everything in it was here already
	Gap       bool          // an earlier file is missing: nothing was taken, and the partner will send it again
	Dossiers  []Arrived     // in the order of their names
	Changes   int
	Conflicts int  // new ones
	Erased    int  // dossiers that were erased at the partner's wish
	Requests  int  // dossiers that the partner asks to remove
	Removed   int  // dossiers whose removal the partner confirms
	Kept      int  // dossiers that the partner keeps
	Confirmed int  // erasures that it has confirmed
	Aside     int  // changes that only a newer version of the program understands
	Referrals int  // new ones to this office
	Answers   int  // to referrals of this office
	NewActor  bool // this database proved to be an old copy, and goes on as a new one
}

// Quiet tells that a file changes nothing that anybody would look at.
func (r Receipt) Quiet() bool {
	told := r.Changes + len(r.Dossiers) + r.Conflicts + r.Erased + r.Requests + r.Removed + r.Kept + r.Aside
	return told == 0 && r.Ahead == 0 && !r.Gap && !r.NewActor
}

// Arrived is what came of one dossier.
type Arrived struct {
	ID      app.ID
	Kind    app.Kind
	Name    string
	New     bool
	Changes int
	Kinds   []app.Kind // of the records that changed
}

// Count is how many dossiers of a kind are new, or changed.
func (r Receipt) Count(kind app.Kind, fresh bool) (n int) {
	for _, d := range r.Dossiers {
		if d.Kind == kind && d.New == fresh {
			n++
		}
	}
	return n
}

// Taking is how a file is taken.
type Taking struct {
	Ahead    bool                    // somebody has looked at the clocks
	Progress func(done, total int64) // bytes; nil for nobody who looks
}

// Request is a wish of a partner that a dossier be removed here.
type Request struct {
	Dossier app.ID
	Name    string // of the founder or team
	Team    bool
	Peer    app.ID
	Office  string // name of the peer
	On      app.Date
	Own     bool // there are records here that this office wrote itself
}

// IncomingReferral is a referral of another office to this one.
type IncomingReferral struct {
	Founder app.ID
	Name    string // hers
	Peer    app.ID
	Office  string // name of the peer
	app.Referral
}

// Recipient is an office that was told to erase a dossier.
type Recipient struct {
	Office    app.ID
	Name      string
	Confirmed app.Date // "" not yet
}
