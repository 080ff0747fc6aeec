package store

import (
	"context"
	"database/sql"
	"errors"

	"wurzelwerk/app"
)

// undoDepth is how many writes can be taken back.
const undoDepth = 100

// write runs one write transaction: all of it is kept, or nothing.
func (o *Office) write(ctx context.Context, do func(c *change) error) error {
	_, err := o.writeChange(ctx, do)
	return err
}

// writeUndoable is write for what a person does: it can be taken back.
func (o *Office) writeUndoable(ctx context.Context, do func(c *change) error) error {
	c, err := o.writeChange(ctx, do)
	if err != nil || len(c.undo) == 0 {
		return err
	}
	o.writing.Lock()
	defer o.writing.Unlock()
	o.undo = append(o.undo, c.undo)
	if len(o.undo) > undoDepth {
		o.undo = o.undo[len(o.undo)-undoDepth:]
	}
	return nil
}

func (o *Office) writeChange(ctx context.Context, do func(c *change) error) (*change, error) {
	o.writing.Lock()
	defer o.writing.Unlock()
	tx, err := o.writer.BeginTx(ctx, nil)
	if err != nil {
		return nil, o.explain(err)
	}
	c := &change{
		ctx: ctx, tx: tx, office: o, actor: o.actor,
		clock: nextClock(o.clock, o.config.Now()), lsn: o.lsn + 1,
		touched: map[app.ID]bool{}, statements: map[string]*sql.Stmt{},
	}
	err = do(c)
	if err == nil {
		err = c.close()
	}
	if err != nil {
		return nil, o.explain(errors.Join(err, tx.Rollback()))
	}
	if err := tx.Commit(); err != nil {
		return nil, o.explain(errors.Join(err, ignoreDone(tx.Rollback())))
	}
	o.clock, o.lsn, o.actor = c.clock, c.lsn, c.actor
	return c, o.directory.refresh(context.WithoutCancel(ctx), o.reader, c.touched)
}

// close keeps the stamp; a transaction that logged nothing uses up no number.
func (c *change) close() error {
	if !c.logged {
		c.lsn--
	}
	return c.exec("UPDATE local SET clock = ?, lsn = ?", c.clock, c.lsn)
}

// ignoreDone drops the error of rolling back a transaction that has ended already.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}

// read runs reads that belong together on one state of the database.
func (o *Office) read(ctx context.Context, do func(q querier) error) error {
	tx, err := o.reader.BeginTx(ctx, nil)
	if err != nil {
		return o.explain(err)
	}
	defer tx.Rollback()
	return o.explain(do(tx))
}
