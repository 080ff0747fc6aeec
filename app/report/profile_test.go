package report

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
)

// desi is the sample case with her two readings, seven months apart.
func desi(t testing.TB, lang string) ProfileInput {
	t.Helper()
	in := nordstadt(t, lang)
	levels := func(values ...int) map[string]int {
		out := make(map[string]int)
		for i, v := range values {
			if v > 0 {
				out[profile.Competences[i]] = v
			}
		}
		return out
	}
	return ProfileInput{
		Office: in.Office, Founder: in.Founder, Business: in.Business, Lang: lang, Created: created,
		From: profile.Reading{ID: "r-desi-1", Phase: profile.Entry, Date: "2025-03-03", Rater: profile.ByBoth, Levels: levels(3, 5, 2, 2, 4, 3, 6, 2, 2, 3, 4, 2, 3, 4, 4)},
		To:   profile.Reading{ID: "r-desi-2", Phase: profile.Exit, Date: "2025-11-28", Rater: profile.ByBoth, Levels: levels(5, 5, 4, 4, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 5)},
	}
}

// mixed has a decline, gaps, evidence and notes.
func mixed(t testing.TB, lang string) ProfileInput {
	in := desi(t, lang)
	in.Founder = app.Founder{ID: "f-rasha", GivenNames: "رشا", FamilyNames: "الخطيب"}
	delete(in.From.Levels, "vision")
	delete(in.To.Levels, "mobilising-others")
	delete(in.To.Levels, "planning-management")
	delete(in.From.Levels, "planning-management")
	in.To.Levels["motivation-perseverance"] = 4
	in.To.Evidence = map[string]string{
		"motivation-perseverance": "Nach der Krankheit der Mutter sieht sie die Belastung genauer.",
		"vision":                  "Plan für drei Jahre liegt vor.",
	}
	in.From.Evidence = map[string]string{"creativity": "Eigene Entwürfe"}
	in.From.Note, in.To.Note = "Gespräch mit Dolmetscherin.", "Abschlussgespräch im Büro."
	in.From.Rater = profile.ByFounder
	return in
}

func mustProfile(t testing.TB, in ProfileInput) *Document {
	t.Helper()
	d, err := Profile(in)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSampleProfileInFiguresAndWords(t *testing.T) {
	d := mustProfile(t, desi(t, "de"))
	if d.Pages() != 2 {
		t.Errorf("%d pages", d.Pages())
	}
	text := strings.ReplaceAll(wordsOf(d), "\u00a0", " ")
	for _, want := range []string{
		"12 Kompetenzen sind gestiegen", "3 sind gleich geblieben", "0 sind niedriger", "von 3,3 auf 4,5",
		"Am meisten gewachsen", "Mittelwert 3,2 4,4", "Mittelwert 3,2 4,6", "Mittelwert 3,4 4,6", "Grundstufe", "8 Verändern",
		"doi:10.2791/593884", "03.03.2025", "28.11.2025", "gemeinsam", "Nadel & Faden Nordstadt",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the document", want)
		}
	}
	for _, never := range []string{"nicht erhoben", "Das ist normal", "⟦", "noch nicht übersetzt"} {
		if strings.Contains(text, never) {
			t.Errorf("%q is in the document", never)
		}
	}
}

// alts are the words that stand for what is drawn.
func alts(d *Document) []string {
	var out []string
	r := &altRecorder{seen: map[*tag]bool{}}
	d.draw(r)
	for _, a := range r.tags {
		out = append(out, a.alt)
	}
	return out
}

type altRecorder struct {
	recorder
	seen map[*tag]bool
	tags []*tag
}

func (r *altRecorder) begin(t *tag) {
	if t.alt != "" && !r.seen[t] {
		r.seen[t] = true
		r.tags = append(r.tags, t)
	}
	r.recorder.begin(t)
}

func TestEverythingDrawnIsSaidInWords(t *testing.T) {
	said := strings.Join(alts(mustProfile(t, mixed(t, "de"))), "\n")
	for _, want := range []string{
		"Chancen erkennen: vorher 3, nachher 5.", "Zukunftsbild: vorher nicht erhoben, nachher 4.", "2 Stufen mehr", "1 Stufe mehr",
		"2 Stufen weniger", "gleich", "Planung und Organisation: vorher nicht erhoben, nachher nicht erhoben.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said in\n%s", want, said)
		}
	}
	said = strings.Join(alts(mustWay(t, desiWay(t, "de"))), "\n")
	if !strings.Contains(said, "Stufe 6 von 8") || !strings.Contains(said, "am Anfang Stufe 3, heute Stufe 5 von 8") {
		t.Error(said)
	}
}

func TestFileOfTheProfileIsTagged(t *testing.T) {
	path := saved(t, mustProfile(t, desi(t, "de")))
	if out := tool(t, "pdfinfo", path); !strings.Contains(out, "Tagged:          yes") || !strings.Contains(out, "Kompetenzprofil – Desislava Stoyanova") {
		t.Error(out)
	}
	out := tool(t, "pdfinfo", "-struct-text", path)
	for _, want := range []string{"Figure", "Table", "TH", "/Scope /Row", "Span"} {
		if !strings.Contains(out, want) {
			t.Errorf("no element %s", want)
		}
	}
	plain := tool(t, "qpdf", "--json", "--json-key=qpdf", path)
	for _, want := range []string{`"/Alt": "u:Netz der 15 Kompetenzen in Worten. Chancen erkennen: vorher 3, nachher 5.`, `"/Alt": "u:2 Stufen mehr"`} {
		if !strings.Contains(plain, want) {
			t.Errorf("the file does not hold %s", want)
		}
	}
}

