package report

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// TestMinutesAreOnePageInEveryLanguage writes pictures when the variable SHOTS names a folder.
func TestMinutesAreOnePageInEveryLanguage(t *testing.T) {
	for _, l := range translations.Documents() {
		d := mustMinutes(t, teamMinutes(t, l.Code))
		inside(t, d)
		if d.Pages() != 1 {
			t.Errorf("%s: %d pages", l.Code, d.Pages())
		}
		shoot(t, d, 0, "minutes-"+l.Code)
	}
}

func TestMinutesSayWhoWasThereAndWhatWasPromised(t *testing.T) {
	got := text(mustMinutes(t, teamMinutes(t, "de")))
	for _, want := range []string{
		"Erfolgsteam Nordlichter", "Protokoll", "Treffen 4", "Dienstag, 13. Mai 2025, 18:00 Uhr", "Dabei waren Desi, Rasha, Ayşe, Olena", "Nicht dabei Ioana",
		"Gesprächsleitung Ayşe Zeitwächterin Olena Protokollantin Rasha", "Desi Termin im Festkleid-Geschäft", "Erster Schritt: Probe am Telefon mit Olena am 16.05.",
		"Daran merken wir es:", "20.05.2025 Rasha 2 Kanzleien anschreiben 27.05.2025", "Frühere Zusagen: 4 · erreicht: 2 · teilweise: 1",
		"Nächstes Treffen Dienstag, 27. Mai 2025, 18:00 Uhr Gründerinnenzentrum, Raum 2 Gesprächsleitung: Olena", "Was eine Frau über sich erzählt hat",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	for _, never := range []string{"Rollenspiel", "vorsprechen", "Deutsch reicht", "geht mit", "entschuldigt", "nicht erreicht", "Preisliste"} {
		if strings.Contains(got, never) {
			t.Errorf("%q stands in the minutes", never)
		}
	}
}

func TestCountOfFewWomenIsNotTold(t *testing.T) {
	in := teamMinutes(t, "de")
	for women, told := range map[int]bool{3: true, 2: false, 1: false} {
		m := in.Meeting
		m.Results = map[app.ID]team.Result{}
		keep := []app.ID{"z1", "z2", "z3"}[:women]
		in := in
		in.Team.Meetings = []team.Meeting{in.Team.Meetings[0], m}
		past := &in.Team.Meetings[0]
		past.Turns = past.Turns[:women]
		for _, id := range keep {
			m.Results[id] = team.Kept
		}
		in.Meeting = m
		got := text(mustMinutes(t, in))
		if strings.Contains(got, "Frühere Zusagen") != told {
			t.Errorf("%d women: %s", women, got)
		}
	}
}

func TestMinutesOfFewAndMany(t *testing.T) {
	for _, c := range []struct {
		women int
		want  string
	}{
		{0, "Dabei waren niemand"}, {1, "Dabei waren Frau0"}, {12, "Frau0, Frau1, Frau2"},
	} {
		g, m, names := circle(t, c.women, strings.Repeat("und noch etwas ", 4))
		for _, lang := range []string{"de", "ar"} {
			d := mustMinutes(t, MinutesInput{Team: g, Meeting: m, Names: names, Lang: lang, Created: created})
			inside(t, d)
			got := text(d)
			if lang == "de" && (!strings.Contains(got, c.want) || strings.Contains(got, "keine Zusagen") != (c.women == 0)) {
				t.Errorf("%d women: %s", c.women, got)
			}
			if last := record(d).words(d.Pages() - 1); c.women == 12 && lang == "de" && !strings.Contains(last, "Zeichen") {
				t.Errorf("the last page has no commitment: %s", last)
			}
		}
	}
}

func TestMinutesWithoutAnything(t *testing.T) {
	d := mustMinutes(t, MinutesInput{Created: created})
	inside(t, d)
	if got := text(d); d.Pages() != 1 || !strings.Contains(got, "Der Termin ist noch offen.") || !strings.Contains(got, "keine Zusagen") {
		t.Error(got)
	}
}

func TestCommitmentThatWasOnlyBegunIsNotPrinted(t *testing.T) {
	in := teamMinutes(t, "de")
	in.Meeting.Turns[0].Commitments = []team.Commitment{{ID: "new", Due: "2026-02-03"}}
	if got := text(mustMinutes(t, in)); strings.Contains(got, "03.02.2026") {
		t.Error(got)
	}
	slips := teamSlips(t, "de")
	slips.Meeting = in.Meeting
	if got := text(mustSlip(t, slips, "f-desi")); strings.Contains(got, "2026") {
		t.Error(got)
	}
}
