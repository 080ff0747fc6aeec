package numbers

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/potential"
	"wurzelwerk/ui/widgets"
)

// grossSheet is the dialog that makes a price without VAT of one with it.
type grossSheet struct {
	page  *Page
	field *widgets.Choice
	rate  *widgets.Chips
	price *widgets.NumberField
	input *widgets.Field
	says  *widgets.Lines
	gross *float64
	sheet *widgets.Dialog
}

// onGross opens the dialog for the first field.
func (c *fieldsCard) onGross() {
	g := &grossSheet{page: c.page, says: widgets.NewLines("")}
	fields := c.page.Desk.Analysis().Fields
	options := make([]widgets.Option, len(fields))
	for i, f := range fields {
		options[i] = widgets.Option{Key: strconv.Itoa(i), Text: named(c.page.locale, f)}
	}
	g.field = widgets.NewChoice(options, func(string) { g.take() })
	g.rate = widgets.NewChips(rates(c.page), false, func([]string) { g.say() })
	g.price = widgets.NewNumberField(c.page.more.readMoney, c.page.more.writeMoney, func(x *float64) { g.gross = x; g.say() })
	g.price.Unit = t("analysis.numbers.more.money.unit")
	g.input = widgets.NewField(t("analysis.numbers.gross.price"), g.price, t("analysis.numbers.gross.price.hint"))
	g.sheet = &widgets.Dialog{
		Title: t("analysis.numbers.gross.title"), Confirm: t("analysis.numbers.gross.take"), OnConfirm: g.confirm,
		Body: widgets.Form(
			widgets.NewField(t("analysis.numbers.gross.field"), g.field, ""), g.input,
			widgets.NewField(t("analysis.numbers.gross.rate"), g.rate, ""), g.says,
		),
	}
	g.field.Fill("0")
	g.rate.Fill(rates(c.page)[0].Key)
	g.take()
	g.sheet.Show(c.page.Shell.Canvas())
	g.say()
}

// rates are the rates of VAT in percent.
func rates(p *Page) []widgets.Option {
	percents := potential.Statements().Defaults.VATPercent
	out := make([]widgets.Option, len(percents))
	for i, percent := range percents {
		out[i] = widgets.Option{
			Key:  strconv.FormatFloat(percent, 'f', -1, 64),
			Text: t("analysis.numbers.gross.percent", vars{"Value": short(p.locale, percent)}),
		}
	}
	return out
}

// take begins with the price that the chosen field has.
func (g *grossSheet) take() {
	g.gross = nil
	if i, ok := g.at(); ok {
		g.gross = asMoney(g.page.Desk.Analysis().Fields[i].PriceCents)
	}
	g.price.Fill(g.gross)
	g.say()
}

// at is the chosen field.
func (g *grossSheet) at() (int, bool) {
	i, err := strconv.Atoi(g.field.Key())
	return i, err == nil && i < len(g.page.Desk.Analysis().Fields)
}

// net is the price without VAT; false while no price is typed.
func (g *grossSheet) net() (int64, bool) {
	chosen := g.rate.Chosen()
	if g.gross == nil || len(chosen) == 0 || g.price.Err() != nil {
		return 0, false
	}
	percent, err := strconv.ParseFloat(chosen[0], 64)
	return g.page.Desk.Analysis().VAT.Net(int64(*g.gross), percent), err == nil
}

// say tells what comes of it.
func (g *grossSheet) say() {
	net, ok := g.net()
	g.sheet.SetConfirmEnabled(ok)
	if !ok {
		g.says.Say(t("analysis.numbers.gross.none"), widgets.ColorMuted)
		return
	}
	l := g.page.locale
	g.says.Say(t("analysis.numbers.gross.sentence", vars{"Gross": l.Money(int64(*g.gross)), "Net": l.Money(net)}), theme.ColorNameForeground)
}

// confirm puts the price into the field.
func (g *grossSheet) confirm() bool {
	net, ok := g.net()
	i, known := g.at()
	if ok && known {
		g.page.Desk.Edit(func(a *potential.Analysis) { a.Fields[i].PriceCents = &net })
	}
	return ok && known
}
