package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the database to the newest schema, one transaction a step; before the first step on a database with
// content it takes a backup. A database of a newer program is refused with app.ErrNewer.
func (o *Office) migrate(ctx context.Context) error {
	steps, err := migrationSteps()
	if err != nil {
		return err
	}
	var version int
	if err := o.writer.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > len(steps) {
		return app.ErrNewer.Because(fmt.Errorf("schema %d, known %d", version, len(steps)), nil)
	}
	if version > 0 && version < len(steps) {
		if _, err := o.BackupNow(ctx); err != nil {
			return err
		}
	}
	for i := version; i < len(steps); i++ {
		if err := o.step(ctx, steps[i], i+1); err != nil {
			return fmt.Errorf("%s: %w", path.Base(steps[i]), err)
		}
	}
	return nil
}

// migrationSteps are the scripts, in their order.
func migrationSteps() ([]string, error) {
	steps, err := fs.Glob(migrations, "migrations/*.sql")
	slices.Sort(steps)
	return steps, err
}

func (o *Office) step(ctx context.Context, name string, version int) error {
	script, err := migrations.ReadFile(name)
	if err != nil {
		return err
	}
	tx, err := o.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, string(script)); err != nil {
		return err
	}
	if err := foreignKeys(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}

func foreignKeys(ctx context.Context, q querier) error {
	broken, err := queryAll(ctx, q, func(r *sql.Rows) (string, error) {
		var table, parent string
		var row, key sql.NullInt64
		return table, r.Scan(&table, &row, &parent, &key)
	}, "PRAGMA foreign_key_check")
	if err == nil && len(broken) > 0 {
		err = app.ErrDamaged.Because(fmt.Errorf("rows of %v point nowhere", broken), nil)
	}
	return err
}

// found makes the empty database a new office.
func (o *Office) found(ctx context.Context, info app.Office) error {
	info.ID = o.NewID()
	self, err := info.ID.Bytes()
	if err != nil {
		return err
	}
	o.self, o.actor = info.ID, 1
	actor, err := o.NewID().Bytes()
	if err != nil {
		return err
	}
	return o.write(ctx, func(c *change) error {
		if err := c.exec("INSERT INTO actor (no, id) VALUES (1, ?)", actor); err != nil {
			return err
		}
		err := c.exec("INSERT INTO local (one, office, actor, clock, lsn, clean, backup_lsn) VALUES (1, ?, 1, ?, ?, 0, 0)", self, c.clock, c.lsn)
		if err != nil {
			return err
		}
		_, err = c.save(officeTable, &info, "", "")
		return err
	})
}

// resume takes up an existing office; after a close that was not in good order it checks the file first.
func (o *Office) resume(ctx context.Context) error {
	var self []byte
	var clean bool
	err := o.writer.QueryRowContext(ctx, "SELECT office, actor, clock, lsn, clean FROM local").Scan(&self, &o.actor, &o.clock, &o.lsn, &clean)
	if errors.Is(err, sql.ErrNoRows) {
		return app.ErrDamaged.Because(errors.New("the office was never founded"), nil)
	}
	if err != nil {
		return err
	}
	if o.self, err = app.IDFromBytes(self); err != nil {
		return err
	}
	if !clean {
		if err := o.quickCheck(ctx, o.reader); err != nil {
			return err
		}
	}
	err = o.write(ctx, func(c *change) error { return c.exec("UPDATE local SET clean = 0") })
	if errors.Is(err, app.ErrDiskFull) {
		return nil // reading still works, and every save says that the disk is full
	}
	return err
}

// becomeNewActor starts a new incarnation of this database that continues the old one: what others have merged of that
// they need not get again.
func (o *Office) becomeNewActor(ctx context.Context) error {
	return o.write(ctx, func(c *change) error {
		former, err := c.office.ownActor(ctx, c.tx)
		if err != nil {
			return err
		}
		line, err := line(ctx, c.tx)
		if err != nil {
			return err
		}
		if err := c.newActor(); err != nil {
			return err
		}
		for _, m := range append(line, sync.Mark{Actor: former, LSN: o.lsn}) {
			if err := c.exec("INSERT INTO line (actor, lsn) VALUES (?, ?)", m.Actor[:], m.LSN); err != nil {
				return err
			}
		}
		return nil
	})
}

// newActor starts a new incarnation of this database, so that stamps and numbers are never given out twice; without a
// line it has nothing in common with former ones.
func (c *change) newActor() error {
	id, err := c.office.NewID().Bytes()
	if err != nil {
		return err
	}
	for _, step := range []string{
		"INSERT INTO actor (no, id) SELECT max(no) + 1, ? FROM actor",
		"UPDATE local SET actor = (SELECT no FROM actor WHERE id = ?)",
	} {
		if err := c.exec(step, id); err != nil {
			return err
		}
	}
	if err := c.exec("DELETE FROM line"); err != nil {
		return err
	}
	return c.tx.QueryRowContext(c.ctx, "SELECT actor FROM local").Scan(&c.actor)
}

// line are the former incarnations of this database, with the last number that it shares with each.
func line(ctx context.Context, q querier) ([]sync.Mark, error) {
	return queryAll(ctx, q, func(r *sql.Rows) (m sync.Mark, err error) {
		var actor []byte
		err = r.Scan(&actor, &m.LSN)
		copy(m.Actor[:], actor)
		return m, err
	}, "SELECT actor, lsn FROM line ORDER BY actor")
}

// ownActor is the incarnation under which this database writes.
func (o *Office) ownActor(ctx context.Context, q querier) (a sync.Actor, err error) {
	var id []byte
	err = q.QueryRowContext(ctx, "SELECT a.id FROM local l JOIN actor a ON a.no = l.actor").Scan(&id)
	copy(a[:], id)
	return a, err
}
