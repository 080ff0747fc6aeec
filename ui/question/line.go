package question

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// Format writes a value in the language of the window and reads what was typed; an empty text never comes to Parse.
type Format interface {
	Text(value any) string
	Parse(text string) (any, error)
}

// Line is a value that is typed as one text.
type Line struct {
	Field *widgets.QuietField
	as    Format
}

// NewLine makes an input of one line.
func NewLine(h Hooks, as Format) *Line { return newLine(h, as, 0) }

// NewArea makes an input of several lines, at least as many as given.
func NewArea(h Hooks, as Format, lines int) *Line { return newLine(h, as, lines) }

func newLine(h Hooks, as Format, lines int) *Line {
	i := &Line{as: as}
	typed := func(string) { h.Typed() }
	if lines > 0 {
		i.Field = widgets.NewQuietArea(lines, typed)
	} else {
		i.Field = widgets.NewQuietField(typed)
	}
	i.Field.OnFocus, i.Field.OnShortcut = h.Focus, h.Shortcut
	i.Field.OnKey = func(key *fyne.KeyEvent) bool {
		return (lines == 0 || !IsEnter(key.Name)) && h.Key(key)
	}
	return i
}

// NewDate is a line for a date in which Up and Down go a day on or back; now is what "today" means in it.
func NewDate(h Hooks, now func() time.Time) *Line {
	i := NewLine(h, DateFormat{now})
	handed := i.Field.OnKey
	i.Field.OnKey = func(key *fyne.KeyEvent) bool {
		step := map[fyne.KeyName]int{fyne.KeyUp: 1, fyne.KeyDown: -1}[key.Name]
		if step == 0 {
			return handed(key)
		}
		day, err := translations.Current().ParseDate(i.Field.Text, now())
		if err == nil && day.IsZero() {
			day, step = now(), 0
		}
		if err == nil {
			i.Field.SetText(translations.Current().Date(day.AddDate(0, 0, step)))
		}
		return true
	}
	return i
}

// Object implements Input.
func (i *Line) Object() fyne.CanvasObject { return i.Field }

// First implements Input.
func (i *Line) First() fyne.Focusable { return i.Field }

// Show implements Input.
func (i *Line) Show(value any, instead string) {
	text := ""
	if value != nil {
		text = i.as.Text(value)
	}
	if i.Field.Text != text {
		i.Field.Fill(text)
	}
	i.Field.SetInstead(instead)
}

// Read implements Input.
func (i *Line) Read() (any, error) {
	text := strings.TrimSpace(i.Field.Text)
	if text == "" {
		return nil, nil
	}
	return i.as.Parse(text)
}

// Settle implements Input.
func (i *Line) Settle() {
	value, err := i.Read()
	if err != nil || value == nil {
		return
	}
	if text := i.as.Text(value); text != i.Field.Text {
		i.Field.Fill(text)
	}
}

// TextFormat is a text as it is.
type TextFormat struct{}

// Text implements Format.
func (TextFormat) Text(value any) string { return profile.TextOf(value) }

// Parse implements Format.
func (TextFormat) Parse(text string) (any, error) { return text, nil }

// NumberFormat is a number as the language writes it; a year has no mark between thousands.
type NumberFormat struct{ Year bool }

// Text implements Format.
func (f NumberFormat) Text(value any) string {
	n, _ := profile.NumberOf(value)
	if f.Year {
		return profile.TextOf(n)
	}
	return NumberText(n)
}

// Parse implements Format.
func (NumberFormat) Parse(text string) (any, error) {
	n, err := translations.Current().ParseNumber(text)
	return n, err
}

// NumberText writes a number with as many decimals as it has, four at most.
func NumberText(n float64) string {
	decimals := 0
	if _, after, ok := strings.Cut(profile.TextOf(n), "."); ok {
		decimals = min(len(after), 4)
	}
	return translations.Current().Number(n, decimals)
}

// MoneyFormat is an amount in euro, kept in cents.
type MoneyFormat struct{}

// Text implements Format.
func (MoneyFormat) Text(value any) string {
	cents, _ := profile.NumberOf(value)
	return translations.Current().Money(int64(cents))
}

// Parse implements Format.
func (MoneyFormat) Parse(text string) (any, error) {
	cents, err := translations.Current().ParseMoney(text)
	return cents, err
}

// MonthFormat is a month of the calendar: "9.2014", "09/2014", "2014-09", "September 2014".
type MonthFormat struct{}

// Text implements Format.
func (MonthFormat) Text(value any) string {
	return translations.Current().Month(app.Date(profile.TextOf(value) + "-01").Time())
}

// Parse implements Format.
func (MonthFormat) Parse(text string) (any, error) {
	if app.Month(text).Valid() {
		return text, nil
	}
	day, err := translations.Current().ParseDate("1."+text, time.Time{})
	if err != nil {
		day, err = translations.Current().ParseDate("1. "+text, time.Time{})
	}
	if err != nil || day.Year() < 1000 {
		return nil, errors.New(t("input.month", vars{"Text": text}))
	}
	return day.Format("2006-01"), nil
}

// DateFormat is a calendar date as a DateField takes it: "24.3.", "24.03.2025", "+7", "heute".
type DateFormat struct{ Now func() time.Time }

// Text implements Format.
func (DateFormat) Text(value any) string {
	return translations.Current().Date(app.Date(profile.TextOf(value)).Time())
}

// Parse implements Format.
func (f DateFormat) Parse(text string) (any, error) {
	day, err := translations.Current().ParseDate(text, f.Now())
	if err != nil {
		return nil, err
	}
	return string(app.DateOf(day)), nil
}
