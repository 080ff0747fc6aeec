package ui_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/assets"
	"wurzelwerk/store"
	"wurzelwerk/store/carry"
	"wurzelwerk/store/vault"
	"wurzelwerk/translations"
	"wurzelwerk/ui"
	"wurzelwerk/ui/uitest"
	"wurzelwerk/ui/widgets"
)

// cabinet opens offices of the real store with a key that is quick to derive.
type cabinet struct{ config store.Config }

func (c cabinet) Holds(folder string) bool { return store.HoldsOffice(folder) }

func (c cabinet) Create(ctx context.Context, folder string, info app.Office, passphrase string) (ui.Office, string, error) {
	o, code, err := store.Create(ctx, folder, info, passphrase, c.config)
	if err != nil {
		return nil, "", err
	}
	return o, code, nil
}

func (c cabinet) Open(ctx context.Context, folder, passphrase string) (ui.Office, error) {
	o, err := store.Open(ctx, folder, passphrase, c.config)
	if err != nil {
		return nil, err
	}
	return o, nil
}

func (c cabinet) OpenRecovery(ctx context.Context, folder, code, passphrase string) (ui.Office, error) {
	o, err := store.OpenRecovery(ctx, folder, code, passphrase, c.config)
	if err != nil {
		return nil, err
	}
	return o, nil
}

func (c cabinet) BackupsIn(folder string) ([]app.BackupFile, error) { return store.BackupsIn(folder) }

func (c cabinet) Restore(ctx context.Context, folder, backup, passphrase string) (string, error) {
	return store.Restore(ctx, folder, backup, passphrase, c.config)
}

// desk is a window with its clock and its folder.
type desk struct {
	*ui.Window
	t      *testing.T
	now    time.Time
	folder string
	jobs   *ui.Jobs
}

const secret = "Flieder Kanal Regenschirm"

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, now: time.Date(2025, 3, 24, 14, 5, 0, 0, time.UTC), folder: filepath.Join(t.TempDir(), "buero"), jobs: ui.InlineJobs()}
	test.NewTempApp(t)
	t.Cleanup(func() { _ = translations.Use("de") })
	d.start()
	t.Cleanup(func() {
		if o := d.Office(); o != nil {
			if err := o.Close(context.Background()); err != nil {
				t.Error(err)
			}
		}
	})
	return d
}

// start shows a window as on starting the program, with the preferences that the last one left.
func (d *desk) start() {
	now := func() time.Time { return d.now }
	shelf := cabinet{store.Config{Now: now, Cost: vault.Cost{Time: 1, MemoryKiB: 64, Threads: 1}}}
	d.Window = ui.New(ui.Config{
		App: fyne.CurrentApp(), Offices: shelf, Backups: shelf, Jobs: d.jobs, Now: now, Folder: d.folder, Version: "0.1",
		Post:   func(o ui.Office) ui.Post { return carry.For(o.(carry.Owner)) },
		Sample: func() (archive.Document, error) { return archive.Parse(assets.Sample()) },
	})
	d.Begin()
	d.Window.Window().Resize(uitest.Screen)
}

func (d *desk) root() fyne.CanvasObject { return d.Canvas().Content() }

func (d *desk) top() fyne.CanvasObject {
	if top := d.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return d.root()
}

func (d *desk) press(label string) {
	d.t.Helper()
	test.Tap(uitest.Button(d.t, d.top(), label))
}

func (d *desk) shows(want string) bool {
	return slices.ContainsFunc(uitest.Texts(d.top()), func(s string) bool { return strings.Contains(s, want) })
}

func (d *desk) mustShow(wants ...string) {
	d.t.Helper()
	for _, want := range wants {
		if !d.shows(want) {
			d.t.Errorf("%q is not shown, but %q", want, uitest.Texts(d.top()))
		}
	}
}

// field returns the input of the field with a label in front.
func (d *desk) field(label string) *widgets.TextField {
	d.t.Helper()
	for _, f := range uitest.All[*widgets.Field](d.top()) {
		if f.Label == label {
			if input, ok := f.Input.(*widgets.TextField); ok {
				return input
			}
		}
	}
	d.t.Fatalf("no field %q among %q", label, uitest.Texts(d.top()))
	return nil
}

func (d *desk) choice(label string) *widgets.Choice {
	d.t.Helper()
	for _, f := range uitest.All[*widgets.Field](d.top()) {
		if c, ok := f.Input.(*widgets.Choice); ok && f.Label == label {
			return c
		}
	}
	d.t.Fatalf("no choice %q among %q", label, uitest.Texts(d.top()))
	return nil
}

func (d *desk) shot(name string) { uitest.Shot(d.t, d.Window.Window(), name) }

// found makes an office by the first start, with the sample or empty.
func (d *desk) found(sample bool) {
	d.t.Helper()
	d.press("Weiter")
	d.field("Name des Büros *").SetText("Gründungsberatung Nordstadt")
	d.press("Weiter")
	d.field("Neue Passphrase").SetText(secret)
	d.field("Noch einmal").SetText(secret)
	d.press("Büro anlegen")
	test.Tap(uitest.All[*widgets.Check](d.root())[0])
	d.press("Weiter")
	if sample {
		d.press("Beispielbüro laden")
	} else {
		d.press("Leer beginnen")
	}
	if d.Office() == nil {
		d.t.Fatalf("no office is open: %q", uitest.Texts(d.top()))
	}
}

func (d *desk) unlock() {
	d.t.Helper()
	d.field("Passphrase").SetText(secret)
	d.press("Entsperren")
	if d.Office() == nil {
		d.t.Fatalf("the office stays locked: %q", uitest.Texts(d.top()))
	}
}

// filesHold tells whether any file below the folder holds the words in clear.
func filesHold(t *testing.T, folder, words string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		found = found || strings.Contains(string(content), words)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
