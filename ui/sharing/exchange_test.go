package sharing

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
)

// share shares the founder with the other office, and carries what goes.
func (d *desk) share(classes ...string) exchange.Receipt {
	d.T.Helper()
	d.agree(d.founder, classes...)
	_, err := d.Office.Share(d.Ctx, d.founder, d.peer.Office(), classes)
	d.Must(err)
	r := d.Carry(d.Office, d.other)
	d.page.Refresh()
	return r
}

// there is the founder as the other office knows her.
func (d *desk) there() app.ID {
	d.T.Helper()
	rows, err := d.other.Founders(d.Ctx, app.FounderFilter{})
	d.Must(err)
	if len(rows) != 1 {
		d.T.Fatalf("%d founders there", len(rows))
	}
	return rows[0].ID
}

// across shows the page of the founder at the other office.
func (d *desk) across() *desk {
	d.T.Helper()
	far := &desk{Desk: d.Desk, other: d.Office, founder: d.there(), peer: d.PeerOf(d.other, d.Office)}
	far.Desk = d.At(d.other)
	far.open()
	return far
}

func TestWhatWentOutIsListed(t *testing.T) {
	d := paired(t)
	d.share("contact", "goal")
	d.Sees("10.07.2025", "Grünbau Nord", "Kontakt, Ziel und Stand", "Einwilligung vom 01.05.2025", "Prüfsumme")
	if log := d.page.log; len(log) != 1 || len(log[0].Digest) < 8 || !d.Shows(log[0].Digest[:4]+" "+log[0].Digest[4:8]) {
		t.Errorf("%+v", log)
	}
	d.page.onLeaving(d.page.sides[0])
	d.Sees("Das steht in der nächsten Datei") // nothing is confirmed yet
	d.Escape()
	d.Carry(d.other, d.Office)
	d.page.onLeaving(d.page.sides[0])
	d.Sees("Zurzeit wartet nichts von ihr")
}

func TestTheLogGrowsWhenAskedFor(t *testing.T) {
	d := paired(t)
	d.share("contact")
	one := d.page.log[0]
	d.page.log = nil
	for range logFirst + 3 {
		d.page.log = append(d.page.log, one)
	}
	d.page.show()
	short := one.Digest[:4] + " " + one.Digest[4:8]
	if n := strings.Count(strings.Join(d.Texts(), "\n"), short); n != logFirst {
		t.Errorf("%d entries", n)
	}
	d.Press("3 ältere Einträge zeigen")
	if n := strings.Count(strings.Join(d.Texts(), "\n"), short); n != logFirst+3 {
		t.Errorf("%d entries", n)
	}
}

func TestSharingEndsAndIsConfirmed(t *testing.T) {
	d := paired(t)
	d.share("contact")
	d.Carry(d.other, d.Office)
	d.page.Refresh()
	d.page.onStop(d.page.sides[0])
	d.Sees("Nichts Neues geht mehr hinaus.", "gebeten, die Akte zu entfernen.")
	d.Press("Nicht mehr teilen")
	d.Well()
	d.Sees("beendet")
	if !strings.Contains(d.Told, "Nicht mehr geteilt.") {
		t.Error(d.Told)
	}
	d.Act("Rückgängig")
	d.Sees("Auswahl ändern …")
	d.page.onStop(d.page.sides[0])
	d.Press("Nicht mehr teilen")
	d.Carry(d.Office, d.other)
	d.page.Refresh()
	d.Sees("ist seit 10.07.2025 gebeten, die Akte zu entfernen")
	asked, err := d.other.Requests(d.Ctx)
	d.Must(err)
	if len(asked) != 1 {
		t.Fatalf("%+v", asked)
	}
	d.Must(d.other.AnswerRequest(d.Ctx, asked[0].Dossier, asked[0].Peer, true))
	d.Carry(d.other, d.Office)
	d.page.Refresh()
	d.Sees("entfernt", "hat die Akte entfernt, bestätigt am 10.07.2025", "Teilen …")
}

func TestWhoCameFromAnotherOffice(t *testing.T) {
	d := paired(t)
	d.share("contact")
	far := d.across()
	far.Sees("kommt von dort", "Die Akte kommt von Gründungsberatung Nordstadt.", "vom 01.05.2025: Kontakt", "Was geht hinaus …")
	far.SeesNot("Teilen …", "Nicht mehr teilen …")
	uitest.LayoutMakesNothingAnew(t, far.Window.Content())
}

