package ui_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/store"
	"wurzelwerk/store/carry"
	"wurzelwerk/store/vault"
)

// partner is another office that the open one exchanges with by a folder. All of it comes here.
type partner struct {
	*store.Office
	d    *desk
	ours app.ID // the open office
}

// meets makes another office and the open one know each other.
func (d *desk) meets(name string) *partner {
	d.t.Helper()
	config := store.Config{Now: func() time.Time { return d.now }, Cost: vault.Cost{Time: 1, MemoryKiB: 64, Threads: 1}}
	other, _, err := store.Create(d.t.Context(), d.t.TempDir(), app.Office{Name: name}, secret, config)
	d.must(err)
	d.t.Cleanup(func() { _ = other.Close(d.t.Context()) })
	carrier := model.Carrier{Kind: model.CarrierFolder, Place: d.t.TempDir()}
	theirs, err := other.SyncCard(d.t.Context())
	d.must(err)
	ours, err := d.mine().SyncCard(d.t.Context())
	d.must(err)
	_, err = d.mine().Pair(d.t.Context(), theirs, model.Pairing{})
	d.must(err)
	_, err = other.Pair(d.t.Context(), ours, model.Pairing{Everything: true})
	d.must(err)
	d.must(d.mine().SetCarrier(d.t.Context(), carrier))
	d.must(other.SetCarrier(d.t.Context(), carrier))
	return &partner{other, d, ours.Office}
}

func (d *desk) mine() *store.Office { return d.Office().(*store.Office) }

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// named makes a founder at the partner.
func (p *partner) named(name string) {
	p.d.t.Helper()
	p.d.now = p.d.now.Add(time.Minute)
	_, err := p.SaveFounder(p.d.t.Context(), app.Founder{FamilyNames: name})
	p.d.must(err)
}

// sends puts a file for the open office to the carrier.
func (p *partner) sends() {
	p.d.t.Helper()
	p.d.must(carry.For(p.Office).Put(p.d.t.Context(), p.ours, func(w io.Writer) error {
		_, err := p.Send(p.d.t.Context(), p.ours, w)
		return err
	}))
}

// file writes one for the open office.
func (p *partner) file() string {
	p.d.t.Helper()
	var out bytes.Buffer
	_, err := p.Send(p.d.t.Context(), p.ours, &out)
	p.d.must(err)
	path := filepath.Join(p.d.t.TempDir(), "abgleich.sync")
	p.d.must(os.WriteFile(path, out.Bytes(), 0o600))
	return path
}

// met is an open office with a partner of whom a file was taken.
func met(t *testing.T) (*desk, *partner) {
	d := newDesk(t)
	d.found(true)
	p := d.meets("Gründerinnenzentrum Süd")
	p.named("Erste")
	d.DropForTest(p.file())
	d.mustShow("Datei von „Gründerinnenzentrum Süd“", "1 Gründerin neu")
	d.press("Übernehmen")
	d.has("Erste", true)
	return d, p
}

// has checks whether a founder is in the open office.
func (d *desk) has(name string, want bool) {
	d.t.Helper()
	rows, err := d.mine().Founders(d.t.Context(), app.FounderFilter{Words: name})
	d.must(err)
	if (len(rows) > 0) != want {
		d.t.Errorf("%d founders %q", len(rows), name)
	}
}

func TestTheCardOfAPartnerIsDropped(t *testing.T) {
	d := newDesk(t)
	d.found(false)
	other := d.meets("Gründerinnenzentrum Süd")
	peers, err := d.mine().Peers(t.Context())
	d.must(err)
	d.must(d.mine().RemovePeer(t.Context(), peers[0].Office()))
	card, err := other.SyncCard(t.Context())
	d.must(err)
	path := filepath.Join(t.TempDir(), "karte.eml")
	d.must(os.WriteFile(path, []byte("Guten Tag,\n"+card.Text()), 0o600))
	d.DropForTest(path)
	d.mustShow("Partnerbüro aufnehmen", "Die sechs Wörter von „Gründerinnenzentrum Süd“")
	d.press("Aufnehmen")
	if peers, err = d.mine().Peers(t.Context()); err != nil || len(peers) != 1 {
		t.Errorf("%+v, %v", peers, err)
	}
}

func TestWhatWaitsIsAnnouncedAndTakenOnAClick(t *testing.T) {
	d, p := met(t)
	d.Go("founders")
	p.named("Zweite")
	p.sends()
	d.LookForTest()
	d.mustShow("Eine Datei von „Gründerinnenzentrum Süd“ ist da.")
	d.has("Zweite", false)
	d.shot("exchange-bar")
	d.press("Einlesen")
	d.has("Zweite", true)
	d.mustShow("Gründerin neu", "Zweite")
	if d.shows("ist da.") {
		t.Error("the bar stays")
	}
	p.named("Dritte")
	p.sends()
	d.LookForTest()
	d.press("Zum Abgleich")
	d.mustShow("Was ansteht", "Partnerbüros")
	d.shot("exchange-page")
	d.Lock()
	if d.shows("Gründerinnenzentrum") {
		t.Error("the locked window tells of a partner")
	}
}

func TestWhatWaitsOnOpeningIsTakenAtOnce(t *testing.T) {
	d, p := met(t)
	p.named("Zweite")
	p.sends()
	d.Lock()
	d.unlock()
	d.LookForTest()
	d.has("Zweite", true)
	p.named("Dritte")
	p.sends()
	d.LookForTest()
	d.has("Dritte", false) // she may be at work by now
	d.Lock()
	d.unlock()
	d.Go("founders")
	d.LookForTest()
	d.has("Dritte", false)
	d.mustShow("ist da.")
}

func TestNothingIsTakenWhileSomethingCannotBeKept(t *testing.T) {
	d, p := met(t)
	p.named("Zweite")
	p.sends()
	d.Go("founders")
	d.LookForTest()
	broken := d.Autosave(func() error { return app.ErrDiskFull })
	broken.Touch()
	d.press("Einlesen")
	d.mustShow("kein Platz")
	d.has("Zweite", false)
	if err := broken.Flush(); !errors.Is(err, app.ErrDiskFull) {
		t.Errorf("it does not wait any longer: %v", err)
	}
}

func TestTheFounderInFrontStaysInFront(t *testing.T) {
	d, p := met(t)
	rows, err := d.mine().Founders(t.Context(), app.FounderFilter{Words: "Stoyanova"})
	d.must(err)
	d.OpenFounderForTest(rows[0].ID, "swot")
	p.named("Zweite")
	p.sends()
	d.LookForTest()
	d.press("Einlesen")
	d.has("Zweite", true)
	if at, tab := d.FrontForTest(); at != rows[0].ID || tab != "swot" {
		t.Errorf("in front is %q, %q", at, tab)
	}
}
