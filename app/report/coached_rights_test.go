package report

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

func TestReferralTakesOnlyWhatSheAgreedTo(t *testing.T) {
	in := referralInput(t, "de")
	d := mustLay(t, Referral, in)
	says(t, d, "Deutsch-Internationales Wirtschaftszentrum (DIW) Frau Sander Speicherstraße 56", "Verweis: Desislava Petrova Stoyanova", "Gewerberaum", "Ein Raum mit Wasser",
		"Sie hat am 10. März 2025 eingewilligt", "Kontakt, Betrieb oder Vorhaben, Räume", "hier darf man sie anrufen", "Fläche in m² 38", "gilt bis 31. Dezember 2025",
		"Ich kenne diesen Brief", "Rückantwort Bitte zurück an Gründungsberatung Nordstadt", "Wir können nicht helfen, weil:")
	neverSays(t, d, "1986", "Bulgarien", "Samstag gehört den Kindern", "Erstgespräch")

	for name, change := range map[string]func(*ReferralInput){
		"no consent":         func(in *ReferralInput) { in.Consent = app.Consent{} },
		"of another partner": func(in *ReferralInput) { in.Consent.Recipient = "ihk" },
		"withdrawn":          func(in *ReferralInput) { in.Consent.WithdrawnOn = "2025-06-01" },
		"over":               func(in *ReferralInput) { in.Consent.Until = "2025-05-01" },
		"not for sharing":    func(in *ReferralInput) { in.Consent.Purpose = app.PurposeCoaching },
	} {
		in := referralInput(t, "de")
		change(&in)
		d := mustLay(t, Referral, in)
		says(t, d, "Verweis einer Gründerin", "Es gehen keine Angaben zur Person mit.")
		if got := text(d); strings.Contains(got, "Stoyanova") || strings.Contains(got, "5550101") || strings.Contains(got, "Nadel") {
			t.Errorf("%s: %s", name, got)
		}
	}

	in = referralInput(t, "de")
	in.Referral.DataClasses = []string{"contact", "health", "goal"}
	d = mustLay(t, Referral, in)
	says(t, d, "Stoyanova")
	neverSays(t, d, "Gesundheit", "Samstag gehört")
	no := false
	in.Records.Phones = append(in.Records.Phones, app.Phone{Number: "0231 999", Safe: &no}, app.Phone{Number: "0231 888"})
	d = mustLay(t, Referral, in)
	says(t, d, "0231 888 – bitte zuerst fragen")
	neverSays(t, d, "0231 999")
}

func TestReferralIsADraftUntilItIsSent(t *testing.T) {
	in := referralInput(t, "de")
	in.Referral.Status = app.ReferralDrafted
	d := mustLay(t, Referral, in)
	for i := range d.Pages() {
		if !strings.Contains(record(d).words(i), "Entwurf") {
			t.Errorf("page %d is not marked", i+1)
		}
	}
	in.Consent.GivenOn, in.Created = "2025-06-01", created.AddDate(0, 0, 30)
	neverSays(t, mustLay(t, Referral, in), "Stoyanova")
	in.Created = created.AddDate(0, 3, 0)
	says(t, mustLay(t, Referral, in), "Stoyanova")
	if last := record(d).words(d.Pages() - 1); !strings.Contains(last, "Rückantwort") {
		t.Error(last)
	}
}

func TestReferralInWords(t *testing.T) {
	in := referralInput(t, "de")
	in.Records.Founder, in.Records.Business = app.Founder{}, nil
	in.Referral.DataClasses, in.Consent.DataClasses = []string{"sessions", "own words"}, []string{"sessions", "own words"}
	in.Referral.Reason, in.Referral.Urgency = "etwas Eigenes", "vor Ostern"
	d := mustLay(t, Referral, in)
	says(t, d, "etwas Eigenes", "Wie eilig es ist: vor Ostern", "own words", "drei Aufträge nachgerechnet")
	neverSays(t, d, secretNote, "Stoyanova")
}

