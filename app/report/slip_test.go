package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// TestSlipIsOnePageInEveryLanguage writes pictures when the variable SHOTS names a folder.
func TestSlipIsOnePageInEveryLanguage(t *testing.T) {
	for _, l := range translations.Documents() {
		d := mustSlip(t, teamSlips(t, l.Code), "f-desi")
		inside(t, d)
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", l.Code, d.Pages())
		}
		shoot(t, d, 0, "slip-"+l.Code)
	}
	shoot(t, mustSlip(t, rashaSlips(t), "f-rasha"), 0, "slip-ar-own")
}

func TestSlipSaysHerPartInItsOrder(t *testing.T) {
	got := text(mustSlip(t, teamSlips(t, "de"), "f-desi"))
	at := -1
	for _, want := range []string{
		"Erfolgsteam Nordlichter", "Für Desi", "Treffen 4 · Dienstag, 13. Mai 2025", "Mein Ziel", "drei Aufträge für Brautkleider",
		"Das habe ich geschafft", "Preisliste Braut fertig", "Das wünsche ich mir", "Möchte im Festkleid-Geschäft vorsprechen", "Mein Deutsch reicht nicht",
		"Diese Ideen habe ich gehört", "Rollenspiel", "Fotos von drei Kleidern", "So helfen mir die anderen", "Ayşe:", "geht mit",
		"Das mache ich", "Termin im Festkleid-Geschäft", "bis Dienstag, 20. Mai 2025", "Mein erster Schritt:", "Probe am Telefon",
		"Daran merke ich es:", "steht in meinem Kalender", "So helfe ich", "Olena:", "Belege vom April", "Ich telefoniere mit", "Olena",
		"Freitag, 16. Mai 2025", "Telefonnummer", "Nächstes Treffen", "Dienstag, 27. Mai 2025", "18:00 Uhr", "Gründerinnenzentrum, Raum 2", "Das will ich mir merken",
	} {
		next := strings.Index(got[max(at, 0):], want)
		if next < 0 {
			t.Fatalf("%q is missing or too early:\n%s", want, got)
		}
		at = max(at, 0) + next + 1
	}
	if olena := text(mustSlip(t, teamSlips(t, "de"), "f-olena")); !strings.Contains(olena, "Meine Aufgabe: Gesprächsleitung") {
		t.Error("who leads the next meeting does not read it")
	}
}

func TestWhatWasNotKeptStandsOnceAndWithoutReproach(t *testing.T) {
	in := teamSlips(t, "de")
	for _, c := range []struct {
		name   string
		change func(*team.Meeting)
		open   bool
	}{
		{"promised anew", func(*team.Meeting) {}, false},
		{"given up", func(m *team.Meeting) { m.Turns[2].Commitments, m.Dropped = nil, []app.ID{"z3"} }, false},
		{"nothing said of it", func(m *team.Meeting) { m.Turns[2].Commitments = nil; delete(m.Results, "z3") }, true},
		{"not kept", func(m *team.Meeting) { m.Turns[2].Commitments = nil }, true},
	} {
		m := in.Meeting
		m.Turns, m.Results = slices.Clone(m.Turns), map[app.ID]team.Result{"z3": team.NotKept}
		m.Reasons = map[app.ID]string{"z3": "Kind war krank"}
		c.change(&m)
		changed := in
		changed.Meeting = m
		got := text(mustSlip(t, changed, "f-ayse"))
		if open := strings.Contains(got, "Das ist noch offen • Kasse mit TSE bestellen"); open != c.open {
			t.Errorf("%s: open %v: %s", c.name, open, got)
		}
		if strings.Contains(got, "nicht erreicht") || strings.Contains(got, "Kind war krank") {
			t.Errorf("%s: it stands there like a reproach: %s", c.name, got)
		}
	}
	if got := text(mustSlip(t, in, "f-ioana")); !strings.Contains(got, "Hygienebelehrung § 43 IfSG machen – bis 27.05.2025") {
		t.Errorf("what is due later is missing on the slip of a woman who was not there: %s", got)
	}
	if got := text(mustSlip(t, in, "f-rasha")); !strings.Contains(got, "3 Kanzleien anschreiben – teilweise") {
		t.Errorf("what was kept in part is not praised: %s", got)
	}
}

