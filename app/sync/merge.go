package sync

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
)

// State is what stands in one cell of this office when a change to it comes in.
type State struct {
	Stands    bool // the cell is there; the rest up to Confirmed tells of it
	Value     Value
	Stamp     Stamp
	Replaced  Stamp
	Confirmed bool  // the sender had merged this cell as it stands when it wrote its file; see Header.Confirms
	Buried    Stamp // the tombstone of its row; zero when there is none
	Erased    bool  // its dossier is erased
}

// Outcome is what to do with a change that comes in.
type Outcome struct {
	Take     bool      // it replaces what stands here, together with its Stamp and Replaced
	Conflict *Conflict // a value that lost without having been seen by the winner; nil for none
}

// Conflict is a value that lost. Every office that finds it makes the same one, so that it is one row everywhere.
type Conflict struct {
	ID      ID // from what lost
	Table   int
	Row     ID
	Dossier ID
	Column  int
	Value   Value
	Stamp   Stamp // of the value that lost; the conflict's own row bears it as well
}

// Merge decides on one cell. The later stamp wins. The loser is kept, unless the winner's writer knew of it, both are
// the same value, or a tombstone without content is later than it. Erasure wins over everything.
func Merge(here State, in Change) Outcome {
	switch {
	case here.Erased:
		return Outcome{}
	case !here.Buried.IsZero():
		return Outcome{Conflict: survivor(in, here.Buried)}
	case !here.Stands:
		return Outcome{Take: true}
	}
	same := compareValues(here.Value, in.Value) == 0
	switch in.Stamp.Compare(here.Stamp) {
	case 0:
		return twins(here, in)
	case +1:
		known := same || here.Confirmed || knows(in.Stamp, in.Replaced, here.Stamp)
		return Outcome{Take: true, Conflict: unless(known, in, here.Value, here.Stamp)}
	}
	known := same || knows(here.Stamp, here.Replaced, in.Stamp)
	return Outcome{Conflict: unless(known, in, in.Value, in.Stamp)}
}

// Bury decides on a cell that stands here when a tombstone of its row comes in: the row goes in any case, because ids
// are never used again. What was written later than the tombstone, and so without knowing of it, is kept as a conflict.
// in is the cell as a change.
func Bury(in Change, tombstone Stamp) *Conflict { return survivor(in, tombstone) }

// knows tells whether whoever wrote a cell had seen an earlier value of it: one of her own, or one that was there when
// the other actor wrote whom she replaced. It may miss what lies further back, and never claims too much.
func knows(stamp, replaced, earlier Stamp) bool {
	if earlier.Actor == stamp.Actor {
		return earlier.Clock <= stamp.Clock
	}
	return earlier.Actor == replaced.Actor && earlier.Clock <= replaced.Clock
}

// twins decides between values of one stamp. They differ only when a database was copied behind the program's back; then
// the greater one wins everywhere.
func twins(here State, in Change) Outcome {
	switch compareValues(in.Value, here.Value) {
	case +1:
		return Outcome{Take: true, Conflict: newConflict(in, here.Value, here.Stamp)}
	case -1:
		return Outcome{Conflict: newConflict(in, in.Value, in.Stamp)}
	}
	return Outcome{}
}

func unless(known bool, cell Change, lost Value, stamp Stamp) *Conflict {
	if known {
		return nil
	}
	return newConflict(cell, lost, stamp)
}

// survivor is a cell that is later than the tombstone of its row.
func survivor(cell Change, tombstone Stamp) *Conflict {
	if cell.Value == nil || cell.Stamp.Compare(tombstone) < 0 {
		return nil
	}
	return newConflict(cell, cell.Value, cell.Stamp)
}

func newConflict(cell Change, lost Value, stamp Stamp) *Conflict {
	c := &Conflict{Table: cell.Table, Row: cell.Row, Dossier: cell.Dossier, Column: cell.Column, Value: lost, Stamp: stamp}
	c.ID = conflictID(*c)
	return c
}

// conflictID is made from which cell it was, and what was written there when and by whom.
func conflictID(c Conflict) (id ID) {
	b := []byte("wurzelwerk conflict 1\x00")
	b = binary.BigEndian.AppendUint64(b, uint64(c.Table))
	b = append(b, c.Row[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(c.Column))
	b = binary.BigEndian.AppendUint64(b, uint64(c.Stamp.Clock))
	b = append(b, c.Stamp.Actor[:]...)
	b = append(b, byte(valueRank(c.Value)))
	switch v := c.Value.(type) {
	case int64:
		b = binary.BigEndian.AppendUint64(b, uint64(v))
	case float64:
		b = binary.BigEndian.AppendUint64(b, math.Float64bits(v+0)) // +0 for the two zeros, which are the same
	case string:
		b = append(b, v...)
	case []byte:
		b = append(b, v...)
	}
	sum := sha256.Sum256(b)
	copy(id[:], sum[:])
	return id
}
