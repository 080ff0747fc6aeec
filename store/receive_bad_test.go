package store

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// written is the file of an office as it would be with other changes.
func (b *bureau) written(to *bureau, change func(h *sync.Header), changes ...sync.Change) []byte {
	b.region.t.Helper()
	own, err := b.ownActor(b.region.ctx, b.reader)
	if err != nil {
		b.region.t.Fatal(err)
	}
	keys := must[sync.Keys](b.region.t)(syncKeys(b.region.ctx, b.reader))
	h := sync.Header{
		Program: "test", Schema: schemaVersion(), Sender: sync.Party{Office: b.self, Name: "Nord"}, Recipient: sync.Party{Office: to.self},
		Actor: own, Actors: []sync.Author{{Actor: own, Party: sync.Party{Office: b.self, Name: "Nord"}}}, To: 1000,
		Written: sync.Clock(b.region.now),
	}
	if change != nil {
		change(&h)
	}
	var out bytes.Buffer
	w, err := sync.Create(&out, h, keys, must[sync.Card](b.region.t)(to.SyncCard(b.region.ctx)))
	if err != nil {
		b.region.t.Fatal(err)
	}
	for _, c := range changes {
		if c.LSN == 0 {
			c.LSN = 500
		}
		if c.Stamp.IsZero() && c.Table > 0 {
			c.Stamp = sync.Stamp{Clock: sync.Clock(b.region.now), Actor: own}
		}
		if err := w.Write(c); err != nil {
			b.region.t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		b.region.t.Fatal(err)
	}
	return out.Bytes()
}

// state is all that a merge may change, as a text.
func (b *bureau) state() string {
	b.region.t.Helper()
	var out bytes.Buffer
	for _, query := range []string{
		"SELECT hex(id) || given_names FROM founder ORDER BY id", "SELECT tbl || hex(row) || col || clock || lsn FROM cell ORDER BY tbl, row, col",
		"SELECT merged || confirmed || owed FROM peer ORDER BY no", "SELECT lsn FROM local", "SELECT hex(id) FROM conflict ORDER BY id",
		"SELECT count(*) FROM aside", "SELECT hex(dossier) || hex(office) || lsn FROM erasure_to ORDER BY 1", "SELECT count(*) FROM actor",
	} {
		lines, err := queryAll(b.region.ctx, b.reader, scanID, query)
		if err != nil {
			b.region.t.Fatal(err)
		}
		out.Write(bytes.Join(lines, []byte{'\n'}))
	}
	return out.String()
}

func TestAFileThatWasTouchedChangesNothing(t *testing.T) {
	a, b, _ := sharedFounder(t)
	file, before := a.file(b), b.state()
	refused := []error{sync.ErrNotSync, sync.ErrCut, sync.ErrBroken, sync.ErrRecipient, sync.ErrSender, sync.ErrNewer}
	_, reading, err := b.readingOf(a.region.ctx)
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, at int, bad []byte) {
		r, err := sync.Open(bytes.NewReader(bad), int64(len(bad)), reading)
		if err == nil {
			r.Close()
		} else if at%50 == 0 {
			_, err = b.takes(bad)
		}
		if !slices.ContainsFunc(refused, func(known error) bool { return errors.Is(err, known) }) {
			t.Fatalf("%s at %d: %v", what, at, err)
		}
	}
	for i := range file {
		bad := bytes.Clone(file)
		bad[i] ^= 1 << (i % 8)
		try("changed", i, bad)
		try("cut", i, file[:i])
	}
	if b.state() != before {
		t.Error("something was changed")
	}
	if r := must[exchange.Receipt](t)(b.takes(file)); len(r.Dossiers) != 1 {
		t.Errorf("the whole file: %+v", r)
	}
}

