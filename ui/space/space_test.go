package space

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/uitest"
)

func of[T any](v T) *T { return &v }

func plain(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(text)
}

func TestSearchesInWords(t *testing.T) {
	for _, c := range []struct {
		sought app.SpaceSought
		want   string
	}{
		{app.SpaceSought{}, ""},
		{app.SpaceSought{AreaFromM2: of(30.0), AreaToM2: of(45.5)}, "30 bis 45,5 m²"},
		{app.SpaceSought{AreaFromM2: of(1200.25)}, "ab 1.200,25 m²"},
		{app.SpaceSought{AreaToM2: of(20.0), MaxRentCents: of(int64(0))}, "bis 20 m² · bis 0,00 € warm"},
		{app.SpaceSought{From: "2026-01-01", District: "Nordstadt; Hafen", Equipment: []string{"water", "Kühlraum"}}, "ab 01.01.2026 · Nordstadt; Hafen · Wasseranschluss, Kühlraum"},
	} {
		if got := plain(SoughtText(c.sought)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestOffersInWords(t *testing.T) {
	offer := app.Space{AreaM2: of(38.5), RentCents: of(int64(78000)), AvailableFrom: "2026-01-01", Until: "2026-12-31", Address: &app.Address{District: "Hafen"}}
	if got := plain(OfferText(offer)); got != "38,5 m² · 780,00 € warm · ab 01.01.2026 bis 31.12.2026 · Hafen" {
		t.Errorf("%q", got)
	}
	if got := OfferText(app.Space{Title: "x"}); got != "" {
		t.Errorf("%q", got)
	}
	if err := translations.Use("en"); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = translations.Use("de") }()
	if got := numberText(of(38.5)) + " " + numberText(of(100.0)) + " " + numberText(of(1200.0)); got != "38.5 100 1,200" {
		t.Errorf("%q", got)
	}
}

func TestReasonsInWords(t *testing.T) {
	offer := app.Space{AreaM2: of(38.0), RentCents: of(int64(78000)), AvailableFrom: "2026-01-02"}
	for _, c := range []struct {
		reason app.SpaceReason
		want   string
	}{
		{app.SpaceReason{Criterion: app.SpaceArea, Fit: app.FitYes}, "Fläche 38 m²: passt"},
		{app.SpaceReason{Criterion: app.SpaceRent, Fit: app.FitNearly, OverCents: 800}, "Miete 780,00 €: 8,00 € zu viel"},
		{app.SpaceReason{Criterion: app.SpaceTime, Fit: app.FitNearly, OverDays: 1}, "Zeitpunkt ab 02.01.2026: einen Tag zu spät"},
		{app.SpaceReason{Criterion: app.SpaceEquipped, Fit: app.FitNo, Missing: []string{"water", "Hof"}}, "Ausstattung: es fehlt: Wasseranschluss, Hof"},
		{app.SpaceReason{Criterion: app.SpaceDistrict, Fit: app.FitUnknown}, "Ortsteil: nicht bekannt"},
	} {
		if got := plain(ReasonText(c.reason, offer)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestTheBestThreeOffers(t *testing.T) {
	offers := []app.Space{{ID: "a", Title: "A", Partner: "p"}, {ID: "b", Title: "B"}, {ID: "c", Title: "C"}, {ID: "d", Title: "D", RentCents: of(int64(1))}, {ID: "e", Title: "E", RentCents: of(int64(99999))}}
	var referred app.ID
	matches := Matches(offers, app.SpaceSought{MaxRentCents: of(int64(500))}, "2026-01-01", func(s app.Space) { referred = s.ID })
	w := uitest.Window(t, matches)
	texts := strings.Join(uitest.Texts(w.Content()), "|")
	if !strings.HasPrefix(texts, "D|passt|") || !strings.HasSuffix(texts, "2 weitere Räume passen weniger gut.") || strings.Contains(texts, "|E|") {
		t.Errorf("%s", texts)
	}
	uitest.Button(t, w.Content(), "Verweis beginnen").OnTapped()
	if referred != "a" {
		t.Errorf("referred to %q", referred)
	}
	w.SetContent(Matches(nil, app.SpaceSought{}, "2026-01-01", nil))
	if got := strings.Join(uitest.Texts(w.Content()), "|"); got != "Zurzeit wird kein Raum angeboten." {
		t.Errorf("%q", got)
	}
}
