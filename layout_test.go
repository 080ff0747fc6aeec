package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The limits of length, in lines.
const (
	fileLines     = 400
	functionLines = 80
)

// importRules say what a part of the program must not import; a pattern that ends in "/..." means all below it too.
var importRules = []struct {
	in, never []string
	except    []string // folders the rule leaves alone
	tests     bool     // it binds tests as well
	why       string
}{
	{
		in:    []string{"app/..."},
		never: []string{"os/...", "net", "net/http/..."},
		why:   "app holds the rules and does no input or output",
	},
	{
		in: []string{"app/..."}, tests: true,
		never: []string{"fyne.io/...", "database/sql/...", "modernc.org/...", "wurzelwerk/store/...", "wurzelwerk/ui/..."},
		why:   "app knows neither the window nor the store",
	},
	{in: []string{"store/..."}, never: []string{"wurzelwerk/ui/...", "fyne.io/..."}, tests: true, why: "the store knows no window"},
	{
		in: []string{"ui/..."}, never: []string{"database/sql/...", "modernc.org/..."}, tests: true,
		why: "the window speaks no SQL",
	},
	{
		in: []string{"ui/..."}, never: []string{"wurzelwerk/store/..."},
		except: []string{"ui/uitest/desktest"}, // what only tests import may do what they do
		why:    "the window reaches the store through the interfaces of its screens; main wires them",
	},
	{
		in: []string{"..."}, except: []string{"ui/uitest/..."}, never: []string{"wurzelwerk/ui/uitest/..."},
		why: "only tests import what helps to test",
	},
	{
		in: []string{"ui/widgets/..."}, never: []string{"wurzelwerk/app/..."}, tests: true,
		why: "widgets know Fyne and none of our records",
	},
	{
		in: []string{"assets/...", "translations/..."}, never: []string{"wurzelwerk/..."}, tests: true,
		why: "what is embedded stands below everything else",
	},
	{
		in: []string{"..."}, except: []string{"."}, never: []string{"fyne.io/fyne/v2/app/..."}, tests: true,
		why: "only main opens a real window, so that the screens are tested without a display",
	},
}

// libraries name the folders that alone use a library. Whoever else needs what it does asks them.
var libraries = []struct {
	library string
	owners  []string
}{
	{"github.com/signintech/gopdf", []string{"app/report"}},
	{"github.com/phpdave11/gofpdi", []string{"app/report"}},
	{"github.com/emersion/go-vcard", []string{"app/contact"}},
	{"github.com/emersion/go-ical", []string{"app/contact"}},
	{"github.com/xuri/excelize/...", []string{"app/table"}},
	{"github.com/fxamacker/cbor/...", []string{"app/sync"}},
	{"github.com/klauspost/compress/zstd", []string{"app/sync"}},
	{"github.com/klauspost/compress/zlib", []string{"app/report"}},
	{"filippo.io/age/...", []string{"app/sync"}},
	{"github.com/clipperhouse/uax29/...", []string{"app/exchange"}},
	{"znkr.io/diff/...", []string{"app/exchange"}},
	{"github.com/gofrs/flock", []string{"store"}},
	{"github.com/fsnotify/fsnotify", []string{"store/carry"}},
	{"github.com/emersion/go-webdav/...", []string{"store/carry"}},
	{"modernc.org/...", []string{"store", "store/vault"}},
	{"github.com/nicksnyder/go-i18n/...", []string{"translations"}},
	{"golang.org/x/term", []string{"ui/command"}},
	{"fyne.io/...", []string{".", "ui/..."}},
}

// topNames is all that stands at the top beside tests, dotfiles and what git ignores.
var topNames = []string{
	"app", "ui", "store", "assets", "translations", "docs", "testdata", "main.go", "go.mod", "go.sum", "FyneApp.toml",
	"README.md", "CHANGELOG.md", "LICENSE", "Makefile", "Icon.png",
}

// vagueNames are folders that say nothing on what is in them.
var vagueNames = []string{"internal", "pkg", "util", "utils", "common", "helper", "helpers", "misc", "shared", "lib"}

// logged are the files that alone write rows of synced tables: what is done here, what came from other offices with the
// stamps of those, and to which dossier a row belongs, which follows from what it hangs on.
var logged = []string{"store/change.go", "store/apply_store.go", "store/move.go"}

// localTables are those that no other office ever sees.