func TestFilesForOthersOldOnesAndStrangers(t *testing.T) {
	f := newRegion(t)
	all := f.partners(3)
	a, b, c := all[0], all[1], all[2]
	founder := a.founder(app.Founder{GivenNames: "Rasha"})
	a.share(founder.ID, b)
	file := a.file(b)
	if _, err := c.takes(file); !errors.Is(err, sync.ErrRecipient) {
		t.Errorf("swapped: %v", err)
	}
	must[exchange.Receipt](t)(b.takes(file))
	b.note(founder.ID, "neu")
	f.now = f.now.AddDate(1, 0, 0)
	before := b.state()
	if r := must[exchange.Receipt](t)(b.takes(file)); !r.Old || r.Changes != 0 || b.state() != before || b.reads(founder.ID).ContactNote != "neu" {
		t.Errorf("replayed: %+v", r)
	}
	p := must[[]exchange.Peer](t)(b.Peers(f.ctx))[0]
	p.Paused = true
	if err := b.SavePeer(f.ctx, p); err != nil {
		t.Fatal(err)
	}
	if _, err := b.takes(file); !errors.Is(err, exchange.ErrPaused) {
		t.Errorf("paused: %v", err)
	}
	if err := b.RemovePeer(f.ctx, a.self); err != nil {
		t.Fatal(err)
	}
	if _, err := b.takes(a.file(b)); !errors.Is(err, sync.ErrSender) {
		t.Errorf("removed: %v", err)
	}
	if _, err := b.takes([]byte("%PDF-1.7")); !errors.Is(err, sync.ErrNotSync) {
		t.Errorf("no sync file: %v", err)
	}
}

func TestWhatNoColumnCanHoldIsRefusedWhole(t *testing.T) {
	f := newRegion(t)
	all := f.partners(2)
	a, b := all[0], all[1]
	id := sync.ID{7}
	good := sync.Change{Kind: sync.KindRow, Table: founderTable.no, Row: id, Dossier: id, Values: []sync.ColumnValue{{Column: 10, Value: "Rasha"}}}
	cell := func(column int, value sync.Value) sync.Change {
		return sync.Change{Kind: sync.KindCell, Table: founderTable.no, Row: id, Dossier: id, Column: column, Value: value}
	}
	address := firstColumn + founderTable.column("address")
	before := b.state()
	for what, bad := range map[string]sync.Change{
		"a number as a name":       cell(10, int64(3)),
		"a text as JSON":           cell(address, "{kaputt"),
		"a list for an object":     cell(address, "[1]"),
		"a text as a truth value":  cell(firstColumn+founderTable.column("informal"), "ja"),
		"half an id":               cell(colParent, []byte{1, 2}),
		"a text as a place":        cell(colPosition, "vorn"),
		"something else than gone": cell(colGone, int64(2)),
	} {
		file := a.written(b, nil, good, bad)
		if _, err := b.takes(file); !errors.Is(err, sync.ErrBroken) {
			t.Errorf("%s: %v", what, err)
		}
		newer := a.written(b, func(h *sync.Header) { h.Schema = schemaVersion() + 1 }, good, bad)
		if _, err := b.takes(newer); !errors.Is(err, sync.ErrNewer) {
			t.Errorf("%s of a newer program: %v", what, err)
		}
	}
	renamed := a.written(b, func(h *sync.Header) { h.Tables = []sync.TableName{{No: founderTable.no, Name: "partner"}} }, good)
	if _, err := b.takes(renamed); !errors.Is(err, sync.ErrBroken) {
		t.Errorf("a table by another name: %v", err)
	}
	if b.state() != before {
		t.Error("something was changed")
	}
	if r := must[exchange.Receipt](t)(b.takes(a.written(b, nil, good))); r.Changes != 1 {
		t.Errorf("the good one: %+v", r)
	}
}

