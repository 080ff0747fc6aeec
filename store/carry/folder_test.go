package carry

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"wurzelwerk/app/exchange"
)

func TestAFolderThatIsNotThere(t *testing.T) {
	us := testID(t, 1)
	for _, c := range []struct {
		carrier exchange.Carrier
		want    error
	}{
		{exchange.Carrier{}, exchange.ErrNoCarrier},
		{exchange.Carrier{Kind: "pigeon", Place: "/x"}, exchange.ErrNoCarrier},
		{exchange.Carrier{Kind: exchange.CarrierFolder}, exchange.ErrFolder},
		{exchange.Carrier{Kind: exchange.CarrierFolder, Place: "austausch"}, exchange.ErrFolder},
	} {
		if _, err := Open(c.carrier, us); !errors.Is(err, c.want) {
			t.Errorf("%+v: %v", c.carrier, err)
		}
	}
	root := filepath.Join(t.TempDir(), "stick")
	p, err := Open(exchange.Carrier{Kind: exchange.CarrierFolder, Place: root}, us)
	if err != nil {
		t.Fatal(err)
	}
	check := func(when string) {
		t.Helper()
		_, list := p.List(ctx)
		_, write := p.Write(ctx, testID(t, 2), text("x"))
		for _, err := range []error{list, write, p.Test(ctx)} {
			if !errors.Is(err, exchange.ErrFolder) {
				t.Errorf("%s: %v", when, err)
			}
		}
	}
	check("no folder")
	put(t, filepath.Dir(root), "", "stick", "a file")
	check("a file in its place")
	if err := errors.Join(os.Remove(root), os.Mkdir(root, 0o755)); err != nil {
		t.Fatal(err)
	}
	if err := p.Test(ctx); err != nil {
		t.Error("the folder is there:", err)
	}
}

// watched counts how often the place tells of something new.
func watched(t *testing.T, p *Place) *atomic.Int32 {
	t.Helper()
	var told atomic.Int32
	ended := make(chan struct{})
	within, stop := context.WithCancel(ctx)
	go func() {
		defer close(ended)
		_ = p.Watch(within, func() { told.Add(1) })
	}()
	t.Cleanup(func() { stop(); <-ended })
	return &told
}

// becomes waits until the count is n.
func becomes(t *testing.T, told *atomic.Int32, n int32, what string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); told.Load() != n; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s: told %d times, not %d", what, told.Load(), n)
		}
	}
}

func TestWatchIsToldBySystem(t *testing.T) {
	root := t.TempDir()
	us, them := testID(t, 1), testID(t, 2)
	theirs := &Place{own: them, shelf: folder{root}, now: time.Now}
	write := func() {
		t.Helper()
		if _, err := theirs.Write(ctx, us, text("x")); err != nil {
			t.Fatal(err)
		}
	}
	write()
	told := watched(t, &Place{Interval: time.Hour, own: us, shelf: folder{root}, now: time.Now})
	becomes(t, told, 1, "what is there already")
	write()
	becomes(t, told, 2, "in a known folder")
	third := &Place{own: testID(t, 3), shelf: folder{root}, now: time.Now}
	if _, err := third.Write(ctx, us, text("x")); err != nil {
		t.Fatal(err)
	}
	becomes(t, told, 3, "in a new folder")
}

// blind is a folder of which nobody tells, as on a share.
type blind struct{ folder }

func (blind) signals() (<-chan struct{}, func()) { return nil, func() {} }

func TestWatchLooksByItself(t *testing.T) {
	root := t.TempDir()
	stick := filepath.Join(root, "stick")
	us, them := testID(t, 1), testID(t, 2)
	theirs := &Place{own: them, shelf: folder{stick}, now: time.Now}
	told := watched(t, &Place{Interval: 20 * time.Millisecond, own: us, shelf: blind{folder{stick}}, now: time.Now})
	if err := os.Mkdir(stick, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := theirs.Write(ctx, us, text("x")); err != nil {
		t.Fatal(err)
	}
	becomes(t, told, 1, "the folder has come")
	if err := os.Rename(stick, stick+"-away"); err != nil {
		t.Fatal(err)
	}
	other := &Place{own: testID(t, 3), shelf: folder{stick + "-away"}, now: time.Now}
	if _, err := other.Write(ctx, us, text("x")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(stick+"-away", stick); err != nil {
		t.Fatal(err)
	}
	becomes(t, told, 2, "the folder was away and has come back with more")
}

func TestWatchHearsAgainOfAFolderThatWasAway(t *testing.T) {
	stick := filepath.Join(t.TempDir(), "stick")
	us := testID(t, 1)
	theirs := &Place{own: testID(t, 2), shelf: folder{stick}, now: time.Now}
	if err := os.Mkdir(stick, 0o755); err != nil {
		t.Fatal(err)
	}
	told := watched(t, &Place{Interval: 100 * time.Millisecond, own: us, shelf: folder{stick}, now: time.Now})
	for n := int32(1); n <= 3; n++ {
		if err := errors.Join(os.RemoveAll(stick), os.Mkdir(stick, 0o755)); err != nil {
			t.Fatal(err)
		}
		before := told.Load()
		if _, err := theirs.Write(ctx, us, text("x")); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(20 * time.Second); told.Load() == before; time.Sleep(5 * time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("nobody tells of the file")
			}
		}
	}
}
