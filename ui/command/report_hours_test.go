package command

import (
	"strings"
	"testing"
)

func TestReportOfHours(t *testing.T) {
	d := sampleDesk(t)
	var report struct {
		From, To string
		Total    map[string]any
		Founders map[string]map[string]any
		Months   map[string]map[string]any
		Findings []map[string]any
	}
	decode(t, d.must(strings.Fields("report hours --json"+wholeTime)...), &report)
	if report.From != "2024-01-01" || report.Total["minutes"] != 225.0 || report.Total["hours"] != 3.75 || report.Total["units45"] != 5.0 {
		t.Errorf("%+v", report)
	}
	if len(report.Founders) != 1 || report.Founders["f-desi"]["sessions"] != 3.0 || report.Months["2025-03"]["minutes"] != 150.0 {
		t.Errorf("%+v", report)
	}
	if len(report.Findings) != 1 || report.Findings[0]["code"] != "signature" || report.Findings[0]["session"] != "c3" {
		t.Errorf("%+v", report.Findings)
	}
	var april struct{ Total map[string]any }
	decode(t, d.must(strings.Fields("report hours --json --from 2025-04-01 --to 2025-04-30")...), &april)
	if april.Total["minutes"] != 75.0 {
		t.Errorf("%+v", april)
	}
	text := d.must(strings.Fields("report hours" + wholeTime)...)
	for _, want := range []string{
		"In all: sessions 3, minutes 225, hours 3.75, units of 45 minutes 5.00\n",
		"  f-desi\t", "Not signed yet\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
}

func TestFiguresHaveTheHours(t *testing.T) {
	d := sampleDesk(t)
	if got := d.must("figures", "f-desi"); !strings.Contains(got, "  Coaching: sessions 3, minutes 225, hours 3.75, units of 45 minutes 5.00\n") {
		t.Errorf("%s", got)
	}
	if got := d.must("figures", "f-rasha"); strings.Contains(got, "Coaching") {
		t.Errorf("%s", got)
	}
	var one struct{ Hours map[string]any }
	decode(t, d.must("figures", "f-desi", "--json"), &one)
	if one.Hours["minutes"] != 225.0 || one.Hours["units45"] != 5.0 || len(one.Hours) != 4 {
		t.Errorf("%v", one)
	}
}

func TestHoursIntoAFile(t *testing.T) {
	d := sampleDesk(t)
	d.must(append(strings.Fields("report hours"+wholeTime+" -o"), d.path("h.csv"))...)
	if got := sheetText(t, d.path("h.csv"), ".csv"); !strings.Contains(got, "|09:00|10:30|0|90|Profiling|at the office|") {
		t.Errorf("%s", got)
	}
	d.must(append(strings.Fields("report hours"+wholeTime+" -o"), d.path("h.xlsx"))...)
	if got := sheetText(t, d.path("h.xlsx"), ".xlsx"); !strings.Contains(got, "|09:00|10:30|0|90|Profiling|at the office|") {
		t.Errorf("%s", got)
	}
	if code := d.run(strings.Fields("report hours -o x.pdf" + wholeTime)...); code != Failed {
		t.Errorf("%d", code)
	}
	if code := d.run(strings.Fields("report hours --regulation 1304/2013" + wholeTime)...); code != Misused {
		t.Errorf("%d", code)
	}
}
