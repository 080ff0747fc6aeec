package teams

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wurzelwerk/app"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/arrange"
	"wurzelwerk/ui/widgets"
)

// womenPage is the tab of the team itself: what to think of, the women with their goals, and what is agreed.
type womenPage struct {
	book    *book
	actions actions
	scroll  *container.Scroll
	content fyne.CanvasObject
}

func newWomenPage(b *book, a actions) *womenPage {
	p := &womenPage{book: b, actions: a, scroll: widgets.Page()}
	p.content = p.scroll
	return p
}

// fill shows the team.
func (p *womenPage) fill() {
	page := widgets.Column()
	if card := p.hintsCard(); card != nil {
		arrange.Put(page, card)
	}
	left, right := widgets.Column(p.womenCard()), widgets.Column(p.agreedCard(), p.rulesCard())
	if card := p.formerCard(); card != nil {
		arrange.Put(left, card)
	}
	arrange.Put(page, arrange.Sides(0.58, narrow, left, right))
	widgets.Fill(p.scroll, widgets.Padded(page))
}

// hintsCard is nil where there is nothing to think of.
func (p *womenPage) hintsCard() fyne.CanvasObject {
	hints := p.book.hints()
	if len(hints) == 0 {
		return nil
	}
	body := widgets.Stack(apart)
	for _, h := range hints {
		line := widgets.NewLines(h.In(translations.Current(), p.book.name))
		if way := p.way(h); way != nil {
			arrange.Put(body, ends(260, line, way))
			continue
		}
		arrange.Put(body, line)
	}
	card := widgets.NewCard(t("teams.hints"), body)
	card.Accent = widgets.ColorWarningText
	return card
}

// way leads from a hint to where it is answered; nil where the women must talk.
func (p *womenPage) way(h team.Hint) fyne.CanvasObject {
	switch h.Kind {
	case team.HintNoNext, team.HintMissed, team.HintSameDay:
		return widgets.LinkButton(t("teams.hint.meetings"), theme.NavigateNextIcon(), p.actions.meetings)
	case team.HintGoal:
		return widgets.LinkButton(t("teams.hint.goal.edit"), theme.DocumentCreateIcon(), func() { p.onGoal(h.Women[0]) })
	default:
		return nil
	}
}

func (p *womenPage) womenCard() fyne.CanvasObject {
	of := p.book.team
	body := widgets.Stack(widgets.Gap)
	for i, id := range of.Women("") {
		if i > 0 {
			arrange.Put(body, widget.NewSeparator())
		}
		arrange.Put(body, p.woman(id))
	}
	if len(body.Objects) == 0 {
		arrange.Put(body, arrange.Muted(t("teams.women.none")))
	}
	if len(of.Guests) > 0 {
		arrange.Put(body, fact(t("teams.field.guests"), widgets.NewLines(strings.Join(of.Guests, ", "))))
	}
	if of.BinnedOn == "" {
		arrange.Put(body, widgets.Row(
			p.joinButton(),
			widgets.LinkButton(t("teams.guest.add"), theme.ContentAddIcon(), p.onGuest)))
	}
	return widgets.NewCard(t("teams.women.goals"), body)
}

// joinButton is what to do next while the team has nobody.
func (p *womenPage) joinButton() fyne.CanvasObject {
	if len(p.book.team.Women("")) == 0 {
		return widgets.PrimaryButton(t("teams.join"), theme.ContentAddIcon(), p.onJoin)
	}
	return widgets.QuietButton(t("teams.join"), theme.ContentAddIcon(), p.onJoin)
}

// woman is one of the team: what she is called, since when, and her goal.
func (p *womenPage) woman(id app.ID) fyne.CanvasObject {
	name := widgets.Strong(p.book.name(id))
	name.Shrinks = true
	head := widgets.Stack(0, name)
	if line := join(p.since(id), p.work(id)); line != "" {
		arrange.Put(head, widgets.CaptionLines(line))
	}
	more := widgets.MenuButton("", nil, func() []widgets.MenuItem { return p.womanMenu(id) })
	return widgets.Stack(arrange.Tight, ends(120, head, widgets.Row(p.goalButton(id), more)), p.goal(id))
}

func (p *womenPage) goalButton(id app.ID) fyne.CanvasObject {
	label := t("teams.goal.edit")
	if _, ok := p.book.team.GoalOf(id); !ok {
		label = t("teams.goal.set")
	}
	return widgets.LinkButton(label, theme.DocumentCreateIcon(), func() { p.onGoal(id) })
}

// since is from when on she belongs to the team, and that she is a guest.
func (p *womenPage) since(id app.ID) string {
	guest := ""
	if _, ok := p.book.team.Guest(id); ok {
		guest = t("teams.guest")
	}
	for _, s := range p.book.team.History {
		if s.Woman == id && s.Left == "" && s.Joined != "" {
			return join(guest, t("teams.since", vars{"Date": dateText(s.Joined)}))
		}
	}
	return guest
}

// work is what a founder does, as the office knows it.
func (p *womenPage) work(id app.ID) string {
	for _, trade := range p.book.trades {
		if trade.Woman == id {
			return join(trade.Trade, trade.Quarter)
		}
	}
	return ""
}

