package indicator

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

func rowRoll() Roll {
	a := woman("a", person("plus", func(p *Participation) { p.Entry.Disability, p.Entry.Declined = yes, []string{"rural"} }))
	a.Founder.GivenNames, a.Founder.FamilyNames = "=Desislava", "Stoyanova"
	return rollOf(a, woman("b", person("plus", func(p *Participation) { p.Entry.ISCED = nil })), woman("c", person("plus"), person("old")))
}

func TestRowsOfWhoeverCounts(t *testing.T) {
	rows := Rows(rowRoll(), RowsAsked{Regulation: "2021/1057"})
	if len(rows) != 2 || rows[0].Founder != "a" || rows[1].Founder != "c" || *rows[0].Age != 38 ||
		!slices.Equal(rows[1].Codes, []string{"EECO01", "EECO05", "EECO10"}) {
		t.Fatalf("%+v", rows)
	}
	value := func(row Row, key string, questions []Question) any {
		i := slices.IndexFunc(questions, func(q Question) bool { return q.Key == key })
		if i < 0 {
			return "is not there"
		}
		return row.Values[i]
	}
	questions := RowQuestions("2021/1057", false, false)
	for key, want := range map[string]any{
		"entry.date": "2025-03-03", "entry.hours": 20.0, "entry.isced": 3.0, "entry.rural": Declined, "entry.homeless": nil,
		"entry.family-names": "Stoyanova", "entry.disability": "is not there", "entry.single-adult": "is not there",
	} {
		if got := value(rows[0], key, questions); got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	special := RowsAsked{Regulation: "2021/1057", Special: true}
	if got := value(Rows(rowRoll(), special)[0], "entry.disability", RowQuestions("2021/1057", false, true)); got != true {
		t.Errorf("asked for, disability is %v", got)
	}
	if got := Rows(rowRoll(), RowsAsked{Regulation: "2021/1057", Period: Period{From: "2026-01-01"}}); got != nil {
		t.Errorf("%+v", got)
	}
}

func TestPseudonymsNameNobody(t *testing.T) {
	secret := []byte("of this office")
	rows := Rows(rowRoll(), RowsAsked{Regulation: "2021/1057", Secret: secret})
	text := fmt.Sprintf("%+v", rows)
	for _, name := range []string{"Desislava", "Stoyanova", "1986", "Münster", "44145", "Frau"} {
		if strings.Contains(text, name) {
			t.Errorf("%s stands in %s", name, text)
		}
	}
	if len(rows) != 2 || rows[0].Founder != "" || rows[0].Pseudonym >= rows[1].Pseudonym {
		t.Errorf("%+v", rows)
	}
	again := Pseudonym(secret, "plus", "a")
	if len(again) != 12 || again != Pseudonym(secret, "plus", "a") || rows[0].Pseudonym != again && rows[1].Pseudonym != again {
		t.Errorf("%s is not the one of before", again)
	}
	for _, other := range []string{Pseudonym(secret, "old", "a"), Pseudonym(secret, "plus", "b"), Pseudonym([]byte("x"), "plus", "a"), Pseudonym(secret, "plu", "sa")} {
		if other == again {
			t.Error("another woman, project or secret gives the same pseudonym")
		}
	}
}

func TestPapersCanBeReadAgain(t *testing.T) {
	for _, ending := range []string{".csv", ".xlsx"} {
		for _, c := range []struct {
			paper   Paper
			has, no []string
		}{
			{Paper{}, []string{"Indikatoren nach Verordnung (EU) 2021/1057", "Verordnung (EU) 1304/2013", "EECO01|Teilnehmende insgesamt|2|2|0|0", "EECO18|Unterstützte öffentliche Verwaltungen|–", "EECO19|Unterstützte kleinste, kleine und mittlere Unternehmen|0|–|–|–", "EECO12|Menschen mit Behinderungen|1|1|0|0|1"}, []string{"Desislava"}},
			{Paper{Regulations: []app.Regulation{"1304/2013"}}, []string{"CO05|Erwerbstätige, auch Selbständige|1|1|0|0"}, []string{"EECO01"}},
		} {
			c.paper.Roll, c.paper.Today = rowRoll(), today
			got := read(t, c.paper, ending)
			for _, text := range c.has {
				if !strings.Contains(got, text) {
					t.Errorf("%s: %q is not in\n%s", ending, text, got)
				}
			}
			for _, text := range c.no {
				if strings.Contains(got, text) {
					t.Errorf("%s: %q is in\n%s", ending, text, got)
				}
			}
		}
	}
	rows := read(t, Paper{Roll: rowRoll(), Rows: true, Regulations: []app.Regulation{"2021/1057"}, Today: today}, ".csv")
	if !strings.Contains(rows, "Stoyanova, =Desislava|Nordstadt|38|EECO01, EECO05, EECO10, EECO12|die Person|03.03.2025|") || !strings.Contains(rows, "keine Angabe") ||
		!strings.Contains(rows, "3 – Abitur oder Lehre") {
		t.Errorf("%s", rows)
	}
	if err := (Paper{Roll: rowRoll()}).Write(&bytes.Buffer{}, translations.In("de"), ".pdf"); err == nil {
		t.Error("a PDF was written")
	}
}

// read is the first sheet of a paper, cells parted by "|".
func read(t *testing.T, p Paper, ending string) string {
	t.Helper()
	var file bytes.Buffer
	if err := p.Write(&file, translations.In("de"), ending); err != nil {
		t.Fatal(err)
	}
	back, err := table.Read(&file, ending)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range back.Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

func TestSheetsOfAWorkbook(t *testing.T) {
	names := func(p Paper) (out []string) {
		p.Roll, p.Today = rowRoll(), today
		s := scribe{Paper: p, l: translations.In("de")}
		for _, sheet := range s.sheets() {
			out = append(out, sheet.Name)
		}
		return out
	}
	if got := strings.Join(names(Paper{}), "|"); got != "Indikatoren|Eigene Indikatoren|Offenes" {
		t.Error(got)
	}
	if got := strings.Join(names(Paper{Rows: true, Secret: []byte("x")}), "|"); got != "Indikatoren|Eigene Indikatoren|Teilnahmen 2021 1057|Teilnahmen 1304 2013" {
		t.Error(got)
	}
	rows := make([][]table.Entry, maxCells+2)
	rows[0] = []table.Entry{{Text: "head"}}
	parts := divided("Viele", rows)
	if len(parts) != 2 || parts[1].Name != "Viele 2" || len(parts[0].Rows) != maxCells+1 || len(parts[1].Rows) != 2 || parts[1].Rows[0][0].Text != "head" {
		t.Errorf("%d sheets", len(parts))
	}
}

func TestTheSecretOfAnOfficeStays(t *testing.T) {
	if got := Pseudonym(SecretOf("o1"), "plus", "f-1"); got != "7GXWRCMZXHCN" {
		t.Error(got)
	}
	if Pseudonym(SecretOf("o1"), "plus", "f-1") == Pseudonym(SecretOf("o2"), "plus", "f-1") {
		t.Error("two offices share a secret")
	}
}
