package store

import (
	"errors"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
)

func (b *bureau) recipients(dossier app.ID) []exchange.Recipient {
	b.region.t.Helper()
	return must[[]exchange.Recipient](b.region.t)(b.ErasedAt(b.region.ctx, dossier))
}

// unknown tells that nothing is here of a founder, nor any of the words.
func unknown(t *testing.T, b *bureau, id app.ID, words ...string) {
	t.Helper()
	if _, err := b.Founder(b.region.ctx, id); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("she is there: %v", err)
	}
	if absent := absentIn(textsOf(t, b.Office)+pages(t, b.Office), words); len(absent) < len(words) {
		t.Errorf("only %q are gone", absent)
	}
}

// TestAnErasureReachesAll erases a founder who went from one office to a second and from there to a third.
func TestAnErasureReachesAll(t *testing.T) {
	f := newRegion(t)
	a, b, c := f.office("Nord"), f.office("Süd"), f.office("West")
	f.pair(a, b)
	f.pair(b, c)
	desi := a.founder(app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"})
	must[app.Business](t)(a.SaveBusiness(f.ctx, desi.ID, app.Business{Name: "Geheimbetrieb"}))
	a.measure(desi.ID, coaching.Measure{Text: "geheim-nord"})
	a.share(desi.ID, b)
	settleDown(a, b)
	b.share(desi.ID, c)
	settleDown(b, c)
	b.measure(desi.ID, coaching.Measure{Text: "geheim-süd"})
	settleDown(b, c)
	if got := c.reads(desi.ID); got.FamilyNames != "Stoyanova" {
		t.Fatalf("at the third office: %+v", got)
	}
	cert := must[rights.Certificate](t)(a.Erase(f.ctx, desi.ID, ""))
	if want := []rights.Told{{Name: "Süd"}}; !slices.Equal(cert.Told, want) {
		t.Errorf("told %+v", cert.Told)
	}
	unknown(t, a, desi.ID, secretWords...)
	if r := a.sends(b); r.Erased == 0 {
		t.Errorf("receipt %+v", r)
	}
	unknown(t, b, desi.ID, secretWords...)
	if got := b.recipients(desi.ID); len(got) != 2 || got[0].Name != "Nord" || got[0].Confirmed == "" || got[1].Name != "West" || got[1].Confirmed != "" {
		t.Errorf("who has to learn of it: %+v", got)
	}
	if r := b.sends(a); r.Confirmed == 0 {
		t.Errorf("receipt %+v", r)
	}
	settleDown(b, c)
	unknown(t, c, desi.ID, secretWords...)
	for _, o := range []*bureau{a, b, c} {
		allConfirmed(t, o, desi.ID)
	}
	all := must[[]rights.Certificate](t)(a.Erasures(f.ctx))
	if len(all) != 1 || len(all[0].Told) != 1 || all[0].Told[0].Confirmed == "" {
		t.Errorf("certificates %+v", all)
	}
	if list := must[[]rights.Certificate](t)(b.Erasures(f.ctx)); len(list) != 0 {
		t.Errorf("certificates of what another office erased: %+v", list)
	}
}

func allConfirmed(t *testing.T, o *bureau, dossier app.ID) {
	t.Helper()
	for _, r := range o.recipients(dossier) {
		if r.Confirmed == "" {
			t.Errorf("%+v has not confirmed", r)
		}
	}
	if err := o.Check(o.region.ctx); err != nil {
		t.Error(err)
	}
}

// TestWhatIsErasedDoesNotComeBack has a partner write of her who does not know yet.
func TestWhatIsErasedDoesNotComeBack(t *testing.T) {
	a, b, f := sharedFounder(t)
	settleDown(a, b)
	late := b.file(a)
	must[rights.Certificate](t)(a.Erase(a.region.ctx, f.ID, ""))
	b.measure(f.ID, coaching.Measure{Text: "geheim-süd"})
	b.sends(a)
	unknown(t, a, f.ID, secretWords...)
	must[exchange.Receipt](t)(a.takes(late))
	unknown(t, a, f.ID, secretWords...)
	settleDown(a, b)
	unknown(t, a, f.ID, secretWords...)
	unknown(t, b, f.ID, secretWords...)
	again := f
	if _, err := a.SaveFounder(a.region.ctx, again); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("saving one who is erased: %v", err)
	}
	before := a.lsn + b.lsn
	settleDown(a, b)
	if a.lsn+b.lsn != before {
		t.Errorf("the exchange does not come to an end")
	}
}

// TestABusinessOfTwoStaysWithTheOther erases one of two founders of a business of whom the erasing office knows only one.
func TestABusinessOfTwoStaysWithTheOther(t *testing.T) {
	a, b, f := sharedFounder(t)
	ctx := a.region.ctx
	firm := must[app.Business](t)(a.SaveBusiness(ctx, f.ID, app.Business{Name: "Gemeinsam"}))
	settleDown(a, b)
	bea := saveFounder(t, b.Office, app.Founder{GivenNames: "Bea"})
	if err := b.write(ctx, func(c *change) error { return c.link(bea.ID, []businessLink{{Business: firm.ID}}) }); err != nil {
		t.Fatal(err)
	}
	must[rights.Certificate](t)(a.Erase(ctx, f.ID, ""))
	settleDown(a, b)
	if _, err := b.Founder(ctx, f.ID); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("she is there: %v", err)
	}
	if list := must[[]app.Business](t)(b.Businesses(ctx, bea.ID)); len(list) != 1 || list[0].Name != "Gemeinsam" {
		t.Errorf("the business of the other: %+v", list)
	}
	must[rights.Certificate](t)(b.Erase(ctx, bea.ID, ""))
	if n := count(t, b.Office, "SELECT count(*) FROM business"); n != 0 {
		t.Errorf("%d businesses are left", n)
	}
}
