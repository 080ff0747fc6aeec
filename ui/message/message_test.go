package message

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
)

// codes reads the codes out of the source of package app and of this one's users.
func codes(t *testing.T, pattern string, globs ...string) []string {
	t.Helper()
	var out []string
	for _, glob := range globs {
		paths, err := filepath.Glob(glob)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: %v", glob, err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range regexp.MustCompile(pattern).FindAllSubmatch(text, -1) {
				out = append(out, string(m[1]))
			}
		}
	}
	if len(out) < 5 {
		t.Fatalf("only %v", out)
	}
	return out
}

func TestEveryErrorHasASentenceAndAWayOn(t *testing.T) {
	for _, code := range codes(t, `&(?:app\.)?Error\{Code: "([a-z-]+)"\}`, "../../app/*.go", "../../app/*/*.go", "../../store/*/*.go", "../command/*.go") {
		for _, language := range []string{"de", "en"} {
			m := Of(&app.Error{Code: code, Vars: map[string]any{"n": 2, "Words": "x", "Names": "y", "ID": "z", "Team": "t", "Meeting": "m", "Until": app.Date("2033-12-31"), "Row": 3, "Cell": "B7", "Session": "s", "Month": "März 2025", "Months": "April 2025", "Agreement": "a", "Referral": "r", "Consent": "c", "Purposes": "p", "Endings": ".pdf", "Hours": 30, "Name": "DIW", "Peer": "Süd"}}, translations.In(language))
			if !m.Known || m.Title == "" || !strings.HasSuffix(m.Text, ".") || m.Safe == "" || strings.ContainsAny(m.Text+m.Hint, "⟦<{") {
				t.Errorf("%s %s: %+v", language, code, m)
			}
			if m.Hint == "" && code != app.ErrNothing.Code {
				t.Errorf("%s %s: no way on", language, code)
			}
		}
	}
}

func TestEveryFaultHasASentence(t *testing.T) {
	for _, code := range append(codes(t, `Fault[A-Z]\w+ += "([a-z-]+)"`, "../../app/fault.go"), archive.FaultMore, archive.FaultTooLarge) {
		for _, language := range []string{"de", "en"} {
			said := Fault(app.Fault{Path: "3:7", Code: code, Want: "1–3"}, translations.In(language))
			if said == code || strings.ContainsAny(said, "⟦<") && !strings.Contains(said, "<=") {
				t.Errorf("%s %s: %s", language, code, said)
			}
		}
	}
}

func TestWhatIsExpectedIsSaidInWords(t *testing.T) {
	for _, word := range codes(t, `want[A-Z]\w+ += "([a-z-]+)"`, "../../app/archive/*.go") {
		if !known("fault.want."+word) && !known("fault.twice."+word) {
			t.Errorf("%q is said to nobody", word)
		}
	}
}

func TestFaults(t *testing.T) {
	err := fmt.Errorf("import: %w", app.Faults{
		{Path: "founders[0].swot[1].factos", Code: app.FaultUnknown},
		{Path: "founders[0].swot[1].datum", Code: app.FaultUnknown, Want: "date"},
		{Path: "founders[0].phones", Code: app.FaultType, Want: "list"},
		{Path: "teams[0].members[1]", Code: app.FaultReference, Want: "founder"},
		{Path: "founders[1].business", Code: app.FaultTwice, Want: "same-business"},
		{Path: "founders[1].id", Code: app.FaultTwice},
		{Path: "founders[1].note", Code: app.FaultTooLong, Want: "<= 20000"},
	})
	want := `Es gibt 7 Fehler. Nichts wurde übernommen.
founders[0].swot[1].factos: unbekannter Schlüssel
founders[0].swot[1].datum: unbekannter Schlüssel; gemeint ist vielleicht „date“
founders[0].phones: hat eine falsche Form; erwartet: eine Liste [ … ]
teams[0].members[1]: verweist auf etwas, das es hier nicht gibt; erwartet: die Id einer Gründerin
founders[1].business: steht schon an anderer Stelle, dort aber mit anderen Angaben
founders[1].id: steht zweimal da
founders[1].note: ist zu lang; erlaubte Zahl der Zeichen: <= 20000`
	if m := Of(err, translations.In("de")); m.Text != want || m.Hint == "" || !m.Known {
		t.Errorf("%s", m.Text)
	}
}

func TestFaultsOfTheTextItself(t *testing.T) {
	for text, want := range map[string]string{
		"{\n  \"format\"; 1}": "There is one fault. Nothing was taken over.\nLine 2, column 11: This is not valid JSON",
		"\"\xff\"":            "There is one fault. Nothing was taken over.\nbyte 1: is not written in UTF-8",
		`{"format":"wurzelwerk-archive","version":9,"news":1}`: "The file was made by a newer version of Wurzelwerk.",
	} {
		_, err := archive.Parse([]byte(text))
		if m := Of(err, translations.In("en")); m.Text != want || m.Hint == "" {
			t.Errorf("%q: %s", text, m.Text)
		}
	}
}

func TestOtherErrors(t *testing.T) {
	english := translations.In("en")
	for _, c := range []struct {
		err         error
		text, start string
	}{
		{fmt.Errorf("x: %w", context.Canceled), "The work was cancelled.", ""},
		{&fs.PathError{Op: "open", Path: "a/b.json", Err: syscall.ENOENT}, "The file or folder is not there. This is about “a/b.json”.", ""},
		{&fs.PathError{Op: "open", Path: "a", Err: syscall.EACCES}, "The program may not use this file or folder. This is about “a”.", ""},
		{&fs.PathError{Op: "write", Path: "a", Err: syscall.ENOSPC}, "There is no room left on the drive. This is about “a”.", ""},
		{&fs.PathError{Op: "write", Path: "a", Err: syscall.EISDIR}, "This is a folder, not a file. This is about “a”.", ""},
		{app.ErrNoOffice.Because(nil, map[string]any{"Folder": "f"}), "There is no office in this folder. This is about “f”.", ""},
		{rights.ErrKept.Because(nil, map[string]any{"Until": app.Date("2033-12-31")}), "This may not be erased yet: it must be kept until " + english.Date(app.Date("2033-12-31").Time()) + ".", ""},
		{errors.Join(errors.New("x"), app.ErrPassphrase), "The passphrase is wrong.", ""},
	} {
		if m := Of(c.err, english); m.Text != c.text || !m.Known {
			t.Errorf("%v: %q", c.err, m.Text)
		}
	}
	for _, err := range []error{errors.New("sql: secret table"), &app.Error{Code: "no-such-code", Err: errors.New("secret")}} {
		if m := Of(err, english); m.Known || m.Text != "Something unexpected happened." || strings.Contains(m.Text+m.Hint+m.Safe, "secret") {
			t.Errorf("%+v", m)
		}
	}
}
