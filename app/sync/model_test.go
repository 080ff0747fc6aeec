package sync

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"slices"
	"time"
)

// The model is a set of offices in memory that keep their change logs as the store does, and exchange files by the
// rules of this package. Beside it stands what really happened, which the rules do not see: who knew of which value.

// Tables of the model: records, the switches by which a dossier is shared, and conflicts, which are rows like others.
const (
	tableRecord   = 1
	tableSwitch   = 2
	tableConflict = 3

	maxOffices = 16

	columnText    = 10 // and the next two; of a conflict the value that lost
	columnSettled = 20
)

type cellKey struct {
	table  int
	row    ID
	column int
}

type rowKey struct {
	table int
	row   ID
}

type modelCell struct {
	dossier  ID
	value    Value
	stamp    Stamp
	replaced Stamp
	lsn      int64
	from     Actor
}

type modelTomb struct {
	dossier ID
	stamp   Stamp
	lsn     int64
	from    Actor
}

// modelErasure remembers to whom it has to go, and since when.
type modelErasure map[int]int64

// shareKey is a class of data of a dossier that goes to a peer.
type shareKey struct {
	dossier ID
	peer    int
	class   int
}

// The classes of the model: the frame of a dossier goes with any other, and each column of a record is its own.
const (
	classFrame = 0
	classCount = 4
)

// writeKey is one value that somebody wrote.
type writeKey struct {
	cell  cellKey
	stamp Stamp
}

// modelState is all that a backup holds.
type modelState struct {
	clock, lsn int64
	cells      map[cellKey]modelCell
	tombs      map[rowKey]modelTomb
	since      map[shareKey]int64
	peers      map[int]Peer
	seen       map[writeKey]bool // for the check alone: every value that ever came here
}

func (s modelState) clone() modelState {
	s.cells, s.tombs, s.since, s.seen = maps.Clone(s.cells), maps.Clone(s.tombs), maps.Clone(s.since), maps.Clone(s.seen)
	s.peers = maps.Clone(s.peers)
	return s
}

// modelOffice is one office; what stands beside its state survives a restore.
type modelOffice struct {
	modelState
	no      int
	actor   Actor
	line    []Mark
	skew    time.Duration
	erased  map[ID]modelErasure
	backups []modelBackup
	rules   modelRules
}

type modelBackup struct {
	state modelState
	actor Actor
	line  []Mark
}

// modelRules are the rules under test; mutations replace them.
type modelRules struct {
	merge func(State, Change) Outcome
	bury  func(Change, Stamp) *Conflict
}

// modelFile is a file on its way.
type modelFile struct {
	from, to int
	header   Header
	changes  []Change
}

func newModelOffice(no int, actor Actor, skew time.Duration, rules modelRules) *modelOffice {
	return &modelOffice{
		no: no, actor: actor, skew: skew, rules: rules, erased: map[ID]modelErasure{},
		modelState: modelState{
			cells: map[cellKey]modelCell{}, tombs: map[rowKey]modelTomb{}, since: map[shareKey]int64{},
			peers: map[int]Peer{}, seen: map[writeKey]bool{},
		},
	}
}

// begin starts a transaction.
func (o *modelOffice) begin(now time.Time) Stamp {
	o.lsn++
	o.clock = NextClock(o.clock, now.Add(o.skew))
	return Stamp{Clock: o.clock, Actor: o.actor}
}

// write puts a value into a cell and returns what stood there.
func (o *modelOffice) write(key cellKey, dossier ID, value Value, stamp Stamp) (before Stamp) {
	old := o.cells[key]
	o.set(key, modelCell{dossier: dossier, value: value, stamp: stamp, replaced: Replacing(stamp.Actor, old.stamp, old.replaced), lsn: o.lsn})
	return old.stamp
}

func (o *modelOffice) set(key cellKey, cell modelCell) {
	o.cells[key] = cell
	if key.table == tableSwitch && key.column == columnText {
		a, b, class := readSwitch(cell.value)
		for _, class := range []int{classFrame, class} {
			share := shareKey{cell.dossier, a + b - o.no, class}
			if _, known := o.since[share]; (a == o.no || b == o.no) && !known {
				o.since[share] = o.lsn
			}
		}
	}
}

// switchValue says that two offices share a class.
func switchValue(a, b, class int) Value { return int64((class*maxOffices+a)*maxOffices + b) }

func readSwitch(v Value) (a, b, class int) {
	n := int(v.(int64))
	return n / maxOffices % maxOffices, n % maxOffices, n / maxOffices / maxOffices
}

