package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// backupSettings lists the backups, makes one and puts one back.
type backupSettings struct {
	w    *Window
	list *fyne.Container
}

func (b *backupSettings) content() fyne.CanvasObject {
	b.list = container.NewVBox()
	return widgets.Page(
		widgets.NewCard(translations.T("backup.title"), widgets.Column(prose(translations.T("backup.text")), b.list),
			widgets.QuietButton(translations.T("backup.elsewhere"), theme.FolderIcon(), b.onElsewhere),
			widgets.PrimaryButton(translations.T("backup.now"), theme.DocumentSaveIcon(), b.onNow)),
		widgets.NewCard(translations.T("restore.title"), widgets.Form(
			prose(translations.T("backup.restore.text")),
			widgets.Row(widgets.QuietButton(translations.T("backup.restore"), theme.HistoryIcon(), b.onRestore)))),
	)
}

func (b *backupSettings) refresh() {
	backups, err := b.w.office.Backups(b.w.context)
	if err != nil {
		b.w.Fail(err)
		return
	}
	b.list.RemoveAll()
	if len(backups) == 0 {
		b.list.Add(widgets.Flush(widgets.MutedParagraph(translations.T("backup.none"))))
	}
	for _, file := range backups {
		b.list.Add(widgets.NewText(backupLine(file)))
	}
}

func (b *backupSettings) onNow() {
	var file app.BackupFile
	b.w.run(translations.T("backup.working"), func(ctx context.Context) (err error) {
		file, err = b.w.office.BackupNow(ctx)
		return err
	}, func() {
		b.refresh()
		b.w.Tell(translations.T("backup.done", translations.Vars{"Time": translations.Current().Time(file.When)}))
	})
}

func (b *backupSettings) onElsewhere() {
	name := translations.T("backup.file") + " " + b.w.config.Now().Format("2006-01-02") + backupEnding
	b.w.SaveFile(name, func(path string) error {
		return b.w.office.Backup(b.w.context, path)
	})
}

// onRestore closes the office first, since a backup takes its place.
func (b *backupSettings) onRestore() {
	widgets.Ask(b.w.Canvas(), translations.T("restore.title"), translations.T("backup.restore.ask"),
		translations.T("backup.restore.do"), false, func() {
			folder := b.w.office.Folder()
			b.w.closeOffice(func() {
				b.w.showUnlock(folder)
				b.w.restoreDialog(folder, "", b.w.showUnlock)
			})
		})
}
