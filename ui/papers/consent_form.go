package papers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// consentForm asks what she agrees to, or notes when she did.
type consentForm struct {
	page    *consentsPage
	consent app.Consent    // as it is kept, or proposed
	fixed   bool           // only the signature is noted
	back    widgets.Action // to what the consent was asked for; none without Run

	purpose, recipient, language  *widgets.Choice
	classes, special, signed      *widgets.Chips
	given, until                  *widgets.DateField
	help, sentence                *widgets.Lines
	who, what, whatSpecial, asked *widgets.Field
	in                            form.Inputs
	dialog                        *widgets.Dialog
}

// ask asks for a new consent; what is known of it is proposed.
func (p *consentsPage) ask(c app.Consent) { p.askFor(c, widgets.Action{}) }

// askFor asks for a consent, and offers the way back to what it is for once it is kept.
func (p *consentsPage) askFor(c app.Consent, back widgets.Action) {
	if p.book.who.ID == "" && !p.book.load() {
		return
	}
	if p.restricted() {
		p.book.Shell.Fail(app.ErrRestricted)
		return
	}
	c.TextVersion = app.ConsentText
	if c.Language == "" {
		c.Language = p.book.language()
	}
	f := p.newForm(c, false)
	f.back = back
	f.show(t("consents.new.title", vars{"Name": p.book.who.Spoken()}))
}

// onSign notes the signature under a form that was printed.
func (p *consentsPage) onSign(c app.Consent) {
	c.GivenOn, c.Signed = p.book.Today(), app.SignedPaper
	p.newForm(c, true).show(t("consents.sign.title", vars{"Name": p.book.who.Spoken()}))
}

// onCorrect mends what was noted wrongly; the history keeps what stood there.
func (p *consentsPage) onCorrect(c app.Consent) {
	p.newForm(c, false).show(t("consents.correct.title"))
}

func (p *consentsPage) newForm(c app.Consent, fixed bool) *consentForm {
	f := &consentForm{page: p, consent: c, fixed: fixed, help: arrange.Muted(""), sentence: widgets.NewLines("")}
	f.sentence.Italic = true
	f.given = form.Day(t("consents.field.given"), c.GivenOn, p.book.Now)
	f.until = form.Day(t("consents.field.until"), c.Until, p.book.Now)
	f.signed = widgets.NewChips(signedOptions(c.Signed), false, nil)
	f.signed.Fill(c.Signed)
	f.asked = widgets.NewField(t("consents.field.signed"), f.signed, "")
	if !fixed {
		f.asked.SetHint(t("consents.hint.signed"))
		f.inputs()
	}
	return f
}

// inputs makes the fields of what the consent is about.
func (f *consentForm) inputs() {
	p, c := f.page, f.consent
	f.purpose = widgets.NewChoice(purposes(), func(string) { f.arrange() })
	f.purpose.Fill(string(c.Purpose))
	f.who, f.recipient = form.Choice(t("consents.field.recipient"), p.recipients(c.Recipient), string(c.Recipient), nil)
	common, special := classOptions(c.DataClasses)
	f.classes = widgets.NewChips(common, true, nil)
	f.classes.Fill(c.DataClasses...)
	f.special = widgets.NewChips(special, true, nil)
	f.special.Fill(c.DataClasses...)
	f.what = widgets.NewField(t("consents.field.classes"), f.classes, "")
	f.whatSpecial = widgets.NewField(t("consents.field.special"), f.special, "")
	f.language = widgets.NewChoice(languages(c.Language), func(string) { f.arrange() })
	f.language.Fill(c.Language)
}

func purposes() []widgets.Option {
	var out []widgets.Option
	for _, v := range app.Purpose("").Values() {
		out = append(out, widgets.Option{Key: v, Text: t(app.Purpose(v).TextKey())}) // keys: consents.purpose.*
	}
	return out
}

// recipients are the partners of the office, and the one named before where it is not there any more.
func (p *consentsPage) recipients(kept app.ID) []widgets.Option {
	out := []widgets.Option{{Text: t("choice.none")}}
	for _, x := range p.partners {
		out = append(out, widgets.Option{Key: string(x.ID), Text: x.Name})
	}
	if kept != "" && partnerOf(p.partners, kept).ID == "" {
		out = append(out, widgets.Option{Key: string(kept), Text: p.recipientName(kept)})
	}
	return out
}

// classOptions are the classes of data, the special ones apart, and those named before that nobody knows any more.
func classOptions(kept []string) (common, special []widgets.Option) {
	for _, class := range app.DataClasses() {
		option := widgets.Option{Key: class.Key, Text: className(class.Key)}
		if class.Special {
			special = append(special, option)
			continue
		}
		common = append(common, option)
	}
	for _, key := range kept {
		if _, ok := app.DataClassOf(key); !ok {
			common = append(common, widgets.Option{Key: key, Text: key})
		}
	}
	return common, special
}

func languages(kept string) []widgets.Option {
	var out []widgets.Option
	for _, l := range translations.Documents() {
		out = append(out, widgets.Option{Key: l.Code, Text: languageName(l.Code)})
	}
	if kept != "" && !slices.ContainsFunc(out, func(o widgets.Option) bool { return o.Key == kept }) {
		out = append(out, widgets.Option{Key: kept, Text: languageName(kept)})
	}
	return out
}

func signedOptions(kept string) []widgets.Option {
	var out []widgets.Option
	for _, way := range []string{app.SignedPaper, app.SignedOral, app.SignedDigital} {
		out = append(out, widgets.Option{Key: way, Text: signedText(way)})
	}
	if kept != "" && !slices.ContainsFunc(out, func(o widgets.Option) bool { return o.Key == kept }) {
		out = append(out, widgets.Option{Key: kept, Text: kept})
	}
	return out
}

