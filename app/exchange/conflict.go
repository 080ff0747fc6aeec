package exchange

import (
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// Conflict is one value beside another that was written at the same time elsewhere.
type Conflict struct {
	ID      app.ID
	Dossier app.ID
	Name    string   // of the founder, business or team it belongs to
	Kind    app.Kind // of the record
	Record  app.ID
	Field   string // JSON name of the column
	Detail  string // key of the question, of an answer; phase, of a reading
	Title   string // what the record is called, or its day
	Stands  Version
	Lost    Version
	Deleted bool // the record was deleted meanwhile; Lost brings it back
	Buried  bool // the record is gone for good: Lost can only be read and copied
	Settled Settled
	By      string    // who settled it
	On      time.Time // when
}

// Open tells that nobody has settled it.
func (c Conflict) Open() bool { return c.Settled == "" }

// Version is one value with who wrote it when.
type Version struct {
	Value sync.Value // as the column holds it
	Text  string     // as text, where it is one
	When  time.Time
	By    string // name of the office; "" for this one
	Ours  bool   // this office wrote it
}

// Settled is how a conflict ended.
type Settled string

// The ways.
const (
	SettledStands Settled = "stands" // what stood was right
	SettledLost   Settled = "lost"   // what had lost is taken
	SettledOther  Settled = "other"  // something third
)

// Choice settles a conflict.
type Choice struct {
	Settled Settled
	Text    string // of SettledOther: what is to stand
}
