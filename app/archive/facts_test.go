package archive

import (
	"maps"
	"testing"

	"wurzelwerk/app"
	"wurzelwerk/app/coaching"
	"wurzelwerk/app/indicator"
	"wurzelwerk/app/potential"
	"wurzelwerk/app/profile"
	"wurzelwerk/app/swot"
)

func part(project app.ID, from, to app.Date) indicator.Participation {
	p := indicator.Participation{Project: project, CountedAs: indicator.AsPerson, Entry: &indicator.Entry{Date: from, Status: "inactive"}}
	if to != "" {
		p.Exit = &indicator.Exit{Date: to}
	}
	return p
}

func TestFactsOfTheSample(t *testing.T) {
	f := parseSample(t).Founders[0]
	facts := f.Facts(f.AllParticipations()[0])
	want := map[string]app.Date{
		"entry-form": "2025-03-03", "exit-form": "2025-11-28", "follow-up-form": "2026-05-28", "first-session": "2025-03-10",
		"profiling": "2025-03-03", "swot": "2025-03-24", "potential": "2025-04-07", "exit-reading": "2025-11-28",
	}
	if !maps.Equal(facts.Done, want) {
		t.Errorf("%v", facts.Done)
	}
}

func TestWhatMakesAStepDone(t *testing.T) {
	levels := map[string]int{"creativity": 3}
	held := func(on, signed app.Date, status coaching.SessionStatus) coaching.Session {
		return coaching.Session{Date: on, SignedOn: signed, Status: status}
	}
	for _, c := range []struct {
		name string
		step string
		f    Founder
		want app.Date
		done bool
	}{
		{"nothing", coaching.StepFirstSession, Founder{}, "", false},
		{"a draft", coaching.StepFirstSession, Founder{Sessions: []coaching.Session{held("2025-03-10", "", coaching.Draft)}}, "", false},
		{"closed, the earlier", coaching.StepFirstSession, Founder{Sessions: []coaching.Session{held("2025-03-12", "", coaching.Closed), held("2025-03-10", "", coaching.Closed)}}, "2025-03-10", true},
		{"before she entered", coaching.StepFirstSession, Founder{Sessions: []coaching.Session{held("2025-02-10", "", coaching.Closed)}}, "2025-02-10", true},
		{"of another project", coaching.StepFirstSession, Founder{Sessions: []coaching.Session{{Date: "2025-03-10", Status: coaching.Closed, Project: "q"}}}, "", false},
		{"in the bin", coaching.StepFirstSession, Founder{Sessions: []coaching.Session{{Date: "2025-03-10", Status: coaching.Closed, BinnedOn: "2025-03-11"}}}, "", false},
		{"a session on profiling", coaching.StepProfiling, Founder{Sessions: []coaching.Session{{Date: "2025-03-10", Status: coaching.Signed, Kind: "profiling"}}}, "2025-03-10", true},
		{"an empty reading", coaching.StepProfiling, Founder{Profile: &Profile{Readings: []profile.Reading{{Phase: profile.Entry, Date: "2025-03-03"}}}}, "", false},
		{"a reading between", coaching.StepInterimReading, Founder{Profile: &Profile{Readings: []profile.Reading{{Phase: profile.Interim, Date: "2025-09-01", Levels: levels}}}}, "2025-09-01", true},
		{"a reading without a day", coaching.StepExitReading, Founder{Profile: &Profile{Readings: []profile.Reading{{Phase: profile.Exit, Levels: levels}}}}, "", true},
		{"a goal without signatures", coaching.StepGoalAgreement, Founder{Agreements: []coaching.Agreement{{Date: "2025-04-01"}}}, "", false},
		{"a signed goal", coaching.StepGoalAgreement, Founder{Agreements: []coaching.Agreement{{Date: "2025-04-01", SignedOn: "2025-04-02"}}}, "2025-04-02", true},
		{"an empty worksheet", coaching.StepSWOT, Founder{SWOT: []swot.Worksheet{{Date: "2025-04-01"}}}, "", false},
		{"a worksheet", coaching.StepSWOT, Founder{SWOT: []swot.Worksheet{{Date: "2025-04-01", Factors: []swot.Factor{{}}}}}, "2025-04-01", true},
		{"an empty analysis", coaching.StepPotential, Founder{Potential: []potential.Analysis{{Date: "2025-05-01"}}}, "", false},
		{"an analysis", coaching.StepPotential, Founder{Potential: []potential.Analysis{{Date: "2025-05-01", Fields: []potential.Field{{}}}}}, "2025-05-01", true},
		{"an outcome of the project", coaching.StepOutcome, Founder{Outcomes: []coaching.Outcome{{Date: "2025-11-28", Result: coaching.ResultExit, Project: "p"}}}, "2025-11-28", true},
		{"an outcome of another", coaching.StepOutcome, Founder{Outcomes: []coaching.Outcome{{Date: "2025-11-28", Result: coaching.ResultExit, Project: "q"}}}, "", false},
		{"no sheets to sign", coaching.StepTimeSheets, Founder{}, "", false},
		{"one not signed", coaching.StepTimeSheets, Founder{Sessions: []coaching.Session{held("2025-03-10", "2025-03-31", coaching.Signed), held("2025-04-10", "", coaching.Closed)}}, "", false},
		{"one kept out of the proof", coaching.StepTimeSheets, Founder{Sessions: []coaching.Session{held("2025-03-10", "2025-03-31", coaching.Signed), {Date: "2025-04-10", Status: coaching.Closed, Reportable: new(bool)}}}, "2025-03-31", true},
		{"all signed", coaching.StepTimeSheets, Founder{Sessions: []coaching.Session{held("2025-03-10", "2025-03-31", coaching.Signed), held("2025-04-10", "2025-04-30", coaching.Signed)}}, "2025-04-30", true},
	} {
		p := part("p", "2025-03-03", "2025-11-28")
		c.f.Participation = &p
		day, done := c.f.Facts(p).Done[c.step]
		if day != c.want || done != c.done {
			t.Errorf("%s: %q, %v", c.name, day, done)
		}
	}
}

