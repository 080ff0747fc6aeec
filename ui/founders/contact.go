package founders

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

func (f *binder) contactFields() []fyne.CanvasObject {
	phones := newRowList(translations.T("phone.add"), f.phoneRow, f.touch)
	emails := newRowList(translations.T("email.add"), f.emailRow, f.touch)
	return append([]fyne.CanvasObject{
		list(f, "phones", translations.T("founder.field.phones"), phones, func(w *app.Founder) *[]app.Phone { return &w.Phones }),
		list(f, "emails", translations.T("founder.field.emails"), emails, func(w *app.Founder) *[]string { return &w.Emails }),
		f.area("contactNote", translations.T("founder.field.contactnote"), translations.T("founder.hint.contactnote"), 3,
			func(w *app.Founder) *string { return &w.ContactNote }),
	}, f.addressFields()...)
}

func (f *binder) phoneRow(p app.Phone) row[app.Phone] {
	number := widgets.NewTextField(translations.T("phone.number"), f.touched)
	kind := widgets.NewChoice(options("phone.type.", p.Type.Values()), f.touched) // keys: phone.type.*
	safe := widgets.NewChoice(safeOptions(), f.touched)
	number.Fill(p.Number)
	kind.Fill(string(p.Type))
	safe.Fill(form.YesNoKey(p.Safe))
	return row[app.Phone]{
		object: cells([]float32{0, -1, -1}, number, kind, safe),
		first:  number,
		value: func() (app.Phone, bool) {
			text := strings.TrimSpace(number.Text)
			return app.Phone{Number: text, Type: app.PhoneType(kind.Key()), Safe: form.YesNoAnswer(safe.Key())}, text != ""
		},
	}
}

func safeOptions() []widgets.Option {
	return form.YesNo(translations.T("phone.safe.yes"), translations.T("phone.safe.no"), translations.T("phone.safe.unknown"))
}

func (f *binder) emailRow(address string) row[string] {
	input := widgets.NewTextField(translations.T("email.address"), f.touched)
	input.Fill(address)
	return row[string]{object: input, first: input, value: func() (string, bool) {
		text := strings.TrimSpace(input.Text)
		return text, text != ""
	}}
}
