package store

import (
	"errors"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// TestAMergeOfFoundersTravels merges the founder that two offices share into one whom only the one of them knows, with a
// conflict about her and a row that was buried, and takes it back.
func TestAMergeOfFoundersTravels(t *testing.T) {
	a, b, other := sharedFounder(t)
	ctx := a.region.ctx
	a.measure(other.ID, coaching.Measure{Text: "von Nord"})
	buried := a.measure(other.ID, coaching.Measure{Text: "weg"})
	settleDown(a, b)
	b.measure(other.ID, coaching.Measure{Text: "von Süd"})
	for _, o := range []*bureau{a, b} {
		f := o.reads(other.ID)
		f.Pronunciation = "bei " + o.folder
		o.founder(f)
	}
	settleDown(a, b)
	if len(a.conflicts()) != 1 || len(b.conflicts()) != 1 {
		t.Fatalf("conflicts %+v, %+v", a.conflicts(), b.conflicts())
	}
	kept := a.founder(app.Founder{GivenNames: "Dessislawa", FamilyNames: "Stojanowa"})
	if err := a.write(ctx, func(c *change) error { _, err := c.bury(measureTable, "id = ?", mustBytes(buried.ID)); return err }); err != nil {
		t.Fatal(err)
	}
	from := a.lsn
	if err := a.MergeFounders(ctx, kept, other.ID); err != nil {
		t.Fatal(err)
	}
	in := mustBytes(kept.ID)
	for _, name := range []string{"share", "conflict", "measure", "tombstone"} {
		if n := count(t, a.Office, "SELECT count(*) FROM "+name+" WHERE dossier <> ?", in); n != 0 {
			t.Errorf("%d rows of %s are in another dossier", n, name)
		}
	}
	held := "(" + rowsOfDossier("?1", func(t *table) bool { return t != linkTable }) + ")"
	if n := count(t, a.Office, "SELECT count(*) FROM cell c JOIN "+held+" x ON x.tbl = c.tbl AND x.id = c.row WHERE x.id <> ?1 AND (c.lsn <= ?2 OR c.peer IS NOT NULL)", in, from); n != 0 {
		t.Errorf("%d cells of what moved do not go out again", n)
	}
	checkDossiers(t, a.Office)
	settleDown(a, b)
	checkDossiers(t, b.Office)
	if list := must[[]coaching.Measure](t)(b.Measures(ctx, kept.ID)); len(list) != 2 {
		t.Errorf("measures at the other office: %+v", list)
	}
	if _, err := b.Founder(ctx, other.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("who was taken over: %v", err)
	}
	if list := b.conflicts(); len(list) != 1 || list[0].Dossier != kept.ID {
		t.Errorf("the conflict: %+v", list)
	}
	settled := a.lsn + b.lsn
	settleDown(a, b)
	if a.lsn+b.lsn != settled {
		t.Error("the move goes to and fro")
	}
	mergedBack(t, a, kept.ID, other.ID)
}

// mergedBack takes a merge back in one office.
func mergedBack(t *testing.T, a *bureau, kept, other app.ID) {
	t.Helper()
	ctx := a.region.ctx
	err := a.write(ctx, func(c *change) error {
		if err := c.setCells(founderTable, mustBytes(other), map[int]any{colParent: nil, colGone: nil}); err != nil {
			return err
		}
		for _, tbl := range []*table{measureTable, shareTable, consentTable} {
			rows, err := queryAll(ctx, c.tx, scanID, "SELECT id FROM "+tbl.name+" WHERE parent = ?", mustBytes(kept))
			if err != nil {
				return err
			}
			for _, id := range rows {
				if err := c.setCell(tbl, id, colParent, mustBytes(other)); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	checkDossiers(t, a.Office)
	if n := count(t, a.Office, "SELECT count(*) FROM conflict WHERE dossier = ?", mustBytes(other)); n != 1 {
		t.Errorf("%d conflicts came back with her", n)
	}
}

// TestARowWaitsForWhatItHangsOn files a measure whose founder comes after it.
func TestARowWaitsForWhatItHangsOn(t *testing.T) {
	ctx, o := t.Context(), newOffice(t)
	ana, bea := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	m := must[coaching.Measure](t)(o.SaveMeasure(ctx, ana.ID, coaching.Measure{Text: "x"}))
	later, named := mustBytes(o.NewID()), mustBytes(bea.ID)
	err := o.write(ctx, func(c *change) error {
		if err := c.exec("UPDATE measure SET parent = ? WHERE id = ?", later, mustBytes(m.ID)); err != nil {
			return err
		}
		if err := c.moved(measureTable, mustBytes(m.ID)); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("what hangs on nobody: %v", err)
		}
		return c.movedTo(measureTable, mustBytes(m.ID), named)
	})
	if n := count(t, o, "SELECT count(*) FROM measure WHERE dossier = ?", named); err != nil || n != 1 {
		t.Fatalf("%d in the dossier that was named, %v", n, err)
	}
	err = o.write(ctx, func(c *change) error {
		if _, err := c.save(founderTable, &app.Founder{ID: mustID(later), GivenNames: "Eda"}, "", ""); err != nil {
			return err
		}
		return c.gather(founderTable, later)
	})
	if err != nil {
		t.Fatal(err)
	}
	checkDossiers(t, o)
}
