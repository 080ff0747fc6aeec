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

// partOffice is an office in which a founder takes over her twin, who has one row of each part.
func partOffice(t *testing.T) (o *Office, savers map[*table]func(context.Context, app.ID) error, founder, project app.ID) {
	ctx, o := context.Background(), newOffice(t)
	p := must[app.Project](t)(o.SaveProject(ctx, app.Project{Name: "IQ"}))
	f, twin := saveFounder(t, o, app.Founder{GivenNames: "Rasha"}), saveFounder(t, o, app.Founder{GivenNames: "Rascha"})
	savers = partSavers(o, p.ID)
	for _, part := range founderParts {
		if savers[part] == nil {
			t.Fatalf("nothing saves rows of %s", part.name)
		}
		if err := savers[part](ctx, twin.ID); err != nil || rowsOf(t, o, part, "parent", twin.ID) != 1 {
			t.Fatalf("%s: %d rows, %v", part.name, rowsOf(t, o, part, "parent", twin.ID), err)
		}
	}
	if err := o.MergeFounders(ctx, f, twin.ID); err != nil {
		t.Fatal(err)
	}
	return o, savers, f.ID, p.ID
}

func rowsOf(t *testing.T, o *Office, part *table, column string, id app.ID) (n int) {
	t.Helper()
	query := "SELECT count(*) FROM " + part.name + " WHERE gone IS NULL AND " + column + " = ?"
	if err := o.reader.QueryRowContext(context.Background(), query, mustBytes(id)).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEveryPartIsTakenBackAndMerged(t *testing.T) {
	ctx := context.Background()
	o, savers, f, _ := partOffice(t)
	other := saveFounder(t, o, app.Founder{GivenNames: "Mina"}).ID
	for _, part := range founderParts {
		if parent, dossier := rowsOf(t, o, part, "parent", f), rowsOf(t, o, part, "dossier", f); parent != 1 || dossier != 1 {
			t.Errorf("%s: after the merge %d rows, %d in her dossier", part.name, parent, dossier)
		}
		if err := savers[part](ctx, other); err != nil {
			t.Fatal(err)
		}
		must[app.Undone](t)(o.Undo(ctx))
		if rowsOf(t, o, part, "parent", other) != 0 {
			t.Errorf("%s: not taken back", part.name)
		}
		if err := savers[part](ctx, o.NewID()); !errors.Is(err, app.ErrNotFound) {
			t.Errorf("%s: of nobody: %v", part.name, err)
		}
	}
}

func TestEveryPartOfARestrictedFounderIsOnlyKept(t *testing.T) {
	o, savers, f, _ := partOffice(t)
	if err := o.Restrict(context.Background(), f, app.Restriction{Why: app.Contested}); err != nil {
		t.Fatal(err)
	}
	for _, part := range founderParts {
		if part == participationTable || part == answerTable {
			continue // what stands there already changes nothing
		}
		if err := savers[part](context.Background(), f); !errors.Is(err, app.ErrRestricted) {
			t.Errorf("%s: %v", part.name, err)
		}
	}
}

func TestEveryPartIsToldAndErased(t *testing.T) {
	ctx := context.Background()
	o, _, f, project := partOffice(t)
	access := asJSON(must[rights.Access](t)(o.Access(ctx, f)))
	for _, want := range []string{"Lisan", "IQ", "Laden", "Wohin?", "tun", "Belege", "Umbau", "sammeln", "founding", "Nordstadt"} {
		if !strings.Contains(access, want) {
			t.Errorf("the access report lacks %q", want)
		}
	}
	if err := o.DropParticipation(ctx, f, project); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Erase(ctx, f, ""); err != nil {
		t.Fatal(err)
	}
	for _, part := range founderParts {
		var n int
		if err := o.reader.QueryRowContext(ctx, "SELECT count(*) FROM "+part.name).Scan(&n); err != nil || n != 0 {
			t.Errorf("%s: %d rows after she was erased, %v", part.name, n, err)
		}
	}
}
