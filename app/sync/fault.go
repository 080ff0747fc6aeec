package sync

import "wurzelwerk/app"

// Why a file or a card is not taken. None of them changes anything here.
var (
	ErrNotSync   = &app.Error{Code: "sync-other"}     // not a sync file
	ErrCut       = &app.Error{Code: "sync-cut"}       // its end is missing
	ErrBroken    = &app.Error{Code: "sync-broken"}    // it is not what the sender wrote
	ErrRecipient = &app.Error{Code: "sync-recipient"} // written for another office
	ErrSender    = &app.Error{Code: "sync-sender"}    // from an office that is no partner, or that is not whom it says
	ErrSize      = &app.Error{Code: "sync-size"}      // larger than any office, packed, unpacked, or one record of it
	ErrAhead     = &app.Error{Code: "sync-ahead"}     // clock of the sender ahead; Vars Hours: by how much
	ErrNewer     = &app.Error{Code: "sync-newer"}     // written by a newer version
	ErrGap       = &app.Error{Code: "sync-gap"}       // an earlier file is missing
	ErrCard      = &app.Error{Code: "sync-card"}      // not an office card, or one with a slip of the pen
	ErrKey       = &app.Error{Code: "sync-key"}       // a partner's card with other keys than those known; Vars Name
)
