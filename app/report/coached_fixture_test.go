package report

import (
	"fmt"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/rights"
	"wurzelwerk/assets"
)

// secretNote stands in every session of the tests and may stand on no paper.
const secretNote = "streng geheim 4711"

// sampleOffice is the sample office with its first founder, whose papers are fuller than they are there.
func sampleOffice(t testing.TB) (archive.Document, archive.Founder) {
	t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	doc.Partners[0].Contact = "Frau Sander"
	doc.Partners[0].Address = &app.Address{Street: "Speicherstraße 56", PostalCode: "44147", City: "Dortmund"}
	doc.Office.Phone, doc.Office.Email = "0231 5550000", "beratung@nordstadt.example"
	f := doc.Founders[0]
	for i := range f.Sessions {
		f.Sessions[i].Confidential = secretNote
	}
	f.Sessions = append(f.Sessions, fullSession())
	f.Agreements = []coaching.Agreement{firstAgreement(), secondAgreement()}
	f.Outcomes = []coaching.Outcome{{ID: "r1", Date: "2025-11-28", Result: coaching.ResultConsolidation, Reasons: "Der Betrieb trägt sich."}}
	f.Referrals[0].Wish = "Ein Raum mit Wasser im Erdgeschoss."
	doc.Founders[0] = f
	return doc, f
}

// fullSession says something in every field.
func fullSession() coaching.Session {
	return coaching.Session{
		ID: "c4", Date: "2025-05-05", Start: "23:15", End: "00:45", BreakMinutes: 10, PrepMinutes: 20, Kind: "finance", Place: "shop", Language: "bg",
		Interpreter: "Frau Petrova", InterpreterMins: 60, Present: []string{"Desi", "Frau Yıldız"}, Consultant: "Frau Yıldız", Topic: "Preise für Brautkleider",
		Concern: "Die Preise decken die Kosten nicht.", Course: "Wir haben drei Aufträge nachgerechnet.\nDie Arbeitszeit war nie dabei.",
		Analysis: "Je Kleid fehlen 90 €. Wege: höherer Preis, weniger Aufträge, einfachere Schnitte.", Recommendation: "330 € je Kleid ab Juni.",
		Agreements: "Die Liste gilt ab Juni.", Papers: []string{"swot", "Preisliste der Innung"}, NextDate: "2025-05-19", NextStart: "09:30",
		Tasks: []coaching.Task{
			{Text: "Preisliste aushängen", By: "founder", Until: "2025-05-31"}, {Text: "Innung fragen", By: "consultant"},
		},
		Addenda: []coaching.Addendum{{On: "2025-05-12", Text: "Der Preis gilt erst ab Juli."}}, Confidential: secretNote,
		Status: coaching.Closed, ClosedOn: "2025-05-06", Project: "nordstadt",
	}
}

func firstAgreement() coaching.Agreement {
	return coaching.Agreement{
		ID: "a1", Date: "2025-03-10", Goal: app.Texts{"de": "Drei feste Aufträge im Monat."}, Until: "2025-06-30", Reached: coaching.ReachedPartly,
		Result: "Zwei Aufträge im Juni.", ReviewedOn: "2025-07-01", SignedOn: "2025-03-10",
	}
}

func secondAgreement() coaching.Agreement {
	return coaching.Agreement{
		ID: "a2", Date: "2025-07-01", StartingPoint: "Zwei Aufträge im Monat.", CarriedFrom: "a1", Until: "2025-12-31",
		Goal:      app.Texts{"de": "Ich will drei feste Aufträge im Monat.", "bg": "Искам три постоянни поръчки на месец."},
		Criterion: "Drei Aufträge stehen im Auftragsbuch.", HerPart: "Jede Woche ein Geschäft besuchen.", OurPart: "Kontakte zu zwei Geschäften.",
	}
}

func recordInput(t testing.TB, lang string) RecordInput {
	doc, f := sampleOffice(t)
	return RecordInput{
		Office: doc.Office, Founder: f.Founder, Business: *f.Business, Session: fullSession(), Number: 4, Project: doc.Projects[0], Lang: lang, Created: created,
	}
}

func timeSheetInput(t testing.TB, lang string, month app.Month) TimeSheetInput {
	doc, f := sampleOffice(t)
	return TimeSheetInput{
		Office: doc.Office, Founder: f.Founder, Business: *f.Business, Project: doc.Projects[0], Month: month, Sessions: f.Sessions, Lang: lang, Created: created,
	}
}

func agreementInput(t testing.TB, lang string) AgreementInput {
	doc, f := sampleOffice(t)
	return AgreementInput{
		Office: doc.Office, Founder: f.Founder, Business: *f.Business, Agreement: secondAgreement(), Earlier: []coaching.Agreement{firstAgreement()},
		Lang: lang, Created: created,
	}
}

