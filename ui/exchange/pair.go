package exchange

import (
	"errors"
	"os"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	model "wurzelwerk/app/exchange"
	"wurzelwerk/app/sync"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// maxCard is more bytes than any letter around a card has.
const maxCard = 64 << 10

// ReadCard is the card that a file holds; an error where it holds none.
func ReadCard(path string) (sync.Card, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return sync.Card{}, err
	case info.IsDir() || info.Size() > maxCard:
		return sync.Card{}, sync.ErrCard
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return sync.Card{}, err
	}
	return sync.ParseCard(text)
}

// AskCard asks for the card of a partner: a file, or a letter that it stands in. text is what is known of it.
func (r *Room) AskCard(text string) {
	input := widgets.NewAreaField("", 7, nil)
	input.Fill(text)
	field := widgets.NewField(t("exchange.card.text"), input, t("exchange.card.text.hint"))
	var d *widgets.Dialog
	file := widgets.QuietButton(t("exchange.card.file")+" …", theme.FolderOpenIcon(), func() {
		r.parts.OpenFile([]string{cardEnding, ".eml", ".asc"}, func(path string) {
			card, err := ReadCard(path)
			if err != nil {
				field.SetError(errors.New(said(err)))
				return
			}
			d.Close()
			r.TakeCard(card)
		})
	})
	d = &widgets.Dialog{
		Title: t("exchange.card.take"), Confirm: t("exchange.card.next"), Width: 600,
		Body: widgets.Stack(widgets.Gap, widgets.NewLines(t("exchange.card.about")), field, widgets.Row(file)),
		OnConfirm: func() bool {
			card, err := sync.ParseCard([]byte(input.Text))
			if err != nil {
				field.SetError(errors.New(said(err)))
				return false
			}
			d.Close()
			r.TakeCard(card)
			return true
		},
	}
	d.Show(r.parts.Shell.Canvas())
}

// TakeCard asks what a new partner is to be called and whether its words are right. Of a known one the words are shown
// again; a card with other keys than those known is an alarm.
func (r *Room) TakeCard(card sync.Card) {
	if err := r.load(); err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	if card.Office == r.status.Card.Office {
		r.parts.Shell.Fail(model.ErrOwnCard)
		return
	}
	cards := make([]sync.Card, len(r.status.Peers))
	for i, p := range r.status.Peers {
		cards[i] = p.Card
	}
	known, err := card.Known(cards)
	switch {
	case errors.Is(err, sync.ErrKey):
		r.alarm(card, err)
	case err != nil:
		r.parts.Shell.Fail(err)
	case known:
		p, _ := r.peer(card.Office)
		r.onCompare(p)
	default:
		r.askPartner(card)
	}
}

// The kinds of a new partner, as keys of a choice.
const (
	kindOffice = "office"
	kindOwn    = "own"
)

// pairForm is what is asked of a new partner.
type pairForm struct {
	room    *Room
	card    sync.Card
	name    *widgets.TextField
	kind    *widgets.Choice
	partner *widgets.Choice
	listed  *widgets.Field // partner with its label
	checked *widgets.Check
	warning *widgets.Lines
	dialog  *widgets.Dialog
}

// askPartner takes a new partner in.
func (r *Room) askPartner(card sync.Card) {
	directory, err := r.parts.Records.Partners(r.parts.Context)
	if err != nil {
		r.parts.Shell.Fail(err)
		return
	}
	f := &pairForm{room: r, card: card}
	in := form.Inputs{}
	f.dialog = &widgets.Dialog{
		Title: t("exchange.pair.title"), Confirm: t("exchange.pair.confirm"), Width: 600, Body: f.body(in, directory),
		OnConfirm: func() bool { return in.Keep(func() bool { return true }, f.save, r.parts.Shell.Fail) },
	}
	f.dialog.Show(r.parts.Shell.Canvas())
}

