package widgets

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var tables = []struct {
	text string
	want [][]string
}{
	{"", nil},
	{"\n", nil},
	{"12,5", [][]string{{"12,5"}}},
	{"12,5\r\n", [][]string{{"12,5"}}},
	{"a\tb\n\tc\n", [][]string{{"a", "b"}, {"", "c"}}},
	{"a\n\nb", [][]string{{"a"}, {""}, {"b"}}},
	{"a\rb", [][]string{{"a"}, {"b"}}},
	{"\"Saum\nund \"\"Naht\"\"\"\t3", [][]string{{"Saum\nund \"Naht\"", "3"}}},
	{"\"", [][]string{{"\""}}},
	{"12\" Brett\t\"so\" sagt sie", [][]string{{"12\" Brett", "\"so\" sagt sie"}}},
	{"\"a\"\t\"b\"\n", [][]string{{"a", "b"}}},
	{"a\t", [][]string{{"a", ""}}},
}

func TestSplitTable(t *testing.T) {
	for _, c := range tables {
		if got := splitTable(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestSplitTableReadsWhatASpreadsheetCopies copies any table as spreadsheets do and reads it.
func TestSplitTableReadsWhatASpreadsheetCopies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := rapid.StringOfN(rapid.SampledFrom([]rune("a1ß,\"\t\n ")), 0, 5, -1)
		table := rapid.SliceOfN(rapid.SliceOfN(cell, 1, 4), 1, 4).Draw(t, "table")
		var b strings.Builder
		for _, line := range table {
			for i, cell := range line {
				if i > 0 {
					b.WriteByte('\t')
				}
				if strings.ContainsAny(cell, "\"\t\n") {
					cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
				}
				b.WriteString(cell)
			}
			b.WriteString("\r\n")
		}
		got := splitTable(b.String())
		if empty := len(table) == 1 && len(table[0]) == 1 && table[0][0] == ""; empty && got == nil {
			return
		}
		if !reflect.DeepEqual(got, table) {
			t.Errorf("%q is read as %q", table, got)
		}
	})
}

func FuzzSplitTable(f *testing.F) {
	for _, c := range tables {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		letters := 0
		for _, line := range splitTable(text) {
			if len(line) == 0 {
				t.Errorf("a row of %q has no cell", text)
			}
			for _, cell := range line {
				letters += len(cell)
			}
		}
		if letters > len(text) {
			t.Errorf("%d bytes come out of the %d of %q", letters, len(text), text)
		}
	})
}
