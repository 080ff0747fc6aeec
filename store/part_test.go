package store

import (
	"context"
	"errors"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/swot"
)

// partSavers save a record of each kind that hangs on a founder.
func partSavers(o *Office, project app.ID) map[*table]func(ctx context.Context, founder app.ID) error {
	return map[*table]func(ctx context.Context, founder app.ID) error{
		linkTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveBusiness(ctx, f, app.Business{Name: "Lisan"})
			return err
		},
		participationTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveParticipation(ctx, f, indicator.Participation{Project: project, CountedAs: indicator.AsPerson})
			return err
		},
		readingTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveReading(ctx, f, profile.Reading{Phase: profile.Entry})
			return err
		},
		answerTable: func(ctx context.Context, f app.ID) error {
			return o.SaveAnswers(ctx, f, []profile.Answer{{Question: "goal.dream", Value: "Laden"}})
		},
		swotTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveWorksheet(ctx, f, swot.Worksheet{Question: "Wohin?"})
			return err
		},
		measureTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveMeasure(ctx, f, coaching.Measure{Text: "tun"})
			return err
		},
		potentialTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveAnalysis(ctx, f, potential.Analysis{Date: "2025-02-01"})
			return err
		},
		sessionTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveSession(ctx, f, coaching.Session{Topic: "Belege"})
			return err
		},
		consentTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveConsent(ctx, f, app.Consent{Purpose: "coaching"})
			return err
		},
		referralTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveReferral(ctx, f, app.Referral{Reason: "Umbau"})
			return err
		},
		agreementTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveAgreement(ctx, f, coaching.Agreement{HerPart: "sammeln"})
			return err
		},
		outcomeTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveOutcome(ctx, f, coaching.Outcome{Result: coaching.ResultFounding})
			return err
		},
		soughtTable: func(ctx context.Context, f app.ID) error {
			_, err := o.SaveSpaceSought(ctx, f, app.SpaceSought{District: "Nordstadt"})
			return err
		},
	}
}

// TestEveryPartOfAFounder saves a record of each kind, takes it back, restricts, merges and erases.
func TestEveryPartOfAFounder(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	project := must[app.Project](t)(o.SaveProject(ctx, app.Project{Name: "IQ"}))
	savers := partSavers(o, project.ID)
	f, twin := saveFounder(t, o, app.Founder{GivenNames: "Rasha"}), saveFounder(t, o, app.Founder{GivenNames: "Rascha"})
	rows := func(part *table, column string, id app.ID) (n int) {
		query := "SELECT count(*) FROM " + part.name + " WHERE gone IS NULL AND " + column + " = ?"
		if err := o.reader.QueryRowContext(ctx, query, mustBytes(id)).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, part := range founderParts {
		save, ok := savers[part]
		if !ok {
			t.Fatalf("nothing saves rows of %s", part.name)
		}
		if err := save(ctx, twin.ID); err != nil || rows(part, "parent", twin.ID) != 1 {
			t.Fatalf("%s: %d rows, %v", part.name, rows(part, "parent", twin.ID), err)
		}
		must[app.Undone](t)(o.Undo(ctx))
		if rows(part, "parent", twin.ID) != 0 {
			t.Errorf("%s: not taken back", part.name)
		}
		if err := errors.Join(save(ctx, twin.ID), save(ctx, o.NewID())); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("%s: of nobody: %v", part.name, err)
		}
	}
	if err := o.MergeFounders(ctx, f, twin.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.Restrict(ctx, f.ID, app.Restriction{Why: app.Contested}); err != nil {
		t.Fatal(err)
	}
	for _, part := range founderParts {
		if rows(part, "parent", f.ID) != 1 || rows(part, "dossier", f.ID) != 1 {
			t.Errorf("%s: after the merge %d rows, %d in her dossier", part.name, rows(part, "parent", f.ID), rows(part, "dossier", f.ID))
		}
		if part == participationTable || part == answerTable {
			continue // what stands there already changes nothing
		}
		if err := savers[part](ctx, f.ID); !errors.Is(err, app.ErrRestricted) {
			t.Errorf("%s: of a restricted founder: %v", part.name, err)
		}
	}
	access := asJSON(must[rights.Access](t)(o.Access(ctx, f.ID)))
	if err := o.Unrestrict(ctx, f.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.DropParticipation(ctx, f.ID, project.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Erase(ctx, f.ID, ""); err != nil {
		t.Fatal(err)
	}
	for _, part := range founderParts {
		var n int
		if err := o.reader.QueryRowContext(ctx, "SELECT count(*) FROM "+part.name).Scan(&n); err != nil || n != 0 {
			t.Errorf("%s: %d rows after she was erased, %v", part.name, n, err)
		}
	}
	for _, want := range []string{"Lisan", project.Name, "Laden", "Wohin?", "tun", "Belege", "Umbau", "sammeln", "founding", "Nordstadt"} {
		if !strings.Contains(access, want) {
			t.Errorf("the access report lacks %q", want)
		}
	}
}
