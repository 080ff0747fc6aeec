package teams

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/form"
	"wurzelwerk/ui/widgets"
)

// teamForm edits what a team has agreed on.
type teamForm struct {
	dialog
	team  team.Team
	named *widgets.Field

	name, goal, place, guests   *widgets.TextField
	cadence, weekday, childcare *widgets.Choice
	start                       form.ClockField
	minutes                     form.CountField
	from, until                 *widgets.DateField
}

// usualCadence is what a new team is proposed: every two weeks.
const usualCadence = 14

// Create asks for a new team and opens it.
func (s *Screen) Create() {
	if s.live != nil || !s.left() {
		return
	}
	f := newTeamForm(s.parts, team.Team{CadenceDays: usualCadence, Minutes: team.DefaultMinutes, StartedOn: s.parts.Today()},
		t("teams.create.title"), t("founder.create.confirm"), func(of team.Team) error {
			kept, err := s.parts.Records.SaveTeam(s.parts.Context, of)
			if err == nil {
				s.Open(kept.ID, "")
				s.detail.tabs.OpenKey(tabTeam)
				s.parts.Shell.Tell(t("teams.created.notice", vars{"Name": kept.Name}))
			}
			return err
		})
	f.show()
}

func (p *womenPage) onEdit() {
	newTeamForm(p.book.parts, p.book.team, t("teams.edit.title"), t("dialog.save"), func(of team.Team) error {
		err := p.book.save(of)
		if err == nil {
			p.actions.reload()
		}
		return err
	}).show()
}

func newTeamForm(parts *Parts, of team.Team, title, verb string, save func(team.Team) error) *teamForm {
	f := &teamForm{team: of}
	fields, in := f.fields(parts)
	f.dialog = newDialog(parts.Shell, title, verb, in, widgets.Form(fields...), f.read, func() error { return save(f.team) })
	return f
}

func (f *teamForm) fields(parts *Parts) ([]fyne.CanvasObject, form.Inputs) {
	of := f.team
	var name, goal, cadence, weekday, place, childcare, guests *widgets.Field
	f.name = widgets.NewTextField("", nil)
	f.name.Fill(of.Name)
	name = widgets.RequiredField(t("teams.field.name"), f.name, "")
	f.named = name
	goal, f.goal = form.Lines(t("teams.field.goal"), of.Goal, 2)
	cadence, f.cadence = form.Choice(t("teams.field.cadencedays"), cadences(of.CadenceDays), strconv.Itoa(of.CadenceDays), nil)
	weekday, f.weekday = form.Choice(t("teams.field.weekday"), weekdays(), string(of.Weekday), nil)
	f.start = form.Clock(t("teams.field.start"), of.Start)
	f.minutes = form.Minutes(t("teams.field.minutes"), t("teams.hint.minutes"), of.Minutes)
	place, f.place = form.Line(t("teams.field.place"), of.Place)
	childcare, f.childcare = form.Choice(t("teams.field.childcare"), form.YesNo(t("teams.childcare.yes"), t("teams.childcare.no"), t("choice.none")), form.YesNoKey(of.Childcare), nil)
	f.from = form.Day(t("teams.field.startedon"), of.StartedOn, parts.Now)
	f.until = form.Day(t("teams.field.endedon"), of.EndedOn, parts.Now)
	guests, f.guests = form.Line(t("teams.field.guests"), strings.Join(of.Guests, ", "))
	guests.SetHint(t("teams.hint.guests"))
	in := form.Inputs{
		"name": name, "goal": goal, "cadenceDays": cadence, "weekday": weekday, "start": f.start, "minutes": f.minutes, "place": place,
		"childcare": childcare, "startedOn": f.from, "endedOn": f.until, "guests": guests,
	}
	fields := []fyne.CanvasObject{
		name, goal, widgets.Columns(cadence, weekday), widgets.Columns(f.start.Field, f.minutes.Field), widgets.Columns(place, childcare),
	}
	if of.ID == "" {
		return append(fields, f.from), in
	}
	return append(fields, widgets.Columns(f.from, f.until), guests), in
}

