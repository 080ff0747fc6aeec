package sharing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app/report"
	"wurzelwerk/app/rights"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// Erasures shows which records this office has erased for good, and which other offices have confirmed that they did so
// too. Of whom they were stands nowhere: a certificate bears a number.
func (r *Room) Erasures() {
	all, err := r.parts.Records.Erasures(r.parts.Context)
	if err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	body := widgets.Stack(arrange.Apart, arrange.Muted(t("sharing.erased.text")))
	if len(all) == 0 {
		arrange.Put(body, widgets.NewLines(t("sharing.erased.none")))
	}
	d := &widgets.Dialog{Title: t("sharing.erased"), Cancel: t("widget.failure.close"), Width: 600, Body: body}
	for _, c := range all {
		show := widgets.LinkButton(t("papers.erase.certificate"), theme.DocumentPrintIcon(), func() {
			d.Close()
			r.certify(c)
		})
		arrange.Put(body, widget.NewSeparator(), arrange.Ends(240, erasure(c), show))
	}
	d.Show(r.parts.Shell.Canvas())
}

// erasure is the number of a certificate, its day, and who confirmed.
func erasure(c rights.Certificate) fyne.CanvasObject {
	title := widgets.NewLines(join(c.Number, dateText(c.On)))
	title.Bold = true
	lines := widgets.Stack(2, title)
	for _, told := range c.Told {
		line := widgets.NewLines(t("sharing.erased.open", vars{"Office": told.Name}))
		line.ColorName = widgets.ColorWarningText
		if told.Confirmed != "" {
			line.Say(t("sharing.erased.confirmed", vars{"Office": told.Name, "Date": dateText(told.Confirmed)}), theme.ColorNameForeground)
		}
		arrange.Put(lines, line)
	}
	if len(c.Told) == 0 {
		arrange.Put(lines, widgets.CaptionLines(t("sharing.erased.nobody")))
	}
	return lines
}

// certify shows a certificate as it reads today.
func (r *Room) certify(c rights.Certificate) {
	var offered []string
	for _, l := range translations.Documents() {
		offered = append(offered, l.Code)
	}
	r.parts.Preview(preview.Job{
		Title: t("papers.erase.certificate"), FileName: t("papers.file.certificate") + "-" + c.Number + ".pdf", Offered: offered,
		Options: preview.Options{Language: "de"},
		Build: func(o preview.Options) (preview.Document, error) {
			return report.Certificate(report.CertificateInput{Certificate: c, Lang: o.Language, Created: r.parts.Now()})
		},
	})
}
