package workbook

import (
	"bytes"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

func hoursOf(t *testing.T) OfficeHours {
	t.Helper()
	raw, err := os.ReadFile("../archive/testdata/coaching.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := archive.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	women := archive.Women(doc)
	return OfficeHours{
		Hours:    coaching.OfficeHoursOf(women, coaching.Period{From: "2025-01-01"}),
		Findings: coaching.Check(women, nil),
		Name:     func(id app.ID) string { return "=" + strings.ToUpper(string(id)) },
	}
}

func TestHoursAreReckonedAsTheyAreCounted(t *testing.T) {
	o := hoursOf(t)
	for _, lang := range []string{"de", "en", "ar"} {
		book := Hours(o, translations.In(lang))
		reckoned, err := table.Reckoned(book)
		if err != nil {
			t.Fatal(err)
		}
		formulas := 0
		for _, s := range book.Sheets {
			for i, row := range s.Rows {
				for column, e := range row {
					if e.Formula == "" {
						continue
					}
					formulas++
					name := table.Name(column, i+1)
					got, err := strconv.ParseFloat(reckoned[s.Name][name], 64)
					if err != nil || math.Abs(got-*e.Number) > 1e-9 {
						t.Errorf("%s %s: %s gives %s, not %v", lang, s.Name, e.Formula, reckoned[s.Name][name], *e.Number)
					}
				}
			}
		}
		if formulas != 5+2+8 || book.RightToLeft != (lang == "ar") {
			t.Errorf("%s: %d formulas", lang, formulas)
		}
	}
}

func TestHoursAsAList(t *testing.T) {
	o := hoursOf(t)
	var file bytes.Buffer
	if err := table.Write(&file, HoursList(o, translations.In("en")), ".csv"); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(file.String()), "\r\n")
	if len(lines) != 3 || lines[1] != "10/03/2025;'=F;23:30;00:45;5;70;Finances;at her business;Meral;15;20;10;60;signed;11/03/2025" {
		t.Errorf("%q", lines)
	}
	for _, private := range []string{"privat", "Preise", "Der Preis", "330"} {
		if strings.Contains(file.String(), private) {
			t.Errorf("the list tells what was said: %s", private)
		}
	}
}

func TestHoursOfNobody(t *testing.T) {
	book := Hours(OfficeHours{Hours: coaching.OfficeHoursOf(nil, coaching.Period{}), Name: func(app.ID) string { return "" }}, translations.In("de"))
	for _, s := range book.Sheets {
		if len(s.Rows) != 3 || s.Head != 3 {
			t.Errorf("%s: %d rows", s.Name, len(s.Rows))
		}
	}
	var file bytes.Buffer
	if err := table.WriteBook(&file, book); err != nil {
		t.Error(err)
	}
}
