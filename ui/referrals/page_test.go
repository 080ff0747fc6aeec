package referrals

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

func TestNobodyIsReferredYet(t *testing.T) {
	d := newDesk(t)
	d.open(d.Named("Rasha"))
	d.Sees("Noch kein Verweis", "Sie sucht zurzeit keinen Raum.")
	d.page.Print()
	if d.job != nil || !strings.Contains(d.Told, "noch keinen Verweis") {
		t.Errorf("printed nothing and told %q", d.Told)
	}
	d.page.Open("nowhere")
	if !strings.Contains(d.Told, "nicht mehr") {
		t.Errorf("told %q", d.Told)
	}
	if err := d.page.Leave(); err != nil {
		t.Error(err)
	}
}

func TestTheSampleIsShown(t *testing.T) {
	d := newDesk(t)
	d.Sees("An Deutsch-Internationales Wirtschaftszentrum (DIW)", "Erledigt", "Gewerberaum", "Kontakt, Betrieb oder Vorhaben, Räume",
		"Entwurf 12.05.2025 · angenommen 19.05.2025 · erledigt 02.07.2025")
	d.page.Open(d.last().ID)
	d.Well()
	uitest.LayoutMakesNothingAnew(t, d.Window.Content())
}

func TestADraftIsWrittenAndSent(t *testing.T) {
	d := newDesk(t)
	jobcenter := d.Partner("Jobcenter")
	d.share(jobcenter.ID, "contact", "business")
	d.Press("Neuer Verweis")
	d.Sees("Wählen Sie zuerst den Partner")
	d.choose("Partner", jobcenter.ID)
	d.Sees("Einstiegsgeld (§ 16b SGB II)", "Durch ihre Einwilligung vom 01.05.2025 gedeckt.")
	d.reasons().Toggle("viability")
	d.Text("Worum es geht", " Antrag; \"Juni\" ")
	d.Text("Was sie sich wünscht", "أريد أن أفهم")
	d.choose("Dringlichkeit", "soon")
	d.choose("Warme Übergabe", "yes")
	d.tick("Gesundheit")
	d.Sees("Die Einwilligung nennt nicht alles", "Es fehlt: Gesundheit.")
	d.tick("Gesundheit")
	d.Press("Entwurf anlegen")
	d.Well()
	uitest.Closed(t, d.Canvas())
	r := d.last()
	if r.To != jobcenter.ID || r.Reason != "viability" || r.Text != "Antrag; \"Juni\"" || r.Wish != "أريد أن أفهم" || r.Urgency != "soon" || r.Date != day || !*r.Accompanied || strings.Join(r.DataClasses, " ") != "contact" || !r.Draft() || r.Consent == "" {
		t.Fatalf("%+v", r)
	}
	d.Sees("Bescheinigung der Tragfähigkeit", "Warme Übergabe", "bald")
	d.page.onSend(d.page.all[0])
	d.date("Verschickt am", "19.5.2025")
	d.Press("Als verschickt festhalten")
	d.Sees("Das liegt vor dem Anfang.")
	d.date("Verschickt am", "21.5.2025")
	d.Press("Als verschickt festhalten")
	d.Sees("in der Zukunft")
	d.date("Verschickt am", "20.5.2025")
	d.Press("Als verschickt festhalten")
	uitest.Closed(t, d.Canvas())
	if r = d.last(); r.Status != app.ReferralSent || r.SentOn != day {
		t.Fatalf("%+v", r)
	}
	d.Actions[0].Run()
	if r = d.last(); !r.Draft() || r.SentOn != "" {
		t.Errorf("taken back: %+v", r)
	}
	d.SeesNot("Verschickt")
}

func TestNothingGoesWithoutConsent(t *testing.T) {
	d := newDesk(t)
	ihk := d.Partner("Industrie")
	d.page.New(app.Referral{To: ihk.ID, Reason: "trade-registration"})
	d.Sees("Es gibt noch keine Einwilligung zur Weitergabe an diesen Partner.")
	d.Press("Einwilligung einholen")
	if d.askedOf != ihk.ID || strings.Join(d.asked, " ") != "contact" || d.last().To != ihk.ID {
		t.Fatalf("asked %q %v, kept %+v", d.askedOf, d.asked, d.last())
	}
	uitest.Closed(t, d.Canvas())
	d.page.onSend(d.draft())
	d.Press("Als verschickt festhalten")
	d.Sees("Es gibt noch keine Einwilligung")
	d.Escape()
	c := d.share(ihk.ID, "contact")
	d.page.onSend(d.draft())
	d.Sees("Durch ihre Einwilligung")
	// she takes it back while the dialog is open: the office knows, the page does not yet
	c.WithdrawnOn = day
	_, err := d.Office.SaveConsent(d.Ctx, d.page.founder.ID, c)
	d.Must(err)
	d.Press("Als verschickt festhalten")
	d.Sees("Sie hat die Einwilligung widerrufen. Am 20.05.2025.")
	if r := d.last(); !r.Draft() {
		t.Errorf("it went out: %+v", r)
	}
	d.Escape()
	d.page.Refresh()
	d.Sees("Sie hat die Einwilligung widerrufen. Am 20.05.2025.")
}

