package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/report"
	"wurzelwerk/translations"
	"wurzelwerk/ui/preview"
	"wurzelwerk/ui/widgets"
)

// recoverySheet shows the recovery code once, with the sheet as it is printed, lets the sheet be saved, and asks
// whether that was done.
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
	lines := container.NewVBox()
	for _, line := range codeLines(code) {
		text := widgets.Subheading(line)
		text.Shrinks = false
		lines.Add(text)
	}
	about := widgets.Form(
		prose(translations.T("recovery.about")),
		widgets.NewCard(translations.T("recovery.code"), lines),
		widgets.Row(widgets.QuietButton(translations.T("recovery.save"), theme.DocumentSaveIcon(), r.onSave)),
		r.done,
	)
	r.content = container.NewBorder(nil, nil, nil, r.picture(), about)
	return r
}

const sheetWide, sheetHigh, sheetDots float32 = 190, 269, 46 // A4, small

// picture is the sheet, small; nothing if it cannot be drawn, since the code stands beside it.
func (r *recoverySheet) picture() fyne.CanvasObject {
	document, err := r.document(translations.Current().Code())
	if err != nil {
		logError("drawing the recovery sheet", err)
		return nil
	}
	image := canvas.NewImageFromImage(document.Image(0, float64(2*sheetDots)))
	image.FillMode = canvas.ImageFillContain
	image.SetMinSize(fyne.NewSize(sheetWide, sheetHigh))
	frame := canvas.NewRectangle(widgets.Color(theme.ColorNameInputBorder))
	paper := container.NewStack(frame, container.New(layout.NewCustomPaddedLayout(1, 1, 1, 1), image))
	return container.New(layout.NewCustomPaddedLayout(0, 0, widgets.Gap, 0), container.NewVBox(paper))
}

// codeLines breaks a code of many groups into lines of three groups.
func codeLines(code string) []string {
	groups := strings.FieldsFunc(code, func(r rune) bool { return r == '-' || r == ' ' })
	var lines []string
	for len(groups) > 3 {
		lines = append(lines, strings.Join(groups[:3], " – "))
		groups = groups[3:]
	}
	return append(lines, strings.Join(groups, " – "))
}

func (r *recoverySheet) onSave() {
	preview.Show(r.w, desktop{r.w}, preview.Job{
		Title: translations.T("setup.recovery"), FileName: translations.T("recovery.file") + ".pdf",
		Options: preview.Options{Language: translations.Current().Code()}, Offered: documentLanguages(),
		Build: func(o preview.Options) (preview.Document, error) { return r.document(o.Language) },
	})
}

func documentLanguages() []string {
	var codes []string
	for _, l := range translations.Documents() {
		codes = append(codes, l.Code)
	}
	return codes
}

func (r *recoverySheet) document(language string) (*report.Document, error) {
	return report.RecoverySheet(report.RecoveryInput{
		OfficeName: r.office, Code: r.code, Created: r.w.config.Now(), Lang: language,
	})
}
