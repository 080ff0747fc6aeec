package papers

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// about is her newest consent for a purpose.
func (r *room) about(p app.Purpose) app.Consent {
	r.t.Helper()
	all := r.consents()
	slices.Reverse(all)
	i := slices.IndexFunc(all, func(c app.Consent) bool { return c.Purpose == p })
	if i < 0 {
		r.t.Fatalf("no consent for %q among %+v", p, all)
	}
	return all[i]
}

func TestWhatIsMissingIsProposed(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageConsents)
	r.sees("Das fehlt noch", "Bericht an den Fördergeber", "Es gibt Antworten zu: Familie, Gesundheit")
	r.press("Einholen …")
	if got := field[*widgets.Choice](r, "Wofür").Key(); got != "reporting" {
		t.Errorf("asks for %q", got)
	}
	r.press("Speichern")
	r.closed()
	c := r.about(app.PurposeReporting)
	if c.TextVersion != app.ConsentText || c.Language != "bg" || c.GivenOn != "" || r.changed != 1 {
		t.Errorf("%+v", c)
	}
	r.sees("noch nicht unterschrieben", "Das fehlt noch")
	waits := 0
	for _, b := range uitest.All[*widgets.Button](r.window.Content()) {
		if b.Text == "Unterschrift eintragen …" {
			waits++
		}
	}
	if waits != 2 {
		t.Errorf("the signature can be noted in %d places, where it is missing and in the list", waits)
	}
	r.actions[0].Run()
	r.built()
	if r.job.Options.Language != "bg" {
		t.Errorf("the form is in %q", r.job.Options.Language)
	}

	r.press("Unterschrift eintragen …")
	r.date("Unterschrieben am", "11.07.2025")
	r.press("Eintragen")
	r.sees("Dieses Datum liegt in der Zukunft.")
	r.date("Unterschrieben am", "")
	r.press("Eintragen")
	r.sees("Diese Angabe fehlt.")
	r.date("Unterschrieben am", "10.07.2025")
	r.date("Gültig bis (freiwillig)", "09.07.2025")
	r.press("Eintragen")
	r.sees("Das liegt vor dem Anfang.")
	r.date("Gültig bis (freiwillig)", "")
	r.press("Eintragen")
	r.closed()
	if c = r.about(app.PurposeReporting); c.GivenOn != today || c.Signed != app.SignedPaper || len(r.consents()) != 3 {
		t.Errorf("%+v", c)
	}
	r.sees("gültig")
	r.seesNot("Der Fördergeber bekommt")
}

func TestSharingNamesWhomAndWhat(t *testing.T) {
	r := sampled(t)
	back := 0
	r.page.NewConsent(r.consents()[1].Recipient, []string{"contact", "health"}, widgets.Action{Label: "Zum Verweis", Run: func() { back++ }})
	r.press("Formular ansehen")
	r.built()
	field[*widgets.Choice](r, "Wer bekommt die Daten?").Choose("")
	field[*widgets.Chips](r, "Welche Daten?").Toggle("contact")
	field[*widgets.Chips](r, "Besonders geschützt: nur, was sie ausdrücklich will").Toggle("health")
	r.press("Speichern")
	missing := 0
	for _, f := range uitest.All[*widgets.Field](uitest.Top(r.window)) {
		if f.Error() == "Diese Angabe fehlt." {
			missing++
		}
	}
	if missing != 2 {
		t.Errorf("%d fields say that they are empty", missing)
	}
	partners, err := r.office.Partners(r.ctx)
	if err != nil {
		t.Fatal(err)
	}
	field[*widgets.Choice](r, "Wer bekommt die Daten?").Choose(string(partners[2].ID))
	field[*widgets.Chips](r, "Welche Daten?").Toggle("goal")
	field[*widgets.Chips](r, "Besonders geschützt: nur, was sie ausdrücklich will").Toggle("health")
	r.press("Speichern")
	r.closed()
	c := r.about(app.PurposeShare)
	if c.Recipient != partners[2].ID || !slices.Equal(c.DataClasses, []string{"goal", "health"}) {
		t.Errorf("%+v", c)
	}
	if r.actions[0].Run(); back != 1 || r.actions[0].Label != "Zum Verweis" {
		t.Errorf("%q led back %d times", r.actions[0].Label, back)
	}
}

func TestAPurposeKeepsNothingOfAnother(t *testing.T) {
	r := sampled(t)
	r.page.NewConsent(r.consents()[1].Recipient, []string{"contact"}, widgets.Action{})
	field[*widgets.Choice](r, "Wofür").Choose("special")
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	field[*widgets.Choice](r, "Wofür").Choose("photo")
	field[*widgets.Chips](r, "Wie eingewilligt").Toggle(app.SignedOral)
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	r.date("Unterschrieben am", "heute")
	r.press("Speichern")
	r.closed()
	if c := r.about(app.PurposePhoto); c.Recipient != "" || c.DataClasses != nil || c.Signed != app.SignedOral || c.GivenOn != today {
		t.Errorf("%+v", c)
	}
}