func TestNextMeetingIsLikeThisOneWhereNothingElseIsSaid(t *testing.T) {
	in := teamSlips(t, "de")
	in.Team.Start, in.Team.Place = "", ""
	in.Meeting.Place = "Werkstatt"
	if got := text(mustSlip(t, in, "f-desi")); !strings.Contains(got, "Dienstag, 27. Mai 2025 18:00 Uhr Werkstatt") {
		t.Error(got)
	}
	in.Meeting.Next = &team.Next{Date: "2025-05-28", Start: "09:30", Place: "Café"}
	if got := text(mustSlip(t, in, "f-desi")); !strings.Contains(got, "Mittwoch, 28. Mai 2025 09:30 Uhr Café") {
		t.Error(got)
	}
}

func TestObstacleAloneIsNoWish(t *testing.T) {
	in := teamSlips(t, "de")
	if got := text(mustSlip(t, in, "f-ayse")); !strings.Contains(got, "Das ist schwer Kosten 900 EUR") || strings.Contains(got, "wünsche") {
		t.Error(got)
	}
}

func TestWhatIsNotKnownYetIsALineToWriteOn(t *testing.T) {
	in := teamSlips(t, "de")
	in.Meeting.Next, in.Meeting.Buddies, in.Meeting.Turns = nil, nil, nil
	d := mustSlip(t, in, "f-desi")
	got, lines := text(d), 0
	for _, m := range record(d).marks {
		if m.kind == markLine && m.role == roleArtifact && m.w > 100 {
			lines++
		}
	}
	for _, never := range []string{"Ich telefoniere", "Das wünsche ich mir", "Ideen", "So helfe", "27. Mai"} {
		if strings.Contains(got, never) {
			t.Errorf("%q stands there: %s", never, got)
		}
	}
	if lines < 2+2+noteMost || !strings.Contains(got, "Datum Wo") {
		t.Errorf("%d lines; %s", lines, got)
	}
}

// told is what each woman of a circle says of herself, or hears for herself.
var told = regexp.MustCompile(`(Neues|Wunsch|Hindernis|Idee|Rat|Hilfe|Zusage|Schritt|Zeichen)(\d+)x`)

func TestWhatOneWomanSaysIsOnNoOtherPaper(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(rt, "women")
		long := strings.Repeat("lang ", rapid.IntRange(0, 60).Draw(rt, "words"))
		g, m, names := circle(t, n, long)
		in := SlipInput{Team: g, Meeting: m, Names: names, Created: created, Lang: rapid.SampledFrom([]string{"de", "ar"}).Draw(rt, "lang")}
		for i, id := range in.Women() {
			found := map[string]bool{}
			d := mustSlip(t, in, id)
			for _, hit := range told.FindAllStringSubmatch(wordsOf(d)+alt(d), -1) {
				given := hit[1] == "Hilfe" && hit[2] == fmt.Sprint((i+n-1)%n)
				if hit[2] != fmt.Sprint(i) && !given {
					rt.Fatalf("%s stands on the slip of %s", hit[0], id)
				}
				found[hit[1]] = true
			}
			if len(found) != 8 || found["Neues"] {
				rt.Fatalf("the slip of %s holds %v", id, found)
			}
		}
		if len(in.Women()) != n {
			rt.Fatalf("%d slips for %d women", len(in.Women()), n)
		}
		d := mustMinutes(t, MinutesInput{Team: g, Meeting: m, Names: names, Created: created})
		for _, hit := range told.FindAllStringSubmatch(wordsOf(d)+alt(d), -1) {
			if !slices.Contains([]string{"Zusage", "Schritt", "Zeichen"}, hit[1]) {
				rt.Fatalf("%s stands in the minutes", hit[0])
			}
		}
	})
}