func TestConsentSaysWhatTheLawAsksFor(t *testing.T) {
	for _, purpose := range app.Purpose("").Values() {
		d := mustLay(t, Consent, consentInput(t, "de", app.Purpose(purpose)))
		says(t, d, "Einwilligung", "Desislava", "InWest eG Dortmund, Gründungsberatung Nordstadt, Speicherstraße 1", "Artikel 6 Absatz 1 Buchstabe a DSGVO", "Die Einwilligung ist freiwillig.",
			"jederzeit widerrufen", "keinen Nachteil", "Artikel 15", "Artikel 16", "Artikel 17", "Artikel 18", "Artikel 20", "Artikel 77", "LDI NRW", "Fassung "+app.ConsentText,
			"Ja, ich willige ein.", "Nein, ich willige nicht ein.", "Vorgelesen oder übersetzt von", "Unterschrift der Gründerin")
		if n := strings.Count(text(d), "Grundlage ist Ihre"); n != 1 {
			t.Errorf("%s: the basis stands %d times", purpose, n)
		}
	}
	share := mustLay(t, Consent, consentInput(t, "de", app.PurposeShare))
	says(t, share, "☒ Kontakt – Name, Anrede, Adresse", "☒ Betrieb oder Vorhaben", "(DIW) Speicherstraße 56", "entbinde ich das Büro von der Schweigepflicht", "gilt bis 31. Dezember 2025")
	neverSays(t, share, "☒ Gesundheit", "☐ Gesundheit")
	special := mustLay(t, Consent, consentInput(t, "de", app.PurposeSpecial))
	says(t, special, "☐ Gesundheit", "☐ Familie", "☐ Aufenthalt und Herkunft", "ausdrücklich ein", "Artikel 9 Absatz 2 Buchstabe a")
	neverSays(t, special, "☐ Kontakt")
}

func TestConsentThatWasGiven(t *testing.T) {
	in := consentInput(t, "de", app.PurposePhoto)
	in.Consent.GivenOn, in.Consent.TextVersion, in.Consent.WithdrawnOn = "2025-03-10", "2025-02", "2025-04-01"
	d := mustLay(t, Consent, in)
	says(t, d, "Diese Einwilligung wurde am 10. März 2025 gegeben.", "Zugestimmt wurde dem Text der Fassung 2025-02.", "Sie wurde am 1. April 2025 widerrufen.")
	neverSays(t, d, "Ja, ich willige ein.")
	in.Consent.TextVersion = app.ConsentText
	neverSays(t, mustLay(t, Consent, in), "Zugestimmt wurde")
	in = consentInput(t, "de", "share")
	in.Recipient, in.Consent.DataClasses = app.Partner{}, nil
	says(t, mustLay(t, Consent, in), "Name und Adresse der Stelle", "☐ Kontakt", "☐ Gesundheit", "kreuzen Sie an")
}

func TestGermanTextGoesWithEveryOther(t *testing.T) {
	german := text(mustLay(t, Consent, consentInput(t, "de", app.PurposeCoaching)))
	at := strings.Index(german, "Worum es geht")
	for _, l := range translations.Documents() {
		d := mustLay(t, Consent, consentInput(t, l.Code, app.PurposeCoaching))
		has := strings.Contains(text(d), "Das ist der verbindliche deutsche Text.")
		if has != (l.Code != "de") {
			t.Errorf("%s: the German text is there: %v", l.Code, has)
		}
		if !strings.Contains(text(d), german[at:at+300]) {
			t.Errorf("%s: the German text is another one", l.Code)
		}
	}
}

