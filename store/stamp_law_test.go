package store

import (
	"context"
	"database/sql"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/sync"
)

// stampsOf are stamp and replaced stamp of a cell; both zero where it has no entry of its own.
func stampsOf(r *rapid.T, o *Office, row []byte, col int) (stamp, replaced sync.Stamp) {
	var clock, prevClock sql.NullInt64
	var actor, prevActor []byte
	err := o.reader.QueryRow(`SELECT c.clock, a.id, c.prev_clock, p.id FROM cell c JOIN actor a ON a.no = c.actor
		LEFT JOIN actor p ON p.no = c.prev_actor WHERE c.tbl = ? AND c.row = ? AND c.col = ?`, founderTable.no, row, col).Scan(&clock, &actor, &prevClock, &prevActor)
	if err != nil && err != sql.ErrNoRows {
		r.Fatal(err)
	}
	stamp.Clock, replaced.Clock = clock.Int64, prevClock.Int64
	copy(stamp.Actor[:], actor)
	copy(replaced.Actor[:], prevActor)
	return stamp, replaced
}

// TestStampsReplaceAsTheRulesSay writes cells of one founder here, as if another office had written them, and under new
// incarnations, and compares what each stamp replaced with sync.Replacing.
func TestStampsReplaceAsTheRulesSay(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	names := []string{"given_names", "family_names", "call_name", "goal"}
	other := sync.Actor{7}
	if err := o.write(ctx, func(c *change) error {
		return c.exec("INSERT INTO actor (no, id, office) VALUES (70, ?, ?)", other[:], other[:])
	}); err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		f := saveFounder(t, o, app.Founder{GivenNames: "Ana", CallName: "A"})
		row := mustBytes(f.ID)
		inserted, _ := stampsOf(r, o, row, colRow)
		stood, before := map[string]sync.Stamp{"given_names": inserted, "call_name": inserted}, map[string]sync.Stamp{}
		for range rapid.IntRange(1, 12).Draw(r, "writes") {
			name := rapid.SampledFrom(names).Draw(r, "column")
			col := firstColumn + founderTable.column(name)
			switch rapid.IntRange(0, 4).Draw(r, "by") {
			case 0:
				if err := o.becomeNewActor(ctx); err != nil {
					r.Fatal(err)
				}
				continue
			case 1:
				theirs := sync.Stamp{Clock: o.clock + 1, Actor: other}
				err := o.write(ctx, func(c *change) error {
					return c.exec(`INSERT OR REPLACE INTO cell (tbl, row, col, clock, actor, lsn, peer) VALUES (?, ?, ?, ?, 70, ?, 70)`,
						founderTable.no, row, col, theirs.Clock, c.lsn)
				})
				if err != nil {
					r.Fatal(err)
				}
				stood[name], before[name] = theirs, sync.Stamp{}
				continue
			}
			var value any
			if rapid.IntRange(0, 3).Draw(r, "empty") > 0 {
				value = rapid.StringN(1, 5, -1).Draw(r, "value")
			}
			lsn := o.lsn
			if err := o.write(ctx, func(c *change) error { return c.setCell(founderTable, row, col, value) }); err != nil {
				r.Fatal(err)
			}
			if o.lsn == lsn {
				continue // the value stood there already
			}
			own, err := o.ownActor(ctx, o.reader)
			if err != nil {
				r.Fatal(err)
			}
			before[name] = sync.Replacing(own, stood[name], before[name])
			stood[name] = sync.Stamp{Clock: o.clock, Actor: own}
			if stamp, replaced := stampsOf(r, o, row, col); stamp != stood[name] || replaced != before[name] {
				r.Fatalf("%s: stamp %+v over %+v, want %+v over %+v", name, stamp, replaced, stood[name], before[name])
			}
		}
	})
}
