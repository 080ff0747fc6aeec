package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
)

// calendar saves the appointments that are asked for under a name that tells of nobody, and gives the file.
func (d *desk) calendar() string {
	d.t.Helper()
	if name := d.field("Dateiname").Text; !strings.HasPrefix(name, "termine-20") || !strings.HasSuffix(name, ".ics") || len(name) != len("termine-2025-05-14.ics") {
		d.t.Errorf("the name proposed is %q", name)
	}
	folder := d.t.TempDir()
	d.saveAs(folder, "Kalender")
	file, err := os.ReadFile(filepath.Join(folder, "Kalender.ics"))
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.ReplaceAll(string(file), "\r\n ", "")
}

// calendarOf gives the appointments of a founder.
func (d *desk) calendarOf(words string) string {
	d.t.Helper()
	rows, err := d.Office().Founders(d.Context(), app.FounderFilter{Words: words})
	if err != nil || len(rows) != 1 {
		d.t.Fatal(len(rows), err)
	}
	d.SaveCalendarForTest(rows[0].ID)
	return d.calendar()
}

func TestAppointmentsOfTheOfficeAndOfAFounder(t *testing.T) {
	d := newDesk(t)
	d.found(true)
	d.settings(5)
	d.shot("settings-data")
	d.press("Kalenderdatei speichern …")
	whole := d.calendar()

	hers, others := d.calendarOf("Stoyanova"), d.calendarOf("Olena")
	if !strings.Contains(whole, "SUMMARY:Beratung: ") || !strings.Contains(whole, "Treffen von Nordlichter") {
		t.Errorf("the calendar of the office lacks something:\n%s", whole)
	}
	if !strings.Contains(hers, "SUMMARY:Beratung\r\n") || !strings.Contains(hers, "Treffen von Nordlichter") {
		t.Errorf("the calendar of a founder lacks something:\n%s", hers)
	}
	if strings.Contains(others, "SUMMARY:Beratung") || !strings.Contains(others, "Treffen von Nordlichter") {
		t.Errorf("the calendar of another founder is not hers:\n%s", others)
	}
	for line := range strings.Lines(hers) {
		if strings.HasPrefix(line, "UID:") && !strings.Contains(whole, line) {
			t.Errorf("%s is another one in the calendar of the office", line)
		}
	}
}

func TestAnOfficeWithoutAppointments(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	d.settings(5)
	d.press("Kalenderdatei speichern …")
	d.mustShow("Es gibt noch keine Termine.")
}
