package papers

import (
	"context"
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

// today is the day after the last record of the sample.
const today = app.Date("2025-07-10")

// room is the tab of one founder in a window over an office of its own.
type room struct {
	t       testing.TB
	office  *store.Office
	page    *Page
	founder app.ID
	window  fyne.Window
	ctx     context.Context
	clock   time.Time
	folder  string
	shown   string

	told    string
	actions []widgets.Action
	failed  error
	job     *preview.Job // the document that was asked for last
	printed string       // the document of another tab that was asked for last
	changed int
	erased  app.ID
	other   *otherPage
}

// otherPage stands in the place of a page of another room.
type otherPage struct {
	refreshed, left int
	kept            error
}

// Content is a word.
func (o *otherPage) Content() fyne.CanvasObject { return widgets.NewText("other") }

// Refresh counts.
func (o *otherPage) Refresh() { o.refreshed++ }

// Leave counts.
func (o *otherPage) Leave() error { o.left++; return o.kept }

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{t: t, ctx: context.Background(), clock: today.Time().Add(14 * time.Hour), folder: t.TempDir(), other: &otherPage{}}
	config := store.Config{Now: func() time.Time { return r.clock }, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Vera Krüger"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.window = uitest.Window(t, nil)
	return r
}

// sampled is the tab of Desislava of the sample office.
func sampled(t testing.TB) *room {
	t.Helper()
	r := newRoom(t)
	doc, err := archive.Parse(assets.Sample())
	if err == nil {
		_, err = r.office.Import(r.ctx, doc)
	}
	if err != nil {
		t.Fatal(err)
	}
	r.open(r.named("Stoyanova, Desislava"))
	return r
}

// named is the id of a founder by her name in lists.
func (r *room) named(name string) app.ID {
	r.t.Helper()
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{State: app.ActiveAndArchived})
	i := slices.IndexFunc(rows, func(f app.FounderRow) bool { return f.Name == name })
	if err != nil || i < 0 {
		r.t.Fatalf("no founder %q: %v %v", name, rows, err)
	}
	return rows[i].ID
}

// add makes a founder and opens her papers.
func (r *room) add(f app.Founder) app.ID {
	r.t.Helper()
	kept, err := r.office.SaveFounder(r.ctx, f)
	if err != nil {
		r.t.Fatal(err)
	}
	r.open(kept.ID)
	return kept.ID
}

// open shows the papers of a founder.
func (r *room) open(founder app.ID) {
	r.t.Helper()
	print := map[string]func(app.ID){}
	for _, key := range []string{PrintProfile, PrintWay, PrintSheet, PrintSWOT, PrintPotential} {
		print[key] = func(app.ID) { r.printed = key }
	}
	r.founder = founder
	r.page = New(Parts{
		Records: r.office, Shell: r, Context: r.ctx, Now: func() time.Time { return r.clock },
		Preview:      func(job preview.Job) { r.job = &job },
		ChooseFolder: func(then func(string)) { then(r.folder) },
		ShowFile:     func(path string) error { r.shown = path; return nil },
		Print:        print, PrintHours: func(_ app.ID, m app.Month) { r.printed = "hours " + string(m) },
		Sections: func(app.ID) []Section { return []Section{{Key: "other", Title: "Verweise", Page: r.other}} },
		Changed:  func(app.ID) { r.changed++ },
		Erased:   func(id app.ID) { r.erased = id },
	}).Page(founder)
	r.window.SetContent(r.page.Content())
	r.window.Resize(uitest.Screen)
	r.page.Refresh()
	r.well()
}

// well ends the test when something failed.
func (r *room) well() {
	r.t.Helper()
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
}

// sees tells whether all words are shown, in the dialog on top if there is one.
func (r *room) sees(words ...string) {
	r.t.Helper()
	texts := strings.Join(uitest.Texts(uitest.Top(r.window)), " ")
	for _, w := range words {
		if !strings.Contains(texts, w) {
			r.t.Errorf("%q is not among %q", w, texts)
		}
	}
}

func (r *room) seesNot(words ...string) {
	r.t.Helper()
	texts := strings.Join(uitest.Texts(uitest.Top(r.window)), " ")
	for _, w := range words {
		if strings.Contains(texts, w) {
			r.t.Errorf("%q is shown", w)
		}
	}
}

// press taps the button with a label, in the dialog on top if there is one.
func (r *room) press(label string) {
	r.t.Helper()
	b := uitest.Button(r.t, uitest.Top(r.window), label)
	if b.Disabled() {
		r.t.Fatalf("%q cannot be pressed", label)
	}
	b.OnTapped()
}

// closed ends the test while a dialog is open.
func (r *room) closed() {
	r.t.Helper()
	uitest.Closed(r.t, r.Canvas())
}

// field finds the visible input with a label, in the dialog on top if there is one.
func field[T fyne.CanvasObject](r *room, label string) T {
	r.t.Helper()
	return uitest.Input[T](r.t, uitest.Top(r.window), label)
}

// date types a day into a date field.
func (r *room) date(label, text string) {
	r.t.Helper()
	field[*widgets.TextField](r, label).SetText(text)
}

// consents are hers as they are kept.
func (r *room) consents() []app.Consent {
	r.t.Helper()
	all, err := r.office.Consents(r.ctx, r.founder)
	if err != nil {
		r.t.Fatal(err)
	}
	return all
}

// built builds the document that was asked for last.
func (r *room) built() {
	r.t.Helper()
	r.well()
	if r.job == nil {
		r.t.Fatal("no document was asked for")
	}
	doc, err := r.job.Build(r.job.Options)
	if err != nil || doc.Pages() == 0 {
		r.t.Fatalf("%s: %v", r.job.Title, err)
	}
}