var localTables = []string{
	"cell", "tombstone", "history", "archive_name", "touched", "local", "actor", "erasure", "carrier", "taken",
	"secret", "peer", "shared", "withdrawal", "request", "erasure_to", "line", "disclosure", "aside", "visitor",
}

// rules are the laws of the house, each a name and a check that reports what breaks it.
var rules = []struct {
	name  string
	check func(*tree, reporter)
}{
	{"imports", checkImports},
	{"libraries", checkLibraries},
	{"gopdf", checkPages},
	{"logged writes", checkWrites},
	{"top names", checkTop},
	{"folder names", checkFolders},
	{"package comments", checkComments},
	{"lengths", checkLengths},
	{"background", checkBackground},
}

type reporter func(where, format string, args ...any)

// tree is the source of a program.
type tree struct {
	fsys fs.FS
	top  []string // names at the root
	dirs []string // every folder below it
	fset *token.FileSet
	code []source
}

// source is one file of Go.
type source struct {
	path, dir string
	test      bool
	file      *ast.File
}

func TestHouseKeepsItsRules(t *testing.T) {
	house, err := readTree(os.DirFS("."))
	if err != nil {
		t.Fatal(err)
	}
	if len(house.code) < 100 {
		t.Fatalf("only %d Go files were found", len(house.code))
	}
	for _, rule := range rules {
		t.Run(rule.name, func(t *testing.T) {
			rule.check(house, func(where, format string, args ...any) {
				t.Errorf("%s: %s", where, fmt.Sprintf(format, args...))
			})
		})
	}
}

// readTree parses all Go files but those in hidden folders, test data, and what git ignores.
func readTree(fsys fs.FS) (*tree, error) {
	t := &tree{fsys: fsys, fset: token.NewFileSet()}
	hidden := ignored(fsys)
	return t, fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		base := path.Base(name)
		if strings.HasPrefix(base, ".") || slices.Contains(hidden, name) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.Contains(name, "/") {
			t.top = append(t.top, name)
		}
		switch {
		case entry.IsDir() && base == "testdata":
			return fs.SkipDir
		case entry.IsDir():
			t.dirs = append(t.dirs, name)
		case path.Ext(name) == ".go":
			return t.parse(name)
		}
		return nil
	})
}

func (t *tree) parse(name string) error {
	text, err := fs.ReadFile(t.fsys, name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(t.fset, name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	t.code = append(t.code, source{path: name, dir: path.Dir(name), test: strings.HasSuffix(name, "_test.go"), file: file})
	return nil
}

// ignored lists the names at the top that .gitignore anchors there.
func ignored(fsys fs.FS) []string {
	text, err := fs.ReadFile(fsys, ".gitignore")
	if err != nil {
		return nil
	}
	var names []string
	for line := range strings.Lines(string(text)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), "/"); ok {
			names = append(names, strings.TrimSuffix(name, "/"))
		}
	}
	return names
}

// matches tells whether a folder or import path is what one of the patterns means.
func matches(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		stem, below := strings.CutSuffix(pattern, "...")
		stem = strings.TrimSuffix(stem, "/")
		return stem == "" || name == stem || below && strings.HasPrefix(name, stem+"/")
	})
}

func (s source) imports() []string {
	var paths []string
	for _, spec := range s.file.Imports {
		paths = append(paths, strings.Trim(spec.Path.Value, `"`))
	}
	return paths
}

func checkImports(t *tree, report reporter) {
	for _, rule := range importRules {
		for _, s := range t.code {
			if s.test && !rule.tests || !matches(s.dir, rule.in) || matches(s.dir, rule.except) {
				continue
			}
			for _, imported := range s.imports() {
				if matches(imported, rule.never) {
					report(s.path, "imports %s: %s", imported, rule.why)
				}
			}
		}
	}
}

func checkLibraries(t *tree, report reporter) {
	for _, l := range libraries {
		for _, s := range t.code {
			for _, imported := range s.imports() {
				if matches(imported, []string{l.library}) && !matches(s.dir, l.owners) {
					report(s.path, "imports %s, which belongs to %s", imported, strings.Join(l.owners, " and "))
				}
			}
		}
	}
}

func checkPages(t *tree, report reporter) {
	for _, s := range t.code {
		if !s.test && !strings.HasPrefix(path.Base(s.path), "page") && slices.Contains(s.imports(), "github.com/signintech/gopdf") {
			report(s.path, "imports gopdf: only the files page*.go of app/report do")
		}
	}
}

