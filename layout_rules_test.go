package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// sound is a small program that keeps every rule; each case below breaks it in one place.
var sound = map[string]string{
	".gitignore":                       "/wurzelwerk\n/out/\n",
	"README.md":                        "",
	"go.mod":                           "module wurzelwerk\n",
	"out/wild.go":                      "not Go at all",
	"main.go":                          "// Wurzelwerk is a program.\npackage main\n\nimport _ \"fyne.io/fyne/v2/app\"\n",
	"main_test.go":                     "package main\n\nimport _ \"wurzelwerk/store\"\n",
	"app/founder.go":                   "// Package app holds the records.\npackage app\n\nimport _ \"time\"\n",
	"app/report/page.go":               "// Package report makes documents.\npackage report\n\nimport _ \"github.com/signintech/gopdf\"\n",
	"app/report/page_test.go":          "package report\n\nimport _ \"os\"\n",
	"store/store.go":                   "// Package store keeps an office.\npackage store\n\nimport (\n\t_ \"database/sql\"\n\t_ \"wurzelwerk/app\"\n)\n\nconst clean = \"UPDATE local SET clean = 1\"\n",
	"store/change.go":                  "package store\n\nconst change = \"UPDATE founder SET goal = ?\"\n",
	"store/change_test.go":             "package store\n\nconst cheat = \"DELETE FROM founder\"\n",
	"store/migrations/0001_office.sql": "CREATE TABLE founder (\n);\nCREATE TABLE local (\n);\n",
	"ui/window.go":                     "// Package ui is the window.\npackage ui\n\nimport _ \"fyne.io/fyne/v2\"\n",
	"ui/job.go":                        "package ui\n\nimport \"fyne.io/fyne/v2\"\n\nfunc run(f func()) { go fyne.Do(f) }\n",
	"assets/fonts.go":                  "// Package assets holds files.\npackage assets\n",
	"translations/testdata/util/x.go":  "not Go at all",
}

// file is a Go file of a package with one import.
func file(pkg, imported string) string {
	return fmt.Sprintf("package %s\n\nimport _ %q\n", pkg, imported)
}

// statement is a Go file of the store with one SQL statement.
func statement(sql string) string { return "package store\n\nconst statement = `" + sql + "`\n" }