// alt are the words of a document that are not drawn: titles, and what is said to those who do not see.
func alt(d *Document) string {
	return fmt.Sprint(d.meta.Title, d.meta.Running, d.meta.Foot, alts(d))
}

func TestNothingOfTheFilesIsOnThePapers(t *testing.T) {
	g, m, names := circle(t, 4, "")
	m.Note, m.CancelledBecause = "Notiz der Beraterin", "Absage"
	m.Attendance["w3"], m.Reasons = team.Excused, map[app.ID]string{"z0": "Grund"}
	m.Turns[0].Commitments[0].Measure = "measure-7"
	g.History = []team.Stay{{Woman: "w2", Joined: "2025-01-01", Left: "2025-05-20", Why: "Streit"}}
	papers := []*Document{
		mustMinutes(t, MinutesInput{Team: g, Meeting: m, Names: names, Created: created}),
		mustSlips(t, SlipInput{Team: g, Meeting: m, Names: names, Created: created}),
	}
	for _, d := range papers {
		for _, never := range []string{"Notiz der", "Absage", "Grund ", "measure", "Streit", "entschuldigt", "w0 ", "z0"} {
			if strings.Contains(wordsOf(d)+alt(d), never) {
				t.Errorf("%q stands in %s", never, d.meta.Title)
			}
		}
	}
}

func TestEachSlipIsAPaperOfItsOwn(t *testing.T) {
	in := teamSlips(t, "")
	d := mustSlips(t, in)
	inside(t, d)
	if got := fmt.Sprint(in.Women()); got != "[f-desi f-rasha f-ayse f-olena]" || d.Pages() != 4 {
		t.Fatalf("%d pages for %s", d.Pages(), got)
	}
	for i, want := range []string{"За Desi", "إلى", "Ayşe için", "gibt es noch nicht auf Ukrainisch"} {
		words := strings.ReplaceAll(record(d).words(i), "\u00a0", " ")
		if !strings.Contains(words, want) {
			t.Errorf("page %d lacks %q: %s", i+1, want, words)
		}
		if d.Image(i, 30) == nil {
			t.Errorf("page %d has no picture", i+1)
		}
	}
	for i, want := range map[int]string{0: "Страница 1 от 1", 2: "Sayfa 1 / 1", 3: "Seite 1 von 1"} {
		if words := strings.ReplaceAll(record(d).words(i), "\u00a0", " "); !strings.Contains(words, want) {
			t.Errorf("page %d is not %q: %s", i+1, want, words)
		}
	}
	plain := tool(t, "qpdf", "--qdf", "--object-streams=disable", saved(t, d), "-")
	for _, want := range []string{"/Lang (de)", "/Lang (bg)", "/Lang (ar)", "/Lang (tr)"} {
		if !strings.Contains(plain, want) {
			t.Errorf("the file does not hold %s", want)
		}
	}
}

func TestSlipsOfNobodySaySo(t *testing.T) {
	g, m, names := circle(t, 0, "")
	in := SlipInput{Team: g, Meeting: m, Names: names, Created: created}
	if d := mustSlips(t, in); len(in.Women()) > 0 || d.Pages() != 1 || !strings.Contains(text(d), "war niemand da") {
		t.Errorf("%v, %d pages: %s", in.Women(), d.Pages(), text(d))
	}
}

func TestGuestBringsHerLanguageOrNone(t *testing.T) {
	g, m, names := circle(t, 1, "")
	for lang, want := range map[string]string{"": "Für Lale", "ro": "Pentru Lale", "tr": "Lale için", "xx": "Für Lale"} {
		g.GuestMembers = []team.Guest{{ID: "guest", Name: "Lale", HandoutLanguage: lang}}
		m.Attendance["guest"] = team.Late
		in := SlipInput{Team: g, Meeting: m, Names: names, Created: created}
		if !slices.Contains(in.Women(), "guest") {
			t.Fatal("a guest who takes part gets no slip")
		}
		d := mustSlip(t, in, "guest")
		inside(t, d)
		if got := text(d); !strings.Contains(got, want) {
			t.Errorf("%q: %s", lang, got)
		}
	}
}

