package sharing

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/uitest"
)

func TestPartsInWords(t *testing.T) {
	someone, err := app.IDFromBytes(make([]byte, 16))
	if err != nil {
		t.Fatal(err)
	}
	for want, part := range map[string]exchange.LeavingPart{
		"Vornamen: Desislava":             {Kind: app.KindFounder, Field: "givenNames", Text: "Desislava"},
		"Geburtsdatum: 10.01.1988":        {Kind: app.KindFounder, Field: "born", Text: "1988-01-10"},
		"Geburtsdatum: geleert":           {Kind: app.KindFounder, Field: "born"},
		"Maßnahme: Fällig am: 24.03.2026": {Kind: app.KindMeasure, Field: "due", Text: "2026-03-24"},
		"Sprachen: Deutsch, Bulgarisch":   {Kind: app.KindFounder, Field: "languages", Text: `["Deutsch","Bulgarisch"]`},
		"Maßnahme: Was ist zu tun? Kasse": {Kind: app.KindMeasure, Field: "text", Text: "Kasse"},
		"Maßnahme: gelöscht":              {Kind: app.KindMeasure, Removed: true},
		"":                                {Kind: app.KindReferral, Field: "consent", Text: string(someone)},
	} {
		if got := PartText(part); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestManyDossiersAreShownWhenAskedFor(t *testing.T) {
	part := exchange.LeavingPart{Kind: app.KindFounder, Field: "givenNames", Text: "Aylin", Class: "contact"}
	dossiers := make([]exchange.LeavingDossier, leavingCards+2)
	for i := range dossiers {
		dossiers[i] = exchange.LeavingDossier{Kind: app.KindFounder, Name: "Yıldız", Changes: 1, Parts: []exchange.LeavingPart{part}, Classes: []string{"contact"}}
	}
	grown := 0
	list := Leaving(dossiers, func() { grown++ })
	window := uitest.Window(t, list)
	texts := strings.Join(uitest.Texts(list), "\n")
	if strings.Contains(texts, "Aylin") || !strings.Contains(texts, "und 2 weitere Akten") || strings.Count(texts, "Yıldız") != leavingCards {
		t.Errorf("%s", texts)
	}
	uitest.Button(t, window.Content(), "Die Angabe zeigen").OnTapped()
	if texts = strings.Join(uitest.Texts(list), "\n"); strings.Count(texts, "Aylin") != 1 || grown != 1 {
		t.Errorf("%d times, grown %d", strings.Count(texts, "Aylin"), grown)
	}
	dossiers[0].Changes = 1 + exchange.MaxParts
	dossiers[0].Parts = nil
	for range exchange.MaxParts {
		dossiers[0].Parts = append(dossiers[0].Parts, part)
	}
	if texts = strings.Join(uitest.Texts(Leaving(dossiers[:1], nil)), "\n"); strings.Count(texts, "Aylin") != exchange.MaxParts || !strings.Contains(texts, "und eine weitere Angabe") {
		t.Errorf("%d times", strings.Count(texts, "Aylin"))
	}
}
