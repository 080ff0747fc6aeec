package carry

import (
	"bytes"
	"errors"
	"io"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/emersion/go-webdav"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// shelves are the kinds of shelves over a folder of the drive.
func shelves(t *testing.T) map[string]func(root string) shelf {
	return map[string]func(root string) shelf{
		"folder": func(root string) shelf {
			s, err := newFolder(root)
			if err != nil {
				t.Fatal(err)
			}
			return s
		},
		"webdav": func(root string) shelf {
			server := httptest.NewServer(&webdav.Handler{FileSystem: webdav.LocalFileSystem(root)})
			t.Cleanup(server.Close)
			s, err := newDAV(exchange.Carrier{Kind: exchange.CarrierDAV, Place: server.URL})
			if err != nil {
				t.Fatal(err)
			}
			return s
		},
	}
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func content(t *testing.T, p *Place, name string) string {
	t.Helper()
	file, size, done, err := p.Read(ctx, name)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	b := make([]byte, size)
	if _, err := file.ReadAt(b, 0); err != nil && !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	return string(b)
}

func TestPlace(t *testing.T) {
	for kind, open := range shelves(t) {
		t.Run(kind, func(t *testing.T) {
			root := t.TempDir()
			clock := &watchmaker{time.Now()}
			ours := &Place{own: testID(t, 1), shelf: open(root), now: clock.now}
			theirs := &Place{own: testID(t, 2), shelf: open(root), now: clock.now}
			listed(t, ours)
			first := sure(theirs.Write(ctx, ours.own, text("first")))
			clock.time = clock.time.Add(-time.Hour) // the clock is set back
			second := sure(theirs.Write(ctx, ours.own, text("second")))
			sure(theirs.Write(ctx, testID(t, 3), text("for another one")))
			f := listed(t, ours, first, second)[0]
			if f.Office != theirs.own || f.Bytes != 5 || time.Since(f.Changed).Abs() > time.Minute || content(t, ours, first) != "first" {
				t.Errorf("%+v", f)
			}
			listed(t, theirs)
			removing(t, ours, theirs, first)
			listed(t, ours, second)
			if err := ours.Test(ctx); err != nil {
				t.Error(err)
			}
			if left := names(t, root, string(ours.own)); len(left) != 0 {
				t.Errorf("the test left %v", left)
			}
		})
	}
}

// listed are the files for an office, which must have these names.
func listed(t *testing.T, p *Place, want ...string) []exchange.File {
	t.Helper()
	files, err := p.List(ctx)
	var have []string
	for _, f := range files {
		have = append(have, f.Name)
	}
	if err != nil || !slices.Equal(have, want) {
		t.Fatalf("%v: %v, want %v", err, have, want)
	}
	return files
}

// removing lets only the office that wrote a file remove it, as often as it likes.
func removing(t *testing.T, ours, theirs *Place, name string) {
	t.Helper()
	if err := ours.Remove(ctx, name); !errors.Is(err, app.ErrReadOnly) {
		t.Errorf("a file of another office is removed: %v", err)
	}
	for range 2 {
		if err := theirs.Remove(ctx, name); err != nil {
			t.Error(err)
		}
	}
	if _, _, _, err := ours.Read(ctx, name); !vanished(err) {
		t.Errorf("a file that is gone: %v", err)
	}
}

func TestAFileThatCannotBeWrittenLeavesNothing(t *testing.T) {
	broken := errors.New("the office has no more to say")
	for kind, open := range shelves(t) {
		t.Run(kind, func(t *testing.T) {
			root := t.TempDir()
			p := &Place{own: testID(t, 1), shelf: open(root), now: time.Now}
			_, err := p.Write(ctx, testID(t, 2), func(w io.Writer) error {
				_, err := w.Write(make([]byte, 100_000))
				return errors.Join(broken, err)
			})
			if left := names(t, root, string(p.own)); !errors.Is(err, broken) || len(left) != 0 {
				t.Errorf("%v, left: %v", err, left)
			}
		})
	}
}

func TestWhatAKilledWriteLeftIsRemoved(t *testing.T) {
	for kind, open := range shelves(t) {
		t.Run(kind, func(t *testing.T) {
			root := t.TempDir()
			clock := &watchmaker{time.Now()}
			p := &Place{own: testID(t, 1), shelf: open(root), now: clock.now}
			base := newName(p.own, testID(t, 2), clock.time, false).base()
			put(t, root, string(p.own), asideName(base), "half a fi")
			put(t, root, string(p.own), "notes.txt", "not ours")
			for _, c := range []struct {
				later time.Duration
				left  int
			}{{0, 3}, {2 * time.Hour, 3}} { // a new file each time; the half one goes in the end
				clock.time = time.Now().Add(c.later)
				if _, err := p.Write(ctx, testID(t, 2), text("x")); err != nil {
					t.Fatal(err)
				}
				if left := names(t, root, string(p.own)); len(left) != c.left || slices.Contains(left, asideName(base)) != (c.later == 0) {
					t.Errorf("after %v: %v", c.later, left)
				}
			}
		})
	}
}

func names(t *testing.T, parts ...string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(parts...))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func put(t *testing.T, root, folder, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Join(root, folder), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOnlySyncFilesAreListed(t *testing.T) {
	for kind, open := range shelves(t) {
		t.Run(kind, func(t *testing.T) {
			root := t.TempDir()
			us, them := testID(t, 1), testID(t, 2)
			n := newName(them, us, time.Now(), false)
			put(t, root, string(them), n.base(), "a file")
			for _, base := range foreign(n) {
				put(t, root, string(them), base, "no file of ours")
			}
			another := func() string { return newName(them, us, time.Now(), false).base() }
			put(t, root, string(them), another(), "")
			put(t, root, "partner", another(), "in another folder")
			put(t, root, "", another(), "in none")
			put(t, root, string(them)+" (conflicted copy)", another(), "in a copy of a folder")
			put(t, root, filepath.Join(string(them), another()), "x", "a folder with that name")
			huge := filepath.Join(root, string(them), another())
			if err := errors.Join(os.WriteFile(huge, nil, 0o600), os.Truncate(huge, sync.MaxPacked+1)); err != nil {
				t.Fatal(err)
			}
			outside := filepath.Join(t.TempDir(), "letter")
			put(t, filepath.Dir(outside), "", "letter", "secret")
			if kind == "folder" { // whom a server lets follow links is its own affair
				if err := errors.Join(
					os.Symlink(outside, filepath.Join(root, string(them), another())),
					os.Symlink(filepath.Join(root, string(them)), filepath.Join(root, string(testID(t, 3)))),
				); err != nil {
					t.Fatal(err)
				}
			}
			files, err := (&Place{own: us, shelf: open(root), now: time.Now}).List(ctx)
			if err != nil || len(files) != 1 || files[0].Name != n.String() {
				t.Errorf("%v: %+v", err, files)
			}
		})
	}
}

func TestALinkIsNotRead(t *testing.T) {
	root, outside := t.TempDir(), t.TempDir()
	put(t, outside, "", "letter", "secret")
	them := testID(t, 2)
	n := newName(them, testID(t, 1), time.Now(), false)
	put(t, root, string(them), "x", "x")
	if err := os.Symlink(filepath.Join(outside, "letter"), filepath.Join(root, filepath.FromSlash(n.String()))); err != nil {
		t.Skip("no links here:", err)
	}
	p := &Place{own: n.to, shelf: folder{root}, now: time.Now}
	if _, _, _, err := p.Read(ctx, n.String()); !errors.Is(err, app.ErrNoFile) {
		t.Errorf("a link is read: %v", err)
	}
	for _, name := range []string{"../" + filepath.Base(outside) + "/letter", filepath.Join(outside, "letter"), string(them) + "/x"} {
		if _, _, _, err := p.Read(ctx, name); !errors.Is(err, app.ErrNoFile) {
			t.Errorf("%s is read: %v", name, err)
		}
	}
}

func TestLargeFilesComeThrough(t *testing.T) {
	want := bytes.Repeat([]byte("wurzel"), 2_000_000)
	for kind, open := range shelves(t) {
		p := &Place{own: testID(t, 1), shelf: open(t.TempDir()), now: time.Now}
		name, err := p.Write(ctx, testID(t, 2), func(w io.Writer) error { _, err := w.Write(want); return err })
		if err != nil {
			t.Fatal(kind, err)
		}
		if have := content(t, p, name); have != string(want) {
			t.Errorf("%s: %d bytes of %d, or others", kind, len(have), len(want))
		}
	}
}