func TestDossierHasAllAndAnOutline(t *testing.T) {
	in := dossierInput(t, "de")
	d := mustLay(t, Dossier, in)
	says(t, d, "Akte", "Inhalt Seite Person und Betrieb 2", "Beratungsprotokoll · Sitzung 4 · 05.05.2025", "Stundennachweis · März 2025", "Zielvereinbarung · 01.07.2025",
		"SWOT-Analyse", "Potenzialanalyse", "Besonders geschützte Angaben stehen nicht darin.", "Rollenspiel", "Andere Frauen im Team")
	neverSays(t, d, secretNote, "Bulgarien", "Rasha", "Ioana")
	out := tool(t, "qpdf", "--json", "--json-key=outlines", saved(t, d))
	for _, want := range []string{`"title": "Akte"`, `"title": "Person und Betrieb"`, `"title": "Erfolgsteams"`, `"title": "Beratungsprotokoll · Sitzung 1 · 10.03.2025"`} {
		if !strings.Contains(out, want) {
			t.Errorf("the outline has no %s", want)
		}
	}
	if strings.Contains(out, `"title": "Beratungsprotokoll"`) {
		t.Error("a title stands twice in the outline")
	}
	all := record(d)
	for i := range d.Pages() {
		want := translations.In("de").T("doc.foot.page", translations.Vars{"Page": i + 1, "Pages": d.Pages()})
		if !strings.Contains(all.words(i), want) {
			t.Errorf("page %d does not say %q: %s", i+1, want, all.words(i))
		}
	}
}

func TestDossierNamesThePagesOfItsChapters(t *testing.T) {
	d := mustLay(t, Dossier, dossierInput(t, "de"))
	contents, page := strings.Join(strings.Fields(record(d).words(0)), " "), d.parts[0].Pages()+1
	shared := 0
	for _, p := range d.parts[1:] {
		titles := []string{p.tag.title}
		if p.tag.role != RolePart {
			titles = nil
			for _, box := range p.pages[0].(*stackBox).items {
				if g, ok := box.(*groupBox); ok {
					titles = append(titles, g.tag.title)
				}
			}
			if shared++; len(titles) < 2 {
				t.Errorf("page %d is shared by %q alone", page, titles)
			}
		}
		for _, title := range titles {
			if title == "" || !strings.Contains(contents, strings.Join(strings.Fields(title), " ")+" "+translations.In("de").Number(float64(page), 0)) {
				t.Errorf("%q does not stand with page %d in %s", title, page, contents)
			}
		}
		page += p.Pages()
	}
	if out := tool(t, "qpdf", "--json", "--json-key=outlines", saved(t, d)); shared == 0 || !strings.Contains(out, "/XYZ") {
		t.Errorf("%d pages are shared; no bookmark leads into one: %s", shared, out)
	}
}

func TestDossierHoldsSpecialDataOnDemand(t *testing.T) {
	in := dossierInput(t, "de")
	yes := true
	in.Founder.Citizenships, in.Founder.ResidenceTitle = []string{"BG"}, "Freizügigkeit 0815"
	in.Founder.Profile.Answers = []profile.Answer{
		{Question: "health.limitations", Value: []any{"Rücken 0816"}},
		{Question: "family.free-times", Value: []any{"abends 0817"}},
		{Question: "digital.elster", Value: 0.0},
	}
	in.Founder.Participation.Entry.Disability, in.Founder.Participation.Entry.Minority = &yes, &yes
	in.Founder.Participation.Entry.Declined = []string{"disability"}
	for _, c := range []struct {
		special []string
		has     []string
		not     []string
	}{
		{nil, nil, []string{"0815", "0816", "0817", "Behinderung", "Minderheit"}},
		{[]string{"health"}, []string{"0816", "stehen darin zu: Gesundheit"}, []string{"0815", "0817", "Behinderung"}},
		{[]string{"residence"}, []string{"0815", "Bulgarien"}, []string{"0816", "0817"}},
		{[]string{"residence", "health", "family"}, []string{"0815", "0816", "0817"}, []string{"Behinderung"}},
	} {
		in.Special = c.special
		d := mustLay(t, Dossier, in)
		says(t, d, c.has...)
		neverSays(t, d, c.not...)
	}
}

