package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/swot"
)

func saveFounder(t testing.TB, o *Office, f app.Founder) app.Founder {
	t.Helper()
	f, err := o.SaveFounder(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func names(rows []app.FounderRow) string {
	var out []string
	for _, r := range rows {
		out = append(out, r.Name)
	}
	return strings.Join(out, "; ")
}

func TestFoundersThroughTheirLife(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: `Ana "Ani"`, FamilyNames: "O'Neill; Țurcanu", Phase: app.PhaseStart})
	saveFounder(t, o, app.Founder{CallName: "Ming"})
	list := func(state app.FounderState) string {
		return names(must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{State: state, Language: "de"})))
	}
	if got := list(app.Active); got != `Ming; O'Neill; Țurcanu, Ana "Ani"` {
		t.Fatalf("active: %s", got)
	}
	for _, step := range []struct {
		do                       func(context.Context, app.ID) error
		active, archived, binned int
	}{
		{o.ArchiveFounder, 1, 1, 0},
		{o.BinFounder, 1, 0, 1},
		{o.RestoreFounder, 1, 1, 0},
		{o.UnarchiveFounder, 2, 0, 0},
	} {
		if err := step.do(ctx, f.ID); err != nil {
			t.Fatal(err)
		}
		for state, want := range map[app.FounderState]int{app.Active: step.active, app.Archived: step.archived, app.Binned: step.binned} {
			rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{State: state}))
			if len(rows) != want {
				t.Errorf("state %d holds %s, want %d", state, names(rows), want)
			}
		}
	}
	if _, err := o.Founder(ctx, o.NewID()); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("an unknown founder: %v", err)
	}
	if err := o.BinFounder(ctx, "no id"); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a bad id: %v", err)
	}
}

func TestSaveRefusesFaults(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	_, err := o.SaveFounder(ctx, app.Founder{Born: app.Date("2999-01-01"), Phase: "dreaming", ContactNote: strings.Repeat("ü", app.MaxText+1)})
	var faults app.Faults
	if !errors.As(err, &faults) || len(faults) != 4 {
		t.Fatalf("faults: %v", err)
	}
	long := strings.Repeat("ظü", app.MaxText/2)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ü", ContactNote: long})
	if got := must[app.Founder](t)(o.Founder(ctx, f.ID)); got.ContactNote != long {
		t.Error("a long text came back changed")
	}
}

func TestWorksheetsKeepOrderAndScores(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Desislava"})
	w := swot.Worksheet{Question: "Wie weiter?", Date: "2025-03-24"}
	for _, q := range []swot.Quadrant{swot.Strength, swot.Strength, swot.Opportunity, swot.Opportunity} {
		w.Add(swot.Factor{ID: o.NewID(), Quadrant: q, Text: "Text " + string(q)})
	}
	w.SetScore(w.Factors[0].ID, w.Factors[2].ID, 3)
	w.SetScore(w.Factors[1].ID, w.Factors[3].ID, 0)
	w = must[swot.Worksheet](t)(o.SaveWorksheet(ctx, f.ID, w))
	if w.Version != 1 || !w.ID.Valid() {
		t.Fatalf("kept as %+v", w)
	}
	w.Move(w.Factors[1].ID, swot.Strength, 0)
	w = must[swot.Worksheet](t)(o.SaveWorksheet(ctx, f.ID, w))
	got := must[[]swot.Worksheet](t)(o.Worksheets(ctx, f.ID))
	if len(got) != 1 || !slices.EqualFunc(got[0].Factors, w.Factors, func(a, b swot.Factor) bool { return a.ID == b.ID }) {
		t.Fatalf("order: %+v, want %+v", got, w)
	}
	if s, scored := got[0].Score(w.Factors[0].ID, w.Factors[3].ID); s != 0 || !scored {
		t.Errorf("a score of 0 came back as %d, %v", s, scored)
	}
	next := must[swot.Worksheet](t)(o.NextWorksheet(ctx, w.ID))
	if next.Version != 2 || next.Predecessor != w.ID || len(next.Matrix) != 2 || next.Factors[0].Origin != w.Factors[0].ID {
		t.Errorf("the next version: %+v", next)
	}
	if all := must[[]swot.Worksheet](t)(o.Worksheets(ctx, f.ID)); len(all) != 2 || all[0].ID != next.ID {
		t.Errorf("worksheets: %+v", all)
	}
	if _, err := o.SaveWorksheet(ctx, o.NewID(), swot.Worksheet{}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("a worksheet of nobody: %v", err)
	}
}

