package founders

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
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

// show puts each fault of err under its field and tells whether all found one.
func (in inputs) show(err error) bool {
	var faults app.Faults
	if !errors.As(err, &faults) {
		return false
	}
	all := true
	for _, f := range faults {
		input, ok := in[f.Path]
		if !ok {
			all = false
			continue
		}
		input.SetError(faultError(f))
	}
	return all
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
func choiceField(label string, options []widgets.Option, key string, changed func(string)) (*widgets.Field, *widgets.Choice) {
	input := widgets.NewChoice(options, changed)
	input.Fill(key)
	return widgets.NewField(label, input, ""), input
}

// readMoney reads an amount in euro as cents; nil for an empty text.
func readMoney(text string) (*int64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	cents, err := translations.Current().ParseMoney(text)
	return &cents, err
}

func moneyText(cents *int64) string {
	if cents == nil {
		return ""
	}
	return translations.Current().Money(*cents)
}

// readNumber reads a number; nil for an empty text.
func readNumber(text string) (*float64, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	n, err := translations.Current().ParseNumber(text)
	return &n, err
}

// settle lets a dialog find its height again after a field was shown or hidden.
func settle(d *widgets.Dialog, c fyne.Canvas) {
	if d == nil || !d.Open() {
		return
	}
	d.Body.Refresh()
	c.Overlays().Top().Refresh()
}
