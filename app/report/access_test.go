package report

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/rights"
	"wurzelwerk/assets"
	"wurzelwerk/translations"
)

// sampleAccess is the report on the first founder of the sample office, with something in every part.
func sampleAccess(t testing.TB) rights.Access {
	t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	called := map[app.ID]string{}
	for _, f := range doc.Founders {
		called[f.ID] = f.Spoken()
	}
	f := doc.Founders[0]
	f.Restriction = &app.Restriction{Since: "2025-09-01", Why: app.Contested, Note: "Adresse"}
	f.Consents = append(f.Consents, app.Consent{Purpose: app.PurposeShare, DataClasses: []string{"goal"}, GivenOn: "2025-05-01"})
	f.Sessions = append(f.Sessions, coaching.Session{ID: "s", Date: "2025-04-01", Confidential: "nur für die Auskunft", Status: coaching.Draft})
	return rights.NewAccess(rights.Record{
		Today: "2025-10-01", Office: doc.Office, Founder: f, Projects: doc.Projects, Partners: doc.Partners, Teams: doc.Teams, Called: called,
		From:    []string{"Diakonie Dortmund", "Hafen"},
		Removed: []rights.Removed{{Kind: app.KindMeasure, Record: json.RawMessage(`{"id":"x","text":"gelöschte Maßnahme","costCents":12,"from":{"swot":"aaaaaaaaaaaaaaaaaaaaaaaaaa"}}`)}},
		History: []app.HistoryEntry{
			{When: created, Kind: app.KindFounder, Record: "f-desi", Field: "phase", Old: "start"},
			{When: created, Kind: app.KindAnswer, Record: "a", Field: "value", Detail: "benefits.kfw", Count: 1, Old: `"no"`, Actor: "Nebenbüro"},
			{When: created, Kind: app.KindFounder, Record: "f-desi", Field: "phones", Old: `[{"number":"0231 5550","type":"cell","safe":true}]`},
			{When: created, Kind: app.KindReading, Record: "r", Detail: "exit"},
			{When: created, Kind: app.KindFounder, Record: "f-desi", Field: app.FieldMergedInto, Old: "aaaaaaaaaaaaaaaaaaaaaaaaaa"},
			{When: created, Kind: app.KindSWOT, Record: "s"},
		},
	})
}

// TestAccessSaysEverything writes pictures when the variable SHOTS names a folder.
func TestAccessSaysEverything(t *testing.T) {
	d, err := Access(AccessInput{Access: sampleAccess(t), Lang: "de", Created: created})
	if err != nil {
		t.Fatal(err)
	}
	inside(t, d)
	got := text(d)
	for _, want := range []string{
		"Auskunft über Ihre Daten", "Desislava Petrova Stoyanova", "Sperre · Die Angaben sind bestritten", "Einwilligung, Art. 6 Abs. 1 a DSGVO",
		"Deutsch-Internationales Wirtschaftszentrum (DIW)", "Das Ende der Frist ist nicht eingetragen", "beschweren", "Geburtsdatum",
		"Vertrauliche Notiz nur für die Auskunft", "Gewerberaum ab 01.01.2026", "Mein Deutsch reicht nicht", "A. → Sie: geht mit", "gelöschte Maßnahme",
		"KfW", "Nebenbüro", "SWOT-Blatt · angelegt", "Nummer: 0231 5550, Sicher erreichbar: ja, Art: Mobiltelefon", "Einschätzung · angelegt · Ausgang oder Aufgabe",
		"Ein Teil der Angaben kam von: Diakonie Dortmund, Hafen.", "Ziel und Stand",
		"Gründerin · ein zweiter Eintrag zusammengeführt", "Umgang mit Unsicherheit",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing", want)
		}
	}
	for _, never := range []string{"Rasha", "f-desi", "aaaaaaaaaaaa", "Ermächtigung", "%!", "doc.access", `"no"`, `{"`, "exit"} {
		if strings.Contains(got, never) {
			t.Errorf("%q stands in it", never)
		}
	}
	for i := range d.Pages() {
		shoot(t, d, i, "access-"+string(rune('a'+i)))
	}
}

func TestAccessInEveryLanguage(t *testing.T) {
	for _, l := range translations.Documents() {
		d, err := Access(AccessInput{Access: sampleAccess(t), Lang: l.Code, Created: created})
		if err != nil {
			t.Fatal(err)
		}
		inside(t, d)
		if missing := d.Missing(); len(missing) > 0 {
			t.Errorf("%s: no font has %q", l.Code, string(missing))
		}
	}
	d, err := Access(AccessInput{Created: time.Time{}})
	if err != nil || d.Pages() < 1 {
		t.Errorf("a report on nothing: %v", err)
	}
}

