package ui

import (
	"context"
	"io"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/archive"
	"wurzelwerk/translations"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/widgets"
)

// dataSettings takes records in, gives them out, and loads or removes the sample office.
type dataSettings struct {
	w      *Window
	sample *fyne.Container
}

func (d *dataSettings) content() fyne.CanvasObject {
	d.sample = widgets.Form()
	return widgets.Page(
		widgets.NewCard(translations.T("data.export"), widgets.Form(
			prose(translations.T("data.export.text")),
			widgets.Row(widgets.QuietButton(translations.T("data.export.do"), theme.UploadIcon(), d.onExport)))),
		widgets.NewCard(translations.T("data.calendar"), widgets.Form(
			prose(translations.T("data.calendar.text")),
			widgets.Row(widgets.QuietButton(translations.T("data.calendar.do"), theme.UploadIcon(), func() { d.w.saveCalendar("") })))),
		widgets.NewCard(translations.T("data.import"), widgets.Form(
			prose(translations.T("data.import.text")),
			widgets.Row(widgets.QuietButton(translations.T("data.import.do"), theme.DownloadIcon(), d.onImport)))),
		widgets.NewCard(translations.T("data.sample"), d.sample),
	)
}

func (d *dataSettings) refresh() {
	loaded, err := d.w.office.SampleLoaded(d.w.context)
	if err != nil {
		d.w.Fail(err)
		return
	}
	d.sample.RemoveAll()
	if loaded {
		d.sample.Add(prose(translations.T("data.sample.loaded")))
		d.sample.Add(widgets.Row(widgets.QuietButton(translations.T("data.sample.remove"), theme.DeleteIcon(), d.onRemove)))
		return
	}
	d.sample.Add(prose(translations.T("setup.sample.text")))
	d.sample.Add(widgets.Row(widgets.QuietButton(translations.T("data.sample.load"), theme.DownloadIcon(), d.w.loadSample)))
}

// onExport warns before, since the archive lies in clear.
func (d *dataSettings) onExport() {
	widgets.Ask(d.w.Canvas(), translations.T("data.export"), translations.T("data.export.ask"), translations.T("data.export.go"), false, func() {
		name := translations.T("data.export.file") + " " + d.w.config.Now().Format("2006-01-02") + ".json"
		d.w.SaveFile(name, d.export)
	})
}

func (d *dataSettings) export(path string) error {
	document, err := d.w.office.Export(d.w.context)
	if err != nil {
		return err
	}
	return outfile.Write(path, func(to io.Writer) error { return archive.Encode(to, document) })
}

func (d *dataSettings) onImport() {
	d.w.OpenFile([]string{".json"}, d.w.importFile)
}

// importFile reads an archive and, when nothing is wrong with it, asks before its records are taken in.
func (w *Window) importFile(path string) {
	var document archive.Document
	w.run(translations.T("data.import.reading"), func(context.Context) (err error) {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		document, err = archive.Read(file)
		return err
	}, func() {
		widgets.Ask(w.Canvas(), translations.T("data.import"), translations.T("data.import.ask",
			translations.Vars{"n": len(document.Founders), "Office": document.Office.Name}), translations.T("data.import.go"), false,
			func() { w.takeIn(document) })
	})
}

func (w *Window) takeIn(document archive.Document) {
	var summary archive.Summary
	w.run(translations.T("data.import.working"), func(ctx context.Context) (err error) {
		summary, err = w.office.Import(ctx, document)
		return err
	}, func() {
		w.changed()
		w.Tell(translations.T("data.import.done", translations.Vars{
			"Added": total(summary.Added), "Changed": total(summary.Changed), "Unchanged": total(summary.Unchanged),
		}))
	})
}

func total(counts map[app.Kind]int) int {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return sum
}

// loadSample fills the office with the sample.
func (w *Window) loadSample() {
	document, err := w.config.Sample()
	if err != nil {
		w.Fail(err)
		return
	}
	w.run(translations.T("data.import.working"), func(ctx context.Context) error {
		_, err := w.office.ImportSample(ctx, document)
		return err
	}, func() {
		w.changed()
		w.Tell(translations.T("data.sample.loaded"))
	})
}

// changed shows what an import may have changed: the records in front, and the name of the office.
func (w *Window) changed() {
	if info, err := w.office.Info(w.context); err == nil {
		w.info = info
		w.shell.name.SetText(info.Name)
	}
	w.shell.showSample()
	w.screen().Refresh()
}

func (d *dataSettings) onRemove() {
	widgets.Ask(d.w.Canvas(), translations.T("data.sample.remove"), translations.T("data.sample.remove.ask"),
		translations.T("data.sample.remove.do"), true, func() {
			d.w.run(translations.T("data.sample.removing"), func(ctx context.Context) error {
				return d.w.office.RemoveSample(ctx)
			}, func() {
				d.w.shell.showSample()
				d.refresh()
				d.w.Tell(translations.T("data.sample.removed"))
			})
		})
}
