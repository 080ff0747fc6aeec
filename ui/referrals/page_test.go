package referrals

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

func TestNobodyIsReferredYet(t *testing.T) {
	d := newDesk(t)
	d.open(d.named("Rasha"))
	d.sees("Noch kein Verweis", "Sie sucht zurzeit keinen Raum.")
	d.page.Print()
	if d.job != nil || !strings.Contains(d.told, "noch keinen Verweis") {
		t.Errorf("printed nothing and told %q", d.told)
	}
	d.page.Open("nowhere")
	if !strings.Contains(d.told, "nicht mehr") {
		t.Errorf("told %q", d.told)
	}
	if err := d.page.Leave(); err != nil {
		t.Error(err)
	}
}

func TestTheSampleIsShown(t *testing.T) {
	d := newDesk(t)
	d.sees("An Deutsch-Internationales Wirtschaftszentrum (DIW)", "Erledigt", "Gewerberaum", "Kontakt, Betrieb oder Vorhaben, Räume",
		"Entwurf 12.05.2025 · angenommen 19.05.2025 · erledigt 02.07.2025")
	d.page.Open(d.last().ID)
	d.well()
	uitest.LayoutMakesNothingAnew(t, d.window.Content())
}

func TestADraftIsWrittenAndSent(t *testing.T) {
	d := newDesk(t)
	jobcenter := d.partner("Jobcenter")
	d.share(jobcenter.ID, "contact", "business")
	d.press("Neuer Verweis")
	d.sees("Wählen Sie zuerst den Partner")
	d.choose("Partner", jobcenter.ID)
	d.sees("Einstiegsgeld (§ 16b SGB II)", "Durch ihre Einwilligung vom 01.05.2025 gedeckt.")
	d.reasons().Toggle("viability")
	d.text("Worum es geht", " Antrag; \"Juni\" ")
	d.text("Was sie sich wünscht", "أريد أن أفهم")
	d.choose("Dringlichkeit", "soon")
	d.choose("Warme Übergabe", "yes")
	d.tick("Gesundheit")
	d.sees("Die Einwilligung nennt nicht alles", "Es fehlt: Gesundheit.")
	d.tick("Gesundheit")
	d.press("Entwurf anlegen")
	d.well()
	uitest.Closed(t, d.Canvas())
	r := d.last()
	if r.To != jobcenter.ID || r.Reason != "viability" || r.Text != "Antrag; \"Juni\"" || r.Wish != "أريد أن أفهم" || r.Urgency != "soon" || r.Date != day || !*r.Accompanied || strings.Join(r.DataClasses, " ") != "contact" || !r.Draft() || r.Consent == "" {
		t.Fatalf("%+v", r)
	}
	d.sees("Bescheinigung der Tragfähigkeit", "Warme Übergabe", "bald")
	d.page.onSend(d.page.all[0])
	d.date("Verschickt am", "19.5.2025")
	d.press("Als verschickt festhalten")
	d.sees("Das liegt vor dem Anfang.")
	d.date("Verschickt am", "21.5.2025")
	d.press("Als verschickt festhalten")
	d.sees("in der Zukunft")
	d.date("Verschickt am", "20.5.2025")
	d.press("Als verschickt festhalten")
	uitest.Closed(t, d.Canvas())
	if r = d.last(); r.Status != app.ReferralSent || r.SentOn != day {
		t.Fatalf("%+v", r)
	}
	d.actions[0].Run()
	if r = d.last(); !r.Draft() || r.SentOn != "" {
		t.Errorf("taken back: %+v", r)
	}
	d.seesNot("Verschickt")
}

func TestNothingGoesWithoutConsent(t *testing.T) {
	d := newDesk(t)
	ihk := d.partner("Industrie")
	d.page.New(app.Referral{To: ihk.ID, Reason: "trade-registration"})
	d.sees("Es gibt noch keine Einwilligung zur Weitergabe an diesen Partner.")
	d.press("Einwilligung einholen")
	if d.askedOf != ihk.ID || strings.Join(d.asked, " ") != "contact" || d.last().To != ihk.ID {
		t.Fatalf("asked %q %v, kept %+v", d.askedOf, d.asked, d.last())
	}
	uitest.Closed(t, d.Canvas())
	d.page.onSend(d.draft())
	d.press("Als verschickt festhalten")
	d.sees("Es gibt noch keine Einwilligung")
	d.escape()
	c := d.share(ihk.ID, "contact")
	d.page.onSend(d.draft())
	d.sees("Durch ihre Einwilligung")
	// she takes it back while the dialog is open: the office knows, the page does not yet
	c.WithdrawnOn = day
	_, err := d.office.SaveConsent(d.ctx, d.page.founder.ID, c)
	d.must(err)
	d.press("Als verschickt festhalten")
	d.sees("Sie hat die Einwilligung widerrufen. Am 20.05.2025.")
	if r := d.last(); !r.Draft() {
		t.Errorf("it went out: %+v", r)
	}
	d.escape()
	d.page.Refresh()
	d.sees("Sie hat die Einwilligung widerrufen. Am 20.05.2025.")
}

