package table

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// shape writes a table as text: "1:a|b 3:c".
func shape(t Table) string {
	var rows []string
	for _, row := range t.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, fmt.Sprintf("%d:%s", row.Number, strings.Join(cells, "|")))
	}
	return strings.Join(rows, " ")
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"semicolons", "a;b\n1;2\n", "1:a|b 2:1|2"},
		{"commas", "a,b\n1,2\n", "1:a|b 2:1|2"},
		{"tabs", "a\tb\n1\t2\n", "1:a|b 2:1|2"},
		{"semicolons with commas in them", "Name, Vorname;Ort\nA, B;C\nD, E;F\n", "1:Name, Vorname|Ort 2:A, B|C 3:D, E|F"},
		{"named by Excel", "sep=,\na,b;c\n", "2:a|b;c"},
		{"CR", "a;b\r1;2\r", "1:a|b 2:1|2"},
		{"CRLF and no last break", "a;b\r\n1;2", "1:a|b 2:1|2"},
		{"blank rows", "\n\na;b\n\n;\n1;2\n", "3:a|b 6:1|2"},
		{"breaks in a cell", "a;b\n\"x\ny\nz\";2\n3;4\n", "1:a|b 2:x\ny\nz|2 3:3|4"},
		{"quotes", `"a";"b ""c"""` + "\n", `1:a|b "c"`},
		{"a quote inside", `5" Nagel;x` + "\n" + `"a "b" c";y`, `1:5" Nagel|x 2:a "b" c|y`},
		{"uneven rows", "a;b;c\n1\n1;2;3;4;;\n", "1:a|b|c 2:1 3:1|2|3|4"},
		{"one column with commas", "Name\nA, B\nC, D\n", "1:Name 2:A, B 3:C, D"},
		{"a title over commas", "Liste\na,b\n1,2\n", "1:Liste 2:a|b 3:1|2"},
		{"guarded", "'=1+1;'+49 231;'-x;'@y;''z;'n\n", "1:=1+1|+49 231|-x|@y|'z|'n"},
		{"one column", "Name\nA\nB\n", "1:Name 2:A 3:B"},
	} {
		got, err := Read(strings.NewReader(c.file), ".csv")
		if err != nil || shape(got) != c.want || len(got.Notes) > 0 {
			t.Errorf("%s: %q %v %v", c.name, shape(got), err, got.Notes)
		}
	}
}

func TestCSVInManyLetters(t *testing.T) {
	const text = "Nachname;Straße\nYıldız;Güneş Sokağı\n"
	turkish, _ := charmap.Windows1254.NewEncoder().String(text)
	sixteen, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	for name, file := range map[string]string{"UTF-8": text, "mark": "\ufeff" + text, "UTF-16": sixteen, "windows-1254": turkish} {
		got, err := Read(strings.NewReader(file), ".csv")
		if err != nil || got.Rows[1].Cells[1].Text != "Güneş Sokağı" || (len(got.Notes) > 0) != (name == "windows-1254") {
			t.Errorf("%s: %q %v %v", name, shape(got), err, got.Notes)
		}
	}
}

func TestFilesThatAreNoTables(t *testing.T) {
	for _, c := range []struct {
		name, ending, file string
		want               error
	}{
		{"nothing", ".csv", "", ErrEmpty},
		{"blanks", ".csv", "\n;;\n \n", ErrEmpty},
		{"a page", ".csv", "  <!DOCTYPE html><table>", ErrNotTable},
		{"XML", ".csv", "<?xml version='1.0'?>", ErrNotTable},
		{"PDF", ".csv", "%PDF-1.7", ErrNotTable},
		{"bytes", ".csv", "a;b\x00\x01", ErrNotTable},
		{"text as XLSX", ".xlsx", "a;b\n", ErrNotTable},
		{"zip", ".xlsx", "PK\x03\x04 and no more", ErrNotTable},
		{"an old workbook", ".xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", ErrOld},
		{"an old workbook, renamed", ".csv", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", ErrOld},
		{"a password", ".xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + string(sixteen("EncryptedPackage")), ErrProtected},
		{"an open quote", ".csv", "a;b\n\"x;y\nc;d\n", ErrQuotes},
		{"columns", ".csv", strings.Repeat("a;", MaxColumns+1) + "a\n", ErrColumns},
		{"rows", ".csv", strings.Repeat("a;b\n", MaxRows+1), ErrRows},
		{"cells", ".csv", strings.Repeat(strings.Repeat("a;", 99)+"a\n", MaxCells/100+1), ErrCells},
		{"bytes", ".csv", strings.Repeat("a", MaxBytes+1), ErrBytes},
	} {
		if got, err := Read(strings.NewReader(c.file), c.ending); !errors.Is(err, c.want) || len(got.Rows) > 0 {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestWriteIsGuarded(t *testing.T) {
	row := Row{Number: 1}
	for _, text := range []string{`=HYPERLINK("http://x")`, "+49 231", "-1", "@a", "\ttab", "＝1", "'=x", "it's", "a;b", `"q"`, " x"} {
		row.Cells = append(row.Cells, Cell{Text: text})
	}
	var file bytes.Buffer
	if err := Write(&file, Table{Rows: []Row{row}}, ".CSV"); err != nil {
		t.Fatal(err)
	}
	const want = "\ufeff\"'=HYPERLINK(\"\"http://x\"\")\";'+49 231;'-1;'@a;\"'\ttab\";'＝1;''=x;it's;\"a;b\";\"\"\"q\"\"\";\" x\"\r\n"
	if file.String() != want {
		t.Errorf("%q", file.String())
	}
	for _, ending := range []string{".csv", ".xlsx"} {
		long := Table{Sheet: "x", Rows: []Row{{Number: 1, Cells: []Cell{{}, {Text: strings.Repeat("😀", 16384)}}}}}
		if err := Write(&file, long, ending); !errors.Is(err, ErrCell) || !strings.Contains(fmt.Sprint(err), "table-cell") {
			t.Errorf("%s: %v", ending, err)
		}
	}
	if err := Write(&file, Table{}, ".ods"); err == nil {
		t.Error("an ending that nobody knows")
	}
}

func TestNames(t *testing.T) {
	for want, got := range map[string]string{"A1": Name(0, 1), "C17": Name(2, 17), "Z1": Name(25, 1), "AA2": Name(26, 2), "AZ1": Name(51, 1), "GR1": Name(199, 1), "ALL1": Name(999, 1)} {
		if got != want {
			t.Errorf("%s is called %s", want, got)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	for _, file := range []string{"a;b\n1;2\n", "sep=,\na,b\n", "\"a\nb\";c", "'=1;''x\n", "\xff\xfea\x00;\x00", "M\xfcller;1\n", "a\r\rb\r\n", "\"\"\"\n"} {
		f.Add([]byte(file))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		first, err := Read(bytes.NewReader(data), ".csv")
		if err != nil {
			return
		}
		numbers := 0
		for _, row := range first.Rows {
			if row.Number <= numbers || len(row.Cells) == 0 {
				t.Fatalf("%q: %s", data, shape(first))
			}
			numbers = row.Number
		}
	})
}