func TestBusinessOfTwoWomen(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	a := saveFounder(t, o, app.Founder{GivenNames: "Ayşe", FamilyNames: "Yılmaz"})
	b := saveFounder(t, o, app.Founder{GivenNames: "Ioana"})
	firm := must[app.Business](t)(o.SaveBusiness(ctx, a.ID, app.Business{Name: "Studio Ayşe"}))
	must[app.Business](t)(o.SaveBusiness(ctx, a.ID, app.Business{Trade: "Catering"}))
	if err := o.LinkBusiness(ctx, b.ID, firm.ID); err != nil {
		t.Fatal(err)
	}
	found := must[[]app.BusinessRow](t)(o.FindBusinesses(ctx, "studio"))
	if len(found) != 1 || !slices.Contains(found[0].Owners, "Ayşe Yılmaz") || !slices.Contains(found[0].Owners, "Ioana") {
		t.Fatalf("found %+v", found)
	}
	if rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "STUDIO ayse"})); len(rows) != 2 {
		t.Errorf("searching the firm finds %s", names(rows))
	}
	if err := o.UnlinkBusiness(ctx, a.ID, firm.ID); err != nil {
		t.Fatal(err)
	}
	if hers := must[[]app.Business](t)(o.Businesses(ctx, a.ID)); len(hers) != 1 || hers[0].Trade != "Catering" {
		t.Errorf("after leaving: %+v", hers)
	}
	if _, err := o.EmptyBin(ctx); err != nil {
		t.Fatal(err)
	}
	if hers := must[[]app.Business](t)(o.Businesses(ctx, b.ID)); len(hers) != 1 || hers[0].Name != "Studio Ayşe" {
		t.Errorf("the other woman's: %+v", hers)
	}
}

func TestSearchFoldsScripts(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	for words, want := range map[string]string{
		"stojanova": "Stoyanova, Desislava", "стоянова": "Stoyanova, Desislava", "DESI": "Stoyanova, Desislava",
		"yilmaz": "Yılmaz, Ayşe", "YILMAZ ayse": "Yılmaz, Ayşe", "коваленко": "Kovalenko, Olena",
		"al khatib": "al-Khatib, Rasha", "الخطيب": "al-Khatib, Rasha", "nadel faden": "Stoyanova, Desislava",
		"0231 5550103": "Dumitrescu, Ioana", "+49 231 5550101": "Stoyanova, Desislava", "buchhaltung": "Kovalenko, Olena",
		"xyz": "", "desi catering": "",
	} {
		if got := names(must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: words, Language: "de"}))); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
}

func TestUndoTakesBackStepByStep(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha", Phase: app.PhaseStart})
	before := exported(t, o)
	f.Phase, f.CallName = app.PhaseConsolidation, "R."
	saveFounder(t, o, f)
	m := must[coaching.Measure](t)(o.SaveMeasure(ctx, f.ID, coaching.Measure{Text: "Anrufen"}))
	if m.Status != coaching.Open {
		t.Errorf("a new measure is %q", m.Status)
	}
	undone := must[app.Undone](t)(o.Undo(ctx))
	if !slices.Equal(undone.Kinds, []app.Kind{app.KindMeasure}) {
		t.Errorf("undone: %+v", undone)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := exported(t, o); got != before {
		t.Error(firstDifference(before, got))
	}
	must[app.Undone](t)(o.Undo(ctx))
	if rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{})); len(rows) != 0 {
		t.Errorf("after taking back her creation: %s", names(rows))
	}
	if _, err := o.Undo(ctx); !errors.Is(err, app.ErrNothing) {
		t.Errorf("undo with nothing left: %v", err)
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
}

func TestHistoryTellsWhatStoodThere(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Olena", Phase: app.PhaseStart})
	f.Phase = app.PhaseConsolidation
	saveFounder(t, o, f)
	h := must[[]app.HistoryEntry](t)(o.History(ctx, f.ID, 10))
	if len(h) != 2 || h[0].Field != "phase" || h[0].Old != "start" || h[1].Field != "" || h[1].Kind != app.KindFounder {
		t.Fatalf("history: %+v", h)
	}
	f.Phase = app.PhaseAccess
	saveFounder(t, o, f)
	if h := must[[]app.HistoryEntry](t)(o.History(ctx, f.ID, 10)); len(h) != 2 {
		t.Errorf("two changes within ten minutes count as one: %+v", h)
	}
}

