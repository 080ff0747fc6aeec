package report

import (
	"fmt"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// desiSheet is the sample case with an answer of every kind.
func desiSheet(t testing.TB, lang string) SheetInput {
	t.Helper()
	in := nordstadt(t, lang)
	yes, no := true, false
	f := in.Founder
	f.CallName, f.Born, f.Informal, f.InGermanySince = "Desi", "1986-07-21", &no, "2014-09"
	f.Citizenships, f.SelfEmployment, f.ResidenceUntil = []string{"BG"}, "yes", "2031-05-31"
	f.Phones = []app.Phone{{Number: "+49 170 1234567", Type: "cell", Safe: &yes}, {Number: "0231 555", Type: "work", Safe: &no}, {Number: "1"}}
	f.Emails = []string{"desi@example.org"}
	f.Languages = []app.LanguageSkill{
		{Language: "bg", Mother: true},
		{Language: "de", Level: "B1", Listening: "B2", Reading: "B1", Interaction: "B1", Production: "A2", Writing: "A2", Source: "consultant"},
		{Language: "en", Source: "Schule"},
		{Language: "ro"},
	}
	f.Interpreter = &app.Interpreter{Needed: "contracts", Language: "bg", WomanPreferred: true, Person: "M. Petrova", BoundOn: "2025-02-01"}
	answers := []profile.Answer{
		{Question: "person", On: "2025-03-10", By: "Milena Petrova", Source: "self", Note: "Gespräch mit Dolmetscherin."},
		{Question: "person.channel", Value: "messenger", On: "2025-03-10", By: "Milena Petrova", Source: "self"},
		{Question: "person.emergency", Declined: true, On: "2025-03-10", By: "Milena Petrova", Source: "self"},
		{Question: "education.recognition", Value: "not-applied", On: "2025-03-10", Source: "self"},
		{Question: "education.training", Value: "vocational", On: "2025-03-10", Source: "document", Note: "Zeugnis auf Bulgarisch"},
		{Question: "education.training-year", Value: 2006.0, On: "2025-03-10", Source: "document"},
		{Question: "work.jobs", Value: []any{"Näherin in Plowdiw", "Reinigung", "Änderungsschneiderei (Minijob)"}, On: "2025-03-10", Source: "self"},
		{Question: "work.since", Value: "2022-04", On: "2025-03-10", Source: "self"},
		{Question: "work.experience", Value: 14.0, On: "2025-03-10", Source: "self"},
		{Question: "work.debts", Value: true, On: "2025-03-10", Source: "self"},
		{Question: "work.debts-amount", Value: 420050.0, On: "2025-03-24", By: "A. Weber", Source: "document"},
		{Question: "work.debts-rate", Value: 8000.0, On: "2025-03-10", Source: "self"},
		{Question: "benefits.granted-until", Value: "2025-08-31", On: "2025-03-10", Source: "document"},
		{Question: "family.has-children", Value: true, On: "2025-03-10", Source: "self"},
		{Question: "family.children", Value: []any{2013.0, 2018.0}, On: "2025-03-10", Source: "self"},
		{Question: "family.childcare", Value: []any{"mon 08:00-13:00", "mon 14:00-16:00", "wed 08:00-15:30", "fri 08:00-13:00"}, On: "2025-03-10", Source: "self"},
		{Question: "health.insurance", Value: "statutory-voluntary", On: "2025-03-10", Source: "document"},
		{Question: "health.limitations", Declined: true, On: "2025-03-10", Source: "self"},
		{Question: "network", Declined: true, On: "2025-03-10"},
		{Question: "digital.elster", Value: 0.0, On: "2025-03-10", Source: "self"},
		{Question: "digital.devices", Value: []any{"smartphone", "printer"}, On: "2025-03-10", Source: "self"},
		{Question: "digital.robots", Value: []any{"a", 1.0}, On: "2025-03-10", Source: "self"},
		{Question: "motivation.confidence", Value: 7.0, On: "2025-03-10", Source: "self"},
		{Question: "mobility.rooms-area", Value: 37.5, On: "2025-03-10", Source: "self"},
		{Question: "next-step.step", Value: "Anerkennung beantragen", On: "2025-03-10", Source: "self"},
		{Question: "starship.bridge", Value: "alpha", On: "2025-03-10", Source: "self"},
	}
	return SheetInput{
		Office: in.Office, Founder: f, Business: in.Business, Answers: answers, Lang: lang, Created: created,
		Sensitive: []string{"residence", "family", "health"},
	}
}

func mustSheet(t testing.TB, in SheetInput) *Document {
	t.Helper()
	d, err := ProfilingSheet(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// form is the empty form of an office.
func form(t testing.TB, lang string) SheetInput {
	in := nordstadt(t, lang)
	return SheetInput{Office: in.Office, Blank: true, Sensitive: []string{"residence", "family", "health"}, Lang: lang, Created: created}
}

func TestAnswersInWords(t *testing.T) {
	text := strings.ReplaceAll(wordsOf(mustSheet(t, desiSheet(t, "de"))), "\u00a0", " ")
	for _, want := range []string{
		"21. Juli 1986", "Bulgarien", "September 2014", "Bulgarisch: Muttersprache", "Hören B2", "Einschätzung der Beraterin",
		"lieber eine Frau", "+49 170 1234567", "sicher anzurufen", "dort nicht anrufen", "keine Angabe", "nicht beantragt", "2006",
		"Näherin in Plowdiw", "April 2022", "14 Jahre", "4.200,50 €", "80,00 € im Monat", "erhoben am 24.03.2025 · durch A. Weber · Dokument gesehen",
		"31. August 2025", "2013, 2018", "08:00–15:30", "Zusammen 19,5 Stunden pro Woche", "gesetzlich, freiwillig", "noch nicht", "Smartphone",
		"digital.robots", "a · 1", "7 von 10", "37,5 m²", "Искам да живея", "Zeugnis auf Bulgarisch", "Zu diesem Thema: keine Angabe.",
		"erhoben am 10.03.2025 · durch Milena Petrova · Selbstauskunft", "Gespräch mit Dolmetscherin.", "Besonders geschützt",
		"Streng vertraulich", "Nicht alle besonders geschützten Angaben",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on the sheet", want)
		}
	}
	for _, never := range []string{"⟦", "starship", "Schufa", "☐", "Aufenthaltstitel haben"} {
		if strings.Contains(text, never) {
			t.Errorf("%q is on the sheet", never)
		}
	}
}

func TestSensitiveBlocksOnlyWhenAskedFor(t *testing.T) {
	in := desiSheet(t, "de")
	in.Sensitive = []string{"family"}
	text := wordsOf(mustSheet(t, in))
	for want, there := range map[string]bool{
		"2013, 2018": true, "Bulgarien": false, "gesetzlich, freiwillig": false, "alpha": false, "Streng vertraulich": true,
	} {
		if strings.Contains(text, want) != there {
			t.Errorf("%q on the sheet: %v", want, !there)
		}
	}
	in.Sensitive, in.Blank = nil, true
	text = wordsOf(mustSheet(t, in))
	for _, b := range profile.Sheet().Blocks {
		for _, q := range b.Questions {
			if name := translations.In("de").T(q.TextKey()); b.Sensitive && strings.Contains(text, name) {
				t.Errorf("%s is asked", name)
			}
		}
	}
	if strings.Contains(text, "Streng") || !strings.Contains(text, "Besonders geschützte Angaben stehen nicht") {
		t.Error("the sheet does not say what it leaves out")
	}
	in.Sensitive = []string{"starship"}
	if text := wordsOf(mustSheet(t, in)); !strings.Contains(text, "alpha") {
		t.Error("an unknown block that was asked for is missing")
	}
}

func TestFormAsksEveryQuestionOnce(t *testing.T) {
	for _, lang := range []string{"de", "ar"} {
		in := form(t, lang)
		in.Founder.HandoutLanguage = "bg" // so that a goal in her language is asked
		d := mustSheet(t, in)
		inside(t, d)
		r := record(d)
		var boxes int
		for _, m := range r.marks {
			boxes += strings.Count(m.text, box)
		}
		text := flat(wordsOf(d))
		options, questions := 0, 0
		for _, b := range profile.Sheet().Blocks {
			for _, q := range b.Questions {
				if !strings.Contains(text, flat(translations.In("de").T(q.TextKey()))) && lang == "de" {
					t.Errorf("%s is not asked", q.Key)
				}
				options += len(q.Options)
				if q.Kind != profile.KindWeek && q.Key != "language.handout" {
					questions++
				}
			}
			options += 3 // where it comes from
		}
		if boxes != options+questions {
			t.Errorf("%s: %d boxes, want %d for options and %d for no answer", lang, boxes, options, questions)
		}
	}
}

func TestFormLeavesOutWhatCannotBe(t *testing.T) {
	in := desiSheet(t, "de")
	in.Blank = true
	in.Answers = append(in.Answers, profile.Answer{Question: "work.earlier", Value: false})
	text := wordsOf(mustSheet(t, in))
	name := func(key string) string {
		q, ok := profile.Sheet().Question(key)
		if !ok {
			t.Fatalf("no question %s", key)
		}
		return flat(translations.In("de").T(q.TextKey()))
	}
	text = flat(text)
	if strings.Contains(text, name("work.earlier-what")) {
		t.Error("what was that business? she had none")
	}
	if !strings.Contains(text, name("benefits.bg-number")) {
		t.Error("what nobody knows yet is not asked")
	}
}

func TestSheetOfNobodySaysSo(t *testing.T) {
	if text := wordsOf(mustSheet(t, SheetInput{Created: created})); !strings.Contains(text, "Es gibt noch keine Antworten.") {
		t.Error(text)
	}
}

func TestLongAndStrangeAnswersAreWrittenInFull(t *testing.T) {
	var jobs []any
	for i := range 40 {
		jobs = append(jobs, fmt.Sprint("Arbeit", i, "x"))
	}
	in := desiSheet(t, "de")
	in.Founder = rasha(t).Founder
	in.Answers = []profile.Answer{
		{Question: "work.jobs", Value: jobs, On: "2025-03-10"},
		{Question: "person.contact", Value: "x"}, // lives elsewhere
		{Question: "business.offer", Value: manyWords(3600), Note: strings.Repeat("Notiz", 60), By: strings.Repeat("B", 300)},
		{Question: "business.plan", Value: "nobody-knows"},
		{Question: "business.main", Value: "vielleicht"},
		{Question: "digital.email", Value: 17.0},
		{Question: "digital.devices", Value: "smartphone"},
		{Question: "capital.own", Value: "viel"},
		{Question: "family.childcare", Value: []any{"nonsense", "mon 08:00-24:00"}},
		{Question: "benefits.granted-until", Value: "bald"},
		{Question: "work.since", Value: 2020.0},
		{Question: "family.children", Value: []any{"zwei"}},
		{Question: "network.team", Value: map[string]any{"a": 1.0}},
	}
	d := mustSheet(t, in)
	inside(t, d)
	text := wordsOf(d)
	for _, want := range []string{"Arbeit39x", "w3599", "nobody-knows", "vielleicht", "17", "viel", "bald", "zwei", "08:00–24:00", "Smartphone"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is lost", want)
		}
	}
}
