package contact

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/emersion/go-vcard"
	"golang.org/x/text/encoding/unicode"

	"wurzelwerk/app"
)

// one reads a file that must hold one card.
func one(t *testing.T, file string) Entry {
	t.Helper()
	batch, err := ReadCards(strings.NewReader(file))
	if err != nil || len(batch.Entries) != 1 {
		t.Fatalf("%d cards, %v in %q", len(batch.Entries), err, file)
	}
	return batch.Entries[0]
}

// card is a card of the version with the lines.
func card(version string, lines ...string) string {
	return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCARD\r\n"
}

func (e Entry) codes() (out []string) {
	for _, f := range e.Faults {
		out = append(out, f.Code+"@"+f.Path)
	}
	for _, n := range e.Left {
		out = append(out, n.Code)
	}
	return out
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  app.Founder
		notes []string
	}{
		{lines: []string{`N:Müller\; von Berg;Anna\\Maria;;;`, "FN:x"}, want: app.Founder{GivenNames: `Anna\Maria`, FamilyNames: "Müller; von Berg"}, notes: []string{"display-name"}},
		{lines: []string{`N:Zeile\nZwei;Anna`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "Zeile\nZwei"}},
		{lines: []string{`N:García,Márquez;Ana`}, want: app.Founder{GivenNames: "Ana", FamilyNames: "García Márquez"}},
		{lines: []string{`N:Müller, Dr.;Anna`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "Müller, Dr."}},
		{lines: []string{`N:C:\temp\;Anna`}, want: app.Founder{FamilyNames: `C:\temp;Anna`}},
		{lines: []string{`N:Stoyanova;Desislava;Petrova`}, want: app.Founder{GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova"}},
		{lines: []string{`N:Kowalska;Anna;Genoveva`}, want: app.Founder{GivenNames: "Anna Genoveva", FamilyNames: "Kowalska"}},
		{lines: []string{`N:Schmidt;Anna;Eva Maria`}, want: app.Founder{GivenNames: "Anna Eva Maria", FamilyNames: "Schmidt"}},
		{lines: []string{`N:Kovalenko;Olena;Mykolaivna`}, want: app.Founder{GivenNames: "Olena", Patronymic: "Mykolaivna", FamilyNames: "Kovalenko"}},
		{lines: []string{`FN:Fatou`}, want: app.Founder{GivenNames: "Fatou"}},
		{lines: []string{`FN:Rasha al Khatib`, `N:;;;Frau;`}, want: app.Founder{GivenNames: "Rasha", FamilyNames: "al Khatib", Salutation: "Frau"}, notes: []string{"name-split"}},
		{lines: []string{`FN:Desislava Petrova Stoyanova`}, want: app.Founder{GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova"}, notes: []string{"name-split"}},
		{lines: []string{`FN:Стоянова\, Десислава`}, want: app.Founder{GivenNames: "Десислава", FamilyNames: "Стоянова"}, notes: []string{"name-split"}},
		{lines: []string{`N:Müller;;;;`, `FN:Anna Müller`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "Müller"}, notes: []string{"name-split"}},
		{lines: []string{`N:;Anna;;;`, `FN:Anna Müller`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "Müller"}, notes: []string{"name-split"}},
		{lines: []string{`N:Stoyanova;Desislava;;;`, `FN:Десислава Стоянова`}, want: app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", NameInOriginalScript: "Десислава Стоянова"}},
		{lines: []string{`N:Стоянова;Десислава;;;`, `FN:Десислава Стоянова`}, want: app.Founder{GivenNames: "Десислава", FamilyNames: "Стоянова"}},
		{lines: []string{`N;ALTID=1;PHONETIC=ipa:stojanova;desislava;;;`, `N;ALTID=1:Stoyanova;Desislava;;;`}, want: app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", Pronunciation: "desislava stojanova"}},
		{lines: []string{`N:Berg;Anna`, `SORT-STRING:Berg`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "Berg"}},
		{lines: []string{`N:van den Berg;Anna`, `SORT-STRING:Berg\, van den`}, want: app.Founder{GivenNames: "Anna", FamilyNames: "van den Berg", SortName: "Berg, van den"}},
		{lines: []string{`N:;;;;`, `NICKNAME:Desi,Dessi`}, want: app.Founder{CallName: "Desi"}, notes: []string{"nickname"}},
		{lines: []string{`FN:+49 231 555`, "TEL:+49 231 555"}, want: app.Founder{Phones: []app.Phone{{Number: "+49 231 555"}}}, notes: []string{"no-name@FN"}},
		{lines: []string{`FN:anna@example.org`}, notes: []string{"no-name@FN"}},
		{lines: []string{`FN:Nadel & Faden`, "ORG:Nadel & Faden"}, notes: []string{"no-name@FN"}},
		{lines: []string{`N: ; ;;;`, `FN:   `}, notes: []string{"no-name@FN"}},
	} {
		e := one(t, card("4.0", c.lines...))
		if !reflect.DeepEqual(e.Founder, c.want) || fmt.Sprint(e.codes()) != fmt.Sprint(c.notes) {
			t.Errorf("%q: %+v %v", c.lines, e.Founder, e.codes())
		}
	}
}

func TestDaysOfBirth(t *testing.T) {
	for text, want := range map[string]string{
		"19850324": "1985-03-24", "1985-03-24": "1985-03-24", "1985-03-24T00:00:00Z": "1985-03-24", "19850324T000000": "1985-03-24",
		"24.03.1985": "1985-03-24", "1.3.1985": "1985-03-01", "2000-02-29": "2000-02-29",
		"--0324": noYear, "--03-24": noYear, "---24": noYear, "--03": noYear, "1604-03-24": noYear,
		"1985-03": noDay, "1985": noDay, "1985-02-29": noDay, "19850332": noDay, "circa 1800": noDay, "0000-00-00": noDay, "0324": noDay,
		"1900-01-01": zeroDay, "1899-12-30": zeroDay, "19000101": zeroDay, "": "",
	} {
		day, trouble := cardDay(text)
		if string(day)+trouble != want || trouble != "" && day != "" {
			t.Errorf("%q: %q %q", text, day, trouble)
		}
	}
}

func TestPhones(t *testing.T) {
	for line, want := range map[string]app.Phone{
		"TEL:0231 1":                               {Number: "0231 1"},
		"TEL;CELL:1":                               {Number: "1", Type: "cell"},
		"TEL;TYPE=CELL,VOICE,pref:1":               {Number: "1", Type: "cell"},
		`TEL;TYPE="voice,work":1`:                  {Number: "1", Type: "work"},
		"TEL;WORK;FAX:1":                           {Number: "1", Type: "fax"},
		"TEL;TYPE=main:1":                          {Number: "1", Type: "other"},
		"TEL;VALUE=uri:tel:+49-231-555;ext=5":      {Number: "+49-231-555 ext. 5"},
		"TEL;VALUE=uri;TYPE=home:TEL:%2B49231":     {Number: "+49231", Type: "home"},
		"IMPP:whatsapp:+4917612345":                {Number: "+4917612345", Type: "messenger"},
		"item1.TEL:1\r\nitem1.X-ABLabel:Handy":     {Number: "1", Type: "cell"},
		"A.TEL:1\r\nA.X-ABLabel:_$!<Work>!$_":      {Number: "1", Type: "work"},
		"TEL;waid=4917:1":                          {Number: "1", Type: "messenger"},
		"TEL:1\r\nTEL;CELL:1":                      {Number: "1", Type: "cell"},
		"TEL:0049 231 55\r\nTEL;HOME:+49 (231) 55": {Number: "0049 231 55", Type: "home"},
	} {
		e := one(t, card("3.0", "N:A;B", line))
		if len(e.Founder.Phones) != 1 || !reflect.DeepEqual(e.Founder.Phones[0], want) || len(e.codes()) > 0 {
			t.Errorf("%q: %+v %v", line, e.Founder.Phones, e.codes())
		}
	}
}

func TestAddresses(t *testing.T) {
	for line, want := range map[string]app.Address{
		"ADR:;;Str. 1;Dortmund;;44145;D":                {Street: "Str. 1", City: "Dortmund", PostalCode: "44145", Country: "D"},
		"ADR:12 34;;;Dortmund;;44145":                   {Street: "Postfach 12 34", City: "Dortmund", PostalCode: "44145"},
		"ADR:Postfach 1;Hinterhaus;Str. 1;D":            {Street: "Str. 1, Hinterhaus, Postfach 1", City: "D"},
		`ADR:;;Str. 1\, links\nunten;D`:                 {Street: "Str. 1, links, unten", City: "D"},
		"ADR:;;Str. 1; Hinterhof;Dortmund;;44145;D":     {Street: "Str. 1; Hinterhof", City: "Dortmund", PostalCode: "44145", Country: "D"},
		`ADR;LABEL="Str. 1^n44145 Dortmund":;;;;;;`:     {Street: "Str. 1, 44145 Dortmund"},
		"ADR;WORK:;;Str. 1;D":                           {Street: "Str. 1", City: "D"},
		"ADR:;;S;D;;1;L;;;;;;;;;Nordstadt;;":            {Street: "S", City: "D", PostalCode: "1", Country: "L", District: "Nordstadt"},
		"ADR;TYPE=home:;;S;Berlin;Berlin;10115;":        {Street: "S", City: "Berlin", PostalCode: "10115"},
		"ADR;TYPE=home,pref:;;A;\r\nADR;TYPE=home:;;A;": {Street: "A"},
	} {
		e := one(t, card("4.0", "N:A;B", line))
		if e.Founder.Address == nil || *e.Founder.Address != want {
			t.Errorf("%q: %+v %v", line, e.Founder.Address, e.codes())
		}
	}
}

// TestLinesOfEveryKind reads one card under the ways in which files break and fold lines.
func TestLinesOfEveryKind(t *testing.T) {
	const text = "BEGIN:VCARD\nVERSION:3.0\nN:Yıldız;Ayşe\nNOTE:eins\\nzwei\nEND:VCARD\n"
	sixteen, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]string{
		"LF":            text,
		"CRLF":          strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":            strings.ReplaceAll(text, "\n", "\r"),
		"CRCRLF":        strings.ReplaceAll(text, "\n", "\r\r\n"),
		"mark":          "\ufeff" + text,
		"UTF-16":        sixteen,
		"no last break": strings.TrimSpace(text),
		"small letters": strings.NewReplacer("BEGIN", "begin", "VERSION", "version", "END:VCARD", "End:vCard").Replace(text),
		"junk around":   "Von: a\n\nN:Nobody;Here\n" + text + "-- \nGruß\nEND:VCARD\n",
		"blank lines":   strings.ReplaceAll(text, "\n", "\n\n"),
		"folded":        strings.ReplaceAll(text, "eins", "ei\n ns"),
		"folded by tab": strings.ReplaceAll(text, "eins", "ei\n\tns"),
		"in a letter":   strings.ReplaceAll(text, "ş", "\xc5\n \x9f"),
		"in the head":   strings.ReplaceAll(text, "NOTE:", "NO\n TE:"),
		"raw break":     strings.ReplaceAll(text, `\n`, "\n"),
		"spaces":        strings.ReplaceAll(text, "VCARD", " VCARD "),
	} {
		e := one(t, file)
		if want := (app.Founder{GivenNames: "Ayşe", FamilyNames: "Yıldız", ContactNote: "eins\nzwei"}); !reflect.DeepEqual(e.Founder, want) || len(e.codes()) > 0 {
			t.Errorf("%s: %+v %v", name, e.Founder, e.codes())
		}
	}
}

func TestOldCards(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  app.Founder
	}{
		{[]string{"N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=A1=D1=82=", "=D0=BE;=D0=94"}, app.Founder{FamilyNames: "Сто", GivenNames: "Д"}},
		{[]string{"N;QUOTED-PRINTABLE:M=FCller;Anna"}, app.Founder{FamilyNames: "Müller", GivenNames: "Anna"}},
		{[]string{"N;QUOTED-PRINTABLE;CHARSET=ISO-8859-2:=A3uczak;Ma=B3gorzata"}, app.Founder{FamilyNames: "Łuczak", GivenNames: "Małgorzata"}},
		{[]string{"N;CHARSET=KOI8-R:\xe9\xd7\xc1\xce\xcf\xd7\xc1;\xe1\xce\xce\xc1"}, app.Founder{FamilyNames: "Иванова", GivenNames: "Анна"}},
		{[]string{"N;CHARSET=windows-1256:\xc7\xe1\xce\xd8\xed\xc8;\xd1\xd4\xc7"}, app.Founder{FamilyNames: "الخطيب", GivenNames: "رشا"}},
		{[]string{"N:A\\;B;C\\\\D"}, app.Founder{FamilyNames: "A;B", GivenNames: `C\D`}},
		{[]string{"N:Meyer, Dr.;A,B"}, app.Founder{FamilyNames: "Meyer, Dr.", GivenNames: "A,B"}},
		{[]string{"N:A;B", "NOTE;QUOTED-PRINTABLE:a=0D=0Ab=3Bc =", "d="}, app.Founder{FamilyNames: "A", GivenNames: "B", ContactNote: "a\nb;c d"}},
		{[]string{"N:A;B", `NOTE:C:\new`}, app.Founder{FamilyNames: "A", GivenNames: "B", ContactNote: `C:\new`}},
		{[]string{"N:A;B", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Innen;Frau", "END:VCARD", "NOTE:x"}, app.Founder{FamilyNames: "A", GivenNames: "B", ContactNote: "x"}},
		{[]string{"N:A;B", "PHOTO;BASE64:", "  AAAA", "  BBBB", "", "NOTE:x"}, app.Founder{FamilyNames: "A", GivenNames: "B", ContactNote: "x"}},
	} {
		e := one(t, card("2.1", c.lines...))
		if !reflect.DeepEqual(e.Founder, c.want) || len(e.Faults) > 0 {
			t.Errorf("%q: %+v %v", c.lines, e.Founder, e.codes())
		}
	}
}

func TestLettersThatNobodyReads(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{card("3.0", "N:M\xc3\xbcll\xffer;Größe\xc3"), "[unreadable@N]"},
		{card("3.0", "N:A;B", "NOTE:Gr\xc3\xbc\xc3\x9fe \xff"), "[unreadable]"},
		{card("3.0", "N:A;B", "NOTE:a\x00b\x07c"), "[unreadable]"},
		{card("3.0", "N:M\xfcller;B"), "[charset]"},
		{card("2.1", "N;CHARSET=klingon:M\xfcller;B"), "[charset]"},
		{card("2.1", "N;CHARSET=utf-8:M\xfcller;B"), "[charset]"},
		{card("3.0", "N:\ufffd\ufffd;B"), "[unreadable@N]"},
	} {
		if e := one(t, c.file); fmt.Sprint(e.codes()) != c.want {
			t.Errorf("%q: %v %+v", c.file, e.codes(), e.Founder)
		}
	}
	if e := one(t, card("3.0", "N:A;B", "NOTE:a\x00b\x07c")); e.Founder.ContactNote != "abc" {
		t.Errorf("%q", e.Founder.ContactNote)
	}
}

func TestFilesThatAreNoCards(t *testing.T) {
	for _, file := range []string{"", "\n", "hello", "END:VCARD", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "\xff\xfe", "PK\x03\x04"} {
		if batch, err := ReadCards(strings.NewReader(file)); !errors.Is(err, ErrNoCards) || len(batch.Entries) > 0 {
			t.Errorf("%q: %v", file, err)
		}
	}
	broken := errors.New("broken")
	if _, err := ReadCards(io.MultiReader(strings.NewReader(card("3.0", "N:A;B")), iotest.ErrReader(broken))); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

func TestOneCardTwice(t *testing.T) {
	text := card("4.0", "UID:urn:uuid:1b671a64-40d5-491e-99b0-da01ff1f3341", "N:A;B")
	batch, err := ReadCards(strings.NewReader(text + text + "BEGIN:VCARD\nN:C;D\n"))
	if err != nil || len(batch.Entries) != 3 {
		t.Fatal(err)
	}
	first, second, third := batch.Entries[0], batch.Entries[1], batch.Entries[2]
	if !first.Founder.ID.Valid() || second.Founder.ID != "" || fmt.Sprint(second.codes()) != "[same-uid]" || third.Place != 3 || fmt.Sprint(third.codes()) != "[cut-off]" {
		t.Errorf("%+v %v %v", first.Founder.ID, second.codes(), third.codes())
	}
	for _, uid := range []string{"", "x", "urn:uuid:", "urn:uuid:00000000-0000-0000-0000-000000000000", "1b671a64-40d5-491e-99b0-da01ff1f334g", strings.Repeat("a", 36)} {
		if id := idOf(uid); id != "" {
			t.Errorf("%q: %q", uid, id)
		}
	}
}

// huge is a card whose property goes on for many megabytes, between two others.
func huge(head, line string, times int) io.Reader {
	return io.MultiReader(
		strings.NewReader(card("3.0", "N:Vorher;A")+"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Groß;B\r\n"+head),
		&repeated{line, times * len(line), 0},
		strings.NewReader("\r\nTEL:1\r\nEND:VCARD\r\n"+card("3.0", "N:Nachher;C")),
	)
}

// repeated is a text many times over, without being held.
type repeated struct {
	text      string
	left, pos int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) && r.left > 0 {
		m := copy(p[n:min(len(p), n+r.left)], r.text[r.pos:])
		r.pos = (r.pos + m) % len(r.text)
		n += m
		r.left -= m
	}
	return n, nil
}

func TestHugeCards(t *testing.T) {
	fold := strings.Repeat("QUJD", 18) + "\r\n "
	for _, c := range []struct {
		name, head, line, want string
		phone                  bool
	}{
		{"a picture in folded lines", "PHOTO;ENCODING=b;TYPE=JPEG:", fold, "[photo]", true},
		{"a picture in one line", "PHOTO;ENCODING=b:", strings.Repeat("QUJD", 100), "[photo]", true},
		{"a picture as an address", "PHOTO:data:image/png;base64,", fold, "[photo]", true},
		{"a key", "KEY;ENCODING=B:", fold, "[unread]", true},
		{"a note in folded lines", "NOTE:", fold, "[card-size@VCARD]", false},
		{"a note in one line", "NOTE:", strings.Repeat("Text ", 100), "[card-size@VCARD]", false},
		{"many lines", "TEL:9\r\n", "TEL;TYPE=CELL:0231 5550100\r\n", "[card-size@VCARD]", false},
		{"quoted-printable", "NOTE;ENCODING=QUOTED-PRINTABLE:", "=41=42=\r\n", "[card-size@VCARD]", false},
		{"no property", "", strings.Repeat("Text ", 20) + "\r\n", "[card-size@VCARD]", false},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		batch, err := ReadCards(huge(c.head, c.line, 50<<20/len(c.line)))
		runtime.ReadMemStats(&after)
		if err != nil || len(batch.Entries) != 3 {
			t.Errorf("%s: %d cards, %v", c.name, len(batch.Entries), err)
			continue
		}
		e := batch.Entries[1]
		if fmt.Sprint(e.codes()) != c.want || e.Founder.FamilyNames != "Groß" || c.phone != (len(e.Founder.Phones) == 1) || batch.Entries[2].Founder.FamilyNames != "Nachher" {
			t.Errorf("%s: %v %+v", c.name, e.codes(), e.Founder.Phones)
		}
		if grown := int64(after.TotalAlloc - before.TotalAlloc); grown > 40<<20 {
			t.Errorf("%s: %d MB were asked for", c.name, grown>>20)
		}
	}
}

// TestOtherReadersUnderstandUs decodes our cards with the decoder of go-vcard, and reads what its encoder writes.
func TestOtherReadersUnderstandUs(t *testing.T) {
	f := app.Founder{
		GivenNames: "Desislava", Patronymic: "Petrova", FamilyNames: "Stoyanova", NameInOriginalScript: "Десислава Стоянова", SortName: "Stoyanova, D.",
		Phones: []app.Phone{{Number: "+49 231 5550101", Type: "cell"}}, ContactNote: "eins, zwei\ndrei", Emails: []string{"d@example.org"},
	}
	for _, version := range []Version{V3, V4} {
		var file bytes.Buffer
		if err := WriteCards(&file, []Card{{Founder: f, Full: true}}, version); err != nil {
			t.Fatal(err)
		}
		c, err := vcard.NewDecoder(bytes.NewReader(file.Bytes())).Decode()
		if err != nil || c.Name().FamilyName != "Stoyanova" || c.Name().AdditionalName != "Petrova" || c.Value("NOTE") != f.ContactNote ||
			!c.Get("TEL").Params.HasType("cell") || c.Value("VERSION") != string(version) || c.Value("FN") != "Desislava Petrova Stoyanova" {
			t.Errorf("%s: %v\n%s", version, err, file.String())
		}
		var theirs bytes.Buffer
		if err := vcard.NewEncoder(&theirs).Encode(c); err != nil {
			t.Fatal(err)
		}
		if e := one(t, theirs.String()); e.Founder.ContactNote != f.ContactNote || e.Founder.Patronymic != "Petrova" || e.Founder.NameInOriginalScript != f.NameInOriginalScript {
			t.Errorf("%s: %+v\n%s", version, e.Founder, theirs.String())
		}
	}
}
