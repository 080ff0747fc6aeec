package founders

import (
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
)

func TestWhoCameFromAnotherOfficeSaysFromWhich(t *testing.T) {
	r := newRoom(t)
	d := &desktest.Desk{T: t, Office: r.office, Ctx: r.ctx, Clock: r.clock}
	other := d.Neighbour("Grünbau Nord")
	us := d.PeerOf(other, r.office)
	zehra, err := other.SaveFounder(r.ctx, app.Founder{GivenNames: "Zehra", FamilyNames: "Öztürk"})
	d.Must(err)
	_, err = other.SaveConsent(r.ctx, zehra.ID, app.Consent{
		Purpose: app.PurposeShare, Recipient: us.Partner, DataClasses: []string{"contact"}, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	d.Must(err)
	_, err = other.Share(r.ctx, zehra.ID, us.Office(), []string{"contact"})
	d.Must(err)
	d.Carry(other, r.office)
	own, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Ana", FamilyNames: "Novak"})
	d.Must(err)
	r.screen.Refresh()
	texts := uitest.Texts(r.window.Content())
	if n := strings.Count(strings.Join(texts, "\n"), "von Grünbau Nord"); n != 1 {
		t.Errorf("the list says it %d times: %q", n, texts)
	}
	r.screen.Open(zehra.ID, "")
	if header := uitest.Texts(r.screen.detail.header); !slices.Contains(header, "von Grünbau Nord") {
		t.Errorf("%q", header)
	}
	r.screen.Open(own.ID, "")
	if header := uitest.Texts(r.screen.detail.header); slices.Contains(header, "von Grünbau Nord") {
		t.Errorf("%q", header)
	}
}
