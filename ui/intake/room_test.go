package intake

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/store"
	"wurzelwerk/store/vault"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// room is a window over an office of its own in which files are taken in.
type room struct {
	t      testing.TB
	office *store.Office
	window fyne.Window
	parts  Parts
	ctx    context.Context

	folder  string
	told    string
	actions []widgets.Action
	failed  error
	taken   []app.ID
	cancel  bool // the user cancels the next work
}

// Canvas is that of the window.
func (r *room) Canvas() fyne.Canvas { return r.window.Canvas() }

// Tell keeps what was told.
func (r *room) Tell(text string, actions ...widgets.Action) { r.told, r.actions = text, actions }

// Fail keeps the error.
func (r *room) Fail(err error) { r.failed = err }

// SaveFolder is where files are saved.
func (r *room) SaveFolder() string { return r.folder }

// SetSaveFolder remembers nothing.
func (r *room) SetSaveFolder(string) {}

// ShowFile opens nothing.
func (r *room) ShowFile(string) error { return nil }

// ChooseFolder keeps the folder.
func (r *room) ChooseFolder(start string, then func(string)) { then(start) }

// run does the work at once.
func (r *room) run(_ string, work func(context.Context, func(float64)) error, then func(error)) {
	ctx, cancel := context.WithCancel(r.ctx)
	defer cancel()
	if r.cancel {
		r.cancel = false
		cancel()
	}
	then(work(ctx, func(float64) {}))
}

func newRoom(t testing.TB) *room {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 1, 19, 14, 5, 0, 0, time.UTC) }
	r := &room{t: t, ctx: context.Background(), folder: t.TempDir()}
	config := store.Config{Now: now, Cost: vault.Cost{Time: 1, MemoryKiB: 8, Threads: 1}}
	office, _, err := store.Create(r.ctx, t.TempDir(), app.Office{Name: "Beratung Nordstadt"}, "ein langes Kennwort für Tests", config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Close(r.ctx) })
	r.office = office
	r.window = uitest.Window(t, nil)
	r.parts = Parts{
		Records: office, Shell: r, Desktop: r, Context: r.ctx, Now: now, Run: r.run,
		Taken: func(ids []app.ID) { r.taken = ids },
		Undo: func() {
			if _, err := office.Undo(r.ctx); err != nil {
				t.Fatal(err)
			}
		},
	}
	return r
}

// circle fills the office with women whom the file of a phone names too.
func (r *room) circle() (desislava, ayse, third app.Founder) {
	r.t.Helper()
	desislava = r.add(app.Founder{
		GivenNames: "Desislava", FamilyNames: "Stojanowa", Born: "1985-03-03", NameInOriginalScript: "Десислава Стоянова",
		Address: &app.Address{PostalCode: "44145"},
	})
	ayse = r.add(app.Founder{GivenNames: "Ayse", FamilyNames: "Yilmaz", Phones: []app.Phone{{Number: "+49 231 55501"}}})
	return desislava, ayse, r.add(zehra())
}

func zehra() app.Founder {
	return app.Founder{
		GivenNames: "Zehra", FamilyNames: "Öztürk", Born: "1979-11-20", Phones: []app.Phone{{Number: "0231 555 05"}},
		Address: &app.Address{Street: "Heroldstr. 5", City: "Dortmund", PostalCode: "44145"},
	}
}

func (r *room) add(f app.Founder) app.Founder {
	r.t.Helper()
	out, err := r.office.SaveFounder(r.ctx, f)
	if err != nil {
		r.t.Fatal(err)
	}
	return out
}

func (r *room) founder(id app.ID) app.Founder {
	r.t.Helper()
	f, err := r.office.Founder(r.ctx, id)
	if err != nil {
		r.t.Fatal(err)
	}
	return f
}

// count is how many founders the office has.
func (r *room) count() int {
	r.t.Helper()
	rows, err := r.office.Founders(r.ctx, app.FounderFilter{State: app.ActiveAndArchived})
	if err != nil {
		r.t.Fatal(err)
	}
	return len(rows)
}

// file writes a file and gives its path.
func (r *room) file(name, content string) string {
	r.t.Helper()
	path := filepath.Join(r.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		r.t.Fatal(err)
	}
	return path
}

// show shows a file and returns its review, which must come up.
func (r *room) show(path string) *review {
	r.t.Helper()
	v := &review{parts: &r.parts, name: filepath.Base(path)}
	v.load(func(ctx context.Context, progress func(float64)) (source, error) {
		return read(ctx, path, v.today(), progress)
	}, v.open)
	if r.failed != nil {
		r.t.Fatal(r.failed)
	}
	uitest.Dialog(r.t, r.Canvas())
	return v
}

// answer taps the button with a label in the dialog on top.
func (r *room) answer(label string) {
	r.t.Helper()
	uitest.Button(r.t, uitest.Dialog(r.t, r.Canvas()), label).OnTapped()
}
