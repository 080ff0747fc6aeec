package carry

import (
	"bytes"
	"context"
	"errors"
	"io"
	"maps"
	"slices"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

var ctx = context.Background()

// watchmaker is the time of a test.
type watchmaker struct{ time time.Time }

func (w *watchmaker) now() time.Time { return w.time }

// desk is an office that keeps rows which never change, and hands on to every partner all that it has. Its files and
// what it remembers of partners are those of package sync.
type desk struct {
	clock    *watchmaker
	place    *Place
	card     sync.Card
	keys     sync.Keys
	actor    sync.Actor
	log      []sync.Change // LSN is the index + 1
	from     []sync.Actor  // out of whose file each came
	partners map[app.ID]*partner
	taken    map[string]bool
	wrote    int // files
}

type partner struct {
	exchange.Peer
	state sync.Peer
	told  int64
}

func newDesk(t testing.TB, clock *watchmaker, no byte, s shelf) *desk {
	t.Helper()
	id, err := app.IDFromBytes(bytes.Repeat([]byte{no}, 16))
	if err != nil {
		t.Fatal(err)
	}
	keys, err := sync.NewKeys(bytes.NewReader(bytes.Repeat([]byte{no, 3 * no}, 32)))
	if err != nil {
		t.Fatal(err)
	}
	return &desk{
		clock: clock, card: sync.NewCard(id, "Büro "+string('A'+rune(no)), keys), keys: keys, actor: sync.Actor{no},
		place:    &Place{Interval: 50 * time.Millisecond, own: id, shelf: s, now: clock.now},
		partners: map[app.ID]*partner{}, taken: map[string]bool{},
	}
}

// know makes two desks partners to whom everything goes without asking.
func know(a, b *desk) {
	for _, pair := range [][2]*desk{{a, b}, {b, a}} {
		pair[0].partners[pair[1].card.Office] = &partner{Peer: exchange.Peer{
			Card: pair[1].card, Name: pair[1].card.Name, Automatic: true, Seen: true,
		}}
	}
}

func (d *desk) add(row sync.ID) { d.keep(sync.Change{Row: row, Stamp: d.stamp()}, sync.Actor{}) }

func (d *desk) stamp() sync.Stamp {
	return sync.Stamp{Clock: sync.Clock(d.clock.time) + int64(len(d.log)), Actor: d.actor}
}

func (d *desk) keep(c sync.Change, from sync.Actor) {
	c.Kind, c.Table, c.Dossier, c.LSN = sync.KindRow, 4, c.Row, int64(len(d.log)+1)
	d.log, d.from = append(d.log, c), append(d.from, from)
}

func (d *desk) rows() []string {
	var rows []string
	for _, c := range d.log {
		rows = append(rows, string(c.Row[:]))
	}
	slices.Sort(rows)
	return rows
}

// waiting is the number of the last change that a partner has not confirmed and did not send itself.
func (d *desk) waiting(p *partner) int64 {
	for i := int64(len(d.log)); i > p.state.From(); i-- {
		if d.from[i-1] != p.state.Actor || p.state.Actor == (sync.Actor{}) {
			return i
		}
	}
	return 0
}

func (d *desk) Peers(context.Context) ([]exchange.Peer, error) {
	var out []exchange.Peer
	for _, id := range slices.Sorted(maps.Keys(d.partners)) {
		p := d.partners[id]
		peer := p.Peer
		peer.Owed, peer.Waiting = p.state.Owed, d.waiting(p) > 0
		out = append(out, peer)
	}
	return out, nil
}

func (d *desk) NeedsSending(_ context.Context, office app.ID) (bool, error) {
	p := d.partners[office]
	return p.state.Owed || d.waiting(p) > p.told, nil
}

func (d *desk) Send(_ context.Context, office app.ID, w io.Writer) (exchange.Sending, error) {
	p := d.partners[office]
	sending, err := d.write(p, int64(len(d.log)), w)
	if err == nil {
		p.told = int64(len(d.log))
	}
	return sending, err
}

func (d *desk) Acknowledge(_ context.Context, office app.ID, w io.Writer) (exchange.Sending, error) {
	p := d.partners[office]
	return d.write(p, p.state.From(), w)
}

func (d *desk) write(p *partner, to int64, w io.Writer) (exchange.Sending, error) {
	h := p.state.Address(sync.Header{
		Program: "test", Schema: 1, Sender: sync.Party{Office: d.card.Office, Name: d.card.Name},
		Recipient: sync.Party{Office: p.Card.Office, Name: p.Card.Name}, Actor: d.actor, Written: sync.Clock(d.clock.time),
		Tables: []sync.TableName{{No: 4, Name: "row"}},
	}, to)
	for _, actor := range d.actors() {
		h.Actors = append(h.Actors, sync.Author{Actor: actor, Party: h.Sender})
	}
	sending := exchange.Sending{Leaving: exchange.Leaving{Peer: p.Peer}}
	out, err := sync.Create(w, h, d.keys, p.Card)
	if err != nil {
		return sending, err
	}
	for i, c := range d.log {
		if c.LSN <= h.From || c.LSN > h.To || d.from[i] == h.For && h.For != (sync.Actor{}) {
			continue
		}
		if err := out.Write(c); err != nil {
			return sending, err
		}
		sending.Changes++
	}
	if err := out.Close(); err != nil {
		return sending, err
	}
	p.state, p.Sent = p.state.Told(), d.clock.time
	d.wrote++
	return sending, nil
}

func (d *desk) actors() []sync.Actor {
	all := []sync.Actor{d.actor}
	for _, c := range d.log {
		if !slices.Contains(all, c.Stamp.Actor) {
			all = append(all, c.Stamp.Actor)
		}
	}
	return all
}

func (d *desk) Receive(_ context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	p, h, changes, err := d.open(file, size, taking)
	if err != nil {
		return exchange.Receipt{}, err
	}
	return d.merge(p, h, changes), nil
}

// Preview counts every change.
func (d *desk) Preview(_ context.Context, file io.ReaderAt, size int64, taking exchange.Taking) (exchange.Receipt, error) {
	p, _, changes, err := d.open(file, size, taking)
	if err != nil {
		return exchange.Receipt{}, err
	}
	return exchange.Receipt{Peer: p.Peer, Changes: len(changes)}, nil
}

func (d *desk) open(file io.ReaderAt, size int64, taking exchange.Taking) (*partner, sync.Header, []sync.Change, error) {
	reading := sync.Reading{Office: d.card.Office, Keys: d.keys, Now: d.clock.time, Ahead: taking.Ahead}
	for _, p := range d.partners {
		reading.Partners = append(reading.Partners, p.Card)
	}
	in, err := sync.Open(file, size, reading)
	if err != nil {
		return nil, sync.Header{}, nil, err
	}
	defer in.Close()
	var changes []sync.Change
	for {
		c, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, sync.Header{}, nil, err
		}
		changes = append(changes, c)
	}
	return d.partners[in.Partner().Office], in.Header(), changes, nil
}

