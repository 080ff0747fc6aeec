package store

import (
	"bytes"
	"database/sql"
	"fmt"

	"wurzelwerk/app/rights"
	"wurzelwerk/app/sync"
)

// merging merges what another office wrote, within one transaction. Changes are looked at some hundred at a time, those
// of one row together: what stands here is read at once, merged in memory and written once.
type merging struct {
	*change
	header  sync.Header
	own     sync.Actor
	line    []sync.Mark
	sender  int64  // actor.no of header.Actor
	office  []byte // id of the sender's office
	peer    int64  // peer.no
	out     *outbound
	numbers map[sync.Actor]int64 // actor.no
	actors  map[int64]sync.Actor // by number
	ours    map[sync.Actor]bool  // incarnations of this office

	batch    []sync.Change
	weight   int  // bytes of the batch, roughly
	restless bool // the dossier of a row has changed, so that what was read before may be out of date

	graves   graves
	told     map[sync.ID]bool     // erased dossiers of which the sender will learn
	asked    map[sync.ID]bool     // dossiers that the sender has asked to remove
	dossiers map[rowAt][]byte     // of rows that others hang on
	taken    map[sync.ID]*overlap // founders who were taken over, on whom something hangs again
	women    map[sync.ID]bool     // founders of whom something came
	came     arrivals

	asideCount int
}

// rowAt names a row.
type rowAt struct {
	table int
	row   sync.ID
}

// What is looked at together at most.
const (
	batchChanges = 512
	batchWeight  = 4 << 20
)

// add takes a change of a row in, some time before flush returns.
func (m *merging) add(in sync.Change) error {
	if err := m.accept(in); err != nil {
		return err
	}
	m.batch = append(m.batch, in)
	m.weight += weigh(in.Value)
	for _, v := range in.Values {
		m.weight += weigh(v.Value)
	}
	if len(m.batch) < batchChanges && m.weight < batchWeight {
		return nil
	}
	return m.flush()
}

func weigh(v sync.Value) int {
	switch v := v.(type) {
	case string:
		return len(v)
	case []byte:
		return len(v)
	}
	return 8
}

// accept refuses values that cannot stand here.
func (m *merging) accept(in sync.Change) error {
	t := knownTable(in.Table)
	if t == nil {
		return nil
	}
	if err := t.fits(in.Column, in.Value); err != nil {
		return m.refuse(err)
	}
	for _, v := range in.Values {
		if err := t.fits(v.Column, v.Value); err != nil {
			return m.refuse(err)
		}
	}
	return nil
}

// refuse is the error for a file in which something cannot be right; a newer program may know more of it.
func (m *merging) refuse(err error) error {
	if m.header.Schema > schemaVersion() {
		return sync.ErrNewer.Because(err, nil)
	}
	return sync.ErrBroken.Because(err, nil)
}

// flush merges what was taken in.
func (m *merging) flush() error {
	if err := m.ctx.Err(); err != nil {
		return err
	}
	groups, err := m.group()
	m.batch, m.weight = m.batch[:0], 0
	if err != nil {
		return err
	}
	if err := m.load(groups); err != nil {
		return err
	}
	for i, g := range groups {
		if m.restless || g.table == conflictTable {
			if err := m.load(groups[i : i+1]); err != nil {
				return err
			}
		}
		if err := m.mergeRow(g); err != nil {
			return fmt.Errorf("merging a row of %s: %w", g.table.name, err)
		}
	}
	m.restless = false
	return nil
}

// group puts the changes of one row together, and leaves out what is erased or not known yet.
func (m *merging) group() ([]*mergedRow, error) {
	var groups []*mergedRow
	at := make(map[rowAt]*mergedRow, len(m.batch))
	for _, in := range m.batch {
		m.see(in)
		if dead, err := m.isDead(in); err != nil {
			return nil, err
		} else if dead {
			continue
		}
		if err := m.heardAgain(in.Dossier); err != nil {
			return nil, err
		}
		known, ok, err := m.setAside(in)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		key := rowAt{in.Table, in.Row}
		g, ok := at[key]
		if !ok {
			g = &mergedRow{table: tableByNumber(in.Table), id: in.Row}
			at[key] = g
			groups = append(groups, g)
		}
		g.changes = append(g.changes, known)
	}
	return groups, nil
}

// see keeps the clock of this office ahead of all that it has merged.
func (m *merging) see(in sync.Change) {
	if in.Stamp.Clock >= m.clock {
		m.clock = in.Stamp.Clock + 1
	}
}

// isDead tells whether a change is one of an erased dossier, or hangs on an erased row; its sender learns of the erasure
// again.
func (m *merging) isDead(in sync.Change) (bool, error) {
	ids := []sync.ID{in.Dossier, in.Row}
	if len(in.Values) > 0 && in.Values[0].Column == colParent && isID(in.Values[0].Value) {
		ids = append(ids, sync.ID(in.Values[0].Value.([]byte)))
	}
	for _, id := range ids {
		if m.graves.holds(id) {
			return true, m.tell(id)
		}
	}
	return false, nil
}

// graves are the dossiers that were erased. Of some only a mark is known, out of older lists.
type graves struct {
	ids     map[sync.ID]bool
	marks   map[rights.Mark]bool
	without map[sync.ID]bool // looked up among the marks
}

func (g *graves) holds(id sync.ID) bool {
	if g.ids[id] {
		return true
	}
	if len(g.marks) == 0 || g.without[id] {
		return false
	}
	if g.marks[rights.MarkOf(mustID(id[:]))] {
		g.ids[id] = true
		return true
	}
	g.without[id] = true
	return false
}

// readGraves reads whom nothing may come of any more.
func (m *merging) readGraves() error {
	g := graves{ids: map[sync.ID]bool{}, marks: map[rights.Mark]bool{}, without: map[sync.ID]bool{}}
	ids, err := queryAll(m.ctx, m.tx, scanID, "SELECT DISTINCT dossier FROM erasure_to")
	if err != nil {
		return err
	}
	for _, id := range ids {
		g.ids[sync.ID(id)] = true
	}
	marks, err := queryAll(m.ctx, m.tx, func(r *sql.Rows) (k rights.Mark, err error) { return k, r.Scan(&k) }, "SELECT mark FROM erasure")
	for _, k := range marks {
		g.marks[k] = true
	}
	m.graves = g
	return err
}

func (m *merging) tell(dossier sync.ID) error {
	if m.told[dossier] {
		return nil
	}
	m.told[dossier] = true
	return m.tellErased(bytes.Clone(dossier[:]), m.office)
}

// heardAgain drops the sender's wish that a dossier be removed here, now that something of it comes again.
func (m *merging) heardAgain(dossier sync.ID) error {
	if !m.asked[dossier] {
		return nil
	}
	delete(m.asked, dossier)
	m.logged = true
	if err := m.exec("DELETE FROM request WHERE peer = ? AND dossier = ?", m.peer, dossier[:]); err != nil {
		return err
	}
	return m.rescope(m.peer, dossier[:])
}

// number is that of an actor.
func (m *merging) number(a sync.Actor) (int64, error) {
	if no, ok := m.numbers[a]; ok {
		return no, nil
	}
	return 0, fmt.Errorf("actor %x: %w", a, errValue)
}

// schemaVersion is the newest schema that this program knows.
func schemaVersion() int {
	steps, err := migrations.ReadDir("migrations")
	if err != nil {
		panic(err) // compiled in
	}
	return len(steps)
}
