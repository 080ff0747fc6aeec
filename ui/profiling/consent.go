package profiling

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/profile"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// consentText says in a line when and how a consent was given and how long it holds.
func consentText(c app.Consent) string {
	parts := []string{t("profiling.consent.given", vars{"Date": dateText(c.GivenOn)}), signedText(c.Signed)}
	if c.Until != "" {
		parts = append(parts, t("profiling.consent.until.line", vars{"Date": dateText(c.Until)}))
	}
	return join(", ", parts...)
}

func signedText(signed string) string {
	switch signed {
	case app.SignedPaper, app.SignedOral, app.SignedDigital:
		return t("profiling.consent.signed." + signed) // keys: profiling.consent.signed.*
	}
	return signed
}

// consentForm asks how and when she consented.
type consentForm struct {
	sheet    *Sheet
	blocks   *widgets.Chips
	given    *widgets.DateField
	signed   *widgets.Chips
	until    *widgets.DateField
	language *widgets.Choice
	text     *widgets.Lines
	classes  *widgets.Field
	how      *widgets.Field
	dialog   *widgets.Dialog
}

// askConsent notes a consent for a block, and for other sensitive blocks if she agrees to those too.
func (s *Sheet) askConsent(b profile.Block) {
	f := &consentForm{sheet: s, text: widgets.NewLines("")}
	f.blocks = widgets.NewChips(s.sensitive(), true, func([]string) { f.say() })
	f.blocks.Fill(b.Key)
	f.given = widgets.NewDateField(t("profiling.consent.on"), t("profiling.consent.on.hint"), s.Now, nil)
	f.given.Fill(s.Now())
	f.until = widgets.NewDateField(t("profiling.consent.until"), t("profiling.consent.until.hint"), s.Now, nil)
	f.signed = widgets.NewChips([]widgets.Option{
		{Key: app.SignedPaper, Text: signedText(app.SignedPaper)}, {Key: app.SignedOral, Text: signedText(app.SignedOral)},
	}, false, nil)
	f.language = widgets.NewChoice(s.consentLanguages(), func(string) { f.say() })
	f.language.Fill(s.consentLanguages()[0].Key)
	f.classes = widgets.NewField(t("profiling.consent.blocks"), f.blocks, "")
	f.how = widgets.NewField(t("profiling.consent.signed"), f.signed, "")
	f.dialog = &widgets.Dialog{
		Title: t("profiling.consent.title", vars{"Name": s.model.founder.Spoken()}), Confirm: t("profiling.consent.save"), Width: 600, OnConfirm: f.onConfirm,
		Body: widgets.Column(f.classes, f.how, widgets.Columns(f.given, f.until),
			widgets.NewField(t("profiling.consent.language"), f.language, ""),
			widgets.Stack(4, widgets.CaptionLines(t("profiling.consent.text", vars{"Version": app.ConsentText})), f.text)),
	}
	f.say()
	f.dialog.Show(s.Shell.Canvas())
}

// sensitive are the blocks that need a consent.
func (s *Sheet) sensitive() []widgets.Option {
	var out []widgets.Option
	for _, b := range s.Catalogue.Blocks {
		if b.Sensitive {
			out = append(out, widgets.Option{Key: b.Key, Text: blockTitle(b)})
		}
	}
	return out
}

// consentLanguages are those in which the text can be read to her: of her handouts first, then that of the window.
func (s *Sheet) consentLanguages() []widgets.Option {
	var out []widgets.Option
	for _, code := range []string{s.model.founder.HandoutLanguage, translations.Current().Code(), "de"} {
		known := slices.ContainsFunc(translations.Documents(), func(l translations.Language) bool { return l.Code == code })
		twice := slices.ContainsFunc(out, func(o widgets.Option) bool { return o.Key == code })
		if known && !twice {
			out = append(out, widgets.Option{Key: code, Text: languageName(code)})
		}
	}
	return out
}

// say shows the text that she agrees to.
func (f *consentForm) say() {
	l := translations.In(f.language.Key())
	names := make([]string, 0, len(f.blocks.Chosen()))
	for _, key := range f.blocks.Chosen() {
		b, _ := f.sheet.Catalogue.Block(key)
		names = append(names, l.T(b.TextKey()))
	}
	f.text.Say(l.T("doc.consent.special.text", vars{"Blocks": strings.Join(names, ", ")}), "foreground")
	if f.dialog.Open() {
		f.dialog.Body.Refresh()
		f.sheet.Shell.Canvas().Overlays().Top().Refresh()
	}
}

