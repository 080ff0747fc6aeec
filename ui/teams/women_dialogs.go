package teams

import (
	"errors"
	"slices"
	"strings"
	"time"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// keep saves the team as changed and tells the room.
func (p *womenPage) keep(of team.Team) error {
	err := p.book.save(of)
	if err == nil {
		p.actions.reload()
	}
	return err
}

// onGuest asks for a woman who is no founder of this office.
func (p *womenPage) onGuest() {
	name, input := form.Line(t("teams.guest.name"), "")
	name.SetHint(t("teams.hint.guest"))
	language, code := form.Choice(t("founder.field.handoutlanguage"), languages("", widgets.Option{Text: t("choice.none")}), "", nil)
	on := form.Day(t("teams.field.joined"), p.book.parts.Today(), p.book.parts.Now)
	in := form.Inputs{"name": name, "handoutLanguage": language, "joined": on}
	newDialog(p.book.parts.Shell, t("teams.guest.title"), t("teams.join.confirm"), in, widgets.Form(name, language, on), on.Check, func() error {
		g := team.Guest{ID: p.book.parts.Records.NewID(), Name: strings.TrimSpace(input.Text), HandoutLanguage: code.Key()}
		return p.keep(p.book.team.TakeIn(g, form.Date(on.Date())))
	}).show()
}

func (p *womenPage) onEditGuest(g team.Guest) {
	name, input := form.Line(t("teams.guest.name"), g.Name)
	language, code := form.Choice(t("founder.field.handoutlanguage"), languages(g.HandoutLanguage, widgets.Option{Text: t("choice.none")}), g.HandoutLanguage, nil)
	in := form.Inputs{"name": name, "handoutLanguage": language}
	newDialog(p.book.parts.Shell, t("teams.guest.edit"), t("dialog.save"), in, widgets.Form(name, language), func() bool { return true }, func() error {
		of := p.book.team
		of.GuestMembers = slices.Clone(of.GuestMembers)
		for i := range of.GuestMembers {
			if of.GuestMembers[i].ID == g.ID {
				of.GuestMembers[i].Name, of.GuestMembers[i].HandoutLanguage = strings.TrimSpace(input.Text), code.Key()
			}
		}
		return p.keep(of)
	}).show()
}

// onFound makes a guest a founder of the office, who keeps her place in the team.
func (p *womenPage) onFound(g team.Guest) {
	widgets.Ask(p.book.parts.Shell.Canvas(), t("teams.guest.found.title", vars{"Name": g.Name}), t("teams.guest.found.text"), t("teams.guest.found"), false, func() {
		parts := p.book.parts
		_, err := parts.Records.SaveFounder(parts.Context, app.Founder{ID: g.ID, GivenNames: g.Name, HandoutLanguage: g.HandoutLanguage})
		if err == nil {
			of := p.book.team
			of.GuestMembers = slices.DeleteFunc(slices.Clone(of.GuestMembers), func(o team.Guest) bool { return o.ID == g.ID })
			of.Members = append(slices.Clone(of.Members), g.ID)
			err = p.book.save(of)
		}
		if p.saved(err) {
			parts.Shell.Tell(t("teams.guest.found.notice", vars{"Name": g.Name}),
				widgets.Action{Label: t("teams.founder.open"), Run: func() { parts.OpenFounder(g.ID) }})
		}
	})
}

func (p *womenPage) onLeave(id app.ID) {
	on := form.Day(t("teams.field.left"), p.book.parts.Today(), p.book.parts.Now)
	why, input := form.Lines(t("teams.field.why"), "", 2)
	newDialog(p.book.parts.Shell, t("teams.leave.title", vars{"Name": p.book.name(id)}), t("teams.leave.confirm"), form.Inputs{"left": on, "why": why},
		widgets.Form(on, why, arrange.Muted(t("teams.leave.text"))), func() bool { return on.Check() && given(on) }, func() error {
			return p.keep(p.book.team.Leave(id, form.Date(on.Date()), strings.TrimSpace(input.Text)))
		}).show()
}

// given asks for a date where none is typed.
func given(d *widgets.DateField) bool {
	if !d.Date().IsZero() {
		return true
	}
	d.SetError(errors.New(t("form.required")))
	return false
}

// onGoal edits a woman's newest goal, or asks for her first.
func (p *womenPage) onGoal(id app.ID) {
	g, ok := p.book.team.GoalOf(id)
	if !ok {
		p.onNewGoal(id, team.Goal{})
		return
	}
	i := slices.Index(p.book.team.Goals, g)
	p.goalForm(id, g, t("teams.goal.edit.title", vars{"Name": p.book.name(id)}), true, func(changed team.Goal) error {
		of := p.book.team
		of.Goals = slices.Clone(of.Goals)
		of.Goals[i] = changed
		return p.keep(of)
	})
}

// onNewGoal asks for another goal of a woman; the ones before stay as they are.
func (p *womenPage) onNewGoal(id app.ID, before team.Goal) {
	from := p.book.parts.Today()
	proposal := team.Team{}.SetGoal(id, "", max(from, before.Until)).Goals[0]
	p.goalForm(id, proposal, t("teams.goal.new.title", vars{"Name": p.book.name(id)}), false, func(g team.Goal) error {
		of := p.book.team
		of.Goals = append(slices.Clone(of.Goals), g)
		return p.keep(of)
	})
}

func (p *womenPage) goalForm(id app.ID, g team.Goal, title string, reached bool, save func(team.Goal) error) {
	now := p.book.parts.Now
	text, input := form.Lines(t("teams.goal.text"), g.Text, 3)
	text.SetHint(t("teams.hint.goal"))
	from, until := form.Day(t("teams.goal.from"), g.From, now), form.Day(t("teams.goal.day"), g.Until, now)
	from.OnChange = func(day time.Time) {
		if !day.IsZero() {
			until.Fill(day.AddDate(0, 0, 7*team.GoalWeeks))
		}
	}
	options := []widgets.Option{{Text: t("teams.goal.open")}}
	for _, r := range team.Reached("").Values() {
		options = append(options, widgets.Option{Key: r, Text: reachedName(team.Reached(r))})
	}
	answer, key := form.Choice(t("teams.goal.reached"), options, string(g.Reached), nil)
	body := widgets.Form(text, widgets.Columns(from, until))
	if reached {
		body = widgets.Form(text, widgets.Columns(from, until), answer)
	}
	in := form.Inputs{"text": text, "from": from, "until": until, "reached": answer}
	newDialog(p.book.parts.Shell, title, t("dialog.save"), in, body, func() bool { return allRead(from.Check(), until.Check()) }, func() error {
		return save(team.Goal{
			Woman: id, Text: strings.TrimSpace(input.Text), From: form.Date(from.Date()), Until: form.Date(until.Date()), Reached: team.Reached(key.Key()),
		})
	}).show()
}
