package profile

import (
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func TestChamberFollowsFromTheClass(t *testing.T) {
	for _, c := range []struct {
		class string
		form  app.LegalForm
		want  Chamber
	}{
		{"A", "sole-trader", "hwk"},
		{"B1", "", "hwk"},
		{"B2", "gbr", "hwk"},
		{"B2", "freelance", "hwk"},
		{"none", "sole-trader", "ihk"},
		{"none", "", "ihk"},
		{"none", "freelance", "none"},
		{"", "freelance", ""},
		{"other words", "", ""},
	} {
		if have := ChamberOf(app.Business{CraftClass: c.class, LegalForm: c.form}); have != c.want {
			t.Errorf("%q %q: %q, want %q", c.class, c.form, have, c.want)
		}
	}
}

func TestChambersAreCalledByTheirCity(t *testing.T) {
	for _, c := range []struct {
		chamber    Chamber
		city, want string
	}{
		{"hwk", "Dortmund", "HWK Dortmund"},
		{"hwk", " dortmund", "HWK Dortmund"},
		{"ihk", "Dortmund", "IHK zu Dortmund"},
		{"hwk", "Kassel", "HWK"},
		{"ihk", "", "IHK"},
		{"none", "Dortmund", ""},
		{"", "Dortmund", ""},
	} {
		if have := ChamberName(c.chamber, c.city); have != c.want {
			t.Errorf("%q in %q: %q, want %q", c.chamber, c.city, have, c.want)
		}
	}
}

func TestTradesOfADescription(t *testing.T) {
	for description, want := range map[string]string{
		"Änderungs- und Maßschneiderei":          "B2 Änderungsschneiderei, B1 Maßschneiderei",
		"Änderungsschneiderei":                   "B2 Änderungsschneiderei",
		"AENDERUNGSSCHNEIDEREI":                  "B2 Änderungsschneiderei",
		"Schneiderei":                            "B1 Maßschneiderei",
		"Friseursalon":                           "A Friseurhandwerk",
		"Mobile Hundefriseurin":                  "none Hundesalon und Tierbetreuung",
		"Kosmetik und Nagelstudio":               "B1 Kosmetik, none Nagelstudio",
		"Café mit Torten":                        "none Gastronomie, A Konditorei",
		"Cafe":                                   "none Gastronomie",
		"Permanent Make-up":                      "none Tattoo, Piercing, Henna",
		"Übersetzungen (bulgarisch, türkisch)":   "none Übersetzen und Dolmetschen",
		"Schnellreinigung":                       "B2 Schnellreinigung",
		"Reinigungsservice für Büros":            "B1 Gebäudereinigung",
		"Mit Nadel und Faden":                    "",
		"":                                       "",
		"Онлайн магазин":                         "",
		"Textilreinigung und Heißmangel am Ring": "B1 Textilreinigung, B2 Bügelei",
	} {
		var have []string
		for _, trade := range TradesOf(description) {
			have = append(have, trade.Class+" "+trade.Name)
		}
		if strings.Join(have, ", ") != want {
			t.Errorf("%q: %q, want %q", description, have, want)
		}
	}
}

// TestEveryTradeIsFoundByItsOwnWords keeps words of one trade from standing within those of another.
func TestEveryTradeIsFoundByItsOwnWords(t *testing.T) {
	all := trades()
	if len(all.Trades) < 60 || all.Note == "" {
		t.Fatal(len(all.Trades))
	}
	words := map[string]string{}
	for _, trade := range all.Trades {
		for _, word := range trade.Words {
			found := TradesOf(word)
			if !slices.ContainsFunc(found, func(f Trade) bool { return f.Name == trade.Name }) {
				t.Errorf("%q of %s gives %v", word, trade.Name, found)
			}
			if other := words[stem(word)]; other != "" {
				t.Errorf("%q stands with %s and with %s", word, other, trade.Name)
			}
			words[stem(word)] = trade.Name
		}
		if trade.Freelance && trade.Class != NoCraft {
			t.Errorf("%s is a craft and a liberal profession", trade.Name)
		}
	}
}

func TestTradesAreReadStrictly(t *testing.T) {
	for _, text := range []string{
		`{"trades":[{"name":"x","class":"C","words":["x"]}]}`,
		`{"trades":[{"name":"x","class":"A"}]}`,
		`{"trades":[{"name":"","class":"A","words":["x"]}]}`,
		`{"trades":[{"name":"x","class":"A","words":["x"],"wrods":[]}]}`,
		`[]`,
	} {
		if r, err := parseTrades([]byte(text)); err == nil {
			t.Errorf("%s gives %v", text, r)
		}
	}
}

func FuzzTradesOf(f *testing.F) {
	for _, text := range []string{"Änderungs- und Maßschneiderei", "Café mit Torten", "مطعم", "ß\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, trade := range TradesOf(text) {
			if !slices.ContainsFunc(trade.Words, func(w string) bool { return strings.Contains(stem(text), stem(w)) }) {
				t.Fatalf("%q speaks of no word of %s", text, trade.Name)
			}
		}
	})
}
