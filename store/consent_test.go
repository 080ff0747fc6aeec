package store

import (
	"context"
	"errors"
	"testing"

	"wurzelwerk/app"
)

func TestConsents(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	f := saveFounder(t, o, app.Founder{GivenNames: "Rasha"})
	partner := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "Jobcenter"}))
	c := must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: app.PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2025-03-10"}))
	must[app.Consent](t)(o.SaveConsent(ctx, f.ID, app.Consent{Purpose: "share", Recipient: partner.ID}))
	c.WithdrawnOn = "2025-06-01"
	must[app.Consent](t)(o.SaveConsent(ctx, f.ID, c))
	got := must[[]app.Consent](t)(o.Consents(ctx, f.ID))
	if len(got) != 2 || got[0].ID != c.ID || got[0].WithdrawnOn != "2025-06-01" || got[1].Recipient != partner.ID {
		t.Fatalf("consents: %+v", got)
	}
	must[app.Undone](t)(o.Undo(ctx))
	if got := must[[]app.Consent](t)(o.Consents(ctx, f.ID)); !got[0].Allows("health", "2025-06-02") {
		t.Errorf("taken back: %+v", got)
	}
	for _, bad := range []struct {
		founder app.ID
		consent app.Consent
		want    error
	}{
		{o.NewID(), app.Consent{Purpose: "photo"}, app.ErrNotFound},
		{f.ID, app.Consent{Purpose: "share", Recipient: o.NewID()}, app.ErrNotFound},
	} {
		if _, err := o.SaveConsent(ctx, bad.founder, bad.consent); !errors.Is(err, bad.want) {
			t.Errorf("%+v: %v", bad.consent, err)
		}
	}
	if _, err := o.SaveConsent(ctx, f.ID, app.Consent{}); !errors.As(err, new(app.Faults)) {
		t.Errorf("without a purpose: %v", err)
	}
}

func TestPartners(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	for _, name := range []string{"Übersetzer e. V.", "Zoll", "ärztehaus", "Agentur"} {
		must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: name, Services: []string{"Beratung"}}))
	}
	list := func() (names string) {
		for _, p := range must[[]app.Partner](t)(o.Partners(ctx)) {
			names += p.Name + "; "
		}
		return names
	}
	if got := list(); got != "Agentur; ärztehaus; Übersetzer e. V.; Zoll; " {
		t.Errorf("partners: %s", got)
	}
	p := must[[]app.Partner](t)(o.Partners(ctx))[3]
	p.Name = "Berufsgenossenschaft"
	must[app.Partner](t)(o.SavePartner(ctx, p))
	if got := list(); got != "Agentur; ärztehaus; Berufsgenossenschaft; Übersetzer e. V.; " {
		t.Errorf("partners: %s", got)
	}
	if _, err := o.SavePartner(ctx, app.Partner{Role: "friend"}); !errors.As(err, new(app.Faults)) {
		t.Errorf("a partner without a name: %v", err)
	}
}
