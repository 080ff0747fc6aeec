package carry

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"wurzelwerk/app"
)

func testID(t testing.TB, no byte) app.ID {
	t.Helper()
	id, err := app.IDFromBytes(bytes.Repeat([]byte{no}, 16))
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestNamesAreReadAsTheyWereMade(t *testing.T) {
	a, b := testID(t, 1), testID(t, 2)
	at := time.Date(2026, 3, 24, 23, 59, 59, 999_999_999, time.FixedZone("", 7200))
	for _, ack := range []bool{false, true} {
		n := newName(a, b, at, ack)
		have, ok := parseName(n.String())
		if !ok || have != n || !have.written.Equal(at.Truncate(time.Millisecond)) {
			t.Errorf("%s: %v, %+v", n, ok, have)
		}
		if other := newName(a, b, at, ack); other == n {
			t.Errorf("one name twice: %s", n)
		}
		if strings.Contains(n.base(), ":") || !isAside(asideName(n.base())) || isAside(n.base()) {
			t.Errorf("%s and %s", n.base(), asideName(n.base()))
		}
	}
}

// foreign are names that stand beside a sync file in folders that are kept alike, and others that look like one.
func foreign(n name) []string {
	base := n.base()
	bare := strings.TrimSuffix(base, ending)
	return []string{
		asideName(base), base + ".part", base + "~", base + ".sync.tmp", base + ".tmp", "." + base, "~$" + base,
		".syncthing." + base + ".tmp", "~syncthing~" + base + ".tmp", bare + ".sync-conflict-20260324-101500-ABCDEFG" + ending,
		bare + " (conflicted copy 2026-03-24 101500)" + ending, bare + " (conflicted copy)" + ending, bare + " (1)" + ending,
		bare + " - Kopie" + ending, strings.ToUpper(base), bare + ".SYNC", bare + ".sync.sync", bare + ".ack", " " + base,
		base + " ", bare, ending, ackEnding, "desktop.ini", ".DS_Store", "Thumbs.db", ".stfolder", ".nextcloudsync.log",
		"._" + base, base + ".filepart", base + ".crdownload", "liesmich.txt", string(n.to) + ending,
		strings.Replace(base, "-", "_", 1), strings.Replace(base, "T", "t", 1), strings.Replace(base, string(n.to), string(n.to)[:25]+"b", 1),
		strings.Replace(base, "2026", "20 6", 1), strings.Replace(base, "20260324", "20261324", 1), "x" + base, base + "x",
	}
}

func TestOtherNamesAreNone(t *testing.T) {
	n := newName(testID(t, 1), testID(t, 2), time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC), false)
	for _, base := range foreign(n) {
		if got, ok := parseName(string(n.from) + "/" + base); ok {
			t.Errorf("%q is read as %+v", base, got)
		}
	}
	for _, whole := range []string{
		n.base(), "x/" + n.base(), "../" + n.base(), string(n.from) + "/x/" + n.base(), "/" + n.String(), string(n.from) + "//" + n.base(),
		string(n.from) + `\` + n.base(), string(n.from)[1:] + "/" + n.base(), "",
	} {
		if got, ok := parseName(whole); ok {
			t.Errorf("%q is read as %+v", whole, got)
		}
	}
}

func FuzzName(f *testing.F) {
	n := newName(testID(f, 1), testID(f, 2), time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC), true)
	f.Add(n.String())
	for _, base := range foreign(n) {
		f.Add(string(n.from) + "/" + base)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := parseName(s)
		if ok && (n.String() != s || !n.from.Valid() || !n.to.Valid() || strings.Count(s, "/") != 1 || strings.Contains(s, "..")) {
			t.Errorf("%q is read as %+v", s, n)
		}
	})
}
