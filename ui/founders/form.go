package founders

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// binder makes the inputs of a founder and ties each to its part of the draft.
type binder struct {
	draft *draft
	touch func() // something was typed
	now   func() time.Time
}

func (f *binder) bind(b *binding) { f.draft.bindings = append(f.draft.bindings, b) }

// words is a field of one line. at points to the text in a founder whose lists and pointers may be changed.
func (f *binder) words(path, label, hint string, at func(*app.Founder) *string) *widgets.Field {
	return f.text(path, label, hint, widgets.NewTextField("", f.touched), at)
}

// area is a field of several lines.
func (f *binder) area(path, label, hint string, lines int, at func(*app.Founder) *string) *widgets.Field {
	return f.text(path, label, hint, widgets.NewAreaField("", lines, f.touched), at)
}

func (f *binder) text(path, label, hint string, input *widgets.TextField, at func(*app.Founder) *string) *widgets.Field {
	field := widgets.NewField(label, input, hint)
	f.bind(&binding{
		label: label, path: path,
		show:   func(founder app.Founder) { fill(input, *at(&founder)) },
		put:    func(founder *app.Founder) { *at(founder) = strings.TrimSpace(input.Text) },
		refuse: field.SetError,
	})
	return field
}

// choice is a field that offers a set of values.
func (f *binder) choice(path, label string, options []widgets.Option, show func(app.Founder) string, put func(*app.Founder, string)) *widgets.Field {
	input := widgets.NewChoice(options, f.touched)
	field := widgets.NewField(label, input, "")
	f.bind(&binding{
		label: label, path: path,
		show:   func(founder app.Founder) { input.Fill(show(founder)) },
		put:    func(founder *app.Founder) { put(founder, input.Key()) },
		refuse: field.SetError,
	})
	return field
}

// day is a field for a calendar date.
func (f *binder) day(path, label string, at func(*app.Founder) *app.Date) *widgets.DateField {
	input := widgets.NewDateField(label, "", f.now, func(time.Time) { f.touch() })
	f.bind(&binding{
		label: label, path: path,
		show:   func(founder app.Founder) { input.Fill((*at(&founder)).Time()) },
		put:    func(founder *app.Founder) { *at(founder) = form.Date(input.Date()) },
		refuse: input.SetError,
		unread: func() error { return f.unreadDay(input) },
		settle: func() {
			if !input.Check() {
				f.touch()
			}
		},
	})
	return input
}

// month is a field for a month of the calendar.
func (f *binder) month(path, label, hint string, at func(*app.Founder) *app.Month) *widgets.Field {
	input := widgets.NewTextField("", f.touched)
	field := widgets.NewField(label, input, hint)
	f.bind(&binding{
		label: label, path: path,
		show:   func(founder app.Founder) { fill(input, monthText(*at(&founder))) },
		put:    func(founder *app.Founder) { *at(founder), _ = parseMonth(input.Text) },
		refuse: field.SetError,
		unread: func() error { return f.unreadMonth(input) },
		settle: func() { f.touchIfUnread(input) },
	})
	input.OnLeave = func() { f.touchIfUnread(input) }
	return field
}

func (f *binder) touched(string) { f.touch() }

// fill shows a text unless it stands there already, so that the cursor stays.
func fill(input *widgets.TextField, text string) {
	if input.Text != text {
		input.Fill(text)
	}
}

// unreadDay says what is wrong with a date; while it is being typed, only that it is.
func (f *binder) unreadDay(d *widgets.DateField) error {
	_, err := translations.Current().ParseDate(d.Entry.Text, f.now())
	if err != nil && f.typing(d.Entry) {
		return errTyping
	}
	return err
}

func (f *binder) unreadMonth(input *widgets.TextField) error {
	_, err := parseMonth(input.Text)
	if err != nil && f.typing(input) {
		return errTyping
	}
	return err
}

// touchIfUnread has what cannot be read said once the input is left.
func (f *binder) touchIfUnread(input *widgets.TextField) {
	if _, err := parseMonth(input.Text); err != nil {
		f.touch()
	}
}

// typing tells whether the user is still in an input.
func (f *binder) typing(input *widgets.TextField) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(input)
	return !f.draft.final && c != nil && c.Focused() == fyne.Focusable(input)
}

func monthText(m app.Month) string {
	return translations.Current().Month(app.Date(m + "-01").Time())
}

// parseMonth reads a month as a person types it: "9.2014", "09/2014", "2014-09", "September 2014".
func parseMonth(text string) (app.Month, error) {
	text = strings.TrimSpace(text)
	if m := app.Month(text); text == "" || m.Valid() {
		return m, nil
	}
	day, err := translations.Current().ParseDate("1."+text, time.Time{})
	if err != nil || day.Year() < 1000 {
		return "", errors.New(translations.T("input.month", vars{"Text": text}))
	}
	return app.Month(day.Format("2006-01")), nil
}

// ownAddress gives the founder an address of her own to write into.
func ownAddress(a **app.Address) *app.Address {
	own := app.Address{}
	if *a != nil {
		own = **a
	}
	*a = &own
	return &own
}

// addressFields are the fields of a place. An address without a word is none.
func (f *binder) addressFields() []fyne.CanvasObject {
	field := func(name, label string, at func(*app.Address) *string) fyne.CanvasObject {
		input := widgets.NewTextField("", f.touched)
		out := widgets.NewField(label, input, "")
		f.bind(&binding{
			label: label, path: "address." + name,
			show: func(founder app.Founder) { fill(input, *at(ownAddress(&founder.Address))) },
			put: func(founder *app.Founder) {
				*at(ownAddress(&founder.Address)) = strings.TrimSpace(input.Text)
				if *founder.Address == (app.Address{}) {
					founder.Address = nil
				}
			},
			refuse: out.SetError,
		})
		return out
	}
	return []fyne.CanvasObject{
		field("street", translations.T("address.street"), func(a *app.Address) *string { return &a.Street }),
		beside(110,
			field("postalCode", translations.T("address.postalcode"), func(a *app.Address) *string { return &a.PostalCode }),
			field("city", translations.T("address.city"), func(a *app.Address) *string { return &a.City })),
		widgets.Columns(
			field("district", translations.T("address.district"), func(a *app.Address) *string { return &a.District }),
			field("country", translations.T("address.country"), func(a *app.Address) *string { return &a.Country })),
	}
}
