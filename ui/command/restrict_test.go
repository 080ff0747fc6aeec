package command

import (
	"strings"
	"testing"
)

func TestRestrictCommand(t *testing.T) {
	d := newDesk(t)
	d.must("new", "--name", "Nord")
	d.write("nord.json", `{"format":"wurzelwerk-archive","version":1,"projects":[{"id":"p","name":"Nordstadt","keepUntil":"2099-12-31"}],
		"founders":[{"id":"f","givenNames":"Ana","participation":{"project":"p"}},{"id":"g","givenNames":"Bea"}]}`)
	d.must("import", d.path("nord.json"))
	refused := func(args []string, code int, says string) {
		t.Helper()
		if got := d.run(args...); got != code || !strings.Contains(d.err.String(), says) {
			t.Errorf("%q: %d %s", args, got, d.err.String())
		}
	}
	refused([]string{"restrict", "f"}, Misused, "--why")
	refused([]string{"restrict", "f", "--why", "contested", "--lift"}, Misused, "--lift")
	refused([]string{"restrict", "f", "--lift", "--note", "x"}, Misused, "--lift")
	refused([]string{"restrict", "f", "--why", "anger"}, Misused, "contested, unlawful, claims, objection, keeping")
	refused([]string{"restrict", "f", "--why="}, Misused, "--why")
	refused([]string{"restrict", "--why", "keeping"}, Misused, "restrict FOUNDER")
	refused([]string{"restrict", "nobody", "--why", "keeping"}, Failed, "No founder fits")

	if out := d.must("restrict", "f", "--lift"); !strings.Contains(out, "not restricted") {
		t.Errorf("lifting nothing says %s", out)
	}
	refused([]string{"erase", "f", "--force", "order of a court"}, Failed, "only what is restricted")
	if out := d.must("restrict", "Ana", "--why", "keeping", "--note", "asked on the phone"); !strings.Contains(out, "Ana (f)") {
		t.Errorf("restricting says %s", out)
	}
	refused([]string{"restrict", "f", "--why", "contested"}, Failed, "restricted")
	d.must("restrict", "f", "--lift")
	d.must("restrict", "f", "--why", "contested")
	d.must("erase", "f", "--yes", "--force", "order of a court")
	refused([]string{"restrict", "f", "--why", "contested"}, Failed, "No founder fits")
}
