package exchange

import (
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// Peer is an office that this one exchanges with.
type Peer struct {
	Card       sync.Card
	Name       string    // as it is called here
	Partner    app.ID    // in the directory here; consents name it by this
	Everything bool      // the office's own other machine: all goes
	Checked    app.Date  // when its six words were compared by telephone; "" not yet
	Paused     bool      // nothing is sent, nothing taken
	Automatic  bool      // changes go to the carrier without asking
	Seen       bool      // a file of it was looked at and taken
	Sent       time.Time // of the last file for it; zero for none
	Heard      time.Time // of the last file from it; zero for none
	Owed       bool      // it waits for an answer
	Waiting    bool      // something for it is not confirmed yet
}

// Office is its id.
func (p Peer) Office() app.ID { return p.Card.Office }

// Pairing is how a new partner is taken in.
type Pairing struct {
	Name       string // "" as its card says
	Partner    app.ID // in the directory; "" for the one of that name, or a new one
	Everything bool   // it is the office's own other machine
	Again      bool   // its keys have changed and somebody has telephoned: the new ones replace the old
}

// Status is the whole at a glance.
type Status struct {
	Card      sync.Card // our own
	Peers     []Peer
	Conflicts int // open ones
	Requests  int // open ones
	Erasures  int // that somebody has not confirmed
}

// Carrier is where files are put for other offices and found from them.
type Carrier struct {
	Kind     string // CarrierFolder, CarrierDAV; "" for none
	Place    string // path or address
	User     string
	Password string
	Plain    bool // an address without encryption is meant, and known to be one
}

// Kinds of carriers.
const (
	CarrierFolder = "folder"
	CarrierDAV    = "webdav"
)
