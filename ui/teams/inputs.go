package teams

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
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

// clockField is a labelled field for a time of the day.
type clockField struct {
	*widgets.Field
	input *widgets.TextField
}

func newClockField(label string, c app.Clock) clockField {
	field, input := form.Line(label, string(c))
	f := clockField{field, input}
	input.OnLeave = func() {
		if c, ok := f.read(); ok {
			input.Fill(string(c))
		}
	}
	return f
}

// read is the time typed, "" for none; false, and said below the field, where it is none.
func (f clockField) read() (app.Clock, bool) {
	c, err := parseClock(f.input.Text)
	f.SetError(err)
	return c, err == nil
}

// parseClock reads a time as a person types it: "18", "1830", "18:30", "18.30 Uhr".
func parseClock(text string) (app.Clock, error) {
	trimmed := strings.TrimSpace(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(text)), strings.ToLower(t("teams.clock.word"))))
	if trimmed == "" {
		return "", nil
	}
	wrong := errors.New(t("teams.clock.wrong", vars{"Text": strings.TrimSpace(text)}))
	hours, minutes, split := strings.Cut(strings.NewReplacer(".", ":", "h", ":", " ", "").Replace(trimmed), ":")
	if !split && len(hours) > 2 {
		hours, minutes = hours[:len(hours)-2], hours[len(hours)-2:]
	}
	h, err := figure(hours)
	m := 0
	if err == nil && minutes != "" {
		m, err = figure(minutes)
	}
	if err != nil || h > 23 || m > 59 || minutes != "" && len(minutes) != 2 {
		return "", wrong
	}
	return app.Clock(fmt.Sprintf("%02d:%02d", h, m)), nil
}

// figure reads one or two digits.
func figure(text string) (int, error) {
	if len(text) < 1 || len(text) > 2 {
		return 0, strconv.ErrSyntax
	}
	n, err := strconv.ParseUint(text, 10, 8)
	return int(n), err
}

// countField is a labelled field for a number of minutes, empty for none.
type countField struct {
	*widgets.Field
	input *widgets.TextField
}

func newCountField(label, hint string, n int) countField {
	input := widgets.NewTextField("", nil)
	if n > 0 {
		input.Fill(strconv.Itoa(n))
	}
	return countField{widgets.NewField(label, input, hint), input}
}

// read is the number typed, 0 for none; false, and said below the field, where it is none above zero.
func (f countField) read() (int, bool) {
	text := strings.TrimSpace(f.input.Text)
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		f.SetError(errors.New(t("teams.number.wrong", vars{"Text": text})))
		return 0, false
	}
	return n, true
}

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