func TestRecordsBelongToTheParticipationOfTheirTime(t *testing.T) {
	first, second, third := part("p", "2024-01-10", "2024-06-30"), part("q", "2025-03-03", ""), part("r", "2026-02-01", "")
	f := Founder{Participations: []indicator.Participation{third, first, second, {Project: "undated"}}}
	for _, day := range []app.Date{"2023-12-01", "2024-06-30", "2024-08-01", "2025-03-03", "2026-01-31", "2026-02-01"} {
		f.SWOT = append(f.SWOT, swot.Worksheet{Date: day, Factors: []swot.Factor{{}}})
	}
	for i, want := range []app.Date{"2023-12-01", "2024-06-30", "2025-03-03"} {
		p := []indicator.Participation{first, second, third}[i]
		if got := f.Facts(p).Done[coaching.StepSWOT]; got != want {
			t.Errorf("%s: %q, want %q", p.Project, got, want)
		}
	}
	if got := f.Facts(f.Participations[3]).Done[coaching.StepSWOT]; got != "2023-12-01" {
		t.Errorf("without a day of entry: %q", got)
	}
}

func TestABusinessHasNoStatusAndNoFollowUp(t *testing.T) {
	p := part("p", "2025-03-03", "2025-11-28")
	p.CountedAs, p.Entry.Status = indicator.AsBusiness, ""
	steps := coaching.Timeline(coaching.StandardSteps(), Founder{Participation: &p}.Facts(p), "2026-12-01")
	for _, s := range steps {
		if s.Key == coaching.StepFollowUpForm || s.Form && s.State != coaching.StepDone {
			t.Errorf("%s is %s", s.Key, s.State)
		}
	}
	if len(steps) != len(coaching.StandardSteps())-1 {
		t.Errorf("%d steps", len(steps))
	}
}
