package referrals

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// dialog is one with fields; read and save are those of Keep of its inputs. What is wrong stands below its field, and
// the dialog stays.
func (p *Page) dialog(title, verb string, in form.Inputs, body fyne.CanvasObject, read func() bool, save func() error) *widgets.Dialog {
	onConfirm := func() bool { return in.Keep(read, save, p.parts.Shell.Fail) }
	return &widgets.Dialog{Title: title, Body: body, Confirm: verb, Width: 560, OnConfirm: onConfirm}
}

// record keeps a referral after a step, unless something is wrong with it.
func (p *Page) record(r app.Referral, faults app.Faults, notice string) error {
	if len(faults) > 0 {
		return faults
	}
	_, err := p.kept(r)
	if err == nil {
		p.tell(notice)
	}
	return err
}

// note is what is said about a consent; asked again, it says it of the consents as they are now.
type note struct {
	*widgets.Lines
	again func()
}

// SetError says what is missing, in the colour of an error.
func (n note) SetError(err error) {
	if err != nil {
		n.again()
		n.Say(n.Text, widgets.ColorErrorText)
	}
}

// onSend asks on which day the draft goes out. Without a consent that covers it, it says what is missing.
func (p *Page) onSend(r app.Referral) {
	on := form.Day(t("referrals.field.senton"), p.parts.Today(), p.parts.Now)
	covered := widgets.NewLines("")
	classes := widgets.NewField(t("referrals.field.classes"), widgets.NewLines(cmp.Or(classesText(r.DataClasses), t("referrals.classes.none"))), "")
	reason := widgets.NewField(t("referrals.field.reason"), widgets.NewLines(cmp.Or(ReasonText(r.Reason), r.Text, "–")), "")
	to := widgets.NewField(t("referrals.field.to"), widgets.NewLines(p.partnerName(r)), "")
	gap := p.sayConsent(covered, r, p.parts.Today())
	body := widgets.Form(to, reason, classes, covered)
	var d *widgets.Dialog
	ask := widgets.LinkButton(t("referrals.consent.new"), theme.ContentAddIcon(), func() {
		d.Close()
		p.parts.NewConsent(p.founder.ID, r.To, r.DataClasses)
	})
	ask.Hidden = gap == app.GapNone || r.To == "" || len(r.DataClasses) == 0
	mend := widgets.LinkButton(t("referrals.send.mend"), theme.DocumentCreateIcon(), func() {
		d.Close()
		p.edit(r)
	})
	mend.Hidden = r.To != "" && len(r.DataClasses) > 0 && cmp.Or(r.Reason, r.Text) != ""
	carry, offer := p.carriage(r)
	arrange.Put(body, widgets.Row(ask, mend), on, offer, arrange.Muted(t("referrals.send.text")))
	again := func() {
		if consents, err := p.parts.Records.Consents(p.parts.Context, p.founder.ID); err == nil {
			p.consents = consents
		}
		p.sayConsent(covered, r, form.Date(on.Date()))
	}
	in := form.Inputs{"sentOn": on, "consent": note{covered, again}, "dataClasses": classes, "reason": reason, "to": to}
	d = p.dialog(t("referrals.send.title"), t("referrals.send.confirm"), in, body, on.Check, func() error {
		day := form.Date(on.Date())
		p.sayConsent(covered, r, day)
		if c, gap := app.ConsentFor(p.consents, r.To, r.DataClasses, day); gap != app.GapMissing {
			r.Consent = c.ID
		}
		sent, faults := r.Send(day, p.consents, p.parts.Today())
		err := p.record(sent, faults, t("referrals.send.notice"))
		if err == nil && carry != nil && carry.Checked {
			p.carry(sent, 1)
		}
		return err
	})
	d.Show(p.parts.Shell.Canvas())
}

// sayConsent says by which consent a referral may go out on a day, or why not.
func (p *Page) sayConsent(words *widgets.Lines, r app.Referral, day app.Date) app.Gap {
	c, gap := app.ConsentFor(p.consents, r.To, r.DataClasses, day)
	if gap == app.GapNone {
		words.Say(t("referrals.consent.covers", vars{"Date": dateText(c.GivenOn)}), widgets.ColorSuccessText)
	} else {
		words.Say(gapText(c, gap, r.DataClasses), widgets.ColorWarningText)
	}
	return gap
}

// The keys of an answer.
const (
	answerYes = "yes"
	answerNo  = "no"
)

