package papers

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestTheAccessReportIsSavedBesideOthers(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageRights)
	r.sees("In freien Texten können andere Personen stehen.", "(DIW) · Kontakt, Betrieb oder Vorhaben, Räume", "Fördergeber des Projekts")
	r.press("Auskunft ansehen")
	r.built()
	for range 2 {
		r.press("PDF und JSON speichern …")
		r.well()
	}
	if !strings.Contains(r.told, "Auskunft-2025-07-10-2.pdf") {
		t.Error(r.told)
	}
	if r.actions[0].Run(); r.shown != r.folder {
		t.Errorf("shown %q", r.shown)
	}
	for _, name := range []string{"Auskunft-2025-07-10", "Auskunft-2025-07-10-2"} {
		pdf, err := os.ReadFile(filepath.Join(r.folder, name+".pdf"))
		if err != nil || !strings.HasPrefix(string(pdf), "%PDF-") {
			t.Error(err)
		}
		var a rights.Access
		text, err := os.ReadFile(filepath.Join(r.folder, name+".json"))
		if err != nil || json.Unmarshal(text, &a) != nil || a.Founder.GivenNames != "Desislava" {
			t.Errorf("%v %+v", err, a.Founder.Founder)
		}
	}
	r.folder = filepath.Join(r.folder, "gone")
	r.press("PDF und JSON speichern …")
	if r.failed == nil {
		t.Error("a folder that is not there takes files")
	}
}

func TestRestrictingAndLifting(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageRights)
	r.press("Daten sperren …")
	r.date("Gesperrt seit", "11.07.2025")
	r.press("Sperren")
	r.sees("Dieses Datum liegt in der Zukunft.", "Diese Angabe fehlt.")
	r.date("Gesperrt seit", "01.07.2025")
	field[*widgets.Choice](r, "Grund").Choose("contested")
	field[*widgets.TextField](r, "Notiz (freiwillig)").SetText("Ihre Adresse stimmt nicht.")
	r.press("Sperren")
	r.closed()
	r.sees("Gesperrt seit 01.07.2025", "Die Angaben sind bestritten", "Ihre Adresse stimmt nicht.")
	r.seesNot("Daten sperren")
	if err := r.page.rights.restrict(app.Restriction{Since: today, Why: app.ForClaims}); !errors.Is(err, app.ErrRestricted) {
		t.Errorf("restricted twice: %v", err)
	}
	r.press("Sperre aufheben …")
	r.press("Aufheben")
	r.well()
	r.sees("Daten sperren …")
	if f, err := r.office.Founder(r.ctx, r.founder); err != nil || f.Restriction != nil || r.changed != 2 {
		t.Errorf("%+v %v %d", f.Restriction, err, r.changed)
	}
}

func TestErasingAsksForHerNameOrNumber(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageConsents)
	r.page.OpenPage(PageHistory)
	r.page.OpenPage(PageRights)
	r.press("Endgültig löschen …")
	r.sees("Ihr Teil in Erfolgsteams wird gelöscht.", "Ältere Sicherungen", "nicht zurücknehmen", "(DIW)", "Das Ende der Frist ist nicht eingetragen")
	for _, wrong := range []string{"", "Desi", "ja", "???"} {
		field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText(wrong)
		r.press("Endgültig löschen")
		r.sees("Das ist weder ihr Name noch die Nummer.")
	}
	if _, err := r.office.Founder(r.ctx, r.founder); err != nil {
		t.Fatal("she is gone without a confirmation")
	}
	number := rights.Number(r.founder)
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText(" " + strings.ToLower(number) + " ")
	r.press("Endgültig löschen")
	r.closed()
	r.well()
	if _, err := r.office.Founder(r.ctx, r.founder); !errors.Is(err, app.ErrNotFound) {
		t.Errorf("she is there: %v", err)
	}
	if r.erased != r.founder || !strings.Contains(r.told, number) || !strings.Contains(r.job.FileName, number) {
		t.Errorf("%q %q %q", r.erased, r.told, r.job.FileName)
	}
	r.built()
	r.nothingIsLeft()
}