func TestAnUnfinishedDraftLeadsToItsEditor(t *testing.T) {
	d := newDesk(t)
	ihk := d.partner("Industrie")
	d.share(ihk.ID, "contact")
	d.page.New(app.Referral{To: ihk.ID})
	d.press("Entwurf anlegen")
	d.page.onSend(d.draft())
	d.press("Als verschickt festhalten")
	d.sees("Diese Angabe fehlt.")
	d.press("Entwurf ergänzen")
	d.sees("Verweis bearbeiten")
	d.escape()
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
	d.sees("Wartet seit 16 Tagen auf Antwort.")
	d.page.onAnswer(sent)
	d.seesNot("Warum abgelehnt")
	field[*widgets.Chips](d, "Antwort").Toggle("no")
	d.press("Speichern")
	d.sees("Diese Angabe fehlt.")
	d.text("Warum abgelehnt", "Kein Termin frei")
	d.press("Speichern")
	uitest.Closed(t, d.Canvas())
	d.sees("Abgelehnt", "Kein Termin frei", "abgelehnt 20.05.2025")
	d.seesNot("Wartet seit")
	declined, _ := d.page.referral(sent.ID)
	d.page.onFinish(declined)
	d.text("Ergebnis", "Die IHK hat geholfen")
	d.press("Als erledigt festhalten")
	uitest.Closed(t, d.Canvas())
	d.sees("Die IHK hat geholfen")
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
	d.page.onAnswer(d.page.all[1])
	d.press("Speichern")
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
	d.press("Zurückziehen")
	d.sees("Das liegt vor dem Anfang.")
	d.date("Zurückgezogen am", "20.5.2025")
	d.press("Zurückziehen")
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
	d.actions[0].Run()
	if len(d.stored()) != n {
		t.Error("it did not come back")
	}
	d.page.onDrop(d.page.all[1])
	var faults app.Faults
	if !errors.As(d.failed, &faults) || len(d.stored()) != n {
		t.Errorf("one that was sent: %v", d.failed)
	}
}

func TestOneWhoWasSentToUs(t *testing.T) {
	d := newDesk(t)
	d.press("Zu uns verwiesen")
	d.press("Speichern")
	d.sees("Diese Angabe fehlt.")
	d.choose("Partner, der sie geschickt hat", d.partner("Grünbau").ID)
	d.text("Oder in eigenen Worten", "Sie will ein Café; \"bald\"")
	d.date("Datum", "12.5.2025")
	d.press("Speichern")
	uitest.Closed(t, d.Canvas())
	r := d.last()
	if !r.Incoming() || r.To != "" || r.Status != app.ReferralSent || r.SentOn != "2025-05-12" || r.Reason != "Sie will ein Café; \"bald\"" || len(r.DataClasses) != 0 {
		t.Fatalf("%+v", r)
	}
	d.sees("Von Grünbau gGmbH zu uns", "Eingegangen", "eingegangen 12.05.2025")
	d.page.edit(r)
	d.text("Worum es geht", "Café im Hof")
	d.press("Speichern")
	uitest.Closed(t, d.Canvas())
	if d.last().Text != "Café im Hof" || len(d.stored()) != 2 {
		t.Errorf("%+v", d.last())
	}
	d.page.onAnswer(d.last())
	d.sees("Wir nehmen sie auf")
	d.press("Speichern")
	if d.last().AcceptedOn != day {
		t.Errorf("%+v", d.last())
	}
}

func TestWhatWasTypedIsNotLost(t *testing.T) {
	d := newDesk(t)
	d.page.New(app.Referral{})
	d.escape()
	if d.told != "" {
		t.Errorf("nothing was typed, told %q", d.told)
	}
	d.page.New(app.Referral{})
	d.text("Worum es geht", "Ein langer Text")
	d.escape()
	if len(d.actions) != 1 || len(d.stored()) != 1 {
		t.Fatalf("told %q", d.told)
	}
	d.actions[0].Run()
	d.sees("Ein langer Text")
	d.choose("Partner", d.partner("VMDO").ID)
	d.press("Entwurf anlegen")
	if d.last().Text != "Ein langer Text" {
		t.Errorf("%+v", d.last())
	}
}

