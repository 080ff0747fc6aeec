package papers

import (
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest/desktest"
)

// TestErasingReachesTheOfficeSheCameFrom says so before anything is erased, at the office that she came to.
func TestErasingReachesTheOfficeSheCameFrom(t *testing.T) {
	r := newRoom(t)
	d := desktest.New(t, r.clock)
	other := d.Neighbour("Grünbau Nord")
	ana, err := other.SaveFounder(d.Ctx, app.Founder{GivenNames: "Ana", FamilyNames: "Nuñez"})
	d.Must(err)
	peer := d.PeerOf(other, d.Office)
	_, err = other.SaveConsent(d.Ctx, ana.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: peer.Partner, DataClasses: []string{"contact"}, GivenOn: "2025-05-01", Signed: "paper",
	})
	d.Must(err)
	_, err = other.Share(d.Ctx, ana.ID, peer.Office(), nil)
	d.Must(err)
	d.Carry(other, d.Office)

	r.office = d.Office
	r.open(r.named("Nuñez, Ana"))
	r.page.OpenPage(PageRights)
	r.sees("Grünbau Nord · Kontakt")
	r.press("Endgültig löschen …")
	r.sees("Diese Büros löschen nach der nächsten Austauschdatei auch ihre ganze Akte dort: Grünbau Nord")
	r.seesNot("Teilen Sie ihnen die Löschung mit")
}
