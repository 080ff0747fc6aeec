package contact

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

// spellings finds the first group of a pattern in the source of this package.
func spellings(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(text, -1) {
			found = append(found, string(m[1]))
		}
	}
	if len(found) < 3 {
		t.Fatalf("%s: only %q", pattern, found)
	}
	return found
}

func TestEverythingSaidHasWords(t *testing.T) {
	keys := map[string][]string{
		"contact.left.": append(spellings(t, `note\("([a-z-]+)"`),
			noYear, noDay, zeroDay, "group", "name-order", "row-unused", "photo", "unread", "only-year", table.NoteSheets, table.NoteCharset),
		"contact.field.": Fields(),
		"fault.":         {FaultNoName, FaultCard, FaultUnreadable, FaultNotADay},
	}
	for _, err := range []*app.Error{
		ErrNoCards, ErrTooMany, ErrNoHead, ErrNoPeople, table.ErrNotTable, table.ErrEmpty, table.ErrProtected, table.ErrOld, table.ErrBytes,
		table.ErrRows, table.ErrColumns, table.ErrCells, table.ErrQuotes, table.ErrCell,
	} {
		keys["error."] = append(keys["error."], err.Code, err.Code+".hint")
	}
	for prefix, names := range keys {
		for _, name := range names {
			for _, language := range []string{"de", "en"} {
				if name != "" && !translations.In(language).Has(prefix+name) {
					t.Errorf("%s has no words for %s%s", language, prefix, name)
				}
			}
		}
	}
}
