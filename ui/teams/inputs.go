package teams

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/widgets"
)

// faultShower is an input that shows what is wrong below itself.
type faultShower interface{ SetError(error) }

// inputs are the fields of a dialog by the JSON names of what they hold.
type inputs map[string]faultShower

// clear takes all errors away.
func (in inputs) clear() {
	for _, input := range in {
		input.SetError(nil)
	}
}

// show puts each fault of err under its field and tells whether all found one. The paths of the faults end in the names
// of the fields.
func (in inputs) show(err error) bool {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return false
	}
	all := true
	for _, f := range faults {
		input, ok := in[f.Path[strings.LastIndexByte(f.Path, '.')+1:]]
		if ok {
			input.SetError(faultError(f))
		}
		all = all && ok
	}
	return all
}

// form is a dialog with fields. read puts what is typed into the record and tells whether all could be read; save keeps
// it. What is wrong stands below its field, and the dialog stays.
type form struct {
	shell  Shell
	inputs inputs
	dialog *widgets.Dialog
}

func newForm(shell Shell, title, verb string, in inputs, body fyne.CanvasObject, read func() bool, save func() error) *form {
	f := &form{shell: shell, inputs: in}
	f.dialog = &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 560, OnConfirm: func() bool { return f.onConfirm(read, save) }}
	return f
}

func (f *form) show() { f.dialog.Show(f.shell.Canvas()) }

func (f *form) onConfirm(read func() bool, save func() error) bool {
	f.inputs.clear()
	if !read() {
		return false
	}
	err := save()
	if err != nil && !f.inputs.show(err) {
		f.shell.Fail(err)
	}
	return err == nil
}

// lineField is a labelled field of one line for a dialog.
func lineField(label, text string) (*widgets.Field, *widgets.TextField) {
	input := widgets.NewTextField("", nil)
	input.Fill(text)
	return widgets.NewField(label, input, ""), input
}

// linesField is a labelled field of several lines for a dialog.
func linesField(label, text string, lines int) (*widgets.Field, *widgets.TextField) {
	input := widgets.NewAreaField("", lines, nil)
	input.Fill(text)
	return widgets.NewField(label, input, ""), input
}

// dayField is a field for a date in a dialog.
func dayField(label string, d app.Date, now func() time.Time) *widgets.DateField {
	input := widgets.NewDateField(label, "", now, nil)
	input.Fill(d.Time())
	return input
}

// choiceField is a labelled choice for a dialog.
func choiceField(label string, options []widgets.Option, key string) (*widgets.Field, *widgets.Choice) {
	input := widgets.NewChoice(options, nil)
	input.Fill(key)
	return widgets.NewField(label, input, ""), input
}

func yesNo(none, yes, no string) []widgets.Option {
	return []widgets.Option{{Text: none}, {Key: "yes", Text: yes}, {Key: "no", Text: no}}
}

// clockField is a labelled field for a time of the day.
type clockField struct {
	*widgets.Field
	input *widgets.TextField
}

func newClockField(label string, c app.Clock) clockField {
	field, input := lineField(label, string(c))
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
