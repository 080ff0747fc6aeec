package ui

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// unlock asks for the passphrase of an office.
type unlock struct {
	w          *Window
	folder     string
	passphrase *widgets.TextField
	field      *widgets.Field
	button     *widgets.Button
	working    bool
}

// showUnlock asks for the passphrase of the office in the folder.
func (w *Window) showUnlock(folder string) { w.askPassphrase(folder) }

func (w *Window) askPassphrase(folder string) *unlock {
	u := &unlock{w: w, folder: folder}
	u.passphrase = widgets.NewPasswordField("", func(string) { u.field.SetError(nil) })
	u.passphrase.OnSubmitted = func(string) { u.onUnlock() }
	u.field = widgets.NewField(translations.T("unlock.passphrase"), u.passphrase, "")
	u.button = widgets.PrimaryButton(translations.T("unlock.do"), theme.LoginIcon(), u.onUnlock)
	w.put(nil, card(translations.T("unlock.title"), "", u.body(), nil))
	w.unlock = u
	w.Canvas().Focus(u.passphrase)
	return u
}

// try opens the office with a passphrase that nobody typed; an empty one leaves the page waiting.
func (u *unlock) try(passphrase string) {
	if passphrase != "" {
		u.passphrase.SetText(passphrase)
		u.onUnlock()
	}
}

func (u *unlock) body() fyne.CanvasObject {
	place := widgets.Caption(translations.T("unlock.folder", translations.Vars{"Folder": u.folder}))
	other := container.NewVBox(
		u.way(translations.T("unlock.forgotten"), theme.HelpIcon(), u.onRecovery),
		u.way(translations.T("unlock.other"), theme.FolderOpenIcon(), func() { u.w.ChooseFolder(u.w.openFolder) }),
		u.way(translations.T("unlock.restore"), theme.HistoryIcon(), func() { u.restore("") }),
		u.way(translations.T("unlock.new"), theme.ContentAddIcon(), u.onNew),
	)
	return widgets.Form(place, u.field, widgets.Row(u.button), other)
}

// way is a button at the left edge that leads elsewhere.
func (u *unlock) way(label string, icon fyne.Resource, run func()) fyne.CanvasObject {
	return widgets.Row(widgets.LinkButton(label, icon, func() {
		if !u.working {
			run()
		}
	}))
}

// openFolder goes to the office in a folder, or says that there is none.
func (w *Window) openFolder(folder string) {
	if !w.config.Offices.Holds(folder) {
		w.Fail(app.ErrNoOffice.Because(nil, map[string]any{"Folder": folder}))
		return
	}
	w.prefs.SetFolder(folder)
	w.showUnlock(folder)
}

func (u *unlock) onUnlock() {
	if u.working {
		return
	}
	typed := u.passphrase.Text
	u.open(translations.T("unlock.working"), func(ctx context.Context) (Office, error) {
		return u.w.config.Offices.Open(ctx, u.folder, typed)
	}, func(err error) {
		if !errors.Is(err, app.ErrPassphrase) {
			u.w.Fail(err)
			return
		}
		u.field.SetError(errors.New(translations.T("unlock.wrong")))
		u.w.Canvas().Focus(u.passphrase)
		u.passphrase.TypedShortcut(&fyne.ShortcutSelectAll{})
	})
}

// open opens the office in the background, since the key takes its time, and shows it; what was typed stays on failure.
func (u *unlock) open(title string, work func(ctx context.Context) (Office, error), failed func(error)) {
	u.working = true
	u.button.Disable()
	var office Office
	u.w.jobs.RunThrough(title, func(ctx context.Context) (err error) {
		office, err = work(ctx)
		return err
	}, func(err error) {
		u.working = false
		u.button.Enable()
		if err != nil {
			failed(err)
			return
		}
		u.w.opened(office, nil)
	})
}

// onRecovery asks for the printed code and a new passphrase.
func (u *unlock) onRecovery() {
	code := widgets.NewTextField(translations.T("unlock.code.placeholder"), nil)
	field := widgets.RequiredField(translations.T("unlock.code"), code, translations.T("unlock.code.hint"))
	fresh := newNewPassphrase(func() []string { return []string{Name} })
	d := &widgets.Dialog{
		Title: translations.T("unlock.recovery"), Confirm: translations.T("unlock.recovery.do"), Width: 560,
		Body: widgets.Form(prose(translations.T("unlock.recovery.text")), field, fresh.content),
	}
	d.OnConfirm = func() bool {
		field.SetError(nil)
		passphrase, ok := fresh.check()
		if !ok || u.working {
			return false
		}
		u.open(translations.T("unlock.working"), func(ctx context.Context) (Office, error) {
			return u.w.config.Offices.OpenRecovery(ctx, u.folder, code.Text, passphrase)
		}, func(err error) {
			if errors.Is(err, app.ErrRecovery) {
				field.SetError(sentence(err))
				return
			}
			u.w.Fail(err)
		})
		return false // the dialog goes when the office is shown
	}
	d.Show(u.w.Canvas())
}

// restore puts a backup in the place of the office, or into a folder without one; file is proposed.
func (u *unlock) restore(file string) {
	u.w.restoreDialog(u.folder, file, u.w.showUnlock)
}

func (u *unlock) onNew() {
	s := &setup{w: u.w, page: 1, from: u.folder, folder: filepath.Join(filepath.Dir(u.folder), newFolderName(u.folder))}
	s.show()
}

// newFolderName proposes a name beside an existing office.
func newFolderName(folder string) string { return filepath.Base(folder) + "-2" }