func TestEmptyBinLeavesNothing(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "desi"}))
	if err := o.BinFounder(ctx, rows[0].ID); err != nil {
		t.Fatal(err)
	}
	if b := must[[]app.BinnedRecord](t)(o.Binned(ctx)); len(b) != 1 || b[0].Title != "Desislava Stoyanova" {
		t.Fatalf("bin: %+v", b)
	}
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 {
		t.Errorf("emptied %d", n)
	}
	for query, want := range map[string]int{
		"SELECT count(*) FROM founder WHERE dossier = ?1":                               0,
		"SELECT count(*) FROM swot_factor WHERE dossier = ?1":                           0,
		"SELECT count(*) FROM measure WHERE dossier = ?1":                               0,
		"SELECT count(*) FROM history WHERE dossier = ?1":                               0,
		"SELECT count(*) FROM tombstone WHERE dossier = ?1 AND tbl = 4":                 1,
		"SELECT count(*) FROM business WHERE name LIKE 'Nadel%' AND ?1 IS NOT NULL":     0,
		"SELECT count(*) FROM archive_name WHERE name = 'f-desi' AND ?1 IS NOT NULL":    0,
		"SELECT count(*) FROM archive_name WHERE name LIKE 'GF%' AND ?1 IS NOT NULL":    0,
		"SELECT count(*) FROM business WHERE name = 'Gustul Mamei' AND ?1 IS NOT NULL":  1,
		"SELECT count(*) FROM swot_factor WHERE \"text\" LIKE '%' AND ?1 IS NOT NULL":   0,
		"SELECT count(*) FROM cell WHERE tbl = 4 AND ?1 IS NOT NULL AND col = 0":        4,
		"SELECT count(*) FROM founder WHERE family_names = 'Yılmaz' AND ?1 IS NOT NULL": 1,
	} {
		var n int
		if err := o.reader.QueryRow(query, mustBytes(rows[0].ID)).Scan(&n); err != nil {
			t.Fatal(query, err)
		}
		if n != want {
			t.Errorf("%s: %d, want %d", query, n, want)
		}
	}
	if err := o.Check(ctx); err != nil {
		t.Error(err)
	}
	if rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{State: app.ActiveAndArchived})); len(rows) != 4 {
		t.Errorf("left: %s", names(rows))
	}
}

func TestSampleGoesByItself(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	if _, err := o.ImportSample(ctx, sampleDocument(t)); err != nil {
		t.Fatal(err)
	}
	mine := saveFounder(t, o, app.Founder{GivenNames: "Eigene"})
	if info := must[app.Office](t)(o.Info(ctx)); info.Name != "Büro" {
		t.Errorf("the sample took the office's name: %q", info.Name)
	}
	if loaded := must[bool](t)(o.SampleLoaded(ctx)); !loaded {
		t.Error("the sample is not marked")
	}
	if err := o.RemoveSample(ctx); err != nil {
		t.Fatal(err)
	}
	rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{}))
	if len(rows) != 1 || rows[0].ID != mine.ID {
		t.Errorf("left: %s", names(rows))
	}
	doc, err := o.Export(ctx)
	if err != nil || len(doc.Teams)+len(doc.Partners)+len(doc.Projects) != 0 {
		t.Errorf("left of the sample: %+v, %v", doc, err)
	}
}

func TestExportAfterErasingCanBeImported(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{Words: "rasha"}))
	if err := o.BinFounder(ctx, rows[0].ID); err != nil {
		t.Fatal(err)
	}
	must[int](t)(o.EmptyBin(ctx))
	var turns int
	if err := o.reader.QueryRow("SELECT count(*) FROM turn WHERE founder = ?", mustBytes(rows[0].ID)).Scan(&turns); err != nil || turns > 0 {
		t.Errorf("%d of her turns stand in the teams, %v", turns, err)
	}
	text := exported(t, o)
	if strings.Contains(text, "Rasha") || strings.Contains(text, "Ermächtigung beim OLG") {
		t.Error("the export still tells of her")
	}
	doc, err := archive.Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	again := newOffice(t)
	if _, err := again.Import(ctx, doc); err != nil {
		t.Fatal(err)
	}
	if got := exported(t, again); got != text {
		t.Error(firstDifference(text, got))
	}
}
