package space

import (
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// EditSought asks what premises a founder looks for; one without an id is new. Kept is called with what was saved.
func EditSought(p Parts, records Searches, founder app.ID, s app.SpaceSought, kept func(app.SpaceSought)) {
	from, to := newAmount(t("space.field.areafrom"), numberText(s.AreaFromM2)), newAmount(t("space.field.areato"), numberText(s.AreaToM2))
	rent := newAmount(t("space.field.maxrent"), moneyText(s.MaxRentCents))
	need := form.Day(t("space.field.from"), s.From, p.Now)
	until := form.Day(t("space.field.soughtuntil"), s.Until, p.Now)
	equipped := newEquipment(t("space.field.needed"), s.Equipment)
	district, quarter := form.Line(t("space.field.district"), s.District)
	district.SetHint(t("space.field.district.hint"))
	note, text := form.Lines(t("space.field.note"), s.Note, 2)
	in := form.Inputs{
		"areaFromM2": from, "areaToM2": to, "maxRentCents": rent, "from": need, "until": until,
		"equipment": equipped, "district": district, "note": note,
	}
	body := widgets.Form(widgets.Columns(from.Field, to.Field, rent.Field), widgets.Columns(need, until), equipped.Field, equipped.also, district, note)
	read := func() bool {
		var okFrom, okTo, okRent bool
		s.AreaFromM2, okFrom = from.readArea()
		s.AreaToM2, okTo = to.readArea()
		s.MaxRentCents, okRent = rent.readMoney()
		if !all(okFrom, okTo, okRent, need.Check(), until.Check()) {
			return false
		}
		s.From, s.Until = form.Date(need.Date()), form.Date(until.Date())
		s.Equipment, s.District, s.Note = equipped.read(), strings.TrimSpace(quarter.Text), strings.TrimSpace(text.Text)
		return true
	}
	title := t("space.sought.edit")
	if s.ID == "" {
		title = t("space.sought.new")
	}
	p.open(title, t("dialog.save"), in, body, read, func() error {
		saved, err := records.SaveSpaceSought(p.Context, founder, s)
		if err == nil {
			kept(saved)
		}
		return err
	})
}