// class is that of a cell: a conflict has the one of the cell that it is about.
func (o *modelOffice) class(key cellKey) int {
	switch {
	case key.table == tableRecord && key.column != ColumnRow:
		return key.column - columnText + 1
	case key.table == tableConflict:
		about, _ := o.cells[cellKey{key.table, key.row, columnText + 1}].value.([]byte)
		return o.class(cellKey{table: int(about[0]), column: int(about[1])})
	}
	return classFrame
}

// sent is the number with which a cell goes to a peer; 0 when it does not.
func (o *modelOffice) sent(key cellKey, cell modelCell, peer int) int64 {
	since, shared := o.since[shareKey{cell.dossier, peer, o.class(key)}]
	if !shared {
		return 0
	}
	return Sent(cell.lsn, since)
}

// insert writes a new row.
func (o *modelOffice) insert(row rowKey, dossier ID, values []ColumnValue, stamp Stamp) {
	o.set(cellKey{row.table, row.row, ColumnRow}, modelCell{dossier: dossier, stamp: stamp, lsn: o.lsn})
	for _, v := range values {
		o.set(cellKey{row.table, row.row, v.Column}, modelCell{dossier: dossier, value: v.Value, stamp: stamp, lsn: o.lsn})
	}
}

func (o *modelOffice) rowCells(row rowKey) map[cellKey]modelCell {
	out := map[cellKey]modelCell{}
	for key, cell := range o.cells {
		if key.table == row.table && key.row == row.row {
			out[key] = cell
		}
	}
	return out
}

// bury removes a row, keeping what the tombstone did not know of.
func (o *modelOffice) bury(row rowKey, tomb modelTomb) {
	for key, cell := range o.rowCells(row) {
		if c := o.rules.bury(change(key, cell), tomb.stamp); c != nil {
			o.keep(c)
		}
		delete(o.cells, key)
	}
	o.tombs[row] = tomb
}

// keep adds a conflict as a row that is the same in every office.
func (o *modelOffice) keep(c *Conflict) {
	row := rowKey{tableConflict, c.ID}
	if _, ok := o.cells[cellKey{row.table, row.row, ColumnRow}]; ok {
		return
	}
	about := string(bytes.Join([][]byte{{byte(c.Table), byte(c.Column)}, c.Row[:]}, nil))
	o.insert(row, c.Dossier, []ColumnValue{{columnText, c.Value}, {columnText + 1, []byte(about)}}, c.Stamp)
}

// erase removes a dossier and remembers whom to tell.
func (o *modelOffice) erase(dossier ID) {
	to := modelErasure{}
	for share := range o.since {
		if share.dossier == dossier {
			to[share.peer] = o.lsn
			delete(o.since, share)
		}
	}
	for peer := range o.erased[dossier] {
		to[peer] = o.lsn
	}
	o.erased[dossier] = to
	maps.DeleteFunc(o.cells, func(_ cellKey, c modelCell) bool { return c.dossier == dossier })
	maps.DeleteFunc(o.tombs, func(_ rowKey, t modelTomb) bool { return t.dossier == dossier })
}

// restore goes back to a backup, under a new actor.
func (o *modelOffice) restore(b modelBackup, actor Actor) {
	o.modelState = b.state.clone()
	o.line = append(slices.Clone(b.line), Mark{Actor: b.actor, LSN: o.lsn})
	o.actor = actor
	o.lsn++
	for dossier := range o.erased {
		o.erase(dossier)
	}
}

func change(key cellKey, c modelCell) Change {
	return Change{
		Kind: KindCell, LSN: c.lsn, Table: key.table, Row: key.row, Dossier: c.dossier, Column: key.column, Value: c.value,
		Stamp: c.stamp, Replaced: c.replaced,
	}
}

// send is a file with all that the peer has not confirmed.
func (o *modelOffice) send(to int) modelFile {
	h := o.peers[to].Address(Header{Actor: o.actor, Line: slices.Clone(o.line)}, o.lsn)
	f := modelFile{from: o.no, to: to, header: h}
	for dossier, peers := range o.erased {
		if lsn := peers[to]; lsn > h.From {
			f.changes = append(f.changes, Change{Kind: KindErasure, LSN: lsn, Dossier: dossier})
		}
	}
	for row, t := range o.tombs {
		since, shared := o.since[shareKey{t.dossier, to, classFrame}]
		if sent := Sent(t.lsn, since); shared && sent > h.From && (t.from == Actor{} || t.from != h.For) {
			f.changes = append(f.changes, Change{Kind: KindTombstone, LSN: sent, Table: row.table, Row: row.row, Dossier: t.dossier, Stamp: t.stamp})
		}
	}
	for key, cell := range o.cells {
		if sent := o.sent(key, cell, to); sent > h.From && (cell.from == Actor{} || cell.from != h.For) {
			if c, ok := o.outgoing(key, cell, to); ok {
				f.changes = append(f.changes, c)
			}
		}
	}
	slices.SortFunc(f.changes, compareChanges)
	o.peers[to] = o.peers[to].Told()
	return f
}

