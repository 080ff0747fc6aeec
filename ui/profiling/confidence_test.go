package profiling

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// secret is an answer that is told in confidence.
var secret = profile.Answer{Question: "health.limitations", Value: "Rückenleiden", On: "2025-03-10", By: "Ute Becker", Source: "self"}

// confided is a desk with a secret.
func confided(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t).add(desi)
	if err := d.office.SaveAnswers(d.ctx, d.founder, []profile.Answer{secret}); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSensitiveBlockIsHiddenUntilConsentAndClick(t *testing.T) {
	d := confided(t).open(tab, nil)
	d.sheet.openBlock("health")
	if d.shows("Rückenleiden") || !d.shows("besonders geschützt") || !d.shows("keine Einwilligung notiert") {
		t.Fatalf("%q", d.texts())
	}
	if d.sheet.pane != nil || d.Canvas().Focused() != fyne.Focusable(d.sheet.curtain.first) {
		t.Errorf("the keyboard is in %T", d.Canvas().Focused())
	}
	d.press(fyne.KeyReturn)
	uitest.Dialog(t, d.Canvas())
	test.Tap(d.dialogButton("Einwilligung speichern"))
	if len(d.consents()) != 0 {
		t.Fatal("a consent is kept that nobody gave in any way")
	}
	uitest.All[*widgets.Chips](uitest.Dialog(t, d.Canvas()))[1].Toggle(app.SignedPaper)
	test.Tap(d.dialogButton("Einwilligung speichern"))
	got := d.consents()
	if len(got) != 1 || !got[0].Allows("health", "2026-01-19") || got[0].Signed != app.SignedPaper || got[0].TextVersion != app.ConsentText || got[0].Language != "de" {
		t.Fatalf("%+v", got)
	}
	if !d.shows("Rückenleiden") || !d.shows("Einwilligung vom 19.01.2026, auf Papier unterschrieben") {
		t.Fatalf("%q", d.texts())
	}
}

func TestShownBlockIsHiddenAgain(t *testing.T) {
	d := confided(t)
	d.consent("health")
	d.open(tab, nil)
	d.sheet.onBlock("health")
	d.sheet.reveal("health")
	if err := d.sheet.Leave(); err != nil {
		t.Fatal(err)
	}
	if d.shows("Rückenleiden") {
		t.Error("it is to be seen after the page was left")
	}
	d.sheet.Refresh()
	d.sheet.onBlock("health")
	if d.shows("Rückenleiden") {
		t.Error("it is to be seen again without a click")
	}
	test.Tap(uitest.Button(t, d.window.Content(), "Zeigen"))
	if !d.shows("Rückenleiden") {
		t.Errorf("%q", d.texts())
	}
	test.Tap(uitest.Button(t, d.window.Content(), "Verbergen"))
	if d.shows("Rückenleiden") {
		t.Error("it is to be seen after it was hidden")
	}
}

func (d *desk) consents() []app.Consent {
	d.Helper()
	out, err := d.office.Consents(d.ctx, d.founder)
	if err != nil {
		d.Fatal(err)
	}
	return out
}

func TestWithdrawnConsentHidesAndMayErase(t *testing.T) {
	d := confided(t)
	d.consent("health", "family")
	d.open(tab, nil)
	d.sheet.onBlock("health")
	d.sheet.reveal("health")
	test.Tap(uitest.Button(t, d.window.Content(), "Einwilligung zurückziehen …"))
	if !slices.ContainsFunc(uitest.Texts(uitest.Dialog(t, d.Canvas())), func(s string) bool { return strings.Contains(s, "Familie und Zeit, Gesundheit") }) &&
		!slices.ContainsFunc(uitest.Texts(uitest.Dialog(t, d.Canvas())), func(s string) bool { return strings.Contains(s, "Gesundheit") }) {
		t.Errorf("%q", uitest.Texts(uitest.Dialog(t, d.Canvas())))
	}
	test.Tap(d.dialogButton("Zurückziehen"))
	if c := d.consents(); c[0].WithdrawnOn != "2026-01-19" {
		t.Fatalf("%+v", c)
	}
	if d.shows("Rückenleiden") || !d.shows("am 19.01.2026 zurückgezogen") {
		t.Fatalf("%q", d.texts())
	}
	if d.stored()["health.limitations"].Value != "Rückenleiden" {
		t.Error("withdrawing deletes")
	}
	test.Tap(uitest.Button(t, d.window.Content(), "Antworten löschen …"))
	test.Tap(d.dialogButton("Löschen"))
	if a := d.stored(); len(a) != 0 {
		t.Errorf("%v is left", a)
	}
}