func TestAnUnfinishedDraftLeadsToItsEditor(t *testing.T) {
	d := newDesk(t)
	ihk := d.Partner("Industrie")
	d.share(ihk.ID, "contact")
	d.page.New(app.Referral{To: ihk.ID})
	d.Press("Entwurf anlegen")
	d.page.onSend(d.draft())
	d.Press("Als verschickt festhalten")
	d.Sees("Diese Angabe fehlt.")
	d.Press("Entwurf ergänzen")
	d.Sees("Verweis bearbeiten")
	d.Escape()
	whole := d.draft()
	whole.Reason = "trade-registration"
	d.page.onSend(whole)
	for _, text := range uitest.Texts(uitest.Dialog(t, d.Canvas())) {
		if text == "Entwurf ergänzen" {
			t.Error("a draft to which nothing is to be added")
		}
	}
}

func TestAnAnswerAndAnEnd(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	sent := d.page.all[1]
	if sent.Status != app.ReferralSent {
		t.Fatalf("%+v", sent)
	}
	d.Sees("Wartet seit 16 Tagen auf Antwort.")
	d.page.onAnswer(sent, answerYes)
	d.SeesNot("Warum abgelehnt")
	desktest.Field[*widgets.Chips](d.Desk, "Antwort").Toggle("no")
	d.Press("Speichern")
	d.Sees("Diese Angabe fehlt.")
	d.Text("Warum abgelehnt", "Kein Termin frei")
	d.Press("Speichern")
	uitest.Closed(t, d.Canvas())
	d.Sees("Abgelehnt", "Kein Termin frei", "abgelehnt 20.05.2025")
	d.SeesNot("Wartet seit")
	declined, _ := d.page.referral(sent.ID)
	d.page.onFinish(declined)
	d.Text("Ergebnis", "Die IHK hat geholfen")
	d.Press("Als erledigt festhalten")
	uitest.Closed(t, d.Canvas())
	d.Sees("Die IHK hat geholfen")
	if r, _ := d.page.referral(sent.ID); r.Status != app.ReferralDone || r.DoneOn != day {
		t.Errorf("%+v", r)
	}
	if d.changed < 2 {
		t.Errorf("changed %d times", d.changed)
	}
}

func TestAcceptedAndWithdrawn(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.page.onAnswer(d.page.all[1], answerYes)
	d.Press("Speichern")
	accepted, _ := d.page.referral(d.page.all[1].ID)
	for _, r := range d.page.all {
		if r.Status == app.ReferralAccepted {
			accepted = r
		}
	}
	d.page.onAccompany(accepted)
	accepted, _ = d.page.referral(accepted.ID)
	if *accepted.Accompanied {
		t.Error("still accompanied")
	}
	d.page.onWithdraw(accepted)
	d.date("Zurückgezogen am", "3.5.2025")
	d.Press("Zurückziehen")
	d.Sees("Das liegt vor dem Anfang.")
	d.date("Zurückgezogen am", "20.5.2025")
	d.Press("Zurückziehen")
	uitest.Closed(t, d.Canvas())
	if r, _ := d.page.referral(accepted.ID); r.Status != app.ReferralWithdrawn || r.WithdrawnOn != day {
		t.Errorf("%+v", r)
	}
}

func TestADraftIsDeletedAndComesBack(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	n := len(d.stored())
	d.page.onDrop(d.draft())
	if len(d.stored()) != n-1 {
		t.Fatal("still there")
	}
	d.Actions[0].Run()
	if len(d.stored()) != n {
		t.Error("it did not come back")
	}
	d.page.onDrop(d.page.all[1])
	var faults app.Faults
	if !errors.As(d.Failed, &faults) || len(d.stored()) != n {
		t.Errorf("one that was sent: %v", d.Failed)
	}
}