func TestATeamIsShared(t *testing.T) {
	d := paired(t)
	teams, err := d.Office.Teams(d.Ctx)
	d.Must(err)
	of := teams[0]
	women := of.Women("")
	if len(women) < 2 {
		t.Fatalf("%d women", len(women))
	}
	d.agree(women[0], "team")
	d.agree(women[1], "contact")
	room := New(d.parts())
	room.Team(of)
	d.Sees("Grünbau Nord", "Geht mit: Vorname und Zusagen. Einwilligung vom 01.05.2025.", "Geht nicht mit. Ihre Einwilligung nennt das Erfolgsteam nicht.")
	uitest.LayoutMakesNothingAnew(t, uitest.Top(d.Window))
	d.Press("Einwilligung vorbereiten")
	uitest.Closed(t, d.Canvas())
	if d.askedFor == women[0] || strings.Join(d.asked, " ") != "team" {
		t.Errorf("asked for %q %v", d.askedFor, d.asked)
	}
	room.Team(of)
	d.Press("Teilen")
	d.Well()
	uitest.Closed(t, d.Canvas())
	shares, err := d.Office.Shares(d.Ctx, of.ID)
	d.Must(err)
	if len(shares) != 1 || !shares[0].Team || !shares[0].Ours {
		t.Fatalf("%+v", shares)
	}
	d.Carry(d.Office, d.other)
	there, err := d.other.Teams(d.Ctx)
	d.Must(err)
	if len(there) != 1 || there[0].Name != of.Name || !hasMember(there[0], women[0]) {
		t.Fatalf("%+v", there)
	}
	room.Team(of)
	d.Sees("geteilt", "das Team zu entfernen.")
	d.Press("Nicht mehr teilen")
	d.Well()
	d.Act("Rückgängig")
	room.Team(of)
	d.Sees("Was Sie ändern, geht mit der nächsten Datei hinaus.")
}

func hasMember(of team.Team, woman app.ID) bool {
	for _, id := range of.Members {
		if id == woman {
			return true
		}
	}
	return false
}

func TestATeamWithNobodyToShareItWith(t *testing.T) {
	d := newDesk(t)
	d.page = New(d.parts()).Page(d.founder)
	d.Show(d.page.Content(), tab)
	teams, err := d.Office.Teams(d.Ctx)
	d.Must(err)
	New(d.parts()).Team(teams[0])
	d.Press("Zum Abgleich")
	if d.opened != "exchange" {
		t.Error(d.opened)
	}
	uitest.Closed(t, d.Canvas())
}

func TestATeamIsSharedWithOneOfTwoOffices(t *testing.T) {
	d := paired(t)
	second := d.Neighbour("Jugendwerk")
	teams, err := d.Office.Teams(d.Ctx)
	d.Must(err)
	dialog := New(d.parts())
	dialog.Team(teams[0])
	d.choose("Büro", d.PeerOf(d.Office, second).Office())
	d.Press("Teilen")
	d.Well()
	shares, err := d.Office.Shares(d.Ctx, teams[0].ID)
	d.Must(err)
	if len(shares) != 1 || shares[0].Name != "Jugendwerk" {
		t.Errorf("%+v", shares)
	}
}

func TestWhoConfirmedAnErasure(t *testing.T) {
	d := paired(t)
	room := New(d.parts())
	room.Erasures()
	d.Sees("Bisher ist keine Akte endgültig gelöscht.")
	d.Escape()
	d.share("contact")
	d.Carry(d.other, d.Office)
	duties, err := d.Office.Duties(d.Ctx, d.founder)
	d.Must(err)
	reason := ""
	if _, runs := rights.Running(duties, today); runs {
		reason = "Sie verlangt es"
		d.Must(d.Office.Restrict(d.Ctx, d.founder, app.Restriction{Why: app.ForKeeping}))
	}
	cert, err := d.Office.Erase(d.Ctx, d.founder, reason)
	d.Must(err)
	room.Erasures()
	d.Sees(cert.Number, "Grünbau Nord: noch nicht bestätigt")
	d.Escape()
	d.Carry(d.Office, d.other)
	if rows, err := d.other.Founders(d.Ctx, app.FounderFilter{}); err != nil || len(rows) > 0 {
		t.Errorf("%v there, %v", rows, err)
	}
	d.Carry(d.other, d.Office)
	room.Erasures()
	d.Sees("Grünbau Nord: bestätigt am 10.07.2025")
	uitest.LayoutMakesNothingAnew(t, uitest.Top(d.Window))
	d.Press("Bescheinigung")
	uitest.Closed(t, d.Canvas())
	if d.job == nil {
		t.Fatal("no certificate")
	}
	doc, err := d.job.Build(d.job.Options)
	if err != nil || doc.Pages() == 0 {
		t.Errorf("%v", err)
	}
}
