package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/rights"
)

func TestAccessCommand(t *testing.T) {
	d := sampleDesk(t)
	out := d.must("access", "Desislava", "-o", d.path("reports/desi"))
	if !strings.Contains(out, "access.pdf") || !strings.Contains(out, "Read the report before you hand it over") {
		t.Errorf("said: %s", out)
	}
	if pdf := d.read("reports/desi/access.pdf"); !strings.HasPrefix(pdf, "%PDF-") || len(pdf) < 20_000 {
		t.Errorf("a PDF of %d bytes", len(pdf))
	}
	var a rights.Access
	if err := json.Unmarshal([]byte(d.read("reports/desi/access.json")), &a); err != nil {
		t.Fatal(err)
	}
	if a.Format != rights.Format || a.Founder.GivenNames != "Desislava" || len(a.Teams) != 1 || len(a.Disclosures) != 1 {
		t.Errorf("%+v", a)
	}
	for args, code := range map[string]int{
		"access f-desi": Misused, "access -o x": Misused, "access nobody -o x": Failed, "access f-desi -o x --yes": Misused,
	} {
		if got := d.run(strings.Fields(args)...); got != code {
			t.Errorf("%s: %d %s", args, got, d.err.String())
		}
	}
}

func TestEraseCommand(t *testing.T) {
	d := sampleDesk(t)
	d.must("backup", d.path("before.wurzelwerk"))
	refused := func(args, says string) {
		t.Helper()
		if code := d.run(strings.Fields(args)...); code != Failed || !strings.Contains(d.err.String(), says) {
			t.Errorf("%s: %d %s", args, code, d.err.String())
		}
	}
	refused("erase nobody --yes", "No founder fits")
	refused("erase Desislava", "Nothing was erased.")
	refused("erase f-desi --yes --force because", "No duty to keep runs.")
	if list := d.must("list", "Desislava"); !strings.Contains(list, "f-desi") {
		t.Fatal("she is gone already")
	}
	out := d.must("erase", "Desislava", "--yes", "-o", d.path("proof"))
	if !strings.Contains(out, "Erased for good. Number of the certificate: ") || !strings.Contains(out, "(DIW)") || !strings.Contains(d.err.String(), "the end of the period is not noted") {
		t.Errorf("said: %s%s", out, d.err.String())
	}
	found, err := filepath.Glob(d.path("proof/certificate-*.pdf"))
	if err != nil || len(found) != 1 {
		t.Fatalf("certificates: %v, %v", found, err)
	}
	d.must("erase", "f-rasha", "-o", d.path("rasha.pdf"))
	if !strings.HasPrefix(d.read("rasha.pdf"), "%PDF-") {
		t.Error("no certificate under the name asked for")
	}
	d.must("check")
	d.must("restore", d.path("before.wurzelwerk"))
	if list := d.must("list"); strings.Contains(list, "Stoyanova") || strings.Contains(list, "f-rasha") || !strings.Contains(list, "f-olena") {
		t.Errorf("after restoring: %s", list)
	}
}

func TestEraseAsksOnATerminal(t *testing.T) {
	d := sampleDesk(t)
	d.typed = []string{}
	if code := d.run("erase", "f-desi"); code != Failed || !strings.Contains(d.err.String(), "Erase Desislava") {
		t.Errorf("%d %s", code, d.err.String())
	}
	d.stdin = "f-desi\n"
	d.must("erase", "Desislava")
	if list := d.must("list", "Desislava"); list != "" {
		t.Errorf("she is still there: %s", list)
	}
}

func TestEraseWaitsForTheProject(t *testing.T) {
	d := newDesk(t)
	d.must("new", "--name", "Nord")
	doc := `{"format":"wurzelwerk-archive","version":1,"projects":[{"id":"p","name":"Nordstadt","keepUntil":"2031-12-31"}],
		"founders":[{"id":"f","givenNames":"Ana","participation":{"project":"p"}%s}]}`
	d.must("import", d.write("a.json", strings.Replace(doc, "%s", "", 1)))
	if code := d.run("erase", "f", "--yes"); code != Failed || !strings.Contains(d.err.String(), "it must be kept until 31/12/2031. Restrict the data until then.") {
		t.Errorf("%d %s", code, d.err.String())
	}
	if code := d.run("erase", "f", "--yes", "--force", "order"); code != Failed || !strings.Contains(d.err.String(), "restricted already") {
		t.Errorf("%d %s", code, d.err.String())
	}
	restriction := `,"restriction":{"since":"2025-05-01","why":"` + string(app.ForKeeping) + `"}`
	d.must("import", d.write("b.json", strings.Replace(doc, "%s", restriction, 1)))
	d.must("erase", "f", "--yes", "--force", "order")
	if _, err := os.Stat(d.path("wurzelwerk/office.erased")); err != nil {
		t.Error(err)
	}
}
