package carry

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// pair is two desks that know each other, over one folder.
func pair(t testing.TB) (a, b *desk, root string) {
	t.Helper()
	root = t.TempDir()
	clock := &watchmaker{time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)}
	a, b = newDesk(t, clock, 1, folder{root}), newDesk(t, clock, 2, folder{root})
	know(a, b)
	return a, b, root
}

// own are the files that a desk has written and not removed.
func own(t testing.TB, d *desk) (changes, acks int) {
	t.Helper()
	all, err := d.place.in(ctx, string(d.place.own))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if f.ack {
			acks++
		} else {
			changes++
		}
	}
	return changes, acks
}

func TestRoundCarriesChangesAndTheAnswer(t *testing.T) {
	a, b, _ := pair(t)
	if report := a.round(t, exchange.Rules{}); !report.Empty() {
		t.Errorf("nothing is due: %+v", report)
	}
	a.add(sync.ID{1})
	if report := a.round(t, exchange.Rules{Look: true}); !report.Empty() || a.wrote != 0 {
		t.Errorf("only looked: %+v", report)
	}
	if report := a.round(t, exchange.Rules{}); len(report.Sent) != 1 || report.Sent[0].Changes != 1 {
		t.Errorf("%+v", report)
	}
	if report := b.round(t, exchange.Rules{Look: true}); len(report.Waiting) != 1 || len(b.log) != 0 || len(b.taken) != 0 {
		t.Errorf("only looked: %+v", report)
	}
	a.clock.time = a.clock.time.Add(time.Minute)
	answered(t, a, b)
}

// answered lets b take the one file of a, and a the answer.
func answered(t *testing.T, a, b *desk) {
	t.Helper()
	report := b.round(t, exchange.Rules{})
	if len(report.Taken) != 1 || report.Taken[0].Changes != 1 || report.Taken[0].Office != a.card.Office || len(report.Sent) != 1 {
		t.Errorf("%+v", report)
	}
	if report = b.round(t, exchange.Rules{}); !report.Empty() {
		t.Errorf("a file is taken once: %+v", report)
	}
	a.clock.time = a.clock.time.Add(time.Minute)
	if report = a.round(t, exchange.Rules{}); len(report.Taken) != 1 || report.Removed != 1 || len(report.Sent) != 0 {
		t.Errorf("the answer: %+v", report)
	}
	changes, acks := own(t, a)
	if _, ackOfB := own(t, b); changes != 0 || acks != 0 || ackOfB != 1 {
		t.Errorf("left are %d, %d and %d files", changes, acks, ackOfB)
	}
	for range 3 {
		if quiet := append(a.round(t, exchange.Rules{}).Sent, b.round(t, exchange.Rules{}).Sent...); len(quiet) != 0 {
			t.Errorf("acknowledgements are answered: %+v", quiet)
		}
	}
}

func TestRoundAsksBeforeAFirstFile(t *testing.T) {
	a, b, _ := pair(t)
	b.partners[a.card.Office].Seen = false
	a.add(sync.ID{1})
	a.round(t, exchange.Rules{})
	if report := b.round(t, exchange.Rules{}); len(report.Waiting) != 1 || len(report.Taken) != 0 || report.Waiting[0].Peer.Name != a.card.Name {
		t.Errorf("%+v", report)
	}
	if report := b.round(t, exchange.Rules{Unseen: true}); len(report.Taken) != 1 || len(b.log) != 1 {
		t.Errorf("%+v", report)
	}
}

