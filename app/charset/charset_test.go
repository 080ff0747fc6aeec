package charset

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var samples = []struct {
	name string
	page encoding.Encoding
	text string
}{
	{"windows-1252", charmap.Windows1252, "Müller"},
	{"windows-1252", charmap.Windows1252, "Größenwahn, Françoise Lefèvre, Münsterstraße 95"},
	{"windows-1252", charmap.Windows1252, "Nuñez „Rosa“ – 5 €"},
	{"windows-1254", charmap.Windows1254, "Ayşe Yıldız, Güneş Sokağı"},
	{"windows-1254", charmap.Windows1254, "İpek Çağlar"},
	{"windows-1250", charmap.Windows1250, "Małgorzata Wójcik, Łódź"},
	{"windows-1250", charmap.Windows1250, "Şerban Mălina, Iaşi, Bucureşti, Ţăndărei"},
	{"windows-1250", charmap.Windows1250, "Dvořáková, Žižkov, Plzeň"},
	{"windows-1251", charmap.Windows1251, "Десислава Петрова Стоянова"},
	{"windows-1251", charmap.Windows1251, "FN:Иван\r\nTEL:+359 2 123"},
	{"koi8-r", charmap.KOI8R, "Анна Иванова, Москва"},
	{"windows-1253", charmap.Windows1253, "Μαρία Παπαδοπούλου, Αθήνα"},
	{"windows-1256", charmap.Windows1256, "رشا الخطيب، دمشق"},
}

func TestFind(t *testing.T) {
	for _, s := range samples {
		data, err := s.page.NewEncoder().String(s.text)
		if err != nil {
			t.Fatalf("%s: %v", s.text, err)
		}
		name, sure := Find([]byte(data))
		if name != s.name || sure {
			t.Errorf("%q is taken for %s (%v)", s.text, name, sure)
		}
		if text, ok := Text([]byte(data), name); !ok || name == s.name && text != s.text || Unreadable(text) {
			t.Errorf("%q is read as %q", s.text, text)
		}
	}
}

func TestUTF8IsSure(t *testing.T) {
	for _, text := range []string{"", "ascii", "Müller", "Стоянова", "Müller, ein Zeichen \xc3 ist verloren: Größe"} {
		if name, sure := Find([]byte(text)); name != Unicode || !sure {
			t.Errorf("%q: %s %v", text, name, sure)
		}
	}
	if text, ok := Text([]byte("M\xc3\xbcll\xffer"), "UTF-8"); !ok || text != "Müll\ufffder" || !Unreadable(text) {
		t.Errorf("%q", text)
	}
}

func TestTextByName(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"ISO-8859-1", "M\xfcller \x96", "Müller –"},
		{"latin1", "\xe4", "ä"},
		{"ISO-8859-2", "\xb1\xb6", "ąś"},
		{"iso-8859-5", "\xb8\xd2\xd0\xdd", "Иван"},
		{"ISO-8859-9", "\xfe\xfd", "şı"},
		{"windows-1250", "\x9c\xb3", "śł"},
		{`"CP1251"`, "\xc8\xe2\xe0\xed", "Иван"},
		{"Windows-1254", "\xf0", "ğ"},
		{"windows-1256", "\xc8", "ب"},
		{"KOI8-R", "\xe9\xd7\xc1\xce", "Иван"},
		{"us-ascii", "abc", "abc"},
		{"UTF-8", "ş", "ş"},
	} {
		if got, ok := Text([]byte(c.data), c.name); !ok || got != c.want {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	for _, name := range []string{"", "klingon", "iso-2022-kr"} {
		if text, ok := Text([]byte("a"), name); ok {
			t.Errorf("%q gives %q", name, text)
		}
	}
}

func TestUnreadable(t *testing.T) {
	for text, want := range map[string]bool{
		"a\nb\tc\r": false, "\u200fرشا": false, "\ufffd": true, "\x00": true, "\x0b": true, "\u0081": true, "": false,
	} {
		if Unreadable(text) != want {
			t.Errorf("%q", text)
		}
	}
}

func TestReaderTakesOffMarks(t *testing.T) {
	const text = "BEGIN:VCARD Yıldız 😀"
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"plain", []byte(text)},
		{"mark", []byte("\ufeff" + text)},
		{"UTF-16, little", sixteen(t, text, unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16, big", sixteen(t, text, unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16, little, no mark", sixteen(t, text, unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16, big, no mark", sixteen(t, text, unicode.BigEndian, unicode.IgnoreBOM)},
	} {
		if got, err := io.ReadAll(UTF8(bytes.NewReader(c.data))); err != nil || string(got) != text {
			t.Errorf("%s: %q %v", c.name, got, err)
		}
	}
	for _, text := range []string{"", "a", "\xff"} {
		if got, err := io.ReadAll(UTF8(strings.NewReader(text))); err != nil || string(got) != text {
			t.Errorf("%q: %q %v", text, got, err)
		}
	}
}

func sixteen(t *testing.T, text string, order unicode.Endianness, mark unicode.BOMPolicy) []byte {
	t.Helper()
	data, err := unicode.UTF16(order, mark).NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func FuzzFind(f *testing.F) {
	for _, s := range samples {
		data, _ := s.page.NewEncoder().String(s.text)
		f.Add([]byte(data))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		name, sure := Find(data)
		text, ok := Text(data, name)
		if !ok || !utf8.ValidString(text) || utf8.Valid(data) && (!sure || text != string(data)) {
			t.Errorf("%q: %s %v %q", data, name, sure, text)
		}
	})
}
