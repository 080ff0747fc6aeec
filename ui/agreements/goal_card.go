package agreements

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// goalCard is one goal: its last agreement, as a form while that is being written, and the ones before it.
func (p *Page) goalCard(goal []coaching.Agreement) fyne.CanvasObject {
	last, before := goal[len(goal)-1], goal[:len(goal)-1]
	body := widgets.Stack(arrange.Apart)
	if p.draft != nil && p.draft.kept.ID == last.ID {
		arrange.Put(body, p.draft.content)
	} else {
		arrange.Put(body, ends(widgets.Row(p.badges(last)...), widgets.Row(p.actions(last)...)), p.text(last, p.made(last)))
	}
	if len(before) > 0 {
		arrange.Put(body, widget.NewSeparator(), p.history(before))
	}
	return widgets.NewCard("", body)
}

// badges say how far an agreement is.
func (p *Page) badges(a coaching.Agreement) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	switch {
	case a.Locked():
		out = append(out, widgets.NewBadge(t("agreements.state.signed", vars{"Date": dateText(a.SignedOn)})))
	case a.Reached == "":
		out = append(out, widgets.QuietBadge(t("agreements.state.draft")))
	}
	switch today := p.parts.Today(); {
	case a.Reached != "":
		out = append(out, reachedBadge(a.Reached))
	case a.Due(today) && a.Until == today:
		out = append(out, widgets.WarningBadge(t("agreements.state.today")))
	case a.Due(today):
		out = append(out, widgets.WarningBadge(t("agreements.state.due", vars{"Date": dateText(a.Until)})))
	case a.Until != "":
		out = append(out, widgets.QuietBadge(t("agreements.state.until", vars{"Date": dateText(a.Until)})))
	}
	return out
}

func reachedBadge(r coaching.Reached) *widgets.Badge {
	text := t(r.TextKey()) // keys: doc.agreement.reached.*
	if r == coaching.ReachedYes {
		return widgets.SuccessBadge(text)
	}
	return widgets.QuietBadge(text)
}

// actions are what can be done with an agreement that is not being written: the next step, the document, the rest.
func (p *Page) actions(a coaching.Agreement) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	if !p.locked() {
		if next := p.next(a); next != nil {
			out = append(out, next)
		}
	}
	out = append(out, widgets.QuietButton(t("agreements.pdf"), theme.DocumentPrintIcon(), func() { p.onPrint(a.ID) }))
	if !p.locked() {
		out = append(out, widgets.MenuButton("", nil, func() []widgets.MenuItem { return p.menu(a) }))
	}
	return out
}

// next is the step that follows for an agreement; nil where its goal was reached.
func (p *Page) next(a coaching.Agreement) fyne.CanvasObject {
	_, carries := a.Next("", "")
	switch {
	case carries:
		return widgets.QuietButton(t("agreements.carry"), theme.MailForwardIcon(), func() { p.onCarry(a.ID) })
	case a.Reached != "":
		return nil
	case a.Locked():
		return widgets.QuietButton(t("agreements.result"), theme.ConfirmIcon(), func() { p.onResult(a.ID) })
	default:
		return widgets.QuietButton(t("agreements.edit"), theme.DocumentCreateIcon(), func() { p.onEdit(a.ID) })
	}
}

func (p *Page) menu(a coaching.Agreement) []widgets.MenuItem {
	var items []widgets.MenuItem
	item := func(label string, icon fyne.Resource, run func(app.ID)) {
		items = append(items, widgets.MenuItem{Label: label, Icon: icon, Action: func() { run(a.ID) }})
	}
	if a.Locked() {
		item(t("agreements.sign.day"), theme.CalendarIcon(), p.onSign)
	} else {
		item(t("agreements.sign"), theme.CalendarIcon(), p.onSign)
	}
	if a.Reached != "" {
		item(t("agreements.result.edit"), theme.DocumentCreateIcon(), p.onResult)
	} else {
		item(t("agreements.result"), theme.ConfirmIcon(), p.onResult)
	}
	if !a.Locked() {
		item(t("agreements.edit"), theme.DocumentCreateIcon(), p.onEdit)
	}
	item(t("founder.bin"), theme.DeleteIcon(), p.onBin)
	return items
}