// broken are the ways to break a rule: what is added to the sound program, and where the fault is seen (in that file
// when nothing is said). Where no rule is named, none is broken.
var broken = []struct{ rule, path, text, where string }{
	{rule: "imports", path: "app/swot/a.go", text: file("swot", "fyne.io/fyne/v2")},
	{rule: "imports", path: "app/swot/a.go", text: file("swot", "database/sql/driver")},
	{rule: "imports", path: "app/swot/a_test.go", text: file("swot", "wurzelwerk/store/vault")},
	{rule: "imports", path: "app/a.go", text: file("app", "wurzelwerk/ui/widgets")},
	{rule: "imports", path: "app/a.go", text: file("app", "os")},
	{rule: "imports", path: "store/vault/a.go", text: file("vault", "wurzelwerk/ui")},
	{rule: "imports", path: "ui/founders/a.go", text: file("founders", "database/sql")},
	{rule: "imports", path: "ui/founders/a.go", text: file("founders", "wurzelwerk/store")},
	{rule: "imports", path: "ui/widgets/a.go", text: file("widgets", "wurzelwerk/app")},
	{rule: "imports", path: "ui/window_test.go", text: file("ui", "fyne.io/fyne/v2/app")},
	{rule: "imports", path: "assets/a.go", text: file("assets", "wurzelwerk/app")},
	{rule: "imports", path: "translations/a_test.go", text: file("translations", "wurzelwerk/assets")},
	{path: "app/a_test.go", text: file("app", "wurzelwerk/storehouse")},

	{rule: "libraries", path: "app/swot/a.go", text: file("swot", "github.com/signintech/gopdf")},
	{rule: "libraries", path: "app/report/a_test.go", text: file("report", "github.com/xuri/excelize/v2")},
	{rule: "libraries", path: "app/a_test.go", text: file("app", "filippo.io/age/armor")},
	{rule: "libraries", path: "ui/a.go", text: file("ui", "github.com/gofrs/flock")},
	{rule: "libraries", path: "translations/a.go", text: file("translations", "fyne.io/fyne/v2/lang")},

	{rule: "gopdf", path: "app/report/swot.go", text: file("report", "github.com/signintech/gopdf")},
	{path: "app/report/page_text.go", text: file("report", "github.com/signintech/gopdf")},

	{rule: "logged writes", path: "store/a.go", text: statement("DELETE FROM founder WHERE id = ?"), where: "store/a.go:3:19"},
	{rule: "logged writes", path: "store/a.go", text: statement("insert or replace into\n\t\"founder\" VALUES (1)"), where: "store/a.go:3:19"},
	{rule: "logged writes", path: "store/a.go", text: statement("UPDATE founder SET goal = 1"), where: "store/a.go:3:19"},
	{rule: "logged writes", path: "store/a.go", text: statement("UPDATE "), where: "store/a.go:3:19"},
	{rule: "logged writes", path: "store/a.go", text: statement("INSERT INTO %s (id) VALUES (1)"), where: "store/a.go:3:19"},
	{rule: "logged writes", path: "store/migrations/0001_office.sql", text: "", where: "store/migrations"},
	{path: "store/a.go", text: statement("INSERT INTO local VALUES (1) ON CONFLICT DO UPDATE SET clean = 1")},
	{path: "store/a.go", text: statement("SELECT * FROM founder WHERE goal = 'to update founders'")},

	{rule: "top names", path: "tools/a.md", where: "tools"},
	{rule: "top names", path: "extra.go", text: "package main\n"},
	{path: "soak_test.go", text: "package main\n"},

	{rule: "folder names", path: "app/internal/a_test.go", text: "package internal\n", where: "app/internal"},
	{rule: "folder names", path: "ui/helpers/a_test.go", text: "package helpers\n", where: "ui/helpers"},

	{rule: "package comments", path: "app/team/a.go", text: "package team\n", where: "app/team"},
	{rule: "package comments", path: "app/team/a.go", text: "// Teams are here.\npackage team\n", where: "app/team"},
	{rule: "package comments", path: "ui/a.go", text: "// Package ui is here again.\npackage ui\n", where: "ui"},

	{rule: "lengths", path: "app/long.go", text: "package app\n" + strings.Repeat("\n", 399) + "var x int\n"},
	{rule: "lengths", path: "app/long.go", text: "package app\n\nfunc f() {\n" + strings.Repeat("\n", 79) + "}\n", where: "app/long.go:3:1"},
	{rule: "lengths", path: "app/long.go", text: "package app\n\nvar f = func() {\n" + strings.Repeat("\n", 79) + "}\n", where: "app/long.go:3:9"},
	{path: "app/long.go", text: "package app\n\nfunc f() {\n" + strings.Repeat("\n", 78) + "}\n" + strings.Repeat("\n", 317) + "var x int\n"},
	{path: "app/long_test.go", text: "package app\n" + strings.Repeat("\n", 500)},

	{rule: "background", path: "ui/a.go", text: "package ui\n\nfunc f() {\n\tgo f()\n}\n", where: "ui/a.go:4:2"},
	{rule: "background", path: "ui/a.go", text: "package ui\n\nfunc f() {\n\tfyne.DoAndWait(f)\n}\n", where: "ui/a.go:4:2"},
	{path: "ui/a.go", text: "package ui\n\nvar _ fyne.DoubleTappable\n"},
	{path: "app/a.go", text: "package app\n\nfunc f() {\n\tgo f()\n}\n"},
}

// faults lists which rules the sound program breaks with one file more, and where.
func faults(t *testing.T, name, text string) []string {
	t.Helper()
	files := fstest.MapFS{}
	for n, content := range sound {
		files[n] = &fstest.MapFile{Data: []byte(content)}
	}
	if name != "" {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	program, err := readTree(files)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, rule := range rules {
		rule.check(program, func(where, _ string, _ ...any) { found = append(found, rule.name+" "+where) })
	}
	return found
}

func TestASoundProgramBreaksNoRule(t *testing.T) {
	if found := faults(t, "", ""); len(found) > 0 {
		t.Error(found)
	}
}

func TestEveryRuleBites(t *testing.T) {
	bitten := map[string]bool{}
	for _, c := range broken {
		bitten[c.rule] = true
		found, want := faults(t, c.path, c.text), []string{}
		if c.rule != "" {
			want = append(want, c.rule+" "+cmp.Or(c.where, c.path))
		}
		found = slices.DeleteFunc(found, func(f string) bool { return !strings.HasPrefix(f, c.rule) })
		if !slices.Equal(found, want) {
			t.Errorf("%s:\n%s\nfound %q, want %q", c.path, c.text, found, want)
		}
	}
	for _, rule := range rules {
		if !bitten[rule.name] {
			t.Errorf("no case breaks the rule %q", rule.name)
		}
	}
}
