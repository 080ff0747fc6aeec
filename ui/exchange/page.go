package exchange

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// page is what there is to do, the partners, and beside them what belongs to this office.
func (r *Room) page() *fyne.Container {
	page := widgets.Column()
	left := r.beginCard()
	if len(r.status.Peers) > 0 {
		arrange.Put(page, r.dutyCard())
		left = r.peersCard()
	}
	right := widgets.Column(r.ownCard(), r.carrierCard(), r.helpCard())
	arrange.Put(page, arrange.Sides(0.6, 360, left, right))
	return page
}

// beginCard says how two offices come together, while there is no partner yet.
func (r *Room) beginCard() fyne.CanvasObject {
	return widgets.NewCard(t("exchange.begin"), widgets.Stack(
		widgets.Gap,
		widgets.NewLines(t("exchange.begin.about")),
		steps(t("exchange.begin.give"), t("exchange.begin.take"), t("exchange.begin.words"), t("exchange.begin.share")),
		widgets.Row(
			widgets.PrimaryButton(t("exchange.card.take")+" …", theme.ContentAddIcon(), r.Create),
			widgets.QuietButton(t("exchange.file.take")+" …", theme.DownloadIcon(), r.onFile)),
	))
}

// ownCard is what others need to exchange with this office.
func (r *Room) ownCard() fyne.CanvasObject {
	return widgets.NewCard(t("exchange.own"), widgets.Stack(
		arrange.Apart,
		arrange.Muted(t("exchange.own.about")),
		sixWords(r.status.Card.Fingerprint(), theme.SizeNameSubHeadingText),
		arrange.Wrap(
			widgets.QuietButton(t("exchange.own.save")+" …", theme.DocumentSaveIcon(), r.onSaveCard),
			widgets.QuietButton(t("exchange.own.copy"), theme.ContentCopyIcon(), r.onCopyCard)),
	))
}

// duty is one line of what there is to do.
type duty struct {
	icon   fyne.Resource
	ink    fyne.ThemeColorName
	text   string
	below  string
	action []fyne.CanvasObject
}

func (d duty) line() fyne.CanvasObject {
	words := widgets.Stack(0, arrange.Bold(d.text))
	if d.below != "" {
		arrange.Put(words, widgets.CaptionLines(d.below))
	}
	text := arrange.After(28, picture(d.icon, d.ink), words)
	if len(d.action) == 0 {
		return text
	}
	return arrange.Ends(300, text, widgets.Row(d.action...))
}

// picture is an icon of the height of a line.
func picture(icon fyne.Resource, ink fyne.ThemeColorName) fyne.CanvasObject {
	return container.NewGridWrap(fyne.NewSquareSize(18*widgets.Zoom()), widget.NewIcon(theme.NewColoredResource(icon, ink)))
}

// dutyCard is what waits, in the order in which it is best done.
func (r *Room) dutyCard() fyne.CanvasObject {
	list := r.duties()
	switch {
	case len(list) > 0:
	case r.found.due == nil:
		list = []duty{{icon: theme.ViewRefreshIcon(), ink: widgets.ColorMuted, text: t("exchange.looking"), below: r.lastText()}}
	default:
		list = []duty{{icon: theme.ConfirmIcon(), ink: widgets.ColorSuccessText, text: t("exchange.duty.none"), below: r.lastText()}}
	}
	body := widgets.Stack(widgets.Gap)
	for _, d := range list {
		arrange.Put(body, d.line())
	}
	arrange.Put(body, widgets.Row(r.dutyButtons()...))
	return widgets.NewCard(t("exchange.duty"), body)
}

// dutyButtons are what is done most: with a carrier all at once, without one file after the other.
func (r *Room) dutyButtons() []fyne.CanvasObject {
	file := t("exchange.file.take") + " …"
	if !r.carried() {
		return []fyne.CanvasObject{widgets.PrimaryButton(file, theme.DownloadIcon(), r.onFile)}
	}
	return []fyne.CanvasObject{
		widgets.PrimaryButton(t("exchange.round"), theme.ViewRefreshIcon(), r.onRound),
		widgets.QuietButton(file, theme.DownloadIcon(), r.onFile),
	}
}

