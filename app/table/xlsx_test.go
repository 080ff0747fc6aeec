package table

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wurzelwerk/app"
)

// workbook makes a workbook with excelize.
func workbook(t *testing.T, fill func(f *excelize.File) error, options ...excelize.Options) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := fill(f); err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := f.Write(&file, options...); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// set fills cells by name.
func set(f *excelize.File, sheet string, values map[string]any) error {
	for cell, value := range values {
		if err := f.SetCellValue(sheet, cell, value); err != nil {
			return err
		}
	}
	return nil
}

// styled puts a number under a number format.
func styled(f *excelize.File, cell string, value any, format string) error {
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		return err
	}
	if err := f.SetCellValue("Sheet1", cell, value); err != nil {
		return err
	}
	return f.SetCellStyle("Sheet1", cell, cell, style)
}

func read(t *testing.T, data []byte) Table {
	t.Helper()
	got, err := Read(bytes.NewReader(data), ".xlsx")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestDaysInWorkbooks(t *testing.T) {
	for _, c := range []struct {
		number   any
		format   string
		from1904 bool
		want     app.Date
	}{
		{31130, "dd.mm.yyyy", false, "1985-03-24"},
		{31130, "yyyy-mm-dd", false, "1985-03-24"},
		{31130, "m/d/yy", false, "1985-03-24"},
		{31130.75, "dd.mm.yyyy hh:mm", false, "1985-03-24"},
		{31130, "d. mmmm yyyy", false, "1985-03-24"},
		{31130, "[$-407]d. mmm. yy", false, "1985-03-24"},
		{1, "dd.mm.yyyy", false, "1900-01-01"},
		{59, "dd.mm.yyyy", false, "1900-02-28"},
		{61, "dd.mm.yyyy", false, "1900-03-01"},
		{29668, "dd.mm.yyyy", true, "1985-03-24"},
		{31130, "0", false, ""},
		{31130, "#,##0.00", false, ""},
		{31130, "mmm yyyy", false, ""},
		{0.5, "hh:mm", false, ""},
		{-5, "dd.mm.yyyy", false, ""},
	} {
		got := read(t, workbook(t, func(f *excelize.File) error {
			if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &c.from1904}); err != nil {
				return err
			}
			return styled(f, "B2", c.number, c.format)
		}))
		cell := got.Rows[0].Cells[1]
		if cell.Day != c.want || got.Days1904 != c.from1904 || got.Rows[0].Number != 2 {
			t.Errorf("%v as %s: %+v", c.number, c.format, cell)
		}
	}
}

func TestDayNumbers(t *testing.T) {
	for _, c := range []struct {
		number float64
		old    bool
		want   app.Date
	}{
		{0, false, ""},
		{1, false, "1900-01-01"},
		{59, false, "1900-02-28"},
		{60, false, ""},
		{61, false, "1900-03-01"},
		{31130.99, false, "1985-03-24"},
		{2958465, false, "9999-12-31"},
		{2958466, false, ""},
		{-1, false, ""},
		{0, true, "1904-01-01"},
		{29668, true, "1985-03-24"},
	} {
		if got := Day(c.number, c.old); got != c.want {
			t.Errorf("%v (1904: %v): %q, want %q", c.number, c.old, got, c.want)
		}
	}
}

func TestCellsOfWorkbooks(t *testing.T) {
	got := read(t, workbook(t, func(f *excelize.File) error {
		if err := set(f, "Sheet1", map[string]any{"A1": "Text", "A2": 491761234567, "A3": true, "A5": "=kein Rechnen", "C5": "c", "A8": "x\ny"}); err != nil {
			return err
		}
		if err := styled(f, "A4", 1067, "00000"); err != nil {
			return err
		}
		if err := f.SetCellFormula("Sheet1", "A6", "1+1"); err != nil {
			return err
		}
		if err := f.SetRowVisible("Sheet1", 5, false); err != nil {
			return err
		}
		return f.MergeCell("Sheet1", "A9", "C9")
	}))
	if want := "1:Text 2:491761234567 3:TRUE 4:01067 5:=kein Rechnen||c 8:x\ny"; shape(got) != want {
		t.Errorf("%q", shape(got))
	}
	if !got.Rows[4].Hidden || got.Rows[3].Hidden {
		t.Error("a hidden row is not told from others")
	}
}

func TestTheFirstSheetWithContentIsRead(t *testing.T) {
	got := read(t, workbook(t, func(f *excelize.File) error {
		for _, name := range []string{"Versteckt", "Liste", "Anderes", "Leer"} {
			if _, err := f.NewSheet(name); err != nil {
				return err
			}
		}
		if err := f.SetSheetVisible("Versteckt", false); err != nil {
			return err
		}
		for _, name := range []string{"Versteckt", "Liste", "Anderes"} {
			if err := set(f, name, map[string]any{"A1": name}); err != nil {
				return err
			}
		}
		return nil
	}))
	if got.Sheet != "Liste" || len(got.Notes) != 1 || got.Notes[0] != (Note{NoteSheets, "Anderes, Versteckt"}) {
		t.Errorf("%s %v", got.Sheet, got.Notes)
	}
}

