package papers

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/report"
	"wurzelwerk/app/rights"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// eraseForm asks for her name or number before she is erased for good.
type eraseForm struct {
	page          *rightsPage
	early         bool // a duty to keep runs
	reason, typed *widgets.TextField
	why, name     *widgets.Field
	dialog        *widgets.Dialog
}

// onErase says all that follows from erasing her, and asks.
func (p *rightsPage) onErase() {
	_, early := rights.Running(p.duties, p.book.Today())
	f := &eraseForm{page: p, early: early}
	f.typed = widgets.NewTextField("", nil)
	number := rights.Number(p.book.founder)
	f.name = widgets.NewField(t("papers.erase.confirm"), f.typed, t("papers.erase.hint.confirm", vars{"Name": p.book.who.ShortName(), "Number": number}))
	fields := []fyne.CanvasObject{bulleted(f.consequences()...)}
	if text := f.warnings(); text != "" {
		fields = append(fields, widgets.Flush(widgets.ColorParagraph(text, widgets.ColorWarningText)))
	}
	if early {
		f.reason = widgets.NewTextField("", nil)
		f.why = widgets.RequiredField(t("papers.erase.field.reason"), f.reason, t("papers.erase.hint.reason"))
		fields = append(fields, f.why)
	}
	f.dialog = &widgets.Dialog{
		Title: t("papers.erase.dialog", vars{"Name": p.book.who.ShortName()}), Confirm: t("papers.erase.verb"), Danger: true, Width: 600,
		Body: widgets.Form(append(fields, widget.NewSeparator(), f.name)...), OnConfirm: f.onConfirm,
	}
	f.dialog.Show(p.book.Shell.Canvas())
}

// consequences say what goes, what stays and where, and who must be told.
func (f *eraseForm) consequences() []string {
	out := []string{t("papers.erase.all"), t("papers.erase.teams"), t("papers.erase.backups"), t("papers.erase.files"), t("papers.erase.undo")}
	var names []string
	for _, r := range f.page.recipients {
		if r.Name != "" && !slices.Contains(f.page.offices, r.Name) {
			names = append(names, r.Name)
		}
	}
	if offices := f.page.offices; len(offices) > 0 {
		out = append(out, t("papers.erase.offices", vars{"Names": strings.Join(offices, ", ")}))
	}
	if len(names) > 0 {
		out = append(out, t("papers.erase.tell", vars{"Names": strings.Join(names, ", ")}))
	}
	return out
}

// warnings tell of duties whose end nobody has noted, and of one that runs.
func (f *eraseForm) warnings() string {
	var lines []string
	for _, d := range f.page.duties {
		if d.Until == "" || d.Runs(f.page.book.Today()) {
			lines = append(lines, dutyText(d))
		}
	}
	return strings.Join(lines, "\n")
}

// meant tells whether what is typed is her name or her number.
func (f *eraseForm) meant() bool {
	typed := strings.Join(strings.Fields(f.typed.Text), " ")
	b := f.page.book
	if number := rights.Number(b.founder); number != "" && strings.EqualFold(typed, number) {
		return true
	}
	name := app.Fold(b.who.ShortName())
	return name != "" && app.Fold(typed) == name
}

func (f *eraseForm) onConfirm() bool {
	f.name.SetError(nil)
	right, reason := f.meant(), ""
	if !right {
		f.name.SetError(errors.New(t("papers.erase.confirm.wrong")))
	}
	if f.early {
		f.why.SetError(nil)
		if reason = strings.TrimSpace(f.reason.Text); reason == "" {
			f.why.SetError(required())
			right = false
		}
	}
	if !right {
		return false
	}
	return f.erase(reason)
}

// erase removes her and shows the proof. Nothing is shown as gone that is still there.
func (f *eraseForm) erase(reason string) bool {
	b := f.page.book
	cert, err := b.Records.Erase(b.Context, b.founder, reason)
	if cert.Number == "" {
		b.Shell.Fail(err)
		return false
	}
	f.dialog.Close()
	language := b.language()
	f.page.erased()
	if b.Erased != nil {
		b.Erased(b.founder)
	}
	if err != nil {
		b.Shell.Fail(err)
	}
	certify := func() { f.page.certify(cert, language) }
	b.Shell.Tell(t("papers.erase.done", vars{"Number": cert.Number}), widgets.Action{Label: t("papers.erase.certificate"), Run: certify})
	certify()
	return true
}

// certify shows the certificate, which names nobody.
func (p *rightsPage) certify(cert rights.Certificate, language string) {
	p.book.show(document{
		title: t("papers.erase.certificate"), file: t("papers.file.certificate") + "-" + cert.Number, language: language,
		build: func(lang string) (preview.Document, error) {
			return report.Certificate(report.CertificateInput{Certificate: cert, Lang: lang, Created: p.book.Now()})
		},
	})
}
