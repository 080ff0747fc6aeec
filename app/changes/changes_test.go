package changes

import (
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/translations"
)

func TestText(t *testing.T) {
	for want, h := range map[string]app.HistoryEntry{
		"Bogen: Digitales":                               {Kind: app.KindAnswer, Field: "value", Detail: "digital.elster", Count: 1},
		"Bogen: Digitales (3 Fragen)":                    {Kind: app.KindAnswer, Field: "value", Detail: "digital", Count: 3},
		"Bogen":                                          {Kind: app.KindAnswer, Field: "value", Detail: "stars.sign", Count: 1},
		"Gründerin: Rufname":                             {Kind: app.KindFounder, Field: "callName"},
		"Maßnahme":                                       {Kind: app.KindMeasure, Field: "weather"},
		"Einschätzung: neu angelegt":                     {Kind: app.KindReading},
		"Beratung: Vertrauliche Notiz":                   {Kind: app.KindSession, Field: "confidentialNote"},
		"Einwilligung: Widerrufen am":                    {Kind: app.KindConsent, Field: "withdrawnOn"},
		"Weiterer Eintrag: Ort":                          {Kind: "weather", Field: "place"},
		"Gründerin: ein zweiter Eintrag zusammengeführt": {Kind: app.KindFounder, Field: app.FieldMergedInto},
	} {
		if got := Text(h); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestSubject(t *testing.T) {
	for want, h := range map[string]app.HistoryEntry{
		"": {Kind: app.KindAnswer, Detail: "health.insurance", Count: 1},
		"Können Sie die Steuererklärung mit ELSTER abgeben?": {Kind: app.KindAnswer, Detail: "digital.elster", Count: 1},
	} {
		if got := Subject(h); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestValue(t *testing.T) {
	id, err := app.NewID(strings.NewReader("0123456789abcdef"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind               app.Kind
		field, detail, old string
		want               string
	}{
		{app.KindFounder, "callName", "", "Desi", "Desi"},
		{app.KindFounder, "born", "", "1984-06-02", "02.06.1984"},
		{app.KindFounder, "inGermanySince", "", "2016-09", "September 2016"},
		{app.KindFounder, "informal", "", "1", "ja"},
		{app.KindFounder, "informal", "", "0", "nein"},
		{app.KindFounder, "handoutLanguage", "", "bg", "Bulgarisch"},
		{app.KindFounder, "phase", "", "planning", "Planung"},
		{app.KindFounder, "goal", "", `{"de":"Ein Laden","bg":"Магазин"}`, "Bulgarisch: Магазин, Deutsch: Ein Laden"},
		{app.KindFounder, "phones", "", `[{"number":"0231 1","type":"cell","safe":true},{"number":"0231 2"}]`, "Nummer: 0231 1, Sicher erreichbar: ja, Art: Mobiltelefon\nNummer: 0231 2"},
		{app.KindFounder, "emails", "", `["a@b.de","c@d.de"]`, "a@b.de\nc@d.de"},
		{app.KindMeasure, "costCents", "", "12050", "120,50\u00a0€"},
		{app.KindMeasure, "responsible", "", "consultant", "Beraterin"},
		{app.KindSession, "breakMinutes", "", "15", "15"},
		{app.KindSession, "course", "", "[wichtig] Miete", "[wichtig] Miete"},
		{app.KindConsent, "dataClasses", "", `["contact","premises"]`, "Kontakt\nRäume"},
		{app.KindConsent, "recipient", "", string(id), ""},
		{app.KindPotential, "growth", "", "2.5", "2.5"},
		{app.KindAnswer, "value", "digital.elster", `true`, "ja"},
		{app.KindAnswer, "value", "health.insurance", `"statutory-voluntary"`, "gesetzlich, freiwillig"},
		{app.KindAnswer, "note", "digital.elster", "fragt ihren Sohn", "fragt ihren Sohn"},
		{app.KindAnswer, "value", "stars.sign", `"Löwe"`, "Löwe"},
		{app.KindFounder, "callName", "", "  ", ""},
		{app.KindFounder, "phones", "", "[broken", "[broken"},
	} {
		h := app.HistoryEntry{Kind: c.kind, Field: c.field, Detail: c.detail, Old: c.old}
		if got := Value(h); got != c.want {
			t.Errorf("%s.%s %s: %q, want %q", c.kind, c.field, c.old, got, c.want)
		}
	}
}

func FuzzValue(f *testing.F) {
	for _, old := range []string{"", "1", `{"a":[1,null,{"b":true}]}`, `["2025-01-01"]`, "[", "2025-13", `"x"`, "-9223372036854775809"} {
		f.Add("costCents", "digital.elster", old)
	}
	f.Fuzz(func(t *testing.T, field, detail, old string) {
		for _, kind := range []app.Kind{app.KindFounder, app.KindAnswer} {
			h := app.HistoryEntry{Kind: kind, Field: field, Detail: detail, Old: old, Count: 1}
			if first := Value(h); Value(h) != first || Text(h) == "" {
				t.Errorf("%+v", h)
			}
		}
	})
}

func TestUndoneNamesEachKindOnce(t *testing.T) {
	for want, kinds := range map[string][]app.Kind{
		"Maßnahme, Gründerin": {app.KindMeasure, app.KindFounder, app.KindMeasure},
		"Maßnahme":            {"", app.KindMeasure},
		"Austausch":           {""},
	} {
		got := Undone(app.Undone{Fields: 3, Kinds: kinds})
		if want := translations.T("founders.undone", vars{"n": 3, "Kinds": want}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
