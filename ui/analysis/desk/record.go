package desk

import (
	"context"
	"reflect"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
)

// Load reads the analyses and keeps the open one open; else it opens the newest. What is not saved yet is lost: call
// Save before.
func (d *Desk) Load(ctx context.Context) error {
	businesses, err := d.records.Businesses(ctx, d.founder)
	if err != nil {
		return err
	}
	kept, err := d.records.Analyses(ctx, d.founder)
	if err != nil {
		return err
	}
	d.businesses, d.kept = businesses, kept
	if d.place(d.open.ID) < 0 {
		d.open.ID = ""
		if len(kept) > 0 {
			d.open.ID = kept[0].ID
		}
	}
	d.show(d.open.ID)
	return nil
}

// show lays an analysis on the desk as it is kept; none for an id that is not there.
func (d *Desk) show(id app.ID) {
	d.dirty = false
	if i := d.place(id); i >= 0 {
		d.put(d.kept[i])
		return
	}
	d.put(potential.Analysis{})
}

// Open lays another analysis on the desk, and tells whether there is one with the id. What was changed in the one
// before must be saved already.
func (d *Desk) Open(id app.ID) bool {
	if d.place(id) < 0 {
		return false
	}
	if id != d.open.ID {
		d.show(id)
	}
	return true
}

// Begin makes an analysis of today from nothing but what a holds, and opens it.
func (d *Desk) Begin(ctx context.Context, a potential.Analysis) error {
	a.ID, a.Date = "", d.today()
	saved, err := d.records.SaveAnalysis(ctx, d.founder, a)
	if err != nil {
		return err
	}
	return d.reopen(ctx, saved.ID)
}

// Next makes an analysis of today that goes on from the open one, and opens it. What was changed must be saved before.
func (d *Desk) Next(ctx context.Context) error {
	next, err := d.records.NextAnalysis(ctx, d.open.ID)
	if err != nil {
		return err
	}
	return d.reopen(ctx, next.ID)
}

// Bin puts the open analysis into the bin and opens the newest of the others. What was changed must be saved before.
func (d *Desk) Bin(ctx context.Context) (binned app.ID, err error) {
	binned = d.open.ID
	if err = d.records.BinAnalysis(ctx, binned); err != nil {
		return "", err
	}
	return binned, d.Load(ctx)
}

// Restore takes an analysis out of the bin and opens it.
func (d *Desk) Restore(ctx context.Context, id app.ID) error {
	if err := d.records.RestoreAnalysis(ctx, id); err != nil {
		return err
	}
	return d.reopen(ctx, id)
}

func (d *Desk) reopen(ctx context.Context, id app.ID) error {
	d.open.ID = id
	return d.Load(ctx)
}

// Save writes what was changed. When that fails the analysis stays as it is, not saved. Listeners hear of a save only
// when the office changed something in keeping it, such as an id that was missing.
func (d *Desk) Save(ctx context.Context) error {
	if !d.dirty {
		return nil
	}
	saved, err := d.records.SaveAnalysis(ctx, d.founder, d.open)
	if err != nil {
		return err
	}
	if i := d.place(saved.ID); i >= 0 {
		d.kept[i] = saved
	}
	d.dirty = false
	if !reflect.DeepEqual(saved, d.open) {
		d.put(saved)
	}
	return nil
}

// Unfinished is the error of leaving a page on which something is typed that cannot be read, in so many fields, the
// first of that name. All the rest is kept.
func Unfinished(fields int, first string) error {
	return (&app.Error{Code: "unfinished"}).Because(nil, map[string]any{"n": fields, "Field": first})
}
