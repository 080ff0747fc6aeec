package translations

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// pluralForms are the forms of the Unicode CLDR that a plural text must have in each language, and no others.
var pluralForms = map[string][]string{
	"de": {"one", "other"},
	"en": {"one", "other"},
	"bg": {"one", "other"},
	"ro": {"few", "one", "other"},
	"tr": {"one", "other"},
	"ar": {"few", "many", "one", "other", "two", "zero"},
}

// sameAsGerman lists keys whose long text may rightly be the same as in German: names, titles and addresses.
var sameAsGerman = map[string]bool{
	"about.entrecomp.text": true, // the title of a publication, cited as its licence asks
	"swot.version.name":    true,
}

// forms reads a language file: key → form → text, with the form "" for a text without a plural.
func forms(t *testing.T, code string) map[string]map[string]string {
	t.Helper()
	raw, err := os.ReadFile(code + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]any
	if err := json.Unmarshal(raw, &values); err != nil {
		t.Fatal(err)
	}
	texts := make(map[string]map[string]string)
	for key, value := range values {
		texts[key] = make(map[string]string)
		switch v := value.(type) {
		case string:
			texts[key][""] = v
		case map[string]any:
			for form, text := range v {
				texts[key][form], _ = text.(string)
			}
		default:
			t.Errorf("%s: %s is neither a text nor plural forms", code, key)
		}
	}
	return texts
}

// isDocument tells the keys whose texts stand on a founder's papers: those of the documents alone, those of the
// instruments, what records are called, and what is passed on about her.
func isDocument(key string) bool {
	for _, area := range []string{"changes.", "dataclass.", "doc.", "entrecomp.", "kind.", "potential.", "referrals.reason.", "referrals.urgency.", "rights.duty.", "sheet."} {
		if strings.HasPrefix(key, area) {
			return true
		}
	}
	return false
}

func TestEveryLanguageHasTheSameKeys(t *testing.T) {
	german := Keys("de")
	if len(german) == 0 {
		t.Fatal("German has no texts")
	}
	for _, l := range Documents() {
		want := german
		if l.Code == "ar" {
			want = slices.DeleteFunc(slices.Clone(german), func(k string) bool { return !isDocument(k) })
		}
		have := Keys(l.Code)
		report(t, l.Code+" lacks", difference(want, have))
		report(t, l.Code+" has, but German lacks", difference(have, want))
	}
}

func report(t *testing.T, what string, keys []string) {
	t.Helper()
	if n := len(keys); n > 0 {
		t.Errorf("%s %d keys: %s", what, n, strings.Join(keys[:min(n, 20)], " "))
	}
}

func difference(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(k string) bool {
		_, found := slices.BinarySearch(b, k)
		return found
	})
}

var keyShape = regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_-]+)+$`)

func TestKeysAreDottedAndLowerCase(t *testing.T) {
	for _, key := range Keys("de") {
		if !keyShape.MatchString(key) {
			t.Errorf("%q", key)
		}
	}
}

func TestPluralFormsAreThoseOfTheLanguage(t *testing.T) {
	german := forms(t, "de")
	for _, l := range Documents() {
		for key, texts := range forms(t, l.Code) {
			_, plain := texts[""]
			if _, germanPlain := german[key][""]; german[key] != nil && plain != germanPlain {
				t.Errorf("%s: %s is a plural in one language and none in the other", l.Code, key)
			}
			have := slices.Sorted(maps.Keys(texts))
			if !plain && !slices.Equal(have, pluralForms[l.Code]) {
				t.Errorf("%s: %s has the forms %v, want %v", l.Code, key, have, pluralForms[l.Code])
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{\{.*?\}\}`)

func placeholders(text string) []string {
	found := placeholder.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestPlaceholdersAreThoseOfTheGermanText(t *testing.T) {
	german := forms(t, "de")
	simple := regexp.MustCompile(`^\{\{\.[A-Za-z]+\}\}$`)
	for _, l := range Documents() {
		for key, texts := range forms(t, l.Code) {
			source := german[key][""] + german[key]["other"]
			for form, text := range texts {
				have, want := placeholders(text), placeholders(source)
				if form != "" && form != "other" { // the number may be said in words: "one woman"
					have, want = without(have, "{{.n}}"), without(want, "{{.n}}")
				}
				if !slices.Equal(have, want) {
					t.Errorf("%s: %s %s has %v, want %v", l.Code, key, form, have, want)
				}
				rest := placeholder.ReplaceAllString(text, "")
				if strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
					t.Errorf("%s: %s %s has a broken placeholder: %s", l.Code, key, form, text)
				}
				for _, p := range have {
					if !simple.MatchString(p) {
						t.Errorf("%s: %s: %s is not a plain value", l.Code, key, p)
					}
				}
			}
		}
	}
}