// nothingIsLeft goes through all pages: none of them says anything of her.
func (r *room) nothingIsLeft() {
	r.t.Helper()
	for _, page := range []string{PageDocuments, PageConsents, PageRights, PageHistory} {
		r.page.OpenPage(page)
		r.page.Refresh()
		r.well()
		r.seesNot("DIW", "Rufname", "Ansehen", "Bulgarisch")
	}
	r.page.Print()
	r.page.NewConsent("", nil, widgets.Action{})
	r.closed()
}

func TestHerNameConfirmsWithoutItsAccents(t *testing.T) {
	r := newRoom(t)
	r.add(app.Founder{GivenNames: "Şükran", FamilyNames: "Yıldız"})
	r.page.OpenPage(PageRights)
	r.sees("Keine Aufbewahrungspflicht bekannt.", "Alles, heute.", "Niemand außerhalb unseres Büros.")
	r.press("Endgültig löschen …")
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText("sukran  yildiz")
	r.press("Endgültig löschen")
	r.well()
	if r.erased == "" {
		t.Error("she is still there")
	}
}

func TestErasingUnderADutyTakesTwoStepsAndAReason(t *testing.T) {
	r := sampled(t)
	r.keepUntil("2031-12-31")
	r.page.OpenPage(PageRights)
	r.sees("bis 31.12.2031", "Heute: Betrieb, Bogen, Einschätzung", "Ab 01.01.2032: Gründerin, Teilnahme, Maßnahme", "in zwei Schritten")
	r.seesNot("Endgültig löschen")
	r.page.rights.onErase()
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText("Desislava Stoyanova")
	r.press("Endgültig löschen")
	r.sees("Diese Angabe fehlt.")
	field[*widgets.TextField](r, "Warum vor Ende der Frist?").SetText("Beschluss")
	r.press("Endgültig löschen")
	if !errors.Is(r.failed, rights.ErrUnready) || r.erased != "" {
		t.Fatalf("%v %q", r.failed, r.erased)
	}
	r.failed = nil
	r.escape()
	r.press("Zuerst sperren …")
	if got := field[*widgets.Choice](r, "Grund").Key(); got != "keeping" {
		t.Errorf("the reason proposed is %q", got)
	}
	r.press("Sperren")
	r.press("Vor der Frist löschen …")
	field[*widgets.TextField](r, "Warum vor Ende der Frist?").SetText("Beschluss des Gerichts")
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText("desislava stoyanova")
	r.press("Endgültig löschen")
	r.well()
	r.built()
	certs, err := r.office.Erasures(r.ctx)
	if err != nil || len(certs) != 1 || certs[0].Reason != "Beschluss des Gerichts" || certs[0].Restricted != today {
		t.Errorf("%+v %v", certs, err)
	}
}

func TestAGuestOfATeamIsErasedFromIt(t *testing.T) {
	r := newRoom(t)
	host, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Ana"})
	if err != nil {
		t.Fatal(err)
	}
	guest := r.add(app.Founder{GivenNames: "Amina", FamilyNames: "Haddad"})
	of, err := r.office.SaveTeam(r.ctx, team.Team{Name: "Nord", Members: []app.ID{host.ID}})
	if err != nil {
		t.Fatal(err)
	}
	of = of.TakeIn(team.Guest{ID: guest, Name: "Amina"}, today)
	if _, err = r.office.SaveTeam(r.ctx, of); err != nil {
		t.Fatal(err)
	}
	r.page.OpenPage(PageRights)
	r.page.rights.onErase()
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText("Amina Haddad")
	r.press("Endgültig löschen")
	r.well()
	after, err := r.office.Team(r.ctx, of.ID)
	if err != nil || slices.Contains(after.Women(""), guest) {
		t.Errorf("%+v %v", after.Women(""), err)
	}
	certs, err := r.office.Erasures(r.ctx)
	if err != nil || len(certs) != 1 || certs[0].Teams != 1 {
		t.Errorf("%+v %v", certs, err)
	}
}

func TestOneErasedElsewhereIsTold(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageRights)
	if _, err := r.office.Erase(r.ctx, r.founder, ""); err != nil {
		t.Fatal(err)
	}
	r.page.rights.onErase()
	field[*widgets.TextField](r, "Name der Gründerin, zur Bestätigung").SetText("Desislava Stoyanova")
	r.press("Endgültig löschen")
	if !errors.Is(r.failed, app.ErrNotFound) || r.erased != "" {
		t.Errorf("%v %q", r.failed, r.erased)
	}
	uitest.Dialog(t, r.Canvas())
}
