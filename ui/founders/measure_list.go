package founders

import (
	"slices"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/app/team"
	"wurzelwerk/translations"
)

// measureList is the measures of one founder in the order in which they press, the worksheets, analyses, sessions and teams
// they came from, and the teams in which they were promised.
type measureList struct {
	parts    *Parts
	all      []coaching.Measure
	sheets   []swot.Worksheet
	analyses []potential.Analysis
	sessions []coaching.Session
	teams    []team.Team
}

func (l *measureList) load(founder app.ID) (err error) {
	if l.all, err = l.parts.Records.Measures(l.parts.Context, founder); err != nil {
		return err
	}
	if l.sheets, err = l.parts.Records.Worksheets(l.parts.Context, founder); err != nil {
		return err
	}
	if l.analyses, err = l.parts.Records.Analyses(l.parts.Context, founder); err != nil {
		return err
	}
	if l.sessions, err = l.parts.Records.Sessions(l.parts.Context, founder); err != nil {
		return err
	}
	if l.teams, err = l.parts.Records.TeamsOf(l.parts.Context, founder); err != nil {
		return err
	}
	coaching.ByUrgency(l.all, l.parts.Today(), func(m coaching.Measure) coaching.Measure { return m })
	return nil
}

func (l *measureList) open() []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(l.all), coaching.Measure.Settled)
}

func (l *measureList) overdue() int {
	n := 0
	for _, m := range l.all {
		if m.Overdue(l.parts.Today()) {
			n++
		}
	}
	return n
}

// dueText says until when, and in a word when that is over.
func dueText(m coaching.Measure, today app.Date) string {
	switch {
	case m.Status == coaching.Done && m.DoneOn != "":
		return translations.T("measure.done", vars{"Date": dateText(m.DoneOn)})
	case m.Due == "":
		return ""
	case m.Overdue(today):
		return translations.T("measure.overdue", vars{"Date": dateText(m.Due)})
	default:
		return translations.T("measure.due", vars{"Date": dateText(m.Due)})
	}
}
