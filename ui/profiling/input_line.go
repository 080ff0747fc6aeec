package profiling

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

// format writes a value in the language of the window and reads what was typed; an empty text never comes to parse.
type format interface {
	text(value any) string
	parse(text string) (any, error)
}

// lineInput is a value that is typed as one text.
type lineInput struct {
	field *widgets.QuietField
	as    format
}

// newLineInput makes an input of one line, or of several where lines is not 0.
func newLineInput(h hooks, as format, lines int) *lineInput {
	i := &lineInput{as: as}
	typed := func(string) { h.typed() }
	if lines > 0 {
		i.field = widgets.NewQuietArea(lines, typed)
	} else {
		i.field = widgets.NewQuietField(typed)
	}
	i.field.OnFocus, i.field.OnShortcut = h.focus, h.shortcut
	i.field.OnKey = func(key *fyne.KeyEvent) bool {
		return (lines == 0 || !isEnter(key.Name)) && h.key(key)
	}
	return i
}

func (i *lineInput) object() fyne.CanvasObject { return i.field }
func (i *lineInput) first() fyne.Focusable     { return i.field }

func (i *lineInput) show(value any, instead string) {
	text := ""
	if value != nil {
		text = i.as.text(value)
	}
	if i.field.Text != text {
		i.field.Fill(text)
	}
	i.field.SetInstead(instead)
}

func (i *lineInput) read() (any, error) {
	text := strings.TrimSpace(i.field.Text)
	if text == "" {
		return nil, nil
	}
	return i.as.parse(text)
}

func (i *lineInput) settle() {
	value, err := i.read()
	if err != nil || value == nil {
		return
	}
	if text := i.as.text(value); text != i.field.Text {
		i.field.Fill(text)
	}
}

// textFormat is a text as it is.
type textFormat struct{}

func (textFormat) text(value any) string          { return profile.TextOf(value) }
func (textFormat) parse(text string) (any, error) { return text, nil }

// numberFormat is a number as the language writes it; a year has no mark between thousands.
type numberFormat struct{ q profile.Question }

func (f numberFormat) text(value any) string {
	n, _ := profile.NumberOf(value)
	if isYear(f.q) {
		return yearText(n)
	}
	return numberText(n)
}

func (numberFormat) parse(text string) (any, error) {
	n, err := translations.Current().ParseNumber(text)
	return n, err
}

// moneyFormat is an amount in euro, kept in cents.
type moneyFormat struct{}

func (moneyFormat) text(value any) string {
	cents, _ := profile.NumberOf(value)
	return translations.Current().Money(int64(cents))
}

func (moneyFormat) parse(text string) (any, error) {
	cents, err := translations.Current().ParseMoney(text)
	return cents, err
}

// monthFormat is a month of the calendar: "9.2014", "09/2014", "2014-09", "September 2014".
type monthFormat struct{}

func (monthFormat) text(value any) string { return monthText(app.Month(profile.TextOf(value))) }

func (monthFormat) parse(text string) (any, error) {
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

// dateFormat is a calendar date as DateField takes it: "24.3.", "24.03.2025", "+7", "heute".
type dateFormat struct{ now func() time.Time }

func (dateFormat) text(value any) string { return dateText(app.Date(profile.TextOf(value))) }

func (f dateFormat) parse(text string) (any, error) {
	day, err := translations.Current().ParseDate(text, f.now())
	if err != nil {
		return nil, err
	}
	return string(app.DateOf(day)), nil
}

// newDateInput is a line in which Up and Down go a day on or back.
func newDateInput(h hooks, now func() time.Time) *lineInput {
	i := newLineInput(h, dateFormat{now}, 0)
	handed := i.field.OnKey
	i.field.OnKey = func(key *fyne.KeyEvent) bool {
		step := map[fyne.KeyName]int{fyne.KeyUp: 1, fyne.KeyDown: -1}[key.Name]
		if step == 0 {
			return handed(key)
		}
		day, err := translations.Current().ParseDate(i.field.Text, now())
		if err == nil && day.IsZero() {
			day, step = now(), 0
		}
		if err == nil {
			i.field.SetText(translations.Current().Date(day.AddDate(0, 0, step)))
		}
		return true
	}
	return i
}

// shownInput shows what is edited elsewhere, and leads there.
type shownInput struct {
	q    profile.Question
	text *widgets.Lines
	box  *fyne.Container
	link *link
}

func newShownInput(q profile.Question, h hooks, open func()) *shownInput {
	label := t("profiling.shown.master")
	if q.OfBusiness() {
		label = t("profiling.shown.business")
	}
	s := &shownInput{q: q, text: widgets.NewLines(""), link: newLink(label, h, open)}
	s.box = shownBox(s.text, s.link)
	return s
}

func (s *shownInput) object() fyne.CanvasObject { return s.box }
func (s *shownInput) first() fyne.Focusable     { return s.link }
func (s *shownInput) settle()                   {}

func (s *shownInput) show(value any, instead string) {
	if value == nil {
		if instead == "" {
			instead = t("profiling.shown.none")
		}
		s.text.Italic = true
		s.text.Say(instead, widgets.ColorMuted)
		return
	}
	s.text.Italic = false
	s.text.Say(valueText(s.q, value), "foreground")
}

func (s *shownInput) read() (any, error) { return nil, nil }

// sectionOf is where in her personal data a value is edited.
func sectionOf(q profile.Question) string {
	switch {
	case q.OfBusiness():
		return "business"
	case q.Kind == profile.KindPhones:
		return "contact"
	case q.Kind == profile.KindCountries:
		return "person"
	}
	return "language"
}
