package command

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"wurzelwerk/app/table"
)

const wholeTime = " --from 2024-01-01 --to 2026-12-31"

func TestReportOfIndicators(t *testing.T) {
	d := sampleDesk(t)
	var figures struct{ Indicators map[string]any }
	decode(t, d.must("figures", "--json"), &figures)
	var report map[string]any
	decode(t, d.must(strings.Fields("report indicators --json"+wholeTime)...), &report)
	if len(figures.Indicators) < 20 {
		t.Fatal(figures.Indicators)
	}
	for code, want := range figures.Indicators {
		if report[code] != want {
			t.Errorf("%s is %v in the report, %v among the figures", code, report[code], want)
		}
	}
	behind := report["founders"].(map[string]any)
	if got := behind["EECO02"]; !reflect.DeepEqual(got, []any{"f-rasha", "f-olena"}) {
		t.Errorf("%v", got)
	}

	text := d.must(strings.Fields("report indicators" + wholeTime)...)
	for _, want := range []string{
		"Indicators under Regulation (EU) 2021/1057\n  EECO01\t5\tParticipants in all\tfemale 5, male 0, non-binary 0\n",
		"  EECO12\t–\tPeople with disabilities\n", "  EECO19\t0\tSupported micro, small and medium-sized enterprises\n",
		"  EECR06\t1\tIn a better situation on the labour market six months after\tfemale 1,", "\n  Measures begun or done: 1 of 5\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}

func TestFiguresHaveTheIndicators(t *testing.T) {
	d := sampleDesk(t)
	if got := d.must("figures"); !strings.HasPrefix(got, "Indicators under Regulation (EU) 2021/1057\n  EECO01\t5\t") || strings.Contains(got, "EECO12") {
		t.Errorf("%s", got)
	}
	if got := d.must("figures", "f-desi"); strings.Contains(got, "EECO01") {
		t.Errorf("the office's indicators stand among the figures of one woman: %s", got)
	}
}

func TestReportUnderTheOldRegulation(t *testing.T) {
	d := sampleDesk(t)
	old := d.write("old.json", `{"format":"wurzelwerk-archive","version":1,"projects":[{"id":"old","name":"BIWAQ","regulation":"1304/2013"}],
		"founders":[{"id":"f","givenNames":"A","gender":"female","born":"1993-01-01","participation":{"project":"old","countedAs":"person",
			"entry":{"date":"2016-03-03","status":"unemployed","unemployedMonths":7,"isced":2}}}]}`)
	d.must("import", old)
	var one, both map[string]any
	decode(t, d.must(strings.Fields("report indicators --regulation 1304/2013 --json --from 2016-01-01 --to 2016-12-31")...), &one)
	if one["regulation"] != "1304/2013" || one["CO02"] != 1.0 || one["CO06"] != 1.0 || one["CO15"] != nil || one["EECO01"] != nil {
		t.Errorf("%v", one)
	}
	decode(t, d.must(strings.Fields("report indicators --json --from 2016-01-01 --to 2025-12-31")...), &both)
	if both["regulation"] != "2021/1057, 1304/2013" || both["EECO01"] != 5.0 || both["CO01"] != 1.0 {
		t.Errorf("%v", both)
	}
}

func TestReportIntoAFile(t *testing.T) {
	d := sampleDesk(t)
	for _, ending := range []string{".csv", ".xlsx"} {
		path := d.path("r" + ending)
		d.must(append(strings.Fields("report indicators"+wholeTime+" -o"), path)...)
		if got := sheetText(t, path, ending); !strings.Contains(got, "EECO14|Participants with a foreign background|5|5|0|0|5") {
			t.Errorf("%s", got)
		}
		d.must(append(strings.Fields("report indicators --pseudonyms"+wholeTime+" -o"), path)...)
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"Desi", "Stoyanova", "Khatib", "f-desi"} {
			if strings.Contains(string(raw), name) || strings.Contains(sheetText(t, path, ending), name) {
				t.Errorf("%s names %s", ending, name)
			}
		}
	}
}

// sheetText is what stands on the first sheet, cells parted by "|".
func sheetText(t *testing.T, path, ending string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read, err := table.Read(f, ending)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range read.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

func TestWrongReports(t *testing.T) {
	d := sampleDesk(t)
	for args, want := range map[string]struct {
		code int
		says string
	}{
		"report":                                              {Misused, "Something is missing."},
		"report weather" + wholeTime:                          {Misused, "There is no report “weather”."},
		"report indicators":                                   {Misused, "Something is missing."},
		"report indicators --from 2025-01-01":                 {Misused, "Something is missing."},
		"report indicators --from 2025-02-30 --to 2026":       {Misused, "After --from stands “2025-02-30”, which is no day."},
		"report indicators --from 2025-02-01 --to 2025-01-31": {Misused, "The day after --to lies before"},
		"report indicators --regulation 2099/1" + wholeTime:   {Misused, "There is no regulation “2099/1” here."},
		"report indicators --pseudonyms" + wholeTime:          {Misused, "Where is the document to go?"},
		"report indicators -o x.txt" + wholeTime:              {Failed, "The report only goes into a file ending in one of these: .csv, .xlsx, .pdf."},
		"figures --from 2025-01-01":                           {Misused, "--from does not belong"},
	} {
		code := d.run(strings.Fields(args)...)
		if said := d.err.String(); code != want.code || !strings.HasPrefix(said, want.says) || d.out.Len() > 0 {
			t.Errorf("%s: %d, %q", args, code, said)
		}
	}
}
