package contact

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wurzelwerk/app"
)

func written(t *testing.T, version Version, cards ...Card) string {
	t.Helper()
	var file bytes.Buffer
	if err := WriteCards(&file, cards, version); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

func TestACardForAPhoneTellsLittle(t *testing.T) {
	no, yes := false, true
	f := app.Founder{
		GivenNames: "Desislava", FamilyNames: "Stoyanova", NameInOriginalScript: "Десислава Стоянова", CallName: "Desi", NameOnDocument: "STOYANOVA<<DESISLAVA",
		Phones: []app.Phone{{Number: "0176 111", Type: "cell", Safe: &no}, {Number: "0231 222", Type: "work", Safe: &yes}, {Number: "0231 333"}},
		Emails: []string{"desi@example.org"}, ContactNote: "nie zu Hause anrufen", Born: "1986-03-14", BirthPlace: "Plovdiv", Gender: "female",
		HandoutLanguage: "bg", Languages: []app.LanguageSkill{{Language: "bg", Mother: true}}, ResidenceTitle: "§ 25",
		Address: &app.Address{Street: "Münsterstraße 95", City: "Dortmund"},
	}
	card := FounderCard(f, app.Business{Name: "Nadel & Faden", Trade: "Schneiderei", Note: "schwierig"})
	for _, version := range []Version{V3, V4} {
		text := written(t, version, card)
		for _, secret := range []string{"0176 111", "1986", "Plovdiv", "nie zu Hause", "GENDER", "SAFE", "§ 25", "STOYANOVA<<", "schwierig"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s: %q stands in a card for a phone:\n%s", version, secret, text)
			}
		}
		for _, part := range []string{"Desislava", "Десислава Стоянова", "Desi", "0231 222", "0231 333", "desi@example.org", "Münsterstraße", "Nadel & Faden", "LANG"} {
			if !strings.Contains(text, part) {
				t.Errorf("%s: %q is missing:\n%s", version, part, text)
			}
		}
		card.Full = true
		if text := written(t, version, card); !strings.Contains(text, "SAFE=no:0176 111") || !strings.Contains(text, "1986-03-14") || strings.Contains(text, "§ 25") {
			t.Errorf("%s in full:\n%s", version, text)
		}
		card.Full = false
	}
}

func TestNamesThatAreNotInParts(t *testing.T) {
	for _, f := range []app.Founder{
		{CallName: "Desi"},
		{NameInOriginalScript: "رشا الخطيب"},
		{NameOnDocument: "RASHA AL-KHATIB"},
		{Patronymic: "Petrova"},
		{GivenNames: "Fatou"},
		{NameInOriginalScript: "Стоянова", NameOnDocument: "STOYANOVA", CallName: "Desi"},
		{NameOnDocument: "X Y", CallName: "Z"},
	} {
		for _, version := range []Version{V3, V4} {
			text := written(t, version, Card{Founder: f, Full: true})
			if e := one(t, text); e.Founder.DisplayName() != f.DisplayName() || e.Founder.NameOnDocument != f.NameOnDocument || len(e.codes()) > 0 {
				t.Errorf("%+v became %+v %v\n%s", f, e.Founder, e.codes(), text)
			}
		}
	}
}

func TestThePartnersCard(t *testing.T) {
	id, err := app.IDFromBytes([]byte("sixteen bytes ab"))
	if err != nil {
		t.Fatal(err)
	}
	p := app.Partner{
		ID: id, Name: "Jobcenter Dortmund; Team 3", Contact: "Frau Meyer", Services: []string{"Einstiegsgeld", "§ 16c, Darlehen"}, Emails: []string{"jc@example.org"},
		Phones: []app.Phone{{Number: "0231 1", Type: "work"}}, Address: &app.Address{Street: "Kampstr. 1", City: "Dortmund"}, Note: "intern",
	}
	want := "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Wurzelwerk//DE\r\nUID:urn:uuid:73697874-6565-6e20-6279-746573206162\r\nX-ABSHOWAS:COMPANY\r\n" +
		"FN:Jobcenter Dortmund\\; Team 3\r\nN:;Frau Meyer;;;\r\nTEL;TYPE=WORK:0231 1\r\nEMAIL;TYPE=INTERNET:jc@example.org\r\n" +
		"ADR;TYPE=WORK:;;Kampstr. 1;Dortmund;;;\r\nORG:Jobcenter Dortmund\\; Team 3\r\nCATEGORIES:Einstiegsgeld\r\nCATEGORIES:§ 16c\\, Darlehen\r\nEND:VCARD\r\n"
	if got := written(t, V3, PartnerCard(p)); got != want {
		t.Errorf("%s", got)
	}
	if got := written(t, V4, PartnerCard(p)); !strings.Contains(got, "KIND:org\r\n") || strings.Contains(got, "intern") {
		t.Errorf("%s", got)
	}
	if err := WriteCards(&bytes.Buffer{}, nil, "2.1"); !errors.Is(err, app.ErrUnsupported) {
		t.Errorf("%v", err)
	}
}

func TestFaultsOfTheRecordNameTheirPlace(t *testing.T) {
	batch, err := ReadCards(strings.NewReader(card("4.0", "N:A;B", "BDAY:20310101", "ORG:"+strings.Repeat("x", app.MaxText+1), "NOTE:"+strings.Repeat("y", app.MaxText+1),
		"ADR:;;"+strings.Repeat("z", app.MaxText+1)+";;;;", "TEL:"+strings.Repeat("1", app.MaxText+1))))
	if err != nil {
		t.Fatal(err)
	}
	batch.Check("2025-06-01")
	var places []string
	for _, f := range batch.Entries[0].Faults {
		places = append(places, f.Path+" "+f.Code)
	}
	if got := strings.Join(places, ", "); got != "ADR too-long, TEL too-long, NOTE too-long, BDAY future, ORG too-long" {
		t.Error(got)
	}
}
