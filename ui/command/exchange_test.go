package command

import (
	"fmt"
	"strings"
	"testing"
)

func TestPeopleGoRound(t *testing.T) {
	d := sampleDesk(t)
	for _, ending := range []string{".vcf", ".csv", ".xlsx"} {
		first := d.path("first" + ending)
		d.must("export", first)
		if got := d.must("import", first); !strings.HasPrefix(got, "Taken in: 0 new, 0 completed, 5 unchanged.") {
			t.Errorf("%s into the office it comes from: %q", ending, got)
		}
		other := d.path("other" + ending)
		d.must("--office", other, "new", "--name", "Zweites")
		if got := d.must("--office", other, "import", first); !strings.HasPrefix(got, "Taken in: 5 new, 0 completed, 0 unchanged.") {
			t.Errorf("%s: %q", ending, got)
		}
		if got := d.must("--office", other, "import", first); !strings.HasPrefix(got, "Taken in: 0 new, 0 completed, 5 unchanged.") {
			t.Errorf("%s again: %q", ending, got)
		}
		d.must("--office", other, "export", d.path("second"+ending))
		if ending != ".xlsx" && d.read("first"+ending) != d.read("second"+ending) {
			t.Errorf("%s: export, import, export differ\n%s\n%s", ending, d.read("first"+ending), d.read("second"+ending))
		}
		if got := d.must("--office", other, "list", "nadel"); !strings.HasSuffix(got, "\tStoyanova, Desislava\tNadel & Faden Nordstadt\n") {
			t.Errorf("%s: %q", ending, got)
		}
	}
}

func TestFoundersAreCompletedAndNeverOverwritten(t *testing.T) {
	d := sampleDesk(t)
	file := d.write("desi.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:Stoyanova;Desislava;Petrova;;\nBDAY:1986-03-14\nADR:;;Woanders 1;Dortmund;;44145;\n"+
		"TEL;TYPE=HOME:0231 5550199\nEMAIL:neu@example.org\nPHOTO;ENCODING=b:QUJD\nEND:VCARD\n")
	got := d.must("import", file)
	if want := "Taken in: 0 new, 1 completed, 0 unchanged.\nNotes:\n  Card 1 (Stoyanova, Desislava): The picture is not taken over.\n"; got != want {
		t.Errorf("%q", got)
	}
	d.must("export", d.path("all.vcf"))
	all := d.read("all.vcf")
	for _, want := range []string{"0231 5550199", "neu@example.org", "Münsterstraße 95", "+49 231 5550101"} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is not there", want)
		}
	}
	if strings.Contains(all, "Woanders") {
		t.Error("an address was overwritten")
	}
}

func TestAllOfAFileOrNothing(t *testing.T) {
	d := sampleDesk(t)
	before := d.must("list")
	cards := d.write("bad.vcf", "BEGIN:VCARD\nVERSION:3.0\nN:Gut;Anna\nEND:VCARD\nBEGIN:VCARD\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nN:Morgen;Eva\nBDAY:2031-01-01\nEND:VCARD\n")
	list := d.write("bad.csv", "Nachname;Vorname;geb. am\nGut;Anna;1.2.1980\n;;3.4.1990\nMorgen;Eva;2031-01-01\nFalsch;Ida;gestern?\n")
	for file, want := range map[string]string{
		cards: "There are 2 faults. Nothing was taken over.\nCard 2, FN: has no name. Enter a name, or remove the entry from the file\n" +
			"Card 3 (Morgen, Eva), BDAY: must not lie in the future\n",
		list: "There are 3 faults. Nothing was taken over.\nRow 3, A3: has no name. Enter a name, or remove the entry from the file\n" +
			"Row 4 (Morgen, Eva), C4: must not lie in the future\nRow 5 (Falsch, Ida), C5: “gestern?” is not a date; expected: 24.03.1985\n",
	} {
		if code := d.run("import", file); code != Failed || !strings.HasPrefix(d.err.String(), want) || d.out.Len() > 0 {
			t.Errorf("%d %q", code, d.err.String())
		}
	}
	if d.must("list") != before {
		t.Error("something was taken over")
	}
}

