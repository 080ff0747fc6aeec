package intake

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app/contact"
	"wurzelwerk/app/table"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// course is a list as an office keeps it: a title above, a column that nobody knows, days in two ways.
const course = `Kursliste Frühjahr;;;;;
Nr.;Nachname;Vorname;geb. am;Handy;Interne Bemerkung;Muttersprache
1;Stoyanova;Desislava;03.03.1985;0176 1234567;ruft selten zurück;Bulgarisch
2;Yılmaz;Ayşe;1.1.1900;0231 55501;;Türkisch
3;;;;0231 55502;;
4;Kowalczyk;Żaneta;31.02.1990;0231 55503;;Polnisch
`

func TestListSaysHowItsColumnsWereUnderstood(t *testing.T) {
	r := newRoom(t)
	v := r.show(r.file("kurs.csv", course))
	if text := columnsText(v.source.batch.Columns); text != "5 Spalten erkannt · nicht übernommen: Nr., Interne Bemerkung" {
		t.Error(text)
	}
	if len(v.sheet.rows) != 4 || !v.sheet.rows[2].faulty() {
		t.Errorf("%d rows: %q", len(v.sheet.rows), v.said())
	}
	if o := v.sheet.outcome(2); !strings.HasPrefix(o.more, "Zeile 5: hat keinen Namen") {
		t.Errorf("the fault of row 5 is %q", o.more)
	}
}

func TestColumnsAreAssignedAnew(t *testing.T) {
	r := newRoom(t)
	v := r.show(r.file("kurs.csv", course))
	v.onColumns()
	if choices := uitest.All[*widgets.Choice](uitest.Dialog(t, r.Canvas())); len(choices) != 7 {
		t.Fatalf("%d columns are offered", len(choices))
	} else {
		choices[0].Choose("")
		choices[5].Choose("note")
		choices[2].Choose("call")
	}
	r.answer("Neu lesen")
	if r.failed != nil {
		t.Fatal(r.failed)
	}
	if f := v.sheet.rows[0].entry.Founder; f.CallName != "Desislava" || f.ContactNote != "ruft selten zurück" || f.Born != "1985-03-03" {
		t.Errorf("read as %+v", f)
	}
	if text := columnsText(v.source.batch.Columns); text != "6 Spalten erkannt · nicht übernommen: Nr." {
		t.Error(text)
	}
	if e := v.sheet.rows[0].entry; e.Place != 3 {
		t.Errorf("row %d, want 3", e.Place)
	}
}

func TestListWithoutHeadingsAsksForThem(t *testing.T) {
	r := newRoom(t)
	path := r.file("ohne.csv", "Desislava;Stoyanova;0231 1\nAyşe;Yılmaz;0231 2\n")
	Show(r.parts, path)
	if r.failed != nil {
		t.Fatal(r.failed)
	}
	choices := uitest.All[*widgets.Choice](uitest.Dialog(t, r.Canvas()))
	if !uitest.Button(t, uitest.Dialog(t, r.Canvas()), "Neu lesen").Disabled() {
		t.Error("a list without names can be read")
	}
	for i, field := range []string{"given", "family", "phone"} {
		choices[i].Choose(field)
	}
	r.answer("Neu lesen")
	texts := strings.Join(uitest.Texts(uitest.Dialog(t, r.Canvas())), "\n")
	for _, want := range []string{"Stoyanova, Desislava", "Yılmaz, Ayşe", "2 neu"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not shown in\n%s", want, texts)
		}
	}
}

// Each thing that can be chosen for a column is what the column is then read as.
func TestEveryFieldCanBeAssigned(t *testing.T) {
	for _, field := range contact.Fields() {
		c := newColumns(table.Table{Rows: []table.Row{{Number: 1, Cells: []table.Cell{{Text: "x"}, {Text: "y"}}}}}, nil)
		c.fields[0].Field, c.fields[1].Field = "call", field
		if field == "call" {
			c.fields[0].Field = "given"
		}
		batch, err := c.reread()
		if err != nil {
			t.Errorf("%s: %v", field, err)
			continue
		}
		if have := batch.Columns[1].Field; have != field {
			t.Errorf("%s is read as %q", field, have)
		}
	}
}

func TestRepeatedHeadingsStayHeadings(t *testing.T) {
	rows := [][]string{{"Vorname", "Extra"}, {"Ana", "a"}, {"Vorname", "Extra"}, {"Beate", "b"}}
	var list table.Table
	for i, row := range rows {
		list.Rows = append(list.Rows, table.Row{Number: i + 1, Cells: []table.Cell{{Text: row[0]}, {Text: row[1]}}})
	}
	batch, err := contact.ReadList(list)
	if err != nil {
		t.Fatal(err)
	}
	c := newColumns(list, batch.Columns)
	c.fields[1].Field = "business"
	if batch, err = c.reread(); err != nil || len(batch.Entries) != 2 || batch.Entries[1].Business.Name != "b" || batch.Entries[1].Place != 4 {
		t.Errorf("%v, %+v", err, batch.Entries)
	}
	if s := c.samples(1); !slices.Equal(s, []string{"a", "Extra", "b"}) {
		t.Errorf("samples %q", s)
	}
}

func TestWorkbookIsRead(t *testing.T) {
	r := newRoom(t)
	ana := r.add(zehra())
	card, err := r.parts.card(r.ctx, ana.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{formatXLSX, formatCSV, formatVCF} {
		var out bytes.Buffer
		if err := write(&out, format, []contact.Card{card}); err != nil {
			t.Fatal(err)
		}
		from, err := read(context.Background(), r.file("liste"+format, out.String()), "2026-01-19", func(float64) {})
		if err != nil || len(from.batch.Entries) != 1 {
			t.Fatal(format, err, from)
		}
		if f := from.batch.Entries[0].Founder; f.ListName() != ana.ListName() || (f.Born != ana.Born) != (format == formatVCF) {
			t.Errorf("%s gives %+v", format, f)
		}
	}
}
