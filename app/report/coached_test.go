package report

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/translations"
)

// TestPapersOfACoachingInEveryLanguage writes pictures when the variable SHOTS names a folder.
func TestPapersOfACoachingInEveryLanguage(t *testing.T) {
	for _, l := range translations.Documents() {
		for name, d := range coachedPapers(t, l.Code) {
			inside(t, d)
			if missing := d.Missing(); len(missing) > 0 {
				t.Errorf("%s in %s: no font has %q", name, l.Code, string(missing))
			}
			if got := text(d); strings.Contains(got, secretNote) || strings.Contains(got, "⟦") {
				t.Errorf("%s in %s holds the confidential note, or a key", name, l.Code)
			}
			for i := range d.Pages() {
				shoot(t, d, i, name+"-"+l.Code+"-"+string(rune('a'+i)))
			}
		}
	}
	shoot(t, mustLay(t, Record, rashaRecord(t)), 0, "record-ar-own")
}

// says fails for whatever is missing in a document.
func says(t *testing.T, d *Document, all ...string) {
	t.Helper()
	got := text(d)
	for _, want := range all {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func neverSays(t *testing.T, d *Document, all ...string) {
	t.Helper()
	got := text(d)
	for _, never := range all {
		if strings.Contains(got, never) {
			t.Errorf("%q stands in\n%s", never, got)
		}
	}
}

func TestRecordSaysAllOfTheSession(t *testing.T) {
	d := mustLay(t, Record, recordInput(t, "de"))
	says(t, d,
		"Beratungsprotokoll", "Desislava Petrova Stoyanova", "Nadel & Faden Nordstadt", "Sitzung Nr. 4", "Montag, 5. Mai 2025", "23:15 – 00:45 am nächsten Tag",
		"Pause 10 Minuten", "80 Minuten = 1,33 Stunden zu 60 Minuten = 1,78 Einheiten zu 45 Minuten", "im Betrieb", "Bulgarisch", "Frau Petrova · 60 Minuten",
		"Desi, Frau Yıldız", "Arbeiten, Wohnen, Wurzeln schlagen", "Die Preise decken", "drei Aufträge nachgerechnet", "Je Kleid fehlen 90 €", "330 € je Kleid",
		"Die Liste gilt ab Juni.", "Das macht die Gründerin Das macht die Beraterin Bis wann Preisliste aushängen 31. Mai 2025 Innung fragen offen",
		"SWOT-Blatt", "Preisliste der Innung", "Montag, 19. Mai 2025, 09:30 Uhr", "12. Mai 2025: Der Preis gilt erst ab Juli.", "in ihre Sprache übersetzt", "Unterschrift Beraterin",
	)
	neverSays(t, d, secretNote, "Entwurf", "20 Minuten")
}

func TestDraftIsMarkedOnEveryPageAndNotSigned(t *testing.T) {
	in := recordInput(t, "de")
	in.Session.Status, in.Session.Course = coaching.Draft, manyWords(1200)
	d := mustLay(t, Record, in)
	if d.Pages() < 2 {
		t.Fatal("one page")
	}
	r := record(d)
	for i := range d.Pages() {
		if !strings.Contains(r.words(i), "Entwurf") {
			t.Errorf("page %d does not say that it is a draft", i+1)
		}
	}
	neverSays(t, d, "Unterschrift")
	in.Session.Status, in.Session.SignedOn = coaching.Signed, "2025-05-06"
	d = mustLay(t, Record, in)
	says(t, d, "am 6. Mai 2025 unterschrieben")
	neverSays(t, d, "Entwurf", "Unterschrift Beraterin")
	in.Session.SignedOn = ""
	says(t, mustLay(t, Record, in), "Beide haben dieses Protokoll unterschrieben.")
	no := false
	in.Session.Reportable, in.Session.ReportedBecause = &no, "nur ein Anruf"
	says(t, mustLay(t, Record, in), "Zählt nicht, weil nur ein Anruf")
}

func TestTimeSheetHasTheFiguresOfTheSample(t *testing.T) {
	for month, want := range map[app.Month][]string{
		"2025-03": {"März 2025", "10.03.2025 09:00 – 10:30 0 90 Profiling Erstgespräch und Profiling 24.03.2025 09:00 – 10:00 0 60 SWOT", "2 Beratungen 150 Minuten ohne Pausen 2,50 Stunden zu 60 Minuten 3,33 Einheiten"},
		"2025-04": {"April 2025", "07.04.2025 14:00 – 15:15 0 75", "1 Beratungen 75 Minuten ohne Pausen 1,25 Stunden zu 60 Minuten 1,67 Einheiten"},
		"2025-06": {"Juni 2025", "In diesem Monat zählt keine Beratung.", "0 Minuten"},
	} {
		d := mustLay(t, TimeSheet, timeSheetInput(t, "de", month))
		says(t, d, append(want, "Unterschrift Gründerin", "Arbeiten, Wohnen, Wurzeln schlagen")...)
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", month, d.Pages())
		}
	}
	in := timeSheetInput(t, "de", "2025-05")
	in.Sessions[3].Status = coaching.Draft
	neverSays(t, mustLay(t, TimeSheet, in), "Preise für Brautkleider")
}

func TestTimeSheetOfManySessions(t *testing.T) {
	for n := range 62 {
		in := timeSheetInput(t, "de", "2025-03")
		in.Sessions = manySessions(n)
		d := mustLay(t, TimeSheet, in)
		inside(t, d)
		last := record(d).words(d.Pages() - 1)
		if d.Pages() > 1 && !strings.Contains(last, "Thema") {
			t.Errorf("%d sessions: the signatures stand alone on the last page: %s", n, last)
		}
		if n == 60 {
			says(t, d, "60 Beratungen 3.000 Minuten", "50,00 Stunden", "66,67 Einheiten")
		}
	}
}

func TestTimeSheetsOfSeveralMonthsAndWomen(t *testing.T) {
	march, april := timeSheetInput(t, "de", "2025-03"), timeSheetInput(t, "ar", "2025-04")
	d := mustLay(t, TimeSheets, []TimeSheetInput{march, april})
	if d.Pages() != 2 {
		t.Errorf("%d pages", d.Pages())
	}
	says(t, d, "März 2025", "75", "Seite 1 von 1")
	if _, err := TimeSheets(nil); !errors.Is(err, ErrNoTimeSheet) {
		t.Error(err)
	}
}

func TestAgreementSaysTheGoalInBothLanguages(t *testing.T) {
	d := mustLay(t, Agreement, agreementInput(t, "de"))
	says(t, d, "Bulgarisch: Искам три", "Deutsch: Ich will drei feste Aufträge", "Daran erkennen wir, dass das Ziel erreicht ist Drei Aufträge", "Jede Woche ein Geschäft",
		"Kontakte zu zwei Geschäften", "Bis wann: 31. Dezember 2025", "Frühere Vereinbarungen", "10.03.2025 Drei feste Aufträge im Monat. Zwei Aufträge im Juni. teilweise erreicht",
		"Unterschrift Gründerin")
	in := agreementInput(t, "de")
	in.Agreement.Reached, in.Agreement.Result, in.Agreement.ReviewedOn, in.Agreement.SignedOn = coaching.ReachedYes, "Vier Aufträge.", "2026-01-02", "2025-07-01"
	d = mustLay(t, Agreement, in)
	says(t, d, "Ergebnis erreicht · 2. Januar 2026 Vier Aufträge.", "am 1. Juli 2025 unterschrieben")
	neverSays(t, d, "Unterschrift")
}

func TestPapersOfNothing(t *testing.T) {
	for name, d := range map[string]*Document{
		"record": mustLay(t, Record, RecordInput{}), "timesheet": mustLay(t, TimeSheet, TimeSheetInput{}), "agreement": mustLay(t, Agreement, AgreementInput{}),
		"referral": mustLay(t, Referral, ReferralInput{}), "consent": mustLay(t, Consent, ConsentInput{Lang: "xx"}), "dossier": mustLay(t, Dossier, DossierInput{}),
		"indicators": mustLay(t, Indicators, IndicatorInput{}),
	} {
		inside(t, d)
		if got := text(d); strings.Contains(got, "⟦") || strings.Contains(got, "01.01.0001") || strings.Contains(got, "<no value>") {
			t.Errorf("%s: %s", name, got)
		}
		mustPDF(t, d)
	}
}

// TestConfidentialNoteStandsNowhere draws sessions at random: whatever is in them, no paper but the access report has
// the note.
func TestConfidentialNoteStandsNowhere(t *testing.T) {
	doc, f := sampleOffice(t)
	word := rapid.StringMatching(`[a-zäöü]{0,12}( [a-z]{1,300})?`)
	rapid.Check(t, func(rt *rapid.T) {
		s := coaching.Session{
			ID: "x", Date: "2025-03-03", Start: "09:00", End: "10:00", Kind: coaching.Kind(rapid.SampledFrom(coaching.Kind("").Values()).Draw(rt, "kind")),
			Topic: word.Draw(rt, "topic"), Concern: word.Draw(rt, "concern"), Analysis: word.Draw(rt, "analysis"), Agreements: word.Draw(rt, "agreements"),
			Tasks: []coaching.Task{{Text: word.Draw(rt, "task")}}, Papers: []string{word.Draw(rt, "paper")},
			Status: coaching.SessionStatus(rapid.SampledFrom(coaching.SessionStatus("").Values()).Draw(rt, "status")), Confidential: secretNote,
		}
		f.Sessions, f.SWOT, f.Potential, f.Profile = []coaching.Session{s}, nil, nil, nil
		referral := referralInput(t, "de")
		referral.Records, referral.Referral.DataClasses, referral.Consent.DataClasses = f, []string{"sessions"}, []string{"sessions"}
		for _, d := range []*Document{
			mustLay(t, Record, RecordInput{Office: doc.Office, Founder: f.Founder, Session: s}),
			mustLay(t, TimeSheet, TimeSheetInput{Founder: f.Founder, Month: "2025-03", Sessions: f.Sessions}),
			mustLay(t, Dossier, DossierInput{Office: doc.Office, Founder: f, Special: []string{"health", "residence", "family"}}),
			mustLay(t, Referral, referral),
		} {
			inside(t, d)
			if strings.Contains(text(d), secretNote) {
				rt.Fatal("the note stands on a paper")
			}
		}
	})
}

// TestWordsWithoutEnd: neither a word of 300 letters nor a text of 3,000 words leaves the page, and no signature stands
// alone.
func TestWordsWithoutEnd(t *testing.T) {
	for _, long := range []string{strings.Repeat("Donaudampfschiff", 19), manyWords(3000), strings.Repeat("المؤسسة", 43)} {
		record, agreement, referral, consent, sheet := recordInput(t, "de"), agreementInput(t, "de"), referralInput(t, "de"), consentInput(t, "ar", "share"), timeSheetInput(t, "de", "2025-05")
		s := &record.Session
		s.Topic, s.Concern, s.Course, s.Agreements, s.Papers, s.Present = long, long, long, long, []string{long}, []string{long, long}
		s.Tasks, s.Interpreter, record.Founder.GivenNames = []coaching.Task{{Text: long}, {Text: long, By: "consultant"}}, long, long
		sheet.Sessions[3].Topic = long
		agreement.Agreement.Goal["bg"], agreement.Agreement.HerPart, agreement.Agreement.Criterion, agreement.Earlier[0].Result = long, long, long, long
		referral.Referral.Text, referral.Referral.Wish, referral.Partner.Name, referral.Records.ContactNote = long, long, long, long
		consent.Recipient.Name, consent.Office.Name, consent.Founder.FamilyNames = long, long, long
		for name, d := range map[string]*Document{
			"record": mustLay(t, Record, record), "agreement": mustLay(t, Agreement, agreement), "referral": mustLay(t, Referral, referral),
			"consent": mustLay(t, Consent, consent), "timesheet": mustLay(t, TimeSheet, sheet),
		} {
			t.Run(name, func(t *testing.T) {
				inside(t, d)
				mustPDF(t, d)
			})
		}
	}
}

func TestNameFromRightToLeftOnAGermanPaper(t *testing.T) {
	in := recordInput(t, "de")
	in.Founder = rashaRecord(t).Founder
	d := mustLay(t, Record, in)
	inside(t, d)
	says(t, d, "رشا الخطيب")
	if missing := d.Missing(); len(missing) > 0 {
		t.Errorf("no font has %q", string(missing))
	}
}
