package store

import (
	"context"
	"errors"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
)

func number[T any](v T) *T { return &v }

func TestSpacesAreKept(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	diw := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "DIW"}))
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	offer := must[app.Space](t)(o.SaveSpace(ctx, app.Space{
		Title: "Zimmer \"7\"; رشا", AreaM2: number(38.5), RentCents: number(int64(78000)), Equipment: []string{"water"}, Partner: diw.ID,
	}))
	must[app.Space](t)(o.SaveSpace(ctx, app.Space{Title: "Änderungsatelier"}))
	if all := must[[]app.Space](t)(o.Spaces(ctx)); len(all) != 2 || all[1].Title != offer.Title || *all[1].RentCents != 78000 || all[1].Partner != diw.ID {
		t.Errorf("%+v", all)
	}
	if err := o.DropPartner(ctx, diw.ID); !errors.Is(err, app.ErrInUse) {
		t.Errorf("a partner with an offer was dropped: %v", err)
	}
	sought := must[app.SpaceSought](t)(o.SaveSpaceSought(ctx, f.ID, app.SpaceSought{MaxRentCents: number(int64(85000)), From: "2026-01-01"}))
	if all := must[[]app.FounderSpaceSought](t)(o.AllSpacesSought(ctx)); len(all) != 1 || all[0].Founder != f.ID || all[0].Name != "Ana" || all[0].ID != sought.ID {
		t.Errorf("%+v", all)
	}
	if err := o.DropSpaceSought(ctx, sought.ID); err != nil {
		t.Fatal(err)
	}
	if err := o.DropSpace(ctx, offer.ID); err != nil {
		t.Fatal(err)
	}
	if all := must[[]app.Space](t)(o.Spaces(ctx)); len(all) != 1 {
		t.Errorf("%+v", all)
	}
	must[app.Undone](t)(o.Undo(ctx))
	must[app.Undone](t)(o.Undo(ctx))
	if all := must[[]app.SpaceSought](t)(o.SpacesSought(ctx, f.ID)); len(all) != 1 || *all[0].MaxRentCents != 85000 {
		t.Errorf("%+v", all)
	}
	checkDossiers(t, o)
}

func TestSpacesAreRefused(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	ana, eva := saveFounder(t, o, app.Founder{GivenNames: "Ana"}), saveFounder(t, o, app.Founder{GivenNames: "Eva"})
	hers := must[app.SpaceSought](t)(o.SaveSpaceSought(ctx, ana.ID, app.SpaceSought{Note: "Laden"}))
	for name, err := range map[string]error{
		"an area of 0":          second(o.SaveSpace(ctx, app.Space{Title: "x", AreaM2: number(0.0)})),
		"rent below 0":          second(o.SaveSpace(ctx, app.Space{Title: "x", RentCents: number(int64(-1))})),
		"a search for nothing":  second(o.SaveSpaceSought(ctx, ana.ID, app.SpaceSought{})),
		"ends before it begins": second(o.SaveSpace(ctx, app.Space{Title: "x", AvailableFrom: "2026-01-02", Until: "2026-01-01"})),
	} {
		var faults app.Faults
		if !errors.As(err, &faults) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, err := range map[string]error{
		"a partner that is not there": second(o.SaveSpace(ctx, app.Space{Title: "x", Partner: ana.ID})),
		"an offer that is gone":       second(o.SaveSpace(ctx, app.Space{ID: ana.ID, Title: "x"})),
		"another's search":            second(o.SaveSpaceSought(ctx, eva.ID, hers)),
		"nobody's search":             second(o.SaveSpaceSought(ctx, hers.ID, app.SpaceSought{Note: "x"})),
		"a search that is gone":       o.DropSpaceSought(ctx, eva.ID),
		"no offer":                    o.DropSpace(ctx, ""),
	} {
		if !errors.Is(err, app.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := o.Restrict(ctx, ana.ID, app.Restriction{Since: "2026-01-01", Why: app.Contested}); err != nil {
		t.Fatal(err)
	}
	hers.Note = "Werkstatt"
	if _, err := o.SaveSpaceSought(ctx, ana.ID, hers); !errors.Is(err, app.ErrRestricted) {
		t.Errorf("a restricted founder: %v", err)
	}
	if err := o.DropSpaceSought(ctx, hers.ID); !errors.Is(err, app.ErrRestricted) {
		t.Errorf("a restricted founder: %v", err)
	}
	if all := must[[]app.FounderSpaceSought](t)(o.AllSpacesSought(ctx)); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}

func TestSpacesGoOutAndComeIn(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	diw := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "DIW"}))
	f := saveFounder(t, o, app.Founder{GivenNames: "Ana"})
	must[app.Space](t)(o.SaveSpace(ctx, app.Space{Title: "Laden", Partner: diw.ID, DepositCents: number(int64(0))}))
	must[app.SpaceSought](t)(o.SaveSpaceSought(ctx, f.ID, app.SpaceSought{AreaFromM2: number(20.0), Until: "2026-06-30"}))
	first := must[archive.Document](t)(o.Export(ctx))
	text := encoded(t, first)
	again := newOffice(t)
	must[archive.Summary](t)(again.Import(ctx, must[archive.Document](t)(archive.Parse([]byte(text)))))
	if back := encoded(t, must[archive.Document](t)(again.Export(ctx))); back != text {
		t.Errorf("%s\n%s", text, back)
	}
	if all := must[[]app.FounderSpaceSought](t)(again.AllSpacesSought(ctx)); len(all) != 1 || *all[0].AreaFromM2 != 20 {
		t.Errorf("%+v", all)
	}
	if c := must[rights.Certificate](t)(o.Erase(ctx, f.ID, "")); len(c.Records) != 2 {
		t.Errorf("%+v", c)
	}
	if all := must[[]app.SpaceSought](t)(o.SpacesSought(ctx, f.ID)); len(all) != 0 {
		t.Errorf("%+v", all)
	}
}
