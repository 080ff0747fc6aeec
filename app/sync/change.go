package sync

import (
	"bytes"
	"cmp"
	"errors"
	"math"
	"unicode/utf8"
)

// ID is the 16 bytes of a row, a dossier or a conflict.
type ID [16]byte

// Kind is what a change is about. The numbers stand in files: they are never given anew.
type Kind uint8

// The kinds.
const (
	KindRow        Kind = 1 // a row as it was inserted, with the values of all columns that were not written since
	KindCell       Kind = 2 // one column of a row
	KindTombstone  Kind = 3 // a row that is gone for good; no content
	KindErasure    Kind = 4 // a dossier that is erased for good; nothing but its id
	KindWithdrawal Kind = 5 // a dossier that is no longer shared; the recipient is asked to remove it
	KindAnswer     Kind = 6 // the answer to that: Removed or Kept
)

// What Value says in a change of KindAnswer.
const (
	Kept    int64 = 0
	Removed int64 = 1
)

// ColumnRow is the column that stands for the row as it was inserted.
const ColumnRow = 0

// Value is what a column holds: nil, int64, float64, string or []byte, as SQLite knows them.
type Value = any

// ColumnValue is one value of an inserted row.
type ColumnValue struct {
	Column int
	Value  Value
}

// Change is one entry of a change log.
type Change struct {
	Kind     Kind
	LSN      int64 // number of the sender's transaction
	Table    int
	Row      ID
	Dossier  ID // the founder, business, team, partner or project it belongs to
	Column   int
	Value    Value         // of KindCell and KindAnswer
	Values   []ColumnValue // of KindRow
	Stamp    Stamp
	Replaced Stamp // the stamp of another actor that the writer last saw in the cell; of KindCell
}

// Cells are the columns of an inserted row as changes of their own; of any other change itself.
func (c Change) Cells() []Change {
	if c.Kind != KindRow {
		return []Change{c}
	}
	out := make([]Change, len(c.Values))
	for i, v := range c.Values {
		out[i] = c
		out[i].Kind, out[i].Column, out[i].Value, out[i].Values = KindCell, v.Column, v.Value, nil
	}
	return out
}

// Replacing is what a cell's Replaced becomes when actor overwrites it: what stood there, or what that had replaced
// where the actor overwrites itself, so that one entry tells of the last two who wrote.
func Replacing(actor Actor, stood, replaced Stamp) Stamp {
	if stood.Actor == actor {
		return replaced
	}
	return stood
}

var errValue = errors.New("a value that no column can hold")

// checkValue refuses what is not a Value, text that is not UTF-8, and NaN.
func checkValue(v Value) error {
	switch v := v.(type) {
	case nil, int64, []byte:
		return nil
	case string:
		if utf8.ValidString(v) {
			return nil
		}
	case float64:
		if !math.IsNaN(v) {
			return nil
		}
	}
	return errValue
}

// valueRank puts the kinds of values into an order.
func valueRank(v Value) int {
	switch v.(type) {
	case nil:
		return 0
	case int64:
		return 1
	case float64:
		return 2
	case string:
		return 3
	}
	return 4
}

// compareValues orders values: by kind, then by size or bytes. 0 means that they are the same.
func compareValues(a, b Value) int {
	if c := cmp.Compare(valueRank(a), valueRank(b)); c != 0 {
		return c
	}
	switch x := a.(type) {
	case int64:
		return cmp.Compare(x, b.(int64))
	case float64:
		return cmp.Compare(x, b.(float64))
	case string:
		return cmp.Compare(x, b.(string))
	case []byte:
		return bytes.Compare(x, b.([]byte))
	}
	return 0
}