func (f *pairForm) body(in form.Inputs, directory []app.Partner) fyne.CanvasObject {
	name, nameInput := form.Line(t("exchange.pair.name"), f.card.Name)
	name.SetHint(t("exchange.pair.name.hint"))
	in["name"] = name
	kind, kindInput := form.Choice(t("exchange.pair.kind"), []widgets.Option{
		{Key: kindOffice, Text: t("exchange.pair.office")}, {Key: kindOwn, Text: t("exchange.pair.own")},
	}, kindOffice, f.onKind)
	partner, partnerInput := form.Choice(t("exchange.pair.partner"), partnerOptions(directory), partnerNamed(directory, f.card.Name), nil)
	partner.SetHint(t("exchange.pair.partner.hint"))
	f.name, f.kind, f.partner, f.listed = nameInput, kindInput, partnerInput, partner
	f.warning = strong("", widgets.ColorWarningText)
	f.warning.Hide()
	f.checked = widgets.NewCheck(t("exchange.words.right"), func(bool) { f.offer() })
	body := widgets.Stack(widgets.Gap)
	if f.room.named(f.card.Name) {
		arrange.Put(body, strong(t("exchange.pair.same", vars{"Name": f.card.Name}), widgets.ColorWarningText))
	}
	arrange.Put(body, compareBody(f.room.status.Card, f.card), f.checked, widgets.Form(name, kind, f.warning, partner))
	return body
}

// named tells that there is a partner of that name.
func (r *Room) named(name string) bool {
	return slices.ContainsFunc(r.status.Peers, func(p model.Peer) bool {
		return app.Fold(p.Name) == app.Fold(name) || app.Fold(p.Card.Name) == app.Fold(name)
	})
}

// compareBody shows the words of the other office and one's own, and how they are compared.
func compareBody(own, other sync.Card) fyne.CanvasObject {
	return widgets.Stack(
		widgets.Gap,
		widgets.NewLines(t("exchange.words.how", vars{"Name": other.Name})),
		widgets.NewCard(t("exchange.words.theirs", vars{"Name": other.Name}), sixWords(other.Fingerprint(), theme.SizeNameHeadingText)),
		widgets.Stack(0, widgets.Caption(t("exchange.words.ours")), widgets.NewLines(strings.Join(strings.Fields(own.Fingerprint()), " · "))),
	)
}

// onKind warns before everything is given to another machine, which does not stand in the directory.
func (f *pairForm) onKind(key string) {
	f.listed.Hidden = key == kindOwn
	if key == kindOwn {
		f.warning.Say(t("exchange.pair.own.warning"), widgets.ColorWarningText)
		f.warning.Show()
	} else {
		f.warning.Hide()
	}
	f.offer()
	f.room.settle()
}

// offer lets a partner be taken in; an own machine, to which all goes, only when its words are right.
func (f *pairForm) offer() {
	f.dialog.SetConfirmEnabled(f.kind.Key() != kindOwn || f.checked.Checked)
}

func (f *pairForm) save() error {
	r := f.room
	how := model.Pairing{Name: strings.TrimSpace(f.name.Text), Partner: app.ID(f.partner.Key())}
	if f.kind.Key() == kindOwn {
		how.Partner, how.Everything = "", true
	}
	p, err := r.parts.Records.Pair(r.parts.Context, f.card, how)
	if err != nil {
		return err
	}
	return r.paired(p, f.checked.Checked)
}

// paired notes that the words of a partner are right, and says that it is one.
func (r *Room) paired(p model.Peer, checked bool) error {
	if checked {
		p.Checked = r.parts.Today()
		if err := r.parts.Records.SavePeer(r.parts.Context, p); err != nil {
			return err
		}
	}
	r.Refresh()
	if p.Everything {
		r.parts.Shell.Tell(t("exchange.paired.own", vars{"Name": p.Name}), widgets.Action{Label: t("exchange.send") + " …", Run: func() { r.onSend(p) }})
		return nil
	}
	r.parts.Shell.Tell(t("exchange.paired", vars{"Name": p.Name}), widgets.Action{Label: t("exchange.help.never.go"), Run: r.parts.OpenFounders})
	return nil
}

// partnerOptions are those of the directory, after that a new one is made.
func partnerOptions(directory []app.Partner) []widgets.Option {
	out := []widgets.Option{{Text: t("exchange.pair.partner.new")}}
	for _, p := range directory {
		out = append(out, widgets.Option{Key: string(p.ID), Text: p.Name})
	}
	return out
}

// partnerNamed is the partner of the directory with the name; "" for none.
func partnerNamed(directory []app.Partner, name string) string {
	for _, p := range directory {
		if app.Fold(p.Name) == app.Fold(name) {
			return string(p.ID)
		}
	}
	return ""
}
