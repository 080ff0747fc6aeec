package founders

import (
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// businessDialog edits one business.
type businessDialog struct {
	parts    *Parts
	business app.Business
	save     func(app.Business) error
	inputs   form.Inputs

	name, trade, chamber, website, note      *widgets.TextField
	street, postalCode, city, district, land *widgets.TextField
	area, rent                               *widgets.TextField
	areaField, rentField                     *widgets.Field
	legalForm, craft                         *widgets.Choice
	founded, registered, lease               *widgets.DateField
	dialog                                   *widgets.Dialog
}

func newBusinessDialog(parts *Parts, b app.Business, save func(app.Business) error) *businessDialog {
	d := &businessDialog{parts: parts, business: b, save: save, inputs: form.Inputs{}}
	title, verb := translations.T("business.edit.title"), translations.T("dialog.save")
	if b.ID == "" {
		title, verb = translations.T("business.new.title"), translations.T("founder.create.confirm")
	}
	d.dialog = &widgets.Dialog{Title: title, Confirm: verb, Width: 600, OnConfirm: d.onSave}
	d.dialog.Body = widgets.Form(append(d.mainFields(), append(d.placeFields(), d.noteField())...)...)
	return d
}

func (d *businessDialog) show() { d.dialog.Show(d.parts.Shell.Canvas()) }

// line is a field of one line, known by the JSON name of what it holds.
func (d *businessDialog) line(path, label, text string) (fyne.CanvasObject, *widgets.TextField) {
	field, input := form.Line(label, text)
	d.inputs[path] = field
	return field, input
}

func (d *businessDialog) day(path, label string, date app.Date) *widgets.DateField {
	input := form.Day(label, date, d.parts.Now)
	d.inputs[path] = input
	return input
}

func (d *businessDialog) mainFields() []fyne.CanvasObject {
	b := d.business
	var name, trade, chamber, website fyne.CanvasObject
	name, d.name = d.line("name", translations.T("business.field.name"), b.Name)
	trade, d.trade = d.line("trade", translations.T("business.field.trade"), b.Trade)
	chamber, d.chamber = d.line("chamber", translations.T("business.field.chamber"), b.Chamber)
	website, d.website = d.line("website", translations.T("business.field.website"), b.Website)
	legal, legalForm := form.Choice(translations.T("business.field.legalform"), options("legalform.", b.LegalForm.Values()), string(b.LegalForm), nil)
	craft, craftClass := form.Choice(translations.T("business.field.craftclass"), craftOptions(b.CraftClass), b.CraftClass, nil)
	d.inputs["legalForm"], d.legalForm = legal, legalForm
	d.inputs["craftClass"], d.craft = craft, craftClass
	d.founded = d.day("foundedOn", translations.T("business.field.foundedon"), b.FoundedOn)
	d.registered = d.day("registeredOn", translations.T("business.field.registeredon"), b.RegisteredOn)
	return []fyne.CanvasObject{
		name, trade, widgets.Columns(craft, chamber), newCraftAdvice(d).content, legal,
		widgets.Columns(d.founded, d.registered), website,
	}
}

// craftOptions are the classes of the crafts code; another word that stands in the record is kept.
func craftOptions(kept string) []widgets.Option {
	out := []widgets.Option{{Text: translations.T("choice.none")}}
	known := kept == ""
	for _, class := range profile.CraftClasses {
		out = append(out, widgets.Option{Key: class, Text: craftName(class)})
		known = known || class == kept
	}
	if !known {
		out = append(out, widgets.Option{Key: kept, Text: kept})
	}
	return out
}

// craftName names a class of the crafts code.
func craftName(class string) string {
	return translations.T("craftclass." + strings.ToLower(class)) // keys: craftclass.*
}

func (d *businessDialog) placeFields() []fyne.CanvasObject {
	a := app.Address{}
	if d.business.Address != nil {
		a = *d.business.Address
	}
	p := premisesOf(d.business)
	var street, postalCode, city, district, land fyne.CanvasObject
	street, d.street = d.line("address.street", translations.T("address.street"), a.Street)
	postalCode, d.postalCode = d.line("address.postalCode", translations.T("address.postalcode"), a.PostalCode)
	city, d.city = d.line("address.city", translations.T("address.city"), a.City)
	district, d.district = d.line("address.district", translations.T("address.district"), a.District)
	land, d.land = d.line("address.country", translations.T("address.country"), a.Country)
	area := ""
	if p.AreaM2 != nil {
		area = areaText(*p.AreaM2)
	}
	d.areaField, d.area = form.Line(translations.T("business.area"), area)
	d.rentField, d.rent = form.Line(translations.T("business.rent"), moneyText(p.RentCents))
	d.inputs["premises.areaM2"], d.inputs["premises.rentCents"] = d.areaField, d.rentField
	d.lease = d.day("premises.until", translations.T("business.lease"), p.Until)
	return []fyne.CanvasObject{
		street, beside(110, postalCode, city), widgets.Columns(district, land), widgets.Columns(d.areaField, d.rentField, d.lease),
	}
}

func premisesOf(b app.Business) app.Premises {
	if b.Premises == nil {
		return app.Premises{}
	}
	return *b.Premises
}

func (d *businessDialog) noteField() fyne.CanvasObject {
	field, input := form.Lines(translations.T("business.field.note"), d.business.Note, 3)
	d.note, d.inputs["note"] = input, field
	return field
}

// read is the business as typed; false when a field cannot be read.
func (d *businessDialog) read() (app.Business, bool) {
	b, ok := d.business, true
	for _, date := range []*widgets.DateField{d.founded, d.registered, d.lease} {
		ok = date.Check() && ok
	}
	b.Name, b.Trade = strings.TrimSpace(d.name.Text), strings.TrimSpace(d.trade.Text)
	b.Chamber, b.Website, b.Note = strings.TrimSpace(d.chamber.Text), strings.TrimSpace(d.website.Text), strings.TrimSpace(d.note.Text)
	b.LegalForm, b.CraftClass = app.LegalForm(d.legalForm.Key()), d.craft.Key()
	b.FoundedOn, b.RegisteredOn = form.Date(d.founded.Date()), form.Date(d.registered.Date())
	b.Address = d.readAddress()
	premises, read := d.readPremises()
	b.Premises = premises
	return b, ok && read
}

func (d *businessDialog) readAddress() *app.Address {
	a := app.Address{
		Street: strings.TrimSpace(d.street.Text), PostalCode: strings.TrimSpace(d.postalCode.Text),
		City: strings.TrimSpace(d.city.Text), District: strings.TrimSpace(d.district.Text), Country: strings.TrimSpace(d.land.Text),
	}
	if a == (app.Address{}) {
		return nil
	}
	return &a
}

func (d *businessDialog) readPremises() (*app.Premises, bool) {
	p := app.Premises{Until: form.Date(d.lease.Date())}
	var errArea, errRent error
	p.AreaM2, errArea = readNumber(d.area.Text)
	p.RentCents, errRent = readMoney(d.rent.Text)
	d.areaField.SetError(errArea)
	d.rentField.SetError(errRent)
	if p == (app.Premises{}) {
		return nil, true
	}
	return &p, errArea == nil && errRent == nil
}

func (d *businessDialog) onSave() bool {
	var b app.Business
	read := func() (ok bool) { b, ok = d.read(); return ok }
	return d.inputs.Keep(read, func() error { return d.save(b) }, d.parts.Shell.Fail)
}
