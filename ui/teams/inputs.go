package teams

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// dialog is one with fields. What is wrong stands below its field, and the dialog stays.
type dialog struct {
	shell Shell
	*widgets.Dialog
}

// newDialog makes a dialog; read and save are those of its inputs' Keep.
func newDialog(shell Shell, title, verb string, in form.Inputs, body fyne.CanvasObject, read func() bool, save func() error) dialog {
	onConfirm := func() bool { return in.Keep(read, save, shell.Fail) }
	return dialog{shell, &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 560, OnConfirm: onConfirm}}
}

func (d dialog) show() { d.Show(d.shell.Canvas()) }

// allRead reads all fields, so that each says what is wrong with it.
func allRead(fields ...bool) bool {
	for _, ok := range fields {
		if !ok {
			return false
		}
	}
	return true
}

// filled asks for a text where none is typed.
func filled(field *widgets.Field, input *widgets.TextField) bool {
	if strings.TrimSpace(input.Text) != "" {
		return true
	}
	field.SetError(errors.New(t("form.required")))
	return false
}
