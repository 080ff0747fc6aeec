package founders

import (
	"fyne.io/fyne/v2/theme"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
	"wurzelwerk/ui/widgets"
)

// inTeam is the newest commitment that is one with a measure, and the team in which it was made; false for none.
func (l *measureList) inTeam(m coaching.Measure) (t team.Team, p team.Promise, ok bool) {
	for _, candidate := range l.teams {
		if promises := candidate.CommitmentsOf(m.ID); len(promises) > 0 {
			t, p, ok = candidate, promises[len(promises)-1], true
		}
	}
	return t, p, ok
}

// elsewhere is the commitment that is one with a measure which did not come from it; false for none.
func (l *measureList) elsewhere(m coaching.Measure) (t team.Team, p team.Promise, ok bool) {
	if m.From != nil && m.From.Team != "" {
		return t, p, false
	}
	return l.inTeam(m)
}

// promised tells of a measure that it was promised in a team, unless it came from there.
func (l *measureList) promised(m coaching.Measure) string {
	t, _, ok := l.elsewhere(m)
	if !ok {
		return ""
	}
	return translations.T("measure.promised", vars{"Name": short(t.Name, partLetters)})
}

// teamItem leads to the meeting where a measure was promised that did not come from there; false where there is none.
func (p *measuresPage) teamItem(m coaching.Measure) (widgets.MenuItem, bool) {
	t, promise, ok := p.list.elsewhere(m)
	return widgets.MenuItem{
		Label: translations.T("measure.from.team.open"), Icon: theme.NavigateNextIcon(),
		Action: func() { p.parts.OpenTeam(t.ID, promise.Meeting) },
	}, ok && p.parts.OpenTeam != nil
}

// meetingFor is the next meeting at which a measure can be promised; false where it is settled or promised already, or
// its founder has no such meeting.
func (p *measuresPage) meetingFor(m coaching.Measure) (t team.Team, next team.Meeting, ok bool) {
	if _, _, promised := p.list.inTeam(m); promised || m.Settled() {
		return t, next, false
	}
	today := p.parts.Today()
	for _, t := range p.list.teams {
		if next, ok := t.Upcoming(today); ok && belongs(t, p.id, today) {
			return t, next, true
		}
	}
	return t, next, false
}

// commitItem makes a measure a commitment at the next meeting; false where that cannot be.
func (p *measuresPage) commitItem(m coaching.Measure) (widgets.MenuItem, bool) {
	t, next, ok := p.meetingFor(m)
	return widgets.MenuItem{
		Label: translations.T("measure.commit"), Icon: theme.AccountIcon(), Action: func() { p.onCommit(m, t.ID, next) },
	}, ok
}

func (p *measuresPage) onCommit(m coaching.Measure, in app.ID, at team.Meeting) {
	if _, err := p.parts.Records.CommitMeasure(p.parts.Context, at.ID, m.ID); err != nil {
		p.parts.Shell.Fail(err)
		return
	}
	p.Refresh()
	p.changed()
	var actions []widgets.Action
	if p.parts.OpenTeam != nil {
		actions = append(actions, widgets.Action{Label: translations.T("overview.team.meeting"), Run: func() { p.parts.OpenTeam(in, at.ID) }})
	}
	p.parts.Shell.Tell(translations.T("measure.committed.notice", vars{"Text": short(m.Text, 60)}), actions...)
}
