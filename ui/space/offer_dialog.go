package space

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// offerForm edits premises on offer.
type offerForm struct {
	parts   Parts
	records Offers
	space   app.Space

	title, street, postalCode, city, district *widgets.TextField
	by, steps, note                           *widgets.TextField
	area, rent, deposit                       amount
	equipped                                  equipment
	from, until                               *widgets.DateField
	partner, business                         *widgets.Choice
}

// mostBusinesses is how many businesses the choice of one offers; words narrow them down.
const mostBusinesses = 50

// EditOffer asks for premises on offer; those without an id are new. Kept is called with what was saved.
func EditOffer(p Parts, records Offers, s app.Space, kept func(app.Space)) {
	partners, err := records.Partners(p.Context)
	if err != nil {
		p.Shell.Fail(err)
		return
	}
	f := &offerForm{parts: p, records: records, space: s}
	in := form.Inputs{}
	body := widgets.Form(append(f.what(in), f.who(in, partners)...)...)
	title := t("space.offer.edit")
	if s.ID == "" {
		title = t("space.offer.new")
	}
	p.open(title, t("dialog.save"), in, body, f.read, func() error {
		saved, err := records.SaveSpace(p.Context, f.space)
		if err == nil {
			kept(saved)
		}
		return err
	})
}

// what asks what is offered, where, and for how much.
func (f *offerForm) what(in form.Inputs) []fyne.CanvasObject {
	s, a := f.space, app.Address{}
	if s.Address != nil {
		a = *s.Address
	}
	line := func(path, label, text string) (*widgets.Field, *widgets.TextField) {
		field, input := form.Line(label, text)
		in[path] = field
		return field, input
	}
	f.title = widgets.NewTextField("", nil)
	f.title.Fill(s.Title)
	title := widgets.RequiredField(t("space.field.title"), f.title, t("space.field.title.hint"))
	in["title"] = title
	street, streetInput := line("address.street", t("address.street"), a.Street)
	code, codeInput := line("address.postalCode", t("address.postalcode"), a.PostalCode)
	city, cityInput := line("address.city", t("address.city"), a.City)
	district, districtInput := line("address.district", t("address.district"), a.District)
	f.street, f.postalCode, f.city, f.district = streetInput, codeInput, cityInput, districtInput
	f.area, f.rent = newAmount(t("space.field.area"), numberText(s.AreaM2)), newAmount(t("space.field.rent"), moneyText(s.RentCents))
	f.deposit = newAmount(t("space.field.deposit"), moneyText(s.DepositCents))
	f.from, f.until = form.Day(t("space.field.availablefrom"), s.AvailableFrom, f.parts.Now), form.Day(t("space.field.until"), s.Until, f.parts.Now)
	f.equipped = newEquipment(t("space.field.equipment"), s.Equipment)
	in["areaM2"], in["rentCents"], in["depositCents"] = f.area, f.rent, f.deposit
	in["availableFrom"], in["until"], in["equipment"] = f.from, f.until, f.equipped
	return []fyne.CanvasObject{
		title, widgets.Columns(f.area.Field, f.rent.Field, f.deposit.Field), widgets.Columns(f.from, f.until),
		street, widgets.Columns(code, city, district), f.equipped.Field, f.equipped.also,
	}
}

// who asks who offers it, and on what terms.
func (f *offerForm) who(in form.Inputs, partners []app.Partner) []fyne.CanvasObject {
	s := f.space
	options := []widgets.Option{{Text: t("space.partner.none")}}
	for _, p := range partners {
		options = append(options, widgets.Option{Key: string(p.ID), Text: p.Name})
	}
	partner, choice := form.Choice(t("space.field.partner"), options, string(s.Partner), nil)
	business, chosen := form.Choice(t("space.field.business"), f.businesses(""), string(s.Business), nil)
	f.partner, f.business = choice, chosen
	choice.OnChange = func(key string) { // one of the two offers it
		if key != "" {
			chosen.Fill("")
		}
	}
	chosen.OnChange = func(key string) {
		if key != "" {
			choice.Fill("")
		}
	}
	search := widgets.NewTextField("", func(words string) { chosen.Narrow(f.businesses(words)) })
	find := widgets.NewField(t("space.field.business.find"), search, "")
	by, byInput := form.Line(t("space.field.offeredby"), s.OfferedBy)
	steps, stepsInput := form.Line(t("space.field.rentsteps"), s.RentSteps)
	steps.SetHint(t("space.field.rentsteps.hint"))
	note, noteInput := form.Lines(t("space.field.note"), s.Note, 2)
	f.by, f.steps, f.note = byInput, stepsInput, noteInput
	in["partner"], in["business"], in["offeredBy"], in["rentSteps"], in["note"] = partner, business, by, steps, note
	return []fyne.CanvasObject{steps, partner, widgets.Columns(find, business), by, note}
}

// businesses are those that the words find, and the one that offers it now.
func (f *offerForm) businesses(words string) []widgets.Option {
	out := []widgets.Option{{Text: t("space.business.none")}}
	rows, err := f.records.FindBusinesses(f.parts.Context, words)
	if err != nil {
		f.parts.Shell.Fail(err)
	}
	for _, b := range rows[:min(len(rows), mostBusinesses)] {
		out = append(out, widgets.Option{Key: string(b.ID), Text: join(b.Name, strings.Join(b.Owners, ", "))})
	}
	kept := f.space.Business
	if kept == "" || slices.ContainsFunc(out, func(o widgets.Option) bool { return o.Key == string(kept) }) {
		return out
	}
	name := t("space.business.kept")
	if i := slices.IndexFunc(rows, func(b app.BusinessRow) bool { return b.ID == kept }); i >= 0 {
		name = rows[i].Name
	}
	return append(out, widgets.Option{Key: string(kept), Text: name})
}

func (f *offerForm) read() bool {
	s := &f.space
	var okArea, okRent, okDeposit bool
	s.AreaM2, okArea = f.area.readArea()
	s.RentCents, okRent = f.rent.readMoney()
	s.DepositCents, okDeposit = f.deposit.readMoney()
	if !all(okArea, okRent, okDeposit, f.from.Check(), f.until.Check()) {
		return false
	}
	said := func(input *widgets.TextField) string { return strings.TrimSpace(input.Text) }
	s.Title, s.OfferedBy, s.RentSteps, s.Note = said(f.title), said(f.by), said(f.steps), said(f.note)
	a := app.Address{}
	if s.Address != nil {
		a = *s.Address
	}
	a.Street, a.PostalCode, a.City, a.District = said(f.street), said(f.postalCode), said(f.city), said(f.district)
	if s.Address = &a; a == (app.Address{}) {
		s.Address = nil
	}
	s.AvailableFrom, s.Until = form.Date(f.from.Date()), form.Date(f.until.Date())
	s.Equipment, s.Partner, s.Business = f.equipped.read(), app.ID(f.partner.Key()), app.ID(f.business.Key())
	return true
}
