package founders

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the screen in a window over an office of its own.
type room struct {
	t      testing.TB
	office *store.Office
	screen *Screen
	window fyne.Window
	ctx    context.Context

	told    string
	actions []widgets.Action
	failed  error
	opened  app.ID // the worksheet that was asked for
	sampled int
	clock   time.Time
}

// today is a Monday.
var today = app.NewDate(2026, time.January, 19)

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

func newRoom(t testing.TB, tabs ...Tab) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC)}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.window = uitest.Window(t, nil)
	r.screen = New(Parts{
		Records: office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock }, Tabs: tabs,
		Autosave:   func(save func() error) Saver { return &uitest.Saver{Save: save} },
		OpenSWOT:   func(_, worksheet app.ID) { r.opened = worksheet },
		LoadSample: func() { r.sampled++ },
		Strategy:   func(app.ID) string { return "" },
	})
	r.window.SetContent(r.screen.Content())
	r.window.Resize(uitest.Screen)
	r.screen.Refresh()
	return r
}

// must ends the test on an error.
func must[T any](r *room, v T, err error) T {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
	return v
}

func (r *room) add(f app.Founder) app.Founder {
	r.t.Helper()
	out, err := r.office.SaveFounder(r.ctx, f)
	return must(r, out, err)
}

func (r *room) founder(id app.ID) app.Founder {
	r.t.Helper()
	f, err := r.office.Founder(r.ctx, id)
	return must(r, f, err)
}

func (r *room) measure(founder app.ID, m coaching.Measure) coaching.Measure {
	r.t.Helper()
	out, err := r.office.SaveMeasure(r.ctx, founder, m)
	return must(r, out, err)
}

// open shows a founder on a tab.
func (r *room) open(f app.Founder, tab string) {
	r.t.Helper()
	r.screen.Refresh()
	r.screen.Open(f.ID, tab)
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
}

func (r *room) texts() []string { return uitest.Texts(r.window.Content()) }

// press taps the button with a label in the window.
func (r *room) press(label string) {
	r.t.Helper()
	uitest.Button(r.t, r.window.Content(), label).OnTapped()
}

// answer taps the button with a label in the dialog on top.
func (r *room) answer(label string) {
	r.t.Helper()
	uitest.Button(r.t, uitest.Dialog(r.t, r.Canvas()), label).OnTapped()
}

// field finds the visible input with a label, in the dialog on top if there is one.
func field[T fyne.CanvasObject](r *room, label string) T {
	r.t.Helper()
	return uitest.Input[T](r.t, uitest.Top(r.window), label)
}

// note finds what stands under the field with a label.
func (r *room) note(label string) string {
	r.t.Helper()
	for _, f := range uitest.All[*widgets.Field](r.window.Content()) {
		if f.Label == label {
			return f.Error()
		}
	}
	r.t.Fatalf("no field %q", label)
	return ""
}
