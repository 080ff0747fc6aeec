package partners

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// partnerForm edits one partner.
type partnerForm struct {
	partner app.Partner

	name, module, contact, services, note *widgets.TextField
	street, postalCode, city, district    *widgets.TextField
	phones, emails                        *widgets.TextField
	role                                  *widgets.Choice
}

func (d *directory) create() {
	d.edit(app.Partner{Role: "other"})
}

func (d *directory) edit(p app.Partner) {
	f := &partnerForm{partner: p}
	in := form.Inputs{}
	body := widgets.Form(f.fields(in)...)
	title, verb := t("partners.edit.title"), t("dialog.save")
	if p.ID == "" {
		title, verb = t("partners.new.title"), t("founder.create.confirm")
	}
	dialog := &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 600}
	dialog.OnConfirm = func() bool {
		return in.Keep(func() bool { f.read(); return true }, func() error {
			kept, err := d.parts.Records.SavePartner(d.parts.Context, f.partner)
			if err == nil {
				d.chosen = kept.ID
				d.done(nil, t("partners.saved", vars{"Name": kept.Name}))
			}
			return err
		}, d.parts.Shell.Fail)
	}
	dialog.Show(d.parts.Shell.Canvas())
}

func (f *partnerForm) fields(in form.Inputs) []fyne.CanvasObject {
	p, a := f.partner, app.Address{}
	if p.Address != nil {
		a = *p.Address
	}
	line := func(path, label, text string) (*widgets.Field, *widgets.TextField) {
		field, input := form.Line(label, text)
		in[path] = field
		return field, input
	}
	f.name = widgets.NewTextField("", nil)
	f.name.Fill(p.Name)
	name := widgets.RequiredField(t("partners.field.name"), f.name, "")
	in["name"] = name
	role, roleInput := form.Choice(t("partners.field.role"), roles(), string(p.Role), nil)
	module, moduleInput := line("module", t("partners.field.module"), p.Module)
	contact, contactInput := line("contact", t("partners.field.contact"), p.Contact)
	services, servicesInput := form.Lines(t("partners.field.services"), strings.Join(p.Services, "\n"), 3)
	services.SetHint(t("partners.services.hint"))
	street, streetInput := line("address.street", t("address.street"), a.Street)
	code, codeInput := line("address.postalCode", t("address.postalcode"), a.PostalCode)
	city, cityInput := line("address.city", t("address.city"), a.City)
	district, districtInput := line("address.district", t("address.district"), a.District)
	phones, phonesInput := form.Lines(t("partners.field.phones"), numbers(p.Phones), 2)
	phones.SetHint(t("partners.phones.hint"))
	emails, emailsInput := form.Lines(t("partners.field.emails"), strings.Join(p.Emails, "\n"), 2)
	emails.SetHint(t("partners.phones.hint"))
	note, noteInput := form.Lines(t("partners.field.note"), p.Note, 2)
	f.role, f.module, f.contact, f.services, f.note = roleInput, moduleInput, contactInput, servicesInput, noteInput
	f.street, f.postalCode, f.city, f.district = streetInput, codeInput, cityInput, districtInput
	f.phones, f.emails = phonesInput, emailsInput
	in["role"], in["services"], in["note"], in["phones"], in["emails"] = role, services, note, phones, emails
	return []fyne.CanvasObject{
		name, widgets.Columns(role, module), contact, widgets.Columns(phones, emails), services,
		street, widgets.Columns(code, city, district), note,
	}
}

func roles() []widgets.Option {
	out := []widgets.Option{{Text: t("choice.none")}}
	for _, r := range app.PartnerRole("").Values() {
		out = append(out, widgets.Option{Key: r, Text: roleText(app.PartnerRole(r))})
	}
	return out
}

func numbers(phones []app.Phone) string {
	lines := make([]string, len(phones))
	for i, p := range phones {
		lines[i] = p.Number
	}
	return strings.Join(lines, "\n")
}

// lines are those of a text that say anything; nil for none.
func lines(text string) (out []string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func (f *partnerForm) read() {
	p := &f.partner
	said := func(input *widgets.TextField) string { return strings.TrimSpace(input.Text) }
	p.Name, p.Module, p.Contact, p.Note = said(f.name), said(f.module), said(f.contact), said(f.note)
	p.Role, p.Services, p.Emails = app.PartnerRole(f.role.Key()), lines(f.services.Text), lines(f.emails.Text)
	kept := p.Phones
	p.Phones = nil
	for _, number := range lines(f.phones.Text) {
		p.Phones = append(p.Phones, known(number, kept))
	}
	a := app.Address{}
	if p.Address != nil {
		a = *p.Address
	}
	a.Street, a.PostalCode, a.City, a.District = said(f.street), said(f.postalCode), said(f.city), said(f.district)
	if p.Address = &a; a == (app.Address{}) {
		p.Address = nil
	}
}

// known is a number with the type that it had.
func known(number string, kept []app.Phone) app.Phone {
	for _, p := range kept {
		if p.Number == number {
			return p
		}
	}
	return app.Phone{Number: number, Type: "work"}
}
