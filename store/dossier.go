package store

import (
	"context"
	"database/sql"
	"errors"
	"reflect"
	"strings"

	"wurzelwerk/app"
)

// ofFounder reads the records of a table that hang on a founder and do not lie in the bin.
func ofFounder[T any](ctx context.Context, o *Office, t *table, founder app.ID) (out []T, err error) {
	err = o.read(ctx, func(q querier) error {
		out, err = loadOf[T](ctx, q, t, founder, "binned_on IS NULL")
		return err
	})
	return out, err
}

// loadOf reads the records of a table that hang on a founder and fulfil the conditions.
func loadOf[T any](ctx context.Context, q querier, t *table, founder app.ID, conditions ...string) ([]T, error) {
	parent, err := founder.Bytes()
	if err != nil {
		return nil, app.ErrNotFound.Because(err, nil)
	}
	return loadAll[T](ctx, q, t, strings.Join(append(conditions, "parent = ?"), " AND "), parent)
}

// saveOf writes a record that hangs on a founder; a founder that is not there is app.ErrNotFound.
func (c *change) saveOf(t *table, record any, founder app.ID) error {
	if err := c.mustStand(founderTable, founder); err != nil {
		return err
	}
	_, err := c.save(t, record, founder, founder)
	return err
}

// saveSome writes records that hang on a founder beside those that are there.
func (c *change) saveSome(t *table, records any, founder app.ID) error {
	if err := c.mustStand(founderTable, founder); err != nil {
		return err
	}
	return c.saveList(t, reflect.ValueOf(records), keys{id: founder, dossier: founder}, false)
}

func (c *change) mustStand(t *table, id app.ID) error {
	b, err := id.Bytes()
	if err != nil || b == nil {
		return app.ErrNotFound.Because(err, nil)
	}
	s, err := c.prepare("SELECT 1 FROM " + t.name + " WHERE id = ? AND gone IS NULL")
	if err != nil {
		return err
	}
	var one int
	if err := s.QueryRowContext(c.ctx, b).Scan(&one); errors.Is(err, sql.ErrNoRows) {
		return app.ErrNotFound
	} else if err != nil {
		return err
	}
	return nil
}

// parentOf is what a row hangs on.
func parentOf(ctx context.Context, q querier, t *table, id app.ID) (app.ID, error) {
	b, err := id.Bytes()
	if err != nil {
		return "", app.ErrNotFound.Because(err, nil)
	}
	var parent []byte
	if err := q.QueryRowContext(ctx, "SELECT parent FROM "+t.name+" WHERE id = ?", b).Scan(&parent); err != nil {
		return "", err
	}
	return app.IDFromBytes(parent)
}