func TestDossierLeavesTheBinOut(t *testing.T) {
	in := dossierInput(t, "de")
	in.Founder.Sessions[3].BinnedOn, in.Founder.Agreements[1].BinnedOn = "2025-06-01", "2025-08-01"
	in.Founder.Measures[0].BinnedOn, in.Founder.SWOT[0].BinnedOn = "2025-06-01", "2025-06-01"
	in.Founder.Measures = append(in.Founder.Measures, coaching.Measure{Text: "Maßnahme ohne Tag", FirstStep: "anfangen", Effect: "keine", Status: coaching.Open})
	d := mustLay(t, Dossier, in)
	says(t, d, "Maßnahme ohne Tag", "Erster Schritt: anfangen", "Wirkung: keine")
	neverSays(t, d, "Preise für Brautkleider", "Jede Woche ein Geschäft", "Kooperation mit Festkleid", "SWOT-Analyse ·")
}

func TestDossierOfManyChapters(t *testing.T) {
	in := dossierInput(t, "de")
	in.Teams = nil
	in.Founder.Sessions = manySessions(70)
	d := mustLay(t, Dossier, in)
	inside(t, d)
	if d.parts[0].Pages() < 2 {
		t.Error("the contents are one page")
	}
	says(t, d, "Person und Betrieb "+translations.In("de").Number(float64(d.parts[0].Pages()+1), 0))
}

func TestIndicatorsOfTheSample(t *testing.T) {
	in := indicatorInput(t, "de")
	d := mustLay(t, Indicators, in)
	says(t, d, "01.01.2025 bis 31.12.2026", "Verordnung (EU) 2021/1057", "5 als Person gezählt, 0 als Betrieb gezählt", "EECO01 Teilnehmende insgesamt 5 5 0 0", "EECO12 Menschen mit Behinderungen –",
		"EECO14 Teilnehmende ausländischer Herkunft 5 5 0 0 5", "EECO19 Unterstützte kleinste, kleine und mittlere Unternehmen 0 – – –", "EECR06 Sechs Monate danach in besserer Lage am Arbeitsmarkt 1 1 0 0",
		"Maßnahmen begonnen oder erledigt 1 5", "So ist gezählt", "Nie beides.", "Was noch offen ist", "al-Khatib, Rasha", "enthält Namen")
	neverSays(t, d, "Die Teilnahmen")
	in.Paper.Rows, in.Paper.Secret = true, []byte("geheim")
	d = mustLay(t, Indicators, in)
	says(t, d, "Die Teilnahmen", "Statt des Namens steht eine Kennung", "Zahlen ohne Namen", "Im Bogen fehlen Angaben. ")
	neverSays(t, d, "Rasha", "Stoyanova", "Geburtsdatum", "Behinderung: ")
	in.Paper.Secret, in.Paper.Special = nil, true
	says(t, mustLay(t, Indicators, in), "Stoyanova, Desislava 38", "Geburtsdatum: 14.03.1986", "EECO01, EECO05")
}

func TestConsentTakesTwoPages(t *testing.T) {
	for _, l := range translations.Documents() {
		for _, purpose := range app.Purpose("").Values() {
			in := consentInput(t, l.Code, app.Purpose(purpose))
			in.Consent.DataClasses = nil
			for _, p := range languageParts(mustLay(t, Consent, in)) {
				room := bodyBottom - nextTop
				if last := p.pages[len(p.pages)-1].Height(); len(p.pages) != 2 || last < room/3 {
					t.Errorf("%s %s: %d pages, the last filled to %.0f of %.0f", l.Code, purpose, len(p.pages), last, room)
				}
			}
		}
	}
}

// languageParts are the papers that a document is joined from, or the document itself.
func languageParts(d *Document) (out []*Document) {
	for _, p := range d.parts {
		out = append(out, p.Document)
	}
	if len(out) == 0 {
		out = append(out, d)
	}
	return out
}
