package hours

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/coaching"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is the page of a founder in a window.
type desk struct {
	t      testing.TB
	office *store.Office
	page   *Page
	window fyne.Window
	ctx    context.Context
	clock  time.Time

	told    string
	failed  error
	job     *preview.Job
	session app.ID // that was asked for
	project app.ID // whose form was asked for
	asked   bool   // for a form
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas { return d.window.Canvas() }

// Tell keeps what was told.
func (d *desk) Tell(text string, _ ...widgets.Action) { d.told = text }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

func newDesk(t testing.TB) *desk {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, ctx: context.Background(), clock: time.Date(2025, 12, 1, 14, 0, 0, 0, zone)}
	config := store.Config{Now: func() time.Time { return d.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	d.must(err)
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office, d.window = office, uitest.Window(t, nil)
	return d
}

// sampled is a desk over the sample office.
func sampled(t testing.TB) *desk {
	t.Helper()
	d := newDesk(t)
	doc, err := archive.Parse(assets.Sample())
	d.must(err)
	_, err = d.office.Import(d.ctx, doc)
	d.must(err)
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.t.Helper()
	d.page = New(Parts{
		Records: d.office, Shell: d, Context: d.ctx, Now: func() time.Time { return d.clock },
		Preview:           func(job preview.Job) { d.job = &job },
		OpenSession:       func(_, session app.ID) { d.session = session },
		OpenParticipation: func(_, project app.ID) { d.project, d.asked = project, true },
	}).Page(founder)
	d.window.SetContent(d.page.Content())
	d.window.Resize(tab)
	d.refresh()
}

func (d *desk) refresh() {
	d.t.Helper()
	d.page.Refresh()
	d.must(d.failed)
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// founder makes a founder.
func (d *desk) founder(name string) app.ID {
	d.t.Helper()
	f, err := d.office.SaveFounder(d.ctx, app.Founder{GivenNames: name})
	d.must(err)
	return f.ID
}

// named is the founder with a first name.
func (d *desk) named(name string) app.ID {
	d.t.Helper()
	rows, err := d.office.Founders(d.ctx, app.FounderFilter{})
	d.must(err)
	for _, row := range rows {
		if strings.Contains(row.Name, name) {
			return row.ID
		}
	}
	d.t.Fatalf("no founder %q", name)
	return ""
}

// closed is a session that was closed.
func closed(day app.Date, from, to app.Clock) coaching.Session {
	return coaching.Session{
		Date: day, Start: from, End: to, Kind: "other", Place: "office", Concern: "Preise", Course: "Gerechnet", Analysis: "Zu billig",
		Recommendation: "Erhöhen", Agreements: "Neue Liste", Status: coaching.Closed, ClosedOn: day,
	}
}

func (d *desk) save(founder app.ID, s coaching.Session) coaching.Session {
	d.t.Helper()
	s, err := d.office.SaveSession(d.ctx, founder, s)
	d.must(err)
	return s
}

func (d *desk) texts() []string { return uitest.Texts(uitest.Top(d.window)) }

func (d *desk) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !d.shows(w) {
			d.t.Errorf("%q is not among %q", w, d.texts())
		}
	}
}

func (d *desk) seesNot(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if d.shows(w) {
			d.t.Errorf("%q is shown", w)
		}
	}
}

func (d *desk) shows(words string) bool {
	return slices.ContainsFunc(d.texts(), func(text string) bool { return strings.Contains(text, words) })
}

// press taps the button with a label.
func (d *desk) press(label string) {
	d.t.Helper()
	uitest.Button(d.t, uitest.Top(d.window), label).OnTapped()
}
