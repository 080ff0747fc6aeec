package contact

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// listText is a text as a cell of a list can hold it: no blank, no error of a formula.
func listText() *rapid.Generator[string] {
	return rapid.Map(letters(), func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= 0xfffe || unicode.Is(unicode.Zl, r) {
				return -1
			}
			return r
		}, s)
	}).Filter(func(s string) bool { return strings.TrimSpace(s) == s && !cellError.MatchString(s) })
}

// token is a text without what parts several in one cell.
func token() *rapid.Generator[string] {
	return rapid.StringMatching(`[+0][0-9 ()/-]{4,14}[0-9]`).Filter(func(s string) bool { return !strings.Contains(s, " / ") })
}

var anyListed = rapid.Custom(func(t *rapid.T) Card {
	text := func(name string) string { return listText().Draw(t, name) }
	f := app.Founder{
		GivenNames: text("given"), Patronymic: text("patronymic"), FamilyNames: text("family"), CallName: text("call"),
		NameInOriginalScript: text("original"), Consultant: text("consultant"),
		Born:            app.Date(rapid.SampledFrom([]string{"", "1985-03-24", "2000-02-29", "1990-05-06"}).Draw(t, "born")),
		Phase:           app.Phase(rapid.SampledFrom(append(app.Phase("").Values(), "")).Draw(t, "phase")),
		HandoutLanguage: rapid.SampledFrom([]string{"", "de", "bg", "ku"}).Draw(t, "handout"),
	}
	if f.DisplayName() == "" {
		f.FamilyNames = "Ö"
	}
	a := app.Address{Street: text("street"), PostalCode: text("code"), City: text("city"), District: text("district"), Country: text("country")}
	if a != (app.Address{}) {
		f.Address = &a
	}
	for _, kind := range []app.PhoneType{"cell", "", "home", "work", "messenger", "fax", "other"} {
		for range rapid.IntRange(0, 2).Draw(t, "phones") {
			f.Phones = append(f.Phones, app.Phone{Number: token().Draw(t, "number"), Type: kind})
		}
	}
	f.Emails = rapid.SliceOfNDistinct(rapid.StringMatching(`[a-zäş.+=-]{1,8}@[a-z-]{1,8}\.example`), 0, 2, rapid.ID[string]).Draw(t, "mails")
	if len(f.Emails) == 0 {
		f.Emails = nil
	}
	for _, s := range anyLanguages.Draw(t, "languages") {
		s.Mother = rapid.Bool().Draw(t, "mother")
		s.Level = app.CEFR(rapid.SampledFrom(append(app.CEFR("").Values(), "")).Draw(t, "level"))
		f.Languages = append(f.Languages, s)
	}
	return Card{Founder: f, Business: app.Business{Name: text("business"), Trade: text("trade")}}
})

// TestListsGoRound is the law of the round trip through both kinds of files in every language of the window.
func TestListsGoRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := rapid.SliceOfN(anyListed, 1, 4).Draw(t, "cards")
		language := rapid.SampledFrom(translations.Window()).Draw(t, "language").Code
		ending := rapid.SampledFrom([]string{".csv", ".xlsx"}).Draw(t, "ending")
		var file bytes.Buffer
		if err := table.Write(&file, WriteList(language, cards), ending); err != nil {
			t.Fatal(err)
		}
		read, err := table.Read(bytes.NewReader(file.Bytes()), ending)
		if err != nil {
			t.Fatalf("%s: %v\n%s", language, err, file.String())
		}
		batch, err := ReadList(read)
		if err != nil || len(batch.Entries) != len(cards) {
			t.Fatalf("%s: %d entries, %v\n%s", language, len(batch.Entries), err, file.String())
		}
		for i, e := range batch.Entries {
			if len(e.Faults) > 0 || !reflect.DeepEqual(e.Founder, cards[i].Founder) || !reflect.DeepEqual(e.Business, cards[i].Business) {
				t.Fatalf("%s %s: %v %v\n%+v\n%+v\nbecame\n%+v\n%+v", language, ending, e.Faults, e.Left, cards[i].Founder, cards[i].Business, e.Founder, e.Business)
			}
		}
	})
}

func TestEveryWordMeansOneColumn(t *testing.T) {
	words := map[string]string{}
	for _, field := range Fields() {
		if len(wordsOfColumns()[field]) < 3 {
			t.Errorf("%s is known by %q only", field, wordsOfColumns()[field])
		}
		for _, word := range wordsOfColumns()[field] {
			key := headingKey(word)
			if other := words[key]; key == "" || other != "" && other != field {
				t.Errorf("%q means %s and %s", word, field, other)
			}
			words[key] = field
		}
	}
	for _, language := range translations.Window() {
		for _, field := range Fields() {
			heading := Column{Field: field}.TakenAs(translations.In(language.Code))
			if got := fieldOf()[headingKey(heading)]; got != field {
				t.Errorf("%s: %q, the heading of %s, is read as %q", language.Code, heading, field, got)
			}
		}
	}
}
