package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
)

// checkDossiers tells of rows that are of another dossier than what they hang on.
func checkDossiers(t testing.TB, o *Office) {
	t.Helper()
	for _, below := range tables {
		query := "SELECT count(*) FROM " + below.name + " WHERE parent IS NULL AND dossier <> id"
		if below == conflictTable {
			query = `SELECT count(*) FROM conflict c JOIN founder f ON f.id = c."row" WHERE f.dossier <> c.dossier`
		}
		if above := below.above(); above != nil {
			query = fmt.Sprintf("SELECT (%s) + (SELECT count(*) FROM %s b JOIN %s a ON a.id = b.parent WHERE b.dossier <> a.dossier)", query, below.name, above.name)
		}
		if n := count(t, o, query); n > 0 {
			t.Fatalf("%s: %d rows are in another dossier than what they hang on", below.name, n)
		}
		if n := count(t, o, fmt.Sprintf("SELECT count(*) FROM history h JOIN %s b ON b.id = h.row WHERE h.tbl = %d AND b.dossier <> h.dossier", below.name, below.no)); n > 0 {
			t.Fatalf("%s: the history of %d rows is in another dossier", below.name, n)
		}
	}
}

func count(t testing.TB, o *Office, query string, args ...any) (n int) {
	t.Helper()
	if err := o.reader.QueryRow(query, args...).Scan(&n); err != nil {
		t.Fatal(query, err)
	}
	return n
}

func idOf(t testing.TB, o *Office, givenNames string) app.ID {
	t.Helper()
	rows := must[[]app.FounderRow](t)(o.Founders(context.Background(), app.FounderFilter{Words: givenNames, State: app.ActiveAndArchived}))
	if len(rows) != 1 {
		t.Fatalf("%q: %s", givenNames, names(rows))
	}
	return rows[0].ID
}

// TestMergeLaw merges women at random: nothing that had an id is lost, what comes out can be read again, undoing leads
// back to the very same export, and erasing the one who stays leaves nothing of either.
func TestMergeLaw(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	rapid.Check(t, func(r *rapid.T) {
		doc := threeWomen(r)
		if _, err := o.Import(ctx, doc); err != nil {
			r.Fatal(err)
		}
		ids := []app.ID{idOf(t, o, "Frau f0"), idOf(t, o, "Frau f1"), idOf(t, o, "Frau f2")}
		before := exported(t, o)
		merges := rapid.SampledFrom([][][2]int{{{0, 1}}, {{1, 0}}, {{0, 1}, {0, 2}}, {{1, 2}, {0, 1}}, {{2, 1}, {2, 0}}}).Draw(r, "merges")
		states := []string{before}
		for _, m := range merges {
			kept := must[app.Founder](t)(o.Founder(ctx, ids[m[0]]))
			kept.BirthPlace = rapid.SampledFrom([]string{"", "Varna"}).Draw(r, "born in")
			if err := o.MergeFounders(ctx, kept, ids[m[1]]); err != nil {
				r.Fatal(err)
			}
			checkDossiers(t, o)
			checkMerged(t, o, states[len(states)-1], fmt.Sprint("f", m[1]))
			states = append(states, exported(t, o))
		}
		if err := o.Check(ctx); err != nil {
			r.Fatal(err)
		}
		for i := len(merges) - 1; i >= 0; i-- {
			if _, err := o.Undo(ctx); err != nil {
				r.Fatal(err)
			}
			checkDossiers(t, o)
			if got := exported(t, o); got != states[i] {
				r.Fatalf("undoing: %s", firstDifference(states[i], got))
			}
			if rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{})); len(rows) != 3-i {
				r.Fatalf("the list shows %s", names(rows))
			}
		}
		last := app.ID("")
		for _, m := range merges {
			last = ids[m[0]]
			if err := o.MergeFounders(ctx, must[app.Founder](t)(o.Founder(ctx, last)), ids[m[1]]); err != nil {
				r.Fatal(err)
			}
		}
		eraseMerged(t, o, last, len(merges)+1)
		for _, row := range must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{})) {
			if err := o.BinFounder(ctx, row.ID); err != nil {
				t.Fatal(err)
			}
		}
		must[int](t)(o.EmptyBin(ctx))
	})
}

