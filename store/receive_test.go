package store

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
)

// sharedFounder are two offices that share one founder.
func sharedFounder(t *testing.T) (a, b *bureau, founder app.Founder) {
	t.Helper()
	f := newRegion(t)
	offices := f.partners(2)
	a, b = offices[0], offices[1]
	founder = a.founder(app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", ContactNote: "abends"})
	a.share(founder.ID, b)
	return a, b, founder
}

func TestADossierArrives(t *testing.T) {
	a, b, f := sharedFounder(t)
	m := a.measure(f.ID, coaching.Measure{Text: "Ordner anlegen"})
	r := a.sends(b)
	if len(r.Dossiers) != 1 || !r.Dossiers[0].New || r.Dossiers[0].Name != "Desislava Stoyanova" || r.Dossiers[0].Kind != app.KindFounder {
		t.Errorf("receipt %+v", r)
	}
	if got := b.reads(f.ID); got.FamilyNames != "Stoyanova" || got.ContactNote != "abends" {
		t.Errorf("arrived: %+v", got)
	}
	if got := must[[]coaching.Measure](t)(b.Measures(a.region.ctx, f.ID)); len(got) != 1 || got[0].ID != m.ID || got[0].Text != m.Text {
		t.Errorf("measures: %+v", got)
	}
	rows := must[[]app.FounderRow](t)(b.Founders(a.region.ctx, app.FounderFilter{Words: "stojanova"}))
	if len(rows) != 1 || rows[0].Hit == app.NoHit {
		t.Errorf("found: %+v", rows)
	}
}

func TestChangesInTurnAreNoConflict(t *testing.T) {
	a, b, f := sharedFounder(t)
	for i, note := range []string{"eins", "zwei", "drei", "vier"} {
		at, other := a, b
		if i%2 == 1 {
			at, other = b, a
		}
		if i > 0 {
			got := at.reads(f.ID)
			got.ContactNote = note
			at.founder(got)
		}
		at.sends(other)
	}
	settleDown(a, b)
	for _, o := range []*bureau{a, b} {
		if got := o.reads(f.ID).ContactNote; got != "vier" {
			t.Errorf("stands %q", got)
		}
		if c := o.conflicts(); len(c) != 0 {
			t.Errorf("conflicts %+v", c)
		}
	}
}
