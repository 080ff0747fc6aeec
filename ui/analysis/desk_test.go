package analysis

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is a founder's analyses in a window, over an office of its own.
type room struct {
	testing.TB
	ctx     context.Context
	office  *store.Office
	founder app.Founder
	sheet   *Sheet
	window  fyne.Window
	day     time.Time

	told     string // the last notice and its actions
	actions  []widgets.Action
	warned   string
	failed   error
	printed  *preview.Job // the document that was previewed
	saved    string       // the file that was saved
	measures bool         // the measures were opened
	swot     app.ID       // the worksheet that was opened
	broken   error        // keeps the saver from saving
}

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas {
	if r.window == nil {
		return nil
	}
	return r.window.Canvas()
}

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Warn keeps what was warned of.
func (r *room) Warn(text string, _ ...widgets.Action) { r.warned = text }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

// saveFile keeps a file in a folder of its own.
func (r *room) saveFile(name string, save func(path string) error) {
	r.saved = filepath.Join(r.TempDir(), name)
	r.must(save(r.saved))
}

// saver saves when it is flushed.
type saver struct {
	room  *room
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
	if s.room.broken != nil {
		return s.room.broken
	}
	s.dirty = false
	return s.save()
}

func newRoom(t testing.TB) *room {
	t.Helper()
	r := &room{TB: t, ctx: context.Background(), day: time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC)}
	now := func() time.Time { return r.day }
	config := store.Config{Now: now, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt", Consultant: "Ute Becker"}, "ein langes Kennwort für Tests", config)
	r.must(err)
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.founder, err = office.SaveFounder(r.ctx, app.Founder{GivenNames: "Desislava", FamilyNames: "Stoyanova", HandoutLanguage: "bg"})
	r.must(err)
	_, err = office.SaveBusiness(r.ctx, r.founder.ID, app.Business{Name: "Nadel & Faden Nordstadt"})
	r.must(err)
	r.sheet = New(Parts{
		Records: office, Shell: r, Context: r.ctx, Now: now,
		Autosave:     func(save func() error) Saver { return &saver{room: r, save: save} },
		Preview:      func(job preview.Job) { r.printed = &job },
		SaveFile:     r.saveFile,
		ShowMeasures: func(app.ID) { r.measures = true },
		ShowSWOT:     func(_, worksheet app.ID) { r.swot = worksheet },
	}).Sheet(r.founder.ID)
	return r
}

func (r *room) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}

// tab is the room the tab has beside the list of founders, under the titles of the tabs.
var tabSize = fyne.NewSize(835, 640)

// open shows the founder's analyses.
func (r *room) open() *room {
	r.Helper()
	r.window = test.NewWindow(container.NewStack(r.sheet.Content()))
	r.window.SetPadded(false)
	r.window.Resize(tabSize)
	r.Cleanup(r.window.Close)
	r.sheet.Refresh()
	return r
}

// keep puts an analysis into the office.
func (r *room) keep(a potential.Analysis) potential.Analysis {
	r.Helper()
	a, err := r.office.SaveAnalysis(r.ctx, r.founder.ID, a)
	r.must(err)
	return a
}

// stored is the newest analysis in the office, with all that was typed.
func (r *room) stored() potential.Analysis {
	r.Helper()
	r.must(r.sheet.Leave())
	all, err := r.office.Analyses(r.ctx, r.founder.ID)
	if err != nil || len(all) == 0 {
		r.Fatalf("%d analyses, %v", len(all), err)
	}
	return all[0]
}

// worksheets are those in the office.
func (r *room) worksheets() []swot.Worksheet {
	r.Helper()
	all, err := r.office.Worksheets(r.ctx, r.founder.ID)
	r.must(err)
	return all
}

// made are the measures in the office.
func (r *room) made() []coaching.Measure {
	r.Helper()
	all, err := r.office.Measures(r.ctx, r.founder.ID)
	r.must(err)
	return all
}

// statements is the page of statements, in front.
func (r *room) statements() *statements {
	r.Helper()
	r.sheet.views.OpenKey("statements")
	return r.sheet.built["statements"].(*statements)
}

// row is that of a statement in front.
func (r *room) row(key string) *statementRow {
	r.Helper()
	p := r.sheet.built["statements"].(*statements)
	i := slices.Index(p.keys, key)
	if i < 0 {
		r.Fatalf("%s is not among %v", key, p.keys)
	}
	return p.rows[i]
}

func (r *room) press(key fyne.KeyName, modifiers ...fyne.KeyModifier) {
	uitest.Press(r.Canvas(), key, modifiers...)
}

// act runs the action of the last notice with a label.
func (r *room) act(label string) {
	r.Helper()
	i := slices.IndexFunc(r.actions, func(a widgets.Action) bool { return a.Label == label })
	if i < 0 {
		r.Fatalf("the notice %q offers no %q", r.told, label)
	}
	r.actions[i].Run()
}

// says tells whether a text is to be seen.
func (r *room) says(text string) bool {
	return slices.Contains(uitest.Texts(r.window.Content()), text)
}

// tailor is an analysis of a tailor's shop: two urgent needs, one strength, one to plan, one without an answer.
func tailor() potential.Analysis {
	rated := func(key string, state, relevance int) potential.Rating {
		return potential.Rating{Statement: key, State: &state, Relevance: &relevance}
	}
	quantity, price, cost, minutes, hours := 260.0, int64(1200), int64(200), 20.0, 150.0
	return potential.Analysis{
		Date: "2025-04-07", VAT: potential.SmallBusiness, Note: "Zahlen aus der Buchhaltung",
		Statements: []potential.Rating{
			rated("pricing.calculated", 1, 5), rated("customers.beyond-community", 2, 4),
			rated("customers.regulars", 5, 5), rated("finance.reserve", 3, 4),
			{Statement: "digital.reviews"},
		},
		Fields:        []potential.Field{{Name: "Änderungen", Quantity: &quantity, PriceCents: &price, VariableCostCents: &cost, MinutesPerUnit: &minutes}},
		FixedCosts:    []potential.Cost{{Name: "Miete", Cents: 145_000}},
		SellableHours: &hours,
	}
}
