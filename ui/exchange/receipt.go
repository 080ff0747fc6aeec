package exchange

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/message"
	"wurzelwerk/ui/widgets"
)

// seen tells that a file of its sender was looked at before.
func (r *Room) seen(receipt model.Receipt) bool {
	p, ok := r.peer(receipt.Peer.Office())
	return ok && p.Seen
}

// showPreview shows what a file would change, and takes it when she agrees.
func (r *Room) showPreview(receipt model.Receipt, take func()) {
	body := widgets.Stack(widgets.Gap, arrange.Muted(t("exchange.preview.written", vars{"When": momentText(receipt.Written)})))
	if !r.seen(receipt) {
		arrange.Put(body, widgets.NewLines(t("exchange.preview.first", vars{"Name": receipt.Peer.Name})))
	}
	if receipt.Peer.Checked == "" {
		arrange.Put(body, strong(t("exchange.send.unchecked", vars{"Name": receipt.Peer.Name}), widgets.ColorWarningText))
	}
	if receipt.Erased > 0 {
		arrange.Put(body, strong(t("exchange.preview.erased", vars{"n": receipt.Erased}), widgets.ColorErrorText))
	}
	arrange.Put(body, received(receipt))
	confirm := t("exchange.preview.take")
	if receipt.Gap || receipt.Old {
		confirm = t("exchange.preview.read")
	}
	var d *widgets.Dialog
	d = &widgets.Dialog{
		Title: t("exchange.preview.title", vars{"Name": receipt.Peer.Name}), Confirm: confirm, Width: 680, Body: body,
		OnConfirm: func() bool { d.Close(); take(); return true },
	}
	d.Show(r.parts.Shell.Canvas())
}

// mostArrived is how many dossiers are listed before the rest is counted.
const mostArrived = 100

// received says what a file has brought, or would bring.
func received(receipt model.Receipt) fyne.CanvasObject {
	l := translations.Current()
	body := widgets.Stack(arrange.Apart)
	if !receipt.Gap {
		arrange.Put(body, arrange.Bold(message.Receipt(receipt, l)))
	}
	for _, note := range message.ReceiptNotes(receipt, l) {
		arrange.Put(body, widgets.NewLines(note))
	}
	list := widgets.Stack(arrange.Tight)
	for _, d := range receipt.Dossiers[:min(mostArrived, len(receipt.Dossiers))] {
		arrange.Put(list, widgets.NewLines(message.Arrived(d, l)))
	}
	if more := len(receipt.Dossiers) - mostArrived; more > 0 {
		arrange.Put(list, arrange.Muted(t("exchange.preview.more", vars{"n": more})))
	}
	if len(list.Objects) > 0 {
		arrange.Put(body, widgets.NewCard("", list))
	}
	return body
}

// together is what several files have brought. It is of nobody when they are of several partners.
func together(receipts []model.Receipt) (sum model.Receipt) {
	at := make(map[app.ID]int)
	for i, r := range receipts {
		if i == 0 {
			sum.Peer = r.Peer
		}
		if sum.Peer.Office() != r.Peer.Office() {
			sum.Peer = model.Peer{}
		}
		for _, d := range r.Dossiers {
			if j, ok := at[d.ID]; ok {
				sum.Dossiers[j] = joined(sum.Dossiers[j], d)
				continue
			}
			at[d.ID] = len(sum.Dossiers)
			sum.Dossiers = append(sum.Dossiers, d)
		}
		sum.Changes, sum.Conflicts, sum.Erased = sum.Changes+r.Changes, sum.Conflicts+r.Conflicts, sum.Erased+r.Erased
		sum.Requests, sum.Removed, sum.Kept = sum.Requests+r.Requests, sum.Removed+r.Removed, sum.Kept+r.Kept
		sum.Confirmed, sum.Aside = sum.Confirmed+r.Confirmed, sum.Aside+r.Aside
		sum.Referrals, sum.Answers = sum.Referrals+r.Referrals, sum.Answers+r.Answers
		sum.Gap, sum.NewActor, sum.Ahead = sum.Gap || r.Gap, sum.NewActor || r.NewActor, max(sum.Ahead, r.Ahead)
	}
	return sum
}

// joined is what two files have brought of one dossier.
func joined(a, b model.Arrived) model.Arrived {
	a.New, a.Changes, a.Name = a.New || b.New, a.Changes+b.Changes, b.Name
	for _, k := range b.Kinds {
		if !slices.Contains(a.Kinds, k) {
			a.Kinds = append(slices.Clone(a.Kinds), k)
		}
	}
	return a
}

// tell says in passing what came of files, and offers what is to be done about it.
func (r *Room) tell(receipts []model.Receipt) {
	sum, l := together(receipts), translations.Current()
	text := message.Receipt(sum, l)
	if sum.Gap && sum.Changes == 0 {
		text = strings.Join(message.ReceiptNotes(model.Receipt{Gap: true, Peer: sum.Peer}, l), " ")
	}
	if sum.Peer.Name != "" {
		text = t("exchange.taken", vars{"Name": sum.Peer.Name, "Text": text})
	}
	var actions []widgets.Action
	if sum.Conflicts > 0 {
		actions = append(actions, widgets.Action{Label: t("exchange.conflicts.open"), Run: r.parts.OpenConflicts})
	}
	if sum.Gap && sum.Peer.Name != "" {
		actions = append(actions, widgets.Action{Label: t("exchange.send") + " …", Run: func() { r.onSend(sum.Peer) }})
	}
	if len(sum.Dossiers) > 0 || len(message.ReceiptNotes(sum, l)) > 0 {
		actions = append(actions, widgets.Action{Label: t("exchange.taken.more"), Run: func() { r.showReceipts(receipts) }})
	}
	r.parts.Shell.Tell(text, actions...)
}

// showReceipts shows what came of each file.
func (r *Room) showReceipts(receipts []model.Receipt) {
	body := widgets.Stack(widgets.Gap)
	for _, one := range receipts {
		head := t("exchange.taken.file", vars{"Name": one.Peer.Name, "When": momentText(one.Written)})
		arrange.Put(body, widgets.Stack(arrange.Apart, widgets.CaptionLines(head), received(one)))
	}
	(&widgets.Dialog{Title: t("exchange.taken.title"), Cancel: t("widget.failure.close"), Width: 680, Body: body}).Show(r.parts.Shell.Canvas())
}