// outgoing is a cell as it goes out; false for one that goes with its row.
func (o *modelOffice) outgoing(key cellKey, cell modelCell, to int) (Change, bool) {
	rowKey := cellKey{key.table, key.row, ColumnRow}
	row := o.cells[rowKey]
	sent := o.sent(rowKey, row, to)
	within := func(k cellKey, c modelCell) bool {
		return k.table == key.table && k.row == key.row && k.column != ColumnRow &&
			c.stamp == row.stamp && c.from == row.from && o.sent(k, c, to) == sent
	}
	if key.column != ColumnRow {
		c := change(key, cell)
		c.LSN = o.sent(key, cell, to)
		return c, !within(key, cell)
	}
	c := Change{Kind: KindRow, LSN: sent, Table: key.table, Row: key.row, Dossier: cell.dossier, Stamp: cell.stamp}
	for k, v := range o.cells {
		if within(k, v) {
			c.Values = append(c.Values, ColumnValue{k.column, v.value})
		}
	}
	slices.SortFunc(c.Values, func(a, b ColumnValue) int { return a.Column - b.Column })
	return c, true
}

// receive merges a file, if it may be merged now.
func (o *modelOffice) receive(f modelFile) {
	h := f.header
	p, err := o.peers[f.from].Hear(h, o.actor, o.line)
	o.peers[f.from] = p
	if err != nil || h.Old(p.Merged) {
		return
	}
	if len(f.changes) > 0 {
		o.lsn++
	}
	for _, c := range f.changes {
		if h.Fresh(c, p.Merged) {
			o.apply(c, f)
		}
	}
	o.peers[f.from] = p.Took(h, len(f.changes))
}

func (o *modelOffice) apply(c Change, f modelFile) {
	o.clock = max(o.clock, c.Stamp.Clock)
	if _, erased := o.erased[c.Dossier]; c.Kind == KindErasure && !erased {
		o.erase(c.Dossier)
		return
	} else if c.Kind != KindErasure && erased {
		o.erased[c.Dossier][f.from] = o.lsn // the sender does not know yet
	}
	switch c.Kind {
	case KindTombstone:
		o.applyTomb(c, f.header.Actor)
	case KindCell:
		o.applyCell(c, f)
	case KindRow:
		row := c
		row.Kind, row.Values = KindCell, nil
		o.applyCell(row, f)
		for _, cell := range c.Cells() {
			o.applyCell(cell, f)
		}
	}
}

func (o *modelOffice) applyTomb(c Change, from Actor) {
	row := rowKey{c.Table, c.Row}
	old, ok := o.tombs[row]
	if _, erased := o.erased[c.Dossier]; erased || ok && old.stamp.Compare(c.Stamp) >= 0 {
		return
	}
	o.bury(row, modelTomb{dossier: c.Dossier, stamp: c.Stamp, lsn: o.lsn, from: from})
}

func (o *modelOffice) applyCell(c Change, f modelFile) {
	key := cellKey{c.Table, c.Row, c.Column}
	o.seen[writeKey{key, c.Stamp}] = true
	here, stands := o.cells[key]
	_, erased := o.erased[c.Dossier]
	sent := int64(0)
	if stands {
		sent = o.sent(key, here, f.from)
	}
	out := o.rules.merge(State{
		Stands: stands, Value: here.value, Stamp: here.stamp, Replaced: here.replaced, Erased: erased,
		Buried: o.tombs[rowKey{c.Table, c.Row}].stamp, Confirmed: stands && f.header.Confirms(here.from, sent, o.actor, o.line),
	}, c)
	if out.Take {
		o.set(key, modelCell{dossier: c.Dossier, value: c.Value, stamp: c.Stamp, replaced: c.Replaced, lsn: o.lsn, from: f.header.Actor})
	}
	if out.Conflict != nil {
		o.keep(out.Conflict)
	}
}

func compareChanges(a, b Change) int {
	if a.LSN != b.LSN {
		return int(a.LSN - b.LSN)
	}
	if a.Table != b.Table {
		return a.Table - b.Table
	}
	if c := bytes.Compare(a.Row[:], b.Row[:]); c != 0 {
		return c
	}
	return a.Column - b.Column
}

// idOf is an id that follows from words.
func idOf(parts ...byte) (id ID) {
	sum := sha256.Sum256(parts)
	copy(id[:], sum[:])
	return id
}
