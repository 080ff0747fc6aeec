package sync

import (
	"errors"
	"fmt"

	"github.com/fxamacker/cbor/v2"
)

// wireRecord is a change in a file. What is like the record before is left out: that keeps a change of one column to
// the random bytes of its row and a handful of others.
type wireRecord struct {
	_        struct{} `cbor:",toarray"`
	Kind     Kind
	LSN      int64 // more than the record before
	Table    int
	Row      []byte // nil: as before
	Dossier  []byte // nil: as before
	Column   int
	Clock    int64 // more than the record before
	Actor    int   // place in Header.Actors; -1 for none
	Since    int64 // how much earlier the replaced stamp is
	Replaced int   // place of its actor; -1 for none
	Values   []any // the value; of a row column and value in turn; of the end the count
}

// kindEnd closes a file: its value is the count of the records before.
const kindEnd Kind = 255

var (
	encoding = must(cbor.EncOptions{NilContainers: cbor.NilContainerAsNull, IndefLength: cbor.IndefLengthForbidden}.UserBufferEncMode())
	decoding = must(cbor.DecOptions{
		DupMapKey: cbor.DupMapKeyEnforcedAPF, MaxNestedLevels: maxNesting, MaxArrayElements: 1 << 16, MaxMapPairs: 1 << 10,
		IndefLength: cbor.IndefLengthForbidden, TagsMd: cbor.TagsForbidden, IntDec: cbor.IntDecConvertSignedOrFail,
	}.DecMode())
)

func must[T any](mode T, err error) T {
	if err != nil {
		panic(err) // fixed options
	}
	return mode
}

// codec turns changes into records and back. It remembers the one before.
type codec struct {
	actors []Actor
	places map[Actor]int
	last   Change
}

func newCodec(h Header) *codec {
	c := &codec{places: map[Actor]int{}}
	for _, a := range h.Actors {
		c.places[a.Actor] = len(c.actors)
		c.actors = append(c.actors, a.Actor)
	}
	return c
}

var (
	errOrder  = errors.New("a change that is not in order, or not within the numbers of the file")
	errAuthor = errors.New("a stamp of an actor whom the header does not name")
	errShape  = errors.New("a record that is no change")
)

func (c *codec) place(a Actor) (int, error) {
	if (a == Actor{}) {
		return -1, nil
	}
	if place, ok := c.places[a]; ok {
		return place, nil
	}
	return 0, errAuthor
}

func (c *codec) actor(place int) (Actor, error) {
	switch {
	case place == -1:
		return Actor{}, nil
	case place < 0 || place >= len(c.actors):
		return Actor{}, errAuthor
	}
	return c.actors[place], nil
}

// record is the change as it stands in a file.
func (c *codec) record(ch Change) (w wireRecord, err error) {
	if err := check(ch); err != nil {
		return w, err
	}
	w = wireRecord{Kind: ch.Kind, LSN: ch.LSN - c.last.LSN, Table: ch.Table, Column: ch.Column, Clock: ch.Stamp.Clock - c.last.Stamp.Clock}
	if w.Actor, err = c.place(ch.Stamp.Actor); err != nil {
		return w, err
	}
	if w.Replaced, err = c.place(ch.Replaced.Actor); err != nil {
		return w, err
	}
	if !ch.Replaced.IsZero() {
		w.Since = ch.Stamp.Clock - ch.Replaced.Clock
	}
	if ch.Kind.bare() {
		ch.Row, ch.Stamp, w.Clock = c.last.Row, c.last.Stamp, 0
	}
	if ch.Row != c.last.Row {
		w.Row = ch.Row[:]
	}
	if ch.Dossier != c.last.Dossier {
		w.Dossier = ch.Dossier[:]
	}
	c.last = ch
	switch ch.Kind {
	case KindCell, KindAnswer:
		w.Values = []any{ch.Value}
	case KindRow:
		for _, v := range ch.Values {
			w.Values = append(w.Values, int64(v.Column), v.Value)
		}
	}
	return w, nil
}

