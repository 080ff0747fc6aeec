package meeting

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app/team"
	"wurzelwerk/ui/widgets"
)

// roundSheet is what concerns all: the course of the evening until it begins, then the next meeting and who calls whom.
type roundSheet struct {
	page    *Page
	agenda  *fyne.Container
	roles   *widgets.Lines
	made    *widgets.Lines // what all have promised today
	making  *fyne.Container
	next    *next
	buddies *buddies
	content *fyne.Container
}

func newRoundSheet(p *Page) *roundSheet {
	r := &roundSheet{page: p, agenda: widgets.Form(), roles: widgets.NewLines(""), made: widgets.NewLines("")}
	r.making = section(t("meeting.made"), r.made)
	r.next = newNext(p)
	r.buddies = newBuddies(p)
	roles := section(t("meeting.roles"), r.roles, widgets.Row(
		widgets.QuietButton(t("meeting.roles.deal"), theme.ViewRefreshIcon(), func() { p.evening.DealRoles(); p.renew() }),
	))
	r.content = padded(widgets.Column(r.agenda, r.next.content, r.buddies.content, r.making, roles))
	return r
}

// show shows all of it as it stands.
func (r *roundSheet) show(s team.State) {
	e := r.page.evening
	r.agenda.Objects = nil
	if !s.Begun {
		r.showAgenda(e.Team().AgendaOf(e.Meeting()))
	}
	show(r.agenda, len(r.agenda.Objects) > 0)
	r.agenda.Refresh()
	text := ""
	for _, role := range team.Roles {
		if woman := e.Meeting().Roles[string(role)]; woman != "" {
			if text != "" {
				text += "\n"
			}
			text += t("meeting.roles.one", vars{"Role": t(role.TextKey()), "Name": r.page.name(woman)}) // keys: doc.team.role.*
		}
	}
	if text == "" {
		text = t("meeting.roles.none")
	}
	made := r.page.promises()
	r.made.Say(made, theme.ColorNameForeground)
	show(r.making, made != "")
	r.roles.Say(text, theme.ColorNameForeground)
	r.next.show()
	r.buddies.show()
}

// promises is what all have promised at the meeting, one a line.
func (p *Page) promises() string {
	var lines []string
	for _, woman := range p.evening.Women() {
		for _, c := range p.evening.Meeting().Turn(woman).Commitments {
			line := t("meeting.made.one", vars{"Name": p.name(woman), "Text": c.Text})
			if c.Due != "" {
				line = t("meeting.made.due", vars{"Name": p.name(woman), "Text": c.Text, "Date": dateText(c.Due)})
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// showAgenda shows the parts of the evening with their times.
func (r *roundSheet) showAgenda(a team.Agenda) {
	r.agenda.Add(widgets.Subheading(t("meeting.agenda")))
	if len(a.Parts) == 0 {
		r.agenda.Add(widgets.CaptionLines(t(team.NobodyThere.TextKey()))) // keys: team.plan.*
		return
	}
	for _, part := range a.Parts {
		each := t("meeting.minutes", vars{"n": part.Minutes})
		if n := len(part.Turns); n > 0 {
			each = t("meeting.agenda.each", vars{"n": part.Minutes / n, "Women": n})
		}
		r.agenda.Add(agendaRow(string(part.At), t(part.Round.TextKey()), each)) // keys: doc.team.round.*
	}
	if problem := a.Plan.Problem(); problem != "" {
		warn := widgets.NewLines(t(problem.TextKey())) // keys: team.plan.*
		warn.ColorName = widgets.ColorWarningText
		r.agenda.Add(warn)
	}
}

func agendaRow(at, name, each string) fyne.CanvasObject {
	when, how := widgets.NewText(at), widgets.NewText(each)
	when.ColorName, how.ColorName, how.Alignment = widgets.ColorMuted, widgets.ColorMuted, fyne.TextAlignTrailing
	room := canvas.NewRectangle(color.Transparent)
	room.SetMinSize(fyne.NewSize(48*zoom(), 1))
	return container.NewBorder(nil, nil, container.NewStack(room, when), how, widgets.Strong(name))
}

func (r *roundSheet) unread() bool { return r.next.unread() || r.buddies.unread() }

// optional are all women to be chosen from, and nobody.
func (p *Page) optional() []widgets.Option {
	return append([]widgets.Option{{Key: "", Text: "–"}}, p.options()...)
}
