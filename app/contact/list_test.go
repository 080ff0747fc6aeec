package contact

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
)

// listed reads a list of one woman from CSV text.
func listed(t *testing.T, text string) Entry {
	t.Helper()
	rows, err := table.Read(strings.NewReader(text), ".csv")
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	batch, err := ReadList(rows)
	if err != nil || len(batch.Entries) != 1 {
		t.Fatalf("%q: %d, %v", text, len(batch.Entries), err)
	}
	return batch.Entries[0]
}

func TestDaysInLists(t *testing.T) {
	for text, want := range map[string]string{
		"24.03.1985": "1985-03-24", "24.3.85": "1985-03-24 [short-year]", "24/03/1985": "1985-03-24", "1985-03-24": "1985-03-24", "03/24/1985": "1985-03-24",
		"05/06/1990": "1990-06-05 [day-month]", "06/06/1990": "1990-06-06", "24-03-1985": "1985-03-24", "19850324": "1985-03-24", "24. März 1985": "1985-03-24",
		"24 Mart 1985": "1985-03-24", "24 март 1985 г.": "1985-03-24", "24 martie 1985": "1985-03-24", "24.03.1985 00:00:00": "1985-03-24", "1985-03-24T00:00:00": "1985-03-24",
		"31130": "1985-03-24 [serial-day]", "31130,0": "1985-03-24 [serial-day]", "1.1.05": "2005-01-01 [short-year]",
		"1.1.1900": " [zero-day]", "00.01.1900": " [zero-day]", "30.12.1899": " [zero-day]", "0": " [zero-day]", "1": " [zero-day]", "0.0.00": " [zero-day]",
		"1985": " [only-year]", "--03-24": " [no-year]", "32.13.1985": " [not-a-day@B2]", "29.02.1985": " [not-a-day@B2]", "gestern": " [not-a-day@B2]", "morgen": " [not-a-day@B2]",
		"+7": " [not-a-day@B2]", "24.03.": " [not-a-day@B2]", "?": " [not-a-day@B2]", "200": " [not-a-day@B2]",
	} {
		e := listed(t, "Nachname;geb. am\nA;"+text+"\n")
		got := string(e.Founder.Born)
		if codes := e.codes(); len(codes) > 0 {
			got += " " + fmt.Sprint(codes)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCellsThatAreUnderstood(t *testing.T) {
	yilmaz := func(change func(f *app.Founder)) app.Founder {
		f := app.Founder{FamilyNames: "A"}
		change(&f)
		return f
	}
	for _, c := range []struct {
		head, cell string
		want       app.Founder
		codes      string
	}{
		{"Handy", "0176 111; 0176 222,0176 333", yilmaz(func(f *app.Founder) {
			f.Phones = []app.Phone{{Number: "0176 111", Type: "cell"}, {Number: "0176 222", Type: "cell"}, {Number: "0176 333", Type: "cell"}}
		}), "[]"},
		{"Telefon 2", "0231 / 555 01 / 0176 555 02", yilmaz(func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 / 555 01 / 0176 555 02"}} }), "[]"},
		{"Tel.-Nr.", "0231 55501 / 0176 55502", yilmaz(func(f *app.Founder) { f.Phones = []app.Phone{{Number: "0231 55501"}, {Number: "0176 55502"}} }), "[]"},
		{"Telefon", "'+49 231 5", yilmaz(func(f *app.Founder) { f.Phones = []app.Phone{{Number: "+49 231 5"}} }), "[]"},
		{"Telefon", "4,91761E+11", yilmaz(func(*app.Founder) {}), "[number-lost]"},
		{"Mobil", "1761234567", yilmaz(func(f *app.Founder) { f.Phones = []app.Phone{{Number: "1761234567", Type: "cell"}} }), "[phone-zero]"},
		{"E-Mail", "a@b.example; keine", yilmaz(func(f *app.Founder) { f.Emails = []string{"a@b.example"} }), "[not-an-email]"},
		{"PLZ/Ort", "44145 Dortmund", yilmaz(func(f *app.Founder) { f.Address = &app.Address{PostalCode: "44145", City: "Dortmund"} }), "[]"},
		{"PLZ Ort", "D-44145 Dortmund", yilmaz(func(f *app.Founder) { f.Address = &app.Address{PostalCode: "D-44145", City: "Dortmund"} }), "[]"},
		{"PLZ Ort", "Dortmund", yilmaz(func(f *app.Founder) { f.Address = &app.Address{City: "Dortmund"} }), "[]"},
		{"PLZ", "1067", yilmaz(func(f *app.Founder) { f.Address = &app.Address{PostalCode: "1067"} }), "[postcode-zero]"},
		{"Anschrift", "Str. 1, 44145 Dortmund, Deutschland", yilmaz(func(f *app.Founder) {
			f.Address = &app.Address{Street: "Str. 1", PostalCode: "44145", City: "Dortmund", Country: "Deutschland"}
		}), "[]"},
		{"Anschrift", "bei der Schwester", yilmaz(func(f *app.Founder) { f.Address = &app.Address{Street: "bei der Schwester"} }), "[]"},
		{"Geschlecht", "w", yilmaz(func(f *app.Founder) { f.Gender = "female" }), "[]"},
		{"Geschlecht", "divers", yilmaz(func(f *app.Founder) { f.Gender = "non-binary" }), "[]"},
		{"Geschlecht", "?", yilmaz(func(*app.Founder) {}), "[unknown-word]"},
		{"Phase", "Festigung", yilmaz(func(f *app.Founder) { f.Phase = "consolidation" }), "[]"},
		{"Phase", "irgendwas", yilmaz(func(*app.Founder) {}), "[unknown-word]"},
		{"Sprachen", "Bulgarisch (Muttersprache), Türkisch – C1; Deutsch B1/ar", yilmaz(func(f *app.Founder) {
			f.Languages = []app.LanguageSkill{{Language: "bg", Mother: true}, {Language: "tr", Level: "C1"}, {Language: "de", Level: "B1"}, {Language: "ar"}}
		}), "[]"},
		{"Sprachen", "Klingonisch", yilmaz(func(*app.Founder) {}), "[language]"},
		{"Muttersprache", "Rumänisch", yilmaz(func(f *app.Founder) { f.Languages = []app.LanguageSkill{{Language: "ro", Mother: true}} }), "[]"},
		{"Handzettel", "български", yilmaz(func(f *app.Founder) { f.HandoutLanguage = "bg" }), "[]"},
		{"Vorname", "#NAME?", yilmaz(func(*app.Founder) {}), "[cell-error]"},
		{"Vorname", "M\ufffdller", yilmaz(func(f *app.Founder) { f.GivenNames = "M\ufffdller" }), "[unreadable@B2]"},
		{"Weitere Vornamen", "Maria", yilmaz(func(f *app.Founder) { f.GivenNames = "Maria" }), "[]"},
	} {
		e := listed(t, "Nachname;"+c.head+"\nA;\""+c.cell+"\"\n")
		if !reflect.DeepEqual(e.Founder, c.want) || fmt.Sprint(e.codes()) != strings.Replace(c.codes, "[]", fmt.Sprint([]string(nil)), 1) {
			t.Errorf("%s %q: %+v %v", c.head, c.cell, e.Founder, e.codes())
		}
	}
}

func TestNamesInLists(t *testing.T) {
	for _, c := range []struct {
		text string
		want app.Founder
	}{
		{"Name\nStoyanova, Desislava\n", app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova"}},
		{"Name\nDesislava Petrova Stoyanova\n", app.Founder{GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova"}},
		{"Name\nvan den Berg Anna\n", app.Founder{GivenNames: "Anna", FamilyNames: "van den Berg"}},
		{"Name Vorname\nYıldız Ayşe\n", app.Founder{GivenNames: "Ayşe", FamilyNames: "Yıldız"}},
		{"Name;Vorname\nYıldız;Ayşe\n", app.Founder{GivenNames: "Ayşe", FamilyNames: "Yıldız"}},
		{"Ad;Soyad\nAyşe;Yıldız\n", app.Founder{GivenNames: "Ayşe", FamilyNames: "Yıldız"}},
		{"Nume;Prenume\nPopescu;Elena\n", app.Founder{GivenNames: "Elena", FamilyNames: "Popescu"}},
		{"Трите имена\nДесислава Петрова Стоянова\n", app.Founder{GivenNames: "Десислава", Patronymic: "Петрова", FamilyNames: "Стоянова"}},
		{"Name\nFatou\n", app.Founder{GivenNames: "Fatou"}},
		{"First name,Middle name,Last name\nAnna,Maria,Berg\n", app.Founder{GivenNames: "Anna Maria", FamilyNames: "Berg"}},
		{"Rufname;Telefon\nDesi;\n", app.Founder{CallName: "Desi"}},
	} {
		if e := listed(t, c.text); !reflect.DeepEqual(e.Founder, c.want) || len(e.Faults) > 0 {
			t.Errorf("%q: %+v %v", c.text, e.Founder, e.codes())
		}
	}
}

func TestHeads(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"titles above", "Liste\n\nStand: 1.3.2025;;\nNachname;Vorname;x\nA;B;1\n", "family given –"},
		{"two rows", ";;Adresse;;\nNachname;Vorname;Straße;PLZ;Ort\nA;B;C;1;D\n", "family given street postal-code city"},
		{"cells joined downwards", "Nachname;Vorname;Telefon;\n;;privat;mobil\nA;B;1;2\n", "family given phone-home phone-cell"},
		{"cells joined sideways", "Nachname;Telefon;;x\nA;1;2;3\n", "family phone phone –"},
		{"an address beside a place", "Name;Adresse;Ort\nA;B;C\n", "name street city"},
		{"twice the same", "Nachname;Vorname;geb.;Geburtsdatum\nA;B;1.1.1980;2.2.1980\n", "family given born –"},
		{"the head again", "Nachname;Vorname\nA;B\nNachname;Vorname\nC;D\n", "family given"},
		{"no head over a column", "Nachname;;Vorname\nA;x;B\n", "family – given"},
	} {
		rows, err := table.Read(strings.NewReader(c.text), ".csv")
		if err != nil {
			t.Fatal(err)
		}
		batch, err := ReadList(rows)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var fields []string
		for _, column := range batch.Columns {
			fields = append(fields, firstOf(column.Field, "–"))
		}
		if got := strings.Join(fields, " "); got != c.want || batch.Entries[0].Founder.DisplayName() == "" {
			t.Errorf("%s: %s, %+v", c.name, got, batch.Entries[0].Founder)
		}
	}
	for text, want := range map[string]error{"1;2\n3;4\n": ErrNoHead, "Nachname;Vorname\n": ErrNoPeople, "Schuhgröße\n38\n": ErrNoHead, "Nachname;x\n;y\n": ErrNoPeople} {
		rows, err := table.Read(strings.NewReader(text), ".csv")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ReadList(rows); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
