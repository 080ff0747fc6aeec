package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"wurzelwerk/app"
)

func TestSheetNames(t *testing.T) {
	for text, want := range map[string]string{
		"Kosten": "Kosten", "Was wäre, wenn?": "Was wäre, wenn", "a/b\\c:d*[e]": "a b c d e", "'Anna's'": "Anna's", "": "_", "'": "_", "History": "History_",
		"  viel \n Raum ": "viel Raum", strings.Repeat("x", 40): strings.Repeat("x", 31), strings.Repeat("😀", 20): strings.Repeat("😀", 15), "مجالات العمل": "مجالات العمل",
	} {
		if got := SheetName(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func FuzzSheetName(f *testing.F) {
	for _, text := range []string{"", "'", "a'", "History", "\x00", "\xff", strings.Repeat("ä '", 20), "' '"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		name := SheetName(text)
		if n := len(utf16.Encode([]rune(name))); n == 0 || n > 31 || strings.ContainsAny(name, ":\\/?*[]") || SheetName(name) != name {
			t.Fatalf("%q gives %q", text, name)
		}
		if strings.HasPrefix(name, "'") || strings.HasSuffix(name, "'") {
			t.Fatalf("%q gives %q", text, name)
		}
	})
}

func TestPlaces(t *testing.T) {
	if got := Place("Anna's Zahlen", 27, 105); got != "'Anna''s Zahlen'!$AB$105" {
		t.Error(got)
	}
}

func number(x float64) *float64 { return &x }

// injections are texts that a spreadsheet would take for a formula or a command.
var injections = []string{`=HYPERLINK("http://x";"y")`, "=cmd|' /C calc'!A1", "+49 231", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "😀 O'Neill; Söhne", "{=1}", "#REF!"}

func TestTextsInABookStayTexts(t *testing.T) {
	var row []Entry
	for _, text := range injections {
		row = append(row, Entry{Text: text, Look: Input})
	}
	var file bytes.Buffer
	if err := WriteBook(&file, Book{Sheets: []Sheet{{Name: "Anna's", Rows: [][]Entry{row}}}}); err != nil {
		t.Fatal(err)
	}
	for _, cell := range strings.Split(part(t, file.Bytes(), "xl/worksheets/sheet1.xml"), "<c ")[1:] {
		if strings.Contains(cell, "<f>") || !strings.Contains(cell, `t="inlineStr"`) {
			t.Errorf("%s", cell)
		}
	}
	got, err := Read(&file, ".xlsx")
	if err != nil || len(got.Rows) != 1 || len(got.Rows[0].Cells) != len(injections) {
		t.Fatalf("%v %v", got, err)
	}
	for i, want := range injections {
		if text := got.Rows[0].Cells[i].Text; text != strings.ReplaceAll(want, "\r", "\n") && text != want {
			t.Errorf("%q became %q", want, text)
		}
	}
}

// part is a part of a workbook as text.
func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// sums is a book of two sheets, one of which adds up what stands on the other.
func sums() Book {
	return Book{RightToLeft: true, Sheets: []Sheet{
		{Name: "Anna's", Rows: [][]Entry{{{Text: "Preis", Look: Head}}, {{Number: number(0.1), Format: "0.00", Look: Input}}, {{Number: number(0.2), Look: Input}}}, Head: 1},
		{Name: "Summe", Rows: [][]Entry{{{Formula: "SUM(" + Place("Anna's", 0, 2) + ":$A$3)", Number: number(0.3), Format: `#,##0.00\ "€"`, Look: Total}, {Formula: `IF(A1>1,"viel","wenig")`, Text: "wenig"}}}},
	}}
}

func TestFormulasHaveTheirValuesAndAreReckonedAnew(t *testing.T) {
	values, err := Reckoned(sums())
	if err != nil || !strings.HasPrefix(values["Summe"]["A1"], "0.3") || values["Summe"]["B1"] != "wenig" {
		t.Errorf("%v %v", values, err)
	}
	var file bytes.Buffer
	if err := WriteBook(&file, sums()); err != nil {
		t.Fatal(err)
	}
	sheet := part(t, file.Bytes(), "xl/worksheets/sheet2.xml")
	for _, want := range []string{"<v>0.3</v>", "<v>wenig</v>", "&#39;Anna&#39;&#39;s&#39;!$A$2:$A$3", `rightToLeft="true"`, `fitToPage="true"`, `<cols><col min="1" max="1"`} {
		if !strings.Contains(sheet, want) {
			t.Errorf("%s is not in %s", want, sheet)
		}
	}
	if text := part(t, file.Bytes(), "xl/workbook.xml"); !strings.Contains(text, `fullCalcOnLoad="true"`) {
		t.Error("a program that opens the file may show old values")
	}
}

func TestFormulasThatFailAreErrors(t *testing.T) {
	b := sums()
	b.Sheets[1].Rows[0][0].Formula = "1/0"
	if _, err := Reckoned(b); err == nil || !strings.Contains(err.Error(), "1/0") {
		t.Error(err)
	}
}

func TestBooksThatCannotBeWritten(t *testing.T) {
	sheet := func(name, text string) Sheet { return Sheet{Name: name, Rows: [][]Entry{{{}, {Text: text}}}} }
	for name, c := range map[string]struct {
		sheets []Sheet
		want   error
	}{
		"a name twice": {[]Sheet{sheet("Kosten", ""), sheet("kosten", "")}, nil},
		"no name":      {[]Sheet{sheet("a:b", "")}, nil},
		"a long text":  {[]Sheet{sheet("a", strings.Repeat("😀", 16384))}, ErrCell},
		"a huge sheet": {[]Sheet{{Name: "a", Rows: slicesOf(200, Entry{Text: strings.Repeat("x", 30000)})}}, ErrBytes},
	} {
		err := WriteBook(io.Discard, Book{Sheets: c.sheets})
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func slicesOf(n int, e Entry) [][]Entry {
	out := make([][]Entry, n)
	for i := range out {
		out[i] = []Entry{e}
	}
	return out
}

func TestHeightsOfRows(t *testing.T) {
	for text, want := range map[string]int{"": 1, "ein Wort": 1, "zwei Worte": 1, "Deckungsbeitrag je Stück": 3, "a\nb": 2, strings.Repeat("x", 25): 3} {
		if got := wrapped(text, 10); got != want {
			t.Errorf("%q in %d lines, want %d", text, got, want)
		}
	}
}

func TestDayNumbersBackAndForth(t *testing.T) {
	for _, d := range []app.Date{"1900-03-01", "1985-03-24", "2024-02-29", "9999-12-31"} {
		if got := Day(float64(DayNumber(d)), false); got != d {
			t.Errorf("%s became %s", d, got)
		}
	}
	if DayNumber("1900-02-28") != 0 || DayNumber("2025-02-30") != 0 {
		t.Error("a day without a number has one")
	}
}
