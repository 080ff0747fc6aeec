package referrals

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/report"
	"wurzelwerk/store"
	"wurzelwerk/ui/uitest"
)

// neighbours are the desk of Desislava, an office beside it, and a draft of a referral to that office which she agreed to.
func neighbours(t testing.TB) (d *desk, other *store.Office, peer exchange.Peer) {
	t.Helper()
	d = newDesk(t)
	other = d.Neighbour("Grünbau Nord")
	peer = d.PeerOf(d.Office, other)
	d.share(peer.Partner, "contact", "business")
	d.save(app.Referral{To: peer.Partner, Date: day, Reason: "renovation", Text: "Der Laden braucht Licht.", DataClasses: []string{"contact", "business"}})
	return d, other, peer
}

// across is the page of the founder at the other office, after a file.
func (d *desk) across(other *store.Office) *desk {
	d.T.Helper()
	d.Carry(d.Office, other)
	rows, err := other.Founders(d.Ctx, app.FounderFilter{})
	d.Must(err)
	if len(rows) != 1 {
		d.T.Fatalf("%d founders there", len(rows))
	}
	far := &desk{Desk: d.At(other)}
	far.open(rows[0].ID)
	return far
}

// sent sends the draft, by the exchange too.
func (d *desk) sent() {
	d.T.Helper()
	d.page.onSend(d.draft())
	d.Sees("Grünbau Nord bekommt dann den Verweis und: Kontakt, Betrieb oder Vorhaben.")
	d.tick("Auch über den Abgleich schicken")
	d.Press("Als verschickt festhalten")
	d.Well()
	uitest.Closed(d.T, d.Canvas())
}

func TestAReferralTravels(t *testing.T) {
	d, other, peer := neighbours(t)
	d.sent()
	shares, err := d.Office.Shares(d.Ctx, d.page.founder.ID)
	d.Must(err)
	if len(shares) != 1 || shares[0].Peer != peer.Office() || strings.Join(shares[0].Classes, " ") != "contact business" || d.last().Status != app.ReferralSent {
		t.Fatalf("%+v, %+v", shares, d.last())
	}
	d.Act("Rückgängig")
	if shares, err = d.Office.Shares(d.Ctx, d.page.founder.ID); err != nil || len(shares) != 0 || !d.last().Draft() {
		t.Fatalf("taken back: %+v, %+v, %v", shares, d.last(), err)
	}
	d.sent()
	far := d.across(other)
	far.Sees("Von Gründungsberatung Nordstadt zu uns", "Eingegangen", "eingegangen 20.05.2025", "Räume sanieren", "Der Laden braucht Licht.", "Kontakt, Betrieb oder Vorhaben")
	far.SeesNot("Bearbeiten", "Antwort eintragen", "Zurückziehen", "Verschickt")
	uitest.LayoutMakesNothingAnew(t, far.Window.Content())
	far.Press("Annehmen …")
	far.Sees("Wir nehmen sie auf", "Gründungsberatung Nordstadt sieht die Antwort nach der nächsten Datei.")
	far.Press("Speichern")
	far.Well()
	far.Sees("Angenommen", "Abschließen")
	d.Carry(other, d.Office)
	d.page.Refresh()
	d.Sees("An Grünbau Nord", "Angenommen", "angenommen 20.05.2025")
	far.Press("Abschließen")
	far.Text("Ergebnis", "Licht ist bestellt")
	far.Press("Als erledigt festhalten")
	far.Well()
	d.Carry(other, d.Office)
	d.page.Refresh()
	d.Sees("Erledigt", "Licht ist bestellt")
}

func TestAReferralIsDeclinedWithItsReason(t *testing.T) {
	d, other, _ := neighbours(t)
	d.sent()
	far := d.across(other)
	far.Press("Ablehnen …")
	far.Press("Speichern")
	far.Sees("Diese Angabe fehlt.")
	far.Text("Warum abgelehnt", "Zurzeit sind alle Plätze belegt")
	far.Press("Speichern")
	far.Well()
	d.Carry(other, d.Office)
	d.page.Refresh()
	d.Sees("Abgelehnt", "Zurzeit sind alle Plätze belegt")
}

func TestWhoIsSharedAlreadyIsNotAskedAbout(t *testing.T) {
	d, other, peer := neighbours(t)
	_, err := d.Office.Share(d.Ctx, d.page.founder.ID, peer.Office(), []string{"contact"})
	d.Must(err)
	d.page.Refresh()
	d.page.onSend(d.draft())
	d.Sees("Ihre Akte ist mit Grünbau Nord schon geteilt.")
	d.SeesNot("Auch über den Abgleich schicken")
	d.Press("Als verschickt festhalten")
	d.Well()
	d.across(other).Sees("Von Gründungsberatung Nordstadt zu uns")
}

func TestWhatWentByLetterMayFollow(t *testing.T) {
	d, other, _ := neighbours(t)
	d.page.onSend(d.draft())
	d.Press("Als verschickt festhalten")
	d.Well()
	if _, ok := d.page.carryItem(d.renovation()); !ok {
		t.Fatal("it is not offered")
	}
	item, _ := d.page.carryItem(d.renovation())
	item.Action()
	d.Well()
	if !strings.Contains(d.Told, "geht der Verweis auch an Grünbau Nord") {
		t.Error(d.Told)
	}
	if _, ok := d.page.carryItem(d.renovation()); ok {
		t.Error("it is offered again")
	}
	d.across(other).Sees("Eingegangen")
}

// renovation is the referral to the other office.
func (d *desk) renovation() app.Referral {
	for _, r := range d.page.all {
		if r.Reason == "renovation" {
			return r
		}
	}
	return app.Referral{}
}

func TestALetterCanBePrintedAtTheOtherOffice(t *testing.T) {
	d, other, _ := neighbours(t)
	d.sent()
	far := d.across(other)
	far.Press("Brief")
	far.Well()
	if far.job == nil {
		t.Fatal("nothing was shown")
	}
	in, err := far.page.letter(far.page.all[0])
	d.Must(err)
	if in.Office.Name != "Gründungsberatung Nordstadt" || in.Partner.Name != "Grünbau Nord" || strings.Join(in.Shared(), " ") != "contact business" {
		t.Errorf("from %q to %q with %v", in.Office.Name, in.Partner.Name, in.Shared())
	}
	doc, err := report.Referral(in)
	d.Must(err)
	if doc.Pages() == 0 {
		t.Error("the letter is empty")
	}
}