func TestOneWhoWasSentToUs(t *testing.T) {
	d := newDesk(t)
	d.Press("Zu uns verwiesen")
	d.Press("Speichern")
	d.Sees("Diese Angabe fehlt.")
	d.choose("Partner, der sie geschickt hat", d.Partner("Grünbau").ID)
	d.Text("Oder in eigenen Worten", "Sie will ein Café; \"bald\"")
	d.date("Datum", "12.5.2025")
	d.Press("Speichern")
	uitest.Closed(t, d.Canvas())
	r := d.last()
	if !r.Incoming() || r.To != "" || r.Status != app.ReferralSent || r.SentOn != "2025-05-12" || r.Reason != "Sie will ein Café; \"bald\"" || len(r.DataClasses) != 0 {
		t.Fatalf("%+v", r)
	}
	d.Sees("Von Grünbau gGmbH zu uns", "Eingegangen", "eingegangen 12.05.2025")
	d.page.edit(r)
	d.Text("Worum es geht", "Café im Hof")
	d.Press("Speichern")
	uitest.Closed(t, d.Canvas())
	if d.last().Text != "Café im Hof" || len(d.stored()) != 2 {
		t.Errorf("%+v", d.last())
	}
	d.page.onAnswer(d.last(), answerYes)
	d.Sees("Wir nehmen sie auf")
	d.Press("Speichern")
	if d.last().AcceptedOn != day {
		t.Errorf("%+v", d.last())
	}
}

func TestWhatWasTypedIsNotLost(t *testing.T) {
	d := newDesk(t)
	d.page.New(app.Referral{})
	d.Escape()
	if d.Told != "" {
		t.Errorf("nothing was typed, told %q", d.Told)
	}
	d.page.New(app.Referral{})
	d.Text("Worum es geht", "Ein langer Text")
	d.Escape()
	if len(d.Actions) != 1 || len(d.stored()) != 1 {
		t.Fatalf("told %q", d.Told)
	}
	d.Actions[0].Run()
	d.Sees("Ein langer Text")
	d.choose("Partner", d.Partner("VMDO").ID)
	d.Press("Entwurf anlegen")
	if d.last().Text != "Ein langer Text" {
		t.Errorf("%+v", d.last())
	}
}

func TestAnotherPartnerHasOtherReasons(t *testing.T) {
	d := newDesk(t)
	d.page.New(app.Referral{To: d.Partner("DIW").ID, Reason: "workshop"})
	chips := d.reasons()
	if strings.Join(chips.Chosen(), "") != "workshop" {
		t.Errorf("chosen %v", chips.Chosen())
	}
	d.choose("Partner", d.Partner("Handwerkskammer").ID)
	d.Sees("Workshop", "Eintragung in die Handwerksrolle")
	d.reasons().Toggle("crafts-register")
	d.Text("Oder in eigenen Worten", "Prüfung")
	if chosen := d.reasons().Chosen(); len(chosen) != 0 {
		t.Errorf("own words beside %v", chosen)
	}
	d.Press("Entwurf anlegen")
	if d.last().Reason != "Prüfung" {
		t.Errorf("%+v", d.last())
	}
	d.Sees("Prüfung")
}

func TestAPartnerThatIsGone(t *testing.T) {
	d := newDesk(t)
	p, err := d.Office.SavePartner(d.Ctx, app.Partner{Name: "Verein\u202e; \"x\""})
	d.Must(err)
	d.page.Refresh()
	d.page.New(app.Referral{To: p.ID, Reason: "network"})
	d.Must(d.Office.DropPartner(d.Ctx, p.ID))
	d.Press("Entwurf anlegen")
	if !errors.Is(d.Failed, app.ErrNotFound) || len(d.stored()) != 1 {
		t.Errorf("%v", d.Failed)
	}
	d.Sees("Neuer Verweis")
}

func TestTheLetter(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.page.Print()
	if d.job == nil || d.job.FileName != "Verweis-2025-05-20.pdf" {
		t.Fatalf("%+v", d.job)
	}
	for _, r := range d.page.all {
		if r.Incoming() {
			continue
		}
		in, err := d.page.letter(r)
		d.Must(err)
		if r.Status == app.ReferralSent && strings.Join(in.Shared(), " ") != "contact business" || r.Draft() && strings.Join(in.Shared(), " ") != "contact" {
			t.Errorf("%s shares %v", r.Status, in.Shared())
		}
	}
	doc, err := d.job.Build(preview.Options{Language: "de"})
	d.Must(err)
	if doc.(*report.Document).Pages() == 0 {
		t.Error("no page")
	}
}

