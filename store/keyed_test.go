package store

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
)

// twin is a second office that holds all that o holds, as another that got everything from it.
func twin(t *testing.T, o *Office) *Office {
	t.Helper()
	ctx, folder := context.Background(), t.TempDir()
	backup := filepath.Join(t.TempDir(), "twin")
	if err := o.Backup(ctx, backup); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, folder, backup, passphrase, quick); err != nil {
		t.Fatal(err)
	}
	other := must[*Office](t)(Open(ctx, folder, passphrase, quick))
	t.Cleanup(func() {
		if err := other.release(); err != nil {
			t.Error(err)
		}
	})
	return other
}

// rowIDs are the ids of all rows of a table that stand.
func rowIDs(t *testing.T, o *Office, tbl *table) (out []app.ID) {
	t.Helper()
	ids, err := queryAll(context.Background(), o.reader, scanID, "SELECT id FROM "+tbl.name+" WHERE gone IS NULL ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		out = append(out, mustID(id))
	}
	return out
}

func TestTwoOfficesWriteOneRow(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	ana := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	sheet := swot.Worksheet{Factors: []swot.Factor{{Quadrant: swot.Strength, Text: "S"}, {Quadrant: swot.Opportunity, Text: "O"}}}
	sheet, err := o.SaveWorksheet(ctx, ana.ID, sheet)
	if err != nil {
		t.Fatal(err)
	}
	two := twin(t, o)
	for i, office := range []*Office{o, two} {
		other := []string{"person.emergency", "education.training-what"}
		if i == 1 {
			slices.Reverse(other) // in another order
		}
		for _, q := range other {
			if err := office.SaveAnswers(ctx, ana.ID, []profile.Answer{{Question: q, Value: "x"}}); err != nil {
				t.Fatal(err)
			}
		}
		s := sheet
		s.Matrix = []swot.Score{{A: s.Factors[0].ID, B: s.Factors[1].ID, Score: i + 1}}
		if _, err := office.SaveWorksheet(ctx, ana.ID, s); err != nil {
			t.Fatal(err)
		}
		if _, err := office.SaveBusiness(ctx, ana.ID, app.Business{Name: "Nadel"}); err != nil {
			t.Fatal(err)
		}
	}
	for _, tbl := range []*table{answerTable, scoreTable} {
		mine, theirs := rowIDs(t, o, tbl), rowIDs(t, two, tbl)
		if len(mine) == 0 || !slices.Equal(mine, theirs) {
			t.Errorf("%s: %v and %v", tbl.name, mine, theirs)
		}
	}
	if mine, theirs := rowIDs(t, o, linkTable), rowIDs(t, two, linkTable); len(mine) != 1 || slices.Equal(mine, theirs) {
		t.Errorf("links to two businesses: %v and %v", mine, theirs)
	}
}

// TestAKeyIsUsedAgain answers a question whose row was buried, in two offices, and one whose row moved in a merge.
func TestAKeyIsUsedAgain(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	ana, bea := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Bea"})
	answer := func(office *Office, founder app.ID, value string) {
		t.Helper()
		if err := office.SaveAnswers(ctx, founder, []profile.Answer{{Question: "person.emergency", Value: value}}); err != nil {
			t.Fatal(err)
		}
	}
	answer(o, ana.ID, "x")
	first := rowIDs(t, o, answerTable)
	if err := o.write(ctx, func(c *change) error { _, err := c.bury(answerTable, "1"); return err }); err != nil {
		t.Fatal(err)
	}
	two := twin(t, o)
	answer(o, ana.ID, "y")
	answer(two, ana.ID, "z")
	second := rowIDs(t, o, answerTable)
	if len(second) != 1 || slices.Equal(first, second) || !slices.Equal(second, rowIDs(t, two, answerTable)) {
		t.Errorf("first %v, then %v and %v", first, second, rowIDs(t, two, answerTable))
	}
	answer(o, bea.ID, "b")
	if err := o.MergeFounders(ctx, ana, bea.ID); err != nil {
		t.Fatal(err)
	}
	checkDossiers(t, o)
	if got := must[[]profile.Answer](t)(o.Answers(ctx, ana.ID)); len(got) != 1 {
		t.Errorf("after the merge: %+v", got)
	}
}

// TestRowsWithOldIDsStay writes over rows that got random ids before ids followed from keys.
func TestRowsWithOldIDsStay(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	ana := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	old := mustBytes(o.NewID())
	err := o.write(ctx, func(c *change) error {
		values := make([]any, len(answerTable.columns)+3)
		values[0], values[1], values[3+answerTable.column("question")] = mustBytes(ana.ID), 1.0, "person.emergency"
		return c.insert(row{table: answerTable, id: old, dossier: mustBytes(ana.ID), values: values})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := o.SaveAnswers(ctx, ana.ID, []profile.Answer{{Question: "person.emergency", Value: "y"}}); err != nil {
		t.Fatal(err)
	}
	if ids := rowIDs(t, o, answerTable); len(ids) != 1 || ids[0] != mustID(old) {
		t.Errorf("%v, want %v alone", ids, mustID(old))
	}
	both := []profile.Answer{{Question: "education.training-what", Value: "a"}, {Question: "education.training-what", Value: "b"}}
	if err := o.write(ctx, func(c *change) error { return c.saveSome(answerTable, both, ana.ID) }); err != nil {
		t.Fatal(err)
	}
	if got := must[[]profile.Answer](t)(o.Answers(ctx, ana.ID)); len(got) != 2 || got[1].Value != "b" {
		t.Errorf("twice the same question: %+v", got)
	}
}
