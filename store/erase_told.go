package store

import (
	"context"
	"database/sql"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
)

// nobody stands in table erasure_to for the erased dossier itself, whoever has to learn of it.
var nobody = make([]byte, 16)

// ErasedAt are the offices that have to learn that a dossier was erased, by name; none where nobody else had it, or
// where it was never erased.
func (o *Office) ErasedAt(ctx context.Context, dossier app.ID) (out []exchange.Recipient, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = erasedAt(ctx, q, mustBytes(dossier))
		return err
	})
	return out, err
}

func erasedAt(ctx context.Context, q querier, dossier []byte) ([]exchange.Recipient, error) {
	return queryAll(ctx, q, func(r *sql.Rows) (out exchange.Recipient, err error) {
		var office []byte
		err = r.Scan(&office, &out.Name, &out.Confirmed)
		out.Office = mustID(office)
		return out, err
	}, `SELECT e.office, coalesce(p.name, (SELECT max(name) FROM actor a WHERE a.office = e.office), ''), coalesce(e.confirmed_on, '')
		FROM erasure_to e LEFT JOIN peer p ON p.office = e.office WHERE e.dossier = ? AND e.office <> ? ORDER BY 2, 1`, dossier, nobody)
}

// isErased tells whether a dossier was erased for good.
func (c *change) isErased(dossier []byte) (erased bool, err error) {
	s, err := c.prepare("SELECT EXISTS (SELECT 1 FROM erasure_to WHERE dossier = ?)")
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(c.ctx, dossier).Scan(&erased)
	return erased, err
}

// tellErased sees to it that an office learns, perhaps again, that a dossier is erased.
func (c *change) tellErased(dossier, office []byte) error {
	c.logged = true
	return c.exec(`INSERT INTO erasure_to (dossier, office, lsn) VALUES (?, ?, ?) ON CONFLICT (dossier, office)
		DO UPDATE SET lsn = excluded.lsn, confirmed_on = NULL`, dossier, office, c.lsn)
}

// knowsErased takes down that an office knows that a dossier is erased.
func (c *change) knowsErased(dossier, office []byte) error {
	c.logged = true
	return c.exec(`INSERT INTO erasure_to (dossier, office, lsn, confirmed_on) VALUES (?, ?, ?, ?) ON CONFLICT (dossier, office)
		DO UPDATE SET confirmed_on = coalesce(confirmed_on, excluded.confirmed_on)`, dossier, office, c.lsn, string(c.office.Today()))
}

// erasuresConfirmed takes down that an office has merged all up to a number, and with it the erasures; it tells how many.
func (c *change) erasuresConfirmed(office []byte, reach int64) (int, error) {
	s, err := c.prepare("UPDATE erasure_to SET confirmed_on = ? WHERE office = ? AND lsn <= ? AND confirmed_on IS NULL")
	if err != nil {
		return 0, err
	}
	done, err := s.ExecContext(c.ctx, string(c.office.Today()), office, reach)
	if err != nil {
		return 0, err
	}
	n, err := done.RowsAffected()
	return int(n), err
}
