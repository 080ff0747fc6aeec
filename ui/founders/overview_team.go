package founders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// teamCards tell of each success team of hers when it meets next and what she has promised; without one, in which she
// was, or that there is none.
func (o *overview) teamCards() []fyne.CanvasObject {
	title, today := translations.T("overview.team"), o.parts.Today()
	var cards []fyne.CanvasObject
	for _, t := range o.measures.teams {
		if belongs(t, o.id, today) {
			cards = append(cards, widgets.NewCard(title, o.teamBody(t), o.toTeam(t)...))
		}
	}
	if len(cards) > 0 {
		return cards
	}
	if len(o.measures.teams) == 0 {
		return []fyne.CanvasObject{widgets.NewCard(title, muted(translations.T("overview.team.none")))}
	}
	former := o.measures.teams[0]
	text := muted(translations.T("overview.team.former", vars{"Name": former.Name}))
	return []fyne.CanvasObject{widgets.NewCard(title, text, o.toTeam(former)...)}
}

func (o *overview) teamBody(t team.Team) fyne.CanvasObject {
	facts := facts{strongLine(t.Name)}
	if goal, ok := t.GoalOf(o.id); ok && goal.Reached == "" {
		facts.add(translations.T("overview.team.goal"), goal.Text)
	}
	facts.add(translations.T("overview.team.next"), nextMeetingText(t, o.parts.Today()))
	if promises := o.promiseLines(openPromises(t, o.id, o.parts.Today())); promises != nil {
		facts.addObject(translations.T("overview.team.promises"), promises)
	}
	return facts.object()
}

// promiseLines are what she has promised, with the day; nil without any.
func (o *overview) promiseLines(open []team.Promise) fyne.CanvasObject {
	if len(open) == 0 {
		return nil
	}
	lines := widgets.Stack(4)
	for i, p := range open {
		if i == measuresShown {
			lines.Add(muted(translations.T("overview.measures.rest", vars{"n": len(open) - i})))
			break
		}
		lines.Add(o.measureLine(coaching.Measure{Text: p.Text, Due: p.Due}))
	}
	return lines
}

// toTeam leads to the next meeting of a team, or to the team where none stands yet.
func (o *overview) toTeam(t team.Team) []fyne.CanvasObject {
	if o.parts.OpenTeam == nil {
		return nil
	}
	text, meeting := translations.T("overview.team.open"), app.ID("")
	if m, ok := t.Upcoming(o.parts.Today()); ok && slices.Contains(t.Women(""), o.id) {
		text, meeting = translations.T("overview.team.meeting"), m.ID
	}
	return []fyne.CanvasObject{
		widgets.LinkButton(text, theme.NavigateNextIcon(), func() { o.parts.OpenTeam(t.ID, meeting) }),
	}
}
