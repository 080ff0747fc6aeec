package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
)

func TestRestrictedRecordsAreOnlyKept(t *testing.T) {
	ctx, o := context.Background(), sampleOffice(t)
	desi, rasha := idOfName(t, o, "f-desi"), idOfName(t, o, "f-rasha")
	before := exported(t, o)
	if err := o.Restrict(ctx, desi, app.Restriction{Why: app.Contested, Note: "Adresse stimmt nicht"}); err != nil {
		t.Fatal(err)
	}
	restricted := exported(t, o)
	f := must[app.Founder](t)(o.Founder(ctx, desi))
	if f.Restriction == nil || f.Restriction.Since != o.Today() || !strings.Contains(restricted, `"why": "contested"`) {
		t.Errorf("restriction: %+v", f.Restriction)
	}
	refuses(t, map[string]func() error{
		"a field":            func() error { f := f; f.Phase = "planning"; _, err := o.SaveFounder(ctx, f); return err },
		"lifting it by hand": func() error { f := f; f.Restriction = nil; _, err := o.SaveFounder(ctx, f); return err },
		"a measure":          func() error { _, err := o.SaveMeasure(ctx, desi, coaching.Measure{Text: "neu"}); return err },
		"the archive":        func() error { return o.ArchiveFounder(ctx, desi) },
		"the bin":            func() error { return o.BinFounder(ctx, desi) },
		"her business": func() error {
			b := must[[]app.Business](t)(o.Businesses(ctx, desi))[0]
			b.Name = "anders"
			_, err := o.SaveBusiness(ctx, desi, b)
			return err
		},
		"a merge": func() error { return o.MergeFounders(ctx, must[app.Founder](t)(o.Founder(ctx, rasha)), desi) },
		"an import": func() error {
			doc := must[archive.Document](t)(archive.Parse([]byte(strings.Replace(restricted, "Desislava", "Desi", 1))))
			_, err := o.Import(ctx, doc)
			return err
		},
		"once more": func() error { return o.Restrict(ctx, desi, app.Restriction{Why: app.Objected}) },
	})
	if exported(t, o) != restricted {
		t.Error("something changed")
	}
	if _, err := o.Undo(ctx); !errors.Is(err, app.ErrNothing) {
		t.Errorf("undo: %v", err)
	}
	rows := must[[]app.FounderRow](t)(o.Founders(ctx, app.FounderFilter{}))
	for _, row := range rows {
		if row.Restricted != (row.ID == desi) {
			t.Errorf("%s is marked %t", row.Name, row.Restricted)
		}
	}
	second := newOffice(t)
	doc := must[archive.Document](t)(archive.Parse([]byte(restricted)))
	if _, err := second.Import(ctx, doc); err != nil || exported(t, second) != restricted {
		t.Errorf("a restricted founder does not come through an archive: %v", err)
	}
	if err := o.Unrestrict(ctx, desi); err != nil || exported(t, o) != before {
		t.Errorf("lifted: %v", err)
	}
	if err := o.ArchiveFounder(ctx, desi); err != nil {
		t.Error(err)
	}
}

func refuses(t *testing.T, changes map[string]func() error) {
	t.Helper()
	for what, do := range changes {
		if err := do(); !errors.Is(err, app.ErrRestricted) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestRestrictionSaysWhy(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	for want, r := range map[string]app.Restriction{
		"why: required": {},
		"why: value, expected contested, unlawful, claims, objection, keeping": {Why: "so"},
	} {
		if err := o.Restrict(ctx, f.ID, r); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if err := o.Restrict(ctx, o.NewID(), app.Restriction{Why: app.Objected}); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
	f.Restriction = &app.Restriction{}
	if _, err := o.SaveFounder(ctx, f); err == nil || !strings.Contains(err.Error(), "restriction.since: required") {
		t.Errorf("saved: %v", err)
	}
}

// TestRestrictionsAreFoundWithoutSearching reads the plan of the query that runs with every write.
func TestRestrictionsAreFoundWithoutSearching(t *testing.T) {
	o := newOffice(t)
	plan := must[[]string](t)(queryAll(context.Background(), o.reader, func(r *sql.Rows) (step string, err error) {
		var id, parent, unused int
		return step, r.Scan(&id, &parent, &unused, &step)
	}, "EXPLAIN QUERY PLAN "+restrictedQuery))
	all := strings.Join(plan, "\n")
	if strings.Count(all, "SCAN") != strings.Count(all, "USING INDEX founder_restricted") || !strings.Contains(all, "SEARCH l USING INDEX founder_business_parent") {
		t.Errorf("the plan is\n%s", all)
	}
}