func (r *Room) duties() (out []duty) {
	out = append(out, r.letterDuties()...)
	out = append(out, r.requestDuties()...)
	if n := r.status.Conflicts; n > 0 {
		open := widgets.QuietButton(t("exchange.conflicts.open"), theme.NavigateNextIcon(), r.parts.OpenConflicts)
		out = append(out, duty{theme.QuestionIcon(), widgets.ColorWarningText, t("exchange.conflicts", vars{"n": n}), t("exchange.conflicts.about"), []fyne.CanvasObject{open}})
	}
	for _, p := range r.status.Peers {
		if r.found.due[p.Office()] {
			out = append(out, r.sendDuty(p))
		}
	}
	if n := r.status.Erasures; n > 0 {
		out = append(out, duty{theme.DeleteIcon(), widgets.ColorMuted, t("exchange.erasures", vars{"n": n}), t("exchange.erasures.about"), nil})
	}
	return out
}

func (r *Room) sendDuty(p model.Peer) duty {
	text := t("exchange.due", vars{"Name": p.Name})
	if p.Owed && !p.Waiting {
		text = t("exchange.due.answer", vars{"Name": p.Name})
	}
	send := widgets.QuietButton(t("exchange.send")+" …", theme.UploadIcon(), func() { r.onSend(p) })
	return duty{theme.UploadIcon(), widgets.ColorMuted, text, "", []fyne.CanvasObject{send}}
}

// letterDuties are the files at the carrier, by partner, or why nobody knows of them.
func (r *Room) letterDuties() (out []duty) {
	if r.found.trouble != nil {
		change := widgets.QuietButton(t("exchange.carrier.change")+" …", theme.SettingsIcon(), r.onCarrier)
		return []duty{{theme.WarningIcon(), widgets.ColorWarningText, t("exchange.carrier.trouble"), said(r.found.trouble), []fyne.CanvasObject{change}}}
	}
	for _, p := range senders(r.found.report.Waiting) {
		out = append(out, r.letterDuty(p, r.waitingFrom(p)))
	}
	if n := len(r.found.report.Strangers); n > 0 {
		card := widgets.QuietButton(t("exchange.card.take")+" …", theme.ContentAddIcon(), r.Create)
		out = append(out, duty{theme.QuestionIcon(), widgets.ColorMuted, t("exchange.strangers", vars{"n": n}), t("exchange.strangers.about"), []fyne.CanvasObject{card}})
	}
	return out
}

// letterDuty offers the files of a partner: to be taken, or of one whose files were never seen, to be looked at.
func (r *Room) letterDuty(p model.Peer, files []model.File) duty {
	d := duty{
		theme.MailAttachmentIcon(), theme.ColorNamePrimary, t("exchange.letters", vars{"n": len(files), "Name": p.Name}),
		t("exchange.letters.since", vars{"When": momentText(files[0].Written)}), nil,
	}
	look := func() { r.lookAt(files[0]) }
	if !p.Seen {
		d.action = []fyne.CanvasObject{widgets.QuietButton(t("exchange.letters.look")+" …", theme.VisibilityIcon(), look)}
		return d
	}
	d.action = []fyne.CanvasObject{
		widgets.LinkButton(t("exchange.letters.look")+" …", theme.VisibilityIcon(), look),
		widgets.QuietButton(t("exchange.letters.take"), theme.DownloadIcon(), r.Round),
	}
	return d
}

func (r *Room) waitingFrom(p model.Peer) (out []model.File) {
	for _, w := range r.found.report.Waiting {
		if w.Peer.Office() == p.Office() {
			out = append(out, w.File)
		}
	}
	return out
}

// lastText says when files went and came last.
func (r *Room) lastText() string {
	var sent, heard model.Peer
	for _, p := range r.status.Peers {
		if p.Sent.After(sent.Sent) {
			sent = p
		}
		if p.Heard.After(heard.Heard) {
			heard = p
		}
	}
	return exchanged(sent.Sent, heard.Heard)
}
