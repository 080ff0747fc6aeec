package store

import (
	"context"
	"database/sql"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/sync"
	"wurzelwerk/store/vault"
)

const eight = 8 // the schema before offices exchanged files

// eightOffice is a closed office of schema 8 that holds what o does; its keyed rows have random ids, as they had then.
func eightOffice(t *testing.T, o *Office) (folder string) {
	t.Helper()
	ctx, folder := context.Background(), t.TempDir()
	v, _, err := vault.Create(filepath.Join(folder, officeFile), passphrase, quick.Cost)
	if err != nil {
		t.Fatal(err)
	}
	lock, err := acquire(folder)
	if err != nil {
		t.Fatal(err)
	}
	old := &Office{config: quick.filled(), folder: folder, vault: v, lock: lock}
	if err := old.connect(); err != nil {
		t.Fatal(err)
	}
	steps := must[[]string](t)(migrationSteps())
	for i, step := range steps[:eight] {
		if err := old.step(ctx, step, i+1); err != nil {
			t.Fatal(err)
		}
	}
	names := must[[]string](t)(queryAll(ctx, old.reader, func(r *sql.Rows) (n string, err error) { return n, r.Scan(&n) },
		"SELECT name FROM sqlite_master WHERE type = 'table'"))
	for _, name := range names {
		copyRows(t, o, old, name)
	}
	for _, tbl := range tables {
		if tbl.key == nil {
			continue
		}
		for _, id := range must[[][]byte](t)(queryAll(ctx, old.reader, scanID, "SELECT id FROM "+tbl.name)) {
			random := mustBytes(o.NewID())
			steps := []string{"UPDATE " + tbl.name + " SET id = ? WHERE id = ?", "UPDATE cell SET row = ? WHERE row = ?", "UPDATE history SET row = ? WHERE row = ?"}
			for _, l := range tbl.lists {
				steps = append(steps, `UPDATE "`+l.rows.name+`" SET parent = ? WHERE parent = ?`)
			}
			for _, q := range steps {
				if _, err := old.writer.ExecContext(ctx, q, random, id); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if err := old.release(); err != nil {
		t.Fatal(err)
	}
	return folder
}

func copyRows(t *testing.T, from, to *Office, name string) {
	t.Helper()
	rows, err := from.reader.Query(`SELECT * FROM "` + name + `"`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	values, pointers := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		pointers[i] = &values[i]
	}
	query := `INSERT INTO "` + name + `" ("` + strings.Join(columns, `", "`) + `") VALUES (?` + strings.Repeat(", ?", len(columns)-1) + ")"
	for rows.Next() {
		if err := rows.Scan(pointers...); err != nil {
			t.Fatal(err)
		}
		for i, v := range values {
			if b, ok := v.([]byte); ok && len(b) == 0 {
				values[i] = []byte{} // no null
			}
		}
		if _, err := to.writer.Exec(query, values...); err != nil {
			t.Fatal(name, err)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestAnOfficeOfSchemaEightOpens migrates an office with content; its keyed rows keep their ids, and it can do what came
// since.
func TestAnOfficeOfSchemaEightOpens(t *testing.T) {
	f := newRegion(t)
	f.now = time.Now() // by which the sample is written
	sample := sampleOffice(t)
	want := exported(t, sample)
	folder := eightOffice(t, sample)
	o := must[*Office](t)(Open(f.ctx, folder, passphrase, quick))
	old := &bureau{Office: o, region: f, folder: folder}
	t.Cleanup(func() {
		if err := old.release(); err != nil {
			t.Error(err)
		}
	})
	if got := exported(t, o); got != want {
		t.Fatal(firstDifference(want, got))
	}
	if backups := must[[]app.BackupFile](t)(o.Backups(f.ctx)); len(backups) != 1 {
		t.Errorf("backups before the migration: %+v", backups)
	}
	before := rowIDs(t, o, answerTable)
	desi := idOfName(t, o, "f-desi")
	answers := must[[]profile.Answer](t)(o.Answers(f.ctx, desi))
	for i := range answers {
		answers[i].Note = "neu"
	}
	if err := o.SaveAnswers(f.ctx, desi, answers); err != nil {
		t.Fatal(err)
	}
	if after := rowIDs(t, o, answerTable); len(before) == 0 || !slices.Equal(before, after) {
		t.Errorf("%d answers before, %d after, of other ids", len(before), len(after))
	}
	south := f.office("Süd")
	f.pair(old, south)
	old.share(desi, south)
	settleDown(old, south)
	if got := must[[]profile.Answer](t)(south.Answers(f.ctx, desi)); len(got) != len(answers) {
		t.Errorf("%d answers arrived of %d", len(got), len(answers))
	}
	south.measure(desi, coaching.Measure{Text: "aus Süd"})
	settleDown(old, south)
	if mine, theirs := must[[]coaching.Measure](t)(o.Measures(f.ctx, desi)), must[[]coaching.Measure](t)(south.Measures(f.ctx, desi)); len(mine) != len(theirs) {
		t.Errorf("%d and %d measures", len(mine), len(theirs))
	}
	backup := old.backup()
	actor := must[sync.Actor](t)(old.ownActor(f.ctx, old.reader))
	old.restored(backup)
	if now := must[sync.Actor](t)(old.ownActor(f.ctx, old.reader)); now == actor {
		t.Error("the same actor after a restore")
	}
	if err := old.Check(f.ctx); err != nil {
		t.Error(err)
	}
}
