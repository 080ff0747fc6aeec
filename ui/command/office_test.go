package command

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/carry"
	"wurzelwerk/store/vault"
)

const passphrase = "Rosengarten am Nordmarkt 7"

// offices is the real store with a cheap passphrase.
var offices = store.Offices[Office]{Config: store.Config{Cost: vault.Cost{Time: 1, MemoryKiB: 64, Threads: 1}}}

// desk is where commands are run: a folder, an environment, and what they wrote.
type desk struct {
	t        testing.TB
	dir      string
	vars     map[string]string
	typed    []string // on the terminal, nil for none
	stdin    string
	now      time.Time
	offices  Offices // nil for offices
	out, err bytes.Buffer
	logged   []error
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	dir := t.TempDir()
	return &desk{
		t: t, dir: dir, now: time.Date(2025, 6, 1, 12, 0, 0, 0, time.UTC),
		vars: map[string]string{"LANG": "en_GB.UTF-8", "HOME": dir, "XDG_DATA_HOME": dir, "LocalAppData": dir, "WURZELWERK_PASSPHRASE": passphrase},
	}
}

func (d *desk) path(name string) string { return filepath.Join(d.dir, name) }

func (d *desk) write(name, text string) string {
	d.t.Helper()
	if err := os.WriteFile(d.path(name), []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return d.path(name)
}

func (d *desk) read(name string) string {
	d.t.Helper()
	text, err := os.ReadFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	return string(text)
}

func (d *desk) run(args ...string) int {
	d.t.Helper()
	return d.runIn(context.Background(), args...)
}

func (d *desk) runIn(ctx context.Context, args ...string) int {
	d.out.Reset()
	d.err.Reset()
	env := Env{
		Stdin: strings.NewReader(d.stdin), Stdout: &d.out, Stderr: &d.err,
		Getenv: func(name string) string { return d.vars[name] },
		Now:    func() time.Time { return d.now },
		Log:    func(err error) { d.logged = append(d.logged, err) }, Version: "1.2.3", Offices: offices,
	}
	if d.offices != nil {
		env.Offices, env.Carry = d.offices, carry.Once[Office]
	}
	if d.typed != nil {
		env.Passphrase = func(string) (string, error) {
			if len(d.typed) == 0 {
				return "", errors.New("nothing more is typed")
			}
			text := d.typed[0]
			d.typed = d.typed[1:]
			return text, nil
		}
	}
	return Run(ctx, args, env)
}

// must runs a command that must succeed and gives what it wrote.
func (d *desk) must(args ...string) string {
	d.t.Helper()
	if code := d.run(args...); code != Done {
		d.t.Fatalf("%v: %d %s%v", args, code, d.err.String(), d.logged)
	}
	return d.out.String()
}

func sampleDesk(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	d.must("new", "--name", "Leer")
	d.must("import", d.write("sample.json", string(assets.Sample())))
	return d
}

// TestDemoLooksAliveToday compares the figures of the demo, whose days move, with those of the same office imported.
func TestDemoLooksAliveToday(t *testing.T) {
	d := newDesk(t)
	d.must("demo")
	day := regexp.MustCompile(`\d{4}-\d\d(-\d\d)?`)
	moved, imported := d.must("figures", "--json"), sampleDesk(t).must("figures", "--json")
	if moved == imported || day.ReplaceAllString(moved, "") != day.ReplaceAllString(imported, "") {
		t.Errorf("figures of the demo\n%s\nof the import\n%s", moved, imported)
	}
}
