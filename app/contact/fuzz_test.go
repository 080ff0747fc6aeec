package contact

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"wurzelwerk/app/table"
)

// FuzzReadCards holds that whatever is read is text, that nobody without a fault is without a name, and that she
// comes back from a card of ours as she was read.
func FuzzReadCards(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.vcf")
	if err != nil || len(paths) == 0 {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		"BEGIN:VCARD\nN:A;B\nNOTE;ENCODING=QUOTED-PRINTABLE:a=\n=3D=\nEND:VCARD", "BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nN:\\", "BEGIN:VCARD\r\rN;X=\"a:b:c",
		"\xff\xfeB\x00E\x00G\x00I\x00N\x00:\x00V\x00C\x00A\x00R\x00D\x00", "BEGIN:VCARD\nPRODID:-//Wurzelwerk//\nLANG;PREF=1:de\nADR:;;;;;;;;;\nTEL:tel:%zz",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		batch, err := ReadCards(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, e := range batch.Entries {
			if len(e.Faults) == 0 && e.Founder.DisplayName() == "" {
				t.Fatalf("nobody: %q", data)
			}
			if len(e.Faults) == 0 && !strings.Contains(string(data), "\ufffd") && !strings.ContainsRune(e.Founder.ContactNote, utf8.RuneError) {
				again(t, e, data)
			}
		}
	})
}

// again writes a founder that was read, and reads her once more.
func again(t *testing.T, e Entry, data []byte) {
	var file bytes.Buffer
	if err := WriteCards(&file, []Card{{Founder: e.Founder, Business: e.Business, Full: true}}, V4); err != nil {
		t.Fatal(err)
	}
	batch, err := ReadCards(bytes.NewReader(file.Bytes()))
	if err != nil || len(batch.Entries) != 1 {
		t.Fatalf("%v: %q", err, file.String())
	}
	got := batch.Entries[0]
	if strings.ContainsRune(file.String(), utf8.RuneError) {
		return
	}
	if !reflect.DeepEqual(got.Founder, e.Founder) || !reflect.DeepEqual(got.Business, e.Business) {
		t.Fatalf("%q\n%+v %+v\nbecame\n%+v %+v\n%s", data, e.Founder, e.Business, got.Founder, got.Business, file.String())
	}
}

func FuzzReadList(f *testing.F) {
	for _, text := range []string{"Name;geb.\nA, B;24.3.85\n", "Vorname;Nachname;Sprachen;PLZ Ort\nA;B;Deutsch (B1), Türkisch;1067 Dresden", "Adresse;;\nPLZ;Ort;Name\n1;2;3"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := table.Read(strings.NewReader(text), ".csv")
		if err != nil {
			return
		}
		batch, err := ReadList(rows)
		if err != nil {
			return
		}
		for _, e := range batch.Entries {
			if e.Place < 1 || len(e.Faults) == 0 && e.Founder.DisplayName() == "" || e.Founder.Born != "" && !e.Founder.Born.Valid() {
				t.Fatalf("%q: %+v", text, e)
			}
		}
	})
}
