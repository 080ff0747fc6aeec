package widgets

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/translations"
)

// Ask shows a question that is confirmed by a verb. danger makes the button red and lays the focus on Cancel.
func Ask(c fyne.Canvas, title, question, verb string, danger bool, yes func()) *Dialog {
	d := &Dialog{Title: title, Body: Flush(Paragraph(question)), Confirm: verb, Danger: danger}
	d.OnConfirm = func() bool {
		d.Close() // before, since yes may open a dialog of its own
		yes()
		return true
	}
	d.Show(c)
	return d
}

// Failure is an error as the user is to read it.
type Failure struct {
	Title    string // "" for the usual one
	Happened string // what happened
	Safe     string // what is safe in spite of it
	Next     string // what to do next
	Retry    string // the verb of a button that tries again, "" for none
	OnRetry  func()
}

// ShowFailure shows an error: what happened, what is safe, what to do next.
func ShowFailure(c fyne.Canvas, f Failure) *Dialog {
	body := Column(ErrorLine(f.Happened))
	if f.Safe != "" {
		body.Add(labelled(translations.T("widget.failure.safe"), f.Safe))
	}
	if f.Next != "" {
		body.Add(labelled(translations.T("widget.failure.next"), f.Next))
	}
	title := f.Title
	if title == "" {
		title = translations.T("widget.failure.title")
	}
	d := &Dialog{
		Title: title, Body: body,
		Cancel: translations.T("widget.failure.close"), Confirm: f.Retry,
	}
	d.OnConfirm = func() bool {
		d.Close()
		f.OnRetry()
		return true
	}
	d.Show(c)
	return d
}

// ErrorLine is a wrapping sentence in the colour of errors.
func ErrorLine(text string) fyne.CanvasObject { return Flush(ColorParagraph(text, ColorErrorText)) }

func labelled(label, text string) fyne.CanvasObject {
	return Form(Strong(label), Flush(Paragraph(text)))
}
