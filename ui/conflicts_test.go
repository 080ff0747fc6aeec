package ui_test

import (
	"bytes"
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// beside is another office, with which that of the desk shares everything.
func (d *desk) beside() *store.Office {
	d.t.Helper()
	config := store.Config{Now: func() time.Time { return d.now }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	other, _, err := store.Create(context.Background(), d.t.TempDir(), app.Office{Name: "Hafen"}, "ein langes Kennwort für Tests", config)
	d.must(err)
	d.t.Cleanup(func() { _ = other.Close(context.Background()) })
	d.pair(d.records(), other)
	d.pair(other, d.records())
	return other
}

func (d *desk) pair(at, with *store.Office) {
	d.t.Helper()
	card, err := with.SyncCard(context.Background())
	d.must(err)
	_, err = at.Pair(context.Background(), card, exchange.Pairing{Everything: true})
	d.must(err)
}

// carry brings a file of one office to another.
func (d *desk) carry(from, to *store.Office) {
	d.t.Helper()
	card, err := to.SyncCard(context.Background())
	d.must(err)
	var file bytes.Buffer
	_, err = from.Send(context.Background(), card.Office, &file)
	d.must(err)
	_, err = to.Receive(context.Background(), bytes.NewReader(file.Bytes()), int64(file.Len()), exchange.Taking{})
	d.must(err)
}

// TestOpenConflictsAreCountedWhereverOneIs settles one with the keyboard, undoes it, and goes to its record and back.
func TestOpenConflictsAreCountedWhereverOneIs(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	her, other := d.founder("Amina"), d.beside()
	d.carry(d.records(), other)
	for i, office := range []*store.Office{other, d.records()} {
		f, err := office.Founder(context.Background(), her)
		d.must(err)
		f.CallName = []string{"Mina", "Ami"}[i]
		_, err = office.SaveFounder(context.Background(), f)
		d.must(err)
	}
	d.carry(other, d.records())
	d.Go("founders")
	d.Go("partners")
	d.mustShow("Konflikte (1)")
	badge := uitest.All[*widgets.NavItem](d.root())[4].Badge
	if badge != "1" {
		t.Errorf("the sidebar tells %q", badge)
	}
	uitest.Press(d.Canvas(), fyne.Key5, fyne.KeyModifierControl)
	d.mustShow("1 offener Konflikt", "Gründerin: Rufname", "Hafen · ")
	uitest.Press(d.Canvas(), fyne.KeyF, fyne.KeyModifierControl)
	uitest.Press(d.Canvas(), fyne.Key2)
	d.mustShow("Kein Konflikt ist mehr offen", "Konflikte")
	if d.shows("Konflikte (1)") {
		t.Error("it is still counted")
	}
	uitest.Press(d.Canvas(), fyne.KeyZ, fyne.KeyModifierControl)
	d.mustShow("Konflikte (1)", "1 offener Konflikt")
	d.press("Eintrag öffnen")
	d.mustShow("Amina", "Rufname")
	uitest.Press(d.Canvas(), fyne.KeyLeft, fyne.KeyModifierAlt)
	d.mustShow("Konflikte (1)")
}
