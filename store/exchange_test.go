package store

import (
	"bytes"
	"context"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

// fairTime is what the clocks of the offices in these tests begin with.
var fairTime = time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)

// fair is some offices that exchange files, on one clock that goes on with every look at it.
type fair struct {
	t   testing.TB
	now time.Time
	ctx context.Context
}

func newFair(t testing.TB) *fair { return &fair{t: t, now: fairTime, ctx: context.Background()} }

// booth is one office of a fair.
type booth struct {
	*Office
	fair   *fair
	skew   time.Duration
	folder string
}

func (f *fair) office(name string) *booth {
	f.t.Helper()
	b := &booth{fair: f, folder: f.t.TempDir()}
	config := quick
	config.Now = func() time.Time {
		f.now = f.now.Add(time.Second)
		return f.now.Add(b.skew)
	}
	var err error
	if b.Office, _, err = Create(f.ctx, b.folder, app.Office{Name: name}, passphrase, config); err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() {
		if err := b.release(); err != nil {
			f.t.Error(err)
		}
	})
	return b
}

// pair makes two offices partners of each other.
func (f *fair) pair(a, b *booth) {
	f.t.Helper()
	for _, p := range [][2]*booth{{a, b}, {b, a}} {
		card := must[sync.Card](f.t)(p[1].SyncCard(f.ctx))
		must[exchange.Peer](f.t)(p[0].Pair(f.ctx, card, exchange.Pairing{}))
	}
}

func (f *fair) partners(n int) []*booth {
	f.t.Helper()
	var all []*booth
	for i := range n {
		b := f.office([]string{"Nord", "Süd", "West", "Ost"}[i])
		for _, other := range all {
			f.pair(b, other)
		}
		all = append(all, b)
	}
	return all
}

// allClasses are all kinds of data but that of teams.
func allClasses() (out []string) {
	for _, c := range app.DataClasses() {
		out = append(out, c.Key)
	}
	return out
}

// partnerFor is another office in the directory of this one.
func (b *booth) partnerFor(to *booth) app.ID {
	b.fair.t.Helper()
	p, err := peerOf(b.fair.ctx, b.reader, to.self)
	if err != nil {
		b.fair.t.Fatal(err)
	}
	return p.Partner
}

// share shares a founder in the classes, with her consent.
func (b *booth) share(founder app.ID, to *booth, classes ...string) {
	b.fair.t.Helper()
	if len(classes) == 0 {
		classes = allClasses()
	}
	consent := app.Consent{Purpose: app.PurposeShare, Recipient: b.partnerFor(to), DataClasses: classes, GivenOn: "2026-03-01", Signed: "paper"}
	must[app.Consent](b.fair.t)(b.SaveConsent(b.fair.ctx, founder, consent))
	got := must[exchange.Share](b.fair.t)(b.Share(b.fair.ctx, founder, to.self, nil))
	if got.State != exchange.ShareActive {
		b.fair.t.Fatalf("shared: %+v", got)
	}
}

// file is what an office has for another.
func (b *booth) file(to *booth) []byte {
	b.fair.t.Helper()
	var out bytes.Buffer
	must[exchange.Sending](b.fair.t)(b.Send(b.fair.ctx, to.self, &out))
	return out.Bytes()
}

func (b *booth) takes(file []byte) (exchange.Receipt, error) {
	return b.Receive(b.fair.ctx, bytes.NewReader(file), int64(len(file)), exchange.Taking{})
}

// sends carries a file from one office to another.
func (b *booth) sends(to *booth) exchange.Receipt {
	b.fair.t.Helper()
	return must[exchange.Receipt](b.fair.t)(to.takes(b.file(to)))
}

// settleDown exchanges files among all until nobody has anything new.
func settleDown(offices ...*booth) {
	for range 4 {
		for _, a := range offices {
			for _, b := range offices {
				if a != b {
					a.sends(b)
				}
			}
		}
	}
}

func (b *booth) founder(f app.Founder) app.Founder {
	b.fair.t.Helper()
	return must[app.Founder](b.fair.t)(b.SaveFounder(b.fair.ctx, f))
}

func (b *booth) reads(id app.ID) app.Founder {
	b.fair.t.Helper()
	return must[app.Founder](b.fair.t)(b.Founder(b.fair.ctx, id))
}

func (b *booth) conflicts() []exchange.Conflict {
	b.fair.t.Helper()
	return must[[]exchange.Conflict](b.fair.t)(b.Conflicts(b.fair.ctx))
}

func (b *booth) measure(founder app.ID, m coaching.Measure) coaching.Measure {
	b.fair.t.Helper()
	return must[coaching.Measure](b.fair.t)(b.SaveMeasure(b.fair.ctx, founder, m))
}