// unlabelled are values that stand in a report as they are.
var unlabelled = []string{"pre-A1", "A1", "A2", "B1", "B2", "C1", "C2", "2021/1057", "1304/2013", "eg", "gbr", "gmbh", "kg", "ohg", "ug", "email", "fax"}

// TestEveryFieldHasALabel walks all that can stand in a report: each field and each fixed value has its word.
func TestEveryFieldHasALabel(t *testing.T) {
	german, seen := translations.In("de"), map[reflect.Type]bool{}
	walkLabels(t, german, seen, reflect.TypeFor[archive.Founder]())
	walkLabels(t, german, seen, reflect.TypeFor[rights.Team]())
	if len(seen) < 30 {
		t.Errorf("only %d types were seen", len(seen))
	}
}

func walkLabels(t *testing.T, german *translations.Locale, seen map[reflect.Type]bool, ty reflect.Type) {
	if c, fixed := reflect.New(ty).Elem().Interface().(app.Choice); fixed {
		for _, value := range c.Values() {
			if !slices.Contains(unlabelled, value) && !german.Has("doc.access.value."+value) {
				t.Errorf("%s: %q has no word", ty, value)
			}
		}
	}
	switch ty.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		walkLabels(t, german, seen, ty.Elem())
	case reflect.Struct:
		if seen[ty] || ty == reflect.TypeFor[time.Time]() {
			return
		}
		seen[ty] = true
		for i := range ty.NumField() {
			f := ty.Field(i)
			name := app.JSONName(f)
			if f.Type != reflect.TypeFor[app.ID]() && name != "" && name != "-" && !german.Has("doc.access.field."+strings.ToLower(name)) {
				t.Errorf("%s.%s has no label", ty, name)
			}
			walkLabels(t, german, seen, f.Type)
		}
	}
}

func TestAnswersStandUnderTheirQuestions(t *testing.T) {
	a := rights.Access{Founder: archive.Founder{Profile: &archive.Profile{Answers: []profile.Answer{
		{Question: "benefits.kfw", Value: "granted", On: "2025-03-10", By: "Frau Yıldız"},
		{Question: "health.limitations", Declined: true},
		{Question: "stars.sign", Value: []any{"Waage", 3.0, true, map[string]any{"name": "x"}}},
	}}}}
	d, err := Access(AccessInput{Access: a, Created: created})
	if err != nil {
		t.Fatal(err)
	}
	german, got := translations.In("de"), text(d)
	for _, want := range []string{
		german.T("sheet.q.benefits.kfw"), german.T("sheet.option.claim.granted"), "10.03.2025 · Frau Yıldız", "Keine Angabe", "Waage, 3, ja, Name: x",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in %s", want, got)
		}
	}
}

func TestCertificateNamesNobody(t *testing.T) {
	c := rights.Certificate{
		Number: "K4QZ-7M2P", On: "2026-11-23", Office: "Büro Nord", Organisation: "Träger", By: "Beraterin",
		Records: []rights.Count{{Kind: app.KindSession, N: 3}, {Kind: app.KindFounder, N: 1}}, Teams: 1, Backups: 2, Reason: "Anordnung",
		Duties: []rights.Duty{{Kind: rights.FundedDuty, Of: "Nordstadt", Until: "2031-12-31"}}, Restricted: "2026-10-01", Recipients: []string{"DIW", "Büro Süd"},
		Told: []rights.Told{{Name: "Büro Süd", Confirmed: "2026-11-30"}, {Name: "Büro West"}},
	}
	for _, l := range translations.Documents() {
		d, err := Certificate(CertificateInput{Certificate: c, Lang: l.Code, Created: created})
		if err != nil {
			t.Fatal(err)
		}
		inside(t, d)
		if d.Pages() != 1 || len(d.Missing()) > 0 {
			t.Errorf("%s: %d pages, missing %q", l.Code, d.Pages(), string(d.Missing()))
		}
		if l.Code == "de" {
			shoot(t, d, 0, "certificate")
			for _, want := range []string{
				"Bescheinigung über die Löschung", "K4QZ-7M2P", "Beratung 3", "Ihr Teil in einem Erfolgsteam", "2 ältere, verschlüsselte Sicherungen", "bis 31. Dezember 2031",
				"Vor Ablauf gelöscht, weil: Anordnung", "DIW", "Name, nur von Hand",
				"Gemeldet an Büro Süd, bestätigt am 30. November 2026", "Gemeldet an Büro West, noch nicht bestätigt",
			} {
				if !strings.Contains(text(d), want) {
					t.Errorf("%q is missing in\n%s", want, text(d))
				}
			}
		}
	}
}
