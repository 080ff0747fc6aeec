package contact

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wurzelwerk/app/table"
	"wurzelwerk/translations"
)

var update = flag.Bool("update", false, "write what is read beside the samples")

// TestDialects reads samples of how phones and programs write cards; beside each lies what must be read from it.
func TestDialects(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.vcf")
	if err != nil || len(paths) < 8 {
		t.Fatalf("%d samples, %v", len(paths), err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			batch, err := ReadCards(file)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, strings.TrimSuffix(path, ".vcf")+".txt", described(t, batch))
		})
	}
}

// TestLists reads samples of lists in the same way.
func TestLists(t *testing.T) {
	var paths []string
	for _, pattern := range []string{"testdata/*.csv", "testdata/*.xlsx"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) < 2 {
			t.Fatalf("%d samples, %v", len(found), err)
		}
		paths = append(paths, found...)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			rows, err := table.Read(file, filepath.Ext(path))
			if err != nil {
				t.Fatal(err)
			}
			batch, err := ReadList(rows)
			if err != nil {
				t.Fatal(err)
			}
			batch.Check("2025-06-01")
			compare(t, path+".txt", described(t, batch))
		})
	}
}

func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ReplaceAll(string(want), "\r\n", "\n") != got {
		t.Errorf("%s: read was\n%s", path, got)
	}
}

// described is a batch in words: what was read, what is wrong, what was left out.
func described(t *testing.T, b Batch) string {
	t.Helper()
	l := translations.In("de")
	var out strings.Builder
	for _, c := range b.Columns {
		fmt.Fprintf(&out, "%s %q: %s\n", c.Name, c.Heading, firstOf(c.TakenAs(l), "–"))
	}
	for _, n := range b.Left {
		fmt.Fprintln(&out, "*", n.Say(l))
	}
	for _, e := range b.Entries {
		fmt.Fprintf(&out, "\n%s %s\n", e.Where(l), e.UID)
		for _, record := range []any{e.Founder, e.Business} {
			text, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			if string(text) != `{"id":""}` {
				fmt.Fprintln(&out, strings.ReplaceAll(string(text), `,"`, "\n  \""))
			}
		}
		for _, f := range e.Faults {
			fmt.Fprintf(&out, "! %s\n", f.Error())
		}
		for _, n := range e.Left {
			fmt.Fprintf(&out, "- %s\n", n.Say(l))
		}
	}
	return out.String()
}
