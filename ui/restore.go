package ui

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// restoreDialog asks which backup to put in the place of the office in the folder, and for its passphrase. The office
// must not be open. file is a backup from elsewhere that is proposed, "" for the newest of the office's own. Afterwards
// done is called with the folder.
func (w *Window) restoreDialog(folder, file string, done func(folder string)) {
	r := &restore{w: w, folder: folder, done: done}
	backups, err := w.config.Backups.BackupsIn(folder)
	if err != nil {
		w.Fail(err)
		return
	}
	r.show(backups)
	if file != "" {
		r.propose(file)
	}
}

// backupEnding is how the names of backups and offices end.
const backupEnding = ".wurzelwerk"

type restore struct {
	w          *Window
	folder     string
	done       func(folder string)
	choice     *widgets.Choice
	passphrase *widgets.TextField
	fields     [2]*widgets.Field
	dialog     *widgets.Dialog
	working    bool
}

func (r *restore) show(backups []app.BackupFile) {
	r.choice = widgets.NewChoice(backupOptions(backups), nil)
	if len(backups) > 0 {
		r.choice.Fill(backups[0].Path)
	}
	r.passphrase = widgets.NewPasswordField("", nil)
	r.fields[0] = widgets.RequiredField(translations.T("restore.which"), r.choice, translations.T("restore.which.hint"))
	r.fields[1] = widgets.RequiredField(translations.T("restore.passphrase"), r.passphrase, translations.T("restore.passphrase.hint"))
	file := widgets.LinkButton(translations.T("restore.file"), theme.FolderOpenIcon(), r.onFile)
	r.dialog = &widgets.Dialog{
		Title: translations.T("restore.title"), Confirm: translations.T("restore.do"), Width: 560, OnConfirm: r.onConfirm,
		Body: widgets.Form(prose(translations.T("restore.text")), r.fields[0], widgets.Row(file), r.fields[1]),
	}
	r.dialog.Show(r.w.Canvas())
}

func backupOptions(backups []app.BackupFile) []widgets.Option {
	var options []widgets.Option
	for _, b := range backups {
		options = append(options, widgets.Option{Key: b.Path, Text: backupLine(b)})
	}
	return options
}

func backupLine(b app.BackupFile) string {
	l := translations.Current()
	return translations.T("backup.line", translations.Vars{"Date": l.Date(b.When), "Time": l.Time(b.When), "Size": l.Bytes(b.Bytes)})
}

func (r *restore) onFile() {
	r.w.OpenFile([]string{backupEnding}, r.propose)
}

func (r *restore) propose(path string) {
	r.choice.SetOptions(append(r.choice.Options(), widgets.Option{Key: path, Text: filepath.Base(path)}))
	r.choice.Fill(path)
}

func (r *restore) onConfirm() bool {
	backup, passphrase := r.choice.Key(), r.passphrase.Text
	r.fields[0].SetError(nil)
	r.fields[1].SetError(nil)
	if backup == "" {
		r.fields[0].SetError(errors.New(translations.T("restore.which.missing")))
	}
	if backup == "" || r.working {
		return false
	}
	r.working = true
	r.dialog.SetConfirmEnabled(false)
	aside := ""
	r.w.jobs.RunThrough(translations.T("restore.working"), func(ctx context.Context) (err error) {
		aside, err = r.w.config.Backups.Restore(ctx, r.folder, backup, passphrase)
		return err
	}, func(err error) { r.finished(aside, err) })
	return false
}

func (r *restore) finished(aside string, err error) {
	r.working = false
	r.dialog.SetConfirmEnabled(true)
	switch {
	case errors.Is(err, app.ErrPassphrase):
		r.fields[1].SetError(sentence(err))
		return
	case err != nil:
		r.w.Fail(err)
		return
	}
	r.dialog.Close()
	r.done(r.folder)
	if aside != "" {
		r.w.Tell(translations.T("restore.done.aside", translations.Vars{"Folder": filepath.Base(aside)}))
		return
	}
	r.w.Tell(translations.T("restore.done"))
}