func TestFormerMemberHasNoNameAndNoSlip(t *testing.T) {
	g, m, names := circle(t, 3, "")
	delete(names, "w1")
	in := SlipInput{Team: g, Meeting: m, Names: names, Created: created}
	if got := fmt.Sprint(in.Women()); got != "[w0 w2]" {
		t.Errorf("slips for %s", got)
	}
	if got := text(mustSlip(t, in, "w0")); !strings.Contains(got, "ehemaliges Mitglied: Hilfe0x") {
		t.Errorf("her help is lost: %s", got)
	}
	if got := text(mustSlip(t, in, "w1")); !strings.Contains(got, "Mein Zettel") {
		t.Error(got)
	}
	minutes := text(mustMinutes(t, MinutesInput{Team: g, Meeting: m, Names: names, Created: created}))
	if !strings.Contains(minutes, "Frau0, ehemaliges Mitglied, Frau2") || !strings.Contains(minutes, "ehemaliges Mitglied Zusage1x") {
		t.Error(minutes)
	}
}

func TestLongSlipsLoseNothing(t *testing.T) {
	for _, lang := range []string{"de", "ar"} {
		g, m, names := circle(t, 2, "")
		m.Turns[0].Ideas = []string{strings.Repeat("Idee", 750), manyWords(600), "Ende der Ideen"}
		m.Turns[0].Wish, m.Turns[0].Commitments[0].Text = strings.Repeat("wünschen ", 330), strings.Repeat("machen ", 420)
		m.Place, m.Next.Place, g.Name = strings.Repeat("Ort", 90), strings.Repeat("Straße ", 60), strings.Repeat("Team", 60)
		names["w0"], names["w1"] = strings.Repeat("Name", 70), strings.Repeat("Frau ", 60)
		in := SlipInput{Team: g, Meeting: m, Names: names, Lang: lang, Created: created}
		d := mustSlips(t, in)
		inside(t, d)
		got := text(mustSlip(t, in, "w0"))
		if lang == "de" && strings.Index(got, "Diese Ideen") < strings.Index(got, "Das mache ich") {
			t.Error("she has to turn the page to see what she will do")
		}
		if !strings.Contains(got, "w599") || !strings.Contains(got, "Ende der Ideen") || strings.Count(got, "machen") != 420 {
			t.Errorf("%s: something is lost", lang)
		}
		minutes := mustMinutes(t, MinutesInput{Team: g, Meeting: m, Names: names, Lang: lang, Created: created})
		inside(t, minutes)
		if strings.Count(text(minutes), "machen") != 420 {
			t.Errorf("%s: something is lost in the minutes", lang)
		}
	}
}

func TestWomenOfOneNameAreToldApart(t *testing.T) {
	g := team.Team{Members: []app.ID{"a", "b", "c", "e"}, GuestMembers: []team.Guest{{ID: "g", Name: "Lale"}}}
	got := CallNames(g, []app.Founder{
		{ID: "a", GivenNames: "Ana", FamilyNames: "Kraus"},
		{ID: "b", GivenNames: "Anastasia", CallName: "Ana", FamilyNames: "Şahin"},
		{ID: "c", GivenNames: "Lale"},
		{ID: "d", GivenNames: "Ana", FamilyNames: "Out"},
		{ID: "e", GivenNames: "Eva", FamilyNames: "Out"},
	})
	for id, want := range map[app.ID]string{"a": "Ana K.", "b": "Ana Ş.", "c": "Lale", "d": "Ana", "e": "Eva"} {
		if got[id] != want {
			t.Errorf("%s is called %q, want %q", id, got[id], want)
		}
	}
}