func TestHalfTypedConfidenceIsHiddenAndKept(t *testing.T) {
	d := newDesk(t).add(desi)
	d.consent("family")
	d.open(tab, nil)
	d.sheet.onBlock("family")
	d.sheet.reveal("family")
	d.row("family.hours")
	d.typeText("viele")
	if err := d.sheet.Leave(); !errors.Is(err, ErrUnfinished) {
		t.Fatalf("leaving says %v", err)
	}
	if d.shows("viele") {
		t.Error("it is to be seen after the page was left")
	}
	d.sheet.Refresh()
	d.sheet.reveal("family")
	if r := d.row("family.hours"); r.Failure() == nil || r.Input.(*question.Line).Field.Text != "viele" {
		t.Error("what was typed is lost")
	}
}

func TestEndedAndFutureConsentsDoNotShow(t *testing.T) {
	d := confided(t)
	if _, err := d.office.SaveConsent(d.ctx, d.founder, app.Consent{
		Purpose: app.PurposeSpecial, DataClasses: []string{"health"}, GivenOn: "2025-01-01", Until: "2026-01-18",
	}); err != nil {
		t.Fatal(err)
	}
	d.open(tab, nil)
	d.sheet.onBlock("health")
	if d.shows("Rückenleiden") || !d.shows("galt bis 18.01.2026") {
		t.Errorf("%q", d.texts())
	}
}

func TestConsentFormSaysWhatIsWrong(t *testing.T) {
	d := newDesk(t).add(app.Founder{GivenNames: "Desislava", CallName: "Desi", HandoutLanguage: "bg"}).open(tab, nil)
	b, _ := d.sheet.Catalogue.Block("family")
	d.sheet.askConsent(b)
	dialog := func() []string { return uitest.Texts(uitest.Dialog(t, d.Canvas())) }
	if !slices.Contains(dialog(), "Einwilligung von Desi") || !slices.Contains(dialog(), "Bulgarisch") {
		t.Errorf("%q", dialog())
	}
	dates := uitest.All[*widgets.DateField](uitest.Dialog(t, d.Canvas()))
	for _, c := range []struct{ given, until, says string }{
		{"20.1.2026", "", "Zukunft"}, {"", "", "fehlt"}, {"19.1.2026", "1.1.2026", "vor dem Tag"}, {"19.1.2026", "32.1.", "32.1."},
	} {
		dates[0].Entry.SetText(c.given)
		dates[1].Entry.SetText(c.until)
		uitest.All[*widgets.Chips](uitest.Dialog(t, d.Canvas()))[1].Fill(app.SignedOral)
		test.Tap(d.dialogButton("Einwilligung speichern"))
		if !slices.ContainsFunc(dialog(), func(s string) bool { return strings.Contains(s, c.says) }) || len(d.consents()) != 0 {
			t.Errorf("%v: %q", c, dialog())
		}
	}
}

