package desktest

import (
	"bytes"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
)

// Neighbour is another office at the time of the desk, paired with that of the desk, and the desk's office with it: each
// has the other as a partner in its directory. It is closed with the test.
func (d *Desk) Neighbour(name string) *store.Office {
	d.T.Helper()
	config := store.Config{Now: d.Now, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	other, _, err := store.Create(d.Ctx, d.T.TempDir(), app.Office{Name: name}, "ein langes Kennwort für Tests", config)
	d.Must(err)
	d.T.Cleanup(func() { _ = other.Close(d.Ctx) })
	ours, err := d.Office.SyncCard(d.Ctx)
	d.Must(err)
	theirs, err := other.SyncCard(d.Ctx)
	d.Must(err)
	_, err = d.Office.Pair(d.Ctx, theirs, exchange.Pairing{})
	d.Must(err)
	_, err = other.Pair(d.Ctx, ours, exchange.Pairing{})
	d.Must(err)
	return other
}

// Carry takes a sync file from one office to the other.
func (d *Desk) Carry(from, to *store.Office) exchange.Receipt {
	d.T.Helper()
	card, err := to.SyncCard(d.Ctx)
	d.Must(err)
	var file bytes.Buffer
	_, err = from.Send(d.Ctx, card.Office, &file)
	d.Must(err)
	receipt, err := to.Receive(d.Ctx, bytes.NewReader(file.Bytes()), int64(file.Len()), exchange.Taking{})
	d.Must(err)
	return receipt
}

// PeerOf is the partner that one office is for another.
func (d *Desk) PeerOf(here, there *store.Office) exchange.Peer {
	d.T.Helper()
	card, err := there.SyncCard(d.Ctx)
	d.Must(err)
	peers, err := here.Peers(d.Ctx)
	d.Must(err)
	for _, p := range peers {
		if p.Office() == card.Office {
			return p
		}
	}
	d.T.Fatal("they are not paired")
	return exchange.Peer{}
}

// At is a desk in another office, at the same time, with a window of its own.
func (d *Desk) At(office *store.Office) *Desk {
	return &Desk{T: d.T, Office: office, Window: uitest.Window(d.T, nil), Ctx: d.Ctx, Clock: d.Clock}
}
