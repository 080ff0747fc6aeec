package profiling

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/profile"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is a founder's profiling sheet in a window, over an office of its own.
type desk struct {
	testing.TB
	ctx     context.Context
	office  *store.Office
	founder app.ID
	sheet   *Sheet
	window  fyne.Window
	clock   time.Time

	told    string // the last notice
	failed  error
	opened  string // the section of the personal data that was asked for
	printed *preview.Job
	pending func() error // what the saver holds
	broken  error        // keeps the saver from saving
}

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas { return d.window.Canvas() }

// Tell keeps what was told.
func (d *desk) Tell(text string, _ ...widgets.Action) { d.told = text }

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
	err := s.save()
	s.dirty = err != nil
	return err
}

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{TB: t, ctx: context.Background(), clock: time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC)}
	config := store.Config{Now: func() time.Time { return d.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office = office
	return d
}

// sample loads the sample office and takes its first founder with answers.
func (d *desk) sample() *desk {
	d.Helper()
	doc, err := archive.Parse(assets.Sample())
	if err != nil {
		d.Fatal(err)
	}
	if _, err := d.office.Import(d.ctx, doc); err != nil {
		d.Fatal(err)
	}
	rows, err := d.office.Founders(d.ctx, app.FounderFilter{Words: "Stoyanova"})
	if err != nil || len(rows) == 0 {
		d.Fatal(rows, err)
	}
	d.founder = rows[0].ID
	return d
}

// add puts a founder into the office, whose sheet it will be.
func (d *desk) add(f app.Founder) *desk {
	d.Helper()
	f, err := d.office.SaveFounder(d.ctx, f)
	if err != nil {
		d.Fatal(err)
	}
	d.founder = f.ID
	return d
}

// tab is the room that the window leaves beside its sidebar and the list of founders.
var tab = fyne.NewSize(850, 560)

// open shows the sheet in a window of a size.
func (d *desk) open(size fyne.Size, catalogue *profile.Catalogue) *desk {
	d.Helper()
	d.sheet = d.room(catalogue).Sheet(d.founder)
	d.window = uitest.Window(d.TB, container.NewStack(d.sheet.Content()))
	d.window.Resize(size)
	d.sheet.Refresh()
	if d.failed != nil {
		d.Fatal(d.failed)
	}
	return d
}

func (d *desk) room(catalogue *profile.Catalogue) *Room {
	return New(Parts{
		Records: d.office, Shell: d, Context: d.ctx, Now: func() time.Time { return d.clock }, Catalogue: catalogue,
		Autosave:   func(save func() error) Saver { s := &saver{desk: d, save: save}; d.pending = s.Flush; return s },
		Preview:    func(job preview.Job) { d.printed = &job },
		OpenMaster: func(_ app.ID, section string) { d.opened = section },
	})
}

// consent notes a consent of hers for blocks.
func (d *desk) consent(blocks ...string) app.Consent {
	d.Helper()
	c, err := d.office.SaveConsent(d.ctx, d.founder, app.Consent{
		Purpose: app.PurposeSpecial, DataClasses: blocks, GivenOn: "2026-01-12", Signed: app.SignedPaper, TextVersion: app.ConsentText,
	})
	if err != nil {
		d.Fatal(err)
	}
	return c
}

func (d *desk) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(d.Canvas(), key, modifiers...)
}

func (d *desk) typeText(text string) { uitest.Type(d.Canvas(), text) }

func (d *desk) texts() []string { return uitest.Texts(d.window.Content()) }

// shows tells whether a text is to be seen on the page, also over several lines.
func (d *desk) shows(text string) bool { return strings.Contains(strings.Join(d.texts(), " "), text) }

// row is a question of the block in front.
func (d *desk) row(key string) *question.Row {
	d.Helper()
	d.sheet.Open(key)
	r := d.sheet.pane.find(key)
	if r == nil {
		d.Fatalf("%q is not asked", key)
	}
	return r
}

// flush saves what is typed and returns the answers in the office by question.
func (d *desk) flush() map[string]profile.Answer {
	d.Helper()
	if err := d.pending(); err != nil {
		d.Fatal(err)
	}
	return d.stored()
}

func (d *desk) stored() map[string]profile.Answer {
	d.Helper()
	answers, err := d.office.Answers(d.ctx, d.founder)
	if err != nil {
		d.Fatal(err)
	}
	out := make(map[string]profile.Answer, len(answers))
	for _, a := range answers {
		out[a.Question] = a
	}
	return out
}

func (d *desk) record() app.Founder {
	d.Helper()
	f, err := d.office.Founder(d.ctx, d.founder)
	if err != nil {
		d.Fatal(err)
	}
	return f
}

func (d *desk) dialogButton(label string) *widgets.Button {
	d.Helper()
	return uitest.Button(d.TB, uitest.Dialog(d.TB, d.Canvas()), label)
}