// onConfirm saves the consent; what is missing or wrong is told under its field.
func (f *consentForm) onConfirm() bool {
	f.classes.SetError(nil)
	f.how.SetError(nil)
	right := f.given.Check()
	right = f.until.Check() && right
	c := app.Consent{
		Purpose: app.PurposeSpecial, DataClasses: f.blocks.Chosen(), TextVersion: app.ConsentText, Language: f.language.Key(),
		GivenOn: dateOf(f.given.Date()), Until: dateOf(f.until.Date()),
	}
	if len(c.DataClasses) == 0 {
		f.classes.SetError(faultMissing())
		right = false
	}
	if chosen := f.signed.Chosen(); len(chosen) == 1 {
		c.Signed = chosen[0]
	} else {
		f.how.SetError(faultMissing())
		right = false
	}
	switch {
	case right && c.GivenOn == "":
		f.given.SetError(faultMissing())
		right = false
	case right && c.GivenOn > f.sheet.model.today():
		f.given.SetError(errorText(t("form.future")))
		right = false
	case right && c.Until != "" && c.Until < c.GivenOn:
		f.until.SetError(errorText(t("profiling.consent.order")))
		right = false
	}
	if !right {
		return false
	}
	f.dialog.Close()
	f.sheet.saveConsent(c, f.sheet.block)
	return true
}

// saveConsent keeps a consent and shows the block it is for.
func (s *Sheet) saveConsent(c app.Consent, block string) {
	if _, err := s.Records.SaveConsent(s.Context, s.model.id, c); err != nil {
		s.Shell.Fail(err)
		return
	}
	s.Refresh()
	if _, ok := s.model.allowed(block); ok && c.WithdrawnOn == "" {
		s.reveal(block)
	}
}

// askWithdraw asks before a consent is taken back, and says what follows from it.
func (s *Sheet) askWithdraw(b profile.Block) {
	c, ok := s.model.allowed(b.Key)
	if !ok {
		return
	}
	names := make([]string, 0, len(c.DataClasses))
	for _, key := range c.DataClasses {
		if block, known := s.Catalogue.Block(key); known {
			names = append(names, blockTitle(block))
		}
	}
	question := t("profiling.withdraw.question", vars{"Name": s.model.founder.Spoken(), "Blocks": strings.Join(names, ", ")})
	widgets.Ask(s.Shell.Canvas(), t("profiling.withdraw.title"), question, t("profiling.withdraw.confirm"), false, func() { s.withdraw(b.Key) })
}

// withdraw ends every consent by which a block may be shown today.
func (s *Sheet) withdraw(block string) {
	s.settle()
	s.flush()
	for c, ok := s.model.allowed(block); ok; c, ok = s.model.allowed(block) {
		c.WithdrawnOn = s.model.today()
		if _, err := s.Records.SaveConsent(s.Context, s.model.id, c); err != nil {
			s.Shell.Fail(err)
			return
		}
		if err := s.model.load(); err != nil {
			s.Shell.Fail(err)
			return
		}
	}
	s.pane, s.active = nil, nil
	delete(s.panes, block)
	s.show()
	s.focusCurtain()
	s.Shell.Tell(t("profiling.withdraw.done"))
}

// askErase asks before the answers of a block without consent are deleted.
func (s *Sheet) askErase(b profile.Block) {
	widgets.Ask(s.Shell.Canvas(), t("profiling.erase.title"), t("profiling.erase.question", vars{"Block": blockTitle(b)}), t("profiling.erase.confirm"), true, func() {
		if err := s.model.dropBlock(b); err != nil {
			s.Shell.Fail(err)
			return
		}
		s.touched()
		s.flush()
		s.show()
		s.Shell.Tell(t("profiling.erase.done", vars{"Block": blockTitle(b)}))
	})
}

// errorText is a sentence for the user.
type errorText string

func (e errorText) Error() string { return string(e) }

func faultMissing() error { return errorText(t("form.required")) }