func (p *womenPage) goal(id app.ID) fyne.CanvasObject {
	g, ok := p.book.team.GoalOf(id)
	if !ok {
		return arrange.Muted(t("teams.goal.none"))
	}
	return ends(160, widgets.NewLines(g.Text), goalBadge(g, p.book.parts.Today()))
}

// goalBadge says whether a goal was reached, or until when it is meant.
func goalBadge(g team.Goal, today app.Date) fyne.CanvasObject {
	switch {
	case g.Reached == "yes":
		return widgets.SuccessBadge(reachedName(g.Reached))
	case g.Reached != "":
		return widgets.QuietBadge(reachedName(g.Reached))
	case g.Until == "":
		return widgets.QuietBadge(t("teams.goal.open"))
	case g.Until < today:
		return widgets.WarningBadge(t("teams.goal.over", vars{"Date": dateText(g.Until)}))
	default:
		return widgets.NewBadge(t("teams.goal.until", vars{"Date": dateText(g.Until)}))
	}
}

func reachedName(r team.Reached) string { return t("teams.reached." + string(r)) } // keys: teams.reached.*

func (p *womenPage) womanMenu(id app.ID) []widgets.MenuItem {
	var items []widgets.MenuItem
	if g, ok := p.book.team.GoalOf(id); ok {
		items = append(items, widgets.MenuItem{Label: t("teams.goal.new") + " …", Icon: theme.ContentAddIcon(), Action: func() { p.onNewGoal(id, g) }})
	}
	if guest, ok := p.book.team.Guest(id); ok {
		items = append(items,
			widgets.MenuItem{Label: t("teams.guest.edit") + " …", Icon: theme.DocumentCreateIcon(), Action: func() { p.onEditGuest(guest) }},
			widgets.MenuItem{Label: t("teams.guest.found") + " …", Icon: theme.AccountIcon(), Action: func() { p.onFound(guest) }})
	} else if _, ok := p.book.founder(id); ok {
		items = append(items, widgets.MenuItem{Label: t("teams.founder.open"), Icon: theme.AccountIcon(), Action: func() { p.book.parts.OpenFounder(id) }})
	}
	return append(items, widgets.MenuItem{Label: t("teams.leave") + " …", Icon: theme.LogoutIcon(), Action: func() { p.onLeave(id) }})
}

// formerCard lists who was in the team; nil for nobody.
func (p *womenPage) formerCard() fyne.CanvasObject {
	body := widgets.Stack(apart)
	for _, s := range p.book.team.History {
		if s.Left == "" {
			continue
		}
		name := widgets.NewText(p.book.name(s.Woman))
		name.Shrinks = true
		line := t("teams.former.until", vars{"To": dateText(s.Left)})
		if s.Joined != "" {
			line = t("teams.former.from", vars{"From": dateText(s.Joined), "To": dateText(s.Left)})
		}
		arrange.Put(body, widgets.Stack(0, name, widgets.CaptionLines(join(line, s.Why))))
	}
	if len(body.Objects) == 0 {
		return nil
	}
	return widgets.NewCard(t("teams.former"), body)
}

// agreedCard is what the team has agreed on: when, where, how long.
func (p *womenPage) agreedCard() fyne.CanvasObject {
	of := p.book.team
	f := newFacts()
	f.add(t("teams.field.goal"), of.Goal)
	f.add(t("teams.field.rhythm"), rhythmText(of))
	f.add(t("teams.field.length"), minutesText(of.Minutes))
	f.add(t("teams.field.place"), of.Place)
	f.add(t("teams.field.childcare"), childcareText(of.Childcare))
	f.add(t("teams.field.startedon"), dateText(of.StartedOn))
	f.add(t("teams.field.endedon"), dateText(of.EndedOn))
	if len(f.Objects) == 0 {
		arrange.Put(f.Container, arrange.Muted(t("teams.agreed.none")))
	}
	return widgets.NewCard(t("teams.agreed"), f.Container, p.edit(p.onEdit)...)
}

func (p *womenPage) rulesCard() fyne.CanvasObject {
	of := p.book.team
	body := widgets.Stack(arrange.Tight)
	for _, line := range strings.Split(of.Rules, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			arrange.Put(body, after(14, widgets.NewText("•"), widgets.NewLines(line)))
		}
	}
	if len(body.Objects) == 0 {
		arrange.Put(body, arrange.Muted(t("teams.rules.none")))
	}
	if of.RulesAgreedOn != "" {
		arrange.Put(body, widgets.CaptionLines(t("teams.rules.agreed", vars{"Date": dateText(of.RulesAgreedOn)})))
	}
	return widgets.NewCard(t("teams.rules"), body, p.edit(p.onRules)...)
}

// edit is the action of a card that opens its form; a team in the bin has none.
func (p *womenPage) edit(run func()) []fyne.CanvasObject {
	if p.book.team.BinnedOn != "" {
		return nil
	}
	return []fyne.CanvasObject{widgets.LinkButton(t("teams.change"), theme.DocumentCreateIcon(), run)}
}

// saved tells the room of a change, or shows why it could not be kept.
func (p *womenPage) saved(err error) bool {
	if err != nil {
		p.book.parts.Shell.Fail(err)
		return false
	}
	p.actions.reload()
	return true
}