func TestAnAcknowledgementWaitsForNobody(t *testing.T) {
	a, b, root := pair(t)
	a.partners[b.card.Office].Seen = false
	a.add(sync.ID{1})
	a.round(t, exchange.Rules{})
	b.round(t, exchange.Rules{})
	if report := a.round(t, exchange.Rules{Look: true}); !report.Empty() || len(a.taken) != 0 {
		t.Errorf("only looked: %+v", report)
	}
	report := a.round(t, exchange.Rules{Leave: true})
	if len(report.Taken) != 1 || len(report.Waiting) != 0 || a.waiting(a.partners[b.card.Office]) != 0 || a.partners[b.card.Office].Seen {
		t.Errorf("%+v", report)
	}
	b.clock.time = b.clock.time.Add(time.Minute)
	b.add(sync.ID{2})
	n := newName(b.card.Office, a.card.Office, b.clock.time, true)
	if err := (folder{root}).write(ctx, n.String(), "aside", func(w io.Writer) error {
		_, err := b.Send(ctx, a.card.Office, w)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if report = a.round(t, exchange.Rules{}); len(report.Waiting) != 1 || len(a.log) != 1 {
		t.Errorf("changes pass for an acknowledgement: %+v", report)
	}
	a.partners[b.card.Office].Seen = true
	a.add(sync.ID{3})
	if report = a.round(t, exchange.Rules{Leave: true}); len(report.Waiting) != 1 || len(report.Sent) != 1 || len(a.log) != 2 {
		t.Errorf("what holds changes is left, what is due is sent: %+v", report)
	}
}

func TestRoundLeavesOthersAlone(t *testing.T) {
	a, b, _ := pair(t)
	a.add(sync.ID{1})
	a.round(t, exchange.Rules{})
	p := b.partners[a.card.Office]
	p.Paused = true
	b.add(sync.ID{2})
	if report := b.round(t, exchange.Rules{Send: true, Unseen: true}); !report.Empty() || len(b.log) != 1 || b.wrote != 0 {
		t.Errorf("paused: %+v", report)
	}
	delete(b.partners, a.card.Office)
	if report := b.round(t, exchange.Rules{Unseen: true}); len(report.Strangers) != 1 || len(b.log) != 1 {
		t.Errorf("a stranger: %+v", report)
	}
	delete(a.partners, b.card.Office)
	if report := a.round(t, exchange.Rules{}); report.Removed != 1 {
		t.Errorf("what was for an office that is no partner any longer: %+v", report)
	}
}

func TestChangesWaitUntilSomebodySendsThem(t *testing.T) {
	a, b, _ := pair(t)
	a.partners[b.card.Office].Automatic = false
	a.add(sync.ID{1})
	if report := a.round(t, exchange.Rules{}); !report.Empty() {
		t.Errorf("%+v", report)
	}
	b.add(sync.ID{2})
	b.round(t, exchange.Rules{})
	if report := a.round(t, exchange.Rules{}); len(report.Taken) != 1 || len(report.Sent) != 1 || report.Sent[0].Changes != 0 {
		t.Errorf("an acknowledgement alone: %+v", report)
	}
	b.clock.time = b.clock.time.Add(time.Minute)
	b.round(t, exchange.Rules{})
	if changes, _ := own(t, b); changes != 0 || len(b.log) != 1 {
		t.Errorf("confirmed, but %d files are left; rows: %d", changes, len(b.log))
	}
	if report := a.round(t, exchange.Rules{Send: true}); len(report.Sent) != 1 || report.Sent[0].Changes != 1 {
		t.Errorf("%+v", report)
	}
	b.add(sync.ID{3})
	if _, err := b.place.Write(ctx, a.card.Office, func(w io.Writer) error { _, err := b.Send(ctx, a.card.Office, w); return err }); err != nil {
		t.Fatal(err)
	}
	a.clock.time = a.clock.time.Add(time.Minute)
	a.round(t, exchange.Rules{})
	if changes, acks := own(t, a); changes != 1 || acks != 1 {
		t.Errorf("an acknowledgement takes the place of changes: %d, %d", changes, acks)
	}
	b.round(t, exchange.Rules{})
	if len(b.log) != 3 || len(a.log) != 3 {
		t.Errorf("%d and %d rows", len(a.log), len(b.log))
	}
}

func TestHalfFilesAreTriedAgain(t *testing.T) {
	a, b, root := pair(t)
	a.add(sync.ID{1})
	a.round(t, exchange.Rules{})
	files, err := b.place.List(ctx)
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	path := filepath.Join(root, filepath.FromSlash(files[0].Name))
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	grow := func(b []byte, changed time.Time) {
		t.Helper()
		if err := errors.Join(os.WriteFile(path, b, 0o600), os.Chtimes(path, changed, changed)); err != nil {
			t.Fatal(err)
		}
	}
	for n := 1; n < len(whole); n += 37 {
		grow(whole[:n], b.clock.time)
		if report := b.round(t, exchange.Rules{}); !report.Empty() {
			t.Fatalf("%d bytes: %+v", n, report)
		}
	}
	zeros := slices.Concat(whole[:len(whole)/2], make([]byte, len(whole)-len(whole)/2))
	grow(zeros, b.clock.time)
	if report := b.round(t, exchange.Rules{}); !report.Empty() {
		t.Errorf("half of it zeros: %+v", report)
	}
	b.clock.time = b.clock.time.Add(2 * time.Hour)
	report, err := Round(ctx, b, b.place, exchange.Rules{})
	if err != nil || len(report.Failed) != 1 || !errors.Is(report.Failed[0].Err, sync.ErrCut) || report.Failed[0].File.Name != files[0].Name {
		t.Errorf("half for two hours: %v, %v", err, report.Failed[0].Err)
	}
	grow(whole, b.clock.time)
	if report := b.round(t, exchange.Rules{}); len(report.Taken) != 1 || len(b.log) != 1 {
		t.Errorf("whole: %+v", report)
	}
}

func TestAFileForAnotherOfficeIsReported(t *testing.T) {
	a, b, root := pair(t)
	c := newDesk(t, a.clock, 3, folder{root})
	know(a, c)
	a.add(sync.ID{1})
	a.round(t, exchange.Rules{})
	files, err := c.place.List(ctx)
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	swapped := newName(a.card.Office, b.card.Office, a.clock.time, false).String()
	if err := os.Rename(filepath.Join(root, files[0].Name), filepath.Join(root, swapped)); err != nil {
		t.Fatal(err)
	}
	report, err := Round(ctx, b, b.place, exchange.Rules{})
	if err != nil || len(report.Failed) != 1 || !errors.Is(report.Failed[0].Err, sync.ErrRecipient) || len(report.Taken) != 1 {
		t.Errorf("%v, %+v", err, report)
	}
}

func TestWhatVanishedIsWrittenAgain(t *testing.T) {
	a, b, root := pair(t)
	a.add(sync.ID{1})
	steps := []struct {
		later time.Duration
		lose  bool
		sent  int
	}{
		{0, true, 1},
		{time.Minute, false, 0},       // lost, but not for long
		{2 * time.Hour, false, 1},     // it is gone: again
		{24 * time.Hour, false, 0},    // it stands, and nobody answers
		{8 * 24 * time.Hour, true, 1}, // for a week
		{8*24*time.Hour + time.Minute, false, 0},
	}
	start := a.clock.time
	for i, s := range steps {
		a.clock.time = start.Add(s.later)
		report := a.round(t, exchange.Rules{})
		if changes, _ := own(t, a); len(report.Sent) != s.sent || changes > 1 {
			t.Errorf("step %d: %d sent, %d files", i, len(report.Sent), changes)
		}
		if s.lose {
			if err := os.RemoveAll(filepath.Join(root, string(a.card.Office))); err != nil {
				t.Fatal(err)
			}
		}
	}
	if report := a.round(t, exchange.Rules{Send: true}); len(report.Sent) != 1 {
		t.Errorf("somebody wants it sent: %+v", report)
	}
	b.round(t, exchange.Rules{})
	if len(b.log) != 1 {
		t.Error("it has not come")
	}
}
