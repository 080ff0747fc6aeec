package competence

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app/profile"
	"wurzelwerk/ui/charts"
	"wurzelwerk/ui/uitest"
)

// says tells whether the window shows a text, over several lines too.
func (d *desk) says(text string) bool {
	return strings.Contains(strings.Join(uitest.Texts(d.window.Content()), " "), text)
}

func TestWayInWords(t *testing.T) {
	d := newDesk(t)
	way := d.way()
	if !d.says("Noch kein Weg zu sehen") {
		t.Error("nothing explains the empty place")
	}
	test.Tap(uitest.Button(t, d.window.Content(), "Erste Einschätzung anlegen"))
	if d.shown != [2]string{"", ""} {
		t.Errorf("asked for was %v", d.shown)
	}
	first := d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	way.Refresh()
	if !d.says("Bisher eine Einschätzung") || way.choosers.Visible() || way.declined.Visible() {
		t.Error("one reading is compared")
	}
	last := d.keep(profile.Exit, profile.ByBoth, "2025-11-28", lastLevels...)
	way.Refresh()
	for _, want := range []string{
		"11 gestiegen · 3 gleich geblieben · 1 gesunken", "15 von 15.", "Das ist normal: Wer mehr weiß, schätzt sich oft strenger ein.",
		"Aus Erfahrung lernen: von 4 auf 3", "+2", "−1", "3,2", "4,6", "+1,4", "Mittel aller", "Eingang · Gemeinsam · 03.03.2025",
	} {
		if !d.says(want) {
			t.Errorf("nothing says %q", want)
		}
	}
	test.Tap(uitest.Button(t, d.window.Content(), "Notiz schreiben"))
	if d.shown != [2]string{string(last.ID), profile.Competences[14]} {
		t.Errorf("asked for was %v", d.shown)
	}
	third := d.keep(profile.Interim, profile.ByBoth, "2025-06-01", 3, 5)
	way.Refresh()
	way.to.Choose(string(third.ID))
	if way.model.from != first.ID || !d.says("2 von 15.") || !d.says("0 gestiegen · 2 gleich geblieben · 0 gesunken") {
		t.Errorf("compared are %s and %s", way.model.from, way.model.to)
	}
	for _, o := range way.from.Options() {
		if o.Key == string(third.ID) {
			t.Error("a reading may be compared with itself")
		}
	}
}

func TestRadarAndTableGoTogether(t *testing.T) {
	d := newDesk(t)
	d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	d.keep(profile.Exit, profile.ByBoth, "2025-11-28", 5, 5, 0, 4)
	way := d.way()
	d.Canvas().Focus(way.radar)
	d.press(fyne.KeyLeft)
	title, lines := way.radar.Tip()
	if title != nameOf(profile.Competences[14]) || !slices.Contains(lines, "Ausgang · 28.11.2025: nicht erhoben") || !slices.Contains(lines, "nicht in beiden erhoben") {
		t.Errorf("the last axis says %q %q", title, lines)
	}
	if way.table.at != 14 {
		t.Errorf("row %d stands out", way.table.at)
	}
	d.press(fyne.KeyRight)
	if title, lines = way.radar.Tip(); title != nameOf(profile.Competences[0]) || !slices.Contains(lines, "2 Stufen weiter") {
		t.Errorf("the first axis says %q %q", title, lines)
	}
	var line tableLine
	for _, l := range way.table.shape.lines {
		if l.row == 3 {
			line = l
		}
	}
	way.table.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(30, line.top+line.high/2)}})
	if way.radar.Axis() != 3 {
		t.Errorf("the row of the fourth competence marks axis %d", way.radar.Axis())
	}
	way.table.MouseOut()
	if way.radar.Axis() != charts.NoAxis {
		t.Error("the mark stays")
	}
}

func TestDocumentsOfTheWay(t *testing.T) {
	d := newDesk(t)
	way := d.way()
	way.Print()
	if d.printed != nil {
		t.Fatal("nothing was printed")
	}
	d.keep(profile.Entry, profile.ByBoth, "2025-03-03", firstLevels...)
	d.keep(profile.Exit, profile.ByBoth, "2025-11-28", lastLevels...)
	way.Refresh()
	for _, c := range []struct {
		print func()
		file  string
	}{{way.Print, "Profil-2025-11-28.pdf"}, {way.PrintWay, "Mein-Weg-2025-11-28.pdf"}} {
		d.printed = nil
		c.print()
		if d.printed == nil || d.printed.FileName != c.file || d.printed.Options.Language != "bg" {
			t.Fatalf("previewed is %+v", d.printed)
		}
		if strings.Contains(d.printed.FileName+d.printed.Title, "Stoyanova") {
			t.Error("her name stands in the name of the file")
		}
		doc, err := d.printed.Build(d.printed.Options)
		if err != nil || doc.Pages() < 1 {
			t.Errorf("%s: %v", c.file, err)
		}
	}
	if d.failed != nil {
		t.Error(d.failed)
	}
}

func TestDataOfTheRadar(t *testing.T) {
	data := RadarData(profile.Reading{Phase: profile.Entry, Date: "2025-03-03", Levels: map[string]int{profile.Competences[1]: 4}})
	if len(data.Axes) != 15 || len(data.Labels) != 15 || !slices.Equal(data.Areas, []int{5, 5, 5}) || data.Series[0].Name != "Eingang · 03.03.2025" {
		t.Errorf("the data are %+v", data)
	}
	for i := range data.Axes {
		if v, ok := data.Series[0].Value(i); ok != (i == 1) || ok && v != 4 {
			t.Errorf("axis %d is %v, %t", i, v, ok)
		}
	}
}
