// Package desktest is an office with a time of its own and a window over it, for the tests of rooms. A Desk is the shell
// that a room tells what was done; it keeps what it heard, and finds what is shown, in the dialog on top if there is one.
//
// Which function do I want? New for an empty office, Sample for the sample office in it, Show for a page in the window;
// Sees, Press, Text and Field for what is done there; Well for whether all went well.
//
// Only tests import it, so that it may know the store, as the tests of rooms do.
package desktest

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// Desk is an office and a window, until the test ends.
type Desk struct {
	T      testing.TB
	Office *store.Office
	Window fyne.Window
	Ctx    context.Context
	Clock  time.Time // what Now says

	Told    string // what was told last
	Actions []widgets.Action
	Failed  error // what was shown as an error last
}

// New is a desk in an empty office at a time, with an empty window.
func New(t testing.TB, at time.Time) *Desk {
	t.Helper()
	d := &Desk{T: t, Ctx: context.Background(), Clock: at}
	config := store.Config{Now: d.Now, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.Ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	d.Must(err)
	t.Cleanup(func() { _ = office.Close(d.Ctx) })
	d.Office, d.Window = office, uitest.Window(t, nil)
	return d
}

// Sample brings the sample office in, on the days that stand in it.
func (d *Desk) Sample() {
	d.T.Helper()
	doc, err := archive.Parse(assets.Sample())
	d.Must(err)
	_, err = d.Office.Import(d.Ctx, doc)
	d.Must(err)
}

// Show sets a page into the window, in the room that it has there.
func (d *Desk) Show(page fyne.CanvasObject, room fyne.Size) {
	d.Window.SetContent(page)
	d.Window.Resize(room)
}

// Now is the time of the desk.
func (d *Desk) Now() time.Time { return d.Clock }

// Canvas is that of the window.
func (d *Desk) Canvas() fyne.Canvas { return d.Window.Canvas() }

// Tell keeps what was told.
func (d *Desk) Tell(text string, actions ...widgets.Action) { d.Told, d.Actions = text, actions }

// Fail keeps the error.
func (d *Desk) Fail(err error) { d.Failed = err }

// Must ends the test on an error.
func (d *Desk) Must(err error) {
	d.T.Helper()
	if err != nil {
		d.T.Fatal(err)
	}
}

// Well ends the test when an error was shown.
func (d *Desk) Well() {
	d.T.Helper()
	d.Must(d.Failed)
}

// Act runs the action of what was told last that has a label.
func (d *Desk) Act(label string) {
	d.T.Helper()
	for _, a := range d.Actions {
		if a.Label == label {
			a.Run()
			d.Well()
			return
		}
	}
	d.T.Fatalf("no action %q after %q", label, d.Told)
}

// Named is the founder in whose name in lists a word stands.
func (d *Desk) Named(word string) app.ID {
	d.T.Helper()
	rows, err := d.Office.Founders(d.Ctx, app.FounderFilter{})
	d.Must(err)
	for _, row := range rows {
		if strings.Contains(row.Name, word) {
			return row.ID
		}
	}
	d.T.Fatalf("no founder %q", word)
	return ""
}

// Partner is the partner in whose name words stand.
func (d *Desk) Partner(words string) app.Partner {
	d.T.Helper()
	all, err := d.Office.Partners(d.Ctx)
	d.Must(err)
	for _, p := range all {
		if strings.Contains(p.Name, words) {
			return p
		}
	}
	d.T.Fatalf("no partner %q", words)
	return app.Partner{}
}