func TestDeclineStandsWithItsEvidenceAndWithoutAlarm(t *testing.T) {
	text := strings.ReplaceAll(wordsOf(mustProfile(t, mixed(t, "de"))), "\u00a0", " ")
	for _, want := range []string{
		"1 ist niedriger", "Das ist normal", "Nach der Krankheit der Mutter", "Beleg vorher: ", "Verglichen sind 12 von 15", "nicht erhoben",
		"Notiz 03.03.2025", "Abschlussgespräch im Büro.", "Selbsteinschätzung",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the document", want)
		}
	}
}

func TestProfileWithOneReadingOrNone(t *testing.T) {
	in := desi(t, "de")
	one := ProfileInput{Founder: in.Founder, From: in.From, Created: created}
	text := wordsOf(mustProfile(t, one))
	for _, never := range []string{"vorher", "nachher", "gestiegen", "Unterschied"} {
		if strings.Contains(text, never) {
			t.Errorf("one reading is compared: %q", never)
		}
	}
	if !strings.Contains(text, "Ich ") || !strings.Contains(flat(text), "Mittelwert3,2") {
		t.Error("the sentences or the mean are missing")
	}
	later := one
	later.From, later.To = in.To, in.From
	later.From = profile.Reading{Phase: profile.Entry}
	if got := wordsOf(mustProfile(t, later)); got != text {
		t.Error("the one reading looks different as the later one")
	}
	if text := wordsOf(mustProfile(t, ProfileInput{Created: created})); !strings.Contains(text, "noch keine Einschätzung") {
		t.Error(text)
	}
	apart := desi(t, "de")
	apart.From.Levels, apart.To.Levels = map[string]int{"vision": 3}, map[string]int{"creativity": 4}
	if text := wordsOf(mustProfile(t, apart)); !strings.Contains(text, "keine Kompetenz gemeinsam") || strings.Contains(text, "gestiegen") {
		t.Error(text)
	}
}

func TestManyGrownAlikeAreCounted(t *testing.T) {
	in := desi(t, "de")
	for c := range in.To.Levels {
		in.From.Levels[c], in.To.Levels[c] = 2, 3
	}
	if text := flat(wordsOf(mustProfile(t, in))); !strings.Contains(text, "Ammeistengewachsensind15Kompetenzen") {
		t.Errorf("%.600s", text)
	}
	for c := range in.To.Levels {
		in.To.Levels[c] = 2
	}
	if text := wordsOf(mustProfile(t, in)); !strings.Contains(text, "Alle Stufen sind gleich geblieben.") {
		t.Errorf("%.600s", text)
	}
}

func TestLabelsOfTheRadarKeepApart(t *testing.T) {
	for _, l := range translations.Documents() {
		for _, m := range labelCollisions(mustProfile(t, desi(t, l.Code))) {
			t.Errorf("%s: %s", l.Code, m)
		}
	}
}

// labelCollisions are pairs of texts of a figure that overlap.
func labelCollisions(d *Document) []string {
	var texts []mark
	for _, m := range record(d).marks {
		if m.kind == markText && m.role == RoleFigure {
			texts = append(texts, m)
		}
	}
	var out []string
	if len(texts) < len(profile.Competences) {
		out = append(out, fmt.Sprint("only ", len(texts), " texts"))
	}
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			const ascent = 0.75 // of the size; y is the baseline
			if a.x < b.x+b.w && b.x < a.x+a.w && a.y-ascent*a.h < b.y && b.y-ascent*b.h < a.y {
				out = append(out, fmt.Sprintf("%q lies on %q", a.text, b.text))
			}
		}
	}
	return out
}

func TestAnyReadingsMakeAProfileAndAWay(t *testing.T) {
	base := desi(t, "de")
	rapid.Check(t, func(rt *rapid.T) {
		reading := func(name string) profile.Reading {
			r := profile.Reading{Date: "2025-03-03", Levels: map[string]int{}, Evidence: map[string]string{}}
			for _, c := range profile.Competences {
				if level := rapid.IntRange(-1, 10).Draw(rt, name+c); level != 0 {
					r.Levels[c] = level
				}
				if rapid.IntRange(0, 4).Draw(rt, "evidence") == 0 {
					r.Evidence[c] = rapid.String().Draw(rt, "text")
				}
			}
			r.Note = rapid.String().Draw(rt, "note")
			return r
		}
		in := base
		in.Lang = rapid.SampledFrom([]string{"de", "bg", "ar"}).Draw(rt, "lang")
		in.From, in.To = reading("from"), reading("to")
		d, err := Profile(in)
		if err != nil {
			rt.Fatal(err)
		}
		record(d)
		w, err := MyWay(MyWayInput{Founder: in.Founder, From: in.From, To: in.To, Lang: in.Lang})
		if err != nil {
			rt.Fatal(err)
		}
		if w.Pages() != 1 {
			rt.Errorf("her page has %d pages", w.Pages())
		}
	})
}