func without(list []string, s string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool { return x == s })
}

func TestNoTextIsEmptyOrFrayed(t *testing.T) {
	for _, l := range Documents() {
		for key, texts := range forms(t, l.Code) {
			for form, text := range texts {
				if strings.TrimSpace(text) == "" || strings.TrimSpace(text) != text || strings.Contains(text, "  ") {
					t.Errorf("%s: %s %s: %q", l.Code, key, form, text)
				}
			}
		}
	}
}

func TestNoGermanIsLeftOver(t *testing.T) {
	german := forms(t, "de")
	script := map[string]*unicode.RangeTable{"bg": unicode.Cyrillic, "ar": unicode.Arabic}
	for _, l := range Documents()[1:] {
		for key, texts := range forms(t, l.Code) {
			for form, text := range texts {
				words := placeholder.ReplaceAllString(text, "")
				if sameAsGerman[key] || len([]rune(words)) < 12 || !strings.Contains(strings.TrimSpace(words), " ") {
					continue
				}
				if text == german[key][form] {
					t.Errorf("%s: %s is still German: %s", l.Code, key, text)
				}
				if table := script[l.Code]; table != nil && !strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(table, r) }) {
					t.Errorf("%s: %s has no letter of the language: %s", l.Code, key, text)
				}
			}
		}
	}
}

// usage is what the code says about keys.
type usage struct {
	asked    map[string]string // literal given to T → where
	strings  map[string]bool   // every text literal
	prefixes []string          // of keys that are composed, from comments "// keys: prefix.*"
}

func (u *usage) uses(key string) bool {
	return u.strings[key] || slices.ContainsFunc(u.prefixes, func(p string) bool { return strings.HasPrefix(key, p) })
}

func (u *usage) file(path string) error {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, path, nil, parser.ParseComments)
	if err != nil {
		return err
	}
	for _, group := range file.Comments {
		for _, c := range group.List {
			u.comment(c.Text)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil {
				u.strings[text] = true
			}
		case *ast.CallExpr:
			if key, ok := askedKey(n); ok {
				u.asked[key] = positions.Position(n.Pos()).String()
			}
		}
		return true
	})
	return nil
}

func (u *usage) comment(text string) {
	rest, ok := strings.CutPrefix(strings.TrimSpace(strings.TrimPrefix(text, "//")), "keys:")
	if !ok {
		return
	}
	for _, pattern := range strings.FieldsFunc(rest, func(r rune) bool { return r == ' ' || r == ',' }) {
		if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
			u.prefixes = append(u.prefixes, prefix)
		} else {
			u.strings[pattern] = true
		}
	}
}

// askedKey returns the literal key of a call T("…") or x.T("…").
func askedKey(call *ast.CallExpr) (string, bool) {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	if name != "T" || len(call.Args) == 0 {
		return "", false
	}
	literal, ok := call.Args[0].(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	key, err := strconv.Unquote(literal.Value)
	return key, err == nil
}

func scan(t *testing.T, root string) *usage {
	t.Helper()
	u := &usage{asked: make(map[string]string), strings: make(map[string]bool)}
	count := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		count++
		return u.file(path)
	})
	if err != nil || count == 0 {
		t.Fatalf("%d files read, %v", count, err)
	}
	return u
}

func TestKeysInCodeExistAndNoneIsUnused(t *testing.T) {
	u := scan(t, "..")
	german := Keys("de")
	for key, where := range u.asked {
		if _, found := slices.BinarySearch(german, key); !found {
			t.Errorf("%s asks for %q, which German lacks", where, key)
		}
	}
	var unused []string
	for _, key := range german {
		if !u.uses(key) {
			unused = append(unused, key)
		}
	}
	report(t, "nobody uses", unused)
	for _, p := range u.prefixes {
		if !slices.ContainsFunc(german, func(k string) bool { return strings.HasPrefix(k, p) }) {
			t.Errorf("a comment names the keys %s*, of which there are none", p)
		}
	}
}
