package exchange

import (
	"time"

	"wurzelwerk/app"
)

// File is a sync file where the carrier keeps it.
type File struct {
	Name    string    // by which the carrier finds it; no other file ever has it
	Office  app.ID    // the other one: whose it is, or whom it is for
	Written time.Time // by the clock of the sender
	Bytes   int64
	Changed time.Time // by the clock of the carrier; zero where it tells none
}

// Rules are what one round with the carrier may do.
type Rules struct {
	Look     bool                          // nothing is taken, written or removed: the report tells what waits
	Leave    bool                          // nothing is taken but acknowledgements, which hold nothing of anybody
	Send     bool                          // also to partners to whom changes do not go without asking
	Unseen   bool                          // also files of partners of whom none was looked at yet
	Ahead    bool                          // somebody has looked at the clocks
	Progress func(f File, done, all int64) // bytes of a file that is taken; nil for nobody who looks
}

// Report is what a round did.
type Report struct {
	Taken     []Taken
	Waiting   []Waiting // files that the rules do not take
	Strangers []File    // files for this office from offices that are no partners
	Sent      []Sending
	Removed   int // own files that nobody needs any longer
	Failed    []Failed
}

// Empty tells that there is nothing to say of the round.
func (r Report) Empty() bool {
	return len(r.Taken)+len(r.Waiting)+len(r.Strangers)+len(r.Sent)+len(r.Failed) == 0
}

// Taken is a file that was received.
type Taken struct {
	File
	Receipt
}

// Waiting is a file that is to be taken.
type Waiting struct {
	File
	Peer Peer
}

// Failed is what did not work with a partner.
type Failed struct {
	Peer Peer
	File File // zero when it was to be written
	Err  error
}

// Why a carrier cannot be used. Vars Path: the folder or the address that is meant.
var (
	ErrNoCarrier   = &app.Error{Code: "carry-none"}        // none is set up
	ErrFolder      = &app.Error{Code: "carry-folder"}      // the folder is not there now
	ErrAddress     = &app.Error{Code: "carry-address"}     // not an address
	ErrPlain       = &app.Error{Code: "carry-plain"}       // an address without encryption
	ErrLogin       = &app.Error{Code: "carry-login"}       // user or password is wrong
	ErrDenied      = &app.Error{Code: "carry-denied"}      // the user may not do that there
	ErrMissing     = &app.Error{Code: "carry-missing"}     // no such folder on the server
	ErrNetwork     = &app.Error{Code: "carry-network"}     // no connection, or it broke
	ErrCertificate = &app.Error{Code: "carry-certificate"} // the server cannot prove who it is
	ErrMoved       = &app.Error{Code: "carry-moved"}       // the server sends on to another address, which Path is
	ErrFull        = &app.Error{Code: "carry-full"}        // no room left on the server
	ErrServer      = &app.Error{Code: "carry-server"}      // the server cannot do it now
	ErrNoDAV       = &app.Error{Code: "carry-other"}       // what answers there keeps no files
	ErrLost        = &app.Error{Code: "carry-lost"}        // what was written is not there, or not as it was written
)
