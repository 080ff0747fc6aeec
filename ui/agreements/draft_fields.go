package agreements

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/profile"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// firstGoal is the field in which it is said that a goal is missing.
const firstGoal = "goal." + german

// build makes the form: the goal first, in German and in her language beside each other.
func (d *draft) build() fyne.CanvasObject {
	body := widgets.Stack(arrange.Apart, d.head())
	arrange.Put(body, facts(d.goals()...))
	arrange.Put(body,
		pair(
			d.area("startingPoint", t("agreement.field.startingpoint"), t("agreement.field.startingpoint.help"), func(a *coaching.Agreement) *string { return &a.StartingPoint }),
			d.area("criterion", t("agreement.field.criterion"), t("agreement.field.criterion.help"), func(a *coaching.Agreement) *string { return &a.Criterion }),
		),
		pair(
			d.area("herPart", t("agreement.field.herpart"), t("agreement.field.herpart.help"), func(a *coaching.Agreement) *string { return &a.HerPart }),
			d.area("ourPart", t("agreement.field.ourpart"), t("agreement.field.ourpart.help"), func(a *coaching.Agreement) *string { return &a.OurPart }),
		),
		pair(d.days(), d.sessionField()),
	)
	return body
}

// head says that this is a draft and whether it is saved, and offers what follows.
func (d *draft) head() fyne.CanvasObject {
	p, id := d.page, d.kept.ID
	return ends(
		widgets.Row(widgets.QuietBadge(t("agreements.state.draft")), d.mark.Text),
		widgets.Row(
			widgets.QuietButton(t("agreements.done"), nil, p.onDone),
			widgets.QuietButton(t("agreements.pdf"), theme.DocumentPrintIcon(), func() { p.onPrint(id) }),
			widgets.PrimaryButton(t("agreements.sign"), theme.ConfirmIcon(), func() { p.onSign(id) }),
			widgets.MenuButton("", nil, func() []widgets.MenuItem {
				return []widgets.MenuItem{{Label: t("founder.bin"), Icon: theme.DeleteIcon(), Action: func() { p.onBin(id) }}}
			}),
		),
	)
}

// goals are fields for the goal in each language.
func (d *draft) goals() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, lang := range goalLanguages(d.kept.Goal, profile.HerLanguage(d.page.founder)) {
		path := "goal." + lang
		input := widgets.NewAreaField(t("agreement.field.goal.help"), 3, func(text string) {
			d.edit(path, func(a *coaching.Agreement) { say(a, lang, text) })
		})
		out = append(out, d.known(path, t("agreement.field.goal.in", vars{"Language": languageName(lang)}), input))
	}
	return out
}

// area is a field of several lines for one text of the agreement.
func (d *draft) area(path, label, help string, text func(*coaching.Agreement) *string) fyne.CanvasObject {
	input := widgets.NewAreaField(help, 3, func(typed string) {
		d.edit(path, func(a *coaching.Agreement) { *text(a) = typed })
	})
	return d.known(path, label, input)
}

// known is a field around an input that the form finds by its path.
func (d *draft) known(path, label string, input *widgets.TextField) fyne.CanvasObject {
	input.OnLeave = func() { _ = d.page.saver.Flush() } // a failure is told by the saver
	field := widgets.NewField(label, input, "")
	d.texts[path], d.inputs[path], d.labels[path] = input, field, label
	return field
}

// days are when the agreement was made and until when it is meant.
func (d *draft) days() fyne.CanvasObject {
	d.date = d.day("date", t("agreement.field.date"), func(a *coaching.Agreement) *app.Date { return &a.Date })
	d.until = d.day("until", t("agreement.field.until"), func(a *coaching.Agreement) *app.Date { return &a.Until })
	return widgets.Columns(d.date, d.until)
}

func (d *draft) day(path, label string, day func(*coaching.Agreement) *app.Date) *widgets.DateField {
	field := form.Day(label, *day(&d.kept), d.page.parts.Now)
	field.OnChange = func(at time.Time) {
		d.edit(path, func(a *coaching.Agreement) { *day(a) = form.Date(at) })
	}
	d.inputs[path], d.labels[path] = field, label
	return field
}

func (d *draft) sessionField() fyne.CanvasObject {
	label := t("agreement.field.session")
	d.session = widgets.NewChoice(d.sessionOptions(), func(key string) {
		d.edit("session", func(a *coaching.Agreement) { a.Session = app.ID(key) })
	})
	field := widgets.NewField(label, d.session, "")
	d.inputs["session"], d.labels["session"] = field, label
	return field
}

func (d *draft) sessionOptions() []widgets.Option {
	out, known := []widgets.Option{{Text: t("agreements.session.none")}}, d.kept.Session == ""
	for _, s := range d.page.sessions {
		out, known = append(out, widgets.Option{Key: string(s.ID), Text: sessionName(s)}), known || s.ID == d.kept.Session
	}
	if !known {
		out = append(out, widgets.Option{Key: string(d.kept.Session), Text: t("agreements.session.gone")})
	}
	return out
}

// fill shows the agreement. A text that says the same already is left alone, so that the cursor stays.
func (d *draft) fill() {
	a := d.typed
	said := map[string]string{
		"startingPoint": a.StartingPoint, "criterion": a.Criterion, "herPart": a.HerPart, "ourPart": a.OurPart,
	}
	for lang, text := range a.Goal {
		said["goal."+lang] = text
	}
	for path, input := range d.texts {
		if input.Text != said[path] {
			input.Fill(said[path])
		}
	}
	d.date.Fill(a.Date.Time())
	d.until.Fill(a.Until.Time())
	d.session.SetOptions(d.sessionOptions())
	d.session.Fill(string(a.Session))
}

// focus gives the keyboard to a field.
func (d *draft) focus(path string) {
	switch field := d.inputs[path].(type) {
	case *widgets.DateField:
		field.Focus()
	case *widgets.Field:
		field.Focus()
	}
}
