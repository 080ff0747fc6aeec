package founders

import (
	"slices"
	"strings"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/swot"
	"wurzelwerk/translations"
)

// origin says where a measure came from: the pairs of its worksheet ("S1 × O1"), or just a worksheet, an analysis, a
// session or a team; "" for none that is there.
func (l *measureList) origin(m coaching.Measure) string {
	if m.From == nil {
		return ""
	}
	if _, ok := l.analysisOf(m); ok {
		return translations.T("measure.from.potential")
	}
	if _, ok := l.teamOf(m.From.Team); ok {
		return translations.T("measure.from.team")
	}
	if s, ok := l.sessionOf(m); ok {
		return sessionName(s)
	}
	i := slices.IndexFunc(l.sheets, func(w swot.Worksheet) bool { return w.ID == m.From.SWOT })
	if i < 0 {
		return ""
	}
	var pairs []string
	for _, p := range m.From.Pairs {
		if text := pairText(l.sheets[i], p); text != "" {
			pairs = append(pairs, text)
		}
	}
	if len(pairs) == 0 {
		return translations.T("measure.from.swot")
	}
	return translations.T("measure.from", vars{"Pairs": strings.Join(pairs, ", ")})
}

func pairText(w swot.Worksheet, p coaching.Pair) string {
	var labels []string
	for _, id := range p {
		if id == nil {
			continue
		}
		if label := w.Label(*id); label != "" {
			labels = append(labels, label)
		}
	}
	return strings.Join(labels, " × ")
}

// analysisOf is the analysis that a measure came from, false for none that is there.
func (l *measureList) analysisOf(m coaching.Measure) (a potential.Analysis, ok bool) {
	if m.From == nil || m.From.Potential == "" {
		return a, false
	}
	i := slices.IndexFunc(l.analyses, func(a potential.Analysis) bool { return a.ID == m.From.Potential })
	if i < 0 {
		return a, false
	}
	return l.analyses[i], true
}

// sessionOf is the session that a measure came from, false for none that is there.
func (l *measureList) sessionOf(m coaching.Measure) (s coaching.Session, ok bool) {
	if m.From == nil || m.From.Session == "" {
		return s, false
	}
	i := slices.IndexFunc(l.sessions, func(s coaching.Session) bool { return s.ID == m.From.Session })
	if i < 0 {
		return s, false
	}
	return l.sessions[i], true
}

func sessionName(s coaching.Session) string {
	if s.Date == "" {
		return translations.T("measure.from.session")
	}
	return translations.T("measure.from.session.day", vars{"Date": dateText(s.Date)})
}

// partLetters is how much of the name of a place is shown.
const partLetters = 80

// occasion names the place in the analysis that a measure came from, or the team and the meeting; "" for none that is
// there.
func (l *measureList) occasion(m coaching.Measure) string {
	a, ok := l.analysisOf(m)
	if !ok {
		return l.meetingName(m)
	}
	part := partName(a, *m.From)
	if part == "" {
		return ""
	}
	return translations.T("measure.from.potential.part", vars{"Part": short(part, partLetters)})
}

// meetingName names the team that a measure came from, and the day on which it was promised; "" for none that is there.
func (l *measureList) meetingName(m coaching.Measure) string {
	if m.From == nil {
		return ""
	}
	t, ok := l.teamOf(m.From.Team)
	if !ok {
		return ""
	}
	at, _ := t.Meeting(m.From.Meeting)
	if at.Date == "" {
		return translations.T("measure.promised", vars{"Name": short(t.Name, partLetters)})
	}
	return translations.T("measure.from.team.meeting", vars{"Name": short(t.Name, partLetters), "Date": dateText(at.Date)})
}

// partName names a place in an analysis by what it is about; "" for one that is not there any more.
func partName(a potential.Analysis, from coaching.Source) string {
	kind, name := from.Place()
	id := app.ID(name)
	switch kind {
	case coaching.PartStatement:
		if s, known := potential.Statements().Statement(name); known {
			return translations.T(s.TopicKey())
		}
	case coaching.PartField:
		return nameOf(a.Fields, id, func(f potential.Field) (app.ID, string) { return f.ID, f.Name })
	case coaching.PartExpansion:
		return nameOf(a.Expansions, id, func(e potential.Expansion) (app.ID, string) { return e.ID, e.Name })
	case coaching.PartShift:
		return nameOf(a.Shifts, id, func(s potential.Shift) (app.ID, string) { return s.ID, s.Name })
	case coaching.PartScenario:
		return nameOf(a.Scenarios, id, func(s potential.Scenario) (app.ID, string) { return s.ID, s.Name })
	case coaching.PartOption:
		if a.Options != nil {
			return nameOf(a.Options.Alternatives, id, func(o potential.Alternative) (app.ID, string) { return o.ID, o.Name })
		}
	case coaching.PartLiquidity:
		return translations.T("measure.from.liquidity")
	case coaching.PartYears:
		return translations.T("measure.from.years")
	}
	return ""
}

func nameOf[T any](parts []T, id app.ID, of func(T) (app.ID, string)) string {
	for _, p := range parts {
		if other, name := of(p); other == id {
			return name
		}
	}
	return ""
}

// way leads back to where a measure came from; nil where that is not there, or this window cannot show it.
func (l *measureList) way(founder app.ID, m coaching.Measure) func() {
	switch {
	case l.origin(m) == "":
		return nil
	case m.From.Potential != "" && l.parts.OpenPotential != nil:
		return func() { l.parts.OpenPotential(founder, *m.From) }
	case m.From.SWOT != "" && l.parts.OpenSWOT != nil:
		return func() { l.parts.OpenSWOT(founder, m.From.SWOT) }
	case m.From.Session != "" && l.parts.OpenSession != nil:
		return func() { l.parts.OpenSession(founder, m.From.Session) }
	case m.From.Team != "" && l.parts.OpenTeam != nil:
		return func() { l.parts.OpenTeam(m.From.Team, l.meetingOf(m)) }
	}
	return nil
}

// meetingOf is the meeting that a measure came from; "" when it was taken away since.
func (l *measureList) meetingOf(m coaching.Measure) app.ID {
	t, _ := l.teamOf(m.From.Team)
	at, _ := t.Meeting(m.From.Meeting)
	return at.ID
}

// wayName is the label of the action that leads back.
func wayName(m coaching.Measure) string {
	switch {
	case m.From.Potential != "":
		return translations.T("measure.from.potential.open")
	case m.From.Session != "":
		return translations.T("measure.from.session.open")
	case m.From.Team != "":
		return translations.T("measure.from.team.open")
	default:
		return translations.T("measure.from.open")
	}
}
