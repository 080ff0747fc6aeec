package evaluation

import (
	"bytes"
	"context"
	"io"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/report"
	"wurzelwerk/app/table"
	"wurzelwerk/app/workbook"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/outfile"
	"wurzelwerk/ui/widgets"
)

// The kinds of files.
const (
	filePDF  = ".pdf"
	fileXLSX = ".xlsx"
	fileCSV  = ".csv"
)

// exported is what a report is to hold.
type exported struct {
	ending     string
	lines      bool // one for each participation
	pseudonyms bool // in place of names
	special    bool // with what is specially protected
}

// paper is the report of what is chosen.
func (s *Screen) paper(e exported) indicator.Paper {
	p := indicator.Paper{
		Roll: s.result.roll, Period: s.result.period, Today: s.parts.Today(), Rows: e.lines, Special: e.lines && e.special,
	}
	if e.pseudonyms {
		p.Secret = indicator.SecretOf(s.book.office.ID)
	}
	return p
}

// exportForm asks what the report is to hold, and says what leaves the office then.
type exportForm struct {
	screen   *Screen
	exported exported

	kind                       *widgets.Choice
	lines, pseudonyms, special *widgets.Check
	leaves                     *widgets.Lines
	warning                    *widgets.Lines
	dialog                     *widgets.Dialog
}

// onExport asks for a report.
func (s *Screen) onExport() {
	f := &exportForm{screen: s, exported: exported{ending: filePDF, pseudonyms: true}}
	var kind *widgets.Field
	kind, f.kind = form.Choice(t("evaluation.export.kind"), []widgets.Option{
		{Key: filePDF, Text: t("evaluation.export.pdf")}, {Key: fileXLSX, Text: t("evaluation.export.xlsx")}, {Key: fileCSV, Text: t("evaluation.export.csv")},
	}, f.exported.ending, func(string) { f.say() })
	check := func(key string, on bool) *widgets.Check {
		c := widgets.NewCheck(t(key), nil)
		c.SetChecked(on)
		c.OnChanged = func(bool) { f.say() }
		return c
	}
	f.lines = check("evaluation.export.lines", false)
	f.pseudonyms = check("evaluation.export.pseudonyms", true)
	f.special = check("evaluation.export.special", false)
	f.leaves, f.warning = widgets.NewLines(""), widgets.NewLines("")
	ground := widgets.NewCard(t("evaluation.export.leaves"), widgets.Stack(arrange.Tight, f.leaves, f.warning))
	f.dialog = &widgets.Dialog{
		Title: t("evaluation.export.title"), Width: 560 * widgets.Zoom(), Confirm: t("evaluation.export.preview"), OnConfirm: f.confirm,
		Body: widgets.Stack(widgets.Gap, arrange.Muted(s.about()), kind, widgets.Stack(0, f.lines, f.pseudonyms, f.special), ground),
	}
	f.say()
	f.dialog.Show(s.parts.Shell.Canvas())
}

// about is of which days and projects a report tells.
func (s *Screen) about() string {
	scope := t("evaluation.scope.all")
	for _, o := range s.head.scope.Options() {
		if o.Key == s.head.scope.Key() {
			scope = o.Text
		}
	}
	return join(periodText(s.result.period), scope)
}

// say tells what leaves the office with what is chosen.
func (f *exportForm) say() {
	e := exported{f.kind.Key(), f.lines.Checked, f.pseudonyms.Checked, f.special.Checked}
	if e.lines {
		f.special.Enable()
	} else {
		f.special.Disable()
		e.special = false
	}
	f.exported = e
	ink := theme.ColorNameForeground
	if e.lines && !e.pseudonyms {
		ink = widgets.ColorWarningText
	}
	f.leaves.Say(t(e.leaves()), ink) // keys: evaluation.export.leaves.*
	f.warning.Say("", widgets.ColorErrorText)
	if e.special {
		f.warning.Say(t("evaluation.export.warning"), widgets.ColorErrorText)
	}
	f.warning.Hidden = !e.special
	verb := t("evaluation.export.save")
	if e.ending == filePDF {
		verb = t("evaluation.export.preview")
	}
	f.dialog.SetConfirm(verb)
	f.dialog.Body.Refresh()
}

// leaves is the key of what leaves the office.
func (e exported) leaves() string {
	switch {
	case e.lines && e.pseudonyms:
		return "evaluation.export.leaves.pseudonyms"
	case e.lines:
		return "evaluation.export.leaves.names"
	case e.pseudonyms || e.ending == fileCSV:
		return "evaluation.export.leaves.numbers"
	}
	return "evaluation.export.leaves.open"
}

func (f *exportForm) confirm() bool {
	f.dialog.Close()
	if f.exported.ending == filePDF {
		f.screen.preview(f.exported)
	} else {
		f.screen.save(f.exported)
	}
	return false
}

// fileName is what is proposed for a file: what it is and of which days, and nothing of any woman.
func fileName(what string, p indicator.Period, ending string) string {
	for _, day := range []string{string(p.From), string(p.To)} {
		if day != "" {
			what += "-" + day
		}
	}
	return what + ending
}

// preview shows the report as a document.
func (s *Screen) preview(e exported) {
	in := report.IndicatorInput{Office: s.book.office, Paper: s.paper(e), Created: s.parts.Now()}
	file := fileName(t("evaluation.export.file"), in.Paper.Period, filePDF)
	s.document(t("evaluation.export.document"), file, func(_ context.Context, lang string) (*report.Document, error) {
		in := in
		in.Lang = lang
		return report.Indicators(in)
	})
}

// save writes the report as a workbook or list.
func (s *Screen) save(e exported) {
	paper, l := s.paper(e), translations.Current()
	s.file(fileName(t("evaluation.export.file"), paper.Period, e.ending), func(w io.Writer) error { return paper.Write(w, l, e.ending) })
}

// file makes a file beside the window and then asks where it is to be kept.
func (s *Screen) file(name string, write func(io.Writer) error) {
	var made bytes.Buffer
	s.run(t("evaluation.export.working"), func(context.Context) error { return write(&made) }, func() {
		s.parts.SaveFile(name, func(path string) error {
			return outfile.Write(path, func(w io.Writer) error {
				_, err := w.Write(made.Bytes())
				return err
			})
		})
	})
}

// exports offers the hours as a workbook or list. Both name the women.
func (p *hoursPage) exports() []widgets.MenuItem {
	s := p.screen
	names := s.book.names
	o := workbook.OfficeHours{Hours: s.result.hours, Findings: s.result.findings, Name: func(id app.ID) string { return names[id] }}
	period, l := indicator.Period(o.Hours.Period), translations.Current()
	item := func(key, ending string, write func(io.Writer) error) widgets.MenuItem {
		return widgets.MenuItem{Label: t(key), Action: func() { s.file(fileName(t("evaluation.hours.file"), period, ending), write) }}
	}
	return []widgets.MenuItem{
		item("evaluation.hours.xlsx", fileXLSX, func(w io.Writer) error { return table.WriteBook(w, workbook.Hours(o, l)) }),
		item("evaluation.hours.csv", fileCSV, func(w io.Writer) error { return table.Write(w, workbook.HoursList(o, l), fileCSV) }),
	}
}
