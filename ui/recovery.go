package ui

import (
	"fmt"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// recoverySheet shows the recovery code once, lets it be saved as a sheet to print, and asks whether that was done.
type recoverySheet struct {
	w       *Window
	office  string
	code    string
	content fyne.CanvasObject
	done    *widgets.Check
}

func newRecoverySheet(w *Window, office, code string, changed func(done bool)) *recoverySheet {
	r := &recoverySheet{w: w, office: office, code: code}
	r.done = widgets.NewCheck(translations.T("recovery.done"), changed)
	lines := widgets.Column()
	for _, line := range codeLines(code) {
		text := widgets.Subheading(line)
		text.Shrinks, text.Alignment = false, fyne.TextAlignCenter
		lines.Add(text)
	}
	paper := widgets.NewCard(translations.T("recovery.code", translations.Vars{"Office": office}), lines)
	paper.Ground, paper.Accent = widgets.ColorTint, theme.ColorNamePrimary
	r.content = widgets.Form(
		widgets.Paragraph(translations.T("recovery.about")),
		paper,
		widgets.Row(widgets.QuietButton(translations.T("recovery.save"), theme.DocumentSaveIcon(), r.onSave)),
		r.done,
	)
	return r
}

// codeLines breaks a code of many groups into lines of four groups.
func codeLines(code string) []string {
	groups := strings.FieldsFunc(code, func(r rune) bool { return r == '-' || r == ' ' })
	var lines []string
	for len(groups) > 4 {
		lines = append(lines, strings.Join(groups[:4], " – "))
		groups = groups[4:]
	}
	return append(lines, strings.Join(groups, " – "))
}

func (r *recoverySheet) onSave() {
	r.w.SaveFile(translations.T("recovery.file")+".pdf", func(path string) error {
		return writeFile(path, r.write)
	})
}

func (r *recoverySheet) write(to io.Writer) error {
	document, err := report.RecoverySheet(report.RecoveryInput{
		OfficeName: r.office, Code: r.code, Created: r.w.config.Now(), Lang: translations.Current().Code(),
	})
	if err != nil {
		return fmt.Errorf("the recovery sheet: %w", err)
	}
	return document.WritePDF(to)
}
