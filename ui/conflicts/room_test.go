package conflicts

import (
	"bytes"
	"testing"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/uitest/desktest"
)

// room is the page over one office, and another office that it exchanges with.
type room struct {
	*desktest.Desk
	other *desktest.Desk
	page  *Page
	desi  app.ID

	opened []app.ID // records whose place was shown
	open   int      // conflicts, as the page told it
}

var noon = time.Date(2025, 5, 20, 12, 0, 0, 0, time.Local)

// newRoom pairs two offices that share everything; the sample is in both.
func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{other: desktest.New(t, noon), open: -1}
	r.Desk = desktest.New(t, noon) // the window that was opened last is the one that the test driver finds
	r.pair(r.Desk, r.other, "Hafen")
	r.pair(r.other, r.Desk, "Nordstadt")
	r.Sample()
	r.desi = r.Named("Desislava")
	r.page = New(Parts{
		Records: r.Office, Shell: r, Context: r.Ctx, Now: r.Now,
		Open:    func(c exchange.Conflict) { r.opened = append(r.opened, c.Record) },
		Counted: func(open int) { r.open = open },
	})
	r.flow()
	r.Show(r.page.Content(), uitest.BesideSidebar)
	r.load()
	return r
}

func (r *room) pair(at, with *desktest.Desk, name string) {
	r.T.Helper()
	card, err := with.Office.SyncCard(r.Ctx)
	r.Must(err)
	_, err = at.Office.Pair(r.Ctx, card, exchange.Pairing{Name: name, Everything: true})
	r.Must(err)
}

// flow lets the changes of both come to the other.
func (r *room) flow() {
	r.T.Helper()
	r.carry(r.Desk, r.other)
	r.carry(r.other, r.Desk)
	r.carry(r.Desk, r.other)
}

func (r *room) carry(from, to *desktest.Desk) {
	r.T.Helper()
	r.tick()
	card, err := to.Office.SyncCard(r.Ctx)
	r.Must(err)
	var file bytes.Buffer
	_, err = from.Office.Send(r.Ctx, card.Office, &file)
	r.Must(err)
	_, err = to.Office.Receive(r.Ctx, bytes.NewReader(file.Bytes()), int64(file.Len()), exchange.Taking{})
	r.Must(err)
}

// tick lets a minute pass in both offices.
func (r *room) tick() {
	r.Clock = r.Clock.Add(time.Minute)
	r.other.Clock = r.Clock
}

func (r *room) load() {
	r.T.Helper()
	r.page.Refresh()
	r.Well()
}

// founder changes Desislava in an office.
func (r *room) founder(at *desktest.Desk, change func(f *app.Founder)) {
	r.T.Helper()
	r.tick()
	f, err := at.Office.Founder(r.Ctx, r.desi)
	r.Must(err)
	change(&f)
	_, err = at.Office.SaveFounder(r.Ctx, f)
	r.Must(err)
}

// differ changes Desislava in the other office and then here, each without knowing of the other, and brings both
// together.
func (r *room) differ(here, there func(f *app.Founder)) {
	r.T.Helper()
	r.founder(r.other, there)
	r.founder(r.Desk, here)
	r.flow()
	r.load()
}

// contactNotes are two texts of which one became the other.
const (
	noteHere  = "Ruft abends zurück. Der Bruder bürgt für die Miete von 790 Euro."
	noteThere = "Ruft abends zurück. Der Bruder bürgt für die Miete von 850 Euro warm."
)

// notes lets both offices write another note on how to reach her.
func (r *room) notes() {
	r.T.Helper()
	r.differ(func(f *app.Founder) { f.ContactNote = noteHere }, func(f *app.Founder) { f.ContactNote = noteThere })
}

// her is Desislava as she stands in an office.
func (r *room) her(at *desktest.Desk) app.Founder {
	r.T.Helper()
	f, err := at.Office.Founder(r.Ctx, r.desi)
	r.Must(err)
	return f
}

// dropped takes away here what rooms she seeks, while the other office changes it.
func (r *room) dropped() {
	r.T.Helper()
	sought, err := r.Office.SaveSpaceSought(r.Ctx, r.desi, app.SpaceSought{Note: "Hell"})
	r.Must(err)
	r.flow()
	r.tick()
	sought.Note = "Hell und trocken"
	_, err = r.other.Office.SaveSpaceSought(r.Ctx, r.desi, sought)
	r.Must(err)
	r.tick()
	r.Must(r.Office.DropSpaceSought(r.Ctx, sought.ID))
	r.flow()
	r.load()
}

// buried throws a measure away here for good, before the other office changes it.
func (r *room) buried() {
	r.T.Helper()
	m, err := r.Office.SaveMeasure(r.Ctx, r.desi, coaching.Measure{Text: "Gewerbe anmelden"})
	r.Must(err)
	r.flow()
	r.tick()
	r.Must(r.Office.BinMeasure(r.Ctx, m.ID))
	_, err = r.Office.EmptyBin(r.Ctx)
	r.Must(err)
	r.tick()
	m.FirstStep = "Termin im Bürgerbüro"
	_, err = r.other.Office.SaveMeasure(r.Ctx, r.desi, m)
	r.Must(err)
	r.flow()
	r.load()
}

// waits checks that so many conflicts are open, in the list and told.
func (r *room) waits(n int) {
	r.T.Helper()
	count, err := r.Office.ConflictCount(r.Ctx)
	r.Must(err)
	if r.page.open != n || r.open != n || count != n {
		r.T.Fatalf("%d conflicts on the page, %d told, %d counted, want %d", r.page.open, r.open, count, n)
	}
}

// alike checks that no conflict is open anywhere, and both offices hold the same of her.
func (r *room) alike() {
	r.T.Helper()
	r.flow()
	r.load()
	r.waits(0)
	if n, err := r.other.Office.ConflictCount(r.Ctx); err != nil || n != 0 {
		r.T.Errorf("the other office has %d: %v", n, err)
	}
	if a, b := r.her(r.Desk), r.her(r.other); a.ContactNote != b.ContactNote || a.CallName != b.CallName {
		r.T.Errorf("%q and %q", a.ContactNote, b.ContactNote)
	}
}
