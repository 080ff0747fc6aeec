package table

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"wurzelwerk/app"
)

// cellText is a text of any script that is not blank, with what spreadsheets take for formulas and separators.
func cellText() *rapid.Generator[string] {
	signs := []rune("=+-@'\";,\t\n\\_x0041_ ＝äßŞЯش漢😀")
	sign := rapid.OneOf(rapid.SampledFrom(signs), rapid.Rune().Filter(func(r rune) bool {
		return r != unicode.ReplacementChar && r < 0xfffe && !unicode.Is(unicode.Cc, r) && !unicode.Is(unicode.Cs, r)
	}))
	return rapid.StringOfN(sign, 1, 30, -1).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
}

var anyTable = rapid.Custom(func(t *rapid.T) Table {
	out := Table{Comma: rapid.SampledFrom([]rune{0, ';', ',', '\t'}).Draw(t, "comma"), Sheet: "Blatt"}
	columns := rapid.IntRange(1, 5).Draw(t, "columns")
	rows := rapid.IntRange(1, 5).Draw(t, "rows")
	for number := 1; number <= rows; number++ {
		row := Row{Number: number}
		for range columns {
			row.Cells = append(row.Cells, Cell{Text: cellText().Draw(t, "text")})
		}
		out.Rows = append(out.Rows, row)
	}
	return out
})

// TestWhatIsWrittenIsReadAgain is the law of the round trip, for both kinds of files.
func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := anyTable.Draw(t, "table")
		ending := rapid.SampledFrom([]string{".csv", ".xlsx"}).Draw(t, "ending")
		var file bytes.Buffer
		if err := Write(&file, want, ending); err != nil {
			t.Fatal(err)
		}
		got, err := Read(bytes.NewReader(file.Bytes()), ending)
		if err != nil || len(got.Rows) != len(want.Rows) || len(got.Notes) > 0 {
			t.Fatalf("%s: %d of %d rows, %v, %v\n%q", ending, len(got.Rows), len(want.Rows), err, got.Notes, file.String())
		}
		for i, row := range want.Rows {
			if got.Rows[i].Number != row.Number || len(got.Rows[i].Cells) != len(row.Cells) {
				t.Fatalf("%s: %+v became %+v", ending, row, got.Rows[i])
			}
			for j, c := range row.Cells {
				if got.Rows[i].Cells[j].Text != c.Text {
					t.Fatalf("%s: %q became %q", ending, c.Text, got.Rows[i].Cells[j].Text)
				}
			}
		}
		if ending == ".csv" && strings.HasPrefix(want.Rows[0].Cells[0].Text, "=") && !strings.HasPrefix(strings.TrimPrefix(file.String(), "\ufeff"), "'=") &&
			!strings.HasPrefix(strings.TrimPrefix(file.String(), "\ufeff"), "\"'=") {
			t.Fatalf("not guarded: %q", file.String())
		}
	})
}

func TestDaysGoRound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := app.NewDate(1900, 3, 1).AddDays(rapid.IntRange(0, 60000).Draw(t, "day"))
		in := Table{
			Sheet: "Blatt", DayFormat: rapid.SampledFrom([]string{"", "yyyy-mm-dd"}).Draw(t, "format"),
			Rows: []Row{{Number: 1, Cells: []Cell{{Text: "geboren"}}}, {Number: 2, Cells: []Cell{{Text: string(day), Day: day}}}},
		}
		var file bytes.Buffer
		if err := Write(&file, in, ".xlsx"); err != nil {
			t.Fatal(err)
		}
		out, err := Read(&file, ".xlsx")
		if err != nil || out.Rows[1].Cells[0].Day != day {
			t.Fatalf("%s became %+v, %v", day, out.Rows, err)
		}
	})
}