// text is what an agreement says: the goal in her words first, then what each does and when it was made, what became of
// it last.
func (p *Page) text(a coaching.Agreement, made fyne.CanvasObject) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, p.goal(a))
	arrange.Put(body, facts(
		arrange.Fact(t("agreement.field.startingpoint"), a.StartingPoint), arrange.Fact(t("agreement.field.criterion"), a.Criterion),
		arrange.Fact(t("agreement.field.herpart"), a.HerPart), arrange.Fact(t("agreement.field.ourpart"), a.OurPart),
	))
	if made != nil {
		arrange.Put(body, made)
	}
	if a.ReviewedOn != "" || !blank(a.Result) {
		arrange.Put(body, widget.NewSeparator(), p.result(a))
	}
	return body
}

// goal is what she wants, beside it the same in her language.
func (p *Page) goal(a coaching.Agreement) fyne.CanvasObject {
	said := make([]fyne.CanvasObject, 0, len(a.Goal))
	for _, lang := range goalLanguages(a.Goal, profile.HerLanguage(p.founder)) {
		if text := a.Goal[lang]; !blank(text) {
			said = append(said, widgets.Stack(0, widgets.Caption(t("agreement.field.goal.in", vars{"Language": languageName(lang)})), arrange.Bold(text)))
		}
	}
	if len(said) == 0 {
		return arrange.Muted(t("agreements.goal.none"))
	}
	return facts(said...)
}

// made tells when an agreement was made, with the way to the session; nil where nobody knows.
func (p *Page) made(a coaching.Agreement) fyne.CanvasObject {
	line := widgets.Row()
	until := ""
	if a.Reached != "" && a.Until != "" {
		until = t("agreements.state.until", vars{"Date": dateText(a.Until)})
	}
	if a.Date != "" {
		text := widgets.Caption(join(t("agreements.made", vars{"Date": dateText(a.Date)}), until))
		text.Shrinks = false
		arrange.Put(line, text)
	}
	if i := slices.IndexFunc(p.sessions, func(s coaching.Session) bool { return s.ID == a.Session }); i >= 0 {
		name := t("agreements.made.session", vars{"Date": dateText(p.sessions[i].Date)})
		arrange.Put(line, widgets.LinkButton(name, theme.NavigateNextIcon(), func() { p.onSession(a.Session) }))
	}
	if len(line.Objects) == 0 {
		return nil
	}
	return line
}

func (p *Page) onSession(session app.ID) {
	if p.left() {
		p.parts.OpenSession(p.founder.ID, session)
	}
}

// result is what became of a goal, beside the badge that says whether it was reached.
func (p *Page) result(a coaching.Agreement) fyne.CanvasObject {
	caption := t("agreement.field.result")
	if a.ReviewedOn != "" {
		caption = t("agreements.reviewed", vars{"Date": dateText(a.ReviewedOn)})
	}
	body := widgets.Stack(0, widgets.Caption(caption))
	if !blank(a.Result) {
		arrange.Put(body, widgets.NewLines(a.Result))
	}
	return body
}

// history are the agreements through which a goal has come, the newest first.
func (p *Page) history(before []coaching.Agreement) fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, widgets.Caption(t("agreements.earlier")))
	for _, a := range slices.Backward(before) {
		name := widgets.NewText(agreementName(a))
		line := widgets.Row(name)
		if a.Reached != "" {
			arrange.Put(line, reachedBadge(a.Reached))
		}
		open := widgets.LinkButton(t("agreements.earlier.open"), theme.NavigateNextIcon(), func() { p.onEarlier(a.ID) })
		entry := widgets.Stack(0, ends(line, open))
		if text := goalText(a.Goal); text != "" {
			arrange.Put(entry, widgets.NewLines(text))
		}
		if !blank(a.Result) {
			arrange.Put(entry, arrange.Muted(a.Result))
		}
		arrange.Put(body, entry)
	}
	return body
}
