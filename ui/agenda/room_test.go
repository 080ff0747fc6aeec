package agenda

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/today"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the page in a window over an office of its own.
type room struct {
	t       testing.TB
	office  *store.Office
	screen  *Screen
	window  fyne.Window
	ctx     context.Context
	clock   time.Time
	opened  []today.Line
	loaded  int
	created int
}

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell is not used by the page.
func (r *room) Tell(text string, _ ...widgets.Action) { r.t.Errorf("told %q", text) }

// Fail ends the test.
func (r *room) Fail(err error) { r.t.Fatal(err) }

func newRoom(t testing.TB, day app.Date) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: day.Time().Add(9 * time.Hour)}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.window = uitest.Window(t, nil)
	r.screen = New(Parts{
		Records: office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock },
		Open: func(l today.Line) { r.opened = append(r.opened, l) }, Create: func() { r.created++ }, LoadSample: func() {},
		Loaded: func(_ app.Date, lines []today.Line) { r.loaded = len(lines) },
	})
	r.window.SetContent(r.screen.Content())
	r.window.Resize(uitest.BesideSidebar)
	r.screen.Refresh()
	return r
}

// sample loads the sample office with its own dates.
func (r *room) sample() {
	r.t.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err == nil {
		_, err = r.office.Import(r.ctx, doc)
	}
	if err != nil {
		r.t.Fatal(err)
	}
	r.screen.Refresh()
}

func (r *room) shows(want ...string) {
	r.t.Helper()
	all := strings.Join(uitest.Texts(r.window.Content()), "\n")
	for _, w := range want {
		if !strings.Contains(all, w) {
			r.t.Errorf("%q is not shown:\n%s", w, all)
		}
	}
}