func (d *desk) merge(p *partner, h sync.Header, changes []sync.Change) exchange.Receipt {
	receipt := exchange.Receipt{Peer: p.Peer, Written: sync.Time(h.Written), Old: h.Old(p.state.Merged)}
	state, err := p.state.Hear(h, d.actor, nil)
	p.state, p.Heard, p.Seen = state, d.clock.time, p.Seen || len(changes) > 0
	if err != nil {
		receipt.Gap = true
		return receipt
	}
	if receipt.Old {
		return receipt
	}
	for _, c := range changes {
		if h.Fresh(c, p.state.Merged) && !slices.ContainsFunc(d.log, func(have sync.Change) bool { return have.Row == c.Row }) {
			d.keep(c, h.Actor)
			receipt.Changes++
		}
	}
	p.state = p.state.Took(h, len(changes))
	return receipt
}

func (d *desk) Taken(context.Context) (map[string]bool, error) { return maps.Clone(d.taken), nil }

func (d *desk) MarkTaken(_ context.Context, name string) error {
	d.taken[name] = true
	return nil
}

// round is a round that must not fail.
func (d *desk) round(t testing.TB, rules exchange.Rules) exchange.Report {
	t.Helper()
	report, err := Round(ctx, d, d.place, rules)
	if err != nil || len(report.Failed) > 0 {
		t.Fatalf("%s: %v, %+v", d.card.Name, err, report.Failed)
	}
	return report
}
