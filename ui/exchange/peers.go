package exchange

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	model "wurzelwerk/app/exchange"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// exchanged says when something was sent and taken last.
func exchanged(sent, heard time.Time) string {
	out := make([]string, 0, 2)
	if !sent.IsZero() {
		out = append(out, t("exchange.peer.sent", vars{"When": momentText(sent)}))
	}
	if !heard.IsZero() {
		out = append(out, t("exchange.peer.heard", vars{"When": momentText(heard)}))
	}
	if len(out) == 0 {
		return t("exchange.peer.never")
	}
	return strings.Join(out, " · ")
}

// peersCard lists the partners with their state in words.
func (r *Room) peersCard() fyne.CanvasObject {
	body := widgets.Stack(widgets.Gap)
	for i, p := range r.status.Peers {
		if i > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, r.peerRow(p))
	}
	return widgets.NewCard(t("exchange.peers"), body, widgets.QuietButton(t("exchange.card.take")+" …", theme.ContentAddIcon(), r.Create))
}

func (r *Room) peerRow(p model.Peer) fyne.CanvasObject {
	name := []fyne.CanvasObject{widgets.Strong(p.Name)}
	for _, b := range badges(p) {
		name = append(name, b)
	}
	words := widgets.Stack(arrange.Tight, arrange.Wrap(name...), widgets.NewLines(r.stateText(p)), widgets.CaptionLines(exchanged(p.Sent, p.Heard)))
	return arrange.Ends(240, words, r.peerActions(p))
}

func badges(p model.Peer) (out []*widgets.Badge) {
	if p.Everything {
		out = append(out, widgets.NewBadge(t("exchange.peer.everything")))
	}
	if p.Checked == "" {
		out = append(out, widgets.WarningBadge(t("exchange.peer.unchecked")))
	}
	if p.Paused {
		out = append(out, widgets.QuietBadge(t("exchange.peer.paused")))
	}
	return out
}

// stateText says in one sentence what is next with a partner.
func (r *Room) stateText(p model.Peer) string {
	switch {
	case p.Paused:
		return t("exchange.state.paused")
	case p.Owed:
		return t("exchange.state.owed")
	case r.found.due[p.Office()]:
		return t("exchange.state.due")
	case p.Waiting:
		return t("exchange.state.waiting")
	case p.Sent.IsZero() && p.Heard.IsZero():
		return t("exchange.state.new")
	}
	return t("exchange.state.even")
}

func (r *Room) peerActions(p model.Peer) fyne.CanvasObject {
	first := widgets.QuietButton(t("exchange.send")+" …", theme.UploadIcon(), func() { r.onSend(p) })
	switch {
	case p.Paused:
		first = widgets.QuietButton(t("exchange.peer.resume"), theme.MediaPlayIcon(), func() { r.onPause(p, false) })
	case p.Checked == "":
		first = widgets.QuietButton(t("exchange.words.compare")+" …", theme.ConfirmIcon(), func() { r.onCompare(p) })
	}
	return widgets.Row(first, widgets.MenuButton(t("exchange.more"), nil, func() []widgets.MenuItem { return r.peerMenu(p) }))
}

func (r *Room) peerMenu(p model.Peer) []widgets.MenuItem {
	var out []widgets.MenuItem
	put := func(label string, icon fyne.Resource, action func()) {
		out = append(out, widgets.MenuItem{Label: label, Icon: icon, Action: action})
	}
	if !p.Paused {
		put(t("exchange.send")+" …", theme.UploadIcon(), func() { r.onSend(p) })
		put(t("exchange.peer.pause"), theme.MediaPauseIcon(), func() { r.onPause(p, true) })
	}
	put(t("exchange.words.compare")+" …", theme.ConfirmIcon(), func() { r.onCompare(p) })
	put(t("exchange.peer.edit")+" …", theme.DocumentCreateIcon(), func() { r.onEdit(p) })
	put(t("exchange.peer.remove")+" …", theme.DeleteIcon(), func() { r.onRemove(p) })
	return out
}

// onPause stops the exchange with a partner for a while, or goes on with it.
func (r *Room) onPause(p model.Peer, pause bool) {
	p.Paused = pause
	text := t("exchange.peer.resumed", vars{"Name": p.Name})
	if pause {
		text = t("exchange.peer.paused.done", vars{"Name": p.Name})
	}
	r.done(r.parts.Records.SavePeer(r.parts.Context, p), text)
}

// onRemove explains what stays where before a partner is removed.
func (r *Room) onRemove(p model.Peer) {
	body := widgets.Stack(
		arrange.Apart, widgets.NewLines(t("exchange.remove.stops")), widgets.NewLines(t("exchange.remove.here")),
		widgets.NewLines(t("exchange.remove.there", vars{"Name": p.Name})), arrange.Muted(t("exchange.remove.instead")))
	(&widgets.Dialog{
		Title: t("exchange.remove.title", vars{"Name": p.Name}), Body: body, Confirm: t("exchange.peer.remove"), Danger: true, Width: 560,
		OnConfirm: func() bool {
			return r.done(r.parts.Records.RemovePeer(r.parts.Context, p.Office()), t("exchange.removed", vars{"Name": p.Name}))
		},
	}).Show(r.parts.Shell.Canvas())
}
