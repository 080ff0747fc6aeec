package partners

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
)

func TestAReferralFromAnotherOfficeIsListed(t *testing.T) {
	r := sampled(t)
	other := r.Neighbour("Grünbau Nord")
	us := r.PeerOf(other, r.Office)
	rasha, err := other.SaveFounder(r.Ctx, app.Founder{GivenNames: "Zehra", FamilyNames: "Öztürk"})
	r.Must(err)
	consent, err := other.SaveConsent(r.Ctx, rasha.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: us.Partner, DataClasses: []string{"contact"}, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	r.Must(err)
	_, err = other.Share(r.Ctx, rasha.ID, us.Office(), []string{"contact"})
	r.Must(err)
	_, err = other.SaveReferral(r.Ctx, rasha.ID, app.Referral{
		To: us.Partner, Date: "2025-05-02", SentOn: "2025-05-04", Status: app.ReferralSent, Reason: "founding-advice", DataClasses: []string{"contact"}, Consent: consent.ID,
	})
	r.Must(err)
	r.Carry(other, r.Office)
	r.screen.ShowPage(PageReferrals)
	r.Well()
	r.Sees("Öztürk, Zehra", "Von Grünbau Nord zu uns", "Gründungsberatung", "wartet 16 Tage")
	r.SeesNot("einen Partner, den es nicht mehr gibt")
	page := r.screen.pages[PageReferrals].(*referralsPage)
	page.search.SetText("Grünbau Nord")
	if len(page.shown) != 1 {
		t.Errorf("%d found by the name of the office", len(page.shown))
	}
	page.open(0)
	if r.opened[0] != page.shown[0].Founder || r.opened[1] != page.shown[0].ID {
		t.Errorf("opened %v", r.opened)
	}
	uitest.Shot(t, r.Window, "light-p7-incoming")
}
