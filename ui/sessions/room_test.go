package sessions

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
	"wurzelwerk/app/coaching"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is the page of one founder in a window over an office of its own.
type room struct {
	t      testing.TB
	office *store.Office
	page   *Page
	window fyne.Window
	ctx    context.Context
	clock  time.Time
	saver  *uitest.Saver

	founder app.ID
	told    string
	actions []widgets.Action
	failed  error
	job     *preview.Job // the document that was asked for last
	measure app.ID       // that was asked for
	hours   int          // how often they were asked for
	changed int
}

// today is a Tuesday, some weeks after the last session of the sample.
const today = app.Date("2025-05-13")

// tab is the room beside the sidebar and the list of founders, below her header and two rows of tabs.
var tab = fyne.NewSize(838, 625)

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

// newRoom is the page of a founder without any session, at four minutes past two.
func newRoom(t testing.TB) *room {
	t.Helper()
	r := blank(t)
	f, err := r.office.SaveFounder(r.ctx, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", CallName: "Desi", Consultant: "Ute Becker"})
	if err != nil {
		t.Fatal(err)
	}
	r.open(f.ID)
	return r
}

// sampled is the page of the founder of the sample office who has sessions.
func sampled(t testing.TB) *room {
	t.Helper()
	r := blank(t)
	doc, err := archive.Parse(assets.Sample())
	if err == nil {
		_, err = r.office.Import(r.ctx, doc)
	}
	if err != nil {
		t.Fatal(err)
	}
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{Words: "Stoyanova"})
	if err != nil || len(rows) == 0 {
		t.Fatal(rows, err)
	}
	r.open(rows[0].ID)
	return r
}

func blank(t testing.TB) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: today.Time().Add(14*time.Hour + 4*time.Minute)}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	return r
}

// open shows the page of a founder in a window of the size of the tab.
func (r *room) open(founder app.ID) {
	r.t.Helper()
	r.founder = founder
	if r.window == nil {
		r.window = uitest.Window(r.t, nil)
	}
	r.page = New(Parts{
		Records: r.office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock },
		Autosave: func(save func() error) Saver {
			r.saver = &uitest.Saver{Save: save}
			return r.saver
		},
		Preview:     func(job preview.Job) { r.job = &job },
		OpenMeasure: func(_, measure app.ID) { r.measure = measure },
		OpenHours:   func(app.ID) { r.hours++ },
		Changed:     func(app.ID) { r.changed++ },
	}).Page(founder)
	r.window.SetContent(container.NewStack(r.page.Content()))
	r.window.Resize(tab)
	r.page.Refresh()
	r.well()
}

// begin begins a session of a kind by the dialog.
func (r *room) begin(kind coaching.Kind) {
	r.t.Helper()
	r.page.NewSession()
	field[*widgets.Choice](r, t("sessions.field.kind")).Choose(string(kind))
	r.press(t("sessions.new.confirm"))
	r.well()
}

// ready begins a session and fills in all that closing asks for.
func (r *room) ready() {
	r.t.Helper()
	r.clock = today.Time().Add(16 * time.Hour)
	r.begin("swot")
	r.text("Beginn", "14")
	r.text("Ende", "15:15")
	r.area("concern", "Welche Kundinnen?")
	r.area("analysis", "Die Pflege braucht Kleidung.")
	r.area("recommendation", "Ein Probeauftrag.")
	r.area("agreements", "Sie ruft an.")
}

// sessions are those that the office keeps.
func (r *room) sessions() []coaching.Session {
	r.t.Helper()
	all, err := r.office.Sessions(r.ctx, r.founder)
	if err != nil {
		r.t.Fatal(err)
	}
	return all
}

// only is the one session that the office keeps.
func (r *room) only() coaching.Session {
	r.t.Helper()
	all := r.sessions()
	if len(all) != 1 {
		r.t.Fatalf("%d sessions", len(all))
	}
	return all[0]
}

