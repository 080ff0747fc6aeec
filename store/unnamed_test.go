package store

import (
	"context"
	"slices"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/rights"
)

// TestAFounderWhoseNameStaysAtThePartner is called by the office she came from wherever her name would stand, can be
// found by it and be worked with, and gets her name when it comes.
func TestAFounderWhoseNameStaysAtThePartner(t *testing.T) {
	ctx := context.Background()
	g := newRegion(t)
	both := g.partners(2)
	a, b := both[0], both[1]
	ana := a.founder(app.Founder{GivenNames: "Ana", FamilyNames: "Nuñez"})
	a.measure(ana.ID, coaching.Measure{Text: "Kasse wählen"})
	a.share(ana.ID, b, "measures")
	a.sends(b)

	standsAs := func(words, want, from string) {
		t.Helper()
		rows := must[[]app.FounderRow](t)(b.Founders(ctx, app.FounderFilter{Words: words, Language: "de"}))
		if len(rows) != 1 || rows[0].Name != want || rows[0].From != from {
			t.Fatalf("listed for %q: %+v", words, rows)
		}
		if f := b.reads(ana.ID); f.ListName() != want || f.From != from || f.Nameless() != (from != "") {
			t.Errorf("read as %q from %q", f.ListName(), f.From)
		}
	}
	peer := must[[]exchange.Peer](t)(b.Peers(ctx))[0]
	standsAs("", "Ohne Namen (von "+peer.Name+")", peer.Name)
	standsAs(peer.Name, "Ohne Namen (von "+peer.Name+")", peer.Name)

	peer.Name = "Diakonie"
	if err := b.SavePeer(ctx, peer); err != nil {
		t.Fatal(err)
	}
	standsAs("Diakonie", "Ohne Namen (von Diakonie)", "Diakonie")

	changed := b.reads(ana.ID)
	changed.Phase = "start"
	if _, err := b.SaveFounder(ctx, changed); err != nil {
		t.Fatal("her other data cannot be kept:", err)
	}
	standsAs("", "Ohne Namen (von Diakonie)", "Diakonie")

	if access := must[rights.Access](t)(b.Access(ctx, ana.ID)); !slices.Equal(access.From, []string{"Diakonie"}) {
		t.Errorf("her access report says she came from %q", access.From)
	}
	a.share(ana.ID, b, "measures", "contact")
	a.sends(b)
	standsAs("", "Nuñez, Ana", "")
}
