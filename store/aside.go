package store

import (
	"context"
	"database/sql"

	"wurzelwerk/app/sync"
)

// setAside keeps what of a change only a newer program knows; known is the rest, if there is one.
func (m *merging) setAside(in sync.Change) (known sync.Change, ok bool, err error) {
	t := knownTable(in.Table)
	if in.Kind == sync.KindTombstone {
		if t == nil {
			return in, false, m.buryAside(in)
		}
		return in, true, nil
	}
	has := func(col int) bool {
		if t == nil {
			return false
		}
		_, ok := t.indexOf(col)
		return ok || col == colRow
	}
	known = in
	known.Values = nil
	for i, v := range in.Values {
		if has(v.Column) {
			known.Values = append(known.Values, in.Values[i])
			continue
		}
		if err := m.keepAside(in, v.Column, v.Value); err != nil {
			return known, false, err
		}
	}
	if has(in.Column) {
		return known, true, nil
	}
	return known, false, m.keepAside(in, in.Column, in.Value)
}

func (m *merging) keepAside(in sync.Change, col int, value sync.Value) error {
	actor, err := m.number(in.Stamp.Actor)
	if err != nil {
		return err
	}
	var since, replaced any
	if !in.Replaced.IsZero() {
		since = in.Replaced.Clock
		if replaced, err = m.number(in.Replaced.Actor); err != nil {
			return err
		}
	}
	m.logged = true
	m.asideCount++
	return m.exec(`INSERT OR IGNORE INTO aside (tbl, row, col, clock, actor, dossier, prev_clock, prev_actor, lsn, peer, value)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		in.Table, in.Row[:], col, in.Stamp.Clock, actor, in.Dossier[:], since, replaced, m.lsn, m.sender, value)
}

// buryAside buries a row of a table that only a newer program knows.
func (m *merging) buryAside(in sync.Change) error {
	actor, err := m.number(in.Stamp.Actor)
	if err != nil {
		return err
	}
	m.logged = true
	m.asideCount++
	if err := m.exec("DELETE FROM aside WHERE tbl = ? AND row = ?", in.Table, in.Row[:]); err != nil {
		return err
	}
	return m.exec(`INSERT INTO tombstone (tbl, row, dossier, clock, actor, lsn, peer) VALUES (?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (tbl, row) DO UPDATE SET clock = excluded.clock, actor = excluded.actor, lsn = excluded.lsn, peer = excluded.peer
		WHERE clock < excluded.clock`,
		in.Table, in.Row[:], in.Dossier[:], in.Stamp.Clock, actor, m.lsn, m.sender)
}

// knownAside finds what was kept aside and is known to this program.
const knownAside = `SELECT tbl, row, col, clock, actor, dossier, prev_clock, prev_actor, peer, value FROM aside ORDER BY lsn, tbl, row, col, clock`

// asideChange is a change that was kept aside, with the number of the incarnation out of whose file it came.
type asideChange struct {
	sync.Change
	from int64
}

// takeUp merges what was kept aside for a newer program, now that this one is it.
func (m *merging) takeUp() error {
	all, err := queryAll(m.ctx, m.tx, m.scanAside, knownAside)
	if err != nil {
		return err
	}
	for _, a := range all {
		t := knownTable(a.Table)
		if t == nil {
			continue
		}
		if _, ok := t.indexOf(a.Column); !ok && a.Column != colRow {
			continue
		}
		if a.from != m.sender {
			if err := m.flush(); err != nil {
				return err
			}
			if err := m.onBehalf(a.from); err != nil {
				return err
			}
		}
		if err := m.exec("DELETE FROM aside WHERE tbl = ? AND row = ? AND col = ? AND clock = ? AND actor = ?",
			a.Table, a.Row[:], a.Column, a.Stamp.Clock, m.numbers[a.Stamp.Actor]); err != nil {
			return err
		}
		m.logged = true
		if t.fits(a.Column, a.Value) != nil {
			continue
		}
		if err := m.add(a.Change); err != nil {
			return err
		}
	}
	if err := m.flush(); err != nil {
		return err
	}
	return m.inOrder()
}

// onBehalf makes the incarnation out of whose file something came the sender.
func (m *merging) onBehalf(actor int64) error {
	m.sender, m.header.Actor = actor, m.actors[actor]
	return m.tx.QueryRowContext(m.ctx, "SELECT office FROM actor WHERE no = ?", actor).Scan(&m.office)
}

func (m *merging) scanAside(r *sql.Rows) (a asideChange, err error) {
	var row, dossier []byte
	var actor int64
	var since, replaced sql.NullInt64
	a.Kind = sync.KindCell
	err = r.Scan(&a.Table, &row, &a.Column, &a.Stamp.Clock, &actor, &dossier, &since, &replaced, &a.from, &a.Value)
	copy(a.Row[:], row)
	copy(a.Dossier[:], dossier)
	a.Stamp.Actor = m.actors[actor]
	if replaced.Valid {
		a.Replaced = sync.Stamp{Clock: since.Int64, Actor: m.actors[replaced.Int64]}
	}
	return a, err
}

// takeUpAside merges what was kept aside, after the program was updated.
func (o *Office) takeUpAside(ctx context.Context) error {
	var waits bool
	if err := o.reader.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM aside)").Scan(&waits); err != nil || !waits {
		return err
	}
	return o.write(ctx, func(c *change) error {
		m := &merging{change: c}
		c.lifting = true
		if err := m.readActors(); err != nil {
			return err
		}
		var err error
		if m.own, err = o.ownActor(ctx, c.tx); err != nil {
			return err
		}
		if err := m.ready(); err != nil {
			return err
		}
		return m.takeUp()
	})
}