func (r *room) measures() []coaching.Measure {
	r.t.Helper()
	all, err := r.office.Measures(r.ctx, r.founder)
	if err != nil {
		r.t.Fatal(err)
	}
	return all
}

// put keeps a session past the page.
func (r *room) put(s coaching.Session) coaching.Session {
	r.t.Helper()
	kept, err := r.office.SaveSession(r.ctx, r.founder, s)
	if err != nil {
		r.t.Fatal(err)
	}
	return kept
}

func (r *room) editor() *editor {
	r.t.Helper()
	e, ok := r.page.view.(*editor)
	if !ok {
		r.t.Fatalf("the page shows %T", r.page.view)
	}
	return e
}

// area types into one of the long texts.
func (r *room) area(part coaching.Section, text string) {
	r.t.Helper()
	for _, s := range r.editor().sections {
		if s.part == part {
			s.input.field.SetText(text)
			return
		}
	}
	r.t.Fatalf("no section %q", part)
}

// flush saves as the window does a second after the last key.
func (r *room) flush() {
	r.t.Helper()
	if err := r.saver.Flush(); err != nil {
		r.t.Fatal(err)
	}
}

// well ends the test when something failed.
func (r *room) well() {
	r.t.Helper()
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
}

// action runs what was offered with what was told last.
func (r *room) action(label string) {
	r.t.Helper()
	i := slices.IndexFunc(r.actions, func(a widgets.Action) bool { return a.Label == label })
	if i < 0 {
		r.t.Fatalf("no action %q after %q", label, r.told)
	}
	r.actions[i].Run()
}

func (r *room) texts() []string { return uitest.Texts(uitest.Top(r.window)) }

func (r *room) shows(words string) bool {
	for _, text := range r.texts() {
		if strings.Contains(text, words) {
			return true
		}
	}
	for _, l := range uitest.All[*widgets.Lines](uitest.Top(r.window)) {
		if strings.Contains(l.Text, words) {
			return true
		}
	}
	for _, b := range uitest.All[*widgets.Badge](uitest.Top(r.window)) {
		if strings.Contains(b.Text, words) {
			return true
		}
	}
	return false
}

// sees tells whether all words are shown, in the dialog on top if there is one.
func (r *room) sees(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if !r.shows(w) {
			r.t.Errorf("%q is not among %q", w, r.texts())
		}
	}
}

func (r *room) seesNot(words ...string) {
	r.t.Helper()
	for _, w := range words {
		if r.shows(w) {
			r.t.Errorf("%q is shown", w)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (r *room) press(label string) {
	r.t.Helper()
	uitest.Button(r.t, uitest.Top(r.window), label).OnTapped()
}

// offers tells whether there is a button with a label.
func (r *room) offers(label string) bool {
	return slices.ContainsFunc(uitest.All[*widgets.Button](uitest.Top(r.window)), func(b *widgets.Button) bool { return b.Text == label })
}

// field finds the visible input with a label, in the dialog on top if there is one.
func field[T fyne.CanvasObject](r *room, label string) T {
	r.t.Helper()
	return uitest.Input[T](r.t, uitest.Top(r.window), label)
}

// text types into the field with a label and leaves it.
func (r *room) text(label, text string) {
	r.t.Helper()
	input := field[*widgets.TextField](r, label)
	input.SetText(text)
	if input.OnLeave != nil {
		input.OnLeave()
	}
}

// fault is what stands below the visible field with a label.
func (r *room) fault(label string) string {
	r.t.Helper()
	for _, f := range uitest.All[*widgets.Field](uitest.Top(r.window)) {
		if f.Label == label {
			return f.Error()
		}
	}
	r.t.Fatalf("no field %q", label)
	return ""
}

// escape cancels the dialog on top.
func (r *room) escape() {
	r.t.Helper()
	uitest.Press(r.Canvas(), fyne.KeyEscape)
	uitest.Closed(r.t, r.Canvas())
}
