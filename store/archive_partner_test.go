package store

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
)

// TestOwnArchiveLeavesWhatPartnersReferTo takes an office's own archive in again: consents that name it by the directory
// of the partner who noted them stand in it without a recipient, and lose none.
func TestOwnArchiveLeavesWhatPartnersReferTo(t *testing.T) {
	f := newRegion(t)
	all := f.partners(2)
	nord, south := all[0], all[1]
	woman := nord.founder(app.Founder{GivenNames: "Desi", FamilyNames: "Petrova"})
	nord.share(woman.ID, south)
	nord.sends(south)
	before := must[[]app.Consent](t)(south.Consents(f.ctx, woman.ID))
	if len(before) != 1 || before[0].Recipient == "" {
		t.Fatal(before)
	}
	doc := must[archive.Document](t)(archive.Parse([]byte(exported(t, south.Office))))
	summary := must[archive.Summary](t)(south.Import(f.ctx, doc))
	after := must[[]app.Consent](t)(south.Consents(f.ctx, woman.ID))
	if after[0].Recipient != before[0].Recipient || summary.Changed[app.KindConsent] != 0 {
		t.Errorf("the consent names %q, not %q: %+v", after[0].Recipient, before[0].Recipient, summary)
	}
}
