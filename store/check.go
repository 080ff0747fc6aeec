package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"wurzelwerk/app"
)

// Check reads every page of the office, and compares every row with the change log. Error: app.ErrDamaged.
func (o *Office) Check(ctx context.Context) error {
	return o.read(ctx, func(q querier) error {
		if err := pragmaCheck(ctx, q, "integrity_check"); err != nil {
			return err
		}
		if err := foreignKeys(ctx, q); err != nil {
			return err
		}
		for _, t := range tables {
			if err := t.checkLog(ctx, q); err != nil {
				return err
			}
		}
		return nil
	})
}

// quickCheck reads every page without comparing indexes.
func (o *Office) quickCheck(ctx context.Context, q querier) error {
	return o.explain(pragmaCheck(ctx, q, "quick_check"))
}

func pragmaCheck(ctx context.Context, q querier, pragma string) error {
	found, err := queryAll(ctx, q, func(r *sql.Rows) (line string, err error) { return line, r.Scan(&line) }, "PRAGMA "+pragma+"(5)")
	if err != nil {
		return err
	}
	if len(found) != 1 || found[0] != "ok" {
		return app.ErrDamaged.Because(fmt.Errorf("%v", found), nil)
	}
	return nil
}

// checkLog compares a table with the change log: every row was logged, and nothing is logged of a row that is not
// there.
func (t *table) checkLog(ctx context.Context, q querier) error {
	var unlogged, orphaned, buried int
	err := q.QueryRowContext(ctx, fmt.Sprintf(`SELECT
		(SELECT count(*) FROM %[1]s WHERE id NOT IN (SELECT row FROM cell WHERE tbl = %[2]d AND col = 0)),
		(SELECT count(*) FROM cell WHERE tbl = %[2]d AND row NOT IN (SELECT id FROM %[1]s)),
		(SELECT count(*) FROM tombstone WHERE tbl = %[2]d AND row IN (SELECT id FROM %[1]s))`, t.name, t.no)).Scan(&unlogged, &orphaned, &buried)
	if err != nil {
		return err
	}
	if unlogged+orphaned+buried > 0 {
		return app.ErrDamaged.Because(errors.Join(
			fmt.Errorf("%s: %d rows without log, %d log entries without row, %d rows with a tombstone", t.name, unlogged, orphaned, buried)), nil)
	}
	return nil
}
