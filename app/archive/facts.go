package archive

import (
	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
)

// Facts are the days on which the steps of one of her participations were done, as her records tell.
//
// A record belongs to the participation in whose time it lies: from the end of the one before (its exit, else its entry)
// to the entry of the next, so that what was done before she entered counts too. One without a day belongs to all. What
// names its project belongs to that alone.
func (f Founder) Facts(p indicator.Participation) coaching.Facts {
	facts := formFacts(p)
	s := stepLog{facts: facts, project: p.Project, time: f.timeOf(p)}
	s.sessions(f.Sessions)
	for _, r := range f.Readings() {
		s.reading(r)
	}
	for _, a := range f.Agreements {
		s.done(coaching.StepGoalAgreement, a.SignedOn, a.SignedOn != "" && a.BinnedOn == "")
	}
	for _, w := range f.SWOT {
		s.done(coaching.StepSWOT, w.Date, w.BinnedOn == "" && begun(w))
	}
	for _, a := range f.Potential {
		s.done(coaching.StepPotential, a.Date, a.BinnedOn == "" && examined(a))
	}
	for _, o := range f.Outcomes {
		s.done(coaching.StepOutcome, o.Date, o.Result != "" && s.ours(o.Project))
	}
	return facts
}

// begun tells that there is something on a worksheet.
func begun(w swot.Worksheet) bool { return len(w.Factors) > 0 }

// examined tells that an analysis holds ratings or figures.
func examined(a potential.Analysis) bool { return len(a.Statements) > 0 || len(a.Fields) > 0 }

// timeOf is the time in which her records belong to a participation.
func (f Founder) timeOf(p indicator.Participation) (time coaching.Period) {
	entered, _ := stay(p)
	if entered == "" {
		return time
	}
	for _, other := range f.AllParticipations() {
		from, to := stay(other)
		switch {
		case other.Project == p.Project || from == "":
		case from > entered:
			if time.To == "" || from <= time.To {
				time.To = from.AddDays(-1)
			}
		case from < entered:
			if to == "" || to > entered {
				to = from
			}
			time.From = max(time.From, to)
		}
	}
	return time
}

// stay are the days of entry and exit, "" for none.
func stay(p indicator.Participation) (from, to app.Date) {
	if p.Entry != nil && p.Entry.Date.Valid() {
		from = p.Entry.Date
	}
	if p.Exit != nil && p.Exit.Date.Valid() {
		to = p.Exit.Date
	}
	return from, to
}

// stepLog notes what was done in one participation.
type stepLog struct {
	facts   coaching.Facts
	project app.ID
	time    coaching.Period
}

func (s stepLog) ours(project app.ID) bool { return project == "" || project == s.project }

// done notes a step if it was done in the time of the participation: on the first day of several.
func (s stepLog) done(step string, day app.Date, is bool) {
	if !is || day != "" && !s.time.Contains(day) {
		return
	}
	if first, noted := s.facts.Done[step]; !noted || day != "" && (first == "" || day < first) {
		s.facts.Done[step] = day
	}
}

// sessions notes what those that are closed tell: the first one, that one was about profiling, and once she has left
// that all of them are signed.
func (s stepLog) sessions(all []coaching.Session) {
	signed, unsigned := app.Date(""), 0
	for _, session := range all {
		if session.BinnedOn != "" || !s.ours(session.Project) || !s.time.Contains(session.Date) {
			continue
		}
		s.done(coaching.StepFirstSession, session.Date, session.Locked())
		s.done(coaching.StepProfiling, session.Date, session.Locked() && session.Kind == "profiling")
		if session.Status != coaching.Signed && (session.Reportable == nil || *session.Reportable) {
			unsigned++
		}
		signed = max(signed, session.SignedOn)
	}
	if _, some := s.facts.Done[coaching.StepFirstSession]; some && unsigned == 0 && s.facts.Exit != "" {
		s.facts.Done[coaching.StepTimeSheets] = signed
	}
}

// reading notes a reading of her competences.
func (s stepLog) reading(r profile.Reading) {
	step := map[profile.ReadingPhase]string{
		profile.Entry: coaching.StepProfiling, profile.Interim: coaching.StepInterimReading, profile.Exit: coaching.StepExitReading,
	}[r.Phase]
	s.done(step, r.Date, step != "" && len(r.Levels) > 0)
}
