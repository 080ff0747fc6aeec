package sync

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// TestFilesOfEveryFormatStayReadable opens a file and a card as each version of the format wrote them. They are never
// written anew.
func TestFilesOfEveryFormatStayReadable(t *testing.T) {
	a, b := newTestOffice(t, 1, "Nord"), newTestOffice(t, 2, "Süd")
	written := slices.DeleteFunc(testChanges(a, b), func(c Change) bool { return c.Kind == KindAnswer }) // they came later
	files, err := filepath.Glob("testdata/format-*.sync")
	if err != nil || len(files) != format {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, name := range files {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		h, changes, err := readFile(file, reading(b, a))
		if err != nil || !reflect.DeepEqual(h, testHeader(a, b)) || !reflect.DeepEqual(changes, written) {
			t.Errorf("%s: %+v %+v, %v", name, h, changes, err)
		}
	}
	text, err := os.ReadFile("testdata/card-1.txt")
	if err != nil {
		t.Fatal(err)
	}
	if card, err := ParseCard(text); err != nil || card != a.card || string(text) != a.card.Text() {
		t.Errorf("%+v, %v", card, err)
	}
}
