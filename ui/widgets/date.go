package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/translations"
)

// DateField takes a calendar date by typing: 24.3., 24.03.2025, 2025-03-24, +7, heute. On leaving it shows the date
// as the language of the window writes it; Up and Down go a day on or back. What cannot be read stays as typed, with
// the error below.
type DateField struct {
	widget.BaseWidget
	Entry    *TextField
	OnChange func(time.Time) // when a date was read, the zero time when it was emptied

	now   func() time.Time
	date  time.Time
	field *Field
}

// NewDateField returns an empty date with a label above it. now is the present, for "+7" and "heute"; changed may be
// nil. Dates are midnight UTC.
func NewDateField(label, hint string, now func() time.Time, changed func(time.Time)) *DateField {
	d := &DateField{now: now, OnChange: changed}
	d.Entry = NewTextField(translations.T("widget.date.placeholder"), nil)
	d.Entry.SelectsAll = true
	d.Entry.OnLeave = d.read
	d.Entry.OnKey = d.key
	d.field = NewField(label, d.Entry, hint)
	d.ExtendBaseWidget(d)
	return d
}

// Date returns the last date that could be read, the zero time for none.
func (d *DateField) Date() time.Time { return d.date }

// Fill shows a date without telling it as a change.
func (d *DateField) Fill(t time.Time) {
	d.date = t
	d.Entry.Fill(translations.Current().Date(t))
	d.field.SetError(nil)
}

// SetError shows what is wrong with the date, nil takes it away.
func (d *DateField) SetError(err error) { d.field.SetError(err) }

// Error returns the sentence shown below the field, "" if none.
func (d *DateField) Error() string { return d.field.Error() }

// Check reads what was typed now, without waiting that the field is left, and tells whether it is a date or empty.
func (d *DateField) Check() bool {
	d.read()
	return d.field.Error() == ""
}

// Focus gives the keyboard to the field.
func (d *DateField) Focus() { focus(d.Entry) }

func (d *DateField) read() {
	locale := translations.Current()
	t, err := locale.ParseDate(d.Entry.Text, d.now())
	d.field.SetError(err)
	if err != nil {
		return
	}
	d.Entry.Fill(locale.Date(t))
	if !t.Equal(d.date) {
		d.date = t
		if d.OnChange != nil {
			d.OnChange(t)
		}
	}
}

func (d *DateField) key(key *fyne.KeyEvent) bool {
	step := map[fyne.KeyName]int{fyne.KeyUp: 1, fyne.KeyDown: -1}[key.Name]
	switch {
	case step != 0:
		t, err := translations.Current().ParseDate(d.Entry.Text, d.now())
		if err == nil && t.IsZero() {
			t, step = d.now(), 0
		}
		if err == nil {
			d.Entry.Fill(translations.Current().Date(t.AddDate(0, 0, step)))
			d.read()
		}
		return true
	case isEnter(key.Name):
		d.read()
	}
	return false
}

// CreateRenderer shows the labelled field.
func (d *DateField) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(d.field) }
