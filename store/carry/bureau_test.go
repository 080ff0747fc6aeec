package carry

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
)

const passphrase = "linde kupfer morgen wolke"

// soaking tells whether the long tests are wanted.
func soaking() bool { return os.Getenv("WURZELWERK_SOAK") == "1" }

// bureau is a real office with its place.
type bureau struct {
	*store.Office
	t      testing.TB
	name   string
	folder string
	config store.Config
	place  *Place
	saved  int
}

// newBureau founds an office whose place lies on the shelf.
func newBureau(t testing.TB, name string, clock func() time.Time, s shelf) *bureau {
	t.Helper()
	b := &bureau{
		t: t, name: name, folder: t.TempDir(),
		config: store.Config{Now: clock, Cost: vault.Cost{Time: 1, MemoryKiB: 64, Threads: 1}},
	}
	var err error
	if b.Office, _, err = store.Create(ctx, b.folder, app.Office{Name: name}, passphrase, b.config); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close(ctx) })
	card, err := b.SyncCard(ctx)
	if err != nil {
		t.Fatal(err)
	}
	b.place = &Place{Interval: 200 * time.Millisecond, own: card.Office, shelf: s, now: clock}
	return b
}

// meet pairs offices, each with each, so that everything goes without asking.
func meet(t testing.TB, all ...*bureau) {
	t.Helper()
	for _, a := range all {
		for _, b := range all {
			if a == b {
				continue
			}
			card, err := b.SyncCard(ctx)
			if err != nil {
				t.Fatal(err)
			}
			peer, err := a.Pair(ctx, card, exchange.Pairing{Everything: true})
			if err != nil {
				t.Fatal(err)
			}
			peer.Automatic = true
			if err := a.SavePeer(ctx, peer); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// save keeps a new founder.
func (b *bureau) save() app.Founder {
	b.t.Helper()
	b.saved++
	f, err := b.SaveFounder(ctx, app.Founder{GivenNames: fmt.Sprintf("%s %03d", b.name, b.saved), ContactNote: "nur abends"})
	if err != nil {
		b.t.Fatal(err)
	}
	return f
}

// note changes what stands with a founder.
func (b *bureau) note(id app.ID, text string) {
	b.t.Helper()
	f, err := b.Founder(ctx, id)
	if err != nil {
		b.t.Fatal(err)
	}
	f.ContactNote = text
	if _, err := b.SaveFounder(ctx, f); err != nil {
		b.t.Fatal(err)
	}
}

// round is a round in which nothing fails but files that stay half.
func (b *bureau) round() exchange.Report {
	b.t.Helper()
	report, err := Round(ctx, b, b.place, exchange.Rules{Unseen: true})
	if err != nil {
		b.t.Fatal(b.name, err)
	}
	for _, f := range report.Failed {
		if !errors.Is(f.Err, sync.ErrCut) {
			b.t.Fatal(b.name, f.File.Name, f.Err)
		}
	}
	return report
}

// founders are what the office knows of them, as text.
func (b *bureau) founders() []string {
	b.t.Helper()
	rows, err := b.Founders(ctx, app.FounderFilter{})
	if err != nil {
		b.t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		f, err := b.Founder(ctx, row.ID)
		if err != nil {
			b.t.Fatal(err)
		}
		out = append(out, fmt.Sprintln(f.ID, f.GivenNames, f.ContactNote))
	}
	slices.Sort(out)
	return out
}

// alike tells whether all know so many founders, and the same of them.
func alike(count int, all ...*bureau) bool {
	want := all[0].founders()
	for _, b := range all {
		if !slices.Equal(b.founders(), want) {
			return false
		}
	}
	return len(want) == count
}

// calm tells that nothing waits and nothing is owed.
func calm(b *bureau) bool {
	for _, peer := range sure(b.Peers(ctx)) {
		if peer.Waiting || peer.Owed {
			return false
		}
	}
	return true
}

// quiet goes rounds, with days between, until nobody has anything to say, and tells how many that took.
func quiet(clock *watchmaker, all ...*bureau) int {
	for n := 1; n < 40; n++ {
		said := 0
		for _, b := range all {
			clock.time = clock.time.Add(3 * 24 * time.Hour)
			report := b.round()
			said += len(report.Sent) + len(report.Taken)
		}
		if said == 0 {
			return n
		}
	}
	all[0].t.Fatal("they go on talking")
	return 0
}
