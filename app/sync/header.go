package sync

import (
	"errors"
	"slices"
	"time"

	"wurzelwerk/app"
)

// Header is what a file says before its changes.
type Header struct {
	_         struct{} `cbor:",toarray"`
	Program   string   // the version that wrote it
	Schema    int      // of the sender's database; tables and columns of a newer one are kept aside
	Sender    Party
	Recipient Party
	Actor     Actor       // under which the sender writes and numbers its transactions
	Line      []Mark      // the sender's former incarnations, with the last number that this one shares with each
	For       Actor       // the recipient's incarnation whose own changes are left out; zero when none are
	Actors    []Author    // all whom a stamp in the file names
	From, To  int64       // it holds the changes with numbers above From up to To
	Merged    []Mark      // what the sender has merged of the recipient
	Written   int64       // clock value
	Tables    []TableName // what the numbers in the file mean
}

// Party is an office as a file names it.
type Party struct {
	_      struct{} `cbor:",toarray"`
	Office app.ID
	Name   string
}

// Author is who wrote under an actor, for the history.
type Author struct {
	_     struct{} `cbor:",toarray"`
	Actor Actor
	Party Party
}

// TableName is a table with its columns by number.
type TableName struct {
	_       struct{} `cbor:",toarray"`
	No      int
	Name    string
	Columns []ColumnName
}

// ColumnName is a column.
type ColumnName struct {
	_    struct{} `cbor:",toarray"`
	No   int
	Name string
}

var errHeader = errors.New("a header that contradicts itself")

// check refuses a header that no program of ours writes.
func (h Header) check() error {
	ok := h.Sender.Office.Valid() && h.Recipient.Office.Valid() && h.Sender.Office != h.Recipient.Office
	ok = ok && h.From >= 0 && h.From <= h.To && h.Written >= 0 && h.Schema >= 0 && h.Actor != Actor{}
	for _, m := range slices.Concat(h.Line, h.Merged) {
		ok = ok && m.LSN >= 0
	}
	for i, t := range h.Tables {
		ok = ok && t.No > 0 && (i == 0 || h.Tables[i-1].No < t.No)
	}
	if !ok {
		return errHeader
	}
	return nil
}

// Reach is how far the recipient, who holds the marks, has merged the sender's changes.
func (h Header) Reach(marks []Mark) int64 { return Reach(marks, h.Actor, h.Line) }

// Gap is ErrGap when changes are missing between what the recipient's marks say and the file, or when it leaves out
// those of another incarnation than own. Such a file is not merged; its Merged holds all the same, and the sender learns
// from the next answer from where it must send again, and to whom.
func (h Header) Gap(own Actor, marks []Mark) error {
	if h.From > h.Reach(marks) || h.For != (Actor{}) && h.For != own {
		return ErrGap
	}
	return nil
}

// Old tells that the recipient, who holds the marks, has merged all that is in the file: merging it again changes
// nothing.
func (h Header) Old(marks []Mark) bool { return h.To <= h.Reach(marks) }

// Fresh tells whether a change of the file is new to the recipient, who holds the marks. The others are left out.
func (h Header) Fresh(c Change, marks []Mark) bool { return c.LSN > h.Reach(marks) }

// Advance are the recipient's marks after it has merged the file.
func (h Header) Advance(marks []Mark) []Mark {
	to := max(h.To, h.Reach(marks))
	return append(without(marks, h.Actor), Mark{Actor: h.Actor, LSN: to})
}

// Confirms tells whether the sender had merged a cell of ours when it wrote the file. from is the actor out of whose
// file the cell came, zero for one written here; sent is the number with which it went to the sender's office, or is to
// go: that of the change or, when later, of the share by which the dossier came to be sent, 0 for one that is not shared.
func (h Header) Confirms(from Actor, sent int64, own Actor, line []Mark) bool {
	return from == h.Actor || sent > 0 && sent <= Reach(h.Merged, own, line)
}

// Outrun is the proof of a later incarnation of ourselves: the sender has merged more of our actor than we have
// written. Then this database is an old copy, and must go on under a new actor without a line.
func (h Header) Outrun(own Actor, lsn int64) bool {
	return slices.ContainsFunc(h.Merged, func(m Mark) bool { return m.Actor == own && m.LSN > lsn })
}

// Ahead is how far the sender's clock was ahead of now; 0 when it was not. Above WarnAhead it is worth a word.
func (h Header) Ahead(now time.Time) time.Duration { return max(0, Time(h.Written).Sub(now)) }

// Sent is the number with which a change goes to a partner: its own or, when later, that of the share by which the
// dossier, or the class of data, came to be sent.
func Sent(lsn, shared int64) int64 { return max(lsn, shared) }
