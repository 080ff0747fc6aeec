package store

import (
	"database/sql"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// newMerging is for the changes of one file from a partner.
func newMerging(c *change, from peer, h sync.Header) (*merging, error) {
	m := &merging{change: c, header: h, peer: from.no, office: mustBytes(from.Office())}
	c.lifting = true
	if err := m.meet(h); err != nil {
		return nil, err
	}
	m.sender = m.numbers[h.Actor]
	var err error
	if m.own, err = c.office.ownActor(c.ctx, c.tx); err != nil {
		return nil, err
	}
	if m.line, err = line(c.ctx, c.tx); err != nil {
		return nil, err
	}
	if m.out, err = c.office.outboundTo(c.ctx, c.tx, from); err != nil {
		return nil, err
	}
	return m, m.ready()
}

// ready begins to count, and reads whom nothing may come of.
func (m *merging) ready() error {
	m.told, m.asked = map[sync.ID]bool{}, map[sync.ID]bool{}
	m.dossiers, m.taken, m.women = map[rowAt][]byte{}, map[sync.ID]*overlap{}, map[sync.ID]bool{}
	m.came.dossiers = map[sync.ID]*exchange.Arrived{}
	asked, err := m.ids("SELECT dossier FROM request WHERE peer = ?", m.peer)
	if err != nil {
		return err
	}
	for _, id := range asked {
		m.asked[sync.ID(id)] = true
	}
	return m.readGraves()
}

// meet makes the authors of a file known here: later incarnations of this office, which an old copy does not know of,
// are this office too.
func (m *merging) meet(h sync.Header) error {
	for _, a := range append([]sync.Author{{Actor: h.Actor, Party: h.Sender}}, h.Actors...) {
		var office, name any
		if a.Party.Office != m.change.office.self {
			office, name = mustBytes(a.Party.Office), a.Party.Name
		}
		if err := m.exec(`INSERT INTO actor (no, id, office, name) SELECT max(no) + 1, ?1, ?2, ?3 FROM actor WHERE true
			ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE office IS NOT NULL AND name IS NOT excluded.name`,
			a.Actor[:], office, name); err != nil {
			return err
		}
	}
	return m.readActors()
}

func (m *merging) readActors() error {
	type actor struct {
		no   int64
		id   sync.Actor
		ours bool
	}
	all, err := queryAll(m.ctx, m.tx, func(r *sql.Rows) (a actor, err error) {
		var id []byte
		err = r.Scan(&a.no, &id, &a.ours)
		copy(a.id[:], id)
		return a, err
	}, "SELECT no, id, office IS NULL FROM actor")
	m.numbers, m.actors, m.ours = map[sync.Actor]int64{}, map[int64]sync.Actor{}, map[sync.Actor]bool{}
	for _, a := range all {
		m.numbers[a.id], m.actors[a.no], m.ours[a.id] = a.no, a.id, a.ours
	}
	return err
}