var (
	createTable = regexp.MustCompile(`(?m)^CREATE TABLE "?(\w+)`)
	upsert      = regexp.MustCompile(`DO\s+UPDATE\s`)
	writeSQL    = regexp.MustCompile(`(?i:\b(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO|\bDELETE\s+FROM)\s*"?([\w%]*)|\bUPDATE\s+(?:OR\s+\w+\s+)?"?([\w%]*)`)
)

func checkWrites(t *tree, report reporter) {
	synced, err := syncedTables(t.fsys)
	if err != nil {
		report("store/migrations", "%v", err)
		return
	}
	for _, s := range t.code {
		if s.test || slices.Contains(logged, s.path) || !matches(s.dir, []string{"store/..."}) {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
				checkStatement(t.fset.Position(literal.Pos()).String(), literal.Value, synced, report)
			}
			return true
		})
	}
}

// checkStatement reports a write to a synced table, or to one whose name is put in at run time.
func checkStatement(where, literal string, synced []string, report reporter) {
	for _, found := range writeSQL.FindAllStringSubmatch(upsert.ReplaceAllString(literal, ""), -1) {
		table := found[1] + found[2]
		if table == "" || strings.Contains(table, "%") || slices.Contains(synced, table) {
			report(where, "%q writes to a synced table: only %s do, so that nothing escapes the change log", found[0], strings.Join(logged, ", "))
		}
	}
}

// syncedTables are all tables of the schema that are not local.
func syncedTables(fsys fs.FS) ([]string, error) {
	files, err := fs.Glob(fsys, "store/migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var tables []string
	for _, name := range files {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		for _, found := range createTable.FindAllStringSubmatch(string(text), -1) {
			if !slices.Contains(localTables, found[1]) {
				tables = append(tables, found[1])
			}
		}
	}
	if len(tables) == 0 {
		return nil, fmt.Errorf("no table was found in %d files", len(files))
	}
	return tables, nil
}

func checkTop(t *tree, report reporter) {
	for _, name := range t.top {
		if !slices.Contains(topNames, name) && !strings.HasSuffix(name, "_test.go") {
			report(name, "is not among the names at the top")
		}
	}
}

func checkFolders(t *tree, report reporter) {
	for _, dir := range t.dirs {
		if slices.Contains(vagueNames, path.Base(dir)) {
			report(dir, "says nothing on what is in it")
		}
	}
}

func checkComments(t *tree, report reporter) {
	comments := map[string]int{}
	for _, s := range t.code {
		if s.test {
			continue
		}
		comments[s.dir] += 0
		if s.file.Doc != nil && strings.HasPrefix(s.file.Doc.Text(), packageWord(s)) {
			comments[s.dir]++
		}
	}
	for dir, count := range comments {
		if count != 1 {
			report(dir, "has %d package comments, where one is due", count)
		}
	}
}

// packageWord is how the comment of a package begins.
func packageWord(s source) string {
	if s.file.Name.Name == "main" {
		return "Wurzelwerk "
	}
	return "Package " + s.file.Name.Name + " "
}

func checkLengths(t *tree, report reporter) {
	for _, s := range t.code {
		if s.test {
			continue
		}
		if lines := t.fset.File(s.file.Pos()).LineCount(); lines > fileLines {
			report(s.path, "has %d lines, more than %d", lines, fileLines)
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				from, to := t.fset.Position(n.Pos()), t.fset.Position(n.End())
				if lines := to.Line - from.Line + 1; lines > functionLines {
					report(from.String(), "a function of %d lines, more than %d", lines, functionLines)
				}
			}
			return true
		})
	}
}

// checkBackground reports goroutines and fyne.Do in the window outside the job runner.
func checkBackground(t *tree, report reporter) {
	for _, s := range t.code {
		if s.test || !matches(s.dir, []string{"ui/..."}) || strings.HasPrefix(path.Base(s.path), "job") {
			continue
		}
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				report(t.fset.Position(n.Pos()).String(), "starts a goroutine: background work goes through the job runner")
			case *ast.SelectorExpr:
				if x, ok := n.X.(*ast.Ident); ok && x.Name == "fyne" && (n.Sel.Name == "Do" || n.Sel.Name == "DoAndWait") {
					report(t.fset.Position(n.Pos()).String(), "calls fyne.%s: only the job runner does", n.Sel.Name)
				}
			}
			return true
		})
	}
}
