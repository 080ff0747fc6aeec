package teams

import (
	"context"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest/desktest"
)

// TestATeamOfAnotherOffice names the women who agreed to that, and says of the others where they belong: nobody erased
// them.
func TestATeamOfAnotherOffice(t *testing.T) {
	now := today.Time().Add(14 * time.Hour)
	d := desktest.New(t, now)
	other := d.Neighbour("Grünbau Nord")
	ana, err := other.SaveFounder(d.Ctx, app.Founder{GivenNames: "Ana", FamilyNames: "Nuñez"})
	d.Must(err)
	mara, err := other.SaveFounder(d.Ctx, app.Founder{GivenNames: "Mara", FamilyNames: "Ilić"})
	d.Must(err)
	peer := d.PeerOf(other, d.Office)
	_, err = other.SaveConsent(d.Ctx, ana.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: peer.Partner, DataClasses: []string{"team"}, GivenOn: "2025-05-01", Signed: "paper",
	})
	d.Must(err)
	of, err := other.SaveTeam(d.Ctx, team.Team{Name: "Hafenrunde", Members: []app.ID{ana.ID, mara.ID}})
	d.Must(err)
	_, err = other.Share(d.Ctx, of.ID, peer.Office(), nil)
	d.Must(err)
	d.Carry(other, d.Office)

	r := &room{t: t, ctx: context.Background(), clock: now}
	r.over(d.Office)
	r.screen.Open(of.ID, "")
	r.well()
	r.sees("Hafenrunde", "Ana", "Teilnehmerin von Grünbau Nord")
	r.seesNot("Mara", "Nuñez", "ehemalige", "gelöscht")
}
