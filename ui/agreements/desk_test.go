package agreements

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

// desk is the page of Desislava of the sample office in a window.
type desk struct {
	t      testing.TB
	office *store.Office
	page   *Page
	window fyne.Window
	ctx    context.Context
	clock  time.Time
	saver  *uitest.Saver

	told    string
	actions []widgets.Action
	failed  error
	job     *preview.Job
	changed int
	session app.ID // that was asked for
}

// tab is the room that the page has beside the list of founders.
var tab = fyne.NewSize(850, 660)

const today = app.Date("2025-04-07")

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas { return d.window.Canvas() }

// Tell keeps what was told.
func (d *desk) Tell(text string, actions ...widgets.Action) { d.told, d.actions = text, actions }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{t: t, ctx: context.Background(), clock: today.Time().Add(14 * time.Hour)}
	config := store.Config{Now: func() time.Time { return d.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	d.must(err)
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office = office
	doc, err := archive.Parse(assets.Sample())
	d.must(err)
	_, err = office.Import(d.ctx, doc)
	d.must(err)
	d.window = uitest.Window(t, nil)
	d.open(d.named("Desislava"))
	return d
}

// open shows the page of a founder.
func (d *desk) open(founder app.ID) {
	d.t.Helper()
	d.page = New(Parts{
		Records: d.office, Shell: d, Context: d.ctx, Now: func() time.Time { return d.clock },
		Autosave: func(save func() error) Saver {
			d.saver = &uitest.Saver{Save: save}
			return d.saver
		},
		Preview:     func(job preview.Job) { d.job = &job },
		Changed:     func(app.ID) { d.changed++ },
		OpenSession: func(_, session app.ID) { d.session = session },
	}).Page(founder)
	d.window.SetContent(d.page.Content())
	d.window.Resize(tab)
	d.page.Refresh()
	d.well()
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

// well ends the test when something failed.
func (d *desk) well() {
	d.t.Helper()
	d.must(d.failed)
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

// stored are the agreements in the office.
func (d *desk) stored() []coaching.Agreement {
	d.t.Helper()
	all, err := d.office.Agreements(d.ctx, d.page.founder.ID)
	d.must(err)
	return all
}

// last is the agreement that was made last.
func (d *desk) last() coaching.Agreement {
	d.t.Helper()
	all := d.stored()
	if len(all) == 0 {
		d.t.Fatal("there is no agreement")
	}
	return all[len(all)-1]
}

func (d *desk) top() fyne.CanvasObject { return uitest.Top(d.window) }

// sees tells whether all words are shown, in the dialog on top if there is one.
func (d *desk) sees(words ...string) {
	d.t.Helper()
	texts := uitest.Texts(d.top())
	for _, w := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, w) }) {
			d.t.Errorf("%q is not among %q", w, texts)
		}
	}
}

func (d *desk) seesNot(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if slices.ContainsFunc(uitest.Texts(d.top()), func(text string) bool { return strings.Contains(text, w) }) {
			d.t.Errorf("%q is shown", w)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (d *desk) press(label string) {
	d.t.Helper()
	uitest.Button(d.t, d.top(), label).OnTapped()
}

// choose runs the entry of a menu.
func (d *desk) choose(items []widgets.MenuItem, label string) {
	d.t.Helper()
	for _, item := range items {
		if item.Label == label {
			item.Action()
			return
		}
	}
	d.t.Fatalf("no entry %q", label)
}

// act runs the action of the last notice with a label.
func (d *desk) act(label string) {
	d.t.Helper()
	for _, a := range d.actions {
		if a.Label == label {
			a.Run()
			d.well()
			return
		}
	}
	d.t.Fatalf("no action %q after %q", label, d.told)
}

// text types into the field with a label.
func (d *desk) text(label, text string) {
	d.t.Helper()
	uitest.Input[*widgets.TextField](d.t, d.top(), label).SetText(text)
}

// date types into the date field with a label and leaves it.
func (d *desk) date(label, text string) {
	d.t.Helper()
	field := uitest.Input[*widgets.TextField](d.t, d.top(), label)
	field.SetText(text)
	field.OnLeave()
}

func (d *desk) option(label, key string) {
	d.t.Helper()
	uitest.Input[*widgets.Choice](d.t, d.top(), label).Choose(key)
}

// below is what is said below the field with a label.
func (d *desk) below(label string) string {
	d.t.Helper()
	for _, f := range uitest.All[*widgets.Field](d.top()) {
		if f.Label == label {
			return f.Error()
		}
	}
	d.t.Fatalf("no field %q", label)
	return ""
}

func (d *desk) escape() {
	d.t.Helper()
	uitest.Press(d.Canvas(), fyne.KeyEscape)
	uitest.Closed(d.t, d.Canvas())
}

func (d *desk) texts() []string { return uitest.Texts(d.window.Content()) }
