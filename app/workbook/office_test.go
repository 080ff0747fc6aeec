package workbook

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// allSheets lets LibreOffice write every sheet as CSV, with values as they are and not as they are shown.
const allSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"

// TestLibreOfficeReckonsTheSame writes workbooks without the values of their formulas, so that what comes back is what
// LibreOffice reckoned.
func TestLibreOfficeReckonsTheSame(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	books := []table.Book{Potential(nadel(t), translations.In("de")), Potential(potential.Analysis{}, translations.In("en"))}
	for seed := range 12 {
		books = append(books, Potential(analyses().Example(seed), translations.In("de")))
	}
	folder := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", allSheets, "--outdir", folder}
	for i, b := range books {
		path := filepath.Join(folder, strconv.Itoa(i)+".xlsx")
		write(t, path, blank(b))
		args = append(args, path)
	}
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for i, b := range books {
		for _, s := range b.Sheets {
			compare(t, s, cells(t, filepath.Join(folder, strconv.Itoa(i)+"-"+s.Name+".csv")))
		}
	}
}

// blank is a book whose formulas have no values.
func blank(b table.Book) table.Book {
	out := table.Book{RightToLeft: b.RightToLeft}
	for _, s := range b.Sheets {
		rows := make([][]table.Entry, len(s.Rows))
		for i := range s.Rows {
			rows[i] = append(rows[i], s.Rows[i]...)
			for c := range rows[i] {
				if e := &rows[i][c]; e.Formula != "" {
					e.Number, e.Text = nil, ""
				}
			}
		}
		s.Rows = rows
		out.Sheets = append(out.Sheets, s)
	}
	return out
}

func write(t *testing.T, path string, b table.Book) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := table.WriteBook(f, b); err != nil {
		t.Fatal(err)
	}
}

// cells reads CSV by the names of the cells.
func cells(t *testing.T, path string) map[string]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for i, row := range rows {
		for column, text := range row {
			out[table.Name(column, i+1)] = bare(text)
		}
	}
	return out
}

// bare is the number under a part of a whole or a day, which LibreOffice writes as such.
func bare(text string) string {
	if part, ok := strings.CutSuffix(text, "%"); ok {
		if x, err := strconv.ParseFloat(part, 64); err == nil {
			return strconv.FormatFloat(x/100, 'g', -1, 64)
		}
	}
	if p := strings.Split(text, "."); len(p) == 3 {
		if n := table.DayNumber(app.Date(p[2] + "-" + p[1] + "-" + p[0])); n > 0 {
			return strconv.Itoa(n)
		}
	}
	return text
}
