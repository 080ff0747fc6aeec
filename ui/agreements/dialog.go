package agreements

import (
	"fyne.io/fyne/v2"

	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// dialog is one with fields; read and save are those of Keep of its inputs. What is wrong stands below its field, and
// the dialog stays.
func (p *Page) dialog(title, verb string, in form.Inputs, body fyne.CanvasObject, read func() bool, save func() error) *widgets.Dialog {
	onConfirm := func() bool { return in.Keep(read, save, p.parts.Shell.Fail) }
	return &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 560, OnConfirm: onConfirm}
}