// change is what a record says.
func (c *codec) change(w wireRecord) (ch Change, err error) {
	ch = Change{Kind: w.Kind, LSN: c.last.LSN + w.LSN, Table: w.Table, Row: c.last.Row, Dossier: c.last.Dossier, Column: w.Column}
	if !fill(&ch.Row, w.Row) || !fill(&ch.Dossier, w.Dossier) {
		return ch, errShape
	}
	if ch.Kind.bare() {
		return c.bareChange(ch, w)
	}
	ch.Stamp.Clock = c.last.Stamp.Clock + w.Clock
	if ch.Stamp.Actor, err = c.actor(w.Actor); err != nil {
		return ch, err
	}
	if ch.Replaced.Actor, err = c.actor(w.Replaced); err != nil {
		return ch, err
	}
	if w.Replaced >= 0 {
		ch.Replaced.Clock = ch.Stamp.Clock - w.Since
	}
	if err := values(&ch, w.Values); err != nil {
		return ch, err
	}
	if err := check(ch); err != nil {
		return ch, err
	}
	c.last = ch
	return ch, nil
}

// bare tells that no row is named, only a dossier.
func (k Kind) bare() bool { return k == KindErasure || k == KindWithdrawal || k == KindAnswer }

func (c *codec) bareChange(ch Change, w wireRecord) (Change, error) {
	if w.Row != nil || w.Clock != 0 || w.Since != 0 || w.Actor != -1 || w.Replaced != -1 || len(w.Values) > 1 {
		return ch, errShape
	}
	if len(w.Values) == 1 {
		ch.Value = w.Values[0]
	}
	c.last.Kind, c.last.LSN, c.last.Dossier = ch.Kind, ch.LSN, ch.Dossier
	ch.Row = ID{}
	return ch, check(ch)
}

// fill overwrites an id where the record gives one.
func fill(id *ID, b []byte) bool {
	if b == nil {
		return true
	}
	return copy(id[:], b) == len(b) && len(b) == len(id)
}

func values(ch *Change, list []any) error {
	switch {
	case ch.Kind == KindCell && len(list) == 1:
		ch.Value = list[0]
		return nil
	case ch.Kind == KindRow && len(list)%2 == 0:
		for i := 0; i < len(list); i += 2 {
			column, ok := list[i].(int64)
			if !ok {
				return errShape
			}
			ch.Values = append(ch.Values, ColumnValue{Column: int(column), Value: list[i+1]})
		}
		return nil
	case len(list) == 0 && ch.Kind != KindCell:
		return nil
	}
	return errShape
}

// check refuses a change that no program of ours writes.
func check(ch Change) error {
	if ch.LSN <= 0 || ch.Dossier == (ID{}) || !ch.whole() {
		return errShape
	}
	for i, v := range ch.Values {
		if v.Column <= ColumnRow || i > 0 && ch.Values[i-1].Column >= v.Column {
			return errShape
		}
		if err := checkValue(v.Value); err != nil {
			return fmt.Errorf("column %d: %w", v.Column, err)
		}
	}
	return checkValue(ch.Value)
}

// whole tells whether the change says all that its kind says, and no more.
func (c Change) whole() bool {
	switch c.Kind {
	case KindRow, KindTombstone:
		return c.stamped() && c.Column == ColumnRow && c.Replaced.IsZero()
	case KindCell:
		return c.stamped() && c.Column > ColumnRow && (c.Replaced.IsZero() || c.Replaced.Clock >= 0 && c.Replaced.Actor != Actor{})
	case KindErasure, KindWithdrawal, KindAnswer:
		return c.answers() && c.Table == 0 && c.Row == ID{} && c.Column == 0 && c.Stamp.IsZero() && c.Replaced.IsZero()
	}
	return false
}

// answers tells whether there is an answer where one belongs, and nowhere else.
func (c Change) answers() bool {
	if c.Kind == KindAnswer {
		return c.Value == Kept || c.Value == Removed
	}
	return c.Value == nil
}

// stamped tells that the change names a row, and who wrote it when.
func (c Change) stamped() bool {
	return c.Table > 0 && c.Row != ID{} && c.Stamp.Clock >= 0 && c.Stamp.Actor != Actor{}
}
