package form

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// ClockField is a labelled field for a time of the day.
type ClockField struct {
	*widgets.Field
	Input *widgets.TextField
}

// Clock is a field filled with a time. Left, it shows what it read.
func Clock(label string, c app.Clock) ClockField {
	field, input := Line(label, string(c))
	input.SelectsAll = true
	f := ClockField{field, input}
	input.OnLeave = func() {
		if c, ok := f.Read(); ok {
			input.Fill(string(c))
		}
	}
	return f
}

// Read is the time typed, "" for none; false, and said below the field, where it is none.
func (f ClockField) Read() (app.Clock, bool) {
	c, err := parseClock(f.Input.Text)
	f.SetError(err)
	return c, err == nil
}

// parseClock reads a time as a person types it: "18", "1830", "18:30", "18.30 Uhr".
func parseClock(text string) (app.Clock, error) {
	trimmed := strings.TrimSpace(strings.TrimSuffix(strings.ToLower(strings.TrimSpace(text)), strings.ToLower(translations.T("form.clock.word"))))
	if trimmed == "" {
		return "", nil
	}
	wrong := errors.New(translations.T("form.clock.wrong", translations.Vars{"Text": strings.TrimSpace(text)}))
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

// CountField is a labelled field for a number of minutes, empty for none.
type CountField struct {
	*widgets.Field
	Input *widgets.TextField
}

// Minutes is a field filled with a number of minutes; 0 leaves it empty.
func Minutes(label, hint string, n int) CountField {
	input := widgets.NewTextField("", nil)
	input.SelectsAll = true
	if n > 0 {
		input.Fill(strconv.Itoa(n))
	}
	return CountField{widgets.NewField(label, input, hint), input}
}

// Read is the number typed, 0 for none; false, and said below the field, where it is none above zero.
func (f CountField) Read() (int, bool) {
	text := strings.TrimSpace(f.Input.Text)
	if text == "" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		f.SetError(errors.New(translations.T("form.number.wrong", translations.Vars{"Text": text})))
		return 0, false
	}
	return n, true
}
