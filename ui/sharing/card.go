package sharing

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// card is how her dossier stands with one partner, and what may follow.
func (p *Page) card(s side) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, standing(s))
	if s.peer.Paused {
		arrange.Put(body, arrange.Muted(t("sharing.paused", vars{"Office": s.peer.Name})))
	}
	arrange.Put(body, p.goes(s), p.consent(s))
	if actions := p.actions(s); len(actions) > 0 {
		arrange.Put(body, arrange.Wrap(actions...))
	}
	card := widgets.NewCard(s.peer.Name, body)
	if share := s.share(); share != nil && (share.State == exchange.ShareConsent || share.State == exchange.ShareRefused) {
		card.Accent = widgets.ColorWarningText
	}
	return card
}

// standing says in a word and a sentence how a dossier stands with a partner.
func standing(s side) fyne.CanvasObject {
	word, icon, ink := t("share.state.none"), theme.VisibilityOffIcon(), widgets.ColorMuted
	if share := s.share(); share != nil {
		word = t(share.State.TextKey()) // keys: share.state.*
		icon, ink = sign(share.State)
	}
	if s.came() {
		word, icon = t("share.state.came"), theme.DownloadIcon()
	}
	name := widgets.Strong(word)
	name.ColorName = ink
	picture := container.NewGridWrap(fyne.NewSquareSize(18*widgets.Zoom()), widget.NewIcon(theme.NewColoredResource(icon, ink)))
	return widgets.Stack(arrange.Tight, widgets.Row(container.NewCenter(picture), name), widgets.NewLines(said(s)))
}

// sign says a state by shape and colour beside its word.
func sign(state exchange.ShareState) (fyne.Resource, fyne.ThemeColorName) {
	switch state {
	case exchange.ShareActive:
		return theme.MailForwardIcon(), widgets.ColorSuccessText
	case exchange.ShareConsent, exchange.ShareRefused:
		return theme.WarningIcon(), widgets.ColorWarningText
	case exchange.ShareHeld:
		return theme.MediaPauseIcon(), widgets.ColorWarningText
	case exchange.ShareRemoved:
		return theme.DeleteIcon(), widgets.ColorMuted
	}
	return theme.MediaStopIcon(), widgets.ColorMuted
}

// said is the sentence about a share: what happens now, and what was asked and answered when.
func said(s side) string {
	v := vars{"Office": s.peer.Name, "Date": ""}
	share := s.share()
	switch {
	case share == nil:
		return t("share.said.none", v)
	case s.came():
		return t("share.said.came", v)
	case !share.Ours:
		return t("share.said.their-end", v)
	case share.State == exchange.ShareEnded && share.Asked == "":
		return t("share.said.ending", v)
	}
	v["Date"] = dateText(share.Answered)
	if share.State == exchange.ShareEnded || share.State == exchange.ShareRefused {
		v["Date"] = dateText(share.Asked)
	}
	return t("share.said."+string(share.State), v) // keys: share.said.*
}

// goes are the classes that go today, and those that are to go and may not; nil while nothing is shared.
func (p *Page) goes(s side) fyne.CanvasObject {
	share := s.share()
	if share == nil || !s.on() && !s.came() {
		return nil
	}
	if len(share.Goes) == 0 {
		return arrange.Fact(t("sharing.wished"), classNames(s.wished()))
	}
	body := widgets.Stack(arrange.Tight, arrange.Fact(t("sharing.goes"), classNames(share.Goes)))
	if lacking := without(s.wished(), share.Goes); len(lacking) > 0 && !s.came() {
		words := widgets.NewLines(t("sharing.goes.not", vars{"Classes": classNames(lacking)}))
		words.ColorName = widgets.ColorWarningText
		arrange.Put(body, words)
	}
	return body
}

