package participation

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/app/indicator"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/question"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// desk is the page of a founder in a window, over an office of its own.
type desk struct {
	testing.TB
	ctx     context.Context
	office  *store.Office
	founder app.ID
	page    *Page
	window  fyne.Window
	clock   time.Time
	size    fyne.Size

	told     string
	actions  []widgets.Action
	failed   error
	changed  int
	projects int    // how often the projects were asked for
	step     string // the step that was asked for last
	saver    *uitest.Saver
}

// tab is the room that the window leaves beside its sidebar and the list of founders, below the tabs.
var tab = fyne.NewSize(850, 540)

// Canvas is that of the window.
func (d *desk) Canvas() fyne.Canvas { return d.window.Canvas() }

// Tell keeps what was told.
func (d *desk) Tell(text string, actions ...widgets.Action) { d.told, d.actions = text, actions }

// Fail keeps the error.
func (d *desk) Fail(err error) { d.failed = err }

func newDesk(t testing.TB) *desk {
	t.Helper()
	d := &desk{TB: t, ctx: context.Background(), clock: time.Date(2025, 12, 5, 14, 5, 0, 0, time.UTC), size: tab}
	config := store.Config{Now: func() time.Time { return d.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(d.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	d.must(err)
	t.Cleanup(func() { _ = office.Close(d.ctx) })
	d.office = office
	return d
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// sample loads the sample office and takes its first founder.
func (d *desk) sample() *desk {
	d.Helper()
	doc, err := archive.Parse(assets.Sample())
	d.must(err)
	_, err = d.office.Import(d.ctx, doc)
	d.must(err)
	rows, err := d.office.Founders(d.ctx, app.FounderFilter{Words: "Stoyanova"})
	if err != nil || len(rows) != 1 {
		d.Fatal(rows, err)
	}
	d.founder = rows[0].ID
	return d
}

// desi is a founder with all of her record that the forms ask for.
var desi = app.Founder{
	GivenNames: "Desislava", FamilyNames: "Stoyanova", Born: "1986-03-14", Gender: "female",
	Address: &app.Address{Street: "Münsterstraße 95", PostalCode: "44145", City: "Dortmund"},
}

// add puts a founder into the office, whose page it will be.
func (d *desk) add(f app.Founder) *desk {
	d.Helper()
	f, err := d.office.SaveFounder(d.ctx, f)
	d.must(err)
	d.founder = f.ID
	return d
}

// nordstadt is a project with all that a project needs.
var nordstadt = app.Project{
	Name: "Nordstadt", Regulation: "2021/1057", From: "2024-01-01", To: "2026-12-31", KeepUntil: "2035-12-31",
}

func (d *desk) addProject(p app.Project) app.ID {
	d.Helper()
	p, err := d.office.SaveProject(d.ctx, p)
	d.must(err)
	return p.ID
}

// join takes the founder into a project by the records.
func (d *desk) join(project app.ID, change ...func(*indicator.Participation)) *desk {
	d.Helper()
	hours, isced := 20.0, 3
	p := indicator.Participation{Project: project, CountedAs: indicator.AsPerson, Entry: &indicator.Entry{
		Date: "2025-03-03", Status: "self-employed", HoursPerWeek: &hours, ISCED: &isced,
	}}
	for _, c := range change {
		c(&p)
	}
	_, err := d.office.SaveParticipation(d.ctx, d.founder, p)
	d.must(err)
	return d
}

// open shows the page in a window.
func (d *desk) open() *desk {
	d.Helper()
	return d.openWith(nil)
}

func (d *desk) openWith(catalogue *indicator.Catalogue) *desk {
	d.Helper()
	d.page = d.room(catalogue).Page(d.founder)
	d.window = uitest.Window(d.TB, container.NewStack(d.page.Content()))
	d.window.Resize(d.size)
	d.page.Refresh()
	d.well()
	return d
}

func (d *desk) room(catalogue *indicator.Catalogue) *Room {
	return New(Parts{
		Records: d.office, Shell: d, Context: d.ctx, Now: func() time.Time { return d.clock }, Catalogue: catalogue,
		Autosave: func(save func() error) Saver {
			d.saver = &uitest.Saver{Save: save}
			return d.saver
		},
		Changed:      func(app.ID) { d.changed++ },
		OpenProjects: func() { d.projects++ },
		OpenStep:     func(_ app.ID, step string) { d.step = step },
	})
}

// well ends the test when something failed.
func (d *desk) well() {
	d.Helper()
	if d.failed != nil {
		d.Fatal(d.failed)
	}
}

// row brings a question of the form in front into sight, with the keyboard in it.
func (d *desk) row(key string) *question.Row {
	d.Helper()
	d.page.focusQuestion(key)
	r := d.page.sheet.find(key)
	if r == nil {
		d.Fatalf("%q is not asked: %q", key, d.page.sheet.keys)
	}
	return r
}

func (d *desk) asked(key string) bool { return slices.Contains(d.page.sheet.keys, key) }

func (d *desk) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(d.Canvas(), key, modifiers...)
}

func (d *desk) typeText(text string) { uitest.Type(d.Canvas(), text) }

// tap presses the button with a label, in the dialog on top if there is one.
func (d *desk) tap(label string) {
	d.Helper()
	uitest.Button(d.TB, uitest.Top(d.window), label).OnTapped()
}

// shows tells whether words are to be seen, also over several lines.
func (d *desk) shows(words string) bool {
	texts := strings.Join(uitest.Texts(uitest.Top(d.window)), " ")
	return strings.Contains(texts, words)
}

func (d *desk) sees(words ...string) {
	d.Helper()
	for _, w := range words {
		if !d.shows(w) {
			d.Errorf("%q is not among %q", w, uitest.Texts(uitest.Top(d.window)))
		}
	}
}

func (d *desk) seesNot(words ...string) {
	d.Helper()
	for _, w := range words {
		if d.shows(w) {
			d.Errorf("%q is shown", w)
		}
	}
}

// stored is the participation in the project in front as the office has it, once all is saved.
func (d *desk) stored() indicator.Participation {
	d.Helper()
	d.must(d.saver.Flush())
	all, err := d.office.Participations(d.ctx, d.founder)
	d.must(err)
	for _, p := range all {
		if p.Project == d.page.model.project {
			return p
		}
	}
	d.Fatalf("she takes no part: %v", all)
	return indicator.Participation{}
}

func (d *desk) record() app.Founder {
	d.Helper()
	d.must(d.saver.Flush())
	f, err := d.office.Founder(d.ctx, d.founder)
	d.must(err)
	return f
}

// stateOf is how a step of the line is drawn.
func (d *desk) stateOf(step string) string {
	d.Helper()
	for _, s := range d.page.timeline.steps {
		if s.Key == step {
			return string(s.state()) + ": " + s.text()
		}
	}
	return "not there"
}

// translated is a text in the language of the moment.
func translated(key string) string { return t(key) }
