package exchange

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// onCompare shows the words of a partner once more, and notes that they were compared.
func (r *Room) onCompare(p model.Peer) {
	card := p.Card
	card.Name = p.Name
	body := widgets.Stack(widgets.Gap, compareBody(r.status.Card, card))
	if p.Checked != "" {
		arrange.Put(body, arrange.Muted(t("exchange.words.checked", vars{"Date": dateText(p.Checked)})))
	}
	var d *widgets.Dialog
	right := widgets.NewCheck(t("exchange.words.right"), func(on bool) { d.SetConfirmEnabled(on) })
	arrange.Put(body, right)
	d = &widgets.Dialog{
		Title: t("exchange.words.title"), Confirm: t("dialog.save"), Width: 600, Body: body,
		OnConfirm: func() bool {
			p.Checked = r.parts.Today()
			return r.done(r.parts.Records.SavePeer(r.parts.Context, p), t("exchange.words.done", vars{"Name": p.Name}))
		},
	}
	d.Show(r.parts.Shell.Canvas())
	d.SetConfirmEnabled(false)
}

// alarm is shown for a card of a partner with other keys than those known: either it has begun anew, or somebody else
// wants to be it.
func (r *Room) alarm(card sync.Card, why error) {
	p, known := r.peer(card.Office)
	if !known { // the keys are known, under another office
		r.parts.Shell.Fail(why)
		return
	}
	var d *widgets.Dialog
	right := widgets.NewCheck(t("exchange.alarm.right"), func(on bool) { d.SetConfirmEnabled(on) })
	d = &widgets.Dialog{
		Title: t("exchange.alarm.title"), Confirm: t("exchange.alarm.confirm"), Danger: true, Width: 600,
		Body: widgets.Stack(
			widgets.Gap, strong(t("exchange.alarm.what", vars{"Name": p.Name}), widgets.ColorErrorText),
			steps(t("exchange.alarm.call", vars{"Name": p.Name}), t("exchange.alarm.read"), t("exchange.alarm.stop")),
			widgets.NewCard(t("exchange.words.theirs", vars{"Name": card.Name}), sixWords(card.Fingerprint(), theme.SizeNameHeadingText)), right),
		OnConfirm: func() bool {
			again, err := r.parts.Records.Pair(r.parts.Context, card, model.Pairing{Name: p.Name, Partner: p.Partner, Everything: p.Everything, Again: true})
			if err == nil {
				err = r.paired(again, true)
			}
			if err != nil {
				r.parts.Shell.Fail(err)
			}
			return err == nil
		},
	}
	d.Show(r.parts.Shell.Canvas())
	d.SetConfirmEnabled(false)
}

// onEdit asks what a partner is called here, whom it is in the directory, and whether it is sent to without asking.
func (r *Room) onEdit(p model.Peer) {
	directory, err := r.parts.Records.Partners(r.parts.Context)
	if err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	in := form.Inputs{}
	name, nameInput := form.Line(t("exchange.pair.name"), p.Name)
	in["name"] = name
	options := partnerOptions(directory)
	if p.Partner != "" {
		options = options[1:]
	}
	partner, partnerInput := form.Choice(t("exchange.pair.partner"), options, string(p.Partner), nil)
	partner.SetHint(t("exchange.pair.partner.hint"))
	automatic := widgets.NewCheck(t("exchange.peer.automatic"), nil)
	automatic.SetChecked(p.Automatic)
	(&widgets.Dialog{
		Title: t("exchange.peer.edit"), Confirm: t("dialog.save"), Width: 600,
		Body: widgets.Form(name, partner, automatic, arrange.Muted(t("exchange.peer.automatic.hint"))),
		OnConfirm: func() bool {
			return in.Keep(func() bool { return true }, func() error {
				p.Name, p.Partner, p.Automatic = strings.TrimSpace(nameInput.Text), app.ID(partnerInput.Key()), automatic.Checked
				err := r.parts.Records.SavePeer(r.parts.Context, p)
				if err == nil {
					r.done(nil, t("exchange.peer.saved", vars{"Name": p.Name}))
				}
				return err
			}, r.parts.Shell.Fail)
		},
	}).Show(r.parts.Shell.Canvas())
}
