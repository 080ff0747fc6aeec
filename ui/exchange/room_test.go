package exchange

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/store/carry"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
	"wurzelwerk/ui/widgets"
)

// room is the page of an office of its own in a window, with what it asked the window for.
type room struct {
	*desktest.Desk
	room *Room

	saved   string // path of the file that was saved last
	opens   string // path of the file that is opened when she is asked for one
	folder  string // that is chosen when she is asked for one
	takings int    // how often the window was held
	changed int    // how often another carrier was set
	shown   string // the page that was asked for
}

const day = app.Date("2025-05-20")

func newRoom(t testing.TB, name string) *room {
	t.Helper()
	r := &room{Desk: desktest.New(t, day.Time().Add(14*time.Hour))}
	info, err := r.Office.Info(r.Ctx)
	r.Must(err)
	info.Name = name
	r.Must(r.Office.SaveInfo(r.Ctx, info))
	run := func(_ string, work Work, then func(error)) { then(work(r.Ctx, func(float64) {})) }
	r.room = New(Parts{
		Records: r.Office, Shell: r, Context: r.Ctx, Now: r.Now, Post: carry.For(r.Office),
		Run: run,
		Take: func(title string, work Work, then func(error)) {
			r.takings++
			run(title, work, func(err error) { r.room.Refresh(); then(err) })
		},
		SaveFile: func(name string, save func(path string) error) {
			r.saved = filepath.Join(t.TempDir(), name)
			r.Must(save(r.saved))
		},
		SaveBeside: func(name, _ string, save func(ctx context.Context, path string) error, then func(error)) {
			r.saved = filepath.Join(t.TempDir(), name)
			err := save(r.Ctx, r.saved)
			r.Failed = err
			then(err)
		},
		OpenFile:       func(_ []string, open func(path string)) { open(r.opens) },
		ChooseFolder:   func(then func(folder string)) { then(r.folder) },
		CarrierChanged: func() { r.changed++ },
		OpenConflicts:  func() { r.shown = "conflicts" },
		OpenBackups:    func() { r.shown = "backups" },
		OpenFounders:   func() { r.shown = "founders" },
	})
	r.Show(r.room.Content(), uitest.BesideSidebar)
	r.room.Refresh()
	r.Well()
	return r
}

// card is that of the office.
func (r *room) card() sync.Card {
	r.T.Helper()
	c, err := r.Office.SyncCard(r.Ctx)
	r.Must(err)
	return c
}

// knows makes another office a partner whose words were compared.
func (r *room) knows(other *room, own bool) model.Peer {
	r.T.Helper()
	p, err := r.Office.Pair(r.Ctx, other.card(), model.Pairing{Everything: own})
	r.Must(err)
	p.Checked = day
	r.Must(r.Office.SavePeer(r.Ctx, p))
	r.room.Refresh()
	r.Well()
	return p
}

// meet makes two offices know each other.
func meet(t testing.TB) (a, b *room) {
	t.Helper()
	a, b = newRoom(t, "Beratung Nordstadt"), newRoom(t, "Gründerinnenzentrum Süd")
	a.Sample()
	a.knows(b, false)
	b.knows(a, false)
	return a, b
}

// shares lets data of a founder go to the only partner, with her consent.
func (r *room) shares(word string, classes ...string) app.ID {
	r.T.Helper()
	founder, p := r.Named(word), r.peer()
	_, err := r.Office.SaveConsent(r.Ctx, founder, app.Consent{
		Purpose: app.PurposeShare, Recipient: p.Partner, DataClasses: classes, GivenOn: "2025-05-01", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	r.Must(err)
	_, err = r.Office.Share(r.Ctx, founder, p.Office(), nil)
	r.Must(err)
	r.room.Refresh()
	r.Well()
	return founder
}

// peer is the only partner.
func (r *room) peer() model.Peer {
	r.T.Helper()
	all, err := r.Office.Peers(r.Ctx)
	r.Must(err)
	if len(all) != 1 {
		r.T.Fatalf("%d partners", len(all))
	}
	return all[0]
}

// send writes a file for the only partner by hand.
func (r *room) send() string {
	r.T.Helper()
	r.room.onSend(r.peer())
	r.Well()
	r.Press("Als Datei speichern …")
	r.Well()
	return r.saved
}

// tick sets a check box by its label.
func (r *room) tick(label string) {
	r.T.Helper()
	for _, c := range uitest.All[*widgets.Check](r.Top()) {
		if c.Text == label {
			c.SetChecked(true)
			return
		}
	}
	r.T.Fatalf("no check box %q", label)
}

func (r *room) disabled(label string) bool {
	r.T.Helper()
	return uitest.Button(r.T, r.Top(), label).Disabled()
}

func read(t testing.TB, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