// consent names what lets something go to the partner, or says what is missing.
func (p *Page) consent(s side) fyne.CanvasObject {
	if s.former() || s.came() && len(s.consents) == 0 {
		return nil
	}
	open := widgets.LinkButton(t("sharing.consent.open"), theme.NavigateNextIcon(), func() { p.parts.OpenConsents(p.founder.ID) })
	lines := widgets.Stack(0, widgets.Caption(t("sharing.consent")))
	for _, c := range s.consents {
		arrange.Put(lines, widgets.NewLines(t("sharing.consent.holds", vars{"Date": dateText(c.GivenOn), "Classes": classNames(c.DataClasses)})))
	}
	if len(s.consents) > 0 {
		return arrange.Ends(260, lines, open)
	}
	words := widgets.NewLines(lackText(s))
	if s.on() {
		words.ColorName = widgets.ColorWarningText
	}
	arrange.Put(lines, words)
	if p.resting() || s.peer.Partner == "" {
		return lines
	}
	return arrange.Ends(260, lines, widgets.LinkButton(t("sharing.consent.new"), theme.ContentAddIcon(), func() { p.onConsent(s, s.wished()) }))
}

// lackText says why no consent lets anything go to the partner.
func lackText(s side) string {
	if s.peer.Partner == "" {
		return t("sharing.consent.unnamed")
	}
	if s.gap == app.GapWithdrawn {
		return t("sharing.consent.withdrawn", vars{"Date": dateText(s.nearest.WithdrawnOn)})
	}
	return t(s.gap.TextKey()) // keys: fault.consent.*
}

// onConsent asks for a consent to give classes to the partner.
func (p *Page) onConsent(s side, classes []string) {
	p.parts.NewConsent(p.founder.ID, s.peer.Partner, classes)
}

// actions are what may be done with a partner; the next step comes first.
func (p *Page) actions(s side) (out []fyne.CanvasObject) {
	if s.former() || p.resting() && !s.on() {
		return nil
	}
	button := func(label string, icon fyne.Resource, run func()) {
		out = append(out, widgets.QuietButton(label, icon, run))
	}
	refused := s.share() != nil && s.share().State == exchange.ShareRefused
	switch {
	case refused:
		button(t("sharing.exchange"), theme.NavigateNextIcon(), p.parts.OpenExchange)
	case s.came():
	case !s.on():
		button(t("sharing.share"), theme.MailForwardIcon(), func() { p.onShare(s) })
	case !p.resting():
		button(t("sharing.change"), theme.DocumentCreateIcon(), func() { p.onShare(s) })
	}
	if s.came() || s.on() && len(s.ours.Goes) > 0 {
		button(t("sharing.leaving"), theme.VisibilityIcon(), func() { p.onLeaving(s) })
	}
	if s.on() && !s.came() {
		button(t("sharing.stop"), theme.MediaStopIcon(), func() { p.onStop(s) })
	}
	return out
}

// onStop ends the sharing, after it was said what follows from that.
func (p *Page) onStop(s side) {
	v := vars{"Name": p.founder.Spoken(), "Office": s.peer.Name}
	widgets.Ask(p.parts.Shell.Canvas(), t("sharing.stop.title", v), t("sharing.stop.text", v), t("sharing.stop.verb"), false, func() {
		if err := p.parts.Records.Unshare(p.parts.Context, p.founder.ID, s.peer.Office()); err != nil {
			p.parts.Shell.Fail(err)
			return
		}
		p.done(t("sharing.stopped", v))
	})
}

// onLeaving shows what of her goes with the next file to the partner.
func (p *Page) onLeaving(s side) {
	leaving, err := p.parts.Records.Leaving(p.parts.Context, s.peer.Office())
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	businesses, err := p.parts.Records.Businesses(p.parts.Context, p.founder.ID)
	if err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	hers := slices.DeleteFunc(slices.Clone(leaving.Dossiers), func(d exchange.LeavingDossier) bool {
		return d.ID != p.founder.ID && !slices.ContainsFunc(businesses, func(b app.Business) bool { return b.ID == d.ID })
	})
	var body fyne.CanvasObject = arrange.Muted(t("sharing.leaving.none", vars{"Office": s.peer.Name}))
	if len(hers) > 0 {
		settle := func() {
			if top := p.parts.Shell.Canvas().Overlays().Top(); top != nil {
				top.Refresh()
			}
		}
		body = widgets.Stack(arrange.Apart, widgets.NewLines(t("sharing.leaving.text", vars{"Office": s.peer.Name})), Leaving(hers, settle))
	}
	(&widgets.Dialog{
		Title: t("sharing.leaving.title", vars{"Name": p.founder.Spoken()}), Cancel: t("widget.failure.close"), Width: 640, Body: body,
	}).Show(p.parts.Shell.Canvas())
}