// show opens the dialog.
func (f *consentForm) show(title string) {
	verb := t("dialog.save")
	f.in = form.Inputs{"givenOn": f.given, "until": f.until, "signed": f.asked}
	signature := []fyne.CanvasObject{widgets.Columns(f.given, f.until), f.asked}
	var body fyne.CanvasObject
	if f.fixed {
		verb = t("consents.sign.verb")
		body = widgets.Form(append([]fyne.CanvasObject{f.facts()}, signature...)...)
	} else {
		purpose := widgets.NewField(t("consents.field.purpose"), f.purpose, "")
		f.in["purpose"], f.in["recipient"] = purpose, f.who
		body = widgets.Form(append([]fyne.CanvasObject{
			widgets.Columns(purpose, widgets.NewField(t("consents.field.language"), f.language, "")), f.help, f.who, f.what, f.whatSpecial,
			widgets.Stack(tight, widgets.Caption(t("consents.sentence", vars{"Version": f.consent.TextVersion})), f.sentence),
			widgets.Row(widgets.LinkButton(t("consents.form.show"), theme.DocumentPrintIcon(), f.onForm)),
		}, signature...)...)
	}
	f.dialog = &widgets.Dialog{
		Title: title, Body: body, Confirm: verb, Width: 600,
		OnConfirm: func() bool { return f.in.Keep(f.read, f.save, f.page.book.Shell.Fail) },
	}
	f.arrange()
	f.dialog.Show(f.page.book.Shell.Canvas())
}

// facts are what a form is about that was printed before.
func (f *consentForm) facts() fyne.CanvasObject {
	c := f.consent
	body := widgets.Stack(arrange.Apart, fact(t("consents.field.purpose"), join(t(c.Purpose.TextKey()), f.page.recipientName(c.Recipient)))) // keys: consents.purpose.*
	if len(c.DataClasses) > 0 {
		arrange.Put(body, fact(t("consents.field.classes"), classNames(c.DataClasses)))
	}
	if text := join(t("consents.text", vars{"Version": c.TextVersion}), languageName(c.Language)); c.TextVersion != "" {
		arrange.Put(body, fact(t("consents.field.text"), text))
	}
	return body
}

// arrange shows the fields that the purpose has, what it is for, and the sentence that she agrees to.
func (f *consentForm) arrange() {
	if f.fixed {
		return
	}
	purpose := app.Purpose(f.purpose.Key())
	share := purpose == app.PurposeShare
	f.who.Hidden, f.what.Hidden, f.whatSpecial.Hidden = !share, !share, !share && purpose != app.PurposeSpecial
	f.help.Say(t("consents.help."+string(purpose)), widgets.ColorMuted)                                                        // keys: consents.help.*
	f.sentence.Say(translations.In(f.language.Key()).T("doc.consent."+string(purpose)+".sentence"), theme.ColorNameForeground) // keys: doc.consent.*
	if f.dialog.Open() {
		f.dialog.Body.Refresh()
		f.page.book.Shell.Canvas().Overlays().Top().Refresh()
	}
}

// typed is the consent as it stands in the fields.
func (f *consentForm) typed() app.Consent {
	c := f.consent
	if !f.fixed {
		c.Purpose, c.Recipient, c.DataClasses, c.Language = app.Purpose(f.purpose.Key()), "", nil, f.language.Key()
		switch c.Purpose {
		case app.PurposeShare:
			c.Recipient, c.DataClasses = app.ID(f.recipient.Key()), append(f.classes.Chosen(), f.special.Chosen()...)
		case app.PurposeSpecial:
			c.DataClasses = f.special.Chosen()
		}
	}
	c.GivenOn, c.Until, c.Signed = form.Date(f.given.Date()), form.Date(f.until.Date()), ""
	if chosen := f.signed.Chosen(); len(chosen) > 0 {
		c.Signed = chosen[0]
	}
	return c
}

// onForm shows the form as it would be printed, to sign.
func (f *consentForm) onForm() {
	c := f.typed()
	c.GivenOn, c.Signed = "", ""
	f.page.onForm(c)
}

// read checks what is typed; what is missing or wrong stands below its field.
func (f *consentForm) read() bool {
	if !f.fixed {
		f.what.SetError(nil)
		f.whatSpecial.SetError(nil)
		if f.in["dataClasses"] = f.what; f.purpose.Key() == string(app.PurposeSpecial) {
			f.in["dataClasses"] = f.whatSpecial
		}
	}
	given, until := f.given.Check(), f.until.Check()
	return given && until
}

// save keeps the consent; in the mode of the signature it must have been given.
func (f *consentForm) save() error {
	c := f.typed()
	faults := c.Noted(f.page.book.Today())
	if f.fixed && c.GivenOn == "" {
		faults = append(faults, app.Fault{Path: "givenOn", Code: app.FaultRequired})
	}
	if err := faults.Err(); err != nil {
		return err
	}
	kept, err := f.page.save(c)
	if err != nil {
		return err
	}
	var on []widgets.Action
	if f.back.Run != nil {
		on = append(on, f.back)
	}
	switch {
	case kept.GivenOn == "" && f.consent.ID == "":
		show := widgets.Action{Label: t("consents.form.show"), Run: func() { f.page.onForm(kept) }}
		f.page.book.Shell.Tell(t("consents.kept.unsigned"), append(on, show)...)
	case f.consent.ID == "" || f.fixed:
		f.page.book.Shell.Tell(t("consents.kept"), on...)
	default:
		f.page.book.Shell.Tell(t("consents.corrected"), f.page.undo(f.consent))
	}
	return nil
}
