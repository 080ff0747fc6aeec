package store

import (
	"database/sql"
	"errors"

	"wurzelwerk/app"
)

// moved makes the dossier of a row that hangs on another one now, and of all that hangs on it, the dossier of what it
// hangs on; a row that hangs on nothing is its own. History goes along.
func (c *change) moved(t *table, id []byte) error {
	dossier, err := c.dossierAbove(t, id)
	if err != nil {
		return err
	}
	return c.file(t, id, dossier)
}

func (c *change) dossierAbove(t *table, id []byte) ([]byte, error) {
	s, err := c.prepare("SELECT parent FROM " + t.name + " WHERE id = ?")
	if err != nil {
		return nil, err
	}
	var parent []byte
	if err := s.QueryRowContext(c.ctx, id).Scan(&parent); err != nil || parent == nil {
		return id, err
	}
	dossier, err := c.dossierOf(t.above(), parent)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, app.ErrNotFound
	}
	return dossier, err
}

// file puts a row and all that hangs on it into a dossier.
func (c *change) file(t *table, id, dossier []byte) error {
	before, err := c.dossierOf(t, id)
	if err != nil || equal(before, dossier) {
		return err
	}
	if err := c.setDossier(t, id, dossier); err != nil {
		return err
	}
	for _, d := range [][]byte{before, dossier} {
		if err := c.touch(d); err != nil {
			return err
		}
	}
	for _, part := range t.parts() {
		below, err := queryAll(c.ctx, c.tx, scanID, "SELECT id FROM "+part.name+" WHERE parent = ?", id)
		if err != nil {
			return err
		}
		for _, row := range below {
			if err := c.file(part, row, dossier); err != nil {
				return err
			}
		}
	}
	return nil
}

func scanID(r *sql.Rows) (id []byte, err error) { return id, r.Scan(&id) }