// checkMerged compares an export before the merge with the office after it.
func checkMerged(t testing.TB, o *Office, before, other string) {
	t.Helper()
	after := exported(t, o)
	if strings.Contains(after, `"`+other+`"`) {
		t.Fatalf("the one taken over is still named: %s", after)
	}
	if _, err := archive.Parse([]byte(after)); err != nil {
		t.Fatalf("the export cannot be read again: %v", err)
	}
	for _, line := range strings.Split(before, "\n") {
		line = strings.Trim(strings.TrimSpace(line), ",")
		if strings.HasPrefix(line, `"id"`) && line != fmt.Sprintf(`"id": %q`, other) && !strings.Contains(after, line) {
			t.Fatalf("lost: %s", line)
		}
	}
}

func eraseMerged(t testing.TB, o *Office, kept app.ID, women int) {
	t.Helper()
	ctx := context.Background()
	must[int](t)(o.EmptyBin(ctx))
	if n := count(t, o, "SELECT count(*) FROM founder WHERE dossier = ?", mustBytes(kept)); n != women {
		t.Fatalf("after emptying the bin %d of %d records of her are there", n, women)
	}
	if err := o.BinFounder(ctx, kept); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	for _, table := range tables {
		if n := count(t, o, "SELECT count(*) FROM "+table.name+" WHERE dossier = ?", mustBytes(kept)); n > 0 {
			t.Fatalf("%d rows of %s are left", n, table.name)
		}
	}
	if n := count(t, o, "SELECT count(*) FROM history WHERE dossier = ?", mustBytes(kept)); n > 0 {
		t.Fatalf("%d entries of her history are left", n)
	}
	if n := count(t, o, "SELECT count(*) FROM tombstone WHERE tbl = ? AND dossier = ?", founderTable.no, mustBytes(kept)); n != women {
		t.Fatalf("%d tombstones for %d women", n, women)
	}
	checkDossiers(t, o)
	if err := o.Check(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestMergeRefusals(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	a, b := saveFounder(t, o, app.Founder{GivenNames: "A"}), saveFounder(t, o, app.Founder{GivenNames: "B"})
	before, lsn := exported(t, o), o.lsn
	if err := o.MergeFounders(ctx, a, a.ID); !errors.Is(err, app.ErrUnsupported) {
		t.Errorf("with herself: %v", err)
	}
	if err := o.MergeFounders(ctx, a, o.NewID()); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("with nobody: %v", err)
	}
	wrong := a
	wrong.Born = "2999-01-01"
	if err := o.MergeFounders(ctx, wrong, b.ID); !errors.As(err, new(app.Faults)) {
		t.Errorf("with a fault: %v", err)
	}
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	if err := o.MergeFounders(cancelled, a, b.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if exported(t, o) != before || o.lsn != lsn {
		t.Error("a refused merge left something")
	}
	if err := o.MergeFounders(ctx, a, b.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := o.SaveFounder(ctx, b); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("saving the one who was taken over: %v", err)
	}
	if err := o.MergeFounders(ctx, a, b.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a second time: %v", err)
	}
	found := must[[][]app.Duplicate](t)(o.MatchFounders(ctx, []app.Founder{{ID: b.ID, GivenNames: "Z"}}))
	if len(found[0]) != 1 || found[0][0].Row.ID != a.ID || found[0][0].Grade != app.GradeCertain {
		t.Errorf("the id of the one who was taken over leads to %+v", found)
	}
}

// TestMergeTellsBothHistories merges two women who differ: their history tells what each was, and what was not taken.
func TestMergeTellsBothHistories(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	a := saveFounder(t, o, app.Founder{GivenNames: "Olena", Born: "1990-01-01", Phase: app.PhaseStart})
	b := saveFounder(t, o, app.Founder{GivenNames: "Olena", FamilyNames: "Kowalenko", Phase: app.PhaseAccess, ContactNote: "alt"})
	b.ContactNote = "nur abends"
	b = saveFounder(t, o, b)
	answers := func(f app.Founder, list ...profile.Answer) {
		if err := o.SaveAnswers(ctx, f.ID, list); err != nil {
			t.Fatal(err)
		}
	}
	answers(a, profile.Answer{Question: "digital.elster", Value: 1, On: "2025-01-01"}, profile.Answer{Question: "motivation.must-not", Value: "a", On: "2025-02-01"})
	answers(b, profile.Answer{Question: "digital.elster", Value: 2, On: "2025-03-01"}, profile.Answer{Question: "motivation.must-not", Value: "b", On: "2025-01-01"})
	if err := o.MergeFounders(ctx, a, b.ID); err != nil {
		t.Fatal(err)
	}
	got := must[[]profile.Answer](t)(o.Answers(ctx, a.ID))
	if len(got) != 2 || fmt.Sprint(got[0].Value) != "2" || got[0].On != "2025-03-01" || got[1].Value != "a" {
		t.Errorf("the newer answer does not stand: %+v", got)
	}
	history := must[[]app.HistoryEntry](t)(o.History(ctx, a.ID, 100))
	for _, want := range []app.HistoryEntry{
		{Record: b.ID, Kind: app.KindFounder, Field: app.FieldMergedInto},
		{Record: b.ID, Kind: app.KindFounder, Field: "familyNames", Old: "Kowalenko"},
		{Record: b.ID, Kind: app.KindFounder, Field: "phase", Old: "access"},
		{Record: b.ID, Kind: app.KindFounder, Field: "contactNote", Old: "nur abends"},
		{Record: b.ID, Kind: app.KindFounder, Field: "contactNote", Old: "alt"},
		{Record: b.ID, Kind: app.KindFounder},
		{Record: a.ID, Kind: app.KindFounder},
		{Kind: app.KindAnswer, Field: "value", Detail: "motivation.must-not", Count: 1, Old: `"b"`},
		{Kind: app.KindAnswer, Field: "value", Detail: "digital.elster", Count: 1, Old: `1`},
	} {
		if !slices.ContainsFunc(history, func(e app.HistoryEntry) bool { return sameEntry(e, want) }) {
			t.Errorf("the history lacks %+v:\n%+v", want, history)
		}
	}
	for _, e := range history {
		if e.Field == "parent" || e.Field == "gone" || e.Field == "givenNames" {
			t.Errorf("the history tells %+v", e)
		}
	}
	if short := must[[]app.HistoryEntry](t)(o.History(ctx, a.ID, 3)); len(short) != 3 {
		t.Errorf("asked for three: %+v", short)
	}
}

func sameEntry(e, want app.HistoryEntry) bool {
	e.When = want.When
	if want.Record == "" {
		e.Record = ""
	}
	return e == want
}

// TestArchiveAfterMerge imports an archive again that still knows both women.
func TestArchiveAfterMerge(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	desi, ayse := idOf(t, o, "desi"), idOf(t, o, "ayse")
	if err := o.MergeFounders(ctx, must[app.Founder](t)(o.Founder(ctx, desi)), ayse); err != nil {
		t.Fatal(err)
	}
	merged := exported(t, o)
	if _, err := o.Import(ctx, sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	checkDossiers(t, o)
	if got := exported(t, o); got != merged {
		t.Errorf("importing again tore the merge apart:\n%s", firstDifference(merged, got))
	}
}

// TestSampleThatTookOwnOver removes the sample office after a founder of it took one of the office's own over.
func TestSampleThatTookOwnOver(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	if _, err := o.ImportSample(ctx, sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	mine := saveFounder(t, o, app.Founder{GivenNames: "Eigene"})
	if _, err := o.SaveMeasure(ctx, mine.ID, coaching.Measure{Text: "Eigenes"}); err != nil {
		t.Fatal(err)
	}
	desi := idOf(t, o, "desi")
	if err := o.MergeFounders(ctx, must[app.Founder](t)(o.Founder(ctx, desi)), mine.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.RemoveSample(ctx); err != nil {
		t.Fatal(err)
	}
	measures := must[[]coaching.Measure](t)(o.Measures(ctx, desi))
	if !slices.ContainsFunc(measures, func(m coaching.Measure) bool { return m.Text == "Eigenes" }) {
		t.Errorf("her own measure went with the sample: %+v", measures)
	}
	if rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{})); len(rows) != 1 {
		t.Errorf("left: %s", names(rows))
	}
	checkDossiers(t, o)
}
