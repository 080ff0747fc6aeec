package store

import (
	"context"
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
)

func TestPairing(t *testing.T) {
	ctx, o := context.Background(), newOffice(t)
	known := must[app.Partner](t)(o.SavePartner(ctx, app.Partner{Name: "  diw Dortmund"}))
	own := must[sync.Card](t)(o.SyncCard(ctx))
	if again := must[sync.Card](t)(o.SyncCard(ctx)); again != own || own.Name != "Büro" || own.Check() != nil {
		t.Errorf("%+v, then %+v", own, again)
	}
	for what, card := range map[string]sync.Card{"our own": own, "a copy of ours": {Office: o.NewID(), Name: "Kopie", Verify: own.Verify, Seal: own.Seal}} {
		if _, err := o.Pair(ctx, card, exchange.Pairing{}); !errors.Is(err, exchange.ErrOwnCard) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := o.Pair(ctx, sync.Card{Office: o.NewID(), Name: "leer"}, exchange.Pairing{}); !errors.Is(err, sync.ErrCard) {
		t.Errorf("a card without keys: %v", err)
	}
	far := newFar(t, o, "DIW Dortmund", exchange.Pairing{})
	if far.peer.Partner != known.ID || far.peer.Name != "DIW Dortmund" || far.peer.Card != far.card {
		t.Errorf("%+v", far.peer)
	}
	changedPeers(t, o, far)
	if p := newFar(t, o, "Grünbau", exchange.Pairing{}).peer; !p.Partner.Valid() || p.Partner == known.ID {
		t.Errorf("a partner unknown to the directory: %+v", p)
	}
	is(t, "our own machine in the directory", newFar(t, o, "Laptop", exchange.Pairing{Everything: true}).peer.Partner, app.ID(""))
	if err := o.RemovePeer(ctx, far.card.Office); err != nil {
		t.Fatal(err)
	}
	is(t, "partners", len(must[[]exchange.Peer](t)(o.Peers(ctx))), 2)
	if _, err := o.Pair(ctx, far.card, exchange.Pairing{Again: true}); err != nil {
		t.Error(err)
	}
	is(t, "partners", len(must[[]exchange.Peer](t)(o.Peers(ctx))), 3)
}

// changedPeers renames a partner, and pairs it again with its keys and with others.
func changedPeers(t *testing.T, o *Office, far *farOffice) {
	t.Helper()
	ctx := context.Background()
	far.peer.Name, far.peer.Checked, far.peer.Automatic = "Das DIW", o.Today(), true
	if err := o.SavePeer(ctx, far.peer); err != nil {
		t.Fatal(err)
	}
	if p := must[exchange.Peer](t)(o.Pair(ctx, far.card, exchange.Pairing{})); p.Name != "Das DIW" || p.Checked == "" || !p.Automatic {
		t.Errorf("paired twice: %+v", p)
	}
	for name, p := range map[string]exchange.Peer{"": far.peer, strings.Repeat("n", 121): far.peer} {
		p.Name = name
		var faults app.Faults
		if err := o.SavePeer(ctx, p); !errors.As(err, &faults) {
			t.Errorf("named %q: %v", name, err)
		}
	}
	anew := sync.NewCard(far.card.Office, far.card.Name, must[sync.Keys](t)(sync.NewKeys(rand.Reader)))
	if _, err := o.Pair(ctx, anew, exchange.Pairing{}); !errors.Is(err, sync.ErrKey) {
		t.Errorf("other keys: %v", err)
	}
	stolen := sync.NewCard(o.NewID(), "DIW", far.keys)
	if _, err := o.Pair(ctx, stolen, exchange.Pairing{Again: true}); !errors.Is(err, sync.ErrKey) {
		t.Errorf("the keys of another office: %v", err)
	}
	if p := must[exchange.Peer](t)(o.Pair(ctx, anew, exchange.Pairing{Again: true})); p.Card != anew || p.Checked != "" {
		t.Errorf("after a call: %+v", p)
	}
}

func TestNamesFitOnCards(t *testing.T) {
	for name, want := range map[string]string{"  Büro\n Nord\u200b ": "Büro Nord", "": "", strings.Repeat("ü", 200): strings.Repeat("ü", 120), strings.Repeat("n", 119) + " x": strings.Repeat("n", 119)} {
		if got := cutName(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}