func TestTheReminderNamesNobody(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	if err := translations.Use("en"); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = translations.Use("de") }()
	own := app.Referral{Reason: "Hilfe für Desislava", Status: app.ReferralSent, SentOn: "2025-05-04"}
	for _, r := range []app.Referral{d.page.all[1], own} {
		text := reminder(r)
		if strings.Contains(text, "Desislava") || strings.Contains(text, "Stoyanova") || !strings.Contains(text, "04.05.2025") {
			t.Errorf("%q", text)
		}
	}
	if !strings.Contains(reminder(d.page.all[1]), "Bescheinigung der Tragfähigkeit") {
		t.Error(reminder(d.page.all[1]))
	}
	d.page.onRemind(d.page.all[1])
	d.Press("Copy")
	if fyne.CurrentApp().Clipboard().Content() != reminder(d.page.all[1]) {
		t.Errorf("copied %q", fyne.CurrentApp().Clipboard().Content())
	}
}

func TestARestrictedFounderIsOnlyShown(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.Must(d.Office.Restrict(d.Ctx, d.page.founder.ID, app.Restriction{Since: day, Why: app.Contested}))
	d.page.Refresh()
	d.Sees("Nur aufbewahrt", "Jobcenter", "Wartet seit 16 Tagen")
	d.SeesNot("Neuer Verweis", "Verschicken", "Bearbeiten", "Erinnern", "Einwilligung einholen", "Raumgesuch aufnehmen", "Verweis beginnen")
	d.page.onAccompany(d.page.all[1])
	if !errors.Is(d.Failed, app.ErrRestricted) {
		t.Errorf("%v", d.Failed)
	}
}

func TestHerSearchForPremises(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.Sees("30 bis 45 m² · bis 850,00", "Laden an der Münsterstraße", "passt", "31 Tage zu spät", "es fehlt:")
	d.page.EditSought(app.SpaceSought{})
	d.Press("Speichern")
	d.Sees("Diese Angabe fehlt.")
	d.Text("Fläche ab (m²)", "0")
	d.Press("Speichern")
	d.Sees("liegt außerhalb der Grenzen")
	d.Text("Fläche ab (m²)", "zwanzig")
	d.Press("Speichern")
	d.Sees("ist keine Zahl")
	d.Text("Fläche ab (m²)", "20,5")
	d.Text("Höchste Warmmiete", "-1")
	d.Press("Speichern")
	d.Sees("Dieser Wert darf nicht kleiner")
	d.Text("Höchste Warmmiete", "500")
	d.Text("Weitere Ausstattung", "Kühlraum\n\nKühlraum\nHof; hinten")
	d.Press("Speichern")
	uitest.Closed(t, d.Canvas())
	all, err := d.Office.SpacesSought(d.Ctx, d.page.founder.ID)
	d.Must(err)
	if s := all[len(all)-1]; len(all) != 2 || *s.AreaFromM2 != 20.5 || *s.MaxRentCents != 50000 || strings.Join(s.Equipment, "|") != "Kühlraum|Hof; hinten" {
		t.Fatalf("%+v", all)
	}
	d.page.onDropSought(all[1])
	if all, _ = d.Office.SpacesSought(d.Ctx, d.page.founder.ID); len(all) != 1 {
		t.Error("still there")
	}
	d.Actions[0].Run()
	if all, _ = d.Office.SpacesSought(d.Ctx, d.page.founder.ID); len(all) != 2 {
		t.Error("it did not come back")
	}
}

func TestAMatchBecomesAReferral(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.Press("Verweis beginnen")
	d.Sees("Gewerberaum", "Raumangebot „Laden an der Münsterstraße“: 38 m²", "Deutsch-Internationales Wirtschaftszentrum (DIW)")
	d.Press("Entwurf anlegen")
	uitest.Closed(t, d.Canvas())
	if r := d.last(); r.Reason != "premises" || r.To != d.Partner("DIW").ID || strings.Join(r.DataClasses, " ") != "contact business premises" {
		t.Errorf("%+v", r)
	}
	d.Told = ""
	d.page.Refer(app.Space{Title: "x"})
	uitest.Closed(t, d.Canvas())
}

// referral finds one of hers.
func (p *Page) referral(id app.ID) (app.Referral, bool) {
	if i := slices.IndexFunc(p.all, func(r app.Referral) bool { return r.ID == id }); i >= 0 {
		return p.all[i], true
	}
	return app.Referral{}, false
}