func TestFormulasGiveTheValueLastReckoned(t *testing.T) {
	data := rezip(t, workbook(t, func(f *excelize.File) error { return f.SetCellFormula("Sheet1", "A1", "1+1") }), func(name, text string) string {
		return strings.Replace(text, "</f>", "</f><v>2</v>", 1)
	})
	if got := read(t, data); shape(got) != "1:2" {
		t.Errorf("%q", shape(got))
	}
}

// rezip changes the parts of a workbook.
func rezip(t *testing.T, data []byte, change func(name, text string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	out := zip.NewWriter(&file)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		w, err := out.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, change(part.Name, string(text))); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestWorkbooksThatAreRefused(t *testing.T) {
	plain := workbook(t, func(f *excelize.File) error { return set(f, "Sheet1", map[string]any{"A1": "x"}) })
	rows := func(n int, cell string) func(name, text string) string {
		return func(name, text string) string {
			if name != "xl/worksheets/sheet1.xml" {
				return text
			}
			at := strings.Index(text, "</sheetData>")
			return text[:at] + strings.Repeat("<row>"+cell+"</row>", n) + text[at:]
		}
	}
	const inline = `<c t="inlineStr"><is><t>x</t></is></c>`
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"under a password": {workbook(t, func(f *excelize.File) error { return set(f, "Sheet1", map[string]any{"A1": "x"}) }, excelize.Options{Password: "geheim"}), ErrProtected},
		"empty":            {workbook(t, func(*excelize.File) error { return nil }), ErrEmpty},
		"cut off":          {plain[:len(plain)/2], ErrNotTable},
		"no workbook":      {rezip(t, plain, func(name, text string) string { return "" }), ErrNotTable},
		"rows":             {rezip(t, plain, rows(MaxRows+1, inline)), ErrRows},
		"columns":          {rezip(t, plain, rows(1, strings.Repeat(inline, MaxColumns+1))), ErrColumns},
		"cells":            {rezip(t, plain, rows(MaxCells/150+1, strings.Repeat("<c><v>1</v></c>", 150))), ErrCells},
		"a far cell":       {rezip(t, plain, rows(3, `<c r="XFD5"><v>1</v></c>`)), ErrColumns},
		"a zip bomb":       {rezip(t, plain, rows(1, strings.Repeat(" ", maxUnpacked))), ErrBytes},
		"a bomb of tags":   {rezip(t, plain, func(name, text string) string { return bombOfTags(name, text) }), ErrCells},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Read(bytes.NewReader(c.data), ".xlsx"); !errors.Is(err, c.want) || len(got.Rows) > 0 {
				t.Error(err)
			}
		})
	}
}

func bombOfTags(name, text string) string {
	if strings.EqualFold(name, "xl/sharedStrings.xml") {
		return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` + strings.Repeat("<si/>", maxTags+1) + "</sst>"
	}
	return text
}

// TestNothingLiesAbout reads and writes workbooks beyond the size from which excelize works in files.
func TestNothingLiesAbout(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("TMP", dir)
	in := Table{Sheet: "x"}
	for number := 1; number <= 4000; number++ {
		in.Rows = append(in.Rows, Row{Number: number, Cells: []Cell{{Text: strings.Repeat("Name ", 1000) + Name(0, number)}}})
	}
	var file bytes.Buffer
	if err := Write(&file, in, ".xlsx"); err != nil {
		t.Fatal(err)
	}
	if got := read(t, file.Bytes()); len(got.Rows) != len(in.Rows) {
		t.Errorf("%d rows", len(got.Rows))
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) > 0 {
		t.Errorf("%v %v", left, err)
	}
}

func TestWorkbooksAreDressed(t *testing.T) {
	in := Table{Sheet: "Gründerinnen", Rows: []Row{
		{Number: 1, Cells: []Cell{{Text: "Name"}, {Text: "PLZ"}, {Text: "geboren"}}},
		{Number: 2, Cells: []Cell{{Text: "=1+1"}, {Text: "01067"}, {Text: "24.03.1985", Day: "1985-03-24"}}},
	}}
	var file bytes.Buffer
	if err := Write(&file, in, ".xlsx"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	panes, err := f.GetPanes(in.Sheet)
	if err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("%+v %v", panes, err)
	}
	if formula, err := f.GetCellFormula(in.Sheet, "A2"); err != nil || formula != "" {
		t.Errorf("%q %v", formula, err)
	}
	for cell, want := range map[string]string{"A2": "=1+1", "B2": "01067", "C2": "24.03.1985"} {
		if got, err := f.GetCellValue(in.Sheet, cell); err != nil || got != want {
			t.Errorf("%s: %q %v", cell, got, err)
		}
	}
	if kind, err := f.GetCellType(in.Sheet, "B2"); err != nil || kind != excelize.CellTypeSharedString {
		t.Errorf("%v %v", kind, err)
	}
}

func FuzzReadWorkbook(f *testing.F) {
	book := excelize.NewFile()
	if err := book.SetCellValue("Sheet1", "A1", "x"); err != nil {
		f.Fatal(err)
	}
	var file bytes.Buffer
	if err := book.Write(&file); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Read(bytes.NewReader(data), ".xlsx")
		if err == nil && len(got.Rows) == 0 {
			t.Error("an empty table is no error")
		}
	})
}