// The writer of files goes no further than 1 GB; that much in zeros is packed into a few kB.
func TestABombIsRefusedWithoutRoomForIt(t *testing.T) {
	f := newRegion(t)
	all := f.partners(2)
	a, b := all[0], all[1]
	id, zeros := sync.ID{7}, string(make([]byte, 900_000))
	var bomb []sync.Change
	for i := range 1_000 {
		bomb = append(bomb, sync.Change{Kind: sync.KindCell, LSN: int64(i + 1), Table: founderTable.no, Row: id, Dossier: id, Column: 10, Value: zeros})
	}
	file := a.written(b, func(h *sync.Header) { h.To = 20_000 }, bomb...)
	before := b.state()
	var start, end runtime.MemStats
	runtime.ReadMemStats(&start)
	_, err := b.takes(file)
	runtime.ReadMemStats(&end)
	if !errors.Is(err, sync.ErrSize) {
		t.Errorf("%d bytes: %v", len(file), err)
	}
	if grown := int64(end.Sys) - int64(start.Sys); grown > 128<<20 {
		t.Errorf("it took %d MB", grown>>20)
	}
	if b.state() != before {
		t.Error("something was changed")
	}
}

func TestAClockIn2040(t *testing.T) {
	a, b, f := sharedFounder(t)
	a.skew = time.Until(time.Date(2040, 1, 1, 0, 0, 0, 0, time.UTC)) + time.Since(regionTime)
	a.note(f.ID, "aus der Zukunft")
	file := a.file(b)
	if _, err := b.takes(file); !errors.Is(err, sync.ErrAhead) {
		t.Errorf("held back: %v", err)
	}
	r, err := b.Receive(a.region.ctx, bytes.NewReader(file), int64(len(file)), exchange.Taking{Ahead: true})
	if err != nil || r.Ahead < 24*time.Hour {
		t.Fatal(r.Ahead, err)
	}
	b.note(f.ID, "aus der Gegenwart")
	a.skew = 0
	var crossed bytes.Buffer
	must[exchange.Sending](t)(b.Send(a.region.ctx, a.self, &crossed))
	r, err = a.Receive(a.region.ctx, bytes.NewReader(crossed.Bytes()), int64(crossed.Len()), exchange.Taking{Ahead: true})
	if err != nil || a.reads(f.ID).ContactNote != "aus der Gegenwart" {
		t.Errorf("what was written after the merge is older than what was merged: %q, %v", a.reads(f.ID).ContactNote, err)
	}
}

func TestAPreviewChangesNothing(t *testing.T) {
	a, b, _ := sharedFounder(t)
	file, before := a.file(b), b.state()
	preview := must[exchange.Receipt](t)(b.Preview(a.region.ctx, bytes.NewReader(file), int64(len(file)), exchange.Taking{}))
	if b.state() != before || len(must[[]app.FounderRow](t)(b.Founders(a.region.ctx, app.FounderFilter{}))) != 0 {
		t.Error("something was changed")
	}
	receipt := must[exchange.Receipt](t)(b.takes(file))
	if len(preview.Dossiers) != 1 || len(receipt.Dossiers) != 1 || preview.Dossiers[0].ID != receipt.Dossiers[0].ID || preview.Changes != receipt.Changes {
		t.Errorf("preview %+v, then %+v", preview, receipt)
	}
}

// slow ends its context after some reads.
type slow struct {
	io.ReaderAt
	left int
	stop context.CancelFunc
}

func (s *slow) ReadAt(p []byte, at int64) (int, error) {
	if s.left--; s.left == 0 {
		s.stop()
	}
	return s.ReaderAt.ReadAt(p, at)
}

func TestReceivingCanBeStopped(t *testing.T) {
	a, b, _ := sharedFounder(t)
	file, before := a.file(b), b.state()
	for left := 1; ; left++ {
		ctx, stop := context.WithCancel(a.region.ctx)
		_, err := b.Receive(ctx, &slow{bytes.NewReader(file), left, stop}, int64(len(file)), exchange.Taking{})
		stop()
		if err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) || b.state() != before || left > 100 {
			t.Fatal(left, err)
		}
	}
	var last, total int64
	more := a.file(b)
	_, err := b.Receive(a.region.ctx, bytes.NewReader(more), int64(len(more)), exchange.Taking{Progress: func(done, of int64) {
		if done < last {
			t.Errorf("back from %d to %d", last, done)
		}
		last, total = done, of
	}})
	if err != nil || last == 0 || last > total {
		t.Errorf("%d of %d, %v", last, total, err)
	}
}
