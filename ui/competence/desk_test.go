package competence

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is a founder's pages in a window, over an office of its own.
type desk struct {
	testing.TB
	ctx     context.Context
	office  *store.Office
	founder app.Founder
	room    *Room
	page    *ReadingsPage
	window  fyne.Window

	told    string // the last notice and its actions
	actions []widgets.Action
	failed  error
	shown   [2]string    // the reading and the competence that were asked for
	printed *preview.Job // the document that was previewed
	broken  error        // keeps the saver from saving
}

func noon() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas {
	if d.window == nil {
		return nil
	}
	return d.window.Canvas()
}

// Tell keeps what was told.
func (d *desk) Tell(text string, actions ...widgets.Action) { d.told, d.actions = text, actions }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

// saver saves when it is flushed.
type saver struct {
	desk  *desk
	save  func() error
	dirty bool
}

// Touch waits for a flush.
func (s *saver) Touch() { s.dirty = true }

// Flush saves what waits.
func (s *saver) Flush() error {
	if !s.dirty {
		return nil
	}
	if s.desk.broken != nil {
		return s.desk.broken
	}
	s.dirty = false
	return s.save()
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{TB: t, ctx: context.Background()}
	config := store.Config{Now: noon, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office = office
	d.founder, err = office.SaveFounder(d.ctx, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", HandoutLanguage: "bg"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = office.SaveBusiness(d.ctx, d.founder.ID, app.Business{Name: "Nadel & Faden Nordstadt"}); err != nil {
		t.Fatal(err)
	}
	d.room = New(Parts{
		Records: office, Shell: d, Context: d.ctx, Now: noon,
		Autosave:    func(save func() error) Saver { return &saver{desk: d, save: save} },
		Preview:     func(job preview.Job) { d.printed = &job },
		ShowReading: func(_, reading app.ID, competence string) { d.shown = [2]string{string(reading), competence} },
	})
	return d
}

// tab is the room a page has beside the list of founders, under the titles of the tabs.
var tab = fyne.NewSize(850, 560)

// set shows a page in a window of the size of the tab.
func (d *desk) set(content fyne.CanvasObject) {
	d.Helper()
	d.window = test.NewWindow(container.NewStack(content))
	d.window.SetPadded(false)
	d.window.Resize(tab)
	d.Cleanup(d.window.Close)
}

// open shows the founder's readings.
func (d *desk) open() *desk {
	d.Helper()
	d.page = d.room.Readings(d.founder.ID)
	d.set(d.page.Content())
	d.page.Refresh()
	return d
}

// keep puts a reading into the office.
func (d *desk) keep(phase profile.ReadingPhase, rater profile.Rater, date app.Date, levels ...int) profile.Reading {
	d.Helper()
	r := profile.Reading{Phase: phase, Rater: rater, Date: date, Levels: map[string]int{}}
	for i, level := range levels {
		if level > 0 {
			r.Levels[profile.Competences[i]] = level
		}
	}
	r, err := d.office.SaveReading(d.ctx, d.founder.ID, r)
	if err != nil {
		d.Fatal(err)
	}
	return r
}

// stored is the reading with an id as it is in the office, after what was typed is saved.
func (d *desk) stored(id app.ID) profile.Reading {
	d.Helper()
	if err := d.page.Leave(); err != nil {
		d.Fatal(err)
	}
	for _, r := range d.readings() {
		if r.ID == id {
			return r
		}
	}
	d.Fatalf("no reading %s", id)
	return profile.Reading{}
}

func (d *desk) readings() []profile.Reading {
	d.Helper()
	all, err := d.office.Readings(d.ctx, d.founder.ID)
	if err != nil {
		d.Fatal(err)
	}
	return all
}

func (d *desk) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(d.Canvas(), key, modifiers...)
}

// act runs the action of the last notice with a label.
func (d *desk) act(label string) {
	d.Helper()
	for _, a := range d.actions {
		if a.Label == label {
			a.Run()
			return
		}
	}
	d.Fatalf("the notice %q offers no %q", d.told, label)
}

var (
	firstLevels = []int{3, 5, 2, 2, 4, 3, 6, 2, 2, 3, 4, 2, 3, 4, 4}
	lastLevels  = []int{5, 5, 4, 4, 4, 5, 6, 4, 4, 4, 5, 4, 4, 5, 3}
	herLevels   = []int{5, 6, 2, 0, 4, 1, 6, 2, 2, 3, 6, 2, 0, 4, 4}
)

// way shows the founder's way.
func (d *desk) way() *WayPage {
	d.Helper()
	page := d.room.Way(d.founder.ID)
	d.set(page.Content())
	page.Refresh()
	return page
}
