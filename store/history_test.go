package store

import (
	"context"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
)

// TestHistoryTellsEveryRecord makes and changes one record of each kind that coaching brings.
func TestHistoryTellsEveryRecord(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	project := must[app.Project](t)(o.SaveProject(ctx, app.Project{Name: "IQ"}))
	s := must[coaching.Session](t)(o.SaveSession(ctx, f.ID, coaching.Session{Topic: "Belege"}))
	a := must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, coaching.Agreement{HerPart: "sammeln"}))
	r := must[coaching.Outcome](t)(o.SaveOutcome(ctx, f.ID, coaching.Outcome{Result: coaching.ResultFounding}))
	p := must[indicator.Participation](t)(o.SaveParticipation(ctx, f.ID, indicator.Participation{Project: project.ID}))
	v := must[app.Referral](t)(o.SaveReferral(ctx, f.ID, app.Referral{Reason: "Umbau"}))
	c := must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: "coaching", Signed: "paper"}))
	s.Topic, a.HerPart, r.Reasons, v.Reason, c.Signed, p.CountedAs = "Bank", "ordnen", "Markt", "Küche", "digital", indicator.AsPerson
	must[coaching.Session](t)(o.SaveSession(ctx, f.ID, s))
	must[coaching.Agreement](t)(o.SaveAgreement(ctx, f.ID, a))
	must[coaching.Outcome](t)(o.SaveOutcome(ctx, f.ID, r))
	must[indicator.Participation](t)(o.SaveParticipation(ctx, f.ID, p))
	must[app.Referral](t)(o.SaveReferral(ctx, f.ID, v))
	must[app.Consent](t)(o.SaveConsent(ctx, f.ID, c))
	type told struct {
		kind       app.Kind
		field, old string
	}
	got, record := map[told]int{}, map[app.Kind]app.ID{}
	for _, h := range must[[]app.HistoryEntry](t)(o.History(ctx, f.ID, 100)) {
		got[told{h.Kind, h.Field, h.Old}]++
		if before := record[h.Kind]; before != "" && before != h.Record || !h.Record.Valid() {
			t.Errorf("%s: the record %q, and %q", h.Kind, h.Record, before)
		}
		record[h.Kind] = h.Record
	}
	for _, want := range []told{
		{app.KindSession, "topic", "Belege"},
		{app.KindAgreement, "herPart", "sammeln"},
		{app.KindOutcome, "reasons", ""},
		{app.KindParticipation, "countedAs", ""},
		{app.KindReferral, "reason", "Umbau"},
		{app.KindConsent, "signed", "paper"},
	} {
		if got[want] != 1 || got[told{kind: want.kind}] != 1 {
			t.Errorf("%+v is told %d times, its making %d times", want, got[want], got[told{kind: want.kind}])
		}
	}
	if record[app.KindSession] != s.ID || record[app.KindAgreement] != a.ID {
		t.Errorf("records: %v", record)
	}
}