// onAnswer asks what the other side said: of one that came to us, what we say. One of the answers is proposed.
func (p *Page) onAnswer(r app.Referral, proposed string) {
	options := []widgets.Option{{Key: answerYes, Text: t("referrals.answer.yes")}, {Key: answerNo, Text: t("referrals.answer.no")}}
	if p.seen(r).Incoming() {
		options = []widgets.Option{{Key: answerYes, Text: t("referrals.answer.we")}, {Key: answerNo, Text: t("referrals.answer.not-we")}}
	}
	on := form.Day(t("referrals.field.answeredon"), p.parts.Today(), p.parts.Now)
	why, text := form.Lines(t("referrals.field.declined"), "", 2)
	answer := widgets.NewChips(options, false, nil)
	answer.Fill(proposed)
	arrangeWhy := func(chosen []string) {
		if why.Hide(); slices.Contains(chosen, answerNo) {
			why.Show()
		}
	}
	arrangeWhy(answer.Chosen())
	answer.OnChange = func(chosen []string) {
		arrangeWhy(chosen)
		p.settle()
	}
	field := widgets.NewField(t("referrals.field.answer"), answer, "")
	in := form.Inputs{"acceptedOn": on, "declinedOn": on, "declinedBecause": why, "status": field}
	p.dialog(t("referrals.answer.title"), t("dialog.save"), in, widgets.Form(present(field, why, on, p.goesBack(r))...), on.Check, func() error {
		day := form.Date(on.Date())
		if slices.Contains(answer.Chosen(), answerNo) {
			after, faults := r.Decline(day, strings.TrimSpace(text.Text), p.consents, p.parts.Today())
			return p.record(after, faults, t("referrals.declined.notice"))
		}
		after, faults := r.Accept(day, p.consents, p.parts.Today())
		return p.record(after, faults, t("referrals.accepted.notice"))
	}).Show(p.parts.Shell.Canvas())
	if proposed == answerNo {
		why.Focus() // what is typed is the reason: on the answers a space would choose the other one
	}
}

// settle lets the dialog on top find its height again.
func (p *Page) settle() {
	if top := p.parts.Shell.Canvas().Overlays().Top(); top != nil {
		top.Refresh()
	}
}

// onFinish asks what became of it.
func (p *Page) onFinish(r app.Referral) {
	on := form.Day(t("referrals.field.doneon"), p.parts.Today(), p.parts.Now)
	result, text := form.Lines(t("referrals.field.result"), r.Result, 3)
	result.SetHint(t("referrals.result.hint"))
	in := form.Inputs{"doneOn": on, "result": result}
	p.dialog(t("referrals.finish.title"), t("referrals.finish.confirm"), in, widgets.Form(present(result, on, p.goesBack(r))...), on.Check, func() error {
		after, faults := r.Finish(form.Date(on.Date()), strings.TrimSpace(text.Text), p.consents, p.parts.Today())
		return p.record(after, faults, t("referrals.finish.notice"))
	}).Show(p.parts.Shell.Canvas())
}

func (p *Page) onWithdraw(r app.Referral) {
	on := form.Day(t("referrals.field.withdrawnon"), p.parts.Today(), p.parts.Now)
	in := form.Inputs{"withdrawnOn": on}
	body := widgets.Form(on, arrange.Muted(t("referrals.withdraw.text")))
	p.dialog(t("referrals.withdraw.title"), t("referrals.withdraw"), in, body, on.Check, func() error {
		after, faults := r.Withdraw(form.Date(on.Date()), p.consents, p.parts.Today())
		return p.record(after, faults, t("referrals.withdraw.notice"))
	}).Show(p.parts.Shell.Canvas())
}

func (p *Page) onAccompany(r app.Referral) {
	yes := r.Accompanied == nil || !*r.Accompanied
	r.Accompanied = &yes
	if err := p.record(r, nil, t("referrals.saved")); err != nil {
		p.parts.Shell.Fail(err)
	}
}

func (p *Page) onDrop(r app.Referral) {
	if err := p.parts.Records.DropReferral(p.parts.Context, r.ID); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.changed()
	p.tell(t("referrals.drop.notice"))
}

// onRemind shows the words of a reminder to the partner, which names nobody, to be copied into a letter or mail.
func (p *Page) onRemind(r app.Referral) {
	text := reminder(r)
	field, _ := form.Lines(t("referrals.remind.text"), text, 8)
	field.SetHint(t("referrals.remind.hint"))
	d := &widgets.Dialog{Title: t("referrals.remind.title"), Body: widgets.Form(field), Confirm: t("referrals.remind.copy"), Width: 560}
	d.OnConfirm = func() bool {
		fyne.CurrentApp().Clipboard().SetContent(field.Input.(*widgets.TextField).Text)
		p.parts.Shell.Tell(t("referrals.remind.notice"))
		return true
	}
	d.Show(p.parts.Shell.Canvas())
}

// reminder is in German, as partners write; own words of a reason may say who she is and stay out of it.
func reminder(r app.Referral) string {
	german := translations.In("de")
	key, sent := app.ReasonKey(r.Reason), german.Date(r.WaitingSince().Time())
	if key == "" {
		return german.T("referrals.remind.letter", vars{"Date": sent})
	}
	return german.T("referrals.remind.letter.reason", vars{"Date": sent, "Reason": german.T(key)})
}