func cadences(kept int) []widgets.Option {
	days := []int{7, 14, 21, 28, 42}
	if kept > 0 && !slices.Contains(days, kept) {
		days = append(days, kept)
		slices.Sort(days)
	}
	out := []widgets.Option{{Key: "0", Text: t("choice.none")}}
	for _, n := range days {
		out = append(out, widgets.Option{Key: strconv.Itoa(n), Text: cadenceText(n)})
	}
	return out
}

func weekdays() []widgets.Option {
	out := []widgets.Option{{Text: t("choice.none")}}
	for _, w := range team.Weekday("").Values() {
		out = append(out, widgets.Option{Key: w, Text: weekdayName(team.Weekday(w))})
	}
	return out
}

func (f *teamForm) read() bool {
	of := &f.team
	var start, minutes bool
	of.Start, start = f.start.Read()
	of.Minutes, minutes = f.minutes.Read()
	if !allRead(filled(f.named, f.name), start, minutes, f.from.Check(), f.until.Check()) {
		return false
	}
	of.Name, of.Goal, of.Place = strings.TrimSpace(f.name.Text), strings.TrimSpace(f.goal.Text), strings.TrimSpace(f.place.Text)
	of.CadenceDays, _ = strconv.Atoi(f.cadence.Key())
	of.Weekday, of.Childcare = team.Weekday(f.weekday.Key()), form.YesNoAnswer(f.childcare.Key())
	of.StartedOn, of.EndedOn = form.Date(f.from.Date()), form.Date(f.until.Date())
	of.Guests = nil
	for _, name := range strings.Split(f.guests.Text, ",") {
		if name = strings.TrimSpace(name); name != "" {
			of.Guests = append(of.Guests, name)
		}
	}
	return true
}

// onRules asks for the rules, the usual ones where none are agreed yet.
func (p *womenPage) onRules() {
	of := p.book.team
	text := of.Rules
	agreed := of.RulesAgreedOn
	if text == "" {
		text, agreed = strings.Join(team.UsualRules(translations.Current()), "\n"), p.book.parts.Today()
	}
	rules, input := form.Lines(t("teams.rules"), text, 8)
	rules.SetHint(t("teams.hint.rules"))
	on := form.Day(t("teams.field.rulesagreedon"), agreed, p.book.parts.Now)
	newDialog(p.book.parts.Shell, t("teams.rules.title"), t("dialog.save"), form.Inputs{"rules": rules, "rulesAgreedOn": on},
		widgets.Form(rules, on), on.Check, func() error {
			of.Rules, of.RulesAgreedOn = strings.TrimSpace(input.Text), form.Date(on.Date())
			err := p.book.save(of)
			if err == nil {
				p.actions.reload()
			}
			return err
		}).show()
}

func (s *Screen) onBin(of team.Team) {
	if !s.left() {
		return
	}
	widgets.Ask(s.parts.Shell.Canvas(), t("teams.bin.title", vars{"Name": of.Name}), t("teams.bin.text"), t("founder.bin"), false, func() {
		if err := s.parts.Records.BinTeam(s.parts.Context, of.ID); err != nil {
			s.parts.Shell.Fail(err)
			return
		}
		s.detail.showNothing(s.hint())
		s.list.choose("")
		s.Refresh()
		s.parts.Shell.Tell(t("teams.binned.notice", vars{"Name": of.Name}),
			widgets.Action{Label: t("founder.restore"), Run: func() { s.onRestore(of) }})
	})
}

func (s *Screen) onRestore(of team.Team) {
	if err := s.parts.Records.RestoreTeam(s.parts.Context, of.ID); err != nil {
		s.parts.Shell.Fail(err)
		return
	}
	s.Open(of.ID, "")
	s.parts.Shell.Tell(t("teams.restored.notice", vars{"Name": of.Name}))
}
