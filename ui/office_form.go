package ui

import (
	"errors"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// officeForm asks for the office's name, its consultant and its address.
type officeForm struct {
	content fyne.CanvasObject
	office  app.Office
	name    *widgets.Field
	inputs  []*widgets.TextField
}

func newOfficeForm(office app.Office) *officeForm {
	f := &officeForm{office: office}
	input := func(label, value, hint string) *widgets.Field {
		text := widgets.NewTextField("", nil)
		text.Fill(value)
		f.inputs = append(f.inputs, text)
		return widgets.NewField(label, text, hint)
	}
	f.name = input(translations.T("office.name")+" *", office.Name, translations.T("office.name.hint"))
	consultant := input(translations.T("office.consultant"), office.Consultant, "")
	organisation := input(translations.T("office.organisation"), office.Organisation, "")
	street := input(translations.T("office.street"), office.Street, "")
	code := input(translations.T("office.postal-code"), office.PostalCode, "")
	city := input(translations.T("office.city"), office.City, "")
	phone := input(translations.T("office.phone"), office.Phone, "")
	email := input(translations.T("office.email"), office.Email, "")
	f.content = widgets.Form(f.name, consultant, organisation, street,
		widgets.Columns(code, city), widgets.Columns(phone, email))
	return f
}

// value is the office as typed.
func (f *officeForm) value() app.Office {
	o := f.office
	for i, field := range []*string{&o.Name, &o.Consultant, &o.Organisation, &o.Street, &o.PostalCode, &o.City, &o.Phone, &o.Email} {
		*field = strings.TrimSpace(f.inputs[i].Text)
	}
	return o
}

// check tells whether the office can be saved; else it says why below the field.
func (f *officeForm) check() bool {
	f.name.SetError(nil)
	if f.value().Name == "" {
		f.name.SetError(errors.New(translations.T("office.name.missing")))
		f.name.Focus()
		return false
	}
	return true
}

// onEnter calls run when Enter is pressed in a field.
func (f *officeForm) onEnter(run func()) {
	for _, input := range f.inputs {
		input.OnSubmitted = func(string) { run() }
	}
}

// emptyFolder tells whether a folder holds nothing; one that cannot be read does not count as empty.
func emptyFolder(path string) bool {
	names, err := os.ReadDir(path)
	return err == nil && len(names) == 0
}
