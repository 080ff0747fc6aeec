package report

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// desiWay is her own page of the sample case.
func desiWay(t testing.TB, lang string) MyWayInput {
	t.Helper()
	p := desi(t, lang)
	return MyWayInput{
		Office: p.Office, Founder: p.Founder, Business: p.Business, From: p.From, To: p.To,
		Measures: nordstadt(t, lang).Measures, Lang: lang, Created: created,
		Answers: []profile.Answer{
			{Question: "next-step.step", Value: "Preisliste drucken"},
			{Question: "next-step.by", Value: "2026-01-15"},
			{Question: "next-step.support", Value: "Termin beim Vermieter"},
			{Question: "strengths.others", Value: []any{"genaue Naht", "geduldig mit Kundinnen"}},
		},
	}
}

// rashaWay is a page whose words run from right to left.
func rashaWay(t testing.TB) MyWayInput {
	in := desiWay(t, "ar")
	m := mixed(t, "ar")
	in.Founder, in.From, in.To = m.Founder, m.From, m.To
	in.Founder.HandoutLanguage = "ar"
	in.Founder.Goal = app.Texts{"ar": "أريد أن أعيش من عملي في «Lisan» (3.200 €).", "de": "Ich will von meinem Büro leben."}
	in.Business = rasha(t).Business
	in.Measures, in.Answers = nil, nil
	return in
}

func mustWay(t testing.TB, in MyWayInput) *Document {
	t.Helper()
	d, err := MyWay(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHerPageIsOnePageAndStrengthsComeFirst(t *testing.T) {
	for _, l := range translations.Documents() {
		d := mustWay(t, desiWay(t, l.Code))
		inside(t, d)
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", l.Code, d.Pages())
		}
	}
	text := strings.ReplaceAll(wordsOf(mustWay(t, desiWay(t, "de"))), "\u00a0", " ")
	at := -1
	for _, want := range []string{
		"Искам да живея", "Ich will von meiner Werkstatt leben", "Das kann ich gut", "Motivation und Durchhaltevermögen",
		"genaue Naht, geduldig mit Kundinnen", "Das ist gewachsen", "Am Anfang:", "Heute:", "weitere Kompetenzen sind gewachsen",
		"Das nehme ich mir vor", "Preisliste drucken", "bis 15.01.2026", "Probeauftrag Berufskleidung", "Termin beim Vermieter",
		"Das möchte ich noch sagen", "Meine Unterschrift",
	} {
		next := strings.Index(text, want)
		if next <= at {
			t.Errorf("%q stands at %d, after %d", want, next, at)
		}
		at = max(at, next)
	}
	for _, never := range []string{"Kooperation mit Festkleid-Geschäft", "niedriger", "Stufen weniger"} {
		if strings.Contains(text, never) {
			t.Errorf("%q stands on her page", never)
		}
	}
}

func TestHerPageListsNoDecline(t *testing.T) {
	in := desiWay(t, "de")
	in.From, in.To = in.To, in.From
	text := wordsOf(mustWay(t, in))
	if strings.Contains(text, "Das ist gewachsen") || strings.Contains(text, "Am Anfang") {
		t.Error(text)
	}
}

func TestNoStrengthIsSaidTwice(t *testing.T) {
	text := wordsOf(mustWay(t, desiWay(t, "de")))
	for _, c := range profile.Competences {
		if name := translations.In("de").T("entrecomp.competence." + c); strings.Count(text, name) > 1 {
			t.Errorf("%s stands %d times", name, strings.Count(text, name))
		}
	}
}

func TestHerPageWithNothingYetHasRoomToWrite(t *testing.T) {
	d := mustWay(t, MyWayInput{Founder: app.Founder{GivenNames: "A"}, Created: created})
	lines := 0
	for _, m := range record(d).marks {
		if m.kind == markLine && m.role == roleArtifact && m.w > 100 {
			lines++
		}
	}
	if text := wordsOf(d); lines < 9 || strings.Contains(text, "Das kann ich gut") || !strings.Contains(text, "Mein Ziel") {
		t.Errorf("%d lines; %s", lines, text)
	}
}

func TestLongTextsOnHerPageAreWrittenInFull(t *testing.T) {
	in := desiWay(t, "de")
	in.Founder.Goal = app.Texts{"bg": manyWords(3600), "de": strings.Repeat("Ziel", 75)}
	in.Founder.GivenNames, in.Business.Name = strings.Repeat("Name", 75), manyWords(40)
	d := mustWay(t, in)
	inside(t, d)
	if text := wordsOf(d); strings.Count(text, "w3599") != 1 || !strings.Contains(text, "Meine Unterschrift") {
		t.Error("something is lost")
	}
}