func TestAnotherPartnerHasOtherReasons(t *testing.T) {
	d := newDesk(t)
	d.page.New(app.Referral{To: d.partner("DIW").ID, Reason: "workshop"})
	chips := d.reasons()
	if strings.Join(chips.Chosen(), "") != "workshop" {
		t.Errorf("chosen %v", chips.Chosen())
	}
	d.choose("Partner", d.partner("Handwerkskammer").ID)
	d.sees("Workshop", "Eintragung in die Handwerksrolle")
	d.reasons().Toggle("crafts-register")
	d.text("Oder in eigenen Worten", "Prüfung")
	if chosen := d.reasons().Chosen(); len(chosen) != 0 {
		t.Errorf("own words beside %v", chosen)
	}
	d.press("Entwurf anlegen")
	if d.last().Reason != "Prüfung" {
		t.Errorf("%+v", d.last())
	}
	d.sees("Prüfung")
}

func TestAPartnerThatIsGone(t *testing.T) {
	d := newDesk(t)
	p, err := d.office.SavePartner(d.ctx, app.Partner{Name: "Verein\u202e; \"x\""})
	d.must(err)
	d.page.Refresh()
	d.page.New(app.Referral{To: p.ID, Reason: "network"})
	d.must(d.office.DropPartner(d.ctx, p.ID))
	d.press("Entwurf anlegen")
	if !errors.Is(d.failed, app.ErrNotFound) || len(d.stored()) != 1 {
		t.Errorf("%v", d.failed)
	}
	d.sees("Neuer Verweis")
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
		d.must(err)
		if r.Status == app.ReferralSent && strings.Join(in.Shared(), " ") != "contact business" || r.Draft() && strings.Join(in.Shared(), " ") != "contact" {
			t.Errorf("%s shares %v", r.Status, in.Shared())
		}
	}
	doc, err := d.job.Build(preview.Options{Language: "de"})
	d.must(err)
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
	d.press("Copy")
	if fyne.CurrentApp().Clipboard().Content() != reminder(d.page.all[1]) {
		t.Errorf("copied %q", fyne.CurrentApp().Clipboard().Content())
	}
}

func TestARestrictedFounderIsOnlyShown(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.must(d.office.Restrict(d.ctx, d.page.founder.ID, app.Restriction{Since: day, Why: app.Contested}))
	d.page.Refresh()
	d.sees("Nur aufbewahrt", "Jobcenter", "Wartet seit 16 Tagen")
	d.seesNot("Neuer Verweis", "Verschicken", "Bearbeiten", "Erinnern", "Einwilligung einholen", "Raumgesuch aufnehmen", "Verweis beginnen")
	d.page.onAccompany(d.page.all[1])
	if !errors.Is(d.failed, app.ErrRestricted) {
		t.Errorf("%v", d.failed)
	}
}

func TestHerSearchForPremises(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.sees("30 bis 45 m² · bis 850,00", "Laden an der Münsterstraße", "passt", "31 Tage zu spät", "es fehlt:")
	d.page.EditSought(app.SpaceSought{})
	d.press("Speichern")
	d.sees("Diese Angabe fehlt.")
	d.text("Fläche ab (m²)", "0")
	d.press("Speichern")
	d.sees("liegt außerhalb der Grenzen")
	d.text("Fläche ab (m²)", "zwanzig")
	d.press("Speichern")
	d.sees("ist keine Zahl")
	d.text("Fläche ab (m²)", "20,5")
	d.text("Höchste Warmmiete", "-1")
	d.press("Speichern")
	d.sees("Dieser Wert darf nicht kleiner")
	d.text("Höchste Warmmiete", "500")
	d.text("Weitere Ausstattung", "Kühlraum\n\nKühlraum\nHof; hinten")
	d.press("Speichern")
	uitest.Closed(t, d.Canvas())
	all, err := d.office.SpacesSought(d.ctx, d.page.founder.ID)
	d.must(err)
	if s := all[len(all)-1]; len(all) != 2 || *s.AreaFromM2 != 20.5 || *s.MaxRentCents != 50000 || strings.Join(s.Equipment, "|") != "Kühlraum|Hof; hinten" {
		t.Fatalf("%+v", all)
	}
	d.page.onDropSought(all[1])
	if all, _ = d.office.SpacesSought(d.ctx, d.page.founder.ID); len(all) != 1 {
		t.Error("still there")
	}
	d.actions[0].Run()
	if all, _ = d.office.SpacesSought(d.ctx, d.page.founder.ID); len(all) != 2 {
		t.Error("it did not come back")
	}
}

func TestAMatchBecomesAReferral(t *testing.T) {
	d := newDesk(t)
	d.furnish()
	d.press("Verweis beginnen")
	d.sees("Gewerberaum", "Raumangebot „Laden an der Münsterstraße“: 38 m²", "Deutsch-Internationales Wirtschaftszentrum (DIW)")
	d.press("Entwurf anlegen")
	uitest.Closed(t, d.Canvas())
	if r := d.last(); r.Reason != "premises" || r.To != d.partner("DIW").ID || strings.Join(r.DataClasses, " ") != "contact business premises" {
		t.Errorf("%+v", r)
	}
	d.told = ""
	d.page.Refer(app.Space{Title: "x"})
	uitest.Closed(t, d.Canvas())
}