func TestSearchFindsQuestionsOptionsAndAnswers(t *testing.T) {
	d := newDesk(t).sample()
	d.open(tab, nil)
	d.sheet.FocusSearch()
	for words, want := range map[string]string{
		"anerkannt": "education.recognition", "elster": "digital.elster", "desislava": "person.given-names", "ruckstand": "",
		"nicht beantragt": "education.recognition", "2013": "", "krankenversich": "health.insurance", "STOYANOVA": "person.family-names",
	} {
		d.sheet.search.SetText(words)
		found := slices.ContainsFunc(d.sheet.hits.lines.entries, func(e entry) bool { return e.key == want })
		if want == "" && len(d.sheet.hits.lines.entries) > 0 || want != "" && !found {
			t.Errorf("%q finds %v, wanted %q", words, d.sheet.hits.lines.entries, want)
		}
	}
	if d.sheet.search.SetText("xyzzy"); !d.shows("Keine Frage passt zu „xyzzy“.") {
		t.Errorf("%q", d.texts())
	}
	d.sheet.search.SetText("elster")
	d.press(fyne.KeyDown)
	d.press(fyne.KeyReturn)
	r := d.sheet.active
	if r == nil || r.Key != "digital.elster" || !r.Marked() || d.sheet.block != "digital" || d.sheet.search.Text != "" {
		t.Fatalf("the keyboard is in %T", d.Canvas().Focused())
	}
	d.press(fyne.KeyTab)
	if r.Marked() {
		t.Error("it stays marked after it was left")
	}
}

func TestSearchStopsAtTheCurtain(t *testing.T) {
	d := newDesk(t).sample().open(tab, nil)
	d.sheet.search.SetText("krankenversich")
	d.sheet.onHit("health.insurance")
	if d.sheet.pane != nil || !d.shows("besonders geschützt") {
		t.Error("the search leads past the curtain")
	}
	d.consent("family")
	d.sheet.Refresh()
	d.sheet.onBlock("family")
	d.sheet.reveal("family")
	d.sheet.search.SetText("2013")
	if len(d.sheet.hits.lines.entries) != 1 {
		t.Errorf("shown answers are not searched: %v", d.sheet.hits.lines.entries)
	}
}

func TestPrintLeavesConfidencesOutUnlessChosen(t *testing.T) {
	d := confided(t)
	d.open(tab, nil)
	d.sheet.Print()
	if len(uitest.All[*widgets.Chips](uitest.Dialog(t, d.Canvas()))) != 0 {
		t.Error("a block without consent can be printed")
	}
	test.Tap(d.dialogButton("Vorschau"))
	if d.printed == nil {
		t.Fatal("nothing is previewed")
	}
	d.consent("health")
	d.sheet.Refresh()
	d.sheet.Print()
	uitest.All[*widgets.Chips](uitest.Dialog(t, d.Canvas()))[0].Toggle("health")
	test.Tap(d.dialogButton("Vorschau"))
	doc, err := d.printed.Build(preview.Options{Language: "de"})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.WritePDF(io.Discard); err != nil || doc.Pages() == 0 {
		t.Error(err, doc.Pages())
	}
	if d.printed.FileName != "Bogen-2026-01-19.pdf" {
		t.Errorf("the file would be %q", d.printed.FileName)
	}
}

func TestResidenceReminder(t *testing.T) {
	for until, want := range map[app.Date]string{
		"2026-01-20": "endet am 20.01.2026, in 1 Tag.", "2026-04-19": "in 90 Tagen", "2026-04-20": "", "2026-01-18": "am 18.01.2026 abgelaufen",
	} {
		d := newDesk(t).add(app.Founder{GivenNames: "Rasha", ResidenceUntil: until})
		d.consent("residence")
		d.open(tab, nil)
		d.sheet.onBlock("residence")
		if d.shows("Aufenthaltstitel endet") {
			t.Error("the reminder is to be seen while the block is hidden")
		}
		d.sheet.reveal("residence")
		if want != "" && !d.shows(want) || want == "" && (d.shows("endet am") || d.shows("abgelaufen")) {
			t.Errorf("%s: %q", until, d.texts())
		}
	}
}

func TestOnlyWhatMayBeAskedCounts(t *testing.T) {
	total := func(d *desk) string { return d.open(tab, nil).sheet.index.total.Text }
	without, with := confided(t), confided(t)
	with.consent("health")
	if a, b := total(without), total(with); a == b || a == "" {
		t.Errorf("%q without her consent, %q with it", a, b)
	}
}
