package referrals

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/sharing"
	"wurzelwerk/ui/widgets"
)

// editor is the dialog of one referral: a draft to a partner, or one that came to us.
type editor struct {
	page   *Page
	kept   app.Referral // as it was opened
	dialog *widgets.Dialog

	partner, urgency, accompanied *widgets.Choice
	reasons                       *widgets.Chips
	reasonField                   *widgets.Field
	reasonBox                     *fyne.Container
	own, text, wish               *widgets.TextField
	date                          *widgets.DateField
	ticks                         *sharing.Ticks
	covered                       *widgets.Lines
	ask                           *widgets.Button
}

// New opens the dialog of a new draft that begins as given.
func (p *Page) New(r app.Referral) {
	if r.Date == "" {
		r.Date = p.parts.Today()
	}
	if len(r.DataClasses) == 0 && r.From == "" {
		r.DataClasses = []string{"contact"}
	}
	p.edit(r)
}

// onIncoming opens the dialog of one whom a partner sent to us.
func (p *Page) onIncoming() {
	newEditor(p, app.Referral{Date: p.parts.Today(), Status: app.ReferralSent}, true).show()
}

func (p *Page) edit(r app.Referral) { newEditor(p, r, r.Incoming()).show() }

func newEditor(p *Page, r app.Referral, incoming bool) *editor {
	e := &editor{page: p, kept: r}
	in := form.Inputs{}
	label := t("referrals.field.to")
	if incoming {
		label = t("referrals.field.from")
	}
	e.partner = widgets.NewChoice(e.partners(), func(string) { e.propose() })
	e.partner.Fill(string(r.Partner()))
	partner := widgets.RequiredField(label, e.partner, "")
	e.date = form.Day(t("referrals.field.date"), r.Date, p.parts.Now)
	in["to"], in["from"], in["date"], in["sentOn"] = partner, partner, e.date, e.date
	fields := append([]fyne.CanvasObject{partner}, e.why(in, incoming)...)
	if incoming {
		fields = append(fields, e.date)
	} else {
		fields = append(append(fields, e.what(in)...), e.date)
	}
	title, verb := t("referrals.edit.title"), t("dialog.save")
	if r.ID == "" && incoming {
		title = t("referrals.incoming.title")
	} else if r.ID == "" {
		title, verb = t("referrals.new.title"), t("referrals.new.confirm")
	}
	e.dialog = p.dialog(title, verb, in, widgets.Form(fields...), e.date.Check, func() error { return e.save(incoming) })
	e.dialog.Width = 620
	e.dialog.OnCancel = func() { e.onCancel(incoming) }
	e.propose()
	return e
}

func (e *editor) show() { e.dialog.Show(e.page.parts.Shell.Canvas()) }

// partners are the choices of the other side.
func (e *editor) partners() []widgets.Option {
	out := []widgets.Option{{Text: t("referrals.partner.choose")}}
	for _, x := range e.page.partners {
		out = append(out, widgets.Option{Key: string(x.ID), Text: x.Name})
	}
	return out
}

// why asks for the reason, what it is about, her wish and how urgent it is.
func (e *editor) why(in form.Inputs, incoming bool) []fyne.CanvasObject {
	r := e.kept
	e.reasonBox = widgets.Stack(0)
	e.reasonField = widgets.NewField(t("referrals.field.reason"), e.reasonBox, "")
	own, ownInput := form.Line(t("referrals.field.reason.own"), "")
	if app.ReasonKey(r.Reason) == "" {
		ownInput.Fill(r.Reason)
	}
	ownInput.OnChanged = func(string) { e.reasons.Fill() }
	text, textInput := form.Lines(t("referrals.field.text"), r.Text, 3)
	wish, wishInput := form.Lines(t("referrals.field.wish"), r.Wish, 2)
	wish.SetHint(t("referrals.wish.hint"))
	options := []widgets.Option{{Text: t("choice.none")}}
	for _, u := range app.Urgencies {
		options = append(options, widgets.Option{Key: u, Text: UrgencyText(u)})
	}
	if r.Urgency != "" && !slices.Contains(app.Urgencies, r.Urgency) {
		options = append(options, widgets.Option{Key: r.Urgency, Text: r.Urgency})
	}
	urgency, urgencyInput := form.Choice(t("referrals.field.urgency"), options, r.Urgency, nil)
	e.own, e.text, e.wish, e.urgency = ownInput, textInput, wishInput, urgencyInput
	in["reason"], in["text"], in["wish"], in["urgency"] = e.reasonField, text, wish, urgency
	out := []fyne.CanvasObject{e.reasonField, own, text, wish}
	if incoming {
		return append(out, urgency)
	}
	with, withInput := form.Choice(t("referrals.field.accompanied"), form.YesNo(t("referrals.accompanied.yes"), t("referrals.accompanied.no"), t("choice.none")), form.YesNoKey(r.Accompanied), nil)
	e.accompanied, in["accompanied"] = withInput, with
	return append(out, widgets.Columns(urgency, with))
}

