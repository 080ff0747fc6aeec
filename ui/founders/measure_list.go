package founders

import (
	"cmp"
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
	today := l.parts.Today()
	slices.SortStableFunc(l.all, func(a, b coaching.Measure) int {
		return cmp.Or(cmp.Compare(urgency(a, today), urgency(b, today)), cmp.Compare(dueKey(a), dueKey(b)))
	})
	return nil
}

// urgency ranks a measure: overdue, to do, settled.
func urgency(m coaching.Measure, today app.Date) int {
	switch {
	case m.Overdue(today):
		return 0
	case !settled(m):
		return 1
	default:
		return 2
	}
}

// dueKey sorts by the day a measure is due, those without a day last; settled ones by the day they were done, the
// newest first.
func dueKey(m coaching.Measure) string {
	if settled(m) {
		return string(invert(string(m.DoneOn)))
	}
	if m.Due == "" {
		return "~"
	}
	return string(m.Due)
}

// invert turns the order of texts of digits round; the empty text comes last.
func invert(text string) []byte {
	out := []byte(text)
	for i, c := range out {
		if c >= '0' && c <= '9' {
			out[i] = '0' + '9' - c
		}
	}
	if len(out) == 0 {
		return []byte("~")
	}
	return out
}

func settled(m coaching.Measure) bool {
	return m.Status == coaching.Done || m.Status == coaching.Dropped
}

func (l *measureList) open() []coaching.Measure {
	return slices.DeleteFunc(slices.Clone(l.all), settled)
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
