package contact

import (
	"bytes"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// letters are texts of any script without space at their ends and without what no text holds: control characters and
// the sign for unreadable bytes.
func letters() *rapid.Generator[string] {
	signs := []rune("\\;,:\"'^=\n\t~ äßŞıЯжش漢😀\u200f\u0301")
	sign := rapid.OneOf(rapid.SampledFrom(signs), rapid.Rune().Filter(func(r rune) bool {
		return r != unicode.ReplacementChar && !unicode.Is(unicode.Cc, r) && !unicode.Is(unicode.Cs, r)
	}))
	return rapid.Map(rapid.StringOfN(sign, 0, 40, -1), strings.TrimSpace)
}

func some(g *rapid.Generator[string]) *rapid.Generator[string] {
	return g.Filter(func(s string) bool { return s != "" })
}

var anyID = rapid.Custom(func(t *rapid.T) app.ID {
	id, err := app.IDFromBytes(rapid.SliceOfN(rapid.ByteRange(1, 255), 16, 16).Draw(t, "id"))
	if err != nil {
		t.Fatal(err)
	}
	return id
})

var anyAddress = rapid.Custom(func(t *rapid.T) *app.Address {
	a := app.Address{
		Street: letters().Draw(t, "street"), PostalCode: letters().Draw(t, "code"), City: letters().Draw(t, "city"),
		District: letters().Draw(t, "district"), Country: letters().Draw(t, "country"),
	}
	if a == (app.Address{}) {
		return nil
	}
	return &a
})

var anyPhone = rapid.Custom(func(t *rapid.T) app.Phone {
	yes, no := true, false
	return app.Phone{
		Number: some(letters()).Draw(t, "number"),
		Type:   app.PhoneType(rapid.SampledFrom(append(app.PhoneType("").Values(), "")).Draw(t, "type")),
		Safe:   rapid.SampledFrom([]*bool{nil, &yes, &no}).Draw(t, "safe"),
	}
})

var anyLanguages = rapid.Map(
	rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"de", "bg", "tr", "ar", "rmy", "ku", "uk"}), 0, 5, rapid.ID[string]),
	func(codes []string) (skills []app.LanguageSkill) {
		for _, code := range codes {
			skills = append(skills, app.LanguageSkill{Language: code})
		}
		return skills
	})

// anyCard is a founder with her business as far as a card can hold them.
var anyCard = rapid.Custom(func(t *rapid.T) Card {
	text := func(name string) string { return letters().Draw(t, name) }
	f := app.Founder{
		ID: anyID.Draw(t, "id"), GivenNames: text("given"), Patronymic: text("patronymic"), FamilyNames: text("family"),
		NameOnDocument: text("document"), NameInOriginalScript: text("original"), CallName: text("call"),
		Pronunciation: text("pronunciation"), SortName: text("sort"), Salutation: text("salutation"),
		Address: anyAddress.Draw(t, "address"), Phones: rapid.SliceOfN(anyPhone, 0, 3).Draw(t, "phones"),
		Emails: rapid.SliceOfN(some(letters()), 0, 3).Draw(t, "emails"), ContactNote: text("note"), BirthPlace: text("place"),
		Born:            app.Date(rapid.SampledFrom([]string{"", "1985-03-24", "2000-02-29", "1931-12-01"}).Draw(t, "born")),
		Gender:          app.Gender(rapid.SampledFrom([]string{"", "female", "male", "non-binary"}).Draw(t, "gender")),
		HandoutLanguage: rapid.SampledFrom([]string{"", "de", "bg", "el"}).Draw(t, "handout"),
		Languages:       anyLanguages.Draw(t, "languages"),
	}
	if f.DisplayName() == "" {
		f.FamilyNames = "Ö"
	}
	if len(f.Phones) == 0 {
		f.Phones = nil
	}
	if len(f.Emails) == 0 {
		f.Emails = nil
	}
	b := app.Business{Name: text("name"), Trade: text("trade"), Website: text("website"), Address: anyAddress.Draw(t, "shop")}
	if b.DisplayName() == "" {
		b = app.Business{}
	}
	return Card{Founder: f, Business: b, Full: true}
})

// TestWhatIsWrittenIsReadAgain is the law of the round trip: a full card comes back as it was.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cards := rapid.SliceOfN(anyCard, 1, 3).Draw(t, "cards")
		version := rapid.SampledFrom([]Version{V3, V4}).Draw(t, "version")
		var file bytes.Buffer
		if err := WriteCards(&file, cards, version); err != nil {
			t.Fatal(err)
		}
		batch, err := ReadCards(bytes.NewReader(file.Bytes()))
		if err != nil || len(batch.Entries) != len(cards) {
			t.Fatalf("%d cards, %v\n%s", len(batch.Entries), err, file.String())
		}
		for i, e := range batch.Entries {
			if len(e.Faults)+len(e.Left) > 0 && e.Founder.ID != "" {
				t.Fatalf("%v %v\n%s", e.Faults, e.Left, file.String())
			}
			if e.Founder.ID == "" { // drawn twice
				e.Founder.ID = cards[i].Founder.ID
			}
			if !reflect.DeepEqual(e.Founder, cards[i].Founder) || !reflect.DeepEqual(e.Business, cards[i].Business) {
				t.Fatalf("%+v\n%+v\nbecame\n%+v\n%+v\n%s", cards[i].Founder, cards[i].Business, e.Founder, e.Business, file.String())
			}
		}
		for line := range strings.SplitSeq(file.String(), "\r\n") {
			if len(line) > maxLine {
				t.Fatalf("a line of %d bytes: %q", len(line), line)
			}
		}
	})
}
