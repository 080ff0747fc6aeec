package evaluation

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the screen in a window over an office of its own.
type room struct {
	t      testing.TB
	ctx    context.Context
	lock   context.CancelFunc
	office *store.Office
	screen *Screen
	window fyne.Window
	clock  time.Time
	parts  Parts
	later  bool     // work waits until it is done by do
	jobs   []func() // that wait

	told    string
	actions []widgets.Action
	failed  error
	job     *preview.Job // the document that was asked for last
	saved   string       // the path of the file that was saved last
	founder app.ID       // the founder who was asked for
	form    [3]string    // the form that was asked for: founder, project, form
	session [2]app.ID    // the session that was asked for, and whose it is
}

// today is a day after the last form of the sample.
const today = app.Date("2026-06-15")

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

// run does work at once, or keeps it for do.
func (r *room) run(_ string, work func(ctx context.Context) error, then func(error)) func() {
	ctx, cancel := context.WithCancel(context.Background())
	do := func() { then(work(ctx)) }
	if r.later {
		r.jobs = append(r.jobs, do)
	} else {
		do()
	}
	return cancel
}

// do does the work that waits.
func (r *room) do() {
	jobs := r.jobs
	r.jobs = nil
	for _, job := range jobs {
		job()
	}
}

func (r *room) saveFile(name string, save func(path string) error) {
	r.saved = filepath.Join(r.t.TempDir(), name)
	if err := save(r.saved); err != nil {
		r.t.Fatal(err)
	}
}

// newRoom is a room over an empty office.
func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{t: t, clock: today.Time().Add(14 * time.Hour)}
	r.ctx, r.lock = context.WithCancel(context.Background())
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(context.Background()) })
	r.office = office
	r.window = uitest.Window(t, nil)
	r.parts = Parts{
		Records: office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock }, Run: r.run,
		Preview: func(job preview.Job) { r.job = &job }, SaveFile: r.saveFile,
		OpenFounder: func(id app.ID) { r.founder = id },
		OpenForm:    func(founder, project app.ID, form string) { r.form = [3]string{string(founder), string(project), form} },
		OpenSession: func(founder, session app.ID) { r.session = [2]app.ID{founder, session} },
		Chosen:      &Chosen{},
	}
	r.anew()
	return r
}

// anew makes the screen again, as the window does in another language.
func (r *room) anew() {
	r.screen = New(r.parts)
	r.window.SetContent(r.screen.Content())
	r.window.Resize(uitest.BesideSidebar)
	r.screen.Refresh()
}

// sampled is a room over the sample office and the time of its project.
func sampled(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	r.take(assets.Sample())
	r.screen.head.span.Choose("projects")
	r.well()
	return r
}

// take imports an archive.
func (r *room) take(raw []byte) {
	r.t.Helper()
	doc, err := archive.Parse(raw)
	if err == nil {
		_, err = r.office.Import(r.ctx, doc)
	}
	if err != nil {
		r.t.Fatal(err)
	}
	r.screen.Refresh()
}

// with imports projects and founders as they stand in an archive.
func (r *room) with(projects, founders string) {
	r.t.Helper()
	r.take([]byte(`{"format":"wurzelwerk-archive","version":1,"projects":[` + projects + `],"founders":[` + founders + `]}`))
}

// well ends the test when something failed.
func (r *room) well() {
	r.t.Helper()
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
}

// project is the one of a name.
func (r *room) project(name string) app.Project {
	r.t.Helper()
	all, err := r.office.Projects(r.ctx)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, p := range all {
		if strings.HasPrefix(p.Name, name) {
			return p
		}
	}
	r.t.Fatalf("no project %q", name)
	return app.Project{}
}

// sees tells whether all words are shown, in the dialog on top if there is one.
func (r *room) sees(words ...string) {
	r.t.Helper()
	all := strings.Join(uitest.Texts(uitest.Top(r.window)), " ")
	for _, w := range words {
		if !strings.Contains(all, w) {
			r.t.Errorf("%q is not shown in %q", w, all)
		}
	}
}

func (r *room) seesNot(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if slices.ContainsFunc(uitest.Texts(uitest.Top(r.window)), func(text string) bool { return strings.Contains(text, w) }) {
			r.t.Errorf("%q is shown", w)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (r *room) press(label string) {
	r.t.Helper()
	uitest.Button(r.t, uitest.Top(r.window), label).OnTapped()
}

// field finds the visible input with a label, in the dialog on top if there is one.
func field[T fyne.CanvasObject](r *room, label string) T {
	r.t.Helper()
	return uitest.Input[T](r.t, uitest.Top(r.window), label)
}

// day is the visible field for a day with a label.
func (r *room) day(label string) *widgets.DateField {
	r.t.Helper()
	for _, d := range uitest.All[*widgets.DateField](uitest.Top(r.window)) {
		for _, f := range uitest.All[*widgets.Field](d) {
			if f.Label == label {
				return d
			}
		}
	}
	r.t.Fatalf("no day %q", label)
	return nil
}

// typeDay types a day into a field and leaves it.
func (r *room) typeDay(label, text string) {
	r.t.Helper()
	d := r.day(label)
	d.Entry.SetText(text)
	d.Entry.OnLeave()
}

func (r *room) escape() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	uitest.Closed(r.t, r.Canvas())
}

// tables are those that are shown.
func (r *room) boards() []*board { return uitest.All[*board](r.window.Content()) }

// cellOf finds a cell by what stands first in its row, or beside that, and by its column.
func (r *room) cellOf(name string, column int) cell {
	r.t.Helper()
	for _, f := range r.boards() {
		for _, row := range f.rows {
			for _, c := range row.cells {
				if c.text == name {
					return row.cells[column]
				}
			}
		}
	}
	r.t.Fatalf("no row %q", name)
	return cell{}
}

// expected are the figures of the sample that are agreed on, under a name.
func expected(t testing.TB, name string) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "app", "archive", "testdata", "nordstadt.expected.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	var one map[string]any
	if err := json.Unmarshal(all[name], &one); err != nil {
		t.Fatal(err)
	}
	return one
}
