package teams

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
	"wurzelwerk/app/team"
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
	office *store.Office
	screen *Screen
	window fyne.Window
	ctx    context.Context
	clock  time.Time

	told     string
	actions  []widgets.Action
	failed   error
	job      *preview.Job // the document that was asked for last
	saved    string       // the path of the file that was saved last
	opened   app.ID       // the founder who was asked for
	measures app.ID       // whose measures were asked for
	live     *livePage    // the live page that was made last
	savers   []*uitest.Saver
}

// today is the day after the last meeting of the sample.
const today = app.Date("2025-05-14")

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

// livePage stands in the place of a running meeting.
type livePage struct {
	team, meeting app.ID
	refreshed     int
	left, undone  int
	kept          error
}

// Content is a page of its own.
func (l *livePage) Content() fyne.CanvasObject { return container.NewStack(widgets.NewText("live")) }

// Refresh counts.
func (l *livePage) Refresh() { l.refreshed++ }

// Leave counts, or says why it cannot be left.
func (l *livePage) Leave() error { l.left++; return l.kept }

// Undo counts.
func (l *livePage) Undo() { l.undone++ }

// Keyed knows the space bar.
func (l *livePage) Keyed(key *fyne.KeyEvent) bool { return key.Name == fyne.KeySpace }

func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: today.Time().Add(14 * time.Hour)}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.over(office)
	return r
}

// over opens the screen over an office.
func (r *room) over(office *store.Office) {
	r.office = office
	r.window = uitest.Window(r.t, nil)
	r.screen = New(Parts{
		Records: office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock },
		Autosave: func(save func() error) Saver {
			s := &uitest.Saver{Save: save}
			r.savers = append(r.savers, s)
			return s
		},
		Preview:  func(job preview.Job) { r.job = &job },
		SaveFile: r.saveFile,
		Live: func(teamID, meeting app.ID) Live {
			r.live = &livePage{team: teamID, meeting: meeting}
			return r.live
		},
		OpenFounder:  func(id app.ID) { r.opened = id },
		OpenMeasures: func(id app.ID) { r.measures = id },
	})
	r.window.SetContent(r.screen.Content())
	r.window.Resize(uitest.Screen)
	r.screen.Refresh()
}

// sampled is a room over the sample office with its team open.
func sampled(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	r.sample()
	r.screen.Open(r.only().ID, "")
	r.well()
	return r
}

// sample imports the sample office.
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

// only is the one team of the office.
func (r *room) only() team.Team {
	r.t.Helper()
	all, err := r.office.Teams(r.ctx)
	if err != nil || len(all) != 1 {
		r.t.Fatal(len(all), err)
	}
	return all[0]
}

// named is the id of the woman with a first name.
func (r *room) named(name string) app.ID {
	r.t.Helper()
	for _, id := range r.screen.detail.book.team.Women("") {
		if strings.Contains(r.screen.detail.book.name(id), name) {
			return id
		}
	}
	r.t.Fatalf("no woman %q", name)
	return ""
}

// well ends the test when something failed.
func (r *room) well() {
	r.t.Helper()
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
}

func (r *room) texts() []string { return uitest.Texts(r.window.Content()) }

// sees tells whether all words are shown, in the dialog on top if there is one.
func (r *room) sees(words ...string) {
	r.t.Helper()
	texts := uitest.Texts(uitest.Top(r.window))
	for _, w := range words {
		if !slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, w) }) {
			r.t.Errorf("%q is not among %q", w, texts)
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

func (r *room) text(label, text string) { field[*widgets.TextField](r, label).SetText(text) }

// check finds the visible check box whose label begins so.
func (r *room) check(label string) *widgets.Check {
	r.t.Helper()
	for _, c := range uitest.All[*widgets.Check](uitest.Top(r.window)) {
		if strings.HasPrefix(c.Text, label) {
			return c
		}
	}
	r.t.Fatalf("no check %q", label)
	return nil
}

// closed ends the test while a dialog is open.
func (r *room) closed() {
	r.t.Helper()
	uitest.Closed(r.t, r.Canvas())
}
