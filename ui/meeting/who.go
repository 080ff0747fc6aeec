package meeting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// womenKeys are the keys of the women in their order; 0 stands for all.
var womenKeys = []fyne.KeyName{
	fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9,
	fyne.KeyA, fyne.KeyB, fyne.KeyC, fyne.KeyD, fyne.KeyE, fyne.KeyF, fyne.KeyG, fyne.KeyH,
}

// showTiles shows who is there and who has how much time left.
func (p *Page) showTiles(s team.State) {
	list := []tile{p.everybody()}
	for i, woman := range p.evening.Women() {
		list = append(list, p.tile(s, i, woman))
	}
	p.tiles.show(list)
}

func (p *Page) everybody() tile {
	out := tile{key: "0", name: t("meeting.all"), note: t("meeting.all.note"), icon: theme.GridIcon(), ink: widgets.ColorMuted}
	out.chosen = p.open == "" && !p.giving
	if p.attending {
		out.note = t("meeting.all.here")
	}
	return out
}

func (p *Page) tile(s team.State, i int, woman app.ID) tile {
	out := tile{name: p.name(woman), chosen: p.open == woman, turn: s.Woman == woman, dim: !p.evening.Here(woman)}
	if i < len(womenKeys) {
		out.key = string(womenKeys[i])
	}
	if p.giving {
		out.chosen = p.giver == woman
	}
	if out.turn {
		out.note, out.icon, out.ink = t("meeting.tile.turn"), theme.MediaPlayIcon(), theme.ColorNamePrimary
		return out
	}
	if !s.Begun || s.Ended || p.attending || out.dim {
		out.note, out.icon, out.ink = p.attendance(woman)
		return out
	}
	out.note, out.icon, out.ink = share(s, woman)
	return out
}

// attendance is how it is said in a word and a shape.
func (p *Page) attendance(woman app.ID) (string, fyne.Resource, fyne.ThemeColorName) {
	m := p.evening.Meeting()
	a := m.Attendance[woman]
	word := ""
	if a != "" {
		word = t(a.TextKey()) // keys: doc.team.attendance.*
	}
	switch a {
	case team.Present:
		return word, theme.ConfirmIcon(), widgets.ColorSuccessText
	case team.Late:
		if n := m.LateMinutes[woman]; n > 0 {
			word = t("meeting.tile.late", vars{"n": n})
		}
		return word, theme.HistoryIcon(), widgets.ColorWarningText
	case team.Excused:
		return word, theme.MailComposeIcon(), widgets.ColorMuted
	case team.Absent:
		return word, theme.CancelIcon(), widgets.ColorMuted
	default:
		return t("meeting.tile.unknown"), theme.QuestionIcon(), widgets.ColorMuted
	}
}

// share is what a woman has left in the round, or that she had her turn.
func share(s team.State, woman app.ID) (string, fyne.Resource, fyne.ThemeColorName) {
	for _, a := range s.Women {
		if a.Woman != woman {
			continue
		}
		switch in := a.In(s.Round); {
		case s.Round == team.Opening || s.Round == team.Closing:
			return "", nil, ""
		case in.Begun:
			return t("meeting.tile.done"), theme.ConfirmIcon(), widgets.ColorSuccessText
		default:
			return t("meeting.tile.left", vars{"n": minutes(in.Remaining())}), nil, ""
		}
	}
	return "", nil, ""
}

// tapTile is as the key of the tile.
func (p *Page) tapTile(i int) {
	if i == 0 {
		p.all()
		return
	}
	if women := p.evening.Women(); i <= len(women) {
		p.pick(women[i-1])
	}
}

// all notes that all are there, or opens the sheet of all.
func (p *Page) all() {
	switch {
	case p.giving:
	case p.attending:
		p.evening.AttendAll()
		p.renew()
	default:
		p.openSheet("")
	}
}

// pick does what the figure of a woman does now: the next word on her attendance, a minute from or to her, her sheet,
// and when that is open already, her turn.
func (p *Page) pick(woman app.ID) {
	switch {
	case p.giving:
		p.give(woman)
	case p.attending:
		p.evening.Attend(woman, nextAttendance(p.evening.Meeting().Attendance[woman]))
		p.renew()
	case p.open != woman:
		p.openSheet(woman)
	default:
		p.takesTurn(woman)
	}
}

func nextAttendance(a team.Attendance) team.Attendance {
	next := map[team.Attendance]team.Attendance{
		"": team.Present, team.Present: team.Late, team.Late: team.Excused, team.Excused: team.Absent, team.Absent: "",
	}
	return next[a]
}

// takesTurn gives the turn to a woman, or notes that she has come.
func (p *Page) takesTurn(woman app.ID) {
	if s := p.evening.State(); s.Woman == woman && !s.Paused {
		return
	}
	if !p.evening.Here(woman) {
		p.evening.Attend(woman, team.Late)
	} else {
		p.evening.Turn(woman)
	}
	p.renew()
}

// give moves a minute: the first woman picked gives, each further one receives.
func (p *Page) give(woman app.ID) {
	switch {
	case p.giver == "":
		p.giver = woman
	case p.giver == woman:
		p.giver = ""
	case p.evening.Give(p.giver, woman):
		p.said = t("meeting.given", vars{"From": p.name(p.giver), "To": p.name(woman), "Left": clockText(p.evening.Left(p.giver))})
	default:
		p.said = t("meeting.give.none", vars{"Name": p.name(p.giver)})
	}
	p.renew()
}

// hint is what was said last, and else what the figures do.
func (p *Page) hint() string {
	if p.said != "" {
		return p.said
	}
	switch {
	case p.giving && p.giver == "":
		return t("meeting.hint.giver")
	case p.giving:
		return t("meeting.hint.give", vars{"Name": p.name(p.giver)})
	case p.attending:
		return t("meeting.hint.attend")
	default:
		return t("meeting.hint.run")
	}
}