func TestWithdrawingEndsAllOfTheMatter(t *testing.T) {
	r := sampled(t)
	old := r.consents()[1]
	again := old
	again.ID, again.GivenOn, again.TextVersion, again.Signed = "", "2025-06-01", app.ConsentText, app.SignedPaper
	if _, err := r.office.SaveConsent(r.ctx, r.founder, again); err != nil {
		t.Fatal(err)
	}
	r.page.OpenPage(PageConsents)
	r.sees("Ersetzt durch die Einwilligung vom 01.06.2025.")
	r.page.consents.onWithdraw(r.about(app.PurposeShare))
	r.sees("Die Stelle bekommt keine Daten mehr.", "(DIW): Von dieser Stelle", "auch für die Einwilligung vom 10.03.2025")
	for text, want := range map[string]string{"": "Diese Angabe fehlt.", "31.05.2025": "Das liegt vor dem Anfang.", "11.07.2025": "Dieses Datum liegt in der Zukunft."} {
		r.date("Widerrufen am", text)
		r.press("Widerruf eintragen")
		r.sees(want)
	}
	for _, c := range r.consents() {
		if c.WithdrawnOn != "" {
			t.Errorf("refused, and yet withdrawn: %+v", c)
		}
	}
	r.date("Widerrufen am", "09.07.2025")
	r.press("Widerruf eintragen")
	r.closed()
	for _, c := range r.consents() {
		if (c.Purpose == app.PurposeShare) != (c.WithdrawnOn == "2025-07-09") {
			t.Errorf("%+v", c)
		}
	}
	r.sees("widerrufen")
	r.actions[0].Run()
	r.well()
	if c := r.about(app.PurposeShare); c.WithdrawnOn != "" {
		t.Errorf("taken back: %+v", c)
	}
}

func TestWhoDoesNotAgreeIsNotAskedFor(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageConsents)
	asked, err := r.office.SaveConsent(r.ctx, r.founder, app.Consent{Purpose: app.PurposePhoto})
	if err != nil {
		t.Fatal(err)
	}
	r.page.Refresh()
	r.page.consents.onDecline(asked)
	r.well()
	r.sees("nicht erteilt", "Sie hat nicht zugestimmt.")
	if c := r.about(app.PurposePhoto); c.WithdrawnOn != today || c.Holds(today) {
		t.Errorf("%+v", c)
	}
}

func TestARecipientWhoIsGoneIsKept(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageConsents)
	p := r.page.consents
	c := p.all[1]
	p.partners = slices.DeleteFunc(p.partners, func(x app.Partner) bool { return x.ID == c.Recipient })
	p.fill()
	r.sees("Stelle nicht mehr im Verzeichnis")
	p.onCorrect(c)
	if got := field[*widgets.Choice](r, "Wer bekommt die Daten?").Key(); got != string(c.Recipient) {
		t.Errorf("the form names %q", got)
	}
	r.escape()
	p.onForm(c)
	r.built()
}

func TestSavingToARecipientErasedMeanwhileIsTold(t *testing.T) {
	r := sampled(t)
	r.page.NewConsent(r.office.NewID(), []string{"contact"}, widgets.Action{})
	r.press("Speichern")
	if !errors.Is(r.failed, app.ErrNotFound) {
		t.Error(r.failed)
	}
	if uitest.Dialog(t, r.Canvas()); len(r.consents()) != 2 {
		t.Error("something was kept")
	}
}

func TestCorrectingCanBeTakenBack(t *testing.T) {
	r := sampled(t)
	r.page.OpenPage(PageConsents)
	before := r.about(app.PurposeCoaching)
	r.page.consents.onCorrect(before)
	r.date("Unterschrieben am", "12.03.2025")
	r.press("Speichern")
	r.sees("Diese Angabe fehlt.")
	field[*widgets.Chips](r, "Wie eingewilligt").Toggle(app.SignedPaper)
	r.press("Speichern")
	r.closed()
	if c := r.about(app.PurposeCoaching); c.GivenOn != "2025-03-12" || c.TextVersion != "2025-02" {
		t.Errorf("%+v", c)
	}
	r.actions[0].Run()
	if c := r.about(app.PurposeCoaching); c.GivenOn != before.GivenOn || c.Signed != "" {
		t.Errorf("%+v", c)
	}
}

func TestRestrictedConsentsAreRead(t *testing.T) {
	r := sampled(t)
	if err := r.office.Restrict(r.ctx, r.founder, app.Restriction{Why: app.Contested}); err != nil {
		t.Fatal(err)
	}
	r.page.OpenPage(PageConsents)
	r.sees("Die Daten sind gesperrt.", "Beratung")
	r.seesNot("Neue Einwilligung", "Noch einmal fragen", "Das fehlt noch")
	r.page.NewConsent("", nil, widgets.Action{})
	if !errors.Is(r.failed, app.ErrRestricted) {
		t.Error(r.failed)
	}
}

func TestTheFirstConsentIsOffered(t *testing.T) {
	r := newRoom(t)
	r.add(app.Founder{GivenNames: "Amina", HandoutLanguage: "ar"})
	r.page.OpenPage(PageConsents)
	r.sees("Noch ist keine Einwilligung notiert.", "Ohne sie darf das Büro keine Akte")
	r.press("Einholen …")
	uitest.Press(r.Canvas(), fyne.KeyReturn, fyne.KeyModifierControl)
	r.closed()
	if c := r.about(app.PurposeCoaching); c.Language != "ar" {
		t.Errorf("%+v", c)
	}
}