// propose offers the reasons that are usual with the partner chosen.
func (e *editor) propose() {
	chosen := e.reason()
	if e.reasons == nil {
		chosen = e.kept.Reason
	}
	keys := app.ReasonsToUs()
	if e.ticks != nil {
		partner, _ := e.page.partner(app.ID(e.partner.Key()))
		keys = app.ReasonsTo(partner)
	}
	if app.ReasonKey(chosen) != "" && !slices.Contains(keys, chosen) {
		keys = append(keys, chosen)
	}
	options := make([]widgets.Option, len(keys))
	for i, key := range keys {
		options[i] = widgets.Option{Key: key, Text: ReasonText(key)}
	}
	e.reasons = widgets.NewChips(options, false, func([]string) { e.own.Fill("") })
	if app.ReasonKey(chosen) != "" {
		e.reasons.Fill(chosen)
	}
	e.reasonBox.Objects = []fyne.CanvasObject{e.reasons}
	e.judge()
	e.settle()
}

// reason is the one that was chosen, or in own words.
func (e *editor) reason() string {
	if e.reasons != nil {
		if chosen := e.reasons.Chosen(); len(chosen) == 1 {
			return chosen[0]
		}
	}
	return strings.TrimSpace(e.own.Text)
}

// settle lets the dialog find its height again.
func (e *editor) settle() {
	if e.dialog != nil && e.dialog.Open() {
		e.dialog.Body.Refresh()
		e.page.parts.Shell.Canvas().Overlays().Top().Refresh()
	}
}

// read is the referral as it stands in the fields.
func (e *editor) read(incoming bool) app.Referral {
	r := e.kept
	r.Date, r.Reason, r.Urgency = form.Date(e.date.Date()), e.reason(), e.urgency.Key()
	r.Text, r.Wish = strings.TrimSpace(e.text.Text), strings.TrimSpace(e.wish.Text)
	if incoming {
		r.From, r.Status = app.ID(e.partner.Key()), cmp.Or(r.Status, app.ReferralSent)
		if r.ID == "" || r.SentOn == e.kept.Date {
			r.SentOn = r.Date
		}
		return r
	}
	r.To, r.DataClasses, r.Accompanied = app.ID(e.partner.Key()), e.classes(), form.YesNoAnswer(e.accompanied.Key())
	r.Consent = ""
	if c, gap := app.ConsentFor(e.page.consents, r.To, r.DataClasses, e.page.parts.Today()); gap == app.GapNone {
		r.Consent = c.ID
	}
	return r
}

func (e *editor) save(incoming bool) error {
	r := e.read(incoming)
	if r.Partner() == "" {
		return app.Faults{{Path: "to", Code: app.FaultRequired}}
	}
	_, err := e.page.kept(r)
	if err == nil {
		e.page.tell(t("referrals.saved"))
	}
	return err
}

// onAsk keeps the draft, so that nothing typed is lost, and asks for the consent that it lacks.
func (e *editor) onAsk() {
	if !e.dialog.OnConfirm() {
		return
	}
	e.dialog.Close()
	e.page.parts.NewConsent(e.page.founder.ID, app.ID(e.partner.Key()), e.classes())
}

// onCancel offers to go on with what was typed.
func (e *editor) onCancel(incoming bool) {
	typed := e.read(incoming)
	typed.Consent, typed.SentOn = e.kept.Consent, e.kept.SentOn
	before := e.kept
	if len(before.DataClasses) == 0 {
		before.DataClasses = nil
	}
	if incoming {
		typed.Status = before.Status
	}
	if reflect.DeepEqual(typed, before) {
		return
	}
	e.page.parts.Shell.Tell(t("referrals.cancelled"), widgets.Action{Label: t("referrals.cancelled.go-on"), Run: e.show})
}
