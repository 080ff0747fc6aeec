package store

import (
	"context"
	"database/sql"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// NeedsSending tells whether there is something for a partner that no file was written of yet, or an answer is owed.
// Of one that is paused it says no. Error: app.ErrNotFound.
func (o *Office) NeedsSending(ctx context.Context, office app.ID) (needs bool, err error) {
	var p peer
	var stale bool
	err = o.read(ctx, func(q querier) error {
		if p, err = peerOf(ctx, q, office); err != nil || p.Paused || p.Owed || p.Everything {
			return err
		}
		s, err := o.scopingFor(ctx, q, p)
		if err != nil {
			return err
		}
		touched, err := s.touched()
		stale = len(touched) > 0
		return err
	})
	if err != nil || p.Paused || p.Owed {
		return !p.Paused && p.Owed, err
	}
	if stale {
		if err := o.write(ctx, func(c *change) error { return c.refreshShared(&p) }); err != nil {
			return false, err
		}
	}
	err = o.read(ctx, func(q querier) error {
		needs, err = o.standsSince(ctx, q, p, max(p.state.From(), p.told, p.quiet))
		return err
	})
	return needs, err
}

// waits tells whether something that goes to a partner, as far as table shared knows, is not confirmed by it.
func (o *Office) waits(ctx context.Context, q querier, p peer) (bool, error) {
	return o.standsSince(ctx, q, p, max(p.state.From(), p.quiet))
}

// standsSince tells whether anything goes to the partner with a number above since.
func (o *Office) standsSince(ctx context.Context, q querier, p peer, since int64) (stands bool, err error) {
	err = q.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM erasure_to WHERE office = ?1 AND lsn > ?3)
		OR EXISTS (SELECT 1 FROM withdrawal WHERE peer = ?2 AND lsn > ?3)
		OR EXISTS (SELECT 1 FROM request WHERE peer = ?2 AND lsn > ?3 AND answer IS NOT NULL)`, mustBytes(p.Office()), p.no, since).Scan(&stands)
	if err != nil || stands {
		return stands, err
	}
	l, err := o.leavingSince(ctx, q, p, since)
	if err != nil {
		return false, err
	}
	if err := l.graves(); err != nil || len(l.changes) > 0 {
		return len(l.changes) > 0, err
	}
	if any, err := l.anyFresh(); err != nil || any {
		return any, err
	}
	if before, err := l.sharedBefore(); err != nil || !before {
		return false, err
	}
	return l.anyCell()
}

// anyFresh looks through the dossiers of which more goes than was confirmed, some at a time.
func (l *leaving) anyFresh() (bool, error) {
	fresh, err := l.fresh()
	if err != nil {
		return false, err
	}
	for some := range slices.Chunk(fresh, 10) {
		l.wanted = map[int]map[sync.ID]bool{}
		if err := l.wholeDossiers(some); err != nil {
			return false, err
		}
		if err := l.read(); err != nil || len(l.changes) > 0 {
			return len(l.changes) > 0, err
		}
	}
	return false, nil
}

// anyCell looks through the cells since for one that goes.
func (l *leaving) anyCell() (bool, error) {
	type late struct {
		tbl, col int
		row      []byte
		lsn      int64
		peer     sql.NullInt64
	}
	rows, err := l.q.QueryContext(l.ctx, "SELECT tbl, row, col, lsn, peer FROM cell WHERE lsn > ? ORDER BY lsn", l.from)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	for rows.Next() {
		var c late
		if err := rows.Scan(&c.tbl, &c.row, &c.col, &c.lsn, &c.peer); err != nil {
			return false, err
		}
		theirs := c.peer.Valid && c.peer.Int64 == l.sender
		releases := tableKinds[c.tbl].releasing[c.col] && !l.peer.Everything
		if theirs && !releases {
			continue
		}
		n, err := l.sent(tableByNumber(c.tbl), c.row, c.col, c.lsn)
		if err != nil || n > 0 {
			return n > 0, err
		}
	}
	return false, rows.Err()
}