func TestWhoMayBeHereIsNamed(t *testing.T) {
	d := sampleDesk(t)
	got := d.must("import", d.write("alike.csv", "Name;Bemerkung\n\"Stojanova, Desislava\";x\n\"Neu, Nora\";y\n\"Neu, Nora\";z\n"))
	if !strings.HasPrefix(got, "Taken in: 3 new, 0 completed, 0 unchanged.\nPlease check whether these are the same person:\n  Row 2 (Stojanova, Desislava) was added. Similar is: Stoyanova, Desislava (") ||
		!strings.HasSuffix(got, "Notes:\n  Columns not used: Bemerkung\n") {
		t.Errorf("%q", got)
	}
	got = d.must("import", d.write("twins.csv", "Nachname;Vorname;geb.;PLZ;Handy\nDoppel;Dora;1.2.1980;44145;0176 1\nDoppel;Dora;1.2.1980;44145;0176 2\n"))
	if !strings.HasPrefix(got, "Taken in: 1 new, 1 completed, 0 unchanged.") {
		t.Errorf("%q", got)
	}
}

func TestFilesThatCannotBeTakenIn(t *testing.T) {
	d := sampleDesk(t)
	for _, c := range []struct{ name, text, want string }{
		{"a.vcf", "hello", "There is no business card in this file. This is about “"},
		{"a.csv", "", "This table is empty."},
		{"b.csv", "1;2\n3;4\n", "No row with headings was found in this table."},
		{"c.csv", "Name\n", "Nobody stands below the headings of this table."},
		{"d.csv", "Name;x\n\"A;b\nC;d\n", "In row 2 of the file a quotation mark begins that never ends."},
		{"e.csv", strings.Repeat("x;", 300) + "\n1", "This table has more than 200 columns."},
		{"a.xlsx", "Name;Vorname\n", "This file is not a table that the program can read."},
		{"b.xlsx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This table has a format that the program does not read."},
	} {
		file := d.write(c.name, c.text)
		if code := d.run("import", file); code != Failed || d.out.Len() > 0 {
			t.Errorf("%s: %d", c.name, code)
		}
		if said := d.err.String(); !strings.Contains(said, file) || !strings.HasPrefix(said, c.want) {
			t.Errorf("%s: %q", c.name, said)
		}
	}
	if len(d.logged) > 0 {
		t.Errorf("without a sentence of their own: %v", d.logged)
	}
}

func TestUnsafeNumbersStandInNoList(t *testing.T) {
	d := newDesk(t)
	d.must("new", "--name", "N")
	d.must("import", d.write("a.json", `{"format":"wurzelwerk-archive","version":1,"founders":[{"id":"f","givenNames":"A","phones":[{"number":"0176 111","safe":false},{"number":"0176 222","safe":true}],"residenceTitle":"§ 25","contactNote":"nie zu Hause anrufen"}]}`))
	for _, ending := range []string{".csv", ".vcf"} {
		d.must("export", d.path("out"+ending))
		text := d.read("out" + ending)
		if full := ending == ".vcf"; strings.Contains(text, "0176 111") != full || !strings.Contains(text, "0176 222") || strings.Contains(text, "§ 25") || strings.Contains(text, "nie zu Hause") != full {
			t.Errorf("%s: %s", ending, text)
		}
	}
	if text := d.read("out.vcf"); !strings.Contains(text, "X-WURZELWERK-SAFE=no:0176 111") {
		t.Error(text)
	}
}

// BenchmarkImportCards imports a file of 10,000 cards into an empty office, the opening of the office included.
func BenchmarkImportCards(b *testing.B) {
	d := newDesk(b)
	var file strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&file, "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Stoyanova-%d;Desislava;Petrova;;\r\nFN:Desislava Stoyanova-%d\r\nTEL;TYPE=CELL:+49 176 %07d\r\nTEL:0231 %06d\r\n"+
			"EMAIL:d%d@example.org\r\nADR:;;Münsterstraße %d;Dortmund;;44145;\r\nBDAY:19%02d-03-24\r\nORG:Betrieb %d\r\nNOTE:Nur vormittags\\, bitte.\r\nEND:VCARD\r\n", i, i, i, i, i, i%200, i%90+10, i)
	}
	path := d.write("many.vcf", file.String())
	for i := 0; b.Loop(); i++ {
		office := d.path(fmt.Sprint("office", i))
		b.StopTimer()
		d.must("--office", office, "new", "--name", "N")
		b.StartTimer()
		d.must("--office", office, "import", path)
	}
}
