package papers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// row is one consent: its state, what it is for, of which data, its text, and what may follow.
func (p *consentsPage) row(c app.Consent) fyne.CanvasObject {
	title := widgets.NewLines(join(t(c.Purpose.TextKey()), p.recipientName(c.Recipient))) // keys: consents.purpose.*
	title.Bold = true
	lines := widgets.Stack(tight, title)
	if len(c.DataClasses) > 0 {
		arrange.Put(lines, widgets.NewLines(classNames(c.DataClasses)))
	}
	arrange.Put(lines, widgets.CaptionLines(p.given(c)))
	if note := p.note(c); note != "" {
		arrange.Put(lines, widgets.CaptionLines(note))
	}
	state := c.StateOn(p.book.Today())
	return widgets.Stack(arrange.Apart, widget.NewSeparator(), arrange.After(190, mark(state), ends(200, lines, p.actions(c, state))))
}

// mark says a state by shape, word and colour.
func mark(s app.ConsentState) fyne.CanvasObject {
	icon, ink := theme.ConfirmIcon(), widgets.ColorSuccessText
	switch s {
	case app.ConsentEnding:
		icon, ink = theme.HistoryIcon(), widgets.ColorWarningText
	case app.ConsentOutdated:
		icon, ink = theme.WarningIcon(), widgets.ColorWarningText
	case app.ConsentUnsigned:
		icon, ink = theme.DocumentCreateIcon(), widgets.ColorWarningText
	case app.ConsentDeclined:
		icon, ink = theme.CancelIcon(), widgets.ColorMuted
	case app.ConsentEnded:
		icon, ink = theme.MediaStopIcon(), widgets.ColorMuted
	case app.ConsentWithdrawn:
		icon, ink = theme.ContentUndoIcon(), widgets.ColorMuted
	}
	word := widgets.NewLines(t(s.TextKey())) // keys: consents.state.*
	word.ColorName, word.Bold = ink, true
	picture := container.NewGridWrap(fyne.NewSquareSize(16*widgets.Zoom()), widget.NewIcon(theme.NewColoredResource(icon, ink)))
	return arrange.After(22, picture, word)
}

// given says when and how she agreed to which text, and until when.
func (p *consentsPage) given(c app.Consent) string {
	var on, text, until string
	if c.GivenOn != "" {
		on = t("consents.given", vars{"Date": dateText(c.GivenOn)})
	}
	if c.TextVersion != "" {
		text = t("consents.text", vars{"Version": c.TextVersion})
	}
	if c.Until != "" {
		until = t("consents.until", vars{"Date": dateText(c.Until)})
	}
	return join(on, signedText(c.Signed), until, text, languageName(c.Language))
}

func signedText(signed string) string {
	switch signed {
	case app.SignedPaper, app.SignedOral, app.SignedDigital:
		return t("profiling.consent.signed." + signed) // keys: profiling.consent.signed.*
	}
	return signed
}

// note says what follows from the state.
func (p *consentsPage) note(c app.Consent) string {
	today := p.book.Today()
	if by, ok := c.ReplacedBy(p.all, today); ok && c.WithdrawnOn == "" {
		return t("consents.note.replaced", vars{"Date": dateText(by.GivenOn)})
	}
	switch c.StateOn(today) {
	case app.ConsentEnding:
		return t("consents.note.ending")
	case app.ConsentOutdated:
		return t("consents.note.outdated", vars{"Version": app.ConsentText})
	case app.ConsentUnsigned:
		return t("consents.note.unsigned")
	case app.ConsentEnded:
		return t("consents.note.ended")
	case app.ConsentWithdrawn:
		return t("consents.note.withdrawn", vars{"Date": dateText(c.WithdrawnOn)})
	case app.ConsentDeclined:
		return t("consents.note.declined", vars{"Date": dateText(c.WithdrawnOn)})
	}
	return ""
}

// actions are what may be done with a consent: what comes next as a button, the rest in a menu.
func (p *consentsPage) actions(c app.Consent, state app.ConsentState) fyne.CanvasObject {
	form := widgets.MenuItem{Label: t("consents.form"), Icon: theme.DocumentPrintIcon(), Action: func() { p.onForm(c) }}
	items := []widgets.MenuItem{form}
	if p.restricted() {
		return widgets.MenuButton("", nil, func() []widgets.MenuItem { return items })
	}
	_, replaced := c.ReplacedBy(p.all, p.book.Today())
	var next fyne.CanvasObject
	switch {
	case state == app.ConsentUnsigned:
		next = widgets.QuietButton(t("consents.sign"), theme.DocumentCreateIcon(), func() { p.onSign(c) })
		items = append(items, widgets.MenuItem{Label: t("consents.decline"), Icon: theme.CancelIcon(), Action: func() { p.onDecline(c) }})
	case state == app.ConsentWithdrawn || state == app.ConsentDeclined:
		items = append(items, widgets.MenuItem{Label: t("consents.again"), Icon: theme.ViewRefreshIcon(), Action: func() { p.onAgain(c) }})
	case !replaced && state != app.ConsentValid:
		next = widgets.QuietButton(t("consents.again"), theme.ViewRefreshIcon(), func() { p.onAgain(c) })
	}
	if c.Holds(p.book.Today()) {
		items = append(items, widgets.MenuItem{Label: t("consents.withdraw"), Icon: theme.ContentUndoIcon(), Action: func() { p.onWithdraw(c) }})
	}
	items = append(items, widgets.MenuItem{Label: t("consents.correct"), Icon: theme.DocumentCreateIcon(), Action: func() { p.onCorrect(c) }})
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem { return items })
	if next == nil {
		return more
	}
	return widgets.Row(next, more)
}

// onForm shows the form of a consent.
func (p *consentsPage) onForm(c app.Consent) {
	if p.elsewhere(c) {
		p.book.showConsent(app.Office{Name: p.from}, c, app.Partner{ID: c.Recipient, Name: p.office.Name})
		return
	}
	p.book.showConsent(p.office, c, partnerOf(p.partners, c.Recipient))
}

// onAgain asks for the same anew, with the present text.
func (p *consentsPage) onAgain(c app.Consent) {
	p.ask(app.Consent{Purpose: c.Purpose, Recipient: c.Recipient, DataClasses: c.DataClasses, Language: c.Language})
}

// onDecline notes that she was asked and did not agree.
func (p *consentsPage) onDecline(c app.Consent) {
	declined := c
	declined.WithdrawnOn = p.book.Today()
	if _, err := p.save(declined); err != nil {
		p.book.Shell.Fail(err)
		return
	}
	p.book.Shell.Tell(t("consents.declined"), p.undo(c))
}

// undo keeps consents as they were.
func (p *consentsPage) undo(before ...app.Consent) widgets.Action {
	return widgets.Action{Label: t("papers.undo"), Run: func() {
		for _, c := range before {
			if _, err := p.save(c); err != nil {
				p.book.Shell.Fail(err)
				return
			}
		}
	}}
}
