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

// regionTime is what the clocks of the offices in these tests begin with.
var regionTime = time.Date(2026, 3, 24, 10, 0, 0, 0, time.UTC)

// region is some offices that exchange files, on one clock that goes on with every look at it.
type region struct {
	t   testing.TB
	now time.Time
	ctx context.Context
}

func newRegion(t testing.TB) *region {
	return &region{t: t, now: regionTime, ctx: context.Background()}
}

// bureau is one office of a region.
type bureau struct {
	*Office
	region *region
	skew   time.Duration
	folder string
}

func (f *region) office(name string) *bureau {
	f.t.Helper()
	b := &bureau{region: f, folder: f.t.TempDir()}
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
func (f *region) pair(a, b *bureau) {
	f.t.Helper()
	for _, p := range [][2]*bureau{{a, b}, {b, a}} {
		card := must[sync.Card](f.t)(p[1].SyncCard(f.ctx))
		must[exchange.Peer](f.t)(p[0].Pair(f.ctx, card, exchange.Pairing{}))
	}
}

func (f *region) partners(n int) []*bureau {
	f.t.Helper()
	var all []*bureau
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
func (b *bureau) partnerFor(to *bureau) app.ID {
	b.region.t.Helper()
	p, err := peerOf(b.region.ctx, b.reader, to.self)
	if err != nil {
		b.region.t.Fatal(err)
	}
	return p.Partner
}

// share shares a founder in the classes, with her consent.
func (b *bureau) share(founder app.ID, to *bureau, classes ...string) {
	b.region.t.Helper()
	if len(classes) == 0 {
		classes = allClasses()
	}
	consent := app.Consent{Purpose: app.PurposeShare, Recipient: b.partnerFor(to), DataClasses: classes, GivenOn: "2026-03-01", Signed: "paper"}
	must[app.Consent](b.region.t)(b.SaveConsent(b.region.ctx, founder, consent))
	got := must[exchange.Share](b.region.t)(b.Share(b.region.ctx, founder, to.self, nil))
	if got.State != exchange.ShareActive {
		b.region.t.Fatalf("shared: %+v", got)
	}
}

// file is what an office has for another.
func (b *bureau) file(to *bureau) []byte {
	b.region.t.Helper()
	var out bytes.Buffer
	must[exchange.Sending](b.region.t)(b.Send(b.region.ctx, to.self, &out))
	return out.Bytes()
}

func (b *bureau) takes(file []byte) (exchange.Receipt, error) {
	return b.Receive(b.region.ctx, bytes.NewReader(file), int64(len(file)), exchange.Taking{})
}

// sends carries a file from one office to another.
func (b *bureau) sends(to *bureau) exchange.Receipt {
	b.region.t.Helper()
	return must[exchange.Receipt](b.region.t)(to.takes(b.file(to)))
}

// settleDown exchanges files among all until nobody has anything new.
func settleDown(offices ...*bureau) {
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

func (b *bureau) founder(f app.Founder) app.Founder {
	b.region.t.Helper()
	return must[app.Founder](b.region.t)(b.SaveFounder(b.region.ctx, f))
}

func (b *bureau) reads(id app.ID) app.Founder {
	b.region.t.Helper()
	return must[app.Founder](b.region.t)(b.Founder(b.region.ctx, id))
}

func (b *bureau) conflicts() []exchange.Conflict {
	b.region.t.Helper()
	return must[[]exchange.Conflict](b.region.t)(b.Conflicts(b.region.ctx))
}

func (b *bureau) measure(founder app.ID, m coaching.Measure) coaching.Measure {
	b.region.t.Helper()
	return must[coaching.Measure](b.region.t)(b.SaveMeasure(b.region.ctx, founder, m))
}
