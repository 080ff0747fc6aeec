package store

import (
	"context"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

func TestSessionsAndAgreementsInTheBin(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	s := must[coaching.Session](t)(o.SaveSession(ctx, f.ID, coaching.Session{Topic: "Belege", Date: "2025-02-01"}))
	a := must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, coaching.Agreement{Date: "2025-02-02", Session: s.ID}))
	for _, step := range []struct {
		do     func(context.Context, app.ID) error
		id     app.ID
		binned int
	}{{o.BinSession, s.ID, 1}, {o.BinAgreement, a.ID, 2}, {o.RestoreSession, s.ID, 1}, {o.RestoreAgreement, a.ID, 0}, {o.BinSession, s.ID, 1}, {o.BinAgreement, a.ID, 2}} {
		if err := step.do(ctx, step.id); err != nil {
			t.Fatal(err)
		}
		if got := must[[]app.BinnedRecord](t)(o.Binned(ctx)); len(got) != step.binned {
			t.Fatalf("in the bin: %+v, want %d", got, step.binned)
		}
	}
	for _, b := range must[[]app.BinnedRecord](t)(o.Binned(ctx)) {
		want := app.BinnedRecord{Kind: app.KindSession, ID: s.ID, Founder: f.ID, Title: "Belege", Day: "2025-02-01", On: o.Today()}
		if b.Kind == app.KindAgreement {
			want = app.BinnedRecord{Kind: app.KindAgreement, ID: a.ID, Founder: f.ID, Day: "2025-02-02", On: o.Today()}
		}
		if b != want {
			t.Errorf("in the bin: %+v, want %+v", b, want)
		}
	}
	if n := must[int](t)(o.EmptyBin(ctx)); n != 2 {
		t.Errorf("emptied: %d", n)
	}
	if all := must[[]coaching.Session](t)(o.Sessions(ctx, f.ID)); len(all) > 0 {
		t.Errorf("sessions after emptying: %+v", all)
	}
}

func TestTheBinKeepsWhatADutyBinds(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	p := must[app.Project](t)(o.SaveProject(ctx, app.Project{Name: "IQ", KeepUntil: "2099-12-31"}))
	must[indicator.Participation](t)(o.SaveParticipation(ctx, f.ID, indicator.Participation{Project: p.ID}))
	signed := must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, coaching.Agreement{
		Date: "2025-02-02", SignedOn: "2025-02-02", StartingPoint: "Keine Ablage", Goal: app.Texts{"de": "Ordnung"}, Criterion: "Ein Ordner",
		HerPart: "Sammeln", OurPart: "Zeigen", Until: "2025-03-02",
	}))
	plain := must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, coaching.Agreement{Date: "2025-02-03"}))
	s := must[coaching.Session](t)(o.SaveSession(ctx, f.ID, coaching.Session{Topic: "Belege"}))
	for id, bin := range map[app.ID]func(context.Context, app.ID) error{signed.ID: o.BinAgreement, plain.ID: o.BinAgreement, s.ID: o.BinSession} {
		if err := bin(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	closeInBin(t, o, s.ID)
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 {
		t.Errorf("emptied: %d", n)
	}
	got := must[[]app.BinnedRecord](t)(o.Binned(ctx))
	if len(got) != 2 || got[0].ID != signed.ID && got[1].ID != signed.ID || got[0].ID != s.ID && got[1].ID != s.ID {
		t.Errorf("still in the bin: %+v", got)
	}
	if err := o.DropParticipation(ctx, f.ID, p.ID); err != nil {
		t.Fatal(err)
	}
	if n := must[int](t)(o.EmptyBin(ctx)); n != 1 {
		t.Errorf("emptied when no duty runs: %d", n)
	}
}

// closeInBin closes a session that lies in the bin, as an archive from elsewhere may have it.
func closeInBin(t *testing.T, o *Office, id app.ID) {
	t.Helper()
	err := o.write(context.Background(), func(c *change) error {
		return c.setCell(sessionTable, mustBytes(id), firstColumn+sessionTable.column("status"), string(coaching.Closed))
	})
	if err != nil {
		t.Fatal(err)
	}
}