func referralInput(t testing.TB, lang string) ReferralInput {
	doc, f := sampleOffice(t)
	return ReferralInput{
		Office: doc.Office, Founder: f.Founder, Business: *f.Business, Records: f, Partner: doc.Partners[0], Referral: f.Referrals[0], Consent: f.Consents[1],
		Lang: lang, Created: created,
	}
}

func consentInput(t testing.TB, lang string, purpose app.Purpose) ConsentInput {
	doc, f := sampleOffice(t)
	in := ConsentInput{Office: doc.Office, Founder: f.Founder, Consent: app.Consent{Purpose: purpose}, Lang: lang, Created: created}
	if purpose == app.PurposeShare {
		in.Recipient = doc.Partners[0]
		in.Consent.DataClasses, in.Consent.Until = []string{"contact", "business"}, "2025-12-31"
	}
	return in
}

func dossierInput(t testing.TB, lang string) DossierInput {
	doc, f := sampleOffice(t)
	in := DossierInput{Office: doc.Office, Founder: f, Projects: doc.Projects, Partners: doc.Partners, Lang: lang, Created: created}
	called := map[app.ID]string{}
	for _, x := range doc.Founders {
		called[x.ID] = x.Spoken()
	}
	for _, x := range doc.Teams {
		if part, ok := rights.TeamOf(x, f.ID, called); ok {
			in.Teams = append(in.Teams, part)
		}
	}
	return in
}

func indicatorInput(t testing.TB, lang string) IndicatorInput {
	doc, _ := sampleOffice(t)
	return IndicatorInput{
		Office: doc.Office, Lang: lang, Created: created,
		Paper: indicator.Paper{Roll: archive.RollOf(doc), Period: indicator.Period{From: "2025-01-01", To: "2026-12-31"}, Today: "2026-11-23"},
	}
}

// rashaRecord is a session that is written in Arabic.
func rashaRecord(t testing.TB) RecordInput {
	in := recordInput(t, "ar")
	in.Founder = app.Founder{ID: "f-rasha", GivenNames: "رشا", FamilyNames: "الخطيب"}
	in.Business = app.Business{ID: "b", Name: "مكتب «Lisan» للترجمة"}
	s := &in.Session
	s.Topic, s.Concern, s.Course = "الأسعار", "الأسعار لا تغطي التكاليف (3.200 € في الشهر).", "حسبنا ثلاثة طلبات.\nوقت العمل لم يكن محسوبًا."
	s.Analysis, s.Recommendation, s.Agreements = "ينقص 90 € لكل ترجمة.", "330 € ابتداءً من يونيو.", ""
	s.Tasks = []coaching.Task{{Text: "تعليق قائمة الأسعار", By: "founder", Until: "2025-05-31"}, {Text: "سؤال الغرفة (IHK)", By: "consultant"}}
	s.Papers, s.Addenda, s.Present = []string{"swot"}, []coaching.Addendum{{On: "2025-05-12", Text: "السعر من يوليو."}}, []string{"رشا", "Frau Yıldız"}
	return in
}

// mustLay gives what a function that lays out has made.
func mustLay[In any](t testing.TB, lay func(In) (*Document, error), in In) *Document {
	t.Helper()
	d, err := lay(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// coachedPapers are all papers of a coaching in a language, by their names.
func coachedPapers(t testing.TB, lang string) map[string]*Document {
	t.Helper()
	out := map[string]*Document{
		"record": mustLay(t, Record, recordInput(t, lang)), "timesheet": mustLay(t, TimeSheet, timeSheetInput(t, lang, "2025-03")),
		"agreement": mustLay(t, Agreement, agreementInput(t, lang)), "referral": mustLay(t, Referral, referralInput(t, lang)),
		"indicators": mustLay(t, Indicators, indicatorInput(t, lang)), "dossier": mustLay(t, Dossier, dossierInput(t, lang)),
	}
	for _, purpose := range app.Purpose("").Values() {
		out["consent-"+purpose] = mustLay(t, Consent, consentInput(t, lang, app.Purpose(purpose)))
	}
	return out
}

// manySessions are so many counted sessions in a month.
func manySessions(n int) []coaching.Session {
	out := make([]coaching.Session, n)
	for i := range out {
		out[i] = coaching.Session{
			ID: app.ID(fmt.Sprint("s", i)), Date: app.NewDate(2025, 3, 1+i%31), Start: app.Clock(fmt.Sprintf("%02d:00", 8+i/31)), End: app.Clock(fmt.Sprintf("%02d:50", 8+i/31)),
			Kind: "finance", Topic: fmt.Sprint("Thema ", i), Status: coaching.Closed,
		}
	}
	return out
}
