package command

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/ui/outfile"
)

func TestKnown(t *testing.T) {
	for _, c := range []struct {
		args []string
		want bool
	}{
		{nil, false},
		{[]string{"--office", "x"}, false},
		{[]string{"--office=x"}, false},
		{[]string{"list"}, true},
		{[]string{"--office", "x", "list"}, true},
		{[]string{"nonsense"}, true},
		{[]string{"--nonsense"}, true},
		{[]string{"--help"}, true},
		{[]string{"-h"}, true},
		{[]string{"--version"}, true},
		{[]string{"--office"}, true}, // wrong usage is said, not passed over
	} {
		if got := Known(c.args); got != c.want {
			t.Errorf("%q: %v", c.args, got)
		}
	}
}

func TestExitStatusAndSentence(t *testing.T) {
	d := sampleDesk(t)
	good := d.write("good.json", string(assets.Sample()))
	bad := d.write("bad.json", `{"format":"wurzelwerk-archive","version":1,"founders":[{"id":"f","givenNames":"A","swot":[{"id":"s"},{"id":"s","factos":1}]}]}`)
	newer := d.write("newer.json", `{"format":"wurzelwerk-archive","version":2}`)
	d.write("empty.pass", "\n")
	d.write("wrong.pass", "wrong\n")
	d.write("right.pass", passphrase+"\r\n")
	if err := os.Mkdir(d.path("folder.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		args string
		code int
		says string
	}{
		{"nonsense", Misused, "There is no command “nonsense”."},
		{"list --colour", Misused, "There is no --colour."},
		{"list --json", Misused, "--json does not belong to the command “list”."},
		{"figures --json --json", Misused, "--json stands there twice."},
		{"figures --json=yes", Misused, "--json takes no value."},
		{"list --office", Misused, "The value after --office is missing."},
		{"list --office=", Misused, "The folder after --office is missing."},
		{"new", Misused, "The office needs a name. Right is: wurzelwerk new --name NAME."},
		{"new Nord", Misused, "That is too much."},
		{"import", Misused, "Something is missing. Right is: wurzelwerk import FILE.json|.vcf|.csv|.xlsx."},
		{"import a.json b.json", Misused, "That is too much."},
		{"pdf swot", Misused, "Something is missing."},
		{"pdf swot f-desi", Misused, "Where is the document to go?"},
		{"pdf team f-desi -o x.pdf", Misused, "There is no document “team”."},
		{"pdf swot f-desi -o x.pdf --lang Deutsch", Misused, "“Deutsch” is not a language code."},

		{"import list.ods", Failed, "Only files ending in .json, .vcf, .csv or .xlsx work here. This is about “list.ods”."},
		{"import " + d.path("missing.json"), Failed, "The file or folder is not there. This is about “" + d.path("missing.json") + "”."},
		{"import " + d.path("folder.json"), Failed, "This is a folder, not a file."},
		{"import " + newer, Failed, "The file was made by a newer version of Wurzelwerk."},
		{"import " + bad, Failed, "There are 2 faults. Nothing was taken over.\nfounders[0].swot[1].factos: unknown key; perhaps “factors” is meant\nfounders[0].swot[1].id: stands there twice"},
		{"export out.pdf", Failed, "Only files ending in .json, .vcf, .csv or .xlsx work here."},
		{"export " + d.path("no/such/folder/out.json"), Failed, "The file or folder is not there."},
		{"export " + d.path("folder.json"), Failed, "This is a folder, not a file."},
		{"new --name Nord", Failed, "There is an office in this folder already. This is about “"},
		{"list --office " + d.path("elsewhere"), Failed, "There is no office in this folder. This is about “" + d.path("elsewhere") + "”."},
		{"list --passphrase-file " + d.path("wrong.pass"), Failed, "The passphrase is wrong."},
		{"list --passphrase-file " + d.path("none.pass"), Failed, "The file or folder is not there."},
		{"list --passphrase-file " + d.path("empty.pass"), Failed, "No passphrase was given."},
		{"figures f-nobody", Failed, "No founder fits “f-nobody”."},
		{"figures Nordstadt", Failed, "5 founders fit “Nordstadt”: "},
		{"pdf swot f-rasha -o " + d.path("x.pdf"), Failed, "This founder has no SWOT worksheet yet."},
		{"pdf swot f-desi -o " + d.path("no/x.pdf"), Failed, "The file or folder is not there."},
		{"restore " + good, Failed, "This file is not a Wurzelwerk office."},
		{"restore " + d.path("missing"), Failed, "The file or folder is not there."},
		{"backup " + d.path("no/such/b"), Failed, "The file or folder is not there."},

		{"list --passphrase-file " + d.path("right.pass"), Done, ""},
		{"check", Done, ""},
		{"help list", Done, ""},
	}
	for _, c := range cases {
		code := d.run(strings.Fields(c.args)...)
		if said := d.err.String(); code != c.code || !strings.HasPrefix(said, c.says) || (code == Done) != (said == "") {
			t.Errorf("%s: %d, %q; want %d, %q", c.args, code, said, c.code, c.says)
		}
		if code != Done && d.out.Len() > 0 {
			t.Errorf("%s: fails and writes %q", c.args, d.out.String())
		}
	}
	if len(d.logged) > 0 {
		t.Errorf("without a sentence of their own: %v", d.logged)
	}
}

func TestMessagesFollowTheEnvironment(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct{ all, lang, want string }{
		{"", "", "Den Befehl „x“ gibt es nicht. „wurzelwerk help“ zeigt, wie es geht.\n"},
		{"", "de_AT.UTF-8", "Den Befehl"},
		{"", "en", "There is no command"},
		{"", "C", "Den Befehl"},
		{"", "fr_FR", "Den Befehl"},
		{"en_US.UTF-8", "de_DE.UTF-8", "There is no command"},
		{"C.UTF-8", "en_US", "Den Befehl"},
	} {
		d.vars["LC_ALL"], d.vars["LANG"] = c.all, c.lang
		if d.run("x"); !strings.HasPrefix(d.err.String(), c.want) {
			t.Errorf("%q %q: %q", c.all, c.lang, d.err.String())
		}
	}
}

func TestHelpAndVersion(t *testing.T) {
	d := newDesk(t)
	if got := d.must("--version"); got != "Wurzelwerk 1.2.3\n" {
		t.Error(got)
	}
	help := d.must("help")
	for _, c := range commands() {
		if !strings.Contains(help, "  "+usages[c.name]+" ") {
			t.Errorf("the help lacks %s:\n%s", c.name, help)
		}
	}
	if strings.Contains(help, "⟦") || !strings.Contains(help, filepath.Join(d.dir, "urzelwerk")[1:len(d.dir)]) {
		t.Error(help)
	}
	if d.must("--help") != help || d.must("list", "--help") != help {
		t.Error("--help says something else")
	}
}

func TestNewPrintsTheRecoveryCode(t *testing.T) {
	d := newDesk(t)
	lines := strings.Split(strings.TrimSpace(d.must("--office", d.path("nord"), "new", "--name", "Büro Nord")), "\n")
	if len(lines) != 3 || !strings.Contains(lines[0], "Büro Nord") || strings.ContainsAny(lines[2], " .") || len(lines[2]) < 26 {
		t.Errorf("%q", lines)
	}
	if list := d.must("list", "--office", d.path("nord")); list != "" {
		t.Errorf("a new office holds %q", list)
	}
}

func TestPassphraseFromTheTerminal(t *testing.T) {
	d := newDesk(t)
	delete(d.vars, "WURZELWERK_PASSPHRASE")
	if code := d.run("new", "--name", "N"); code != Failed || !strings.HasPrefix(d.err.String(), "No passphrase was given.") {
		t.Errorf("%d %s", code, d.err.String())
	}
	d.typed = []string{"one", "two"}
	if code := d.run("new", "--name", "N"); code != Failed || !strings.HasPrefix(d.err.String(), "The two passphrases are not the same.") {
		t.Errorf("%d %s", code, d.err.String())
	}
	d.typed = []string{""}
	if code := d.run("new", "--name", "N"); code != Failed || !strings.HasPrefix(d.err.String(), "No passphrase was given.") {
		t.Errorf("%d %s", code, d.err.String())
	}
	d.typed = []string{passphrase, passphrase}
	d.must("new", "--name", "N")
	d.typed = []string{passphrase}
	d.must("check")
	d.typed = []string{"wrong"}
	if code := d.run("check"); code != Failed || !strings.HasPrefix(d.err.String(), "The passphrase is wrong.") {
		t.Errorf("%d %s", code, d.err.String())
	}
}

func TestListAndFigures(t *testing.T) {
	d := sampleDesk(t)
	if list := strings.Split(strings.TrimSpace(d.must("list")), "\n"); len(list) != 5 || list[0] != "f-rasha\tal-Khatib, Rasha\tLisan Übersetzungen" {
		t.Errorf("%q", list)
	}
	if got := d.must("list", "stojanova", "nadel"); got != "f-desi\tStoyanova, Desislava\tNadel & Faden Nordstadt\n" {
		t.Errorf("%q", got)
	}
	if got := d.must("list", "nobody"); got != "" {
		t.Errorf("%q", got)
	}

	var all, one map[string]any
	decode(t, d.must("figures", "--json"), &all)
	decode(t, d.must("--json", "figures", "Desislava"), &one)
	founders := all["founders"].(map[string]any)
	if len(founders) != 5 || !reflect.DeepEqual(founders["f-desi"], any(one)) || len(one) != 4 {
		t.Errorf("%v\n%v", all, one)
	}
	want := "f-desi\tStoyanova, Desislava\n  Distance travelled, 03/03/2025 to 28/11/2025\n" +
		"    All competences: 3.27 → 4.53 (+1.27)\n    Ideas and opportunities: 3.20 → 4.40 (+1.20)\n" +
		"    Resources: 3.20 → 4.60 (+1.40)\n    Into action: 3.40 → 4.60 (+1.20)\n" +
		"    15 compared: 12 risen, 3 unchanged, 0 fallen\n  SWOT of 24/03/2025, version 1\n    "
	if got := d.must("figures", "f-desi"); !strings.HasPrefix(got, want) || !strings.Contains(got, "sum 15, mean 1.67") ||
		!strings.Contains(got, "Strongest pairs: S1 + O1, S2 + O2, S3 + T3, W1 + O2, W2 + T1\n") {
		t.Errorf("%s", got)
	}
}

// decode reads exactly one JSON value.
func decode(t testing.TB, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

func TestWordsAfterTheDashes(t *testing.T) {
	d := sampleDesk(t)
	if code := d.run("list", "--", "--json"); code != Done || d.out.Len() != 0 {
		t.Errorf("%d %q", code, d.out.String())
	}
}

func TestExportAndImportGoRound(t *testing.T) {
	d := sampleDesk(t)
	first := d.path("first.json")
	d.must("export", first)
	if info, err := os.Stat(first); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	d.must("--office", d.path("second"), "new", "--name", "Zweites")
	d.must("--office", d.path("second"), "import", first)
	if got := d.must("--office", d.path("second"), "import", first); !strings.HasPrefix(got, "Taken in: 0 new, 0 changed, ") {
		t.Errorf("%q", got)
	}
	d.must("--office", d.path("second"), "export", d.path("second.JSON"))
	if d.read("first.json") != d.read("second.JSON") {
		t.Error("export, import, export differ")
	}
	if _, err := archive.Parse([]byte(d.read("first.json"))); err != nil {
		t.Error(err)
	}
}

func TestBackupAndRestore(t *testing.T) {
	d := sampleDesk(t)
	before := d.must("list")
	if got := d.must("backup", d.path("b.wurzelwerk")); got != "Written: "+d.path("b.wurzelwerk")+"\n" {
		t.Error(got)
	}
	if got := d.must("restore", d.path("b.wurzelwerk")); !strings.Contains(got, "What was there before now lies in ") {
		t.Error(got)
	}
	d.must("--office", d.path("fresh"), "restore", d.path("b.wurzelwerk"))
	if got := d.must("--office", d.path("fresh"), "list"); got != before || d.must("list") != before {
		t.Errorf("%q", got)
	}
}

func TestPDF(t *testing.T) {
	d := sampleDesk(t)
	d.write("bg.pdf", "an older one")
	for _, lang := range []string{"de", "bg", "ar"} {
		d.must("pdf", "swot", "f-desi", "--lang", lang, "-o", d.path(lang+".pdf"))
		if text := d.read(lang + ".pdf"); !strings.HasPrefix(text, "%PDF-") || !strings.HasSuffix(strings.TrimSpace(text), "%%EOF") {
			t.Errorf("%s: %q", lang, text[:min(len(text), 20)])
		}
	}
	d.now = d.now.AddDate(1, 0, 0)
	d.must("pdf", "-o", d.path("later.pdf"), "swot", "Desislava", "Stoyanova")
	if d.read("later.pdf") != d.read("de.pdf") {
		t.Error("the same worksheet gives other bytes on another day")
	}
}

func TestNothingHalfIsLeftBehind(t *testing.T) {
	d := sampleDesk(t)
	old := d.write("out.json", "older")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if code := d.runIn(ctx, "export", old); code != Failed || d.read("out.json") != "older" {
		t.Errorf("%d: %q", code, d.read("out.json"))
	}
	left, err := filepath.Glob(d.path(".wurzelwerk-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%v %v", left, err)
	}
	if err := outfile.Write(old, func(w io.Writer) error { _, _ = w.Write([]byte("half")); return context.Canceled }); err == nil || d.read("out.json") != "older" {
		t.Errorf("%v: %q", err, d.read("out.json"))
	}
	if left, _ := filepath.Glob(d.path(".wurzelwerk-*")); len(left) > 0 {
		t.Errorf("%v", left)
	}
}

func TestFoldersOfThePlatforms(t *testing.T) {
	env := map[string]string{"HOME": "/home/a", "LocalAppData": "/c/local", "XDG_DATA_HOME": ""}
	get := func(name string) string { return env[name] }
	for system, want := range map[string]string{
		"linux": "/home/a/.local/share/wurzelwerk", "darwin": "/home/a/Library/Application Support/Wurzelwerk", "windows": "/c/local/Wurzelwerk",
	} {
		if got, err := dataFolder(system, get); err != nil || filepath.ToSlash(got) != want {
			t.Errorf("%s: %s, %v", system, got, err)
		}
	}
	env["XDG_DATA_HOME"] = "/data"
	if got, _ := dataFolder("linux", get); runtime.GOOS == "linux" && got != "/data/wurzelwerk" {
		t.Error(got)
	}
	env["XDG_DATA_HOME"] = "not/absolute"
	if got, _ := dataFolder("linux", get); runtime.GOOS == "linux" && got != "/home/a/.local/share/wurzelwerk" {
		t.Error(got)
	}
	if _, err := dataFolder("linux", func(string) string { return "" }); err == nil {
		t.Error("a folder out of nothing")
	}
}

func FuzzParse(f *testing.F) {
	for _, line := range []string{"list a b", "figures --json f-desi", "pdf swot x -o y --lang=de", "-- --json", "--office", "-h -h", "- -o -"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Fields(line)
		a, err := parse(args)
		if err != nil {
			if !Known(args) {
				t.Error("wrong usage opens the window")
			}
			return
		}
		for _, word := range a.words {
			if !slices.Contains(args, word) {
				t.Errorf("%q is not in %q", word, args)
			}
		}
		for flag := range a.flags {
			if !slices.Contains(allFlags, flag) {
				t.Errorf("%q is no flag", flag)
			}
		}
		if len(a.words)+2*len(a.flags) < len(args)-1 {
			t.Errorf("%q became %v and %v", args, a.words, a.flags)
		}
	})
}
