package message

import (
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/translations"
)

func arrived(kind app.Kind, fresh bool, n int) (out []exchange.Arrived) {
	for range n {
		out = append(out, exchange.Arrived{Kind: kind, New: fresh})
	}
	return out
}

func TestReceipt(t *testing.T) {
	german := translations.In("de")
	for want, r := range map[string]exchange.Receipt{
		"Nichts Neues":                        {},
		"3 Gründerinnen geändert, 1 Konflikt": {Dossiers: arrived(app.KindFounder, false, 3), Conflicts: 1},
		"1 Gründerin neu, 1 Gründerin geändert, 2 Betriebe neu, 1 Erfolgsteam neu, 1 weiterer Eintrag": {Dossiers: append(
			append(arrived(app.KindFounder, true, 1), arrived(app.KindFounder, false, 1)...),
			append(arrived(app.KindBusiness, true, 2), append(arrived(app.KindTeam, true, 1), arrived(app.KindPartner, true, 1)...)...)...)},
		"1 Betrieb geändert, 2 Erfolgsteams geändert, 2 weitere Einträge": {Dossiers: append(
			arrived(app.KindBusiness, false, 1), append(arrived(app.KindTeam, false, 2), arrived(app.KindProject, false, 2)...)...)},
		"2 Konflikte, 1 neuer Verweis an Sie, 1 Antwort auf einen Verweis":                              {Conflicts: 2, Referrals: 1, Answers: 1},
		"2 Akten gelöscht, 1 Bitte, eine Akte zu entfernen, 1 Akte dort entfernt, 1 Akte dort behalten": {Erased: 2, Requests: 1, Removed: 1, Kept: 1},
		"1 Löschung bestätigt, 4 Änderungen zurückgelegt":                                               {Confirmed: 1, Aside: 4},
	} {
		if got := Receipt(r, german); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestReceiptNotes(t *testing.T) {
	all := exchange.Receipt{
		Peer: exchange.Peer{Name: "Süd"}, Gap: true, Old: true, Conflicts: 1, Requests: 1, Aside: 1, NewActor: true, Ahead: 11*time.Minute + time.Second,
	}
	notes := ReceiptNotes(all, translations.In("de"))
	if len(notes) != 6 || !strings.Contains(notes[0], "Schicken Sie „Süd“ eine Datei.") || !strings.HasPrefix(notes[5], "Die Uhr von „Süd“ geht 12 Minuten vor.") {
		t.Errorf("%q", notes)
	}
	for _, c := range []struct {
		r    exchange.Receipt
		want string
	}{
		{exchange.Receipt{}, ""},
		{exchange.Receipt{Old: true}, "Everything in this file was here already."},
		{exchange.Receipt{Conflicts: 2}, "The same field was changed here and there. Both are kept. Please decide."},
		{exchange.Receipt{Peer: exchange.Peer{Name: "Süd"}, Ahead: time.Second}, "The clock of “Süd” is 1 minute ahead. Please tell them."},
	} {
		if got := strings.Join(ReceiptNotes(c.r, translations.In("en")), "|"); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestArrived(t *testing.T) {
	for want, d := range map[string]exchange.Arrived{
		"Stoyanova, Desislava: 3 Änderungen (SWOT-Eintrag, Maßnahme)": {Name: "Stoyanova, Desislava", Kind: app.KindFounder, Changes: 3, Kinds: []app.Kind{app.KindFactor, app.KindMeasure}},
		"Anders: neu, 1 Eintrag (Weiterer Eintrag)":                   {Name: "Anders", New: true, Changes: 1, Kinds: []app.Kind{"weather", "rain"}},
		"Gründerin: 1 Änderung":                                       {Kind: app.KindFounder, Changes: 1},
		"Betrieb: neu, 0 Einträge":                                    {Kind: app.KindBusiness, New: true},
	} {
		if got := Arrived(d, translations.In("de")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLeaving(t *testing.T) {
	founder := exchange.LeavingDossier{Kind: app.KindFounder}
	for want, x := range map[string]exchange.Leaving{
		"Nichts Neues":                 {},
		"Nur eine Empfangsbestätigung": {Peer: exchange.Peer{Owed: true}},
		"2 Gründerinnen, 1 Betrieb, 1 Erfolgsteam, 1 weiterer Eintrag, 41 Angaben": {Changes: 41, Dossiers: []exchange.LeavingDossier{
			founder, founder, {Kind: app.KindBusiness}, {Kind: app.KindTeam}, {Kind: app.KindProject},
		}},
		"1 Löschung, 2 Bitten, Akten zu entfernen, 1 Antwort": {Erasures: 1, Withdrawals: 2, Answers: 1},
	} {
		if got := Leaving(x, translations.In("de")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLeavingDossier(t *testing.T) {
	for want, d := range map[string]exchange.LeavingDossier{
		"Ana: zum ersten Mal, 12 Angaben (Kontakt, Ziel und Stand)": {Name: "Ana", New: true, Changes: 12, Classes: []string{"contact", "goal"}},
		"Ana: 1 Angabe (Gesundheit, weather)":                       {Name: "Ana", Changes: 1, Classes: []string{"health", "weather"}},
		"Projekt: 2 Angaben":                                        {Kind: app.KindProject, Changes: 2},
	} {
		if got := LeavingDossier(d, translations.In("de")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLeavingPart(t *testing.T) {
	for want, p := range map[string]exchange.LeavingPart{
		"Gründerin, Rufname: Desi":          {Kind: app.KindFounder, Field: "callName", Text: "Desi"},
		"Gründerin, Rufname":                {Kind: app.KindFounder, Field: "callName"},
		"Gründerin, E-Mail: a@b.de; c@d.de": {Kind: app.KindFounder, Field: "emails", Text: `["a@b.de","c@d.de"]`},
		"Bogen, Digitales: ja":              {Kind: app.KindAnswer, Field: "value", Detail: "digital.elster", Text: "true"},
		"Maßnahme, weather: a b; c":         {Kind: app.KindMeasure, Field: "weather", Text: " a  b\n\nc"},
		"Maßnahme: entfernt":                {Kind: app.KindMeasure, Removed: true},
		"Weiterer Eintrag, Ort: 24.03.2025": {Kind: "weather", Field: "place", Text: "2025-03-24"},
	} {
		if got := LeavingPart(p, translations.In("de")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
